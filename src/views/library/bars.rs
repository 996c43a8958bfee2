//! The histogram of dates in numbers: heights of bars, places along them, years below them.

use std::ops::RangeInclusive;

use taiyaku_article::Date;
use taiyaku_search::facets::{Bin, Histogram};

/// The height of the highest bar.
pub(super) const HIGH: f64 = 100.0;

/// The height of one that is not empty, so that it is seen.
const LOW: f64 = 4.0;

/// How many bins a page of keys is.
const PAGE: usize = 10;

/// The heights of one bin.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Bar {
    /// Of the articles that pass the filters.
    pub(super) count: f64,
    /// Of all articles: on the same scale, cut at the top.
    pub(super) total: f64,
}

/// The bars. The scale is that of the articles that pass: a search finds few of many, and how
/// those few spread is what the reader asks.
pub(super) fn bars(bins: &[Bin]) -> Vec<Bar> {
    let most = bins.iter().map(|bin| bin.count).max().unwrap_or(0);
    let most = match most {
        0 => bins.iter().map(|bin| bin.total).max().unwrap_or(0),
        _ => most,
    };
    let height = |count: u32| {
        if count == 0 {
            return 0.0;
        }
        (f64::from(count) / f64::from(most.max(1)) * HIGH).clamp(LOW, HIGH)
    };
    let bar = |bin: &Bin| Bar {
        count: height(bin.count),
        total: height(bin.total),
    };
    bins.iter().map(bar).collect()
}

/// The bin at a share of the width, 0 at the left edge and 1 at the right one.
pub(super) fn bin_at(share: f64, bins: usize) -> usize {
    let last = bins.saturating_sub(1);
    (0..last)
        .find(|bin| share * bins_as_length(bins) < bins_as_length(bin + 1))
        .unwrap_or(last)
}

/// So many bins as a length, of which each has 1.
pub(super) fn bins_as_length(bins: usize) -> f64 {
    u32::try_from(bins).map_or(0.0, f64::from)
}

/// Where a key brings a slider that is at a bin and may go to these; nothing for other keys.
pub(super) fn moved(key: &str, at: usize, bins: RangeInclusive<usize>) -> Option<usize> {
    let (first, last) = (*bins.start(), *bins.end());
    let to = match key {
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
        "ArrowRight" | "ArrowUp" => at + 1,
        "PageDown" => at.saturating_sub(PAGE),
        "PageUp" => at + PAGE,
        "Home" => first,
        "End" => last,
        _ => return None,
    };
    Some(to.max(first).min(last))
}

/// The bins that a span of days touches; nothing where no day is given or none is touched.
pub(super) fn chosen(
    histogram: &Histogram,
    from: Option<Date>,
    to: Option<Date>,
) -> Option<RangeInclusive<usize>> {
    if from.is_none() && to.is_none() {
        return None;
    }
    let first = from.or(histogram.bins.first().map(|bin| bin.first))?;
    let last = to.or(histogram.bins.last().map(|bin| bin.last))?;
    let bins = histogram.bins_between(first, last);
    (!bins.is_empty()).then(|| bins.start..=bins.end - 1)
}

/// The first and the last day of some bins.
pub(super) fn days(bins: &[Bin], range: &RangeInclusive<usize>) -> Option<(Date, Date)> {
    let (first, last) = (bins.get(*range.start())?, bins.get(*range.end())?);
    Some((first.first, last.last))
}

/// How many articles that pass are in some bins.
pub(super) fn count(bins: &[Bin], range: RangeInclusive<usize>) -> usize {
    let bins = bins.get(range).unwrap_or_default();
    bins.iter().map(|bin| bin.count as usize).sum()
}

/// The bins that begin a year worth naming, with the year: not more than `most`, at round
/// distances; the first bin, where no year begins within the bins.
pub(super) fn years(bins: &[Bin], most: usize) -> Vec<(usize, u16)> {
    let begins = |bin: &Bin| bin.first.month() == 1 && bin.first.day() == 1;
    let all: Vec<(usize, u16)> = (bins.iter().enumerate())
        .filter(|(_, bin)| begins(bin))
        .map(|(at, bin)| (at, bin.first.year()))
        .collect();
    let every = |step: u16| -> Vec<(usize, u16)> {
        let is_round = |(_, year): &(usize, u16)| year.is_multiple_of(step);
        all.iter().copied().filter(is_round).collect()
    };
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let fitting = steps
        .into_iter()
        .map(every)
        .find(|years| years.len() <= most)
        .filter(|years| !years.is_empty());
    fitting.unwrap_or_else(|| {
        let first = bins.first().map(|bin| (0, bin.first.year()));
        first.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use taiyaku_search::facets::Unit;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    /// A bin a year.
    fn of_years(first: u16, counts: &[(u32, u32)]) -> Vec<Bin> {
        let bins = (first..).zip(counts);
        bins.map(|(year, (count, total))| Bin {
            first: date(&format!("{year:04}-01-01")),
            last: date(&format!("{year:04}-12-31")),
            count: *count,
            total: *total,
        })
        .collect()
    }

    #[test]
    fn bars_are_on_the_scale_of_what_passes_and_few_are_still_seen() {
        let bars = bars(&of_years(2000, &[(10, 40), (5, 5), (1, 1), (0, 3), (0, 0)]));
        let heights: Vec<(f64, f64)> = bars.iter().map(|bar| (bar.count, bar.total)).collect();
        assert_eq!(
            heights,
            [
                (100.0, 100.0),
                (50.0, 50.0),
                (10.0, 10.0),
                (0.0, 30.0),
                (0.0, 0.0)
            ]
        );
        assert_eq!(
            super::bars(&of_years(2000, &[(500, 500), (1, 1)]))[1].count,
            LOW
        );
    }

    #[test]
    fn where_nothing_passes_all_articles_give_the_scale() {
        let bars = bars(&of_years(2000, &[(0, 4), (0, 8)]));
        assert_eq!([bars[0].total, bars[1].total], [50.0, 100.0]);
    }

    #[test]
    fn a_place_on_or_beside_the_bars_is_a_bin() {
        let bins = |shares: [f64; 5]| shares.map(|share| bin_at(share, 4));
        assert_eq!(bins([-0.5, 0.0, 0.25, 0.99, 1.5]), [0, 0, 1, 3, 3]);
        assert_eq!(bin_at(0.5, 0), 0);
    }

    #[test]
    fn keys_move_by_one_by_ten_and_to_the_ends_and_not_past_the_other_slider() {
        assert_eq!(moved("ArrowRight", 3, 0..=20), Some(4));
        assert_eq!(moved("ArrowDown", 0, 0..=20), Some(0));
        assert_eq!(moved("PageUp", 3, 0..=20), Some(13));
        assert_eq!(moved("PageDown", 3, 2..=20), Some(2));
        assert_eq!(moved("End", 3, 0..=7), Some(7));
        assert_eq!(moved("Home", 9, 4..=20), Some(4));
        assert_eq!(moved("Enter", 9, 4..=20), None);
    }

    #[test]
    fn a_span_snaps_to_the_bins_that_it_touches() {
        let histogram = Histogram {
            unit: Unit::Year,
            bins: of_years(2000, &[(1, 1), (2, 2), (4, 4)]),
        };
        let of =
            |from: Option<&str>, to: Option<&str>| chosen(&histogram, from.map(date), to.map(date));
        assert_eq!(of(Some("2001-05-05"), None), Some(1..=2));
        assert_eq!(of(None, Some("2000-02-01")), Some(0..=0));
        assert_eq!(of(Some("2009-01-01"), None), None);
        assert_eq!(of(None, None), None);
        assert_eq!(count(&histogram.bins, 1..=2), 6);
        let both = (date("2001-01-01"), date("2002-12-31"));
        assert_eq!(days(&histogram.bins, &(1..=2)), Some(both));
    }

    #[test]
    fn years_are_named_at_round_distances() {
        let many = of_years(1987, &[(1, 1); 38]);
        let named: Vec<u16> = years(&many, 5).into_iter().map(|(_, year)| year).collect();
        assert_eq!(named, [1990, 2000, 2010, 2020]);
        assert_eq!(years(&many[..3], 5), [(0, 1987), (1, 1988), (2, 1989)]);
    }

    #[test]
    fn where_no_year_begins_the_first_bin_is_named() {
        let day = |text| Bin {
            first: date(text),
            last: date(text),
            count: 1,
            total: 1,
        };
        let days = [day("2025-08-15"), day("2025-08-16")];
        assert_eq!(years(&days, 5), [(0, 2025)]);
        assert!(years(&[], 5).is_empty());
    }
}
