//! The direction in which a text goes on, and the box that scrolls it: the window, downwards, or
//! the page of a vertical text, leftwards. Distances are pixels along that direction.

use web_sys::{DomRect, Element};

use super::{document, window, window_size};

/// The flow of the present view.
pub(super) struct Flow {
    /// The box of a vertical text; none while the window scrolls.
    page: Option<Element>,
}

impl Flow {
    pub(super) fn present() -> Self {
        let page = document().query_selector("[data-flow=vertical]");
        Self {
            page: page.ok().flatten(),
        }
    }

    pub(super) fn is_vertical(&self) -> bool {
        self.page.is_some()
    }

    /// Where a box begins.
    pub(super) fn start(&self, rect: &DomRect) -> f64 {
        if self.is_vertical() {
            -rect.right()
        } else {
            rect.top()
        }
    }

    /// Where a box ends.
    pub(super) fn end(&self, rect: &DomRect) -> f64 {
        if self.is_vertical() {
            -rect.left()
        } else {
            rect.bottom()
        }
    }

    /// Where reading begins on the screen: under the bar, or at the right edge of the page.
    pub(super) fn line(&self) -> f64 {
        match &self.page {
            Some(page) => -page.get_bounding_client_rect().right(),
            None => {
                // Its height, and not where it is: at the top of the page it is still further down,
                // and what is scrolled to comes to stand under it.
                let bar = document().query_selector("[data-bar]").ok().flatten();
                bar.filter(stays)
                    .map_or(0.0, |bar| bar.get_bounding_client_rect().height())
            }
        }
    }

    /// Where the screen ends.
    pub(super) fn edge(&self) -> f64 {
        match &self.page {
            Some(page) => self.line() + f64::from(page.client_width()),
            None => window_size().1,
        }
    }

    /// How much of the text is on the screen, from the line on.
    pub(super) fn extent(&self) -> f64 {
        self.edge() - self.line()
    }

    /// The size across, by which lines break: a change of it sets the text anew.
    pub(super) fn across(&self) -> f64 {
        match &self.page {
            Some(page) => f64::from(page.client_height()),
            None => window_size().0,
        }
    }

    /// How far it is scrolled.
    pub(super) fn position(&self) -> f64 {
        match &self.page {
            // A vertical text begins at the right edge, and scrolls to negative distances.
            Some(page) => -f64::from(page.scroll_left()),
            None => window().scroll_y().unwrap_or(0.0),
        }
    }

    /// How far it can be scrolled.
    pub(super) fn furthest(&self) -> f64 {
        match &self.page {
            Some(page) => f64::from(page.scroll_width() - page.client_width()),
            None => {
                let root = document().document_element();
                root.map_or(0.0, |root| f64::from(root.scroll_height())) - window_size().1
            }
        }
    }

    /// Scrolls there at once.
    pub(super) fn scroll_to(&self, position: f64) {
        match &self.page {
            Some(page) => page.scroll_to_with_x_and_y(-position, 0.0),
            None => window().scroll_to_with_x_and_y(0.0, position),
        }
    }
}

/// Whether the bar stays on the screen; in a low window it scrolls away.
fn stays(bar: &Element) -> bool {
    let style = window().get_computed_style(bar).ok().flatten();
    let position = style.and_then(|style| style.get_property_value("position").ok());
    position.as_deref() == Some("sticky")
}
