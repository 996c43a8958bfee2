//! Where the search index is: the directory of its blocks, and what is known of it as a whole.

use taiyaku_search::Statistics;

use crate::OpenError;
use crate::bytes::{Kind, Reader, damaged};
use crate::names::{Hash, hashed};

const KIND: Kind = *b"TYKx";

/// The directory of the search index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDirectory {
    /// What is known of the index as a whole.
    pub statistics: Statistics,
    /// The first key of every block.
    pub firsts: Vec<String>,
    hashes: Vec<Hash>,
}

impl SearchDirectory {
    /// Reads the directory of the index of so many articles from its bytes, which are stored
    /// compressed (raw deflate) and are wanted here as they were before.
    ///
    /// # Errors
    /// [`OpenError`] if it is none.
    pub fn open(inflated: &[u8], articles: usize) -> Result<Self, OpenError> {
        let mut reader = Reader::open(inflated, KIND)?;
        let documents = reader.count()?;
        if documents != articles {
            return Err(damaged(format!(
                "it is of {documents} articles, not {articles}"
            )));
        }
        let threshold = reader.below(u32::MAX as usize)?;
        let lengths = reader.take(documents)?.to_vec();
        let count = reader.count()?;
        let mut firsts: Vec<String> = Vec::with_capacity(count);
        for _ in 0..count {
            let before = firsts.last().map_or("", String::as_str);
            let kept = reader.below(before.len() + 1)? as usize;
            let kept = before
                .get(..kept)
                .ok_or_else(|| damaged("a key is cut within a letter"))?
                .to_owned();
            let added = reader.count()?;
            let first = kept + reader.text(added)?;
            if !firsts.is_empty() && before >= first.as_str() {
                return Err(damaged(format!("“{first}” is not in its place")));
            }
            firsts.push(first);
        }
        let bytes = count.checked_mul(size_of::<Hash>());
        let bytes = reader.take(bytes.ok_or_else(|| damaged("it counts too many files"))?)?;
        let (hashes, _) = bytes.as_chunks();
        reader.end()?;
        Ok(Self {
            statistics: Statistics {
                documents: documents as u32,
                threshold,
                lengths,
            },
            firsts,
            hashes: hashes.to_vec(),
        })
    }

    /// The file of a block, relative to the library's folder; nothing beyond the last.
    #[must_use]
    pub fn path(&self, block: usize) -> Option<String> {
        Some(path(block, self.hashes.get(block)?))
    }
}

fn path(block: usize, hash: &Hash) -> String {
    hashed(&format!("search/{block}.idx"), hash)
}

#[cfg(feature = "write")]
pub(crate) mod write {
    use taiyaku_search::{BuiltBlock, Statistics};

    use super::{KIND, path};
    use crate::bytes::Writer;
    use crate::names::{Hash, hash};
    use crate::pack::deflate;
    use crate::{FileRef, PackedFile};

    /// Takes the blocks of an index in their order.
    #[derive(Debug, Default)]
    pub struct SearchPacker {
        firsts: Vec<String>,
        hashes: Vec<Hash>,
    }

    impl SearchPacker {
        /// The file of the next block.
        #[must_use]
        pub fn add(&mut self, block: BuiltBlock) -> PackedFile {
            let hash = hash(&block.bytes);
            let path = path(self.hashes.len(), &hash);
            self.firsts.push(block.first);
            self.hashes.push(hash);
            PackedFile {
                path,
                bytes: block.bytes,
            }
        }

        /// The directory, and how the manifest refers to it.
        #[must_use]
        pub fn finish(self, statistics: &Statistics) -> (PackedFile, FileRef) {
            let mut writer = Writer::new(KIND);
            writer.number(u64::from(statistics.documents));
            writer.number(u64::from(statistics.threshold));
            writer.raw(&statistics.lengths);
            writer.count(self.firsts.len());
            let mut before = "";
            for first in &self.firsts {
                let same = before.bytes().zip(first.bytes());
                let mut kept = same.take_while(|(a, b)| a == b).count();
                while !first.is_char_boundary(kept) {
                    kept -= 1;
                }
                writer.count(kept);
                writer.count(first.len() - kept);
                writer.raw(&first.as_bytes()[kept..]);
                before = first;
            }
            writer.raw(self.hashes.as_flattened());
            let file = PackedFile::named("search.bin", deflate(&writer.end()));
            let reference = file.reference();
            (file, reference)
        }
    }
}
