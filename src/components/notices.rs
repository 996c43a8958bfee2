//! Short messages: lasting ones above the view, passing ones at the foot of the window.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::platform::place;
use crate::state::notices::{Notice, use_notices};

/// The messages, each with a button that takes it away.
#[component]
pub fn NoticeList() -> impl IntoView {
    let ui = use_ui();
    let notices = use_notices();
    let rows = move |passing: bool| {
        let shown = notices.all().get().into_iter();
        let shown = shown.filter(move |notice| notice.is_passing() == passing);
        shown.map(|notice| {
            let text = (ui().notice)(&notice);
            let from_start = (notice == Notice::Continued).then(|| view! {
                <button class="action" type="button" on:click=move |_| {
                    place::scroll_to(0.0);
                    notices.dismiss(&Notice::Continued);
                }>{ui().from_start}</button>
            });
            view! {
                <li class="notice">
                    <p>{text}</p>
                    {from_start}
                    <button class="tool" type="button" on:click=move |_| notices.dismiss(&notice)>{ui().close}</button>
                </li>
            }
        }).collect::<Vec<_>>()
    };
    view! {
        <div class="notices" role="status"><ul>{move || rows(false)}</ul></div>
        <div class="toasts" role="status"><ul>{move || rows(true)}</ul></div>
    }
}
