//! The first and the last day that are shown.

use leptos::prelude::*;
use taiyaku_article::Date;
use taiyaku_search::query::{Filter, Group, Query as Typed};

use super::histogram::Histogram;
use crate::i18n::use_ui;
use crate::platform::{page, place};
use crate::state::query::{Query, use_query};

/// The days that are chosen, if it is one span.
pub(super) fn span(query: Query) -> (Option<Date>, Option<Date>) {
    query.parts().with(|parts| {
        let mut dates = parts.chips.iter().filter_map(|chip| match &chip.filter {
            Filter::Date { from, to } if !chip.excluded => Some((*from, *to)),
            _ => None,
        });
        match (dates.next(), dates.next()) {
            (Some(span), None) => span,
            _ => (None, None),
        }
    })
}

/// Chooses the days of the list, instead of those that were chosen; any, where none is given.
pub(super) fn choose(query: &mut Typed, from: Option<Date>, to: Option<Date>) {
    let filter = (from.is_some() || to.is_some()).then_some(Filter::Date { from, to });
    query.choose(Group::Date, filter);
}

/// The histogram and two date fields, which show the same; an emptied field is no filter any more.
#[component]
pub(super) fn Dates() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let written = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let change = move |from: Option<Date>, to: Option<Date>| {
        query.change(|query| choose(query, from, to));
    };
    let is_narrowed = move || {
        query.parts().with(|parts| {
            let mut chips = parts.chips.iter();
            chips.any(|chip| !chip.excluded && chip.filter.group() == Group::Date)
        })
    };
    let clear = move |_| {
        change(None, None);
        // This button is gone then.
        place::before_paint(|| page::focus("[data-facet=date] input"));
    };
    view! {
        <fieldset class="facet dates" data-facet="date">
            <legend>{move || ui().dates}</legend>
            <Histogram />
            <label><span>{move || ui().from}</span>
                <input type="date" name="from" prop:value=move || written(span(query).0)
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        // An end before the new start is no end any more.
                        let to = untrack(|| span(query)).1;
                        change(day, to.filter(|to| day.is_none_or(|day| day <= *to)));
                    } />
            </label>
            <label><span>{move || ui().to}</span>
                <input type="date" name="to" prop:value=move || written(span(query).1)
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        let from = untrack(|| span(query)).0;
                        change(from.filter(|from| day.is_none_or(|day| *from <= day)), day);
                    } />
            </label>
            <button class="more" type="button" hidden=move || !is_narrowed() on:click=clear>
                {move || ui().filtering.clear_dates}
            </button>
        </fieldset>
    }
}

/// Browsers hand out a date at each digit of its year: 0002, 0020, 0202, 2025. No article is of
/// the first thousand years, so such a year is still being typed.
fn day_of(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.year() >= 1000)
}
