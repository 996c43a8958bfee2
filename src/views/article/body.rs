//! The text of an article in the present layout.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Bilingual, Block, BlockKind, Language, Row, Unplaced, rows};

use super::Reader;
use super::block::blocks_view;
use super::footnotes::{Notes, footnotes_view};
use super::marks::{Marker, marked, marked_in};
use super::pair::pair_view;
use crate::i18n::use_ui;
use crate::platform::{selection, sentences};
use crate::state::hits::Term;
use crate::state::shown::Shown;

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
            let languages = shown.languages();
            let notes = Notes::of(&article, reader);
            let texts = aligned(&article)
                .iter()
                .enumerate()
                .map(|(number, row)| row_view(row, number, &languages, &notes))
                .collect::<Vec<_>>();
            let terms = reader.finding.terms();
            let attribution = closing("attribution", &article.attribution, &languages, &terms);
            // What says that the text ends is not searched for.
            let end_mark = closing("end-mark", &article.end_mark, &languages, &Arc::default());
            view! { {texts}{footnotes_view(&article, &languages, &notes, ui())}{attribution}{end_mark} }
        }
    };
    // The text is made anew in another layout, without its marks.
    Effect::new(move || {
        reader.shown.track();
        sentences::mark(reader.sentence().get().as_ref());
    });
    let unplaced = (!article.unplaced.is_empty()).then(|| {
        let lines = move || {
            let mut marker = Marker::new(reader.finding.terms(), "unplaced");
            let line = |unplaced: &Unplaced| {
                let line = unplaced.line;
                let language = Language::of_text(&unplaced.text);
                let text = marked_in(language, &unplaced.text, &marker.marks(&unplaced.text));
                view! { <li><span class="line-number">{move || (ui().line)(line)}</span>" "{text}</li> }
            };
            article.unplaced.iter().map(line).collect::<Vec<_>>()
        };
        view! { <section class="unplaced"><h2>{move || ui().unplaced}</h2><ul>{lines}</ul></section> }
    });
    let point = move |event: &leptos::ev::PointerEvent| {
        if reader.shown.get_untracked().layout.is_both() {
            reader.point_at(sentences::under(event));
        }
    };
    view! {
        <div class="body" on:pointerover=move |event| point(&event)
            on:pointerleave=move |_| reader.point_at(None)
            on:click=move |event| selection::toggle_reading(&event)>{blocks}</div>
        {unplaced}
        <div data-end="" aria-hidden="true"></div>
    }
}

/// The rows of both texts; footnotes come later.
pub(super) fn aligned(article: &Article) -> Vec<Row<'_>> {
    let blocks = |language| article.body.get(language).map_or(&[][..], Vec::as_slice);
    let is_text = |block: &Block| !matches!(block.kind, BlockKind::Footnote { .. });
    rows(
        blocks(Language::Ja),
        blocks(Language::En),
        &article.alignment,
    )
    .into_iter()
    .filter(|row| row.blocks().any(is_text))
    .collect()
}

/// The block that shows this one in the present layout: itself, or the first of its row in the
/// leading language where its own is not shown.
pub(super) fn shown_block(article: &Article, block: &str, shown: Shown) -> Option<String> {
    let languages = shown.languages();
    let rows = aligned(article);
    let has = |row: &&Row<'_>, language: Language| {
        row.get(language).iter().any(|there| there.id == block)
    };
    let is_shown = |language: &Language| rows.iter().any(|row| has(&row, *language));
    if languages.iter().any(is_shown) {
        return Some(block.to_owned());
    }
    let row = rows.iter().find(|row| has(row, shown.lead.other()))?;
    row.get(shown.lead)
        .first()
        .map(|partner| partner.id.clone())
}

/// A row in the languages that are shown, the leading one first.
fn row_view(row: &Row<'_>, number: usize, languages: &[Language], notes: &Notes) -> AnyView {
    match *languages {
        [lead, _] => pair_view(row, number, lead, notes),
        _ => languages
            .iter()
            .flat_map(|language| blocks_view(row, number, *language, notes))
            .collect::<Vec<_>>()
            .into_any(),
    }
}

/// A line under the text, in the languages that are shown.
fn closing(
    class: &'static str,
    text: &Bilingual<String>,
    languages: &[Language],
    terms: &Arc<Vec<Term>>,
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
        .map(|(language, text)| {
            let marks = Marker::new(terms.clone(), &format!("{class} {language}")).marks(text);
            view! { <p class=class lang=language.tag()>{marked(text, &marks)}</p> }
        })
        .collect()
}
