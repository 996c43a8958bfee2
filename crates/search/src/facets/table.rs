//! The columns of all facets, filtered and counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choices::{Choice, Choices};
use super::column::{Column, Fewer};
use crate::{Bitset, Facet};

/// The columns of all facets. A clone shares the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    documents: usize,
    columns: BTreeMap<Facet, Arc<Column>>,
}

/// The documents under all filters, and the counts of every value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The documents that pass every filter.
    pub documents: Bitset,
    counts: BTreeMap<Facet, Vec<u32>>,
}

impl Counted {
    /// The counts of a facet by code, as [`Table::count`] defines them; none for a facet without
    /// a column.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts.get(&facet).map_or(&[], Vec::as_slice)
    }
}

/// What the choices of one facet do to documents.
struct Mask {
    /// Those with an included value; `None` where none is included and all pass.
    included: Option<Bitset>,
    /// Those with an excluded value; `None` where none is excluded.
    excluded: Option<Bitset>,
}

impl Mask {
    fn of(column: Option<&Column>, chosen: &BTreeMap<u32, Choice>, documents: usize) -> Self {
        let mut mask = Self {
            included: None,
            excluded: None,
        };
        for (value, choice) in chosen {
            let side = match choice {
                Choice::Included => &mut mask.included,
                Choice::Excluded => &mut mask.excluded,
            };
            let set = side.get_or_insert_with(|| Bitset::empty(documents));
            for document in column
                .into_iter()
                .flat_map(|column| column.documents_of(*value))
            {
                set.insert(document);
            }
        }
        mask
    }

    fn narrow(&self, documents: &mut Bitset) {
        if let Some(included) = &self.included {
            documents.keep(included);
        }
        if let Some(excluded) = &self.excluded {
            documents.take_out(excluded);
        }
    }
}

impl Table {
    /// A table of this number of documents, without columns.
    #[must_use]
    pub fn new(documents: usize) -> Self {
        Self {
            documents,
            columns: BTreeMap::new(),
        }
    }

    /// Puts a facet's column in the place of the one before, if any. Documents that the column
    /// does not have are without a value; what it has beyond those of the table is left out.
    pub fn set(&mut self, facet: Facet, column: impl Into<Arc<Column>>) {
        let mut column = column.into();
        if column.documents() > self.documents {
            let rows = (0..self.documents).map(|document| column.values_of(document));
            let cut = Column::new(column.values(), rows.map(Iterator::collect::<Vec<_>>));
            column = Arc::new(cut);
        }
        self.columns.insert(facet, column);
    }

    /// The column of a facet.
    #[must_use]
    pub fn column(&self, facet: Facet) -> Option<&Column> {
        self.columns.get(&facet).map(AsRef::as_ref)
    }

    /// The documents of `base` that pass every facet: that have one of its included values, if it
    /// has such, and none of its excluded values. A facet without a column has no values.
    #[must_use]
    pub fn narrow(&self, base: &Bitset, choices: &Choices) -> Bitset {
        let mut documents = self.fitted(base);
        for mask in self.masks(choices).values() {
            mask.narrow(&mut documents);
        }
        documents
    }

    /// Filters `base`, the documents that pass whatever else there is (words, dates), and counts
    /// every value of every facet.
    ///
    /// Let *others* be the documents of `base` that pass all facets but the value's own. The
    /// count of a value that is not excluded is the number of *others* that have it and none of
    /// the excluded values of its facet: so many documents there would be if it were the only
    /// included value of its facet. The count of an excluded value is the number of *others* that
    /// have it: so many it excludes, whether or not another value excludes them too.
    #[must_use]
    pub fn count(&self, base: &Bitset, choices: &Choices) -> Counted {
        let base = self.fitted(base);
        let masks = self.masks(choices);
        let under = |masks: &mut dyn Iterator<Item = &Mask>| {
            let mut documents = base.clone();
            masks.for_each(|mask| mask.narrow(&mut documents));
            documents
        };
        let documents = under(&mut masks.values());
        // What facets without a choice count is listed once for all of them.
        let shared = Fewer::of(&documents);
        let counts = self.columns.iter().map(|(facet, column)| {
            let counts = match (masks.get(facet), choices.of(*facet)) {
                (Some(mask), Some(chosen)) => {
                    let others = masks.iter().filter(|(other, _)| *other != facet);
                    let others = under(&mut others.map(|(_, mask)| mask));
                    count_chosen(column, mask, chosen, &others)
                }
                _ => column.count(&shared),
            };
            (*facet, counts)
        });
        Counted {
            counts: counts.collect(),
            documents,
        }
    }

    /// The set with a bit for every document of the table.
    fn fitted(&self, set: &Bitset) -> Bitset {
        Bitset::of_words(set.words().iter().copied(), self.documents)
    }

    fn masks(&self, choices: &Choices) -> BTreeMap<Facet, Mask> {
        let mask = |facet: Facet| {
            let chosen = choices.of(facet)?;
            Some((facet, Mask::of(self.column(facet), chosen, self.documents)))
        };
        Facet::ALL.into_iter().filter_map(mask).collect()
    }
}

/// The counts of a facet of which something is chosen.
fn count_chosen(
    column: &Column,
    mask: &Mask,
    chosen: &BTreeMap<u32, Choice>,
    others: &Bitset,
) -> Vec<u32> {
    let mut left = others.clone();
    if let Some(excluded) = &mask.excluded {
        left.take_out(excluded);
    }
    let mut counts = column.count(&Fewer::of(&left));
    for (value, choice) in chosen {
        if let (Choice::Excluded, Some(count)) = (choice, counts.get_mut(*value as usize)) {
            let lost = column.documents_of(*value);
            *count = lost.filter(|document| others.contains(*document)).count() as u32;
        }
    }
    counts
}

#[cfg(test)]
mod tests;
