use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{Desk, article};

const PAGE: &str =
    "港の図書館が朝に開く\n\nSea Life #7 2025年8月16日\n\n本文\n\n　朝六時に開く。\n";

/// An article that shows `images/a.svg`.
fn with_picture(id: &str) -> String {
    format!(
        r#"{{"format": 1, "id": "{id}", "original": "ja", "title": {{"ja": "題"}}, "body": {{"ja": [
        {{"type": "figure", "id": "f1", "image": "images/a.svg", "alt": {{"ja": "図", "en": "A figure"}}}}]}}}}"#
    )
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("below")
                    .display()
                    .to_string();
                found.insert(name, fs::read(&path).expect("readable"));
            }
        }
    }
    found
}

#[test]
fn pages_and_articles_are_packed_alike() {
    let desk = Desk::new();
    desk.put("in/page.txt", PAGE)
        .put("in/sub/a.json", article("a", "\"文。\""));
    desk.put("in/b.json", with_picture("b"))
        .put("in/images/a.svg", "<svg/>");
    let said = desk.run(&["build", "in", "--out", "out/library"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert!(
        said.out.starts_with("3 articles in 14 files, "),
        "{}",
        said.out
    );
    let names: Vec<String> = files(&desk.path().join("out/library"))
        .into_keys()
        .collect();
    for start in [
        "library.json",
        "catalogue.",
        "entries.",
        "entries/0.",
        "ids.",
        "ids/0.",
        "order/title-ja.",
        "order/title-en.",
        "images/a.",
        "search.",
        "search/0.",
    ] {
        assert!(
            names.iter().any(|name| name.starts_with(start)),
            "{start} is not in {names:?}"
        );
    }
    for id in ["a", "b", "sea-life-7"] {
        let is_article =
            |name: &String| name.starts_with("articles/") && name.contains(&format!("/{id}."));
        assert!(names.iter().any(is_article), "{id} is not in {names:?}");
    }
    let left: Vec<_> = fs::read_dir(desk.path().join("out"))
        .expect("there")
        .collect();
    assert_eq!(left.len(), 1, "nothing but the library is left");
}

#[test]
fn equal_input_makes_equal_bytes() {
    let desk = Desk::new();
    desk.put("in/page.txt", PAGE)
        .put("in/a.json", article("a", "\"文。\""));
    desk.put("copy/z/a.json", article("a", "\"文。\""))
        .put("copy/b.txt", PAGE);
    for (from, to) in [("in", "one"), ("in", "two"), ("copy", "three")] {
        assert_eq!(desk.run(&["build", from, "--out", to]).code, Some(0));
    }
    let one = files(&desk.path().join("one"));
    assert_eq!(one, files(&desk.path().join("two")));
    assert_eq!(one, files(&desk.path().join("three")));
}

#[test]
fn headings_are_packed_with_the_places_at_which_they_break() {
    let desk = Desk::new();
    let own = r#"{"format": 1, "id": "own", "original": "ja", "title": {"ja": "氷の海を読む"},
        "subtitle": {"ja": ["地図に残る約束"]}, "phrases": {"title": [4]}, "body": {"ja": [
        {"type": "heading", "level": 2, "id": "h1", "text": "石炭から科学へ"}]}}"#;
    desk.put("in/page.txt", PAGE).put("in/own.json", own);
    assert_eq!(desk.run(&["build", "in", "--out", "out"]).code, Some(0));
    let packed = files(&desk.path().join("out"));
    let text = |part: &str| {
        let (_, bytes) = packed
            .iter()
            .find(|(name, _)| name.contains(part))
            .expect("packed");
        String::from_utf8_lossy(bytes).into_owned()
    };
    for (file, expected) in [
        ("/sea-life-7.", r#""phrases":{"title":[2,6,8]}"#),
        (
            "/own.",
            r#""phrases":{"title":[4],"subtitle":[[3,5]],"blocks":{"h1":[4]}}"#,
        ),
        ("entries/0.", r#""phrases":[2,6,8]"#),
        ("entries/0.", r#""phrases":[4]"#),
    ] {
        assert!(
            text(file).contains(expected),
            "{expected} is not in {}",
            text(file)
        );
    }
}

#[test]
fn a_packed_article_says_which_sentences_belong_together() {
    let desk = Desk::new();
    let article = r#"{"format": 1, "id": "a", "original": "ja", "title": {"ja": "題"}, "body": {
        "ja": [{"type": "paragraph", "id": "p1", "text": "朝に開く。夜に閉まる。"}],
        "en": [{"type": "paragraph", "id": "p1", "text": "It opens in the morning. It closes at night."}]}}"#;
    desk.put("in/a.json", article);
    assert_eq!(desk.run(&["build", "in", "--out", "out"]).code, Some(0));
    let packed = files(&desk.path().join("out"));
    let (_, bytes) = packed
        .iter()
        .find(|(name, _)| name.contains("/a."))
        .expect("the article");
    let json = String::from_utf8_lossy(bytes);
    assert!(
        json.contains(r#""alignment":[{"ja":["p1"],"en":["p1"],"sentences":[[1,1],[1,1]]}]"#),
        "{json}"
    );
}

#[test]
fn an_article_with_errors_is_left_out_unless_strict() {
    let desk = Desk::new();
    desk.put("in/a.json", article("a", "\"文。\""))
        .put("in/bad.json", "{");
    let said = desk.run(&["build", "in", "--out", "out"]);
    assert_eq!(said.code, Some(0));
    assert!(
        said.out.contains("in/bad.json:1:1: error: ")
            && said.out.contains("1 article with errors left out"),
        "{}",
        said.out
    );
    let before = files(&desk.path().join("out"));
    desk.put("in/b.json", article("b", "\"文。\""));
    let said = desk.run(&["build", "in", "--out", "out", "--strict"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out
            .contains("in: error: articles have errors, and --strict was given."),
        "{}",
        said.out
    );
    assert_eq!(
        files(&desk.path().join("out")),
        before,
        "a failed build leaves the old library"
    );
}

#[test]
fn a_library_without_articles_says_what_to_put_there() {
    let desk = Desk::new();
    desk.put("in/readme.md", "");
    desk.run(&["build", "in", "--out", "out"]).expect(
        1,
        &[
            "in: error: there is no article in it. Put text pages (.txt, docs/import.md) or article JSON (.json, docs/format.md) there.",
            "no library was made: 1 error, 0 warnings",
        ],
    );
    desk.put("in/bad.json", "{");
    let said = desk.run(&["build", "in", "--out", "out"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out.contains("every article has errors"),
        "{}",
        said.out
    );
    assert!(!desk.path().join("out").exists());
}

#[test]
fn an_id_used_twice_is_refused() {
    let desk = Desk::new();
    desk.put("in/a.json", article("a", "\"文。\""))
        .put("in/sub/a.json", article("a", "\"別の文。\""));
    let said = desk.run(&["build", "in", "--out", "out"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out.contains("the id “a” is used by in/a.json as well"),
        "{}",
        said.out
    );
    assert!(!desk.path().join("out").exists());
}

#[test]
fn pictures_of_one_name_are_one_picture_or_refused() {
    let desk = Desk::new();
    desk.put("in/a.json", with_picture("a"))
        .put("in/images/a.svg", "<svg/>");
    desk.put("in/sub/b.json", with_picture("b"))
        .put("in/sub/images/a.svg", "<svg/>");
    assert_eq!(desk.run(&["build", "in", "--out", "out"]).code, Some(0));
    desk.put("in/sub/images/a.svg", "<svg><!-- other --></svg>");
    let said = desk.run(&["build", "in", "--out", "out"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out.contains("in/sub/images/a.svg: error: articles in two folders name “images/a.svg”, and it is another picture than in/images/a.svg"),
        "{}",
        said.out
    );
}

#[test]
fn a_folder_that_is_no_library_is_never_replaced() {
    let desk = Desk::new();
    desk.put("in/a.json", article("a", "\"文。\""))
        .put("home/letter.txt", "dear");
    let said = desk.run(&["build", "in", "--out", "home"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out.contains(
            "home: error: there are files in it, and no library.json, so it is no library."
        ),
        "{}",
        said.out
    );
    assert_eq!(
        fs::read_to_string(desk.path().join("home/letter.txt")).expect("still there"),
        "dear"
    );
    for out in ["in", "in/library", "."] {
        let said = desk.run(&["build", "in", "--out", out]);
        assert_eq!(said.code, Some(1), "{out}");
        assert!(
            said.out
                .contains("the library and its articles would be in one another"),
            "{}",
            said.out
        );
    }
    assert!(desk.path().join("in/a.json").is_file());
}
