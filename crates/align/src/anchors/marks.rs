//! Marks that a translation keeps: quotation marks, question marks, brackets.

use super::Anchor;
use taiyaku_article::Language;

/// The kinds of mark in a text of this language, in half-width characters.
pub(super) fn of(text: &[char], language: Language) -> impl Iterator<Item = Anchor> {
    let has = |marks: &str| text.iter().any(|character| marks.contains(*character));
    let (quotation, question) = match language {
        Language::Ja => {
            let asks = text.windows(2).any(|pair| pair == ['か', '。']);
            (has("「『“"), has("?") || asks)
        }
        Language::En => (has("“\"«") || opens_singly(text), has("?")),
    };
    [
        (quotation, Anchor::Quotation),
        (question, Anchor::Question),
        (has("("), Anchor::Bracket),
    ]
    .into_iter()
    .filter_map(|(there, anchor)| there.then_some(anchor))
}

/// Whether a single quotation mark opens a word.
fn opens_singly(text: &[char]) -> bool {
    text.windows(2).any(|pair| pair[0] == ' ' && pair[1] == '‘') || text.first() == Some(&'‘')
}
