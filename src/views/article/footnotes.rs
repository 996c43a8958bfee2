//! Footnotes: their marks in the text, the note by its mark, and all notes at the end.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use taiyaku_article::{Article, BlockKind, Inline, Inlines, Language};

use super::Reader;
use super::inline::inlines_view;
use super::marks::{Marker, block_field};
use crate::i18n::{Ui, ui};
use crate::platform::keyboard::is_plain_click;
use crate::platform::layer;
use crate::state::hits::Term;

/// The numbers of the footnotes, where their marks stand, where headings may break, and what is
/// searched for: what the blocks of an article need to know of it.
pub(super) struct Notes {
    numbers: HashMap<(Language, String), usize>,
    marked_in: HashMap<(Language, String), String>,
    phrases: BTreeMap<String, Vec<u32>>,
    terms: Arc<Vec<Term>>,
    reader: Reader,
}

impl Notes {
    /// The footnotes of an article, numbered from 1 in each language; a reactive read of what is
    /// searched for.
    pub(super) fn of(article: &Article, reader: Reader) -> Self {
        let mut notes = Self {
            numbers: HashMap::new(),
            marked_in: HashMap::new(),
            phrases: article.phrases.blocks.clone(),
            terms: reader.finding.terms(),
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

    /// How the article is shown.
    pub(super) fn reader(&self) -> Reader {
        self.reader
    }

    /// What finds the hits in this field.
    pub(super) fn marker(&self, field: &str) -> Marker {
        Marker::new(self.terms.clone(), field)
    }

    /// A note with its hits.
    fn note_text(&self, id: &str, text: &Inlines, language: Language) -> AnyView {
        let mut marker = self.marker(&block_field(language, id));
        inlines_view(text, language, self, &marker.marks(&text.plain()))
    }

    /// The places where a Japanese heading may break.
    pub(super) fn phrases(&self, block: &str) -> &[u32] {
        self.phrases.get(block).map_or(&[], Vec::as_slice)
    }

    /// The mark of a footnote: it shows the note beside it, and is a link to the note.
    pub(super) fn mark(&self, id: &str, language: Language) -> AnyView {
        let note = Note {
            id: id.to_owned(),
            language,
        };
        let Some(number) = self.numbers.get(&note.key()).copied() else {
            return ().into_any();
        };
        let label = (ui(language).footnote)(number);
        let reader = self.reader;
        // The text is made anew in another layout, and not at every address.
        let href = untrack(|| reader.block_route(id)).address();
        view! {
            <sup class="note-mark">
                // No line begins with a mark.
                "\u{2060}"
                <a href=href aria-label=label role="doc-noteref" on:click=move |event| {
                    if is_plain_click(&event) {
                        event.prevent_default();
                        reader.show_note(note.clone(), &event);
                    }
                }>{number.to_string()}</a>
            </sup>
        }
        .into_any()
    }
}

/// A footnote in a language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Note {
    id: String,
    language: Language,
}

impl Note {
    fn key(&self) -> (Language, String) {
        (self.language, self.id.clone())
    }
}

/// The note that is shown by its mark.
#[component]
pub(super) fn NoteLayer(
    /// The article.
    article: Arc<Article>,
    /// Which note is shown.
    reader: Reader,
    /// The box it is shown in.
    layer: NodeRef<html::Div>,
) -> impl IntoView {
    let shown = move || {
        let note = reader.note().get()?;
        let blocks = article.body.get(note.language)?;
        let text = blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Footnote { text } if block.id == note.id => Some(text),
            _ => None,
        })?;
        let notes = Notes::of(&article, reader);
        let number = notes.numbers.get(&note.key()).copied().unwrap_or_default();
        let ui = ui(note.language);
        let language = note.language;
        let text = notes.note_text(&note.id, text, language);
        let to_note = view! {
            <a href=reader.block_route(&note.id).address() on:click=move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    if let Some(layer) = layer.get_untracked() {
                        layer::hide(&layer);
                    }
                    reader.go_to_block(&note.id, language);
                }
            }>{ui.to_notes}</a>
        };
        Some(view! {
            <div lang=language.tag()>
                <p><strong>{(ui.footnote)(number)}</strong>" "{text}</p>
                <p class="note-link">{to_note}</p>
            </div>
        })
    };
    let name = move || reader.note().get().map(|note| ui(note.language).footnotes);
    view! {
        <div class="layer note-layer" node_ref=layer popover="auto" tabindex="-1" autofocus=true
            role="note" aria-label=name>{shown}</div>
    }
}

/// The way back from a note to its mark. It goes there each time, and the address can be copied.
fn back_link(
    reader: Reader,
    block: &str,
    language: Language,
    number: usize,
) -> impl IntoView + use<> {
    let href = untrack(|| reader.block_route(block)).address();
    let label = (ui(language).back_to_text)(number);
    let block = block.to_owned();
    view! {
        <a class="note-back" href=href aria-label=label role="doc-backlink" on:click=move |event| {
            if is_plain_click(&event) {
                event.prevent_default();
                reader.go_to_block(&block, language);
            }
        }>"↩"</a>
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
        let link = back_link(notes.reader, block, language, number);
        view! { " "{link} }
    });
    view! { <li data-block=id.to_owned() lang=language.tag()>{notes.note_text(id, text, language)}{back}</li> }
}
