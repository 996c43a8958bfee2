//! Packing libraries and opening them again.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

mod catalogue;
mod damage;
mod fields;
mod format1;
mod pack;
mod parts;

use std::collections::BTreeMap;

use taiyaku_article::{Article, read};
use taiyaku_library::{
    Catalogue, Entries, Ids, Manifest, Opened, PackedFile, Packer, TitleOrders, inflate,
};

/// A small article.
fn article(id: &str, date: &str, body: &str) -> Article {
    let json = format!(
        r#"{{"format": 1, "id": "{id}", "original": "ja", "title": {{"ja": "題 {id}"}},
            "series": {{"name": {{"ja": "北極", "en": "Arctic"}}, "number": 3, "date": "{date}"}},
            "credits": [{{"role": "author", "name": {{"ja": "青山"}}}}],
            "body": {{"ja": [{{"type": "paragraph", "id": "p1", "text": "{body}"}}]}}}}"#
    );
    read(&json).expect("valid").article
}

/// Many articles that differ in everything that a catalogue has, in the order of their numbers.
fn archive(count: usize) -> Vec<Article> {
    let mut articles: Vec<Article> = (0..count)
        .map(|index| {
            let mut article = article(&format!("a{:05}", index * 7 % count), "2001-01-01", "x");
            let series = article.series.as_mut().expect("has one");
            series.name = format!("Series {}", index % 3).as_str().into();
            series.number = (index % 5 > 0).then_some((index * 31 % 977) as u32);
            let day = format!("20{:02}-{:02}-11", index * 11 % 26, index % 12 + 1);
            series.date = (index % 9 > 0).then(|| day.parse().expect("a day"));
            if index % 4 == 0 {
                article.series = None;
            }
            let credits = article.credits.clone();
            for person in 0..index % 4 {
                let mut credit = credits[0].clone();
                credit.name.en = Some(format!("Author {}", index * person % 13));
                article.credits.push(credit);
            }
            if index % 2 == 0 {
                article.body.en = article.body.ja.clone();
            }
            article
        })
        .collect();
    articles.sort_by(|a, b| a.date().cmp(&b.date()).then_with(|| a.id.cmp(&b.id)));
    articles
}

/// The pictures that the articles of these tests show.
fn assets() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([("images/map.svg".to_owned(), b"<svg/>".to_vec())])
}

/// A library of these articles, which are in the order of their numbers.
fn packed(articles: &[Article]) -> Vec<PackedFile> {
    let mut packer = Packer::new();
    let mut files = Vec::new();
    for article in articles {
        files.extend(packer.add(article.clone(), &assets()).expect("packs"));
    }
    let forwards: Vec<u32> = (0..articles.len() as u32).collect();
    let titles = TitleOrders {
        en: forwards.iter().rev().copied().collect(),
        ja: forwards,
    };
    files.extend(packer.finish(&titles, None).expect("ends"));
    files
}

fn bytes<'a>(files: &'a [PackedFile], path: &str) -> &'a [u8] {
    let found = files.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("no file {path}")).bytes
}

fn text<'a>(files: &'a [PackedFile], path: &str) -> &'a str {
    std::str::from_utf8(bytes(files, path)).expect("UTF-8")
}

fn manifest(files: &[PackedFile]) -> Manifest {
    match Manifest::open(text(files, "library.json")) {
        Ok(Opened::Current(manifest)) => *manifest,
        other => panic!("{other:?}"),
    }
}

/// The parts of a library that are there from the start.
fn opened(files: &[PackedFile]) -> (Catalogue, Entries, Ids) {
    let Manifest {
        articles,
        catalogue,
        entries,
        ids,
        ..
    } = manifest(files);
    let inflated = inflate(bytes(files, &catalogue.path)).expect("inflates");
    (
        Catalogue::open(&inflated, articles).expect("opens"),
        Entries::open(bytes(files, &entries.path), articles).expect("opens"),
        Ids::open(bytes(files, &ids.path), articles).expect("opens"),
    )
}
