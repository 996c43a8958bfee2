//! Writing the catalogue; `read.rs` reads it.

use taiyaku_article::Label;
use taiyaku_search::Facet;

use super::{COLUMNS, Catalogue, Column, KIND};
use crate::bytes::Writer;

impl Catalogue {
    /// The bytes that [`Catalogue::open`] reads, not yet compressed.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = Writer::new(KIND);
        writer.count(self.documents());
        self.write_days(&mut writer);
        for (column, facet) in self.columns.iter().zip(COLUMNS) {
            column.write(&mut writer, self.documents());
            if facet == Facet::Series {
                self.write_numbers(&mut writer, column);
            }
        }
        for length in self.lengths.iter().flatten() {
            writer.number(length.map_or(0, |units| u64::from(units) + 1));
        }
        writer.end()
    }

    fn write_days(&self, writer: &mut Writer) {
        writer.count(self.undated);
        let mut last = None;
        for day in &self.days {
            match last {
                None => writer.signed(i64::from(*day)),
                Some(last) => writer.number(u64::from(day.abs_diff(last))),
            }
            last = Some(*day);
        }
    }

    fn write_numbers(&self, writer: &mut Writer, series: &Column) {
        let mut last = vec![0_u32; series.names.len()];
        for (document, number) in self.numbers.iter().enumerate() {
            let Some(value) = series.of(document).first() else {
                continue;
            };
            let last = &mut last[*value as usize];
            writer.number(u64::from(number.is_some()));
            if let Some(number) = number {
                writer.signed(i64::from(*number) - i64::from(*last) - 1);
                *last = *number;
            }
        }
    }
}

impl Column {
    fn write(&self, writer: &mut Writer, documents: usize) {
        writer.count(self.names.len());
        for name in &self.names {
            writer.number(kind(name));
        }
        let spellings = || self.names.iter().flat_map(Label::spellings);
        spellings().for_each(|(_, name)| writer.count(name.len()));
        spellings().for_each(|(_, name)| writer.raw(name.as_bytes()));
        for document in 0..documents {
            writer.count(self.of(document).len());
        }
        for value in &self.values {
            writer.number(u64::from(*value));
        }
    }
}

/// 0 for one spelling in whatever language, else 1 for Japanese and 2 for English, added up.
fn kind(name: &Label) -> u64 {
    match name {
        Label::Plain(_) => 0,
        Label::Bilingual(names) => {
            u64::from(names.ja.is_some()) + 2 * u64::from(names.en.is_some())
        }
    }
}
