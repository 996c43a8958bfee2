//! The columns of all articles: what filters, counts and sorts.

mod builder;
mod read;
#[cfg(feature = "write")]
mod write;

use taiyaku_article::{Bilingual, Date, Label, Language};
use taiyaku_search::Facet;

use crate::date_of;

pub(crate) use builder::Builder;

/// The letters at the front of the file.
const KIND: crate::bytes::Kind = *b"TYKc";

/// The facets that have a column, in the order of the file. Languages follow from the lengths,
/// and what was read is the reader's own.
const COLUMNS: [Facet; 5] = [
    Facet::Feature,
    Facet::Series,
    Facet::Source,
    Facet::Author,
    Facet::Translator,
];

/// What is known of every article without fetching more. Documents are numbers from 0, by date
/// (ascending, undated first), then by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// How many documents at the front have no date.
    undated: usize,
    /// The days of the others since 1970, ascending.
    days: Vec<i32>,
    /// In the order of [`COLUMNS`].
    columns: [Column; COLUMNS.len()],
    /// The number in its series, of every document.
    numbers: Vec<Option<u32>>,
    /// The lengths of every document, Japanese and English.
    lengths: [Vec<Option<u32>>; 2],
}

/// The values of one facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// The value's name; its place is the value's number.
    names: Vec<Label>,
    /// Where the values of each document start, and the end of the last.
    starts: Vec<u32>,
    values: Vec<u32>,
}

impl Catalogue {
    /// How many articles there are.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.numbers.len()
    }

    /// How many documents have no date: they are the first.
    #[must_use]
    pub fn undated(&self) -> usize {
        self.undated
    }

    /// The days of all documents that have a date, ascending, as [`days_of`](crate::days_of) counts
    /// them; the first is that of document [`Self::undated`].
    #[must_use]
    pub fn days(&self) -> &[i32] {
        &self.days
    }

    /// The day by which a document is sorted.
    #[must_use]
    pub fn date(&self, document: usize) -> Option<Date> {
        let dated = document.checked_sub(self.undated)?;
        date_of(*self.days.get(dated)?)
    }

    /// The column of feature, series, source, author or translator; the other facets have none.
    #[must_use]
    pub fn column(&self, facet: Facet) -> Option<&Column> {
        let place = COLUMNS.iter().position(|column| *column == facet)?;
        Some(&self.columns[place])
    }

    /// The document's number in its series.
    #[must_use]
    pub fn number(&self, document: usize) -> Option<u32> {
        self.numbers.get(document).copied().flatten()
    }

    /// How long the text is in each language there is: characters for Japanese, words for English.
    #[must_use]
    pub fn length(&self, document: usize) -> Bilingual<usize> {
        let [ja, en] = &self.lengths;
        let length = |lengths: &Vec<Option<u32>>| {
            let length = lengths.get(document).copied().flatten();
            length.map(|units| units as usize)
        };
        Bilingual {
            ja: length(ja),
            en: length(en),
        }
    }

    /// Whether the document has a text in this language.
    #[must_use]
    pub fn has_language(&self, document: usize, language: Language) -> bool {
        let [ja, en] = &self.lengths;
        let lengths = match language {
            Language::Ja => ja,
            Language::En => en,
        };
        lengths.get(document).is_some_and(Option::is_some)
    }
}

impl Column {
    /// The names of the values, the most frequent first; values are places in this list.
    #[must_use]
    pub fn names(&self) -> &[Label] {
        &self.names
    }

    /// The values of a document, each once.
    #[must_use]
    pub fn of(&self, document: usize) -> &[u32] {
        let start = self.starts.get(document);
        let end = self.starts.get(document + 1);
        start
            .zip(end)
            .and_then(|(start, end)| self.values.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }
}
