//! Places in a text: which line is being read, and bringing it back to where it was.
//!
//! A place is a block, a language, a character in it, and the sentence that the character is in:
//! the same line is found again after any change of layout, size or direction, and its partner
//! where the language has gone.

mod find;
mod keeping;
mod progress;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use super::characters::Characters;
use super::document;
use super::flow::Flow;
pub(super) use find::is_shown;
use find::{attribute, find, first_shown, is_peek, is_read_in_lines, sentences_of};
use keeping::restore;
pub use keeping::{
    after_paint, before_paint, follow_window, forget, keep, on_scroll, on_settle, scrolled, topmost,
};
pub use progress::{across, has_been_reached, last_begun, progress, scroll_position, scroll_to};

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
    /// The row of the alignment that the block is in.
    row: String,
    /// The group of sentences in the row that the line begins in, and the share of the sentence
    /// that has gone by, 0 to 1: by them the partner is found.
    sentence: Option<(String, f64)>,
    /// The share of the block before the reading line, 0 to 1, where it is not read in lines.
    pub passed: f64,
    /// How far the line is from the reading line, in pixels, and in which flow.
    distance: f64,
    vertical: bool,
    /// Where the line is, in the coordinates of that flow.
    at: f64,
}

/// Pixels of a line that may be hidden before it counts as gone by.
const SLACK: f64 = 4.0;
/// The part of the screen on which a block may begin to be the one that is kept in its place.
const UPPER: f64 = 0.7;

/// The topmost block that begins on this part of the screen, or else the topmost line of the one
/// that fills it. None at the very start of an article.
fn measure(flow: &Flow, part: f64) -> Option<Place> {
    if flow.position() < 1.0 {
        return None;
    }
    let line = flow.line();
    let blocks = document().query_selector_all("article [data-block]").ok()?;
    let mut cut = None;
    for index in 0..blocks.length() {
        let block = blocks.item(index).and_then(|node| node.dyn_into().ok());
        let Some(block) = block.filter(is_shown) else {
            continue;
        };
        let rect = block.get_bounding_client_rect();
        if flow.end(&rect) <= line + SLACK {
            continue;
        }
        if flow.start(&rect) < line - SLACK {
            cut = cut.or_else(|| Some(within(flow, &block, &rect, line)));
            continue;
        }
        let begins = Place::of(flow, &block, flow.start(&rect));
        let is_near = flow.start(&rect) - line < flow.extent() * part;
        return cut.filter(|_| !is_near).or(Some(begins));
    }
    cut
}

/// The first whole line of a block that is cut by the reading line; the share of the block that has
/// gone by, where it has none.
fn within(flow: &Flow, block: &Element, rect: &DomRect, line: f64) -> Place {
    let characters = is_read_in_lines(flow, block).then(|| Characters::of(block));
    let found = characters
        .flatten()
        .and_then(|text| text.first_from(line - SLACK, |rect| flow.start(rect)));
    if let Some((offset, found)) = found.filter(|(_, found)| flow.start(found) < flow.end(rect)) {
        let place = Place::of(flow, block, flow.start(&found));
        return place.moved_to(block, offset);
    }
    let length = (flow.end(rect) - flow.start(rect)).max(1.0);
    Place {
        passed: (line - flow.start(rect)) / length,
        ..Place::of(flow, block, line)
    }
}

impl Place {
    /// The start of a block, which is to stand there in this flow.
    fn of(flow: &Flow, block: &Element, at: f64) -> Self {
        let place = Self {
            block: attribute(block, "data-block"),
            language: attribute(block, "lang"),
            offset: 0,
            row: attribute(block, "data-row"),
            sentence: None,
            passed: 0.0,
            distance: at - flow.line(),
            vertical: flow.is_vertical(),
            at,
        };
        place.moved_to(block, 0)
    }

    /// The same place, at a character of the block.
    fn moved_to(mut self, block: &Element, offset: u32) -> Self {
        self.offset = offset;
        let mut start = 0;
        for sentence in sentences_of(block) {
            let length = Characters::of(&sentence).map_or(0, |text| text.length());
            if offset < start + length {
                let share = f64::from(offset - start) / f64::from(length);
                self.sentence = Some((attribute(&sentence, "data-sentence"), share));
                break;
            }
            start += length;
        }
        self
    }

    /// The same place in the language that is shown, where the block's own is not: in the partner
    /// of the sentence, or else in the row's first block.
    fn in_partner(&self, flow: &Flow) -> Option<Self> {
        let of_row = format!("article [data-row=\"{}\"]", self.row);
        let same = |block: &Element| Self {
            block: attribute(block, "data-block"),
            language: attribute(block, "lang"),
            offset: 0,
            ..self.clone()
        };
        let inside = self
            .sentence
            .as_ref()
            .filter(|(group, _)| self.offset > 0 || group != "0");
        if let Some((group, share)) = inside
            && let Some(partner) = first_shown(&format!("{of_row} [data-sentence=\"{group}\"]"))
            && let Ok(Some(block)) = partner.closest("[data-row]")
            && is_read_in_lines(flow, &block)
        {
            let before = sentences_of(&block)
                .into_iter()
                .take_while(|sentence| *sentence != partner)
                .filter_map(|sentence| Characters::of(&sentence));
            let start: u32 = before.map(|text| text.length()).sum();
            let length = Characters::of(&partner).map_or(0, |text| text.length());
            return Some(Self {
                offset: start + share_of(length, *share),
                sentence: self.sentence.clone(),
                ..same(&block)
            });
        }
        let block = first_shown(&of_row).or_else(|| find(&self.block, ""))?;
        Some(same(&block))
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

    /// Where the place is on the screen now.
    fn start(&self, flow: &Flow) -> Option<f64> {
        let block = find(&self.block, &self.language)?;
        let rect = block.get_bounding_client_rect();
        let text = (self.offset > 0).then(|| Characters::of(&block)).flatten();
        let passed = match text {
            Some(text) if is_read_in_lines(flow, &block) => {
                // A text that has become shorter since is shown at its end.
                let last = text.length().saturating_sub(1);
                let line = text.near(self.offset).or_else(|| text.near(last));
                return Some(flow.start(&line.unwrap_or(rect)));
            }
            // Beside vertical lines a horizontal paragraph is kept by its share.
            Some(text) => f64::from(self.offset) / f64::from(text.length()),
            None => self.passed,
        };
        Some(flow.start(&rect) + (flow.end(&rect) - flow.start(&rect)) * passed)
    }

    /// Whether the block is on the screen in its own language.
    fn is_on_screen(&self) -> bool {
        find(&self.block, &self.language)
            .is_some_and(|block| is_shown(&block) && attribute(&block, "lang") == self.language)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a length, rounded down"
)]
fn share_of(length: u32, share: f64) -> u32 {
    (f64::from(length) * share) as u32
}

/// Shows a block at the reading line, and moves the focus to it; the one in this language, if it
/// is there.
pub fn show(block: &str, language: &str) {
    show_line(block, language, 0, 0.0);
    let element = find(block, language).and_then(|block| block.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        super::page::receive_focus(&element);
    }
}

/// Shows the line with this character of a block at the reading line, or the place after this share
/// of it; its start where it is shown in another language. Whether there is such a block.
pub fn show_line(block: &str, language: &str, offset: u32, passed: f64) -> bool {
    let Some(element) = find(block, language).filter(|block| !is_peek(block)) else {
        return false;
    };
    let flow = Flow::present();
    let start = Place::of(&flow, &element, flow.line());
    let place = if start.language == language {
        Place {
            passed,
            ..start.moved_to(&element, offset)
        }
    } else {
        start
    };
    restore(place.clone(), place)
}
