//! The order of the list.

use std::cmp::Reverse;

use taiyaku_article::{Language, Length};
use taiyaku_search::{Bitset, Facet, best_first};

use super::library::Library;
use crate::platform::intl::Collator;
use crate::route::Sort;

/// What some orders need beside the columns.
pub(super) struct Help<'a> {
    /// How well each document fits the words.
    pub(super) scores: &'a [f32],
    /// All documents by their titles, once that is there.
    pub(super) titles: Option<&'a [u32]>,
}

/// The documents in an order; what is equal in it is newest first.
pub(super) fn sorted(
    documents: &Bitset,
    library: &Library,
    sort: Sort,
    language: Language,
    help: &Help<'_>,
) -> Vec<usize> {
    if let (Sort::Title, Some(titles)) = (sort, help.titles) {
        let titles = titles.iter().map(|document| *document as usize);
        return titles
            .filter(|document| documents.contains(*document))
            .collect();
    }
    let mut order = newest_first(documents, &library.days);
    match sort {
        // Until the titles are there.
        Sort::Newest | Sort::Title => {}
        Sort::Relevance => best_first(&mut order, help.scores),
        Sort::Oldest => order.sort_by_key(|document| {
            let day = library.days[*document];
            (day.is_none(), day)
        }),
        Sort::Number => {
            let places = series_places(library, language);
            let column = library.catalogue.column(Facet::Series);
            order.sort_by_key(|document| {
                let series = column.and_then(|column| column.of(*document).first());
                let place = series.and_then(|series| places.get(*series as usize));
                (place.is_none(), place, library.catalogue.number(*document))
            });
        }
        Sort::Shortest => order.sort_by_key(|document| length(library, *document, language)),
        Sort::Longest => {
            order.sort_by_key(|document| Reverse(length(library, *document, language)));
        }
    }
    order
}

/// Newest first, undated last; those of one day by number, which is by id.
fn newest_first(documents: &Bitset, days: &[Option<i32>]) -> Vec<usize> {
    let ascending: Vec<usize> = documents.iter().collect();
    ascending
        .chunk_by(|one, other| days[*one] == days[*other])
        .rev()
        .flatten()
        .copied()
        .collect()
}

/// The place of each series among all by name, by code.
fn series_places(library: &Library, language: Language) -> Vec<usize> {
    let collator = Collator::new(language);
    let names = library.names(Facet::Series);
    let mut order: Vec<usize> = (0..names.len()).collect();
    let name = |series: usize| names[series].best(language).1;
    order.sort_by(|a, b| collator.compare(name(*a), name(*b)));
    let mut places = vec![0; names.len()];
    for (place, series) in order.into_iter().enumerate() {
        places[series] = place;
    }
    places
}

/// Lengths in two languages compare by reading time, then by their own unit.
fn length(library: &Library, document: usize, language: Language) -> (usize, usize) {
    let length = library.catalogue.length(document);
    length.best(language).map_or((0, 0), |(language, units)| {
        let length = Length::new(language, *units);
        (length.minutes(), length.units())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_comes_first_and_a_day_keeps_its_order() {
        let days = [None, None, Some(1), Some(2), Some(2), Some(5)];
        let order = newest_first(&Bitset::full(6), &days);
        assert_eq!(order, [5, 3, 4, 2, 0, 1]);
    }
}
