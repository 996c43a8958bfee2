//! How the values of a facet are called.

use std::collections::BTreeMap;

use taiyaku_article::{Label, Language};
use taiyaku_search::Facet;

use crate::i18n::Ui;
use crate::state::library::Library;

/// The names of every value of a facet, by value.
pub(super) type Names = BTreeMap<String, Label>;

/// The names of a facet's values in this library.
pub(super) fn names(library: &Library, facet: Facet) -> Names {
    let mut names = Names::new();
    for label in library.entries.iter().flat_map(|entry| entry.names(facet)) {
        // One article may name it in both languages and another in one: the fuller name serves.
        let known = names
            .get(label.key())
            .map_or(0, |known| known.spellings().count());
        if label.spellings().count() > known {
            names.insert(label.key().to_owned(), label);
        }
    }
    names
}

/// The name of a value, with the language it is written in. A value that no article has is
/// called as the address calls it.
pub(super) fn name_of(ui: &Ui, facet: Facet, value: &str, names: &Names) -> (Language, String) {
    match facet {
        Facet::Language => {
            let name = value
                .parse()
                .map_or(value, |language| (ui.language_name)(language));
            (ui.language, name.to_owned())
        }
        Facet::Reading => (
            ui.language,
            if value == "read" { ui.read } else { ui.unread }.to_owned(),
        ),
        _ => names.get(value).map_or_else(
            || (Language::of_text(value), value.to_owned()),
            |label| {
                let (language, name) = label.best(ui.language);
                (language, name.to_owned())
            },
        ),
    }
}
