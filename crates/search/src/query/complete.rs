//! What is being typed, and putting a suggestion in its place.

use super::format::{is_read_as, quoted};
use super::lexer::{Piece, Quotes, TokenKind, lex};
use super::{Field, Span};

/// What is being typed at the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Context {
    /// A word or a phrase, which may become the name of a field.
    Word {
        /// All of it, with its quotes: what a suggestion replaces.
        span: Span,
        /// What is before the caret, without quotes.
        text: String,
    },
    /// The value of a field.
    Value {
        /// The field.
        field: Field,
        /// All of it, with its quotes: what a suggestion replaces. Empty right after a colon.
        span: Span,
        /// What is before the caret, without quotes.
        text: String,
    },
    /// Nothing that could be completed.
    Nothing,
}

/// What is being typed at the caret, a place in bytes; within a character, its beginning counts.
#[must_use]
pub fn context(text: &str, caret: usize) -> Context {
    let caret = floor(text, caret);
    let (tokens, _) = lex(text);
    let found = tokens.into_iter().find_map(|token| match token.kind {
        TokenKind::Field(field, piece) => {
            let is_here = (piece.span.start..=piece.span.end).contains(&caret);
            is_here.then_some((Some(field), piece))
        }
        TokenKind::Text(piece) => {
            let is_here = piece.span.start < caret && caret <= piece.span.end;
            is_here.then_some((None, piece))
        }
        _ => None,
    });
    let typed = found.and_then(|(field, piece)| {
        let text = typed(text, &piece, caret)?;
        Some((field, piece.span, text))
    });
    match typed {
        Some((Some(field), span, text)) => Context::Value { field, span, text },
        Some((None, span, text)) => Context::Word { span, text },
        None => Context::Nothing,
    }
}

/// What is typed of a piece before the caret; nothing, if it is closed and the caret behind it.
fn typed(text: &str, piece: &Piece, caret: usize) -> Option<String> {
    let before = &text[piece.span.start..caret];
    if piece.quotes == Quotes::Without {
        return Some(before.to_owned());
    }
    let is_open = piece.quotes == Quotes::Unclosed || caret < piece.span.end;
    let mut characters = before.chars();
    characters.next();
    is_open.then(|| characters.as_str().to_owned())
}

/// Puts a suggestion where something is being typed: gives the new text, and the caret in bytes.
///
/// `field` is that of [`Context::Value`]. Names are put in quotes, since the very one is meant;
/// other values and words only if need be, and a suggestion that ends in a colon (the name of a
/// field) never. A space follows, but for the name of a field, whose value comes next.
#[must_use]
pub fn replace(text: &str, span: Span, field: Option<Field>, value: &str) -> (String, usize) {
    let start = floor(text, span.start);
    let end = floor(text, span.end).max(start);
    let (before, after) = (&text[..start], &text[end..]);
    let is_field = field.is_none() && value.ends_with([':', '：']);
    let is_exact = field.is_some_and(|field| field.facet().is_some());
    let is_listed = field.is_some_and(|field| field.facet().is_none() && field != Field::Title);
    let needs_quotes = match field {
        Some(Field::Title) | None => !is_read_as(value, None, value),
        Some(_) => false,
    };
    let mut new = before.to_owned();
    if !is_field && !is_listed && (is_exact || needs_quotes) {
        new.push_str(&quoted(value));
    } else {
        new.push_str(value);
    }
    let caret = if is_field {
        new.len()
    } else if let Some(space) = after.chars().next().filter(|next| next.is_whitespace()) {
        new.len() + space.len_utf8()
    } else {
        if !after.starts_with([')', '）']) {
            new.push(' ');
        }
        new.len()
    };
    new.push_str(after);
    (new, caret)
}

/// The beginning of the character at this place, or the end.
fn floor(text: &str, place: usize) -> usize {
    (0..=place.min(text.len()))
        .rev()
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(0)
}
