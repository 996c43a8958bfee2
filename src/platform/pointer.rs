//! A pointer that is dragged along an element.

use web_sys::{Element, PointerEvent};

/// Where the pointer is along the element: 0 at its left edge, 1 at its right one, and beyond.
pub fn share(element: &Element, event: &PointerEvent) -> f64 {
    let there = element.get_bounding_client_rect();
    (f64::from(event.client_x()) - there.left()) / there.width().max(1.0)
}

/// Whether the pointer presses what a drag begins with: a finger, a pen, the main button.
pub fn begins(event: &PointerEvent) -> bool {
    event.is_primary() && event.button() == 0
}

/// Whatever the pointer does goes to the element, until it is let go.
pub fn capture(element: &Element, event: &PointerEvent) {
    // Refused only for a pointer that is gone, and then nothing is dragged.
    let _ = element.set_pointer_capture(event.pointer_id());
}
