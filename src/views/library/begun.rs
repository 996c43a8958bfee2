//! The articles that the reader has begun, to be gone on with.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::text::best_text;
use crate::i18n::{number, use_ui, whole_percent};
use crate::route::Route;
use crate::state::library::use_library;
use crate::state::places::use_places;
use crate::state::query::use_query;

/// How many are offered; the list has the others.
const SHOWN: usize = 3;

/// Links to the articles that were begun last; nothing while the list is narrowed, when the reader
/// is looking for something else.
#[component]
pub(super) fn Begun() -> impl IntoView {
    let ui = use_ui();
    let places = use_places();
    let query = use_query();
    let library = use_library();
    let found = RwSignal::new(Vec::new());
    Effect::new(move || {
        if library.ready().is_none() {
            return;
        }
        let offered = places.offered().get();
        spawn_local(async move {
            let mut there = Vec::new();
            for (id, place) in offered {
                // What the library has no more is no offer.
                let Ok(document) = library.find(&id).await else {
                    continue;
                };
                if let Ok(entry) = library.fetch_entry(document).await {
                    there.push((entry, place.progress));
                }
                if there.len() == SHOWN {
                    break;
                }
            }
            found.try_set(there);
        });
    });
    move || {
        if query.address().with(|address| address.is_narrowed()) {
            return None;
        }
        let ui = ui();
        let links: Vec<_> = found
            .get()
            .into_iter()
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
