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
    /// The list as it was last seen, to go back to.
    list: RwSignal<LibraryAddress>,
    /// How far each entry of the history was scrolled, in pixels.
    scrolled: StoredValue<HashMap<String, f64>>,
    /// Counts the times that the reader went to another entry of the history.
    visits: RwSignal<u32>,
    notices: Notices,
}

/// Reads the address and listens to its changes.
pub fn provide_navigation(notices: Notices) -> Navigation {
    let route = read_address(notices);
    let list = match &route {
        Route::Library(library) => library.clone(),
        _ => LibraryAddress::default(),
    };
    let navigation = Navigation {
        route: RwSignal::new(route),
        list: RwSignal::new(list),
        scrolled: StoredValue::new(remembered_scroll()),
        visits: RwSignal::new(0),
        notices,
    };
    address::restore_scroll_ourselves();
    address::identify_entry();
    address::on_change(move || {
        address::identify_entry();
        navigation.notices.leave_address();
        navigation.arrive(read_address(notices));
    });
    place::on_scroll(move || navigation.remember_scroll());
    storage::on_leaving(move || navigation.keep_scroll());
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

    /// Changes the address without a way back: the same place, seen otherwise.
    pub fn adjust(self, route: Route) {
        address::replace(&route.address());
        self.set(route);
    }

    /// The list as it was last seen.
    pub fn list(self) -> Route {
        Route::Library(self.list.get())
    }

    /// Changes whenever the reader goes to another entry of the history.
    pub fn visits(self) -> Signal<u32> {
        self.visits.into()
    }

    /// How far the present entry of the history was scrolled when it was last seen.
    pub fn remembered_position(self) -> Option<f64> {
        self.scrolled
            .with_value(|scrolled| scrolled.get(&address::entry()).copied())
    }

    fn arrive(self, route: Route) {
        self.set(route);
        self.visits.update(|visits| *visits += 1);
    }

    fn set(self, route: Route) {
        if let Route::Library(library) = &route {
            self.list.set(library.clone());
        }
        self.route.set(route);
    }

    fn remember_scroll(self) {
        let position = place::scroll_position();
        self.scrolled.update_value(|scrolled| {
            scrolled.insert(address::entry(), position);
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
fn remembered_scroll() -> HashMap<String, f64> {
    let json = storage::get_for_session(SCROLL_KEY);
    json.and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}
