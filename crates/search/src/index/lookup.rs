//! Looking keys up in the blocks that are there.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::block::{Block, BlockError};
use super::builder::Statistics;
use super::key::{BACKWARDS, PREFIX, WORD_END};
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
    /// Postings that were decoded: the same words are asked for at every key that is typed.
    decoded: RefCell<HashMap<String, Rc<Postings>>>,
}

/// How much of decoded postings is kept, in documents.
const KEPT: usize = 2_000_000;

/// The blocks that have to be fetched first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) BTreeSet<usize>);

impl Missing {
    pub(crate) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
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
        let mut decoded = self.decoded.borrow_mut();
        if decoded.values().map(|known| known.len()).sum::<usize>() > KEPT {
            decoded.clear();
        }
        decoded.insert(key.to_owned(), postings.clone());
        Ok(Some(postings))
    }

    /// The words that begin so, the shorter ones first where they begin alike.
    pub(crate) fn words_starting(&self, prefix: &str) -> Result<Vec<String>, Missing> {
        let is_word =
            |key: &&str| !key.contains([' ', WORD_END]) && !key.chars().any(is_ideographic);
        let mut words = Vec::new();
        for block in self.blocks_starting(prefix)? {
            words.extend(block.starting(prefix).filter(is_word).map(str::to_owned));
        }
        Ok(words)
    }

    /// The documents of every word that begins so.
    pub(crate) fn prefix(&self, prefix: &str) -> Result<Rc<Postings>, Missing> {
        let key = format!("{PREFIX}{prefix}");
        if let Some(postings) = self.postings(&key)? {
            return Ok(postings);
        }
        // No more than so many words, or they would have a key together.
        let words = self.words_starting(prefix)?;
        debug_assert!(words.len() <= MANY);
        let mut lists = Vec::new();
        for word in &words {
            lists.extend(self.postings(word)?);
        }
        Ok(union(&lists))
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
        match self.words_starting(&first) {
            Ok(words) => near.extend(words),
            Err(blocks) => missing.add(blocks),
        }
        let key = format!("{BACKWARDS}{last}");
        match self.blocks_starting(&key) {
            Ok(blocks) => {
                let words = blocks.into_iter().flat_map(|block| {
                    block
                        .starting(&key)
                        .map(|key| key.chars().skip(1).collect::<Vec<_>>())
                        .collect::<Vec<_>>()
                });
                near.extend(words.map(|letters| letters.into_iter().rev().collect::<String>()));
            }
            Err(blocks) => missing.add(blocks),
        }
        if !missing.0.is_empty() {
            return Err(missing);
        }
        near.retain(|other| typo::is_one_apart(word, other));
        Ok(near.into_iter().collect())
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

    /// The blocks that hold the keys with this beginning.
    fn blocks_starting(&self, prefix: &str) -> Result<Vec<&Block>, Missing> {
        let first = self.number_of(prefix).unwrap_or(0);
        let numbers = (first..self.firsts.len())
            .take_while(|number| *number == first || self.firsts[*number].starts_with(prefix));
        let mut blocks = Vec::new();
        let mut missing = Missing::default();
        for number in numbers {
            match self.loaded.get(&number) {
                Some(block) => blocks.push(block),
                None => {
                    missing.0.insert(number);
                }
            }
        }
        if missing.0.is_empty() {
            Ok(blocks)
        } else {
            Err(missing)
        }
    }
}

/// The documents of any of these.
pub(crate) fn union(lists: &[Rc<Postings>]) -> Rc<Postings> {
    if let [only] = lists {
        return only.clone();
    }
    let mut all: Vec<(u32, crate::rank::Weight)> = lists
        .iter()
        .flat_map(|list| {
            list.documents
                .iter()
                .copied()
                .zip(list.weights.iter().copied())
        })
        .collect();
    all.sort_by_key(|(document, _)| *document);
    let mut postings = Postings::default();
    for (document, weight) in all {
        match (postings.documents.last(), postings.weights.last_mut()) {
            (Some(last), Some(there)) if *last == document => *there = there.either(weight),
            _ => postings.push(document, weight),
        }
    }
    Rc::new(postings)
}
