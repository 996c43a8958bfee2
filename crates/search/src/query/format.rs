//! A query as text.

use std::ops::RangeInclusive;

use taiyaku_article::{Date, Language};

use super::fields::name_of_language;
use super::values::last_of_month;
use super::{Field, Filter, Node, Query, Scope, Term, parse};
use crate::Facet;

/// The text of a query in normal form, with the fields' names in this language: parsed, it gives
/// the same query (but for the places).
///
/// A term or a name that cannot be written without quotes (an unclosed phrase) becomes a whole one.
#[must_use]
pub fn format(query: &Query, language: Language) -> String {
    Writer { language }.list(&query.all)
}

/// What a node is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// A list, of which it is the only one.
    Alone,
    /// A list of several, an `OR`, or an exclusion.
    Others,
}

struct Writer {
    language: Language,
}

impl Writer {
    fn list(&self, nodes: &[Node]) -> String {
        let within = match nodes {
            [_] => Within::Alone,
            _ => Within::Others,
        };
        self.joined(nodes, " ", within)
    }

    fn joined(&self, nodes: &[Node], between: &str, within: Within) -> String {
        let parts: Vec<String> = nodes.iter().map(|node| self.node(node, within)).collect();
        parts.join(between)
    }

    fn node(&self, node: &Node, within: Within) -> String {
        match node {
            Node::All(nodes) => format!("({})", self.list(nodes)),
            Node::Any(nodes) => {
                let any = self.joined(nodes, " OR ", Within::Others);
                // `a b OR c` would be the same as `a (b OR c)`, but who knows that?
                match within {
                    Within::Alone => any,
                    Within::Others => format!("({any})"),
                }
            }
            Node::Not(node, _) => format!("-{}", self.node(node, Within::Others)),
            Node::Term(term, _) => {
                let field = term.scope.map(|Scope::Title| Field::Title);
                self.text(field, &term.text, term.whole)
            }
            Node::Filter(filter, _) => self.filter(filter),
        }
    }

    /// A text, in quotes if it is a whole one or would be read otherwise without them.
    fn text(&self, field: Option<Field>, text: &str, whole: bool) -> String {
        let prefix = field.map_or_else(String::new, |field| self.field(field, ""));
        let bare = format!("{prefix}{text}");
        if whole || !is_read_as(&bare, field, text) {
            format!("{prefix}{}", quoted(text))
        } else {
            bare
        }
    }

    fn field(&self, field: Field, value: &str) -> String {
        format!("{}:{value}", field.name(self.language))
    }

    fn filter(&self, filter: &Filter) -> String {
        match filter {
            Filter::Names {
                facet,
                value,
                whole,
            } => self.text(Some(field_of(*facet)), value, *whole),
            Filter::Language(value) => {
                self.field(Field::Language, name_of_language(*value, self.language))
            }
            Filter::Number(range) => self.field(Field::Number, &numbers(range)),
            Filter::Date { from, to } => self.field(Field::Date, &dates(*from, *to)),
            Filter::Is(is) => self.field(Field::Is, is.name(self.language)),
            Filter::Has(has) => self.field(Field::Has, has.name(self.language)),
        }
    }
}

/// The field that takes a facet's names.
fn field_of(facet: Facet) -> Field {
    Field::ALL
        .into_iter()
        .find(|field| field.facet() == Some(facet))
        .unwrap_or(Field::Feature)
}

/// Within quotes; the quotes of the text are doubled.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Whether what is written is read as this text (of this field), and nothing else.
pub(super) fn is_read_as(written: &str, field: Option<Field>, text: &str) -> bool {
    let query = parse(written).query;
    match (&query.all[..], field) {
        ([Node::Term(term, _)], _) => {
            let scope = (field == Some(Field::Title)).then_some(Scope::Title);
            let Term { text: read, .. } = term;
            term.scope == scope && !term.whole && read == text
        }
        ([Node::Filter(Filter::Names { facet, value, .. }, _)], Some(field)) => {
            field.facet() == Some(*facet) && value == text
        }
        _ => false,
    }
}

fn numbers(range: &RangeInclusive<u32>) -> String {
    match (*range.start(), *range.end()) {
        (from, to) if from == to => from.to_string(),
        (from, u32::MAX) => format!("{from}.."),
        (0, to) => format!("..{to}"),
        (from, to) => format!("{from}..{to}"),
    }
}

/// As short as it can be said, both sides alike: `2025-08` for all of August.
fn dates(from: Option<Date>, to: Option<Date>) -> String {
    let first = from.map(|from| match (from.month(), from.day()) {
        (1, 1) => YEAR,
        (_, 1) => MONTH,
        _ => DAY,
    });
    let last = to.map(|to| {
        let ends_month = last_of_month(to.year(), to.month()) == Ok(to);
        match (to.month(), ends_month) {
            (12, true) => YEAR,
            (_, true) => MONTH,
            _ => DAY,
        }
    });
    let length = first.max(last).unwrap_or(DAY);
    let side = |date: Option<Date>| date.map_or_else(String::new, |date| cut(date, length));
    let (first, last) = (side(from), side(to));
    if first == last {
        first
    } else {
        format!("{first}..{last}")
    }
}

/// Lengths of a date that is cut.
const YEAR: usize = 4;
const MONTH: usize = 7;
const DAY: usize = 10;

/// A date without its day, or without its month and day.
fn cut(date: Date, length: usize) -> String {
    let mut text = date.to_string();
    text.truncate(length);
    text
}
