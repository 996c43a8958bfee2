//! The layouts of an article, by the names that addresses and `data-layout` use.

use serde::{Deserialize, Serialize};

/// Which texts of an article are shown, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// The text in the language it was first written in.
    Original,
    /// The text in the other language.
    Translation,
    /// Both, a block under its partner.
    Interleaved,
    /// Both, a block beside its partner.
    SideBySide,
    /// One text; the partner of one block when it is asked for.
    Reveal,
    /// Both, the partners blurred until they are asked for.
    Blur,
}

impl Layout {
    /// Every layout, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Original,
        Self::Translation,
        Self::Interleaved,
        Self::SideBySide,
        Self::Reveal,
        Self::Blur,
    ];

    /// The layout's name in addresses and in `data-layout`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Translation => "translation",
            Self::Interleaved => "interleaved",
            Self::SideBySide => "side-by-side",
            Self::Reveal => "reveal",
            Self::Blur => "blur",
        }
    }

    /// The layout of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }

    /// Whether both texts are there.
    pub fn is_both(self) -> bool {
        !matches!(self, Self::Original | Self::Translation)
    }

    /// Whether the partner of a block is there only when it is asked for.
    pub fn asks(self) -> bool {
        matches!(self, Self::Reveal | Self::Blur)
    }
}
