//! A library of made texts, larger than what is bundled: few letters, so that runs are frequent.

use taiyaku_search::{Fields, Ranking, canonical};

use super::library::{Library, Sampler};

pub(super) fn library(documents: usize, threshold: u32) -> Library {
    let mut sampler = Sampler::new(9);
    let texts = (0..documents).map(|_| Fields {
        title: vec![text(&mut sampler, 8)],
        body: vec![text(&mut sampler, 60), text(&mut sampler, 40)],
        ..Fields::default()
    });
    let texts: Vec<Fields> = texts.collect();
    Library::new(
        "made",
        texts,
        threshold,
        Ranking {
            typo: 0.0,
            ..Ranking::default()
        },
    )
}

fn text(sampler: &mut Sampler, length: usize) -> String {
    const PIECES: [&str; 20] = [
        "露",
        "米",
        "国",
        "の",
        "に",
        "は",
        "会",
        "談",
        "制裁",
        "を発表した",
        "。",
        "、",
        "プーチン",
        "trump",
        "nato ",
        "G7",
        "2025年",
        " summit ",
        "united states ",
        "した",
    ];
    let mut text = String::new();
    for _ in 0..length {
        // Squared, so that the first ones are frequent.
        let place = sampler.below(PIECES.len()) * sampler.below(PIECES.len()) / PIECES.len();
        text.push_str(PIECES[place]);
    }
    canonical(&text)
}
