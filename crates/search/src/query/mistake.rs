//! What can be wrong with a query. The words for it belong to the interface.

use taiyaku_article::{Date, DateError};

use super::{Field, Span};

/// Something in a query that is not understood. The rest of the query works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What is to be marked.
    pub span: Span,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What is wrong, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MistakeKind {
    /// A quote has no partner. The phrase goes on to the end, which may be within a word, as if
    /// its last word were still being typed. Marked: the quote.
    UnclosedQuote,
    /// A parenthesis is not closed. The group goes on to the end. Marked: the parenthesis.
    UnclosedGroup,
    /// A parenthesis is closed that was not opened. It is left out.
    UnopenedGroup,
    /// Parentheses in parentheses, more of them than is sensible. These are left out.
    TooDeep {
        /// How many may stand in one another.
        limit: usize,
    },
    /// There is nothing after the colon (a space may stand there). The field is left out.
    EmptyField(Field),
    /// There is nothing to choose from, or to join, on one side of an operator. It is left out.
    MissingSide(Operator),
    /// A minus or `NOT` with nothing to exclude: a minus stands right before a word. It is left
    /// out.
    LonelyNot,
    /// No date, month or year. The filter is left out.
    WrongDate {
        /// The date that is wrong, as typed; one side, if a range was.
        text: String,
        /// Whether it is not written like a date, or there is no such day.
        error: DateError,
    },
    /// The last day of a range is before its first. The range between them is used.
    DatesBackwards {
        /// The earlier day, which was typed last.
        from: Date,
        /// The later day.
        to: Date,
    },
    /// No number, or one that is too large. The filter is left out.
    WrongNumber {
        /// The number that is wrong, as typed; one side, if a range was.
        text: String,
    },
    /// The last number of a range is below its first. The range between them is used.
    NumbersBackwards {
        /// The smaller number, which was typed last.
        from: u32,
        /// The larger number.
        to: u32,
    },
    /// The field has no such value; [`Field::values`] are those that it has. The filter is left
    /// out.
    UnknownValue {
        /// One of those that have a list of values.
        field: Field,
        /// The value, as typed.
        text: String,
    },
    /// What stands before the colon is no field, and nearly is one. It is searched for as text.
    UnknownField {
        /// What was typed before the colon.
        typed: String,
        /// How the field that it resembles is written.
        name: &'static str,
    },
}

/// What joins two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Both sides.
    And,
    /// Either side.
    Or,
}
