//! The ways in which a term may be written, as the index found them.

use std::rc::Rc;

use crate::bitset::Bitset;
use crate::index::Postings;
use crate::query::Scope;
use crate::resolved::{Meant, Open, Resolved};
use crate::units::{UnitKind, units};

/// A way in which a term may be written, found.
pub(crate) struct Spelling {
    pub(crate) meant: Meant,
    pub(crate) worth: f32,
    pub(crate) postings: Rc<Postings>,
    pub(crate) is_exact: bool,
}

/// The end of the one text and the start of the other as they stand side by side.
pub(crate) fn junction(one: &str, other: &str) -> Option<String> {
    let last = units(one).last()?;
    let first = units(other).next()?;
    let space = if last.kind == UnitKind::Word && first.kind == UnitKind::Word {
        " "
    } else {
        ""
    };
    Some(format!(
        "{}{space}{}",
        &one[last.start..last.end],
        &other[first.start..first.end]
    ))
}

pub(crate) fn is_one_word(text: &str) -> bool {
    let mut units = units(text);
    units.next().is_some_and(|unit| unit.kind == UnitKind::Word) && units.next().is_none()
}

pub(crate) fn in_title(postings: &Postings) -> Postings {
    let mut titled = Postings::default();
    for (document, weight) in postings.documents.iter().zip(&postings.weights) {
        if weight.is_in_title() {
            titled.push(*document, *weight);
        }
    }
    titled
}

pub(crate) fn resolved(spellings: Vec<Spelling>, scope: Option<Scope>, limit: usize) -> Resolved {
    let mut exact = Bitset::empty(limit);
    let mut maybe = Bitset::empty(limit);
    let mut open = Vec::new();
    let mut meant = Vec::new();
    for spelling in spellings {
        let set = if spelling.is_exact {
            &mut exact
        } else {
            &mut maybe
        };
        for document in &spelling.postings.documents {
            set.insert(*document as usize);
        }
        if !spelling.is_exact {
            open.push(spelling.meant.clone());
        }
        meant.push(spelling.meant);
    }
    if open.is_empty() {
        return Resolved::Set(exact, meant);
    }
    maybe.take_out(&exact);
    Resolved::Open(Box::new(Open {
        exact,
        maybe,
        open,
        title_only: scope == Some(Scope::Title),
        meant,
    }))
}
