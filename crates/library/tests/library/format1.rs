use taiyaku_article::read;
use taiyaku_library::{Manifest, OpenError, Opened, format1};
use taiyaku_search::{Facet, canonical};

/// A library as the first release packed it: it must open for ever.
#[test]
fn the_golden_library_of_format_1_opens() {
    let opened = Manifest::open(include_str!("../golden/1/library.json")).expect("opens");
    let Opened::Format1(manifest) = opened else {
        panic!("{opened:?}")
    };
    assert_eq!(manifest.format, 1);
    let json = include_str!("../golden/1/catalogue.json");
    let whole = format1::Whole::open(json, manifest.articles).expect("opens");
    assert_eq!(whole.entries[0].id, "alaska-golden");
    assert_eq!(whole.find("alaska-golden"), Some(0));
    let catalogue = &whole.catalogue;
    assert_eq!(catalogue.documents(), 1);
    assert_eq!(catalogue.date(0), whole.entries[0].date);
    assert_eq!(catalogue.number(0), Some(12));
    let names = catalogue.column(Facet::Series).expect("a column").names();
    assert_eq!(names[0].key(), "Sample book");
    assert_eq!(catalogue.length(0).ja, Some(64));
    let texts = whole
        .texts(include_str!("../golden/1/texts.json"))
        .expect("opens");
    assert!(texts[0].contains(&canonical("すべての部品")));
    assert!(read(include_str!("../golden/1/article.json")).is_ok());
    assert!(format1::Whole::open(json, 2).is_err());
}

#[test]
fn documents_of_format_1_are_numbered_anew() {
    let entry = |id: &str, date: &str| {
        format!(
            r#"{{"id": "{id}", "file": "{id}.json", "original": "ja", "title": {{"ja": "題"}}, "length": {{"ja": 1}}{date}}}"#
        )
    };
    let day = |date: &str| format!(r#", "date": "{date}""#);
    // Newest first, as format 1 had them.
    let entries = [
        entry("new", &day("2025-01-01")),
        entry("old-a", &day("2001-01-01")),
        entry("old-b", &day("2001-01-01")),
        entry("undated", ""),
    ];
    let json = format!(r#"{{"entries": [{}]}}"#, entries.join(","));
    let whole = format1::Whole::open(&json, 4).expect("opens");
    let ids: Vec<&str> = whole
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(ids, ["undated", "old-a", "old-b", "new"]);
    assert_eq!(whole.catalogue.undated(), 1);
    let texts = whole.texts(r#"{"texts": ["new", "old-a", "old-b", "undated"]}"#);
    assert_eq!(texts.expect("opens"), ids);
    assert!(whole.texts(r#"{"texts": ["new"]}"#).is_err());
    assert_eq!(whole.find("nobody"), None);
}

#[test]
fn a_newer_or_damaged_library_is_refused() {
    assert_eq!(
        Manifest::open(r#"{"format": 3, "shards": []}"#),
        Err(OpenError::Newer { found: 3 })
    );
    for damaged in [
        "",
        "<!doctype html>",
        r#"{"format": 1}"#,
        r#"{"format": 2}"#,
        r#"{"format": 0}"#,
        "{}",
    ] {
        assert!(
            matches!(Manifest::open(damaged), Err(OpenError::Damaged { .. })),
            "{damaged}"
        );
    }
}
