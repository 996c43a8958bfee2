//! The list of keys.

use leptos::prelude::*;

use crate::components::dialog::Dialog;
use crate::i18n::use_ui;

/// A dialog with every key and what it does.
#[component]
pub fn Shortcuts(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let ui = use_ui();
    let groups = move || {
        ui().keys
            .iter()
            .map(|group| {
                let rows = group.keys.iter().map(|(keys, does)| {
                    let keys = keys
                        .iter()
                        .map(|key| view! { <kbd>{*key}</kbd> })
                        .collect::<Vec<_>>();
                    view! { <div class="shortcut"><dt>{keys}</dt><dd>{*does}</dd></div> }
                });
                view! { <h3>{group.heading}</h3><dl>{rows.collect::<Vec<_>>()}</dl> }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().shortcuts)>
            <div class="shortcuts">{groups}</div>
        </Dialog>
    }
}
