//! Short messages that do not stop the reader.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::typography::Readings;

/// How long a message that only confirms something stays.
const CONFIRMS: Duration = Duration::from_secs(5);

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
    /// The article is shown where the reader left it.
    Continued,
    /// Vertical lines were chosen, and there is no Japanese on the screen.
    VerticalNeedsJapanese,
    /// Readings are shown otherwise now.
    Readings(Readings),
    /// Words are on the clipboard.
    Copied,
    /// The browser does not let the page write to the clipboard.
    NotCopied,
    /// There are no words to be copied.
    NothingSelected,
}

impl Notice {
    /// Whether it belongs to what the reader has just done, and not to the state of the app.
    pub fn is_passing(&self) -> bool {
        self.confirms() || *self == Self::Continued
    }

    /// Whether it may go by itself: nothing is lost with it.
    fn confirms(&self) -> bool {
        matches!(
            self,
            Self::VerticalNeedsJapanese
                | Self::Readings(_)
                | Self::Copied
                | Self::NotCopied
                | Self::NothingSelected
        )
    }
}

/// The messages on the screen.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    /// Whether the reader has been told that nothing is kept: once is enough.
    told_of_storage: StoredValue<bool>,
    /// The timer of the message that only confirms something.
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Starts without messages.
pub fn provide_notices() -> Notices {
    let notices = Notices {
        shown: RwSignal::new(Vec::new()),
        told_of_storage: StoredValue::new(false),
        timer: StoredValue::new(None),
    };
    provide_context(notices);
    notices
}

/// The messages of the app around this component.
pub fn use_notices() -> Notices {
    expect_context()
}

impl Notices {
    /// Shows a message, once. One that confirms something takes the place of the last such.
    pub fn show(self, notice: Notice) {
        if notice == Notice::StorageUnavailable {
            if self.told_of_storage.get_value() {
                return;
            }
            self.told_of_storage.set_value(true);
        }
        let passes = notice.confirms().then(|| notice.clone());
        self.shown.update(|notices| {
            if notice.confirms() {
                notices.retain(|shown| !shown.confirms());
            }
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
        if let Some(notice) = passes {
            let timer = set_timeout_with_handle(move || self.dismiss(&notice), CONFIRMS).ok();
            self.timer.update_value(|last| {
                if let Some(last) = std::mem::replace(last, timer) {
                    last.clear();
                }
            });
        }
    }

    /// Takes a message away.
    pub fn dismiss(self, notice: &Notice) {
        self.shown
            .update(|notices| notices.retain(|shown| shown != notice));
    }

    /// Takes away what was said about an address that the reader has left.
    pub fn leave_address(self) {
        self.shown.update(|notices| {
            notices.retain(|notice| {
                !matches!(notice, Notice::IgnoredParameter { .. } | Notice::Continued)
            });
        });
    }

    /// The messages on the screen, oldest first.
    pub fn all(self) -> Signal<Vec<Notice>> {
        self.shown.into()
    }
}
