//! What of an article can be searched: its fields, as they are written.

use taiyaku_article::{Article, Bilingual, Block, BlockKind, Label, Language};
use taiyaku_search::{Fields, canonical};

/// The fields of an article. A term is never found across two of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchFields {
    /// The titles, Japanese first.
    pub title: Vec<String>,
    /// The subtitles.
    pub subtitle: Vec<String>,
    /// Who and what stands around the text: names and affiliations of people, series with number
    /// (`War on UKRAINE #8227`), source, publisher, feature, attribution.
    pub credits: Vec<String>,
    /// The texts of the bodies, Japanese first, and then the lines that have no place.
    pub body: Vec<BodyField>,
}

/// A text of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyField {
    /// The language of the body; of a line without a place, what its script suggests.
    pub language: Language,
    /// The block; nothing for a line without a place.
    pub block: Option<String>,
    /// The text without readings and footnote marks. A block of several texts (items, cells) has
    /// as many fields.
    pub text: String,
}

impl SearchFields {
    /// The fields as an index has them.
    #[must_use]
    pub fn canonical(&self) -> Fields {
        let each = |texts: &[String]| texts.iter().map(|text| canonical(text)).collect();
        Fields {
            title: each(&self.title),
            subtitle: each(&self.subtitle),
            credits: each(&self.credits),
            body: self
                .body
                .iter()
                .map(|field| canonical(&field.text))
                .collect(),
        }
    }
}

/// The fields of an article. Fields that are empty are left out.
#[must_use]
pub fn search_fields(article: &Article) -> SearchFields {
    let mut fields = SearchFields {
        title: each(&article.title),
        subtitle: several(&article.subtitle),
        credits: credits(article),
        body: Vec::new(),
    };
    for (language, blocks) in article.body.iter() {
        for block in blocks {
            body(block, language, &mut fields.body);
        }
    }
    fields
        .body
        .extend(article.unplaced.iter().map(|line| BodyField {
            language: Language::of_text(&line.text),
            block: None,
            text: line.text.clone(),
        }));
    fields.body.retain(|field| !field.text.trim().is_empty());
    for fields in [&mut fields.title, &mut fields.subtitle, &mut fields.credits] {
        fields.retain(|field| !field.trim().is_empty());
    }
    fields
}

fn each(names: &Bilingual<String>) -> Vec<String> {
    names.iter().map(|(_, name)| name.clone()).collect()
}

fn several(names: &Bilingual<Vec<String>>) -> Vec<String> {
    names.iter().flat_map(|(_, names)| names.clone()).collect()
}

fn spellings(name: &Label) -> impl Iterator<Item = String> {
    name.spellings().map(|(_, name)| name.to_owned())
}

fn credits(article: &Article) -> Vec<String> {
    let mut fields = Vec::new();
    for credit in &article.credits {
        fields.extend(each(&credit.name));
        fields.extend(several(&credit.affiliation));
    }
    if let Some(series) = &article.series {
        let number = series.number.map(|number| format!(" #{number}"));
        let number = number.unwrap_or_default();
        fields.extend(spellings(&series.name).map(|name| name + &number));
    }
    let source = article.source.iter().map(|source| &source.name);
    let publisher = article.publisher.iter().map(|publisher| &publisher.name);
    fields.extend(source.chain(publisher).flat_map(spellings));
    fields.extend(each(&article.feature));
    fields.extend(each(&article.attribution));
    fields
}

fn body(block: &Block, language: Language, fields: &mut Vec<BodyField>) {
    let mut add = |text: String| {
        fields.push(BodyField {
            language,
            block: Some(block.id.clone()),
            text,
        });
    };
    match &block.kind {
        BlockKind::Preformatted { text } => add(text.clone()),
        BlockKind::Figure { alt, .. } => alt.get(language).cloned().into_iter().for_each(&mut add),
        _ => {}
    }
    block.kind.for_each_text(&mut |_, text| add(text.plain()));
}
