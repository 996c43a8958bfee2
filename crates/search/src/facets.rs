//! Facets of many documents: filters with counts, over dictionary-coded columns.
//!
//! The values of a facet are numbered ("codes", 0 to the number of values); which name has which
//! code is the caller's business. A [`Table`] has a [`Column`] a facet, [`Choices`] say which
//! values are included and which are excluded, and [`Table::count`] gives the documents with the
//! counts of every value.

mod choices;
mod column;
mod histogram;
mod names;
mod table;

pub use choices::{Choice, Choices};
pub use column::Column;
pub use histogram::{Bin, Histogram, Unit, histogram};
pub use names::search_values;
pub use table::{Counted, Table};
