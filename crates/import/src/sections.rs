//! Which part of the text is in which language.

use taiyaku_article::Language;

use crate::runs::Run;
use crate::width::{characters, words};

/// The share of the lighter language under which it is only quoted.
const QUOTED: f64 = 0.1;
/// The share of a text that must be where one boundary puts it.
const TIDY: f64 = 0.9;

/// For runs of text, the language of the body that each belongs to: one language after the
/// other, both in turns, or one with words of the other quoted in it.
pub(crate) fn languages(runs: &[&Run]) -> Vec<Language> {
    let weights: Vec<f64> = runs.iter().map(|run| weight(run)).collect();
    let of = |language: Language| -> f64 {
        runs.iter()
            .zip(&weights)
            .filter(|(run, _)| run.language == language)
            .map(|(_, weight)| weight)
            .sum()
    };
    let (ja, en) = (of(Language::Ja), of(Language::En));
    let heavier = if ja >= en { Language::Ja } else { Language::En };
    let all_in_one = vec![heavier; runs.len()];
    if ja.min(en) < QUOTED * (ja + en) {
        return all_in_one;
    }
    if let Some(place) = boundary(runs, &weights, ja + en) {
        let (first, boundary) = place;
        return (0..runs.len())
            .map(|index| {
                if index < boundary {
                    first
                } else {
                    first.other()
                }
            })
            .collect();
    }
    let changes = runs
        .windows(2)
        .filter(|pair| pair[0].language != pair[1].language)
        .count();
    let count = |language: Language| runs.iter().filter(|run| run.language == language).count();
    let (ja, en) = (count(Language::Ja), count(Language::En));
    let in_turns = changes >= 3 && ja.abs_diff(en) <= 1.max(ja.max(en) / 5);
    if in_turns {
        runs.iter().map(|run| run.language).collect()
    } else {
        all_in_one
    }
}

/// The language that comes first and the number of its runs, where one boundary divides nearly
/// all of the text rightly.
fn boundary(runs: &[&Run], weights: &[f64], total: f64) -> Option<(Language, usize)> {
    let mut best: Option<(f64, Language, usize)> = None;
    for first in Language::ALL {
        let is_first = |index: usize| runs[index].language == first;
        // What is right if the boundary stands before everything: all of the other language.
        let mut right: f64 = (0..runs.len())
            .filter(|index| !is_first(*index))
            .map(|index| weights[index])
            .sum();
        for boundary in 1..runs.len() {
            let passed = weights[boundary - 1];
            right += if is_first(boundary - 1) {
                passed
            } else {
                -passed
            };
            if right >= TIDY * total && best.is_none_or(|(top, _, _)| right > top) {
                best = Some((right, first, boundary));
            }
        }
    }
    best.map(|(_, first, boundary)| (first, boundary))
}

/// How much text it is: a word of English says about as much as two and a half characters of
/// Japanese.
#[expect(clippy::cast_precision_loss, reason = "lengths of paragraphs")]
fn weight(run: &Run) -> f64 {
    let text = run.text();
    match run.language {
        Language::Ja => characters(&text) as f64,
        Language::En => words(&text) as f64 * 2.5,
    }
}
