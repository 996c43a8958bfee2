//! The two languages of the archive, and values that exist in one or both of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Language {
    /// Both languages, in the order in which the archive names them.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The language tag (BCP 47), as the `lang` attribute wants it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The other of the two languages.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }

    /// The language that a piece of text of unknown language is most likely in, by its script:
    /// any kana or kanji makes it Japanese, anything else is set as English.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        if text.chars().any(is_japanese) {
            Self::Ja
        } else {
            Self::En
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == text)
            .ok_or(())
    }
}

/// Kana, kanji and the marks that only Japanese text uses.
fn is_japanese(character: char) -> bool {
    matches!(character,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3134f}')
}

/// A value that exists in Japanese, in English, or in both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bilingual<T> {
    /// The Japanese value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ja: Option<T>,
    /// The English value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<T>,
}

impl<T> Default for Bilingual<T> {
    fn default() -> Self {
        Self { ja: None, en: None }
    }
}

impl<T> Bilingual<T> {
    /// A value in one language only.
    pub fn of(language: Language, value: T) -> Self {
        let mut bilingual = Self::default();
        *bilingual.get_mut(language) = Some(value);
        bilingual
    }

    /// The value in this language.
    pub fn get(&self, language: Language) -> Option<&T> {
        match language {
            Language::Ja => self.ja.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }

    /// The place of the value in this language.
    pub fn get_mut(&mut self, language: Language) -> &mut Option<T> {
        match language {
            Language::Ja => &mut self.ja,
            Language::En => &mut self.en,
        }
    }

    /// The value in this language, or else in the other, with the language it is in.
    pub fn best(&self, language: Language) -> Option<(Language, &T)> {
        [language, language.other()]
            .into_iter()
            .find_map(|language| self.get(language).map(|value| (language, value)))
    }

    /// The values that exist, with their languages, Japanese first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        Language::ALL
            .into_iter()
            .filter_map(|language| self.get(language).map(|value| (language, value)))
    }

    /// Whether there is a value in neither language.
    pub fn is_empty(&self) -> bool {
        self.ja.is_none() && self.en.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_tells_the_language_of_a_name() {
        assert_eq!(Language::of_text("E-wave Tokyo"), Language::En);
        assert_eq!(Language::of_text("独立系メデア E-wave Tokyo"), Language::Ja);
        assert_eq!(Language::of_text("ﾌﾟﾚｽ"), Language::Ja);
        assert_eq!(Language::of_text("々"), Language::Ja);
    }

    #[test]
    fn best_falls_back_to_the_other_language() {
        let only_english = Bilingual::of(Language::En, "x");
        assert_eq!(only_english.best(Language::Ja), Some((Language::En, &"x")));
        assert_eq!(Bilingual::<u8>::default().best(Language::Ja), None);
    }
}
