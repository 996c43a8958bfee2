//! Something is not there: why, and what to do.

use leptos::prelude::*;
use taiyaku_article::Language;

use crate::i18n::{ui as ui_in, use_ui};
use crate::state::library::Failure;

/// A failure in both languages with its remedy, and a button that tries again.
#[component]
pub fn FailureCard(
    /// What failed.
    failure: Failure,
    /// Tries again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let ui = use_ui();
    let retryable = !matches!(failure, Failure::NoSuchArticle | Failure::Invalid(..));
    view! {
        <section class="card" role="alert">
            {move || both_languages(&failure, ui().language)}
            <p class="card-actions">
                {retryable.then(|| view! {
                    <button class="action" type="button" on:click=move |_| retry.run(())>{move || ui().retry}</button>
                })}
                <a class="action" href="#/">{move || ui().library}</a>
            </p>
        </section>
    }
}

/// Nobody has chosen a language yet when the first thing that loads fails.
fn both_languages(failure: &Failure, first: Language) -> impl IntoView + use<> {
    let (ui, other) = (ui_in(first), ui_in(first.other()));
    view! {
        <h1 tabindex="-1">{ui.failed}</h1>
        <p>{(ui.failure)(failure)}</p>
        <div class="card-second" lang=other.language.tag()>
            <h2>{other.failed}</h2>
            <p>{(other.failure)(failure)}</p>
        </div>
    }
}
