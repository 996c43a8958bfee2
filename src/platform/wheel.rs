//! Scrolling a vertical text: the wheel and the keys that move a horizontal one downwards.

use web_sys::WheelEvent;

use super::flow::Flow;

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
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => flow.extent(),
        _ => 1.0,
    };
    event.prevent_default();
    flow.scroll_to(flow.position() + event.delta_y() * unit);
}

/// Goes on or back in a vertical text by a key; whether the key does that.
pub fn by_key(key: &str) -> bool {
    let flow = Flow::present();
    if !flow.is_vertical() {
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
