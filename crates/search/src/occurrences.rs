//! Where a term occurs in a canonical text.

use std::ops::Range;

use crate::units::{is_ideographic, is_mark, is_separator};

/// The places of a term in a text, both canonical, as ranges of bytes of the text: from left to
/// right, none over another. Each begins where a unit begins: `rump` is not in `trump`. A `whole`
/// term ends where a unit ends, any other may end within a word: `sanc` is in `sanctions`.
///
/// An empty term is nowhere.
pub fn occurrences<'a>(
    text: &'a str,
    term: &'a str,
    whole: bool,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut rest = (!term.is_empty()).then_some(0);
    std::iter::from_fn(move || {
        loop {
            let from = rest?;
            let start = from + text.get(from..)?.find(term)?;
            let end = start + term.len();
            let is_cut = is_within(text, start) || whole && is_within(text, end);
            rest = Some(if is_cut { after(text, start) } else { end });
            if !is_cut {
                return Some(start..end);
            }
        }
    })
}

/// Where a term could begin next after a place: after an ideographic character, or after the word.
fn after(text: &str, at: usize) -> usize {
    let unit = &text[at..];
    let word = unit.trim_start_matches(is_of_word);
    let first = unit.chars().next().map_or(1, char::len_utf8);
    at + first.max(unit.len() - word.len())
}

/// Whether a place lies within a unit: before a mark, or between two letters of a word.
fn is_within(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    after.chars().next().is_some_and(|next| {
        is_mark(next)
            || (is_of_word(next)
                && before
                    .chars()
                    .rev()
                    .find(|character| !is_mark(*character))
                    .is_some_and(is_of_word))
    })
}

fn is_of_word(character: char) -> bool {
    !is_separator(character) && !is_ideographic(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Random, fields, nasty};
    use crate::{canonical, units};

    /// The places of a term, as the text from each on.
    #[track_caller]
    fn check(text: &str, term: &str, whole: bool, expected: &[usize]) {
        let found: Vec<usize> = occurrences(text, term, whole)
            .map(|range| range.start)
            .collect();
        assert_eq!(found, expected, "{term} in {text}");
    }

    #[test]
    fn a_term_begins_where_a_unit_begins() {
        check("trump rump trump", "rump", false, &[6]);
        check("rumprump", "rump", false, &[0]);
        check("日g7日g7", "g7", false, &[3, 8]);
        check("首脳会議", "脳会", false, &[3]);
        check("a b a", "", false, &[]);
        check("", "a", false, &[]);
    }

    #[test]
    fn only_a_whole_term_ends_where_a_unit_ends() {
        check("sanctions sanc", "sanc", false, &[0, 10]);
        check("sanctions sanc", "sanc", true, &[10]);
        check("g7の", "g7", true, &[0]);
        check("日本人", "日本", true, &[0]);
        check("2025", "202", true, &[]);
        check("the black sea seas", "black sea", true, &[4]);
    }

    #[test]
    fn a_mark_belongs_to_its_unit() {
        check("あ\u{3099}あ", "あ", true, &[6]);
        check("あ\u{3099}あ", "あ", false, &[0, 6]);
        check("की कीक", "की", true, &[0]);
        check("あ\u{3099}a", "a", false, &[6]);
    }

    #[test]
    fn a_long_word_is_gone_through_once() {
        let text = "a".repeat(1_000_000);
        assert_eq!(occurrences(&text, "aa", true).next(), None);
        assert_eq!(occurrences(&text, "aa", false).next(), Some(0..2));
    }

    #[test]
    fn places_do_not_lie_over_one_another() {
        check("ああああ", "ああ", false, &[0, 6]);
        check("aa aaa aa", "aa", true, &[0, 7]);
    }

    #[test]
    fn terms_are_where_they_are_by_definition() {
        let mut random = Random::new(4);
        for _ in 0..3_000 {
            let text = canonical(&(0..4).map(|_| nasty(&mut random)).collect::<String>());
            let term = canonical(&nasty(&mut random).chars().take(3).collect::<String>());
            let units: Vec<_> = units(&text).collect();
            for whole in [false, true] {
                let mut expected = Vec::new();
                let mut from = 0;
                for unit in &units {
                    let end = unit.start + term.len();
                    if !term.is_empty()
                        && unit.start >= from
                        && text[unit.start..].starts_with(&term)
                        && (!whole || units.iter().any(|unit| unit.end == end))
                    {
                        expected.push(unit.start..end);
                        from = end;
                    }
                }
                let found: Vec<_> = occurrences(&text, &term, whole).collect();
                assert_eq!(found, expected, "{term} in {text}");
            }
        }
    }

    #[test]
    fn every_part_of_a_text_occurs_in_it() {
        let mut random = Random::new(5);
        for field in fields() {
            let text = canonical(field);
            let units: Vec<_> = units(&text).collect();
            for _ in 0..units.len().min(50) {
                let first = random.below(units.len());
                let last = (first + random.below(6)).min(units.len() - 1);
                let term = &text[units[first].start..units[last].end];
                assert!(
                    occurrences(&text, term, true).any(|at| at.start <= units[first].start),
                    "{term} in {text}"
                );
            }
        }
    }
}
