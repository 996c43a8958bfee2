//! The first and the last day that are shown.

use leptos::prelude::*;
use taiyaku_article::Date;

use crate::i18n::use_ui;
use crate::state::query::use_query;

/// Two date fields; an emptied field is no filter any more.
#[component]
pub(super) fn Dates() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let written = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    view! {
        <fieldset class="facet dates" data-facet="date">
            <legend>{move || ui().dates}</legend>
            <label><span>{move || ui().from}</span>
                <input type="date" name="from" prop:value=move || query.address().with(|address| written(address.from))
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        query.change(|address| address.from = day);
                    } />
            </label>
            <label><span>{move || ui().to}</span>
                <input type="date" name="to" prop:value=move || query.address().with(|address| written(address.to))
                    on:change=move |event| {
                        let day = day_of(&event_target_value(&event));
                        query.change(|address| address.to = day);
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
