//! Runs of units from their keys: exactly where the run has a key or must have one, and otherwise
//! the documents that may have it.

use std::rc::Rc;

use super::key::{Run, is_pair};
use super::lookup::{Blocks, Missing, both};
use super::posting::Postings;
use crate::units::UnitKind;

/// What the index knows of a run.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The documents that have it, or may have it.
    pub(crate) postings: Rc<Postings>,
    /// Whether each of them has it.
    pub(crate) is_exact: bool,
}

/// With no more documents than this it is cheaper to look into their texts than to fetch more of
/// the index.
const FEW: usize = 8;

impl Found {
    fn exact(postings: Rc<Postings>) -> Self {
        Self {
            postings,
            is_exact: true,
        }
    }

    fn nowhere() -> Self {
        Self::exact(Rc::default())
    }
}

impl Blocks {
    /// The documents that have this canonical text, as a run of whole units but for the last: with
    /// `whole` that one too.
    pub(crate) fn find(&self, text: &str, whole: bool) -> Result<Found, Missing> {
        let run = Run::of(text);
        let Some(last) = run.len().checked_sub(1) else {
            return Ok(Found::nowhere());
        };
        let is_open = run.kind(last) == UnitKind::Word && !whole;
        if is_open && last == 0 {
            return self.prefix(text).map(Found::exact);
        }
        if is_open {
            return self.find_open(&run);
        }
        if last == 0 {
            let postings = self.postings(&run.key(0, 1))?;
            return Ok(postings.map_or_else(Found::nowhere, Found::exact));
        }
        if run.is_kept(0, run.len()) {
            if let Some(postings) = self.postings(&run.key(0, run.len()))? {
                return Ok(Found::exact(postings));
            }
            if run.len() == 2 && is_pair(run.kind(0), run.kind(1)) {
                return Ok(Found::nowhere());
            }
        }
        self.cover(&run, run.len(), None)
    }

    /// A run whose last unit is the beginning of a word.
    fn find_open(&self, run: &Run<'_>) -> Result<Found, Missing> {
        let last = run.len() - 1;
        let open = self.prefix(run.unit(last));
        let (open, before) = both(open, self.cover(run, last, None))?;
        Ok(Found {
            postings: Rc::new(intersection(&before.postings, &open)),
            is_exact: false,
        })
    }

    /// The documents that have the keys which cover the first `length` units, each as long as
    /// there is one.
    fn cover(
        &self,
        run: &Run<'_>,
        length: usize,
        mut so_far: Option<Postings>,
    ) -> Result<Found, Missing> {
        let mut start = 0;
        while start < length {
            let (count, postings) = self.longest(run, start, length)?;
            let Some(postings) = postings else {
                return Ok(Found::nowhere());
            };
            let narrowed = match so_far {
                None => (*postings).clone(),
                Some(known) => intersection(&known, &postings),
            };
            let is_last = start + count >= length;
            if narrowed.len() <= FEW || is_last {
                return Ok(Found {
                    is_exact: narrowed.documents.is_empty() || (start == 0 && is_last),
                    postings: Rc::new(narrowed),
                });
            }
            so_far = Some(narrowed);
            // The next key shares a unit with this one, so that none is only beside the other.
            start += (count - 1).max(1);
        }
        Ok(Found::nowhere())
    }

    /// The longest key from `start`: its length, and its postings. Pairs are looked for first:
    /// they are shorter than what units have alone, and keys of one beginning are neighbours, so
    /// that the next ones rarely need another block.
    fn longest(
        &self,
        run: &Run<'_>,
        start: usize,
        length: usize,
    ) -> Result<(usize, Option<Rc<Postings>>), Missing> {
        let mut best = None;
        for count in 2..=length - start {
            if !run.is_kept(start, count) {
                break;
            }
            match self.postings(&run.key(start, count))? {
                Some(postings) => best = Some((count, Some(postings))),
                // Two ideographs that are nowhere side by side.
                None if count == 2 && is_pair(run.kind(start), run.kind(start + 1)) => {
                    return Ok((2, None));
                }
                None => break,
            }
        }
        match best {
            Some(best) => Ok(best),
            None => Ok((1, self.postings(&run.key(start, 1))?)),
        }
    }

    /// The documents in which the end of one term stands before the start of another, as far as
    /// keys tell; `text` is the two units. Words alone are asked for anyway, and documents that
    /// have two rare ones mostly have them together.
    pub(crate) fn side_by_side(&self, text: &str) -> Result<Rc<Postings>, Missing> {
        let run = Run::of(text);
        if let Some(postings) = self.postings(&run.key(0, run.len()))? {
            return Ok(postings);
        }
        let are_words = (0..run.len()).all(|unit| run.kind(unit) == UnitKind::Word);
        if are_words {
            return Ok(self.find(text, true)?.postings);
        }
        Ok(Rc::default())
    }
}

/// The documents of both, where a run of both is possible.
pub(crate) fn intersection(one: &Postings, other: &Postings) -> Postings {
    let mut both = Postings::default();
    let mut theirs = 0;
    for (document, weight) in one.documents.iter().zip(&one.weights) {
        theirs += other.documents[theirs..].partition_point(|there| there < document);
        let Some(there) = other.documents.get(theirs) else {
            break;
        };
        let weight = weight.both(other.weights[theirs]);
        if there == document && weight.is_somewhere() {
            both.push(*document, weight);
        }
    }
    both
}
