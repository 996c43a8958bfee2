//! A query as chips beside its words: the filters that all must hold, and the rest.

use std::collections::BTreeSet;

use super::{Filter, Is, Node, Query};
use crate::{Facet, fold};

/// Filters of which one is enough. Those of different groups must all hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The values of a facet; read and unread are [`Facet::Reading`].
    Facet(Facet),
    /// Dates.
    Date,
    /// Numbers.
    Number,
    /// Bookmarked: an article can be that, and unread.
    Marked,
    /// With something of the reader's.
    Has,
}

/// A filter that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// What holds.
    pub filter: Filter,
    /// Or rather does not.
    pub excluded: bool,
}

/// A query in two: an article must satisfy the chips and the rest.
///
/// Chips that are not excluded are OR within their group, and the groups are AND; every excluded
/// one must fail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// In the order in which they stand in the query, none twice.
    pub chips: Vec<Chip>,
    /// Words, and whatever chips cannot say: `series:a OR word`, or a second author whom the
    /// article must have too.
    pub rest: Query,
}

impl Filter {
    /// The group in which it is an alternative.
    #[must_use]
    pub fn group(&self) -> Group {
        match self {
            Self::Names { facet, .. } => Group::Facet(*facet),
            Self::Language(_) => Group::Facet(Facet::Language),
            Self::Is(Is::Read | Is::Unread) => Group::Facet(Facet::Reading),
            Self::Is(Is::Marked) => Group::Marked,
            Self::Date { .. } => Group::Date,
            Self::Number(_) => Group::Number,
            Self::Has(_) => Group::Has,
        }
    }

    /// Whether both say the same, however the name is spelt.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Names {
                    facet,
                    value,
                    whole,
                },
                Self::Names {
                    facet: other_facet,
                    value: other_value,
                    whole: other_whole,
                },
            ) => facet == other_facet && whole == other_whole && fold(value) == fold(other_value),
            _ => self == other,
        }
    }
}

/// The filters of a node if it is a chip or several of one group, and whether they are excluded.
fn chips_of(node: &Node) -> Option<(Vec<&Filter>, bool)> {
    match node {
        Node::Filter(filter, _) => Some((vec![filter], false)),
        Node::Not(node, _) => match &**node {
            Node::Filter(filter, _) => Some((vec![filter], true)),
            _ => None,
        },
        Node::Any(nodes) => {
            let filters: Option<Vec<&Filter>> = nodes
                .iter()
                .map(|node| match node {
                    Node::Filter(filter, _) => Some(filter),
                    _ => None,
                })
                .collect();
            let filters = filters?;
            let group = filters.first()?.group();
            let one_group = filters.iter().all(|filter| filter.group() == group);
            one_group.then_some((filters, false))
        }
        _ => None,
    }
}

fn node_of(filter: Filter) -> Node {
    Node::Filter(filter, 0..0)
}

impl Query {
    /// The query in two.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        for (node, chips) in self.all.iter().zip(self.chips()) {
            let Some((filters, excluded)) = chips else {
                parts.rest.all.push(node.clone());
                continue;
            };
            for filter in filters {
                let is_there =
                    |chip: &Chip| chip.excluded == excluded && chip.filter.is_same(filter);
                if !parts.chips.iter().any(is_there) {
                    let filter = filter.clone();
                    parts.chips.push(Chip { filter, excluded });
                }
            }
        }
        parts
    }

    /// For each node, the filters that are chips. Only the first alternatives of a group are: two
    /// of them, both of which must hold, are more than a choice of values.
    fn chips(&self) -> Vec<Option<(Vec<&Filter>, bool)>> {
        let mut groups = BTreeSet::new();
        let chips = self.all.iter().map(chips_of);
        chips
            .map(|chips| {
                chips.filter(|(filters, excluded)| {
                    let group = filters.first().map(|filter| filter.group());
                    *excluded || groups.insert(group)
                })
            })
            .collect()
    }

    /// Whether there is a chip with this filter, and if so, whether it is excluded.
    #[must_use]
    pub fn chosen(&self, filter: &Filter) -> Option<bool> {
        self.chips()
            .into_iter()
            .flatten()
            .find(|(filters, _)| filters.iter().any(|other| other.is_same(filter)))
            .map(|(_, excluded)| excluded)
    }

    /// Chooses a filter, as one more alternative of its group, or excludes it. What was the other
    /// way round changes sides. The words stay where they are. The new part has no place: parse
    /// the formatted text for places.
    pub fn add(&mut self, chip: Chip) {
        self.remove(&chip.filter);
        self.put(chip);
    }

    /// Adds a chip that is not there.
    fn put(&mut self, chip: Chip) {
        if chip.excluded {
            let filter = node_of(chip.filter);
            self.all.push(Node::Not(Box::new(filter), 0..0));
            return;
        }
        let group = chip.filter.group();
        let place = self.place_of(group);
        let node = node_of(chip.filter);
        match place.and_then(|place| self.all.get_mut(place)) {
            Some(Node::Any(nodes)) => nodes.push(node),
            Some(only) => *only = Node::Any(vec![only.clone(), node]),
            None => self.all.push(node),
        }
    }

    /// The node with the alternatives of a group.
    fn place_of(&self, group: Group) -> Option<usize> {
        let is_group = |filters: &[&Filter]| filters.iter().any(|filter| filter.group() == group);
        self.chips().iter().position(|chips| {
            chips
                .as_ref()
                .is_some_and(|(filters, excluded)| !excluded && is_group(filters))
        })
    }

    /// Takes the chip with this filter away, chosen or excluded, if there is one.
    pub fn remove(&mut self, filter: &Filter) {
        // What has been one condition too many becomes a chip when the first one goes.
        while self.chosen(filter).is_some() {
            self.keep_chips(|other, _| !other.is_same(filter));
        }
    }

    /// Takes this very chip away if it is there, and adds it otherwise.
    pub fn toggle(&mut self, chip: Chip) {
        if self.chosen(&chip.filter) == Some(chip.excluded) {
            self.remove(&chip.filter);
        } else {
            self.add(chip);
        }
    }

    /// Makes these the alternatives of a group, instead of those that are; none of them lets
    /// everything through. What is excluded stays so.
    pub fn choose(&mut self, group: Group, filters: impl IntoIterator<Item = Filter>) {
        while self.place_of(group).is_some() {
            self.keep_chips(|filter, excluded| excluded || filter.group() != group);
        }
        for filter in filters {
            self.add(Chip {
                filter,
                excluded: false,
            });
        }
    }

    fn keep_chips(&mut self, keep: impl Fn(&Filter, bool) -> bool) {
        let are_chips: Vec<Option<bool>> = self
            .chips()
            .into_iter()
            .map(|chips| chips.map(|(_, excluded)| excluded))
            .collect();
        let kept = |node: &Node, excluded: bool| match node {
            Node::Filter(filter, _) => keep(filter, excluded),
            _ => true,
        };
        let nodes = std::mem::take(&mut self.all);
        self.all = nodes
            .into_iter()
            .zip(are_chips)
            .filter_map(|(node, chip)| match (chip, node) {
                (Some(excluded), Node::Not(node, span)) => {
                    kept(&node, excluded).then_some(Node::Not(node, span))
                }
                (Some(excluded), Node::Any(mut nodes)) => {
                    nodes.retain(|node| kept(node, excluded));
                    match nodes.len() {
                        0 | 1 => nodes.pop(),
                        _ => Some(Node::Any(nodes)),
                    }
                }
                (Some(excluded), node) => kept(&node, excluded).then_some(node),
                (None, node) => Some(node),
            })
            .collect();
    }
}

impl Parts {
    /// The query of these parts: its chips first, then the rest.
    #[must_use]
    pub fn query(self) -> Query {
        let mut query = Query::default();
        for chip in self.chips {
            query.put(chip);
        }
        query.all.extend(self.rest.all);
        query
    }
}
