//! How many articles are kept: the packed library.
//!
//! A packed library is a folder: `library.json` (the [`Manifest`], the one fixed name) points to
//! the [`Catalogue`] (what a list shows of each article) and the [`Texts`] (what a query is
//! compared with); each article is a file of its own, as article JSON. All but the manifest are
//! named by their content, so a reader may cache them for ever. `docs/format.md` describes them.
//!
//! This crate does no I/O: [`pack`] makes the bytes, the `taiyaku` command writes them, the app
//! fetches them.

mod catalogue;
mod manifest;
mod pack;

pub use catalogue::{Catalogue, Entry, Texts};
pub use manifest::{FORMAT, FileRef, MANIFEST, Manifest, OpenError};
pub use pack::{PackError, PackedFile, pack};
