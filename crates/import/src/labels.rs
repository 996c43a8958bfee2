//! Lines that say what they hold: `著者:…`, `英語翻訳・…`, `By …`.

mod words;

use taiyaku_article::{Language, Role};

use crate::persons::{Reads, reads};
use crate::width::{ends_sentence, trim};
use words::label_of;

/// What a label announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Label {
    /// Somebody, and what they did.
    Credit(Role, Origin),
    /// The outlet of the original, or its address.
    Source,
    /// The publisher of this text.
    Publisher,
    /// The day of the original.
    SourceDate,
    /// The day of publication here.
    PublishedOn,
    /// The headline.
    Title,
    /// A subtitle.
    Subtitle,
}

/// The language a translator translated from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Not said, or no translator.
    Unsaid,
    /// This one.
    From(Language),
    /// One that the archive does not have; the words as printed.
    Other(String),
}

/// A line with its label taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Labelled<'a> {
    /// What the label announces.
    pub(crate) label: Label,
    /// What comes after it.
    pub(crate) rest: &'a str,
    /// Whether a colon or brackets make it a label beyond doubt.
    pub(crate) firm: bool,
}

/// Marks that decorate the beginning of a line.
pub(crate) const MARKS: [char; 18] = [
    '◆', '◇', '■', '□', '●', '○', '★', '☆', '▼', '▲', '▶', '►', '◎', '♦', '▽', '△', '◯', '▪',
];

/// Takes the label off a line.
pub(crate) fn read(text: &str) -> Option<Labelled<'_>> {
    bracketed(text)
        .or_else(|| separated(text))
        .or_else(|| by_line(text))
        .or_else(|| suffixed(text))
}

/// `【著者】…`
fn bracketed(text: &str) -> Option<Labelled<'_>> {
    let inner = text
        .trim_start_matches(MARKS)
        .strip_prefix(['【', '[', '［', '〔', '＜', '<'])?;
    let (word, rest) = inner.split_once(['】', ']', '］', '〕', '＞', '>'])?;
    let label = label_of(trim(word))?;
    let rest = trim(rest);
    let rest = trim(rest.strip_prefix([':', '：']).unwrap_or(rest));
    (!rest.is_empty()).then_some(Labelled {
        label,
        rest,
        firm: true,
    })
}

/// `著者:…`, `英語翻訳・…`, `訳者 …`
fn separated(text: &str) -> Option<Labelled<'_>> {
    let text = trim(text.trim_start_matches(MARKS));
    let separates = |c: char| {
        matches!(
            c,
            ':' | '：' | '・' | '/' | '／' | '=' | '＝' | '\u{3000}' | ' ' | '|' | '｜'
        )
    };
    // English labels may be of two words, so their colon is looked for first.
    let colon = text
        .find([':', '：'])
        .filter(|place| label_of(trim(&text[..*place])).is_some());
    let place = colon.or_else(|| text.find(separates))?;
    let word = trim(&text[..place]);
    let separator = text[place..].chars().next()?;
    let label = label_of(word)?;
    let after = trim(&text[place + separator.len_utf8()..]);
    let firm = matches!(separator, ':' | '：');
    let rest = trim(after.strip_prefix([':', '：']).unwrap_or(after));
    if rest.is_empty() || rest.starts_with("//") {
        return None;
    }
    if !firm && !after.starts_with([':', '：']) {
        // A loose separator makes a label of a credit only, and only before what can be people.
        let credit = matches!(label, Label::Credit(..));
        let one_letter = word.chars().count() == 1;
        let loose = matches!(separator, ' ' | '\u{3000}');
        if !credit
            || word.is_ascii()
            || ends_sentence(rest)
            || rest.chars().count() > 80
            || (one_letter && (loose || word == "文"))
        {
            return None;
        }
    }
    Some(Labelled {
        label,
        rest,
        firm: firm || after.starts_with([':', '：']),
    })
}

/// `By Jane Roe`, `Translated from the English by Jane Roe`.
fn by_line(text: &str) -> Option<Labelled<'_>> {
    let lower = text.to_ascii_lowercase();
    let (before, by) = if lower.starts_with("by ") {
        ("", 3)
    } else {
        (lower.split_once(" by ")?.0, lower.find(" by ")? + 4)
    };
    let rest = trim(&text[by..]);
    let words: Vec<&str> = before.split_whitespace().collect();
    let label = match words.as_slice() {
        [] | ["written" | "story" | "words" | "text"] => {
            Label::Credit(Role::Author, Origin::Unsaid)
        }
        ["translated" | "translation"] => Label::Credit(Role::Translator, Origin::Unsaid),
        ["translated", "from", "english"] | ["translated", "from", "the", "english"] => {
            Label::Credit(Role::Translator, Origin::From(Language::En))
        }
        ["translated", "from", "japanese"] | ["translated", "from", "the", "japanese"] => {
            Label::Credit(Role::Translator, Origin::From(Language::Ja))
        }
        ["translated", "from", .., _] if words.len() <= 4 => {
            Label::Credit(Role::Translator, Origin::Other(text[..by - 4].to_owned()))
        }
        ["edited"] => Label::Credit(Role::Editor, Origin::Unsaid),
        ["photo" | "photos" | "photograph" | "photographs" | "photography"] => {
            Label::Credit(Role::Photographer, Origin::Unsaid)
        }
        ["illustrated" | "illustration" | "illustrations"] => {
            Label::Credit(Role::Illustrator, Origin::Unsaid)
        }
        _ => return None,
    };
    // `By restoring …` is a sentence, `By Jane Roe, …` is not.
    let name = rest.split([',', '(', ';']).next().map(trim)?;
    let people = name
        .split(" and ")
        .flat_map(|part| part.split(" & "))
        .all(|part| reads(trim(part)) == Reads::Name);
    let agency = name.split_whitespace().count() == 1
        && rest == name
        && name.starts_with(char::is_uppercase);
    ((people || agency) && !ends_sentence(name)).then_some(Labelled {
        label,
        rest,
        firm: true,
    })
}

/// `青木花子 訳`, `青木花子＝訳`
fn suffixed(text: &str) -> Option<Labelled<'_>> {
    let (rest, word) = text.rsplit_once([' ', '\u{3000}', '・', '＝', '=', '／', '/'])?;
    let rest = trim(rest);
    let label = match word {
        "訳" | "翻訳" => Label::Credit(Role::Translator, Origin::Unsaid),
        "著" | "文" => Label::Credit(Role::Author, Origin::Unsaid),
        "編" | "編集" => Label::Credit(Role::Editor, Origin::Unsaid),
        "写真" | "撮影" => Label::Credit(Role::Photographer, Origin::Unsaid),
        _ => return None,
    };
    (reads(rest) == Reads::Name).then_some(Labelled {
        label,
        rest,
        firm: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(Label, &str)>) {
        assert_eq!(
            read(text).map(|labelled| (labelled.label, labelled.rest)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn labels_in_every_dress_are_read() {
        let author = || Label::Credit(Role::Author, Origin::Unsaid);
        for text in [
            "著者:青木花子",
            "著者：青木花子",
            "■著者 : 青木花子",
            "【著者】青木花子",
            "筆者・青木花子",
            "執筆　青木花子",
            "文：青木花子",
            "青木花子 著",
        ] {
            check(text, Some((author(), "青木花子")));
        }
        check(
            "By Jane Roe, Harbour University",
            Some((author(), "Jane Roe, Harbour University")),
        );
        check("Author: Jane Roe", Some((author(), "Jane Roe")));
        check("副題：海辺にて", Some((Label::Subtitle, "海辺にて")));
        check("出典：海辺通信", Some((Label::Source, "海辺通信")));
        check(
            "公開日:2025年8月18日",
            Some((Label::PublishedOn, "2025年8月18日")),
        );
    }

    #[test]
    fn a_translators_label_says_from_what() {
        let from = |origin| Label::Credit(Role::Translator, origin);
        check(
            "英語翻訳・青木花子",
            Some((from(Origin::From(Language::En)), "青木花子")),
        );
        check(
            "日本語訳:青木花子",
            Some((from(Origin::Unsaid), "青木花子")),
        );
        check(
            "英訳：青木花子",
            Some((from(Origin::From(Language::Ja)), "青木花子")),
        );
        check(
            "露語翻訳：青木花子",
            Some((from(Origin::Other("露語翻訳".to_owned())), "青木花子")),
        );
        check(
            "ロシア語翻訳・青木花子",
            Some((from(Origin::Other("ロシア語翻訳".to_owned())), "青木花子")),
        );
        check(
            "Translated from the English by Jane Roe",
            Some((from(Origin::From(Language::En)), "Jane Roe")),
        );
        check(
            "Translated from Russian by Jane Roe",
            Some((
                from(Origin::Other("Translated from Russian".to_owned())),
                "Jane Roe",
            )),
        );
        check("青木花子＝訳", Some((from(Origin::Unsaid), "青木花子")));
    }

    #[test]
    fn sentences_are_no_labels() {
        for text in [
            "By opening early, the library made more room.",
            "文 化を守る",
            "原文・訳文",
            "海辺の図書館、朝に開く",
            "Published weekly",
            "https://example.org/a",
            "写真 集が出た。",
            "The bridge was built by Rome and Sea",
            "著者:",
            "訳",
        ] {
            check(text, None);
        }
    }
}
