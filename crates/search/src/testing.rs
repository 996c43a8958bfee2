//! What the tests of several modules have: texts of the bundled articles, and random ones.

use std::sync::LazyLock;

use taiyaku_article::{Article, Language};

/// Random numbers from a seed: splitmix64 (Steele, Lea, Flood 2014).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a limit, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % limit as u64) as usize
    }
}

/// A short text of what goes wrong: separators, marks, joiners, compatibility forms, old kanji.
pub(crate) fn nasty(random: &mut Random) -> String {
    let pieces: Vec<char> =
        " \u{3000}\n・゠=＝,，、。|-'’(「a1Z９ﾞ゛゜\u{3099}\u{309a}\u{301}\u{345}\
        \u{200b}\u{ad}\u{fe0f}\u{e0100}かカガヴヷわワー々〇ヶヽ國国辨邉﨑髙㈱㍿½ﬁ①²ⅳßẞİΣςЙéÅ🎌🅰ㄅ\
        각가한ㅋฐำैक्𠮷𠮟\u{9c7}\u{9be}ﷺ\u{fc5e}\u{34f}\u{20e3}"
            .chars()
            .collect();
    (0..random.below(12))
        .map(|_| pieces[random.below(pieces.len())])
        .collect()
}

/// The fields of the bundled articles, in both languages: titles, names and texts.
pub(crate) fn fields() -> &'static [String] {
    static FIELDS: LazyLock<Vec<String>> = LazyLock::new(read_fields);
    &FIELDS
}

fn read_fields() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../articles");
    let mut fields = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the bundled articles") {
        let path = entry.expect("an entry").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let json = std::fs::read_to_string(&path).expect("an article");
            let article = taiyaku_article::read(&json)
                .expect("a valid article")
                .article;
            fields.extend(fields_of(&article));
        }
    }
    assert!(fields.len() > 500);
    fields
}

fn fields_of(article: &Article) -> Vec<String> {
    let mut fields = Vec::new();
    for language in [Language::Ja, Language::En] {
        fields.extend(article.title.get(language).cloned());
        fields.extend(
            article
                .subtitle
                .get(language)
                .into_iter()
                .flatten()
                .cloned(),
        );
        let names = article
            .credits
            .iter()
            .filter_map(|credit| credit.name.get(language));
        fields.extend(names.cloned());
        for block in article.body.get(language).into_iter().flatten() {
            block
                .kind
                .for_each_text(&mut |_, text| fields.push(text.plain()));
        }
    }
    fields
}
