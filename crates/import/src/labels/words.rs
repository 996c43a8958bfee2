//! The words that announce what a line holds.

use taiyaku_article::{Language, Role};

use super::{Label, Origin};
use crate::width::narrow;

const AUTHOR: [&str; 14] = [
    "著者",
    "筆者",
    "執筆",
    "執筆者",
    "寄稿",
    "寄稿者",
    "作者",
    "著",
    "文",
    "原著者",
    "記者",
    "author",
    "authors",
    "written by",
];
const TRANSLATOR: [&str; 10] = [
    "翻訳",
    "翻訳者",
    "訳",
    "訳者",
    "抄訳",
    "全訳",
    "仮訳",
    "translator",
    "translators",
    "translation",
];
const EDITOR: [&str; 9] = [
    "編集",
    "編集者",
    "編者",
    "編",
    "監修",
    "校閲",
    "構成",
    "editor",
    "editors",
];
const PHOTOGRAPHER: [&str; 8] = [
    "写真",
    "撮影",
    "撮影者",
    "カメラ",
    "photo",
    "photos",
    "photographer",
    "photography",
];
const ILLUSTRATOR: [&str; 7] = [
    "イラスト",
    "挿絵",
    "挿画",
    "図版",
    "作図",
    "illustration",
    "illustrator",
];
const SOURCE: [&str; 15] = [
    "出典",
    "出所",
    "原典",
    "原文",
    "元記事",
    "原載",
    "初出",
    "情報源",
    "掲載元",
    "引用元",
    "転載元",
    "配信元",
    "source",
    "original",
    "url",
];
const PUBLISHER: [&str; 9] = [
    "発行",
    "発行者",
    "発行所",
    "発行元",
    "掲載",
    "公開",
    "発信",
    "publisher",
    "published by",
];
const SOURCE_DATE: [&str; 6] = [
    "原文公開日",
    "原文掲載日",
    "日付",
    "日時",
    "date",
    "published",
];
const PUBLISHED_ON: [&str; 7] = [
    "公開日",
    "掲載日",
    "発行日",
    "配信日",
    "更新日",
    "翻訳日",
    "updated",
];
const TITLE: [&str; 6] = ["題名", "題", "表題", "タイトル", "title", "headline"];
const SUBTITLE: [&str; 3] = ["副題", "サブタイトル", "subtitle"];

/// What this word announces.
pub(super) fn label_of(word: &str) -> Option<Label> {
    let word = narrow(word).to_lowercase();
    let word = word.as_str();
    let plain = |role| Label::Credit(role, Origin::Unsaid);
    let tables: [(&[&str], Label); 11] = [
        (&AUTHOR, plain(Role::Author)),
        (&TRANSLATOR, plain(Role::Translator)),
        (&EDITOR, plain(Role::Editor)),
        (&PHOTOGRAPHER, plain(Role::Photographer)),
        (&ILLUSTRATOR, plain(Role::Illustrator)),
        (&SOURCE, Label::Source),
        (&PUBLISHER, Label::Publisher),
        (&SOURCE_DATE, Label::SourceDate),
        (&PUBLISHED_ON, Label::PublishedOn),
        (&TITLE, Label::Title),
        (&SUBTITLE, Label::Subtitle),
    ];
    let known = tables
        .into_iter()
        .find(|(words, _)| words.contains(&word))
        .map(|(_, label)| label);
    known.or_else(|| translation_from(word).map(|origin| Label::Credit(Role::Translator, origin)))
}

/// `英語翻訳` names the language translated from, `日本語訳` the one translated into.
fn translation_from(word: &str) -> Option<Origin> {
    let stem = ["からの翻訳", "より翻訳", "翻訳者", "翻訳", "訳者", "訳"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    Some(match stem {
        "英語" | "英文" | "米語" => Origin::From(Language::En),
        // 英訳 is a translation into English; from Japanese, as the archive has no third language.
        "英" => Origin::From(Language::Ja),
        "日本語" | "和" | "邦" | "和文" => Origin::Unsaid,
        "露" | "仏" | "独" | "中" | "韓" | "西" | "露文" | "仏文" | "独文" | "中文" => {
            Origin::Other(word.to_owned())
        }
        _ if stem.ends_with('語') && stem.chars().count() <= 8 => Origin::Other(word.to_owned()),
        _ => return None,
    })
}
