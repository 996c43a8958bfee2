//! Where Japanese headings may break: between phrases, for browsers that do not find phrases.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The places, in characters from its start, at which each Japanese heading may break. `taiyaku
/// build` writes them; what an editor has written stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phrases {
    /// In the headline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<u32>,
    /// In each subtitle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtitle: Vec<Vec<u32>>,
    /// In the headings of the body, by the id of the block.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub blocks: BTreeMap<String, Vec<u32>>,
}

impl Phrases {
    /// Whether no heading has a place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.subtitle.is_empty() && self.blocks.is_empty()
    }
}
