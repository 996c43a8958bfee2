//! The reader's own note on the article, in a dialog at its side.

use leptos::html;
use leptos::prelude::*;
use taiyaku_article::Language;

use crate::components::dialog::Dialog;
use crate::i18n::{number, use_ui};
use crate::state::notes::{LONGEST, as_note, use_notes};

/// A text box that saves what is typed as it is typed.
#[component]
pub(super) fn OwnNote(
    /// The article.
    id: String,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let ui = use_ui();
    let notes = use_notes();
    let id = StoredValue::new(id);
    let note = Memo::new(move |_| id.with_value(|id| notes.note(id).unwrap_or_default()));
    let is_saved = Memo::new(move |_| id.with_value(|id| notes.is_saved(id)));
    let is_empty = Memo::new(move |_| note.with(String::is_empty));
    let is_full = Memo::new(move |_| note.with(|note| note.encode_utf16().count() >= LONGEST));
    let language = Memo::new(move |_| note.with(|note| Language::of_text(note).tag()));
    // What was deleted last, to be brought back while nothing else is in its place.
    let deleted = RwSignal::new(None::<String>);
    let write = move |text: &str| id.with_value(|id| notes.set_note(id, text));

    let area = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        let (note, Some(area)) = (note.get(), area.get()) else {
            return;
        };
        // Only what was changed elsewhere: the caret would move.
        if as_note(&area.value()) != note {
            area.set_value(&note);
        }
    });
    let delete = move |_| {
        let present = note.get_untracked();
        if !present.is_empty() {
            write("");
            deleted.set(Some(present));
        } else if let Some(text) = deleted.get_untracked() {
            write(&text);
        }
    };
    let can_bring_back = move || is_empty.get() && deleted.with(Option::is_some);
    let warning = move || {
        let ui = ui();
        if !is_saved.get() {
            Some(ui.own.not_saved.to_owned())
        } else if is_full.get() {
            Some((ui.own.full)(&number(LONGEST, ui.language)))
        } else {
            None
        }
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().own.heading) class="sheet note-sheet" focus=area>
            <textarea class="note-text" node_ref=area maxlength=LONGEST.to_string()
                lang=move || if is_empty.get() { ui().language.tag() } else { language.get() }
                aria-label=move || ui().own.heading aria-describedby="note-kept"
                on:input=move |event| write(&event_target_value(&event))></textarea>
            <div class="note-state" role="status">
                {move || warning().map(|text| view! { <p class="note-warning">{text}</p> })}
                {move || can_bring_back().then(|| view! { <p>{ui().own.deleted}</p> })}
            </div>
            <div class="note-foot">
                <button class="action" type="button" prop:disabled=move || is_empty.get() && !can_bring_back()
                    on:click=delete>
                    {move || if can_bring_back() { ui().own.bring_back } else { ui().own.delete }}
                </button>
                <p class="hint" id="note-kept">{move || ui().own.kept}</p>
            </div>
        </Dialog>
    }
}
