//! The searches that the reader has kept under a name.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use super::chips::called;
use crate::i18n::use_ui;
use crate::platform::{page, place};
use crate::state::library::Library;
use crate::state::query::use_query;
use crate::state::saved::{LONGEST, Search, address_of, use_saved};

/// The searches as links, and what keeps the present one.
#[component]
pub(super) fn SavedSearches(
    /// The library.
    library: Arc<Library>,
) -> impl IntoView {
    let ui = use_ui();
    let query = use_query();
    let saved = use_saved();
    let naming = RwSignal::new(false);
    let deleted = RwSignal::new(None::<(usize, Search)>);
    let ids = Memo::new(move |_| {
        saved
            .all()
            .iter()
            .map(|search| search.id)
            .collect::<Vec<_>>()
    });
    let present = Memo::new(move |_| query.address().with(address_of));
    let is_narrowed = Memo::new(move |_| query.address().with(|address| address.is_narrowed()));
    let is_new = move || {
        saved
            .all()
            .iter()
            .all(|search| present.with(|there| *there != search.address))
    };
    // Another search is not what was about to be named.
    Effect::new(move || {
        present.track();
        naming.set(false);
    });
    let name = move || query.parts().with(|parts| called(ui(), parts, &library));
    let name = StoredValue::new(name);
    let save = Callback::new(move |name: Option<String>| {
        naming.set(false);
        let focused = match name {
            Some(name) => {
                deleted.set(None);
                link(saved.save(&name, present.get_untracked()))
            }
            None => ".save-search".to_owned(),
        };
        place::before_paint(move || page::focus(&focused));
    });
    let restore = move |_| {
        if let Some((place, search)) = deleted.get_untracked() {
            let back = link(search.id);
            saved.restore(place, search);
            deleted.set(None);
            place::before_paint(move || page::focus(&back));
        }
    };
    let new = move || {
        if !is_narrowed.get() || !is_new() {
            return None;
        }
        Some(if naming.get() {
            let proposed = untrack(|| name.with_value(|name| name()));
            view! { <NameForm name=proposed done=save /> }.into_any()
        } else {
            view! {
                <button class="action save-search" type="button" on:click=move |_| naming.set(true)>
                    {move || ui().filtering.save_this}
                </button>
            }
            .into_any()
        })
    };
    let is_hidden =
        move || ids.with(Vec::is_empty) && !is_narrowed.get() && deleted.with(Option::is_none);
    view! {
        <section class="saved" aria-label=move || ui().filtering.saved hidden=is_hidden>
            <h2>{move || ui().filtering.saved}</h2>
            <ul hidden=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=|id| *id children=move |id| view! { <Kept id present deleted /> } />
            </ul>
            <div class="saved-deleted" role="status">
                {move || deleted.get().map(|(_, search)| view! {
                    <span>{(ui().filtering.deleted)(&search.name)}</span>
                    <button class="more undo" type="button" on:click=restore>{ui().own.bring_back}</button>
                })}
            </div>
            {new}
        </section>
    }
}

/// The selector of the link to a search.
fn link(id: u32) -> String {
    format!("[data-saved='{id}'] a")
}

/// A search that is kept: its link, or its name while it is changed.
#[component]
fn Kept(
    id: u32,
    /// The address of the list as it is.
    present: Memo<String>,
    /// What was deleted last, with its place.
    deleted: RwSignal<Option<(usize, Search)>>,
) -> impl IntoView {
    let ui = use_ui();
    let saved = use_saved();
    let renames = RwSignal::new(false);
    let search = Memo::new(move |_| saved.search(id));
    let name = move || {
        search
            .with(|search| search.as_ref().map(|search| search.name.clone()))
            .unwrap_or_default()
    };
    let address = move || {
        search
            .with(|search| search.as_ref().map(|search| search.address.clone()))
            .unwrap_or_default()
    };
    let rename = Callback::new(move |name: Option<String>| {
        if let Some(name) = name {
            saved.rename(id, &name);
        }
        renames.set(false);
        place::before_paint(move || page::focus(&format!("[data-saved='{id}'] .rename")));
    });
    let delete = move |_| {
        deleted.set(saved.delete(id));
        place::before_paint(|| page::focus(".saved .undo"));
    };
    let content = move || {
        if renames.get() {
            return view! { <NameForm name=untrack(name) done=rename /> }.into_any();
        }
        let rename = move || (ui().filtering.rename)(&name());
        let delete_it = move || (ui().filtering.delete)(&name());
        let is_present = move || {
            present
                .with(|present| *present == address())
                .then_some("true")
        };
        view! {
            <a href=address aria-current=is_present>{name}</a>
            <button class="small rename" type="button" aria-label=rename title=rename on:click=move |_| renames.set(true)>
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z" /></svg>
            </button>
            <button class="small" type="button" aria-label=delete_it title=delete_it on:click=delete>
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
            </button>
        }
        .into_any()
    };
    view! { <li data-saved=id.to_string()>{content}</li> }
}

/// A name to be typed: told when it is done, without one if it was given up.
#[component]
fn NameForm(name: String, done: Callback<Option<String>>) -> impl IntoView {
    let ui = use_ui();
    let input = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = input
            .get_untracked()
            .map(|input| input.value())
            .unwrap_or_default();
        if !name.trim().is_empty() {
            done.run(Some(name));
        }
    };
    let give_up = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            done.run(None);
        }
    };
    view! {
        <form class="name-form" on:submit=submit on:keydown=give_up>
            <input type="text" node_ref=input required=true maxlength=LONGEST.to_string() autocomplete="off"
                aria-label=move || ui().filtering.name value=name />
            <button class="action" type="submit">{move || ui().filtering.save}</button>
            <button class="more" type="button" on:click=move |_| done.run(None)>{move || ui().filtering.cancel}</button>
        </form>
    }
}
