//! How long a text is, and how long it takes to read.

use crate::Language;

/// The length of a text in its language's own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length {
    language: Language,
    units: usize,
}

/// Japanese characters read in a minute: adults read 400 to 600 silently.
const JA_CHARACTERS_A_MINUTE: usize = 500;
/// English words read in a minute: Brysbaert 2019, “How many words do we read per minute?”, has
/// 238 for non-fiction.
const EN_WORDS_A_MINUTE: usize = 238;

impl Length {
    /// Counts a text: characters without spaces for Japanese, words for English.
    #[must_use]
    pub fn of(text: &str, language: Language) -> Self {
        let units = match language {
            Language::Ja => text
                .chars()
                .filter(|character| !character.is_whitespace())
                .count(),
            Language::En => {
                let has_word = |word: &&str| word.chars().any(char::is_alphanumeric);
                text.split_whitespace().filter(has_word).count()
            }
        };
        Self { language, units }
    }

    /// A length that was counted before.
    #[must_use]
    pub fn new(language: Language, units: usize) -> Self {
        Self { language, units }
    }

    /// Characters for Japanese, words for English.
    #[must_use]
    pub fn units(self) -> usize {
        self.units
    }

    /// Reading time in whole minutes, at least one.
    #[must_use]
    pub fn minutes(self) -> usize {
        let pace = match self.language {
            Language::Ja => JA_CHARACTERS_A_MINUTE,
            Language::En => EN_WORDS_A_MINUTE,
        };
        self.units.div_ceil(pace).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_for_japanese_and_words_for_english() {
        assert_eq!(Length::of("会談 は\u{3000}続く。", Language::Ja).units(), 6);
        assert_eq!(
            Length::of("The summit — it ended.", Language::En).units(),
            4
        );
    }

    #[test]
    fn reading_time_rounds_up() {
        assert_eq!(Length::new(Language::Ja, 0).minutes(), 1);
        assert_eq!(Length::new(Language::Ja, 501).minutes(), 2);
        assert_eq!(Length::new(Language::En, 476).minutes(), 2);
    }
}
