//! How to search: what can be typed, with examples to try.

use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_search::query::{Field, replace};

use crate::components::dialog::Dialog;
use crate::i18n::use_ui;
use crate::platform::{page, place};
use crate::route::Route;
use crate::state::library::{Library, use_library};
use crate::state::query::use_query;
use crate::state::recent::use_recent;

/// The article about searching, in libraries with the handbook.
const ARTICLE: &str = "handbook-search";

/// A dialog with everything that can be typed.
#[component]
pub(super) fn SearchHelp(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let ui = use_ui();
    let library = use_library();
    let query = use_query();
    let recent = use_recent();
    // The way back is kept, and the focus goes into the box.
    let try_out = move |text: String| {
        recent.typed(&text);
        query.change_address(|address| address.text = text);
        open.set(false);
        place::before_paint(|| page::focus("#search"));
    };
    let example = move |text: String, language: Language| {
        let shown = text.clone();
        view! {
            <button class="example" type="button" on:click=move |_| try_out(text.clone())>
                <code lang=language.tag()>{shown}</code>
            </button>
        }
    };
    let operators = move || {
        let rows = ui().searching.operators.iter();
        let row = move |row: &crate::i18n::Operator| {
            view! {
                <tr><td>{example(row.example.to_owned(), row.language)}</td><td>{row.finds}</td></tr>
            }
        };
        rows.map(row).collect_view()
    };
    let fields = move || {
        let there = library.ready();
        let language = ui().language;
        let rows = Field::ALL.into_iter().map(|field| {
            let names = [language, language.other()].map(|language| {
                let name = format!("{}:", field.name(language));
                view! { <code lang=language.tag()>{name}</code> }
            });
            let tried = there.as_ref().and_then(|library| sample(library, field, language));
            let tried = tried.map(|text| {
                let of = Language::of_text(&text);
                example(text, of)
            });
            view! {
                <tr><th scope="row">{names}</th><td>{(ui().searching.field)(field)}</td><td>{tried}</td></tr>
            }
        });
        rows.collect_view()
    };
    let more = move || {
        let has_handbook = library
            .ready()
            .is_some_and(|library| library.has_handbook());
        has_handbook.then(|| view! {
            <p><a href=Route::article(ARTICLE).address() on:click=move |_| open.set(false)>{ui().searching.more}</a></p>
        })
    };
    // Made when it is wanted: most readers never ask.
    let content = move || {
        open.get().then(|| view! {
            <p>{ui().searching.both_languages}</p>
            <table>
                <caption>{ui().searching.words}</caption>
                <thead><tr><th scope="col">{ui().searching.typed}</th><th scope="col">{ui().searching.finds}</th></tr></thead>
                <tbody>{operators}</tbody>
            </table>
            <table>
                <caption>{ui().searching.within}</caption>
                <thead><tr>
                    <th scope="col">{ui().searching.typed}</th>
                    <th scope="col">{ui().searching.finds}</th>
                    <th scope="col">{ui().searching.example}</th>
                </tr></thead>
                <tbody>{fields}</tbody>
            </table>
            {more}
        })
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().searching.help) class="search-help-dialog">
            <div class="search-help">{content}</div>
        </Dialog>
    }
}

/// An example of a field that finds something in this library, if it has such articles.
fn sample(library: &Library, field: Field, language: Language) -> Option<String> {
    let name = format!("{}:", field.name(language));
    let newest = || {
        (0..library.documents())
            .rev()
            .find_map(|document| library.catalogue.date(document))
    };
    let value = match field {
        Field::Title => match language {
            Language::Ja => "条約".to_owned(),
            Language::En => "treaty".to_owned(),
        },
        Field::Date => {
            let year = newest()?.year();
            format!("{}..{year}", year.saturating_sub(1))
        }
        Field::Number => "1..3".to_owned(),
        Field::Language | Field::Is | Field::Has => (*field.values(language).first()?).to_owned(),
        _ => {
            let label = library.names(field.facet()?).first()?;
            label.best(language).1.to_owned()
        }
    };
    let at = name.len();
    let (text, _) = replace(&name, at..at, Some(field), &value);
    Some(text.trim_end().to_owned())
}
