//! Two texts as rows: blocks and their translations beside each other.

use std::collections::HashMap;

use crate::{AlignedRow, Block, Language};

/// A row of aligned blocks. Usually one and one; a side may have none, or more than one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row<'a> {
    /// The Japanese blocks.
    pub ja: Vec<&'a Block>,
    /// The English blocks.
    pub en: Vec<&'a Block>,
    /// How many Japanese sentences go with how many English ones, in order; empty where nobody
    /// has said it.
    pub sentences: &'a [(u16, u16)],
}

impl<'a> Row<'a> {
    /// The blocks in this language.
    #[must_use]
    pub fn get(&self, language: Language) -> &[&'a Block] {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }

    /// How many sentences the blocks have in Japanese and in English, by [`Block::sentences`].
    #[must_use]
    pub fn sentence_counts(&self) -> (usize, usize) {
        let count = |language| {
            let texts = self
                .get(language)
                .iter()
                .flat_map(|block| block.sentences(language));
            texts.map(|sentences| sentences.len()).sum()
        };
        (count(Language::Ja), count(Language::En))
    }

    /// Every block of the row, Japanese first.
    pub fn blocks(&self) -> impl Iterator<Item = &'a Block> {
        self.ja.iter().chain(&self.en).copied()
    }
}

/// How many Japanese and how many English sentences these pairs are of.
#[must_use]
pub fn paired(sentences: &[(u16, u16)]) -> (usize, usize) {
    sentences.iter().fold((0, 0), |(ja, en), pair| {
        (ja + usize::from(pair.0), en + usize::from(pair.1))
    })
}

/// What makes blocks stand in one row: a row of the alignment, or an id in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key<'a> {
    Aligned(usize),
    Id(&'a str),
}

/// Brings the blocks of two bodies into rows, keeping the order of both. The rows of `alignment`
/// decide; blocks that it does not name are paired by id. A block without a partner stands where
/// its own language has it. Where the orders contradict each other, the English blocks stand alone
/// in their own place, so that nothing is lost or moved.
#[must_use]
pub fn rows<'a>(ja: &'a [Block], en: &'a [Block], alignment: &'a [AlignedRow]) -> Vec<Row<'a>> {
    let ja = runs(ja, Language::Ja, alignment);
    let en = runs(en, Language::En, alignment);
    let sentences = |key: Key<'_>| match key {
        Key::Aligned(index) => alignment[index].sentences.as_slice(),
        Key::Id(_) => &[],
    };
    let alone = |run: &(Key<'a>, Vec<&'a Block>)| Row {
        ja: run.1.clone(),
        ..Row::default()
    };
    let places: HashMap<Key<'_>, usize> = ja
        .iter()
        .enumerate()
        .map(|(index, (key, _))| (*key, index))
        .collect();
    let mut rows = Vec::with_capacity(ja.len().max(en.len()));
    let mut next = 0;
    for (key, blocks) in &en {
        let Some(&place) = places.get(key).filter(|place| **place >= next) else {
            rows.push(Row {
                en: blocks.clone(),
                ..Row::default()
            });
            continue;
        };
        rows.extend(ja[next..place].iter().map(alone));
        rows.push(Row {
            ja: ja[place].1.clone(),
            en: blocks.clone(),
            sentences: sentences(*key),
        });
        next = place + 1;
    }
    rows.extend(ja[next..].iter().map(alone));
    rows
}

/// The blocks of a body, those of one row together where they follow one another.
fn runs<'a>(
    blocks: &'a [Block],
    language: Language,
    alignment: &'a [AlignedRow],
) -> Vec<(Key<'a>, Vec<&'a Block>)> {
    let named: HashMap<&str, usize> = alignment
        .iter()
        .enumerate()
        .flat_map(|(index, row)| row.ids(language).iter().map(move |id| (id.as_str(), index)))
        .collect();
    let mut runs: Vec<(Key<'a>, Vec<&'a Block>)> = Vec::new();
    for block in blocks {
        let key = named
            .get(block.id.as_str())
            .map_or(Key::Id(&block.id), |index| Key::Aligned(*index));
        match runs.last_mut() {
            Some((last, run)) if *last == key => run.push(block),
            _ => runs.push((key, vec![block])),
        }
    }
    runs
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

    /// An alignment as `a+b=c d=`.
    fn alignment(rows: &str) -> Vec<AlignedRow> {
        let ids = |side: &str| {
            let ids = side.split('+').filter(|id| !id.is_empty());
            ids.map(str::to_owned).collect()
        };
        rows.split_whitespace()
            .filter_map(|row| row.split_once('='))
            .map(|(ja, en)| AlignedRow {
                ja: ids(ja),
                en: ids(en),
                ..AlignedRow::default()
            })
            .collect()
    }

    /// Rows as `a=a b= =c`: the Japanese ids, then the English ones.
    fn check(ja: &str, en: &str, aligned: &str, expected: &str) {
        let (ja, en, aligned) = (blocks(ja), blocks(en), alignment(aligned));
        let side = |blocks: &[&Block]| {
            let ids: Vec<&str> = blocks.iter().map(|block| block.id.as_str()).collect();
            ids.join("+")
        };
        let rows: Vec<String> = rows(&ja, &en, &aligned)
            .into_iter()
            .map(|row| format!("{}={}", side(&row.ja), side(&row.en)))
            .collect();
        assert_eq!(rows.join(" "), expected);
    }

    #[test]
    fn rows_pair_by_id_and_keep_both_orders() {
        check("a b c", "a b c", "", "a=a b=b c=c");
        check("a x b", "a b y", "", "a=a x= b=b =y");
        check("", "a", "", "=a");
        check("a b", "", "", "a= b=");
        check("x y", "a b", "", "=a =b x= y=");
    }

    #[test]
    fn an_alignment_says_more_than_ids() {
        check("a b c", "a b", "a+b=a c=b", "a+b=a c=b");
        check("a b", "a b c", "a=a+b b=c", "a=a+b b=c");
        check("a b", "a b", "a= =a", "=a a= b=b");
        check("a b c d", "a b c d", "b+c=b+c", "a=a b+c=b+c d=d");
    }

    #[test]
    fn contradicting_orders_lose_nothing() {
        check("a b", "b a", "", "a= b=b =a");
        check("a b c", "a b c", "a+c=b", "=a a= b= c=b =c");
    }
}
