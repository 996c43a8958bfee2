//! The order of the list, as the app makes it.

use taiyaku_search::{Bitset, best_first};

/// The documents by score, newest first where it is equal.
pub(crate) fn ranked(documents: &Bitset, days: &[Option<i32>], scores: &[f32]) -> Vec<u32> {
    let ascending: Vec<usize> = documents.iter().collect();
    let day = |document: usize| days.get(document);
    let mut order: Vec<usize> = ascending
        .chunk_by(|one, other| day(*one) == day(*other))
        .rev()
        .flatten()
        .copied()
        .collect();
    best_first(&mut order, scores);
    order.into_iter().map(|document| document as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_come_first_and_then_the_newest() {
        let days = [None, Some(1), Some(1), Some(2)];
        let scores = [0.5, 0.5, 0.5, 0.5];
        let all = Bitset::full(4);
        assert_eq!(ranked(&all, &days, &scores), [3, 1, 2, 0]);
        assert_eq!(ranked(&all, &days, &[0.5, 0.1, 0.9, 0.5]), [2, 3, 0, 1]);
    }
}
