//! What the reader has selected in an article, and the clipboard.

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::{on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, MouseEvent, Node, Range};

use super::characters::texts;
use super::listeners::{Listeners, add};
use super::place::is_shown;
use super::{document, elements, window};

/// Words of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The words, without readings and footnote marks; a block a line.
    pub text: String,
    /// The block in which they begin.
    pub block: String,
    /// The language of that block.
    pub language: String,
}

/// The selected words of the article; none where nothing in it is selected.
pub fn quotation() -> Option<Quotation> {
    let selection = window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let mut lines = Vec::new();
    let mut first: Option<Element> = None;
    for block in elements("article [data-block]") {
        if range.intersects_node(&block).unwrap_or(false) && is_seen(&block) {
            let words = selected(&block, &range);
            if !words.trim().is_empty() {
                lines.push(words.trim().to_owned());
                first.get_or_insert(block);
            }
        }
    }
    let first = first?;
    let attribute = |name| first.get_attribute(name).unwrap_or_default();
    Some(Quotation {
        text: lines.join("\n"),
        block: attribute("data-block"),
        language: attribute("lang"),
    })
}

/// Whether a block is on the screen and can be read: no translation that was not asked for.
fn is_seen(block: &Element) -> bool {
    let blurred = block.closest("[data-layout=blur] .pair:not([data-open], .alone) > .partner");
    is_shown(block) && matches!(blurred, Ok(None))
}

fn selected(block: &Element, range: &Range) -> String {
    const PARTS: &str = "p, li, td, th, figcaption, caption, footer";
    let mut words = String::new();
    let mut last = None;
    for text in texts(block) {
        if !range.intersects_node(&text).unwrap_or(false) {
            continue;
        }
        let is_at = |node: Result<Node, JsValue>| node.is_ok_and(|node| node == **text);
        let from = if is_at(range.start_container()) {
            range.start_offset().unwrap_or(0)
        } else {
            0
        };
        let to = if is_at(range.end_container()) {
            range.end_offset().unwrap_or(0)
        } else {
            text.length()
        };
        if to > from {
            // Items, cells and paragraphs of a block do not run together.
            let part = text
                .parent_element()
                .and_then(|parent| parent.closest(PARTS).ok().flatten());
            if !words.is_empty() && part != last {
                words.push('\n');
            }
            last = part;
            words += &text.substring_data(from, to - from).unwrap_or_default();
        }
    }
    words
}

/// Where the selection is on the screen: left, top and bottom in pixels.
pub fn selection_box() -> Option<(f64, f64, f64)> {
    let selection = window().get_selection().ok().flatten()?;
    let rect = selection.get_range_at(0).ok()?.get_bounding_client_rect();
    Some((rect.left(), rect.top(), rect.bottom()))
}

/// Puts a text on the clipboard; whether the browser has taken it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Pages that are not secure have no clipboard, and calling it would be an error.
    let has = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !has.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}

/// Shows the reading of the word that was tapped, or hides it again, for who has no pointer to
/// hover with.
pub fn toggle_reading(event: &MouseEvent) {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    if let Ok(Some(word)) = target.map_or(Ok(None), |target| target.closest("ruby")) {
        // The name is plain, so the browser has nothing to refuse.
        let _ = word.class_list().toggle("asked");
    }
}

/// Whether a click meant the text itself: nothing that can be pressed, and no words selected.
pub fn is_plain_tap(event: &MouseEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    let pressed = target.is_ok_and(|target| {
        !matches!(
            target.closest("a, button, input, ruby, [tabindex='0']"),
            Ok(None)
        )
    });
    let selection = window().get_selection().ok().flatten();
    !pressed && selection.is_none_or(|selection| selection.is_collapsed())
}

thread_local! {
    static CHANGED: Listeners = const { Listeners::none() };
}

/// Follows the document's selection from now on, for as long as the page lives: browsers tell of
/// it at the document only.
pub fn follow_document() {
    let changed = Closure::<dyn Fn()>::new(|| CHANGED.with(Listeners::tell));
    let callback = changed.as_ref().unchecked_ref();
    // A document takes every listener.
    let _ = document().add_event_listener_with_callback("selectionchange", callback);
    changed.forget();
}

/// Calls `selected` when the reader has selected words of the article and let go, and when they
/// are selected no more. Ends with the present owner.
pub fn on_selected(selected: impl Fn(bool) + Clone + 'static) {
    // While the pointer is down the selection grows, and nothing should stand in its way.
    let ended = {
        let selected = selected.clone();
        move || {
            let selected = selected.clone();
            request_animation_frame(move || selected(quotation().is_some()));
        }
    };
    let pointer = {
        let ended = ended.clone();
        window_event_listener(ev::pointerup, move |_| ended())
    };
    let key = window_event_listener(ev::keyup, move |event| {
        if event.shift_key() || event.key() == "Shift" {
            ended();
        }
    });
    add(&CHANGED, move || {
        let selection = window().get_selection().ok().flatten();
        if selection.is_none_or(|selection| selection.is_collapsed()) {
            selected(false);
        }
    });
    on_cleanup(move || {
        pointer.remove();
        key.remove();
    });
}
