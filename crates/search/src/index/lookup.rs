//! Looking keys up in the blocks that are there.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use super::block::{Block, BlockError};
use super::builder::Statistics;
use super::key::{PREFIX, backwards, forwards, spelt};
use super::posting::Postings;
use super::prefixes::MANY;
use crate::typo;
use crate::units::is_ideographic;

/// The blocks of an index, as far as they were fetched.
#[derive(Debug)]
pub(crate) struct Blocks {
    statistics: Statistics,
    /// The first key of every block.
    firsts: Vec<String>,
    loaded: HashMap<usize, Block>,
    /// Postings that were decoded, by key, and those of prefixes: the same words are asked for at
    /// every key that is typed.
    decoded: RefCell<HashMap<String, Rc<Postings>>>,
}

/// How much of decoded postings is kept, in documents.
const KEPT: usize = 4_000_000;

/// In so many blocks all words with a prefix are looked at; where there are more, a key for all of
/// them is looked for first.
const FEW_BLOCKS: usize = 2;

/// The blocks that have to be fetched first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) BTreeSet<usize>);

impl Missing {
    pub(crate) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

/// Two things that were looked up, or the blocks that either misses: they are asked for at once.
pub(super) fn both<A, B>(
    one: Result<A, Missing>,
    other: Result<B, Missing>,
) -> Result<(A, B), Missing> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(mut missing), Err(more)) => {
            missing.add(more);
            Err(missing)
        }
        (Err(missing), Ok(_)) | (Ok(_), Err(missing)) => Err(missing),
    }
}

impl Blocks {
    pub(crate) fn new(statistics: Statistics, firsts: Vec<String>) -> Self {
        Self {
            statistics,
            firsts,
            loaded: HashMap::new(),
            decoded: RefCell::default(),
        }
    }

    pub(crate) fn statistics(&self) -> &Statistics {
        &self.statistics
    }

    pub(crate) fn insert(&mut self, number: usize, bytes: &[u8]) -> Result<(), BlockError> {
        self.loaded.insert(number, Block::read(bytes)?);
        Ok(())
    }

    /// The documents of a key; none where no document has it.
    pub(crate) fn postings(&self, key: &str) -> Result<Option<Rc<Postings>>, Missing> {
        if let Some(known) = self.decoded.borrow().get(key) {
            return Ok(Some(known.clone()));
        }
        let Some(block) = self.block_of(key)? else {
            return Ok(None);
        };
        let Some(postings) = block.postings(key, self.statistics.documents) else {
            return Ok(None);
        };
        let postings = Rc::new(postings);
        self.remember(key.to_owned(), &postings);
        Ok(Some(postings))
    }

    fn remember(&self, name: String, postings: &Rc<Postings>) {
        let mut decoded = self.decoded.borrow_mut();
        if decoded.values().map(|known| known.len()).sum::<usize>() > KEPT {
            decoded.clear();
        }
        decoded.insert(name, postings.clone());
    }

    /// The documents of every word that begins so.
    pub(crate) fn prefix(&self, prefix: &str) -> Result<Rc<Postings>, Missing> {
        let name = format!("{PREFIX}{prefix}*");
        if let Some(known) = self.decoded.borrow().get(&name) {
            return Ok(known.clone());
        }
        let found = self.look_up_prefix(prefix)?;
        self.remember(name, &found);
        Ok(found)
    }

    fn look_up_prefix(&self, prefix: &str) -> Result<Rc<Postings>, Missing> {
        // Where they are in few blocks these say how many words there are; where they are in more,
        // there is mostly a key for all of them.
        let numbers = self.numbers_starting(prefix);
        if numbers.len() <= FEW_BLOCKS {
            let words = self.words_starting(numbers.clone(), prefix)?;
            if words.len() <= MANY {
                return self.union_of(&words);
            }
        }
        if let Some(postings) = self.prefix_key(prefix)? {
            return Ok(postings);
        }
        self.union_of(&self.words_starting(numbers, prefix)?)
    }

    /// The documents of a prefix that has a key of its own, and of the word that it may be.
    fn prefix_key(&self, prefix: &str) -> Result<Option<Rc<Postings>>, Missing> {
        let key = format!("{PREFIX}{prefix}");
        let (whole, others) = both(self.postings(prefix), self.postings(&key))?;
        Ok(others.map(|others| {
            let lists: Vec<_> = whole.into_iter().chain([others]).collect();
            union(&lists)
        }))
    }

    fn union_of(&self, words: &[String]) -> Result<Rc<Postings>, Missing> {
        let mut lists = Vec::new();
        for word in words {
            lists.extend(self.postings(word)?);
        }
        Ok(union(&lists))
    }

    /// The words that begin so, which are in these blocks.
    fn words_starting(&self, numbers: Range<usize>, prefix: &str) -> Result<Vec<String>, Missing> {
        let blocks = self.all(numbers)?;
        let is_word = |key: &&str| !key.chars().any(is_ideographic);
        let words = blocks.into_iter().flat_map(|block| block.starting(prefix));
        Ok(words.filter(is_word).map(str::to_owned).collect())
    }

    /// The words that differ from this one by one typing error: an error in one half leaves the
    /// other whole.
    pub(crate) fn words_near(&self, word: &str) -> Result<Vec<String>, Missing> {
        let letters: Vec<char> = word.chars().collect();
        let half = letters.len() / 2;
        let first: String = letters[..half].iter().collect();
        let last: String = letters[half + 1..].iter().rev().collect();
        let mut missing = Missing::default();
        let mut near = BTreeSet::new();
        for length in letters.len() - 1..=letters.len() + 1 {
            match self.spelt_starting(&forwards(length, &first)) {
                Ok(words) => near.extend(words),
                Err(blocks) => missing.add(blocks),
            }
            match self.spelt_starting(&backwards(length, &last)) {
                Ok(words) => {
                    let turned = |word: String| word.chars().rev().collect::<String>();
                    near.extend(words.into_iter().map(turned));
                }
                Err(blocks) => missing.add(blocks),
            }
        }
        if !missing.0.is_empty() {
            return Err(missing);
        }
        near.retain(|other| typo::is_one_apart(word, other));
        Ok(near.into_iter().collect())
    }

    /// The words of the keys that begin so and are only spelt.
    fn spelt_starting(&self, beginning: &str) -> Result<Vec<String>, Missing> {
        let blocks = self.all(self.numbers_starting(beginning))?;
        let keys = blocks
            .into_iter()
            .flat_map(|block| block.starting(beginning));
        Ok(keys.map(|key| spelt(key).to_owned()).collect())
    }

    /// The number of the only block that a key can be in.
    fn number_of(&self, key: &str) -> Option<usize> {
        self.firsts
            .partition_point(|first| first.as_str() <= key)
            .checked_sub(1)
    }

    fn block_of(&self, key: &str) -> Result<Option<&Block>, Missing> {
        match self.number_of(key) {
            None => Ok(None),
            Some(number) => match self.loaded.get(&number) {
                Some(block) => Ok(Some(block)),
                None => Err(Missing(BTreeSet::from([number]))),
            },
        }
    }

    /// The numbers of the blocks that hold the keys with this beginning.
    fn numbers_starting(&self, beginning: &str) -> Range<usize> {
        let first = self.number_of(beginning).unwrap_or(0);
        let further = self.firsts.iter().skip(first + 1);
        let further = further.take_while(|key| key.starts_with(beginning));
        first..(first + 1 + further.count()).min(self.firsts.len())
    }

    /// Some blocks, if all are there.
    fn all(&self, numbers: Range<usize>) -> Result<Vec<&Block>, Missing> {
        let missing: BTreeSet<usize> = numbers
            .clone()
            .filter(|number| !self.loaded.contains_key(number))
            .collect();
        if !missing.is_empty() {
            return Err(Missing(missing));
        }
        Ok(numbers
            .filter_map(|number| self.loaded.get(&number))
            .collect())
    }
}

/// The documents of any of these.
fn union(lists: &[Rc<Postings>]) -> Rc<Postings> {
    match lists {
        [] => Rc::default(),
        [only] => only.clone(),
        [one, other] => Rc::new(either(one, other)),
        _ => {
            let (one, other) = lists.split_at(lists.len() / 2);
            Rc::new(either(&union(one), &union(other)))
        }
    }
}

fn either(one: &Postings, other: &Postings) -> Postings {
    let mut all = Postings::default();
    let (mut mine, mut theirs) = (0, 0);
    loop {
        match (one.documents.get(mine), other.documents.get(theirs)) {
            (Some(document), Some(their)) if document == their => {
                all.push(*document, one.weights[mine].either(other.weights[theirs]));
                (mine, theirs) = (mine + 1, theirs + 1);
            }
            (Some(document), their) if their.is_none_or(|their| document < their) => {
                all.push(*document, one.weights[mine]);
                mine += 1;
            }
            (_, Some(their)) => {
                all.push(*their, other.weights[theirs]);
                theirs += 1;
            }
            (_, None) => return all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Fields, IndexBuilder};
    use crate::testing::Random;

    /// Everything of an index of these texts, one a document.
    fn blocks(texts: impl Iterator<Item = String>) -> Blocks {
        let mut builder = IndexBuilder::default();
        for text in texts {
            builder.add(&Fields {
                body: vec![text],
                ..Fields::default()
            });
        }
        let mut built = Vec::new();
        let statistics = builder.finish(4, |block| built.push(block));
        let firsts = built.iter().map(|block| block.first.clone()).collect();
        let mut blocks = Blocks::new(statistics, firsts);
        for (number, block) in built.iter().enumerate() {
            blocks.insert(number, &block.bytes).expect("a block");
        }
        blocks
    }

    #[test]
    fn a_prefix_of_few_frequent_words_is_found_in_their_many_blocks() {
        let mut random = Random::new(1);
        let texts: Vec<String> = (0..40_000)
            .map(|_| {
                let words = ('a'..='f').filter(|_| random.below(2) == 0);
                words.map(|letter| format!("the{letter} ")).collect()
            })
            .collect();
        let expected = texts.iter().filter(|text| !text.is_empty()).count();
        let blocks = blocks(texts.into_iter());
        assert!(blocks.numbers_starting("the").len() > FEW_BLOCKS);
        let found = blocks.prefix("the").expect("everything is there");
        assert_eq!(found.len(), expected);
    }

    #[test]
    fn a_prefix_that_is_a_word_has_the_documents_of_the_word_and_of_all_longer_ones() {
        let texts = (0..200).map(|number| match number % 3 {
            0 => "war".to_owned(),
            1 => format!("war{number}a war{number}b"),
            _ => "peace".to_owned(),
        });
        let blocks = blocks(texts);
        let found = blocks.prefix("war").expect("everything is there");
        let expected: Vec<u32> = (0..200).filter(|number| number % 3 != 2).collect();
        assert_eq!(found.documents, expected);
    }

    #[test]
    fn words_one_error_away_are_found_whatever_half_it_is_in() {
        let words = ["sanction", "auction", "sanctions", "iran", "section"];
        let blocks = blocks(words.map(str::to_owned).into_iter());
        let near = |typed: &str| blocks.words_near(typed).expect("everything is there");
        for typed in ["santion", "sanktion", "asnction", "sanctino", "snction"] {
            assert!(near(typed).contains(&"sanction".to_owned()), "{typed}");
        }
        assert_eq!(near("irann"), ["iran"]);
        assert_eq!(near("sanction"), ["sanctions"]);
    }
}
