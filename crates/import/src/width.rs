//! Characters: full and half width, layout spaces, scripts.

use taiyaku_article::Language;

/// The half-width twin of a full-width letter, digit or mark; other characters as they are.
/// One character becomes one character, so places in the text stay what they are.
pub(crate) fn narrow_char(character: char) -> char {
    match character {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ => character,
    }
}

/// The text with every full-width letter, digit and mark made half-width: for comparing.
pub(crate) fn narrow(text: &str) -> String {
    text.chars().map(narrow_char).collect()
}

/// The text with full-width Latin letters and digits made half-width, and Latin names in
/// full-width marks too: names of series, features and outlets group articles, so they need one
/// spelling.
pub(crate) fn one_spelling(name: &str) -> String {
    if Language::of_text(name) == Language::En {
        return single_spaced(&narrow(name));
    }
    let letters = |c: char| {
        if narrow_char(c).is_ascii_alphanumeric() {
            narrow_char(c)
        } else {
            c
        }
    };
    single_spaced(&name.chars().map(letters).collect::<String>())
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without the spaces around it: ASCII, full-width, no-break, zero-width.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Whether the character is a space of any kind.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Whether only Japanese is written with the character.
pub(crate) fn is_japanese(character: char) -> bool {
    Language::of_text(character.encode_utf8(&mut [0; 4])) == Language::Ja
}

/// Whether the character is a kanji, or the mark that repeats one.
pub(crate) fn is_kanji(character: char) -> bool {
    matches!(character, '々' | '〆' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Whether the character is katakana, or the bar that lengthens it.
pub(crate) fn is_katakana(character: char) -> bool {
    matches!(character, 'ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ' | '\u{ff66}'..='\u{ff9f}')
}

/// Whether the character is hiragana.
pub(crate) fn is_hiragana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ')
}

/// How many columns the text takes where a Japanese character takes two.
pub(crate) fn columns(text: &str) -> usize {
    let wide =
        |c: char| is_japanese(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}');
    text.chars()
        .map(|character| if wide(character) { 2 } else { 1 })
        .sum()
}

/// How many words there are.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How many characters there are, spaces not counted.
pub(crate) fn characters(text: &str) -> usize {
    text.chars()
        .filter(|character| !is_space(*character))
        .count()
}

/// Whether the text ends as a sentence does, inside quotation marks and brackets or not.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| {
        matches!(c, '」' | '』' | '）' | ')' | '”' | '’' | '"' | '\'' | '】') || is_space(c)
    };
    text.trim_end_matches(closing)
        .ends_with(['。', '．', '.', '!', '?', '！', '？', '…', '｡'])
}

/// Lines as one: no space between Japanese words, a space between others.
pub(crate) fn join<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        if needs_space(&text, line) {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

fn needs_space(first: &str, second: &str) -> bool {
    let latin = |c: Option<char>| {
        c.is_some_and(|c| !is_japanese(c) && narrow_char(c) == c && !is_cjk_mark(c))
    };
    // A word divided at its hyphen keeps it: whether it belongs there, only a dictionary knows.
    let hyphen =
        first.ends_with('-') && first.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    latin(first.chars().next_back()) && latin(second.chars().next()) && !hyphen
}

fn is_cjk_mark(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff65}' | '―' | '…' | '※')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_as_their_script_wants() {
        assert_eq!(join(["海辺の", "図書館"]), "海辺の図書館");
        assert_eq!(
            join(["the library", "by the sea"]),
            "the library by the sea"
        );
        assert_eq!(join(["新しいBRICS", "Summit"]), "新しいBRICS Summit");
        assert_eq!(join(["駅から", "10分"]), "駅から10分");
        assert_eq!(join(["Franco-", "German"]), "Franco-German");
        assert_eq!(join(["開く。", "And"]), "開く。And");
    }

    #[test]
    fn names_get_one_spelling() {
        assert_eq!(one_spelling("ＢＲＩＣＳ＋ＧＳ"), "BRICS+GS");
        assert_eq!(one_spelling("ＡＩと　社会（上）"), "AIと 社会（上）");
    }

    #[test]
    fn sentences_end_inside_brackets_too() {
        for text in ["開く。", "「開く。」", "Open.”", "なぜ？", "(End.)"] {
            assert!(ends_sentence(text), "{text}");
        }
        for text in ["開く", "海辺通信", "INFO", "本稿終了"] {
            assert!(!ends_sentence(text), "{text}");
        }
    }
}
