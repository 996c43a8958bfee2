//! What is marked in a text that was found.

use std::ops::Range;

use crate::{Canonical, occurrences};

/// Where terms occur in a text, as characters of the original: sorted, and one where several touch
/// or lie over one another. Terms are canonical, and whole or not (see [`occurrences`]).
#[must_use]
pub fn marks(canonical: &Canonical, terms: &[(String, bool)]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = terms
        .iter()
        .flat_map(|(term, whole)| occurrences(canonical.as_str(), term, *whole))
        .map(|range| canonical.origin(range))
        .collect();
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    marks.dedup_by(|next, mark| {
        let touches = next.start <= mark.end;
        if touches {
            mark.end = mark.end.max(next.end);
        }
        touches
    });
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical;
    use crate::testing::{Random, fields};
    use crate::units;

    /// A text with the marks of its terms in brackets; a term with a full stop is whole.
    #[track_caller]
    fn check(original: &str, terms: &[&str], expected: &str) {
        let terms: Vec<(String, bool)> = terms
            .iter()
            .map(|term| (canonical(term), term.ends_with('.')))
            .collect();
        let mut shown = String::new();
        let mut at = 0;
        let characters: Vec<char> = original.chars().collect();
        for mark in marks(&Canonical::of(original), &terms) {
            shown.extend(&characters[at..mark.start]);
            shown.push('[');
            shown.extend(&characters[mark.clone()]);
            shown.push(']');
            at = mark.end;
        }
        shown.extend(&characters[at..]);
        assert_eq!(shown, expected);
    }

    #[test]
    fn all_terms_are_marked_where_they_stand() {
        check(
            "青山　貞一とＧ７。",
            &["青山貞一", "g7"],
            "[青山　貞一]と[Ｇ７]。",
        );
        check(
            "Sanctions, sanctioned",
            &["sanc"],
            "[Sanc]tions, [sanc]tioned",
        );
        check("Sanctions, sanc", &["sanc."], "Sanctions, [sanc]");
        check("國會で", &["国会"], "[國會]で");
        check("海", &["山"], "海");
    }

    #[test]
    fn marks_that_touch_are_one() {
        check("日本海", &["日本", "本海"], "[日本海]");
        check("日本海", &["日本", "海"], "[日本海]");
        check("日本海", &["日本海", "本"], "[日本海]");
        check("日本の海", &["日本", "海"], "[日本]の[海]");
    }

    #[test]
    fn a_mark_has_the_term_that_it_marks() {
        let mut random = Random::new(6);
        for field in fields() {
            let text = Canonical::of(field);
            let characters: Vec<char> = field.chars().collect();
            let units: Vec<_> = units(text.as_str()).collect();
            for _ in 0..units.len().min(10) {
                let first = random.below(units.len());
                let last = (first + random.below(6)).min(units.len() - 1);
                let term = text.as_str()[units[first].start..units[last].end].to_owned();
                let found = marks(&text, &[(term.clone(), random.below(2) == 0)]);
                assert!(!found.is_empty(), "{term} in {field}");
                for mark in found {
                    let marked: String = characters[mark].iter().collect();
                    assert!(canonical(&marked).contains(&term), "{term}: {marked}");
                }
            }
        }
    }
}
