//! Reading article JSON: what is accepted, and what is said of what is not.

use taiyaku_article::{Article, Severity, read, write};

/// A small article with these further keys (JSON, each ending in a comma) and this Japanese body.
fn article(keys: &str, body: &str) -> String {
    format!(
        r#"{{"format": 1, "id": "a", "original": "ja", {keys} "title": {{"ja": "題"}}, "body": {{"ja": [{body}]}}}}"#
    )
}

const PARAGRAPH: &str = r#"{"type": "paragraph", "id": "p1", "text": "文。"}"#;

/// Reads an article and expects exactly these lines about it.
fn check(json: &str, expected: &[&str]) {
    let issues = match read(json) {
        Ok(read) => {
            assert!(
                read.issues
                    .iter()
                    .all(|issue| issue.severity == Severity::Warning)
            );
            read.issues
        }
        Err(issues) => {
            assert!(issues.iter().any(|issue| issue.severity == Severity::Error));
            issues
        }
    };
    let said: Vec<String> = issues.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(
            said.starts_with(expected),
            "said     {said}\nexpected {expected}"
        );
    }
}

#[test]
fn every_block_and_field_survives_the_round_trip() {
    let json = include_str!("everything.json");
    let first = read(json).expect("everything.json is valid");
    assert_eq!(first.issues, []);
    let written = write(&first.article).expect("writes");
    let again: Article = read(&written).expect("what is written is valid").article;
    assert_eq!(first.article, again);
    assert_eq!(written, json, "the fixture is in the written form");
}

#[test]
fn what_is_no_json_is_placed() {
    check(
        "{\"format\": 1,\n  \"id\" 2}",
        &["2:8: error: this is not JSON: expected `:`"],
    );
    check("{\"format\": 1,", &["1:13: error: this is not JSON: EOF"]);
    let deep = "[".repeat(200);
    check(
        &deep,
        &["1:128: error: this is not JSON: recursion limit exceeded"],
    );
}

#[test]
fn formats_have_one_clear_rule() {
    check(
        r#"{"format": 2, "whatever": []}"#,
        &["format: error: the article is of format 2; this program reads format 1"],
    );
    check(
        r#"{"format": "one"}"#,
        &["format: error: \"one\" is no format number"],
    );
    check(
        r#"{"name": "package"}"#,
        &[": error: the key “format” is missing"],
    );
    check(r#"[]"#, &[": error: the key “format” is missing"]);
}

#[test]
fn unknown_keys_are_reported_at_their_place_and_ignored() {
    check(
        &article(r#""tilte": "x", "note": null,"#, PARAGRAPH),
        &["tilte: warning: the key “tilte” is not part of format 1"],
    );
    let block = r#"{"type": "paragraph", "id": "p1", "text": ["x", {"link": {"href": "https://example.org", "text": "y", "titel": "z"}}]}"#;
    check(
        &article("", block),
        &["body.ja[0].text[1].link.titel: warning"],
    );
}

#[test]
fn wrong_types_are_placed() {
    check(
        &article(r#""series": {"name": "x", "number": "8227"},"#, PARAGRAPH),
        &["series.number: error: invalid type: string \"8227\", expected u32"],
    );
    check(
        &article(
            r#""publisher": {"name": "x", "date": "2025-02-30"},"#,
            PARAGRAPH,
        ),
        &["publisher.date: error: “2025-02-30”: the calendar has no such day"],
    );
    check(
        &article("", r#"{"type": "poem", "id": "p1"}"#),
        &["body.ja[0]: error: unknown variant `poem`"],
    );
    check(
        &article("", r#"{"type": "paragraph", "text": "x"}"#),
        &["body.ja[0]: error: missing field `id`"],
    );
}

#[test]
fn dangerous_links_are_refused() {
    let block = r#"{"type": "paragraph", "id": "p1", "text": [{"strong": [{"link": {"href": "javascript:alert(1)", "text": "y"}}]}]}"#;
    check(
        &article("", block),
        &["body.ja[0].text: error: the link “javascript:alert(1)” is not allowed"],
    );
    check(
        &article(
            r#""source": {"name": "x", "url": "javascript:alert(1)"},"#,
            PARAGRAPH,
        ),
        &["source.url: error"],
    );
}

#[test]
fn a_source_is_on_the_web() {
    for url in [
        "httpfoo",
        "http-notes.html",
        "mailto:a@example.org",
        "//example.org",
    ] {
        let field = format!(r#""source": {{"name": "x", "url": "{url}"}},"#);
        check(&article(&field, PARAGRAPH), &["source.url: error"]);
    }
    check(
        &article(
            r#""source": {"name": "x", "url": "HTTPS://example.org/"},"#,
            PARAGRAPH,
        ),
        &[],
    );
}

#[test]
fn ids_are_unique_and_plain() {
    check(
        &article("", &format!("{PARAGRAPH}, {PARAGRAPH}")),
        &["body.ja[1].id: error: the id “p1” is used twice"],
    );
    check(
        &article("", r#"{"type": "separator", "id": "P 1"}"#),
        &["body.ja[0].id: error: “P 1” cannot be an id"],
    );
}

#[test]
fn footnotes_and_their_marks_belong_together() {
    let mark = r#"{"type": "paragraph", "id": "p1", "text": ["x", {"footnote": "n1"}]}"#;
    let note = r#"{"type": "footnote", "id": "n1", "text": "注"}"#;
    check(&article("", &format!("{mark}, {note}")), &[]);
    check(
        &article("", mark),
        &["body.ja[0].text: error: there is no footnote “n1”"],
    );
    check(
        &article("", note),
        &["body.ja: warning: nothing refers to the footnote “n1”"],
    );
}

#[test]
fn limits_are_enforced() {
    let long = format!(
        r#"{{"type": "paragraph", "id": "p1", "text": "{}"}}"#,
        "字".repeat(100_001)
    );
    check(
        &article("", &long),
        &["body.ja[0].text: error: 100001 characters in one text; the limit is 100000"],
    );
    let many: Vec<String> = (0..10_001)
        .map(|index| format!(r#"{{"type": "separator", "id": "s{index}"}}"#))
        .collect();
    check(
        &article("", &many.join(",")),
        &["body.ja: error: 10001 blocks; the limit is 10000"],
    );
    let nested = format!(
        r#"{{"type": "paragraph", "id": "p1", "text": {}"x"{}}}"#,
        r#"[{"strong": "#.repeat(9),
        "}]".repeat(9)
    );
    check(
        &article("", &nested),
        &["body.ja[0].text: error: marks nested more than 8 deep"],
    );
    check(
        &" ".repeat(4 * 1024 * 1024 + 1),
        &[": error: the file has 4194305 bytes"],
    );
}

#[test]
fn every_field_has_the_limit_of_a_text() {
    let long = "字".repeat(100_001);
    for field in [
        format!(r#""subtitle": {{"ja": ["{long}"]}},"#),
        format!(r#""credits": [{{"role": "author", "name": {{"ja": "{long}"}}}}],"#),
        format!(r#""publisher": {{"name": "{long}"}},"#),
    ] {
        let Err(issues) = read(&article(&field, PARAGRAPH)) else {
            panic!("accepted {}", &field[..20])
        };
        assert!(
            issues[0].what.starts_with("100001 characters"),
            "{}",
            issues[0]
        );
    }
}

#[test]
fn tables_are_even() {
    let table = r#"{"type": "table", "id": "t1", "header": ["a"], "rows": [["b", "c"], ["d"]]}"#;
    check(
        &article("", table),
        &[
            "body.ja[0].rows[1]: error: 1 cells where the first row has 2",
            "body.ja[0].header: error: 1 headings for 2 columns",
        ],
    );
}

#[test]
fn translations_are_compared_with_their_originals() {
    let json = r#"{"format": 1, "id": "a", "original": "ja", "title": {"ja": "題"}, "body": {
        "ja": [{"type": "paragraph", "id": "p1", "text": "一"}, {"type": "paragraph", "id": "p2", "text": "二"}],
        "en": [{"type": "paragraph", "id": "p2", "text": "two"}, {"type": "heading", "level": 2, "id": "p1", "text": "one"}]}}"#;
    check(
        json,
        &[
            "body.en[1]: warning: “p1” is a heading here and a paragraph in Japanese",
            "body.en[1]: warning: “p1” stands in another order",
        ],
    );
}

#[test]
fn places_of_phrases_are_within_their_headings() {
    let heading =
        r#"{"type": "heading", "level": 2, "id": "h1", "text": ["氷の", {"strong": "海"}]}"#;
    let body = format!("{heading}, {PARAGRAPH}");
    let phrases = |phrases: &str| article(&format!(r#""phrases": {phrases},"#), &body);
    check(&phrases(r#"{"blocks": {"h1": [1, 2]}}"#), &[]);
    check(
        &phrases(r#"{"title": [1], "subtitle": [[1]], "blocks": {"h1": [2, 2], "p1": [1]}}"#),
        &[
            "phrases.title: warning: the place 1 is not within the text, which has 1 characters",
            "phrases.subtitle[0]: warning: there is no Japanese subtitle for it",
            "phrases.blocks.h1: warning: the place 2 stands after 2",
            "phrases.blocks.p1: warning: “p1” is no heading of the Japanese text",
        ],
    );
    check(
        &phrases(r#"{"blocks": {"h1": [0, 3]}}"#),
        &["phrases.blocks.h1: warning: the place 0 is not within the text"],
    );
}
