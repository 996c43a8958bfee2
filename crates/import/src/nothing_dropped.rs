//! The promise of this crate, tried on every page of the tests and on pages made from them by
//! shuffling, deleting and inserting lines: import answers, and no word is lost.

use std::fs;
use std::path::Path;

use serde_json::Value;
use taiyaku_article::is_identifier;

use crate::forms::{self, Form};
use crate::{dates, import_page, labels, lines, width};

/// Words that name a field and are not kept: the field says the same.
const LABELS: [&str; 13] = [
    "特集",
    "feature",
    "by",
    "no",
    "第",
    "号",
    "jst",
    "日本時間",
    "公開",
    "著",
    "訳",
    "special",
    "and",
];

/// The letters and digits of a text, in one width and one case.
fn letters(text: &str) -> String {
    width::narrow(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The letters of every string in the article, in the order of its JSON.
fn all_letters(value: &Value, all: &mut String) {
    match value {
        Value::String(text) => all.push_str(&letters(text)),
        Value::Number(number) => all.push_str(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| all_letters(item, all)),
        Value::Object(entries) => entries.values().for_each(|entry| all_letters(entry, all)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The words of a line that must be found, where its form allows some to be dropped.
fn words_to_find(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    let mut words = Vec::new();
    while let Some(found) = dates::find(&text) {
        words.extend(found.date.map(|date| letters(&date.to_string())));
        text.replace_range(found.start..found.end, " ");
    }
    let is_label = |word: &str| {
        LABELS.contains(&word)
            || labels::read(&format!("{word}:x")).is_some_and(|read| read.rest == "x")
    };
    let numbers: String = width::narrow(&text)
        .replace("No.", " ")
        .replace("第", " ")
        .replace("号", " ");
    for word in numbers.split(|c: char| !c.is_alphanumeric() && c != ',') {
        let word = letters(word);
        if !word.is_empty() && !is_label(&word) {
            words.push(word);
        }
    }
    words
}

#[track_caller]
fn check(page: &str) {
    let imported = import_page(page, "page");
    assert!(
        is_identifier(&imported.article.id),
        "{}",
        imported.article.id
    );
    let value = serde_json::to_value(&imported.article).expect("JSON");
    let mut all = String::new();
    all_letters(&value, &mut all);
    for line in lines::split(page) {
        if all.contains(&letters(&line.text)) {
            continue;
        }
        let form = forms::of(&line.text);
        let words = words_to_find(&line.text);
        let lost = words.iter().find(|word| !all.contains(word.as_str()));
        assert!(
            form != Form::Plain && lost.is_none(),
            "line {} “{}” ({form:?}) lost {lost:?}\n{page}\n{}",
            line.number,
            line.text,
            serde_json::to_string_pretty(&value).expect("JSON")
        );
    }
}

fn pages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the pages")
        .map(|file| file.expect("a file").path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
        .iter()
        .map(|path| crate::decode(&fs::read(path).expect("readable")).text)
        .collect()
}

/// Lines that have been trouble, or might be.
const ODD: [&str; 34] = [
    "",
    "",
    "\u{3000}",
    "#",
    "第",
    "第3号",
    "(",
    "（）",
    "｜《》",
    "漢字《かんじ",
    "著者:",
    "訳",
    "By",
    "By .",
    "2025年13月45日",
    "2025年8月16日",
    "🙂🙂",
    "a:b",
    "特集",
    "◆",
    "◆特集",
    "本文",
    "本文",
    "End",
    "(了)",
    "■■■",
    "■ 見出し",
    "【】",
    "【題】",
    "https://",
    "https://example.org/a",
    "No. 99999999999",
    "著者:A、B(C、D)、E・F　訳:G",
    "著者:,,、",
];

#[test]
fn no_word_of_a_page_is_lost() {
    for page in pages() {
        check(&page);
    }
}

#[test]
fn no_word_of_a_disordered_page_is_lost() {
    let pages = pages();
    let pool: Vec<&str> = pages
        .iter()
        .flat_map(|page| page.lines())
        .chain(ODD)
        .collect();
    // A linear congruential generator: the same disorder every time.
    let mut state = 20_250_816_u64;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below.max(1)
    };
    for page in &pages {
        for _ in 0..100 {
            let mut lines: Vec<&str> = page.lines().collect();
            for _ in 0..=random(6) {
                let (place, other) = (random(lines.len()), random(lines.len()));
                match random(3) {
                    0 if !lines.is_empty() => lines.swap(place, other),
                    1 if !lines.is_empty() => drop(lines.remove(place)),
                    _ => lines.insert(place, pool[random(pool.len())]),
                }
            }
            check(&lines.join("\n"));
        }
    }
}
