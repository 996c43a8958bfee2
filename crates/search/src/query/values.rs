//! The values of fields: dates, numbers, and names from lists.

use std::ops::RangeInclusive;

use taiyaku_article::{Date, DateError};
use unicode_normalization::UnicodeNormalization;

use super::fields::language_of_name;
use super::lexer::{Piece, Quotes};
use super::mistake::MistakeKind;
use super::{Field, Filter, Has, Is, Node, Scope, Span, Term};

/// What a field with its value means, if it means something, and what is wrong with it.
pub(super) fn read(field: Field, value: &Piece, span: Span) -> (Option<Node>, Option<MistakeKind>) {
    if value.text.trim().is_empty() {
        // An open quote has been reported: its phrase is about to be typed.
        let is_mistake = value.quotes != Quotes::Unclosed;
        return (None, is_mistake.then_some(MistakeKind::EmptyField(field)));
    }
    let whole = value.quotes == Quotes::Closed;
    let (filter, mistake) = match field {
        Field::Title => {
            let term = Term {
                text: value.text.clone(),
                whole,
                scope: Some(Scope::Title),
            };
            return (Some(Node::Term(term, span)), None);
        }
        Field::Date => split(dates(&value.text)),
        Field::Number => split(numbers(&value.text)),
        Field::Language => listed(field, value, language_of_name, Filter::Language),
        Field::Is => listed(field, value, Is::of_name, Filter::Is),
        Field::Has => listed(field, value, Has::of_name, Filter::Has),
        Field::Author | Field::Translator | Field::Source | Field::Series | Field::Feature => {
            let names = field.facet().map(|facet| Filter::Names {
                facet,
                value: value.text.clone(),
                whole,
            });
            (names, None)
        }
    };
    (filter.map(|filter| Node::Filter(filter, span)), mistake)
}

type Read = Result<(Filter, Option<MistakeKind>), MistakeKind>;

fn split(read: Read) -> (Option<Filter>, Option<MistakeKind>) {
    match read {
        Ok((filter, mistake)) => (Some(filter), mistake),
        Err(mistake) => (None, Some(mistake)),
    }
}

fn listed<T>(
    field: Field,
    value: &Piece,
    of_name: impl Fn(&str) -> Option<T>,
    filter: impl Fn(T) -> Filter,
) -> (Option<Filter>, Option<MistakeKind>) {
    match of_name(value.text.trim()) {
        Some(value) => (Some(filter(value)), None),
        None => {
            let text = value.text.clone();
            (None, Some(MistakeKind::UnknownValue { field, text }))
        }
    }
}

/// Both sides of a range, or one value. `..`, as typed in full width, `…`, `~` and `〜` are between.
fn sides(text: &str) -> (&str, Option<&str>) {
    for between in ["..", "~", "〜"] {
        if let Some((from, to)) = text.split_once(between) {
            return (from.trim(), Some(to.trim_start_matches('.').trim()));
        }
    }
    (text.trim(), None)
}

fn dates(typed: &str) -> Read {
    let text: String = typed.nfkc().collect();
    let wrong = |text: &str, error| MistakeKind::WrongDate {
        text: text.to_owned(),
        error,
    };
    let day = |text: &str| period(text).map_err(|error| wrong(text, error));
    let open = |text: &str| (!text.is_empty()).then(|| day(text)).transpose();
    let (from, to) = match sides(&text) {
        (one, None) => {
            let (from, to) = day(one)?;
            (Some(from), Some(to))
        }
        ("", Some("")) => return Err(wrong(typed, DateError::Form)),
        (first, Some(last)) => {
            let (first, last) = (open(first)?, open(last)?);
            if let (Some(first), Some(last)) = (first, last)
                && last.1 < first.0
            {
                let (from, to) = (last.0, first.1);
                let filter = Filter::Date {
                    from: Some(from),
                    to: Some(to),
                };
                return Ok((filter, Some(MistakeKind::DatesBackwards { from, to })));
            }
            (first.map(|days| days.0), last.map(|days| days.1))
        }
    };
    Ok((Filter::Date { from, to }, None))
}

/// The first and the last day of a year, a month or a day: `2025`, `2025-08`, `2025/8/16`,
/// `2025.8.16`, `2025年8月`.
fn period(text: &str) -> Result<(Date, Date), DateError> {
    let text = text.trim_end_matches(['年', '月', '日']);
    let mut numbers = Vec::new();
    for (place, part) in text.split(['-', '/', '.', '年', '月']).enumerate() {
        let length = if place == 0 { 4..=4 } else { 1..=2 };
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || !length.contains(&part.len()) {
            return Err(DateError::Form);
        }
        numbers.push(part.parse::<u16>().map_err(|_| DateError::Form)?);
    }
    let small = |number: u16| u8::try_from(number).map_err(|_| DateError::NoSuchDay);
    match numbers[..] {
        [year] => Ok((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?)),
        [year, month] => {
            let month = small(month)?;
            Ok((Date::new(year, month, 1)?, last_of_month(year, month)?))
        }
        [year, month, day] => {
            let day = Date::new(year, small(month)?, small(day)?)?;
            Ok((day, day))
        }
        _ => Err(DateError::Form),
    }
}

/// The last day of a month.
pub(super) fn last_of_month(year: u16, month: u8) -> Result<Date, DateError> {
    (28..=31)
        .rev()
        .find_map(|day| Date::new(year, month, day).ok())
        .ok_or(DateError::NoSuchDay)
}

fn numbers(typed: &str) -> Read {
    let text: String = typed.nfkc().collect();
    let wrong = |text: &str| MistakeKind::WrongNumber {
        text: text.to_owned(),
    };
    let read = |text: &str, open: u32| match text {
        "" => Ok(open),
        _ => number(text).ok_or_else(|| wrong(text)),
    };
    let range: RangeInclusive<u32> = match sides(&text) {
        (one, None) => {
            let one = number(one).ok_or_else(|| wrong(typed))?;
            one..=one
        }
        ("", Some("")) => return Err(wrong(typed)),
        (first, Some(last)) => {
            let (first, last) = (read(first, 0)?, read(last, u32::MAX)?);
            if last < first {
                let (from, to) = (last, first);
                let mistake = MistakeKind::NumbersBackwards { from, to };
                return Ok((Filter::Number(from..=to), Some(mistake)));
            }
            first..=last
        }
    };
    Ok((Filter::Number(range), None))
}

/// `8227`, `#8227`, `第8227号`.
fn number(text: &str) -> Option<u32> {
    let digits = text
        .trim_start_matches(['#', '第'])
        .trim_end_matches(['号', '番', '回']);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}
