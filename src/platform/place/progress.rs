//! How far a text is scrolled, and what of it has been on the screen.

use super::find::find;
use crate::platform::document;
use crate::platform::flow::Flow;

/// How far the text is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    Flow::present().position()
}

/// The size across, by which lines break, in pixels.
pub fn across() -> f64 {
    Flow::present().across()
}

/// Scrolls the text there at once.
pub fn scroll_to(position: f64) {
    Flow::present().scroll_to(position);
}

/// The share of the text that has been on the screen, 0 to 1.
pub fn progress() -> f64 {
    let flow = Flow::present();
    let body = document().query_selector("article .body").ok().flatten();
    let Some(rect) = body.map(|body| body.get_bounding_client_rect()) else {
        return 0.0;
    };
    let (start, end) = (flow.start(&rect), flow.end(&rect));
    let seen = flow.edge() - start;
    (seen / (end - start).max(1.0)).clamp(0.0, 1.0)
}

/// Whether the first element of this selector has come to the screen, or is before it.
pub fn has_been_reached(selector: &str) -> bool {
    let flow = Flow::present();
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| flow.start(&element.get_bounding_client_rect()) < flow.edge())
}

/// The last of these blocks that begins before or at the upper third of the screen.
pub fn last_begun(blocks: &[String]) -> Option<usize> {
    let flow = Flow::present();
    let limit = flow.line() + flow.extent() / 3.0;
    blocks.iter().rposition(|block| {
        find(block, "").is_some_and(|block| flow.start(&block.get_bounding_client_rect()) <= limit)
    })
}
