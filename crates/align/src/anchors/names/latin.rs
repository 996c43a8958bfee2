//! The consonants of a word in Latin letters.

use super::Readings;

/// The ways in which the word's consonants may be read. A word of two consonants is one only
/// where it begins with a capital.
pub(super) fn readings(word: &str) -> Vec<String> {
    let capital = word.starts_with(char::is_uppercase);
    let lower = word.to_lowercase();
    let mut all: Vec<String> = Vec::new();
    for stem in stems(&lower, capital) {
        let letters: Vec<char> = stem.chars().collect();
        for silent_r in [false, true] {
            all.extend(consonants(&letters, silent_r));
        }
    }
    let enough = if capital { 2 } else { 3 };
    all.retain(|reading| reading.len() >= enough);
    all.sort();
    all.dedup();
    all
}

/// The word, and the word without the ending that Japanese leaves off.
fn stems(word: &str, capital: bool) -> Vec<&str> {
    let mut stems = vec![word];
    stems.extend(word.strip_suffix('s'));
    if capital {
        let singular = word.strip_suffix('s').unwrap_or(word);
        stems.extend(singular.strip_suffix('n'));
    }
    stems
}

/// Reads a word; with `silent_r`, an r that no vowel follows is not heard.
fn consonants(letters: &[char], silent_r: bool) -> Vec<String> {
    let mut readings = Readings::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let (sounds, length) = sound(rest, at == 0, silent_r);
        readings.push(sounds);
        at += length;
        // A doubled letter is one sound.
        while at < letters.len() && letters[at] == letters[at - 1] && !is_vowel(letters[at]) {
            at += 1;
        }
    }
    readings.0
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The sounds that the letters at the start may stand for, and how many letters they are.
fn sound(rest: &[char], first: bool, silent_r: bool) -> (&'static [&'static str], usize) {
    let starts = |letters: &str| {
        letters
            .chars()
            .enumerate()
            .all(|(place, letter)| rest.get(place) == Some(&letter))
    };
    let next = rest.get(1).copied();
    let soft = matches!(next, Some('e' | 'i' | 'y'));
    if starts("tch") || starts("sch") {
        return (&["S"], 3);
    }
    if starts("tion") || starts("sion") {
        return (&["SN"], 4);
    }
    for (letters, sounds) in DIGRAPHS {
        if starts(letters) {
            return (sounds, 2);
        }
    }
    let sounds: &[&str] = match rest.first() {
        Some('k') if first && next == Some('n') => &[""],
        Some('k' | 'q') => &["K"],
        Some('c') if soft => &["S"],
        Some('c') => &["K"],
        Some('g') if soft => &["K", "S"],
        Some('g') => &["K"],
        Some('j') => &["S", ""],
        Some('s' | 'z') => &["S"],
        Some('x') => &["KS"],
        Some('t' | 'd') => &["T"],
        Some('n' | 'm') => &["N"],
        Some('b' | 'p' | 'f' | 'v') => &["P"],
        Some('r') if silent_r && !next.is_some_and(is_vowel) => &[""],
        Some('r' | 'l') => &["R"],
        Some('h') => &["H", ""],
        _ => &[""],
    };
    (sounds, 1)
}

/// Two letters that are one sound.
const DIGRAPHS: [(&str, &[&str]); 11] = [
    ("ch", &["S", "K"]),
    ("sh", &["S"]),
    ("th", &["S", "T"]),
    ("ph", &["P"]),
    ("gh", &["", "K"]),
    ("kh", &["K", "H"]),
    ("zh", &["S"]),
    ("ts", &["S", "TS"]),
    ("dg", &["S"]),
    ("ck", &["K"]),
    ("ng", &["N", "NK"]),
];
