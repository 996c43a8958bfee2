//! Where a phrase begins, as BudouX sees it: weights of the characters around a place.
//!
//! The crate `budoux` 0.1.1 has the model of 2022, which cuts words in two (そ|こへ, わから|なかった).
//! The model of today needs these few lines and no crate.

use std::collections::HashMap;

const TABLE: &str = include_str!("ja.tsv");

/// The groups of features: name, and from where to where their characters stand, seen from the
/// place in question.
const GROUPS: [(&str, isize, isize); 13] = [
    ("UW1", -3, -2),
    ("UW2", -2, -1),
    ("UW3", -1, 0),
    ("UW4", 0, 1),
    ("UW5", 1, 2),
    ("UW6", 2, 3),
    ("BW1", -2, 0),
    ("BW2", -1, 1),
    ("BW3", 0, 2),
    ("TW1", -3, 0),
    ("TW2", -2, 1),
    ("TW3", -1, 2),
    ("TW4", 0, 3),
];

/// The model, ready to be asked.
pub(super) struct Model {
    weights: HashMap<(&'static str, &'static str), i64>,
    total: i64,
}

impl Model {
    /// The model that this program carries.
    pub(super) fn carried() -> Self {
        let weights: HashMap<_, _> = lines().filter_map(weight).collect();
        let total = weights.values().sum();
        Self { weights, total }
    }

    /// For each place between two characters, by the character after it, whether a phrase begins
    /// there. The start of the text is no such place.
    pub(super) fn begins(&self, text: &str) -> Vec<bool> {
        let bounds: Vec<usize> = text
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([text.len()])
            .collect();
        let bound = |at: usize, by: isize| bounds.get(at.checked_add_signed(by)?).copied();
        let count = bounds.len() - 1;
        (0..count)
            .map(|at| {
                let found = GROUPS.iter().filter_map(|(name, from, to)| {
                    let characters = text.get(bound(at, *from)?..bound(at, *to)?)?;
                    self.weights.get(&(*name, characters))
                });
                // A place begins a phrase where what is found weighs more than half of everything.
                at > 0 && 2 * found.sum::<i64>() > self.total
            })
            .collect()
    }
}

fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

fn weight(line: &'static str) -> Option<((&'static str, &'static str), i64)> {
    let mut parts = line.split('\t');
    let key = (parts.next()?, parts.next()?);
    Some((key, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_weight_of_a_known_group() {
        assert!(lines().count() > 1000);
        for line in lines() {
            let ((group, characters), _) = weight(line).expect(line);
            let (_, from, to) = GROUPS.iter().find(|(name, ..)| *name == group).expect(line);
            assert_eq!(characters.chars().count(), to.abs_diff(*from), "{line}");
        }
        assert_eq!(Model::carried().weights.len(), lines().count());
    }

    #[test]
    fn it_answers_as_budoux_does() {
        // What BudouX 0.9.2 gives for these, by its own program.
        for expected in [
            "今日は|天気です。",
            "そこへ|至るまで",
            "全会|一致の|中身",
            "な|ぜ盾が|危ないのか",
            "1968年7月1日に|署名の|ため開放された、|191か国の|取引",
        ] {
            let text = expected.replace('|', "");
            let begins = Model::carried().begins(&text);
            let mut said = String::new();
            for (character, begins) in text.chars().zip(begins) {
                if begins {
                    said.push('|');
                }
                said.push(character);
            }
            assert_eq!(said, expected);
        }
        assert!(Model::carried().begins("").is_empty());
    }
}
