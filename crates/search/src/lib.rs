//! How an article is found: canonical texts and their units, folding, the query language, facets.
//!
//! No I/O, no browser.

mod bitset;
mod canonical;
mod expand;
mod facet;
mod marks;
mod occurrences;
pub mod query;
mod snippet;
#[cfg(test)]
mod testing;
mod units;
mod words;

pub use bitset::Bitset;
pub use canonical::{Canonical, canonical, fold};
pub use expand::{Expansions, Variant, expand};
pub use facet::{Columns, Facet, Narrowed, Selection, narrow};
pub use marks::marks;
pub use occurrences::occurrences;
pub use snippet::{Snippet, snippet};
pub use units::{Unit, UnitKind, is_ideographic, units};
pub use words::Words;
