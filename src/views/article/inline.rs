//! Inline text on the screen.

use leptos::prelude::*;
use taiyaku_article::{Inline, Inlines, Language, is_safe_link};

use super::footnotes::Notes;

/// Inline text of a block in this language.
pub(super) fn inlines_view(inlines: &Inlines, language: Language, notes: &Notes) -> AnyView {
    let pieces = inlines
        .iter()
        .map(|piece| inline_view(piece, language, notes));
    pieces.collect::<Vec<_>>().into_any()
}

fn inline_view(piece: &Inline, language: Language, notes: &Notes) -> AnyView {
    let inner = |text: &Inlines| inlines_view(text, language, notes);
    match piece {
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
        // Browsers without ruby show the reading in brackets behind the word.
        Inline::Ruby(ruby) => view! {
            <ruby>{ruby.base.clone()}<rp>"("</rp><rt>{ruby.reading.clone()}</rt><rp>")"</rp></ruby>
        }
        .into_any(),
        Inline::Span(span) => {
            view! { <span lang=span.lang.clone()>{inner(&span.text)}</span> }.into_any()
        }
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Footnote(id) => notes.mark(id, language),
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}
