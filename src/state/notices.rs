//! Short messages that do not stop the reader.

use leptos::prelude::*;

/// What a reader is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A value in the address is wrong and was left out.
    IgnoredParameter {
        /// The parameter.
        parameter: String,
        /// Its value.
        value: String,
    },
    /// The browser keeps nothing, so settings and marks last until the tab is closed.
    StorageUnavailable,
    /// What was kept under this key cannot be read; it was put aside, unchanged, under the other.
    StorageDamaged {
        /// Where it was put.
        kept_as: String,
    },
    /// The texts could not be loaded, so a search sees titles only.
    TitlesOnly,
}

/// The messages on the screen.
#[derive(Clone, Copy)]
pub struct Notices(RwSignal<Vec<Notice>>);

/// Starts without messages.
pub fn provide_notices() -> Notices {
    let notices = Notices(RwSignal::new(Vec::new()));
    provide_context(notices);
    notices
}

/// The messages of the app around this component.
pub fn use_notices() -> Notices {
    expect_context()
}

impl Notices {
    /// Shows a message, once.
    pub fn show(self, notice: Notice) {
        self.0.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// Takes a message away.
    pub fn dismiss(self, notice: &Notice) {
        self.0
            .update(|notices| notices.retain(|shown| shown != notice));
    }

    /// Takes away what was said about an address that the reader has left.
    pub fn leave_address(self) {
        self.0.update(|notices| {
            notices.retain(|notice| !matches!(notice, Notice::IgnoredParameter { .. }));
        });
    }

    /// The messages on the screen, oldest first.
    pub fn all(self) -> Signal<Vec<Notice>> {
        self.0.into()
    }
}
