//! Places in a text: which line is being read, and bringing it back to where it was.
//!
//! A place is a block, a language, a character in it, and the sentence that the character is in:
//! the same line is found again after any change of layout, size or direction, and its partner
//! where the language has gone.

mod keeping;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use super::characters::Characters;
use super::document;
use super::flow::Flow;
use keeping::restore;
pub use keeping::{
    before_paint, follow_window, forget, keep, on_scroll, on_settle, read_now, scrolled,
};

/// Where a reader is in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The block.
    pub block: String,
    /// The language of the text that is read.
    pub language: String,
    /// The character at the start of the topmost line, in UTF-16 code units of the block's text
    /// without readings; 0 where the block has none.
    pub offset: u32,
    /// The row of the alignment, and the sentences of it that the line begins with, so that the
    /// partner can be found; with the share of the sentence that has gone by, 0 to 1.
    sentence: Option<(String, String, f64)>,
    row: String,
    /// The share of the block before the reading line, for blocks that are not read in lines.
    passed: f64,
    /// How far the line is from the reading line, in pixels, and in which flow.
    distance: f64,
    vertical: bool,
    /// Where the line is, in the coordinates of that flow.
    at: f64,
}

/// Pixels of a line that may be hidden before it counts as gone by.
const SLACK: f64 = 4.0;
/// The topmost block that begins on the upper part of the screen, or else the topmost line of the
/// one that fills it.
fn measure(flow: &Flow) -> Option<Place> {
    if flow.position() < 1.0 {
        return None;
    }
    let line = flow.line();
    let blocks = document().query_selector_all("article [data-block]").ok()?;
    let mut cut = None;
    for index in 0..blocks.length() {
        let Some(block) = blocks
            .item(index)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let rect = block.get_bounding_client_rect();
        if flow.end(&rect) <= line + SLACK || !is_shown(&block) {
            continue;
        }
        if flow.start(&rect) >= line - SLACK {
            let begins = Place::of(flow, &block, flow.start(&rect));
            let is_near = flow.start(&rect) - line < flow.extent() * 0.7;
            return if is_near {
                Some(begins)
            } else {
                cut.or(Some(begins))
            };
        }
        cut = cut.or_else(|| Some(within(flow, &block, &rect, line)));
    }
    cut
}

/// The first whole line of a block that is cut by the reading line; the share of the block that has
/// gone by, where it has none.
fn within(flow: &Flow, block: &Element, rect: &DomRect, line: f64) -> Place {
    let characters = is_read_in_lines(block)
        .then(|| Characters::of(block))
        .flatten();
    let found = characters.and_then(|text| text.first_from(line - SLACK, |rect| flow.start(rect)));
    if let Some((offset, found)) = found.filter(|(_, found)| flow.start(found) < flow.end(rect)) {
        return Place {
            offset,
            sentence: sentence_at(block, offset),
            ..Place::of(flow, block, flow.start(&found))
        };
    }
    let length = (flow.end(rect) - flow.start(rect)).max(1.0);
    Place {
        passed: (line - flow.start(rect)) / length,
        ..Place::of(flow, block, line)
    }
}

/// The sentence of a block that holds a character, and the share of it before.
fn sentence_at(block: &Element, offset: u32) -> Option<(String, String, f64)> {
    let sentences = block.query_selector_all("[data-sentence]").ok()?;
    let mut start = 0;
    for index in 0..sentences.length() {
        let sentence = sentences.item(index)?.dyn_into::<Element>().ok()?;
        let length = Characters::of(&sentence).map_or(0, |characters| characters.length());
        if offset < start + length {
            let name = sentence.get_attribute("data-sentence")?;
            let share = f64::from(offset - start) / f64::from(length);
            return Some((row_of(block), name, share));
        }
        start += length;
    }
    None
}

fn row_of(block: &Element) -> String {
    block.get_attribute("data-row").unwrap_or_default()
}

/// Tables and figures are not read from line to line.
fn is_read_in_lines(block: &Element) -> bool {
    !block.matches("figure, .table, hr").unwrap_or(false)
}

/// A translation that hovers over the text is not part of it.
fn is_peek(block: &Element) -> bool {
    matches!(
        block.closest("[data-layout=reveal] .pair:not([data-open]) > .partner"),
        Ok(Some(_))
    )
}

impl Place {
    /// The start of a block, which is to stand there in this flow.
    fn of(flow: &Flow, block: &Element, at: f64) -> Self {
        let attribute = |name| block.get_attribute(name).unwrap_or_default();
        Self {
            block: attribute("data-block"),
            language: attribute("lang"),
            offset: 0,
            sentence: sentence_at(block, 0),
            row: row_of(block),
            passed: 0.0,
            distance: at - flow.line(),
            vertical: flow.is_vertical(),
            at,
        }
    }

    /// Where the line is to be: where it was, or as far from the reading line in another flow.
    fn wanted(&self, flow: &Flow) -> f64 {
        let line = flow.line();
        if self.vertical == flow.is_vertical() {
            // Not behind a bar that has grown.
            self.at.max(line - SLACK)
        } else {
            line + self.distance
        }
    }

    /// Where the place is on the screen now: of the same text, or of its partner.
    fn start(&self, flow: &Flow) -> Option<f64> {
        let same = find(&self.block, &self.language).filter(|_| self.is_on_screen());
        if let Some(block) = same {
            if self.offset > 0
                && let Some(rect) = Characters::of(&block).and_then(|text| text.near(self.offset))
            {
                return Some(flow.start(&rect));
            }
            return Some(self.share_of(flow, &block.get_bounding_client_rect()));
        }
        if let Some((row, name, share)) = &self.sentence
            && (self.offset > 0 || self.is_inside_row())
            && let Some(sentence) = first_shown(&format!(
                "article [data-row=\"{row}\"] [data-sentence=\"{name}\"]"
            ))
            && let Some(characters) = Characters::of(&sentence)
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of a length, rounded down"
            )]
            let offset = (f64::from(characters.length()) * share) as u32;
            if let Some(rect) = characters.near(offset) {
                return Some(flow.start(&rect));
            }
        }
        let partner = first_shown(&format!("article [data-row=\"{}\"]", self.row))
            .or_else(|| find(&self.block, ""))?;
        Some(self.share_of(flow, &partner.get_bounding_client_rect()))
    }

    /// Whether the block is on the screen in its own language.
    fn is_on_screen(&self) -> bool {
        find(&self.block, &self.language).is_some_and(|block| {
            is_shown(&block) && block.get_attribute("lang").as_deref() == Some(&self.language)
        })
    }

    /// Whether the block is not the first of its row: its start is within the partner then.
    fn is_inside_row(&self) -> bool {
        self.sentence
            .as_ref()
            .is_some_and(|(_, name, _)| name != "0")
    }

    fn share_of(&self, flow: &Flow, rect: &DomRect) -> f64 {
        flow.start(rect) + (flow.end(rect) - flow.start(rect)) * self.passed
    }
}

/// Shows a block at the reading line, and moves the focus to it; the one in this language, if it
/// is there.
pub fn show(block: &str, language: &str) {
    show_character(block, language, 0);
    if let Some(element) =
        find(block, language).and_then(|block| block.dyn_into::<HtmlElement>().ok())
    {
        element.set_tab_index(-1);
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Shows the line with this character of a block at the reading line; whether there is such a
/// block.
pub fn show_character(block: &str, language: &str, offset: u32) -> bool {
    let Some(element) = find(block, language) else {
        return false;
    };
    let flow = Flow::present();
    let place = Place {
        offset,
        ..Place::of(&flow, &element, flow.line())
    };
    restore(&place);
    true
}

/// How far the text is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    Flow::present().position()
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
    let seen = flow.line() + flow.extent() - start;
    (seen / (end - start).max(1.0)).clamp(0.0, 1.0)
}

/// Whether the first element of this selector has come to the screen, or is before it.
pub fn has_been_reached(selector: &str) -> bool {
    let flow = Flow::present();
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| {
        flow.start(&element.get_bounding_client_rect()) < flow.line() + flow.extent()
    })
}

/// The last of these blocks that begins before or at the upper third of the screen.
pub fn last_begun(blocks: &[String]) -> Option<usize> {
    let flow = Flow::present();
    let limit = flow.line() + flow.extent() / 3.0;
    blocks.iter().rposition(|block| {
        find(block, "").is_some_and(|block| flow.start(&block.get_bounding_client_rect()) <= limit)
    })
}

/// The element that shows this block, in this language if it is there. Ids and language tags are
/// plain, so they need no escaping; content that breaks that rule never becomes an article.
fn find(block: &str, language: &str) -> Option<Element> {
    let any = format!("article [data-block=\"{block}\"]");
    let first = |selector: &str| document().query_selector(selector).ok().flatten();
    first(&format!("{any}[lang=\"{language}\"]")).or_else(|| first(&any))
}

fn first_shown(selector: &str) -> Option<Element> {
    let elements = document().query_selector_all(selector).ok()?;
    (0..elements.length())
        .filter_map(|index| elements.item(index)?.dyn_into::<Element>().ok())
        .find(is_shown)
}

fn is_shown(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    rect.width() + rect.height() >= 1.0 && !is_peek(element)
}
