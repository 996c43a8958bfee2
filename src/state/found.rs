//! Searching while the reader types: what the index knows is there at once, what texts must
//! decide follows.

use std::rc::Rc;
use std::sync::Arc;

use futures::StreamExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_search::query::{Filter, Query};
use taiyaku_search::{Bitset, Expansions, Filters, Outcome};

use super::filters::passing;
use super::library::{
    Failure, Index, Library, LibraryState, Load, Text, Texts, fetch_blocks, open_index,
};
use super::reader::Sets;

/// How many texts are fetched at once.
const AT_ONCE: usize = 6;

/// What a search has found so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The documents that hold what was asked for.
    pub documents: Arc<Bitset>,
    /// How well each document fits; empty where no words were asked for.
    pub scores: Arc<Vec<f32>>,
    /// What to mark in texts: canonical, and whether as whole words only.
    pub marked: Arc<Vec<(String, bool)>>,
    /// How many texts are still to be looked into.
    pub pending: usize,
    /// How many texts could not be had.
    pub unreachable: usize,
    /// Why nothing could be searched.
    pub failure: Option<Failure>,
}

impl Found {
    fn everything(documents: usize) -> Self {
        Self {
            documents: Arc::new(Bitset::full(documents)),
            scores: Arc::default(),
            marked: Arc::default(),
            pending: 0,
            unreachable: 0,
            failure: None,
        }
    }
}

/// A search that goes on, and what it works with.
#[derive(Clone, Copy)]
pub struct Search {
    found: RwSignal<Found>,
    /// Whether there is no answer yet to what was asked last.
    waits: RwSignal<bool>,
    /// How often the same was asked again.
    repeated: RwSignal<u32>,
    /// Counts the questions: an answer to an older one is not wanted any more.
    asked: StoredValue<u32>,
    index: StoredValue<Option<(Arc<Library>, Expansions, Index)>, LocalStorage>,
    texts: StoredValue<Rc<Texts>, LocalStorage>,
    library: LibraryState,
}

/// Searches for whatever `query` holds, from now on.
pub fn follow_query(
    library: LibraryState,
    query: Memo<Query>,
    sets: Signal<Arc<Sets>>,
    expansions: Signal<Expansions>,
) -> Search {
    let search = Search {
        found: RwSignal::new(Found::everything(0)),
        waits: RwSignal::new(false),
        repeated: RwSignal::new(0),
        asked: StoredValue::new(0),
        index: StoredValue::new_local(None),
        texts: StoredValue::new_local(Rc::default()),
        library,
    };
    Effect::new(move || {
        let Load::Ready(there) = library.library().get() else {
            return;
        };
        search.repeated.track();
        search.ask(there, query.get(), sets.get(), expansions.get());
    });
    search
}

impl Search {
    /// What was found.
    pub fn found(self) -> Signal<Found> {
        self.found.into()
    }

    /// Whether the answer is still to come.
    pub fn waits(self) -> Signal<bool> {
        self.waits.into()
    }

    /// Asks the same again, after something could not be had.
    pub fn again(self) {
        self.repeated.update(|times| *times += 1);
    }

    /// The text of a document, as searches see it.
    pub async fn text(self, document: usize) -> Result<Rc<Text>, Failure> {
        let texts = self.texts.get_value();
        texts.get(self.library, document).await
    }

    /// Whether the text of a document is there already.
    pub fn has_text(self, document: usize) -> bool {
        self.texts.with_value(|texts| texts.has(document))
    }

    fn ask(self, library: Arc<Library>, query: Query, sets: Arc<Sets>, expansions: Expansions) {
        self.asked.update_value(|asked| *asked += 1);
        let number = self.asked.get_value();
        if query.is_empty() {
            self.waits.set(false);
            self.found.set(Found::everything(library.documents()));
            return;
        }
        let question = Question {
            number,
            library,
            query,
            sets,
            expansions,
        };
        // What is there already is answered before the next paint.
        match self.run(&question) {
            Some(Ok(outcome)) => self.answer(question, outcome),
            _ => {
                self.waits.set(true);
                spawn_local(async move {
                    match self.fetch_and_run(&question).await {
                        Ok(Some(outcome)) => self.answer(question, outcome),
                        Ok(None) => {}
                        Err(failure) => self.fail(&question, failure),
                    }
                });
            }
        }
    }

    /// Asks the index; nothing where it is not there yet, or blocks that have to be fetched first.
    fn run(self, question: &Question) -> Option<Result<Outcome, Vec<(usize, String)>>> {
        self.index.with_value(|index| {
            let (library, expansions, index) = index.as_ref()?;
            if **library != *question.library || *expansions != question.expansions {
                return None;
            }
            let answer = index.searcher.run(&question.query, question);
            Some(answer.map_err(|missing| index.paths(missing)))
        })
    }

    /// The same with whatever has to be fetched; nothing where something else has been asked
    /// meanwhile.
    async fn fetch_and_run(self, question: &Question) -> Result<Option<Outcome>, Failure> {
        while self.asked.try_get_value() == Some(question.number) {
            match self.run(question) {
                Some(Ok(outcome)) => return Ok(Some(outcome)),
                Some(Err(missing)) => {
                    let blocks = fetch_blocks(missing).await?;
                    let taken = self.index.try_update_value(|index| match index {
                        Some((_, _, index)) => index.insert(&blocks),
                        None => Ok(()),
                    });
                    taken.unwrap_or(Ok(()))?;
                }
                None => {
                    let index = open_index(&question.library, question.expansions).await?;
                    let there = (question.library.clone(), question.expansions, index);
                    self.index.try_update_value(|index| *index = Some(there));
                }
            }
        }
        Ok(None)
    }

    fn fail(self, question: &Question, failure: Failure) {
        if self.asked.get_value() == question.number {
            self.waits.set(false);
            self.found.set(Found {
                documents: Arc::new(Bitset::empty(question.library.documents())),
                failure: Some(failure),
                ..Found::everything(0)
            });
        }
    }

    /// Shows what is sure, and looks into the texts of the rest, the best first.
    fn answer(self, question: Question, outcome: Outcome) {
        let mut open: Vec<usize> = outcome.open.iter().collect();
        let scores = Arc::new(outcome.scores.clone());
        open.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(b.cmp(a)));
        let found = Found {
            documents: Arc::new(outcome.sure.clone()),
            marked: Arc::new(outcome.marked()),
            pending: open.len(),
            scores,
            unreachable: 0,
            failure: None,
        };
        self.waits.set(false);
        self.found.set(found.clone());
        if !open.is_empty() {
            spawn_local(self.look_into(question.number, outcome, open, found));
        }
    }

    async fn look_into(self, number: u32, outcome: Outcome, open: Vec<usize>, mut found: Found) {
        let texts = self.texts.get_value();
        let library = self.library;
        let looked = futures::stream::iter(open)
            .map(|document| {
                let texts = texts.clone();
                async move { (document, texts.get(library, document).await) }
            })
            .buffered(AT_ONCE);
        let mut looked = std::pin::pin!(looked.ready_chunks(AT_ONCE));
        while let Some(some) = looked.next().await {
            if self.asked.try_get_value() != Some(number) {
                return;
            }
            let mut documents = (*found.documents).clone();
            for (document, text) in some {
                found.pending -= 1;
                match text {
                    Ok(text) if outcome.holds(document, &text.fields) => documents.insert(document),
                    Ok(_) => {}
                    Err(_) => found.unreachable += 1,
                }
            }
            found.documents = Arc::new(documents);
            self.found.set(found.clone());
        }
    }
}

/// What was asked, and of what.
struct Question {
    number: u32,
    library: Arc<Library>,
    query: Query,
    sets: Arc<Sets>,
    expansions: Expansions,
}

impl Filters for Question {
    fn passing(&self, filter: &Filter) -> Bitset {
        passing(&self.library, &self.sets, filter)
    }
}
