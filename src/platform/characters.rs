//! The characters of an element as they are read: without readings and footnote marks. Offsets
//! count UTF-16 code units, as the browser does.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Node, Range, Text};

use super::document;

/// What is on the screen and not part of the text.
const NOT_TEXT: &str = "rt, rp, .note-mark, .note-back, .not-text";

/// The characters of an element.
pub(super) struct Characters {
    nodes: Vec<(Text, u32)>,
    length: u32,
    range: Range,
}

impl Characters {
    pub(super) fn of(element: &Element) -> Option<Self> {
        let range = document().create_range().ok()?;
        let mut characters = Self {
            nodes: Vec::new(),
            length: 0,
            range,
        };
        for text in texts(element) {
            let length = text.length();
            characters.nodes.push((text, characters.length));
            characters.length += length;
        }
        (characters.length > 0).then_some(characters)
    }

    pub(super) fn length(&self) -> u32 {
        self.length
    }

    /// Where a character is on the screen; none where it takes no room, as a folded space.
    pub(super) fn rect(&self, offset: u32) -> Option<DomRect> {
        let index = self
            .nodes
            .partition_point(|(_, start)| *start <= offset)
            .checked_sub(1)?;
        let (node, start) = &self.nodes[index];
        let at = offset - start;
        if at >= node.length() {
            return None;
        }
        self.range.set_start(node, at).ok()?;
        self.range.set_end(node, at + 1).ok()?;
        let rects = self.range.get_client_rects()?;
        let rect = rects.item(0)?;
        (rect.width() + rect.height() > 0.0).then_some(rect)
    }

    /// Where the character at an offset is, or the next one that takes room.
    pub(super) fn near(&self, offset: u32) -> Option<DomRect> {
        (offset..self.length.min(offset + 8)).find_map(|offset| self.rect(offset))
    }

    /// The first character that begins at or after a place, by a measure that grows with the text.
    pub(super) fn first_from(
        &self,
        place: f64,
        measure: impl Fn(&DomRect) -> f64,
    ) -> Option<(u32, DomRect)> {
        let (mut low, mut high) = (0, self.length);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.near(middle) {
                Some(rect) if measure(&rect) < place => low = middle + 1,
                _ => high = middle,
            }
        }
        self.rect(low).map(|rect| (low, rect))
    }
}

/// The text nodes of an element that are read, in their order.
pub(super) fn texts(element: &Element) -> Vec<Text> {
    const SHOW_TEXT: u32 = 4;
    let root: &Node = element.as_ref();
    let Ok(walker) = document().create_tree_walker_with_what_to_show(root, SHOW_TEXT) else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    while let Ok(Some(node)) = walker.next_node() {
        let is_read = node
            .parent_element()
            .is_some_and(|parent| matches!(parent.closest(NOT_TEXT), Ok(None)));
        if let Ok(text) = node.dyn_into::<Text>()
            && is_read
        {
            texts.push(text);
        }
    }
    texts
}
