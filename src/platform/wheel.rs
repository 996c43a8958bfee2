//! Scrolling a vertical text: the wheel and the keys that move a horizontal one downwards.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, WheelEvent};

use super::flow::Flow;
use super::window;

/// What of the screen is still seen after going on by a page, so that the eye finds its line.
const OVERLAP: f64 = 0.12;
/// Pixels of a wheel's line.
const LINE: f64 = 40.0;

/// Lets a wheel that turns downwards go on in a vertical text. What moves sideways, or zooms, is
/// the browser's.
pub fn turn(event: &WheelEvent) {
    let flow = Flow::present();
    if !flow.is_vertical() || event.ctrl_key() || event.delta_x().abs() > event.delta_y().abs() {
        return;
    }
    if scrolls_itself(event, event.delta_y()) {
        return;
    }
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => flow.extent(),
        _ => 1.0,
    };
    event.prevent_default();
    flow.scroll_to(flow.position() + event.delta_y() * unit);
}

/// Goes on or back in a vertical text by a key; whether the key does that.
pub fn by_key(key: &str, event: &KeyboardEvent) -> bool {
    let flow = Flow::present();
    let down = match key {
        "ArrowDown" | "PageDown" | " " => 1.0,
        "ArrowUp" | "PageUp" | "Shift+ " => -1.0,
        _ => 0.0,
    };
    if !flow.is_vertical() || scrolls_itself(event, down) {
        return false;
    }
    let page = flow.extent() * (1.0 - OVERLAP);
    let by = match key {
        " " | "PageDown" => page,
        "Shift+ " | "PageUp" => -page,
        "ArrowLeft" | "ArrowDown" => LINE * 2.0,
        "ArrowRight" | "ArrowUp" => -LINE * 2.0,
        "Home" => -flow.position(),
        "End" => flow.furthest() - flow.position(),
        _ => return false,
    };
    flow.scroll_to(flow.position() + by);
    true
}

/// Whether an event is on a box among the lines (a table, an English paragraph) that can itself
/// still go that way, downwards or upwards.
fn scrolls_itself(event: &Event, down: f64) -> bool {
    let mut element = event.composed_path().get(0).dyn_into::<Element>().ok();
    while let Some(within) = element {
        if within.matches("[data-flow]").unwrap_or(true) {
            return false;
        }
        let room = within.scroll_height() - within.client_height();
        let goes_on = if down > 0.0 {
            within.scroll_top() < room - 1
        } else {
            down < 0.0 && within.scroll_top() > 0
        };
        if goes_on && is_scroller(&within) {
            return true;
        }
        element = within.parent_element();
    }
    false
}

fn is_scroller(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    matches!(overflow.as_deref(), Some("auto" | "scroll"))
}
