//! Inline text on the screen.

use leptos::prelude::*;
use taiyaku_article::{Inline, Inlines, Language, is_safe_link};

use super::footnotes::Notes;
use crate::components::marked::{Line, Mark};

/// Inline text of a block in this language, with marks.
pub(super) fn inlines_view(
    inlines: &Inlines,
    language: Language,
    notes: &Notes,
    marks: &[Mark],
) -> AnyView {
    let mut line = Line::new(marks, 0);
    draw(inlines, language, notes, &mut line);
    line.finish()
}

/// Draws inline text of a block in this language as the next part of a line.
pub(super) fn draw(inlines: &Inlines, language: Language, notes: &Notes, line: &mut Line<'_>) {
    let pen = Pen {
        language,
        upright: language == Language::Ja,
        notes,
    };
    pen.draw(inlines, line);
}

#[derive(Clone, Copy)]
struct Pen<'a> {
    language: Language,
    /// Whether numbers are set for vertical lines: not in a foreign phrase.
    upright: bool,
    notes: &'a Notes,
}

impl Pen<'_> {
    fn draw(self, inlines: &Inlines, line: &mut Line<'_>) {
        for piece in inlines {
            self.draw_piece(piece, line);
        }
    }

    fn draw_piece(self, piece: &Inline, line: &mut Line<'_>) {
        match piece {
            Inline::Text(text) => line.text(text, self.upright),
            Inline::Emphasis(text) => line.within(
                |line| self.draw(text, line),
                |inner| view! { <em>{inner}</em> }.into_any(),
            ),
            Inline::Strong(text) => line.within(
                |line| self.draw(text, line),
                |inner| view! { <strong>{inner}</strong> }.into_any(),
            ),
            Inline::Link(link) => {
                let href = link.href.clone();
                line.within(
                    |line| self.draw(&link.text, line),
                    |text| {
                        if href.starts_with('#') {
                            view! { <a href=href>{text}</a> }.into_any()
                        } else if is_safe_link(&href) {
                            view! { <a href=href rel="noopener noreferrer" target="_blank">{text}</a> }.into_any()
                        } else {
                            text
                        }
                    },
                );
            }
            // Browsers without ruby show the reading in brackets behind the word. Read aloud, the
            // word would be heard twice.
            Inline::Ruby(ruby) => line.whole(
                ruby.base.len(),
                view! {
                    <ruby>{ruby.base.clone()}<rp>"("</rp><rt aria-hidden="true">{ruby.reading.clone()}</rt><rp>")"</rp></ruby>
                },
            ),
            Inline::Span(span) => {
                let pen = Self {
                    upright: span.lang == Language::Ja.tag(),
                    ..self
                };
                line.within(
                    |line| pen.draw(&span.text, line),
                    |inner| view! { <span lang=span.lang.clone()>{inner}</span> }.into_any(),
                );
            }
            Inline::Code(code) => line.within(
                |line| line.text(code, false),
                |inner| view! { <code>{inner}</code> }.into_any(),
            ),
            Inline::Footnote(id) => line.beside(self.notes.mark(id, self.language)),
            Inline::LineBreak => {
                line.between(view! { <br /> });
                line.pass(1);
            }
        }
    }
}
