//! The app's search for the bench: a packed library that is searched, ranked and counted as the app
//! does it, without the app's interface. What is fetched is fetched by `engines/taiyaku.mjs`.

mod columns;
mod rank;

use std::collections::HashMap;

use taiyaku_article::read;
use taiyaku_library::{
    Catalogue, Entries, Ids, Manifest, Opened, SearchDirectory, is_intact, search_fields,
};
use taiyaku_search::query::{Filter, parse};
use taiyaku_search::{Bitset, Expansions, Fields, Filters, Outcome, Ranking, Searcher};
use wasm_bindgen::prelude::*;

use columns::Columns;

/// How many texts are kept, as in the app.
const KEPT: usize = 600;

/// A library, as far as it was fetched, and its last search.
#[wasm_bindgen]
pub struct Engine {
    columns: Columns,
    entries: Entries,
    directory: SearchDirectory,
    searcher: Searcher,
    /// The files of the articles whose entries were fetched.
    files: HashMap<usize, String>,
    texts: HashMap<usize, Fields>,
    outcome: Option<Outcome>,
}

/// The manifest: where the parts are that the engine is opened with.
#[wasm_bindgen]
pub struct Parts(Box<Manifest>);

fn failed(cause: impl ToString) -> JsError {
    JsError::new(&cause.to_string())
}

#[wasm_bindgen]
impl Parts {
    /// Reads `library.json`.
    ///
    /// # Errors
    /// Where it is no manifest of this format.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<Self, JsError> {
        match Manifest::open(json).map_err(failed)? {
            Opened::Current(manifest) => Ok(Self(manifest)),
            Opened::Format1(_) => Err(failed("a library of format 1")),
        }
    }

    /// The paths of the catalogue, the directories of entries and ids, and that of the index; the
    /// first and the last are compressed (raw deflate).
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        let Manifest {
            catalogue,
            entries,
            ids,
            search,
            ..
        } = &*self.0;
        let parts = [Some(catalogue), Some(entries), Some(ids), search.as_ref()];
        parts
            .into_iter()
            .flatten()
            .map(|part| part.path.clone())
            .collect()
    }

    /// The engine, from what is at these paths, unpacked.
    ///
    /// # Errors
    /// Where a part is damaged.
    pub fn open(
        &self,
        catalogue: &[u8],
        entries: &[u8],
        ids: &[u8],
        search: &[u8],
    ) -> Result<Engine, JsError> {
        let articles = self.0.articles;
        let catalogue = Catalogue::open(catalogue, articles).map_err(failed)?;
        // Searching has no use for it; but the app answers nothing before it is there.
        Ids::open(ids, articles).map_err(failed)?;
        let columns = Columns::new(&catalogue);
        let directory = SearchDirectory::open(search, articles).map_err(failed)?;
        Ok(Engine {
            searcher: searcher(&directory, &columns),
            entries: Entries::open(entries, articles).map_err(failed)?,
            columns,
            directory,
            files: HashMap::new(),
            texts: HashMap::new(),
            outcome: None,
        })
    }
}

/// A searcher without blocks. Words that differ by a typing error are not looked for: the bench
/// asks for what contains the words.
fn searcher(directory: &SearchDirectory, columns: &Columns) -> Searcher {
    let ranking = Ranking {
        typo: 0.0,
        ..Ranking::default()
    };
    Searcher::new(
        directory.statistics.clone(),
        directory.firsts.clone(),
        &columns.days,
        ranking,
        Expansions::default(),
    )
}

/// No query of the bench has a filter.
struct NoFilters;

impl Filters for NoFilters {
    fn passing(&self, _: &Filter) -> Bitset {
        Bitset::default()
    }
}

#[wasm_bindgen]
impl Engine {
    /// Gives up everything that was fetched since it was opened.
    pub fn forget(&mut self) {
        self.searcher = searcher(&self.directory, &self.columns);
        self.files.clear();
        self.texts.clear();
        self.outcome = None;
    }

    /// Searches. Gives the numbers of the blocks that have to be inserted first; none where it is
    /// done.
    pub fn run(&mut self, query: &str) -> Vec<u32> {
        let answer = self.searcher.run(&parse(query).query, &NoFilters);
        match answer {
            Ok(outcome) => {
                self.outcome = Some(outcome);
                Vec::new()
            }
            Err(missing) => missing.into_iter().map(|block| block as u32).collect(),
        }
    }

    /// The documents of the last search in the order of the list, with those that are open.
    #[must_use]
    pub fn ranked(&self) -> Vec<u32> {
        let Some(outcome) = &self.outcome else {
            return Vec::new();
        };
        let mut documents = outcome.sure.clone();
        documents.add(&outcome.open);
        rank::ranked(&documents, &self.columns.days, &outcome.scores)
    }

    /// The documents of the last search whose texts decide.
    #[must_use]
    pub fn open(&self) -> Vec<u32> {
        let open = self.outcome.iter().flat_map(|outcome| outcome.open.iter());
        open.map(|document| document as u32).collect()
    }

    /// The path of a block.
    #[must_use]
    pub fn block(&self, number: usize) -> Option<String> {
        self.directory.path(number)
    }

    /// Takes a block.
    ///
    /// # Errors
    /// Where it is damaged.
    pub fn insert(&mut self, number: usize, path: &str, bytes: &[u8]) -> Result<(), JsError> {
        intact(path, bytes)?;
        self.searcher.insert(number, bytes).map_err(failed)
    }

    /// The number of the file of a document's entry.
    #[must_use]
    pub fn row(&self, document: usize) -> usize {
        Entries::file_of(document)
    }

    /// The path of a file of entries.
    #[must_use]
    pub fn row_path(&self, file: usize) -> Option<String> {
        self.entries.path(file)
    }

    /// Takes a file of entries.
    ///
    /// # Errors
    /// Where it is damaged.
    pub fn insert_row(&mut self, file: usize, path: &str, bytes: &[u8]) -> Result<(), JsError> {
        intact(path, bytes)?;
        let json = str::from_utf8(bytes).map_err(failed)?;
        let entries = self.entries.read(file, json).map_err(failed)?;
        let documents = file * taiyaku_library::ENTRIES_A_FILE..;
        let files = documents.zip(entries.into_iter().map(|entry| entry.file));
        self.files.extend(files);
        Ok(())
    }

    /// The path of an article whose entry is there.
    #[must_use]
    pub fn article(&self, document: usize) -> Option<String> {
        self.files.get(&document).cloned()
    }

    /// Whether the text of a document is kept.
    #[must_use]
    pub fn has_text(&self, document: usize) -> bool {
        self.texts.contains_key(&document)
    }

    /// Takes an article.
    ///
    /// # Errors
    /// Where it is damaged.
    pub fn insert_text(
        &mut self,
        document: usize,
        path: &str,
        bytes: &[u8],
    ) -> Result<(), JsError> {
        intact(path, bytes)?;
        let json = str::from_utf8(bytes).map_err(failed)?;
        let article = read(json).map_err(|_| failed("no article"))?.article;
        if self.texts.len() >= KEPT {
            self.texts.clear();
        }
        self.texts
            .insert(document, search_fields(&article).canonical());
        Ok(())
    }

    /// Whether an open document of the last search holds what was asked for; its text must be
    /// there.
    #[must_use]
    pub fn holds(&self, document: usize) -> bool {
        let text = self.texts.get(&document);
        self.outcome
            .as_ref()
            .zip(text)
            .is_some_and(|(outcome, text)| outcome.holds(document, text))
    }

    /// The facets that are counted.
    #[must_use]
    pub fn facets(&self) -> Vec<String> {
        self.columns.facets()
    }

    /// The names of all values of a facet.
    #[must_use]
    pub fn names(&self, facet: &str) -> Vec<String> {
        self.columns.names(facet)
    }

    /// The counts of all values of all facets, one facet after the other, under chosen values:
    /// a facet, a value, a facet, a value.
    #[must_use]
    pub fn count(&self, chosen: Vec<String>) -> Vec<u32> {
        self.columns.count(&chosen)
    }
}

fn intact(path: &str, bytes: &[u8]) -> Result<(), JsError> {
    if is_intact(path, bytes) {
        Ok(())
    } else {
        Err(failed(format!("{path} is not what its name promises")))
    }
}
