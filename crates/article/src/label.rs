//! Names of outlets, series and publishers: one spelling for both languages, or one for each.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Language};

/// A name. In JSON a string (`"INFO-BRICS"`), or `{"ja": …, "en": …}` where the languages differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    untagged,
    expecting = "expected a name: a string, or {\"ja\": …, \"en\": …}"
)]
pub enum Label {
    /// One spelling, whatever the reader's language.
    Plain(String),
    /// A spelling for each language.
    Bilingual(Bilingual<String>),
}

impl Label {
    /// The spelling for a reader of this language, with the language it is written in.
    #[must_use]
    pub fn best(&self, language: Language) -> (Language, &str) {
        match self {
            Self::Plain(name) => (Language::of_text(name), name),
            Self::Bilingual(names) => names
                .best(language)
                .map_or((language, ""), |(language, name)| (language, name)),
        }
    }

    /// Every spelling, with the language it is written in.
    pub fn spellings(&self) -> impl Iterator<Item = (Language, &str)> {
        let (plain, names) = match self {
            Self::Plain(name) => (Some((Language::of_text(name), name.as_str())), None),
            Self::Bilingual(names) => (None, Some(names)),
        };
        plain.into_iter().chain(names.into_iter().flat_map(|names| {
            names
                .iter()
                .map(|(language, name)| (language, name.as_str()))
        }))
    }

    /// What identifies the name, whatever the reader's language: the English spelling, or else
    /// the Japanese one. It is the value of a filter in an address.
    #[must_use]
    pub fn key(&self) -> &str {
        self.best(Language::En).1
    }
}

impl From<&str> for Label {
    fn from(name: &str) -> Self {
        Self::Plain(name.to_owned())
    }
}
