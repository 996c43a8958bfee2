//! The row of the bar for who came by a search: how many hits, to the next one, and out.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Article;

use super::reader::Reader;
use crate::i18n::{number, use_ui};
use crate::platform::{hits, page};
use crate::state::hits::count;

/// The hits of the article; nothing while nothing is searched for.
#[component]
pub(super) fn HitBar(
    /// The article.
    article: Arc<Article>,
    /// How it is shown.
    reader: Reader,
) -> impl IntoView {
    let is_on = Memo::new(move |_| !reader.finding.terms().is_empty());
    move || {
        is_on
            .get()
            .then(|| view! { <Bar article=article.clone() reader /> })
    }
}

#[component]
fn Bar(article: Arc<Article>, reader: Reader) -> impl IntoView {
    let ui = use_ui();
    let finding = reader.finding;
    let written = move |count: usize| number(count, ui().language);
    let words = move || reader.address.with(|address| address.find.clone());
    let place = move || match (finding.current(), finding.count()) {
        (_, None) => String::new(),
        (_, Some(0)) => ui().no_hits.to_owned(),
        (Some((_, present)), Some(count)) => {
            format!("{} / {}", written(present), written(count))
        }
        (None, Some(count)) => (ui().hit_count)(&written(count)),
    };
    // What is seen by the mark is told with the words around it.
    let told = move || {
        let count = finding.count().unwrap_or_default();
        finding.current().map(|(name, present)| {
            let at = (ui().hit_of)(&written(present), &written(count));
            let around = hits::around(&name)
                .map(|(words, language)| view! { <span lang=language>{words}</span> });
            view! { {at}": "{around} }
        })
    };
    let other = Memo::new(move |_| {
        let shown = reader.shown.get();
        let is_single = shown.only.is_none() && !shown.layout.is_both();
        let other = shown.lead.other();
        let there = if is_single {
            count(&article, other, &finding.terms())
        } else {
            0
        };
        (there > 0).then_some((other, there))
    });
    let offer = move || {
        other.get().map(|(language, count)| {
            let words = move || (ui().hits_in_other)(language, &written(count));
            view! {
                <button class="tool hits-other" type="button" on:click=move |_| {
                    reader.show_both();
                    // The button goes, and the focus would be nowhere.
                    page::focus(".hits-next");
                }>{words}</button>
            }
        })
    };
    // Not by `disabled`, which would take the focus from a button that is in use.
    let none = move || finding.count() == Some(0);
    let is_disabled = move || none().then_some("true");
    let key = move |event: leptos::ev::KeyboardEvent| {
        let handled = match event.key().as_str() {
            "Escape" => {
                reader.end_hits();
                true
            }
            // Enter alone presses what has the focus.
            "Enter" => event.shift_key() && reader.step_hit(-1),
            _ => false,
        };
        if handled {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <div class="hits" role="search" aria-label=move || ui().hits on:keydown=key>
            <span class="hits-place" aria-hidden="true">{place}</span>
            <span class="visually-hidden" role="status">{told}{move || none().then(|| ui().no_hits)}</span>
            <button class="tool" type="button" aria-label=move || ui().previous_hit
                title=move || format!("{} (Shift+F3)", ui().previous_hit) aria-disabled=is_disabled
                on:click=move |_| { reader.step_hit(-1); }><span aria-hidden="true">"↑"</span></button>
            <button class="tool hits-next" type="button" aria-label=move || ui().next_hit
                title=move || format!("{} (F3)", ui().next_hit) aria-disabled=is_disabled
                on:click=move |_| { reader.step_hit(1); }><span aria-hidden="true">"↓"</span></button>
            <span class="hits-words">{words}</span>
            {offer}
            <button class="tool hits-end" type="button" aria-label=move || ui().end_hits
                title=move || format!("{} (Esc)", ui().end_hits)
                on:click=move |_| reader.end_hits()><span aria-hidden="true">"×"</span></button>
        </div>
    }
}
