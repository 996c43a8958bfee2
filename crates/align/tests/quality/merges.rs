//! Paragraphs whose sentences were merged in one language or the other.

use std::collections::BTreeSet;

use taiyaku_article::{Article, Block, BlockKind, Inlines, Language, sentences};

use crate::disorder::{Random, beads};
use crate::score::Bead;

/// A paragraph and its translation, and which of their sentences belong together.
pub(crate) struct Merged {
    pub(crate) ja: Block,
    pub(crate) en: Block,
    pub(crate) beads: BTreeSet<Bead>,
}

/// How many sentences in a hundred are merged with the one before them, in each language.
pub(crate) const RATE: usize = 10;

/// An article, a block, and how many sentences go with how many.
type Read = (&'static str, &'static str, &'static [(usize, usize)]);

/// Paragraphs whose sentences do not go one with one, though they are as many: how they do go.
/// Every paragraph was read where the aligner disagreed with the count, in both halves; where the
/// two agree, nobody has looked.
const READ: [Read; 9] = [
    ("brics-decisions", "p4", &[(1, 1), (2, 1), (1, 1), (1, 2)]),
    ("brics-decisions", "p9", &[(2, 1), (1, 2)]),
    (
        "brics-new-development-bank",
        "p3",
        &[(1, 1), (2, 1), (1, 1), (1, 2)],
    ),
    ("handbook-keyboard", "p3", &[(1, 1), (1, 2), (1, 1), (2, 1)]),
    (
        "alaska-purchase-1867",
        "p10",
        &[(1, 1), (2, 1), (1, 2), (1, 1)],
    ),
    ("brics-yekaterinburg-2009", "p1", &[(2, 1), (1, 2)]),
    ("brics-yekaterinburg-2009", "p2", &[(1, 1), (2, 2), (1, 1)]),
    (
        "treaty-inf",
        "p5",
        &[(1, 1), (2, 1), (1, 1), (1, 1), (1, 2)],
    ),
    (
        "treaty-start-family",
        "p1",
        &[(1, 1), (2, 1), (1, 1), (1, 2)],
    ),
];

/// The paragraphs of an article that have as many sentences in both languages, three or more, with
/// some of them merged.
pub(crate) fn of(article: &Article, rate: usize, random: &mut Random) -> Vec<Merged> {
    let body = |language| article.body.get(language).expect("a body");
    let pairs = body(Language::Ja).iter().zip(body(Language::En));
    pairs
        .filter_map(|(ja, en)| {
            let split = [(ja, Language::Ja), (en, Language::En)].map(|(block, language)| {
                let BlockKind::Paragraph { text } = &block.kind else {
                    return Vec::new();
                };
                let text = text.plain();
                let ranges = sentences(&text, language);
                ranges
                    .into_iter()
                    .map(|range| text[range].to_owned())
                    .collect()
            });
            if split[0].len() < 3 || split[0].len() != split[1].len() {
                return None;
            }
            let groups = groups(&article.id, &ja.id, split[0].len());
            let [ja_merged, en_merged] =
                [0, 1].map(|side: usize| merged(&split[side], &groups[side], rate, random));
            let (ja_text, en_text) = (ja_merged.0, en_merged.0);
            // A merge that the splitter does not see as one would spoil the gold.
            let whole = sentences(&ja_text, Language::Ja).len() == ja_merged.1.len()
                && sentences(&en_text, Language::En).len() == en_merged.1.len();
            whole.then(|| Merged {
                ja: block(&ja_text),
                en: block(&en_text),
                beads: beads([&ja_merged.1, &en_merged.1]),
            })
        })
        .collect()
}

/// For each sentence of either language the number of the bead that it is in.
fn groups(article: &str, block: &str, sentences: usize) -> [Vec<usize>; 2] {
    let read = READ
        .iter()
        .find(|(in_article, id, _)| *in_article == article && *id == block);
    let beads = read.map_or(vec![(1, 1); sentences], |(_, _, beads)| beads.to_vec());
    let mut groups = [Vec::new(), Vec::new()];
    for (number, (ja, en)) in beads.into_iter().enumerate() {
        groups[0].extend(vec![number; ja]);
        groups[1].extend(vec![number; en]);
    }
    groups
}

fn block(text: &str) -> Block {
    Block {
        id: "p".to_owned(),
        kind: BlockKind::Paragraph {
            text: Inlines::from(text),
        },
    }
}

/// The text with some full stops made commas, and for each sentence the beads that it is in.
fn merged(
    sentences: &[String],
    groups: &[usize],
    rate: usize,
    random: &mut Random,
) -> (String, Vec<BTreeSet<usize>>) {
    let (mut text, mut from) = (String::new(), Vec::<BTreeSet<usize>>::new());
    for (sentence, number) in sentences.iter().zip(groups) {
        let comma = match text.trim_end().strip_suffix(['。', '.']) {
            Some(before) if random.chance(rate) => {
                let comma = if text.ends_with('。') { "、" } else { "; " };
                Some(format!("{before}{comma}"))
            }
            _ => None,
        };
        match (comma, from.last_mut()) {
            (Some(joined), Some(last)) => {
                text = joined;
                last.insert(*number);
            }
            _ => from.push(BTreeSet::from([*number])),
        }
        text.push_str(sentence);
    }
    (text, from)
}
