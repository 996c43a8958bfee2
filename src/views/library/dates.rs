//! The first and the last day that are shown.

use leptos::prelude::*;
use taiyaku_article::Date;
use taiyaku_search::query::{Filter, Group};

use crate::i18n::use_ui;
use crate::state::query::{Query, use_query};

/// The days that are chosen, if it is one span.
fn span(query: Query) -> (Option<Date>, Option<Date>) {
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

/// Two date fields; an emptied field is no filter any more.
#[component]
pub(super) fn Dates() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let written = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let choose = move |from: Option<Date>, to: Option<Date>| {
        let filter = (from.is_some() || to.is_some()).then_some(Filter::Date { from, to });
        query.change(|query| query.choose(Group::Date, filter));
    };
    view! {
        <fieldset class="facet dates" data-facet="date">
            <legend>{move || ui().dates}</legend>
            <label><span>{move || ui().from}</span>
                <input type="date" name="from" prop:value=move || written(span(query).0)
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        choose(day, untrack(|| span(query)).1);
                    } />
            </label>
            <label><span>{move || ui().to}</span>
                <input type="date" name="to" prop:value=move || written(span(query).1)
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        choose(untrack(|| span(query)).0, day);
                    } />
            </label>
        </fieldset>
    }
}

/// Browsers hand out a date at each digit of its year: 0002, 0020, 0202, 2025. No article is of
/// the first thousand years, so such a year is still being typed.
fn day_of(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.year() >= 1000)
}
