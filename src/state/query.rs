//! What the list shows: the library under the query of the address.

mod own;
mod view;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_search::facets::{Counted, Histogram};
use taiyaku_search::query::{Mistake, Node, Parsed, Parts, Query as Typed, format, parse};
use taiyaku_search::{Expansions, Facet};

use super::found::{Search, follow_query};
use super::hits::Hits;
use super::library::LibraryState;
use super::marks::Marks;
use super::navigation::Navigation;
use super::notes::Notes;
use super::order::{Help, sorted};
use super::preferences::Preferences;
use super::reader::follow_reader;
use super::reading::Reading;
use super::window::Heights;
use crate::platform::place;
use crate::route::{LibraryAddress, Route, Sort};

use own::Own;
pub use own::READING;
pub use view::value;
use view::{Same, View};

/// The list and its filters.
#[derive(Clone, Copy)]
pub struct Query {
    address: Memo<LibraryAddress>,
    parsed: Memo<Parsed>,
    parts: Memo<Parts>,
    counted: RwSignal<Counted>,
    dates: RwSignal<Option<Arc<Histogram>>>,
    own: Memo<Own>,
    sorted: Memo<Arc<Vec<usize>>>,
    search: Search,
    heights: StoredValue<Heights>,
    navigation: Navigation,
    preferences: Preferences,
}

/// Follows the address, the library, the marks and the interface language.
pub fn provide_query(
    navigation: Navigation,
    library: LibraryState,
    own: (Reading, Marks, Notes),
    preferences: Preferences,
    hits: Hits,
) -> Query {
    let route = navigation.route();
    let address = Memo::new(move |last: Option<&LibraryAddress>| match route.get() {
        Route::Library(library) => library,
        // While an article is open the list stays as it was.
        _ => last.cloned().unwrap_or_default(),
    });
    let parsed = Memo::new(move |_| address.with(|address| parse(&address.text)));
    let parts = Memo::new(move |_| parsed.with(|parsed| parsed.query.parts()));
    let (reading, marks, notes) = own;
    let sets = follow_reader(library, reading, marks, notes);
    let rest = Memo::new(move |_| parts.with(|parts| parts.rest.clone()));
    let expansions = Signal::derive(move || Expansions {
        v_as_b: preferences.v_as_b(),
    });
    let search = follow_query(library, rest, sets, expansions);
    let view = View {
        library,
        search,
        parts,
        sets,
        table: Memo::new(move |_| {
            let library = library.ready()?;
            let mut table = library.table.clone();
            table.set(Facet::Reading, sets.get().column(library.documents()));
            Some(Same(Arc::new(table)))
        }),
    };
    let counted = Memo::new(move |_| view.counted());
    let own = Memo::new(move |_| view.own());
    let sort = Memo::new(move |_| address.with(effective_sort));
    let titles = follow_titles(library, sort, preferences);
    let sorted = Memo::new(move |_| {
        let Some(library) = library.ready() else {
            return Arc::default();
        };
        let scores = search.found().with(|found| found.scores.clone());
        let titles = titles.get();
        let help = Help {
            scores: &scores,
            titles: titles.as_ref().map(|titles| titles.as_slice()),
        };
        let language = preferences.interface();
        Arc::new(
            counted
                .with(|counted| sorted(&counted.documents, &library, sort.get(), language, &help)),
        )
    });
    let (shown_counts, dates) = follow_view(view, counted);
    let query = Query {
        address,
        parsed,
        parts,
        counted: shown_counts,
        dates,
        own,
        sorted,
        search,
        heights: StoredValue::default(),
        navigation,
        preferences,
    };
    // Articles mark what the index found, the real words behind a typing error too.
    Effect::new(move || {
        let marked = search.found().with(|found| found.marked.clone());
        if !marked.is_empty() {
            hits.set_spellings(&query.words(), marked.to_vec());
        }
    });
    provide_context(query);
    query
}

/// The query of the app around this component.
pub fn use_query() -> Query {
    expect_context()
}

/// What fits best first where words were typed, and newest first otherwise.
fn effective_sort(address: &LibraryAddress) -> Sort {
    fn has_term(node: &Node) -> bool {
        match node {
            Node::Term(..) => true,
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().any(has_term),
            Node::Not(..) | Node::Filter(..) => false,
        }
    }
    let default = if address.query().all.iter().any(has_term) {
        Sort::Relevance
    } else {
        Sort::Newest
    };
    address.sort.unwrap_or(default)
}

/// The counts and the dates, which follow when the list has been painted: what is typed is
/// answered by the list.
fn follow_view(
    view: View,
    counted: Memo<Counted>,
) -> (RwSignal<Counted>, RwSignal<Option<Arc<Histogram>>>) {
    let shown = (
        RwSignal::new(Counted::default()),
        RwSignal::new(None::<Arc<Histogram>>),
    );
    let is_asked = StoredValue::new(false);
    let follow = move || {
        is_asked.try_set_value(false);
        let (counts, dates) = shown;
        let Some(counted) = counted.try_get_untracked() else {
            return;
        };
        if counts.with_untracked(|there| *there != counted) {
            counts.set(counted);
        }
        let new = untrack(|| view.dates());
        if dates.with_untracked(|there| *there != new) {
            dates.set(new);
        }
    };
    Effect::new(move || {
        view.track();
        let is_first = counted.with(|counted| {
            shown
                .0
                .with_untracked(|shown| shown.documents.limit() != counted.documents.limit())
        });
        if is_first {
            // There was nothing yet that could stay for a moment.
            follow();
        } else if !is_asked.get_value() {
            is_asked.set_value(true);
            place::after_paint(follow);
        }
    });
    shown
}

/// The order by title, fetched when it is first wanted.
fn follow_titles(
    library: LibraryState,
    sort: Memo<Sort>,
    preferences: Preferences,
) -> RwSignal<Option<Arc<Vec<u32>>>> {
    let titles = RwSignal::new(None);
    Effect::new(move || {
        let language = preferences.interface();
        if sort.get() != Sort::Title || library.ready().is_none() {
            return;
        }
        spawn_local(async move {
            let order = library.by_title(language).await.ok().map(Arc::new);
            if untrack(|| preferences.interface()) == language {
                titles.try_set(order);
            }
        });
    });
    titles
}

impl Query {
    /// The address of the list.
    pub fn address(self) -> Signal<LibraryAddress> {
        self.address.into()
    }

    /// What was typed wrongly, and where.
    pub fn mistakes(self) -> Vec<Mistake> {
        self.parsed.with(|parsed| parsed.mistakes.clone())
    }

    /// The filters that stand by themselves, and the rest.
    pub fn parts(self) -> Signal<Parts> {
        self.parts.into()
    }

    /// The counts of the facets.
    pub fn counted(self) -> Signal<Counted> {
        self.counted.into()
    }

    /// The articles by date, under every filter but that of dates.
    pub fn dates(self) -> Signal<Option<Arc<Histogram>>> {
        self.dates.into()
    }

    /// The documents in the list, in its order.
    pub fn documents(self) -> Signal<Arc<Vec<usize>>> {
        self.sorted.into()
    }

    /// The order of the list.
    pub fn sort(self) -> Sort {
        self.address.with(effective_sort)
    }

    /// How high the rows of the list are, as far as they were seen: kept while an article is open,
    /// so that the list is found again as it was.
    pub fn heights(self) -> StoredValue<Heights> {
        self.heights
    }

    /// The words without the filters, as they are typed.
    pub fn words(self) -> String {
        let language = self.preferences.interface();
        self.parts.with(|parts| format(&parts.rest, language))
    }

    /// What the words found.
    pub fn search(self) -> Search {
        self.search
    }

    /// Changes the query; the way back is kept.
    pub fn change(self, change: impl FnOnce(&mut Typed)) {
        let language = untrack(|| self.preferences.interface());
        self.change_address(|address| address.change(language, change));
    }

    /// Chooses an order; the one that the list has by itself needs no place in the address.
    pub fn choose_sort(self, sort: Option<Sort>) {
        self.change_address(|address| {
            address.sort = None;
            address.sort = sort.filter(|sort| *sort != effective_sort(address));
        });
    }

    /// Changes the query once more, as a step of the change before: both are one way back.
    pub fn change_further(self, change: impl FnOnce(&mut Typed)) {
        let language = untrack(|| self.preferences.interface());
        let route = self.changed(|address| address.change(language, change));
        self.navigation.adjust(route);
    }

    /// Changes the address; the way back is kept.
    pub fn change_address(self, change: impl FnOnce(&mut LibraryAddress)) {
        self.navigation.refocus(self.changed(change));
    }

    /// Changes the text while something is typed: one way back for the whole of it.
    pub fn retype(self, text: String) {
        let starts = self
            .address
            .with_untracked(|address| address.text.is_empty());
        let route = self.changed(|address| address.text = text);
        if starts {
            self.navigation.refocus(route);
        } else {
            self.navigation.adjust(route);
        }
    }

    fn changed(self, change: impl FnOnce(&mut LibraryAddress)) -> Route {
        let mut address = self.address.get_untracked();
        change(&mut address);
        Route::Library(address)
    }
}
