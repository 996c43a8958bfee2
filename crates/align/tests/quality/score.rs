//! Precision and recall.

use std::collections::BTreeSet;
use std::fmt;

type Bead = (Vec<usize>, Vec<usize>);

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
}

impl Score {
    pub(crate) fn add(&mut self, found: &BTreeSet<Bead>, there: &BTreeSet<Bead>) {
        self.links.add(&links(found), &links(there));
        self.beads.add(found, there);
    }
}

fn links(beads: &BTreeSet<Bead>) -> BTreeSet<(usize, usize)> {
    let pairs = |(ja, en): &Bead| -> Vec<(usize, usize)> {
        let with = |ja: &usize| en.iter().map(|en| (*ja, *en)).collect::<Vec<_>>();
        ja.iter().flat_map(with).collect()
    };
    beads.iter().flat_map(pairs).collect()
}
