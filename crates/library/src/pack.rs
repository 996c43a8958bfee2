//! Making a library: articles and pictures in, files out, one article after the other.

mod errors;
mod pictures;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use taiyaku_article::{Article, Date};

use crate::catalogue::Builder;
use crate::names::{Hash, hash, hashed, hex, sha256};
use crate::{
    ENTRIES_A_FILE, Entry, FORMAT, FileRef, MANIFEST, Manifest, OpenError, TitleFiles, entries,
    ids, order,
};

pub use errors::PackError;

/// How hard the catalogue is compressed: as hard as can be, since it is done once.
const LEVEL: u8 = 10;

/// No catalogue is inflated beyond this (256 MiB).
const INFLATED: usize = 1 << 28;

/// A file of a packed library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path in the library's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl PackedFile {
    /// A file named by its content: `search.idx` becomes `search.HASH.idx`.
    #[must_use]
    pub fn named(path: &str, bytes: Vec<u8>) -> Self {
        Self {
            path: hashed(path, &hash(&bytes)),
            bytes,
        }
    }

    /// How a manifest refers to it.
    #[must_use]
    pub fn reference(&self) -> FileRef {
        FileRef {
            path: self.path.clone(),
            bytes: self.bytes.len(),
            sha256: sha256(&self.bytes),
        }
    }
}

/// All documents by their titles, first to last; see [`TitleFiles`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TitleOrders {
    /// By the Japanese title, or else the English.
    pub ja: Vec<u32>,
    /// By the English title, or else the Japanese.
    pub en: Vec<u32>,
}

/// Packs a library. It keeps what the catalogue needs and forgets the articles. Equal input gives
/// equal files.
#[derive(Debug, Default)]
pub struct Packer {
    catalogue: Builder,
    last: Option<(Option<Date>, String)>,
    ids: BTreeMap<String, u32>,
    pending: Vec<Entry>,
    entries: Vec<Hash>,
    pictures: BTreeSet<String>,
}

impl Packer {
    /// A library without articles.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Packs the next article, whose number is that of the articles before it, and gives the files
    /// that are done. Articles come by date (ascending, undated first), then by id. `pictures` are
    /// those that it shows, by the path that its figures name.
    ///
    /// # Errors
    /// See [`PackError`]; the article is then left out.
    pub fn add(
        &mut self,
        mut article: Article,
        pictures: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Vec<PackedFile>, PackError> {
        let place = (article.date(), article.id.clone());
        if self.ids.contains_key(&article.id) {
            return Err(PackError::DuplicateId { id: article.id });
        }
        if self.last.as_ref().is_some_and(|last| *last > place) {
            return Err(PackError::OutOfOrder { id: article.id });
        }
        let mut files = pictures::pack(&mut article, pictures)?;
        let bytes = json(&article)?;
        let hash = hash(&bytes);
        // 256 folders, since some systems are slow where very many files are in one.
        let path = format!("articles/{}/{}.json", hex(&hash[..1]), article.id);
        let path = hashed(&path, &hash);
        let entry = Entry::of(&article, path.clone());
        files.retain(|picture| self.pictures.insert(picture.path.clone()));
        files.push(PackedFile { path, bytes });
        let document = self.ids.len() as u32;
        self.ids.insert(article.id, document);
        self.catalogue.push(&entry);
        self.last = Some(place);
        self.pending.push(entry);
        if self.pending.len() == ENTRIES_A_FILE {
            files.push(self.entries_file()?);
        }
        Ok(files)
    }

    /// Ends the library: the files that are still wanting, the manifest last. `search` is the
    /// directory of the search index, if one was made.
    ///
    /// # Errors
    /// [`PackError::NotAnOrder`], and [`PackError::Json`].
    pub fn finish(
        mut self,
        titles: &TitleOrders,
        search: Option<FileRef>,
    ) -> Result<Vec<PackedFile>, PackError> {
        let articles = self.ids.len();
        let mut files = Vec::new();
        if !self.pending.is_empty() {
            files.push(self.entries_file()?);
        }
        let mut shards = Vec::new();
        for (number, bytes) in ids::write::shards(&self.ids).into_iter().enumerate() {
            shards.push(hash(&bytes));
            files.push(PackedFile::named(&format!("ids/{number}.bin"), bytes));
        }
        let mut add = |path: &str, bytes: Vec<u8>| {
            let file = PackedFile::named(path, bytes);
            let reference = file.reference();
            files.push(file);
            reference
        };
        let catalogue = deflate(&self.catalogue.finish().bytes());
        let manifest = Manifest {
            format: FORMAT,
            articles,
            catalogue: add("catalogue.bin", catalogue),
            entries: add(
                "entries.bin",
                entries::write::directory(articles, &self.entries),
            ),
            ids: add("ids.bin", ids::write::directory(articles, &shards)),
            titles: TitleFiles {
                ja: add("order/title-ja.bin", order_file(&titles.ja, articles)?),
                en: add("order/title-en.bin", order_file(&titles.en, articles)?),
            },
            search,
        };
        files.push(PackedFile {
            path: MANIFEST.to_owned(),
            bytes: json(&manifest)?,
        });
        Ok(files)
    }

    fn entries_file(&mut self) -> Result<PackedFile, PackError> {
        let number = self.entries.len();
        let bytes = entries::write::file(number, &self.pending)?;
        self.pending.clear();
        self.entries.push(hash(&bytes));
        Ok(PackedFile::named(&format!("entries/{number}.json"), bytes))
    }
}

fn order_file(order: &[u32], articles: usize) -> Result<Vec<u8>, PackError> {
    let bytes = order::write(order);
    crate::open_order(&bytes, articles).map_err(|_| PackError::NotAnOrder)?;
    Ok(bytes)
}

pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, LEVEL)
}

/// Undoes raw deflate, as the browser does before it opens a catalogue.
///
/// # Errors
/// [`OpenError::Damaged`] if it is none.
pub fn inflate(stored: &[u8]) -> Result<Vec<u8>, OpenError> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(stored, INFLATED)
        .map_err(|error| crate::bytes::damaged(error.to_string()))
}

pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>, PackError> {
    serde_json::to_vec(value).map_err(|error| PackError::Json {
        cause: error.to_string(),
    })
}
