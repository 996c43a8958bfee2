//! What was typed, cut into pieces.

use super::mistake::{Mistake, MistakeKind};
use super::{Field, Span};

/// A piece of a query with its place.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

#[derive(Debug, Clone)]
pub(super) enum TokenKind {
    Open,
    Close,
    And,
    Or,
    Not,
    Text(Piece),
    /// A field; its value is empty if nothing follows the colon.
    Field(Field, Piece),
}

/// A word or a phrase.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Without quotes, doubled quotes as one.
    pub(super) text: String,
    pub(super) quotes: Quotes,
    /// With its quotes.
    pub(super) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    Without,
    Closed,
    Unclosed,
}

/// Cuts a text into tokens; in order, on boundaries of characters, never overlapping.
pub(super) fn lex(text: &str) -> (Vec<Token>, Vec<Mistake>) {
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::new(),
        mistakes: Vec::new(),
    };
    while let Some(first) = lexer.peek() {
        lexer.token(first);
    }
    (lexer.tokens, lexer.mistakes)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    mistakes: Vec<Mistake>,
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '＂' | '“' | '”')
}

/// Whether the second quote ends a phrase that the first began. Japanese keyboards give ” for both
/// ends.
fn closes(first: char, second: char) -> bool {
    match first {
        '“' | '”' => matches!(second, '“' | '”'),
        _ => first == second,
    }
}

fn is_minus(character: char) -> bool {
    matches!(character, '-' | '－' | '\u{2212}')
}

/// Whether a word ends before this character.
fn ends_word(character: char) -> bool {
    character.is_whitespace()
        || is_quote(character)
        || matches!(character, '(' | '（' | ')' | '）' | '|' | '｜')
}

impl Lexer<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn token(&mut self, first: char) {
        let start = self.at;
        let kind = match first {
            '(' | '（' => TokenKind::Open,
            ')' | '）' => TokenKind::Close,
            '|' | '｜' => TokenKind::Or,
            _ if is_minus(first) => return self.minus(),
            _ if is_quote(first) => {
                let piece = self.phrase(first);
                return self.push(TokenKind::Text(piece), start);
            }
            _ if first.is_whitespace() => {
                self.at += first.len_utf8();
                return;
            }
            _ => return self.word(),
        };
        self.at += first.len_utf8();
        self.push(kind, start);
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        let span = start..self.at;
        self.tokens.push(Token { kind, span });
    }

    /// One minus excludes what follows it at once; two and more are a dash, and nothing.
    fn minus(&mut self) {
        let start = self.at;
        let rest = &self.text[start..];
        let length = rest.find(|character| !is_minus(character));
        self.at += length.unwrap_or(rest.len());
        if rest[..self.at - start].chars().count() > 1 {
            return;
        }
        let excludes = self
            .peek()
            .is_some_and(|next| is_quote(next) || matches!(next, '(' | '（') || !ends_word(next));
        if excludes {
            self.push(TokenKind::Not, start);
        } else {
            self.mistakes.push(Mistake {
                span: start..self.at,
                kind: MistakeKind::LonelyNot,
            });
        }
    }

    /// A phrase whose quote is next.
    fn phrase(&mut self, quote: char) -> Piece {
        let start = self.at;
        let open = start + quote.len_utf8();
        // Whoever mixes the kinds of quotes means the next one of any kind.
        let found = self
            .phrase_until(open, |next| closes(quote, next))
            .or_else(|| self.phrase_until(open, is_quote));
        let (text, quotes) = match found {
            Some((text, end)) => {
                self.at = end;
                (text, Quotes::Closed)
            }
            None => {
                self.mistakes.push(Mistake {
                    span: start..open,
                    kind: MistakeKind::UnclosedQuote,
                });
                self.at = self.text.len();
                (self.text[open..].to_owned(), Quotes::Unclosed)
            }
        };
        Piece {
            text,
            quotes,
            span: start..self.at,
        }
    }

    /// The text up to a quote that is not doubled, and the place behind that quote.
    fn phrase_until(&self, open: usize, closes: impl Fn(char) -> bool) -> Option<(String, usize)> {
        let mut text = String::new();
        let mut characters = self.text[open..].char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            if closes(character) {
                let doubled = characters.next_if(|(_, next)| *next == character);
                if doubled.is_none() {
                    return Some((text, open + at + character.len_utf8()));
                }
            }
            text.push(character);
        }
        None
    }

    fn word(&mut self) {
        let start = self.at;
        let rest = &self.text[start..];
        let word = &rest[..rest.find(ends_word).unwrap_or(rest.len())];
        let end = start + word.len();
        let colon = word.char_indices().find(|(_, c)| matches!(c, ':' | '：'));
        if let Some((length, colon)) = colon {
            let name = &word[..length];
            if let Some(field) = Field::of_name(name) {
                self.at = start + length + colon.len_utf8();
                let value = self.value(end);
                return self.push(TokenKind::Field(field, value), start);
            }
            if let Some(nearly) = Field::nearly(name) {
                self.mistakes.push(Mistake {
                    span: start..start + length,
                    kind: MistakeKind::UnknownField {
                        typed: name.to_owned(),
                        name: nearly,
                    },
                });
            }
        }
        let kind = match word {
            "AND" | "ＡＮＤ" => TokenKind::And,
            "OR" | "ＯＲ" | "または" => TokenKind::Or,
            "NOT" | "ＮＯＴ" => TokenKind::Not,
            _ => TokenKind::Text(Piece {
                text: word.to_owned(),
                quotes: Quotes::Without,
                span: start..end,
            }),
        };
        self.at = end;
        self.push(kind, start);
    }

    /// The value of a field, right behind its colon, in a word that ends at `end`.
    fn value(&mut self, end: usize) -> Piece {
        match self.peek() {
            Some(quote) if is_quote(quote) => self.phrase(quote),
            _ => {
                let span = self.at..end;
                self.at = end;
                Piece {
                    text: self.text[span.clone()].to_owned(),
                    quotes: Quotes::Without,
                    span,
                }
            }
        }
    }
}
