//! A value found by its name, where a facet has many.

use std::cmp::Reverse;

/// The indices of the names that contain what was typed, best first: those that begin with it,
/// then by how many units stand before it, then by count, the greatest first, then by index.
/// Names and `typed` are canonical texts; `counts` are by index, and a missing one is 0. A unit
/// is a word or one ideograph, and what was typed begins with one, as in texts: `choms` finds
/// `noam chomsky`, `homsky` does not. Nothing typed finds every name.
#[must_use]
pub fn search_values(names: &[String], counts: &[u32], typed: &str) -> Vec<usize> {
    let found = names.iter().enumerate().filter_map(|(index, name)| {
        let place = unit_starts(name).position(|start| name[start..].starts_with(typed))?;
        let count = counts.get(index).copied().unwrap_or(0);
        Some((place, Reverse(count), index))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, index)| index).collect()
}

/// Where the units of a canonical text start, in bytes; the start of the text is always given.
fn unit_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut within_word = false;
    let inner = text.char_indices().filter_map(move |(at, character)| {
        let continues = within_word;
        within_word = character != ' ' && !is_ideographic(character);
        (at > 0 && character != ' ' && !(continues && within_word)).then_some(at)
    });
    std::iter::once(0).chain(inner)
}

/// Kanji, kana, bopomofo and hangul, with the marks that belong to them, by Unicode block.
fn is_ideographic(character: char) -> bool {
    matches!(
        character,
        '\u{1100}'..='\u{11FF}'
            | '\u{2E80}'..='\u{2FDF}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3021}'..='\u{303C}'
            | '\u{3041}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7FF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FFDC}'
            | '\u{1AFF0}'..='\u{1B16F}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[(&'static str, u32)], typed: &str) -> Vec<&'static str> {
        let texts: Vec<String> = names.iter().map(|(name, _)| (*name).to_owned()).collect();
        let counts: Vec<u32> = names.iter().map(|(_, count)| *count).collect();
        let found = search_values(&texts, &counts, typed);
        found.into_iter().map(|index| names[index].0).collect()
    }

    #[test]
    fn a_word_is_found_from_its_start_and_an_ideograph_anywhere() {
        let names = [
            ("noam chomsky", 1),
            ("青山貞一", 1),
            ("g7 東京", 1),
            ("nhk技研", 1),
        ];
        assert_eq!(found(&names, "choms"), ["noam chomsky"]);
        assert_eq!(found(&names, "noam c"), ["noam chomsky"]);
        assert_eq!(found(&names, "貞一"), ["青山貞一"]);
        assert_eq!(found(&names, "京"), ["g7 東京"]);
        assert_eq!(found(&names, "技"), ["nhk技研"]);
        for none in ["homsky", "7", "hk", "貞二", "noamc"] {
            assert!(found(&names, none).is_empty(), "{none}");
        }
    }

    #[test]
    fn a_word_that_begins_within_a_word_before_is_found_where_it_begins() {
        assert_eq!(found(&[("trump rump", 1)], "rump"), ["trump rump"]);
    }

    #[test]
    fn names_that_begin_with_it_come_first_then_earlier_places_then_greater_counts() {
        let names = [
            ("a b smith", 99),
            ("john smith", 2),
            ("christopher smith", 3),
            ("ann smith", 2),
            ("smithson", 0),
        ];
        assert_eq!(
            found(&names, "smith"),
            [
                "smithson",
                "christopher smith",
                "john smith",
                "ann smith",
                "a b smith"
            ]
        );
    }

    #[test]
    fn nothing_typed_finds_every_name_by_count() {
        assert_eq!(found(&[("a", 1), ("", 0), ("b", 2)], ""), ["b", "a", ""]);
    }
}
