//! The vocabularies of the two languages, the commonest word first.

use super::random::{Random, Zipf};
use super::tables;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SOUNDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::KATAKANA.split_whitespace().collect());

/// Different words of each kind. With the names these give an archive of 100,000 articles about as
/// many different words as one of newspapers has.
const NOUNS: usize = 60_000;
const VERBS: usize = 8_000;
const ADJECTIVES: usize = 16_000;

/// Words of one kind, drawn as often as their rank says.
pub(super) struct Words {
    words: Vec<String>,
    zipf: Zipf,
}

impl Words {
    fn new(words: Vec<String>) -> Self {
        Self {
            zipf: Zipf::new(words.len()),
            words,
        }
    }

    pub(super) fn draw(&self, random: &mut Random) -> &str {
        &self.words[self.zipf.draw(random)]
    }

    /// So many words of those that are neither common nor rarest: what a topic prefers.
    pub(super) fn preferred(&self, count: usize, random: &mut Random) -> Words {
        let first = self.words.len() / 400;
        let drawn = (0..count).map(|_| {
            let at = random.between(first, self.words.len() - 1);
            self.words[at].clone()
        });
        Words::new(drawn.collect())
    }
}

/// What texts are made of.
pub(super) struct Vocabulary {
    /// Compounds of kanji and words of katakana.
    pub(super) ja_nouns: Words,
    /// Compounds of kanji that する makes a verb.
    pub(super) ja_actions: Words,
    pub(super) en_nouns: Words,
    /// Stems, for -ed and -ing.
    pub(super) en_verbs: Words,
    pub(super) en_adjectives: Words,
}

impl Vocabulary {
    pub(super) fn new(random: &mut Random) -> Self {
        let kanji = Kanji::new();
        let actions = different(&[], VERBS, random, |random| kanji.some(2, random));
        let nouns = different(&[], NOUNS, random, |random| japanese_noun(&kanji, random));
        let given = |words: &'static str| words.split_whitespace().collect::<Vec<_>>();
        let adjective_endings = given(tables::ADJECTIVE_ENDINGS);
        let noun_endings = given(tables::NOUN_ENDINGS);
        let syllables = Syllables::new();
        let en_nouns = different(&given(tables::NOUNS), NOUNS, random, |random| {
            syllables.word(random) + ending(&noun_endings, random)
        });
        let en_verbs = different(&given(tables::VERBS), VERBS, random, |random| {
            syllables.word(random)
        });
        let en_adjectives = different(&given(tables::ADJECTIVES), ADJECTIVES, random, |random| {
            syllables.word(random) + ending(&adjective_endings, random)
        });
        Self {
            ja_nouns: Words::new(nouns),
            ja_actions: Words::new(actions),
            en_nouns: Words::new(en_nouns),
            en_verbs: Words::new(en_verbs),
            en_adjectives: Words::new(en_adjectives),
        }
    }
}

/// These words, and then made ones, up to so many, none twice.
fn different(
    first: &[&str],
    count: usize,
    random: &mut Random,
    mut make: impl FnMut(&mut Random) -> String,
) -> Vec<String> {
    let mut words: Vec<String> = first.iter().map(|word| (*word).to_owned()).collect();
    let mut known: BTreeSet<String> = words.iter().cloned().collect();
    while words.len() < count {
        let word = make(random);
        if known.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// One of these endings; `-` stands for none.
pub(super) fn ending<'a>(endings: &[&'a str], random: &mut Random) -> &'a str {
    match random.pick(endings) {
        "-" => "",
        ending => ending,
    }
}

struct Kanji {
    all: Vec<char>,
    zipf: Zipf,
    suffixes: Vec<char>,
}

impl Kanji {
    fn new() -> Self {
        let all: Vec<char> = tables::KANJI.chars().collect();
        Self {
            zipf: Zipf::new(all.len()),
            all,
            suffixes: tables::SUFFIXES.chars().collect(),
        }
    }

    fn some(&self, count: usize, random: &mut Random) -> String {
        (0..count).map(|_| self.one(random)).collect()
    }

    /// Words of all ranks hold rare kanji, so that these are not drawn by the law alone.
    fn one(&self, random: &mut Random) -> char {
        let at = if random.percent(35) {
            random.below(self.all.len())
        } else {
            self.zipf.draw(random)
        };
        self.all[at]
    }
}

fn japanese_noun(kanji: &Kanji, random: &mut Random) -> String {
    match random.below(100) {
        0..58 => kanji.some(2, random),
        58..72 => {
            let suffix = kanji.suffixes[random.below(kanji.suffixes.len())];
            format!("{}{suffix}", kanji.some(2, random))
        }
        72..82 => kanji.some(4, random),
        82..86 => kanji.some(1, random) + &katakana(2, random),
        _ => katakana(3, random),
    }
}

/// A word of katakana of about so many sounds.
fn katakana(sounds: usize, random: &mut Random) -> String {
    let mut word = String::new();
    for at in 0..random.between(sounds - 1, sounds + 2) {
        let sound = random.pick(&SOUNDS);
        // No word begins with these.
        if at == 0 && matches!(sound, "ン" | "ション") {
            word.push('マ');
        }
        word.push_str(sound);
        if random.percent(18) && !word.ends_with('ン') {
            word.push('ー');
        }
    }
    word
}

struct Syllables {
    onsets: Vec<&'static str>,
    nuclei: Vec<&'static str>,
    codas: Vec<&'static str>,
}

impl Syllables {
    fn new() -> Self {
        let given = |parts: &'static str| parts.split_whitespace().collect();
        Self {
            onsets: given(tables::ONSETS),
            nuclei: given(tables::NUCLEI),
            codas: given(tables::CODAS),
        }
    }

    /// A word that can be pronounced; mostly of two syllables.
    fn word(&self, random: &mut Random) -> String {
        let syllables = match random.below(10) {
            0 => 1,
            1..7 => 2,
            _ => 3,
        };
        let mut word = String::new();
        for _ in 0..syllables {
            word.push_str(ending(&self.onsets, random));
            // Pairs of vowels are rarer than single ones.
            let vowels = if random.percent(75) {
                5
            } else {
                self.nuclei.len()
            };
            word.push_str(self.nuclei[random.below(vowels)]);
        }
        word.push_str(ending(&self.codas, random));
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_in_a_vocabulary_twice() {
        let vocabulary = Vocabulary::new(&mut Random::new(1, 0));
        for words in [&vocabulary.ja_nouns, &vocabulary.en_nouns] {
            let different: BTreeSet<&String> = words.words.iter().collect();
            assert_eq!(different.len(), NOUNS);
        }
        assert_eq!(vocabulary.en_nouns.words[0], "government");
    }

    #[test]
    fn a_topic_prefers_words_that_are_not_the_commonest() {
        let mut random = Random::new(1, 0);
        let words = Words::new((0..4000).map(|number| number.to_string()).collect());
        let preferred = words.preferred(50, &mut random);
        assert!(
            preferred
                .words
                .iter()
                .all(|word| word.parse::<usize>().unwrap() >= 10)
        );
    }
}
