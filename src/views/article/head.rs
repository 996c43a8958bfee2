//! What stands above the text: feature, titles, credits. The same in every layout, so that
//! changing the layout moves nothing.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Bilingual, Credit, Date, Label, Language, Length};

use super::Reader;
use super::marks::{Marker, marked_in};
use crate::components::marked::Line;
use crate::components::phrases::{marked_phrases_view, phrases_view};
use crate::i18n::{Ui, number, use_ui};
use crate::platform::intl;

/// The head of the article, in the interface language first.
#[component]
pub(super) fn Head(
    /// The article.
    article: Arc<Article>,
    /// How it is shown.
    reader: Reader,
) -> impl IntoView {
    let ui = use_ui();
    move || {
        let ui = ui();
        let terms = reader.finding.terms();
        let marker = |field: &str| Marker::new(terms.clone(), field);
        let first = article
            .title
            .best(ui.language)
            .map_or(ui.language, |(language, _)| language);
        let second = first.other();
        let title = |language: Language| {
            let title = article.title.get(language)?;
            let marks = marker(&format!("title {language}")).marks(title);
            let places = &article.phrases.title;
            Some(marked_phrases_view(title, language, places, &marks))
        };
        let subtitles = |language: Language| {
            let marker = marker(&format!("subtitle {language}"));
            subtitles(&article, language, marker)
        };
        let feature = best_view(&article.feature, ui.language, &mut marker("feature"));
        view! {
            <header class="head" data-article-head="">
                <p class="kicker">{feature}</p>
                <h1 lang=first.tag() tabindex="-1">{title(first)}</h1>
                {subtitles(first)}
                {title(second).map(|title| view! { <p class="second-title" lang=second.tag()>{title}</p> })}
                {subtitles(second)}
                <dl class="credits" aria-label=ui.credits>{credits(&article, ui, &mut marker("credits"))}</dl>
            </header>
        }
    }
}

fn subtitles(
    article: &Article,
    language: Language,
    mut marker: Marker,
) -> Vec<impl IntoView + use<>> {
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
            let marks = marker.marks(line);
            let line = marked_phrases_view(line, language, places(index), &marks);
            view! { <p class="subtitle" lang=language.tag()>{line}</p> }
        })
        .collect()
}

/// Every field of the head that is no title.
fn credits(article: &Article, ui: &'static Ui, marker: &mut Marker) -> impl IntoView + use<> {
    let language = ui.language;
    let series = article.series.as_ref().map(|series| {
        let day = series.date.map(|date| day(date, language));
        // The number is found with the name before it.
        let (spoken, name) = series.name.best(language);
        let number = series.number.map(|number| format!(" #{number}"));
        let marks = marker.marks(&format!("{name}{}", number.as_deref().unwrap_or_default()));
        let number = number.map(|number| {
            let mut line = Line::new(&marks, name.len());
            line.text(&number[..2], false);
            line.text(&number[2..], language == Language::Ja);
            line.finish()
        });
        let name = marked_in(spoken, name, &marks);
        row(
            (ui.facet)(taiyaku_search::Facet::Series),
            view! { {name}{number}{day} },
        )
    });
    let source = article.source.as_ref().map(|source| {
        let name = label_view(&source.name, language, marker);
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
        let name = label_view(&publisher.name, language, marker);
        row(ui.publisher, view! { {name}{date} })
    });
    let people = article.credits.iter().map(|credit| {
        row(
            (ui.role)(credit.role, credit.from),
            person(credit, language, marker),
        )
    });
    let people = people.collect::<Vec<_>>();
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
        {people}
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

fn person(credit: &Credit, language: Language, marker: &mut Marker) -> impl IntoView + use<> {
    let name = best_view(&credit.name, language, marker);
    let affiliation = credit.affiliation.best(language).map(|(language, names)| {
        let separator = match language {
            Language::Ja => "、",
            Language::En => ", ",
        };
        let names = names.join(separator);
        let names = marked_in(language, &names, &marker.marks(&names));
        view! { <span class="affiliation">" "{names}</span> }
    });
    view! { {name}{affiliation} }
}

/// A bilingual text in this language, or else in the other, with its hits; nothing if there is none.
fn best_view(
    text: &Bilingual<String>,
    language: Language,
    marker: &mut Marker,
) -> Option<impl IntoView + use<>> {
    let (language, text) = text.best(language)?;
    Some(marked_in(language, text, &marker.marks(text)))
}

/// A name in this language, or else in the other, with its hits.
fn label_view(label: &Label, language: Language, marker: &mut Marker) -> impl IntoView + use<> {
    let (language, name) = label.best(language);
    marked_in(language, name, &marker.marks(name))
}
