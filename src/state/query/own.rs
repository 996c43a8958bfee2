//! The values of the facet of reading, and how many articles each has. Read and unread are a
//! column as other facets are; bookmarks and notes are beside them, since an article can have both.

use leptos::prelude::*;
use taiyaku_search::query::{Filter, Has, Is};
use taiyaku_search::{Bitset, Facet};

use super::Query;
use super::view::{View, choices};
use crate::state::library::Library;

/// The values of [`Facet::Reading`] as addresses call them, by code: the first two are those of
/// its column.
pub const READING: [&str; 4] = ["unread", "read", "marked", "noted"];

/// How many articles have a bookmark and how many have a note, each under all other filters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Own {
    marked: usize,
    noted: usize,
}

impl View {
    pub(super) fn own(self) -> Own {
        let (Some(library), Some(table)) = (self.library.ready(), self.table.get()) else {
            return Own::default();
        };
        let sets = self.sets.get();
        let count = |filter: Filter, own: &Bitset| {
            if own.count() == 0 {
                return 0;
            }
            let base = self.base(&library, |other| other.group() != filter.group());
            let choices = self.parts.with(|parts| choices(&library, &parts.chips));
            let mut documents = table.0.narrow(&base, &choices);
            documents.keep(own);
            documents.count()
        };
        Own {
            marked: count(Filter::Is(Is::Marked), &sets.marked),
            noted: count(Filter::Has(Has::Note), &sets.noted),
        }
    }
}

impl Query {
    /// How many articles have a value under all other filters, by its code.
    pub fn count_of(self, facet: Facet, code: usize) -> usize {
        match (facet, READING.get(code)) {
            (Facet::Reading, Some(&"marked")) => self.own.get().marked,
            (Facet::Reading, Some(&"noted")) => self.own.get().noted,
            _ => self.counted.with(|counted| {
                let count = counted.counts(facet).get(code).copied();
                count.unwrap_or(0) as usize
            }),
        }
    }

    /// The values of a facet that are chosen, by code, and whether they are excluded.
    pub fn chosen(self, library: &Library, facet: Facet) -> Vec<(usize, bool)> {
        let code = |filter: &Filter| match (facet, filter) {
            (Facet::Reading, Filter::Is(Is::Marked)) => Some(2),
            (Facet::Reading, Filter::Has(Has::Note)) => Some(3),
            (Facet::Reading, filter) => super::value(filter)
                .filter(|(of, _)| *of == facet)
                .and_then(|(_, name)| READING.iter().position(|value| *value == name)),
            (_, filter) => super::value(filter)
                .filter(|(of, _)| *of == facet)
                .map(|(_, name)| library.code(facet, name) as usize),
        };
        self.parts.with(|parts| {
            let chips = parts.chips.iter();
            chips
                .filter_map(|chip| Some((code(&chip.filter)?, chip.excluded)))
                .collect()
        })
    }
}
