//! What is a person's name, and what is an office or affiliation: told by their words.

use crate::width::{is_hiragana, is_kanji, is_katakana, narrow};

/// What a piece of a credit reads as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// A person's name.
    Name,
    /// An office, a profession or an organisation.
    Office,
    /// Either; only its place can tell.
    Unclear,
}

/// Words that stand in offices and organisations and hardly in names.
const OFFICE_WORDS: [&str; 58] = [
    "大学",
    "研究",
    "協会",
    "学会",
    "学院",
    "財団",
    "機構",
    "センター",
    "新聞",
    "通信",
    "放送",
    "会社",
    "連盟",
    "連合",
    "政府",
    "委員",
    "編集",
    "記者",
    "特派員",
    "教授",
    "講師",
    "専門",
    "評論",
    "学者",
    "作家",
    "会員",
    "議員",
    "議長",
    "所長",
    "会長",
    "社長",
    "院長",
    "局長",
    "部長",
    "課長",
    "館長",
    "校長",
    "理事",
    "代表",
    "顧問",
    "職員",
    "弁護士",
    "外交官",
    "大使",
    "大臣",
    "補佐官",
    "名誉",
    "客員",
    "主筆",
    "軍人",
    "大佐",
    "翻訳家",
    "写真家",
    "画家",
    "司書",
    "グループ",
    "クラブ",
    "チーム",
];
/// Words of offices in katakana, which names of people may otherwise be in.
const OFFICE_KATAKANA: [&str; 14] = [
    "アナリスト",
    "ジャーナリスト",
    "コラムニスト",
    "エコノミスト",
    "ディレクター",
    "フェロー",
    "コンサルタント",
    "アドバイザー",
    "ライター",
    "ブロガー",
    "エディター",
    "メンバー",
    "プロデューサー",
    "カメラマン",
];
/// How a person's office ends, as against the name of an organisation.
const PERSON_ENDINGS: [&str; 34] = [
    "教授",
    "准教授",
    "講師",
    "学者",
    "研究者",
    "記者",
    "編集者",
    "経営者",
    "専門家",
    "評論家",
    "作家",
    "翻訳家",
    "写真家",
    "画家",
    "会員",
    "研究員",
    "委員",
    "議員",
    "職員",
    "特派員",
    "長",
    "理事",
    "代表",
    "顧問",
    "弁護士",
    "外交官",
    "大使",
    "大臣",
    "補佐官",
    "主筆",
    "軍人",
    "大佐",
    "司書",
    "助手",
];
/// English words that begin or make an office.
const OFFICE_ENGLISH: [&str; 41] = [
    "professor",
    "lecturer",
    "researcher",
    "research",
    "fellow",
    "member",
    "expert",
    "analyst",
    "journalist",
    "correspondent",
    "reporter",
    "columnist",
    "editor",
    "director",
    "president",
    "chairman",
    "chair",
    "head",
    "founder",
    "scientist",
    "historian",
    "economist",
    "specialist",
    "consultant",
    "adviser",
    "advisor",
    "writer",
    "author",
    "translator",
    "lawyer",
    "diplomat",
    "ambassador",
    "minister",
    "officer",
    "librarian",
    "teacher",
    "student",
    "photographer",
    "emeritus",
    "secretary",
    "staff",
];
/// English words of organisations.
const ORGANISATION_ENGLISH: [&str; 18] = [
    "university",
    "institute",
    "college",
    "school",
    "center",
    "centre",
    "association",
    "foundation",
    "society",
    "academy",
    "council",
    "agency",
    "press",
    "news",
    "times",
    "library",
    "department",
    "museum",
];
/// Small words within names: Ludwig van Beethoven.
const NAME_PARTICLES: [&str; 17] = [
    "de", "da", "di", "do", "dos", "du", "del", "della", "van", "von", "der", "den", "bin", "ibn",
    "al", "el", "la",
];

/// What a piece of a credit reads as.
pub(crate) fn reads(text: &str) -> Reads {
    let narrowed = narrow(text);
    let latin = !text
        .chars()
        .any(|c| is_kanji(c) || is_katakana(c) || is_hiragana(c));
    if latin {
        reads_english(&narrowed)
    } else {
        reads_japanese(text)
    }
}

fn reads_japanese(text: &str) -> Reads {
    let office = OFFICE_WORDS
        .iter()
        .chain(&OFFICE_KATAKANA)
        .chain(&PERSON_ENDINGS[..20]);
    if office.into_iter().any(|word| text.contains(word)) {
        return Reads::Office;
    }
    let person = text.trim_end_matches("氏").trim_end_matches("さん");
    let count = person.chars().filter(|c| !c.is_whitespace()).count();
    let foreign = |c: char| {
        is_katakana(c)
            || matches!(c, '・' | '＝' | '=' | '゠' | ' ' | '\u{3000}' | '-' | '.')
            || c.is_ascii_alphabetic()
    };
    if person.chars().all(foreign) && person.contains(['・', '＝', '=', '゠']) {
        return Reads::Name;
    }
    let native =
        |c: char| is_kanji(c) || is_hiragana(c) || is_katakana(c) || matches!(c, ' ' | '\u{3000}');
    if person.chars().all(native) && person.chars().any(is_kanji) && (2..=7).contains(&count) {
        return Reads::Name;
    }
    Reads::Unclear
}

fn reads_english(text: &str) -> Reads {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_ascii_lowercase()
    };
    let has = |list: &[&str]| {
        words.iter().any(|word| {
            word.split('-')
                .any(|part| list.contains(&bare(part).as_str()))
        })
    };
    let links = ["of", "at", "for", "the", "in"];
    if has(&OFFICE_ENGLISH) || has(&ORGANISATION_ENGLISH) || has(&links) {
        return Reads::Office;
    }
    let capital = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            || NAME_PARTICLES.contains(&bare(word).as_str())
    };
    let starts = words
        .first()
        .is_some_and(|word| word.chars().next().is_some_and(char::is_alphabetic));
    let plain = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
    };
    if starts
        && (2..=5).contains(&words.len())
        && words.iter().all(|word| capital(word) && plain(word))
    {
        return Reads::Name;
    }
    Reads::Unclear
}

/// Whether it names somebody by their office, rather than an organisation alone.
pub(crate) fn is_persons_office(text: &str) -> bool {
    if PERSON_ENDINGS
        .iter()
        .chain(&OFFICE_KATAKANA)
        .any(|ending| text.ends_with(ending))
    {
        return true;
    }
    let lower = text.to_ascii_lowercase();
    let mut words = lower.split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| OFFICE_ENGLISH.contains(&word))
}

/// Whether two names are written in one way: both in katakana, both in kanji, both in Latin.
pub(crate) fn same_script(first: &str, second: &str) -> bool {
    let script = |text: &str| (text.chars().any(is_kanji), text.chars().any(is_katakana));
    script(first) == script(second)
}

#[cfg(test)]
mod tests;
