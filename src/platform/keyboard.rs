//! Keys that work wherever the reader is on the page.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent};

use super::document;

thread_local! {
    static ENABLED: Cell<bool> = const { Cell::new(true) };
}

/// Switches the keys of [`on_key`] on or off.
pub fn set_enabled(enabled: bool) {
    ENABLED.set(enabled);
}

/// Calls `pressed` with each key that is meant for the page: not while text is typed, a dialog is
/// open or a modifier is held. A key for which it answers true does nothing else. Ends with the
/// present owner.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) {
    listen(move |event| ENABLED.get() && pressed(&name(event)));
}

/// The same for keys that scroll, which are no letters and cannot be switched off.
pub fn on_scrolling_key(pressed: impl Fn(&str, &KeyboardEvent) -> bool + 'static) {
    listen(move |event| pressed(&name(event), event));
}

fn listen(pressed: impl Fn(&KeyboardEvent) -> bool + 'static) {
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if is_for_the_page(&event) && pressed(&event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The key's own name; those that go the other way with Shift are told apart.
fn name(event: &KeyboardEvent) -> String {
    match event.key().as_str() {
        key @ (" " | "F3") if event.shift_key() => format!("Shift+{key}"),
        key => key.to_owned(),
    }
}

fn is_for_the_page(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing();
    let dialog_is_open = || matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
    !modified
        && !event.default_prevented()
        && !is_typed_into(event)
        && !is_pressed(event)
        && !dialog_is_open()
}

/// Whether the key presses what has the focus.
fn is_pressed(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    matches!(event.key().as_str(), " " | "Enter")
        && target.is_ok_and(|target| target.matches("button, a, summary, input").unwrap_or(false))
}

/// Inside a shadow tree the target is the host; the first of the composed path is what has focus.
fn is_typed_into(event: &KeyboardEvent) -> bool {
    let Ok(target) = event.composed_path().get(0).dyn_into::<Element>() else {
        return false;
    };
    target
        .matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
        .unwrap_or(false)
}

/// Whether a click means “go there”, and not “open it elsewhere”.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    event.button() == 0 && !modified
}
