//! The index: which articles hold a run of letters, without a dictionary of words.
//!
//! Every unit (an ideograph, or a word of an alphabet), every pair of ideographs, and every run of
//! up to eight units that is in more than a threshold of articles is a *key* with *postings*: the
//! articles that have it. Keys are sorted and cut into *blocks* of some 8 kB, of which a search
//! fetches those it needs. A run that has no key is therefore in few articles, and which of them
//! is decided by their texts. No position is stored.

mod bits;
mod block;
mod builder;
mod grams;
pub(crate) mod key;
pub(crate) mod lookup;
mod posting;
mod prefixes;
mod runs;

pub use block::BlockError;
pub use builder::{BuiltBlock, Fields, IndexBuilder, Statistics, step_length, threshold_for};
pub(crate) use posting::Postings;
