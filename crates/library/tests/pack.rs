//! Packing a library and opening it again.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::BTreeMap;

use taiyaku_article::{Article, BlockKind, Language, read};
use taiyaku_library::{Catalogue, Manifest, OpenError, PackError, PackedFile, Texts, pack};
use taiyaku_search::{Facet, Words};

fn article(id: &str, date: &str, body: &str) -> Article {
    let json = format!(
        r#"{{"format": 1, "id": "{id}", "original": "ja", "title": {{"ja": "題 {id}"}},
            "series": {{"name": {{"ja": "北極", "en": "Arctic"}}, "number": 3, "date": "{date}"}},
            "credits": [{{"role": "author", "name": {{"ja": "青山"}}}}],
            "body": {{"ja": [{{"type": "paragraph", "id": "p1", "text": "{body}"}}]}}}}"#
    );
    read(&json).expect("valid").article
}

fn with_picture(mut article: Article) -> Article {
    let figure = r#"{"type": "figure", "id": "f1", "image": "images/map.svg", "alt": {"ja": "地図", "en": "Map"}}"#;
    let block = serde_json::from_str(figure).expect("valid");
    article.body.ja.as_mut().expect("has Japanese").push(block);
    article
}

fn file<'a>(files: &'a [PackedFile], path: &str) -> &'a str {
    let found = files
        .iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("no file {path}"));
    std::str::from_utf8(&found.bytes).expect("UTF-8")
}

fn assets() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([("images/map.svg".to_owned(), b"<svg/>".to_vec())])
}

#[test]
fn a_library_opens_as_it_was_packed() {
    let old = article("old", "2001-11-30", "アラスカ");
    let new = with_picture(article("new", "2025-08-16", "会談"));
    let files = pack(vec![old.clone(), new], &assets()).expect("packs");

    let manifest = Manifest::open(file(&files, "library.json")).expect("opens");
    assert_eq!(manifest.articles, 2);
    let catalogue = Catalogue::open(file(&files, &manifest.catalogue.path)).expect("opens");
    let ids: Vec<&str> = catalogue
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(ids, ["new", "old"], "newest first");
    assert_eq!(
        read(file(&files, &catalogue.entries[1].file))
            .expect("valid")
            .article,
        old
    );
    assert_eq!(
        catalogue.entries[1]
            .length_in(Language::En)
            .map(|(language, length)| (language, length.units())),
        Some((Language::Ja, 4))
    );
    assert_eq!(catalogue.entries[0].names(Facet::Series)[0].key(), "Arctic");

    let texts = Texts::open(file(&files, &manifest.texts.path)).expect("opens");
    assert!(Words::parse("あらすか 青山 arctic").all_in(&texts.texts[1]));
}

#[test]
fn a_list_knows_where_headlines_break() {
    let mut broken = article("broken", "2025-08-16", "x");
    broken.phrases.title = vec![2];
    let plain = article("plain", "2001-11-30", "x");
    let files = pack(vec![broken, plain], &assets()).expect("packs");
    let manifest = Manifest::open(file(&files, "library.json")).expect("opens");
    let json = file(&files, &manifest.catalogue.path);
    let entries = Catalogue::open(json).expect("opens").entries;
    assert_eq!(entries[0].phrases, [2]);
    assert!(entries[1].phrases.is_empty());
    assert_eq!(
        json.matches("phrases").count(),
        1,
        "nothing is written for nothing"
    );
}

#[test]
fn pictures_are_named_by_their_content() {
    let files = pack(
        vec![with_picture(article("a", "2025-08-16", "x"))],
        &assets(),
    )
    .expect("packs");
    let packed = files
        .iter()
        .find(|file| file.path.starts_with("articles/"))
        .expect("an article");
    let article = read(std::str::from_utf8(&packed.bytes).expect("UTF-8"))
        .expect("valid")
        .article;
    let image = article
        .body
        .ja
        .expect("has Japanese")
        .into_iter()
        .find_map(|block| match block.kind {
            BlockKind::Figure { image, .. } => Some(image),
            _ => None,
        });
    let image = image.expect("a figure");
    assert!(
        image.starts_with("images/map.") && image.ends_with(".svg") && image.len() > 16,
        "{image}"
    );
    assert_eq!(file(&files, &image), "<svg/>");
}

#[test]
fn equal_input_gives_equal_bytes_in_any_order() {
    let (a, b) = (
        article("a", "2025-08-16", "x"),
        article("b", "2025-08-16", "y"),
    );
    assert_eq!(
        pack(vec![a.clone(), b.clone()], &assets()),
        pack(vec![b, a], &assets())
    );
}

#[test]
fn what_cannot_be_packed_says_so() {
    let twice = vec![
        article("a", "2025-08-16", "x"),
        article("a", "2024-08-16", "y"),
    ];
    assert_eq!(
        pack(twice, &assets()),
        Err(PackError::DuplicateId { id: "a".to_owned() })
    );
    let error = pack(
        vec![with_picture(article("a", "2025-08-16", "x"))],
        &BTreeMap::new(),
    )
    .expect_err("no picture");
    assert!(
        error
            .to_string()
            .contains("“images/map.svg”, which is not there"),
        "{error}"
    );
}

#[test]
fn drawings_that_run_are_refused() {
    for active in [
        "<svg><script>1</script></svg>",
        "<svg onload=\"x()\"/>",
        "<svg\nONLOAD='x()'/>",
        "<svg/onload=x>",
        "<svg><a href=\"javascript:x\"/></svg>",
        "<svg><foreignObject/></svg>",
    ] {
        let assets = BTreeMap::from([("images/map.svg".to_owned(), active.as_bytes().to_vec())]);
        let packed = pack(vec![with_picture(article("a", "2025-08-16", "x"))], &assets);
        assert_eq!(
            packed,
            Err(PackError::ActivePicture {
                image: "images/map.svg".to_owned()
            }),
            "{active}"
        );
    }
    let plain = "<svg><text>on = off, upon a time</text></svg>";
    let assets = BTreeMap::from([("images/map.svg".to_owned(), plain.as_bytes().to_vec())]);
    assert!(pack(vec![with_picture(article("a", "2025-08-16", "x"))], &assets).is_ok());
}

#[test]
fn a_newer_or_damaged_library_is_refused() {
    assert_eq!(
        Manifest::open(r#"{"format": 2, "shards": []}"#),
        Err(OpenError::Newer { found: 2 })
    );
    for damaged in ["", "<!doctype html>", r#"{"format": 1}"#, "{}"] {
        assert!(
            matches!(Manifest::open(damaged), Err(OpenError::Damaged { .. })),
            "{damaged}"
        );
    }
}

/// A library as the first release packed it: it must open for ever.
#[test]
fn the_golden_library_of_format_1_opens() {
    let manifest = Manifest::open(include_str!("golden/1/library.json")).expect("opens");
    assert_eq!(manifest.format, 1);
    let catalogue = Catalogue::open(include_str!("golden/1/catalogue.json")).expect("opens");
    assert_eq!(catalogue.entries.len(), manifest.articles);
    let texts = Texts::open(include_str!("golden/1/texts.json")).expect("opens");
    assert_eq!(texts.texts.len(), manifest.articles);
    assert_eq!(catalogue.entries[0].id, "alaska-golden");
    assert!(read(include_str!("golden/1/article.json")).is_ok());
}
