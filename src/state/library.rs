//! The library: its columns at once, its entries, ids and articles as they are wanted.

mod catalogue;
mod files;
mod index;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_article::{Article, Issue, Language};
use taiyaku_library::format1::Whole;
use taiyaku_library::{
    Catalogue, ENTRIES_A_FILE, Entries, Entry, IdShard, Ids, MANIFEST, Manifest, Opened, open_order,
};

pub use catalogue::{HANDBOOK, Library, NAMED};
use catalogue::{Packed, Source};
pub use files::file_url;
use files::{file, inflated, opened, text};
pub use index::{Index, Text, fetch_blocks, open_index};

use crate::platform::fetch::FetchError;

/// Why the library, or a part of it, is not there.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The file could not be had.
    Fetch(String, FetchError),
    /// The file is damaged.
    Damaged(String, String),
    /// The library is newer than this app.
    Newer,
    /// The library has no article of this id.
    NoSuchArticle,
    /// The article breaks the rules of the format.
    Invalid(String, Vec<Issue>),
}

/// How far a thing is that has to be loaded.
#[derive(Debug, Clone, PartialEq)]
pub enum Load<T> {
    /// On its way.
    Loading,
    /// There.
    Ready(T),
    /// Not to be had, for now.
    Failed(Failure),
}

type Rows = ArcRwSignal<Load<Arc<Vec<Arc<Entry>>>>>;

/// The library as signals.
#[derive(Clone, Copy)]
pub struct LibraryState {
    library: RwSignal<Load<Arc<Library>>>,
    /// The entries that were wanted so far, by their files.
    rows: StoredValue<HashMap<usize, Rows>>,
    /// The ids that were wanted so far.
    shards: StoredValue<HashMap<usize, Arc<IdShard>>>,
}

/// Starts loading the columns.
pub fn provide_library() -> LibraryState {
    let state = LibraryState {
        library: RwSignal::new(Load::Loading),
        rows: StoredValue::default(),
        shards: StoredValue::default(),
    };
    state.load();
    provide_context(state);
    state
}

/// The library of the app around this component.
pub fn use_library() -> LibraryState {
    expect_context()
}

impl LibraryState {
    /// The columns, once they are there.
    pub fn library(self) -> Signal<Load<Arc<Library>>> {
        self.library.into()
    }

    /// The columns, if they are there.
    pub fn ready(self) -> Option<Arc<Library>> {
        match self.library.get() {
            Load::Ready(library) => Some(library),
            _ => None,
        }
    }

    /// Loads the columns, again if need be.
    pub fn load(self) {
        self.library.set(Load::Loading);
        spawn_local(async move {
            self.library.set(match load().await {
                Ok(library) => Load::Ready(Arc::new(library)),
                Err(failure) => Load::Failed(failure),
            });
        });
    }

    /// What a list shows of a document: fetched when it is first wanted, with its neighbours.
    pub fn entry(self, document: usize) -> Load<Arc<Entry>> {
        let Some(library) = self.ready() else {
            return Load::Loading;
        };
        if let Source::Whole(whole, _) = &library.source {
            return match whole.entries.get(document) {
                Some(entry) => Load::Ready(Arc::new(entry.clone())),
                None => Load::Failed(Failure::NoSuchArticle),
            };
        }
        let number = Entries::file_of(document);
        let known = self.rows.with_value(|rows| rows.get(&number).cloned());
        let rows = known.unwrap_or_else(|| self.fetch_rows(library, number));
        match rows.get() {
            Load::Loading => Load::Loading,
            Load::Failed(failure) => Load::Failed(failure),
            Load::Ready(rows) => rows
                .get(document % ENTRIES_A_FILE)
                .map_or(Load::Failed(Failure::NoSuchArticle), |entry| {
                    Load::Ready(entry.clone())
                }),
        }
    }

    /// Fetches what could not be had before once more.
    pub fn retry_entry(self, document: usize) {
        let number = Entries::file_of(document);
        let known = self.rows.with_value(|rows| rows.get(&number).cloned());
        if let (Some(rows), Some(library)) = (known, untrack(|| self.ready())) {
            rows.set(Load::Loading);
            spawn_local(async move { rows.set(loaded(rows_of(&library, number).await)) });
        }
    }

    fn fetch_rows(self, library: Arc<Library>, number: usize) -> Rows {
        let rows = Rows::new(Load::Loading);
        self.rows
            .update_value(|all| drop(all.insert(number, rows.clone())));
        let filled = rows.clone();
        spawn_local(async move { filled.set(loaded(rows_of(&library, number).await)) });
        rows
    }

    /// The entry of a document, for who can wait for it.
    pub async fn fetch_entry(self, document: usize) -> Result<Arc<Entry>, Failure> {
        let library = untrack(|| self.ready()).ok_or(Failure::NoSuchArticle)?;
        if let Load::Ready(entry) = untrack(|| self.entry(document)) {
            return Ok(entry);
        }
        // It is on its way by now, and the file is not fetched twice.
        let rows = rows_of(&library, Entries::file_of(document)).await?;
        rows.get(document % ENTRIES_A_FILE)
            .cloned()
            .ok_or(Failure::NoSuchArticle)
    }

    /// The document of an id.
    pub async fn find(self, id: &str) -> Result<usize, Failure> {
        let library = untrack(|| self.ready()).ok_or(Failure::NoSuchArticle)?;
        let packed = match &library.source {
            Source::Whole(whole, _) => return whole.find(id).ok_or(Failure::NoSuchArticle),
            Source::Packed(packed) => packed,
        };
        let number = packed.ids.shard_of(id);
        let known = self
            .shards
            .with_value(|shards| shards.get(&number).cloned());
        let shard = match known {
            Some(shard) => shard,
            None => {
                let path = packed.ids.path(number).unwrap_or_default();
                let bytes = file(&path).await?;
                let shard = packed.ids.read(number, &bytes);
                let shard = Arc::new(shard.map_err(|error| opened(&path, error))?);
                self.shards
                    .update_value(|shards| drop(shards.insert(number, shard.clone())));
                shard
            }
        };
        shard.find(id).ok_or(Failure::NoSuchArticle)
    }

    /// Loads an article by its id.
    pub async fn article(self, id: &str) -> Result<Arc<Article>, Failure> {
        let document = self.find(id).await?;
        let entry = self.fetch_entry(document).await?;
        read_article(&entry.file).await
    }

    /// The articles before and after in the series; nothing of what cannot be had now.
    pub async fn neighbours(self, id: &str) -> (Option<Arc<Entry>>, Option<Arc<Entry>>) {
        let (Some(library), Ok(document)) = (untrack(|| self.ready()), self.find(id).await) else {
            return (None, None);
        };
        let entry = async |document: Option<usize>| self.fetch_entry(document?).await.ok();
        let (before, after) = library.neighbours(document);
        futures::join!(entry(before), entry(after))
    }

    /// All documents by their titles, as readers of a language sort them.
    pub async fn by_title(self, language: Language) -> Result<Vec<u32>, Failure> {
        let library = untrack(|| self.ready()).ok_or(Failure::NoSuchArticle)?;
        match &library.source {
            Source::Packed(packed) => {
                let titles = &packed.manifest.titles;
                let path = match language {
                    Language::Ja => &titles.ja.path,
                    Language::En => &titles.en.path,
                };
                let bytes = file(path).await?;
                open_order(&bytes, library.documents()).map_err(|error| opened(path, error))
            }
            Source::Whole(whole, _) => {
                let collator = crate::platform::intl::Collator::new(language);
                let title = |document: &u32| {
                    let entry = whole.entries.get(*document as usize);
                    entry
                        .and_then(|entry| entry.title.best(language))
                        .map_or("", |(_, title)| title)
                };
                let mut order: Vec<u32> = (0..whole.entries.len() as u32).collect();
                order.sort_by(|a, b| collator.compare(title(a), title(b)));
                Ok(order)
            }
        }
    }
}

fn loaded<T>(result: Result<T, Failure>) -> Load<T> {
    match result {
        Ok(value) => Load::Ready(value),
        Err(failure) => Load::Failed(failure),
    }
}

async fn load() -> Result<Library, Failure> {
    let json = text(MANIFEST).await?;
    let manifest = match Manifest::open(&json).map_err(|error| opened(MANIFEST, error))? {
        Opened::Current(manifest) => manifest,
        Opened::Format1(manifest) => {
            let path = &manifest.catalogue.path;
            let whole = Whole::open(&text(path).await?, manifest.articles)
                .map_err(|error| opened(path, error))?;
            let catalogue = whole.catalogue.clone();
            let source = Source::Whole(Box::new(whole), manifest.texts.path);
            return Ok(Library::new(catalogue, source));
        }
    };
    let articles = manifest.articles;
    let (columns, entries, ids) = futures::try_join!(
        inflated(&manifest.catalogue.path),
        file(&manifest.entries.path),
        file(&manifest.ids.path),
    )?;
    let catalogue = Catalogue::open(&columns, articles)
        .map_err(|error| opened(&manifest.catalogue.path, error))?;
    let entries =
        Entries::open(&entries, articles).map_err(|error| opened(&manifest.entries.path, error))?;
    let ids = Ids::open(&ids, articles).map_err(|error| opened(&manifest.ids.path, error))?;
    let source = Source::Packed(Box::new(Packed {
        manifest: *manifest,
        entries,
        ids,
    }));
    Ok(Library::new(catalogue, source))
}

async fn rows_of(library: &Library, number: usize) -> Result<Arc<Vec<Arc<Entry>>>, Failure> {
    let Source::Packed(packed) = &library.source else {
        return Err(Failure::NoSuchArticle);
    };
    let path = packed.entries.path(number).ok_or(Failure::NoSuchArticle)?;
    let json = text(&path).await?;
    let entries = packed.entries.read(number, &json);
    let entries = entries.map_err(|error| opened(&path, error))?;
    Ok(Arc::new(entries.into_iter().map(Arc::new).collect()))
}

/// Reads an article, and checks it: what comes over the network is not to be trusted.
async fn read_article(path: &str) -> Result<Arc<Article>, Failure> {
    let json = text(path).await?;
    match taiyaku_article::read(&json) {
        Ok(read) => Ok(Arc::new(read.article)),
        Err(issues) => Err(Failure::Invalid(path.to_owned(), issues)),
    }
}

/// Articles that were looked into lately: a list shows the same ones at every key that is typed.
#[derive(Default)]
pub struct Texts(RefCell<HashMap<usize, Rc<Text>>>);

/// How many texts are kept.
const KEPT: usize = 600;

impl Texts {
    /// Whether the text of a document is there.
    pub fn has(&self, document: usize) -> bool {
        self.0.borrow().contains_key(&document)
    }

    /// The text of a document.
    pub async fn get(&self, state: LibraryState, document: usize) -> Result<Rc<Text>, Failure> {
        if let Some(text) = self.0.borrow().get(&document) {
            return Ok(text.clone());
        }
        let entry = state.fetch_entry(document).await?;
        let text = Rc::new(Text::of(&*read_article(&entry.file).await?));
        let mut kept = self.0.borrow_mut();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(document, text.clone());
        Ok(text)
    }
}
