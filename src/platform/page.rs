//! The document around the app: its title, its language, its look, its focus.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};

use super::{document, root, window};

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets an attribute of `<html>`; without a value, removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    // Names are constants of this app, so the browser has nothing to refuse.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets a custom property (`--name`) of `<html>`.
pub fn set_root_property(name: &str, value: &str) {
    if let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(name, value);
    }
}

/// Tells the start script that the app is on the screen.
pub fn announce_ready() {
    if let Ok(event) = CustomEvent::new("taiyaku:ready") {
        let _ = document().dispatch_event(&event);
    }
}

/// The languages that the reader's browser asks for, most wanted first.
pub fn languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|language| language.as_string())
        .collect()
}

/// Moves the focus to the first element of this selector; it need not be a control.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to an element, which need not be a control.
pub(super) fn receive_focus(element: &HtmlElement) {
    // What can be reached by keyboard stays so.
    if !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The index, among the elements of this selector, of the one that has the focus or holds it.
pub fn focused_index(selector: &str) -> Option<u32> {
    let focused = document().active_element()?;
    let elements = document().query_selector_all(selector).ok()?;
    (0..elements.length()).find(|index| {
        elements
            .item(*index)
            .is_some_and(|element| element.contains(Some(focused.as_ref())))
    })
}

/// Moves the focus to the element of this selector with this index, and shows it; the last one
/// where there are fewer.
pub fn focus_nth(selector: &str, index: u32) {
    let Ok(elements) = document().query_selector_all(selector) else {
        return;
    };
    let Some(last) = elements.length().checked_sub(1) else {
        return;
    };
    let element = elements
        .item(index.min(last))
        .and_then(|node| node.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Loads the page again.
pub fn reload() {
    let _ = window().location().reload();
}

/// The time, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The address of the page, without what is behind the `#`.
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}
