//! A value found by its name, where a facet has many.

use std::cmp::Reverse;

use crate::units::units;

/// The indices of the names that contain what was typed, best first: those that begin with it,
/// then by how many units stand before it, then by count, the greatest first, then by index.
/// Names and `typed` are canonical texts; `counts` are by index, and a missing one is 0. A unit
/// is a word or one ideograph, and what was typed begins with one, as in texts: `choms` finds
/// `noam chomsky`, `homsky` does not. Nothing typed finds every name.
#[must_use]
pub fn search_values(names: &[String], counts: &[u32], typed: &str) -> Vec<usize> {
    let found = names.iter().enumerate().filter_map(|(index, name)| {
        let mut starts = units(name).map(|unit| unit.start);
        let place = if typed.is_empty() {
            0
        } else {
            starts.position(|start| name[start..].starts_with(typed))?
        };
        let count = counts.get(index).copied().unwrap_or(0);
        Some((place, Reverse(count), index))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, index)| index).collect()
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
