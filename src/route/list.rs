//! The address of the list: a query and an order.
//!
//! What is typed and the filters are one text (`taiyaku_search::query`). In an address, filters
//! that are chips have parameters of their own (`series=…`, `from=…`), which others link to; words
//! and whatever else was typed are `q`.

use taiyaku_article::{Date, Language};
use taiyaku_search::Facet;
use taiyaku_search::query::{Chip, Filter, Has, Is, Parts, Query, format, parse};

use super::{Ignored, Parameters, set};

/// The list, filtered and sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LibraryAddress {
    /// Words and filters, as they were typed.
    pub text: String,
    /// The order, where one was chosen.
    pub sort: Option<Sort>,
    /// Parameters of somebody else's.
    pub other: Vec<(String, String)>,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// What fits the words best first.
    Relevance,
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// By series, then by number.
    Number,
    /// By title, in the reader's language.
    Title,
    /// Shortest first.
    Shortest,
    /// Longest first.
    Longest,
}

impl Sort {
    /// Every order, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Relevance,
        Self::Newest,
        Self::Oldest,
        Self::Number,
        Self::Title,
        Self::Shortest,
        Self::Longest,
    ];

    /// The order's name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Number => "number",
            Self::Title => "title",
            Self::Shortest => "shortest",
            Self::Longest => "longest",
        }
    }

    /// The order of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

impl LibraryAddress {
    /// The list under one value of a facet.
    pub fn of_value(facet: Facet, value: &str) -> Self {
        let mut address = Self::default();
        address.change(Language::En, |query| {
            query.add(included(named(facet, value)));
        });
        address
    }

    /// What is typed, as a query; mistakes are left out.
    pub fn query(&self) -> Query {
        parse(&self.text).query
    }

    /// Changes the query, and with it the text, in which fields are called in this language.
    pub fn change(&mut self, language: Language, change: impl FnOnce(&mut Query)) {
        let mut query = self.query();
        change(&mut query);
        self.text = format(&query, language);
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The same order, and what belongs to others, without anything that narrows the list.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            text: String::new(),
            ..self.clone()
        }
    }

    pub(super) fn parse(
        parameters: impl Iterator<Item = (String, String)>,
        ignored: &mut Vec<Ignored>,
    ) -> Self {
        let mut library = Self::default();
        let mut chips = Query::default();
        let (mut from, mut to) = (None, None);
        for (key, value) in parameters {
            let understood = match (key.as_str(), Facet::of_key(&key)) {
                ("q", _) => {
                    library.text.clone_from(&value);
                    true
                }
                ("from", _) => set(&mut from, value.parse().ok()),
                ("to", _) => set(&mut to, value.parse().ok()),
                ("sort", _) => set(&mut library.sort, Sort::of_name(&value)),
                (_, Some(facet)) => filter(facet, &value)
                    .map(|filter| chips.add(included(filter)))
                    .is_some(),
                (_, None) => {
                    library.other.push((key.clone(), value.clone()));
                    true
                }
            };
            if !understood {
                ignored.push(Ignored {
                    parameter: key,
                    value,
                });
            }
        }
        if from.is_some() || to.is_some() {
            chips.add(included(Filter::Date { from, to }));
        }
        if !chips.is_empty() {
            let chips = format(&chips, Language::En);
            library.text = [library.text.trim(), &chips].join(" ").trim().to_owned();
        }
        library
    }

    pub(super) fn parameters(&self) -> Parameters<'_> {
        let parsed = parse(&self.text);
        let mut parts = parsed.query.parts();
        let (lifted, kept) = parts
            .chips
            .drain(..)
            .partition::<Vec<_>, _>(|chip| !chip.excluded && parameter(&chip.filter).is_some());
        // A mistake is no part of the query, and who made it wants to see it again.
        let lifted = if parsed.mistakes.is_empty() {
            lifted
        } else {
            Vec::new()
        };
        let words = if lifted.is_empty() {
            self.text.clone()
        } else {
            let rest = Parts {
                chips: kept,
                ..parts
            };
            format(&rest.query(), Language::En)
        };
        let mut parameters = Vec::new();
        if !words.trim().is_empty() {
            parameters.push(("q", words));
        }
        let mut filters: Vec<_> = lifted
            .iter()
            .filter_map(|chip| parameter(&chip.filter))
            .collect();
        filters.sort_by_key(|(facet, _)| (facet.is_none(), *facet));
        parameters.extend(filters.into_iter().flat_map(|(_, pairs)| pairs));
        parameters.extend(self.sort.map(|sort| ("sort", sort.name().to_owned())));
        parameters.extend(
            self.other
                .iter()
                .map(|(key, value)| (key.as_str(), value.clone())),
        );
        parameters
    }
}

fn included(filter: Filter) -> Chip {
    Chip {
        filter,
        excluded: false,
    }
}

fn named(facet: Facet, value: &str) -> Filter {
    Filter::Names {
        facet,
        value: value.to_owned(),
        whole: true,
    }
}

/// The filter of a facet's value in an address.
pub fn filter(facet: Facet, value: &str) -> Option<Filter> {
    match facet {
        Facet::Language => value.parse().ok().map(Filter::Language),
        Facet::Reading => match value {
            "read" => Some(Filter::Is(Is::Read)),
            "unread" => Some(Filter::Is(Is::Unread)),
            "marked" => Some(Filter::Is(Is::Marked)),
            "noted" => Some(Filter::Has(Has::Note)),
            _ => None,
        },
        _ => (!value.trim().is_empty()).then(|| named(facet, value)),
    }
}

/// The parameters of a filter in an address, with the facet by which they are in order; dates come
/// last. Nothing for filters that can only be typed.
fn parameter(filter: &Filter) -> Option<(Option<Facet>, Parameters<'static>)> {
    let one =
        |facet: Facet, value: &str| Some((Some(facet), vec![(facet.key(), value.to_owned())]));
    let day = |key, date: &Option<Date>| date.map(|date| (key, date.to_string()));
    match filter {
        Filter::Names {
            facet,
            value,
            whole: true,
        } => one(*facet, value),
        Filter::Language(language) => one(Facet::Language, language.tag()),
        Filter::Is(Is::Read) => one(Facet::Reading, "read"),
        Filter::Is(Is::Unread) => one(Facet::Reading, "unread"),
        Filter::Is(Is::Marked) => one(Facet::Reading, "marked"),
        Filter::Has(Has::Note) => one(Facet::Reading, "noted"),
        Filter::Date { from, to } => Some((
            None,
            day("from", from).into_iter().chain(day("to", to)).collect(),
        )),
        Filter::Names { .. } | Filter::Number(_) => None,
    }
}
