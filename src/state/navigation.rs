//! Where the reader is, was, and goes.

use std::collections::HashMap;

use leptos::prelude::*;

use super::notices::{Notice, Notices};
use crate::platform::{address, place, storage};
use crate::route::{Ignored, LibraryAddress, Route};

const SCROLL_KEY: &str = "taiyaku.scroll";

/// The address as a signal, and the verbs that change it.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// The list as it was last seen, and its entry of the history.
    list: RwSignal<(LibraryAddress, String)>,
    /// How far each entry of the history was scrolled, and across which width, in pixels.
    scrolled: StoredValue<HashMap<String, (f64, f64)>>,
    arrival: RwSignal<Arrival>,
    notices: Notices,
}

/// The reader's coming to an entry of the history.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrival {
    /// How many there were before; 0 for the start of the app.
    pub number: u32,
    /// How far the entry was scrolled when it was last seen. Taken when the reader arrives: while
    /// the view loads the page is short, and scrolls by itself.
    pub position: Option<f64>,
    /// Whether the lines are as long as they were then, so that the position means the same text.
    pub same_width: bool,
}

impl Arrival {
    fn at(number: u32, remembered: Option<(f64, f64)>) -> Self {
        let same = |(_, across): (f64, f64)| (across - place::across()).abs() < 1.0;
        Self {
            number,
            position: remembered.map(|(position, _)| position),
            same_width: remembered.is_some_and(same),
        }
    }
}

/// Reads the address and listens to its changes.
pub fn provide_navigation(notices: Notices) -> Navigation {
    address::restore_scroll_ourselves();
    address::identify_entry();
    let route = read_address(notices);
    let scrolled = remembered_scroll();
    let entry = address::entry();
    let remembered = scrolled.get(&entry).copied();
    let list = match &route {
        Route::Library(library) => (library.clone(), entry),
        // No list has been seen, so there is no place in it to come back to.
        _ => (LibraryAddress::default(), String::new()),
    };
    let navigation = Navigation {
        route: RwSignal::new(route),
        list: RwSignal::new(list),
        scrolled: StoredValue::new(scrolled),
        arrival: RwSignal::new(Arrival::at(0, remembered)),
        notices,
    };
    address::on_change(move || {
        address::identify_entry();
        navigation.notices.leave_address();
        navigation.arrive(read_address(notices));
    });
    place::on_scroll(move || navigation.remember_scroll());
    storage::on_leaving(move || {
        // What was scrolled just now has not been told yet. At the top the view may still be
        // loading, and what is remembered holds.
        if place::scroll_position() > 0.0 {
            navigation.remember_scroll();
        }
        navigation.keep_scroll();
    });
    provide_context(navigation);
    navigation
}

/// The navigation of the app around this component.
pub fn use_navigation() -> Navigation {
    expect_context()
}

impl Navigation {
    /// Where the reader is.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Goes somewhere; the way back is kept.
    pub fn go(self, route: Route) {
        if self.route.with_untracked(|present| *present == route) {
            return;
        }
        self.notices.leave_address();
        address::push(&route.address());
        self.arrive(route);
    }

    /// Stays in the same view and sees it otherwise; the way back is kept.
    pub fn refocus(self, route: Route) {
        if self.route.with_untracked(|present| *present == route) {
            return;
        }
        self.notices.leave_address();
        address::push(&route.address());
        self.set(route);
        self.remember_scroll();
    }

    /// Changes the address without a way back: the same place, seen otherwise.
    pub fn adjust(self, route: Route) {
        address::replace(&route.address());
        self.set(route);
    }

    /// The list as it was last seen.
    pub fn list(self) -> Route {
        Route::Library(self.list.with(|(list, _)| list.clone()))
    }

    /// The reader's last coming to an entry of the history.
    pub fn arrival(self) -> Signal<Arrival> {
        self.arrival.into()
    }

    fn arrive(self, route: Route) {
        let remembered = |entry: &str| {
            self.scrolled
                .with_value(|scrolled| scrolled.get(entry).copied())
        };
        let there = remembered(&address::entry()).or_else(|| {
            // A link back to the list makes a new entry; the list is to be as it was all the same.
            let was_elsewhere = self
                .route
                .with_untracked(|route| !matches!(route, Route::Library(_)));
            self.list.with_untracked(|(list, entry)| {
                let is_list = matches!(&route, Route::Library(library) if library == list);
                if was_elsewhere && is_list {
                    remembered(entry)
                } else {
                    None
                }
            })
        });
        self.set(route);
        self.arrival.update(|arrival| {
            *arrival = Arrival::at(arrival.number + 1, there);
        });
    }

    fn set(self, route: Route) {
        if let Route::Library(library) = &route {
            self.list.set((library.clone(), address::entry()));
        }
        self.route.set(route);
    }

    fn remember_scroll(self) {
        let there = (place::scroll_position(), place::across());
        self.scrolled.update_value(|scrolled| {
            scrolled.insert(address::entry(), there);
        });
    }

    fn keep_scroll(self) {
        self.scrolled.with_value(|scrolled| {
            if let Ok(json) = serde_json::to_string(scrolled) {
                storage::set_for_session(SCROLL_KEY, &json);
            }
        });
    }
}

/// The route of the address bar; what is wrong there is told.
fn read_address(notices: Notices) -> Route {
    let (route, ignored) = Route::parse(&address::current());
    for Ignored { parameter, value } in ignored {
        notices.show(Notice::IgnoredParameter { parameter, value });
    }
    route
}

/// Positions are a convenience: what cannot be read is as if it were not there.
fn remembered_scroll() -> HashMap<String, (f64, f64)> {
    let json = storage::get_for_session(SCROLL_KEY);
    json.and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}
