//! What a row of a list shows of an article.

use serde::{Deserialize, Serialize};
use taiyaku_article::{Article, Bilingual, Credit, Date, Label, Language, Length, Role, Series};
use taiyaku_search::Facet;

/// What the list knows of an article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The article's id.
    pub id: String,
    /// The article's file, relative to the library's folder.
    pub file: String,
    /// The language it was first written in.
    pub original: Language,
    /// The headline.
    pub title: Bilingual<String>,
    /// Where the Japanese headline may break, in characters from its start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<u32>,
    /// The feature.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub feature: Bilingual<String>,
    /// The series with number and date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Series>,
    /// The outlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Label>,
    /// The day by which the archive sorts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Bilingual<String>>,
    /// Who translated it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translators: Vec<Bilingual<String>>,
    /// How long the text is in each language there is: characters for Japanese, words for English.
    pub length: Bilingual<usize>,
}

impl Entry {
    /// What the list knows of this article, which is in this file of the library.
    #[must_use]
    pub fn of(article: &Article, file: String) -> Self {
        let names = |role| {
            article
                .credited(role)
                .map(|credit: &Credit| credit.name.clone())
                .collect()
        };
        let mut length = Bilingual::default();
        for language in article.languages() {
            *length.get_mut(language) =
                Some(Length::of(&article.plain(language), language).units());
        }
        Self {
            id: article.id.clone(),
            file,
            original: article.original,
            title: article.title.clone(),
            phrases: article.phrases.title.clone(),
            feature: article.feature.clone(),
            series: article.series.clone(),
            source: article.source.as_ref().map(|source| source.name.clone()),
            date: article.date(),
            authors: names(Role::Author),
            translators: names(Role::Translator),
            length,
        }
    }

    /// How long the text is in this language, or else in the other.
    #[must_use]
    pub fn length_in(&self, language: Language) -> Option<(Language, Length)> {
        self.length
            .best(language)
            .map(|(language, units)| (language, Length::new(language, *units)))
    }

    /// The names that a facet filters by, as a reader sees them. The facet of reading is the
    /// reader's own and has none here; languages have theirs from the interface.
    #[must_use]
    pub fn names(&self, facet: Facet) -> Vec<Label> {
        let one = |name: &Bilingual<String>| Label::Bilingual(name.clone());
        match facet {
            Facet::Feature if self.feature.is_empty() => Vec::new(),
            Facet::Feature => vec![one(&self.feature)],
            Facet::Series => self
                .series
                .iter()
                .map(|series| series.name.clone())
                .collect(),
            Facet::Source => self.source.iter().cloned().collect(),
            Facet::Author => self.authors.iter().map(one).collect(),
            Facet::Translator => self.translators.iter().map(one).collect(),
            Facet::Language => self
                .length
                .iter()
                .map(|(language, _)| language.tag().into())
                .collect(),
            Facet::Reading => Vec::new(),
        }
    }
}
