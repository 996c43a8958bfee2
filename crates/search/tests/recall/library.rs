//! Libraries to search: an index in memory, and the texts to compare with.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::Path;

use taiyaku_article::{Article, Language};
use taiyaku_search::query::{Filter, parse};
use taiyaku_search::{
    Bitset, BuiltBlock, Expansions, Fields, Filters, IndexBuilder, Outcome, Ranking, Searcher,
    canonical, expand, occurrences, units,
};

/// An index with everything that a search may ask for.
pub(super) struct Library {
    pub(super) name: String,
    pub(super) blocks: Vec<BuiltBlock>,
    texts: Vec<Fields>,
    searcher: RefCell<Searcher>,
    /// How many texts were looked into.
    pub(super) looked_into: Cell<usize>,
}

struct NoFilters;

impl Filters for NoFilters {
    fn passing(&self, _: &Filter) -> Bitset {
        Bitset::default()
    }
}

impl Library {
    /// The bundled articles under a threshold.
    pub(super) fn bundled(threshold: u32) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
        let mut paths: Vec<_> = fs::read_dir(folder)
            .expect("the bundled articles")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        paths.sort();
        let texts = paths.iter().map(|path| {
            let json = fs::read_to_string(path).expect("a text");
            fields(&taiyaku_article::read(&json).expect("valid").article)
        });
        // A typing error is forgiven by more than a scan would find.
        let exactly = Ranking {
            typo: 0.0,
            ..Ranking::default()
        };
        Self::new(
            &format!("bundled {threshold}"),
            texts.collect(),
            threshold,
            exactly,
        )
    }

    pub(super) fn of_texts(texts: &[&str]) -> Self {
        let fields = |text: &&str| Fields {
            body: vec![canonical(text)],
            ..Fields::default()
        };
        Self::new(
            "texts",
            texts.iter().map(fields).collect(),
            4,
            Ranking::default(),
        )
    }

    pub(super) fn new(name: &str, texts: Vec<Fields>, threshold: u32, ranking: Ranking) -> Self {
        let mut builder = IndexBuilder::default();
        for fields in &texts {
            builder.add(fields);
        }
        let mut blocks = Vec::new();
        let statistics = builder.finish(threshold, |block| blocks.push(block));
        let firsts = blocks.iter().map(|block| block.first.clone()).collect();
        let dates = vec![None; texts.len()];
        let searcher = Searcher::new(statistics, firsts, &dates, ranking, Expansions::default());
        Self {
            name: name.to_owned(),
            blocks,
            texts,
            searcher: RefCell::new(searcher),
            looked_into: Cell::new(0),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    fn run(&self, query: &str) -> Outcome {
        let parsed = parse(query);
        loop {
            let answer = self.searcher.borrow().run(&parsed.query, &NoFilters);
            match answer {
                Ok(outcome) => return outcome,
                Err(missing) => {
                    for number in missing {
                        let block = &self.blocks[number];
                        let mut searcher = self.searcher.borrow_mut();
                        searcher.insert(number, &block.bytes).expect("a block");
                    }
                }
            }
        }
    }

    /// What the index finds, texts looked into where it asks for them.
    pub(super) fn found(&self, query: &str) -> Vec<usize> {
        let outcome = self.run(query);
        let mut found: Vec<usize> = outcome.sure.iter().collect();
        let open: Vec<usize> = outcome.open.iter().collect();
        self.looked_into.set(self.looked_into.get() + open.len());
        found.extend(
            open.into_iter()
                .filter(|document| outcome.holds(*document, &self.texts[*document])),
        );
        found.sort_unstable();
        found
    }

    /// What is found, best first.
    pub(super) fn ranked(&self, query: &str) -> Vec<usize> {
        let outcome = self.run(query);
        let mut found = self.found(query);
        found.sort_by(|a, b| {
            outcome.scores[*b]
                .total_cmp(&outcome.scores[*a])
                .then(a.cmp(b))
        });
        found
    }

    /// The documents that hold a text in any of its spellings, by a scan of all.
    pub(super) fn scanned(&self, text: &str, whole: bool) -> Vec<usize> {
        let spellings = expand(&canonical(text), whole, Expansions::default());
        let holds = |fields: &Fields| {
            fields.iter().any(|text| {
                spellings.iter().any(|spelling| {
                    occurrences(text, &spelling.text, spelling.whole)
                        .next()
                        .is_some()
                })
            })
        };
        (0..self.len())
            .filter(|document| holds(&self.texts[*document]))
            .collect()
    }
}

fn fields(article: &Article) -> Fields {
    let folded = |texts: Vec<String>| texts.iter().map(|text| canonical(text)).collect();
    let names = article.credits.iter().flat_map(|credit| credit.name.iter());
    Fields {
        title: folded(
            article
                .title
                .iter()
                .map(|(_, title)| title.clone())
                .collect(),
        ),
        subtitle: folded(
            article
                .subtitle
                .iter()
                .flat_map(|(_, lines)| lines.clone())
                .collect(),
        ),
        credits: folded(names.map(|(_, name)| name.clone()).collect()),
        body: Language::ALL
            .iter()
            .flat_map(|language| {
                article
                    .plain(*language)
                    .lines()
                    .map(canonical)
                    .collect::<Vec<_>>()
            })
            .collect(),
    }
}

/// Draws runs from texts, always the same: SplitMix64 (Steele, Lea and Flood 2014).
pub(super) struct Sampler(u64);

impl Sampler {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ z >> 31) % limit.max(1) as u64) as usize
    }

    fn text<'a>(&mut self, library: &'a Library, document: usize) -> &'a str {
        let texts: Vec<&str> = library.texts[document]
            .iter()
            .filter(|text| !text.is_empty())
            .collect();
        texts[self.below(texts.len())]
    }

    /// One to six units as they stand, the last one cut short where it may be.
    pub(super) fn run(&mut self, library: &Library, document: usize, whole: bool) -> String {
        let text = self.text(library, document);
        let all: Vec<_> = units(text).collect();
        let start = self.below(all.len());
        let end = (start + 1 + self.below(6)).min(all.len());
        let run = &text[all[start].start..all[end - 1].end];
        // A run with a space in it is one term only in quotes, where words are whole.
        match run.split([' ', '|']).next() {
            Some(first) if !whole => first.to_owned(),
            _ => run.to_owned(),
        }
    }

    /// The beginning of a word.
    pub(super) fn beginning(&mut self, library: &Library, document: usize) -> Option<String> {
        let text = self.text(library, document);
        let words: Vec<&str> = text
            .split([' ', '|'])
            .filter(|word| word.chars().all(|letter| letter.is_ascii_alphanumeric()))
            .collect();
        let word = words.get(self.below(words.len()))?;
        Some(word[..=self.below(word.len())].to_owned())
    }

    /// Ends of two runs put together, which may stand somewhere and mostly do not.
    pub(super) fn mixed(&mut self, library: &Library, document: usize) -> String {
        let other = self.below(library.len());
        let mut mixed = self.run(library, document, false);
        mixed.push_str(&self.run(library, other, false));
        mixed
    }
}
