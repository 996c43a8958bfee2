//! Short messages above the view.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::state::notices::use_notices;

/// The messages, each with a button that takes it away.
#[component]
pub fn NoticeList() -> impl IntoView {
    let ui = use_ui();
    let notices = use_notices();
    let rows = move || {
        notices.all().get().into_iter().map(|notice| {
            let text = (ui().notice)(&notice);
            view! {
                <li class="notice">
                    <p>{text}</p>
                    <button class="tool" type="button" on:click=move |_| notices.dismiss(&notice)>{ui().close}</button>
                </li>
            }
        }).collect::<Vec<_>>()
    };
    view! { <div class="notices" role="status"><ul>{rows}</ul></div> }
}
