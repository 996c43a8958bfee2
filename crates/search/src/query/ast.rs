//! A query as data.

use std::ops::{Range, RangeInclusive};

use taiyaku_article::{Date, Language};

use crate::Facet;

/// A place in what was typed: bytes, on boundaries of characters. Empty at 0 in what was not
/// typed.
pub type Span = Range<usize>;

/// What is wanted: all of these; everything, if there are none.
///
/// In normal form, which [`super::parse`] gives: [`Node::All`] and [`Node::Any`] have at least two
/// nodes and none of their own kind, `all` has no [`Node::All`], and no [`Node::Not`] holds another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Every one of these is wanted.
    pub all: Vec<Node>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// All of these; only within [`Node::Any`] and [`Node::Not`].
    All(Vec<Node>),
    /// At least one of these.
    Any(Vec<Node>),
    /// Not this.
    Not(Box<Node>, Span),
    /// A text that stands in the article.
    Term(Term, Span),
    /// A condition on what the article is.
    Filter(Filter, Span),
}

/// A text that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// As typed, without its quotes; not canonical, never blank. Where nothing of it is left in
    /// canonical form (`!?`), it asks for nothing.
    pub text: String,
    /// Whether it was in quotes: it ends where a word ends, and is not inflected.
    pub whole: bool,
    /// Where it must stand; anywhere, if nothing is said.
    pub scope: Option<Scope>,
}

/// The part of an article in which a term must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The title in either language.
    Title,
}

/// A condition on what the article is, not on its text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Filter {
    /// A name in a facet.
    Names {
        /// Feature, series, source, author or translator.
        facet: Facet,
        /// As typed, or as in the library; never blank.
        value: String,
        /// The whole name (it was in quotes), or any part of its canonical text.
        whole: bool,
    },
    /// There is a text in this language.
    Language(Language),
    /// The number in the series; from 0 or up to [`u32::MAX`] where one end is open.
    Number(RangeInclusive<u32>),
    /// The date of publication, both days included; one of them at least is given.
    Date {
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
    },
    /// What the reader has done with it.
    Is(Is),
    /// What the reader has added to it.
    Has(Has),
}

/// What the reader has done with an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Is {
    /// Not read yet.
    Unread,
    /// Read.
    Read,
    /// Bookmarked.
    Marked,
}

/// What the reader has added to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Has {
    /// A note.
    Note,
}

impl Query {
    /// Whether everything is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl Node {
    /// Where the node was typed, from the beginning of its first part to the end of its last.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::All(nodes) | Self::Any(nodes) => match (nodes.first(), nodes.last()) {
                (Some(first), Some(last)) => first.span().start..last.span().end,
                _ => 0..0,
            },
            Self::Not(_, span) | Self::Term(_, span) | Self::Filter(_, span) => span.clone(),
        }
    }
}
