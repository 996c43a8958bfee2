//! What stands above the text: feature, titles, credits. The same in every layout, so that
//! changing the layout moves nothing.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Credit, Date, Language, Length};

use crate::components::phrases::phrases_view;
use crate::components::text::{best_text, label_text, text_in};
use crate::i18n::{Ui, number, use_ui};
use crate::platform::intl;

/// The head of the article, in the interface language first.
#[component]
pub(super) fn Head(
    /// The article.
    article: Arc<Article>,
) -> impl IntoView {
    let ui = use_ui();
    move || {
        let ui = ui();
        let first = article
            .title
            .best(ui.language)
            .map_or(ui.language, |(language, _)| language);
        let second = first.other();
        let title = |language: Language| {
            let title = article.title.get(language)?;
            Some(phrases_view(title, language, &article.phrases.title))
        };
        let subtitles = |language: Language| subtitles(&article, language);
        view! {
            <header class="head" data-article-head="">
                <p class="kicker">{best_text(&article.feature, ui.language)}</p>
                <h1 lang=first.tag() tabindex="-1">{title(first)}</h1>
                {subtitles(first)}
                {title(second).map(|title| view! { <p class="second-title" lang=second.tag()>{title}</p> })}
                {subtitles(second)}
                <dl class="credits" aria-label=ui.credits>{credits(&article, ui)}</dl>
            </header>
        }
    }
}

fn subtitles(article: &Article, language: Language) -> Vec<impl IntoView + use<>> {
    let lines = article
        .subtitle
        .get(language)
        .map_or(&[][..], Vec::as_slice);
    let places = |index: usize| {
        article
            .phrases
            .subtitle
            .get(index)
            .map_or(&[][..], Vec::as_slice)
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let line = phrases_view(line, language, places(index));
            view! { <p class="subtitle" lang=language.tag()>{line}</p> }
        })
        .collect()
}

/// Every field of the head that is no title.
fn credits(article: &Article, ui: &'static Ui) -> impl IntoView + use<> {
    let language = ui.language;
    let series = article.series.as_ref().map(|series| {
        let number = series
            .number
            .map(|number| view! { " #"{phrases_view(&number.to_string(), language, &[])} });
        let day = series.date.map(|date| day(date, language));
        row(
            (ui.facet)(taiyaku_search::Facet::Series),
            view! { {label_text(&series.name, language)}{number}{day} },
        )
    });
    let source = article.source.as_ref().map(|source| {
        let name = label_text(&source.name, language);
        // The address was checked when the article was read; only http and https get here.
        let name = match source.url.clone() {
            Some(url) => view! { <a href=url rel="noopener noreferrer" target="_blank">{name}</a> }
                .into_any(),
            None => name.into_any(),
        };
        row(
            ui.source,
            view! { {name}{source.date.map(|date| day(date, language))} },
        )
    });
    let publisher = article.publisher.as_ref().map(|publisher| {
        let date = publisher
            .date
            .map(|date| view! { {day(date, language)}{ui.jst} });
        row(
            ui.publisher,
            view! { {label_text(&publisher.name, language)}{date} },
        )
    });
    let people = article.credits.iter().map(|credit| {
        row(
            (ui.role)(credit.role, credit.from),
            person(credit, language),
        )
    });
    let languages: Vec<&str> = article
        .languages()
        .map(|text| (ui.language_name)(text))
        .collect();
    let times: Vec<String> = article
        .languages()
        .map(|text| {
            let length = Length::of(&article.plain(text), text);
            let minutes = (ui.minutes)(&number(length.minutes(), language));
            let units = (ui.length)(text, &number(length.units(), language));
            (ui.time_and_length)(&minutes, &units)
        })
        .collect();
    view! {
        {series}
        {source}
        {people.collect::<Vec<_>>()}
        {publisher}
        {row(ui.original_language, (ui.language_name)(article.original))}
        {row(ui.languages, languages.join(" · "))}
        {row(ui.reading_time, phrases_view(&times.join(" · "), language, &[]))}
    }
}

fn row(label: &'static str, value: impl IntoView) -> impl IntoView {
    view! { <div class="credit"><dt>{label}</dt><dd>{value}</dd></div> }
}

fn day(date: Date, language: Language) -> impl IntoView {
    let words = phrases_view(&intl::date(date, language), language, &[]);
    view! { " "<time datetime=date.to_string()>{words}</time> }
}

fn person(credit: &Credit, language: Language) -> impl IntoView + use<> {
    let affiliation = credit.affiliation.best(language).map(|(language, names)| {
        let separator = match language {
            Language::Ja => "、",
            Language::En => ", ",
        };
        view! { <span class="affiliation">" "{text_in(language, &names.join(separator))}</span> }
    });
    view! { {best_text(&credit.name, language)}{affiliation} }
}
