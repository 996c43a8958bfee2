//! The bar of an open article: back, which text, what is in it, how it is set, read or unread.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Language};

use super::contents;
use super::hit_bar::HitBar;
use super::reader::Reader;
use crate::components::icons::{lines, ribbon, sheet};
use crate::i18n::{number, use_ui, whole_percent};
use crate::route::Layout;
use crate::state::marks::use_marks;
use crate::state::navigation::use_navigation;
use crate::state::notes::use_notes;
use crate::state::preferences::use_preferences;
use crate::state::reading::use_reading;
use crate::state::typography::Writing;
use crate::views::settings::use_settings;

/// The bar; it stays at the top while the article scrolls.
#[component]
pub(super) fn Controls(
    /// How the article is shown.
    reader: Reader,
    /// Marks the article as read, or as unread.
    toggle_read: Callback<()>,
    /// The article.
    article: Arc<Article>,
    /// Whether the reader's note is open.
    note: RwSignal<bool>,
    /// Whether the contents are open.
    contents: RwSignal<bool>,
    /// The share of the text that has been on the screen, 0 to 1.
    #[prop(into)]
    progress: Signal<f64>,
) -> impl IntoView {
    let ui = use_ui();
    let navigation = use_navigation();
    let preferences = use_preferences();
    let reading = use_reading();
    let settings = use_settings();
    let shown = reader.shown;
    let marks = use_marks();
    let notes = use_notes();
    let id = StoredValue::new(article.id.clone());
    let has_contents = contents::has_any(&article);
    let is_read = Memo::new(move |_| id.with_value(|id| reading.is_read(id)));
    let is_marked = Memo::new(move |_| id.with_value(|id| marks.is_marked(id)));
    let has_note = Memo::new(move |_| id.with_value(|id| notes.note(id).is_some()));
    let layouts = Layout::ALL.map(|layout| {
        let language = move || match layout {
            Layout::Original => Some(reader.original),
            Layout::Translation => Some(reader.original.other()),
            _ => None,
        };
        let name = move |language: Language| (ui().language_name)(language);
        view! {
            <button class="segment" type="button" aria-pressed=move || (shown.get().layout == layout).to_string()
                prop:disabled=move || !shown.get().offers(layout)
                title=move || (ui().layout_hint)(layout)
                on:click=move |_| reader.choose(layout)>
                <span>{move || (ui().layout)(layout)}</span>
                {move || language().map(|language| view! { <small>{name(language)}</small> })}
            </button>
        }
    });
    let mark_name = move || {
        if is_read.get() {
            ui().mark_unread
        } else {
            ui().mark_read
        }
    };
    let note_name = move || {
        if has_note.get() {
            ui().own.open_note
        } else {
            ui().own.write_note
        }
    };
    let is_vertical = move || preferences.typography().writing == Writing::Vertical;
    let percent = Memo::new(move |_| whole_percent(progress.get()));
    view! {
        <div class="bar" data-bar="">
            <a class="tool back" href=move || navigation.list().address() aria-label=move || ui().back_to_list
                title=move || ui().back_to_list>
                <span aria-hidden="true">"←"</span><span class="tool-name">{move || ui().back_to_list}</span>
            </a>
            <div class="segments" role="group" aria-label=move || ui().layouts>{layouts}</div>
            <button class="tool swap" type="button" title=move || ui().swap_lead aria-label=move || ui().swap_lead
                prop:disabled=move || shown.get().only.is_some() on:click=move |_| reader.turn()>
                <span aria-hidden="true">"⇅"</span>
            </button>
            <div class="bar-tools">
                {has_contents.then(|| view! {
                    <button class="tool" type="button" aria-label=move || ui().contents on:click=move |_| contents.set(true)>
                        <span class="tool-name">{move || ui().contents}</span>
                        <span class="tool-icon" aria-hidden="true">{lines()}</span>
                    </button>
                })}
                <button class="tool" type="button" aria-pressed=move || is_vertical().to_string()
                    title=move || format!("{} (v)", ui().vertical) on:click=move |_| reader.turn_lines()>
                    {move || ui().vertical}
                </button>
                <button class="tool" type="button" aria-label=move || ui().text_settings
                    title=move || ui().text_settings on:click=move |_| settings.set(true)>"Aa"</button>
                <button class="tool" type="button" aria-label=mark_name title=mark_name
                    on:click=move |_| toggle_read.run(())>
                    <span class="tool-name">{mark_name}</span>
                    <span class="tool-icon" aria-hidden="true">{move || if is_read.get() { "✓" } else { "○" }}</span>
                </button>
                <button class="tool" type="button" aria-pressed=move || is_marked.get().to_string()
                    aria-label=move || ui().own.bookmark title=move || format!("{} (b)", ui().own.bookmark)
                    on:click=move |_| id.with_value(|id| marks.toggle(id))>{ribbon()}</button>
                <button class="tool" type="button" class:has-note=has_note aria-haspopup="dialog" aria-label=note_name
                    title=move || format!("{} (n)", note_name()) on:click=move |_| note.set(true)>{sheet()}</button>
                <span class="percent" aria-hidden="true">{move || format!("{} %", number(percent.get(), ui().language))}</span>
            </div>
            <div class="progress" role="meter" aria-label=move || ui().progress aria-valuemin="0"
                aria-valuemax="100" aria-valuenow=move || percent.get().to_string()>
                <div class="progress-done" style:inline-size=move || format!("{}%", percent.get())></div>
            </div>
            <HitBar article reader />
        </div>
    }
}
