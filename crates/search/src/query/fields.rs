//! The names of fields and of their values, in both languages.

use taiyaku_article::Language;

use super::{Has, Is};
use crate::{Facet, fold};

/// What may stand before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Words in the title.
    Title,
    /// Who wrote it.
    Author,
    /// Who translated it.
    Translator,
    /// The outlet of the original.
    Source,
    /// The series.
    Series,
    /// The feature (特集).
    Feature,
    /// The languages in which there is a text.
    Language,
    /// The day of publication.
    Date,
    /// The number in the series.
    Number,
    /// What the reader has done with it.
    Is,
    /// What the reader has added to it.
    Has,
}

/// Something with its English and its Japanese names, in each language the usual one first.
struct Named<T: 'static>(T, &'static [&'static str], &'static [&'static str]);

/// Written in lower case, hiragana or katakana as is usual; read in any case, width and kana.
const FIELDS: [Named<Field>; 11] = [
    Named(
        Field::Title,
        &["title"],
        &["題名", "題", "タイトル", "表題", "見出し"],
    ),
    Named(Field::Author, &["author"], &["著者", "筆者", "作者"]),
    Named(
        Field::Translator,
        &["translator"],
        &["訳者", "翻訳", "翻訳者", "訳"],
    ),
    Named(
        Field::Source,
        &["source"],
        &["出典", "媒体", "出所", "ソース"],
    ),
    Named(Field::Series, &["series"], &["シリーズ", "連載"]),
    Named(Field::Feature, &["feature"], &["特集"]),
    Named(Field::Language, &["lang", "language"], &["言語"]),
    Named(Field::Date, &["date"], &["日付", "年月日", "掲載日"]),
    Named(Field::Number, &["no", "number"], &["番号"]),
    Named(Field::Is, &["is"], &["状態"]),
    Named(Field::Has, &["has"], &["あり", "有り", "付き"]),
];

const LANGUAGES: [Named<Language>; 2] = [
    Named(
        Language::Ja,
        &["ja", "japanese"],
        &["日本語", "和文", "邦文"],
    ),
    Named(Language::En, &["en", "english"], &["英語", "英文"]),
];

const STATES: [Named<Is>; 3] = [
    Named(Is::Unread, &["unread"], &["未読"]),
    Named(Is::Read, &["read"], &["既読"]),
    Named(
        Is::Marked,
        &["marked", "bookmarked"],
        &["しおり", "栞", "ブックマーク"],
    ),
];

const ADDITIONS: [Named<Has>; 1] = [Named(
    Has::Note,
    &["note", "notes"],
    &["メモ", "ノート", "覚え書き"],
)];

impl<T: Copy> Named<T> {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.1.iter().chain(self.2).copied()
    }

    fn name(&self, language: Language) -> &'static str {
        let names = match language {
            Language::En => self.1,
            Language::Ja => self.2,
        };
        names.first().copied().unwrap_or_default()
    }
}

fn of_name<T: Copy>(table: &[Named<T>], typed: &str) -> Option<T> {
    let typed = fold(typed);
    // Folding takes time, and leaves the length of these names as it is.
    let length = typed.chars().count();
    let is_typed = |name: &str| name.chars().count() == length && fold(name) == typed;
    table
        .iter()
        .find(|named| named.names().any(is_typed))
        .map(|named| named.0)
}

fn name_of<T: Copy + PartialEq>(table: &[Named<T>], value: T, language: Language) -> &'static str {
    table
        .iter()
        .find(|named| named.0 == value)
        .map_or("", |named| named.name(language))
}

impl Field {
    /// Every field, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Author,
        Self::Translator,
        Self::Source,
        Self::Series,
        Self::Feature,
        Self::Language,
        Self::Date,
        Self::Number,
        Self::Is,
        Self::Has,
    ];

    /// The usual name, without the colon.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        name_of(&FIELDS, self, language)
    }

    /// The values that the field can have, by their usual names; none, if they are not a list.
    #[must_use]
    pub fn values(self, language: Language) -> Vec<&'static str> {
        match self {
            Self::Language => LANGUAGES.iter().map(|named| named.name(language)).collect(),
            Self::Is => STATES.iter().map(|named| named.name(language)).collect(),
            Self::Has => ADDITIONS.iter().map(|named| named.name(language)).collect(),
            _ => Vec::new(),
        }
    }

    /// The facet whose names the field takes.
    #[must_use]
    pub fn facet(self) -> Option<Facet> {
        match self {
            Self::Author => Some(Facet::Author),
            Self::Translator => Some(Facet::Translator),
            Self::Source => Some(Facet::Source),
            Self::Series => Some(Facet::Series),
            Self::Feature => Some(Facet::Feature),
            _ => None,
        }
    }

    /// The field of this name in either language.
    pub(super) fn of_name(typed: &str) -> Option<Self> {
        of_name(&FIELDS, typed)
    }

    /// The name that this is one typing error away from. Short names are not looked at: too many
    /// words are close to them. Typing errors seldom are in the first letter.
    pub(super) fn nearly(typed: &str) -> Option<&'static str> {
        const SHORTEST: usize = 4;
        let typed: Vec<char> = fold(typed).chars().collect();
        FIELDS.iter().flat_map(Named::names).find(|name| {
            let name: Vec<char> = fold(name).chars().collect();
            name.len() >= SHORTEST
                && name.first() == typed.first()
                && is_one_error_apart(&name, &typed)
        })
    }
}

/// Whether one letter is another one, missing or too many, or two neighbours are exchanged.
fn is_one_error_apart(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    match (&one[same..], &other[same..]) {
        ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([_, one @ ..], other) if one == other => true,
        (one, [_, other @ ..]) => one == other,
        _ => false,
    }
}

pub(super) fn language_of_name(typed: &str) -> Option<Language> {
    of_name(&LANGUAGES, typed)
}

pub(super) fn name_of_language(value: Language, language: Language) -> &'static str {
    name_of(&LANGUAGES, value, language)
}

impl Is {
    pub(super) fn of_name(typed: &str) -> Option<Self> {
        of_name(&STATES, typed)
    }

    pub(super) fn name(self, language: Language) -> &'static str {
        name_of(&STATES, self, language)
    }
}

impl Has {
    pub(super) fn of_name(typed: &str) -> Option<Self> {
        of_name(&ADDITIONS, typed)
    }

    pub(super) fn name(self, language: Language) -> &'static str {
        name_of(&ADDITIONS, self, language)
    }
}
