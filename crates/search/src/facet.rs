//! Facets: filters with counts. Values of one facet are OR, facets are AND, and a facet's counts
//! follow all the other filters but not its own choice, so that another value can be added.

use std::collections::{BTreeMap, BTreeSet};

/// What articles can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The feature (特集).
    Feature,
    /// The series.
    Series,
    /// The outlet of the original.
    Source,
    /// Who wrote it.
    Author,
    /// Who translated it.
    Translator,
    /// The languages in which there is a text.
    Language,
    /// Whether the reader has read it.
    Reading,
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Feature,
        Self::Series,
        Self::Source,
        Self::Author,
        Self::Translator,
        Self::Language,
        Self::Reading,
    ];

    /// The name of the facet in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Series => "series",
            Self::Source => "source",
            Self::Author => "author",
            Self::Translator => "translator",
            Self::Language => "lang",
            Self::Reading => "is",
        }
    }

    /// The facet of this name in an address.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// The values that are chosen, by facet; a facet without chosen values lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection(BTreeMap<Facet, BTreeSet<String>>);

impl Selection {
    /// Whether this value is chosen.
    #[must_use]
    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.0
            .get(&facet)
            .is_some_and(|values| values.contains(value))
    }

    /// Chooses a value.
    pub fn insert(&mut self, facet: Facet, value: impl Into<String>) {
        self.0.entry(facet).or_default().insert(value.into());
    }

    /// Gives a choice up.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        if let Some(values) = self.0.get_mut(&facet) {
            values.remove(value);
            if values.is_empty() {
                self.0.remove(&facet);
            }
        }
    }

    /// Chooses a value that is not chosen, or gives it up.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        if self.contains(facet, value) {
            self.remove(facet, value);
        } else {
            self.insert(facet, value);
        }
    }

    /// Every chosen value, in the order of [`Facet::ALL`], then by value.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.0
            .iter()
            .flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The values of every article, by facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<BTreeMap<Facet, Vec<String>>>);

impl Columns {
    /// Takes the values of one more article; its index is the number of articles before it.
    pub fn push(&mut self, values: BTreeMap<Facet, Vec<String>>) {
        self.0.push(values);
    }

    /// Replaces an article's values of one facet; an unknown index is left alone.
    pub fn set(&mut self, index: usize, facet: Facet, values: Vec<String>) {
        if let Some(article) = self.0.get_mut(index) {
            article.insert(facet, values);
        }
    }
}

/// What is left after filtering.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// Indices of the articles that pass every filter, ascending.
    pub articles: Vec<usize>,
    counts: BTreeMap<Facet, BTreeMap<String, usize>>,
}

impl Narrowed {
    /// How many articles there would be with this value, under all the other facets' filters.
    #[must_use]
    pub fn count(&self, facet: Facet, value: &str) -> usize {
        self.counts
            .get(&facet)
            .and_then(|counts| counts.get(value))
            .copied()
            .unwrap_or(0)
    }

    /// Every value of a facet that occurs in the library, with its count (which may be 0).
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = (&str, usize)> {
        self.counts
            .get(&facet)
            .into_iter()
            .flatten()
            .map(|(value, count)| (value.as_str(), *count))
    }
}

/// Filters by the chosen values and by `passes`, which knows the filters that are no facets
/// (words, dates).
#[must_use]
pub fn narrow(
    columns: &Columns,
    selection: &Selection,
    passes: impl Fn(usize) -> bool,
) -> Narrowed {
    let mut narrowed = Narrowed::default();
    for (index, values) in columns.0.iter().enumerate() {
        let of = |facet: Facet| values.get(&facet).map_or(&[][..], Vec::as_slice);
        let mut fails = selection
            .0
            .iter()
            .filter(|(facet, chosen)| !of(**facet).iter().any(|value| chosen.contains(value)))
            .map(|(facet, _)| *facet);
        let (first, second) = (fails.next(), fails.next());
        let passes = passes(index);
        if passes && first.is_none() {
            narrowed.articles.push(index);
        }
        for (facet, values) in values {
            let counts = narrowed.counts.entry(*facet).or_default();
            // One facet's refusal does not lower its own counts; two refusals lower all.
            let counted = passes && second.is_none() && first.is_none_or(|first| first == *facet);
            for value in values {
                *counts.entry(value.clone()).or_default() += usize::from(counted);
            }
        }
    }
    narrowed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library() -> Columns {
        let mut columns = Columns::default();
        for (feature, series, language) in [
            ("a", "x", &["ja", "en"][..]),
            ("a", "y", &["ja"]),
            ("b", "y", &["ja", "en"]),
            ("c", "y", &["en"]),
        ] {
            columns.push(BTreeMap::from([
                (Facet::Feature, vec![feature.to_owned()]),
                (Facet::Series, vec![series.to_owned()]),
                (
                    Facet::Language,
                    language.iter().map(ToString::to_string).collect(),
                ),
            ]));
        }
        columns
    }

    fn chosen(values: &[(Facet, &str)]) -> Selection {
        let mut selection = Selection::default();
        for (facet, value) in values {
            selection.insert(*facet, *value);
        }
        selection
    }

    #[test]
    fn values_are_or_and_facets_are_and() {
        let selection = chosen(&[
            (Facet::Feature, "a"),
            (Facet::Feature, "b"),
            (Facet::Series, "y"),
        ]);
        assert_eq!(narrow(&library(), &selection, |_| true).articles, [1, 2]);
        assert_eq!(
            narrow(&library(), &selection, |index| index == 2).articles,
            [2]
        );
    }

    #[test]
    fn counts_follow_the_other_filters_only() {
        let selection = chosen(&[(Facet::Feature, "a"), (Facet::Series, "y")]);
        let narrowed = narrow(&library(), &selection, |_| true);
        assert_eq!(narrowed.articles, [1]);
        let features: Vec<_> = narrowed.values(Facet::Feature).collect();
        assert_eq!(features, [("a", 1), ("b", 1), ("c", 1)]);
        let series: Vec<_> = narrowed.values(Facet::Series).collect();
        assert_eq!(series, [("x", 1), ("y", 1)]);
        assert_eq!(
            (
                narrowed.count(Facet::Language, "ja"),
                narrowed.count(Facet::Language, "en")
            ),
            (1, 0)
        );
    }

    /// The counts by their definition: choose the value alone in its facet, and count.
    #[test]
    fn every_count_is_what_choosing_the_value_gives() {
        let columns = library();
        let pool = [
            (Facet::Feature, "a"),
            (Facet::Feature, "b"),
            (Facet::Series, "x"),
            (Facet::Series, "y"),
            (Facet::Language, "en"),
        ];
        for subset in 0..1_u32 << pool.len() {
            let values: Vec<_> = pool
                .iter()
                .enumerate()
                .filter(|(bit, _)| subset >> bit & 1 == 1)
                .map(|(_, value)| *value)
                .collect();
            let selection = chosen(&values);
            let narrowed = narrow(&columns, &selection, |index| index != 3);
            for facet in [Facet::Feature, Facet::Series, Facet::Language] {
                for (value, count) in narrowed.values(facet) {
                    let mut alone: Vec<_> = values
                        .iter()
                        .copied()
                        .filter(|(other, _)| *other != facet)
                        .collect();
                    alone.push((facet, value));
                    let expected = narrow(&columns, &chosen(&alone), |index| index != 3)
                        .articles
                        .len();
                    assert_eq!(count, expected, "{facet:?} {value} under {values:?}");
                }
            }
        }
    }

    #[test]
    fn toggling_twice_restores() {
        let mut selection = chosen(&[(Facet::Series, "y")]);
        selection.toggle(Facet::Feature, "a");
        assert_eq!(
            selection.iter().collect::<Vec<_>>(),
            [(Facet::Feature, "a"), (Facet::Series, "y")]
        );
        selection.toggle(Facet::Feature, "a");
        assert_eq!(selection, chosen(&[(Facet::Series, "y")]));
    }
}
