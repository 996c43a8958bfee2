//! The dynamic programme: the likeliest sequence of beads, and how sure each bead is.

use crate::band::Band;

/// How many segments of each text a bead may take: Japanese, English.
pub(crate) const BEADS: [(usize, usize); 8] = [
    (1, 1),
    (1, 0),
    (0, 1),
    (2, 1),
    (1, 2),
    (2, 2),
    (3, 1),
    (1, 3),
];

/// The most segments that one bead takes of a text.
pub(crate) const MOST: usize = 3;

/// A bead: segments of one text and segments of the other that say the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bead {
    /// The first Japanese segment.
    pub(crate) ja: usize,
    /// The first English segment.
    pub(crate) en: usize,
    /// How many segments of each.
    pub(crate) size: (usize, usize),
    /// How probable the bead is, over all ways to align the two texts: 0 to 1.
    pub(crate) confidence: f64,
}

/// Aligns `ja` segments with `en` segments. `weight` answers the logarithm of how likely a bead
/// is, by its first segments and its size; one that may not be is minus infinity. Every single
/// segment may stand alone.
///
/// This is the programme of Gale and Church, “A Program for Aligning Sentences in Bilingual
/// Corpora”, Computational Linguistics 19(1), 1993, with a second pass from the end (the forward
/// and backward probabilities of a hidden Markov model) for the confidence. Time and memory grow
/// with the number of cells in the band.
pub(crate) fn align(
    band: &Band,
    weight: impl Fn(usize, usize, (usize, usize)) -> f64,
) -> Vec<Bead> {
    let mut best = Cells::new(band);
    let mut forward = Cells::new(band);
    let mut way = vec![0_u8; best.values.len()];
    for (ja, en) in band.cells() {
        let here = band.index(ja, en);
        if (ja, en) == (0, 0) {
            best.values[here] = 0.0;
            forward.values[here] = 0.0;
            continue;
        }
        let mut sum = LogSum::new();
        for (number, size) in (0_u8..).zip(BEADS) {
            let Some((from_ja, from_en)) = ja.checked_sub(size.0).zip(en.checked_sub(size.1))
            else {
                continue;
            };
            let Some(before) = band.get(from_ja, from_en) else {
                continue;
            };
            let weight = weight(from_ja, from_en, size);
            sum.add(forward.values[before] + weight);
            let total = best.values[before] + weight;
            if total > best.values[here] {
                best.values[here] = total;
                way[here] = number;
            }
        }
        forward.values[here] = sum.value();
    }
    let backward = backward(band, &weight);
    let all = forward.values[band.index(band.ja(), band.en())];
    let mut beads = Vec::new();
    let (mut ja, mut en) = (band.ja(), band.en());
    while (ja, en) != (0, 0) {
        let size = BEADS[usize::from(way[band.index(ja, en)])];
        let (from_ja, from_en) = (ja - size.0, en - size.1);
        let log = forward.values[band.index(from_ja, from_en)]
            + weight(from_ja, from_en, size)
            + backward.values[band.index(ja, en)]
            - all;
        beads.push(Bead {
            ja: from_ja,
            en: from_en,
            size,
            confidence: log.exp().clamp(0.0, 1.0),
        });
        (ja, en) = (from_ja, from_en);
    }
    beads.reverse();
    beads
}

/// For each cell, the logarithm of how likely everything after it is.
fn backward(band: &Band, weight: &impl Fn(usize, usize, (usize, usize)) -> f64) -> Cells {
    let mut cells = Cells::new(band);
    for (ja, en) in band.cells().rev() {
        let here = band.index(ja, en);
        if (ja, en) == (band.ja(), band.en()) {
            cells.values[here] = 0.0;
            continue;
        }
        let mut sum = LogSum::new();
        for size in BEADS {
            if let Some(after) = band.get(ja + size.0, en + size.1) {
                sum.add(cells.values[after] + weight(ja, en, size));
            }
        }
        cells.values[here] = sum.value();
    }
    cells
}

/// A number for each cell of a band.
struct Cells {
    values: Vec<f64>,
}

impl Cells {
    fn new(band: &Band) -> Self {
        Self {
            values: vec![f64::NEG_INFINITY; band.len()],
        }
    }
}

/// The logarithm of a sum of numbers whose logarithms are given.
struct LogSum {
    most: f64,
    sum: f64,
}

impl LogSum {
    fn new() -> Self {
        Self {
            most: f64::NEG_INFINITY,
            sum: 0.0,
        }
    }

    fn add(&mut self, log: f64) {
        if log == f64::NEG_INFINITY {
            return;
        }
        if log > self.most {
            self.sum = self.sum * (self.most - log).exp() + 1.0;
            self.most = log;
        } else {
            self.sum += (log - self.most).exp();
        }
    }

    fn value(&self) -> f64 {
        self.most + self.sum.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Aligns numbers: equal sums belong together.
    fn check(ja: &[i32], en: &[i32], expected: &[(usize, usize)]) {
        let band = Band::whole(ja.len(), en.len());
        let beads = align(&band, |from_ja, from_en, size| {
            let sum =
                |of: &[i32], from: usize, size: usize| of[from..from + size].iter().sum::<i32>();
            let differs = sum(ja, from_ja, size.0) - sum(en, from_en, size.1);
            let rare = if size == (1, 1) { 0.0 } else { 2.0 };
            -f64::from(differs.abs()) - rare
        });
        let sizes: Vec<(usize, usize)> = beads.iter().map(|bead| bead.size).collect();
        assert_eq!(sizes, expected);
        assert!(beads.iter().all(|bead| bead.confidence > 0.5), "{beads:?}");
    }

    #[test]
    fn the_likeliest_beads_are_found() {
        check(&[5, 9, 3], &[5, 9, 3], &[(1, 1); 3]);
        check(&[9, 20, 30], &[9, 50], &[(1, 1), (2, 1)]);
        check(&[60, 5], &[10, 20, 30, 5], &[(1, 3), (1, 1)]);
        check(&[], &[], &[]);
        check(&[], &[4], &[(0, 1)]);
    }

    #[test]
    fn confidence_is_shared_between_equal_ways() {
        let band = Band::whole(1, 2);
        let beads = align(&band, |_, _, size| match size {
            (1, 1) | (0, 1) => 0.0,
            _ => f64::NEG_INFINITY,
        });
        let sure: Vec<f64> = beads.iter().map(|bead| bead.confidence).collect();
        assert!(
            sure.iter().all(|sure| (sure - 0.5).abs() < 1e-9),
            "{sure:?}"
        );
    }
}
