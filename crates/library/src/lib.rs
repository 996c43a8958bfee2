//! How many articles are kept: the packed library, format 2.
//!
//! A packed library is a folder. `library.json` (the [`Manifest`], the one fixed name) points to
//! the [`Catalogue`] (the columns by which every article is filtered, counted and sorted), to the
//! directories of the [`Entries`] (what a row of a list shows, 16 articles a file) and of the
//! [`Ids`] (which number an article has), of the search index ([`SearchDirectory`]), and to the
//! orders by title; each article is a file of
//! its own, as article JSON. All but the manifest are named by their content, so a reader may
//! cache them for ever, and can tell damage ([`is_intact`]). `docs/format.md` describes them.
//!
//! Articles have numbers, 0 to N - 1, by date (ascending, undated first), then by id: a new
//! article is usually the last, and leaves the numbers of the others alone.
//!
//! This crate does no I/O: with the feature `write` a `Packer` makes the bytes and the `taiyaku`
//! command writes them; the app fetches them. A library of [`format1`] is read into the same
//! types.

mod bytes;
mod catalogue;
mod days;
mod directory;
mod entries;
mod entry;
mod fields;
pub mod format1;
mod ids;
mod manifest;
mod names;
mod order;
#[cfg(feature = "write")]
mod pack;
mod search;

pub use catalogue::{Catalogue, Column};
pub use days::{date_of, days_of};
pub use entries::{ENTRIES_A_FILE, Entries};
pub use entry::Entry;
pub use fields::{BodyField, SearchFields, search_fields};
pub use ids::{IdShard, Ids};
pub use manifest::{FORMAT, FileRef, MANIFEST, Manifest, OpenError, Opened, TitleFiles};
pub use names::is_intact;
pub use order::open_order;
#[cfg(feature = "write")]
pub use pack::{PackError, PackedFile, Packer, TitleOrders, inflate};
pub use search::SearchDirectory;
#[cfg(feature = "write")]
pub use search::write::SearchPacker;
