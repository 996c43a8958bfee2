//! Keys from the places of their first unit: runs are followed as long as they are frequent.

use super::builder::{IndexBuilder, Output, SEPARATED, STOP};
use super::key::{LONGEST, MOST_WORDS, UnitLink, is_pair, may_be_separated, push_unit, run_start};
use crate::units::UnitKind;

/// Finds the runs that get keys.
pub(super) struct Grams<'a> {
    pub(super) builder: &'a IndexBuilder,
    pub(super) threshold: u32,
}

/// A run of units at all its places.
struct Run<'a> {
    places: &'a [u32],
    length: usize,
    words: usize,
    last: UnitKind,
}

impl Grams<'_> {
    /// Writes the keys of all runs that begin with a unit of so many documents and are kept.
    pub(super) fn emit(
        &self,
        places: &[u32],
        (text, number): &(String, u32),
        documents: u32,
        out: &mut Output<'_>,
    ) {
        let run = Run {
            places,
            length: 1,
            words: 0,
            last: self.builder.kind(*number),
        };
        let mut key = run_start(text, run.last);
        self.follow(&run, documents, &mut key, out);
    }

    /// Goes on with the units that follow a run of so many documents.
    fn follow(&self, run: &Run<'_>, documents: u32, key: &mut String, out: &mut Output<'_>) {
        let is_frequent = documents > self.threshold;
        let has_pairs = run.length == 1 && run.last == UnitKind::Ideograph;
        let longest = if run.words > 0 { MOST_WORDS } else { LONGEST };
        if !(is_frequent || has_pairs) || run.length >= longest {
            return;
        }
        let mut nexts: Vec<(u32, u32)> = run
            .places
            .iter()
            .filter_map(|place| {
                let next = self.builder.stream.get(*place as usize + run.length)?;
                self.is_followed(run, *next).then_some((*next, *place))
            })
            .collect();
        // Equal units stay together, in the order of their places.
        nexts.sort_unstable();
        let mut groups: Vec<(u32, &[(u32, u32)])> = nexts
            .chunk_by(|(one, _), (other, _)| one == other)
            .map(|group| (group[0].0, group))
            .collect();
        self.sort_by_key(run.last, &mut groups);
        for (next, group) in groups {
            self.child(run, next, group, key, out);
        }
    }

    /// Whether there may be a key over this unit.
    fn is_followed(&self, run: &Run<'_>, next: u32) -> bool {
        next != STOP
            && (next & SEPARATED == 0 || {
                let kind = self.builder.kind(next & !SEPARATED);
                run.length < MOST_WORDS && may_be_separated(run.last, kind)
            })
    }

    /// The order of the keys: what follows, as it is written in them.
    fn sort_by_key(&self, last: UnitKind, groups: &mut [(u32, &[(u32, u32)])]) {
        groups.sort_by_cached_key(|(next, _)| {
            let mut written = String::new();
            self.push(&mut written, last, *next);
            written
        });
    }

    fn push(&self, key: &mut String, last: UnitKind, next: u32) {
        let link = if next & SEPARATED == 0 {
            UnitLink::Joined
        } else {
            UnitLink::Separated
        };
        let mut buffer = [0; 4];
        let text = self.builder.text(next & !SEPARATED, &mut buffer);
        push_unit(key, last, text, link);
    }

    fn child(
        &self,
        run: &Run<'_>,
        next: u32,
        group: &[(u32, u32)],
        key: &mut String,
        out: &mut Output<'_>,
    ) {
        let kind = self.builder.kind(next & !SEPARATED);
        let is_pair = run.length == 1 && next & SEPARATED == 0 && is_pair(run.last, kind);
        // No more documents than places: most runs are seen to be rare at once.
        if !is_pair && group.len() <= self.threshold as usize {
            return;
        }
        let places: Vec<u32> = group.iter().map(|(_, place)| *place).collect();
        let postings = self.builder.postings(&places);
        let documents = postings.len() as u32;
        if !is_pair && documents <= self.threshold {
            return;
        }
        let length = key.len();
        self.push(key, run.last, next);
        out.push(key, &postings);
        let longer = Run {
            places: &places,
            length: run.length + 1,
            words: run.words + usize::from(next & SEPARATED != 0),
            last: kind,
        };
        self.follow(&longer, documents, key, out);
        key.truncate(length);
    }
}
