//! The search index of the library, and the texts that it sometimes needs.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures::future::try_join_all;
use taiyaku_article::Article;
use taiyaku_library::{SearchDirectory, SearchFields, search_fields};
use taiyaku_search::{
    Expansions, Fields, IndexBuilder, Ranking, Searcher, canonical, threshold_for,
};

use super::Failure;
use super::catalogue::{Library, Source};
use super::files::{damaged, file, inflated, opened, text};

/// The index, as far as it was fetched.
#[derive(Debug)]
pub struct Index {
    /// What searches it.
    pub searcher: Searcher,
    /// Where the rest of it is; it is all here where there is none.
    directory: Option<SearchDirectory>,
}

/// What a search knows of an article.
#[derive(Debug)]
pub struct Text {
    /// Its fields as they are written.
    pub written: SearchFields,
    /// Its fields as they are compared.
    pub fields: Fields,
}

impl Text {
    pub(super) fn of(article: &Article) -> Self {
        let written = search_fields(article);
        Self {
            fields: written.canonical(),
            written,
        }
    }
}

/// Opens the index of a library.
pub async fn open_index(library: &Arc<Library>, expansions: Expansions) -> Result<Index, Failure> {
    let ranking = Ranking::default();
    let searcher =
        |statistics, firsts| Searcher::new(statistics, firsts, &library.days, ranking, expansions);
    match &library.source {
        Source::Packed(packed) => {
            let Some(search) = &packed.manifest.search else {
                return Err(damaged(
                    taiyaku_library::MANIFEST,
                    "it names no search index",
                ));
            };
            let bytes = inflated(&search.path).await?;
            let mut directory = SearchDirectory::open(&bytes, library.documents())
                .map_err(|error| opened(&search.path, error))?;
            let statistics = std::mem::take(&mut directory.statistics);
            let firsts = std::mem::take(&mut directory.firsts);
            Ok(Index {
                searcher: searcher(statistics, firsts),
                directory: Some(directory),
            })
        }
        // Format 1 had no index: one is made of its texts.
        Source::Whole(whole, path) => {
            let texts = whole.texts(&text(path).await?);
            let texts = texts.map_err(|error| opened(path, error))?;
            let mut builder = IndexBuilder::default();
            for text in &texts {
                builder.add(&Fields {
                    body: text.lines().map(canonical).collect(),
                    ..Fields::default()
                });
            }
            let mut blocks = Vec::new();
            let threshold = threshold_for(texts.len());
            let statistics = builder.finish(threshold, |block| blocks.push(block));
            let firsts = blocks.iter().map(|block| block.first.clone()).collect();
            let mut searcher = searcher(statistics, firsts);
            for (number, block) in blocks.iter().enumerate() {
                let taken = searcher.insert(number, &block.bytes);
                taken.map_err(|error| damaged(path, &error.to_string()))?;
            }
            Ok(Index {
                searcher,
                directory: None,
            })
        }
    }
}

impl Index {
    /// The paths of blocks.
    pub fn paths(&self, blocks: BTreeSet<usize>) -> Vec<(usize, String)> {
        let path = |block| Some((block, self.directory.as_ref()?.path(block)?));
        blocks.into_iter().filter_map(path).collect()
    }

    /// Takes blocks that were fetched.
    pub fn insert(&mut self, blocks: &[Fetched]) -> Result<(), Failure> {
        for block in blocks {
            let taken = self.searcher.insert(block.number, &block.bytes);
            taken.map_err(|error| damaged(&block.path, &error.to_string()))?;
        }
        Ok(())
    }
}

/// A block that was fetched.
pub struct Fetched {
    number: usize,
    path: String,
    bytes: std::rc::Rc<Vec<u8>>,
}

/// Fetches blocks of the index.
pub async fn fetch_blocks(blocks: Vec<(usize, String)>) -> Result<Vec<Fetched>, Failure> {
    let fetched = blocks.into_iter().map(async |(number, path)| {
        let bytes = file(&path).await?;
        Ok(Fetched {
            number,
            path,
            bytes,
        })
    });
    try_join_all(fetched).await
}
