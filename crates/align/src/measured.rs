//! The figures that the aligner goes by, measured again on every second bundled article.
//! `cargo test -p taiyaku-align measured -- --nocapture` prints them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use taiyaku_article::{Article, BlockKind, Language, sentences};

use crate::anchors::{Anchor, Anchors, Text};
use crate::blocks::PARAGRAPHS;
use crate::evidence::kept;
use crate::sentences::SENTENCES;

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

/// The ratio and the variance of lengths, and the spread of the logarithm of the English ones.
fn figures(pairs: &[(String, String)]) -> [f64; 3] {
    let count = |text: &String| text.trim_end().chars().count() as f64;
    let pairs: Vec<(f64, f64)> = pairs
        .iter()
        .map(|(ja, en)| (count(ja), count(en)))
        .collect();
    let (ja, en) = pairs
        .iter()
        .fold((0.0, 0.0), |all, pair| (all.0 + pair.0, all.1 + pair.1));
    let (ratio, number) = (en / ja, pairs.len() as f64);
    let squares = pairs.iter().map(|(ja, en)| (en - ja * ratio).powi(2) / ja);
    let usual = en / number;
    let far = pairs.iter().map(|(_, en)| (en / usual).ln().powi(2));
    [
        ratio,
        squares.sum::<f64>() / number,
        (far.sum::<f64>() / number).sqrt(),
    ]
}

#[test]
fn lengths() {
    let (mut all, mut single) = (Vec::new(), Vec::new());
    for article in articles() {
        let [ja, en] = paragraphs(&article);
        for (ja, en) in ja.into_iter().zip(en) {
            let (ja_ends, en_ends) = (
                sentences(&ja.words, Language::Ja),
                sentences(&en.words, Language::En),
            );
            // Where both have as many, most go one with one.
            if ja_ends.len() == en_ends.len() {
                let pairs = ja_ends.into_iter().zip(en_ends);
                single.extend(pairs.map(|(of_ja, of_en)| {
                    (ja.words[of_ja].to_owned(), en.words[of_en].to_owned())
                }));
            }
            all.push((ja.words, en.words));
        }
    }
    for (what, pairs, used) in [
        ("paragraphs", all, PARAGRAPHS),
        ("sentences", single, SENTENCES),
    ] {
        let [ratio, variance, spread] = figures(&pairs);
        println!(
            "{} {what}: ratio {ratio:.2}, variance {variance:.1}, spread {spread:.2}",
            pairs.len()
        );
        // Articles that are added later may move the figures a little.
        assert!((ratio - used.ratio).abs() < 0.2);
        assert!((variance / used.variance - 1.0).abs() < 0.3);
    }
}

#[test]
fn kept_by_the_translation() {
    // How many were found, and how many of those their partner has.
    let mut counts: BTreeMap<(&str, usize), (u32, u32, f64)> = BTreeMap::new();
    for article in articles() {
        let [ja, en] = paragraphs(&article);
        let anchors = Anchors::of(&ja, &en);
        for (ja, en) in anchors.ja.iter().zip(&anchors.en) {
            for (side, from, to) in [(0, ja, en), (1, en, ja)] {
                for anchor in from {
                    let anchor_of = &anchors.all[*anchor];
                    let count = counts.entry((name(anchor_of), side)).or_default();
                    count.0 += 1;
                    count.1 += u32::from(to.contains(anchor));
                    count.2 = kept(anchor_of)[side];
                }
            }
        }
    }
    for ((name, side), (all, kept, used)) in counts {
        let share = f64::from(kept) / f64::from(all);
        println!(
            "{name} in {}: {kept} of {all}, {share:.2}",
            Language::ALL[side]
        );
        assert!(
            all < 50 || (share - used).abs() < 0.1,
            "{name} {share} {used}"
        );
    }
}
