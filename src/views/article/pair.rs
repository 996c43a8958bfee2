//! A row of blocks in both languages, and asking for the translation of one.

use leptos::prelude::*;
use taiyaku_article::{Block, BlockKind, Language, Row};

use super::block::blocks_view;
use super::footnotes::Notes;
use crate::i18n::ui;
use crate::platform::selection;

/// A row in both languages, the leading one first; a row of one language stands on its own side.
pub(super) fn pair_view(row: &Row<'_>, number: usize, lead: Language, notes: &Notes) -> AnyView {
    let reader = notes.reader();
    let side = |language: Language, class: &'static str| {
        let blocks = blocks_view(row, number, language, notes);
        (!blocks.is_empty()).then(
            || view! { <div class=format!("side {class}") lang=language.tag()>{blocks}</div> },
        )
    };
    // One break between two parts is enough, whatever the layout.
    if is_separator(row) {
        let language = if row.get(lead).is_empty() {
            lead.other()
        } else {
            lead
        };
        return blocks_view(row, number, language, notes).into_any();
    }
    let asks = move || reader.shown.get().layout.asks();
    // Footnotes stand at the end, so they are no partner here.
    let is_text = |block: &&Block| !matches!(block.kind, BlockKind::Footnote { .. });
    let has_both = Language::ALL
        .iter()
        .all(|language| row.get(*language).iter().any(is_text));
    let ask = has_both.then(|| {
        let is_open = move || reader.asked().get() == Some(number);
        let name = move || {
            let ui = ui(lead);
            if is_open() { ui.hide_translation } else { ui.show_translation }
        };
        move || {
            asks().then(|| view! {
                <button class="ask not-text" type="button" lang=lead.tag() aria-expanded=move || is_open().to_string()
                    aria-label=name title=name on:click=move |event| {
                        event.stop_propagation();
                        reader.ask(number);
                    }><span aria-hidden="true">{move || if is_open() { "−" } else { "+" }}</span></button>
            })
        }
    });
    let tap = move |event: leptos::ev::MouseEvent| {
        // Who selects words, or presses something, does not ask.
        if has_both && asks() && selection::is_plain_tap(&event) {
            reader.ask(number);
        }
    };
    view! {
        <div class="pair" class:same-picture=is_same_picture(row) class:alone=!has_both
            data-open=move || (reader.asked().get() == Some(number)).then_some("") on:click=tap>
            {side(lead, "lead")}
            {ask}
            {side(lead.other(), "partner")}
        </div>
    }
    .into_any()
}

fn is_separator(row: &Row<'_>) -> bool {
    row.blocks()
        .all(|block| matches!(block.kind, BlockKind::Separator))
}

/// Whether both languages show one picture, which is shown once then.
fn is_same_picture(row: &Row<'_>) -> bool {
    let picture = |language| match row.get(language) {
        [block] => match &block.kind {
            BlockKind::Figure { image, .. } => Some(image.as_str()),
            _ => None,
        },
        _ => None,
    };
    picture(Language::Ja).is_some() && picture(Language::Ja) == picture(Language::En)
}
