//! Short messages: lasting ones above the view, passing ones at the foot of the window.

use leptos::prelude::*;

use crate::i18n::use_ui;
use crate::state::notices::{Notice, use_notices};

/// The messages, each with a button that takes it away.
#[component]
pub fn NoticeList(
    /// Shows the article from its start.
    #[prop(into)]
    from_start: Callback<()>,
    /// The button that was pressed has gone with its message: the focus needs another place.
    #[prop(into)]
    gone: Callback<()>,
) -> impl IntoView {
    let ui = use_ui();
    let notices = use_notices();
    let rows = move |passing: bool| {
        let shown = notices.all().get().into_iter();
        let shown = shown.filter(move |notice| notice.is_passing() == passing);
        shown
            .map(|notice| {
                let text = (ui().notice)(&notice);
                let first = (notice == Notice::Continued).then(|| {
                    view! {
                        <button class="action" type="button" on:click=move |_| {
                            from_start.run(());
                            notices.dismiss(&Notice::Continued);
                            gone.run(());
                        }>{ui().from_start}</button>
                    }
                });
                view! {
                    <li class="notice">
                        <p>{text}</p>
                        {first}
                        <button class="tool" type="button" on:click=move |_| {
                            notices.dismiss(&notice);
                            gone.run(());
                        }>{ui().close}</button>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <div class="notices" role="status"><ul>{move || rows(false)}</ul></div>
        <div class="toasts" role="status"><ul>{move || rows(true)}</ul></div>
    }
}
