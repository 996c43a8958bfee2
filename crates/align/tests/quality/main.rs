//! How well texts are aligned, measured on the bundled articles in disorder. Parameters were
//! chosen on every second article; the others, and other seeds, are only for measuring.
//! `cargo test -p taiyaku-align --test quality -- --nocapture` prints the figures.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod disorder;
mod score;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use disorder::{Disorder, Random};
use score::Score;
use taiyaku_align::align_blocks;
use taiyaku_article::{Article, Block};

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

fn found(disorder: &Disorder) -> BTreeSet<(Vec<usize>, Vec<usize>)> {
    let places = |ids: &[String], blocks: &[Block]| -> Vec<usize> {
        let place = |id: &String| blocks.iter().position(|block| block.id == *id);
        ids.iter().filter_map(place).collect()
    };
    align_blocks(&disorder.ja, &disorder.en)
        .iter()
        .map(|row| (places(&row.ja, &disorder.ja), places(&row.en, &disorder.en)))
        .collect()
}

fn blocks(held_out: bool, paragraphs: bool) -> Score {
    let articles = articles();
    let mut score = Score::default();
    if held_out && std::env::var_os("TRAIN").is_some() {
        return score;
    }
    for seed in 0..20 {
        for (number, article) in half(&articles, held_out).enumerate() {
            let seed = seed * 1000 + number as u64 * 7 + if held_out { 500_000 } else { 0 };
            let disorder = Disorder::of(article, paragraphs, &mut Random(seed));
            let found = found(&disorder);
            if std::env::var_os("SHOW").is_some() {
                show(article, &disorder, &found);
            }
            score.add(&found, &disorder.beads);
        }
    }
    score
}

fn show(article: &Article, d: &Disorder, found: &BTreeSet<(Vec<usize>, Vec<usize>)>) {
    if *found == d.beads {
        return;
    }
    println!("--- {}", article.id);
    for b in found.difference(&d.beads) {
        println!("  found {b:?}");
    }
    for b in d.beads.difference(found) {
        println!("  gold  {b:?}");
        for j in &b.0 {
            println!("      ja {}", d.ja[*j].plain(taiyaku_article::Language::Ja));
        }
        for j in &b.1 {
            println!("      en {}", d.en[*j].plain(taiyaku_article::Language::En));
        }
    }
}

#[test]
fn blocks_in_disorder_are_aligned() {
    for (what, paragraphs) in [("all blocks", false), ("paragraphs only", true)] {
        for (half, held_out) in [("chosen on", false), ("held out", true)] {
            let score = blocks(held_out, paragraphs);
            println!("{what}, {half}: links {}", score.links);
            println!("{what}, {half}: beads {}", score.beads);
        }
    }
}
