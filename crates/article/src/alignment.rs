//! Which blocks, and which sentences in them, are translations of each other, where ids alone do
//! not say it.

use serde::{Deserialize, Serialize};

use crate::Language;

/// A row of an alignment: blocks of one text with the blocks of the other that say the same.
///
/// One block to one, one to two, two to one and so on; a side without blocks says that the other
/// side is not translated.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlignedRow {
    /// The ids of the Japanese blocks, in their order.
    #[serde(default)]
    pub ja: Vec<String>,
    /// The ids of the English blocks, in their order.
    #[serde(default)]
    pub en: Vec<String>,
    /// How sure the program that aligned them was, from 0 to 1. A row that an editor has seen has
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// How the sentences of the row belong together, in order: each pair says how many Japanese
    /// sentences go with how many English ones. `[[1, 1], [2, 1]]` is one with one, then two with
    /// one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentences: Vec<(u16, u16)>,
}

impl AlignedRow {
    /// Below this confidence an editor is asked to look: three in four is where the programme is
    /// right less often than a careless reader.
    pub const LOW: f64 = 0.75;

    /// The ids of the blocks in this language.
    #[must_use]
    pub fn ids(&self, language: Language) -> &[String] {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }
}
