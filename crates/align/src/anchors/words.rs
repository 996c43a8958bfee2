//! Words in alphabets.

use std::collections::BTreeSet;

use taiyaku_article::Language;

/// Whether the character is a letter of an alphabet.
fn is_letter(character: char) -> bool {
    character.is_alphabetic()
        && Language::of_text(character.encode_utf8(&mut [0; 4])) == Language::En
}

/// The words in alphabets in a text, in their own case. A word may hold digits after its first
/// letter, as `G7`.
pub(super) fn all(text: &[char]) -> impl Iterator<Item = String> {
    let is_part = |character: &char| is_letter(*character) || character.is_ascii_digit();
    text.split(move |character| !is_part(character))
        .filter(|word| word.first().is_some_and(|first| is_letter(*first)))
        .map(|word| word.iter().collect())
}

/// The words in alphabets in a Japanese text, in lower case. Single letters say too little.
pub(super) fn foreign(text: &[char]) -> BTreeSet<String> {
    all(text)
        .filter(|word| word.chars().nth(1).is_some())
        .map(|word| word.to_lowercase())
        .collect()
}
