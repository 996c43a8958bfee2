//! Lines that are marks: links of the page, headings of its parts, its end.

use crate::labels::MARKS;
use crate::width::{is_space, narrow};

const ENTRANCE: [&str; 24] = [
    "エントランスへ",
    "エントランス",
    "トップへ",
    "トップページへ",
    "トップページ",
    "ホームへ",
    "ホーム",
    "目次へ",
    "目次",
    "一覧へ",
    "戻る",
    "もどる",
    "ページトップへ",
    "前のページへ",
    "次のページへ",
    "前へ",
    "次へ",
    "印刷用ページ",
    "home",
    "top",
    "back",
    "back to top",
    "back to entrance",
    "entrance",
];
const BODY: [&str; 6] = [
    "本文",
    "以下本文",
    "以下、本文",
    "body",
    "main text",
    "article text",
];
const SECTION: [&str; 27] = [
    "英語原文",
    "英文",
    "原文",
    "英語本文",
    "英語版",
    "英語",
    "日本語訳",
    "日本語",
    "日本語版",
    "日本語本文",
    "日本語訳文",
    "和訳",
    "邦訳",
    "訳文",
    "全訳",
    "english",
    "english text",
    "english version",
    "english original",
    "original",
    "original text",
    "original article",
    "japanese",
    "japanese text",
    "japanese translation",
    "english translation",
    "translation",
];
const END: [&str; 18] = [
    "本稿終了",
    "本稿終わり",
    "本稿おわり",
    "本文終了",
    "本文終わり",
    "記事終了",
    "了",
    "終わり",
    "おわり",
    "終",
    "完",
    "以上",
    "訳了",
    "終了",
    "end",
    "the end",
    "fin",
    "30",
];

/// Whether the line is a link to another page, as `エントランスへ`.
pub(crate) fn is_entrance(text: &str) -> bool {
    let bare = bare(text);
    let back = ["に戻る", "へ戻る", "にもどる", "へもどる"]
        .iter()
        .any(|ending| bare.ends_with(ending));
    ENTRANCE.contains(&bare.as_str()) || (back && bare.chars().count() <= 15)
}

/// Whether the line is the heading 本文, with which the body begins.
pub(crate) fn is_body_mark(text: &str) -> bool {
    BODY.contains(&bare(text).as_str())
}

/// Whether the line is a heading over the text in one language, as `英語原文`.
pub(crate) fn is_section_mark(text: &str) -> bool {
    SECTION.contains(&bare(text).as_str())
}

/// Whether the line says that the text ends here, as `本稿終了` or `(了)`.
pub(crate) fn is_end_mark(text: &str) -> bool {
    let bare = bare(text);
    // A bare `30` is a number; between dashes it is the mark of an English newsroom.
    END.contains(&bare.as_str()) && (bare != "30" || text != "30")
}

/// Whether the line is ornament: `* * *`, `──────`, `◇ ◇ ◇`.
pub(crate) fn is_ornament(text: &str) -> bool {
    let ornament = |c: char| {
        is_space(c)
            || MARKS.contains(&c)
            || matches!(
                narrow(&c.to_string()).as_str(),
                "*" | "-" | "=" | "~" | "_" | "#" | "." | "+"
            )
            || matches!(
                c,
                '―' | '─' | '━' | '—' | '–' | '〜' | '・' | '※' | '…' | '═' | '＿' | '×'
            )
    };
    text.chars().all(ornament)
}

/// The words without brackets, arrows and ornament around them.
fn bare(text: &str) -> String {
    let around = |c: char| !c.is_alphanumeric() || matches!(c, 'ー' | '￣');
    narrow(text).trim_matches(around).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_every_dress_are_known() {
        for text in [
            "エントランスへ",
            "→ エントランスへ",
            "[HOME]",
            "＜＜ 目次へ戻る",
        ] {
            assert!(is_entrance(text), "{text}");
        }
        for text in ["本文", "【本文】", "■ 本文：", "―― 本文 ――"] {
            assert!(is_body_mark(text), "{text}");
        }
        for text in [
            "本稿終了",
            "（了）",
            "(終わり)",
            "【完】",
            "End",
            "― THE END ―",
            "-30-",
        ] {
            assert!(is_end_mark(text), "{text}");
        }
        assert!(is_section_mark("【英語原文】") && is_section_mark("English"));
        for text in ["* * *", "──────", "◇　◇　◇", "＊", "……"] {
            assert!(is_ornament(text), "{text}");
        }
    }

    #[test]
    fn words_are_no_marks() {
        for text in [
            "本文の要約",
            "会議は終わり、帰路についた",
            "30",
            "End of the road",
            "海辺に戻る人々が増えている理由とは何か",
        ] {
            let mark = is_entrance(text)
                || is_body_mark(text)
                || is_section_mark(text)
                || is_end_mark(text)
                || is_ornament(text);
            assert!(!mark, "{text}");
        }
    }
}
