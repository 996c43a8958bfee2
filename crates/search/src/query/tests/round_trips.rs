use taiyaku_article::{Date, Language};

use super::*;
use crate::Facet;

/// The query without its places.
fn bare(query: Query) -> Query {
    fn node(it: Node) -> Node {
        match it {
            Node::All(nodes) => Node::All(nodes.into_iter().map(node).collect()),
            Node::Any(nodes) => Node::Any(nodes.into_iter().map(node).collect()),
            Node::Not(inner, _) => Node::Not(Box::new(node(*inner)), 0..0),
            Node::Term(term, _) => Node::Term(term, 0..0),
            Node::Filter(filter, _) => Node::Filter(filter, 0..0),
        }
    }
    Query {
        all: query.all.into_iter().map(node).collect(),
    }
}

const TEXTS: [&str; 24] = [
    "北極",
    "a",
    "Lucas Leiroz",
    "OR",
    "または",
    "-a",
    "--",
    "－",
    "a\"b",
    "\"",
    "\"\"",
    "“a”",
    "(a)",
    "a|b",
    "title:a",
    "著者：",
    "foo:bar",
    "http://a.b",
    "「a」",
    "auther:x",
    "’",
    " a ",
    "NOT",
    "a　b",
];

/// A text, and whether it is a whole one: it must be, if it would be read otherwise without quotes.
fn text(dice: &mut Dice, field: Option<Field>) -> (String, bool) {
    let text = dice.one_of(&TEXTS);
    let prefix = field.map_or_else(String::new, |field| {
        format!("{}:", field.name(Language::En))
    });
    let bare = super::super::format::is_read_as(&format!("{prefix}{text}"), field, text);
    (text.to_owned(), !bare || dice.below(2) == 0)
}

fn date(dice: &mut Dice) -> Date {
    let days = [
        "2024-01-01",
        "2024-02-29",
        "2024-12-31",
        "2025-01-01",
        "2025-01-31",
        "2025-08-01",
        "2025-08-16",
        "2025-08-31",
        "2025-12-01",
        "2025-12-31",
        "0001-01-01",
        "9999-12-31",
    ];
    dice.one_of(&days).parse().unwrap()
}

pub(super) fn leaf(dice: &mut Dice) -> Node {
    let filter = match dice.below(10) {
        0..4 => {
            let scope = (dice.below(4) == 0).then_some(Scope::Title);
            let (text, whole) = text(dice, scope.map(|_| Field::Title));
            return Node::Term(Term { text, whole, scope }, 0..0);
        }
        4 | 5 => {
            let field = dice.one_of(&[
                Field::Author,
                Field::Translator,
                Field::Source,
                Field::Series,
                Field::Feature,
            ]);
            let (value, whole) = text(dice, Some(field));
            let facet = field.facet().unwrap_or(Facet::Author);
            Filter::Names {
                facet,
                value,
                whole,
            }
        }
        6 => Filter::Language(dice.one_of(&Language::ALL)),
        7 => {
            let ends = [0, 1, 8227, u32::MAX];
            let (a, b) = (dice.one_of(&ends), dice.one_of(&ends));
            Filter::Number(a.min(b)..=a.max(b))
        }
        8 => {
            let (a, b) = (date(dice), date(dice));
            let (from, to) = (Some(a.min(b)), Some(a.max(b)));
            match dice.below(3) {
                0 => Filter::Date { from, to: None },
                1 => Filter::Date { from: None, to },
                _ => Filter::Date { from, to },
            }
        }
        _ => dice.one_of(&[
            Filter::Is(Is::Read),
            Filter::Is(Is::Unread),
            Filter::Is(Is::Marked),
            Filter::Has(Has::Note),
        ]),
    };
    Node::Filter(filter, 0..0)
}

/// A node in normal form, of none of the kinds that may not be there.
fn node(dice: &mut Dice, depth: usize, allowed: [bool; 3]) -> Node {
    let several = |dice: &mut Dice, allowed| {
        let length = 2 + dice.below(3);
        (0..length)
            .map(|_| node(dice, depth - 1, allowed))
            .collect()
    };
    let kind = if depth == 0 { 9 } else { dice.below(6) };
    match kind {
        0 if allowed[0] => Node::All(several(dice, [false, true, true])),
        1 if allowed[1] => Node::Any(several(dice, [true, false, true])),
        2 if allowed[2] => Node::Not(Box::new(node(dice, depth - 1, [true, true, false])), 0..0),
        _ => leaf(dice),
    }
}

pub(super) fn query(dice: &mut Dice) -> Query {
    let length = dice.below(5);
    Query {
        all: (0..length)
            .map(|_| node(dice, 4, [false, true, true]))
            .collect(),
    }
}

#[test]
fn every_query_in_normal_form_is_read_as_it_was_written() {
    let mut dice = Dice(1);
    for _ in 0..4_000 {
        let query = query(&mut dice);
        for language in Language::ALL {
            let text = format(&query, language);
            assert_eq!(bare(parse(&text).query), query, "{text}");
        }
    }
}

#[test]
fn what_was_formatted_once_stays_as_it_is() {
    let mut dice = Dice(2);
    for _ in 0..4_000 {
        let typed = nasty(&mut dice);
        let once = format(&parse(&typed).query, Language::En);
        let twice = format(&parse(&once).query, Language::En);
        assert_eq!(once, twice, "{typed:?}");
        // Only what is one typing error away from a field may be told of again.
        let kinds = parse(&once)
            .mistakes
            .into_iter()
            .map(|mistake| mistake.kind);
        for kind in kinds {
            assert!(
                matches!(kind, MistakeKind::UnknownField { .. }),
                "{typed:?} {once:?} {kind:?}"
            );
        }
    }
}

#[test]
fn a_query_that_was_typed_is_in_normal_form() {
    let mut dice = Dice(3);
    for _ in 0..4_000 {
        let typed = nasty(&mut dice);
        let query = parse(&typed).query;
        let is_all = |node: &Node| matches!(node, Node::All(_));
        assert!(!query.all.iter().any(is_all), "{typed:?} {query:?}");
        assert!(query.all.iter().all(is_normal), "{typed:?} {query:?}");
    }
}

pub(super) fn is_normal(node: &Node) -> bool {
    match node {
        Node::All(nodes) => {
            let is_all = |node: &Node| matches!(node, Node::All(_));
            nodes.len() > 1 && !nodes.iter().any(is_all) && nodes.iter().all(is_normal)
        }
        Node::Any(nodes) => {
            let is_any = |node: &Node| matches!(node, Node::Any(_));
            nodes.len() > 1 && !nodes.iter().any(is_any) && nodes.iter().all(is_normal)
        }
        Node::Not(node, _) => !matches!(**node, Node::Not(..)) && is_normal(node),
        Node::Term(term, _) => !term.text.trim().is_empty(),
        Node::Filter(Filter::Names { value, .. }, _) => !value.trim().is_empty(),
        Node::Filter(Filter::Number(range), _) => !range.is_empty(),
        Node::Filter(Filter::Date { from, to }, _) => match (from, to) {
            (Some(from), Some(to)) => from <= to,
            (from, to) => from.is_some() || to.is_some(),
        },
        Node::Filter(..) => true,
    }
}

#[test]
fn formatting_is_short_and_plain() {
    for (typed, en, ja) in [
        ("　a　　b ", "a b", "a b"),
        ("a b|c", "a (b OR c)", "a (b OR c)"),
        ("a または b", "a OR b", "a OR b"),
        ("NOT（a b）", "-(a b)", "-(a b)"),
        (
            "著者：“青山 貞一”",
            "author:\"青山 貞一\"",
            "著者:\"青山 貞一\"",
        ),
        ("is:unread", "is:unread", "状態:未読"),
        ("has:note", "has:note", "あり:メモ"),
        ("lang:japanese", "lang:ja", "言語:日本語"),
        (
            "date:2025-08-01..2025-08-31",
            "date:2025-08",
            "日付:2025-08",
        ),
        (
            "date:2025..2025-03",
            "date:2025-01..2025-03",
            "日付:2025-01..2025-03",
        ),
        ("date:2025-01-01..2025-12", "date:2025", "日付:2025"),
        (
            "date:2024-05-05..2025",
            "date:2024-05-05..2025-12-31",
            "日付:2024-05-05..2025-12-31",
        ),
        (
            "date:2025-08-16..",
            "date:2025-08-16..",
            "日付:2025-08-16..",
        ),
        ("no:#1..", "no:1..", "番号:1.."),
        ("no:0..5", "no:..5", "番号:..5"),
        ("“say \"no\"”", "\"say \"\"no\"\"\"", "\"say \"\"no\"\"\""),
        ("\"a b", "\"a b\"", "\"a b\""),
    ] {
        let query = parse(typed).query;
        assert_eq!(format(&query, Language::En), en);
        assert_eq!(format(&query, Language::Ja), ja);
    }
}
