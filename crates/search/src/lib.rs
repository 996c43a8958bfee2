//! How an article is found: folding, the query language, facets.
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
mod expand;
mod facet;
mod fold;
pub mod query;
mod words;

pub use bitset::Bitset;
pub use expand::{Expansions, Variant, expand};
pub use facet::{Columns, Facet, Narrowed, Selection, narrow};
pub use fold::fold;
pub use words::Words;
