//! A directory: the names of files that are numbered, by the hashes in them.

use crate::OpenError;
use crate::bytes::{Kind, Reader, damaged};
use crate::names::{Hash, hashed};

/// The hashes of a group of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Directory {
    hashes: Vec<Hash>,
}

impl Directory {
    /// Reads a directory of this kind in a library of so many articles.
    pub(crate) fn open(bytes: &[u8], kind: Kind, articles: usize) -> Result<Self, OpenError> {
        let mut reader = Reader::open(bytes, kind)?;
        let found = reader.number()?;
        if found != articles as u64 {
            return Err(damaged(format!(
                "it is of {found} articles, not {articles}"
            )));
        }
        let count = reader.count()?;
        let bytes = count.checked_mul(size_of::<Hash>());
        let bytes = reader.take(bytes.ok_or_else(|| damaged("it counts too many files"))?)?;
        let (hashes, _) = bytes.as_chunks();
        reader.end()?;
        Ok(Self {
            hashes: hashes.to_vec(),
        })
    }

    pub(crate) fn files(&self) -> usize {
        self.hashes.len()
    }

    /// `FOLDER/NUMBER.HASH.ENDING`; nothing beyond the last.
    pub(crate) fn path(&self, folder: &str, number: usize, ending: &str) -> Option<String> {
        let hash = self.hashes.get(number)?;
        Some(hashed(&format!("{folder}/{number}.{ending}"), hash))
    }
}

/// Writes what [`Directory::open`] reads.
#[cfg(feature = "write")]
pub(crate) fn write(kind: Kind, articles: usize, hashes: &[Hash]) -> Vec<u8> {
    let mut writer = crate::bytes::Writer::new(kind);
    writer.count(articles);
    writer.count(hashes.len());
    writer.raw(hashes.as_flattened());
    writer.end()
}
