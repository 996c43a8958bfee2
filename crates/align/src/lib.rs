//! Which blocks and sentences of two texts are translations of each other.
//!
//! Lengths and anchors (numbers, dates, names, words in Latin letters, marks) are weighed against
//! each other by the dynamic programme of Gale and Church (1993). This crate does no I/O and knows
//! no dictionary; equal texts are aligned equally. `tests/quality` measures how well.
//!
//! ```
//! use taiyaku_article::{Block, BlockKind, Inlines};
//!
//! let paragraph = |id: &str, text: &str| Block {
//!     id: id.to_owned(),
//!     kind: BlockKind::Paragraph { text: Inlines::from(text) },
//! };
//! let ja = [
//!     paragraph("a", "図書館は1987年に開いた。"),
//!     paragraph("b", "本は5,000冊ある。アラスカの地図もある。"),
//! ];
//! let en = [paragraph(
//!     "x",
//!     "The library opened in 1987. It has 5,000 books, and a map of Alaska.",
//! )];
//! let rows = taiyaku_align::align_blocks(&ja, &en);
//! assert_eq!((rows[0].ja.len(), rows[0].en.len()), (2, 1));
//! ```

mod anchors;
mod band;
mod blocks;
mod evidence;
#[cfg(test)]
mod measured;
mod programme;
mod sentences;

pub use blocks::align_blocks;
pub use sentences::{align_sentences, fill_sentences};
