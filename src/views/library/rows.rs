//! The rows of the list: all of a short one, those around the screen of a long one.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;

use super::row::Row;
use crate::platform::{place, rows};
use crate::state::query::use_query;
use crate::state::window::{WHOLE, pages_of, rows_of_pages};

/// How many screens above and below the visible part are on the page.
const AROUND: f64 = 1.5;

/// The rows of the articles under the filters.
#[component]
pub(super) fn Rows() -> impl IntoView {
    let query = use_query();
    let list = NodeRef::<html::Ol>::new();
    let pages = RwSignal::new(0..0_usize);
    let room = RwSignal::new((0.0, 0.0));
    let heights = query.heights();
    let documents = query.documents();
    let is_whole = Memo::new(move |_| documents.with(|documents| documents.len() <= WHOLE));

    let look = move || {
        let Some(list) = list.get_untracked() else {
            return;
        };
        let measured = rows::measure(&list);
        let present = pages.get_untracked();
        heights.update_value(|heights| heights.see(present.clone(), &measured.rows));
        let margin = measured.screen * AROUND;
        let (from, to) = (
            -measured.top - margin,
            -measured.top + measured.screen + margin,
        );
        heights.with_value(|heights| {
            let wanted = heights.between(from, to);
            let all = pages_of(documents.with_untracked(|documents| documents.len()));
            let around = (heights.room(0..wanted.start), heights.room(wanted.end..all));
            if wanted != present {
                pages.set(wanted);
            }
            if around != room.get_untracked() {
                room.set(around);
            }
        });
    };
    // Another list: nothing is known of its rows, and it is looked at from where the reader is.
    Effect::new(move || {
        let list = documents.get();
        heights.update_value(|heights| heights.follow(&list));
        let all = pages_of(list.len());
        let first = 0..2.min(all);
        room.set((
            0.0,
            heights.with_value(|heights| heights.room(first.end..all)),
        ));
        pages.set(first);
        if !is_whole.get_untracked() {
            place::before_paint(look);
        }
    });
    place::on_scroll(move || {
        if !is_whole.get_untracked() {
            look();
        }
    });
    // Rows that have just come may be of another height than was thought.
    Effect::new(move || {
        pages.track();
        if !is_whole.get_untracked() {
            place::before_paint(look);
        }
    });

    let shown = move || {
        documents.with(|documents| {
            let rows: Range<usize> = if is_whole.get() {
                0..documents.len()
            } else {
                rows_of_pages(&pages.get(), documents.len())
            };
            documents.get(rows).unwrap_or_default().to_vec()
        })
    };
    let spacer = move |height: f64| {
        (height > 0.0 && !is_whole.get()).then(|| {
            view! { <li class="list-room" aria-hidden="true" style:height=format!("{height}px")></li> }
        })
    };
    view! {
        <ol class="list" node_ref=list>
            {move || spacer(room.get().0)}
            <For each=shown key=|document| *document children=|document| view! { <Row document /> } />
            {move || spacer(room.get().1)}
        </ol>
    }
}
