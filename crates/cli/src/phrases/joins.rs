//! Which of the model's phrases belong to the one before them, as a reader hears them, and where
//! a phrase that no line has room for may break all the same.

use super::rules::{Verdict, is_hiragana, is_kanji, is_katakana, verdict};

/// A phrase grows by a noun without weight, or by a single character, only up to this length, in
/// halves of a character's width: at the size of a headline no more fits on a narrow screen.
const LONGEST: usize = 24;

/// Nouns without a weight of their own: 決めない|こと.
const LIGHT: [&str; 12] = [
    "こと",
    "もの",
    "とき",
    "ため",
    "ところ",
    "わけ",
    "はず",
    "ほう",
    "まま",
    "よう",
    "うち",
    "たび",
];
const PARTICLES: [&str; 33] = [
    "から",
    "まで",
    "より",
    "だけ",
    "ばかり",
    "など",
    "こそ",
    "さえ",
    "しか",
    "でも",
    "ほど",
    "くらい",
    "ごと",
    "ずつ",
    "ながら",
    "である",
    "です",
    "だった",
    "が",
    "の",
    "を",
    "に",
    "へ",
    "と",
    "も",
    "は",
    "や",
    "か",
    "で",
    "ね",
    "よ",
    "な",
    "だ",
];
/// What is one word, or one expression, with the kana before it: 二年が|かり, と|いう.
const FOLLOWERS: [(&[char], &[&str]); 4] = [
    (
        &['て', 'で'],
        &[
            "いる",
            "いた",
            "いない",
            "ある",
            "おく",
            "くる",
            "きた",
            "いく",
            "しまう",
            "しまった",
            "みる",
        ],
    ),
    (&['が'], &["かり"]),
    (
        &['と'],
        &["いう", "いった", "いえば", "して", "しての", "する"],
    ),
    (
        &['に'],
        &[
            "ついて",
            "おいて",
            "おける",
            "よって",
            "よる",
            "よれば",
            "とって",
            "かけて",
            "わたって",
        ],
    ),
];

/// The places, without those at which no reader would pause.
pub(super) fn joined(text: &[char], places: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for (index, &place) in places.iter().enumerate() {
        let start = kept.last().copied().unwrap_or_default();
        let end = places.get(index + 1).copied().unwrap_or(text.len());
        if !belongs(&text[start..place], &text[place..end]) {
            kept.push(place);
        }
    }
    // A last line of one character looks like an accident, even after a pause.
    if let Some(&last) = kept.last() {
        let start = kept.iter().rev().nth(1).copied().unwrap_or_default();
        if words(&text[last..]).len() < 2 && width(&text[start..]) <= LONGEST {
            kept.pop();
        }
    }
    kept
}

fn belongs(before: &[char], phrase: &[char]) -> bool {
    let Some(&left) = before.last() else {
        return false;
    };
    let is_word = is_hiragana(left) || is_kanji(left) || is_katakana(left) || left == '々';
    if !is_word {
        return false;
    }
    // No word is one kana: な|ぜ.
    if let [alone] = before
        && is_hiragana(*alone)
    {
        return true;
    }
    let word: String = words(phrase).iter().collect();
    let fits = width(before) + width(phrase) <= LONGEST;
    let is = |stem: &&str| word.strip_prefix(*stem).is_some_and(only_particles);
    only_particles(&word)
        || fits && (words(phrase).len() == 1 || LIGHT.iter().any(&is))
        || FOLLOWERS
            .iter()
            .any(|(after, stems)| after.contains(&left) && stems.iter().any(&is))
}

/// The places, with further ones in phrases that are too wide for a narrow screen: in the middle
/// as nearly as can be, between katakana and kanji.
pub(super) fn relieved(text: &[char], places: &[usize]) -> Vec<usize> {
    let mut relieved = Vec::new();
    let mut start = 0;
    for end in places.iter().copied().chain([text.len()]) {
        relieve(text, start, end, &mut relieved);
        relieved.push(end);
        start = end;
    }
    relieved.pop();
    relieved
}

fn relieve(text: &[char], start: usize, end: usize, places: &mut Vec<usize>) {
    if width(&text[start..end]) <= LONGEST {
        return;
    }
    let seam = |at: &usize| {
        let (left, right) = (text[*at - 1], text[*at]);
        (is_katakana(left) && is_kanji(right) || is_kanji(left) && is_katakana(right))
            && verdict(text, *at) != Verdict::Never
    };
    let from_middle = |at: &usize| (*at * 2).abs_diff(start + end);
    // Two characters are no line.
    let inner = (start + 3..=end.saturating_sub(3)).filter(seam);
    if let Some(middle) = inner.min_by_key(from_middle) {
        relieve(text, start, middle, places);
        places.push(middle);
        relieve(text, middle, end, places);
    }
}

/// A phrase without the stops and brackets around it.
fn words(phrase: &[char]) -> &[char] {
    let is_word = |c: &char| c.is_alphanumeric() || *c == 'ー' || *c == '々';
    let start = phrase.iter().position(is_word).unwrap_or(phrase.len());
    let end = phrase
        .iter()
        .rposition(is_word)
        .map_or(start, |last| last + 1);
    &phrase[start..end]
}

/// How wide a text is, in halves of a character: those of the West are narrow.
fn width(text: &[char]) -> usize {
    let halves = |c: &char| if *c < '\u{1100}' { 1 } else { 2 };
    text.iter().map(halves).sum()
}

fn only_particles(word: &str) -> bool {
    word.is_empty()
        || PARTICLES
            .iter()
            .any(|particle| word.strip_prefix(*particle).is_some_and(only_particles))
}
