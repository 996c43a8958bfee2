//! What a line is, as far as the line alone tells.

use crate::dates::{self, Found};
use crate::labels::{self, Label, MARKS};
use crate::marks;
use crate::width::{columns, ends_sentence, narrow, one_spelling, trim};

/// The form of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Form {
    /// A link to another page.
    Entrance,
    /// The heading 本文.
    BodyMark,
    /// A heading over the text in one language.
    SectionMark,
    /// The mark at the end.
    EndMark,
    /// Ornament.
    Ornament,
    /// The feature, without its mark.
    Feature(String),
    /// A series with its number.
    Series(SeriesLine),
    /// Labels, each with what follows it; at least one.
    Labelled(Vec<(Label, String)>),
    /// A date, with a name or without one.
    Dated(String, Found),
    /// An address on the web, alone on its line.
    Address(String),
    /// None of these: a headline, an outlet, a paragraph.
    Plain,
}

/// `NAME #NUMBER DATE`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SeriesLine {
    /// What the series is called.
    pub(crate) name: String,
    /// The number.
    pub(crate) number: u32,
    /// The date after the number, if there is one.
    pub(crate) date: Option<Found>,
}

/// Above so many bytes a line is text, whatever it begins with.
const LONGEST: usize = 1200;

/// The form of a line that is already trimmed.
pub(crate) fn of(text: &str) -> Form {
    if text.len() > LONGEST {
        return Form::Plain;
    }
    if marks::is_body_mark(text) {
        return Form::BodyMark;
    }
    if marks::is_entrance(text) {
        return Form::Entrance;
    }
    if marks::is_end_mark(text) {
        return Form::EndMark;
    }
    if marks::is_section_mark(text) {
        return Form::SectionMark;
    }
    if marks::is_ornament(text) {
        return Form::Ornament;
    }
    if let Some(address) = address(text) {
        return Form::Address(address);
    }
    if let Some(feature) = feature(text) {
        return Form::Feature(feature);
    }
    if let Some(series) = series(text) {
        return Form::Series(series);
    }
    if let Some(labelled) = labelled(text) {
        return Form::Labelled(labelled);
    }
    dated(text).map_or(Form::Plain, |(name, found)| Form::Dated(name, found))
}

/// A web address alone on its line, or within the marks that may surround one.
pub(crate) fn address(text: &str) -> Option<String> {
    let bare = trim(text)
        .trim_start_matches(['<', '('])
        .trim_end_matches(['>', ')']);
    let web = bare.starts_with("https://") || bare.starts_with("http://");
    (web && !bare.contains(char::is_whitespace)).then(|| bare.to_owned())
}

/// `◆特集:…`, `【特集】…`, `Feature: …`
fn feature(text: &str) -> Option<String> {
    let bracketed = text
        .trim_start_matches(MARKS)
        .strip_prefix(['【', '[', '［']);
    let marked = bracketed.is_some() || text.starts_with(MARKS);
    let bare = trim(bracketed.unwrap_or(text).trim_start_matches(MARKS));
    let lower = narrow(bare).to_lowercase();
    let word = ["特集", "special feature", "feature"]
        .into_iter()
        .find(|word| lower.starts_with(word))?;
    let after: String = bare.chars().skip(word.chars().count()).collect();
    let separators = |c: char| {
        matches!(
            c,
            ':' | '：' | '・' | '/' | '／' | '】' | ']' | '］' | '=' | '＝' | '-' | '―'
        )
    };
    let spaced = after.starts_with([' ', '\u{3000}']) && marked;
    let separated =
        trim(&after).starts_with(separators) && (marked || trim(&after).starts_with([':', '：']));
    let value = trim(trim(&after).trim_start_matches(separators));
    let value = value.trim_end_matches(['】', ']', '］']);
    ((separated || spaced) && !value.is_empty()).then(|| one_spelling(value))
}

/// `War on UKRAINE #8227 16 August 2025`, `海辺だより 第12号 2025年8月16日`, `Harbour No. 7`
fn series(text: &str) -> Option<SeriesLine> {
    let narrowed = narrow(text);
    let (name_end, number_start) = number_mark(&narrowed)?;
    let name =
        narrowed[..name_end].trim_end_matches([' ', ',', ':', '-', '–', '—', '・', '(', '、']);
    let name = name.trim_start_matches(MARKS).trim();
    let after_mark = narrowed[number_start..].trim_start();
    let digits = after_mark
        .find(|c: char| !(c.is_ascii_digit() || c == ','))
        .unwrap_or(after_mark.len());
    let digits_text = after_mark[..digits].trim_end_matches(',');
    let grouped = digits_text.split(',').skip(1).all(|group| group.len() == 3);
    let number: u32 = digits_text
        .replace(',', "")
        .parse()
        .ok()
        .filter(|_| grouped)?;
    let rest = after_mark[digits_text.len()..].trim_start_matches(['号', '回', '報', '弾', '話']);
    let around = |c: char| {
        matches!(
            c,
            ' ' | ',' | '、' | '・' | '(' | ')' | '-' | '–' | '|' | '/' | ':'
        )
    };
    let blank = |text: &str| text.trim_matches(around).is_empty();
    let date = if blank(rest) {
        None
    } else {
        let found = dates::find(rest)?;
        (blank(&rest[..found.start]) && blank(&rest[found.end..])).then_some(Some(found))?
    };
    let named =
        name.chars().any(char::is_alphabetic) && columns(name) <= 80 && !ends_sentence(name);
    named.then(|| SeriesLine {
        name: one_spelling(name),
        number,
        date,
    })
}

/// Where the mark of a number begins and ends: `#`, `№`, `No.`, `第`.
fn number_mark(narrowed: &str) -> Option<(usize, usize)> {
    let digit_follows = |end: usize| {
        narrowed[end..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let marks = [
        "#", "♯", "№", "Nº", "N°", "No.", "no.", "NO.", "No ", "Vol.", "第",
    ];
    let hits = marks.iter().flat_map(|mark| {
        narrowed
            .match_indices(mark)
            .map(|(place, _)| (place, place + mark.len()))
    });
    let whole_word = |place: usize| {
        !narrowed[..place].ends_with(|c: char| c.is_ascii_alphabetic())
            || !narrowed[place..].starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let counts = |place: usize, end: usize| {
        // `第12号`: the counter belongs to the mark.
        !narrowed[place..].starts_with('第')
            || narrowed[end..]
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(['号', '回', '報', '弾', '話'])
    };
    hits.filter(|(place, end)| digit_follows(*end) && whole_word(*place) && counts(*place, *end))
        .min()
}

/// Every label of a line: `著者:青木花子　訳:山田太郎` has two.
fn labelled(text: &str) -> Option<Vec<(Label, String)>> {
    let first = labels::read(text)?;
    let mut found = Vec::new();
    let mut label = first.label;
    let mut rest = first.rest;
    'next: loop {
        for (place, character) in rest.char_indices() {
            let separator = matches!(
                character,
                ' ' | '\u{3000}' | '／' | '/' | '｜' | '、' | ';' | '；'
            );
            let after = &rest[place + character.len_utf8()..];
            let Some(further) = separator.then(|| labels::read(trim(after))).flatten() else {
                continue;
            };
            // `By` and suffixes are for whole lines: within one they would cut sentences.
            if further.firm
                && trim(after)
                    .find([':', '：'])
                    .is_some_and(|colon| colon <= 24)
            {
                found.push((label, trim(&rest[..place]).to_owned()));
                (label, rest) = (further.label, further.rest);
                continue 'next;
            }
        }
        found.push((label, rest.to_owned()));
        return Some(found);
    }
}

/// `E-wave Tokyo 2025年8月18日(JST)`, `2025年8月16日(土)`
fn dated(text: &str) -> Option<(String, Found)> {
    let found = dates::find(text)?;
    let around = |c: char| {
        crate::width::is_space(c)
            || MARKS.contains(&c)
            || matches!(
                c,
                ',' | '、'
                    | '，'
                    | ':'
                    | '：'
                    | '('
                    | ')'
                    | '（'
                    | '）'
                    | '['
                    | ']'
                    | '【'
                    | '】'
                    | '|'
                    | '｜'
                    | '/'
                    | '／'
                    | '-'
                    | '–'
                    | '—'
                    | '―'
            )
    };
    let before = &text[..found.start];
    let after = text[found.end..].trim_matches(around);
    let counter = ["公開", "掲載", "発行", "配信", "更新", "付", "付け", "号"].contains(&after);
    let before = before
        .trim_start_matches(MARKS)
        .trim_end_matches(around)
        .trim_start_matches(crate::width::is_space);
    let name = match (before.is_empty(), after.is_empty() || counter) {
        (_, true) => before,
        (true, false) => after,
        (false, false) => return None,
    };
    // `会談は2025年8月15日` is the beginning of a sentence, and no name of an outlet.
    let goes_on = [
        "は", "が", "を", "に", "で", "と", "の", "も", "へ", "や", "から", "まで",
    ]
    .iter()
    .any(|particle| name.ends_with(particle))
        || [" in", " on", " of", " until", " since", " by", " the"]
            .iter()
            .any(|word| name.to_ascii_lowercase().ends_with(word));
    let is_name = !goes_on && !ends_sentence(name) && columns(name) <= 60;
    is_name.then(|| (one_spelling(name), found))
}

#[cfg(test)]
mod tests;
