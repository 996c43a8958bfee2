//! Names in katakana and in Latin letters, compared by their consonants.
//!
//! A name that Japanese takes over keeps its consonants, roughly: アラスカ is r-s-k as Alaska is,
//! トランプ t-r-n-p as Trump. Sounds that Japanese does not tell apart count as one, as Soundex
//! does (R. C. Russell, US patent 1,261,167, 1918); where a spelling may be read in two ways, both
//! are tried.

mod katakana;
mod latin;

use std::collections::{BTreeMap, BTreeSet};

use super::words;

/// How many readings of one word are tried.
const READINGS: usize = 16;

/// The most characters that a name has.
const LONGEST: usize = 30;

/// The names that two texts have in common.
pub(super) struct Names {
    /// For each katakana word the consonants by which English has it.
    japanese: BTreeMap<String, String>,
    /// For each English word the consonants by which Japanese has it.
    english: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    /// Compares all katakana words with all English ones.
    pub(super) fn of(ja: &[Vec<char>], en: &[Vec<char>]) -> Self {
        let katakana: BTreeSet<String> = ja.iter().flat_map(|text| katakana::words(text)).collect();
        let latin: BTreeSet<String> = en
            .iter()
            .flat_map(|text| words::all(text))
            .filter(|word| word.chars().count() <= LONGEST)
            .collect();
        let mut by_reading: BTreeMap<String, BTreeSet<&String>> = BTreeMap::new();
        for word in &latin {
            for reading in latin::readings(word) {
                by_reading.entry(reading).or_default().insert(word);
            }
        }
        let mut names = Self {
            japanese: BTreeMap::new(),
            english: BTreeMap::new(),
        };
        for word in katakana {
            for reading in katakana::readings(&word) {
                let Some(found) = by_reading.get(&reading) else {
                    continue;
                };
                for latin in found {
                    let readings = names.english.entry((*latin).clone()).or_default();
                    readings.insert(reading.clone());
                }
                names.japanese.insert(word, reading);
                break;
            }
        }
        names
    }

    /// The names in a Japanese text.
    pub(super) fn japanese(&self, text: &[char]) -> impl Iterator<Item = String> {
        katakana::words(text).filter_map(|word| self.japanese.get(&word).cloned())
    }

    /// The names that an English word is.
    pub(super) fn english(&self, word: &str) -> impl Iterator<Item = String> {
        self.english.get(word).into_iter().flatten().cloned()
    }
}

/// A set of readings that grows consonant by consonant.
struct Readings(Vec<String>);

impl Readings {
    fn new() -> Self {
        Self(vec![String::new()])
    }

    /// Goes on with each of these.
    fn push(&mut self, sounds: &[&str]) {
        let longer = self
            .0
            .iter()
            .flat_map(|reading| sounds.iter().map(move |sound| format!("{reading}{sound}")))
            .take(READINGS);
        self.0 = longer.collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the two words are taken for one name.
    fn agree(ja: &str, en: &str) -> bool {
        let characters = |text: &str| vec![text.chars().collect::<Vec<_>>()];
        let names = Names::of(&characters(ja), &characters(en));
        !names.japanese.is_empty()
    }

    #[test]
    fn a_name_is_known_in_both_scripts() {
        for (ja, en) in [
            ("アラスカ", "Alaska"),
            ("プーチン", "Putin"),
            ("トランプ", "Trump"),
            ("ゴルバチョフ", "Gorbachev"),
            ("レーガン", "Reagan"),
            ("ワシントン", "Washington"),
            ("ヘルシンキ", "Helsinki"),
            ("ジュネーブ", "Geneva"),
            ("アンカレッジ", "Anchorage"),
            ("グリーンランド", "Greenland"),
            ("サミット", "summit"),
            ("アメリカ", "Americans"),
            ("ロシア", "Russian"),
            ("レイキャビク", "Reykjavik"),
            ("センター", "center"),
            ("エカテリンブルク", "Yekaterinburg"),
        ] {
            assert!(agree(ja, en), "{ja} {en}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for (ja, en) in [
            ("アラスカ", "Washington"),
            ("プーチン", "Peking"),
            ("ロシア", "rise"),
            ("ソ", "Soviet"),
        ] {
            assert!(!agree(ja, en), "{ja} {en}");
        }
    }
}
