//! How far the reader has come in each article. The reader's own data: nothing here may lose it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taiyaku_article::Language;

use super::kept::Shared;
use super::notices::Notices;

const KEY: &str = "taiyaku.places";

/// From this share on an article has been read to its end: the next visit starts at its top.
const END: f64 = 0.985;

/// A place in an article, to go on from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The block that was read.
    pub block: String,
    /// The language in which it was read.
    pub language: Language,
    /// The character at the start of the topmost line, in UTF-16 code units of the block's text.
    pub offset: u32,
    /// The share of the block that had gone by, 0 to 1, where it is not read in lines.
    #[serde(default)]
    pub passed: f64,
    /// The share of the text that had been on the screen, 0 to 1.
    pub progress: f64,
    /// When that was, in milliseconds since 1970.
    pub at: f64,
}

/// What is kept, version 1: a place for each article that was begun and not finished.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    places: BTreeMap<String, Bookmark>,
}

/// The places, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Places {
    kept: Shared<Kept>,
    /// The articles that the list offers to go on with.
    offered: RwSignal<Vec<(String, Bookmark)>>,
}

/// Reads what was kept, and follows other tabs.
pub fn provide_places(notices: Notices) -> Places {
    let places = Places {
        kept: Shared::follow(KEY, notices),
        offered: RwSignal::new(Vec::new()),
    };
    provide_context(places);
    places
}

/// The places of the app around this component.
pub fn use_places() -> Places {
    expect_context()
}

impl Places {
    /// Where the reader was in an article.
    pub fn of(self, id: &str) -> Option<Bookmark> {
        let there = self.kept.signal().with(|kept| kept.places.get(id).cloned());
        // What is kept may be somebody else's writing.
        there.filter(|there| taiyaku_article::is_identifier(&there.block))
    }

    /// The articles to go on with, the last one first, as they were when they were last offered.
    pub fn offered(self) -> Signal<Vec<(String, Bookmark)>> {
        self.offered.into()
    }

    /// Offers what has been begun by now. Where a reader comes back to a place in the list it is
    /// left as it was, or the list would have moved.
    pub fn offer(self) {
        self.offered
            .set(self.kept.signal().with_untracked(latest_first));
    }

    /// Remembers where the reader is. None is the start of the article, and at its end there is
    /// nothing to go on with: neither needs remembering.
    pub fn remember(self, id: &str, bookmark: Option<Bookmark>) {
        let bookmark = bookmark.filter(|there| there.progress < END);
        let is_begun = |kept: &Kept| kept.places.contains_key(id);
        if bookmark.is_none() && !self.kept.signal().with_untracked(is_begun) {
            return;
        }
        self.kept.change(|kept| {
            kept.version = 1;
            match bookmark {
                Some(bookmark) => kept.places.insert(id.to_owned(), bookmark),
                None => kept.places.remove(id),
            };
        });
    }
}

fn latest_first(kept: &Kept) -> Vec<(String, Bookmark)> {
    let mut begun: Vec<_> = kept.places.clone().into_iter().collect();
    begun.sort_by(|(_, one), (_, other)| other.at.total_cmp(&one.at));
    begun
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_last_comes_first() {
        let json = r#"{"version":1,"places":{
            "a":{"block":"p1","language":"ja","offset":0,"progress":0.1,"at":1},
            "b":{"block":"p9","language":"en","offset":12,"progress":0.9,"at":3},
            "c":{"block":"p2","language":"ja","offset":4,"progress":0.5,"at":2}}}"#;
        let kept: Kept = serde_json::from_str(json).expect("reads");
        let ids: Vec<String> = latest_first(&kept).into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["b", "c", "a"]);
    }
}
