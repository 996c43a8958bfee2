//! The order of the list, as the app makes it.

use taiyaku_search::Bitset;

/// The documents by score, newest first where it is equal.
pub(crate) fn best_first(documents: &Bitset, days: &[Option<i32>], scores: &[f32]) -> Vec<u32> {
    let ascending: Vec<u32> = documents.iter().map(|document| document as u32).collect();
    let day = |document: u32| days.get(document as usize);
    let mut order: Vec<u32> = ascending
        .chunk_by(|one, other| day(*one) == day(*other))
        .rev()
        .flatten()
        .copied()
        .collect();
    let score = |document: u32| scores.get(document as usize).copied().unwrap_or(0.0);
    order.sort_by(|one, other| score(*other).total_cmp(&score(*one)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_come_first_and_then_the_newest() {
        let days = [None, Some(1), Some(1), Some(2)];
        let scores = [0.5, 0.5, 0.5, 0.5];
        let all = Bitset::full(4);
        assert_eq!(best_first(&all, &days, &scores), [3, 1, 2, 0]);
        assert_eq!(best_first(&all, &days, &[0.5, 0.1, 0.9, 0.5]), [2, 3, 0, 1]);
    }
}
