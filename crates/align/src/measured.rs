//! The figures that the aligner goes by, measured again on every second bundled article.
//! `cargo test -p taiyaku-align measured -- --nocapture` prints them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use taiyaku_article::{Article, BlockKind, Language};

use crate::anchors::{Anchor, Anchors, Text};

/// Every second article with a body in both languages, by name.
fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    let files = fs::read_dir(folder).expect("the bundled articles");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path| {
        let json = fs::read_to_string(path).expect("readable");
        taiyaku_article::read(&json).expect("valid").article
    };
    let articles = paths.into_iter().map(read);
    articles
        .filter(|article| article.languages().count() == 2)
        .step_by(2)
        .collect()
}

/// Paragraphs and their translations.
fn paragraphs(article: &Article) -> [Vec<Text>; 2] {
    Language::ALL.map(|language| {
        let blocks = article.body.get(language).expect("a body");
        blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Paragraph { .. }))
            .map(|block| Text {
                words: block.plain(language),
                thing: None,
            })
            .collect()
    })
}

fn name(anchor: &Anchor) -> &'static str {
    match anchor {
        Anchor::Number(value) if *value <= 12_000_000 => "number to 12",
        Anchor::Number(_) => "number",
        Anchor::Month(_) => "month",
        Anchor::Weekday(_) => "weekday",
        Anchor::Word(_) => "word",
        Anchor::Name(_) => "name",
        Anchor::Term(_) => "term",
        Anchor::Thing(_) => "thing",
        Anchor::Quotation => "quotation",
        Anchor::Question => "question",
        Anchor::Bracket => "bracket",
    }
}

#[test]
fn lengths() {
    let (mut ja_all, mut en_all, mut pairs) = (0.0, 0.0, Vec::new());
    for article in articles() {
        let [ja, en] = paragraphs(&article);
        for (ja, en) in ja.iter().zip(&en) {
            let (ja, en) = (
                ja.words.chars().count() as f64,
                en.words.chars().count() as f64,
            );
            ja_all += ja;
            en_all += en;
            pairs.push((ja, en));
        }
    }
    let ratio = en_all / ja_all;
    let squares = pairs.iter().map(|(ja, en)| (en - ja * ratio).powi(2) / ja);
    let variance = squares.sum::<f64>() / pairs.len() as f64;
    let mean = en_all / pairs.len() as f64;
    let spread = pairs
        .iter()
        .map(|(_, en)| (en / mean).ln().powi(2))
        .sum::<f64>()
        / pairs.len() as f64;
    println!(
        "paragraphs {} ratio {ratio:.3} variance {variance:.2} spread {:.3}",
        pairs.len(),
        spread.sqrt()
    );
}

#[test]
fn kept() {
    let mut counts: BTreeMap<(&str, &str), (u32, u32, u32, u32)> = BTreeMap::new();
    for article in articles() {
        let [ja, en] = paragraphs(&article);
        let anchors = Anchors::of(&ja, &en);
        for (ja, en) in anchors.ja.iter().zip(&anchors.en) {
            for (side, from, to) in [("ja", ja, en), ("en", en, ja)] {
                for anchor in from {
                    let count = counts
                        .entry((name(&anchors.all[*anchor]), side))
                        .or_default();
                    count.0 += 1;
                    count.1 += u32::from(to.contains(anchor));
                    let other = if side == "ja" {
                        &anchors.en
                    } else {
                        &anchors.ja
                    };
                    count.2 += other.len() as u32;
                    count.3 += other.iter().filter(|o| o.contains(anchor)).count() as u32;
                }
            }
        }
    }
    for ((name, side), (all, kept, others, elsewhere)) in counts {
        println!(
            "{name} {side}: {kept} of {all}, {:.2}; by chance {:.3}",
            f64::from(kept) / f64::from(all),
            f64::from(elsewhere) / f64::from(others)
        );
    }
}
