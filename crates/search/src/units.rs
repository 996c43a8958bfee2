//! Units: what a canonical text consists of, and what an index has keys for.

use unicode_normalization::char::is_combining_mark;

/// A piece of a canonical text that is not cut further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// The byte of the canonical text that it begins at.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// What it is.
    pub kind: UnitKind,
    /// Whether a separator stands between the unit before and this one.
    pub separated: bool,
}

/// What a [`Unit`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// One character of a script written without spaces ([`is_ideographic`]), with its marks.
    Ideograph,
    /// A run of other letters and of digits.
    Word,
}

/// The units of a canonical text, in order: with the separators between them, they are the whole
/// text.
pub fn units(canonical: &str) -> impl Iterator<Item = Unit> {
    let mut characters = canonical.char_indices().peekable();
    let mut separated = false;
    std::iter::from_fn(move || {
        while characters
            .next_if(|(_, next)| is_separator(*next))
            .is_some()
        {
            separated = true;
        }
        let (start, first) = characters.next()?;
        let kind = if is_ideographic(first) {
            UnitKind::Ideograph
        } else {
            UnitKind::Word
        };
        let mut end = start + first.len_utf8();
        let goes_on = |next: char| match kind {
            UnitKind::Ideograph => is_mark(next),
            UnitKind::Word => !is_separator(next) && !is_ideographic(next),
        };
        while let Some((at, next)) = characters.next_if(|(_, next)| goes_on(*next)) {
            end = at + next.len_utf8();
        }
        Some(Unit {
            start,
            end,
            kind,
            separated: std::mem::take(&mut separated),
        })
    })
}

/// Whether a character is a letter of a script written without spaces between words: kanji with 々,
/// 〇 and 〆, kana with ー and ゝ, bopomofo, Yi, Thai, Lao, Khmer, Burmese. Korean counts as well:
/// its words are written together with what follows them.
#[must_use]
pub fn is_ideographic(character: char) -> bool {
    match character {
        '\0'..='\u{dff}' => false,
        '一'..='\u{9fff}' => true,
        'ぁ'..='ゖ' | 'ゝ'..='ゟ' | 'ァ'..='ヺ' | 'ー'..='ヿ' => true,
        '々'..='〇' | '〡'..='〩' | '〱'..='〵' | '〸'..='〼' => true,
        'ㄅ'..='ㄯ' | 'ㆠ'..='ㆿ' | 'ㇰ'..='ㇿ' => true,
        '\u{3400}'..='\u{4dbf}' | '\u{a000}'..='\u{a48c}' | '가'..='힣' => true,
        '\u{f900}'..='\u{faff}' | '\u{1aff0}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}' => true,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
            character.is_alphabetic() && !is_combining_mark(character)
        }
        _ => false,
    }
}

/// Kana, and what belongs to words of kana.
pub(crate) fn is_kana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ' | 'ゝ'..='ゟ' | 'ァ'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ')
}

/// What stands between two units: a space, or between two ideographic ones, where a space would
/// mean nothing, [`BAR`].
pub(crate) fn is_separator(character: char) -> bool {
    character == ' ' || character == BAR
}

/// What stands between two ideographic units that something other than white space parts.
pub(crate) const BAR: char = '|';

/// A mark that belongs to the letter before it.
pub(crate) fn is_mark(character: char) -> bool {
    character >= '\u{300}'
        && !matches!(character, '一'..='\u{9fff}')
        && is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units between slashes, a separator before one as a space.
    fn shown(canonical: &str) -> String {
        units(canonical)
            .map(|unit| {
                let space = if unit.separated { " /" } else { "/" };
                format!("{space}{}", &canonical[unit.start..unit.end])
            })
            .collect()
    }

    #[test]
    fn an_ideograph_is_a_unit_and_so_is_a_word() {
        assert_eq!(shown("g7の首脳"), "/g7/の/首/脳");
        assert_eq!(shown("the g7 8227"), "/the /g7 /8227");
        assert_eq!(shown("日|米 nato軍"), "/日 /米 /nato/軍");
        assert_eq!(shown("さーびす々〇〆"), "/さ/ー/び/す/々/〇/〆");
        assert_eq!(shown("한국𠮷ㄅꀀ"), "/한/국/𠮷/ㄅ/ꀀ");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        assert_eq!(shown("あ\u{3099}い"), "/あ\u{3099}/い");
        assert_eq!(shown("हिन्दी की"), "/हिन्दी /की");
        assert_eq!(shown("ที่นี่"), "/ที่/นี่");
    }

    #[test]
    fn a_unit_says_what_it_is() {
        let kinds: Vec<UnitKind> = units("a国").map(|unit| unit.kind).collect();
        assert_eq!(kinds, [UnitKind::Word, UnitKind::Ideograph]);
    }
}
