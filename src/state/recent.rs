//! What the reader has searched for lately. The reader's own data: nothing here may lose it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept::Shared;
use super::navigation::Navigation;
use super::notices::Notices;
use crate::platform::storage;
use crate::route::Route;

const KEY: &str = "taiyaku.recent";

/// How many searches are kept.
const MOST: usize = 12;

/// What is kept, version 1: the searches as they were typed, the last one first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    searches: Vec<String>,
}

/// The searches, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Recent {
    kept: Shared<Kept>,
    /// What was typed last.
    typed: StoredValue<String>,
}

/// Reads what was kept, and follows other tabs and the reader: a search that led to an article is
/// remembered.
pub fn provide_recent(notices: Notices, navigation: Navigation) -> Recent {
    let recent = Recent {
        kept: Shared::follow(KEY, notices),
        typed: StoredValue::default(),
    };
    let route = navigation.route();
    Effect::new(move |last: Option<Route>| {
        let route = route.get();
        if let (Some(Route::Library(list)), Route::Article(_)) = (last, &route) {
            // Whoever only follows links to lists has searched for nothing.
            let is_typed = recent.typed.with_value(|typed| *typed == list.text);
            if is_typed || !list.query().parts().rest.is_empty() {
                recent.remember(&list.text);
            }
        }
        route
    });
    provide_context(recent);
    recent
}

/// The searches of the app around this component.
pub fn use_recent() -> Recent {
    expect_context()
}

impl Recent {
    /// The searches, the last one first.
    pub fn searches(self) -> Vec<String> {
        self.kept.signal().with(|kept| kept.searches.clone())
    }

    /// Takes note of what is in the box, which the reader may have put there.
    pub fn typed(self, text: &str) {
        self.typed.set_value(text.to_owned());
    }

    /// Remembers a search that led somewhere. Where the browser keeps nothing, nobody has asked
    /// for this to be kept, and nobody is told that it is not.
    pub fn remember(self, text: &str) {
        let is_last = |kept: &Kept| {
            kept.searches
                .first()
                .is_some_and(|last| last == text.trim())
        };
        if storage::get(KEY).is_err()
            || text.trim().is_empty()
            || self.kept.signal().with_untracked(is_last)
        {
            return;
        }
        self.change(|searches| remember(searches, text));
    }

    /// Forgets one search.
    pub fn forget(self, text: &str) {
        self.change(|searches| searches.retain(|search| search != text));
    }

    /// Forgets all of them.
    pub fn forget_all(self) {
        self.change(Vec::clear);
    }

    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        self.kept.change(|kept| {
            kept.version = 1;
            change(&mut kept.searches);
        });
    }
}

fn remember(searches: &mut Vec<String>, text: &str) {
    let text = text.trim();
    searches.retain(|search| search != text);
    searches.insert(0, text.to_owned());
    searches.truncate(MOST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_search_is_first_and_none_is_there_twice() {
        let mut searches = Vec::new();
        for text in ["alaska", " treaty ", "北極", "alaska"] {
            remember(&mut searches, text);
        }
        assert_eq!(searches, ["alaska", "北極", "treaty"]);
    }

    #[test]
    fn the_oldest_search_makes_room() {
        let mut searches = Vec::new();
        for number in 0..20 {
            remember(&mut searches, &number.to_string());
        }
        assert_eq!(searches.len(), MOST);
        assert_eq!(searches.first().map(String::as_str), Some("19"));
        assert_eq!(searches.last().map(String::as_str), Some("8"));
    }
}
