//! The names of a library, made ready to be looked through at every key.

use std::collections::{BTreeSet, HashSet};

use taiyaku_article::Label;
use taiyaku_search::Facet;
use taiyaku_search::facets::search_values;
use taiyaku_search::query::Field;

use crate::state::library::Library;

/// How many years are offered before one is typed.
const YEARS: usize = 6;

/// The names and dates of a library.
#[derive(Debug, Default, PartialEq)]
pub struct Names {
    facets: Vec<Named>,
    /// Years and months in which there are articles.
    months: BTreeSet<(u16, u8)>,
}

/// The names of a facet.
#[derive(Debug, PartialEq)]
struct Named {
    facet: Facet,
    labels: Vec<Label>,
    /// All spellings, canonical, and the codes that they belong to.
    spellings: Vec<String>,
    codes: Vec<usize>,
}

impl Names {
    /// The fields of names, in the order in which they are offered.
    pub(super) const FIELDS: [Field; 5] = [
        Field::Series,
        Field::Author,
        Field::Translator,
        Field::Source,
        Field::Feature,
    ];

    /// The names of a library.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let mut names = Self::default();
        for facet in Self::FIELDS.into_iter().filter_map(Field::facet) {
            names.add(facet, library.names(facet), library.canonical_names(facet));
        }
        let dates =
            (0..library.documents()).filter_map(|document| library.catalogue.date(document));
        names.months = dates.map(|date| (date.year(), date.month())).collect();
        names
    }

    /// Adds the names of a facet, by code.
    pub(super) fn add(&mut self, facet: Facet, labels: &[Label], canonical: &[Vec<String>]) {
        let spelt = canonical.iter().enumerate();
        let spelt = spelt.flat_map(|(code, all)| all.iter().map(move |one| (code, one.clone())));
        let (codes, spellings) = spelt.unzip();
        self.facets.push(Named {
            facet,
            labels: labels.to_vec(),
            spellings,
            codes,
        });
    }

    #[cfg(test)]
    pub(super) fn add_month(&mut self, year: u16, month: u8) {
        self.months.insert((year, month));
    }

    /// The name of a code.
    pub(super) fn label(&self, facet: Facet, code: usize) -> Option<&Label> {
        self.of_facet(facet)?.labels.get(code)
    }

    /// The codes of the names that contain a canonical text in one of their spellings, best first.
    pub(super) fn search(
        &self,
        facet: Facet,
        typed: &str,
        count: impl Fn(usize) -> u32,
    ) -> Vec<usize> {
        let Some(named) = self.of_facet(facet) else {
            return Vec::new();
        };
        let counts: Vec<u32> = named.codes.iter().map(|code| count(*code)).collect();
        let found = search_values(&named.spellings, &counts, typed);
        let mut seen = HashSet::new();
        let codes = found.into_iter().map(|index| named.codes[index]);
        codes.filter(|code| seen.insert(*code)).collect()
    }

    /// Years, and once a year is typed its months, the newest first. Of a range the last day is
    /// being typed.
    pub(super) fn dates(&self, typed: &str) -> Vec<String> {
        let (before, last) = match typed.rfind("..") {
            Some(at) => typed.split_at(at + 2),
            None => ("", typed),
        };
        let first = before.trim_end_matches('.');
        let mut years: Vec<u16> = self.months.iter().map(|(year, _)| *year).collect();
        years.dedup();
        let years = years.into_iter().rev().map(|year| format!("{year:04}"));
        let months = self.months.iter().rev();
        let months = months.map(|(year, month)| format!("{year:04}-{month:02}"));
        let mut dates: Vec<String> = if last.len() < 4 {
            years.take(YEARS).collect()
        } else {
            years.chain(months).collect()
        };
        // A range ends no earlier than it begins: `2025-08..2025` goes to the end of that year.
        let is_later = |date: &str| date >= first.get(..date.len()).unwrap_or(first);
        dates.retain(|date| date.starts_with(last) && date != last && is_later(date));
        dates
            .into_iter()
            .map(|date| format!("{before}{date}"))
            .collect()
    }

    fn of_facet(&self, facet: Facet) -> Option<&Named> {
        self.facets.iter().find(|named| named.facet == facet)
    }
}
