//! A dialog over the page.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::use_ui;

/// A dialog that is open while `open` is true. Escape, its button and a click beside it close it;
/// the focus goes back to where it was, as browsers do for `<dialog>`.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    heading: Signal<&'static str>,
    /// How it stands on the page, for the style sheets: nothing for one in the middle.
    #[prop(optional)]
    class: &'static str,
    /// The box to type in, which gets the focus when it opens: by itself its first button would.
    #[prop(optional)]
    focus: Option<NodeRef<html::Textarea>>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let ui = use_ui();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let (open, Some(dialog)) = (open.get(), dialog.get()) else {
            return;
        };
        if open && !dialog.open() {
            // Refused only for a dialog that is open already or not in the page.
            let _ = dialog.show_modal();
            if let Some(to_type_in) = focus.and_then(|focus| focus.get_untracked()) {
                let _ = to_type_in.focus();
            }
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let is_beside = move |event: &leptos::ev::MouseEvent| {
        let dialog = dialog.get_untracked();
        dialog.is_some_and(|dialog| event.target().is_some_and(|target| target == ****dialog))
    };
    // Who selects words may let go of them beside the dialog.
    let pressed_beside = StoredValue::new(false);
    let close_beside = move |event: leptos::ev::MouseEvent| {
        if pressed_beside.get_value() && is_beside(&event) {
            open.set(false);
        }
    };
    // The browser tells of it later; by then a quick reader may have opened it again.
    let closed = move |_| {
        if dialog.get_untracked().is_some_and(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    view! {
        <dialog class=format!("dialog {class}") node_ref=dialog aria-label=move || heading.get()
            on:close=closed on:click=close_beside
            on:mousedown=move |event| pressed_beside.set_value(is_beside(&event))>
            <div class="dialog-content">
                <header class="dialog-head">
                    <h2>{move || heading.get()}</h2>
                    <button class="tool" type="button" on:click=move |_| open.set(false)>{move || ui().close}</button>
                </header>
                {children()}
            </div>
        </dialog>
    }
}
