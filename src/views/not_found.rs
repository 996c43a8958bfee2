//! An address that leads nowhere.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::platform::{page, place};

/// Says so, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    let ui = use_ui();
    Effect::new(move || page::set_title(&format!("{} · {}", ui().no_such_page, ui().app)));
    place::before_paint(|| page::focus("main h1"));
    view! {
        <section class="card">
            <h1 tabindex="-1">{move || ui().no_such_page}</h1>
            <p>{move || ui().no_such_page_remedy}</p>
            <p class="card-actions"><a class="action" href="#/">{move || ui().library}</a></p>
        </section>
    }
}
