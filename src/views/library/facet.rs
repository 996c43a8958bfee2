//! The facets: values with counts.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_search::Facet;
use taiyaku_search::facets::Counted;

use super::names::best_name;
use super::value::Value;
use super::values::{self, Spellings, after_step, first_of, in_sight, is_searched};
use crate::components::ordered::Ordered;
use crate::i18n::{number, use_ui};
use crate::platform::intl::Collator;
use crate::platform::page;
use crate::state::library::Library;
use crate::state::query::{READING, use_query};

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
        Facet::Reading => READING.map(str::to_owned).into(),
        _ => library
            .names(facet)
            .iter()
            .map(|name| name.key().to_owned())
            .collect(),
    }
}

/// The codes in the order of their names.
fn by_name(library: &Library, facet: Facet, count: usize, language: Language) -> Vec<usize> {
    if matches!(facet, Facet::Reading | Facet::Language) {
        return (0..count).collect();
    }
    let names = library.names(facet).iter();
    Collator::new(language).sorted(names.map(|name| best_name(name, language).1))
}

/// The values of one facet.
#[component]
fn FacetValues(facet: Facet, library: Arc<Library>) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let keys = Arc::new(keys(&library, facet));
    let count = keys.len();
    let wanted = RwSignal::new(first_of(count));
    let typed = RwSignal::new(String::new());
    // While the reader is at the values they stay where they are.
    let held = RwSignal::new(false);

    let named = {
        let library = library.clone();
        Memo::new(move |_| by_name(&library, facet, count, ui().language))
    };
    let chosen = {
        let library = library.clone();
        Memo::new(move |_| query.chosen(&library, facet))
    };
    let order = Memo::new(move |last: Option<&(Vec<usize>, Language)>| {
        let language = ui().language;
        if let Some(last) = last.filter(|last| held.get() && last.1 == language) {
            return last.clone();
        }
        let counts =
            |counted: &Counted| named.with(|named| values::ordered(named, counted.counts(facet)));
        (query.counted().with(counts), language)
    });
    let spellings = {
        let library = library.clone();
        Memo::new(move |_| Arc::new(Spellings::of(library.canonical_names(facet))))
    };
    let found = Memo::new(move |_| {
        let typed = typed.get();
        if typed.trim().is_empty() {
            return None;
        }
        let counts = |counted: &Counted| {
            spellings.with(|spellings| spellings.find(&typed, counted.counts(facet)))
        };
        query.counted().with(counts)
    });
    let shown = Memo::new(move |_| {
        found.get().unwrap_or_else(|| {
            let chosen: Vec<usize> =
                chosen.with(|chosen| chosen.iter().map(|(code, _)| *code).collect());
            order.with(|(order, _)| in_sight(order, wanted.get(), &chosen))
        })
    });
    let row = move |code: usize| {
        let value = keys.get(code).cloned().unwrap_or_default();
        let count = Memo::new(move |_| query.count_of(facet, code));
        let chosen = Memo::new(move |_| {
            let of = |chosen: &Vec<(usize, bool)>| {
                let mut chosen = chosen.iter();
                chosen
                    .find(|(other, _)| *other == code)
                    .map(|found| found.1)
            };
            chosen.with(of)
        });
        view! { <Value facet value count chosen library=library.clone() /> }
    };
    view! {
        <fieldset class="facet" data-facet=facet.key() hidden=count < 2
            on:focusin=move |_| held.set(true) on:focusout=move |_| held.set(false)
            on:pointerenter=move |_| held.set(true) on:pointerleave=move |_| held.set(false)>
            <legend>{move || (ui().facet)(facet)}</legend>
            {is_searched(count).then(|| view! { <FindValue facet typed found /> })}
            <ul><Ordered each=move || shown.get() children=row.clone() /></ul>
            <More facet count wanted shown found />
        </fieldset>
    }
}

/// The box that finds values by their names, and how many it has found.
#[component]
fn FindValue(
    facet: Facet,
    typed: RwSignal<String>,
    found: Memo<Option<Vec<usize>>>,
) -> impl IntoView {
    let ui = use_ui();
    let label = move || (ui().filtering.find_value)(facet);
    let clear = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && !typed.with(String::is_empty) {
            event.prevent_default();
            typed.set(String::new());
        }
    };
    let told = move || {
        let count = found.with(|found| found.as_ref().map(Vec::len));
        count.map_or_else(String::new, |count| {
            (ui().filtering.found_values)(count, &number(count, ui().language))
        })
    };
    view! {
        <input class="find-value" type="search" autocomplete="off" spellcheck="false"
            aria-label=label placeholder=label prop:value=typed
            on:input=move |event| typed.set(event_target_value(&event)) on:keydown=clear />
        <p class="hint" role="status"
            class:visually-hidden=move || found.with(|found| found.as_ref().is_none_or(|found| !found.is_empty()))>{told}</p>
    }
}

/// The buttons that show more values, and fewer.
#[component]
fn More(
    facet: Facet,
    count: usize,
    wanted: RwSignal<usize>,
    shown: Memo<Vec<usize>>,
    found: Memo<Option<Vec<usize>>>,
) -> impl IntoView {
    let ui = use_ui();
    let first = first_of(count);
    let is_all = move || wanted.get() >= count;
    let hidden = move || count.saturating_sub(shown.with(Vec::len));
    let text = move || {
        if is_all() {
            return ui().fewer_values.to_owned();
        }
        let step = after_step(count, wanted.get()) - wanted.get();
        (ui().more_values)(step.min(hidden()))
    };
    let more = move |_| {
        wanted.update(|wanted| {
            *wanted = if *wanted >= count {
                first
            } else {
                after_step(count, *wanted)
            };
        });
    };
    let fewer = move |_| {
        wanted.set(first);
        // This button is gone then.
        page::focus(&format!("[data-facet={}] .more", facet.key()));
    };
    let is_needed = move || count > first && found.with(Option::is_none);
    let is_between = move || wanted.get() > first && !is_all();
    view! {
        <p class="facet-more" hidden=move || !is_needed()>
            <button class="more" type="button" on:click=more>{text}</button>
            <button class="more" type="button" hidden=move || !is_between() on:click=fewer>
                {move || ui().fewer_values}
            </button>
        </p>
    }
}
