//! Which sentences of a row are translations of each other.

use std::collections::BTreeMap;

use taiyaku_article::{AlignedRow, Article, Block, Inlines, Language, Row, paired, rows};

use crate::anchors::Text;
use crate::band::Band;
use crate::evidence::{Evidence, Measured, Segment};
use crate::programme;

/// Sentences, measured on the bundled articles.
pub(crate) const SENTENCES: Measured = Measured {
    ratio: 2.4,
    variance: 20.0,
};

/// How common each bead is, by its size, within paragraphs that are translations of each other.
fn share(size: (usize, usize)) -> f64 {
    match size {
        (1, 1) => 0.9,
        (1, 0) | (0, 1) => 0.002,
        (2, 1) | (1, 2) => 0.03,
        _ => 0.001,
    }
}

/// How the sentences of a row belong together, in order: so many Japanese ones with so many
/// English ones. Together the pairs are all sentences of [`Block::sentences`]. Empty where neither
/// side has any.
#[must_use]
pub fn align_sentences(row: &Row<'_>) -> Vec<(u16, u16)> {
    let (ja, en) = (texts(&row.ja, Language::Ja), texts(&row.en, Language::En));
    // Two lists of as many items, or two quotations of as many paragraphs, go text by text.
    if row.ja.len() == 1 && row.en.len() == 1 && ja.len() == en.len() {
        return ja
            .iter()
            .zip(&en)
            .flat_map(|(ja, en)| align(ja, en))
            .collect();
    }
    align(&ja.concat(), &en.concat())
}

/// Gives every row of an article that has sentences in both languages its sentence beads, in
/// [`Article::alignment`]; rows that are paired by id get a row there, without a confidence. What
/// an editor has written stays where it counts every sentence once.
pub fn fill_sentences(article: &mut Article) {
    let (Some(ja), Some(en)) = (&article.body.ja, &article.body.en) else {
        return;
    };
    let named = Language::ALL.map(|language| {
        let rows = article.alignment.iter().enumerate();
        rows.flat_map(|(index, row)| row.ids(language).iter().map(move |id| (id.as_str(), index)))
            .collect::<BTreeMap<&str, usize>>()
    });
    let mut alignment = article.alignment.clone();
    for row in rows(ja, en, &article.alignment) {
        let counts = row.sentence_counts();
        if counts.0 == 0 || counts.1 == 0 || paired(row.sentences) == counts {
            continue;
        }
        let ids = |blocks: &[&Block]| -> Vec<String> {
            blocks.iter().map(|block| block.id.clone()).collect()
        };
        let (ja, en) = (ids(&row.ja), ids(&row.en));
        let named = (ja.iter().filter_map(|id| named[0].get(id.as_str())))
            .chain(en.iter().filter_map(|id| named[1].get(id.as_str())))
            .next();
        let sentences = align_sentences(&row);
        match named.and_then(|index| alignment.get_mut(*index)) {
            None => alignment.push(AlignedRow {
                ja,
                en,
                confidence: None,
                sentences,
            }),
            Some(there) if there.ja == ja && there.en == en => there.sentences = sentences,
            // Only a part of a row is here: the texts contradict its order, or lack one of its ids.
            Some(_) => {}
        }
    }
    article.alignment = alignment;
}

/// The sentences of the blocks, text by text.
fn texts(blocks: &[&Block], language: Language) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for block in blocks {
        let mut words = Vec::new();
        block
            .kind
            .for_each_text(&mut |_, text: &Inlines| words.push(text.plain()));
        let ranges = block.sentences(language);
        all.extend(words.iter().zip(ranges).map(|(words, ranges)| {
            let sentences = ranges.into_iter().map(|range| words[range].to_owned());
            sentences.collect()
        }));
    }
    all
}

fn align(ja: &[String], en: &[String]) -> Vec<(u16, u16)> {
    let segments = |sentences: &[String]| -> Vec<Segment> {
        let segment = |words: &String| Segment {
            text: Text {
                words: words.clone(),
                thing: None,
            },
            kind: "sentence",
        };
        sentences.iter().map(segment).collect()
    };
    let evidence = Evidence::of(&segments(ja), &segments(en), SENTENCES);
    let (ja_lengths, en_lengths) = evidence.lengths();
    let band = Band::near(&evidence.points(), ja_lengths, en_lengths);
    let beads = programme::align(&band, |from_ja, from_en, size| {
        let prior = share(size).ln();
        if size.0 == 0 || size.1 == 0 {
            prior
        } else {
            prior + evidence.weight(from_ja, from_en, size)
        }
    });
    let small = |size: usize| u16::try_from(size).unwrap_or(u16::MAX);
    beads
        .into_iter()
        .map(|bead| (small(bead.size.0), small(bead.size.1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;
    use taiyaku_article::{BlockKind, Inlines, ListItem};

    fn paragraph(id: &str, text: &str) -> Block {
        Block {
            id: id.to_owned(),
            kind: BlockKind::Paragraph {
                text: Inlines::from(text),
            },
        }
    }

    fn beads(ja: &[Block], en: &[Block]) -> Vec<(u16, u16)> {
        align_sentences(&Row {
            ja: ja.iter().collect(),
            en: en.iter().collect(),
            sentences: &[],
        })
    }

    #[test]
    fn sentences_are_joined_and_divided() {
        let ja = [paragraph(
            "p",
            "港の図書館は1987年に開いた。本は5,000冊あり、アラスカの地図もある。夜は閉まる。",
        )];
        let en = [
            paragraph(
                "p",
                "The library at the port opened in 1987. It has 5,000 books.",
            ),
            paragraph("q", "There is a map of Alaska, too. It is closed at night."),
        ];
        assert_eq!(beads(&ja, &en), [(1, 1), (1, 2), (1, 1)]);
    }

    #[test]
    fn one_side_may_be_empty_or_far_longer() {
        let many = paragraph("p", &"船が来る。".repeat(40));
        let one = paragraph("p", "Ships come.");
        assert_eq!(paired(&beads(slice::from_ref(&many), &[one])), (40, 1));
        assert_eq!(beads(&[many], &[]), [(1, 0); 40]);
        assert_eq!(beads(&[], &[]), []);
    }

    #[test]
    fn lists_of_as_many_items_go_item_by_item() {
        let list = |items: &[&str]| Block {
            id: "l".to_owned(),
            kind: BlockKind::List {
                ordered: false,
                items: items
                    .iter()
                    .map(|text| ListItem {
                        text: Inlines::from(*text),
                        items: Vec::new(),
                    })
                    .collect(),
            },
        };
        let ja = [list(&["本。", "地図。古い地図もある。", "新聞。"])];
        let en = [list(&[
            "Books.",
            "Maps. There are old ones.",
            "Newspapers.",
        ])];
        assert_eq!(beads(&ja, &en), [(1, 1); 4]);
    }

    fn article(alignment: &str) -> Article {
        let json = format!(
            r#"{{"format": 1, "id": "a", "original": "ja", "title": {{"ja": "題"}},
            "body": {{
                "ja": [{{"type": "paragraph", "id": "p1", "text": "船が来る。人が降りる。"}},
                       {{"type": "separator", "id": "s1"}},
                       {{"type": "paragraph", "id": "p2", "text": "夜になる。"}},
                       {{"type": "paragraph", "id": "p2b", "text": "灯がともる。"}}],
                "en": [{{"type": "paragraph", "id": "p1", "text": "A ship comes. People get off."}},
                       {{"type": "separator", "id": "s1"}},
                       {{"type": "paragraph", "id": "p2", "text": "Night falls. Lights go on."}}]}},
            "alignment": {alignment}}}"#
        );
        taiyaku_article::read(&json).expect("valid").article
    }

    #[test]
    fn every_row_gets_its_sentences_once() {
        let mut filled = article(r#"[{"ja": ["p2", "p2b"], "en": ["p2"], "confidence": 0.9}]"#);
        fill_sentences(&mut filled);
        let [first, second] = filled.alignment.as_slice() else {
            panic!("{:?}", filled.alignment)
        };
        assert_eq!(
            (first.sentences.as_slice(), first.confidence),
            (&[(1, 1); 2][..], Some(0.9))
        );
        assert_eq!(
            (second.ja.as_slice(), second.confidence),
            (&["p1".to_owned()][..], None)
        );
        assert_eq!(second.sentences, [(1, 1); 2]);
        let again = filled.clone();
        fill_sentences(&mut filled);
        assert_eq!(filled, again);
    }

    #[test]
    fn what_an_editor_wrote_stays_where_it_counts_every_sentence() {
        let mut kept = article(r#"[{"ja": ["p1"], "en": ["p1"], "sentences": [[2, 2]]}]"#);
        fill_sentences(&mut kept);
        assert_eq!(kept.alignment[0].sentences, [(2, 2)]);
        let mut wrong = article(r#"[{"ja": ["p1"], "en": ["p1"], "sentences": [[2, 3]]}]"#);
        fill_sentences(&mut wrong);
        assert_eq!(wrong.alignment[0].sentences, [(1, 1); 2]);
    }
}
