//! The columns of a library, as the app fills them, and the years, which it shows as a histogram.

use std::collections::{BTreeMap, HashMap};

use taiyaku_article::{Label, Language};
use taiyaku_library::{Catalogue, days_of};
use taiyaku_search::facets::{Choice, Choices, Column, Table};
use taiyaku_search::{Bitset, Facet, canonical};

/// The facets whose values are names.
const NAMED: [Facet; 5] = [
    Facet::Feature,
    Facet::Series,
    Facet::Source,
    Facet::Author,
    Facet::Translator,
];

/// What filters, counts and sorts.
pub(crate) struct Columns {
    table: Table,
    pub(crate) days: Vec<Option<i32>>,
    /// The values of each facet, by code, as English readers see them.
    names: BTreeMap<Facet, Vec<String>>,
    /// The code of each value by all that it is called, in canonical form.
    codes: HashMap<(Facet, String), u32>,
    /// The years that have documents, with these: documents are numbered by date.
    years: Vec<(String, std::ops::Range<usize>)>,
}

impl Columns {
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let documents = catalogue.documents();
        let mut columns = Self {
            table: Table::new(documents),
            days: (0..documents)
                .map(|document| catalogue.date(document).map(days_of))
                .collect(),
            names: BTreeMap::new(),
            codes: HashMap::new(),
            years: years(catalogue),
        };
        for facet in NAMED {
            if let Some(column) = catalogue.column(facet) {
                let codes = (0..documents).map(|document| column.of(document));
                let column = Column::new(column.names().len(), codes);
                columns.table.set(facet, column);
            }
            let names = catalogue.column(facet).map_or(&[][..], |it| it.names());
            columns.name(facet, names);
        }
        let languages = (0..documents).map(|document| {
            let codes = (0_u32..).zip(Language::ALL);
            codes
                .filter(|(_, language)| catalogue.has_language(document, *language))
                .map(|(code, _)| code)
                .collect::<Vec<_>>()
        });
        let languages = Column::new(Language::ALL.len(), languages);
        columns.table.set(Facet::Language, languages);
        columns.name(
            Facet::Language,
            &Language::ALL.map(|language| language.tag().into()),
        );
        columns
    }

    fn name(&mut self, facet: Facet, names: &[Label]) {
        for (code, name) in (0_u32..).zip(names) {
            for (_, spelling) in name.spellings() {
                let called = (facet, canonical(spelling));
                self.codes.entry(called).or_insert(code);
            }
        }
        let shown = names
            .iter()
            .map(|name| name.best(Language::En).1.to_owned());
        self.names.insert(facet, shown.collect());
    }

    pub(crate) fn facets(&self) -> Vec<String> {
        let facets = self.names.keys().copied().map(called);
        facets.chain([YEAR]).map(str::to_owned).collect()
    }

    pub(crate) fn names(&self, facet: &str) -> Vec<String> {
        if facet == YEAR {
            return self.years.iter().map(|(year, _)| year.clone()).collect();
        }
        facet_of(facet)
            .and_then(|facet| self.names.get(&facet).cloned())
            .unwrap_or_default()
    }

    /// The counts in the order of the facets, and in each of the names.
    pub(crate) fn count(&self, chosen: &[String]) -> Vec<u32> {
        let mut choices = Choices::default();
        for [facet, value] in chosen.as_chunks().0 {
            let Some(facet) = facet_of(facet) else {
                continue;
            };
            let code = self.codes.get(&(facet, canonical(value))).copied();
            let code = code.unwrap_or(Column::UNKNOWN);
            choices.set(facet, code, Some(Choice::Included));
        }
        let counted = self.table.count(&Bitset::full(self.days.len()), &choices);
        let named = self.names.keys().flat_map(|facet| counted.counts(*facet));
        let years = self.years.iter().map(|(_, documents)| {
            let count = counted.documents.count_in(documents.clone());
            count as u32
        });
        named.copied().chain(years).collect()
    }
}

const YEAR: &str = "year";

/// The bench has no words of the address.
fn called(facet: Facet) -> &'static str {
    match facet {
        Facet::Language => "language",
        other => other.key(),
    }
}

fn facet_of(name: &str) -> Option<Facet> {
    Facet::ALL.into_iter().find(|facet| called(*facet) == name)
}

fn years(catalogue: &Catalogue) -> Vec<(String, std::ops::Range<usize>)> {
    let mut years: Vec<(String, std::ops::Range<usize>)> = Vec::new();
    for document in 0..catalogue.documents() {
        let Some(date) = catalogue.date(document) else {
            continue;
        };
        let year = format!("{:04}", date.year());
        match years.last_mut() {
            Some((last, documents)) if *last == year => documents.end = document + 1,
            _ => years.push((year, document..document + 1)),
        }
    }
    years
}
