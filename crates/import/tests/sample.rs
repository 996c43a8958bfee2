//! The page that this importer was first made for, where it is at hand.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Counts and short fields only: the text of the page is not ours to copy.
#[test]
fn every_line_of_the_sample_lands_in_its_field() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/alaska.txt");
    let Ok(bytes) = fs::read(&sample) else {
        println!("skipped: {} is not there", sample.display());
        return;
    };
    let page = String::from_utf8(bytes).expect("UTF-8");
    let imported = taiyaku_import::import_page(&page, "alaska");
    assert_eq!(imported.issues, [], "nothing is unclear in it");

    // What the page says is taken from the page, by its line numbers.
    let line = |number: usize| {
        page.lines()
            .nth(number - 1)
            .expect("a line")
            .trim()
            .to_owned()
    };
    let after = |number: usize, mark: &str| {
        line(number)
            .split_once(mark)
            .expect("the mark")
            .1
            .to_owned()
    };
    let author = page
        .lines()
        .find_map(|line| line.strip_prefix("著者:"))
        .expect("the author");
    let author: Vec<&str> = author.split('、').collect();
    let translator = after(15, "・");
    let (translator, affiliation) = translator
        .trim_end_matches(')')
        .split_once('(')
        .expect("an affiliation");
    let publisher = line(17);
    let publisher = publisher.split(" 2025").next().expect("a name");
    let last = page.lines().filter(|line| !line.trim().is_empty()).count();
    let end: Vec<&str> = page
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();

    let mut article = serde_json::to_value(&imported.article).expect("JSON");
    let body = article
        .as_object_mut()
        .and_then(|article| article.remove("body"))
        .expect("a body");
    assert_eq!(
        article,
        json!({
            "format": 1, "id": "war-on-ukraine-8227", "original": "en",
            "feature": {"ja": after(3, ":"), "en": after(3, ":")},
            "series": {"name": "War on UKRAINE", "number": 8227, "date": "2025-08-16"},
            "title": {"ja": line(4) + &line(5), "en": line(9)},
            "subtitle": {"ja": [line(6) + &line(7)], "en": [line(10)]},
            "source": {"name": "INFO-BRICS", "date": "2025-08-16"},
            "publisher": {"name": publisher, "date": "2025-08-18"},
            "credits": [
                {"role": "translator", "name": {"ja": translator}, "affiliation": {"ja": [affiliation]}, "from": "en"},
                {"role": "author", "name": {"ja": author[0]}, "affiliation": {"ja": author[1..]}},
            ],
            "attribution": {"ja": end[last - 2]},
            "end_mark": {"ja": end[last - 1]},
            "furniture": [line(1), "本文"],
        })
    );
    let paragraphs: Vec<&str> = body["ja"]
        .as_array()
        .expect("blocks")
        .iter()
        .filter_map(|block| block["text"].as_str())
        .collect();
    let text_begins = end
        .iter()
        .position(|line| *line == "本文")
        .expect("the mark")
        + 1;
    assert_eq!(paragraphs, end[text_begins..last - 2]);
    assert_eq!(paragraphs.len(), 14);
    assert_eq!(body["en"], Value::Null);
}
