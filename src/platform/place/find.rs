//! Blocks and sentences of the open article, by what the document says of them.

use web_sys::Element;

use crate::platform::flow::Flow;
use crate::platform::{document, elements, elements_of};

/// The element that shows this block, in this language if it is there. Ids and language tags are
/// plain, so they need no escaping: articles, addresses and bookmarks are checked for it.
pub(super) fn find(block: &str, language: &str) -> Option<Element> {
    let any = format!("article [data-block=\"{block}\"]");
    let first = |selector: &str| document().query_selector(selector).ok().flatten();
    first(&format!("{any}[lang=\"{language}\"]")).or_else(|| first(&any))
}

/// The first element of this selector that is on the page.
pub(super) fn first_shown(selector: &str) -> Option<Element> {
    elements(selector).into_iter().find(is_shown)
}

/// The sentences of a block, in their order.
pub(super) fn sentences_of(block: &Element) -> Vec<Element> {
    let sentences = block.query_selector_all("[data-sentence]");
    sentences.map_or_else(|_| Vec::new(), |sentences| elements_of(&sentences))
}

/// An attribute, empty where there is none.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Whether an element takes room, and is part of the text.
pub(in crate::platform) fn is_shown(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    rect.width() + rect.height() >= 1.0 && !is_peek(element)
}

/// A translation that hovers over the text is not part of it.
pub(super) fn is_peek(block: &Element) -> bool {
    matches!(
        block.closest("[data-layout=reveal] .pair:not([data-open], .alone) > .partner"),
        Ok(Some(_))
    )
}

/// Whether the lines of a block follow one another along the flow: not those of tables and figures,
/// and not those of a horizontal block among vertical lines.
pub(super) fn is_read_in_lines(flow: &Flow, block: &Element) -> bool {
    let others = if flow.is_vertical() {
        "figure, .table, hr, pre, :not(:lang(ja))"
    } else {
        "figure, .table, hr"
    };
    !block.matches(others).unwrap_or(false)
}
