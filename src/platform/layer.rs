//! Small boxes over the page that are dismissed by a click beside them, as browsers do it.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::window_size;

/// Pixels between a box and what it belongs to, and to the edges of the window.
const GAP: f64 = 8.0;

/// Shows a box (`popover`) by the element that an event came from: under it where there is room,
/// above it otherwise, and never over the edge of the window.
pub fn show_by(layer: &HtmlElement, event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(rect) = target.map(|target| target.get_bounding_client_rect()) else {
        return;
    };
    show_at(layer, rect.left(), rect.top(), rect.bottom());
}

/// Shows a box (`popover`) by something that begins at `left` and reaches from `top` to `bottom`.
pub fn show_at(layer: &HtmlElement, left: f64, top: f64, bottom: f64) {
    // Refused only for a box that is shown already, or has left the page.
    let _ = layer.show_popover();
    let layer = layer.clone();
    // What it says is drawn by then, so its size is known.
    request_animation_frame(move || {
        let own = layer.get_bounding_client_rect();
        let (width, height) = window_size();
        let below = bottom + GAP;
        let place = if below + own.height() > height - GAP {
            (top - GAP - own.height()).max(GAP)
        } else {
            below
        };
        let left = left.min(width - own.width() - GAP).max(GAP);
        let _ = layer.style().set_property("left", &format!("{left}px"));
        let _ = layer.style().set_property("top", &format!("{place}px"));
    });
}

/// Takes a box away, if it is shown.
pub fn hide(layer: &HtmlElement) {
    let _ = layer.hide_popover();
}
