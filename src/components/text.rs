//! Text whose language may differ from the interface's.

use leptos::prelude::*;
use taiyaku_article::{Bilingual, Label, Language};

/// A piece of text with its language.
pub fn text_in(language: Language, text: &str) -> impl IntoView + use<> {
    view! { <span lang=language.tag()>{text.to_owned()}</span> }
}

/// A bilingual text in this language, or else in the other; nothing if there is none.
pub fn best_text(text: &Bilingual<String>, language: Language) -> Option<impl IntoView + use<>> {
    text.best(language)
        .map(|(language, text)| text_in(language, text))
}

/// A name in this language, or else in the other.
pub fn label_text(label: &Label, language: Language) -> impl IntoView + use<> {
    let (language, name) = label.best(language);
    text_in(language, name)
}
