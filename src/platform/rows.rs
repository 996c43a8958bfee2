//! The rows of a long list: how high they are, and where they are on the screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::window;

/// A list as it is on the screen, in pixels.
pub struct Measured {
    /// Where its top is, below that of the screen.
    pub top: f64,
    /// How high the screen is.
    pub screen: f64,
    /// The heights of its rows, in their order.
    pub rows: Vec<f64>,
}

/// How high the screen is, in pixels.
pub fn screen() -> f64 {
    let screen = window().inner_height().ok();
    screen.and_then(|screen| screen.as_f64()).unwrap_or(0.0)
}

/// Measures a list; its spacers are no rows.
pub fn measure(list: &Element) -> Measured {
    let children = list.children();
    let rows = (0..children.length())
        .filter_map(|index| children.item(index)?.dyn_into::<HtmlElement>().ok())
        .filter(|row| row.class_list().contains("row"))
        .map(|row| row.get_bounding_client_rect().height())
        .collect();
    Measured {
        top: list.get_bounding_client_rect().top(),
        screen: screen(),
        rows,
    }
}
