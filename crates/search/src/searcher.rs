//! Searching: a query over the index, with what has to be fetched on the way.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::bitset::Bitset;
use crate::canonical::canonical;
use crate::expand::{Expansions, expand};
use crate::index::lookup::{Blocks, Missing};
use crate::index::{BlockError, Postings, Statistics, step_length};
use crate::query::{Filter, Node, Query, Scope, Term};
use crate::rank::{Ranking, Weight};
use crate::resolved::{Meant, Resolved};
use crate::spelling::{Spelling, in_title, is_one_word, junction, resolved};
use crate::typo;

/// An index as far as it is there.
#[derive(Debug)]
pub struct Searcher {
    blocks: Blocks,
    ranking: Ranking,
    expansions: Expansions,
    /// What an occurrence counts in each body, by its length: see [`Ranking::evened`].
    evened: Vec<f32>,
    /// What each weight is: see [`Ranking::occurrences`].
    occurrences: [(f32, f32); Weight::SYMBOLS],
    /// What its age adds to each document.
    freshness: Vec<f32>,
}

/// The filters of a query that are no words.
pub trait Filters {
    /// The documents that pass.
    fn passing(&self, filter: &Filter) -> Bitset;
}

/// A search that the index could answer.
#[derive(Debug)]
pub struct Outcome {
    /// The documents that hold what was asked for.
    pub sure: Bitset,
    /// The documents whose texts decide: see [`Outcome::holds`].
    pub open: Bitset,
    /// The score of each document, higher is better; 0 where no word was asked for.
    pub scores: Vec<f32>,
    resolved: Resolved,
}

/// Fewer documents than this, and words that differ by a typing error are looked for.
const ENOUGH: usize = 10;

impl Searcher {
    /// For an index of these statistics and first keys of blocks; `dates` are the days of the
    /// documents, ascending as their numbers.
    #[must_use]
    pub fn new(
        statistics: Statistics,
        firsts: Vec<String>,
        dates: &[Option<i32>],
        ranking: Ranking,
        expansions: Expansions,
    ) -> Self {
        let lengths: Vec<f32> = statistics
            .lengths
            .iter()
            .map(|step| step_length(*step))
            .collect();
        let mean = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        let newest = dates.iter().flatten().max().copied().unwrap_or(0);
        let freshness = (0..statistics.documents as usize)
            .map(|document| match dates.get(document) {
                Some(Some(date)) => ranking.fresh((newest - date) as f32),
                _ => 1.0,
            })
            .collect();
        Self {
            evened: lengths
                .iter()
                .map(|length| ranking.evened(length / mean.max(1.0)))
                .collect(),
            occurrences: ranking.occurrences(),
            freshness,
            blocks: Blocks::new(statistics, firsts),
            ranking,
            expansions,
        }
    }

    /// Takes a block that was asked for.
    ///
    /// # Errors
    /// Where it cannot be used.
    pub fn insert(&mut self, number: usize, bytes: &[u8]) -> Result<(), BlockError> {
        self.blocks.insert(number, bytes)
    }

    /// Searches.
    ///
    /// # Errors
    /// The numbers of the blocks that have to be fetched first. With them there, the same search
    /// may ask for more.
    pub fn run(&self, query: &Query, filters: &dyn Filters) -> Result<Outcome, BTreeSet<usize>> {
        let mut search = Search {
            searcher: self,
            filters,
            scores: vec![0.0; self.limit()],
            missing: Missing::default(),
        };
        let resolved = search.all(&query.all, true);
        if !search.missing.0.is_empty() {
            return Err(search.missing.0);
        }
        let mut scores = search.scores;
        for (score, fresh) in scores.iter_mut().zip(&self.freshness) {
            *score *= fresh;
        }
        let (sure, open) = resolved.sets(self.limit());
        Ok(Outcome {
            sure,
            open,
            scores,
            resolved,
        })
    }

    /// The part of a term's weight that a document gets.
    fn part(&self, document: u32, weight: Weight) -> f32 {
        let evened = self.evened.get(document as usize).copied().unwrap_or(1.0);
        let occurrences = self.occurrences[usize::from(weight.symbol())];
        self.ranking.saturated(occurrences, evened)
    }

    fn limit(&self) -> usize {
        self.blocks.statistics().documents as usize
    }
}

impl Outcome {
    /// Whether a document whose texts these are holds what was asked for.
    #[must_use]
    pub fn holds(&self, document: usize, fields: &crate::Fields) -> bool {
        self.resolved.holds(document, fields)
    }

    /// What is to be marked in texts: canonical, and whether it is marked as whole words only.
    #[must_use]
    pub fn marked(&self) -> Vec<(String, bool)> {
        let mut marked = Vec::new();
        self.resolved.marked(&mut marked);
        marked
    }
}

/// One pass over a query.
struct Search<'a> {
    searcher: &'a Searcher,
    filters: &'a dyn Filters,
    scores: Vec<f32>,
    missing: Missing,
}

impl Search<'_> {
    /// What a part of the query comes to; it counts for the ranking where it is wanted.
    fn node(&mut self, node: &Node, is_wanted: bool) -> Resolved {
        match node {
            Node::All(parts) => self.all(parts, is_wanted),
            Node::Any(parts) => Resolved::Any(
                parts
                    .iter()
                    .map(|part| self.node(part, is_wanted))
                    .collect(),
            ),
            Node::Not(part, _) => Resolved::Not(Box::new(self.node(part, false))),
            Node::Filter(filter, _) => Resolved::Set(self.filters.passing(filter), Vec::new()),
            Node::Term(term, _) => self.term(term, is_wanted),
        }
    }

    fn all(&mut self, parts: &[Node], is_wanted: bool) -> Resolved {
        if is_wanted {
            self.neighbours(parts);
        }
        Resolved::All(
            parts
                .iter()
                .map(|part| self.node(part, is_wanted))
                .collect(),
        )
    }

    fn term(&mut self, term: &Term, is_wanted: bool) -> Resolved {
        let text = canonical(&term.text);
        if text.is_empty() {
            // Signs alone are in no index, and forbid nothing.
            return Resolved::All(Vec::new());
        }
        let mut spellings = self.spellings(&text, term.whole);
        if term.scope == Some(Scope::Title) {
            for spelling in &mut spellings {
                spelling.postings = Rc::new(in_title(&spelling.postings));
            }
        }
        if is_wanted {
            self.score(&spellings);
        }
        resolved(spellings, term.scope, self.searcher.limit())
    }

    /// Every way in which a term may be written, found in the index.
    fn spellings(&mut self, text: &str, whole: bool) -> Vec<Spelling> {
        let is_word = is_one_word(text);
        let missing = self.missing.0.len();
        let mut spellings = Vec::new();
        for variant in expand(text, whole, self.searcher.expansions) {
            // What is typed may be the beginning of a word; what it is expanded to rarely is.
            let worth = 1.0 - variant.penalty;
            if !variant.whole && is_one_word(&variant.text) {
                self.spelling(&variant.text, true, worth, &mut spellings);
                let prefix = worth * self.searcher.ranking.prefix;
                self.spelling(&variant.text, false, prefix, &mut spellings);
            } else {
                self.spelling(&variant.text, variant.whole, worth, &mut spellings);
            }
        }
        let found: usize = spellings
            .iter()
            .map(|spelling| spelling.postings.len())
            .max()
            .unwrap_or(0);
        // How many there are is not known as long as some blocks are missing.
        let is_known = self.missing.0.len() == missing;
        let forgives = self.searcher.ranking.typo > 0.0;
        let is_rare = is_known && found < ENOUGH;
        if is_word && !whole && forgives && typo::is_checked(text) && is_rare {
            self.near(text, &mut spellings);
        }
        spellings
    }

    fn near(&mut self, text: &str, spellings: &mut Vec<Spelling>) {
        match self.searcher.blocks.words_near(text) {
            Ok(words) => {
                for word in words {
                    self.spelling(&word, true, self.searcher.ranking.typo, spellings);
                }
            }
            Err(missing) => self.missing.add(missing),
        }
    }

    fn spelling(&mut self, text: &str, whole: bool, worth: f32, spellings: &mut Vec<Spelling>) {
        match self.searcher.blocks.find(text, whole) {
            Ok(found) => spellings.push(Spelling {
                meant: Meant {
                    text: text.to_owned(),
                    whole,
                },
                worth,
                postings: found.postings,
                is_exact: found.is_exact,
            }),
            Err(missing) => self.missing.add(missing),
        }
    }

    /// Adds the scores of a term: in each document, of the spelling that is worth most there.
    fn score(&mut self, spellings: &[Spelling]) {
        if let [only] = spellings {
            let rarity = Ranking::rarity(only.postings.len(), self.searcher.limit());
            self.add(&only.postings, rarity * only.worth);
            return;
        }
        let mut best = vec![0.0_f32; self.searcher.limit()];
        let mut found = 0;
        for spelling in spellings {
            let postings = &spelling.postings;
            for (document, weight) in postings.documents.iter().zip(&postings.weights) {
                let there = &mut best[*document as usize];
                found += usize::from(*there == 0.0);
                *there = there.max(spelling.worth * self.searcher.part(*document, *weight));
            }
        }
        let rarity = Ranking::rarity(found, self.searcher.limit());
        for (score, best) in self.scores.iter_mut().zip(best) {
            *score += rarity * best;
        }
    }

    fn add(&mut self, postings: &Postings, worth: f32) {
        for (document, weight) in postings.documents.iter().zip(&postings.weights) {
            self.scores[*document as usize] += worth * self.searcher.part(*document, *weight);
        }
    }

    /// Words that were typed side by side are worth more where they stand side by side: where the
    /// last unit of the one and the first of the other are neighbours.
    fn neighbours(&mut self, parts: &[Node]) {
        for pair in parts.windows(2) {
            let [Node::Term(one, _), Node::Term(other, _)] = pair else {
                continue;
            };
            let Some(text) = junction(&canonical(&one.text), &canonical(&other.text)) else {
                continue;
            };
            match self.searcher.blocks.side_by_side(&text) {
                Ok(found) => {
                    let rarity = Ranking::rarity(found.len(), self.searcher.limit());
                    let worth = rarity * self.searcher.ranking.proximity;
                    self.add(&found, worth);
                }
                Err(missing) => self.missing.add(missing),
            }
        }
    }
}
