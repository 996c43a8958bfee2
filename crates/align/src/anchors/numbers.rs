//! Numbers, months and weekdays as each language writes them.

mod english;
mod japanese;

use super::Anchor;

pub(super) use english::english;
pub(super) use japanese::japanese;

/// A character with its half-width twin in its place.
pub(crate) fn narrow(character: char) -> char {
    match character {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ => character,
    }
}

/// Values are counted in millionths, so that 7.2 million and 720万 are equal without rounding.
const ONE: u128 = 1_000_000;

/// A number as an anchor. One and nothing are written too loosely to tell texts apart.
fn anchor(value: u128) -> Option<Anchor> {
    (value > ONE).then_some(Anchor::Number(value))
}

/// The value of digits at the start, as `12,500` or `3.5`, and how many characters they take.
fn digits(text: &[char]) -> Option<(u128, usize)> {
    let mut value = 0_u128;
    let mut at = 0;
    let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    while let Some(digit) = text.get(at).and_then(|digit| digit.to_digit(10)) {
        value = value.checked_mul(10)?.checked_add(u128::from(digit))?;
        at += 1;
        // A comma parts thousands only before exactly three digits.
        let parts = text.get(at) == Some(&',') && (1..=3).all(|next| is_digit(at + next));
        at += usize::from(parts && !is_digit(at + 4));
    }
    if at == 0 {
        return None;
    }
    value = value.checked_mul(ONE)?;
    if text.get(at) == Some(&'.') && is_digit(at + 1) {
        let mut unit = ONE / 10;
        at += 1;
        while let Some(digit) = text.get(at).and_then(|digit| digit.to_digit(10)) {
            value = value.checked_add(u128::from(digit) * unit)?;
            unit /= 10;
            at += 1;
        }
    }
    Some((value, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(anchors: Vec<Anchor>) -> String {
        let mut written: Vec<String> = anchors
            .into_iter()
            .map(|anchor| match anchor {
                Anchor::Number(value) if value % ONE == 0 => (value / ONE).to_string(),
                Anchor::Number(value) => format!("{value}/{ONE}"),
                Anchor::Month(month) => format!("month {month}"),
                Anchor::Weekday(day) => format!("day {day}"),
                other => format!("{other:?}"),
            })
            .collect();
        written.sort();
        written.join(", ")
    }

    #[track_caller]
    fn check(ja: &str, en: &str, expected: &str) {
        let characters = |text: &str| text.chars().map(narrow).collect::<Vec<_>>();
        assert_eq!(written(japanese(&characters(ja))), expected, "{ja}");
        assert_eq!(written(english(&characters(en))), expected, "{en}");
    }

    #[test]
    fn both_languages_say_the_same_number() {
        check("７２０万ドル", "$7.2 million", "7200000");
        check("3億5000万人", "350 million people", "350000000");
        check("1,500隻の船", "1,500 ships", "1500");
        check("二十三人", "twenty-three people", "23");
        check("三か国と五人", "three countries and five people", "3, 5");
        check("3.5パーセント", "3.5 per cent", "3500000/1000000");
        check("二百人", "two hundred people", "200");
        check("1987年、2隻が", "In 1987 two ships", "1987, 2");
        check("5千冊と12冊", "5,000 books, 12 of them", "12, 5000");
    }

    #[test]
    fn both_languages_name_the_same_day() {
        check("二〇二五年八月", "August 2025", "2025, month 8");
        check("平成3年6月28日", "28 June 1991", "1991, 28, month 6");
        check("金曜日の20世紀", "Friday of the 20th century", "20, day 4");
        check("1990年代", "the 1990s", "1990");
    }

    #[test]
    fn words_with_a_numeral_in_them_are_no_numbers() {
        check(
            "一方、統一は十分に三菱",
            "On the one hand, one may march",
            "",
        );
        check("0、1", "0, 1", "");
    }
}
