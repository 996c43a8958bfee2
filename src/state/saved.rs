//! The searches that the reader has kept under a name. The reader's own data: nothing here may
//! lose it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept::Shared;
use super::notices::Notices;
use crate::route::{LibraryAddress, Route};

const KEY: &str = "taiyaku.saved";

/// How long a name may become, in UTF-16 code units, as text boxes count.
pub const LONGEST: usize = 80;

/// What is kept, version 1: searches by addresses of this app, which are stable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    /// The number of the next one: two tabs never give the same.
    next: u32,
    searches: Vec<Search>,
}

/// A search that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Which it is, whatever it is called.
    pub id: u32,
    /// What the reader calls it.
    pub name: String,
    /// Where it is: the part of the address behind the `#`.
    pub address: String,
}

/// The searches, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Saved(Shared<Kept>);

/// Reads what was kept, and follows other tabs.
pub fn provide_saved(notices: Notices) -> Saved {
    let saved = Saved(Shared::follow(KEY, notices));
    provide_context(saved);
    saved
}

/// The searches of the app around this component.
pub fn use_saved() -> Saved {
    expect_context()
}

/// The address under which a list is kept: what others have added to it is not the reader's.
pub fn address_of(list: &LibraryAddress) -> String {
    let list = LibraryAddress {
        other: Vec::new(),
        ..list.clone()
    };
    Route::Library(list).address()
}

impl Saved {
    /// All of them, in the order in which they were saved.
    pub fn all(self) -> Vec<Search> {
        self.0.signal().with(|kept| kept.searches.clone())
    }

    /// The search as it is now.
    pub fn search(self, id: u32) -> Option<Search> {
        let of = |kept: &Kept| kept.searches.iter().find(|search| search.id == id).cloned();
        self.0.signal().with(of)
    }

    /// Keeps a search, and says which it is.
    pub fn save(self, name: &str, address: String) -> u32 {
        let mut id = 0;
        self.0.change(|kept| id = kept.add(name, address));
        id
    }

    /// Calls a search otherwise.
    pub fn rename(self, id: u32, name: &str) {
        self.0.change(|kept| kept.rename(id, name));
    }

    /// Deletes a search; it is given back with its place.
    pub fn delete(self, id: u32) -> Option<(usize, Search)> {
        let mut deleted = None;
        self.0.change(|kept| deleted = kept.take(id));
        deleted
    }

    /// Brings back what was deleted.
    pub fn restore(self, place: usize, search: Search) {
        self.0.change(|kept| kept.put(place, search));
    }
}

impl Kept {
    fn add(&mut self, name: &str, address: String) -> u32 {
        self.version = 1;
        let id = self.next;
        self.next += 1;
        let name = name.trim().to_owned();
        self.searches.push(Search { id, name, address });
        id
    }

    fn rename(&mut self, id: u32, name: &str) {
        let named = self.searches.iter_mut().find(|search| search.id == id);
        if let Some(search) = named.filter(|_| !name.trim().is_empty()) {
            name.trim().clone_into(&mut search.name);
        }
    }

    fn take(&mut self, id: u32) -> Option<(usize, Search)> {
        let place = self.searches.iter().position(|search| search.id == id)?;
        Some((place, self.searches.remove(place)))
    }

    fn put(&mut self, place: usize, search: Search) {
        self.version = 1;
        if self.searches.iter().all(|other| other.id != search.id) {
            let place = place.min(self.searches.len());
            self.searches.insert(place, search);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(names: &[&str]) -> Kept {
        let mut kept = Kept::default();
        for name in names {
            kept.add(name, format!("/?q={name}"));
        }
        kept
    }

    fn names(kept: &Kept) -> Vec<&str> {
        kept.searches
            .iter()
            .map(|search| search.name.as_str())
            .collect()
    }

    #[test]
    fn a_search_that_was_deleted_comes_back_to_its_place_once() {
        let mut kept = kept(&["a", "b", "c"]);
        let (place, search) = kept.take(1).expect("it is there");
        assert_eq!(names(&kept), ["a", "c"]);
        kept.put(place, search.clone());
        kept.put(place, search);
        assert_eq!(names(&kept), ["a", "b", "c"]);
        assert_eq!(kept.take(9), None);
    }

    #[test]
    fn no_search_gets_the_number_of_one_that_was_deleted() {
        let mut kept = kept(&["a", "b"]);
        kept.take(1);
        assert_eq!(kept.add("c", String::new()), 2);
    }

    #[test]
    fn a_name_is_never_blank() {
        let mut kept = kept(&["a"]);
        kept.rename(0, " 　");
        assert_eq!(names(&kept), ["a"]);
        kept.rename(0, " 北極 ");
        assert_eq!(names(&kept), ["北極"]);
    }

    #[test]
    fn what_others_added_to_the_address_is_not_kept() {
        let list = LibraryAddress {
            text: "北極".to_owned(),
            other: vec![("utm".to_owned(), "x".to_owned())],
            ..LibraryAddress::default()
        };
        let (route, ignored) = Route::parse(&address_of(&list));
        assert!(ignored.is_empty());
        let Route::Library(read) = route else {
            panic!("{route:?}");
        };
        assert_eq!((read.text.as_str(), read.other), ("北極", vec![]));
    }

    #[test]
    fn searches_of_version_1_stay_readable() {
        let json = r##"{"version":1,"next":2,"searches":[{"id":1,"name":"北極","address":"#/?q=arctic"}]}"##;
        let kept: Kept = serde_json::from_str(json).expect("reads");
        assert_eq!(kept.searches[0].name, "北極");
        assert_eq!(serde_json::to_string(&kept).expect("writes"), json);
    }
}
