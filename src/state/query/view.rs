//! The documents under a query, and the counts of the facets: what words found, narrowed by the
//! filters.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_search::facets::{Choice, Choices, Counted, Histogram, Table, histogram};
use taiyaku_search::query::{Chip, Filter, Is, Parts};
use taiyaku_search::{Bitset, Facet};

use crate::state::filters::passing;
use crate::state::found::{Found, Search};
use crate::state::library::{Library, LibraryState};
use crate::state::reader::Sets;

/// The most bars of the histogram of dates.
const BARS: usize = 60;

/// A thing that is the same only if it is the very one.
#[derive(Clone)]
pub(super) struct Same<T>(pub(super) Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What the counts are made of.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub(super) library: LibraryState,
    pub(super) search: Search,
    pub(super) parts: Memo<Parts>,
    pub(super) sets: Signal<Arc<Sets>>,
    pub(super) table: Memo<Option<Same<Table>>>,
}

impl View {
    /// Follows everything that the list and the dates come from.
    pub(super) fn track(self) {
        self.search.found().track();
        self.parts.track();
        self.sets.track();
        self.table.track();
    }

    pub(super) fn counted(self) -> Counted {
        let (Some(library), Some(table)) = (self.library.ready(), self.table.get()) else {
            return Counted::default();
        };
        let base = self.base(&library, |_| true);
        let choices = self.parts.with(|parts| choices(&library, &parts.chips));
        table.0.count(&base, &choices)
    }

    pub(super) fn dates(self) -> Option<Arc<Histogram>> {
        let (library, table) = (self.library.ready()?, self.table.get()?);
        let base = self.base(&library, |filter| !matches!(filter, Filter::Date { .. }));
        let choices = self.parts.with(|parts| choices(&library, &parts.chips));
        let documents = table.0.narrow(&base, &choices);
        Some(Arc::new(histogram(&library.days, &documents, BARS)))
    }

    /// The documents under the words, and under those chips that are no values of facets and that
    /// `counts` lets through.
    pub(super) fn base(self, library: &Library, counts: impl Fn(&Filter) -> bool) -> Bitset {
        let mut base = self
            .search
            .found()
            .with(|found: &Found| (*found.documents).clone());
        if base.limit() != library.documents() {
            base = Bitset::empty(library.documents());
        }
        let sets = self.sets.get();
        self.parts.with(|parts| {
            let others = || {
                let chips = parts.chips.iter();
                chips.filter(|chip| !is_choice(chip, &parts.chips) && counts(&chip.filter))
            };
            for chip in others() {
                // What is included is OR within its group.
                let mut passing_any = Bitset::empty(library.documents());
                let group = chip.filter.group();
                for other in others().filter(|other| {
                    other.excluded == chip.excluded
                        && (other == &chip || !chip.excluded && other.filter.group() == group)
                }) {
                    passing_any.add(&passing(library, &sets, &other.filter));
                }
                if chip.excluded {
                    base.take_out(&passing_any);
                } else {
                    base.keep(&passing_any);
                }
            }
        });
        base
    }
}

/// The facet and value of a filter that is one.
pub fn value(filter: &Filter) -> Option<(Facet, &str)> {
    match filter {
        Filter::Names {
            facet,
            value,
            whole: true,
        } => Some((*facet, value)),
        Filter::Language(language) => Some((Facet::Language, language.tag())),
        Filter::Is(Is::Unread) => Some((Facet::Reading, "unread")),
        Filter::Is(Is::Read) => Some((Facet::Reading, "read")),
        _ => None,
    }
}

/// Whether a chip is a choice of a value: alternatives of one group are so together or not at all.
fn is_choice(chip: &Chip, chips: &[Chip]) -> bool {
    let is_alternative = |other: &&Chip| {
        !chip.excluded && !other.excluded && other.filter.group() == chip.filter.group()
    };
    let mut alternatives = chips.iter().filter(is_alternative);
    value(&chip.filter).is_some() && alternatives.all(|other| value(&other.filter).is_some())
}

pub(super) fn choices(library: &Library, chips: &[Chip]) -> Choices {
    let mut choices = Choices::default();
    for chip in chips.iter().filter(|chip| is_choice(chip, chips)) {
        let Some((facet, name)) = value(&chip.filter) else {
            continue;
        };
        let code = match facet {
            Facet::Reading => u32::from(name == "read"),
            _ => library.code(facet, name),
        };
        let choice = if chip.excluded {
            Choice::Excluded
        } else {
            Choice::Included
        };
        choices.set(facet, code, Some(choice));
    }
    choices
}
