//! Which articles the reader has bookmarked. The reader's own data: nothing here may lose it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept::Shared;
use super::notices::Notices;

const KEY: &str = "taiyaku.marks";

/// What is kept, version 1: the ids of the articles that were marked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    marked: BTreeSet<String>,
}

/// The bookmarks, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Marks(Shared<Kept>);

/// Reads what was kept, and follows other tabs.
pub fn provide_marks(notices: Notices) -> Marks {
    let marks = Marks(Shared::follow(KEY, notices));
    provide_context(marks);
    marks
}

/// The bookmarks of the app around this component.
pub fn use_marks() -> Marks {
    expect_context()
}

impl Marks {
    /// Whether the article is marked.
    pub fn is_marked(self, id: &str) -> bool {
        self.0.signal().with(|kept| kept.marked.contains(id))
    }

    /// The ids of all articles that are marked.
    pub fn marked(self) -> BTreeSet<String> {
        self.0.signal().with(|kept| kept.marked.clone())
    }

    /// Marks an article, or takes its mark away.
    pub fn mark(self, id: &str, marked: bool) {
        if untrack(|| self.is_marked(id)) == marked {
            return;
        }
        self.0.change(|kept| {
            kept.version = 1;
            if marked {
                kept.marked.insert(id.to_owned());
            } else {
                kept.marked.remove(id);
            }
        });
    }

    /// Marks an article that is not marked, and the other way round.
    pub fn toggle(self, id: &str) {
        self.mark(id, !untrack(|| self.is_marked(id)));
    }
}
