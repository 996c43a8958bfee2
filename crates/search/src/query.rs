//! The query language: what a reader types, as data and back.
//!
//! ```text
//! query   := part*                     every part is wanted (AND); `AND` may stand between them
//! part    := unit ("OR" unit)*         also `|` and `または`; OR binds tighter than AND
//! unit    := ("-" | "NOT ") unit | "(" query ")" | [field ":"] (word | '"' phrase '"')
//! ```
//!
//! So `a b OR c` is a AND (b OR c), as in the big search engines. Parentheses, colon, bar, minus,
//! quotes and white space are taken in ASCII and in full width; quotes may be curly, while 「」
//! are text. `OR`, `AND` and `NOT` are capitals: in lower case they are words. Within quotes a
//! doubled quote is one. The fields are in one table, [`Field`]; whatever has a colon after some
//! other word (`https://…`, `12:30`) is text.
//!
//! Nothing fails: a mistake is reported at its place, and the rest of the query works.
//!
//! ```
//! use taiyaku_article::Language;
//! use taiyaku_search::query::{format, parse};
//! let parsed = parse("北極　著者：\"Lucas Leiroz\" -is:read date:2025年8月 no:x");
//! assert_eq!(
//!     format(&parsed.query, Language::En),
//!     "北極 author:\"Lucas Leiroz\" -is:read date:2025-08"
//! );
//! assert_eq!(parsed.mistakes.len(), 1);
//! ```

mod ast;
mod complete;
mod fields;
mod format;
mod lexer;
mod mistake;
mod parse;
mod parts;
mod values;

pub use ast::{Filter, Has, Is, Node, Query, Scope, Span, Term};
pub use complete::{Context, context, replace};
pub use fields::Field;
pub use format::format;
pub use mistake::{Mistake, MistakeKind, Operator};
pub use parse::{Parsed, parse};
pub use parts::{Chip, Group, Parts};

#[cfg(test)]
mod tests;
