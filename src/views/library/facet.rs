//! The facets: values with counts.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_search::Facet;
use taiyaku_search::query::Chip;

use super::names::{best_name, name_of};
use crate::i18n::{number, use_ui};
use crate::platform::intl::Collator;
use crate::route::filter;
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
    Facet::ALL.map(|facet| view! { <FacetValues facet library=library.clone() /> })
}

/// What a value is called in addresses, by its code.
fn keys(library: &Library, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Language => Language::ALL
            .map(|language| language.tag().to_owned())
            .into(),
        Facet::Reading => vec!["unread".to_owned(), "read".to_owned()],
        _ => library
            .names(facet)
            .iter()
            .map(|name| name.key().to_owned())
            .collect(),
    }
}

/// The values of one facet.
#[component]
fn FacetValues(facet: Facet, library: Arc<Library>) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let all_shown = RwSignal::new(false);
    let keys = Arc::new(keys(&library, facet));
    let order = library.clone();
    let count = keys.len();
    // Most articles first in the whole library's terms would move rows under the reader's
    // finger; by name they stay where they are.
    let values = Memo::new(move |_| {
        let mut codes: Vec<usize> = (0..count).collect();
        if facet != Facet::Reading && facet != Facet::Language {
            let collator = Collator::new(ui().language);
            let names = order.names(facet);
            let name = |code: usize| best_name(&names[code], ui().language).1;
            codes.sort_by(|a, b| collator.compare(&name(*a), &name(*b)));
        }
        codes
    });
    let chosen = {
        let keys = keys.clone();
        move |code: usize| {
            let filter = filter(facet, &keys[code])?;
            query.chosen(&filter)
        }
    };
    let is_chosen = chosen.clone();
    let shown = Memo::new(move |_| {
        let values = values.get();
        let all = all_shown.get() || values.len() <= FIRST + 1;
        let kept = values.into_iter().enumerate();
        kept.filter(|(index, code)| all || *index < FIRST || is_chosen(*code).is_some())
            .map(|(_, code)| code)
            .collect::<Vec<_>>()
    });
    let hidden = move || values.with(Vec::len) - shown.with(Vec::len);
    let row = move |code: usize| {
        let value = keys[code].clone();
        let label = {
            let (library, value) = (library.clone(), value.clone());
            move || {
                let (language, name) = name_of(ui(), facet, &value, &library);
                view! { <span class="value-name" lang=language.tag()>{name}</span> }
            }
        };
        let count = Memo::new(move |_| {
            let counts = |counted: &taiyaku_search::facets::Counted| {
                counted.counts(facet).get(code).copied().unwrap_or(0)
            };
            query.counted().with(counts) as usize
        });
        let chosen = chosen.clone();
        let included = Memo::new(move |_| chosen(code) == Some(false));
        view! {
            <li class:none=move || count.get() == 0>
                <label class="value">
                    <input type="checkbox" prop:checked=included
                        on:change=move |_| query.change(|query| {
                            if let Some(filter) = filter(facet, &value) {
                                query.toggle(Chip { filter, excluded: false });
                            }
                        }) />
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
        <fieldset class="facet" data-facet=facet.key() hidden=count < 2>
            <legend>{move || (ui().facet)(facet)}</legend>
            <ul><For each=move || shown.get() key=Clone::clone children=row.clone() /></ul>
            {more}
        </fieldset>
    }
}
