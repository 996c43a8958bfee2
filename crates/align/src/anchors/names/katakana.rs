//! The consonants of a word in katakana.

use super::{LONGEST, Readings};

/// The words in katakana, parted at ・ and the like. Two syllables are no name, and a hundred are
/// a game.
pub(super) fn words(text: &[char]) -> impl Iterator<Item = String> {
    let is_kana = |character: &char| matches!(character, 'ァ'..='ヺ' | 'ー');
    text.split(move |character| !is_kana(character))
        .filter(|word| (3..=LONGEST).contains(&word.len()))
        .map(|word| word.iter().collect())
}

/// The ways in which the word's consonants may be read, the likeliest first: K, S, T, N, H, P and
/// R stand for all that are written like them.
pub(super) fn readings(word: &str) -> Vec<String> {
    let mut readings = Readings::new();
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        let small_vowel = characters
            .peek()
            .is_some_and(|next| matches!(next, 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ'));
        match character {
            'カ'..='ゴ' | 'ヵ' | 'ヶ' => readings.push(&["K"]),
            'サ'..='ゾ' => readings.push(&["S"]),
            'チ' | 'ヂ' if small_vowel => readings.push(&["S"]),
            'チ' | 'ヂ' | 'ツ' | 'ヅ' => readings.push(&["S", "T"]),
            'タ' | 'ダ' | 'テ'..='ド' => readings.push(&["T"]),
            'ナ'..='ノ' | 'マ'..='モ' | 'ン' => readings.push(&["N"]),
            'バ' | 'パ' | 'ビ' | 'ピ' | 'ブ' | 'プ' | 'ベ' | 'ペ' | 'ボ' | 'ポ' | 'ヴ' =>
            {
                readings.push(&["P"]);
            }
            'フ' => readings.push(&["P", "H"]),
            'ハ' | 'ヒ' | 'ヘ' | 'ホ' => readings.push(&["H", ""]),
            'ラ'..='ロ' => readings.push(&["R"]),
            _ => {}
        }
    }
    readings.0
}
