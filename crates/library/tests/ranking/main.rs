//! How good the ranking is: normalised discounted cumulative gain over a judged set of queries.
//! Järvelin and Kekäläinen 2002, “Cumulated gain-based evaluation of IR techniques”.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

mod archive;

use std::collections::BTreeMap;

use serde::Deserialize;

use archive::Archive;

/// How far down the list a reader looks.
const DEPTH: usize = 10;

#[derive(Debug, Deserialize)]
struct Judged {
    query: String,
    grades: BTreeMap<String, u32>,
}

fn judged() -> Vec<Judged> {
    serde_json::from_str(include_str!("../../../../tests/judged/queries.json")).expect("judged")
}

/// What a list of grades is worth: 2^grade - 1 each, the less the further down.
fn gain(grades: impl IntoIterator<Item = u32>) -> f64 {
    let at = |(place, grade): (usize, u32)| {
        (f64::from(grade).exp2() - 1.0) / (place as f64 + 2.0).log2()
    };
    grades.into_iter().take(DEPTH).enumerate().map(at).sum()
}

fn ndcg(archive: &Archive, judged: &Judged) -> Option<f64> {
    let mut best: Vec<u32> = judged.grades.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal = gain(best);
    let grade = |id: &String| judged.grades.get(id).copied().unwrap_or(0);
    let found = archive.ranked(&judged.query);
    (ideal > 0.0).then(|| gain(found.iter().map(grade)) / ideal)
}

#[test]
fn what_readers_want_comes_first() {
    let archive = Archive::bundled();
    let judged = judged();
    let mut scores: Vec<(f64, &str)> = judged
        .iter()
        .filter_map(|judged| Some((ndcg(&archive, judged)?, judged.query.as_str())))
        .collect();
    assert!(scores.len() >= 60, "{} queries", scores.len());
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / scores.len() as f64;
    println!(
        "nDCG@{DEPTH} {mean:.4} over {} queries; the worst:",
        scores.len()
    );
    for (score, query) in scores.iter().take(12) {
        println!("  {score:.3} {query}");
    }
    assert!(mean >= 0.9, "nDCG@{DEPTH} is {mean:.4}");
}
