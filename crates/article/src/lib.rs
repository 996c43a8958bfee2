//! What an article is: two languages, credits, blocks and inline text, its JSON and its rules.
//!
//! This crate does no I/O, reads no clock and knows no browser. It reads article JSON (format 1,
//! described in `docs/format.md`), says what is wrong with it and where, and writes it back.
//!
//! ```
//! let json = r#"{
//!   "format": 1, "id": "hello", "original": "en",
//!   "title": {"ja": "こんにちは", "en": "Hello"},
//!   "body": {"en": [{"type": "paragraph", "id": "p1", "text": "Good day."}],
//!            "ja": [{"type": "paragraph", "id": "p1", "text": "良い一日を。"}]}
//! }"#;
//! let read = taiyaku_article::read(json).expect("a small, valid article");
//! assert!(read.issues.is_empty());
//! assert_eq!(read.article.title.ja.as_deref(), Some("こんにちは"));
//! ```

mod alignment;
mod article;
mod block;
mod cut;
mod date;
mod inline;
mod issue;
mod label;
mod language;
mod length;
pub mod limits;
mod link;
mod phrases;
mod plain;
mod read;
mod rows;
mod sentences;
mod validate;

pub use alignment::AlignedRow;
pub use article::{Article, Credit, Publisher, Role, Series, Source, Unplaced};
pub use block::{Block, BlockKind, ListItem};
pub use date::{Date, DateError};
pub use inline::{Inline, Inlines, Link, Ruby, Span};
pub use issue::{Issue, Place, Severity};
pub use label::Label;
pub use language::{Bilingual, Language};
pub use length::Length;
pub use link::{is_bundled_path, is_safe_link};
pub use phrases::Phrases;
pub use read::{FORMAT, Read, read, write};
pub use rows::{Row, paired, rows};
pub use sentences::sentences;
pub use validate::{is_identifier, validate};

/// The JSON Schema of article JSON, format 1, as pretty-printed JSON with a final newline.
///
/// # Errors
/// Only if the schema cannot be written as JSON, which would be a defect of this crate.
#[cfg(feature = "schema")]
pub fn schema() -> Result<String, serde_json::Error> {
    let schema = schemars::schema_for!(Article);
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema)?))
}
