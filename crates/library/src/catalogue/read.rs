//! Reading the catalogue. The file is described in `docs/format.md`; `write.rs` writes it.

use taiyaku_article::{Bilingual, Label};
use taiyaku_search::Facet;

use super::{COLUMNS, Catalogue, Column, KIND};
use crate::bytes::{Reader, damaged};
use crate::{OpenError, date_of};

impl Catalogue {
    /// Reads the catalogue of a library of so many articles from its bytes, which are stored
    /// compressed (raw deflate) and are wanted here as they were before.
    ///
    /// # Errors
    /// [`OpenError`] if it is none, or one of another number of articles.
    pub fn open(inflated: &[u8], articles: usize) -> Result<Self, OpenError> {
        let mut reader = Reader::open(inflated, KIND)?;
        // Every document has two bytes of lengths, so there is room for no more than that.
        let documents = reader.count()?;
        if documents != articles {
            return Err(damaged(format!(
                "it has {documents} articles, not {articles}"
            )));
        }
        let (undated, days) = days(&mut reader, documents)?;
        let mut columns: [Column; COLUMNS.len()] = Default::default();
        let mut numbers = vec![None; documents];
        for (column, facet) in columns.iter_mut().zip(COLUMNS) {
            *column = Column::open(&mut reader, documents)?;
            if facet == Facet::Series {
                numbers = self::numbers(&mut reader, column, documents)?;
            }
        }
        let lengths = [
            lengths(&mut reader, documents)?,
            lengths(&mut reader, documents)?,
        ];
        reader.end()?;
        Ok(Self {
            undated,
            days,
            columns,
            numbers,
            lengths,
        })
    }
}

/// Lengths, each one more than it is; 0 where there is no text.
fn lengths(reader: &mut Reader<'_>, documents: usize) -> Result<Vec<Option<u32>>, OpenError> {
    (0..documents)
        .map(|_| Ok(reader.below(u32::MAX as usize)?.checked_sub(1)))
        .collect()
}

fn days(reader: &mut Reader<'_>, documents: usize) -> Result<(usize, Vec<i32>), OpenError> {
    let undated = reader.below(documents + 1)? as usize;
    let mut days = Vec::with_capacity(documents - undated);
    for place in undated..documents {
        let day = match days.last() {
            None => reader.signed()?,
            Some(last) => {
                let gap = i64::from(reader.below(i32::MAX as usize)?);
                i64::from(*last) + gap
            }
        };
        let day = i32::try_from(day)
            .ok()
            .filter(|day| date_of(*day).is_some());
        days.push(day.ok_or_else(|| damaged(format!("document {place} has no such day")))?);
    }
    Ok((undated, days))
}

/// Numbers in a series go up by one as a rule, so each is told by how far it is from that.
fn numbers(
    reader: &mut Reader<'_>,
    series: &Column,
    documents: usize,
) -> Result<Vec<Option<u32>>, OpenError> {
    let mut last = vec![0_u32; series.names.len()];
    let mut numbers = vec![None; documents];
    for (document, number) in numbers.iter_mut().enumerate() {
        let Some(last) = series
            .of(document)
            .first()
            .and_then(|value| last.get_mut(*value as usize))
        else {
            continue;
        };
        if reader.below(2)? == 0 {
            continue;
        }
        let found = reader
            .signed()?
            .checked_add(i64::from(*last) + 1)
            .and_then(|found| u32::try_from(found).ok())
            .ok_or_else(|| damaged(format!("document {document} has no such number")))?;
        *last = found;
        *number = Some(found);
    }
    Ok(numbers)
}

impl Column {
    fn open(reader: &mut Reader<'_>, documents: usize) -> Result<Self, OpenError> {
        let names = names(reader)?;
        let mut starts = Vec::with_capacity(documents + 1);
        let mut total = 0_u32;
        starts.push(total);
        for _ in 0..documents {
            // No article has more values than there are, since it has each once.
            total = reader
                .below(names.len() + 1)?
                .checked_add(total)
                .ok_or_else(|| damaged("it counts too many values"))?;
            starts.push(total);
        }
        let mut values = Vec::new();
        for _ in 0..total {
            values.push(reader.below(names.len())?);
        }
        Ok(Self {
            names,
            starts,
            values,
        })
    }
}

/// Names: their kinds, the lengths of their spellings, and then all spellings in a row.
fn names(reader: &mut Reader<'_>) -> Result<Vec<Label>, OpenError> {
    let count = reader.count()?;
    let kinds = reader.take(count)?;
    let mut lengths = Vec::with_capacity(count);
    for kind in kinds {
        let spellings = match kind {
            0..=2 => 1,
            3 => 2,
            _ => return Err(damaged(format!("no name is of kind {kind}"))),
        };
        for _ in 0..spellings {
            lengths.push(reader.count()?);
        }
    }
    let mut lengths = lengths.into_iter();
    let mut text = || {
        let length = lengths.next().unwrap_or_default();
        reader.text(length).map(str::to_owned)
    };
    let mut names = Vec::with_capacity(count);
    for kind in kinds {
        names.push(match kind {
            0 => Label::Plain(text()?),
            _ => Label::Bilingual(Bilingual {
                ja: if kind & 1 > 0 { Some(text()?) } else { None },
                en: if kind & 2 > 0 { Some(text()?) } else { None },
            }),
        });
    }
    Ok(names)
}
