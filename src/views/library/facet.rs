//! The facets: values with counts.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_search::Facet;

use super::names::{Names, name_of, names};
use crate::i18n::{number, use_ui};
use crate::platform::intl::Collator;
use crate::state::library::Library;
use crate::state::query::use_query;

/// How many values are shown before the rest is asked for.
const FIRST: usize = 8;

/// Every facet that could narrow this library: one value alone could not.
#[component]
pub(super) fn Facets(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    Facet::ALL.map(|facet| {
        let names = Arc::new(names(&library, facet));
        view! { <FacetValues facet names /> }
    })
}

/// The values of one facet.
#[component]
fn FacetValues(facet: Facet, names: Arc<Names>) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let all_shown = RwSignal::new(false);
    let order = names.clone();
    // Most articles first in the whole library's terms would move rows under the reader's
    // finger; by name they stay where they are.
    let values = Memo::new(move |_| {
        if facet == Facet::Reading {
            // Offered from the start, when nothing has been read yet.
            return vec!["unread".to_owned(), "read".to_owned()];
        }
        let mut values: Vec<String> = query.narrowed().with(|narrowed| {
            narrowed
                .values(facet)
                .map(|(value, _)| value.to_owned())
                .collect()
        });
        let collator = Collator::new(ui().language);
        let name = |value: &String| name_of(ui(), facet, value, &order).1;
        values.sort_by(|a, b| collator.compare(&name(a), &name(b)));
        values
    });
    let shown = Memo::new(move |_| {
        let values = values.get();
        let is_chosen = |value: &String| {
            query
                .address()
                .with(|address| address.selection.contains(facet, value))
        };
        let all = all_shown.get() || values.len() <= FIRST + 1;
        let kept = values.into_iter().enumerate();
        kept.filter(|(index, value)| all || *index < FIRST || is_chosen(value))
            .map(|(_, value)| value)
            .collect::<Vec<_>>()
    });
    let hidden = move || values.with(Vec::len) - shown.with(Vec::len);
    let row = move |value: String| {
        let label = {
            let (names, value) = (names.clone(), value.clone());
            move || {
                let (language, name) = name_of(ui(), facet, &value, &names);
                view! { <span class="value-name" lang=language.tag()>{name}</span> }
            }
        };
        let count = {
            let value = value.clone();
            Memo::new(move |_| {
                query
                    .narrowed()
                    .with(|narrowed| narrowed.count(facet, &value))
            })
        };
        let chosen = {
            let value = value.clone();
            Memo::new(move |_| {
                query
                    .address()
                    .with(|address| address.selection.contains(facet, &value))
            })
        };
        view! {
            <li class:none=move || count.get() == 0>
                <label class="value">
                    <input type="checkbox" prop:checked=chosen
                        on:change=move |_| query.change(|address| address.selection.toggle(facet, &value)) />
                    {label}
                    <span class="value-count">{move || number(count.get(), ui().language)}</span>
                </label>
            </li>
        }
    };
    let more = move || {
        let text = if all_shown.get() {
            ui().fewer_values.to_owned()
        } else {
            (ui().more_values)(hidden())
        };
        let needed = values.with(Vec::len) > FIRST + 1;
        needed.then(|| view! {
            <button class="more" type="button" on:click=move |_| all_shown.update(|shown| *shown = !*shown)>{text}</button>
        })
    };
    view! {
        <fieldset class="facet" data-facet=facet.key() hidden=move || values.with(Vec::len) < 2>
            <legend>{move || (ui().facet)(facet)}</legend>
            <ul><For each=move || shown.get() key=Clone::clone children=row.clone() /></ul>
            {more}
        </fieldset>
    }
}
