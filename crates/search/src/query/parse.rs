//! Tokens into a query.

use super::lexer::{Piece, Quotes, Token, TokenKind, lex};
use super::mistake::{Mistake, MistakeKind, Operator};
use super::{Node, Query, Span, Term, values};

/// Groups within groups, at most: everything that walks over a query goes as deep as it does.
const DEEPEST: usize = 16;

/// What was typed, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What is wanted, in normal form.
    pub query: Query,
    /// What was not understood, by place.
    pub mistakes: Vec<Mistake>,
}

/// Reads a query. It never fails, and takes time and memory in proportion to the text.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let (tokens, mut mistakes) = lex(text);
    let tokens = balanced(tokens, &mut mistakes);
    let mut parser = Parser {
        tokens: tokens.into_iter().peekable(),
        mistakes,
    };
    let query = Query { all: parser.all() };
    let mut mistakes = parser.mistakes;
    mistakes.sort_by_key(|mistake| (mistake.span.start, mistake.span.end));
    Parsed { query, mistakes }
}

/// The tokens with every parenthesis closed, and none too deep.
fn balanced(tokens: Vec<Token>, mistakes: &mut Vec<Mistake>) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut open: Vec<Span> = Vec::new();
    let mut report = |span: &Span, kind| {
        let span = span.clone();
        mistakes.push(Mistake { span, kind });
    };
    for token in tokens {
        match token.kind {
            TokenKind::Open => {
                open.push(token.span.clone());
                if open.len() > DEEPEST {
                    report(&token.span, MistakeKind::TooDeep { limit: DEEPEST });
                    continue;
                }
            }
            TokenKind::Close => {
                let depth = open.len();
                if open.pop().is_none() {
                    report(&token.span, MistakeKind::UnopenedGroup);
                }
                if depth == 0 || depth > DEEPEST {
                    continue;
                }
            }
            _ => {}
        }
        kept.push(token);
    }
    for (depth, span) in open.into_iter().enumerate() {
        report(&span, MistakeKind::UnclosedGroup);
        if depth < DEEPEST {
            let kind = TokenKind::Close;
            kept.push(Token { kind, span });
        }
    }
    kept
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    mistakes: Vec<Mistake>,
}

/// What stands where a unit is expected.
enum Unit {
    /// A unit, which may have been left out.
    Some(Option<Node>),
    /// No unit: an operator, a closing parenthesis or the end.
    None,
}

impl Parser {
    fn report(&mut self, span: Span, kind: MistakeKind) {
        self.mistakes.push(Mistake { span, kind });
    }

    fn take(&mut self, wanted: impl Fn(&TokenKind) -> bool) -> Option<Span> {
        self.tokens
            .next_if(|token| wanted(&token.kind))
            .map(|token| token.span)
    }

    fn ends(&mut self) -> bool {
        let next = self.tokens.peek().map(|token| &token.kind);
        matches!(next, None | Some(TokenKind::Close))
    }

    /// Parts up to the end of the group, with its parenthesis, or of the query.
    fn all(&mut self) -> Vec<Node> {
        let mut all = Vec::new();
        // Whether something is there that an `AND` can join, even if it was left out.
        let mut has_side = false;
        while !self.ends() {
            if let Some(and) = self.take(|kind| matches!(kind, TokenKind::And)) {
                if !has_side || self.ends() {
                    self.report(and, MistakeKind::MissingSide(Operator::And));
                }
                has_side = false;
                continue;
            }
            match self.any() {
                Some(Node::All(nodes)) => all.extend(nodes),
                Some(node) => all.push(node),
                None => {}
            }
            has_side = true;
        }
        self.tokens.next();
        all
    }

    /// Units with `OR` between them.
    fn any(&mut self) -> Option<Node> {
        let mut any = Vec::new();
        let mut or: Option<Span> = None;
        loop {
            match (self.unit(), or.take()) {
                (Unit::Some(unit), _) => match unit {
                    Some(Node::Any(nodes)) => any.extend(nodes),
                    Some(node) => any.push(node),
                    None => {}
                },
                (Unit::None, Some(or)) => {
                    self.report(or, MistakeKind::MissingSide(Operator::Or));
                }
                (Unit::None, None) => {
                    // Only at the beginning: there is an `OR` without a first side.
                    let first = self.take(|kind| matches!(kind, TokenKind::Or));
                    if let Some(first) = first {
                        self.report(first, MistakeKind::MissingSide(Operator::Or));
                        continue;
                    }
                    break;
                }
            }
            or = self.take(|kind| matches!(kind, TokenKind::Or));
            if or.is_none() {
                break;
            }
        }
        one_or(any, Node::Any)
    }

    fn unit(&mut self) -> Unit {
        let mut nots: Vec<Span> = Vec::new();
        while let Some(not) = self.take(|kind| matches!(kind, TokenKind::Not)) {
            nots.push(not);
        }
        let is_unit = |kind: &TokenKind| {
            matches!(
                kind,
                TokenKind::Open | TokenKind::Text(_) | TokenKind::Field(..)
            )
        };
        let Some(token) = self.tokens.next_if(|token| is_unit(&token.kind)) else {
            let lonely = !nots.is_empty();
            for not in nots {
                self.report(not, MistakeKind::LonelyNot);
            }
            return if lonely { Unit::Some(None) } else { Unit::None };
        };
        let span = token.span;
        let node = match token.kind {
            TokenKind::Text(piece) => term(piece, span),
            TokenKind::Field(field, value) => {
                let (node, mistake) = values::read(field, &value, span.clone());
                if let Some(kind) = mistake {
                    self.report(span, kind);
                }
                node
            }
            _ => one_or(self.all(), Node::All),
        };
        let not = nots.first().filter(|_| nots.len() % 2 == 1);
        Unit::Some(node.map(|node| match (not, node) {
            (Some(_), Node::Not(node, _)) => *node,
            (Some(not), node) => {
                let span = not.start..node.span().end;
                Node::Not(Box::new(node), span)
            }
            (None, node) => node,
        }))
    }
}

fn one_or(mut nodes: Vec<Node>, several: impl Fn(Vec<Node>) -> Node) -> Option<Node> {
    match nodes.len() {
        0 | 1 => nodes.pop(),
        _ => Some(several(nodes)),
    }
}

fn term(piece: Piece, span: Span) -> Option<Node> {
    let term = Term {
        whole: piece.quotes == Quotes::Closed,
        text: piece.text,
        scope: None,
    };
    (!term.text.trim().is_empty()).then_some(Node::Term(term, span))
}
