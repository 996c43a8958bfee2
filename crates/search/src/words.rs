//! The words of a query.

use crate::fold;

/// The words that a reader typed, folded; an article must contain them all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// Reads a query: words are separated by white space, the ideographic space included.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self(fold(query).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each word stands somewhere in this folded text.
    #[must_use]
    pub fn all_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_substring_of_a_text_is_found() {
        let text = "8月15日、アラスカ州アンカレッジで会談した。It lasted three hours.";
        let folded = fold(text);
        let characters: Vec<char> = text
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        for length in 1..=6 {
            for part in characters.windows(length) {
                let part: String = part.iter().collect();
                if text.contains(&part) {
                    assert!(Words::parse(&part).all_in(&folded), "{part}");
                }
            }
        }
    }

    #[test]
    fn all_words_are_wanted() {
        let folded = fold("北極評議会 Arctic Council");
        assert!(Words::parse("　ARCTIC　評議会 ").all_in(&folded));
        assert!(!Words::parse("arctic 条約").all_in(&folded));
        assert!(Words::parse("").is_empty() && Words::parse("").all_in(&folded));
    }
}
