//! Which words an article draws: those of its series, of its feature, and of the whole language.

use super::names::{self, Name};
use super::random::Random;
use super::words::{Vocabulary, Words};

/// What a feature or a series is about: the words and names that cluster in its articles.
pub(super) struct Topic {
    pub(super) name: Name,
    ja_nouns: Words,
    en_nouns: Words,
    people: Vec<Name>,
    places: Vec<Name>,
}

impl Topic {
    /// A topic with so many words of its own in each language.
    pub(super) fn new(words: usize, vocabulary: &Vocabulary, random: &mut Random) -> Self {
        let ja_nouns = vocabulary.ja_nouns.preferred(words, random);
        let en_nouns = vocabulary.en_nouns.preferred(words, random);
        let person = |random: &mut Random| match random.below(4) {
            0 => names::japanese(random),
            _ => names::person(random),
        };
        Self {
            name: names::topic(&ja_nouns, &en_nouns, random),
            ja_nouns,
            en_nouns,
            people: names::different(8, random, person),
            places: names::different(4, random, names::foreign),
        }
    }
}

/// The words of one article.
pub(super) struct Voice<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    /// The nearest first: the series, then the feature.
    pub(super) topics: Vec<&'a Topic>,
}

impl Voice<'_> {
    /// The topic that the next noun is of, if it is of one.
    fn topic(&self, random: &mut Random) -> Option<&Topic> {
        self.topics.iter().find(|_| random.percent(25)).copied()
    }

    pub(super) fn ja_noun(&self, random: &mut Random) -> &str {
        let topic = self.topic(random);
        topic
            .map_or(&self.vocabulary.ja_nouns, |topic| &topic.ja_nouns)
            .draw(random)
    }

    pub(super) fn ja_action(&self, random: &mut Random) -> &str {
        self.vocabulary.ja_actions.draw(random)
    }

    pub(super) fn en_noun(&self, random: &mut Random) -> &str {
        let topic = self.topic(random);
        topic
            .map_or(&self.vocabulary.en_nouns, |topic| &topic.en_nouns)
            .draw(random)
    }

    pub(super) fn en_verb(&self, random: &mut Random) -> &str {
        self.vocabulary.en_verbs.draw(random)
    }

    pub(super) fn en_adjective(&self, random: &mut Random) -> &str {
        self.vocabulary.en_adjectives.draw(random)
    }

    pub(super) fn person(&self, random: &mut Random) -> &Name {
        let people = &self.near(random).people;
        &people[random.below(people.len())]
    }

    pub(super) fn place(&self, random: &mut Random) -> &Name {
        let places = &self.near(random).places;
        &places[random.below(places.len())]
    }

    fn near(&self, random: &mut Random) -> &Topic {
        self.topics[random.below(self.topics.len())]
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Calls with a voice of two topics.
    pub(in super::super) fn with_voice(test: impl FnOnce(&Voice, &mut Random)) {
        let mut random = Random::new(1, 0);
        let vocabulary = Vocabulary::new(&mut random);
        let series = Topic::new(40, &vocabulary, &mut random);
        let feature = Topic::new(300, &vocabulary, &mut random);
        let voice = Voice {
            vocabulary: &vocabulary,
            topics: vec![&series, &feature],
        };
        test(&voice, &mut random);
    }

    #[test]
    fn the_words_of_the_series_are_common_in_its_articles() {
        with_voice(|voice, random| {
            let own = voice.topics[0].en_nouns.draw(random).to_owned();
            let text: Vec<&str> = (0..2_000).map(|_| voice.en_noun(random)).collect();
            assert!(
                text.iter().filter(|word| **word == own).count() > 5,
                "{own}"
            );
        });
    }
}
