//! The address bar and the history behind it.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsValue;

use super::window;

/// What stands behind the `#`, with it; empty where there is none.
pub fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// What identifies the present entry of the history. It survives a reload.
pub fn entry() -> String {
    let known = window().history().and_then(|history| history.state());
    known
        .ok()
        .and_then(|state| state.as_string())
        .unwrap_or_default()
}

/// Adds an entry to the history.
pub fn push(address: &str) {
    write(address, true);
}

/// Changes the address of the present entry.
pub fn replace(address: &str) {
    write(address, false);
}

/// Gives the present entry an identity, if it has none (after a link was followed).
pub fn identify_entry() {
    if entry().is_empty() {
        let state = JsValue::from_str(&new_identity());
        if let Ok(history) = window().history() {
            // A refusal (too many calls in a short time) costs a remembered scroll position only.
            let _ = history.replace_state(&state, "");
        }
    }
}

fn write(address: &str, push: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let written = if push {
        history.push_state_with_url(&JsValue::from_str(&new_identity()), "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::from_str(&entry()), "", Some(address))
    };
    // Browsers refuse after some hundred calls in a short time; the page itself goes on.
    if let Err(cause) = written {
        leptos::logging::warn!("the address was not updated: {cause:?}");
    }
}

fn new_identity() -> String {
    format!(
        "{:.0}-{:.0}",
        js_sys::Date::now(),
        js_sys::Math::random() * 1e9
    )
}

/// Calls `changed` whenever the reader follows a link within the page or goes back or forward.
/// Ends with the present owner.
pub fn on_change(changed: impl Fn() + 'static) {
    let listener = window_event_listener(ev::popstate, move |_| changed());
    on_cleanup(move || listener.remove());
}

/// Leaves restoring of scroll positions to us: the browser would do it before there is content.
pub fn restore_scroll_ourselves() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}
