//! The bundled articles with their index, in memory.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use taiyaku_article::{Article, read};
use taiyaku_library::{days_of, search_fields};
use taiyaku_search::query::{Filter, parse};
use taiyaku_search::{
    Bitset, BuiltBlock, Expansions, Fields, Filters, IndexBuilder, Ranking, Searcher, threshold_for,
};

pub(super) struct Archive {
    ids: Vec<String>,
    texts: Vec<Fields>,
    blocks: Vec<BuiltBlock>,
    searcher: RefCell<Searcher>,
}

struct NoFilters;

impl Filters for NoFilters {
    fn passing(&self, _: &Filter) -> Bitset {
        Bitset::default()
    }
}

impl Archive {
    pub(super) fn bundled() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
        let mut articles: Vec<Article> = fs::read_dir(folder)
            .expect("the bundled articles")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .map(|path| {
                read(&fs::read_to_string(path).expect("a text"))
                    .expect("valid")
                    .article
            })
            .collect();
        articles.sort_by(|a, b| a.date().cmp(&b.date()).then_with(|| a.id.cmp(&b.id)));
        let texts: Vec<Fields> = articles
            .iter()
            .map(|article| search_fields(article).canonical())
            .collect();
        let mut builder = IndexBuilder::default();
        texts.iter().for_each(|fields| builder.add(fields));
        let mut blocks = Vec::new();
        let statistics = builder.finish(threshold_for(texts.len()), |block| blocks.push(block));
        let firsts = blocks.iter().map(|block| block.first.clone()).collect();
        let days: Vec<Option<i32>> = articles
            .iter()
            .map(|article| article.date().map(days_of))
            .collect();
        let searcher = Searcher::new(
            statistics,
            firsts,
            &days,
            Ranking::default(),
            Expansions::default(),
        );
        Self {
            ids: articles.into_iter().map(|article| article.id).collect(),
            texts,
            blocks,
            searcher: RefCell::new(searcher),
        }
    }

    /// The ids that a query finds, best first, newer first among equals.
    pub(super) fn ranked(&self, query: &str) -> Vec<String> {
        let parsed = parse(query);
        let outcome = loop {
            let answer = self.searcher.borrow().run(&parsed.query, &NoFilters);
            match answer {
                Ok(outcome) => break outcome,
                Err(missing) => {
                    let mut searcher = self.searcher.borrow_mut();
                    for number in missing {
                        searcher
                            .insert(number, &self.blocks[number].bytes)
                            .expect("a block");
                    }
                }
            }
        };
        let mut found: Vec<usize> = outcome.sure.iter().collect();
        found.extend(
            outcome
                .open
                .iter()
                .filter(|document| outcome.holds(*document, &self.texts[*document])),
        );
        found.sort_by(|a, b| {
            outcome.scores[*b]
                .total_cmp(&outcome.scores[*a])
                .then(b.cmp(a))
        });
        found
            .into_iter()
            .map(|document| self.ids[document].clone())
            .collect()
    }
}
