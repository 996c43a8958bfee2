//! An article in the list.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_library::Entry;

use super::snippet::Hit;
use crate::components::icons::{ribbon, sheet};
use crate::components::marked::Mark;
use crate::components::phrases::marked_phrases_view;
use crate::components::text::{best_text, label_text};
use crate::i18n::{Ui, number, use_ui, whole_percent};
use crate::platform::intl;
use crate::route::{ArticleAddress, Route};
use crate::state::hits::hits_in;
use crate::state::library::{Load, use_library};
use crate::state::marks::use_marks;
use crate::state::notes::use_notes;
use crate::state::places::use_places;
use crate::state::query::use_query;
use crate::state::reading::use_reading;

/// The row of a document, once it is there; until then as much room as most rows take.
#[component]
pub(super) fn Row(
    /// The article.
    document: usize,
) -> impl IntoView {
    let ui = use_ui();
    let library = use_library();
    let entry = Memo::new(move |_| library.entry(document));
    move || {
        match entry.get() {
        Load::Ready(entry) => view! { <Filled document entry /> }.into_any(),
        Load::Loading => view! {
            <li class="row row-waiting"><p class="hint">{move || ui().finding.row_loading}</p></li>
        }
        .into_any(),
        Load::Failed(_) => view! {
            <li class="row row-waiting">
                <p class="hint">{move || ui().finding.row_failed}</p>
                <button class="action" type="button" on:click=move |_| library.retry_entry(document)>{move || ui().retry}</button>
            </li>
        }
        .into_any(),
    }
    }
}

/// The article's titles and what tells it from others; the whole row leads to it.
#[component]
fn Filled(document: usize, entry: Arc<Entry>) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let reading = use_reading();
    let id = entry.id.clone();
    let is_read = Memo::new(move |_| reading.is_read(&id));
    let marks = use_marks();
    let id = entry.id.clone();
    let is_marked = Memo::new(move |_| marks.is_marked(&id));
    let notes = use_notes();
    let id = entry.id.clone();
    let has_note = Memo::new(move |_| notes.note(&id).is_some());
    let places = use_places();
    let id = entry.id.clone();
    let begun = Memo::new(move |_| places.of(&id).map(|there| whole_percent(there.progress)));
    let id = entry.id.clone();
    // An article that words have found is opened with them, to show where they are.
    let address = move || {
        let has_words = query
            .search()
            .found()
            .with(|found| !found.marked.is_empty());
        let words = has_words.then(|| query.words());
        Route::Article(ArticleAddress {
            id: id.clone(),
            find: words.filter(|words| !words.is_empty()),
            ..ArticleAddress::default()
        })
        .address()
    };
    let titles = {
        let title = entry.title.clone();
        let phrases = entry.phrases.clone();
        move || {
            let language = ui().language;
            let terms = query.search().found().with(|found| found.marked.clone());
            let titled = |language: Language| {
                title.get(language).map(|title| {
                    let marks: Vec<Mark> = hits_in(title, &terms)
                        .into_iter()
                        .enumerate()
                        .map(|(index, range)| Mark {
                            range,
                            name: format!("title-{index}"),
                        })
                        .collect();
                    marked_phrases_view(title, language, &phrases, &marks)
                })
            };
            let first = title
                .best(language)
                .map_or(language, |(language, _)| language);
            let second = titled(first.other());
            let address = address.clone();
            view! {
                <h2 class="row-title"><a href=address><span lang=first.tag()>{titled(first)}</span></a></h2>
                {second.map(|title| view! { <p class="row-second" lang=first.other().tag()>{title}</p> })}
            }
        }
    };
    let id = entry.id.clone();
    view! {
        <li class="row" class:is-read=is_read data-article=id>
            {titles}
            <Hit document />
            <p class="row-facts">
                {move || facts(ui(), &entry)}
                {move || begun.get().map(|percent| {
                    let percent = number(percent, ui().language);
                    view! { <span class="fact begun">{(ui().progress_of)(&percent)}</span> }
                })}
                {move || is_read.get().then(|| view! { <span class="fact mark">{ui().read}</span> })}
                {move || is_marked.get().then(|| view! { <span class="fact own marked">{ribbon()}{ui().own.bookmarked}</span> })}
                {move || has_note.get().then(|| view! { <span class="fact own has-note">{sheet()}{ui().own.note}</span> })}
            </p>
        </li>
    }
}

/// Date, series, feature, languages, reading time: whatever the article has.
fn facts(ui: &Ui, entry: &Entry) -> impl IntoView + use<> {
    let language = ui.language;
    let date = entry.date.map(|date| {
        view! { <time class="fact" datetime=date.to_string()>{intl::date(date, language)}</time> }
    });
    let series = entry.series.as_ref().map(|series| {
        let number = series.number.map(|number| format!(" #{number}"));
        view! { <span class="fact">{label_text(&series.name, language)}{number}</span> }
    });
    let feature = best_text(&entry.feature, language)
        .map(|feature| view! { <span class="fact">{feature}</span> });
    let languages: Vec<&str> = entry
        .length
        .iter()
        .map(|(text, _)| (ui.language_name)(text))
        .collect();
    let languages = languages.join(match language {
        Language::Ja => "・",
        Language::En => ", ",
    });
    let time = entry.length_in(language).map(|(_, length)| {
        let minutes = (ui.minutes)(&number(length.minutes(), language));
        view! { <span class="fact">{minutes}</span> }
    });
    view! { {date}{series}{feature}<span class="fact">{languages}</span>{time} }
}
