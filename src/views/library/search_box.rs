//! The text box that narrows the list by words.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::platform::page;
use crate::state::library::{Load, use_library};
use crate::state::query::use_query;

/// The text box; the list follows while something is typed.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let state = use_library();
    let typed = move || query.address().with(|address| address.query.clone());
    let waits_for_texts =
        move || !typed().trim().is_empty() && state.texts().get() == Load::Loading;
    view! {
        <form class="search" role="search" on:submit=move |event| {
            event.prevent_default();
            // Enter leads on to what was found.
            page::focus_nth("[data-article] a", 0);
        }>
            <label class="visually-hidden" for="search">{move || ui().search}</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
                placeholder=move || ui().search_hint
                prop:value=typed
                on:input=move |event| {
                    let value = event_target_value(&event);
                    query.refine(|address| address.query = value);
                } />
            <p class="hint" role="status">{move || waits_for_texts().then(|| ui().texts_loading)}</p>
        </form>
    }
}
