//! Which number an article has: ids, divided among shards by their hash.

use crate::OpenError;
use crate::bytes::{Kind, Reader, damaged};
use crate::directory::Directory;

/// About how many ids a shard has.
#[cfg(feature = "write")]
const IDS_A_SHARD: usize = 1_000;

const KIND: Kind = *b"TYKd";
const SHARD: Kind = *b"TYKi";

/// Where the ids are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids {
    documents: usize,
    directory: Directory,
}

/// Some of the ids, with the documents they are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdShard {
    /// Sorted by id.
    ids: Vec<(String, u32)>,
}

impl Ids {
    /// Reads the directory of the ids of a library of so many articles.
    ///
    /// # Errors
    /// [`OpenError`] if it is none.
    pub fn open(bytes: &[u8], articles: usize) -> Result<Self, OpenError> {
        let directory = Directory::open(bytes, KIND, articles)?;
        if directory.files() == 0 {
            return Err(damaged("it names no shard"));
        }
        Ok(Self {
            documents: articles,
            directory,
        })
    }

    /// The number of the shard in which an id is, if the library has it.
    #[must_use]
    pub fn shard_of(&self, id: &str) -> usize {
        shard(id, self.directory.files())
    }

    /// The file of a shard, relative to the library's folder; nothing beyond the last.
    #[must_use]
    pub fn path(&self, shard: usize) -> Option<String> {
        self.directory.path("ids", shard, "bin")
    }

    /// Reads the shard of this number.
    ///
    /// # Errors
    /// [`OpenError`] if it is none, or another.
    pub fn read(&self, shard: usize, bytes: &[u8]) -> Result<IdShard, OpenError> {
        let read = IdShard::open(bytes, self.documents)?;
        match read.ids.iter().find(|(id, _)| self.shard_of(id) != shard) {
            Some((id, _)) => Err(damaged(format!("“{id}” belongs to another shard"))),
            None => Ok(read),
        }
    }
}

impl IdShard {
    fn open(bytes: &[u8], documents: usize) -> Result<Self, OpenError> {
        let mut reader = Reader::open(bytes, SHARD)?;
        let count = reader.count()?;
        let mut ids: Vec<(String, u32)> = Vec::with_capacity(count);
        for _ in 0..count {
            let before = ids.last().map_or("", |(id, _)| id.as_str());
            let kept = reader.below(before.len() + 1)? as usize;
            let added = reader.count()?;
            let added = reader.text(added)?;
            let kept = before.get(..kept);
            let id = kept
                .ok_or_else(|| damaged("an id is cut within a letter"))?
                .to_owned()
                + added;
            if !ids.is_empty() && before >= id.as_str() {
                return Err(damaged(format!("“{id}” is not in its place")));
            }
            ids.push((id, reader.below(documents)?));
        }
        reader.end()?;
        Ok(Self { ids })
    }

    /// The document of this id; nothing if the library has none.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let place = self
            .ids
            .binary_search_by(|(other, _)| other.as_str().cmp(id));
        place.ok().map(|place| self.ids[place].1 as usize)
    }
}

/// The shard of an id: its hash FNV-1a of 64 bits (Fowler, Noll and Vo), divided.
fn shard(id: &str, shards: usize) -> usize {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = id.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    (hash % shards.max(1) as u64) as usize
}

#[cfg(feature = "write")]
pub(crate) mod write {
    use std::collections::BTreeMap;

    use super::{IDS_A_SHARD, KIND, SHARD, shard};
    use crate::bytes::Writer;
    use crate::names::Hash;

    /// The shards, at least one.
    pub(crate) fn shards(ids: &BTreeMap<String, u32>) -> Vec<Vec<u8>> {
        let count = ids.len().div_ceil(IDS_A_SHARD).max(1);
        let mut shards = vec![Vec::new(); count];
        for (id, document) in ids {
            shards[shard(id, count)].push((id.as_str(), *document));
        }
        shards.iter().map(|ids| one(ids)).collect()
    }

    /// Sorted ids, each told by how much of the one before it keeps.
    fn one(ids: &[(&str, u32)]) -> Vec<u8> {
        let mut writer = Writer::new(SHARD);
        writer.count(ids.len());
        let mut before = "";
        for (id, document) in ids {
            let same = before.bytes().zip(id.bytes()).take_while(|(a, b)| a == b);
            let mut kept = same.count();
            while !id.is_char_boundary(kept) {
                kept -= 1;
            }
            writer.count(kept);
            writer.count(id.len() - kept);
            writer.raw(&id.as_bytes()[kept..]);
            writer.number(u64::from(*document));
            before = id;
        }
        writer.end()
    }

    /// The directory.
    pub(crate) fn directory(articles: usize, hashes: &[Hash]) -> Vec<u8> {
        crate::directory::write(KIND, articles, hashes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values that the authors of the hash publish for these texts.
    #[test]
    fn ids_are_divided_by_fnv_1a() {
        for (id, hash) in [
            ("", 0xcbf2_9ce4_8422_2325_u64),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(shard(id, 1009) as u64, hash % 1009, "{id}");
        }
    }
}
