//! The browser: the only place that names `web_sys`, `js_sys` and gloo.
//!
//! Whatever a browser may refuse (storage, the network) comes back as a `Result`; what it always
//! has (a window, a document) is asked for once, here.

pub mod address;
mod characters;
pub mod fetch;
mod flow;
pub mod hits;
pub mod intl;
pub mod keyboard;
pub mod layer;
mod listeners;
pub mod nearby;
pub mod page;
pub mod place;
pub mod pointer;
pub mod rows;
pub mod selection;
pub mod sentences;
pub mod storage;
pub mod textbox;
pub mod wheel;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, NodeList, Window};

fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

/// The elements of this selector, in the order of the document.
fn elements(selector: &str) -> Vec<Element> {
    let found = document().query_selector_all(selector);
    found.map_or_else(|_| Vec::new(), |found| elements_of(&found))
}

fn elements_of(list: &NodeList) -> Vec<Element> {
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// The width and height of the window, in pixels.
fn window_size() -> (f64, f64) {
    let length = |length: Result<JsValue, JsValue>| {
        length
            .ok()
            .and_then(|length| length.as_f64())
            .unwrap_or(0.0)
    };
    (
        length(window().inner_width()),
        length(window().inner_height()),
    )
}

/// The element of the whole document, `<html>`.
fn root() -> Option<Element> {
    document().document_element()
}
