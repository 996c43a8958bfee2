//! A value of a facet: chosen, excluded, or neither.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_search::Facet;
use taiyaku_search::query::Chip;

use super::names::name_of;
use crate::i18n::{number, use_ui};
use crate::route::filter;
use crate::state::library::Library;
use crate::state::query::use_query;

/// The row of a value: a box to choose it, its name and count, and a button to exclude it.
#[component]
pub(super) fn Value(
    facet: Facet,
    /// What it is called in addresses.
    value: String,
    /// How many articles there are under all other filters.
    #[prop(into)]
    count: Signal<usize>,
    /// Whether it is chosen, and if so, whether it is excluded.
    #[prop(into)]
    chosen: Signal<Option<bool>>,
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let asked = StoredValue::new(filter(facet, &value));
    let name = Memo::new(move |_| name_of(ui(), facet, &value, &library));
    let toggle = move |excluded: bool| {
        query.change(|query| {
            if let Some(filter) = asked.get_value() {
                query.toggle(Chip { filter, excluded });
            }
        });
    };
    let is_excluded = move || chosen.get() == Some(true);
    let exclude = move || (ui().filtering.exclude)(&name.with(|(_, name)| name.clone()));
    view! {
        <li class="value-row" class:none=move || count.get() == 0 class:excluded=is_excluded>
            <label class="value">
                <input type="checkbox" prop:checked=move || chosen.get() == Some(false)
                    on:change=move |_| toggle(false) />
                <span class="value-name" lang=move || name.with(|(language, _)| language.tag())>
                    {move || name.with(|(_, name)| name.clone())}
                </span>
                <span class="value-count">{move || number(count.get(), ui().language)}</span>
            </label>
            <button class="not" type="button" aria-pressed=move || is_excluded().to_string()
                aria-label=exclude title=exclude on:click=move |_| toggle(true)>
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="5.75" />
                    <path d="M4 4l8 8" />
                </svg>
            </button>
        </li>
    }
}
