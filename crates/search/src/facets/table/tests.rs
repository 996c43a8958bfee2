use super::*;

/// SplitMix64: the same tables in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % u64::from(limit)) as u32
    }
}

/// The values of one facet as they are given: how many, and the codes of every document.
type Rows = (u32, Vec<Vec<u32>>);

fn rows(random: &mut Random, documents: usize) -> Rows {
    let values = 1 + random.below(6);
    let most = 1 + random.below(3);
    let row = |_| {
        let several = random.below(most + 1);
        (0..several).map(|_| random.below(values)).collect()
    };
    (values, (0..documents).map(row).collect())
}

fn chosen(choices: &Choices, facet: Facet, wanted: Choice) -> Vec<u32> {
    let chosen = choices
        .iter()
        .filter(|(of, _, choice)| (*of, *choice) == (facet, wanted));
    chosen.map(|(_, value, _)| *value).collect()
}

fn passes(row: &[u32], included: &[u32], excluded: &[u32]) -> bool {
    let has = |values: &[u32]| values.iter().any(|value| row.contains(value));
    (included.is_empty() || has(included)) && !has(excluded)
}

/// The definitions of [`Table::narrow`] and [`Table::count`], one document after the other.
fn defined(
    facets: &BTreeMap<Facet, Rows>,
    base: &Bitset,
    choices: &Choices,
) -> (Vec<usize>, BTreeMap<Facet, Vec<u32>>) {
    let passing = Facet::ALL.map(|facet| -> Vec<bool> {
        let [included, excluded] =
            [Choice::Included, Choice::Excluded].map(|wanted| chosen(choices, facet, wanted));
        let row = |document: usize| {
            facets
                .get(&facet)
                .map_or(&[][..], |(_, rows)| &rows[document])
        };
        (0..base.limit())
            .map(|document| passes(row(document), &included, &excluded))
            .collect()
    });
    let passes_all_but = |own: Option<Facet>, document: &usize| {
        let mut passing = Facet::ALL.into_iter().zip(&passing);
        passing.all(|(facet, passing)| Some(facet) == own || passing[*document])
    };
    let count = |facet: Facet, rows: &[Vec<u32>], value: u32| {
        let excluded = chosen(choices, facet, Choice::Excluded);
        let counted = |document: &usize| {
            let row = &rows[*document];
            let excluded = if excluded.contains(&value) {
                &[][..]
            } else {
                &excluded
            };
            passes_all_but(Some(facet), document) && passes(row, &[value], excluded)
        };
        base.iter().filter(counted).count() as u32
    };
    let counts = facets.iter().map(|(facet, (values, rows))| {
        let counts = (0..*values).map(|value| count(*facet, rows, value));
        (*facet, counts.collect())
    });
    let documents = base
        .iter()
        .filter(|document| passes_all_but(None, document));
    (documents.collect(), counts.collect())
}

#[test]
fn documents_and_counts_are_as_defined() {
    let mut random = Random(4);
    for _ in 0..400 {
        let documents = [1, 7, 64, 65, 150][random.below(5) as usize];
        let (mut table, mut facets) = (Table::new(documents), BTreeMap::new());
        let mut choices = Choices::default();
        for facet in Facet::ALL {
            // A facet in eight has no column; what is chosen may have no value.
            if random.below(8) > 0 {
                let (values, rows) = rows(&mut random, documents);
                table.set(facet, Column::new(values as usize, &rows));
                facets.insert(facet, (values, rows));
            }
            if random.below(3) == 0 {
                for _ in 0..=random.below(3) {
                    let choice = [Choice::Included, Choice::Excluded][random.below(2) as usize];
                    choices.set(facet, random.below(7), Some(choice));
                }
            }
        }
        let mut base = Bitset::empty(documents);
        let share = random.below(5);
        (0..documents)
            .filter(|_| random.below(4) < share)
            .for_each(|document| base.insert(document));
        let (passing, counts) = defined(&facets, &base, &choices);
        let counted = table.count(&base, &choices);
        assert!(counted.documents.iter().eq(passing), "{choices:?}");
        assert_eq!(counted.counts, counts, "{choices:?}");
        assert_eq!(table.narrow(&base, &choices), counted.documents);
    }
}

#[test]
fn an_unknown_value_lets_nothing_through_and_excludes_nothing() {
    let mut table = Table::new(3);
    table.set(Facet::Series, Column::new(2, [[0], [1], [1]]));
    for facet in [Facet::Series, Facet::Author] {
        for (choice, left) in [(Choice::Included, 0), (Choice::Excluded, 3)] {
            let mut choices = Choices::default();
            choices.set(facet, Column::UNKNOWN, Some(choice));
            assert_eq!(
                table.count(&Bitset::full(3), &choices).documents.count(),
                left
            );
        }
    }
}

#[test]
fn bases_and_columns_of_other_lengths_count_what_all_have() {
    let mut table = Table::new(3);
    table.set(Facet::Series, Column::new(1, [[0], [0], [0], [0]]));
    table.set(Facet::Author, Column::new(1, [[0]]));
    let mut choices = Choices::default();
    for (base, passing, authors) in [(2, 2, 1), (200, 3, 1)] {
        let counted = table.count(&Bitset::full(base), &choices);
        assert_eq!(counted.documents, {
            let mut passed = Bitset::empty(3);
            (0..passing).for_each(|document| passed.insert(document));
            passed
        });
        assert_eq!(counted.counts(Facet::Series), [passing as u32]);
        assert_eq!(counted.counts(Facet::Author), [authors]);
        assert_eq!(counted.counts(Facet::Language), [0; 0]);
    }
    choices.set(Facet::Series, 0, Some(Choice::Excluded));
    let counted = table.count(&Bitset::full(4), &choices);
    assert!(counted.documents.is_empty());
    assert_eq!(counted.counts(Facet::Series), [3]);
}

#[test]
fn the_readers_own_column_can_be_replaced() {
    let mut table = Table::new(2);
    table.set(Facet::Reading, Column::new(2, [[0], [0]]));
    let before = table.clone();
    table.set(Facet::Reading, Column::new(2, [[0], [1]]));
    let counts = |table: &Table| {
        let counted = table.count(&Bitset::full(2), &Choices::default());
        counted.counts(Facet::Reading).to_vec()
    };
    assert_eq!((counts(&before), counts(&table)), (vec![2, 0], vec![1, 1]));
}
