//! The filters of a query that are no words, as sets of documents.

use taiyaku_library::days_of;
use taiyaku_search::query::{Filter, Has, Is};
use taiyaku_search::{Bitset, canonical, occurrences};

use super::library::Library;
use super::reader::Sets;

/// The documents of which a filter holds.
pub fn passing(library: &Library, sets: &Sets, filter: &Filter) -> Bitset {
    let limit = library.documents();
    let mut passing = Bitset::empty(limit);
    match filter {
        Filter::Names {
            facet,
            value,
            whole,
        } => {
            let Some(column) = library.table.column(*facet) else {
                return passing;
            };
            if *whole {
                return column.bitset_of(library.code(*facet, value));
            }
            let typed = canonical(value);
            let names = (0_u32..).zip(library.canonical_names(*facet));
            for (code, spellings) in names {
                let has = |name: &String| occurrences(name, &typed, false).next().is_some();
                if spellings.iter().any(has) {
                    passing.add(&column.bitset_of(code));
                }
            }
        }
        Filter::Language(language) => {
            for document in 0..limit {
                if library.catalogue.has_language(document, *language) {
                    passing.insert(document);
                }
            }
        }
        Filter::Number(numbers) => {
            for document in 0..limit {
                let number = library.catalogue.number(document);
                if number.is_some_and(|number| numbers.contains(&number)) {
                    passing.insert(document);
                }
            }
        }
        Filter::Date { from, to } => {
            let first = from.map(days_of);
            let last = to.map(days_of);
            for (document, day) in library.days.iter().enumerate() {
                let is_within = day.is_some_and(|day| {
                    first.is_none_or(|first| day >= first) && last.is_none_or(|last| day <= last)
                });
                if is_within {
                    passing.insert(document);
                }
            }
        }
        Filter::Is(Is::Read) => passing.add(&sets.read),
        Filter::Is(Is::Unread) => {
            passing = Bitset::full(limit);
            passing.take_out(&sets.read);
        }
        Filter::Is(Is::Marked) => passing.add(&sets.marked),
        Filter::Has(Has::Note) => passing.add(&sets.noted),
    }
    passing
}
