//! The library in memory: its columns, and where the rest of it is.

use std::collections::HashMap;

use taiyaku_article::{Label, Language};
use taiyaku_library::format1::Whole;
use taiyaku_library::{Catalogue, Entries, Ids, Manifest, days_of};
use taiyaku_search::facets::{Column, Table};
use taiyaku_search::{Facet, canonical};

/// The feature of the articles that explain the app.
pub const HANDBOOK: &str = "Handbook";

/// The facets whose values are names.
pub const NAMED: [Facet; 5] = [
    Facet::Feature,
    Facet::Series,
    Facet::Source,
    Facet::Author,
    Facet::Translator,
];

/// The library, ready to be filtered.
#[derive(Debug)]
pub struct Library {
    /// What is known of every article.
    pub catalogue: Catalogue,
    /// The columns of all facets but the reader's own.
    pub table: Table,
    /// The day of each document.
    pub days: Vec<Option<i32>>,
    pub(super) source: Source,
    values: HashMap<Facet, Values>,
}

/// Where the entries, ids and texts are.
#[derive(Debug)]
pub(super) enum Source {
    /// In files of their own.
    Packed(Box<Packed>),
    /// Here, but for the texts, which are one file (format 1).
    Whole(Box<Whole>, String),
}

/// The directories of a packed library.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) manifest: Manifest,
    pub(super) entries: Entries,
    pub(super) ids: Ids,
}

/// The values of a facet by what they are called.
#[derive(Debug, Default)]
struct Values {
    codes: HashMap<String, u32>,
    /// The canonical spellings of each value.
    canonical: Vec<Vec<String>>,
}

// Two libraries are the same only if they are one: they are compared to see whether anything
// changed.
impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Library {
    pub(super) fn new(catalogue: Catalogue, source: Source) -> Self {
        let documents = catalogue.documents();
        let mut table = Table::new(documents);
        let mut values = HashMap::new();
        for facet in NAMED {
            let Some(column) = catalogue.column(facet) else {
                continue;
            };
            let codes = (0..documents).map(|document| column.of(document));
            table.set(facet, Column::new(column.names().len(), codes));
            values.insert(facet, Values::of(column.names()));
        }
        let languages = (0..documents).map(|document| {
            let has = |language: &Language| catalogue.has_language(document, *language);
            let codes = (0_u32..).zip(Language::ALL);
            codes
                .filter(|(_, language)| has(language))
                .map(|(code, _)| code)
                .collect::<Vec<_>>()
        });
        table.set(Facet::Language, Column::new(Language::ALL.len(), languages));
        let days = (0..documents)
            .map(|document| catalogue.date(document).map(days_of))
            .collect();
        Self {
            catalogue,
            table,
            days,
            source,
            values,
        }
    }

    /// How many articles there are.
    pub fn documents(&self) -> usize {
        self.catalogue.documents()
    }

    /// The names of a facet's values, by code.
    pub fn names(&self, facet: Facet) -> &[Label] {
        self.catalogue
            .column(facet)
            .map_or(&[], |column| column.names())
    }

    /// The canonical spellings of each value of a facet.
    pub fn canonical_names(&self, facet: Facet) -> &[Vec<String>] {
        self.values
            .get(&facet)
            .map_or(&[], |values| values.canonical.as_slice())
    }

    /// The code of a value of a facet that is called so in either language; one that no document
    /// has, if there is none.
    pub fn code(&self, facet: Facet, name: &str) -> u32 {
        let code = match facet {
            Facet::Language => Language::ALL
                .iter()
                .position(|language| language.tag() == name)
                .map(|code| code as u32),
            _ => self
                .values
                .get(&facet)
                .and_then(|values| values.codes.get(&canonical(name)).copied()),
        };
        code.unwrap_or(Column::UNKNOWN)
    }

    /// Whether the library holds the handbook, to which the bar leads; a library of somebody
    /// else's may not.
    pub fn has_handbook(&self) -> bool {
        self.code(Facet::Feature, HANDBOOK) != Column::UNKNOWN
    }

    /// The neighbours of a document in its series, by number: the one before and the one after.
    pub fn neighbours(&self, document: usize) -> (Option<usize>, Option<usize>) {
        let Some(column) = self.catalogue.column(Facet::Series) else {
            return (None, None);
        };
        let (Some(series), Some(number)) = (
            column.of(document).first().copied(),
            self.catalogue.number(document),
        ) else {
            return (None, None);
        };
        let Some(column) = self.table.column(Facet::Series) else {
            return (None, None);
        };
        let members = column.bitset_of(series);
        let numbered = || {
            members
                .iter()
                .filter_map(|other| Some((self.catalogue.number(other)?, other)))
        };
        let before = numbered().filter(|(other, _)| *other < number).max();
        let after = numbered().filter(|(other, _)| *other > number).min();
        (
            before.map(|(_, other)| other),
            after.map(|(_, other)| other),
        )
    }
}

impl Values {
    fn of(names: &[Label]) -> Self {
        let mut values = Self::default();
        for (code, name) in (0_u32..).zip(names) {
            let spellings: Vec<String> = name
                .spellings()
                .map(|(_, spelling)| canonical(spelling))
                .collect();
            for spelling in &spellings {
                // The more frequent of two that are called alike, which is the first.
                values.codes.entry(spelling.clone()).or_insert(code);
            }
            values.canonical.push(spellings);
        }
        values
    }
}
