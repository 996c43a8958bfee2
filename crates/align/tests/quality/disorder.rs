//! Articles put in disorder: paragraphs merged, split and left out in one of the two languages,
//! and what belongs together all the same.

use std::collections::BTreeSet;

use taiyaku_article::{Article, Block, BlockKind, Inlines, Language, sentences};

use crate::score::Bead;

/// A linear congruential generator: the same disorder every time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn language(&mut self) -> usize {
        self.below(2)
    }
}

/// A block in disorder, with the numbers of the blocks of the article that it is made of.
#[derive(Clone)]
struct Piece {
    kind: BlockKind,
    from: BTreeSet<usize>,
}

/// Two bodies in disorder.
pub(crate) struct Disorder {
    pub(crate) ja: Vec<Block>,
    pub(crate) en: Vec<Block>,
    /// Which blocks belong together: places in the one and in the other.
    pub(crate) beads: BTreeSet<Bead>,
}

/// How many paragraphs in a hundred are merged with the next, split, and left out.
pub(crate) const RATES: [usize; 3] = [10, 10, 5];

impl Disorder {
    /// Puts an article in disorder whose blocks pair by their ids. With `paragraphs` only those
    /// are kept: without headings and tables there is less to hold on to.
    pub(crate) fn of(article: &Article, paragraphs: bool, random: &mut Random) -> Self {
        let body = |language| article.body.get(language).expect("a body");
        let (ja, en) = (body(Language::Ja), body(Language::En));
        let mut sides: [Vec<Piece>; 2] = [Vec::new(), Vec::new()];
        let is_paragraph = |block: &Block| matches!(block.kind, BlockKind::Paragraph { .. });
        let wanted = ja
            .iter()
            .zip(en)
            .filter(|(ja, _)| !paragraphs || is_paragraph(ja));
        for (number, (ja, en)) in wanted.enumerate() {
            assert_eq!(ja.id, en.id, "{}", article.id);
            let is_paragraph = is_paragraph(ja);
            let piece = |block: &Block| Piece {
                kind: block.kind.clone(),
                from: BTreeSet::from([number]),
            };
            let mut pieces = [vec![piece(ja)], vec![piece(en)]];
            let side = random.language();
            if is_paragraph && random.chance(RATES[2]) {
                pieces[side].clear();
            } else if is_paragraph && random.chance(RATES[1]) {
                let language = Language::ALL[side];
                pieces[side] = split(&pieces[side][0], language, random);
            }
            for (side, pieces) in sides.iter_mut().zip(pieces) {
                side.extend(pieces);
            }
        }
        for (side, language) in sides.iter_mut().zip(Language::ALL) {
            *side = merged(side, language, random);
        }
        let from = |side: &[Piece]| {
            side.iter()
                .map(|piece| piece.from.clone())
                .collect::<Vec<_>>()
        };
        let beads = beads([&from(&sides[0]), &from(&sides[1])]);
        let [ja, en] = sides.map(|side| {
            // Ids that say nothing.
            let block = |(place, piece): (usize, Piece)| Block {
                id: format!("b{place}"),
                kind: piece.kind,
            };
            side.into_iter().enumerate().map(block).collect()
        });
        Self { ja, en, beads }
    }
}

fn text(kind: &BlockKind) -> Option<String> {
    match kind {
        BlockKind::Paragraph { text } => Some(text.plain()),
        _ => None,
    }
}

fn paragraph(text: &str) -> BlockKind {
    BlockKind::Paragraph {
        text: Inlines::from(text.trim()),
    }
}

/// A paragraph in two, at the end of one of its sentences.
fn split(piece: &Piece, language: Language, random: &mut Random) -> Vec<Piece> {
    let text = text(&piece.kind).expect("a paragraph");
    let sentences = sentences(&text, language);
    if sentences.len() < 2 {
        return vec![piece.clone()];
    }
    let at = sentences[1 + random.below(sentences.len() - 1)].start;
    let part = |words: &str| Piece {
        kind: paragraph(words),
        from: piece.from.clone(),
    };
    vec![part(&text[..at]), part(&text[at..])]
}

/// Some paragraphs joined with the one that follows; never two parts of one.
fn merged(side: &[Piece], language: Language, random: &mut Random) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::new();
    for piece in side {
        let last = merged.last().and_then(|last| text(&last.kind));
        // Each language merges half as often, so that the rate is that of both together.
        if let (Some(last_text), Some(words)) = (last, text(&piece.kind))
            && random.chance(RATES[0] / 2)
            && let Some(last) = merged.last_mut()
            && follows(&last.from, &piece.from)
        {
            let space = if language == Language::En { " " } else { "" };
            last.kind = paragraph(&format!("{last_text}{space}{words}"));
            last.from.extend(&piece.from);
            continue;
        }
        merged.push(piece.clone());
    }
    merged
}

/// Whether one begins with the block of the article after the one that the other ends with.
fn follows(last: &BTreeSet<usize>, piece: &BTreeSet<usize>) -> bool {
    last.last().map(|last| last + 1) == piece.first().copied()
}

/// What belongs together, of two lists of pieces that name what they are made of: those that have
/// something in common, over both lists.
pub(crate) fn beads(sides: [&[BTreeSet<usize>]; 2]) -> BTreeSet<Bead> {
    let mut groups: Vec<(BTreeSet<usize>, [Vec<usize>; 2])> = Vec::new();
    for (side, pieces) in sides.into_iter().enumerate() {
        for (place, piece) in pieces.iter().enumerate() {
            let (mut from, mut places) = (piece.clone(), [Vec::new(), Vec::new()]);
            places[side].push(place);
            let (joined, apart) = groups
                .into_iter()
                .partition::<Vec<_>, _>(|(there, _)| !there.is_disjoint(piece));
            groups = apart;
            for (there, others) in joined {
                from.extend(there);
                for (places, others) in places.iter_mut().zip(others) {
                    places.extend(others);
                    places.sort_unstable();
                }
            }
            groups.push((from, places));
        }
    }
    groups.into_iter().map(|(_, [ja, en])| (ja, en)).collect()
}
