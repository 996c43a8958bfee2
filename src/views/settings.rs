//! The settings.

use leptos::prelude::*;
use taiyaku_article::Language;

use crate::components::dialog::Dialog;
use crate::i18n::{ui as ui_in, use_ui};
use crate::state::preferences::{Theme, use_preferences};

/// A dialog with interface language, theme and text size; each takes effect at once.
#[component]
pub fn Settings(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let ui = use_ui();
    let preferences = use_preferences();
    let languages = Language::ALL.map(|language| {
        // Each language is named in itself: who cannot read the interface must find the way out.
        view! {
            <label class="choice" lang=language.tag()>
                <input type="radio" name="interface" prop:checked=move || preferences.interface() == language
                    on:change=move |_| preferences.set_interface(language) />
                {ui_in(language).own_name}
            </label>
        }
    });
    let themes = Theme::ALL.map(|theme| {
        view! {
            <label class="choice">
                <input type="radio" name="theme" prop:checked=move || preferences.theme() == theme
                    on:change=move |_| preferences.set_theme(theme) />
                {move || (ui().theme_name)(theme)}
            </label>
        }
    });
    let step = move |steps: i8| {
        view! {
            <button class="action" type="button" prop:disabled=move || !preferences.can_grow(steps)
                on:click=move |_| preferences.grow(steps)>
                {move || if steps > 0 { ui().larger } else { ui().smaller }}
            </button>
        }
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().settings)>
            <fieldset class="setting"><legend>{move || ui().interface_language}</legend>{languages}</fieldset>
            <fieldset class="setting"><legend>{move || ui().theme}</legend>{themes}</fieldset>
            <fieldset class="setting">
                <legend>{move || ui().text_size}</legend>
                {step(-1)}
                <output class="size">{move || format!("{:.0} %", preferences.scale() * 100.0)}</output>
                {step(1)}
                <button class="action" type="button" on:click=move |_| preferences.reset_size()>{move || ui().as_designed}</button>
            </fieldset>
            <fieldset class="setting">
                <legend>{move || ui().shortcuts}</legend>
                <label class="choice">
                    <input type="checkbox" prop:checked=move || preferences.keys()
                        on:change=move |event| preferences.set_keys(event_target_checked(&event)) />
                    {move || ui().single_keys}
                </label>
            </fieldset>
            <p class="hint">{move || ui().settings_kept}</p>
        </Dialog>
    }
}
