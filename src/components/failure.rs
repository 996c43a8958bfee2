//! Something is not there: why, and what to do.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::state::library::Failure;

/// A failure with its remedy, and a button that tries again.
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
            <h1 tabindex="-1">{move || ui().failed}</h1>
            <p>{move || (ui().failure)(&failure)}</p>
            <p class="card-actions">
                {retryable.then(|| view! {
                    <button class="action" type="button" on:click=move |_| retry.run(())>{move || ui().retry}</button>
                })}
                <a class="action" href="#/">{move || ui().library}</a>
            </p>
        </section>
    }
}
