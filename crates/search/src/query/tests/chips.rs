use taiyaku_article::Language;

use super::round_trips::{is_normal, leaf, query};
use super::*;
use crate::{Facet, fold};

fn chips(text: &str) -> (Vec<String>, String) {
    let parts = parse(text).query.parts();
    let chips = parts.chips.iter().map(|chip| {
        let sign = if chip.excluded { "-" } else { "" };
        format!("{sign}{}", show_filter(&chip.filter))
    });
    (chips.collect(), shown(&parts.rest))
}

fn check(text: &str, expected: &[&str], rest: &str) {
    let (found, found_rest) = chips(text);
    assert_eq!(found, expected, "{text}");
    assert_eq!(found_rest, rest, "{text}");
}

fn series(value: &str) -> Filter {
    Filter::Names {
        facet: Facet::Series,
        value: value.to_owned(),
        whole: true,
    }
}

fn chip(value: &str, excluded: bool) -> Chip {
    Chip {
        filter: series(value),
        excluded,
    }
}

fn edited(text: &str, edit: impl Fn(&mut Query)) -> String {
    let mut query = parse(text).query;
    edit(&mut query);
    format(&query, Language::En)
}

#[test]
fn filters_that_all_must_hold_are_chips() {
    check("a lang:ja b", &["lang=ja"], "a b");
    check("series:a OR series:b", &["series=a", "series=b"], "");
    check("series:a OR series:A OR series:a", &["series=a"], "");
    check("-series:c series:a", &["-series=c", "series=a"], "");
    check("lang:ja -lang:ja", &["lang=ja", "-lang=ja"], "");
    check("is:unread is:marked", &["is=Unread", "is=Marked"], "");
    check("no:1 OR no:3..4", &["no=1..=1", "no=3..=4"], "");
}

#[test]
fn what_chips_cannot_say_is_the_rest() {
    check("series:a OR word", &[], "any[series=a word]");
    check("series:a OR lang:ja", &[], "any[series=a lang=ja]");
    check("-(series:a lang:ja)", &[], "not[all[series=a lang=ja]]");
    check("title:a -b", &[], "title=a not[b]");
    check("author:a author:b", &["author=a"], "author=b");
    check("is:read OR is:marked", &[], "any[is=Read is=Marked]");
}

#[test]
fn adding_keeps_the_words_where_they_are() {
    for (text, expected) in [
        ("", "series:\"x\""),
        ("a -b", "a -b series:\"x\""),
        ("series:a b", "(series:a OR series:\"x\") b"),
        (
            "b series:a OR series:c",
            "b (series:a OR series:c OR series:\"x\")",
        ),
        ("-series:\"x\" b", "b series:\"x\""),
        ("series:\"X\" b", "b series:\"x\""),
    ] {
        let found = edited(text, |query| query.add(chip("x", false)));
        assert_eq!(found, expected, "{text}");
    }
    // Both series are wanted: the other one stays a condition of its own.
    let found = edited("series:b series:c", |query| query.add(chip("x", false)));
    assert_eq!(found, "(series:b OR series:\"x\") series:c");
    let found = edited("series:\"x\" OR series:b", |query| {
        query.add(chip("x", true))
    });
    assert_eq!(found, "series:b -series:\"x\"");
}

#[test]
fn removing_takes_the_chip_whichever_way_it_is() {
    for (text, expected) in [
        ("series:\"x\" b", "b"),
        ("a -series:\"ｘ\"", "a"),
        (
            "series:a OR series:\"x\" OR series:b",
            "series:a OR series:b",
        ),
        ("series:a OR series:\"x\"", "series:a"),
        ("series:\"x\" a series:\"x\"", "a"),
        // A part of a name is another condition.
        ("series:x", "series:x"),
        ("a OR series:\"x\"", "a OR series:\"x\""),
    ] {
        let found = edited(text, |query| query.remove(&series("x")));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_chip_that_is_asked_for_is_known() {
    let query = parse("series:\"a\" OR series:\"b\" -series:\"c\" d OR series:\"e\"").query;
    let chosen = |value| query.chosen(&series(value));
    assert_eq!(
        ["a", "b", "c", "e"].map(chosen),
        [Some(false), Some(false), Some(true), None]
    );
}

#[test]
fn toggling_goes_there_and_back() {
    let (text, plain) = ("a series:\"y\"", "a (series:\"y\" OR series:\"x\")");
    let there = edited(text, |query| query.toggle(chip("x", false)));
    assert_eq!(there, plain);
    assert_eq!(edited(&there, |query| query.toggle(chip("x", false))), text);
    let excluded = edited(&there, |query| query.toggle(chip("x", true)));
    assert_eq!(excluded, "a series:\"y\" -series:\"x\"");
    assert_eq!(
        edited(&excluded, |query| query.toggle(chip("x", true))),
        text
    );
}

#[test]
fn choosing_replaces_the_alternatives_of_a_group_only() {
    let text = "a date:2024 OR date:2025 -date:2025-08 lang:ja";
    let dates = |query: &mut Query| {
        let from = "2023-01-01".parse().ok();
        query.choose(Group::Date, [Filter::Date { from, to: None }]);
    };
    assert_eq!(edited(text, dates), "a -date:2025-08 lang:ja date:2023..");
    let twice = "date:2024.. a date:..2025";
    assert_eq!(edited(twice, dates), "a date:2023..");
    let none = |query: &mut Query| query.choose(Group::Date, []);
    assert_eq!(edited(text, none), "a -date:2025-08 lang:ja");
}

/// Whether an article satisfies a query, of which something is true by the throw of a dice.
fn satisfies(nodes: &[Node], seed: usize) -> bool {
    nodes.iter().all(|node| match node {
        Node::All(nodes) => satisfies(nodes, seed),
        Node::Any(nodes) => nodes
            .iter()
            .any(|node| satisfies(std::slice::from_ref(node), seed)),
        Node::Not(node, _) => !satisfies(std::slice::from_ref(&**node), seed),
        Node::Term(..) | Node::Filter(..) => {
            let text = fold(&show(node));
            let seed = text.bytes().fold(seed, |sum, byte| {
                sum.wrapping_mul(31).wrapping_add(usize::from(byte))
            });
            Dice(seed as u64).below(2) == 0
        }
    })
}

#[test]
fn parts_put_together_find_the_same_articles_and_are_the_same_parts() {
    let mut dice = Dice(5);
    for _ in 0..4_000 {
        let query = query(&mut dice);
        let parts = query.parts();
        let again = parts.clone().query();
        assert!(again.all.iter().all(is_normal), "{query:?}");
        for seed in 0..8 {
            assert_eq!(
                satisfies(&query.all, seed),
                satisfies(&again.all, seed),
                "{query:?} {again:?}"
            );
        }
        assert_eq!(again.parts().query(), again, "{query:?}");
    }
}

#[test]
fn whatever_is_edited_is_so_afterwards() {
    let mut dice = Dice(6);
    for _ in 0..4_000 {
        let mut query = query(&mut dice);
        let Node::Filter(filter, _) = leaf(&mut dice) else {
            continue;
        };
        let words = query.parts().rest.all.len();
        let excluded = dice.below(2) == 0;
        query.add(Chip {
            filter: filter.clone(),
            excluded,
        });
        assert_eq!(query.chosen(&filter), Some(excluded), "{query:?}");
        assert!(query.all.iter().all(is_normal), "{query:?}");
        query.remove(&filter);
        assert_eq!(query.chosen(&filter), None, "{query:?}");
        assert!(query.all.iter().all(is_normal), "{query:?}");
        assert!(query.parts().rest.all.len() <= words);
        query.choose(filter.group(), [filter.clone()]);
        let parts = query.parts();
        let chosen = parts
            .chips
            .iter()
            .filter(|chip| !chip.excluded && chip.filter.group() == filter.group());
        assert_eq!(chosen.count(), 1, "{query:?}");
    }
}
