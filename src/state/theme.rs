//! The colours of the page.

use serde::{Deserialize, Serialize};

/// The colours of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Brown on cream.
    Sepia,
    /// Nothing but black and white, light or dark as the system has it.
    Contrast,
}

impl Theme {
    /// Every theme, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::System,
        Self::Light,
        Self::Dark,
        Self::Sepia,
        Self::Contrast,
    ];

    /// The theme's value of `data-theme`; the system's own has none.
    pub(super) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Sepia => Some("sepia"),
            Self::Contrast => Some("contrast"),
        }
    }
}
