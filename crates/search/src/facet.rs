//! What articles can be filtered by.

/// What articles can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The feature (特集).
    Feature,
    /// The series.
    Series,
    /// The outlet of the original.
    Source,
    /// Who wrote it.
    Author,
    /// Who translated it.
    Translator,
    /// The languages in which there is a text.
    Language,
    /// Whether the reader has read it.
    Reading,
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Feature,
        Self::Series,
        Self::Source,
        Self::Author,
        Self::Translator,
        Self::Language,
        Self::Reading,
    ];

    /// The name of the facet in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Series => "series",
            Self::Source => "source",
            Self::Author => "author",
            Self::Translator => "translator",
            Self::Language => "lang",
            Self::Reading => "is",
        }
    }

    /// The facet of this name in an address.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}
