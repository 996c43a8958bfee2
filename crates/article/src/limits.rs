//! The limits of an article: far above what people write, far below what harms a browser.
//! They are stated for editors in `docs/format.md`.

/// The size of one article's JSON, in bytes (4 MiB).
pub const FILE_BYTES: usize = 4 * 1024 * 1024;
/// Blocks in the body of one language.
pub const BLOCKS: usize = 10_000;
/// Characters in one text of a block (one paragraph, cell or item) or in one field.
pub const TEXT_CHARACTERS: usize = 100_000;
/// Levels of nesting of inline marks, and of lists.
pub const DEPTH: usize = 8;
/// Items of one list, counting its sub-lists.
pub const LIST_ITEMS: usize = 5_000;
/// Cells of one table.
pub const TABLE_CELLS: usize = 20_000;
/// Credits of one article.
pub const CREDITS: usize = 100;
/// Characters in an article's or a block's id.
pub const ID_CHARACTERS: usize = 100;
