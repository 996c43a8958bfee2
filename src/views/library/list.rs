//! The list itself: how many, in which order, and what to do when there is nothing.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_search::query::Query as Typed;

use super::rows::Rows;
use crate::components::failure::FailureCard;
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
    let found = query.search().found();
    let total = library.documents();
    let count = move || {
        let language = ui().language;
        let shown = number(
            query.documents().with(|documents| documents.len()),
            language,
        );
        (ui().count)(&shown, &number(total, language))
    };
    let progress = move || {
        let finding = ui().finding;
        let written = |count| number(count, ui().language);
        let (pending, unreachable) = found.with(|found| (found.pending, found.unreachable));
        if query.search().waits().get() {
            finding.searching.to_owned()
        } else if pending > 0 {
            (finding.looking_into)(&written(pending))
        } else if unreachable > 0 {
            (finding.unreachable)(&written(unreachable))
        } else {
            String::new()
        }
    };
    let orders = Sort::ALL.map(|sort| {
        view! {
            <option value=sort.name() prop:selected=move || query.sort() == sort>
                {move || (ui().sort_name)(sort)}
            </option>
        }
    });
    let is_empty = Memo::new(move |_| {
        let is_settled = !query.search().waits().get() && found.with(|found| found.pending == 0);
        is_settled && query.documents().with(|documents| documents.is_empty())
    });
    let failure = Memo::new(move |_| found.with(|found| found.failure.clone()));
    let retry = Callback::new(move |()| query.search().again());
    view! {
        <div class="list-head">
            <p class="count" role="status" tabindex="-1">{count}</p>
            <label class="sort">
                <span>{move || ui().sort}</span>
                <select on:change=move |event| query.choose_sort(Sort::of_name(&event_target_value(&event)))>
                    {orders}
                </select>
            </label>
        </div>
        <p class="hint search-progress" role="status">{progress}</p>
        <Rows />
        {move || match failure.get() {
            Some(failure) => Some(view! { <FailureCard failure retry /> }.into_any()),
            None => is_empty.get().then(|| view! { <Nothing /> }.into_any()),
        }}
    }
}

/// The empty list: what would show something.
#[component]
fn Nothing() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let has_words = move || query.parts().with(|parts| !parts.rest.is_empty());
    let has_filters = move || query.parts().with(|parts| !parts.chips.is_empty());
    let keep = move |words: bool| {
        query.change(|query| {
            let mut parts = query.parts();
            if words {
                parts.chips.clear();
            } else {
                parts.rest = Typed::default();
            }
            *query = parts.query();
        });
    };
    view! {
        <div class="card nothing">
            <h2>{move || ui().nothing_found}</h2>
            <p>{move || ui().how_to_widen}</p>
            <p class="card-actions">
                {move || (has_words() && has_filters()).then(|| view! {
                    <button class="action" type="button" on:click=move |_| keep(true)>{ui().drop_filters}</button>
                    <button class="action" type="button" on:click=move |_| keep(false)>{ui().drop_words}</button>
                })}
                <button class="action" type="button" on:click=move |_| query.change_address(|address| *address = address.widened())>
                    {move || ui().clear_all}
                </button>
            </p>
        </div>
    }
}
