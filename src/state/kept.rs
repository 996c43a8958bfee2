//! The reader's own data, as JSON under a key. Nothing here may lose it.

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::notices::{Notice, Notices};
use crate::platform::storage;

/// The version of everything that is kept. Data of a newer edition cannot be read by this one.
const VERSION: u32 = 1;

/// What is kept under a key, as a signal that follows other tabs.
pub(super) struct Shared<T: 'static> {
    key: &'static str,
    kept: RwSignal<T>,
    notices: Notices,
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}

impl<T: Clone + Default + Serialize + DeserializeOwned + Send + Sync> Shared<T> {
    /// Reads what is kept, and follows other tabs until the present owner ends.
    pub(super) fn follow(key: &'static str, notices: Notices) -> Self {
        let kept = RwSignal::new(load(key, notices).unwrap_or_default());
        let take_over = move || {
            if let Some(there) = load(key, notices) {
                kept.set(there);
            }
        };
        storage::on_change(move |changed| {
            if changed == key {
                take_over();
            }
        });
        storage::on_return(take_over);
        Self { key, kept, notices }
    }

    /// What is kept, as a signal.
    pub(super) fn signal(self) -> RwSignal<T> {
        self.kept
    }

    /// Changes what is kept. Another tab may have changed something else: its part is taken over,
    /// not overwritten. Whether the browser has taken it; if not, it lasts until the tab is closed.
    pub(super) fn change(self, change: impl FnOnce(&mut T)) -> bool {
        let mut kept = load(self.key, self.notices).unwrap_or_else(|| self.kept.get_untracked());
        change(&mut kept);
        let is_taken = save(self.key, &kept, self.notices);
        self.kept.set(kept);
        is_taken
    }
}

/// Reads what is kept under a key. What cannot be read is put aside under another key, so that
/// nothing writes over it, and the reader is told.
pub(super) fn load<T: DeserializeOwned>(key: &str, notices: Notices) -> Option<T> {
    let json = storage::get(key).ok().flatten()?;
    let kept = read(&json);
    if kept.is_none() {
        put_aside(key, &json, notices);
    }
    kept
}

/// Keeps a value under a key, or tells the reader that the browser refuses; whether it has taken
/// it. What is there and cannot be read is never written over before it has been put aside.
pub(super) fn save<T: Serialize + DeserializeOwned>(
    key: &str,
    value: &T,
    notices: Notices,
) -> bool {
    let present = storage::get(key).ok().flatten();
    let is_safe =
        present.is_none_or(|json| read::<T>(&json).is_some() || put_aside(key, &json, notices));
    let json = serde_json::to_string(value);
    let is_taken = is_safe && json.is_ok_and(|json| storage::set(key, &json).is_ok());
    if !is_taken {
        notices.show(Notice::StorageUnavailable);
    }
    is_taken
}

fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    #[derive(Deserialize)]
    struct Versioned {
        #[serde(default)]
        version: u32,
    }
    let Versioned { version } = serde_json::from_str(json).ok()?;
    if version > VERSION {
        None
    } else {
        serde_json::from_str(json).ok()
    }
}

/// Never over what was put aside before: each damaged value gets a key of its own. Whether the
/// browser has taken it.
fn put_aside(key: &str, unreadable: &str, notices: Notices) -> bool {
    let is_free = |name: &String| {
        storage::get(name).is_ok_and(|kept| kept.is_none_or(|kept| kept == unreadable))
    };
    let kept_as = (1..=100)
        .map(|number| format!("{key}.damaged-{number}"))
        .find(is_free);
    let Some(kept_as) = kept_as.filter(|name| storage::set(name, unreadable).is_ok()) else {
        return false;
    };
    notices.show(Notice::StorageDamaged { kept_as });
    true
}
