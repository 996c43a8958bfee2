//! How well texts are aligned, measured on the bundled articles in disorder. Parameters were
//! chosen on every second article; the others, and other seeds, are only for measuring.
//! `cargo test -p taiyaku-align --test quality -- --nocapture` prints the figures.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod disorder;
mod merges;
mod score;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use disorder::{Disorder, Random};
use score::{Bead, Score};
use taiyaku_align::{align_blocks, align_sentences};
use taiyaku_article::{AlignedRow, Article, Block, Row};

/// Every article with a body in both languages, by name.
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
        .collect()
}

/// The articles that parameters were chosen on, or those that were held out.
fn half(articles: &[Article], held_out: bool) -> impl Iterator<Item = &Article> {
    articles.iter().skip(usize::from(held_out)).step_by(2)
}

/// The beads that are found, and those of them that are unsure.
fn found(disorder: &Disorder) -> (BTreeSet<Bead>, BTreeSet<Bead>) {
    let places = |ids: &[String], blocks: &[Block]| -> Vec<usize> {
        let place = |id: &String| blocks.iter().position(|block| block.id == *id);
        ids.iter().filter_map(place).collect()
    };
    let bead = |row: &AlignedRow| (places(&row.ja, &disorder.ja), places(&row.en, &disorder.en));
    let rows = align_blocks(&disorder.ja, &disorder.en);
    let unsure = |row: &&AlignedRow| row.confidence.is_none_or(|sure| sure < AlignedRow::LOW);
    (
        rows.iter().map(bead).collect(),
        rows.iter().filter(unsure).map(bead).collect(),
    )
}

/// The seed for an article: another for every article, and others for those held out.
fn seed(round: u64, number: usize, held_out: bool) -> u64 {
    round * 1000 + number as u64 * 7 + if held_out { 500_000 } else { 0 }
}

fn blocks(held_out: bool, paragraphs: bool) -> Score {
    let articles = articles();
    let mut score = Score::default();
    for round in 0..20 {
        for (number, article) in half(&articles, held_out).enumerate() {
            let disorder = Disorder::of(
                article,
                paragraphs,
                &mut Random(seed(round, number, held_out)),
            );
            let (found, unsure) = found(&disorder);
            score.add(&found, &disorder.beads);
            score.doubt(&unsure, &found, &disorder.beads);
        }
    }
    score
}

#[test]
fn blocks_in_disorder_are_aligned() {
    // Paragraphs alone are harder than any page: nothing but their texts tells them apart.
    for (what, paragraphs, least) in [("all blocks", false, 0.98), ("paragraphs only", true, 0.97)]
    {
        for (half, held_out) in [("chosen on", false), ("held out", true)] {
            let score = blocks(held_out, paragraphs);
            println!("{what}, {half}: links {}", score.links);
            println!("{what}, {half}: beads {}", score.beads);
            println!("{what}, {half}: {}", score.doubts);
            assert!(score.links.precision() >= least && score.links.recall() >= least);
            assert!(score.beads.precision() >= 0.96 && score.beads.recall() >= 0.96);
        }
    }
}

#[test]
fn articles_in_order_stay_as_they_are() {
    let mut unsure = 0;
    for article in articles() {
        let [ja, en] = [&article.body.ja, &article.body.en].map(|body| body.as_deref());
        for row in align_blocks(ja.expect("a body"), en.expect("a body")) {
            assert!(
                row.ja.len() == 1 && row.ja == row.en,
                "{}: {row:?}",
                article.id
            );
            unsure += usize::from(row.confidence.is_none_or(|sure| sure < AlignedRow::LOW));
        }
    }
    println!("in order: {unsure} rows are unsure");
}

fn sentences(held_out: bool, rate: usize) -> Score {
    let articles = articles();
    let mut score = Score::default();
    for round in 0..5 {
        for (number, article) in half(&articles, held_out).enumerate() {
            for merged in merges::of(article, rate, &mut Random(seed(round, number, held_out))) {
                let row = Row {
                    ja: vec![&merged.ja],
                    en: vec![&merged.en],
                    sentences: &[],
                };
                let (mut ja, mut en) = (0, 0);
                let mut found = BTreeSet::new();
                for (of_ja, of_en) in align_sentences(&row) {
                    let (to_ja, to_en) = (ja + usize::from(of_ja), en + usize::from(of_en));
                    found.insert(((ja..to_ja).collect(), (en..to_en).collect()));
                    (ja, en) = (to_ja, to_en);
                }
                score.add(&found, &merged.beads);
            }
        }
    }
    score
}

#[test]
fn merged_sentences_are_aligned() {
    for (what, rate) in [("as they are", 0), ("merged", merges::RATE)] {
        for (half, held_out) in [("chosen on", false), ("held out", true)] {
            let score = sentences(held_out, rate);
            println!("sentences {what}, {half}: links {}", score.links);
            println!("sentences {what}, {half}: beads {}", score.beads);
            assert!(score.links.precision() >= 0.96 && score.links.recall() >= 0.96);
        }
    }
}

/// Prints how long books take: `cargo test --release -p taiyaku-align --test quality -- --ignored
/// --nocapture`.
#[test]
#[ignore = "a measurement, not a test"]
fn speed() {
    let articles = articles();
    for paragraphs in [300, 1000, 10_000] {
        let (mut ja, mut en) = (Vec::new(), Vec::new());
        let mut random = Random(7);
        while ja.len() < paragraphs || en.len() < paragraphs {
            for article in &articles {
                let disorder = Disorder::of(article, true, &mut random);
                ja.extend(disorder.ja);
                en.extend(disorder.en);
            }
        }
        ja.truncate(paragraphs);
        en.truncate(paragraphs);
        let start = std::time::Instant::now();
        let rows = align_blocks(&ja, &en).len();
        println!(
            "{paragraphs} by {paragraphs}: {rows} rows, {:?}",
            start.elapsed()
        );
    }
}
