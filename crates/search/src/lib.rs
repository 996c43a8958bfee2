//! How an article is found: canonical texts and their units, folding, words, facets.
//!
//! No I/O, no browser. Text is folded by one function, [`fold`], when a library is packed and
//! when a query is typed: what is written one way is found when typed another way.
//!
//! ```
//! use taiyaku_search::{Words, fold};
//! let text = fold("ウクライナ紛争　Putin");
//! assert!(Words::parse("うくらいな ｐｕｔｉｎ").all_in(&text));
//! assert!(!Words::parse("ウクライナ Trump").all_in(&text));
//! ```

mod bitset;
mod canonical;
mod facet;
mod marks;
mod occurrences;
mod snippet;
#[cfg(test)]
mod testing;
mod units;
mod words;

pub use bitset::Bitset;
pub use canonical::{Canonical, canonical, fold};
pub use facet::{Columns, Facet, Narrowed, Selection, narrow};
pub use marks::marks;
pub use occurrences::occurrences;
pub use snippet::{Snippet, snippet};
pub use units::{Unit, UnitKind, is_ideographic, units};
pub use words::Words;
