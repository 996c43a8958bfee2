//! The settings, at the side of the page: what they change is seen at once.

mod text;

use leptos::prelude::*;
use taiyaku_article::Language;

use crate::components::dialog::Dialog;
use crate::i18n::{ui as ui_in, use_ui};
use crate::state::preferences::{Theme, use_preferences};
use text::TextSettings;

/// Whether the settings are open; several buttons open them.
#[derive(Clone, Copy)]
struct Open(RwSignal<bool>);

/// Starts with the settings closed.
pub fn provide_settings() -> RwSignal<bool> {
    let open = RwSignal::new(false);
    provide_context(Open(open));
    open
}

/// Whether the settings of the app around this component are open.
pub fn use_settings() -> RwSignal<bool> {
    expect_context::<Open>().0
}

/// A dialog with interface language, theme, how text is set, and keys; each takes effect at once.
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
    view! {
        <Dialog open heading=Signal::derive(move || ui().settings) class="sheet">
            <fieldset class="setting"><legend>{move || ui().theme}</legend>{themes}</fieldset>
            <TextSettings />
            <fieldset class="setting"><legend>{move || ui().interface_language}</legend>{languages}</fieldset>
            <fieldset class="setting">
                <legend>{move || ui().shortcuts}</legend>
                <label class="choice">
                    <input type="checkbox" prop:checked=move || preferences.keys()
                        on:change=move |event| preferences.set_keys(event_target_checked(&event)) />
                    {move || ui().single_keys}
                </label>
            </fieldset>
            <fieldset class="setting">
                <legend>{move || ui().finding.search_settings}</legend>
                <label class="choice">
                    <input type="checkbox" prop:checked=move || preferences.v_as_b()
                        on:change=move |event| preferences.set_v_as_b(event_target_checked(&event)) />
                    {move || ui().finding.v_as_b}
                </label>
            </fieldset>
            <p class="hint">{move || ui().settings_kept}</p>
        </Dialog>
    }
}
