use super::*;
use crate::testing::{Random, fields, nasty};

/// The snippet of a text whose marks are in brackets, with its own in brackets, and with dots
/// where it begins or ends within a sentence.
fn shown(marked: &str, language: Language, room: usize) -> String {
    let mut text = String::new();
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut length = 0;
    for character in marked.chars() {
        match (character, marks.last_mut()) {
            ('[', _) => marks.push(length..length),
            (']', Some(mark)) => mark.end = length,
            _ => {
                text.push(character);
                length += 1;
            }
        }
    }
    let snippet = snippet(&text, &marks, language, room);
    let mut shown = String::new();
    if snippet.starts_within {
        shown.push('…');
    }
    for (at, character) in snippet.text.chars().enumerate() {
        if snippet.marks.iter().any(|mark| mark.start == at) {
            shown.push('[');
        }
        shown.push(character);
        if snippet.marks.iter().any(|mark| mark.end == at + 1) {
            shown.push(']');
        }
    }
    if snippet.ends_within {
        shown.push('…');
    }
    shown
}

#[track_caller]
fn japanese(room: usize, marked: &str, expected: &str) {
    assert_eq!(shown(marked, Language::Ja, room), expected);
}

#[track_caller]
fn english(room: usize, marked: &str, expected: &str) {
    assert_eq!(shown(marked, Language::En, room), expected);
}

#[test]
fn a_short_text_is_shown_whole() {
    japanese(80, "港が[開く]。", "港が[開く]。");
    english(
        80,
        "  The [port] opens. A ship.\n",
        "The [port] opens. A ship.",
    );
    english(80, "", "");
    japanese(3, "　", "");
}

#[test]
fn a_snippet_begins_with_the_sentence_of_its_mark() {
    japanese(10, "港が開く。船が[来る]。次の船は来ない。", "船が[来る]。");
    english(
        30,
        "The port opens. A [ship] comes in. It leaves again at night.",
        "A [ship] comes in.",
    );
}

#[test]
fn a_long_sentence_is_cut_between_words() {
    english(
        30,
        "Nobody in the whole town had ever seen such a [ship] come into the harbour before.",
        "…such a [ship] come into the…",
    );
    japanese(
        12,
        "この町の誰もこのような大きな[船]が港に入るのを見たことがなかった。",
        "…大きな[船]が港に入るのを見…",
    );
}

#[test]
fn japanese_is_not_cut_where_a_line_may_not_break() {
    japanese(5, "あああああああ、い[船]うう「うう」う", "…い[船]うう…");
    japanese(
        8,
        "ああああああああ[船]うううううーう",
        "…ああ[船]うううう…",
    );
    japanese(
        8,
        "ああああああ2025[船]うううううううう",
        "…[船]ううううううう…",
    );
    japanese(8, "ああ[船]ああ1,000隻の船が来たという", "ああ[船]ああ…");
}

#[test]
fn a_text_without_spaces_is_cut_anywhere_but_in_a_mark() {
    let long = "a".repeat(5000);
    let text = format!("{long}[ship]{long}");
    english(10, &text, "…aa[ship]aaaa…");
    let text = format!("{}[船]{}", "ー".repeat(5000), "ー".repeat(5000));
    japanese(7, &text, "…[船]ーーーーーー…");
    let text = format!("{}[船]{}", "e\u{301}".repeat(5000), "e\u{301}".repeat(5000));
    english(8, &text, "…e\u{301}[船]e\u{301}e\u{301}…");
}

#[test]
fn most_of_the_different_marks_are_shown_and_else_the_first() {
    english(
        22,
        "One [sea] here. [sea] [sea] [sea] then. Nothing is here. The [sea] and a [ship]. End.",
        "The [sea] and a [ship].",
    );
    english(
        16,
        "One [sea] here. Another [sea] there. And so on.",
        "One [sea] here.",
    );
}

#[test]
fn a_mark_is_never_cut() {
    english(4, "A very [long mark] here.", "…[long mark]…");
    japanese(3, "ああ[長い名前]です。", "…[長い名前]…");
    // A sentence that ends within a mark is none that a snippet could begin with.
    japanese(5, "港が[開く。船]が[来]る。", "…[開く。船]が…");
}

#[test]
fn without_marks_a_text_is_shown_from_its_start() {
    english(16, "The port opens at dawn and closes.", "The port opens…");
    japanese(8, "港が開く。船が来る。人も来る。", "港が開く。");
}

#[test]
fn every_snippet_keeps_its_promises() {
    let mut random = Random::new(7);
    let nasty: Vec<String> = (0..500)
        .map(|_| (0..20).map(|_| nasty(&mut random)).collect())
        .collect();
    for text in fields().iter().cloned().chain(nasty) {
        let characters: Vec<char> = text.chars().collect();
        let mut marks = Vec::new();
        let mut at = 0;
        while marks.len() < 30 {
            let start = at + random.below(40);
            at = start + 1 + random.below(8);
            let Some(marked) = characters.get(start..at) else {
                break;
            };
            if !marked[0].is_whitespace() && !marked[marked.len() - 1].is_whitespace() {
                marks.push(start..at);
            }
            at += 1;
        }
        let longest = marks.iter().map(ExactSizeIterator::len).max().unwrap_or(0);
        for language in [Language::Ja, Language::En] {
            let room = 1 + random.below(100);
            let snippet = snippet(&text, &marks, language, room);
            let shown: Vec<char> = snippet.text.chars().collect();
            assert!(text.contains(&snippet.text));
            assert!(shown.len() <= room.max(longest), "{text:?}");
            assert_eq!(snippet.marks.is_empty(), marks.is_empty(), "{text:?}");
            for mark in &snippet.marks {
                let marked = &shown[mark.clone()];
                assert!(marks.iter().any(|mark| &characters[mark.clone()] == marked));
            }
        }
    }
}
