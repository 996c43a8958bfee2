//! Snippets: the part of a text that shows why it was found.

use std::collections::BTreeMap;
use std::ops::Range;

use taiyaku_article::{Language, sentences};

use crate::is_ideographic;
use crate::units::is_mark;

/// A part of a text, with what is marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The part, without white space around it.
    pub text: String,
    /// What is marked, in characters of `text`.
    pub marks: Vec<Range<usize>>,
    /// Whether the part begins within a sentence, so that dots belong before it.
    pub starts_within: bool,
    /// Whether the part ends within a sentence, so that dots belong after it.
    pub ends_within: bool,
}

/// The part of a text, of at most `room` characters, that shows most of its marks: of those with
/// the most different marked words, then with the most marks, the first. Marks are ranges of
/// characters of the text, sorted, none over another (see [`crate::marks()`]).
///
/// It begins and ends with a sentence where there is room. Elsewhere it does between two words in
/// English, and in Japanese where a line may break (JIS X 4051: no 、 or ー at the start, no （ at
/// the end). A mark is never cut: one that is longer than the room is shown whole.
#[must_use]
pub fn snippet(original: &str, marks: &[Range<usize>], language: Language, room: usize) -> Snippet {
    let text = Text::new(original, marks, language);
    let core = text.core(room);
    let start = text.start(&core, room);
    let end = text.end(start, &core, room);
    let Range { start, end } = text.trimmed(start, end);
    Snippet {
        text: text.characters[start..end].iter().collect(),
        marks: text
            .marks
            .iter()
            .filter(|mark| mark.start >= start && mark.end <= end)
            .map(|mark| mark.start - start..mark.end - start)
            .collect(),
        starts_within: !text.is_sentence_start(start),
        ends_within: !text.is_sentence_end(end),
    }
}

/// A text in characters.
struct Text {
    characters: Vec<char>,
    marks: Vec<Range<usize>>,
    /// Where sentences end, in characters, the space after one with it; the last is the end.
    ends: Vec<usize>,
    language: Language,
}

impl Text {
    fn new(original: &str, marks: &[Range<usize>], language: Language) -> Self {
        let characters: Vec<char> = original.chars().collect();
        let (mut byte, mut character) = (0, 0);
        let ends = sentences(original, language)
            .into_iter()
            .map(|sentence| {
                character += original[byte..sentence.end].chars().count();
                byte = sentence.end;
                character
            })
            .collect();
        let is_in_text = |mark: &&Range<usize>| !mark.is_empty() && mark.end <= characters.len();
        Self {
            marks: marks.iter().filter(is_in_text).cloned().collect(),
            characters,
            ends,
            language,
        }
    }

    /// From the first to the last of the marks that are shown; nothing at the start without marks.
    fn core(&self, room: usize) -> Range<usize> {
        let mut best = ((0, 0), 0..0);
        // How often each marked word is in a window that goes through the text.
        let mut words: BTreeMap<&[char], usize> = BTreeMap::new();
        let mut next = 0;
        for (index, mark) in self.marks.iter().enumerate() {
            while let Some(last) = self.marks.get(next)
                && (next == index || last.end - mark.start <= room)
            {
                *words.entry(&self.characters[last.clone()]).or_default() += 1;
                next += 1;
            }
            let found = (words.len(), next - index);
            if found > best.0 {
                best = (found, mark.start..self.marks[next - 1].end);
            }
            let word = &self.characters[mark.clone()];
            match words.get_mut(word) {
                Some(count) if *count > 1 => *count -= 1,
                _ => {
                    words.remove(word);
                }
            }
        }
        best.1
    }

    /// Where a snippet begins: with the sentence of the core, if there is room for a little of what
    /// follows as well, or with some of what is before it.
    fn start(&self, core: &Range<usize>, room: usize) -> usize {
        let sentence = self.end_before(core.start);
        let following = (core.end + room / 8).min(self.end_after(core.end));
        if following - sentence <= room && self.may_cut(sentence) {
            return sentence;
        }
        // What follows a word says more about it than what is before it.
        let before = room.saturating_sub(core.len()) / 3;
        let mut places = core.start.saturating_sub(before)..=core.start;
        places
            .clone()
            .find(|at| self.may_part(*at))
            .or_else(|| places.find(|at| self.may_cut(*at)))
            .unwrap_or(core.start)
    }

    /// Where a snippet ends: with a sentence if it then fills half of the room.
    fn end(&self, start: usize, core: &Range<usize>, room: usize) -> usize {
        let furthest = (start + room).min(self.characters.len()).max(core.end);
        if self.is_sentence_end(furthest) && self.may_cut(furthest) {
            return furthest;
        }
        let sentence = self.end_before(furthest);
        if sentence >= core.end.max(start + room / 2) && self.may_cut(sentence) {
            return sentence;
        }
        let mut places = (core.end.max(start + 1)..=furthest).rev();
        places
            .clone()
            .find(|at| self.may_part(*at))
            .or_else(|| places.find(|at| self.may_cut(*at)))
            .unwrap_or(furthest)
    }

    /// A part without the white space around it.
    fn trimmed(&self, mut start: usize, mut end: usize) -> Range<usize> {
        while start < end && self.is_space(start) && self.may_cut(start + 1) {
            start += 1;
        }
        while start < end && self.is_space(end - 1) && self.may_cut(end - 1) {
            end -= 1;
        }
        start..end
    }

    /// The last end of a sentence at or before a place, or the start of the text.
    fn end_before(&self, at: usize) -> usize {
        let ended = self.ends.partition_point(|end| *end <= at);
        ended.checked_sub(1).map_or(0, |last| self.ends[last])
    }

    /// The first end of a sentence at or after a place.
    fn end_after(&self, at: usize) -> usize {
        let ended = self.ends.partition_point(|end| *end < at);
        self.ends.get(ended).copied().unwrap_or(at)
    }

    fn is_sentence_start(&self, at: usize) -> bool {
        (self.end_before(at)..at).all(|before| self.is_space(before))
    }

    fn is_sentence_end(&self, at: usize) -> bool {
        (at..self.end_after(at)).all(|after| self.is_space(after))
    }

    fn is_space(&self, at: usize) -> bool {
        self.characters[at].is_whitespace()
    }

    /// Whether a snippet can begin or end at a place at all: in no mark, and in nothing that is
    /// seen as one character.
    fn may_cut(&self, at: usize) -> bool {
        let after = self.marks.partition_point(|mark| mark.end <= at);
        let is_in_mark = self.marks.get(after).is_some_and(|mark| mark.start < at);
        let Some((before, next)) = self.around(at) else {
            return true;
        };
        let joins = |next: char| {
            is_mark(next) || next == JOINER || matches!(next, '\u{1f3fb}'..='\u{1f3ff}')
        };
        let is_flag = |character: char| matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
        let is_one = before == JOINER || joins(next) || is_flag(before) && is_flag(next);
        !is_in_mark && !is_one
    }

    /// Whether it can do so well.
    fn may_part(&self, at: usize) -> bool {
        let Some((before, next)) = self.around(at) else {
            return true;
        };
        let is_of_word = |character: char| {
            character.is_ascii_graphic()
                || character.is_alphanumeric() && !is_ideographic(character)
        };
        self.may_cut(at)
            && match self.language {
                Language::En => before.is_whitespace() || next.is_whitespace(),
                Language::Ja => {
                    let is_in_word = is_of_word(before) && is_of_word(next);
                    let is_kept = NOT_FIRST.contains(next) || NOT_LAST.contains(before);
                    !is_in_word && !is_kept
                }
            }
    }

    /// The characters before and after a place within the text.
    fn around(&self, at: usize) -> Option<(char, char)> {
        Some((
            *self.characters.get(at.checked_sub(1)?)?,
            *self.characters.get(at)?,
        ))
    }
}

/// Makes one picture of two (👩‍🚀).
const JOINER: char = '\u{200d}';

/// What stands at no line's start, and at no line's end.
const NOT_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〙〗〟’”»%％‰℃,.:;?!)]}\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥〜～–｡､･｣ｰﾞﾟ";
const NOT_LAST: &str = "（〔［｛〈《「『【〘〖〝‘“«([{¥￥$＄#＃｢";

#[cfg(test)]
mod tests;
