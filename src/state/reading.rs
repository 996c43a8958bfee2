//! Which articles the reader has read. The reader's own data: nothing here may lose it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept;
use super::notices::Notices;
use crate::platform::storage;

const KEY: &str = "taiyaku.reading";

/// What is kept, version 1: the ids of the articles that were read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    read: BTreeSet<String>,
}

/// The marks of what was read, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Reading {
    kept: RwSignal<Kept>,
    notices: Notices,
}

/// Reads what was kept, and follows other tabs.
pub fn provide_reading(notices: Notices) -> Reading {
    let reading = Reading {
        kept: RwSignal::new(kept::load(KEY, notices).unwrap_or_default()),
        notices,
    };
    storage::on_change(move |key| {
        if key == KEY
            && let Some(kept) = kept::load(KEY, notices)
        {
            reading.kept.set(kept);
        }
    });
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
        self.kept.with(|kept| kept.read.contains(id))
    }

    /// Marks an article as read, or as unread.
    pub fn mark(self, id: &str, read: bool) {
        if self.kept.with_untracked(|kept| kept.read.contains(id)) == read {
            return;
        }
        // Another tab may have marked other articles: its marks are taken over, not overwritten.
        let mut kept = kept::load(KEY, self.notices).unwrap_or_else(|| self.kept.get_untracked());
        kept.version = 1;
        if read {
            kept.read.insert(id.to_owned());
        } else {
            kept.read.remove(id);
        }
        kept::save(KEY, &kept, self.notices);
        self.kept.set(kept);
    }
}
