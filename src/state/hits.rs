//! What of an article was searched for: the terms of its address, and where they occur. Pure, but
//! for the spellings that the list hands on.

use std::ops::Range;

use leptos::prelude::*;
use taiyaku_article::{Article, BlockKind, Language};
use taiyaku_search::query::{Node, parse};
use taiyaku_search::{Canonical, Expansions, canonical, expand, marks};

/// A canonical text that is looked for, and whether it must end where a word ends.
pub type Term = (String, bool);

/// The texts that a query wants to find, in every spelling: not those that it excludes, and nothing
/// of its filters. In their order, none twice.
pub fn terms(query: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    for node in &parse(query).query.all {
        push_terms(node, &mut terms);
    }
    terms
}

fn push_terms(node: &Node, terms: &mut Vec<Term>) {
    match node {
        Node::All(nodes) | Node::Any(nodes) => {
            for node in nodes {
                push_terms(node, terms);
            }
        }
        Node::Term(term, _) => {
            let text = canonical(&term.text);
            if text.is_empty() {
                return;
            }
            for variant in expand(&text, term.whole, Expansions::default()) {
                let term = (variant.text, variant.whole);
                if !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        Node::Not(..) | Node::Filter(..) => {}
    }
}

/// Where terms occur in a text, as bytes of it: sorted, and none over another.
pub fn hits_in(text: &str, terms: &[Term]) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let found = marks(&Canonical::of(text), terms);
    if found.is_empty() {
        return Vec::new();
    }
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let byte = |character: usize| bytes.get(character).copied().unwrap_or(text.len());
    found
        .into_iter()
        .map(|hit| byte(hit.start)..byte(hit.end))
        .collect()
}

/// How often terms occur in the body of this language.
pub fn count(article: &Article, language: Language, terms: &[Term]) -> usize {
    let blocks = article.body.get(language).map_or(&[][..], Vec::as_slice);
    let mut count = 0;
    for block in blocks {
        if let BlockKind::Preformatted { text } = &block.kind {
            count += hits_in(text, terms).len();
        }
        block
            .kind
            .for_each_text(&mut |_, text| count += hits_in(&text.plain(), terms).len());
    }
    count
}

/// What the list hands on to the article that is opened from it.
#[derive(Clone, Copy)]
pub struct Hits {
    spellings: RwSignal<(String, Vec<Term>)>,
}

/// Begins with no spellings.
pub fn provide_hits() -> Hits {
    let hits = Hits {
        spellings: RwSignal::default(),
    };
    provide_context(hits);
    hits
}

/// The spellings of the app around this component.
pub fn use_hits() -> Hits {
    expect_context()
}

impl Hits {
    /// Says what else a query, as it was typed, was found by: the real words behind a typing error.
    /// Terms are canonical. Only the last query that was told is known.
    pub fn set_spellings(self, query: &str, spellings: Vec<Term>) {
        let told = (query.to_owned(), spellings);
        if self.spellings.with_untracked(|known| *known != told) {
            self.spellings.set(told);
        }
    }

    /// Everything that is marked for a query; a reactive read.
    pub fn terms(self, query: &str) -> Vec<Term> {
        let mut terms = terms(query);
        self.spellings.with(|(known, spellings)| {
            if known == query {
                for term in spellings {
                    if !terms.contains(term) {
                        terms.push(term.clone());
                    }
                }
            }
        });
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms of a query; whole ones with a full stop.
    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let found: Vec<String> = terms(query)
            .into_iter()
            .map(|(text, whole)| if whole { text + "." } else { text })
            .collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn every_text_that_is_wanted_is_a_term() {
        check("経済 trump", &["経済", "trump"]);
        check("カタカナ", &["かたかな"]);
        check("\"New START\"", &["new start."]);
        check("(北極 OR arctic) 条約", &["北極", "arctic", "条約"]);
        check("title:北極", &["北極"]);
        check("北極 ほっきょく 北極", &["北極", "ほっきょく"]);
    }

    #[test]
    fn what_is_excluded_or_filtered_is_no_term() {
        check("-read", &[]);
        check("北極 -条約 author:Leiroz is:unread lang:ja", &["北極"]);
        check("-(a OR b) c", &["c"]);
        check("", &[]);
        check("!?", &[]);
    }

    #[test]
    fn other_spellings_are_terms_too() {
        check("treaties", &["treaties", "treaty."]);
        check("8月", &["8月", "八月"]);
        check("\"treaties\"", &["treaties."]);
    }

    /// A text with its hits in brackets.
    #[track_caller]
    fn check_hits(query: &str, text: &str, expected: &str) {
        let mut shown = String::new();
        let mut at = 0;
        for hit in hits_in(text, &terms(query)) {
            shown += &format!("{}[{}]", &text[at..hit.start], &text[hit.clone()]);
            at = hit.end;
        }
        assert_eq!(shown + &text[at..], expected, "{query}");
    }

    #[test]
    fn hits_are_found_through_folding() {
        check_hits("アラスカ", "あらすか, ｱﾗｽｶ", "[あらすか], [ｱﾗｽｶ]");
        check_hits("国会", "國會で", "[國會]で");
        check_hits("g7 1000", "Ｇ７は1,000人。", "[Ｇ７]は[1,000]人。");
        check_hits("cafe", "Le Café.", "Le [Café].");
        check_hits("", "text", "text");
        check_hits("text", "", "");
    }

    #[test]
    fn a_body_is_counted_without_its_readings() {
        let article: Article = serde_json::from_str(
            r#"{"format":1,"id":"a","original":"ja","title":{"ja":"条約"},"body":{"ja":[
                {"type":"paragraph","id":"p1","text":["この",{"ruby":{"base":"条約","reading":"じょうやく"}},"は",{"emphasis":"条"},"約。"]},
                {"type":"preformatted","id":"p2","text":"条約"},
                {"type":"list","id":"l1","items":[{"text":"条約","items":[{"text":"条約"}]}]}
            ]}}"#,
        )
        .expect("valid");
        let count = |query: &str, language| count(&article, language, &terms(query));
        assert_eq!(count("条約", Language::Ja), 5);
        assert_eq!(count("じょうやく", Language::Ja), 0);
        assert_eq!(count("条約", Language::En), 0);
    }
}
