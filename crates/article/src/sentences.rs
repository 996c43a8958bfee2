//! Sentences: where they end in each language.

use std::ops::Range;

use crate::{Block, BlockKind, Inlines, Language};

/// The sentences of a text in this language, as ranges of its bytes. Together they are the whole
/// text: the space between two sentences belongs to the first. A text without words is one
/// sentence, an empty one has none.
///
/// Japanese ends at 。, ！ and ？ outside of brackets, English at a full stop, question or
/// exclamation mark before a space and a capital, unless the stop belongs to an abbreviation. That
/// is less than Unicode Standard Annex 29 asks for and more: it does not know brackets and
/// abbreviations, which are what goes wrong in news.
#[must_use]
pub fn sentences(text: &str, language: Language) -> Vec<Range<usize>> {
    let ends = match language {
        Language::Ja => japanese_ends(text),
        Language::En => english_ends(text),
    };
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends.into_iter().chain([text.len()]) {
        // Space after a sentence is part of it.
        let rest = &text[end..];
        let end = end + rest.len() - rest.trim_start().len();
        if end > start {
            sentences.push(start..end);
            start = end;
        }
    }
    sentences
}

impl Block {
    /// The sentences of the block's texts in this language, a list a text in the order of
    /// [`BlockKind::for_each_text`], as bytes of [`Inlines::plain`]. Kinds that are not read in
    /// sentences (tables, figures, preformatted text, footnotes) have no texts here.
    #[must_use]
    pub fn sentences(&self, language: Language) -> Vec<Vec<Range<usize>>> {
        let mut texts = Vec::new();
        if matches!(
            self.kind,
            BlockKind::Paragraph { .. }
                | BlockKind::Heading { .. }
                | BlockKind::Quotation { .. }
                | BlockKind::List { .. }
        ) {
            self.kind.for_each_text(&mut |_, text: &Inlines| {
                texts.push(sentences(&text.plain(), language));
            });
        }
        texts
    }
}

const OPENING: &str = "「『（【〔《〈(";
const CLOSING: &str = "」』）】〕》〉)";

fn japanese_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    // Brackets that are closed later; one that is not opens nothing.
    let mut open: Vec<char> = Vec::new();
    let last: Vec<(char, Option<usize>)> = CLOSING
        .chars()
        .map(|closing| (closing, text.rfind(closing)))
        .collect();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = at + character.len_utf8();
        if let Some(index) = OPENING.chars().position(|opening| opening == character) {
            let is_later = |(_, last): &&(char, Option<usize>)| *last >= Some(after);
            open.extend(
                last.get(index)
                    .filter(is_later)
                    .map(|(closing, _)| *closing),
            );
        } else if open.last() == Some(&character) {
            open.pop();
        } else if "。！？!?｡".contains(character) && open.is_empty() {
            let goes_on = |next: char| "。！？!?｡」』）)”’…".contains(next);
            let mut end = after;
            while let Some((at, next)) = characters.next_if(|(_, next)| goes_on(*next)) {
                end = at + next.len_utf8();
            }
            // A question or a shout within a Latin name (Yahoo! Japan) is followed by Latin.
            let next = text[end..].chars().next();
            if !("!?".contains(character) && next.is_some_and(|next| next.is_ascii_lowercase())) {
                ends.push(end);
            }
        }
    }
    ends
}

/// Words whose full stop does not end a sentence, in lower case.
const ABBREVIATIONS: [&str; 40] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st",
    "no", "nos", "vs", "v", "art", "arts", "para", "paras", "vol", "pp", "p", "ed", "eds", "cf",
    "eg", "e.g", "ie", "i.e", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "approx",
];

fn english_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(['.', '!', '?', '。', '！', '？']) {
        let at = from + found;
        let marks = |character: char| ".!?…。！？\"'”’)]»".contains(character);
        let rest = &text[at..];
        let end = at + rest.len() - rest.trim_start_matches(marks).len();
        from = end;
        let next = text[end..].trim_start();
        let parted = text[end..].starts_with(char::is_whitespace);
        let begins = next.starts_with(|character: char| {
            character.is_uppercase() || character.is_numeric() || "“\"‘'([—".contains(character)
        });
        // The word before is looked at only then: a text without spaces would be gone through again
        // at every stop.
        let goes_on = || {
            let opens = |character: char| character.is_whitespace() || "(“\"‘'".contains(character);
            let before = text[..at].rsplit(opens).next().unwrap_or_default();
            text[at..].starts_with('.') && is_abbreviation(before, next)
        };
        if parted && begins && !goes_on() {
            ends.push(end);
        }
    }
    ends
}

/// Whether the stop after this word belongs to it: `Mr.`, `No. 5`, an initial, `U.S. officials`.
fn is_abbreviation(word: &str, next: &str) -> bool {
    let lower = word.to_lowercase();
    let mut letters = word.chars();
    let is_initial = matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_uppercase())
        && word != "I";
    let number_follows = next.starts_with(|character: char| character.is_ascii_digit());
    match lower.as_str() {
        "no" | "nos" | "art" | "arts" | "p" | "pp" | "vol" | "v" | "ed" | "eds" => number_follows,
        // U.S., U.N.: a name may follow as well as a sentence, and the name is more common.
        _ if word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1) => true,
        _ => is_initial || ABBREVIATIONS.contains(&lower.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits;

    /// The sentences of a text, between bars.
    fn check(language: Language, marked: &str) {
        let text = marked.replace('|', "");
        let found: Vec<&str> = sentences(&text, language)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found.join("|"), marked);
    }

    #[test]
    fn japanese_ends_at_its_full_stop_outside_of_brackets() {
        check(Language::Ja, "港が開く。|船が来る。");
        check(
            Language::Ja,
            "彼は「行く。待て。」と言った。|そして去った。",
        );
        check(Language::Ja, "本当か？！|そうだ。 |次。");
        check(Language::Ja, "終わり（注を参照。）。|次");
        check(Language::Ja, "括弧「が閉じない。|次の文。");
        check(Language::Ja, "見出し");
    }

    #[test]
    fn english_ends_before_a_capital_and_not_at_an_abbreviation() {
        check(Language::En, "The port opens. |A ship comes in.");
        check(Language::En, "Mr. Lavrov met Dr. Ito. |They spoke.");
        check(Language::En, "He said “Wait.” |Then he left.");
        check(
            Language::En,
            "U.S. officials agreed. |J. F. Kennedy did not.",
        );
        check(
            Language::En,
            "Article No. 5 holds. |Is it so? |Yes! |It rose 3.5 per cent.",
        );
        check(Language::En, "He said no. |She left at 5 p.m. and slept.");
    }

    #[test]
    fn a_long_text_without_spaces_is_one_sentence_at_once() {
        for word in ["a.", "あ。", "(."] {
            let text = word.repeat(limits::TEXT_CHARACTERS / 2);
            assert_eq!(sentences(&text, Language::En).len(), 1);
        }
    }

    #[test]
    fn an_empty_text_has_no_sentences() {
        assert_eq!(sentences("", Language::Ja), []);
        assert_eq!(sentences(" ", Language::En), std::slice::from_ref(&(0..1)));
    }
}
