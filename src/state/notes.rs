//! What the reader has written about articles. The reader's own data: nothing here may lose it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::kept::Shared;
use super::notices::Notices;
use crate::platform::storage;

const KEY: &str = "taiyaku.notes";

/// How long a note may become, in UTF-16 code units, as text boxes count. All notes share the few
/// megabytes that a browser gives to a page.
pub const LONGEST: usize = 20_000;

/// What is kept, version 1: plain text by the id of its article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    version: u32,
    notes: BTreeMap<String, String>,
}

/// Notes that the browser has not taken yet; an empty text is a note that was deleted.
type Unsaved = BTreeMap<String, String>;

/// The notes, kept across visits and shared with other tabs.
#[derive(Clone, Copy)]
pub struct Notes {
    kept: Shared<Kept>,
    /// Over what is kept. A browser that is full refuses a text, and yet what it keeps can be read:
    /// without these the next change would bring the old text back.
    unsaved: RwSignal<Unsaved>,
}

/// Reads what was kept, and follows other tabs.
pub fn provide_notes(notices: Notices) -> Notes {
    let notes = Notes {
        kept: Shared::follow(KEY, notices),
        unsaved: RwSignal::new(Unsaved::new()),
    };
    // There may be room by then.
    storage::on_leaving(move || notes.save());
    provide_context(notes);
    notes
}

/// The notes of the app around this component.
pub fn use_notes() -> Notes {
    expect_context()
}

impl Notes {
    /// The note on an article.
    pub fn note(self, id: &str) -> Option<String> {
        let unsaved = self.unsaved.with(|unsaved| unsaved.get(id).cloned());
        let kept = || {
            self.kept
                .signal()
                .with(|kept| kept.notes.get(id).map(|text| as_note(text).to_owned()))
        };
        unsaved.or_else(kept).filter(|text| !text.is_empty())
    }

    /// The ids of all articles with a note.
    pub fn noted(self) -> BTreeSet<String> {
        self.kept
            .signal()
            .with(|kept| self.unsaved.with(|unsaved| noted(&kept.notes, unsaved)))
    }

    /// Whether the browser keeps the present note on an article, and not only this tab.
    pub fn is_saved(self, id: &str) -> bool {
        self.unsaved.with(|unsaved| !unsaved.contains_key(id))
    }

    /// Writes the note on an article anew; without a text, deletes it.
    pub fn set_note(self, id: &str, text: &str) {
        let text = as_note(text);
        if untrack(|| self.note(id)).unwrap_or_default() == text {
            return;
        }
        self.unsaved.update(|unsaved| {
            unsaved.insert(id.to_owned(), text.to_owned());
        });
        self.save();
    }

    /// Gives the browser what it has not taken yet.
    fn save(self) {
        let unsaved = self.unsaved.get_untracked();
        if unsaved.is_empty() {
            return;
        }
        let is_taken = self.kept.change(|kept| {
            kept.version = 1;
            write(&mut kept.notes, unsaved);
        });
        if is_taken {
            self.unsaved.set(Unsaved::new());
        }
    }
}

/// A text as it is kept: white space alone is no note.
pub fn as_note(text: &str) -> &str {
    if text.trim().is_empty() { "" } else { text }
}

fn write(notes: &mut BTreeMap<String, String>, unsaved: Unsaved) {
    for (id, text) in unsaved {
        if text.is_empty() {
            notes.remove(&id);
        } else {
            notes.insert(id, text);
        }
    }
}

fn noted(kept: &BTreeMap<String, String>, unsaved: &Unsaved) -> BTreeSet<String> {
    let present = |(id, text): (&String, &String)| {
        let text = unsaved.get(id).unwrap_or(text);
        (!as_note(text).is_empty()).then(|| id.clone())
    };
    kept.iter().chain(unsaved).filter_map(present).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        let owned = |(id, text): &(&str, &str)| ((*id).to_owned(), (*text).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn white_space_alone_is_no_note() {
        assert_eq!(as_note(" \n　"), "");
        assert_eq!(as_note(" 一行目\n"), " 一行目\n");
    }

    #[test]
    fn what_is_not_saved_yet_counts_and_what_is_deleted_does_not() {
        let kept = texts(&[("a", "old"), ("b", "stays"), ("c", "goes"), ("d", " ")]);
        let unsaved = texts(&[("a", "new"), ("c", ""), ("e", "first")]);
        let ids: Vec<String> = noted(&kept, &unsaved).into_iter().collect();
        assert_eq!(ids, ["a", "b", "e"]);
    }

    #[test]
    fn writing_leaves_other_notes_alone() {
        let mut notes = texts(&[("a", "old"), ("b", "stays"), ("c", "goes")]);
        write(&mut notes, texts(&[("a", "new"), ("c", "")]));
        assert_eq!(notes, texts(&[("a", "new"), ("b", "stays")]));
    }

    #[test]
    fn notes_of_version_1_stay_readable() {
        let json = r#"{"version":1,"notes":{"treaty-inf":"一行目\nsecond line"}}"#;
        let kept: Kept = serde_json::from_str(json).expect("reads");
        assert_eq!(kept.notes["treaty-inf"], "一行目\nsecond line");
        assert_eq!(serde_json::to_string(&kept).expect("writes"), json);
    }
}
