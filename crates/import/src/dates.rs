//! Finding a date in a line.
//!
//! `16 August 2025`, `August 16, 2025`, `2025年8月16日`, `令和7年8月16日`, `2025/8/16`, in full-width
//! or half-width digits or kanji numerals, with a weekday before or after, and `(JST)`.

use taiyaku_article::Date;

use crate::numerals;
use crate::width::narrow_char;

/// A date that was found in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// The day, or nothing where the calendar has no such day.
    pub(crate) date: Option<Date>,
    /// Where it begins and ends in the line, in bytes, with weekday and zone.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is written in the Japanese way.
    pub(crate) japanese: bool,
    /// Whether it says that it is by Japan Standard Time.
    pub(crate) jst: bool,
    /// Whether it names a weekday that this day was not.
    pub(crate) wrong_weekday: bool,
}

/// The first date in the text.
pub(crate) fn find(text: &str) -> Option<Found> {
    let characters: Vec<char> = text.chars().map(narrow_char).collect();
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(offset, _)| offset)
        .chain([text.len()])
        .collect();
    for start in 0..characters.len() {
        let inside = start > 0
            && characters[start - 1].is_alphanumeric()
            && !characters[start - 1].is_alphabetic();
        let in_word = start > 0
            && characters[start - 1].is_ascii_alphabetic()
            && characters[start].is_ascii_alphabetic();
        if inside || in_word {
            continue;
        }
        let mut cursor = Cursor {
            characters: &characters,
            at: start,
        };
        let Some(day) = cursor.dated() else { continue };
        return Some(Found {
            date: day.date,
            start: offsets[start],
            end: offsets[cursor.at],
            japanese: day.japanese,
            jst: day.jst,
            wrong_weekday: day
                .date
                .is_some_and(|date| day.weekday.is_some_and(|said| said != weekday(date))),
        });
    }
    None
}

struct Dated {
    date: Option<Date>,
    japanese: bool,
    jst: bool,
    weekday: Option<u32>,
}

struct Cursor<'a> {
    characters: &'a [char],
    at: usize,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DAYS: [&str; 7] = [
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
];
const ERAS: [(&str, u32); 5] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
];

impl Cursor<'_> {
    /// Reads a date with what belongs to it; the cursor then stands after it.
    fn dated(&mut self) -> Option<Dated> {
        let mut said = self.attempt(Self::weekday_before);
        let start = self.at;
        let western = [Self::day_month_year, Self::month_day_year]
            .into_iter()
            .find_map(|form| self.attempt(form));
        let (year, month, day, japanese) = match western {
            Some((year, month, day)) => (year, month, day, false),
            None => {
                self.at = start;
                let (year, month, day) = self
                    .attempt(Self::japanese)
                    .or_else(|| self.attempt(Self::year_first))?;
                (
                    year,
                    month,
                    day,
                    self.characters[start..self.at].contains(&'年'),
                )
            }
        };
        let mut jst = false;
        loop {
            if let Some(weekday) = self.attempt(Self::weekday_after) {
                said = said.or(Some(weekday));
            } else if self.attempt(Self::zone).is_some() {
                jst = true;
            } else {
                break;
            }
        }
        let small = |number: u32| u8::try_from(number).ok();
        let date = u16::try_from(year)
            .ok()
            .and_then(|year| Date::new(year, small(month)?, small(day)?).ok());
        Some(Dated {
            date,
            japanese,
            jst,
            weekday: said,
        })
    }

    /// Runs a reader, and puts the cursor back where it finds nothing.
    fn attempt<T>(&mut self, reader: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let result = reader(self);
        if result.is_none() {
            self.at = start;
        }
        result
    }

    fn day_month_year(&mut self) -> Option<(u32, u32, u32)> {
        let day = self.day_of_month()?;
        self.spaces();
        self.attempt(|cursor| cursor.word("of").then_some(()));
        self.spaces();
        let month = self.month()?;
        self.skip(&[' ', ',']);
        let year = self.year()?;
        Some((year, month, day))
    }

    fn month_day_year(&mut self) -> Option<(u32, u32, u32)> {
        let month = self.month()?;
        self.spaces();
        let day = self.day_of_month()?;
        self.skip(&[' ', ',']);
        let year = self.year()?;
        Some((year, month, day))
    }

    fn japanese(&mut self) -> Option<(u32, u32, u32)> {
        let year = self.attempt(Self::era_year).or_else(|| self.number(4))?;
        self.after_spaces('年')?;
        // `2025年(令和7年)8月16日`
        self.attempt(|cursor| {
            cursor.exact('(')?;
            cursor.era_year()?;
            cursor.exact('年')?;
            cursor.exact(')')
        });
        self.spaces();
        let month = self.number(2)?;
        self.after_spaces('月')?;
        self.spaces();
        let day = self.number(2)?;
        self.after_spaces('日')?;
        (year >= 1000).then_some((year, month, day))
    }

    fn year_first(&mut self) -> Option<(u32, u32, u32)> {
        let year = self.year()?;
        let separator = *self.characters.get(self.at)?;
        if !matches!(separator, '/' | '-' | '.') {
            return None;
        }
        self.exact(separator)?;
        let month = self.digits(2)?;
        self.exact(separator)?;
        let day = self.digits(2)?;
        self.ends_number()?;
        Some((year, month, day))
    }

    fn era_year(&mut self) -> Option<u32> {
        let (_, before) = ERAS.into_iter().find(|(name, _)| self.word(name))?;
        self.spaces();
        let year = if self.exact('元').is_some() {
            1
        } else {
            self.number(2)?
        };
        Some(before + year)
    }

    fn day_of_month(&mut self) -> Option<u32> {
        let day = self.digits(2)?;
        let _ = ["st", "nd", "rd", "th"]
            .into_iter()
            .any(|ending| self.word(ending));
        self.ends_number()?;
        Some(day)
    }

    fn year(&mut self) -> Option<u32> {
        let year = self.digits(4)?;
        (year >= 1000).then_some(())?;
        self.ends_number()?;
        Some(year)
    }

    /// That no further digit follows.
    fn ends_number(&self) -> Option<()> {
        (!self
            .characters
            .get(self.at)
            .is_some_and(char::is_ascii_digit))
        .then_some(())
    }

    fn month(&mut self) -> Option<u32> {
        let index = self.name(&MONTHS)?;
        self.exact('.');
        Some(index + 1)
    }

    /// One of these names, whole or cut to three letters or more.
    fn name(&mut self, names: &[&str]) -> Option<u32> {
        let rest = &self.characters[self.at..];
        let length = rest
            .iter()
            .take_while(|character| character.is_ascii_alphabetic())
            .count();
        let word: String = rest[..length]
            .iter()
            .map(char::to_ascii_lowercase)
            .collect();
        let place = names
            .iter()
            .position(|name| length >= 3 && name.starts_with(&word))?;
        self.at += length;
        u32::try_from(place).ok()
    }

    fn weekday_before(&mut self) -> Option<u32> {
        let day = self.name(&DAYS)?;
        self.skip(&[' ', ',', '.']);
        Some(day)
    }

    fn weekday_after(&mut self) -> Option<u32> {
        self.skip(&[' ', ',']);
        let bracket = self.exact('(').is_some();
        let letter = self
            .characters
            .get(self.at)
            .and_then(|first| "日月火水木金土".chars().position(|day| day == *first));
        let day = match letter {
            Some(day) => {
                self.at += 1;
                // `8月16日土` alone is no weekday: `土` may begin the next word.
                let named = self.word("曜日") || self.word("曜");
                (bracket || named).then_some(u32::try_from(day).ok()?)?
            }
            None => self.name(&DAYS)?,
        };
        self.exact('.');
        if bracket {
            self.exact(')')?;
        }
        Some(day)
    }

    fn zone(&mut self) -> Option<()> {
        self.spaces();
        let bracket = self.exact('(').is_some();
        let named = ["jst", "日本時間"].into_iter().any(|zone| self.word(zone));
        named.then_some(())?;
        if bracket { self.exact(')') } else { Some(()) }
    }

    /// A number in digits or kanji numerals.
    fn number(&mut self, most: usize) -> Option<u32> {
        if let Some(number) = self.attempt(|cursor| cursor.digits(most)) {
            return self.ends_number().map(|()| number);
        }
        let rest = &self.characters[self.at..];
        let length = rest
            .iter()
            .take_while(|character| numerals::is_kanji_numeral(**character))
            .count();
        let number = numerals::kanji(&rest[..length])?;
        self.at += length;
        Some(number)
    }

    fn digits(&mut self, most: usize) -> Option<u32> {
        let digits = self.characters[self.at..]
            .iter()
            .take(most)
            .map_while(|character| character.to_digit(10));
        let (length, number) = digits.fold((0, 0), |(length, number), digit| {
            (length + 1, number * 10 + digit)
        });
        self.at += length;
        (length > 0).then_some(number)
    }

    fn word(&mut self, word: &str) -> bool {
        let rest = &self.characters[self.at..];
        let length = word.chars().count();
        let here = length <= rest.len()
            && word
                .chars()
                .zip(rest)
                .all(|(wanted, character)| wanted == character.to_ascii_lowercase());
        if here {
            self.at += length;
        }
        here
    }

    fn exact(&mut self, wanted: char) -> Option<()> {
        (self.characters.get(self.at) == Some(&wanted)).then(|| self.at += 1)
    }

    fn after_spaces(&mut self, wanted: char) -> Option<()> {
        self.spaces();
        self.exact(wanted)
    }

    fn spaces(&mut self) {
        self.skip(&[' ']);
    }

    fn skip(&mut self, marks: &[char]) {
        while self
            .characters
            .get(self.at)
            .is_some_and(|character| marks.contains(character))
        {
            self.at += 1;
        }
    }
}

/// The day of the week, Sunday being 0 (Sakamoto's method).
fn weekday(date: Date) -> u32 {
    const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = usize::from(date.month());
    let year = u32::from(date.year()) - u32::from(month < 3);
    (year + year / 4 - year / 100 + year / 400 + SHIFTS[(month - 1) % 12] + u32::from(date.day()))
        % 7
}

#[cfg(test)]
mod tests;
