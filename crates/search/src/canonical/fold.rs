//! Folding: the spellings of one word become one.

use super::kyujitai::renewed;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Folds a text for comparing: compatibility forms (full and half width, ㍿), case, the
/// diacritics of Latin, Greek and Cyrillic letters, and katakana as hiragana. Dakuten, handakuten
/// and ー are kept, since か and が are different words. White space of any kind becomes one space.
///
/// Forms of Unicode Standard Annex 15.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in decomposed(text.chars()).nfc().flat_map(char::to_lowercase) {
        if !letter.is_whitespace() {
            folded.push(hiragana(letter));
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

/// Gives the characters of a text folded as [`fold`] does (but with its spaces), with old characters
/// as new ones and without the invisible ones, each with the characters of the text that it came
/// from: counted from 0, from and up to.
///
/// Characters that can become one (か and ゛) are folded together, and all others on their own, so
/// that a part of a text is folded as it is within the whole.
pub(super) fn folded(text: &str, mut each: impl FnMut(char, usize, usize)) {
    let mut from = 0;
    let mut rest = text.chars();
    let mut next = rest.next();
    while let Some(character) = next {
        let after = rest.clone();
        next = rest.next();
        let mut to = from + 1;
        while next.is_some_and(joins) {
            to += 1;
            next = rest.next();
        }
        if to == from + 1 && is_plain(character) {
            each(plain(character), from, to);
        } else {
            let joined = after.take(to - from - 1);
            let cluster = std::iter::once(character).chain(joined);
            for letter in decomposed(cluster.filter(|next| !is_invisible(*next)).map(combining))
                .nfc()
                .flat_map(char::to_lowercase)
            {
                each(plain(letter), from, to);
            }
        }
        from = to;
    }
}

/// Compatibility forms decomposed, without the marks of alphabets. Decomposed, these can be told
/// from dakuten; composed again, が is one letter.
fn decomposed(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let is_mark_of_alphabets = |character: &char| {
        matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
            || matches!(character, '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
    };
    characters
        .nfkd()
        .filter(move |character| !is_mark_of_alphabets(character))
}

/// A character that needs no normalisation, folded.
fn plain(character: char) -> char {
    match character {
        '\0'..='\u{7f}' => character.to_ascii_lowercase(),
        'ς' => 'σ',
        '\u{3041}'..='\u{30ff}' => hiragana(character),
        _ => renewed(character),
    }
}

/// Katakana that has a hiragana counterpart, as that.
fn hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

/// The marks of voicing that stand on their own, as those that combine: か゛ is が, as ｶﾞ is.
fn combining(character: char) -> char {
    match character {
        '\u{309b}' => '\u{3099}',
        '\u{309c}' => '\u{309a}',
        _ => character,
    }
}

/// Whether a character is its own normal form, and joins no other. Not all of those: what most
/// texts are made of.
fn is_plain(character: char) -> bool {
    matches!(character, '\0'..='\u{7f}' | '一'..='\u{9fff}' | '、'..='】' | 'ぁ'..='ゖ' | 'ゝ' | 'ゞ' | 'ァ'..='ヾ')
        || matches!(character, '‐' | '\u{2012}'..='‖' | '‘'..='”' | '가'..='힣')
}

/// Whether a character joins the one before: a mark, a vowel or final of a Korean syllable, or
/// nothing that is seen.
fn joins(character: char) -> bool {
    if is_plain(character) {
        return false;
    }
    let mut first = None;
    let combining = combining(character);
    unicode_normalization::char::decompose_compatible(combining, |part| {
        first.get_or_insert(part);
    });
    let first = first.unwrap_or(combining);
    is_invisible(character)
        || is_combining_mark(first)
        || canonical_combining_class(first) != 0
        || matches!(first, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}')
}

/// Soft hyphens, joiners, marks of direction, and variation selectors (of 葛󠄀 and ☎️): what is not
/// seen is not searched for.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{feff}'
    ) || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(character, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(character, '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (one, other) in [
            ("アラスカ", "あらすか"),
            ("ｱﾗｽｶ", "アラスカ"),
            ("ガス", "ｶﾞｽ"),
            ("ヴ", "ゔ"),
            ("ＮＡＴＯ", "nato"),
            ("Łódź", "łodz"),
            ("Zelenský", "zelensky"),
            ("㈱", "(株)"),
            ("１２３", "123"),
            ("a\u{3000}\n b", "A b"),
            ("ST\u{130}", "sti"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [("か", "が"), ("は", "ぱ"), ("ビル", "ビール"), ("國", "図")]
        {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let text = "ﾌﾟｰﾁﾝ　ＡＢＣ ½ ﬁ Å ヾ";
        assert_eq!(fold(&fold(text)), fold(text));
    }
}
