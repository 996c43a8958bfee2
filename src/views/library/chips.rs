//! The filters that are set, each with a way to take it away.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Date, Language};
use taiyaku_search::Facet;
use taiyaku_search::query::{Chip, Filter, Has, Is, Parts, Query as Typed, format};

use super::names::name_of;
use crate::i18n::{Ui, use_ui};
use crate::platform::{intl, page, place};
use crate::state::library::Library;
use crate::state::query::{Query, use_query, value};

/// What a chip takes away.
#[derive(Clone, PartialEq)]
enum Taken {
    /// The words, as they are typed.
    Words(String),
    Filter(Chip),
}

/// The chips, and one button for all of them.
#[component]
pub(super) fn Chips(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let chips = Memo::new(move |_| query.parts().with(|parts| chips(parts, ui().language)));
    let chip = move |taken: Taken| {
        let library = library.clone();
        move || {
            let (heading, language, name) = describe(ui(), &taken, &library);
            let taken = taken.clone();
            let label = (ui().remove_filter)(&format!("{heading} {name}"));
            view! {
                <li><button class="chip" type="button" aria-label=label
                    on:click=move |_| change(query, |query| take(query, &taken))>
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
                {move || chips.get().into_iter().map(chip.clone()).collect_view()}
            </ul>
            <button class="more" type="button" on:click=move |_| change(query, |query| *query = Typed::default())>
                {move || ui().clear_all}
            </button>
        </div>
    }
}

/// Changes the query from a button that goes away with it: the focus goes to the count of what is
/// left.
fn change(query: Query, change: impl FnOnce(&mut Typed)) {
    query.change(change);
    place::before_paint(|| page::focus(".count"));
}

fn chips(parts: &Parts, language: Language) -> Vec<Taken> {
    let words = format(&parts.rest, language);
    let words = (!words.is_empty()).then_some(Taken::Words(words));
    let filters = parts.chips.iter().cloned().map(Taken::Filter);
    words.into_iter().chain(filters).collect()
}

fn take(query: &mut Typed, taken: &Taken) {
    match taken {
        Taken::Words(_) => {
            let mut parts = query.parts();
            parts.rest = Typed::default();
            *query = parts.query();
        }
        Taken::Filter(chip) => query.remove(&chip.filter),
    }
}

/// What the filters could be called together: the words and the values, as far as there is room.
pub(super) fn called(ui: &Ui, parts: &Parts, library: &Library) -> String {
    const LONGEST: usize = 60;
    let mut called = String::new();
    for taken in chips(parts, ui.language) {
        let (_, _, name) = describe(ui, &taken, library);
        let sign = match &taken {
            Taken::Filter(chip) if chip.excluded => "−",
            _ => "",
        };
        let between = if called.is_empty() { "" } else { " · " };
        let longer = format!("{called}{between}{sign}{name}");
        if longer.chars().count() > LONGEST {
            called = longer.chars().take(LONGEST - 1).chain(['…']).collect();
            break;
        }
        called = longer;
    }
    called
}

/// The facet, and the value with its language.
fn describe(ui: &Ui, taken: &Taken, library: &Library) -> (String, Language, String) {
    let chip = match taken {
        Taken::Words(words) => {
            return (
                ui.search.to_owned(),
                Language::of_text(words),
                words.clone(),
            );
        }
        Taken::Filter(chip) => chip,
    };
    let reading = |value: &str| {
        let (language, name) = name_of(ui, Facet::Reading, value, library);
        ((ui.facet)(Facet::Reading), language, name)
    };
    let (heading, language, name) = match &chip.filter {
        Filter::Names {
            facet,
            value,
            whole: false,
        } => (
            (ui.facet)(*facet),
            Language::of_text(value),
            format!("{value}…"),
        ),
        Filter::Date { from, to } => (ui.dates, ui.language, days(ui, *from, *to)),
        Filter::Number(numbers) => {
            let (first, last) = (*numbers.start(), *numbers.end());
            let name = match (first, last) {
                (first, last) if first == last => format!("#{first}"),
                (first, u32::MAX) => format!("#{first}–"),
                (0, last) => format!("–#{last}"),
                (first, last) => format!("#{first}–#{last}"),
            };
            (ui.finding.number, ui.language, name)
        }
        Filter::Is(Is::Marked) => reading("marked"),
        Filter::Has(Has::Note) => reading("noted"),
        filter => match value(filter) {
            Some((facet, value)) => {
                let (language, name) = name_of(ui, facet, value, library);
                ((ui.facet)(facet), language, name)
            }
            None => ("", ui.language, String::new()),
        },
    };
    let heading = if chip.excluded {
        (ui.finding.excluded)(heading)
    } else {
        heading.to_owned()
    };
    (heading, language, name)
}

/// A span of days in words.
fn days(ui: &Ui, from: Option<Date>, to: Option<Date>) -> String {
    let day = |date: Option<Date>| date.map(|date| intl::date(date, ui.language));
    let (from, to) = (day(from), day(to));
    if from == to {
        return from.unwrap_or_default();
    }
    (ui.finding.between)(&from.unwrap_or_default(), &to.unwrap_or_default())
}
