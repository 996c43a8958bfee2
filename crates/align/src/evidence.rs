//! How much more likely segments are to belong together than two segments taken at random: by
//! their lengths, and by the anchors they share.
//!
//! Everything here is the logarithm of such a ratio (a Bayes factor). A segment without a partner
//! has none, so leaving a long paragraph untranslated costs no more than leaving out a short one;
//! with Gale and Church's own measure the long one would never be left out. R. C. Moore, “Fast and
//! Accurate Sentence Alignment of Bilingual Corpora”, AMTA 2002, gives segments without a partner
//! a likelihood of their own for the same reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::anchors::{Anchor, Anchors, Text};
use crate::programme::MOST;

/// What lengths are expected, as measured on every second bundled article (`measured.rs`).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// English characters to a Japanese one: c of Gale and Church.
    pub(crate) ratio: f64,
    /// The variance of the English length, to a Japanese character: s² of Gale and Church.
    pub(crate) variance: f64,
}

/// How many translations are so free that their length says nothing: one in two hundred. Without
/// it one such would tear the way apart. Chosen, with the next two, by what aligns every second
/// bundled article best (`tests/quality`).
const FREE: f64 = 0.005;

/// The spread of the logarithm of lengths over all segments of one kind. The bundled articles have
/// 0.43 for paragraphs and 0.58 for sentences; other people's texts are less even.
const SPREAD: f64 = 0.7;

/// How far anchors are believed, where 1 would be if each spoke for itself. They do not: a number
/// and its month come together.
const TRUST: f64 = 0.4;

/// How often the partner of a segment with this anchor has it too: of a Japanese segment, and of
/// an English one. Measured on every second bundled article, and rounded; weekdays and pictures,
/// of which those have few, are guessed.
pub(crate) fn kept(anchor: &Anchor) -> [f64; 2] {
    match anchor {
        // Small numbers are often left out, or counted otherwise: both, a pair.
        Anchor::Number(value) if *value <= 12_000_000 => [0.85, 0.75],
        Anchor::Number(_) => [0.93, 0.93],
        Anchor::Month(_) | Anchor::Weekday(_) => [0.95, 0.95],
        Anchor::Word(_) => [0.9, 0.8],
        Anchor::Name(_) => [0.85, 0.6],
        Anchor::Term(_) => [0.8, 0.6],
        Anchor::Thing(_) => [0.99, 0.99],
        Anchor::Quotation => [0.45, 0.9],
        Anchor::Question => [0.6, 0.8],
        Anchor::Bracket => [0.4, 0.7],
    }
}

/// The segments of two texts, made ready for weighing.
#[derive(Debug)]
pub(crate) struct Evidence {
    measured: Measured,
    ja: Side,
    en: Side,
    /// For each anchor how much more it says where both sides have it than where one lacks it:
    /// seen from Japanese and from English, by the number of segments on the other side.
    gains: Vec<[[f64; MOST]; 2]>,
}

/// The segments of one text.
#[derive(Debug)]
struct Side {
    /// The sums of the lengths of the first segments, in characters.
    lengths: Vec<f64>,
    /// The sums of the lengths that the kinds of the first segments usually have.
    usual: Vec<f64>,
    /// The anchors of each group of segments, in ascending order; see [`group`].
    groups: Vec<Vec<usize>>,
    /// What the anchors of each group say where the other side has none of them, by the number of
    /// segments there.
    misses: Vec<[f64; MOST]>,
}

/// A segment to be aligned.
#[derive(Debug, Clone, Default)]
pub(crate) struct Segment {
    /// What it says.
    pub(crate) text: Text,
    /// What kind of text it is: lengths are compared among those of one kind.
    pub(crate) kind: &'static str,
}

impl Evidence {
    /// Makes the segments of two texts ready.
    pub(crate) fn of(ja: &[Segment], en: &[Segment], measured: Measured) -> Self {
        let texts = |side: &[Segment]| -> Vec<Text> {
            side.iter().map(|segment| segment.text.clone()).collect()
        };
        let anchors = Anchors::of(&texts(ja), &texts(en));
        let rates = Rates::of(&anchors);
        Self {
            measured,
            ja: Side::of(ja, anchors.ja, &rates.misses(0)),
            en: Side::of(en, anchors.en, &rates.misses(1)),
            gains: rates.gains(),
        }
    }

    /// The logarithm of the ratio for `size.0` Japanese segments from `ja` on with `size.1`
    /// English ones from `en` on, at least one of each.
    pub(crate) fn weight(&self, ja: usize, en: usize, size: (usize, usize)) -> f64 {
        let (ja_group, en_group) = (group(ja, size.0), group(en, size.1));
        let mut sum = self.ja.misses[ja_group][size.1 - 1] + self.en.misses[en_group][size.0 - 1];
        let (mine, theirs) = (&self.ja.groups[ja_group], &self.en.groups[en_group]);
        let (mut at, mut there) = (0, 0);
        while let (Some(one), Some(other)) = (mine.get(at), theirs.get(there)) {
            if one == other {
                let gains = &self.gains[*one];
                sum += gains[0][size.1 - 1] + gains[1][size.0 - 1];
            }
            at += usize::from(one <= other);
            there += usize::from(other <= one);
        }
        self.by_length(ja, en, size) + TRUST * sum
    }

    /// Pairs of segments that alone have something in common.
    pub(crate) fn points(&self) -> Vec<(usize, usize)> {
        let only = |side: &Side| {
            let mut places = vec![None; self.gains.len()];
            let mut seen = vec![false; self.gains.len()];
            for (place, anchors) in side.groups.iter().step_by(MOST).enumerate() {
                for anchor in anchors {
                    places[*anchor] = (!seen[*anchor]).then_some(place);
                    seen[*anchor] = true;
                }
            }
            places
        };
        let (ja, en) = (only(&self.ja), only(&self.en));
        ja.into_iter()
            .zip(en)
            .filter_map(|(ja, en)| ja.zip(en))
            .collect()
    }

    /// The lengths of the segments in characters: Japanese and English.
    pub(crate) fn lengths(&self) -> (&[f64], &[f64]) {
        (&self.ja.lengths, &self.en.lengths)
    }

    fn by_length(&self, ja: usize, en: usize, size: (usize, usize)) -> f64 {
        let length = |sums: &[f64], at: usize, size: usize| sums[at + size] - sums[at];
        let ja_length = length(&self.ja.lengths, ja, size.0);
        let en_length = length(&self.en.lengths, en, size.1);
        if ja_length == 0.0 && en_length == 0.0 {
            return 0.0;
        }
        let (ja_length, en_length) = (ja_length.max(1.0), en_length.max(1.0));
        let deviation = (ja_length * self.measured.variance).sqrt();
        let delta = (en_length - ja_length * self.measured.ratio) / deviation;
        let together = (-delta * delta / 2.0).exp() / deviation;
        let usual = length(&self.en.usual, en, size.1).max(1.0);
        let far = (en_length / usual).ln() / SPREAD;
        let at_random = (-far * far / 2.0).exp() / (SPREAD * en_length);
        (FREE + (1.0 - FREE) * together / at_random).ln()
    }
}

/// The number of a group of segments that follow one another.
fn group(first: usize, size: usize) -> usize {
    first * MOST + size - 1
}

impl Side {
    fn of(segments: &[Segment], anchors: Vec<Vec<usize>>, misses: &[[f64; MOST]]) -> Self {
        let length = |segment: &Segment| segment.text.words.chars().count() as f64;
        let usual = |kind: &str| {
            let alike = || segments.iter().filter(|segment| segment.kind == kind);
            alike().map(length).sum::<f64>() / alike().count().max(1) as f64
        };
        let kinds: BTreeSet<&str> = segments.iter().map(|segment| segment.kind).collect();
        let usual: BTreeMap<&str, f64> = kinds.iter().map(|kind| (*kind, usual(kind))).collect();
        let mut groups = Vec::with_capacity(segments.len() * MOST);
        let mut missed = Vec::with_capacity(segments.len() * MOST);
        for first in 0..segments.len() {
            let mut union = BTreeSet::new();
            for size in 0..MOST {
                union.extend(anchors.get(first + size).into_iter().flatten().copied());
                let mut sums = [0.0; MOST];
                for anchor in &union {
                    for (sum, miss) in sums.iter_mut().zip(misses[*anchor]) {
                        *sum += miss;
                    }
                }
                groups.push(union.iter().copied().collect());
                missed.push(sums);
            }
        }
        Self {
            lengths: sums(segments.iter().map(length)),
            usual: sums(
                segments
                    .iter()
                    .map(|segment| usual.get(segment.kind).copied().unwrap_or(0.0)),
            ),
            groups,
            misses: missed,
        }
    }
}

/// The sums of the first numbers: none, one, two …
fn sums(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = numbers.map(|number| {
        sum += number;
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}

/// How often each anchor is met.
struct Rates {
    /// How often its partner keeps it, seen from Japanese and from English.
    kept: Vec<[f64; 2]>,
    /// In what share of the segments it is, Japanese and English.
    shares: [Vec<f64>; 2],
}

impl Rates {
    fn of(anchors: &Anchors) -> Self {
        let share = |side: &[Vec<usize>]| {
            let mut counts = vec![0_u32; anchors.all.len()];
            for anchor in side.iter().flatten() {
                counts[*anchor] += 1;
            }
            let all = side.len() as f64 + 1.0;
            counts
                .into_iter()
                .map(|count| (f64::from(count) + 0.5) / all)
                .collect()
        };
        Self {
            kept: anchors.all.iter().map(kept).collect(),
            shares: [share(&anchors.ja), share(&anchors.en)],
        }
    }

    /// Whether one of the first 1, 2 … segments of a side has the anchor by chance.
    fn by_chance(&self, anchor: usize, side: usize) -> [f64; MOST] {
        let share = self.shares[side][anchor].min(0.99);
        let mut without = 1.0;
        [(); MOST].map(|()| {
            without *= 1.0 - share;
            1.0 - without
        })
    }

    /// What an anchor of this side (0 Japanese, 1 English) says where the other lacks it.
    fn misses(&self, side: usize) -> Vec<[f64; MOST]> {
        let miss = |anchor: usize| {
            let lost = 1.0 - self.kept[anchor][side];
            self.by_chance(anchor, 1 - side)
                .map(|chance| (lost / (1.0 - chance)).ln())
        };
        (0..self.kept.len()).map(miss).collect()
    }

    /// What an anchor says where both sides have it, more than where the other lacks it.
    fn gains(&self) -> Vec<[[f64; MOST]; 2]> {
        let gain = |anchor: usize| {
            [0, 1].map(|side: usize| {
                let kept = self.kept[anchor][side];
                self.by_chance(anchor, 1 - side)
                    .map(|chance| (kept / chance).ln() - ((1.0 - kept) / (1.0 - chance)).ln())
            })
        };
        (0..self.kept.len()).map(gain).collect()
    }
}
