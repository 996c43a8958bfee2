//! The library: search box, filters, list.

mod bars;
mod begun;
mod chips;
mod dates;
mod facet;
mod histogram;
mod list;
mod mistakes;
mod names;
mod row;
mod rows;
mod saved;
mod search_box;
mod search_help;
mod snippet;
mod suggestions;
mod value;
mod values;

use leptos::prelude::*;

use crate::components::failure::FailureCard;
use crate::i18n::{number, use_ui};
use crate::platform::{keyboard, page, place};
use crate::state::library::{Load, use_library};
use crate::state::navigation::use_navigation;
use crate::state::places::use_places;
use crate::state::query::use_query;
use crate::state::window::is_whole;

use begun::Begun;
use chips::Chips;
use dates::Dates;
use facet::Facets;
use list::List;
use saved::SavedSearches;
use search_box::SearchBox;

/// The list of articles under the filters of the address.
#[component]
pub fn LibraryView() -> impl IntoView {
    let ui = use_ui();
    let state = use_library();
    let navigation = use_navigation();
    let places = use_places();
    let query = use_query();
    let filters_shown = RwSignal::new(false);
    let are_there = move || {
        query.documents().with(|documents| {
            let is_there = |document: &usize| state.entry(*document) != Load::Loading;
            !is_whole(documents) || documents.iter().all(is_there)
        })
    };

    Effect::new(move || page::set_title(&format!("{} · {}", ui().library, ui().app)));
    // Back to where the list was: after it is drawn, since before there is nothing to scroll.
    Effect::new(move |seen: Option<Option<u32>>| {
        let seen = seen.flatten();
        let arrival = navigation.arrival().get();
        if !matches!(state.library().get(), Load::Ready(_)) || seen == Some(arrival.number) {
            return seen;
        }
        // Rows that are on their way are of another height than those that are there.
        if arrival.position.is_some_and(|position| position >= 1.0) && !are_there() {
            return seen;
        }
        let comes_from_elsewhere = seen.is_none() && arrival.number > 0;
        if arrival.position.is_none_or(|position| position < 1.0) {
            places.offer();
        }
        place::before_paint(move || {
            place::scroll_to(arrival.position.unwrap_or(0.0));
            if comes_from_elsewhere {
                page::focus("main h1");
            }
        });
        Some(arrival.number)
    });
    keyboard::on_key(move |key| {
        const TITLES: &str = "[data-article] a";
        match (key, page::focused_index(TITLES)) {
            ("/", _) => page::focus("#search"),
            ("j", focused) => page::focus_nth(TITLES, focused.map_or(0, |index| index + 1)),
            ("k", Some(index)) => page::focus_nth(TITLES, index.saturating_sub(1)),
            _ => return false,
        }
        true
    });

    let query = use_query();
    let active = move || {
        let count = query.parts().with(|parts| parts.chips.len());
        (count > 0).then(|| view! {
            <span class="active-filters">{(ui().filtering.active)(&number(count, ui().language))}</span>
        })
    };
    let content = move || match state.library().get() {
        Load::Loading => {
            view! { <p class="waiting" role="status">{move || ui().library_loading}</p> }.into_any()
        }
        Load::Failed(failure) => {
            view! { <FailureCard failure retry=move |()| state.load() /> }.into_any()
        }
        Load::Ready(library) if library.documents() == 0 => {
            view! { <p class="waiting">{move || ui().empty_library}</p> }.into_any()
        }
        Load::Ready(library) => {
            let (facets, saved) = (library.clone(), library.clone());
            view! {
                <button class="action filters-button" type="button" aria-expanded=move || filters_shown.get().to_string()
                    aria-controls="filters" on:click=move |_| filters_shown.update(|shown| *shown = !*shown)>
                    {move || ui().filters}
                    " "{active}
                </button>
                <div class="library">
                    <section id="filters" class="filters" class:shown=filters_shown aria-label=move || ui().filters>
                        <SavedSearches library=saved />
                        <Facets library=facets />
                        <Dates />
                    </section>
                    <section class="results" aria-label=move || ui().library>
                        <Begun />
                        <Chips library=library.clone() />
                        <List library />
                    </section>
                </div>
            }.into_any()
        }
    };
    view! {
        <h1 class="visually-hidden" tabindex="-1">{move || ui().library}</h1>
        <SearchBox />
        {content}
    }
}
