//! What the list shows: the library under the filters of the address.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Date, Language};
use taiyaku_library::Entry;
use taiyaku_search::{Columns, Facet, Narrowed, Words, fold, narrow};

use super::library::{Library, LibraryState, Load};
use super::navigation::Navigation;
use super::preferences::Preferences;
use super::reading::Reading;
use crate::platform::intl::Collator;
use crate::route::{LibraryAddress, Route, Sort};

/// The list and its filters.
#[derive(Clone, Copy)]
pub struct Query {
    address: Memo<LibraryAddress>,
    narrowed: Memo<Narrowed>,
    sorted: Memo<Vec<usize>>,
    navigation: Navigation,
}

/// Follows the address, the library, the marks and the interface language.
pub fn provide_query(
    navigation: Navigation,
    state: LibraryState,
    reading: Reading,
    preferences: Preferences,
) -> Query {
    let route = navigation.route();
    let address = Memo::new(move |last: Option<&LibraryAddress>| match route.get() {
        Route::Library(library) => library,
        // While an article is open the list stays as it was.
        _ => last.cloned().unwrap_or_default(),
    });
    // Apart from the filters, so that typing does not copy the columns at every key.
    let columns = Memo::new(move |_| {
        let Load::Ready(library) = state.library().get() else {
            return Columns::default();
        };
        let mut columns = library.columns.clone();
        for (index, entry) in library.entries.iter().enumerate() {
            let value = if reading.is_read(&entry.id) {
                "read"
            } else {
                "unread"
            };
            columns.set(index, Facet::Reading, vec![value.to_owned()]);
        }
        columns
    });
    let narrowed = Memo::new(move |_| {
        let Load::Ready(library) = state.library().get() else {
            return Narrowed::default();
        };
        let address = address.get();
        let words = Words::parse(&address.query);
        let texts = if words.is_empty() {
            None
        } else {
            Some(state.texts().get())
        };
        columns.with(|columns| {
            narrow(columns, &address.selection, |index| {
                let entry = &library.entries[index];
                is_within(entry.date, &address) && has_words(entry, index, &words, texts.as_ref())
            })
        })
    });
    let sorted = Memo::new(move |_| {
        let Load::Ready(library) = state.library().get() else {
            return Vec::new();
        };
        let mut articles = narrowed.with(|narrowed| narrowed.articles.clone());
        sort(
            &mut articles,
            &library,
            address.with(|address| address.sort),
            preferences.interface(),
        );
        articles
    });
    let query = Query {
        address,
        narrowed,
        sorted,
        navigation,
    };
    provide_context(query);
    query
}

/// The query of the app around this component.
pub fn use_query() -> Query {
    expect_context()
}

impl Query {
    /// The filters.
    pub fn address(self) -> Signal<LibraryAddress> {
        self.address.into()
    }

    /// The counts of the facets.
    pub fn narrowed(self) -> Signal<Narrowed> {
        self.narrowed.into()
    }

    /// The indices of the articles in the list, in its order.
    pub fn articles(self) -> Signal<Vec<usize>> {
        self.sorted.into()
    }

    /// Changes the filters; the way back is kept.
    pub fn change(self, change: impl FnOnce(&mut LibraryAddress)) {
        self.navigation.refocus(self.changed(change));
    }

    /// Changes the filters while something is typed: one way back for the whole word.
    pub fn refine(self, change: impl FnOnce(&mut LibraryAddress)) {
        let starts = self
            .address
            .with_untracked(|address| address.query.is_empty());
        let route = self.changed(change);
        if starts {
            self.navigation.refocus(route)
        } else {
            self.navigation.adjust(route)
        }
    }

    fn changed(self, change: impl FnOnce(&mut LibraryAddress)) -> Route {
        let mut address = self.address.get_untracked();
        change(&mut address);
        Route::Library(address)
    }
}

/// An article without a date is shown while no date is asked for.
fn is_within(date: Option<Date>, address: &LibraryAddress) -> bool {
    let after = address
        .from
        .is_none_or(|from| date.is_some_and(|date| date >= from));
    let before = address
        .to
        .is_none_or(|to| date.is_some_and(|date| date <= to));
    after && before
}

/// Until the texts are there, titles are searched: a first answer now is worth more than all of
/// them in a moment.
fn has_words(
    entry: &Entry,
    index: usize,
    words: &Words,
    texts: Option<&Load<Arc<Vec<String>>>>,
) -> bool {
    match texts {
        None => true,
        Some(Load::Ready(texts)) => texts.get(index).is_some_and(|text| words.all_in(text)),
        Some(_) => {
            let titles: Vec<&str> = entry
                .title
                .iter()
                .map(|(_, title)| title.as_str())
                .collect();
            words.all_in(&fold(&titles.join("\n")))
        }
    }
}

fn sort(articles: &mut [usize], library: &Library, sort: Sort, language: Language) {
    let entry = |index: &usize| &library.entries[*index];
    // The catalogue is newest first, and every sort here keeps that order among equals.
    match sort {
        Sort::Newest => {}
        Sort::Oldest => {
            articles.sort_by_key(|index| (entry(index).date.is_none(), entry(index).date))
        }
        Sort::Number => {
            let collator = Collator::new(language);
            let series = |index: &usize| {
                let series = entry(index).series.as_ref();
                series.map(|series| (series.name.best(language).1.to_owned(), series.number))
            };
            articles.sort_by(|a, b| match (series(a), series(b)) {
                (Some((a, one)), Some((b, other))) => {
                    collator.compare(&a, &b).then(one.cmp(&other))
                }
                (a, b) => a.is_none().cmp(&b.is_none()),
            });
        }
        Sort::Title => {
            let collator = Collator::new(language);
            let title = |index: &usize| {
                entry(index)
                    .title
                    .best(language)
                    .map_or("", |(_, title)| title)
            };
            articles.sort_by(|a, b| collator.compare(title(a), title(b)));
        }
        Sort::Shortest => articles.sort_by_key(|index| minutes(entry(index), language)),
        Sort::Longest => {
            articles.sort_by_key(|index| std::cmp::Reverse(minutes(entry(index), language)))
        }
    }
}

/// Lengths in two languages compare by reading time, then by their own unit.
fn minutes(entry: &Entry, language: Language) -> (usize, usize) {
    entry
        .length_in(language)
        .map_or((0, 0), |(_, length)| (length.minutes(), length.units()))
}
