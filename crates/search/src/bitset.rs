//! Sets of documents as bits: what filters are combined with.

use std::ops::Range;

/// A set of document numbers below a fixed limit, one bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bitset {
    words: Vec<u64>,
    limit: usize,
}

impl Bitset {
    /// No document of `limit`.
    #[must_use]
    pub fn empty(limit: usize) -> Self {
        Self {
            words: vec![0; limit.div_ceil(64)],
            limit,
        }
    }

    /// Every document below `limit`.
    #[must_use]
    pub fn full(limit: usize) -> Self {
        let mut all = Self {
            words: vec![u64::MAX; limit.div_ceil(64)],
            limit,
        };
        all.cut();
        all
    }

    /// The set whose bits are these words, 64 documents each; bits beyond the limit are left out.
    pub(crate) fn of_words(words: impl IntoIterator<Item = u64>, limit: usize) -> Self {
        let mut words: Vec<u64> = words.into_iter().collect();
        words.resize(limit.div_ceil(64), 0);
        let mut set = Self { words, limit };
        set.cut();
        set
    }

    /// The bits, 64 documents a word, the lowest bit first.
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    /// How many documents there can be.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Takes a document in; one that is not below the limit is left out.
    pub fn insert(&mut self, document: usize) {
        if document < self.limit {
            self.words[document / 64] |= 1 << (document % 64);
        }
    }

    /// Takes a document out.
    pub fn remove(&mut self, document: usize) {
        if document < self.limit {
            self.words[document / 64] &= !(1 << (document % 64));
        }
    }

    /// Whether the document is in the set.
    #[must_use]
    pub fn contains(&self, document: usize) -> bool {
        document < self.limit && self.words[document / 64] >> (document % 64) & 1 == 1
    }

    /// How many documents are in the set.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// How many documents from `range.start` and before `range.end` are in the set.
    #[must_use]
    pub fn count_in(&self, range: Range<usize>) -> usize {
        let (start, end) = (range.start, range.end.min(self.limit));
        if start >= end {
            return 0;
        }
        let words = &self.words[start / 64..end.div_ceil(64)];
        let whole: usize = words.iter().map(|word| word.count_ones() as usize).sum();
        let before = words[0] & !(u64::MAX << (start % 64));
        let last = words[words.len() - 1];
        let after = match end % 64 {
            0 => 0,
            used => last & u64::MAX << used,
        };
        whole - (before.count_ones() + after.count_ones()) as usize
    }

    /// Whether no document is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Keeps what is in the other set too. Sets of different limits have nothing in common beyond
    /// the lower one.
    pub fn keep(&mut self, other: &Self) {
        let theirs = other.words.iter().copied().chain(std::iter::repeat(0));
        for (mine, theirs) in self.words.iter_mut().zip(theirs) {
            *mine &= theirs;
        }
    }

    /// Adds what is in the other set.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine |= theirs;
        }
        self.cut();
    }

    /// Takes out what is in the other set.
    pub fn take_out(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= !theirs;
        }
    }

    /// Turns every membership round.
    pub fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
        self.cut();
    }

    /// The documents of the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                // The lowest one goes; of none, none is left.
                left &= left.checked_sub(1)?;
                Some(index * 64 + bit)
            })
        })
    }

    /// No bit beyond the limit: counts and inversions rely on it.
    fn cut(&mut self) {
        let used = self.limit % 64;
        if let (true, Some(last)) = (used != 0, self.words.last_mut()) {
            *last &= u64::MAX >> (64 - used);
        }
    }
}

impl FromIterator<usize> for Bitset {
    /// A set that ends with its greatest document.
    fn from_iter<I: IntoIterator<Item = usize>>(documents: I) -> Self {
        let documents: Vec<usize> = documents.into_iter().collect();
        let mut set = Self::empty(documents.iter().max().map_or(0, |last| last + 1));
        for document in documents {
            set.insert(document);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(limit: usize, documents: &[usize]) -> Bitset {
        let mut set = Bitset::empty(limit);
        for document in documents {
            set.insert(*document);
        }
        set
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let mut some = set(130, &[0, 63, 64, 129, 130, 500]);
        assert_eq!(some.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        some.remove(64);
        assert!(!some.contains(64) && some.contains(129) && !some.contains(500));
        assert_eq!(some.count(), 3);
    }

    #[test]
    fn inversion_ends_at_the_limit() {
        for limit in [0, 1, 63, 64, 65, 200] {
            let mut all = Bitset::empty(limit);
            all.invert();
            assert_eq!(all, Bitset::full(limit));
            assert_eq!(all.count(), limit);
            assert_eq!(all.iter().count(), limit);
        }
    }

    #[test]
    fn documents_of_a_range_are_counted() {
        let some = set(130, &[0, 1, 63, 64, 65, 127, 128, 129]);
        for start in 0..=140 {
            for end in 0..=140 {
                let counted = some.iter().filter(|at| (start..end).contains(at)).count();
                assert_eq!(some.count_in(start..end), counted, "{start}..{end}");
            }
        }
    }

    #[test]
    fn sets_are_combined() {
        let (one, other) = (set(100, &[1, 2, 70]), set(100, &[2, 70, 99]));
        let mut both = one.clone();
        both.keep(&other);
        assert_eq!(both, set(100, &[2, 70]));
        let mut either = one.clone();
        either.add(&other);
        assert_eq!(either, set(100, &[1, 2, 70, 99]));
        let mut without = one.clone();
        without.take_out(&other);
        assert_eq!(without, set(100, &[1]));
    }
}
