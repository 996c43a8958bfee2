//! How an article is found: canonical texts and their units, an index of them, the query language,
//! ranking, snippets, facets.
//!
//! No I/O, no browser. Text is brought into canonical form by one function, [`canonical`], when a
//! library is packed and when a query is typed: what is written one way is found when typed
//! another way. An index is made by [`IndexBuilder`] and asked by [`Searcher`], which says what it
//! has to be given first.

mod bitset;
mod canonical;
mod expand;
mod facet;
pub mod facets;
mod index;
mod marks;
mod occurrences;
pub mod query;
mod rank;
mod resolved;
mod searcher;
mod snippet;
mod spelling;
#[cfg(test)]
mod testing;
mod typo;
mod units;

pub use bitset::Bitset;
pub use canonical::{Canonical, canonical, fold};
pub use expand::{Expansions, Variant, expand};
pub use facet::Facet;
pub use index::{
    BlockError, BuiltBlock, Fields, IndexBuilder, Statistics, step_length, threshold_for,
};
pub use marks::marks;
pub use occurrences::occurrences;
pub use rank::{Field, Ranking, best_first};
pub use searcher::{Filters, Outcome, Searcher};
pub use snippet::{Snippet, snippet};
pub use units::{Unit, UnitKind, is_ideographic, units};
