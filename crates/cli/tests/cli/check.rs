use crate::{Desk, article};

#[test]
fn good_articles_are_counted() {
    let desk = Desk::new();
    desk.put("library/a.json", article("a", "\"文。\""))
        .put("library/sub/b.json", article("b", "\"文。\""));
    desk.put("library/images/map.svg", "<svg/>")
        .put("library/.hidden/c.json", "{");
    desk.run(&["check", "library"])
        .expect(0, &["2 articles: 0 errors, 0 warnings"]);
    desk.run(&["check", "library/a.json"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
}

#[test]
fn every_issue_names_file_place_cause_and_remedy() {
    let desk = Desk::new();
    desk.put("x/broken.json", "{\n  \"format\": 1,,\n}")
        .put("x/latin.json", b"{\n\"\xe9\"}");
    desk.run(&["check", "x"]).expect(
        1,
        &[
            "x/broken.json:2:15: error: this is not JSON: key must be a string. Mend the JSON there; a missing comma or quotation mark just before it is the usual cause.",
            "x/latin.json:2: error: article JSON is UTF-8, and this line is not. Save the file as UTF-8.",
            "2 articles: 2 errors, 0 warnings",
        ],
    );
}

#[test]
fn an_id_used_twice_names_both_files() {
    let desk = Desk::new();
    desk.put("x/a.json", article("a", "\"文。\""))
        .put("x/sub/a.json", article("a", "\"文。\""));
    desk.run(&["check", "x"]).expect(
        1,
        &[
            "x/sub/a.json:id: error: the id “a” is used by x/a.json as well. Give each article its own.",
            "2 articles: 1 error, 0 warnings",
        ],
    );
}

#[test]
fn a_file_is_named_after_its_id() {
    let desk = Desk::new();
    desk.put("x/other.json", article("a", "\"文。\""));
    desk.run(&["check", "x"]).expect(
        0,
        &[
            "x/other.json:id: warning: the file is not named after the id “a”. Name it a.json, or change the id.",
            "1 article: 0 errors, 1 warning",
        ],
    );
}

#[test]
fn links_to_other_articles_lead_somewhere() {
    let desk = Desk::new();
    let link = |to: &str| {
        format!(
            r##"["前", {{"strong": [{{"link": {{"href": "#/a/{to}?lang=ja", "text": "次"}}}}]}}]"##
        )
    };
    desk.put("x/a.json", article("a", &link("b")))
        .put("x/b.json", article("b", &link("gone")));
    let gone = "x/b.json:body.ja[0].text: warning: there is no article “gone”. Correct the link, or add the article.";
    desk.run(&["check", "x"])
        .expect(0, &[gone, "2 articles: 0 errors, 1 warning"]);
    // An article that is there, but was not asked about, is not missed.
    desk.run(&["check", "x/a.json"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
}

#[test]
fn a_row_that_is_not_certain_is_said_with_what_to_do() {
    let desk = Desk::new();
    let article = r#"{"format": 1, "id": "a", "original": "ja", "title": {"ja": "題"}, "body": {
        "ja": [{"type": "paragraph", "id": "p1", "text": "朝。"}, {"type": "paragraph", "id": "p1b", "text": "夜。"}],
        "en": [{"type": "paragraph", "id": "p1", "text": "Morning and night."}]},
        "alignment": [{"ja": ["p1", "p1b"], "en": ["p1"], "confidence": 0.6}]}"#;
    desk.put("x/a.json", article);
    desk.run(&["check", "x"]).expect(
        0,
        &[
            "x/a.json:alignment[0]: warning: that p1, p1b (ja) and p1 (en) go together is not certain (confidence 0.6). Compare the blocks, move ids between the rows if need be, then remove the confidence.",
            "1 article: 0 errors, 1 warning",
        ],
    );
    desk.put("x/a.json", article.replace(", \"confidence\": 0.6", ""));
    desk.run(&["check", "x"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
}

#[test]
fn pictures_stand_beside_the_article() {
    let desk = Desk::new();
    let figure = r#"{"format": 1, "id": "a", "original": "ja", "title": {"ja": "題"}, "body": {"ja": [
        {"type": "figure", "id": "f1", "image": "images/map.svg", "alt": {"ja": "地図", "en": "A map"}}]}}"#;
    desk.put("x/sub/a.json", figure)
        .put("x/images/map.svg", "<svg/>");
    desk.run(&["check", "x"]).expect(
        1,
        &[
            "x/sub/a.json:body.ja[0].image: error: there is no picture “images/map.svg” beside the article. Put it there, or correct the path.",
            "1 article: 1 error, 0 warnings",
        ],
    );
    desk.put("x/sub/images/map.svg", "<svg/>");
    desk.run(&["check", "x"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
}

#[test]
fn text_pages_are_checked_too() {
    let desk = Desk::new();
    desk.put(
        "x/page.txt",
        "港の図書館が朝に開く\n\n2025年2月30日\n\n本文\n\n　朝に開く。\n",
    )
    .put("x/page.json", article("page", "\"文。\""));
    desk.run(&["check", "x"]).expect(
        1,
        &[
            "x/page.txt:3: warning: the calendar has no such day. Move it from “unplaced” to the field it belongs to.",
            "x/page.txt:id: error: the id “page” is used by x/page.json as well. Move the page out of the folder once it is article JSON.",
            "2 articles: 1 error, 1 warning",
        ],
    );
}

#[test]
fn nothing_to_check_is_an_error() {
    let desk = Desk::new();
    desk.put("x/readme.md", "");
    let said = desk.run(&["check", "x", "gone"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out
            .contains("gone: error: there is no such file or folder. Correct the path."),
        "{}",
        said.out
    );
    let said = desk.run(&["check", "x"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out.starts_with("x: error: there is no article in it."),
        "{}",
        said.out
    );
}

#[test]
fn wrong_usage_is_told_apart() {
    let desk = Desk::new();
    for arguments in [
        &[][..],
        &["check"],
        &["chekc", "x"],
        &["check", "--fast", "x"],
        &["schema", "x"],
    ] {
        let said = desk.run(arguments);
        assert_eq!(
            (said.code, said.out.as_str()),
            (Some(2), ""),
            "{arguments:?}"
        );
        assert!(said.err.contains("Usage: taiyaku import"), "{}", said.err);
    }
    assert!(desk.run(&["--help"]).out.starts_with("Usage: "));
}
