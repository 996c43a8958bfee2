//! English numbers: digits, words, millions; names of months and days.

use super::{ONE, anchor, digits};
use crate::anchors::Anchor;

/// Numerals in words, ordinals with them.
const WORDS: [(&str, u128); 50] = [
    ("two", 2),
    ("second", 2),
    ("twice", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("fourth", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("sixth", 6),
    ("seven", 7),
    ("seventh", 7),
    ("eight", 8),
    ("eighth", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("tenth", 10),
    ("eleven", 11),
    ("eleventh", 11),
    ("twelve", 12),
    ("twelfth", 12),
    ("dozen", 12),
    ("thirteen", 13),
    ("thirteenth", 13),
    ("fourteen", 14),
    ("fourteenth", 14),
    ("fifteen", 15),
    ("fifteenth", 15),
    ("sixteen", 16),
    ("sixteenth", 16),
    ("seventeen", 17),
    ("seventeenth", 17),
    ("eighteen", 18),
    ("eighteenth", 18),
    ("nineteen", 19),
    ("nineteenth", 19),
    ("twenty", 20),
    ("twentieth", 20),
    ("thirty", 30),
    ("thirtieth", 30),
    ("forty", 40),
    ("fortieth", 40),
    ("fifty", 50),
    ("fiftieth", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

fn scale(word: &str) -> Option<u128> {
    match word {
        "hundred" | "hundreds" => Some(100),
        "thousand" | "thousands" => Some(1000),
        "million" | "millions" => Some(1_000_000),
        "billion" | "billions" => Some(1_000_000_000),
        "trillion" | "trillions" => Some(1_000_000_000_000),
        _ => None,
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The place of a name in a list, whole or shortened to three letters or four.
fn named(names: &[&str], word: &str) -> Option<usize> {
    let short = (3..=4).contains(&word.len());
    names
        .iter()
        .position(|name| *name == word || short && name.len() > 4 && name.starts_with(word))
}

/// A number that is being read.
#[derive(Clone, Copy)]
struct Open {
    value: u128,
    /// Whether it is in words, so that more words may add to it: twenty-three.
    in_words: bool,
}

impl Open {
    /// The number with this word after it, where the two are one number.
    fn with(self, value: u128) -> Option<Self> {
        let room = if self.value.is_multiple_of(100 * ONE) {
            100
        } else {
            10
        };
        let tens = self.value >= 20 * ONE && self.value.is_multiple_of(10 * ONE);
        (self.in_words && tens && value < room).then_some(Self {
            value: self.value.checked_add(value * ONE)?,
            in_words: true,
        })
    }
}

/// The numbers, months and weekdays of an English text, in half-width characters.
pub(crate) fn english(text: &[char]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut open: Option<Open> = None;
    let mut at = 0;
    while at < text.len() {
        let closed = open;
        if let Some((value, length)) = digits(&text[at..]) {
            open = Some(Open {
                value,
                in_words: false,
            });
            at += length;
            // 16th, 1990s: the letters belong to the digits.
            at += letters(&text[at..]);
        } else if text[at].is_alphabetic() {
            let length = letters(&text[at..]);
            let word: String = text[at..at + length].iter().collect();
            at += length;
            anchors.extend(named(&MONTHS, &word).map(|month| Anchor::Month(month + 1)));
            anchors.extend(named(&WEEKDAYS, &word).map(Anchor::Weekday));
            let lower = word.to_lowercase();
            if let Some((_, value)) = WORDS.iter().find(|(name, _)| *name == lower) {
                let longer = open.and_then(|open| open.with(*value));
                if longer.is_some() {
                    open = longer;
                    continue;
                }
                open = Some(Open {
                    value: value * ONE,
                    in_words: true,
                });
            } else if let Some(scale) = scale(&lower) {
                let before = open.map_or(ONE, |open| open.value);
                open = before.checked_mul(scale).map(|value| Open {
                    value,
                    in_words: true,
                });
                continue;
            } else {
                open = None;
            }
        } else {
            // Only a space or a hyphen stands within a number in words.
            if !matches!(text[at], ' ' | '-' | '\u{2011}') {
                open = None;
            }
            at += 1;
            if open.is_some() {
                continue;
            }
        }
        anchors.extend(closed.and_then(|closed| anchor(closed.value)));
    }
    anchors.extend(open.and_then(|open| anchor(open.value)));
    anchors
}

/// How many letters stand at the start.
fn letters(text: &[char]) -> usize {
    text.iter().take_while(|c| c.is_alphabetic()).count()
}
