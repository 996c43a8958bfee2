//! Other spellings of a term.

/// Which spellings are looked for beside the usual ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Expansions {
    /// ヴ for バ行 and the other way round (ヴェトナム, ベトナム).
    pub v_as_b: bool,
}

/// A spelling of a term.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Canonical.
    pub text: String,
    /// Whether it must end where a word ends.
    pub whole: bool,
    /// How much less it is worth, from 0 (as typed) to 1.
    pub penalty: f32,
}

/// The spellings of a canonical term.
#[must_use]
pub fn expand(term: &str, whole: bool, _options: Expansions) -> Vec<Variant> {
    vec![Variant {
        text: term.to_owned(),
        whole,
        penalty: 0.0,
    }]
}
