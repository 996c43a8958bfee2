//! The rows of the list: all of a short one, those around the screen of a long one. Of a list that
//! has just come the screen is filled first, so that what is typed is answered at once.

use leptos::html;
use leptos::prelude::*;

use super::row::Row;
use crate::components::ordered::Ordered;
use crate::platform::{place, rows};
use crate::state::query::use_query;
use crate::state::window::{Part, is_whole};

/// How many screens above and below the visible part are on the page.
const AROUND: f64 = 1.0;

/// The rows of the articles under the filters.
#[component]
pub(super) fn Rows() -> impl IntoView {
    let query = use_query();
    let list = NodeRef::<html::Ol>::new();
    let heights = query.heights();
    let documents = query.documents();
    let seen = RwSignal::new(Part::default());
    let part = Memo::new(move |last: Option<&Part>| {
        let documents = documents.get();
        let part = seen.get();
        if part.is_of(&documents) {
            return part;
        }
        heights.update_value(|heights| heights.follow(&documents));
        // Who comes back to a short list comes back to a place in it.
        let to = match last {
            None if is_whole(&documents) => f64::INFINITY,
            _ => rows::screen(),
        };
        heights.with_value(|heights| Part::between(&documents, heights, 0.0, to))
    });

    // Draws the rows that are on the screen, and some around it.
    let look = move || {
        let (Some(list), Some(present)) = (list.get_untracked(), part.try_get_untracked()) else {
            return;
        };
        if present.is_whole {
            return;
        }
        let measured = rows::measure(&list);
        heights.update_value(|heights| heights.see(present.pages.clone(), &measured.rows));
        let margin = measured.screen * AROUND;
        let (from, to) = (
            -measured.top - margin,
            -measured.top + measured.screen + margin,
        );
        let documents = documents.get_untracked();
        let wanted = heights.with_value(|heights| Part::between(&documents, heights, from, to));
        if wanted != present {
            seen.set(wanted);
        }
    };
    Effect::new(move |last: Option<Part>| {
        let present = part.get();
        let is_new = last.is_none_or(|last| !present.is_beside(&last));
        if present.is_whole {
            if present.is_growing() {
                let before = present.clone();
                place::after_paint(move || {
                    if part.try_get_untracked().is_some_and(|now| now == before) {
                        seen.set(before.grown());
                    }
                });
            }
        } else if is_new {
            place::after_paint(look);
        } else {
            // Rows that have just come may be of another height than was thought.
            place::before_paint(look);
        }
        present
    });
    place::on_scroll(look);

    let spacer = |height: f64| {
        (height > 0.0).then(|| {
            view! { <li class="list-room" aria-hidden="true" style:height=format!("{height}px")></li> }
        })
    };
    view! {
        <ol class="list" node_ref=list aria-busy=move || part.with(|part| part.is_growing()).then_some("true")>
            {move || spacer(part.with(|part| part.room.0))}
            <Ordered each=move || part.with(|part| part.documents().to_vec())
                children=|document| view! { <Row document /> } />
            {move || spacer(part.with(|part| part.room.1))}
        </ol>
    }
}
