//! The reader's own data, as JSON under a key. Nothing here may lose it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::notices::{Notice, Notices};
use crate::platform::storage;

/// Reads what is kept under a key. What cannot be read is put aside under another key, so that
/// nothing writes over it, and the reader is told.
pub(super) fn load<T: DeserializeOwned>(key: &str, notices: Notices) -> Option<T> {
    let json = storage::get(key).ok().flatten()?;
    let kept = serde_json::from_str(&json).ok();
    if kept.is_none() {
        put_aside(key, &json, notices);
    }
    kept
}

/// Keeps a value under a key, or tells the reader that the browser refuses.
pub(super) fn save<T: Serialize>(key: &str, value: &T, notices: Notices) {
    let written = serde_json::to_string(value).is_ok_and(|json| storage::set(key, &json).is_ok());
    if !written {
        notices.show(Notice::StorageUnavailable);
    }
}

/// Never over what was put aside before: each damaged value gets a key of its own.
fn put_aside(key: &str, unreadable: &str, notices: Notices) {
    let is_free = |name: &String| {
        storage::get(name).is_ok_and(|kept| kept.is_none_or(|kept| kept == unreadable))
    };
    let names = (1..)
        .map(|number| format!("{key}.damaged-{number}"))
        .take(100);
    if let Some(kept_as) = names.into_iter().find(is_free)
        && storage::set(&kept_as, unreadable).is_ok()
    {
        notices.show(Notice::StorageDamaged { kept_as });
    }
}
