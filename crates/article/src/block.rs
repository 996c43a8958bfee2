//! The blocks of a body: what stands under one another.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Inlines};

/// A block of the body. A block and its translation have the same id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// What the block is called within its article: a to z, 0 to 9 and hyphens.
    pub id: String,
    /// What kind of block it is, and what it holds.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// The kinds of block; `type` in JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Inlines,
    },
    /// A heading within the article.
    Heading {
        /// 2 for a section, 3 and 4 for what is under it; the title of the article is 1.
        level: u8,
        /// Its text.
        text: Inlines,
    },
    /// A quotation set apart.
    Quotation {
        /// Its paragraphs.
        paragraphs: Vec<Inlines>,
        /// Who or what is quoted.
        #[serde(default, skip_serializing_if = "Inlines::is_empty")]
        source: Inlines,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        #[serde(default)]
        ordered: bool,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A picture that is bundled with the library.
    Figure {
        /// The file, relative to the folder of the article: `images/map.svg`.
        image: String,
        /// What the picture shows, for those who do not see it; in both languages.
        alt: Bilingual<String>,
        /// The line under the picture.
        #[serde(default, skip_serializing_if = "Inlines::is_empty")]
        caption: Inlines,
        /// The width of the picture in pixels; keeps its room while it loads.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        width: Option<u32>,
        /// The height of the picture in pixels.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        height: Option<u32>,
    },
    /// A table.
    Table {
        /// The line above the table.
        #[serde(default, skip_serializing_if = "Inlines::is_empty")]
        caption: Inlines,
        /// The column headings.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        header: Vec<Inlines>,
        /// The rows, each of as many cells as the first.
        rows: Vec<Vec<Inlines>>,
        /// Whether the first cell of each row is its heading.
        #[serde(default, skip_serializing_if = "is_false")]
        row_headings: bool,
    },
    /// Text whose spaces and line ends matter, as code or verse.
    Preformatted {
        /// The text as it stands.
        text: String,
    },
    /// A note, shown at the end; `{"footnote": ID}` in a text is its mark.
    Footnote {
        /// What the note says.
        text: Inlines,
    },
    /// A break in the text.
    Separator,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListItem {
    /// Its text.
    pub text: Inlines,
    /// The items under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ListItem>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl BlockKind {
    /// The `type` of the block in JSON.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Paragraph { .. } => "paragraph",
            Self::Heading { .. } => "heading",
            Self::Quotation { .. } => "quotation",
            Self::List { .. } => "list",
            Self::Figure { .. } => "figure",
            Self::Table { .. } => "table",
            Self::Preformatted { .. } => "preformatted",
            Self::Footnote { .. } => "footnote",
            Self::Separator => "separator",
        }
    }

    /// Calls `visit` for every text of the block, with its key in the block's JSON
    /// (`rows[1][0]`); preformatted text and alternative texts are not among them.
    pub fn for_each_text<'a>(&'a self, visit: &mut impl FnMut(String, &'a Inlines)) {
        match self {
            Self::Paragraph { text } | Self::Heading { text, .. } | Self::Footnote { text } => {
                visit("text".to_owned(), text);
            }
            Self::Quotation { paragraphs, source } => {
                for (index, text) in paragraphs.iter().enumerate() {
                    visit(format!("paragraphs[{index}]"), text);
                }
                visit("source".to_owned(), source);
            }
            Self::List { items, .. } => visit_items("items", items, visit),
            Self::Figure { caption, .. } => visit("caption".to_owned(), caption),
            Self::Table {
                caption,
                header,
                rows,
                ..
            } => {
                visit("caption".to_owned(), caption);
                for (index, text) in header.iter().enumerate() {
                    visit(format!("header[{index}]"), text);
                }
                for (row, cells) in rows.iter().enumerate() {
                    for (column, text) in cells.iter().enumerate() {
                        visit(format!("rows[{row}][{column}]"), text);
                    }
                }
            }
            Self::Preformatted { .. } | Self::Separator => {}
        }
    }
}

fn visit_items<'a>(key: &str, items: &'a [ListItem], visit: &mut impl FnMut(String, &'a Inlines)) {
    for (index, item) in items.iter().enumerate() {
        visit(format!("{key}[{index}].text"), &item.text);
        visit_items(&format!("{key}[{index}].items"), &item.items, visit);
    }
}
