//! Pictures: in the text, and large when they are opened.

use leptos::prelude::*;
use taiyaku_article::{Bilingual, Inlines, Language};

use super::Reader;
use super::block::described;
use super::footnotes::Notes;
use crate::components::dialog::Dialog;
use crate::i18n::{ui as ui_in, use_ui};
use crate::state::library::file_url;

/// A picture that is opened large.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    url: String,
    alt: String,
    spoken: Language,
    caption: String,
    language: Language,
}

/// A picture in the text; pressing it opens it large.
pub(super) fn picture_view(
    image: &str,
    alt: &Bilingual<String>,
    caption: &Inlines,
    (width, height): (Option<u32>, Option<u32>),
    language: Language,
    notes: &Notes,
) -> impl IntoView + use<> {
    let (spoken, alt) = described(alt, language);
    let picture = Picture {
        url: file_url(image),
        alt: alt.clone(),
        spoken,
        caption: caption.plain(),
        language,
    };
    let reader = notes.reader();
    view! {
        <button class="enlarge" type="button" title=ui_in(language).enlarge
            on:click=move |_| reader.open_picture(picture.clone())>
            <img src=file_url(image) alt=alt lang=spoken.tag() width=width height=height
                loading="lazy" decoding="async" />
        </button>
    }
}

/// The dialog with the picture that is opened, as large as the window, or as it was drawn.
#[component]
pub(super) fn Enlarged(
    /// Which picture is open.
    reader: Reader,
) -> impl IntoView {
    let ui = use_ui();
    let picture = reader.picture();
    let open = RwSignal::new(false);
    let whole = RwSignal::new(true);
    Effect::new(move || {
        if picture.get().is_some() {
            whole.set(true);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            picture.set(None);
        }
    });
    let shown = move || {
        picture.get().map(|picture| {
            let language = picture.language.tag();
            let caption = (!picture.caption.is_empty())
                .then(|| view! { <p class="hint" lang=language>{picture.caption}</p> });
            view! {
                <div class="enlarged" class:whole=move || whole.get() tabindex="0" role="group"
                    aria-label=move || ui().picture>
                    <img src=picture.url alt=picture.alt lang=picture.spoken.tag()
                        on:click=move |_| whole.update(|whole| *whole = !*whole) />
                </div>
                {caption}
                <button class="action" type="button" aria-pressed=move || (!whole.get()).to_string()
                    on:click=move |_| whole.update(|whole| *whole = !*whole)>{move || ui().drawn_size}</button>
            }
        })
    };
    view! {
        <Dialog open heading=Signal::derive(move || ui().picture) class="wide-dialog">
            {shown}
        </Dialog>
    }
}
