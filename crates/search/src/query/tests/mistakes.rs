use taiyaku_article::DateError;

use super::*;

/// The mistakes with the text that is marked, and the query that works nevertheless.
fn check(text: &str, expected: &str, mistakes: &[(&str, MistakeKind)]) {
    let parsed = parse(text);
    let found: Vec<(&str, MistakeKind)> = parsed
        .mistakes
        .iter()
        .map(|mistake| (&text[mistake.span.clone()], mistake.kind.clone()))
        .collect();
    assert_eq!(found, mistakes, "{text}");
    assert_eq!(shown(&parsed.query), expected, "{text}");
}

#[test]
fn an_unclosed_phrase_goes_on_to_the_end_and_may_be_unfinished() {
    check("a “b (c", "a b (c", &[("“", MistakeKind::UnclosedQuote)]);
    check("a \"", "a", &[("\"", MistakeKind::UnclosedQuote)]);
    check(
        "author:\"Lucas Lei",
        "author=Lucas Lei",
        &[("\"", MistakeKind::UnclosedQuote)],
    );
    check("author:\"", "", &[("\"", MistakeKind::UnclosedQuote)]);
}

#[test]
fn unpaired_parentheses_are_told() {
    check(
        "a OR (b c",
        "any[a all[b c]]",
        &[("(", MistakeKind::UnclosedGroup)],
    );
    check("a） b", "a b", &[("）", MistakeKind::UnopenedGroup)]);
    check(
        ")(",
        "",
        &[
            (")", MistakeKind::UnopenedGroup),
            ("(", MistakeKind::UnclosedGroup),
        ],
    );
}

#[test]
fn groups_that_are_too_deep_are_opened() {
    let text = format!("{}a OR -(b c){}", "(".repeat(16), ")".repeat(16));
    check(
        &text,
        "any[a not[b]] c",
        &[("(", MistakeKind::TooDeep { limit: 16 })],
    );
}

#[test]
fn a_field_without_a_value_is_left_out() {
    check(
        "author: a",
        "a",
        &[("author:", MistakeKind::EmptyField(Field::Author))],
    );
    check(
        "a -著者：",
        "a",
        &[("著者：", MistakeKind::EmptyField(Field::Author))],
    );
    check(
        "date:\" \"",
        "",
        &[("date:\" \"", MistakeKind::EmptyField(Field::Date))],
    );
}

#[test]
fn an_operator_without_a_side_is_left_out() {
    let or = || MistakeKind::MissingSide(Operator::Or);
    let and = || MistakeKind::MissingSide(Operator::And);
    check("OR a", "a", &[("OR", or())]);
    check("a OR", "a", &[("OR", or())]);
    check("a | | b", "any[a b]", &[("|", or())]);
    check("a OR OR b", "any[a b]", &[("OR", or())]);
    check("(a または) b", "a b", &[("または", or())]);
    check("AND a AND", "a", &[("AND", and()), ("AND", and())]);
    check("a AND AND b", "a b", &[("AND", and())]);
    check("a OR AND b", "a b", &[("OR", or())]);
    check("OR", "", &[("OR", or())]);
}

#[test]
fn a_lonely_minus_is_left_out() {
    check("a - b", "a b", &[("-", MistakeKind::LonelyNot)]);
    check("a －", "a", &[("－", MistakeKind::LonelyNot)]);
    check(
        "(-) NOT",
        "",
        &[
            ("-", MistakeKind::LonelyNot),
            ("NOT", MistakeKind::LonelyNot),
        ],
    );
    check("a OR NOT", "a", &[("NOT", MistakeKind::LonelyNot)]);
    check("NOT OR a", "a", &[("NOT", MistakeKind::LonelyNot)]);
}

#[test]
fn wrong_dates_are_left_out() {
    let wrong = |text: &str, error| MistakeKind::WrongDate {
        text: text.to_owned(),
        error,
    };
    for (value, text, error) in [
        ("2025-02-29", "2025-02-29", DateError::NoSuchDay),
        ("2025-13", "2025-13", DateError::NoSuchDay),
        ("0000", "0000", DateError::NoSuchDay),
        ("25-08", "25-08", DateError::Form),
        ("august", "august", DateError::Form),
        ("2025-", "2025-", DateError::Form),
        ("2025-8-16-1", "2025-8-16-1", DateError::Form),
        ("2025-08..x", "x", DateError::Form),
        ("..", "..", DateError::Form),
        ("〜", "〜", DateError::Form),
        ("年", "年", DateError::Form),
    ] {
        let typed = format!("date:{value}");
        check(&format!("a {typed}"), "a", &[(&typed, wrong(text, error))]);
    }
}

#[test]
fn ranges_backwards_are_turned() {
    let (from, to) = ("2025-08-01".parse().unwrap(), "2025-09-30".parse().unwrap());
    check(
        "date:2025-09..2025-08",
        "date=2025-08-01..2025-09-30",
        &[(
            "date:2025-09..2025-08",
            MistakeKind::DatesBackwards { from, to },
        )],
    );
    check(
        "no:3..1",
        "no=1..=3",
        &[("no:3..1", MistakeKind::NumbersBackwards { from: 1, to: 3 })],
    );
}

#[test]
fn wrong_numbers_are_left_out() {
    for (value, text) in [
        ("x", "x"),
        ("99999999999", "99999999999"),
        ("1..x", "x"),
        ("..", ".."),
        ("-1", "-1"),
        ("#", "#"),
    ] {
        let typed = format!("no:{value}");
        let text = text.to_owned();
        check(&typed, "", &[(&typed, MistakeKind::WrongNumber { text })]);
    }
}

#[test]
fn unknown_values_are_told_with_their_field() {
    for (typed, field, value) in [
        ("is:new", Field::Is, "new"),
        ("has:picture", Field::Has, "picture"),
        ("言語:独語", Field::Language, "独語"),
    ] {
        let text = value.to_owned();
        let kind = MistakeKind::UnknownValue { field, text };
        check(&format!("a {typed}"), "a", &[(typed, kind)]);
    }
    assert_eq!(
        Field::Is.values(taiyaku_article::Language::En),
        ["unread", "read", "marked"]
    );
}

#[test]
fn a_field_with_a_typing_error_is_text_with_a_hint() {
    for (typed, name) in [
        ("auther", "author"),
        ("Autor", "author"),
        ("tilte", "title"),
        ("serie", "series"),
        ("sources", "source"),
        ("tittle", "title"),
        ("タイトウ", "タイトル"),
    ] {
        let text = format!("{typed}:a");
        let kind = MistakeKind::UnknownField {
            typed: typed.to_owned(),
            name,
        };
        check(&text, &text, &[(typed, kind)]);
    }
}

#[test]
fn mistakes_stand_in_the_order_of_their_places() {
    let marked: Vec<&str> = {
        let text = "( is:x - \"a";
        let parsed = parse(text);
        let mistakes = parsed.mistakes.into_iter();
        mistakes.map(|mistake| &text[mistake.span]).collect()
    };
    assert_eq!(marked, ["(", "is:x", "-", "\""]);
}
