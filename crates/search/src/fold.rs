//! Folding: the spellings of one word become one.

use unicode_normalization::UnicodeNormalization;

/// Folds a text for comparing: compatibility forms (full and half width, ㍿), case, the
/// diacritics of Latin, Greek and Cyrillic letters, and katakana as hiragana. Dakuten, handakuten
/// and ー are kept, since か and が are different words. White space of any kind becomes one space.
///
/// Forms of Unicode Standard Annex 15.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let is_latin_mark = |character: &char| matches!(character, '\u{300}'..='\u{36f}');
    // Decomposed, marks of alphabets can be told from dakuten; composed again, が is one letter.
    let letters = text
        .nfkd()
        .filter(|character| !is_latin_mark(character))
        .nfc();
    for letter in letters.flat_map(char::to_lowercase) {
        if !letter.is_whitespace() {
            folded.push(hiragana(letter));
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

/// Katakana that has a hiragana counterpart, as that.
fn hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
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
