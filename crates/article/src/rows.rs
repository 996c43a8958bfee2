//! Two texts as rows: a block and its translation beside each other.

use std::collections::HashMap;

use crate::{Bilingual, Block};

/// A row of aligned blocks: the same block in one or both languages.
pub type Row<'a> = Bilingual<&'a Block>;

/// Pairs the blocks of two bodies by id, keeping the order of both: a block without a partner
/// stands where its own language has it. Where the orders contradict each other, the English
/// block stands alone in its own place, so that nothing is lost or moved.
#[must_use]
pub fn rows<'a>(ja: &'a [Block], en: &'a [Block]) -> Vec<Row<'a>> {
    let places: HashMap<&str, usize> = ja
        .iter()
        .enumerate()
        .map(|(index, block)| (block.id.as_str(), index))
        .collect();
    let mut rows = Vec::with_capacity(ja.len().max(en.len()));
    let mut next = 0;
    for block in en {
        let partner = places
            .get(block.id.as_str())
            .filter(|place| **place >= next);
        let Some(&place) = partner else {
            rows.push(Row {
                ja: None,
                en: Some(block),
            });
            continue;
        };
        rows.extend(ja[next..place].iter().map(|alone| Row {
            ja: Some(alone),
            en: None,
        }));
        rows.push(Row {
            ja: Some(&ja[place]),
            en: Some(block),
        });
        next = place + 1;
    }
    rows.extend(ja[next..].iter().map(|alone| Row {
        ja: Some(alone),
        en: None,
    }));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BlockKind;

    fn blocks(ids: &str) -> Vec<Block> {
        ids.split_whitespace()
            .map(|id| Block {
                id: id.to_owned(),
                kind: BlockKind::Separator,
            })
            .collect()
    }

    /// Rows as `a=a b= =c`: the Japanese id, then the English one.
    fn check(ja: &str, en: &str, expected: &str) {
        let (ja, en) = (blocks(ja), blocks(en));
        let side = |block: Option<&Block>| block.map_or(String::new(), |block| block.id.clone());
        let rows: Vec<String> = rows(&ja, &en)
            .into_iter()
            .map(|row| format!("{}={}", side(row.ja), side(row.en)))
            .collect();
        assert_eq!(rows.join(" "), expected);
    }

    #[test]
    fn rows_pair_by_id_and_keep_both_orders() {
        check("a b c", "a b c", "a=a b=b c=c");
        check("a x b", "a b y", "a=a x= b=b =y");
        check("", "a", "=a");
        check("a b", "", "a= b=");
        check("x y", "a b", "=a =b x= y=");
    }

    #[test]
    fn contradicting_orders_lose_nothing() {
        check("a b", "b a", "a= b=b =a");
    }
}
