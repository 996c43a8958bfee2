//! The articles before and after in the series.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_library::Entry;

use crate::components::text::best_text;
use crate::i18n::use_ui;
use crate::route::Route;
use crate::state::library::use_library;

/// Links to the neighbours in the series; nothing where there are none.
#[component]
pub(super) fn Neighbours(
    /// The article.
    id: String,
) -> impl IntoView {
    let ui = use_ui();
    let state = use_library();
    let found = LocalResource::new(move || {
        let id = id.clone();
        async move { state.neighbours(&id).await }
    });
    move || {
        let (before, after) = found.get()?;
        if before.is_none() && after.is_none() {
            return None;
        }
        let language = ui().language;
        let link = |class: &'static str, heading: &'static str, entry: Option<Arc<Entry>>| {
            entry.map(|entry| {
                let number = entry.series.as_ref().and_then(|series| series.number);
                view! {
                    <a class=class href=Route::article(&entry.id).address()>
                        <small>{heading}{number.map(|number| format!(" #{number}"))}</small>
                        {best_text(&entry.title, language)}
                    </a>
                }
            })
        };
        Some(view! {
            <nav class="neighbours" aria-label=ui().in_series>
                {link("neighbour previous", ui().previous, before)}
                {link("neighbour next", ui().next, after)}
            </nav>
        })
    }
}
