//! Which values of a facet are shown, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use taiyaku_search::canonical;
use taiyaku_search::facets::search_values;

/// How many values are shown before the rest is asked for.
const FIRST: usize = 8;

/// Facets of more values than this are in the order of their counts, and come a step at a time.
const MANY: usize = 50;

/// How many more values a step brings.
const STEP: usize = 50;

/// Facets of more values than this can be searched.
const SEARCHED: usize = 12;

/// How many of the values that were found are shown.
const FOUND: usize = 20;

/// Whether a facet of so many values can be searched.
pub(super) fn is_searched(values: usize) -> bool {
    values > SEARCHED
}

/// Codes that are in the order of their names, as they are shown. Few stay so: the order of counts
/// would move rows under the reader's finger. Many are in the order of their counts, since nobody
/// reads through all of them.
pub(super) fn ordered(by_name: &[usize], counts: &[u32]) -> Vec<usize> {
    let mut codes = by_name.to_vec();
    if codes.len() > MANY {
        codes.sort_by_key(|code| Reverse(counts.get(*code).copied().unwrap_or(0)));
    }
    codes
}

/// The first `wanted` of the codes, and those that are chosen: they are never out of sight.
pub(super) fn in_sight(order: &[usize], wanted: usize, chosen: &[usize]) -> Vec<usize> {
    let is_shown = |(at, code): &(usize, &usize)| *at < wanted || chosen.contains(code);
    let shown = order.iter().enumerate().filter(is_shown);
    shown.map(|(_, code)| *code).collect()
}

/// How many are wanted at first: a button for one more would take as much room as that one.
pub(super) fn first_of(values: usize) -> usize {
    if values <= FIRST + 1 { values } else { FIRST }
}

/// How many are wanted after another step.
pub(super) fn after_step(values: usize, wanted: usize) -> usize {
    if values > MANY {
        values.min(wanted + STEP)
    } else {
        values
    }
}

/// Every spelling of every value, with its code.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Spellings {
    names: Vec<String>,
    codes: Vec<usize>,
}

impl Spellings {
    /// Of canonical names by code.
    pub(super) fn of(names: &[Vec<String>]) -> Self {
        let mut all = Self::default();
        for (code, spellings) in names.iter().enumerate() {
            for spelling in spellings {
                all.names.push(spelling.clone());
                all.codes.push(code);
            }
        }
        all
    }

    /// The values with what was typed in one of their names, the best first; nothing where nothing
    /// was typed that could be looked for. `counts` are by code.
    pub(super) fn find(&self, typed: &str, counts: &[u32]) -> Option<Vec<usize>> {
        let typed = canonical(typed);
        if typed.is_empty() {
            return None;
        }
        let count = |code: &usize| counts.get(*code).copied().unwrap_or(0);
        let counts: Vec<u32> = self.codes.iter().map(count).collect();
        let mut seen = BTreeSet::new();
        let found = search_values(&self.names, &counts, &typed).into_iter();
        let codes = found.filter_map(|at| self.codes.get(at).copied());
        Some(
            codes
                .filter(|code| seen.insert(*code))
                .take(FOUND)
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_values_stay_in_the_order_of_their_names() {
        let counts = [0, 9, 5];
        assert_eq!(ordered(&[2, 0, 1], &counts), [2, 0, 1]);
    }

    #[test]
    fn many_values_are_by_count_then_by_name_and_those_without_articles_come_last() {
        let by_name: Vec<usize> = (0..60).rev().collect();
        let mut counts = vec![3; 60];
        (counts[7], counts[8], counts[59]) = (0, 9, 0);
        let order = ordered(&by_name, &counts);
        assert_eq!(order[..3], [8, 58, 57]);
        assert_eq!(order[58..], [59, 7]);
    }

    #[test]
    fn what_is_chosen_is_never_out_of_sight() {
        let order: Vec<usize> = (0..40).collect();
        assert_eq!(in_sight(&order, 3, &[30, 1, 20]), [0, 1, 2, 20, 30]);
    }

    #[test]
    fn one_value_more_is_shown_at_once_and_many_come_fifty_at_a_time() {
        assert_eq!([first_of(9), first_of(10)], [9, 8]);
        assert_eq!(after_step(40, 8), 40);
        assert_eq!(after_step(2000, 8), 58);
        assert_eq!(after_step(60, 58), 60);
    }

    #[test]
    fn a_value_is_found_by_either_spelling_and_only_once() {
        let names: Vec<Vec<String>> = [
            ["treaties", "条約"],
            ["arctic", "北極"],
            ["treaty", "条約集"],
        ]
        .map(|pair| pair.map(canonical).into())
        .into();
        let spellings = Spellings::of(&names);
        assert_eq!(spellings.find("条約", &[1, 1, 4]), Some(vec![2, 0]));
        assert_eq!(spellings.find("Ａｒｃ", &[]), Some(vec![1]));
        assert_eq!(spellings.find("t", &[5, 1, 4]), Some(vec![0, 2]));
        assert_eq!(spellings.find("nothing", &[]), Some(vec![]));
        assert_eq!(spellings.find(" ! ", &[]), None);
    }

    #[test]
    fn not_more_than_twenty_are_shown_of_what_is_found() {
        let names: Vec<Vec<String>> = (0..2000).map(|at| vec![format!("name {at}")]).collect();
        let found = Spellings::of(&names).find("name", &[]);
        assert_eq!(found.map(|found| found.len()), Some(FOUND));
    }
}
