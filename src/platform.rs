//! The browser: the only place that names `web_sys`, `js_sys` and gloo.
//!
//! Whatever a browser may refuse (storage, the network) comes back as a `Result`; what it always
//! has (a window, a document) is asked for once, here.

pub mod address;
mod characters;
pub mod fetch;
mod flow;
pub mod intl;
pub mod keyboard;
pub mod layer;
mod listeners;
pub mod page;
pub mod place;
pub mod selection;
pub mod sentences;
pub mod storage;
pub mod wheel;

use web_sys::{Document, Element, Window};

fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

/// The element of the whole document, `<html>`.
fn root() -> Option<Element> {
    document().document_element()
}
