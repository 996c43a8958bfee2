//! How documents spread over time.

use std::ops::Range;

use taiyaku_article::Date;

use crate::Bitset;

/// What a bin of a histogram spans. Spans of several years begin with a year that they divide:
/// 2020 to 2024, 1990 to 1999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// A month.
    Month,
    /// Three months, the first of them January, April, July or October.
    Quarter,
    /// A year.
    Year,
    /// Five years.
    FiveYears,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// The documents of one span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bin {
    /// The first day of the span.
    pub first: Date,
    /// The last day of the span.
    pub last: Date,
    /// How many documents of the span pass the filters.
    pub count: u32,
    /// How many documents of the span there are.
    pub total: u32,
}

/// Documents by date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// What every bin spans.
    pub unit: Unit,
    /// All bins without a gap, from that of the first document to that of the last; none where
    /// no document has a date.
    pub bins: Vec<Bin>,
}

impl Histogram {
    /// The indices of the bins that the days from `first` to `last` touch: a range of days snaps
    /// to the first day of the first and the last day of the last of them.
    #[must_use]
    pub fn bins_between(&self, first: Date, last: Date) -> Range<usize> {
        let start = self.bins.partition_point(|bin| bin.last < first);
        let end = self.bins.partition_point(|bin| bin.first <= last);
        start..end.max(start)
    }
}

impl Unit {
    const ALL: [Self; 7] = [
        Self::Day,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::FiveYears,
        Self::Decade,
        Self::Century,
    ];

    /// How many months it has; none for a day.
    fn months(self) -> Option<i32> {
        match self {
            Self::Day => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Year => Some(12),
            Self::FiveYears => Some(60),
            Self::Decade => Some(120),
            Self::Century => Some(1200),
        }
    }

    /// The number of the span in which the day is; spans that follow each other differ by one.
    fn index_of(self, date: Date) -> i32 {
        match self.months() {
            None => date.days(),
            Some(months) => (i32::from(date.year()) * 12 + i32::from(date.month()) - 1) / months,
        }
    }

    /// The first day of the span of this number, in days since 1970-01-01. That of the span to
    /// which the year 1 belongs may lie before it.
    fn start(self, index: i32) -> i32 {
        let Some(months) = self.months() else {
            return index;
        };
        let (year, month) = (index * months / 12, index * months % 12 + 1);
        match (u16::try_from(year), u8::try_from(month)) {
            (Ok(year), Ok(month)) => Date::new(year, month, 1)
                .map_or_else(|_| if year == 0 { FIRST } else { LAST + 1 }, Date::days),
            _ => LAST + 1,
        }
    }
}

/// 0001-01-01 and 9999-12-31.
const FIRST: i32 = -719_162;
const LAST: i32 = 2_932_896;

/// Counts documents by date. `dates` are days since 1970-01-01, one a document, ascending by
/// document with `None` first; `documents` are those that pass the filters (all but that of the
/// date itself, so that the range can be moved). The unit is the smallest for which there are at
/// most `most` bins over all dates, whatever the filters: bins stay where they are under the
/// reader's hand. There are more than `most` bins only where centuries are more. Days outside of
/// the years 1 to 9999 are in no bin.
#[must_use]
pub fn histogram(dates: &[Option<i32>], documents: &Bitset, most: usize) -> Histogram {
    let before = |day: i32| dates.partition_point(|date| date.is_none_or(|date| date < day));
    let dated = before(FIRST)..before(LAST + 1);
    let date = |at: usize| dates.get(at).copied().flatten().and_then(Date::of_days);
    let mut found = Histogram {
        unit: Unit::Day,
        bins: Vec::new(),
    };
    let (Some(first), Some(last)) = (date(dated.start), dated.end.checked_sub(1).and_then(date))
    else {
        return found;
    };
    let span = |unit: Unit| unit.index_of(first)..unit.index_of(last) + 1;
    let fits = |unit: &Unit| span(*unit).len() <= most;
    found.unit = Unit::ALL.into_iter().find(fits).unwrap_or(Unit::Century);
    for index in span(found.unit) {
        let (start, end) = (found.unit.start(index), found.unit.start(index + 1));
        let range = before(start)..before(end);
        if let (Some(first), Some(last)) = (Date::of_days(start), Date::of_days(end - 1)) {
            found.bins.push(Bin {
                first,
                last,
                count: documents.count_in(range.clone()) as u32,
                total: range.len() as u32,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests;
