//! Postings: in which documents a key stands, and how much it weighs there.

use std::cmp::Reverse;

use super::bits::{BitReader, BitWriter};
use crate::rank::Weight;

/// From so many postings on, the order of the weights is worth its room.
const LONG: usize = 64;

/// How many bits a weight takes in that order.
const SYMBOL: u32 = 6;

/// The documents of a key, ascending, with the weight of the key in each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Postings {
    /// Document numbers, ascending.
    pub(crate) documents: Vec<u32>,
    /// One weight a document.
    pub(crate) weights: Vec<Weight>,
}

impl Postings {
    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    pub(crate) fn push(&mut self, document: u32, weight: Weight) {
        self.documents.push(document);
        self.weights.push(weight);
    }

    /// The code of the postings among `documents` documents: for each the gap to the one before in
    /// Rice's code and the weight in Elias' gamma code, as its place among the weights: in long
    /// lists by how frequent they are there, in short ones as they are.
    pub(super) fn encode(&self, documents: u32) -> Vec<u8> {
        let parameter = rice_parameter(self.len() as u32, documents);
        let mut writer = BitWriter::default();
        let order = self.order();
        if self.len() >= LONG {
            writer.gamma(order.len() as u32);
            for weight in &order {
                writer.bits(u32::from(weight.symbol()), SYMBOL);
            }
        }
        let mut next = 0;
        for (document, weight) in self.documents.iter().zip(&self.weights) {
            writer.rice(document - next, parameter);
            let known = order.iter().position(|other| other == weight);
            let place = known.unwrap_or(usize::from(weight.symbol()));
            writer.gamma(place as u32 + 1);
            next = document + 1;
        }
        writer.finish()
    }

    /// The weights of a long list, the most frequent first; nothing for a short one.
    fn order(&self) -> Vec<Weight> {
        if self.len() < LONG {
            return Vec::new();
        }
        let mut counts = [0_u32; Weight::SYMBOLS];
        for weight in &self.weights {
            counts[usize::from(weight.symbol())] += 1;
        }
        let mut order: Vec<Weight> = (0..Weight::SYMBOLS as u8)
            .filter(|symbol| counts[usize::from(*symbol)] > 0)
            .filter_map(Weight::of_symbol)
            .collect();
        order.sort_by_key(|weight| Reverse(counts[usize::from(weight.symbol())]));
        order
    }

    /// Reads `count` postings; none where the code is damaged.
    pub(super) fn decode(bytes: &[u8], count: u32, documents: u32) -> Option<Self> {
        let parameter = rice_parameter(count, documents);
        let mut reader = BitReader::new(bytes);
        let order = if count as usize >= LONG {
            let weights = reader.gamma().min(Weight::SYMBOLS as u32);
            (0..weights)
                .map(|_| Weight::of_symbol(reader.bits(SYMBOL) as u8))
                .collect::<Option<Vec<_>>>()?
        } else {
            (0..Weight::SYMBOLS as u8)
                .filter_map(Weight::of_symbol)
                .collect()
        };
        let mut postings = Self {
            documents: Vec::with_capacity(count.min(documents) as usize),
            weights: Vec::with_capacity(count.min(documents) as usize),
        };
        let mut next = 0_u32;
        for _ in 0..count {
            let document = next.checked_add(reader.rice(parameter))?;
            let weight = *order.get(reader.gamma() as usize - 1)?;
            if document >= documents || reader.is_overrun() {
                return None;
            }
            postings.push(document, weight);
            next = document + 1;
        }
        Some(postings)
    }
}

/// The parameter that makes gaps shortest where documents are spread at random: 0.69 of the mean
/// gap as a power of two. Witten, Moffat and Bell 1999, “Managing Gigabytes”, 3.3.
fn rice_parameter(count: u32, documents: u32) -> u32 {
    let mean = f64::from(documents) / f64::from(count.max(1));
    let best = (mean * std::f64::consts::LN_2).max(1.0) as u32;
    31 - best.leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(step: u32, documents: u32) -> Postings {
        let mut postings = Postings::default();
        for document in (0..documents).step_by(step as usize) {
            let weight = Weight::of_symbol((document % 48) as u8).unwrap_or_default();
            postings.push(document, weight);
        }
        postings
    }

    #[test]
    fn postings_survive_their_code() {
        for (step, documents) in [
            (1, 1),
            (1, 1000),
            (2, 1000),
            (37, 100_000),
            (99_999, 100_000),
        ] {
            let postings = sample(step, documents);
            let code = postings.encode(documents);
            let read = Postings::decode(&code, postings.len() as u32, documents);
            assert_eq!(read, Some(postings));
        }
    }

    #[test]
    fn damaged_code_is_no_postings() {
        let postings = sample(7, 1000);
        let code = postings.encode(1000);
        let count = postings.len() as u32;
        assert_eq!(Postings::decode(&code[..10], count, 1000), None);
        for byte in 0..code.len() {
            let mut damaged = code.clone();
            damaged[byte] ^= 0x55;
            // Whatever comes out is in range; what a bit was cannot be known here.
            if let Some(read) = Postings::decode(&damaged, count, 1000) {
                assert!(read.documents.iter().all(|document| *document < 1000));
            }
        }
    }
}
