//! Arabic and kanji numerals.

/// What is counted: a number before one of these is a number, and not part of a name. 国 and 州 are
/// not here, because of 四国 and 九州.
const COUNTERS: &str =
    "年月日時分秒週回号番条項章節巻話部世紀度人名歳代期次位点件機隻発倍割周本冊枚円万億兆";

/// か as canonical text has it, large and small, in 三か月 and 三ヶ国.
const KA: [char; 4] = ['か', 'ゕ', 'ゖ', '箇'];

/// What is counted with か.
const COUNTED_WITH_KA: &str = "年月日週国所条点村";

/// Numbers up to this are written with 十, 百 and 千.
const LARGEST: u32 = 9_999;

/// A piece of a term.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Text(&'a str),
    Number {
        value: u32,
        /// Years are written digit by digit.
        is_year: bool,
    },
}

/// 〇 to 九, 十, 百 and 千.
pub(super) fn is_kanji_numeral(character: char) -> bool {
    digit(character).is_some() || power(character).is_some()
}

/// The term with its numbers in Arabic numerals, in kanji as is usual, digit by digit, and with 十,
/// 百 and 千; without the term itself, and none twice.
pub(super) fn spellings(term: &str) -> Vec<String> {
    let pieces = pieces(term);
    if !pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Number { .. }))
    {
        return Vec::new();
    }
    let spell = |write: fn(u32, bool) -> String| -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => (*text).to_owned(),
                Piece::Number { value, is_year } => write(*value, *is_year),
            })
            .collect()
    };
    let mut found: Vec<String> = Vec::new();
    for text in [
        spell(|value, _| value.to_string()),
        spell(|value, is_year| match is_year {
            true => digits(value),
            false => powers(value),
        }),
        spell(|value, _| digits(value)),
        spell(|value, _| powers(value)),
    ] {
        if text != term && !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// Cuts a term at its numbers.
fn pieces(term: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the text that is no number begins.
    let mut text = 0;
    let mut at = 0;
    while let Some(first) = term[at..].chars().next() {
        let end = at + run(&term[at..], first);
        if let Some(number) = number(term, at, end) {
            if text < at {
                pieces.push(Piece::Text(&term[text..at]));
            }
            pieces.push(number);
            text = end;
        }
        at = end;
    }
    if text < term.len() {
        pieces.push(Piece::Text(&term[text..]));
    }
    pieces
}

/// The length of the numerals at the beginning, or of what is no numeral.
fn run(text: &str, first: char) -> usize {
    let kind = |character: char| (character.is_ascii_digit(), is_kanji_numeral(character));
    let first = kind(first);
    text.find(|character| kind(character) != first)
        .unwrap_or(text.len())
}

/// The number that stands here, if it is certainly one.
fn number<'a>(term: &'a str, start: usize, end: usize) -> Option<Piece<'a>> {
    let (before, numerals, after) = (&term[..start], &term[start..end], &term[end..]);
    let is_alone = before.is_empty() && after.is_empty();
    let is_counted = before.ends_with('第')
        || after.starts_with(|next| COUNTERS.contains(next))
        || after
            .strip_prefix(KA)
            .is_some_and(|after| after.starts_with(|next| COUNTED_WITH_KA.contains(next)));
    // `g7`; `3.5度`, whose point has become a space; `2千人`.
    let is_part = before.ends_with(|last: char| last.is_ascii_alphanumeric())
        || before
            .trim_end()
            .ends_with(|last: char| last.is_ascii_digit());
    let several = numerals.chars().nth(1).is_some();
    if is_part || !(is_counted || (is_alone && several && !numerals.starts_with('0'))) {
        return None;
    }
    let value = match numerals.parse::<u32>() {
        Ok(value) => value,
        Err(_) => value_of_kanji(numerals)?,
    };
    let is_year = value >= 1_000 && (is_alone || after.starts_with('年'));
    (value <= LARGEST).then_some(Piece::Number { value, is_year })
}

fn digit(character: char) -> Option<u32> {
    match character {
        '零' => Some(0),
        _ => "〇一二三四五六七八九"
            .chars()
            .zip(0..)
            .find(|(kanji, _)| *kanji == character)
            .map(|(_, value)| value),
    }
}

fn power(character: char) -> Option<u32> {
    match character {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1_000),
        _ => None,
    }
}

/// The value of kanji numerals, digit by digit (二五) or with powers (二十五).
fn value_of_kanji(numerals: &str) -> Option<u32> {
    if !numerals.chars().any(|numeral| power(numeral).is_some()) {
        return numerals.chars().try_fold(0_u32, |value, numeral| {
            let value = value.checked_mul(10)?;
            value.checked_add(digit(numeral)?)
        });
    }
    let (mut value, mut pending, mut last) = (0, None, u32::MAX);
    for numeral in numerals.chars() {
        match (digit(numeral), power(numeral)) {
            (Some(digit @ 1..), _) if pending.is_none() => pending = Some(digit),
            (None, Some(power)) if power < last => {
                value += pending.take().unwrap_or(1) * power;
                last = power;
            }
            _ => return None,
        }
    }
    Some(value + pending.unwrap_or(0))
}

/// Digit by digit: 二〇二五.
fn digits(value: u32) -> String {
    let kanji = |digit: u8| {
        "〇一二三四五六七八九"
            .chars()
            .nth(usize::from(digit - b'0'))
    };
    value.to_string().bytes().filter_map(kanji).collect()
}

/// With powers: 二十五. Up to [`LARGEST`].
fn powers(value: u32) -> String {
    if value == 0 {
        return digits(0);
    }
    let mut text = String::new();
    for (power, kanji) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = value / power % 10;
        if digit > 1 || (digit == 1 && power == 1) {
            text.push_str(&digits(digit));
        }
        if digit > 0 {
            text.push_str(kanji);
        }
    }
    text
}
