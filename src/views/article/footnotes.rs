//! Footnotes: their marks in the text, and the notes at its end.

use std::collections::HashMap;

use leptos::prelude::*;
use taiyaku_article::{Article, BlockKind, Inline, Inlines, Language};

use super::Reader;
use super::inline::inlines_view;
use crate::i18n::{Ui, ui};
use crate::platform::keyboard::is_plain_click;

/// The numbers of the footnotes, and where their marks stand.
pub(super) struct Notes {
    numbers: HashMap<(Language, String), usize>,
    marked_in: HashMap<(Language, String), String>,
    reader: Reader,
}

impl Notes {
    /// The footnotes of an article, numbered from 1 in each language.
    pub(super) fn of(article: &Article, reader: Reader) -> Self {
        let mut notes = Self {
            numbers: HashMap::new(),
            marked_in: HashMap::new(),
            reader,
        };
        for (language, blocks) in article.body.iter() {
            let footnotes = blocks
                .iter()
                .filter(|block| matches!(block.kind, BlockKind::Footnote { .. }));
            for (index, footnote) in footnotes.enumerate() {
                notes
                    .numbers
                    .insert((language, footnote.id.clone()), index + 1);
            }
            for block in blocks {
                block.kind.for_each_text(&mut |_, text| {
                    for_each_mark(text, &mut |id| {
                        let place = notes.marked_in.entry((language, id.to_owned()));
                        place.or_insert_with(|| block.id.clone());
                    });
                });
            }
        }
        notes
    }

    /// The mark of a footnote: a link to the note.
    pub(super) fn mark(&self, id: &str, language: Language) -> AnyView {
        let Some(number) = self.numbers.get(&(language, id.to_owned())).copied() else {
            return ().into_any();
        };
        let label = (ui(language).footnote)(number);
        let link = block_link(
            self.reader,
            id,
            language,
            label,
            "doc-noteref",
            "",
            number.to_string(),
        );
        view! { <sup class="note-mark">{link}</sup> }.into_any()
    }
}

/// A link to a block of this article in this language. It goes there each time, and the address
/// can be copied.
fn block_link(
    reader: Reader,
    block: &str,
    language: Language,
    label: String,
    role: &'static str,
    class: &'static str,
    text: String,
) -> impl IntoView + use<> {
    let href = reader.block_route(block).address();
    let block = block.to_owned();
    view! {
        <a class=class href=href aria-label=label role=role on:click=move |event| {
            if is_plain_click(&event) {
                event.prevent_default();
                reader.go_to_block(&block, language);
            }
        }>{text}</a>
    }
}

fn for_each_mark(text: &Inlines, found: &mut impl FnMut(&str)) {
    for piece in text {
        match piece {
            Inline::Footnote(id) => found(id),
            Inline::Emphasis(inner) | Inline::Strong(inner) => for_each_mark(inner, found),
            Inline::Link(link) => for_each_mark(&link.text, found),
            Inline::Span(span) => for_each_mark(&span.text, found),
            Inline::Text(_) | Inline::Ruby(_) | Inline::Code(_) | Inline::LineBreak => {}
        }
    }
}

/// The notes under the text, in each of these languages.
pub(super) fn footnotes_view(
    article: &Article,
    languages: &[Language],
    notes: &Notes,
    interface: &'static Ui,
) -> Option<impl IntoView + use<>> {
    let lists: Vec<_> = languages
        .iter()
        .filter_map(|language| {
            let blocks = article.body.get(*language)?;
            let items: Vec<_> = blocks
                .iter()
                .filter_map(|block| match &block.kind {
                    BlockKind::Footnote { text } => {
                        Some(note_view(&block.id, text, *language, notes))
                    }
                    _ => None,
                })
                .collect();
            (!items.is_empty()).then(|| view! { <ol lang=language.tag()>{items}</ol> })
        })
        .collect();
    (!lists.is_empty()).then(|| {
        view! { <section class="footnotes" role="doc-endnotes"><h2>{interface.footnotes}</h2>{lists}</section> }
    })
}

fn note_view(id: &str, text: &Inlines, language: Language, notes: &Notes) -> impl IntoView + use<> {
    let key = (language, id.to_owned());
    let number = notes.numbers.get(&key).copied().unwrap_or_default();
    let back = notes.marked_in.get(&key).map(|block| {
        let label = (ui(language).back_to_text)(number);
        let link = block_link(
            notes.reader,
            block,
            language,
            label,
            "doc-backlink",
            "note-back",
            "↩".to_owned(),
        );
        view! { " "{link} }
    });
    view! { <li data-block=id.to_owned() lang=language.tag()>{inlines_view(text, language, notes)}{back}</li> }
}
