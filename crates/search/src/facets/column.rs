//! The values of one facet for all documents.

use std::ops::Range;

use crate::Bitset;

/// The values of one facet for all documents, as codes below the number of values.
///
/// Where no document has several values there is one code a document; otherwise the codes of all
/// documents follow each other and an array says where each document's begin (compressed sparse
/// rows). Codes take two bytes while there are fewer than 65,536 values. Beside them are the
/// documents of each value: counting goes by document, filtering by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    cells: Cells,
    /// The documents of value `v`, ascending, are `holders[heads[v]..heads[v + 1]]`.
    heads: Vec<u32>,
    holders: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Cells {
    Short(Store<u16>),
    Long(Store<u32>),
}

/// Every code is below the number of values, but for that of a document without one in `One`,
/// which is the number of values.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Store<C> {
    One(Vec<C>),
    /// The codes of document `n` are `codes[starts[n]..starts[n + 1]]`.
    Many {
        starts: Vec<u32>,
        codes: Vec<C>,
    },
}

/// The documents of a set, or those that it lacks: whichever are fewer. Counting the few that
/// lack and taking them from the totals never counts more than half of the documents.
#[derive(Debug)]
pub(super) struct Fewer {
    lacking: bool,
    documents: Vec<u32>,
}

impl Column {
    /// A code that no column has: what is chosen in an address may be unknown to the library.
    pub const UNKNOWN: u32 = u32::MAX;

    /// The column of a facet with this number of values, from the codes of every document. A code
    /// that is not below the number of values is left out, and so is a second equal one.
    #[must_use]
    pub fn new<D>(values: usize, documents: D) -> Self
    where
        D: IntoIterator,
        D::Item: AsRef<[u32]>,
    {
        let (mut starts, mut codes) = (vec![0], Vec::new());
        for document in documents {
            let start = codes.len();
            for code in document.as_ref() {
                if (*code as usize) < values && !codes[start..].contains(code) {
                    codes.push(*code);
                }
            }
            starts.push(codes.len() as u32);
        }
        let (heads, holders) = by_value(values, &starts, &codes);
        let cells = match u16::try_from(values) {
            Ok(none) => Cells::Short(Store::new(starts, codes, none, |code| code as u16)),
            Err(_) => Cells::Long(Store::new(starts, codes, values as u32, |code| code)),
        };
        Self {
            cells,
            heads,
            holders,
        }
    }

    /// How many values there are.
    #[must_use]
    pub fn values(&self) -> usize {
        self.heads.len() - 1
    }

    /// How many documents there are.
    #[must_use]
    pub fn documents(&self) -> usize {
        match &self.cells {
            Cells::Short(store) => store.documents(),
            Cells::Long(store) => store.documents(),
        }
    }

    /// The codes of a document, in the order in which they were given; none for a document that
    /// the column does not have.
    pub fn values_of(&self, document: usize) -> impl Iterator<Item = u32> {
        let range = match &self.cells {
            Cells::Short(store) => store.range(document),
            Cells::Long(store) => store.range(document),
        };
        range
            .filter_map(|at| match &self.cells {
                Cells::Short(store) => store.codes().get(at).copied().map(u32::from),
                Cells::Long(store) => store.codes().get(at).copied(),
            })
            .filter(|code| (*code as usize) < self.values())
    }

    /// The documents that have the value; none for a code that the column does not have.
    #[must_use]
    pub fn bitset_of(&self, value: u32) -> Bitset {
        let mut set = Bitset::empty(self.documents());
        for document in self.documents_of(value) {
            set.insert(document);
        }
        set
    }

    /// The documents that have the value, ascending.
    pub(super) fn documents_of(&self, value: u32) -> impl Iterator<Item = usize> {
        let range = match self.heads.get(value as usize..) {
            Some([start, end, ..]) => *start as usize..*end as usize,
            _ => 0..0,
        };
        self.holders[range]
            .iter()
            .map(|document| *document as usize)
    }

    /// How many of the documents have each value, by code.
    pub(super) fn count(&self, documents: &Fewer) -> Vec<u32> {
        // One more than there are values: the place of "none".
        let mut counts = vec![0; self.values() + 1];
        match &self.cells {
            Cells::Short(store) => store.count(&documents.documents, &mut counts),
            Cells::Long(store) => store.count(&documents.documents, &mut counts),
        }
        counts.truncate(self.values());
        if documents.lacking {
            for (count, head) in counts.iter_mut().zip(self.heads.windows(2)) {
                *count = head[1] - head[0] - *count;
            }
        }
        counts
    }
}

/// The documents of each value and where those of each begin, from the codes of each document.
fn by_value(values: usize, starts: &[u32], codes: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut heads = vec![0; values + 1];
    for code in codes {
        heads[*code as usize + 1] += 1;
    }
    for value in 0..values {
        heads[value + 1] += heads[value];
    }
    let mut free = heads.clone();
    let mut holders = vec![0; codes.len()];
    for (document, pair) in starts.windows(2).enumerate() {
        for code in &codes[pair[0] as usize..pair[1] as usize] {
            let place = &mut free[*code as usize];
            holders[*place as usize] = document as u32;
            *place += 1;
        }
    }
    (heads, holders)
}

impl<C: Copy + Into<u32>> Store<C> {
    fn new(starts: Vec<u32>, codes: Vec<u32>, none: C, narrow: impl Fn(u32) -> C) -> Self {
        let lengths = || starts.windows(2).map(|pair| pair[1] - pair[0]);
        if lengths().any(|length| length > 1) {
            let codes = codes.into_iter().map(narrow).collect();
            return Self::Many { starts, codes };
        }
        let mut codes = codes.into_iter().map(narrow);
        let one = |length| if length > 0 { codes.next() } else { None };
        Self::One(
            lengths()
                .map(one)
                .map(|code| code.unwrap_or(none))
                .collect(),
        )
    }

    fn documents(&self) -> usize {
        match self {
            Self::One(codes) => codes.len(),
            Self::Many { starts, .. } => starts.len() - 1,
        }
    }

    fn codes(&self) -> &[C] {
        match self {
            Self::One(codes) | Self::Many { codes, .. } => codes,
        }
    }

    fn range(&self, document: usize) -> Range<usize> {
        match self {
            Self::One(_) => document..document.saturating_add(1),
            Self::Many { starts, .. } => match starts.get(document..) {
                Some([start, end, ..]) => *start as usize..*end as usize,
                _ => 0..0,
            },
        }
    }

    fn count(&self, documents: &[u32], counts: &mut [u32]) {
        match self {
            Self::One(codes) => {
                for document in documents {
                    if let Some(code) = codes.get(*document as usize) {
                        counts[(*code).into() as usize] += 1;
                    }
                }
            }
            Self::Many { starts, codes } => {
                for document in documents {
                    let document = *document as usize;
                    if let Some([start, end]) = starts.get(document..document + 2) {
                        for code in &codes[*start as usize..*end as usize] {
                            counts[(*code).into() as usize] += 1;
                        }
                    }
                }
            }
        }
    }
}

impl Fewer {
    /// Of a set.
    pub(super) fn of(set: &Bitset) -> Self {
        let count = set.count();
        let lacking = count > set.limit() / 2;
        let mut rest;
        let set = if lacking {
            rest = set.clone();
            rest.invert();
            &rest
        } else {
            set
        };
        let mut documents = Vec::with_capacity(count.min(set.limit() - count));
        for (at, word) in set.words().iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                documents.push(at as u32 * 64 + left.trailing_zeros());
                left &= left - 1;
            }
        }
        Self { lacking, documents }
    }
}

#[cfg(test)]
mod tests;
