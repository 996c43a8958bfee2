//! The suggestions under the box: they lie over the page, and nothing moves for them.

use leptos::prelude::*;
use std::sync::Arc;

use taiyaku_article::Bilingual;

use super::search_box::Typing;
use crate::components::icons::cross;
use crate::i18n::{Ui, number, use_ui};
use crate::platform::textbox;
use crate::state::library::{Load, use_library};
use crate::state::query::use_query;
use crate::state::suggestions::{Given, Group, Names, Suggestion, TITLES, suggest};

/// The suggestions for what is being typed; none where none are wanted.
pub(super) fn suggestions(typing: Typing) -> Memo<Vec<Suggestion>> {
    let ui = use_ui();
    let query = use_query();
    let library = use_library();
    let names = Memo::new(move |_| library.ready().map(|library| Arc::new(Names::of(&library))));
    let titles = Memo::new(move |_| -> Vec<(String, Bilingual<String>)> {
        let first = query
            .documents()
            .with(|documents| documents.iter().take(TITLES).copied().collect::<Vec<_>>());
        let entries = first.into_iter().map(|document| library.entry(document));
        let there = entries.filter_map(|entry| match entry {
            Load::Ready(entry) => Some((entry.id.clone(), entry.title.clone())),
            _ => None,
        });
        there.collect()
    });
    Memo::new(move |_| {
        if !typing.wants() {
            return Vec::new();
        }
        let Some(names) = names.get() else {
            return Vec::new();
        };
        let (text, titles) = (typing.text.get(), titles.get());
        query.counted().with(|counted| {
            suggest(Given {
                text: &text,
                caret: typing.caret.get(),
                asked: typing.asked.get(),
                language: ui().language,
                names: &names,
                count: &|facet, code| counted.counts(facet).get(code).copied().unwrap_or(0),
                titles: &titles,
                recent: &typing.recent.searches(),
            })
        })
    })
}

/// What an option is called by the box.
pub(super) fn option_id(place: usize) -> String {
    format!("suggestion-{place}")
}

/// The list of suggestions, with headings; earlier searches with buttons that erase them.
#[component]
pub(super) fn Suggestions(
    /// The box.
    typing: Typing,
    /// The suggestions.
    offered: Memo<Vec<Suggestion>>,
    /// The one that Enter takes.
    active: Memo<Option<usize>>,
) -> impl IntoView {
    let ui = use_ui();
    let are_recent = Memo::new(move |_| {
        offered.with(|offered| {
            offered
                .first()
                .is_some_and(|first| first.group == Group::Recent)
        })
    });
    let groups = move || {
        let offered = offered.get();
        let mut groups = Vec::new();
        let mut place = 0;
        for (number, group) in offered.chunk_by(|a, b| a.group == b.group).enumerate() {
            let heading = group.first().map_or("", |first| heading(ui(), first.group));
            let id = format!("suggestions-{number}");
            let heading_id = id.clone();
            let options = group.iter().map(|suggestion| {
                let option = option(ui(), typing, suggestion.clone(), place, active);
                place += 1;
                option
            });
            groups.push(view! {
                <div role="group" class="suggestion-group" aria-labelledby=id>
                    <p class="suggestion-heading" role="presentation" id=heading_id>{heading}</p>
                    {options.collect_view()}
                </div>
            });
        }
        groups
    };
    let erasers = move || {
        let searches = offered.get().into_iter().map(|suggestion| suggestion.text);
        are_recent.get().then(|| view! {
            <div class="erasers" role="group" aria-label=ui().searching.recent>
                <button class="more" type="button" on:click=move |_| {
                    typing.recent.forget_all();
                    back(typing);
                }>{ui().searching.forget_all}</button>
                {searches.map(|search| {
                    let label = (ui().searching.forget)(&search);
                    view! {
                        <button class="search-tool" type="button" aria-label=label.clone() title=label
                            on:click=move |_| {
                                typing.recent.forget(&search);
                                back(typing);
                            }>{cross()}</button>
                    }
                }).collect_view()}
            </div>
        })
    };
    view! {
        // The focus stays in the box, whatever is pressed here.
        <div class="suggestions" class:recent=are_recent hidden=move || offered.with(Vec::is_empty)
            on:mousedown=move |event| event.prevent_default()>
            <div class="suggestion-list" role="listbox" id="search-suggestions" aria-label=move || ui().searching.suggestions>
                {groups}
            </div>
            {erasers}
        </div>
        <p class="visually-hidden" role="status">
            {move || (ui().searching.offered)(offered.with(Vec::len))}
        </p>
    }
}

/// The focus goes back into the box before the button goes away that had it.
fn back(typing: Typing) {
    if let Some(input) = typing.input.get_untracked() {
        textbox::select(&input, 0..0);
    }
}

fn option(
    ui: &Ui,
    typing: Typing,
    suggestion: Suggestion,
    place: usize,
    active: Memo<Option<usize>>,
) -> impl IntoView + use<> {
    let more = match (suggestion.field, suggestion.count) {
        (Some(field), _) => Some((ui.searching.field)(field).to_owned()),
        (None, Some(count)) => Some(number(count as usize, ui.language)),
        (None, None) => None,
    };
    let language = suggestion.language.tag();
    let text = suggestion.text.clone();
    view! {
        <div class="suggestion" role="option" id=option_id(place)
            aria-selected=move || (active.get() == Some(place)).to_string()
            on:click=move |_| typing.take(suggestion.clone())>
            <span class="suggestion-text" lang=language>{text}</span>
            {more.map(|more| view! { " "<span class="suggestion-more">{more}</span> })}
        </div>
    }
}

fn heading(ui: &Ui, group: Group) -> &'static str {
    let searching = ui.searching;
    match group {
        Group::Recent => searching.recent,
        Group::Fields => searching.fields,
        Group::Values(field) => (searching.values)(field),
        Group::Titles => searching.titles,
    }
}
