//! The values of one facet for all documents.

use std::ops::Range;

use crate::Bitset;

/// The values of one facet for all documents, as codes below the number of values.
///
/// Where no document has several values there is one code a document; otherwise the codes of all
/// documents follow each other and an array says where each document's begin (compressed sparse
/// rows). Codes take two bytes while there are fewer than 65,536 values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    values: usize,
    cells: Cells,
    totals: Vec<u32>,
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
        let mut totals = vec![0; values];
        for document in documents {
            let start = codes.len();
            for code in document.as_ref() {
                if let Some(total) = totals.get_mut(*code as usize)
                    && !codes[start..].contains(code)
                {
                    *total += 1;
                    codes.push(*code);
                }
            }
            starts.push(codes.len() as u32);
        }
        let short = u16::try_from(values).is_ok();
        let cells = if short {
            Cells::Short(Store::new(starts, codes, values as u16, |code| code as u16))
        } else {
            Cells::Long(Store::new(starts, codes, values as u32, |code| code))
        };
        Self {
            values,
            cells,
            totals,
        }
    }

    /// How many values there are.
    #[must_use]
    pub fn values(&self) -> usize {
        self.values
    }

    /// How many documents there are.
    #[must_use]
    pub fn documents(&self) -> usize {
        match &self.cells {
            Cells::Short(store) => store.documents(),
            Cells::Long(store) => store.documents(),
        }
    }

    /// How many documents have each value, by code.
    #[must_use]
    pub fn totals(&self) -> &[u32] {
        &self.totals
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
            .filter(|code| (*code as usize) < self.values)
    }

    /// The documents that have the value; none for a code that the column does not have.
    #[must_use]
    pub fn bitset_of(&self, value: u32) -> Bitset {
        self.any_of([value])
    }

    /// The documents that have at least one of the values.
    pub(super) fn any_of(&self, values: impl IntoIterator<Item = u32>) -> Bitset {
        // One more than there are values: the place of "none", which nobody wants.
        let mut wanted = vec![false; self.values + 1];
        for value in values {
            if (value as usize) < self.values {
                wanted[value as usize] = true;
            }
        }
        match &self.cells {
            Cells::Short(store) => store.any_of(&wanted),
            Cells::Long(store) => store.any_of(&wanted),
        }
    }

    /// How many of the documents have each value, by code.
    pub(super) fn count(&self, documents: &Fewer) -> Vec<u32> {
        let mut counts = vec![0; self.values + 1];
        match &self.cells {
            Cells::Short(store) => store.count(&documents.documents, &mut counts),
            Cells::Long(store) => store.count(&documents.documents, &mut counts),
        }
        counts.truncate(self.values);
        if documents.lacking {
            for (count, total) in counts.iter_mut().zip(&self.totals) {
                *count = total - *count;
            }
        }
        counts
    }
}

impl<C: Copy + Into<u32>> Store<C> {
    fn new(starts: Vec<u32>, codes: Vec<u32>, none: C, narrow: impl Fn(u32) -> C) -> Self {
        let lengths = || starts.windows(2).map(|pair| pair[1] - pair[0]);
        if lengths().any(|length| length > 1) {
            let codes = codes.into_iter().map(narrow).collect();
            return Self::Many { starts, codes };
        }
        let mut codes = codes.into_iter().map(narrow);
        let one = |length| (length > 0).then(|| codes.next()).flatten();
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

    fn any_of(&self, wanted: &[bool]) -> Bitset {
        let is_wanted = |code: &C| wanted[(*code).into() as usize];
        let word = |bits: &mut dyn Iterator<Item = bool>| {
            bits.enumerate()
                .fold(0, |word, (bit, set)| word | u64::from(set) << bit)
        };
        match self {
            Self::One(codes) => {
                let words = codes
                    .chunks(64)
                    .map(|chunk| word(&mut chunk.iter().map(is_wanted)));
                Bitset::of_words(words, codes.len())
            }
            Self::Many { starts, codes } => {
                let documents = starts.len() - 1;
                let words = (0..documents.div_ceil(64)).map(|at| {
                    let end = (at * 64 + 65).min(starts.len());
                    let mut bits = starts[at * 64..end].windows(2).map(|pair| {
                        let codes = &codes[pair[0] as usize..pair[1] as usize];
                        codes.iter().any(is_wanted)
                    });
                    word(&mut bits)
                });
                Bitset::of_words(words, documents)
            }
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
