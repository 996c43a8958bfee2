//! Places on the screen: which block is being read, and bringing it back to where it was.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::{on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, window};

/// Where a reader is: a block, and where it stands on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    block: String,
    /// The language of the text that is read, where both are on the screen.
    language: String,
    /// How much of the block's height is above the reading line, 0 to 1. Two languages differ in
    /// height, so the line within a long block is kept by proportion.
    passed: f64,
    /// Where that point of the block is, in pixels from the top of the window.
    top: f64,
}

/// Pixels of a block that may have gone past the top before it counts as being read within.
const SLACK: f64 = 4.0;

/// The block that is being read: the topmost one that begins on the screen, or that fills it.
/// None while the head of the article is on the screen, where nothing need be kept.
pub fn anchor() -> Option<Anchor> {
    let line = reading_line();
    let head = document()
        .query_selector("[data-article-head]")
        .ok()
        .flatten()?;
    if head.get_bounding_client_rect().bottom() > line {
        return None;
    }
    let blocks = document().query_selector_all("article [data-block]").ok()?;
    let mut cut = None;
    for index in 0..blocks.length() {
        let Some(element) = blocks
            .item(index)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let attribute = |name| element.get_attribute(name).unwrap_or_default();
        let (block, language) = (attribute("data-block"), attribute("lang"));
        let rect = element.get_bounding_client_rect();
        if rect.bottom() <= line + SLACK {
            continue;
        }
        if rect.top() >= line - SLACK {
            let begins_on_screen = rect.top() < window_height() * 0.7;
            let begins = Anchor {
                block,
                language,
                passed: 0.0,
                top: rect.top(),
            };
            return if begins_on_screen {
                Some(begins)
            } else {
                cut.or(Some(begins))
            };
        }
        let passed = (line - rect.top()) / rect.height().max(1.0);
        cut = cut.or(Some(Anchor {
            block,
            language,
            passed,
            top: line,
        }));
    }
    cut
}

/// Brings the anchor's block back to its place, in the present layout. Where the page is too
/// short for that, room is added under the article.
pub fn restore(anchor: &Anchor) {
    let Some(element) = find(&anchor.block, &anchor.language) else {
        return;
    };
    set_tail(0.0);
    let rect = element.get_bounding_client_rect();
    let moved = rect.top() + rect.height() * anchor.passed - anchor.top;
    let wanted = scroll_position() + moved;
    let furthest = document()
        .document_element()
        .map_or(0.0, |root| f64::from(root.scroll_height()))
        - window_height();
    if wanted > furthest {
        set_tail(wanted - furthest);
    }
    scroll_to(wanted);
}

thread_local! {
    /// The place to be restored before the next paint. In a run of changes the first place
    /// counts, since the page has not settled since.
    static KEPT: RefCell<Option<Anchor>> = const { RefCell::new(None) };
}

/// Changes how an article looks, and keeps the place that is being read.
pub fn keep(change: impl FnOnce()) {
    KEPT.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = anchor();
        }
    });
    change();
    before_paint(|| {
        if let Some(anchor) = KEPT.take() {
            restore(&anchor);
        }
    });
}

/// Shows a block under the bar at the top, and moves the focus to it; the one in this language,
/// if it is there.
pub fn show(block: &str, language: &str) {
    let Some(element) = find(block, language) else {
        return;
    };
    let top = element.get_bounding_client_rect().top() - reading_line() + scroll_position();
    scroll_to(top);
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        element.set_tab_index(-1);
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// How far the window is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls the window there at once.
pub fn scroll_to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}

/// Calls `scrolled` while the window scrolls, once a frame as browsers do. Ends with the present owner.
pub fn on_scroll(scrolled: impl Fn() + 'static) {
    let listener = window_event_listener(ev::scroll, move |_| scrolled());
    on_cleanup(move || listener.remove());
}

/// Calls `then` when the page has been updated, before it is painted.
pub fn before_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Whether the first element of this selector has come to the screen, or above it.
pub fn has_been_reached(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| element.get_bounding_client_rect().top() < window_height())
}

/// The element that shows this block, in this language if it is there. Ids and language tags are
/// plain, so they need no escaping; content that breaks that rule never becomes an article.
fn find(block: &str, language: &str) -> Option<Element> {
    let any = format!("article [data-block=\"{block}\"]");
    let first = |selector: &str| document().query_selector(selector).ok().flatten();
    first(&format!("{any}[lang=\"{language}\"]")).or_else(|| first(&any))
}

/// The lower edge of the bar that stays at the top, in pixels from the top of the window.
fn reading_line() -> f64 {
    let bar = document().query_selector("[data-bar]").ok().flatten();
    bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom().max(0.0))
}

fn window_height() -> f64 {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    height.unwrap_or(0.0)
}

fn set_tail(height: f64) {
    super::page::set_root_property("--tail", &format!("{height}px"));
}
