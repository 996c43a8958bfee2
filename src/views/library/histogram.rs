//! The articles by date, as bars over which a span of days is dragged.

use std::ops::RangeInclusive;
use std::sync::Arc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use taiyaku_article::Date;
use taiyaku_search::facets::{Bin, Histogram as Dated};
use taiyaku_search::query::Query as Typed;

use super::bars::{HIGH, bars, bin_at, bins_as_length, chosen, count, days, moved, years};
use super::dates::{choose, span};
use crate::i18n::{number, use_ui};
use crate::platform::{intl, pointer};
use crate::state::query::use_query;

/// How many years are named below the bars: more would touch each other.
const YEARS: usize = 4;

/// The room between bars, as a share of a bin.
const GAP: f64 = 0.2;

/// An end of the span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// The bars; nothing where one bin has everything.
#[component]
pub(super) fn Histogram() -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let plot = NodeRef::<html::Div>::new();
    let bins = Memo::new(move |_| {
        let bins = |dates: &Option<Arc<Dated>>| dates.as_ref().map(|dates| dates.bins.clone());
        query.dates().with(bins).unwrap_or_default()
    });
    let size = Memo::new(move |_| bins.with(Vec::len));
    let heights = Memo::new(move |_| bins.with(|bins| bars(bins)));
    // Where a drag began, and where it is.
    let drag = RwSignal::new(None::<(usize, usize)>);
    // The bin under a mouse.
    let under = RwSignal::new(None::<usize>);
    let range = Memo::new(move |_| match drag.get() {
        Some((one, other)) => Some(one.min(other)..=one.max(other)),
        None => query.dates().with(|dates| {
            let (from, to) = span(query);
            chosen(dates.as_ref()?, from, to)
        }),
    });
    let whole = move || 0..=size.get().saturating_sub(1);
    let edges = move || range.get().unwrap_or_else(whole);

    let bin_of = move |event: &PointerEvent| {
        let plot = plot.get_untracked()?;
        Some(bin_at(pointer::share(&plot, event), size.get_untracked()))
    };
    let begin = Callback::new(move |(event, anchor): (PointerEvent, Option<usize>)| {
        let (Some(plot), Some(bin)) = (plot.get_untracked(), bin_of(&event)) else {
            return;
        };
        if pointer::begins(&event) {
            pointer::capture(&plot, &event);
            drag.set(Some((anchor.unwrap_or(bin), bin)));
        }
    });
    let follow = move |event: PointerEvent| {
        let bin = bin_of(&event);
        if let (Some((anchor, at)), Some(bin)) = (drag.get_untracked(), bin) {
            if bin != at {
                drag.set(Some((anchor, bin)));
            }
        } else {
            under.set(bin);
        }
    };
    let finish = move |_| {
        let Some((one, other)) = drag.get_untracked() else {
            return;
        };
        let range = one.min(other)..=one.max(other);
        let is_whole = range == untrack(whole);
        let days = bins.with_untracked(|bins| days(bins, &range));
        let days = days.filter(|_| !is_whole).unzip();
        query.change(|query| choose(query, days.0, days.1));
        drag.set(None);
    };
    // Dates that were typed may be within a bin, or outside of all.
    let told = move || {
        let language = ui().language;
        let is_dragged = drag.with(Option::is_some);
        let (from, to) = if is_dragged {
            (None, None)
        } else {
            span(query)
        };
        let ends = bins.with(|bins| days(bins, &edges()));
        let Some((first, last)) = ends else {
            return String::new();
        };
        let count = if from.is_some() || to.is_some() {
            query.counted().with(|counted| counted.documents.count())
        } else {
            bins.with(|bins| count(bins, edges()))
        };
        let written = |date: Date| intl::date(date, language);
        let (from, to) = (written(from.unwrap_or(first)), written(to.unwrap_or(last)));
        (ui().filtering.in_span)(count, &number(count, language), &from, &to)
    };
    let pointed_at = move || {
        let language = ui().language;
        let bin = under
            .get()
            .and_then(|at| bins.with(|bins| bins.get(at).copied()))?;
        let (from, to) = (
            intl::date(bin.first, language),
            intl::date(bin.last, language),
        );
        let span = if from == to {
            from
        } else {
            (ui().finding.between)(&from, &to)
        };
        let written = |count: u32| number(count as usize, language);
        let count = (ui().filtering.of_all)(&written(bin.count), &written(bin.total));
        Some(format!("{span}: {count}"))
    };
    let bar = move |at: usize| {
        let height = move || heights.with(|bars| bars.get(at).copied().unwrap_or_default());
        let is_within =
            move || range.with(|range| range.as_ref().is_some_and(|range| range.contains(&at)));
        let left = bins_as_length(at) + GAP / 2.0;
        view! {
            <g class:within=is_within>
                <rect class="bar-total" x=left width={1.0 - GAP} y=move || HIGH - height().total height=move || height().total />
                <rect class="bar-count" x=left width={1.0 - GAP} y=move || HIGH - height().count height=move || height().count />
            </g>
        }
    };
    let axis = move || {
        let size = bins_as_length(size.get().max(1));
        let years = bins.with(|bins| years(bins, YEARS));
        let named = years.into_iter().map(|(at, year)| {
            let share = bins_as_length(at) / size;
            view! {
                <span style:left=format!("{:.3}%", share * 100.0)>{(ui().filtering.year)(year)}</span>
            }
        });
        named.collect_view()
    };
    let slider = move |end: End| view! { <Slider end bins range=edges begin /> };
    view! {
        <div class="histogram" role="group" aria-label=move || ui().filtering.by_date
            class:narrowed=move || range.with(Option::is_some) hidden=move || size.get() < 2>
            <div class="plot" node_ref=plot title=pointed_at
                on:pointerdown=move |event| begin.run((event, None)) on:pointermove=follow
                on:pointerup=finish on:pointercancel=move |_| drag.set(None)
                on:pointerleave=move |_| under.set(None)>
                <svg viewBox=move || format!("0 0 {} {HIGH}", size.get().max(1)) preserveAspectRatio="none" aria-hidden="true">
                    <For each=move || 0..size.get() key=|at| *at children=bar />
                </svg>
                {slider(End::First)}
                {slider(End::Last)}
            </div>
            <div class="axis" aria-hidden="true">{axis}</div>
            <p class="hint" role="status">{told}</p>
        </div>
    }
}

/// One end of the span, to be moved by keys or dragged.
#[component]
fn Slider(
    end: End,
    bins: Memo<Vec<Bin>>,
    /// The bins of the span.
    #[prop(into)]
    range: Signal<RangeInclusive<usize>>,
    /// Begins a drag from a bin that stays.
    begin: Callback<(PointerEvent, Option<usize>)>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    // A run of keys is one way back.
    let has_moved = StoredValue::new(false);
    let at = move || {
        range.with(|range| {
            if end == End::First {
                *range.start()
            } else {
                *range.end()
            }
        })
    };
    let opposite = move || {
        range.with(|range| {
            if end == End::First {
                *range.end()
            } else {
                *range.start()
            }
        })
    };
    let last = move || bins.with(Vec::len).saturating_sub(1);
    let reach = move || match end {
        End::First => 0..=opposite(),
        End::Last => opposite()..=last(),
    };
    let day = move || {
        let (from, to) = span(query);
        let typed = if end == End::First { from } else { to };
        let edge = || {
            let bin = bins.with(|bins| bins.get(at()).copied())?;
            Some(if end == End::First {
                bin.first
            } else {
                bin.last
            })
        };
        typed
            .or_else(edge)
            .map(|day| intl::date(day, ui().language))
    };
    let place = move || {
        let edge = at() + usize::from(end == End::Last);
        format!(
            "{:.3}%",
            bins_as_length(edge) / bins_as_length(last() + 1) * 100.0
        )
    };
    let press = move |event: KeyboardEvent| {
        let is_modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let to = untrack(|| moved(&event.key(), at(), reach()));
        let Some(to) = to.filter(|_| !is_modified) else {
            return;
        };
        event.prevent_default();
        let (from, until) = untrack(|| span(query));
        let bin = bins.with_untracked(|bins| bins.get(to).copied());
        // At the end of all bins the span is open again.
        let (from, until) = match end {
            End::First => (bin.map(|bin| bin.first).filter(|_| to > 0), until),
            End::Last => (from, bin.map(|bin| bin.last).filter(|_| to < untrack(last))),
        };
        let change = |query: &mut Typed| choose(query, from, until);
        if has_moved.get_value() {
            query.change_further(change);
        } else {
            query.change(change);
            has_moved.set_value(true);
        }
    };
    view! {
        <span class="handle" class:last={end == End::Last} role="slider" tabindex="0"
            aria-label=move || if end == End::First { ui().filtering.first_day } else { ui().filtering.last_day }
            aria-valuemin=move || reach().start().to_string() aria-valuemax=move || reach().end().to_string()
            aria-valuenow=move || at().to_string() aria-valuetext=day style:left=place
            on:keydown=press on:blur=move |_| has_moved.set_value(false)
            on:pointerdown=move |event: PointerEvent| {
                event.stop_propagation();
                begin.run((event, Some(untrack(opposite))));
            }></span>
    }
}
