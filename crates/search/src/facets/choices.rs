//! What is chosen of the facets.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::Facet;

/// What a chosen value does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Documents that have one of a facet's included values pass (OR).
    Included,
    /// Documents that have the value do not pass (NOT).
    Excluded,
}

/// The chosen values of every facet, by code or by whatever names a value. Facets are AND; one
/// without included values lets everything through that it does not exclude.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices<V = u32>(BTreeMap<Facet, BTreeMap<V, Choice>>);

impl<V> Default for Choices<V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<V: Ord> Choices<V> {
    /// What is chosen of this value.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, facet: Facet, value: &Q) -> Option<Choice>
    where
        V: Borrow<Q>,
    {
        self.0.get(&facet)?.get(value).copied()
    }

    /// Includes or excludes a value, or gives up what was chosen of it.
    pub fn set(&mut self, facet: Facet, value: V, choice: Option<Choice>) {
        let values = self.0.entry(facet).or_default();
        match choice {
            Some(choice) => values.insert(value, choice),
            None => values.remove(&value),
        };
        if values.is_empty() {
            self.0.remove(&facet);
        }
    }

    /// Every chosen value, in the order of [`Facet::ALL`], then by value.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &V, Choice)> {
        self.0.iter().flat_map(|(facet, values)| {
            values
                .iter()
                .map(|(value, choice)| (*facet, value, *choice))
        })
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same choices, with the values called otherwise: names become codes. A value that the
    /// library does not have becomes [`Column::UNKNOWN`](super::Column::UNKNOWN). Where an
    /// included and an excluded value become one, it is included: so an unknown value that is
    /// included still lets nothing through.
    #[must_use]
    pub fn map<W: Ord>(&self, mut called: impl FnMut(Facet, &V) -> W) -> Choices<W> {
        let mut mapped = Choices::default();
        for (facet, value, choice) in self.iter() {
            let value = called(facet, value);
            let before = mapped.get(facet, &value);
            mapped.set(
                facet,
                value,
                Some(before.map_or(choice, |before| before.min(choice))),
            );
        }
        mapped
    }

    /// The chosen values of one facet.
    pub(super) fn of(&self, facet: Facet) -> Option<&BTreeMap<V, Choice>> {
        self.0.get(&facet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facets::Column;

    #[test]
    fn a_value_is_included_or_excluded_or_neither() {
        let mut choices: Choices<String> = Choices::default();
        choices.set(Facet::Series, "y".into(), Some(Choice::Included));
        choices.set(Facet::Feature, "a".into(), Some(Choice::Included));
        choices.set(Facet::Series, "y".into(), Some(Choice::Excluded));
        assert_eq!(choices.get(Facet::Series, "y"), Some(Choice::Excluded));
        assert_eq!(choices.get(Facet::Series, "a"), None);
        let all: Vec<_> = choices
            .iter()
            .map(|(facet, value, _)| (facet, value.as_str()))
            .collect();
        assert_eq!(all, [(Facet::Feature, "a"), (Facet::Series, "y")]);
        choices.set(Facet::Series, "y".into(), None);
        choices.set(Facet::Feature, "a".into(), None);
        assert_eq!(choices, Choices::default());
        assert!(choices.is_empty());
    }

    #[test]
    fn an_unknown_value_that_is_included_stays_so_beside_one_that_is_excluded() {
        for (one, other) in [("a", "b"), ("b", "a")] {
            let mut choices: Choices<&str> = Choices::default();
            choices.set(Facet::Series, one, Some(Choice::Included));
            choices.set(Facet::Series, other, Some(Choice::Excluded));
            let coded = choices.map(|_, _| Column::UNKNOWN);
            assert_eq!(
                coded.get(Facet::Series, &Column::UNKNOWN),
                Some(Choice::Included)
            );
        }
    }
}
