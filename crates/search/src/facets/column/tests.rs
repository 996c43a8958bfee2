use super::*;

fn rows(column: &Column, documents: usize) -> Vec<Vec<u32>> {
    let of = |document| column.values_of(document).collect();
    (0..documents).map(of).collect()
}

/// As many values as take two bytes a code, and the first number that takes four.
const NUMBERS: [usize; 4] = [0, 3, 65_535, 65_536];

#[test]
fn one_code_a_document_is_kept_and_so_is_none() {
    for values in NUMBERS {
        let last = values.checked_sub(1).map(|last| last as u32);
        let documents = [last, None, last.map(|_| 0), last];
        let column = Column::new(values, documents.iter().map(Option::as_slice));
        let kept: Vec<Vec<u32>> = documents
            .iter()
            .map(|one| one.iter().copied().collect())
            .collect();
        assert_eq!(rows(&column, 4), kept, "{values}");
        assert_eq!((column.values(), column.documents()), (values, 4));
        assert_eq!(
            column.values_of(4).count() + column.values_of(usize::MAX).count(),
            0
        );
    }
}

#[test]
fn several_codes_a_document_are_kept_in_their_order() {
    for values in &NUMBERS[1..] {
        let last = *values as u32 - 1;
        let documents = [vec![last, 0], vec![], vec![1], vec![0, last, 1]];
        let column = Column::new(*values, &documents);
        assert_eq!(rows(&column, 4), documents, "{values}");
        assert_eq!(
            column.values_of(4).count() + column.values_of(usize::MAX).count(),
            0
        );
    }
}

#[test]
fn codes_without_a_value_and_second_equal_ones_are_left_out() {
    let column = Column::new(3, [vec![2, 0, 2], vec![3], vec![Column::UNKNOWN, 1]]);
    assert_eq!(rows(&column, 3), [vec![2, 0], vec![], vec![1]]);
    assert_eq!(column, Column::new(3, [vec![2, 0], vec![], vec![1]]));
}

#[test]
fn the_documents_of_a_value_are_those_that_have_it() {
    let documents = [vec![0, 2], vec![], vec![2], vec![0]];
    let column = Column::new(3, &documents);
    for value in [0, 1, 2, 3, Column::UNKNOWN] {
        let set = column.bitset_of(value);
        assert_eq!(set.limit(), 4);
        let having = (0..4).filter(|document: &usize| documents[*document].contains(&value));
        assert!(set.iter().eq(having), "{value}");
    }
}
