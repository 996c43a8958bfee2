//! A query with its words looked up: sets of documents, and what only texts can decide.

use crate::bitset::Bitset;
use crate::index::Fields;
use crate::occurrences::occurrences;

/// What a part of a query came to.
#[derive(Debug)]
pub(crate) enum Resolved {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// These documents, and what to mark in them.
    Set(Bitset, Vec<Meant>),
    Open(Box<Open>),
}

/// A canonical text that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meant {
    pub(crate) text: String,
    /// Whether it ends where a word ends.
    pub(crate) whole: bool,
}

/// A term of which the index only knows where it may be.
#[derive(Debug)]
pub(crate) struct Open {
    /// The documents that have it in a spelling of which the index is sure.
    pub(crate) exact: Bitset,
    /// The documents that may have it.
    pub(crate) maybe: Bitset,
    /// The spellings to look for in these.
    pub(crate) open: Vec<Meant>,
    pub(crate) title_only: bool,
    /// Every spelling, for marks.
    pub(crate) meant: Vec<Meant>,
}

impl Resolved {
    /// The documents that hold it, and those of which it is not known.
    pub(crate) fn sets(&self, limit: usize) -> (Bitset, Bitset) {
        match self {
            Self::Set(set, _) => (set.clone(), Bitset::empty(limit)),
            Self::Open(open) => (open.exact.clone(), open.maybe.clone()),
            Self::Not(part) => {
                let (mut sure, open) = part.sets(limit);
                sure.add(&open);
                sure.invert();
                (sure, open)
            }
            Self::All(parts) => {
                let mut sure = Bitset::full(limit);
                let mut possible = Bitset::full(limit);
                for part in parts {
                    let (mut holds, open) = part.sets(limit);
                    sure.keep(&holds);
                    holds.add(&open);
                    possible.keep(&holds);
                }
                possible.take_out(&sure);
                (sure, possible)
            }
            Self::Any(parts) => {
                let mut sure = Bitset::empty(limit);
                let mut possible = Bitset::empty(limit);
                for part in parts {
                    let (holds, open) = part.sets(limit);
                    sure.add(&holds);
                    possible.add(&open);
                }
                possible.take_out(&sure);
                (sure, possible)
            }
        }
    }

    /// Whether a document whose texts these are holds it.
    pub(crate) fn holds(&self, document: usize, fields: &Fields) -> bool {
        match self {
            Self::Set(set, _) => set.contains(document),
            Self::Not(part) => !part.holds(document, fields),
            Self::All(parts) => parts.iter().all(|part| part.holds(document, fields)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(document, fields)),
            Self::Open(open) => {
                open.exact.contains(document) || open.maybe.contains(document) && open.is_in(fields)
            }
        }
    }

    /// What is wanted and can be marked.
    pub(crate) fn marked(&self, marked: &mut Vec<(String, bool)>) {
        let meant = match self {
            Self::Set(_, meant) => meant,
            Self::Open(open) => &open.meant,
            Self::Not(_) => return,
            Self::All(parts) | Self::Any(parts) => {
                return parts.iter().for_each(|part| part.marked(marked));
            }
        };
        marked.extend(meant.iter().map(|meant| (meant.text.clone(), meant.whole)));
    }
}

impl Open {
    fn is_in(&self, fields: &Fields) -> bool {
        let has = |text: &str| {
            self.open
                .iter()
                .any(|meant| occurrences(text, &meant.text, meant.whole).next().is_some())
        };
        if self.title_only {
            fields.title.iter().any(|text| has(text))
        } else {
            fields.iter().any(has)
        }
    }
}
