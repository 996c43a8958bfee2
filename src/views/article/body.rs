//! The text of an article in the present layout.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Bilingual, Block, BlockKind, Language, Row, rows};

use super::Reader;
use super::block::block_view;
use super::footnotes::{Notes, footnotes_view};
use crate::components::text::text_in;
use crate::i18n::use_ui;
use crate::route::Layout;

/// The blocks, the footnotes, and what closes the text.
#[component]
pub(super) fn Body(
    /// The article.
    article: Arc<Article>,
    /// How it is shown.
    reader: Reader,
) -> impl IntoView {
    let ui = use_ui();
    let blocks = {
        let article = article.clone();
        move || {
            let shown = reader.shown.get();
            let languages = match shown.layout {
                Layout::Interleaved => vec![shown.lead, shown.lead.other()],
                _ => vec![shown.lead],
            };
            let notes = Notes::of(&article, reader);
            let texts = aligned(&article)
                .into_iter()
                .map(|row| row_view(&row, &languages, &notes))
                .collect::<Vec<_>>();
            let attribution = closing("attribution", &article.attribution, &languages);
            let end_mark = closing("end-mark", &article.end_mark, &languages);
            view! { {texts}{footnotes_view(&article, &languages, &notes, ui())}{attribution}{end_mark} }
        }
    };
    let unplaced = (!article.unplaced.is_empty()).then(|| {
        let lines = article.unplaced.iter().map(|unplaced| {
            let line = unplaced.line;
            let text = text_in(Language::of_text(&unplaced.text), &unplaced.text);
            view! { <li><span class="line-number">{move || (ui().line)(line)}</span>" "{text}</li> }
        });
        let lines = lines.collect::<Vec<_>>();
        view! { <section class="unplaced"><h2>{move || ui().unplaced}</h2><ul>{lines}</ul></section> }
    });
    view! {
        <div class="body">{blocks}</div>
        {unplaced}
        <div data-end="" aria-hidden="true"></div>
    }
}

/// The rows of both texts; footnotes come later.
fn aligned(article: &Article) -> Vec<Row<'_>> {
    let blocks = |language| article.body.get(language).map_or(&[][..], Vec::as_slice);
    let is_text = |block: &&Block| !matches!(block.kind, BlockKind::Footnote { .. });
    rows(blocks(Language::Ja), blocks(Language::En))
        .into_iter()
        .filter(|row| row.iter().all(|(_, block)| is_text(block)))
        .collect()
}

/// A block in the languages that are shown, the leading one first.
fn row_view(row: &Row<'_>, languages: &[Language], notes: &Notes) -> AnyView {
    let blocks: Vec<AnyView> = languages
        .iter()
        .filter_map(|language| {
            row.get(*language)
                .map(|block| block_view(block, *language, notes))
        })
        .collect();
    match blocks.len() {
        0 => ().into_any(),
        1 => blocks.into_any(),
        _ => {
            let same_picture = picture(row.ja).is_some() && picture(row.ja) == picture(row.en);
            view! { <div class="pair" class:same-picture=same_picture>{blocks}</div> }.into_any()
        }
    }
}

/// The picture that a block shows.
fn picture(block: Option<&Block>) -> Option<&str> {
    match &block?.kind {
        BlockKind::Figure { image, .. } => Some(image),
        _ => None,
    }
}

/// A line under the text, in the languages that are shown.
fn closing(
    class: &'static str,
    text: &Bilingual<String>,
    languages: &[Language],
) -> Vec<impl IntoView + use<>> {
    let shown: Vec<_> = languages
        .iter()
        .filter_map(|language| text.get(*language).map(|text| (*language, text)))
        .collect();
    // A line that exists in the other language only is better than none.
    let lines = if shown.is_empty() {
        text.iter().collect()
    } else {
        shown
    };
    lines
        .into_iter()
        .map(|(language, text)| view! { <p class=class lang=language.tag()>{text.clone()}</p> })
        .collect()
}
