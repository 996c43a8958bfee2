//! The library: loading its catalogue, its texts, its articles.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_article::{Article, Issue};
use taiyaku_library::{Catalogue, Entry, MANIFEST, Manifest, OpenError, Texts};
use taiyaku_search::Columns;

use super::notices::{Notice, Notices};
use crate::platform::fetch::{self, FetchError};

/// The feature of the articles that explain the app.
pub const HANDBOOK: &str = "Handbook";

/// Where the library is, from the page.
const FOLDER: &str = "library/";

/// The catalogue, ready to be filtered.
#[derive(Debug, PartialEq)]
pub struct Library {
    /// What the list knows of every article, newest first.
    pub entries: Vec<Entry>,
    /// The values that the list is filtered by.
    pub columns: Columns,
    texts: String,
    by_id: HashMap<String, usize>,
}

/// Why the library, or an article, is not there.
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

/// The library as signals.
#[derive(Clone, Copy)]
pub struct LibraryState {
    library: RwSignal<Load<Arc<Library>>>,
    texts: RwSignal<Load<Arc<Vec<String>>>>,
    notices: Notices,
}

/// Starts loading the catalogue, and then the texts.
pub fn provide_library(notices: Notices) -> LibraryState {
    let state = LibraryState {
        library: RwSignal::new(Load::Loading),
        texts: RwSignal::new(Load::Loading),
        notices,
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
    /// The catalogue, once it is there.
    pub fn library(self) -> Signal<Load<Arc<Library>>> {
        self.library.into()
    }

    /// The folded words of every article, in the order of the catalogue.
    pub fn texts(self) -> Signal<Load<Arc<Vec<String>>>> {
        self.texts.into()
    }

    /// Loads the catalogue and the texts, again if need be.
    pub fn load(self) {
        self.library.set(Load::Loading);
        self.texts.set(Load::Loading);
        spawn_local(async move {
            let library = match load_library().await {
                Ok(library) => library,
                Err(failure) => return self.library.set(Load::Failed(failure)),
            };
            let file = library.texts.clone();
            let count = library.entries.len();
            self.library.set(Load::Ready(Arc::new(library)));
            // The list is on the screen before the texts take the line.
            match load_texts(&file, count).await {
                Ok(texts) => self.texts.set(Load::Ready(Arc::new(texts))),
                Err(failure) => {
                    self.texts.set(Load::Failed(failure));
                    self.notices.show(Notice::TitlesOnly);
                }
            }
        });
    }
}

impl Library {
    /// The entry of this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id
            .get(id)
            .and_then(|index| self.entries.get(*index))
    }

    /// Whether the library holds the handbook, to which the bar leads; a library of somebody
    /// else's may not.
    pub fn has_handbook(&self) -> bool {
        let is_handbook = |entry: &Entry| entry.feature.en.as_deref() == Some(HANDBOOK);
        self.entries.iter().any(is_handbook)
    }

    /// The neighbours of an article in its series, by number: the one before and the one after.
    pub fn neighbours(&self, id: &str) -> (Option<&Entry>, Option<&Entry>) {
        let numbered = |entry: &Entry| {
            entry
                .series
                .as_ref()
                .map(|series| (series.name.key().to_owned(), series.number))
        };
        let Some((name, Some(number))) = self.entry(id).and_then(numbered) else {
            return (None, None);
        };
        let others = self
            .entries
            .iter()
            .filter_map(|entry| match numbered(entry) {
                Some((other, Some(number))) if other == name => Some((number, entry)),
                _ => None,
            });
        let before = others
            .clone()
            .filter(|(other, _)| *other < number)
            .max_by_key(|(other, _)| *other);
        let after = others
            .filter(|(other, _)| *other > number)
            .min_by_key(|(other, _)| *other);
        (
            before.map(|(_, entry)| entry),
            after.map(|(_, entry)| entry),
        )
    }

    fn new(catalogue: Catalogue, texts: String) -> Self {
        let columns = catalogue.columns();
        let ids = catalogue
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (entry.id.clone(), index));
        Self {
            columns,
            texts,
            by_id: ids.collect(),
            entries: catalogue.entries,
        }
    }
}

/// The address of a file of the library.
pub fn file_url(path: &str) -> String {
    format!("{FOLDER}{path}")
}

/// Loads an article, and checks it: what comes over the network is not to be trusted.
pub async fn load_article(library: Arc<Library>, id: String) -> Result<Arc<Article>, Failure> {
    let file = library
        .entry(&id)
        .map(|entry| entry.file.clone())
        .ok_or(Failure::NoSuchArticle)?;
    let json = get(&file).await?;
    match taiyaku_article::read(&json) {
        Ok(read) => Ok(Arc::new(read.article)),
        Err(issues) => Err(Failure::Invalid(file, issues)),
    }
}

async fn load_library() -> Result<Library, Failure> {
    let manifest =
        Manifest::open(&get(MANIFEST).await?).map_err(|error| opened(MANIFEST, error))?;
    let file = manifest.catalogue.path;
    let catalogue = Catalogue::open(&get(&file).await?).map_err(|error| opened(&file, error))?;
    Ok(Library::new(catalogue, manifest.texts.path))
}

async fn load_texts(file: &str, count: usize) -> Result<Vec<String>, Failure> {
    let texts = Texts::open(&get(file).await?)
        .map_err(|error| opened(file, error))?
        .texts;
    if texts.len() == count {
        return Ok(texts);
    }
    let cause = format!("{} texts for {count} articles", texts.len());
    Err(Failure::Damaged(file.to_owned(), cause))
}

async fn get(path: &str) -> Result<String, Failure> {
    let url = file_url(path);
    fetch::text(&url)
        .await
        .map_err(|error| Failure::Fetch(url, error))
}

fn opened(path: &str, error: OpenError) -> Failure {
    match error {
        OpenError::Newer { .. } => Failure::Newer,
        OpenError::Damaged { cause } => Failure::Damaged(file_url(path), cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, series: &str, number: u32) -> Entry {
        let json = format!(
            r#"{{"id": "{id}", "file": "{id}.json", "original": "ja", "title": {{"ja": "題"}},
                "series": {{"name": "{series}", "number": {number}}}, "length": {{"ja": 1}}}}"#
        );
        serde_json::from_str(&json).expect("an entry")
    }

    #[test]
    fn neighbours_are_the_nearest_numbers_of_the_same_series() {
        let entries = vec![
            entry("n9", "a", 9),
            entry("n2", "a", 2),
            entry("n10", "a", 10),
            entry("b3", "b", 3),
        ];
        let library = Library::new(Catalogue { entries }, String::new());
        let ids = |id: &str| {
            let (before, after) = library.neighbours(id);
            (
                before.map(|entry| entry.id.as_str()),
                after.map(|entry| entry.id.as_str()),
            )
        };
        assert_eq!(ids("n9"), (Some("n2"), Some("n10")));
        assert_eq!(ids("n2"), (None, Some("n9")));
        assert_eq!(ids("b3"), (None, None));
        assert_eq!(ids("nobody"), (None, None));
    }
}
