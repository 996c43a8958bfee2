//! Which articles the reader has read. The reader's own data: nothing here may lose it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept::Shared;
use super::notices::Notices;

const KEY: &str = "taiyaku.reading";

/// What is kept, version 1: the ids of the articles that were read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    read: BTreeSet<String>,
}

/// The marks of what was read, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Reading(Shared<Kept>);

/// Reads what was kept, and follows other tabs.
pub fn provide_reading(notices: Notices) -> Reading {
    let reading = Reading(Shared::follow(KEY, notices));
    provide_context(reading);
    reading
}

/// The marks of the app around this component.
pub fn use_reading() -> Reading {
    expect_context()
}

impl Reading {
    /// Whether the article was read.
    pub fn is_read(self, id: &str) -> bool {
        self.0.signal().with(|kept| kept.read.contains(id))
    }

    /// The ids of the articles that were read.
    pub fn read(self) -> BTreeSet<String> {
        self.0.signal().with(|kept| kept.read.clone())
    }

    /// Marks an article as read, or as unread.
    pub fn mark(self, id: &str, read: bool) {
        if untrack(|| self.is_read(id)) == read {
            return;
        }
        self.0.change(|kept| {
            kept.version = 1;
            if read {
                kept.read.insert(id.to_owned());
            } else {
                kept.read.remove(id);
            }
        });
    }
}
