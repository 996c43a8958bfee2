//! Precision and recall.

use std::collections::BTreeSet;
use std::fmt;

/// Places in the Japanese list, and places in the English one.
pub(crate) type Bead = (Vec<usize>, Vec<usize>);

/// How many were found, how many there are, and how many of those found are right.
#[derive(Default, Clone, Copy)]
pub(crate) struct Count {
    found: usize,
    there: usize,
    right: usize,
}

impl Count {
    fn add<T: Ord>(&mut self, found: &BTreeSet<T>, there: &BTreeSet<T>) {
        self.found += found.len();
        self.there += there.len();
        self.right += found.intersection(there).count();
    }

    /// The share of what was found that is right.
    pub(crate) fn precision(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// The share of what is there that was found.
    pub(crate) fn recall(self) -> f64 {
        self.right as f64 / self.there.max(1) as f64
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, recall) = (self.precision(), self.recall());
        write!(
            f,
            "precision {precision:.4} recall {recall:.4} ({} of {})",
            self.right, self.there
        )
    }
}

/// Links between single segments, and whole beads.
#[derive(Default, Clone, Copy)]
pub(crate) struct Score {
    pub(crate) links: Count,
    pub(crate) beads: Count,
    pub(crate) doubts: Doubts,
}

/// What the confidence is worth: how many beads were sure and how many not, and how many of each
/// were right.
#[derive(Default, Clone, Copy)]
pub(crate) struct Doubts {
    sure: usize,
    sure_right: usize,
    unsure: usize,
    unsure_right: usize,
}

impl fmt::Display for Doubts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "right are {} of {} sure beads, and {} of {} unsure ones",
            self.sure_right, self.sure, self.unsure_right, self.unsure
        )
    }
}

impl Score {
    pub(crate) fn add(&mut self, found: &BTreeSet<Bead>, there: &BTreeSet<Bead>) {
        self.links.add(&links(found), &links(there));
        self.beads.add(found, there);
    }
}

impl Score {
    /// Counts how many of the unsure beads, and how many of the others, are right.
    pub(crate) fn doubt(
        &mut self,
        unsure: &BTreeSet<Bead>,
        found: &BTreeSet<Bead>,
        there: &BTreeSet<Bead>,
    ) {
        let right = found.intersection(there).count();
        let unsure_right = unsure.intersection(there).count();
        self.doubts.unsure += unsure.len();
        self.doubts.unsure_right += unsure_right;
        self.doubts.sure += found.len() - unsure.len();
        self.doubts.sure_right += right - unsure_right;
    }
}

fn links(beads: &BTreeSet<Bead>) -> BTreeSet<(usize, usize)> {
    let pairs = |(ja, en): &Bead| -> Vec<(usize, usize)> {
        let with = |ja: &usize| en.iter().map(|en| (*ja, *en)).collect::<Vec<_>>();
        ja.iter().flat_map(with).collect()
    };
    beads.iter().flat_map(pairs).collect()
}
