//! A line of text with marks: what was searched for.

use std::ops::Range;

use leptos::prelude::*;

use super::upright::{Run, runs};

/// A stretch of a text that is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the text, without readings and footnote marks.
    pub range: Range<usize>,
    /// What the mark is known by; a mark that is drawn in several pieces has it on each.
    pub name: String,
}

/// A line, or a part of one, that is drawn from left to right. Pieces that are beside one another
/// in one mark are drawn in one element.
pub struct Line<'a> {
    marks: &'a [Mark],
    /// How much of the text has been drawn, in bytes.
    position: usize,
    pieces: Vec<(Option<usize>, AnyView)>,
}

impl<'a> Line<'a> {
    /// A line that begins at this byte of the text that has the marks.
    pub fn new(marks: &'a [Mark], position: usize) -> Self {
        Self {
            marks,
            position,
            pieces: Vec::new(),
        }
    }

    /// How much of the text has been drawn, in bytes.
    pub fn position(&self) -> usize {
        self.position
    }

    /// Words, which are marked to the character. `upright` says whether numbers are set for
    /// vertical lines; one that stands in one square is marked whole.
    pub fn text(&mut self, text: &str, upright: bool) {
        let runs = if upright {
            runs(text)
        } else {
            vec![Run::Plain(text)]
        };
        for run in runs {
            match run {
                Run::Plain(text) => {
                    for (mark, part) in self.cut(text) {
                        self.pieces.push((mark, part.to_owned().into_any()));
                    }
                }
                Run::Square(text) => {
                    let view = view! { <span class="square">{text.to_owned()}</span> };
                    self.whole(text.len(), view);
                }
                Run::Column(text) => {
                    for (mark, part) in self.cut(text) {
                        let view = view! { <span class="column">{part.to_owned()}</span> };
                        self.pieces.push((mark, view.into_any()));
                    }
                }
            }
        }
    }

    /// Text of this length that is never divided: it is marked if some of it is.
    pub fn whole(&mut self, length: usize, view: impl IntoAny) {
        let end = self.position + length;
        let mark = self.mark_from(self.position);
        let is_in = |mark: &usize| self.marks[*mark].range.start < end;
        self.pieces.push((mark.filter(is_in), view.into_any()));
        self.position = end;
    }

    /// What is no text: marked where it stands within a mark.
    pub fn between(&mut self, view: impl IntoAny) {
        let at = self.position;
        let mark = self.mark_from(at);
        let is_in = |mark: &usize| self.marks[*mark].range.start < at;
        self.pieces.push((mark.filter(is_in), view.into_any()));
    }

    /// What is never marked.
    pub fn beside(&mut self, view: impl IntoAny) {
        self.pieces.push((None, view.into_any()));
    }

    /// What is passed over: text of this length that is not drawn.
    pub fn pass(&mut self, length: usize) {
        self.position += length;
    }

    /// A part of the line in an element of its own, with its marks inside.
    pub fn within(&mut self, fill: impl FnOnce(&mut Self), wrap: impl FnOnce(AnyView) -> AnyView) {
        let mut inner = Self::new(self.marks, self.position);
        fill(&mut inner);
        self.position = inner.position;
        self.pieces.push((None, wrap(inner.finish())));
    }

    /// The line on the screen.
    pub fn finish(self) -> AnyView {
        let mut groups: Vec<(Option<usize>, Vec<AnyView>)> = Vec::new();
        for (mark, piece) in self.pieces {
            match groups.last_mut() {
                Some((last, group)) if *last == mark => group.push(piece),
                _ => groups.push((mark, vec![piece])),
            }
        }
        let marks = self.marks;
        let mut views = groups.into_iter().map(|(mark, mut group)| {
            let view = match group.pop() {
                Some(only) if group.is_empty() => only,
                last => {
                    group.extend(last);
                    group.into_any()
                }
            };
            match mark {
                Some(mark) => {
                    let name = marks[mark].name.clone();
                    view! { <mark data-hit=name>{view}</mark> }.into_any()
                }
                None => view,
            }
        });
        match (views.next(), views.len()) {
            (None, _) => ().into_any(),
            (Some(only), 0) => only,
            (Some(first), _) => std::iter::once(first)
                .chain(views)
                .collect::<Vec<_>>()
                .into_any(),
        }
    }

    /// The first mark that ends after a place.
    fn mark_from(&self, at: usize) -> Option<usize> {
        let mark = self.marks.partition_point(|mark| mark.range.end <= at);
        (mark < self.marks.len()).then_some(mark)
    }

    /// The parts of the next words, each with its mark.
    fn cut<'t>(&mut self, text: &'t str) -> Vec<(Option<usize>, &'t str)> {
        let parts = cut(text, self.position, self.marks);
        self.position += text.len();
        parts
    }
}

/// The parts of a text that begins at this byte, each with the index of its mark.
fn cut<'t>(text: &'t str, from: usize, marks: &[Mark]) -> Vec<(Option<usize>, &'t str)> {
    let mut parts = Vec::new();
    let mut at = 0;
    let mut push = |mark: Option<usize>, to: usize| {
        // A place within a character cuts nothing off.
        if let Some(part) = text.get(at..to).filter(|part| !part.is_empty()) {
            parts.push((mark, part));
            at = to;
        }
    };
    let inside = |place: usize| place.saturating_sub(from).min(text.len());
    for (index, mark) in marks.iter().enumerate() {
        push(None, inside(mark.range.start));
        push(Some(index), inside(mark.range.end));
    }
    push(None, text.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text that begins at a byte, with what is marked in brackets.
    #[track_caller]
    fn check(text: &str, from: usize, marks: &[(usize, usize)], expected: &str) {
        let marks: Vec<Mark> = marks
            .iter()
            .map(|(start, end)| Mark {
                range: *start..*end,
                name: String::new(),
            })
            .collect();
        let shown: String = cut(text, from, &marks)
            .into_iter()
            .map(|(mark, part)| match mark {
                Some(mark) => format!("[{mark}:{part}]"),
                None => part.to_owned(),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn marks_are_cut_out_of_the_text() {
        check("one two", 0, &[(4, 7)], "one [0:two]");
        check("one two", 0, &[(0, 3), (4, 7)], "[0:one] [1:two]");
        check("one two", 0, &[], "one two");
        check("", 0, &[(0, 3)], "");
    }

    #[test]
    fn a_part_of_a_text_has_its_part_of_a_mark() {
        // The text is "one two three", and this its middle.
        check("two", 4, &[(0, 3), (2, 5), (6, 9)], "[1:t]w[2:o]");
        check("two", 4, &[(0, 13)], "[0:two]");
        check("two", 4, &[(0, 4), (7, 9)], "two");
        check("港の朝", 3, &[(6, 9)], "港[0:の]朝");
    }
}
