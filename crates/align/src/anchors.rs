//! Anchors: what two texts have in common whatever the language. Numbers, dates, words in Latin
//! letters, names in katakana and Latin letters, quotation marks.

mod marks;
mod names;
mod numbers;
mod terms;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use names::Names;
use numbers::narrow;
use taiyaku_article::Language;

/// Something that a translation is likely to repeat.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Anchor {
    /// A number above one, in millionths.
    Number(u128),
    /// A month, 1 to 12.
    Month(usize),
    /// A day of the week, 0 for Monday.
    Weekday(usize),
    /// A word in an alphabet that stands in the Japanese text, in lower case.
    Word(String),
    /// A word in katakana, as the consonants that it shares with an English word.
    Name(String),
    /// A term of public life, by its place in a list.
    Term(usize),
    /// A thing of the page, as a picture.
    Thing(String),
    /// A pair of quotation marks.
    Quotation,
    /// A question mark, or か at the end of a sentence.
    Question,
    /// A pair of brackets.
    Bracket,
}

/// The anchors of two lists of texts, as numbers: equal numbers are equal anchors.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    /// For each Japanese text its anchors, in ascending order, each once.
    pub(crate) ja: Vec<Vec<usize>>,
    /// For each English text its anchors.
    pub(crate) en: Vec<Vec<usize>>,
    /// What each number stands for.
    pub(crate) all: Vec<Anchor>,
}

impl Anchors {
    /// Finds what the texts have in common, and what one of them has and the other lacks.
    pub(crate) fn of(ja: &[Text], en: &[Text]) -> Self {
        let narrowed = |texts: &[Text]| -> Vec<Vec<char>> {
            let narrowed = |text: &Text| text.words.chars().map(narrow).collect();
            texts.iter().map(narrowed).collect()
        };
        let (ja_characters, en_characters) = (narrowed(ja), narrowed(en));
        let latin: Vec<BTreeSet<String>> = ja_characters
            .iter()
            .map(|text| words::foreign(text))
            .collect();
        let names = Names::of(&ja_characters, &en_characters);
        let in_japanese: BTreeSet<&String> = latin.iter().flatten().collect();
        let ja_found =
            ja.iter()
                .zip(&ja_characters)
                .zip(&latin)
                .map(|((text, characters), latin)| {
                    let mut found: BTreeSet<Anchor> =
                        numbers::japanese(characters).into_iter().collect();
                    found.extend(latin.iter().cloned().map(Anchor::Word));
                    found.extend(names.japanese(characters).map(Anchor::Name));
                    found.extend(terms::japanese(&text.words).map(Anchor::Term));
                    found.extend(marks::of(characters, Language::Ja));
                    found.extend(text.thing.clone().map(Anchor::Thing));
                    found
                });
        let en_found = en.iter().zip(&en_characters).map(|(text, characters)| {
            let mut found: BTreeSet<Anchor> = numbers::english(characters).into_iter().collect();
            for word in words::all(characters) {
                found.extend(names.english(&word).map(Anchor::Name));
                let lower = word.to_lowercase();
                found.extend(terms::english(&lower).map(Anchor::Term));
                if in_japanese.contains(&lower) {
                    found.insert(Anchor::Word(lower));
                }
            }
            found.extend(marks::of(characters, Language::En));
            found.extend(text.thing.clone().map(Anchor::Thing));
            found
        });
        let (ja_found, en_found): (Vec<_>, Vec<_>) = (ja_found.collect(), en_found.collect());
        let all: BTreeSet<&Anchor> = ja_found.iter().chain(&en_found).flatten().collect();
        let places: BTreeMap<&Anchor, usize> = all.iter().copied().zip(0..).collect();
        let numbered = |found: &[BTreeSet<Anchor>]| -> Vec<Vec<usize>> {
            let number = |set: &BTreeSet<Anchor>| {
                set.iter()
                    .filter_map(|anchor| places.get(anchor).copied())
                    .collect()
            };
            found.iter().map(number).collect()
        };
        Self {
            ja: numbered(&ja_found),
            en: numbered(&en_found),
            all: all.into_iter().cloned().collect(),
        }
    }
}

/// A text whose anchors are looked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    /// Its words.
    pub(crate) words: String,
    /// What it shows, as a picture, whatever the language.
    pub(crate) thing: Option<String>,
}
