//! The bare words of a text: for search, for reading time, for quoting.

use crate::{Article, Block, BlockKind, Inline, Inlines, Language, ListItem};

impl Inlines {
    /// The text without its marks. A ruby gives its base and not its reading, a footnote mark
    /// gives nothing, a line break a space.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut text = String::new();
        push_plain(self, &mut text);
        text
    }
}

fn push_plain(inlines: &Inlines, text: &mut String) {
    for piece in inlines {
        match piece {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emphasis(inner) | Inline::Strong(inner) => push_plain(inner, text),
            Inline::Link(link) => push_plain(&link.text, text),
            Inline::Span(span) => push_plain(&span.text, text),
            Inline::Ruby(ruby) => text.push_str(&ruby.base),
            Inline::Footnote(_) => {}
            Inline::LineBreak => text.push(' '),
        }
    }
}

impl Block {
    /// The words of the block in this language, its texts one to a line; the alternative text of
    /// a figure is among them.
    #[must_use]
    pub fn plain(&self, language: Language) -> String {
        let mut lines = Vec::new();
        match &self.kind {
            BlockKind::Preformatted { text } => lines.push(text.clone()),
            BlockKind::Figure { alt, .. } => lines.extend(alt.get(language).cloned()),
            _ => {}
        }
        self.kind
            .for_each_text(&mut |_, text| lines.push(text.plain()));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

impl ListItem {
    /// How many items there are, this one and all under it.
    #[must_use]
    pub fn count(&self) -> usize {
        1 + self.items.iter().map(Self::count).sum::<usize>()
    }
}

impl Article {
    /// The words of the body in this language, a block to a line group; empty where there is none.
    #[must_use]
    pub fn plain(&self, language: Language) -> String {
        let blocks = self.body.get(language).map_or(&[][..], Vec::as_slice);
        let texts: Vec<String> = blocks.iter().map(|block| block.plain(language)).collect();
        texts.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_and_footnote_marks_are_left_out() {
        let text: Inlines = serde_json::from_str(
            r#"["この",{"ruby":{"base":"条約","reading":"じょうやく"}},{"footnote":"n1"},{"line_break":null},{"strong":"は"}]"#,
        )
        .expect("valid");
        assert_eq!(text.plain(), "この条約 は");
    }
}
