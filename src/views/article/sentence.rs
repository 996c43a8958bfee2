//! Text in sentences, each of which can be marked together with its partner.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use taiyaku_article::{Inlines, Language, Row, paired, sentences};

use super::footnotes::Notes;
use super::inline::{draw, inlines_view};
use super::marks::{Marker, block_field};
use crate::components::marked::{Line, Mark};
use crate::components::phrases::bytes_of;

/// A block's text in a language, as part of a row of the alignment.
pub(super) struct Setting<'a> {
    /// The language.
    pub(super) language: Language,
    /// The article's footnotes.
    pub(super) notes: &'a Notes,
    /// The number of the row.
    pub(super) row: usize,
    /// The group of each sentence of the row in this language: sentences of one group say the
    /// same in the two languages.
    groups: Vec<usize>,
    next: Cell<usize>,
    marker: RefCell<Marker>,
}

impl<'a> Setting<'a> {
    /// The texts of a row in a language.
    pub(super) fn of(row: &Row<'_>, number: usize, language: Language, notes: &'a Notes) -> Self {
        Self {
            language,
            notes,
            row: number,
            groups: groups(row, language),
            next: Cell::new(0),
            marker: RefCell::new(notes.marker("")),
        }
    }

    /// Begins with the next block of the row.
    pub(super) fn begin(&self, block: &str) {
        let of_block = self.notes.marker(&block_field(self.language, block));
        self.marker.replace(of_block);
    }

    /// The hits of the block's next text.
    pub(super) fn marks(&self, plain: &str) -> Vec<Mark> {
        self.marker.borrow_mut().marks(plain)
    }

    /// The group of the next sentence. Without an alignment a row is one group.
    fn next_group(&self) -> String {
        let next = self.next.get();
        self.next.set(next + 1);
        self.groups.get(next).copied().unwrap_or(0).to_string()
    }

    /// The places where a heading in this language may break.
    pub(super) fn phrases(&self, block: &str) -> &[u32] {
        let places = self.notes.phrases(block);
        if self.language == Language::Ja {
            places
        } else {
            &[]
        }
    }

    /// A text that is not read in sentences: a cell, a caption.
    pub(super) fn plainly(&self, text: &Inlines) -> AnyView {
        let marks = self.marks(&text.plain());
        inlines_view(text, self.language, self.notes, &marks)
    }

    /// A text, sentence by sentence. A hit that runs over two is marked in both.
    pub(super) fn text(&self, text: &Inlines) -> AnyView {
        let plain = text.plain();
        let marks = self.marks(&plain);
        let ranges = sentences(&plain, self.language);
        let starts: Vec<usize> = ranges.iter().skip(1).map(|range| range.start).collect();
        let mut position = 0;
        let view = |piece: &Inlines| {
            let mut line = Line::new(&marks, position);
            draw(piece, self.language, self.notes, &mut line);
            position = line.position();
            view! { <span data-sentence=self.next_group()>{line.finish()}</span> }
        };
        if ranges.is_empty() {
            return inlines_view(text, self.language, self.notes, &marks);
        }
        text.cut(&starts)
            .iter()
            .map(view)
            .collect::<Vec<_>>()
            .into_any()
    }

    /// A heading: one piece that breaks between its phrases. `places` are characters from the
    /// start; what is no place in the text is passed over.
    pub(super) fn heading(&self, text: &Inlines, places: &[u32]) -> AnyView {
        let plain = text.plain();
        let marks = self.marks(&plain);
        let group = self.next_group();
        let count = sentences(&plain, self.language).len();
        self.next.set(self.next.get() + count.saturating_sub(1));
        let mut line = Line::new(&marks, 0);
        for (index, piece) in text.cut(&bytes_of(&plain, places)).iter().enumerate() {
            if index > 0 {
                line.between(view! { <wbr /> });
            }
            draw(piece, self.language, self.notes, &mut line);
        }
        view! { <span data-sentence=group>{line.finish()}</span> }.into_any()
    }
}

/// The group of each sentence of a row in a language. Groups that do not add up to the sentences
/// there are say nothing: every sentence is in the one group of the row then, or, where there is
/// no partner, in one of its own.
fn groups(row: &Row<'_>, language: Language) -> Vec<usize> {
    let side = |(ja, en): (usize, usize)| match language {
        Language::Ja => ja,
        Language::En => en,
    };
    let counts = row.sentence_counts();
    if paired(row.sentences) == counts {
        let pairs = row.sentences.iter().enumerate();
        return pairs
            .flat_map(|(group, (ja, en))| {
                std::iter::repeat_n(group, side((usize::from(*ja), usize::from(*en))))
            })
            .collect();
    }
    let own = side(counts);
    if row.get(language.other()).is_empty() {
        (0..own).collect()
    } else {
        vec![0; own]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taiyaku_article::{Block, BlockKind};

    fn paragraph(text: &str) -> Block {
        Block {
            id: "p1".to_owned(),
            kind: BlockKind::Paragraph { text: text.into() },
        }
    }

    #[test]
    fn sentences_of_one_group_are_partners() {
        let ja = paragraph("港が開く。船が来る。荷を降ろす。");
        let en = paragraph("The port opens. A ship comes in and unloads.");
        let row = |sentences| Row {
            ja: vec![&ja],
            en: vec![&en],
            sentences,
        };
        let aligned = row(&[(1, 1), (2, 1)]);
        assert_eq!(groups(&aligned, Language::Ja), [0, 1, 1]);
        assert_eq!(groups(&aligned, Language::En), [0, 1]);
        let wrong = row(&[(1, 1)]);
        assert_eq!(groups(&wrong, Language::Ja), [0, 0, 0]);
        let alone = Row {
            ja: vec![&ja],
            ..Row::default()
        };
        assert_eq!(groups(&alone, Language::Ja), [0, 1, 2]);
    }
}
