//! The bar of an open article: back, which text, read or unread.

use leptos::prelude::*;
use taiyaku_article::Language;

use super::Reader;
use crate::i18n::use_ui;
use crate::route::Layout;
use crate::state::navigation::use_navigation;
use crate::state::reading::use_reading;

/// The bar; it stays at the top while the article scrolls.
#[component]
pub(super) fn Controls(
    /// How the article is shown.
    reader: Reader,
    /// Marks the article as read, or as unread.
    toggle_read: Callback<()>,
    /// The article.
    id: String,
) -> impl IntoView {
    let ui = use_ui();
    let navigation = use_navigation();
    let reading = use_reading();
    let shown = reader.shown;
    let is_read = Memo::new(move |_| reading.is_read(&id));
    let layouts = Layout::ALL.map(|layout| {
        let language = move || match layout {
            Layout::Original => Some(reader.original),
            Layout::Translation => Some(reader.original.other()),
            Layout::Interleaved => None,
        };
        let name = move |language: Language| (ui().language_name)(language);
        view! {
            <button class="segment" type="button" aria-pressed=move || (shown.get().layout == layout).to_string()
                prop:disabled=move || !shown.get().offers(layout)
                on:click=move |_| reader.choose(layout)>
                <span>{move || (ui().layout)(layout)}</span>
                {move || language().map(|language| view! { <small>{name(language)}</small> })}
            </button>
        }
    });
    view! {
        <div class="bar" data-bar="">
            <a class="tool back" href=move || navigation.list().address()>
                <span aria-hidden="true">"← "</span>{move || ui().back_to_list}
            </a>
            <div class="segments" role="group" aria-label=move || ui().layouts>{layouts}</div>
            <button class="tool swap" type="button" title=move || ui().swap_lead aria-label=move || ui().swap_lead
                hidden=move || shown.get().layout != Layout::Interleaved on:click=move |_| reader.turn()>
                <span aria-hidden="true">"⇅"</span>
            </button>
            <button class="tool" type="button"
                on:click=move |_| toggle_read.run(())>
                {move || if is_read.get() { ui().mark_unread } else { ui().mark_read }}
            </button>
        </div>
    }
}
