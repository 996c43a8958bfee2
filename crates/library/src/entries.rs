//! The entries: what the rows of a list show, a few articles a file, so that a list fetches only
//! what it shows.

use serde::{Deserialize, Serialize};

use crate::bytes::{Kind, damaged};
use crate::directory::Directory;
use crate::manifest::from_json;
use crate::{Entry, FORMAT, OpenError};

/// How many entries a file has; the last may have fewer.
pub const ENTRIES_A_FILE: usize = 16;

const KIND: Kind = *b"TYKe";

/// Where the entries are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries {
    documents: usize,
    directory: Directory,
}

/// What a file of entries holds.
#[derive(Debug, Serialize, Deserialize)]
struct Stored<E> {
    format: u32,
    /// The document of the first entry.
    first: usize,
    entries: E,
}

impl Entries {
    /// Reads the directory of the entries of a library of so many articles.
    ///
    /// # Errors
    /// [`OpenError`] if it is none.
    pub fn open(bytes: &[u8], articles: usize) -> Result<Self, OpenError> {
        let directory = Directory::open(bytes, KIND, articles)?;
        if directory.files() != articles.div_ceil(ENTRIES_A_FILE) {
            let files = directory.files();
            return Err(damaged(format!(
                "{files} files are not those of {articles} articles"
            )));
        }
        Ok(Self {
            documents: articles,
            directory,
        })
    }

    /// The number of the file that holds a document's entry.
    #[must_use]
    pub fn file_of(document: usize) -> usize {
        document / ENTRIES_A_FILE
    }

    /// The file of this number, relative to the library's folder; nothing beyond the last.
    #[must_use]
    pub fn path(&self, file: usize) -> Option<String> {
        self.directory.path("entries", file, "json")
    }

    /// Reads the file of this number: the entries of the documents from `file * 16` on.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if it is none, another, or has not as many entries as it should.
    pub fn read(&self, file: usize, json: &str) -> Result<Vec<Entry>, OpenError> {
        let stored: Stored<Vec<Entry>> = from_json(json)?;
        let first = file * ENTRIES_A_FILE;
        let count = self.documents.saturating_sub(first).min(ENTRIES_A_FILE);
        if (stored.format, stored.first, stored.entries.len()) != (FORMAT, first, count) {
            let (found, at) = (stored.entries.len(), stored.first);
            let cause = format!("{found} entries from {at} on are not {count} from {first} on");
            return Err(damaged(cause));
        }
        Ok(stored.entries)
    }
}

#[cfg(feature = "write")]
pub(crate) mod write {
    use super::{ENTRIES_A_FILE, Entry, FORMAT, KIND, Stored};
    use crate::PackError;
    use crate::names::Hash;
    use crate::pack::json;

    /// The file of this number.
    pub(crate) fn file(number: usize, entries: &[Entry]) -> Result<Vec<u8>, PackError> {
        json(&Stored {
            format: FORMAT,
            first: number * ENTRIES_A_FILE,
            entries,
        })
    }

    /// The directory.
    pub(crate) fn directory(articles: usize, hashes: &[Hash]) -> Vec<u8> {
        crate::directory::write(KIND, articles, hashes)
    }
}
