//! The filters that are set, each with a way to take it away.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_search::Facet;

use super::names::{Names, name_of, names};
use crate::i18n::{Ui, use_ui};
use crate::platform::{intl, page, place};
use crate::route::LibraryAddress;
use crate::state::library::Library;
use crate::state::query::{Query, use_query};

/// What a chip takes away.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Chip {
    Words(String),
    Value(Facet, String),
    From,
    To,
}

/// The chips, and one button for all of them.
#[component]
pub(super) fn Chips(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let names: BTreeMap<Facet, Names> = Facet::ALL
        .map(|facet| (facet, names(&library, facet)))
        .into();
    let names = Arc::new(names);
    let chips = Memo::new(move |_| query.address().with(chips));
    let chip = move |chip: Chip| {
        let names = names.clone();
        move || {
            let (heading, language, name) = query
                .address()
                .with(|address| describe(ui(), &chip, address, &names));
            let taken = chip.clone();
            let label = (ui().remove_filter)(&format!("{heading} {name}"));
            view! {
                <li><button class="chip" type="button" aria-label=label
                    on:click=move |_| change(query, |address| take(address, &taken))>
                    <span class="chip-facet">{heading}</span>" "
                    <span lang=language.tag()>{name}</span>
                    <span class="chip-cross" aria-hidden="true">"×"</span>
                </button></li>
            }
        }
    };
    view! {
        <div class="chips" hidden=move || chips.with(Vec::is_empty)>
            <ul aria-label=move || ui().active_filters>
                <For each=move || chips.get() key=Clone::clone children=chip />
            </ul>
            <button class="more" type="button" on:click=move |_| change(query, |address| *address = address.widened())>
                {move || ui().clear_all}
            </button>
        </div>
    }
}

/// Changes the filters from a button that goes away with them: the focus goes to the count of
/// what is left.
fn change(query: Query, change: impl FnOnce(&mut LibraryAddress)) {
    query.change(change);
    place::before_paint(|| page::focus(".count"));
}

fn chips(address: &LibraryAddress) -> Vec<Chip> {
    let query = address.query.trim();
    let words = (!query.is_empty()).then(|| Chip::Words(query.to_owned()));
    let values = address
        .selection
        .iter()
        .map(|(facet, value)| Chip::Value(facet, value.to_owned()));
    let from = address.from.map(|_| Chip::From);
    let to = address.to.map(|_| Chip::To);
    words
        .into_iter()
        .chain(values)
        .chain(from)
        .chain(to)
        .collect()
}

/// The facet, and the value with its language.
fn describe(
    ui: &Ui,
    chip: &Chip,
    address: &LibraryAddress,
    names: &BTreeMap<Facet, Names>,
) -> (&'static str, Language, String) {
    let day = |date| intl::date(date, ui.language);
    match chip {
        Chip::Words(words) => (ui.search, Language::of_text(words), words.clone()),
        Chip::Value(facet, value) => {
            let unnamed = Names::new();
            let (language, name) = name_of(ui, *facet, value, names.get(facet).unwrap_or(&unnamed));
            ((ui.facet)(*facet), language, name)
        }
        Chip::From => (
            ui.from,
            ui.language,
            address.from.map(day).unwrap_or_default(),
        ),
        Chip::To => (ui.to, ui.language, address.to.map(day).unwrap_or_default()),
    }
}

fn take(address: &mut LibraryAddress, chip: &Chip) {
    match chip {
        Chip::Words(_) => address.query.clear(),
        Chip::Value(facet, value) => address.selection.remove(*facet, value),
        Chip::From => address.from = None,
        Chip::To => address.to = None,
    }
}
