//! Boxes of one line that are typed into. Places in their texts are in bytes, as everywhere else.

use std::ops::Range;

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlInputElement, KeyboardEvent};

use super::{document, window};

/// Where the caret is; behind what is selected.
pub fn caret(input: &HtmlInputElement) -> usize {
    let text = input.value();
    let end = input.selection_end().ok().flatten();
    end.map_or(text.len(), |end| bytes(&text, end))
}

/// Writes a text, if it is not there already (the caret would move), and puts the caret into it.
pub fn write(input: &HtmlInputElement, text: &str, caret: usize) {
    if input.value() != text {
        input.set_value(text);
    }
    select(input, caret..caret);
}

/// Gives the focus to a box, and selects a part of its text.
pub fn select(input: &HtmlInputElement, part: Range<usize>) {
    let text = input.value();
    // Refused only by inputs that are no text.
    let _ = input.focus();
    let _ = input.set_selection_range(units(&text, part.start), units(&text, part.end));
}

/// Whether a key belongs to an input method, which is still composing what is typed. Some browsers
/// end the composition first and send the key that ended it afterwards, as number 229.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Whether what is being composed are words of another script, which are not there until they are
/// chosen. Keyboards on glass compose every word of Latin letters too: these are typed as they are.
pub fn is_unfinished(composed: Option<&str>) -> bool {
    let is_plain = composed.is_none_or(str::is_ascii);
    let on_glass = || match window().match_media("(pointer: coarse)") {
        Ok(Some(query)) => query.matches(),
        _ => false,
    };
    !is_plain || !on_glass()
}

/// Whether the focus only moves within the element of this selector.
pub fn stays_within(event: &FocusEvent, selector: &str) -> bool {
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<Element>().ok());
    to.is_some_and(|to| matches!(to.closest(selector), Ok(Some(_))))
}

/// Shows an element within the box that scrolls it, and moves nothing else.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Calls `asked` when the reader asks the browser to search the page; where it answers true, the
/// browser does not. Ends with the present owner.
pub fn on_find(asked: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let is_find = (event.ctrl_key() != event.meta_key())
            && !event.alt_key()
            && !event.shift_key()
            && event.key().eq_ignore_ascii_case("f");
        let dialog_is_open = || matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
        if is_find && !event.default_prevented() && !dialog_is_open() && asked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The place in bytes of one in UTF-16 code units.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, character) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(character.len_utf16());
    }
    text.len()
}

/// The place in UTF-16 code units of one in bytes.
fn units(text: &str, bytes: usize) -> u32 {
    let before = text
        .char_indices()
        .take_while(|(at, _)| *at < bytes)
        .map(|(_, character)| character.len_utf16());
    u32::try_from(before.sum::<usize>()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_same_in_bytes_and_in_code_units() {
        let text = "a北𠮟b";
        for (bytes_, units_) in [(0, 0), (1, 1), (4, 2), (8, 4), (9, 5)] {
            assert_eq!(bytes(text, units_), bytes_);
            assert_eq!(units(text, bytes_), units_);
        }
        assert_eq!(bytes(text, 99), text.len());
        assert_eq!(units(text, 99), 5);
    }
}
