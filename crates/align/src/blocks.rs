//! Which blocks of two bodies are translations of each other.

use taiyaku_article::{AlignedRow, Block, BlockKind, Language};

use crate::anchors::Text;
use crate::band::Band;
use crate::evidence::{Evidence, Measured, Segment};
use crate::programme::{self, Bead};

/// Paragraphs, measured on the bundled articles.
pub(crate) const PARAGRAPHS: Measured = Measured {
    ratio: 2.4,
    variance: 10.0,
};

/// How common each bead is, by its size. Gale and Church found 0.89 for 1-1, 0.089 for 2-1 and 1-2
/// together, 0.0099 for what is not translated and 0.011 for 2-2, in the sentences of a bank's
/// reports. Paragraphs are left out, and taken three together, about as rarely; these figures do
/// best on every second bundled article in disorder, and are rounded.
fn share(size: (usize, usize)) -> f64 {
    match size {
        (1, 1) => 0.85,
        (1, 0) | (0, 1) => 0.005,
        (2, 1) | (1, 2) => 0.06,
        _ => 0.005,
    }
}

/// How much rarer it is that a heading of one text is a paragraph of the other.
const HEADING_AS_PARAGRAPH: f64 = 0.03;

/// Aligns the blocks of two bodies, whatever their ids. Every block is in exactly one row; the
/// rows stand in the order of the texts, footnotes after all others. The confidence of each is
/// rounded to two decimals.
///
/// Blocks of one kind go together, and a heading with a paragraph where nothing fits better; only
/// paragraphs that follow one another are taken together.
#[must_use]
pub fn align_blocks(ja: &[Block], en: &[Block]) -> Vec<AlignedRow> {
    let mut rows = Vec::new();
    for footnotes in [false, true] {
        let side = |blocks: &'_ [Block]| -> Vec<usize> {
            let of_this_sort =
                |block: &Block| matches!(block.kind, BlockKind::Footnote { .. }) == footnotes;
            (0..blocks.len())
                .filter(|index| of_this_sort(&blocks[*index]))
                .collect()
        };
        let ja = Body::of(ja, side(ja), Language::Ja);
        let en = Body::of(en, side(en), Language::En);
        rows.extend(align(&ja, &en));
    }
    rows
}

/// The blocks of one language that are aligned.
struct Body<'a> {
    blocks: Vec<&'a Block>,
    /// Their places in the body.
    places: Vec<usize>,
    segments: Vec<Segment>,
}

impl<'a> Body<'a> {
    fn of(blocks: &'a [Block], places: Vec<usize>, language: Language) -> Self {
        let blocks: Vec<&Block> = places.iter().map(|place| &blocks[*place]).collect();
        let segments = blocks
            .iter()
            .map(|block| segment(block, language))
            .collect();
        Self {
            blocks,
            places,
            segments,
        }
    }

    /// Whether these blocks can be taken together.
    fn joins(&self, first: usize, size: usize) -> bool {
        let paragraph = |block: &&Block| matches!(block.kind, BlockKind::Paragraph { .. });
        size == 1
            || self.blocks[first..first + size].iter().all(paragraph)
                && self.places[first + size - 1] - self.places[first] == size - 1
    }

    fn ids(&self, first: usize, size: usize) -> Vec<String> {
        let ids = self.blocks[first..first + size].iter();
        ids.map(|block| block.id.clone()).collect()
    }
}

fn segment(block: &Block, language: Language) -> Segment {
    let thing = match &block.kind {
        BlockKind::Figure { image, .. } => Some(image.clone()),
        _ => None,
    };
    Segment {
        text: Text {
            words: block.plain(language),
            thing,
        },
        kind: block.kind.name(),
    }
}

fn align(ja: &Body<'_>, en: &Body<'_>) -> Vec<AlignedRow> {
    let evidence = Evidence::of(&ja.segments, &en.segments, PARAGRAPHS);
    let (ja_lengths, en_lengths) = evidence.lengths();
    let band = Band::near(&evidence.points(), ja_lengths, en_lengths);
    let weight = |from_ja: usize, from_en: usize, size: (usize, usize)| {
        let prior = share(size).ln();
        if size.0 == 0 || size.1 == 0 {
            return prior;
        }
        if !ja.joins(from_ja, size.0) || !en.joins(from_en, size.1) {
            return f64::NEG_INFINITY;
        }
        match kinds(ja.blocks[from_ja], en.blocks[from_en], size) {
            Some(share) => prior + share.ln() + evidence.weight(from_ja, from_en, size),
            None => f64::NEG_INFINITY,
        }
    };
    let row = |bead: Bead| AlignedRow {
        ja: ja.ids(bead.ja, bead.size.0),
        en: en.ids(bead.en, bead.size.1),
        confidence: Some((bead.confidence * 100.0).round() / 100.0),
        sentences: Vec::new(),
    };
    programme::align(&band, weight)
        .into_iter()
        .map(row)
        .collect()
}

/// How often two blocks of these kinds go together, where they may.
fn kinds(ja: &Block, en: &Block, size: (usize, usize)) -> Option<f64> {
    use BlockKind::{Heading, Paragraph};
    match (&ja.kind, &en.kind) {
        (Heading { .. }, Paragraph { .. }) | (Paragraph { .. }, Heading { .. }) => {
            (size == (1, 1)).then_some(HEADING_AS_PARAGRAPH)
        }
        (one, other) => (one.name() == other.name()).then_some(1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taiyaku_article::{Bilingual, Inlines};

    /// A body, a block to a line: `# ` a heading, `* ` a footnote, `! ` a picture, else a
    /// paragraph. Ids say nothing.
    fn body(lines: &[&str]) -> Vec<Block> {
        let kind = |line: &str| match line.split_once(' ').unwrap_or_default() {
            ("#", text) => BlockKind::Heading {
                level: 2,
                text: Inlines::from(text),
            },
            ("*", text) => BlockKind::Footnote {
                text: Inlines::from(text),
            },
            ("!", image) => BlockKind::Figure {
                image: image.to_owned(),
                alt: Bilingual::default(),
                caption: Inlines::default(),
                width: None,
                height: None,
            },
            _ => BlockKind::Paragraph {
                text: Inlines::from(line),
            },
        };
        let block = |(place, line): (usize, &&str)| Block {
            id: place.to_string(),
            kind: kind(line),
        };
        lines.iter().enumerate().map(block).collect()
    }

    /// Rows as `0=0 1+2=1 =2`.
    #[track_caller]
    fn check(ja: &[&str], en: &[&str], expected: &str) {
        let written: Vec<String> = align_blocks(&body(ja), &body(en))
            .iter()
            .map(|row| format!("{}={}", row.ja.join("+"), row.en.join("+")))
            .collect();
        assert_eq!(written.join(" "), expected);
    }

    #[test]
    fn paragraphs_are_taken_together_and_headings_stay_alone() {
        check(
            &[
                "# 朝の港",
                "図書館は1987年に開いた。",
                "本は5,000冊あり、アラスカの地図もある。",
                "# 夜の港",
                "夜は閉まる。",
            ],
            &[
                "# The port in the morning",
                "The library opened in 1987. It has 5,000 books, and a map of Alaska as well.",
                "# The port at night",
                "It is closed at night.",
            ],
            "0=0 1+2=1 3=2 4=3",
        );
    }

    #[test]
    fn what_is_left_out_stands_alone() {
        check(
            &[
                "1987年に開いた図書館には、船で三か国から人が来る。",
                "8月には祭りがあり、町の広場に屋台が並ぶ。",
                "本は5,000冊ある。アラスカの地図もあるという。",
            ],
            &[
                "The library, opened in 1987, has visitors from three countries, who come by ship.",
                "It has 5,000 books. There is said to be a map of Alaska among them.",
            ],
            "0=0 1= 2=1",
        );
    }

    #[test]
    fn pictures_are_known_by_their_files_and_footnotes_go_by_themselves() {
        check(
            &[
                "! images/a.svg",
                "! images/b.svg",
                "港は静かだ。",
                "* 1987年の記録。",
            ],
            &["! images/b.svg", "* Records of 1987.", "The port is quiet."],
            "0= 1=0 2=2 3=1",
        );
    }

    #[test]
    fn a_heading_may_be_a_paragraph_in_the_other_text() {
        check(
            &["# 港の朝", "船は六時に出る。"],
            &["Morning at the port", "The ship leaves at six."],
            "0=0 1=1",
        );
    }

    #[test]
    fn an_empty_body_has_no_partners() {
        check(&[], &["One.", "Two."], "=0 =1");
        check(&["一。"], &[], "0=");
        check(&[], &[], "");
    }
}
