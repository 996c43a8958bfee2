//! Japanese numbers: digits, kanji numerals, 万 and 億, eras.

use super::{ONE, anchor, digits};
use crate::anchors::Anchor;

fn kanji_digit(character: char) -> Option<u128> {
    let place = "〇一二三四五六七八九"
        .chars()
        .position(|digit| digit == character)?;
    u128::try_from(place).ok()
}

fn kanji_unit(character: char) -> Option<u128> {
    match character {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// The value of kanji numerals at the start, as `二〇二五` or `千九百四十五`.
fn kanji(text: &[char]) -> Option<(u128, usize)> {
    let is_numeral =
        |character: &&char| kanji_digit(**character).is_some() || kanji_unit(**character).is_some();
    let length = text.iter().take_while(is_numeral).count();
    let run = &text[..length];
    if run.is_empty() || length > 9 {
        return None;
    }
    if let Some(places) = run
        .iter()
        .map(|numeral| kanji_digit(*numeral))
        .collect::<Option<Vec<_>>>()
    {
        let value = places
            .into_iter()
            .fold(0, |value, digit| value * 10 + digit);
        return Some((value * ONE, length));
    }
    let (mut value, mut pending) = (0, None);
    for numeral in run {
        match (kanji_digit(*numeral), kanji_unit(*numeral)) {
            (Some(digit), _) => pending = Some(digit),
            (None, Some(unit)) => value += pending.take().unwrap_or(1) * unit,
            (None, None) => {}
        }
    }
    Some(((value + pending.unwrap_or(0)) * ONE, length))
}

/// What follows a lone kanji numeral where it counts something, and is no part of a word.
const COUNTERS: &str = "人年月日時回国か条度番つ者州島隻発枚本点件名個世割倍";

/// The first year of each era, less one.
const ERAS: [(&str, u128); 5] = [
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
];

/// The numbers, months and weekdays of a Japanese text, in half-width characters.
pub(crate) fn japanese(text: &[char]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if text[at] == '曜' {
            let day = at
                .checked_sub(1)
                .and_then(|before| "月火水木金土日".chars().position(|day| day == text[before]));
            anchors.extend(day.map(Anchor::Weekday));
        }
        let in_word = at > 0 && text[at - 1].is_ascii_alphanumeric();
        let Some((value, next)) = japanese_number(text, at).filter(|_| !in_word) else {
            at += 1;
            continue;
        };
        anchors.extend(match text.get(next) {
            Some('月') if (ONE..=12 * ONE).contains(&value) => {
                usize::try_from(value / ONE).ok().map(Anchor::Month)
            }
            Some('年') => {
                let before: String = text[at.saturating_sub(2)..at].iter().collect();
                let era = ERAS.iter().find(|(era, _)| *era == before);
                anchor(value.saturating_add(era.map_or(0, |(_, year)| year * ONE)))
            }
            _ => anchor(value),
        });
        at = next;
    }
    anchors
}

/// The number that begins here, with its 万, 億 and 兆, and the place after it.
fn japanese_number(text: &[char], start: usize) -> Option<(u128, usize)> {
    let (mut total, mut at) = (0_u128, start);
    loop {
        let rest = &text[at..];
        let Some((value, length)) = digits(rest).or_else(|| kanji(rest)) else {
            break;
        };
        let after = rest.get(length).copied();
        let scale: u128 = match after {
            Some('千') => 1000,
            Some('万') => 10_000,
            Some('億') => 100_000_000,
            Some('兆') => 1_000_000_000_000,
            _ => 1,
        };
        if scale == 1 && length == 1 && at == start && !rest[0].is_ascii_digit() {
            after.filter(|after| COUNTERS.contains(*after))?;
        }
        total = total.checked_add(value.checked_mul(scale)?)?;
        at += length;
        if scale == 1 {
            break;
        }
        at += 1;
    }
    (at > start).then_some((total, at))
}
