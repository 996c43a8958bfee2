//! The text box that narrows the list by words.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::platform::page;
use crate::state::query::use_query;

/// The text box; the list follows while something is typed.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let typed = move || query.address().with(|address| address.text.clone());
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
                    query.retype(event_target_value(&event));
                } />
        </form>
    }
}
