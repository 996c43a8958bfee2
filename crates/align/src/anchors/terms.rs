//! Terms of public life that Japanese writes in kanji, so that no sound betrays them: countries,
//! offices, institutions. A short list, of what any archive of news has on every page.

/// A Japanese term, and the beginnings of the English words for it, in lower case.
const TERMS: [(&str, &[&str]); 72] = [
    ("日本", &["japan"]),
    ("米", &["america", "united"]),
    ("中国", &["china", "chinese"]),
    ("英語", &["english"]),
    ("英国", &["brit", "united", "england"]),
    ("独", &["german"]),
    ("仏", &["france", "french"]),
    ("露", &["russia"]),
    ("ソ連", &["soviet"]),
    ("朝鮮", &["korea"]),
    ("韓国", &["korea"]),
    ("欧州", &["europe"]),
    ("国連", &["united", "un"]),
    ("北極", &["arctic"]),
    ("南極", &["antarctic"]),
    ("東京", &["tokyo"]),
    ("大統領", &["president"]),
    ("首相", &["prime", "premier", "chancellor"]),
    ("大臣", &["minister", "secretary"]),
    ("外相", &["foreign", "secretary"]),
    ("外務", &["foreign"]),
    ("大使", &["ambassador", "embassy"]),
    ("議会", &["parliament", "congress", "assembly"]),
    ("上院", &["senat"]),
    ("政府", &["government"]),
    ("内閣", &["cabinet"]),
    ("憲法", &["constitution"]),
    ("法律", &["law", "act", "statute"]),
    ("裁判", &["court", "trial", "judge"]),
    ("選挙", &["election"]),
    ("投票", &["vote", "votes", "voted", "voting", "ballot"]),
    ("条約", &["treat"]),
    ("協定", &["agreement"]),
    ("宣言", &["declaration", "declared"]),
    ("会談", &["talks", "meeting", "summit"]),
    ("首脳", &["summit", "leader"]),
    ("交渉", &["negotiat", "talks"]),
    ("署名", &["sign", "signed", "signature"]),
    ("批准", &["ratif"]),
    ("戦争", &["war", "wars"]),
    ("平和", &["peace"]),
    ("軍", &["militar", "army", "armies", "force", "troops"]),
    ("核", &["nuclear", "atomic"]),
    ("国境", &["border", "frontier"]),
    ("経済", &["econom"]),
    ("銀行", &["bank"]),
    ("貿易", &["trade"]),
    ("石油", &["oil", "petroleum"]),
    ("教育", &["educat"]),
    ("学校", &["school"]),
    ("大学", &["universit", "college"]),
    ("図書館", &["librar"]),
    ("新聞", &["newspaper", "press"]),
    ("記者", &["journalist", "reporter", "correspondent"]),
    ("記事", &["article"]),
    ("翻訳", &["translat"]),
    ("通訳", &["interpret"]),
    ("病院", &["hospital"]),
    ("漁", &["fish"]),
    ("船", &["ship", "boat", "vessel"]),
    ("港", &["port", "harbour", "harbor"]),
    ("鉄道", &["rail"]),
    ("駅", &["station"]),
    ("島", &["island", "isle"]),
    ("海", &["sea", "ocean", "maritime", "marine"]),
    ("川", &["river"]),
    ("山", &["mountain", "mount"]),
    ("雪", &["snow"]),
    ("氷", &["ice"]),
    ("女性", &["woman", "women", "female"]),
    ("子ども", &["child"]),
    ("世紀", &["centur"]),
];

/// The places in the list of the terms in a Japanese text.
pub(super) fn japanese(text: &str) -> impl Iterator<Item = usize> {
    let there = move |(place, (term, _)): (usize, &(&str, _))| text.contains(term).then_some(place);
    TERMS.iter().enumerate().filter_map(there)
}

/// The places in the list of the terms that an English word, in lower case, stands for.
pub(super) fn english(word: &str) -> impl Iterator<Item = usize> {
    // A short beginning would be that of many words.
    let is = move |start: &&str| {
        if start.len() <= 4 {
            word.strip_suffix('s').unwrap_or(word) == *start || word == *start
        } else {
            word.starts_with(*start)
        }
    };
    let stands =
        move |(place, (_, words)): (usize, &(_, &[&str]))| words.iter().any(is).then_some(place);
    TERMS.iter().enumerate().filter_map(stands)
}
