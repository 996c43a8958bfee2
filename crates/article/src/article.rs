//! The article as a whole: what stands above, under and around the body.

use serde::{Deserialize, Serialize};

use crate::{AlignedRow, Bilingual, Block, Date, Label, Language, Phrases};

/// An article, format 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// The version of the format: 1.
    pub format: u32,
    /// What the article is called in addresses and file names: a to z, 0 to 9 and hyphens.
    pub id: String,
    /// The language the text was first written in.
    pub original: Language,
    /// The feature (特集) the article belongs to, without its mark.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub feature: Bilingual<String>,
    /// The series with its running number and date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Series>,
    /// The headline, joined to one line.
    pub title: Bilingual<String>,
    /// The subtitles, one entry each.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub subtitle: Bilingual<Vec<String>>,
    /// The outlet in which the original appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Who publishes the article in the archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// Who wrote, translated and edited it, in the order of the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// The text, block by block. A block and its translation have the same id.
    pub body: Bilingual<Vec<Block>>,
    /// Which blocks are translations of each other, where ids do not say it, and which sentences.
    /// Blocks that are not named here are paired by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alignment: Vec<AlignedRow>,
    /// Where Japanese headings may break; written when a library is built.
    #[serde(default, skip_serializing_if = "Phrases::is_empty")]
    pub phrases: Phrases,
    /// The attribution under the text.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub attribution: Bilingual<String>,
    /// The mark that says that the text ends here, as 本稿終了.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub end_mark: Bilingual<String>,
    /// Words that belonged to the page and not to the article: the link to the entrance, the
    /// heading 本文. Kept, not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub furniture: Vec<String>,
    /// Lines of an imported page that the importer did not understand. Shown under the article
    /// until an editor gives them their place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<Unplaced>,
}

/// A series: `War on UKRAINE #8227 16 August 2025`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Series {
    /// What the series is called.
    pub name: Label,
    /// The running number in the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The date given with the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// The outlet in which the original appeared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// What the outlet is called.
    pub name: Label,
    /// The day on which the original appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where the original is: an http or https address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Who publishes the article in the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publisher {
    /// What the publisher is called.
    pub name: Label,
    /// The day of publication, by Japan Standard Time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// What somebody did for an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Wrote the original.
    Author,
    /// Wrote the translation.
    Translator,
    /// Edited the text.
    Editor,
    /// Took the pictures.
    Photographer,
    /// Drew the figures.
    Illustrator,
}

/// Somebody who is named for the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Credit {
    /// What they did.
    pub role: Role,
    /// Their name.
    pub name: Bilingual<String>,
    /// Their offices and affiliations, one entry each.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub affiliation: Bilingual<Vec<String>>,
    /// For a translator: the language they translated from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Language>,
}

/// A line of an imported page that the importer did not understand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unplaced {
    /// The line's number in the page, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
}

impl Article {
    /// The languages in which there is a body, Japanese first.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.body
            .iter()
            .filter(|(_, blocks)| !blocks.is_empty())
            .map(|(language, _)| language)
    }

    /// The day by which the archive sorts the article: the one given with its number in the
    /// series, or else the day of the original, or else of publication.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        let series = self.series.as_ref().and_then(|series| series.date);
        let source = self.source.as_ref().and_then(|source| source.date);
        let publisher = self.publisher.as_ref().and_then(|publisher| publisher.date);
        series.or(source).or(publisher)
    }

    /// The credits of this role, in the order of the page.
    pub fn credited(&self, role: Role) -> impl Iterator<Item = &Credit> {
        self.credits
            .iter()
            .filter(move |credit| credit.role == role)
    }
}
