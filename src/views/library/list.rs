//! The list itself: how many, in which order, and what to do when there is nothing.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_search::Selection;

use super::row::Row;
use crate::i18n::{number, use_ui};
use crate::route::Sort;
use crate::state::library::Library;
use crate::state::query::use_query;

/// The articles under the filters.
#[component]
pub(super) fn List(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let total = library.entries.len();
    let count = move || {
        let language = ui().language;
        let shown = number(query.articles().with(Vec::len), language);
        (ui().count)(&shown, &number(total, language))
    };
    let orders = Sort::ALL.map(|sort| view! {
        <option value=sort.name() prop:selected=move || query.address().with(|address| address.sort == sort)>
            {move || (ui().sort_name)(sort)}
        </option>
    });
    let is_empty = Memo::new(move |_| query.articles().with(Vec::is_empty));
    let row = move |index: usize| {
        library
            .entries
            .get(index)
            .map(|entry| view! { <Row entry=entry.clone() /> })
    };
    view! {
        <div class="list-head">
            <p class="count" role="status" tabindex="-1">{count}</p>
            <label class="sort">
                <span>{move || ui().sort}</span>
                <select on:change=move |event| {
                    let sort = Sort::of_name(&event_target_value(&event)).unwrap_or_default();
                    query.change(|address| address.sort = sort);
                }>{orders}</select>
            </label>
        </div>
        <ol class="list"><For each=move || query.articles().get() key=|index| *index children=row /></ol>
        {move || is_empty.get().then(|| view! { <Nothing /> })}
    }
}

/// The empty list: what would show something.
#[component]
fn Nothing() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let has_words = move || {
        query
            .address()
            .with(|address| !address.query.trim().is_empty())
    };
    let has_filters = move || {
        query.address().with(|address| {
            !address.selection.is_empty() || address.from.is_some() || address.to.is_some()
        })
    };
    let drop_filters = move |_| {
        query.change(|address| {
            address.selection = Selection::default();
            (address.from, address.to) = (None, None);
        });
    };
    view! {
        <div class="card nothing">
            <h2>{move || ui().nothing_found}</h2>
            <p>{move || ui().how_to_widen}</p>
            <p class="card-actions">
                {move || (has_words() && has_filters()).then(|| view! {
                    <button class="action" type="button" on:click=drop_filters>{ui().drop_filters}</button>
                    <button class="action" type="button" on:click=move |_| query.change(|address| address.query.clear())>{ui().drop_words}</button>
                })}
                <button class="action" type="button" on:click=move |_| query.change(|address| *address = address.widened())>
                    {move || ui().clear_all}
                </button>
            </p>
        </div>
    }
}
