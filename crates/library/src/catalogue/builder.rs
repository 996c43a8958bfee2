//! Making the columns from what is known of each article.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use taiyaku_article::Label;

use super::{COLUMNS, Catalogue, Column};
use crate::{Entry, days_of};

/// Takes the articles one by one, in the order of their numbers.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    catalogue: Catalogue,
    seen: [Seen; COLUMNS.len()],
}

/// The values of a facet that came so far, numbered as they came.
#[derive(Debug, Default)]
struct Seen {
    by_key: BTreeMap<String, u32>,
    counts: Vec<usize>,
}

impl Builder {
    /// Takes the next document.
    pub(crate) fn push(&mut self, entry: &Entry) {
        let catalogue = &mut self.catalogue;
        match entry.date {
            Some(date) => catalogue.days.push(days_of(date)),
            None => catalogue.undated += 1,
        }
        let facets = COLUMNS.iter().zip(&mut catalogue.columns);
        for ((facet, column), seen) in facets.zip(&mut self.seen) {
            column.push(entry.names(*facet), seen);
        }
        let series = entry.series.as_ref();
        catalogue
            .numbers
            .push(series.and_then(|series| series.number));
        let [ja, en] = &mut catalogue.lengths;
        let units = |length: Option<usize>| length.and_then(|units| u32::try_from(units).ok());
        ja.push(units(entry.length.ja));
        en.push(units(entry.length.en));
    }

    /// The columns of all that was taken.
    pub(crate) fn finish(self) -> Catalogue {
        let mut catalogue = self.catalogue;
        for (column, seen) in catalogue.columns.iter_mut().zip(self.seen) {
            column.settle(&seen);
        }
        catalogue
    }
}

impl Column {
    fn push(&mut self, names: Vec<Label>, seen: &mut Seen) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        let start = self.values.len();
        for name in names
            .into_iter()
            .filter(|name| name.spellings().count() > 0)
        {
            let value = self.value(name, seen);
            // Two people of one name are one value, and an article has a value once.
            if !self.values[start..].contains(&value) {
                self.values.push(value);
                seen.counts[value as usize] += 1;
            }
        }
        self.starts.push(self.values.len() as u32);
    }

    fn value(&mut self, name: Label, seen: &mut Seen) -> u32 {
        if let Some(value) = seen.by_key.get(name.key()) {
            let known = &mut self.names[*value as usize];
            // One article may name it in both languages and another in one: the fuller name
            // serves, and of two the newer.
            if name.spellings().count() >= known.spellings().count() {
                *known = name;
            }
            return *value;
        }
        let value = self.names.len() as u32;
        seen.by_key.insert(name.key().to_owned(), value);
        seen.counts.push(0);
        self.names.push(name);
        value
    }

    /// Numbers the values anew, the most frequent first: small numbers make a small file.
    fn settle(&mut self, seen: &Seen) {
        let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
        order.sort_by_key(|value| {
            let value = *value as usize;
            (Reverse(seen.counts[value]), self.names[value].key())
        });
        let mut renamed = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            renamed[*old as usize] = new as u32;
        }
        for value in &mut self.values {
            *value = renamed[*value as usize];
        }
        self.names = order
            .iter()
            .map(|value| self.names[*value as usize].clone())
            .collect();
    }
}
