//! Blocks: stretches of the sorted keys with their postings, each a file of its own.

use std::fmt;

use super::posting::Postings;

/// The form of the blocks that this crate writes and reads.
const VERSION: u8 = 1;
const MAGIC: &[u8; 4] = b"TYKS";

/// What a block is closed at, in bytes; one key's postings are never divided.
pub(super) const TARGET: usize = 8 << 10;

/// The same for words that are only spelt: a typing error is looked for in several places.
pub(super) const TARGET_OF_SPELT: usize = 4 << 10;

/// Why a block cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockError {
    /// It was written by a newer Taiyaku.
    Newer,
    /// It is damaged, or is none.
    Damaged,
}

impl fmt::Display for BlockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "the part of the index was written by a newer Taiyaku",
            Self::Damaged => {
                "the part of the index is damaged: fetch it again, or build the library again"
            }
        })
    }
}

impl std::error::Error for BlockError {}

/// Gathers keys, which come in order, for a block.
#[derive(Debug, Default)]
pub(super) struct BlockWriter {
    first: String,
    last: String,
    count: u32,
    keys: Vec<u8>,
    lists: Vec<u8>,
}

impl BlockWriter {
    /// Adds a key with the number of its documents and the code of its postings.
    pub(super) fn push(&mut self, key: &str, count: u32, list: &[u8]) {
        if self.count == 0 {
            self.first = key.to_owned();
        }
        let shared = key
            .bytes()
            .zip(self.last.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        // Whole characters only, so that what is read is text again.
        let shared = (0..=shared)
            .rev()
            .find(|end| key.is_char_boundary(*end))
            .unwrap_or(0);
        push_number(&mut self.keys, shared as u32);
        push_number(&mut self.keys, (key.len() - shared) as u32);
        self.keys.extend_from_slice(&key.as_bytes()[shared..]);
        push_number(&mut self.keys, count);
        push_number(&mut self.keys, list.len() as u32);
        self.lists.extend_from_slice(list);
        self.last = key.to_owned();
        self.count += 1;
    }

    /// How large the block would be.
    pub(super) fn len(&self) -> usize {
        self.keys.len() + self.lists.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The first key and the bytes of the block.
    pub(super) fn finish(self) -> (String, Vec<u8>) {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        push_number(&mut bytes, self.count);
        push_number(&mut bytes, self.keys.len() as u32);
        bytes.extend(self.keys);
        bytes.extend(self.lists);
        (self.first, bytes)
    }
}

/// A block that was read: its keys, and its postings as they are coded.
#[derive(Debug)]
pub(super) struct Block {
    keys: Vec<Key>,
    lists: Vec<u8>,
}

#[derive(Debug)]
struct Key {
    text: String,
    count: u32,
    start: usize,
    end: usize,
}

impl Block {
    /// Reads a block.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BlockError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(BlockError::Damaged)?;
        let (version, mut rest) = rest.split_first().ok_or(BlockError::Damaged)?;
        if *version > VERSION {
            return Err(BlockError::Newer);
        }
        Self::read_keys(&mut rest).ok_or(BlockError::Damaged)
    }

    fn read_keys(rest: &mut &[u8]) -> Option<Self> {
        let count = number(rest)?;
        let length = number(rest)? as usize;
        let (mut keys, lists) = rest.split_at_checked(length)?;
        let mut read: Vec<Key> = Vec::new();
        let mut end = 0_usize;
        for _ in 0..count {
            let shared = number(&mut keys)? as usize;
            let suffix = number(&mut keys)? as usize;
            let (suffix, after) = keys.split_at_checked(suffix)?;
            keys = after;
            let before = read.last().map_or("", |key| key.text.as_str());
            let mut text = before.get(..shared)?.to_owned();
            text.push_str(std::str::from_utf8(suffix).ok()?);
            let count = number(&mut keys)?;
            let start = end;
            end = start.checked_add(number(&mut keys)? as usize)?;
            read.push(Key {
                text,
                count,
                start,
                end,
            });
        }
        (end == lists.len()).then(|| Self {
            keys: read,
            lists: lists.to_vec(),
        })
    }

    /// The postings of a key among `documents` documents.
    pub(super) fn postings(&self, key: &str, documents: u32) -> Option<Postings> {
        let key = &self.keys[self.index(key)?];
        Postings::decode(&self.lists[key.start..key.end], key.count, documents)
    }

    /// The keys that begin with `prefix`, in order.
    pub(super) fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        let start = self.keys.partition_point(|key| key.text.as_str() < prefix);
        self.keys[start..]
            .iter()
            .map(|key| key.text.as_str())
            .take_while(move |key| key.starts_with(prefix))
    }

    fn index(&self, key: &str) -> Option<usize> {
        self.keys
            .binary_search_by(|other| other.text.as_str().cmp(key))
            .ok()
    }
}

/// A number in groups of seven bits, the lowest first.
fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::Weight;

    fn block() -> Vec<u8> {
        let mut writer = BlockWriter::default();
        for (key, documents) in [
            ("alaska", &[1, 5][..]),
            ("alaskan", &[9]),
            ("露米", &[0, 1, 2]),
            ("露西", &[4]),
        ] {
            let mut postings = Postings::default();
            for document in documents {
                postings.push(*document, Weight::default());
            }
            writer.push(key, postings.len() as u32, &postings.encode(10));
        }
        let (first, bytes) = writer.finish();
        assert_eq!(first, "alaska");
        bytes
    }

    #[test]
    fn keys_are_found_with_their_documents() {
        let block = Block::read(&block()).expect("a block");
        let documents = |key: &str| block.postings(key, 10).map(|postings| postings.documents);
        assert_eq!(documents("alaska"), Some(vec![1, 5]));
        assert_eq!(documents("露西"), Some(vec![4]));
        assert_eq!(documents("露"), None);
        assert_eq!(
            block.starting("alas").collect::<Vec<_>>(),
            ["alaska", "alaskan"]
        );
        assert_eq!(block.starting("露西").collect::<Vec<_>>(), ["露西"]);
        assert_eq!(block.starting("z").count(), 0);
    }

    #[test]
    fn damage_is_told_and_never_panics() {
        let bytes = block();
        for length in 0..bytes.len() {
            assert_eq!(
                Block::read(&bytes[..length]).err(),
                Some(BlockError::Damaged),
                "{length}"
            );
        }
        for byte in 0..bytes.len() {
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[byte] ^= 1 << bit;
                if let Ok(block) = Block::read(&damaged) {
                    for key in block.starting("") {
                        let _ = block.postings(key, 10);
                    }
                }
            }
        }
        let mut newer = bytes;
        newer[4] = 9;
        assert_eq!(Block::read(&newer).err(), Some(BlockError::Newer));
    }
}
