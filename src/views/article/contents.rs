//! The contents of an article: its headings, with the place where the reader is.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Block, BlockKind, Language};

use super::reader::Reader;
use crate::components::dialog::Dialog;
use crate::i18n::use_ui;
use crate::platform::keyboard::is_plain_click;
use crate::platform::place;

/// A heading.
struct Heading {
    id: String,
    level: u8,
    text: String,
}

/// Whether the article has headings enough to list.
pub(super) fn has_any(article: &Article) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| headings(article, language).len() > 1)
}

/// The dialog with the contents.
#[component]
pub(super) fn Contents(
    /// The article.
    article: Arc<Article>,
    /// How it is shown.
    reader: Reader,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let ui = use_ui();
    let rows = move || {
        // The place is looked up when the contents are opened.
        if !open.get() {
            return Vec::new();
        }
        let (language, headings) = listed(&article, reader.shown.get().lead);
        let ids: Vec<String> = headings.iter().map(|heading| heading.id.clone()).collect();
        let here = place::last_begun(&ids);
        let row = |(index, heading): (usize, Heading)| {
            let href = reader.block_route(&heading.id).address();
            let id = heading.id;
            let current = (here == Some(index)).then_some("location");
            view! {
                <li class=format!("level-{}", heading.level) lang=language.tag()>
                    <a href=href aria-current=current on:click=move |event| {
                        if is_plain_click(&event) {
                            event.prevent_default();
                            open.set(false);
                            let id = id.clone();
                            // The dialog gives the focus back first.
                            place::before_paint(move || reader.go_to_block(&id, language));
                        }
                    }>{heading.text}</a>
                </li>
            }
        };
        headings
            .into_iter()
            .enumerate()
            .map(row)
            .collect::<Vec<_>>()
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().contents) class="sheet">
            <ol class="contents">{rows}</ol>
        </Dialog>
    }
}

/// The headings of this language, or of the other where this one has none.
fn listed(article: &Article, lead: Language) -> (Language, Vec<Heading>) {
    let own = headings(article, lead);
    if own.is_empty() {
        (lead.other(), headings(article, lead.other()))
    } else {
        (lead, own)
    }
}

fn headings(article: &Article, language: Language) -> Vec<Heading> {
    let blocks = article.body.get(language).map_or(&[][..], Vec::as_slice);
    let heading = |block: &Block| match &block.kind {
        BlockKind::Heading { level, text } => Some(Heading {
            id: block.id.clone(),
            level: *level,
            text: text.plain(),
        }),
        _ => None,
    };
    blocks.iter().filter_map(heading).collect()
}
