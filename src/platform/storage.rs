//! What the browser keeps for the reader. It may refuse: cookies blocked, private window, full.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use web_sys::Storage;

use super::window;

/// Why something was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser keeps nothing for this page.
    Unavailable,
    /// There is no room left, or the browser refused this once.
    Refused,
}

/// What is kept under a key, across visits.
pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    lasting()?
        .get_item(key)
        .map_err(|_| StorageError::Unavailable)
}

/// Keeps a value under a key, across visits.
pub fn set(key: &str, value: &str) -> Result<(), StorageError> {
    lasting()?
        .set_item(key, value)
        .map_err(|_| StorageError::Refused)
}

/// What is kept under a key until the tab is closed.
pub fn get_for_session(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

/// Keeps a value under a key until the tab is closed, if the browser allows it.
pub fn set_for_session(key: &str, value: &str) {
    if let Some(session) = session() {
        let _ = session.set_item(key, value);
    }
}

/// Calls `changed` with the key that another tab has changed. Ends with the present owner.
pub fn on_change(changed: impl Fn(&str) + 'static) {
    let listener = window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key() {
            changed(&key);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls `returned` when the page comes back that was put aside: meanwhile it was told of nothing.
/// Ends with the present owner.
pub fn on_return(returned: impl Fn() + 'static) {
    let listener = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            returned();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls `leaving` when the page is about to be left or put aside. Ends with the present owner.
pub fn on_leaving(leaving: impl Fn() + 'static) {
    let listener = window_event_listener(ev::pagehide, move |_| leaving());
    on_cleanup(move || listener.remove());
}

fn lasting() -> Result<Storage, StorageError> {
    window()
        .local_storage()
        .ok()
        .flatten()
        .ok_or(StorageError::Unavailable)
}

fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
