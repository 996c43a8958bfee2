//! The canonical text: what is compared when something is searched for.

mod fold;
mod kyujitai;

use std::ops::Range;

use crate::units::{BAR, is_ideographic, is_kana, is_mark};

pub use fold::fold;

/// The canonical text of a text: equal where two texts are spellings of the same.
///
/// Characters are folded as by [`fold`], and old kanji become new ones (國 → 国). What is neither
/// letter nor digit parts the text into units (see [`crate::units()`]):
///
/// - between two kana, white space, `・`, `゠` and `=` are dropped (ドナルド・トランプ),
/// - between two ideographic characters, white space is dropped (青山　貞一),
/// - between two digits, one `,` is dropped (1,000),
/// - every other run, and every run before or after a word, becomes one space; or, between two
///   ideographic characters, one `|`, since a space there would mean nothing (日、米 is not 日米),
/// - at the start and at the end, nothing is left.
///
/// The canonical text of a canonical text is itself.
#[must_use]
pub fn canonical(text: &str) -> String {
    let mut writer = Writer::new(text, ());
    fold::folded(text, |character, from, to| writer.push(character, from, to));
    writer.text
}

/// A [`canonical`] text that knows where each part of it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical {
    text: String,
    pieces: Vec<Piece>,
}

impl Canonical {
    /// The canonical text of an original.
    #[must_use]
    pub fn of(original: &str) -> Self {
        let mut writer = Writer::new(original, Vec::new());
        fold::folded(original, |character, from, to| {
            writer.push(character, from, to);
        });
        Self {
            text: writer.text,
            pieces: writer.origins,
        }
    }

    /// The canonical text itself, the same as [`canonical`] gives.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The characters of the original that a range of bytes of the canonical text came from, from
    /// the first to the last: what was dropped between them is within, what was dropped before and
    /// after is not. A range that is not empty gives one that is not empty.
    #[must_use]
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        let end = range.end.min(self.text.len());
        if range.start >= end {
            return 0..0;
        }
        match (self.piece(range.start), self.piece(end - 1)) {
            (Some(first), Some(last)) => {
                let counted =
                    |piece: &Piece, up_to: usize| piece.from + self.characters(piece.at..up_to);
                let start = if first.is_run {
                    counted(first, range.start)
                } else {
                    first.from
                };
                let to = if last.is_run {
                    counted(last, end)
                } else {
                    last.to
                };
                start..to
            }
            _ => 0..0,
        }
    }

    /// The piece that a byte of the canonical text belongs to.
    fn piece(&self, byte: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= byte);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// How many characters begin within a range of bytes of the canonical text.
    fn characters(&self, range: Range<usize>) -> usize {
        let begins = |byte: &&u8| **byte & 0xc0 != 0x80;
        self.text.as_bytes()[range].iter().filter(begins).count()
    }
}

/// A piece of a canonical text: characters that came from as many of the original, one after the
/// other, or one character that came from several or from a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// The byte of the canonical text that it begins at.
    at: usize,
    /// The characters of the original, from and up to.
    from: usize,
    to: usize,
    is_run: bool,
}

/// Bytes after which a new piece begins, so that finding a character within one takes no time.
const LONGEST_RUN: usize = 256;

/// Notes where the characters of a canonical text came from.
trait Origins {
    /// The next character, at this byte, came from these characters of the original.
    fn note(&mut self, at: usize, from: usize, to: usize);
}

impl Origins for () {
    fn note(&mut self, _: usize, _: usize, _: usize) {}
}

impl Origins for Vec<Piece> {
    fn note(&mut self, at: usize, from: usize, to: usize) {
        let is_run = to == from + 1;
        match self.last_mut() {
            Some(last)
                if is_run && last.is_run && last.to == from && at - last.at < LONGEST_RUN =>
            {
                last.to = to;
            }
            _ => self.push(Piece {
                at,
                from,
                to,
                is_run,
            }),
        }
    }
}

/// What a folded character is for the separators beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Separator,
    Digit,
    Letter,
    Kana,
    Ideograph,
}

impl Class {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' => Self::Digit,
            'a'..='z' => Self::Letter,
            '\0'..='\u{7f}' => Self::Separator,
            '一'..='\u{9fff}' => Self::Ideograph,
            _ if is_kana(character) => Self::Kana,
            _ if is_ideographic(character) => Self::Ideograph,
            // Among these, some symbols count as alphabetic (🅰): they are pictures.
            '\u{1f000}'..='\u{1faff}' => Self::Separator,
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Separator,
        }
    }

    fn is_ideographic(self) -> bool {
        matches!(self, Self::Kana | Self::Ideograph)
    }
}

/// A run of separators whose fate the next letter decides.
#[derive(Debug, Clone, Copy)]
struct Run {
    from: usize,
    to: usize,
    /// Whether it is white space only, of that and what parts names in kana, or one comma.
    is_white: bool,
    parts_kana: bool,
    is_comma: bool,
}

/// Writes a canonical text, a folded character at a time.
struct Writer<O> {
    text: String,
    origins: O,
    last: Option<Class>,
    run: Option<Run>,
}

impl<O: Origins> Writer<O> {
    fn new(original: &str, origins: O) -> Self {
        Self {
            text: String::with_capacity(original.len()),
            origins,
            last: None,
            run: None,
        }
    }

    /// The next folded character, and the characters of the original that it came from.
    fn push(&mut self, character: char, from: usize, to: usize) {
        if is_mark(character) {
            // A mark belongs to its letter. One without a letter is nothing.
            if self.run.is_none() && self.last.is_some() {
                self.write(character, from, to);
            }
            return;
        }
        let class = Class::of(character);
        if class == Class::Separator {
            self.part(character, from, to);
        } else {
            if let (Some(run), Some(last)) = (self.run.take(), self.last)
                && let Some(separator) = separator(last, run, class)
            {
                self.write(separator, run.from, run.to);
            }
            self.last = Some(class);
            self.write(character, from, to);
        }
    }

    fn write(&mut self, character: char, from: usize, to: usize) {
        self.origins.note(self.text.len(), from, to);
        self.text.push(character);
    }

    fn part(&mut self, separator: char, from: usize, to: usize) {
        let is_white = separator.is_whitespace();
        let parts_kana = is_white || matches!(separator, '・' | '゠' | '=');
        self.run = Some(match self.run {
            None => Run {
                from,
                to,
                is_white,
                parts_kana,
                is_comma: separator == ',',
            },
            Some(run) => Run {
                from: run.from,
                to,
                is_white: run.is_white && is_white,
                parts_kana: run.parts_kana && parts_kana,
                is_comma: false,
            },
        });
    }
}

/// What stands for a run of separators between two letters, if anything does.
fn separator(before: Class, run: Run, after: Class) -> Option<char> {
    let both = |class: Class| before == class && after == class;
    let is_within = before.is_ideographic() && after.is_ideographic();
    if both(Class::Kana) && run.parts_kana
        || is_within && run.is_white
        || both(Class::Digit) && run.is_comma
    {
        None
    } else if is_within {
        Some(BAR)
    } else {
        Some(' ')
    }
}

#[cfg(test)]
mod tests;
