//! The articles that the reader has begun, to be gone on with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::text::best_text;
use crate::i18n::{number, use_ui, whole_percent};
use crate::route::Route;
use crate::state::library::Library;
use crate::state::places::use_places;
use crate::state::query::use_query;

/// How many are offered; the list has the others.
const SHOWN: usize = 3;

/// Links to the articles that were begun last; nothing while the list is narrowed, when the reader
/// is looking for something else.
#[component]
pub(super) fn Begun(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let places = use_places();
    let query = use_query();
    move || {
        if query.address().with(|address| address.is_narrowed()) {
            return None;
        }
        let ui = ui();
        let links: Vec<_> = places
            .offered()
            .get()
            .into_iter()
            .filter_map(|(id, there)| Some((library.entry(&id)?, there.progress)))
            .take(SHOWN)
            .map(|(entry, progress)| {
                let percent = number(whole_percent(progress), ui.language);
                view! {
                    <li>
                        <a href=Route::article(&entry.id).address()>{best_text(&entry.title, ui.language)}</a>
                        <small>{(ui.progress_of)(&percent)}</small>
                    </li>
                }
            })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <section class="begun-articles" aria-label=ui.continue_reading>
                    <h2>{ui.continue_reading}</h2>
                    <ul>{links}</ul>
                </section>
            }
        })
    }
}
