//! How long all facet counts take over 100,000 documents:
//! `cargo run --release --example measure_facets -p taiyaku-search`.
//!
//! Values are drawn by Zipf's law with a fixed seed; median and 95th percentile of 300 runs each.

use std::hint::black_box;
use std::time::{Duration, Instant};

use taiyaku_search::facets::{Choice, Choices, Column, Table, histogram};
use taiyaku_search::{Bitset, Facet};

const DOCUMENTS: usize = 100_000;
const RUNS: usize = 300;

/// Numbers of values: as many as a large archive has.
const VALUES: [(Facet, usize); 7] = [
    (Facet::Feature, 20),
    (Facet::Series, 500),
    (Facet::Source, 200),
    (Facet::Author, 2000),
    (Facet::Translator, 500),
    (Facet::Reading, 3),
    (Facet::Language, 2),
];

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Uniform, from 0 and below 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A value whose frequency falls as its number grows.
    fn value(&mut self, values: usize) -> u32 {
        (values as f64 + 1.0).powf(self.share()) as u32 - 1
    }
}

fn table(random: &mut Random) -> Table {
    let mut table = Table::new(DOCUMENTS);
    for (facet, values) in VALUES {
        let documents = (0..DOCUMENTS).map(|_| -> Vec<u32> {
            let several = match facet {
                Facet::Author => random.next() % 3 + 1,
                Facet::Language => random.next() % 2 + 1,
                _ => 1,
            };
            (0..several).map(|_| random.value(values)).collect()
        });
        table.set(facet, Column::new(values, documents));
    }
    table
}

fn base(random: &mut Random, share: f64) -> Bitset {
    let mut base = Bitset::empty(DOCUMENTS);
    for document in 0..DOCUMENTS {
        if random.share() < share {
            base.insert(document);
        }
    }
    base
}

fn measure<T>(name: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort();
    let milliseconds = |at: usize| times[at].as_secs_f64() * 1000.0;
    let (median, late) = (milliseconds(RUNS / 2), milliseconds(RUNS * 95 / 100));
    println!("{name:<40} median {median:.3} ms   p95 {late:.3} ms");
}

fn main() {
    let mut random = Random(4);
    let table = table(&mut random);
    let mut choices = Choices::default();
    let mut chosen = vec![("nothing chosen", choices.clone())];
    choices.set(Facet::Author, 1, Some(Choice::Included));
    chosen.push(("one author", choices.clone()));
    choices.set(Facet::Author, 7, Some(Choice::Included));
    choices.set(Facet::Feature, 0, Some(Choice::Excluded));
    choices.set(Facet::Language, 1, Some(Choice::Included));
    choices.set(Facet::Reading, 0, Some(Choice::Included));
    chosen.push(("choices in four facets", choices));
    for share in [1.0, 0.5, 0.1, 0.01] {
        let base = base(&mut random, share);
        for (name, choices) in &chosen {
            let name = format!("{name}, base of {:.0} %", share * 100.0);
            measure(&name, || table.count(&base, choices));
        }
    }
    let marks: Vec<u32> = (0..DOCUMENTS).map(|_| random.value(3)).collect();
    measure("a column of three values is built", || {
        Column::new(3, marks.iter().map(std::slice::from_ref))
    });
    let dates: Vec<Option<i32>> = (0..DOCUMENTS).map(|at| Some(at as i32 / 8)).collect();
    let base = base(&mut random, 0.5);
    measure("histogram, base of 50 %", || histogram(&dates, &base, 60));
}
