//! How the values of a facet are called.

use taiyaku_article::{Label, Language};
use taiyaku_search::Facet;

use crate::i18n::Ui;
use crate::state::library::Library;

/// The name of a value, with the language it is written in. A value that no article has is
/// called as the address calls it.
pub(super) fn name_of(ui: &Ui, facet: Facet, value: &str, library: &Library) -> (Language, String) {
    match facet {
        Facet::Language => {
            let name = value
                .parse()
                .map_or(value, |language| (ui.language_name)(language));
            (ui.language, name.to_owned())
        }
        Facet::Reading => {
            let name = match value {
                "read" => ui.read,
                "marked" => ui.own.bookmarked,
                "noted" => ui.filtering.noted,
                _ => ui.unread,
            };
            (ui.language, name.to_owned())
        }
        _ => {
            let label = library
                .names(facet)
                .get(library.code(facet, value) as usize);
            label.map_or_else(
                || (Language::of_text(value), value.to_owned()),
                |label| best_name(label, ui.language),
            )
        }
    }
}

/// A name in this language, or else in the other, with its language.
pub(super) fn best_name(label: &Label, language: Language) -> (Language, String) {
    let (language, name) = label.best(language);
    (language, name.to_owned())
}
