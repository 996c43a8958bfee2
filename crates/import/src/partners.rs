//! Which blocks of the two bodies are translations of each other, and the ids that say so.

use std::collections::{BTreeMap, BTreeSet};

use taiyaku_align::align_blocks;
use taiyaku_article::{AlignedRow, Article, Block, BlockKind, Language};

/// Gives partners the same id, and keeps in the alignment what ids cannot say: rows of several
/// blocks, and rows that the aligner is not sure of. Two bodies that go one with one, block by
/// block, come out as they are.
pub(crate) fn pair(article: &mut Article) {
    let (Some(ja), Some(en)) = (&article.body.ja, &article.body.en) else {
        return;
    };
    let rows = align_blocks(ja, en);
    let mut names = Names::of(ja, en);
    let renamed: Vec<AlignedRow> = rows.iter().map(|row| names.rename(row)).collect();
    for language in Language::ALL {
        let ids: BTreeMap<&str, &str> = rows
            .iter()
            .zip(&renamed)
            .flat_map(|(old, new)| old.ids(language).iter().zip(new.ids(language)))
            .map(|(old, new)| (old.as_str(), new.as_str()))
            .collect();
        for block in article.body.get_mut(language).iter_mut().flatten() {
            if let Some(id) = ids.get(block.id.as_str()) {
                (*id).clone_into(&mut block.id);
            }
        }
    }
    article.alignment = renamed.into_iter().filter(says_more_than_ids).collect();
}

fn says_more_than_ids(row: &AlignedRow) -> bool {
    let alone = row.ja.is_empty() || row.en.is_empty();
    let one_and_one = row.ja.len() == 1 && row.ja == row.en;
    let unsure = row.confidence.is_some_and(|sure| sure < AlignedRow::LOW);
    unsure || !(alone || one_and_one)
}

/// The ids of rows: a letter for the kind of its blocks, and a number.
struct Names<'a> {
    /// The blocks by the ids that they have so far.
    blocks: [BTreeMap<&'a str, &'a Block>; 2],
    /// Ids that stay.
    taken: BTreeSet<&'a str>,
    counts: BTreeMap<&'static str, usize>,
}

impl<'a> Names<'a> {
    fn of(ja: &'a [Block], en: &'a [Block]) -> Self {
        let by_id = |blocks: &'a [Block]| {
            let with_id = blocks.iter().map(|block| (block.id.as_str(), block));
            with_id.collect()
        };
        let footnotes = ja.iter().chain(en).filter(|block| is_footnote(block));
        Self {
            blocks: [by_id(ja), by_id(en)],
            taken: footnotes.map(|block| block.id.as_str()).collect(),
            counts: BTreeMap::new(),
        }
    }

    /// The row with its new ids: the first block of each side has the id of the row, the others
    /// that id and a letter, `p3b`.
    fn rename(&mut self, row: &AlignedRow) -> AlignedRow {
        let [ja, en] = &self.blocks;
        let first = row.ja.first().and_then(|id| ja.get(id.as_str()));
        let first = first.or_else(|| row.en.first().and_then(|id| en.get(id.as_str())));
        // The marks in a text name its footnotes, so these keep their ids.
        let Some(first) = first.filter(|block| !is_footnote(block)) else {
            return row.clone();
        };
        let id = self.next(letter(&first.kind));
        let numbered = |ids: &[String]| -> Vec<String> {
            let letters = std::iter::once(String::new()).chain(('b'..='z').map(String::from));
            ids.iter()
                .zip(letters)
                .map(|(_, letter)| format!("{id}{letter}"))
                .collect()
        };
        AlignedRow {
            ja: numbered(&row.ja),
            en: numbered(&row.en),
            ..row.clone()
        }
    }

    fn next(&mut self, letter: &'static str) -> String {
        loop {
            let count = self.counts.entry(letter).or_default();
            *count += 1;
            let id = format!("{letter}{count}");
            if !self.taken.contains(id.as_str()) {
                return id;
            }
        }
    }
}

fn is_footnote(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Footnote { .. })
}

/// What ids of blocks of this kind begin with.
pub(crate) fn letter(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading { .. } => "h",
        BlockKind::Separator => "s",
        _ => "p",
    }
}

#[cfg(test)]
mod tests {
    use taiyaku_article::Inlines;

    use super::*;
    use crate::import_page;

    const HEAD: &str = "港の夜\n\nNight at the harbour\n\n本文\n\n";

    #[test]
    fn a_row_that_is_not_certain_is_kept_with_its_confidence_and_said() {
        let page = format!("{HEAD}夜になる。\n\n夜になる。\n\nNight falls.\n");
        let imported = import_page(&page, "night");
        let unsure = |row: &&AlignedRow| row.confidence.is_some_and(|sure| sure < AlignedRow::LOW);
        let rows = imported.article.alignment.iter().filter(unsure).count();
        let said = imported.issues.iter();
        let said = said.filter(|issue| issue.what.contains("is not certain"));
        assert!(rows > 0 && said.count() == rows, "{imported:?}");
    }

    #[test]
    fn texts_that_go_one_with_one_need_no_rows() {
        let page = format!(
            "{HEAD}八時に閉まる。\n\n灯が三つともる。\n\nIt closes at eight.\n\nThree lamps are lit.\n"
        );
        let article = import_page(&page, "night").article;
        assert_eq!(article.alignment, []);
        let ids = |blocks: &Option<Vec<Block>>| -> Vec<String> {
            blocks
                .iter()
                .flatten()
                .map(|block| block.id.clone())
                .collect()
        };
        assert_eq!(ids(&article.body.ja), ["p1", "p2"]);
        assert_eq!(ids(&article.body.en), ["p1", "p2"]);
    }

    #[test]
    fn footnotes_keep_the_ids_that_their_marks_name() {
        let block = |id: &str, footnote: bool, text: &str| Block {
            id: id.to_owned(),
            kind: match footnote {
                true => BlockKind::Footnote {
                    text: Inlines::from(text),
                },
                false => BlockKind::Paragraph {
                    text: Inlines::from(text),
                },
            },
        };
        let mut article = import_page(HEAD, "night").article;
        article.body.ja = Some(vec![
            block("a", false, "灯が三つともる。"),
            block("p1", true, "1987年の記録。"),
        ]);
        article.body.en = Some(vec![
            block("b", false, "Three lamps are lit."),
            block("n1", true, "Records of 1987."),
        ]);
        pair(&mut article);
        let [row] = article.alignment.as_slice() else {
            panic!("{:?}", article.alignment)
        };
        assert_eq!((row.ja[0].as_str(), row.en[0].as_str()), ("p1", "n1"));
        let first =
            |blocks: &Option<Vec<Block>>| blocks.as_ref().map(|blocks| blocks[0].id.clone());
        // p1 is the name of a footnote.
        assert_eq!(first(&article.body.ja).as_deref(), Some("p2"));
        assert_eq!(first(&article.body.en).as_deref(), Some("p2"));
    }
}
