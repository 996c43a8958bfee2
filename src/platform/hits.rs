//! The hits of a search on the screen: `mark` elements of the article, each with the name of its
//! hit. A hit that is drawn in several pieces has several.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::characters::texts;
use super::elements;
use super::flow::Flow;
use super::place::is_shown;

const NAME: &str = "data-hit";
/// The attribute of the hit that the reader stepped to.
const CURRENT: &str = "data-current";
/// How much of the screen a hit may stand on: not its end, where a bar may be over the text.
const SEEN: f64 = 0.8;

/// Where a hit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The language of its text.
    pub language: String,
    /// The row of the alignment, where it is in one.
    pub row: Option<usize>,
}

fn marks() -> Vec<Element> {
    elements(&format!("article mark[{NAME}]"))
}

fn name(mark: &Element) -> String {
    mark.get_attribute(NAME).unwrap_or_default()
}

/// The pieces of a hit, in their order.
fn pieces(hit: &str) -> impl Iterator<Item = Element> {
    marks().into_iter().filter(move |mark| name(mark) == hit)
}

/// The names of the hits, in the order of the page.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = marks().iter().map(name).collect();
    names.dedup();
    names
}

/// Marks a hit as the one that was stepped to, and no other.
pub fn set_current(hit: Option<&str>) {
    for mark in marks() {
        // The name is plain, so the browser has nothing to refuse.
        let _ = if hit == Some(name(&mark).as_str()) {
            mark.set_attribute(CURRENT, "")
        } else {
            mark.remove_attribute(CURRENT)
        };
    }
}

/// Where a hit stands; none if it is not on the page.
pub fn standing(hit: &str) -> Option<Standing> {
    let mark = pieces(hit).next()?;
    let row = mark.closest("[data-row]").ok().flatten();
    let holder = row.clone().or(mark.closest("[lang]").ok().flatten())?;
    Some(Standing {
        language: holder.get_attribute("lang").unwrap_or_default(),
        row: row.and_then(|row| row.get_attribute("data-row")?.parse().ok()),
    })
}

/// The first hit (1) that stands on the screen or after it, or the last one before it (-1).
pub fn nearest(by: i8) -> Option<String> {
    let flow = Flow::present();
    let line = flow.line();
    let begins_after = |mark: &&Element| flow.start(&mark.get_bounding_client_rect()) >= line - 1.0;
    let marks = marks();
    let mut shown = marks.iter().filter(|mark| is_shown(mark));
    let found = if by > 0 {
        shown.find(begins_after)
    } else {
        shown.take_while(|mark| !begins_after(mark)).last()
    };
    found.map(name)
}

/// Scrolls so far that a hit is on the screen, if it is not; boxes within the text that scroll by
/// themselves too.
pub fn bring(hit: &str) {
    let Some(mark) = pieces(hit).find(is_shown) else {
        return;
    };
    let flow = Flow::present();
    let before = flow.position();
    let places = || {
        let rect = mark.get_bounding_client_rect();
        let line = flow.line();
        (flow.start(&rect) - line, flow.end(&rect) - line)
    };
    let (start, end) = places();
    let is_seen = start >= 0.0 && end <= flow.extent() * SEEN;
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    mark.scroll_into_view_with_scroll_into_view_options(&options);
    // It is read with what is around it: it comes to a quarter of the screen.
    flow.scroll_to(if is_seen {
        before
    } else {
        flow.position() + places().0 - flow.extent() / 4.0
    });
}

/// The sentence that a hit is in, or else the whole of its line, and the language of it.
pub fn around(hit: &str) -> Option<(String, String)> {
    const LINES: &str = "[data-sentence], td, th, li, figcaption, caption, dd, h1, p, pre";
    let mark = pieces(hit).next()?;
    let line = mark.closest(LINES).ok().flatten()?;
    let words: String = texts(&line).iter().map(|text| text.data()).collect();
    let language = mark.closest("[lang]").ok().flatten()?;
    Some((
        words.trim().to_owned(),
        language.get_attribute("lang").unwrap_or_default(),
    ))
}

/// Moves the focus to the block that a hit is in; whether there is one.
pub fn focus(hit: &str) -> bool {
    let block = pieces(hit)
        .next()
        .and_then(|mark| mark.closest("[data-block]").ok().flatten())
        .and_then(|block| block.dyn_into::<HtmlElement>().ok());
    block.is_some_and(|block| {
        super::page::receive_focus(&block);
        true
    })
}
