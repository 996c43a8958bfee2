//! Inline text on the screen.

use leptos::prelude::*;
use taiyaku_article::{Inline, Inlines, Language, is_safe_link};

use super::footnotes::Notes;
use crate::components::upright::upright_view;

/// Inline text of a block in this language.
pub(super) fn inlines_view(inlines: &Inlines, language: Language, notes: &Notes) -> AnyView {
    pieces_view(inlines, language, language == Language::Ja, notes)
}

/// `upright` says whether numbers are set for vertical lines: not in a foreign phrase.
fn pieces_view(inlines: &Inlines, language: Language, upright: bool, notes: &Notes) -> AnyView {
    let pieces = inlines
        .iter()
        .map(|piece| piece_view(piece, language, upright, notes));
    pieces.collect::<Vec<_>>().into_any()
}

fn piece_view(piece: &Inline, language: Language, upright: bool, notes: &Notes) -> AnyView {
    let inner = |text: &Inlines| pieces_view(text, language, upright, notes);
    match piece {
        Inline::Text(text) if upright => upright_view(text),
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(text) => view! { <em>{inner(text)}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{inner(text)}</strong> }.into_any(),
        Inline::Link(link) => {
            let text = inner(&link.text);
            if link.href.starts_with('#') {
                view! { <a href=link.href.clone()>{text}</a> }.into_any()
            } else if is_safe_link(&link.href) {
                view! { <a href=link.href.clone() rel="noopener noreferrer" target="_blank">{text}</a> }.into_any()
            } else {
                text
            }
        }
        // Browsers without ruby show the reading in brackets behind the word. Read aloud, the word
        // would be heard twice.
        Inline::Ruby(ruby) => view! {
            <ruby>{ruby.base.clone()}<rp>"("</rp><rt aria-hidden="true">{ruby.reading.clone()}</rt><rp>")"</rp></ruby>
        }
        .into_any(),
        Inline::Span(span) => {
            let upright = span.lang == Language::Ja.tag();
            let inner = pieces_view(&span.text, language, upright, notes);
            view! { <span lang=span.lang.clone()>{inner}</span> }.into_any()
        }
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Footnote(id) => notes.mark(id, language),
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}
