//! Readings as plain text writes them: `｜二十日《はつか》`, `漢字《かんじ》`.

use taiyaku_article::{Inline, Inlines, Ruby};

use crate::width::{is_hiragana, is_kanji, is_katakana};

/// The text with its readings as marks. 《》 without a word before them stay what they are.
pub(crate) fn inlines(text: &str) -> Inlines {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, reading, after)) = next_reading(rest) {
        match base_of(before, reading) {
            Some((lead, base)) => {
                plain.push_str(lead);
                push_text(&mut pieces, &mut plain);
                pieces.push(Inline::Ruby(Ruby {
                    base: base.to_owned(),
                    reading: reading.to_owned(),
                }));
            }
            None => {
                plain.push_str(before);
                plain.push('《');
                plain.push_str(reading);
                plain.push('》');
            }
        }
        rest = after;
    }
    plain.push_str(rest);
    push_text(&mut pieces, &mut plain);
    Inlines(pieces)
}

fn push_text(pieces: &mut Vec<Inline>, plain: &mut String) {
    if !plain.is_empty() {
        pieces.push(Inline::Text(std::mem::take(plain)));
    }
}

/// What stands before, in and after the first 《》.
fn next_reading(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('《')?;
    let (reading, after) = rest.split_once('》')?;
    Some((before, reading, after))
}

/// The word that is read so, and what stands before it: from the bar ｜, or else the kanji.
fn base_of<'a>(before: &'a str, reading: &str) -> Option<(&'a str, &'a str)> {
    if reading.is_empty() {
        return None;
    }
    if let Some((lead, base)) = before.rsplit_once(['｜', '|'])
        && !base.is_empty()
        && base.chars().count() <= 30
        && !base.contains(['。', '、', '》'])
    {
        return Some((lead, base));
    }
    // Without a bar, 《》 may also be the quotation marks of a title: those hold no bare kana.
    let kana = |c: char| is_hiragana(c) || is_katakana(c) || matches!(c, '・' | '\u{3000}');
    let lead = before.trim_end_matches(is_kanji);
    let base = &before[lead.len()..];
    (!base.is_empty() && reading.chars().all(kana)).then_some((lead, base))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, json: &str) {
        let expected: Inlines = serde_json::from_str(json).expect("inline text");
        assert_eq!(inlines(text), expected);
    }

    #[test]
    fn readings_become_ruby() {
        check(
            "漢字《かんじ》を読む",
            r#"[{"ruby":{"base":"漢字","reading":"かんじ"}},"を読む"]"#,
        );
        check(
            "ある｜二十日《はつか》に",
            r#"["ある",{"ruby":{"base":"二十日","reading":"はつか"}},"に"]"#,
        );
        check(
            "｜Neva《ネヴァ》河《がわ》",
            r#"[{"ruby":{"base":"Neva","reading":"ネヴァ"}},{"ruby":{"base":"河","reading":"がわ"}}]"#,
        );
    }

    #[test]
    fn other_brackets_stay_text() {
        for text in [
            "書名は《資本論》である",
            "《かな》",
            "漢字《",
            "漢字《》",
            "a | b",
            "彼の《Neva》",
        ] {
            check(text, &serde_json::to_string(text).expect("json"));
        }
    }
}
