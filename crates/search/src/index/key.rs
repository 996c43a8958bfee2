//! Keys: runs of units as the index writes them.

use crate::units::{Unit, UnitKind, units};

/// The most units in a key.
pub(crate) const LONGEST: usize = 8;

/// The most units in a key with a space in it.
pub(crate) const MOST_WORDS: usize = 3;

/// Stands between a word and an ideograph that follows at once, so that every key that begins
/// with the whole word comes before those of longer words.
const WORD_END: char = '\u{1}';

/// Begins the keys of prefixes. Private-use characters are in no canonical text, and the planes
/// of these come last.
pub(super) const PREFIX: char = '\u{f0000}';

/// Begins the keys of runs that begin with a word: words alone stand together, so that all those
/// with one beginning are a short stretch.
const RUN: char = '\u{f0001}';

/// Begins the words that a typing error may hide, by their length.
const FORWARDS: char = '\u{f0002}';

/// The same words spelt backwards.
const BACKWARDS: char = '\u{f0003}';

/// The beginning of the keys of runs that begin with this unit.
pub(super) fn run_start(text: &str, kind: UnitKind) -> String {
    match kind {
        UnitKind::Word => format!("{RUN}{text}"),
        UnitKind::Ideograph => text.to_owned(),
    }
}

/// The key of a word of so many letters that a typing error may hide, or the beginning of such
/// keys.
pub(super) fn forwards(length: usize, beginning: &str) -> String {
    format!("{FORWARDS}{}{beginning}", written_length(length))
}

/// The key of a word that is spelt backwards, or the beginning of such keys.
pub(super) fn backwards(length: usize, ending: &str) -> String {
    format!("{BACKWARDS}{}{ending}", written_length(length))
}

/// A length as one character.
fn written_length(length: usize) -> char {
    char::from_u32(0x20 + length as u32).unwrap_or(char::MAX)
}

/// The word of a key of one of these two kinds, as it is spelt there.
pub(super) fn spelt(key: &str) -> &str {
    let mut characters = key.chars();
    characters.nth(1);
    characters.as_str()
}

/// Whether a key has no postings, and stands only to be found.
pub(super) fn is_only_spelt(key: &str) -> bool {
    key.starts_with([FORWARDS, BACKWARDS])
}

/// Adds a unit to a key that ends with a unit of `last` kind.
pub(super) fn push_unit(key: &mut String, last: UnitKind, text: &str, unit: UnitLink) {
    match (last, unit) {
        (_, UnitLink::Separated) => key.push(' '),
        (UnitKind::Word, UnitLink::Joined) => key.push(WORD_END),
        (UnitKind::Ideograph, UnitLink::Joined) => {}
    }
    key.push_str(text);
}

/// How a unit follows the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitLink {
    /// At once.
    Joined,
    /// After a space.
    Separated,
}

/// The units of a term with what keys are made of.
#[derive(Debug, Clone)]
pub(super) struct Run<'a> {
    text: &'a str,
    units: Vec<Unit>,
}

impl<'a> Run<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            text,
            units: units(text).collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    pub(super) fn kind(&self, index: usize) -> UnitKind {
        self.units[index].kind
    }

    pub(super) fn unit(&self, index: usize) -> &'a str {
        &self.text[self.units[index].start..self.units[index].end]
    }

    /// The key of `count` units from `start`.
    pub(super) fn key(&self, start: usize, count: usize) -> String {
        let mut key = match count {
            1 => self.unit(start).to_owned(),
            _ => run_start(self.unit(start), self.kind(start)),
        };
        let mut last = self.kind(start);
        for unit in &self.units[start + 1..start + count] {
            let link = if unit.separated {
                UnitLink::Separated
            } else {
                UnitLink::Joined
            };
            push_unit(&mut key, last, &self.text[unit.start..unit.end], link);
            last = unit.kind;
        }
        key
    }

    /// Whether a run of units is of a kind that has a key wherever it stands in more articles
    /// than the threshold.
    pub(super) fn is_kept(&self, start: usize, count: usize) -> bool {
        let within = &self.units[start + 1..start + count];
        let mut before = self.units[start].kind;
        let mut words = 0;
        for unit in within {
            if unit.separated {
                words += 1;
                if !may_be_separated(before, unit.kind) {
                    return false;
                }
            }
            before = unit.kind;
        }
        count <= if words > 0 { MOST_WORDS } else { LONGEST }
    }
}

/// Whether runs of units are kept over a space between these: “united states” is one thing, and
/// two sentences are not.
pub(super) fn may_be_separated(before: UnitKind, after: UnitKind) -> bool {
    before == UnitKind::Word && after == UnitKind::Word
}

/// Whether every pair of these, joined, has a key, in however few articles.
pub(super) fn is_pair(first: UnitKind, second: UnitKind) -> bool {
    first == UnitKind::Ideograph && second == UnitKind::Ideograph
}
