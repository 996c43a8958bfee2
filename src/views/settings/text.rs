//! How text is set: steps, faces, edges, direction, readings, and a sample of it.

use leptos::prelude::*;
use taiyaku_article::Language;

use crate::i18n::{Ui, ui as ui_in, use_ui};
use crate::state::preferences::use_preferences;
use crate::state::typography::{Face, Justification, Readings, Step, Typography, Writing};

/// The settings of the text, with a sample and a button that sets all of them back.
#[component]
pub(super) fn TextSettings() -> impl IntoView {
    let ui = use_ui();
    let preferences = use_preferences();
    let steps = Step::ALL.map(|step| {
        let button = move |by: i8| {
            view! {
                <button class="action step" type="button" prop:disabled=move || !preferences.can_grow(step, by)
                    aria-label=move || (ui().step_change)(step, by > 0) title=move || (ui().step_change)(step, by > 0)
                    on:click=move |_| preferences.grow(step, by)>
                    <span aria-hidden="true">{if by > 0 { "+" } else { "−" }}</span>
                </button>
            }
        };
        view! {
            <div class="stepper" role="group" aria-label=move || (ui().step_name)(step)>
                <span class="stepper-name">{move || (ui().step_name)(step)}</span>
                {button(-1)}
                <output class="size">{move || value(step, &preferences.typography())}</output>
                {button(1)}
            </div>
        }
    });
    let faces = Language::ALL.map(|language| {
        choices(
            move |ui| (ui.face_of)(language),
            if language == Language::Ja {
                "face-ja"
            } else {
                "face-en"
            },
            [Face::Serif, Face::Sans],
            move |ui, face| (ui.face_name)(language, face),
            move |text| text.face(language),
            move |text, face| text.set_face(language, face),
        )
    });
    let writing = choices(
        |ui| ui.writing,
        "writing",
        [Writing::Horizontal, Writing::Vertical],
        |ui, writing| (ui.writing_name)(writing),
        |text| text.writing,
        |text, writing| text.writing = writing,
    );
    let readings = choices(
        |ui| ui.readings,
        "readings",
        [Readings::Shown, Readings::Asked, Readings::Hidden],
        |ui, readings| (ui.readings_name)(readings),
        |text| text.readings,
        |text, readings| text.readings = readings,
    );
    let justification = choices(
        |ui| ui.justification,
        "justification",
        [
            Justification::Japanese,
            Justification::Both,
            Justification::Neither,
        ],
        |ui, justification| (ui.justification_name)(justification),
        |text| text.justification,
        |text, justification| text.justification = justification,
    );
    let sample = Language::ALL.map(|language| {
        view! { <p lang=language.tag() data-block="">{ui_in(language).sample}</p> }
    });
    view! {
        <fieldset class="setting"><legend>{move || ui().text_size}</legend>{steps}</fieldset>
        <div class="sample body" role="group" aria-label=move || ui().sample_label>{sample}</div>
        {faces.into_iter().collect::<Vec<_>>()}
        {writing}
        {readings}
        {justification}
        <p class="setting">
            <button class="action" type="button"
                on:click=move |_| preferences.set_typography(|text| *text = Typography::default())>
                {move || ui().as_designed}
            </button>
        </p>
    }
}

/// What a step comes to, as a reader thinks of it.
fn value(step: Step, text: &Typography) -> String {
    match step {
        Step::Size => format!("{:.0} %", text.scale() * 100.0),
        _ => format!("{:+}", text.step(step))
            .replace("+0", "0")
            .replace('-', "−"),
    }
}

/// One of a few values.
fn choices<T: Copy + PartialEq + Send + Sync + 'static, const N: usize>(
    legend: impl Fn(&'static Ui) -> &'static str + Copy + Send + Sync + 'static,
    name: &'static str,
    values: [T; N],
    name_of: impl Fn(&'static Ui, T) -> &'static str + Copy + Send + Sync + 'static,
    present: impl Fn(&Typography) -> T + Copy + Send + Sync + 'static,
    set: impl Fn(&mut Typography, T) + Copy + Send + Sync + 'static,
) -> AnyView {
    let ui = use_ui();
    let preferences = use_preferences();
    let values = values.map(|value| {
        view! {
            <label class="choice">
                <input type="radio" name=name prop:checked=move || present(&preferences.typography()) == value
                    on:change=move |_| preferences.set_typography(|text| set(text, value)) />
                {move || name_of(ui(), value)}
            </label>
        }
    });
    view! {
        <fieldset class="setting"><legend>{move || legend(ui())}</legend>{values.into_iter().collect::<Vec<_>>()}</fieldset>
    }
    .into_any()
}
