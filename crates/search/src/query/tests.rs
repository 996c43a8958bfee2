//! Tests of the query language, and what they share.

use super::*;

mod chips;
mod completing;
mod mistakes;
mod parsing;
mod round_trips;

/// A query as text that shows its structure.
fn shown(query: &Query) -> String {
    list(&query.all, show)
}

fn list(nodes: &[Node], show: impl Fn(&Node) -> String) -> String {
    nodes.iter().map(show).collect::<Vec<_>>().join(" ")
}

fn show(node: &Node) -> String {
    match node {
        Node::All(nodes) => format!("all[{}]", list(nodes, show)),
        Node::Any(nodes) => format!("any[{}]", list(nodes, show)),
        Node::Not(node, _) => format!("not[{}]", show(node)),
        Node::Term(term, _) => {
            let scope = term.scope.map_or("", |Scope::Title| "title=");
            format!("{scope}{}", name(&term.text, term.whole))
        }
        Node::Filter(filter, _) => show_filter(filter),
    }
}

fn name(text: &str, whole: bool) -> String {
    if whole {
        format!("<{text}>")
    } else {
        text.to_owned()
    }
}

fn show_filter(filter: &Filter) -> String {
    let day = |date: &Option<taiyaku_article::Date>| {
        date.map_or_else(String::new, |date| date.to_string())
    };
    match filter {
        Filter::Names {
            facet,
            value,
            whole,
        } => format!("{}={}", facet.key(), name(value, *whole)),
        Filter::Language(language) => format!("lang={}", language.tag()),
        Filter::Number(range) => format!("no={range:?}"),
        Filter::Date { from, to } => format!("date={}..{}", day(from), day(to)),
        Filter::Is(is) => format!("is={is:?}"),
        Filter::Has(has) => format!("has={has:?}"),
    }
}

/// Every node with a place, the outer ones first.
fn placed(nodes: &[Node]) -> Vec<&Node> {
    nodes
        .iter()
        .flat_map(|node| match node {
            Node::All(nodes) | Node::Any(nodes) => placed(nodes),
            Node::Not(inner, _) => [vec![node], placed(std::slice::from_ref(&**inner))].concat(),
            Node::Term(..) | Node::Filter(..) => vec![node],
        })
        .collect()
}

/// Numbers that only look random: a linear congruential generator (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// What queries are made of, and what makes trouble in them.
const PIECES: [&str; 64] = [
    " ",
    "　",
    " ",
    "\n",
    "\"",
    "“",
    "”",
    "＂",
    "\"\"",
    "(",
    ")",
    "（",
    "）",
    "-",
    "－",
    "−",
    "--",
    "|",
    "｜",
    " OR ",
    " AND ",
    "NOT ",
    "ＯＲ",
    " または ",
    ":",
    "：",
    "title:",
    "著者：",
    "author:",
    "series:\"",
    "lang:",
    "ja",
    "date:",
    "2025",
    "-08",
    "..",
    "〜",
    "2025年8月",
    "no:",
    "#8227",
    "99999999999",
    "is:",
    "未読",
    "has:note",
    "auther:",
    "北極",
    "a",
    "b",
    "ヴ",
    "\u{301}",
    "e\u{301}",
    "👨‍👩‍👧",
    "\u{0}",
    "\u{feff}",
    "ﾊﾞ",
    "é",
    "。",
    "「",
    "」",
    "'",
    "\\",
    "http://a.b/c",
    "12:30",
    "İ",
];

fn nasty(dice: &mut Dice) -> String {
    let length = dice.below(24);
    (0..length).map(|_| dice.one_of(&PIECES)).collect()
}

#[test]
fn nothing_that_is_typed_panics_and_places_are_within_it_and_in_order() {
    let mut dice = Dice(4);
    for _ in 0..4_000 {
        let text = nasty(&mut dice);
        let parsed = parse(&text);
        let is_place = |span: &Span| text.get(span.clone()).is_some_and(|it| !it.is_empty());
        let spans: Vec<Span> = placed(&parsed.query.all)
            .iter()
            .map(|node| node.span())
            .collect();
        assert!(spans.iter().all(is_place), "{text:?} {spans:?}");
        assert!(
            spans.windows(2).all(|pair| pair[0].start <= pair[1].start),
            "{text:?} {spans:?}"
        );
        assert!(
            parsed
                .mistakes
                .iter()
                .all(|mistake| is_place(&mistake.span)),
            "{text:?} {:?}",
            parsed.mistakes
        );
        let starts = parsed.mistakes.iter().map(|mistake| mistake.span.start);
        assert!(starts.is_sorted(), "{text:?} {:?}", parsed.mistakes);
        for _ in 0..4 {
            let caret = dice.below(text.len() + 2);
            let (span, field) = match context(&text, caret) {
                Context::Word { span, .. } => (span, None),
                Context::Value { field, span, .. } => (span, Some(field)),
                Context::Nothing => continue,
            };
            assert!(text.get(span.clone()).is_some(), "{text:?} {span:?}");
            let (new, caret) = replace(&text, span, field, "a \"b\"");
            assert!(new.is_char_boundary(caret), "{text:?} {new:?} {caret}");
        }
    }
}

#[test]
fn very_long_and_very_deep_queries_are_read() {
    for piece in [
        "(",
        ")",
        "-(",
        "a OR ",
        "NOT ",
        "\"",
        "“\"",
        "(a OR -(b ",
        "著者：",
    ] {
        let text = piece.repeat(20_000);
        let parsed = parse(&text);
        let _ = format(&parsed.query, taiyaku_article::Language::En);
    }
}
