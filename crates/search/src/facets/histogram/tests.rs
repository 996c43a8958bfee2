use super::*;

fn day(text: &str) -> i32 {
    text.parse().map(Date::days).unwrap()
}

fn bins(days: &[&str], most: usize) -> (Unit, Vec<(String, String, u32)>) {
    let dates: Vec<_> = days.iter().map(|text| Some(day(text))).collect();
    let found = histogram(&dates, &Bitset::full(dates.len()), most);
    let bin = |bin: &Bin| (bin.first.to_string(), bin.last.to_string(), bin.total);
    (found.unit, found.bins.iter().map(bin).collect())
}

fn ends(days: &[&str], most: usize) -> (Unit, usize, String, String) {
    let (unit, bins) = bins(days, most);
    let (first, last) = (bins[0].0.clone(), bins[bins.len() - 1].1.clone());
    (unit, bins.len(), first, last)
}

#[test]
fn the_unit_is_the_smallest_that_needs_few_bins() {
    for (days, unit, number, first, last) in [
        (
            ["2025-08-16", "2025-08-16"],
            Unit::Day,
            1,
            "2025-08-16",
            "2025-08-16",
        ),
        (
            ["2025-08-01", "2025-09-29"],
            Unit::Day,
            60,
            "2025-08-01",
            "2025-09-29",
        ),
        (
            ["2025-08-01", "2025-09-30"],
            Unit::Month,
            2,
            "2025-08-01",
            "2025-09-30",
        ),
        (
            ["2021-01-31", "2025-12-01"],
            Unit::Month,
            60,
            "2021-01-01",
            "2025-12-31",
        ),
        (
            ["2020-12-31", "2025-12-01"],
            Unit::Quarter,
            21,
            "2020-10-01",
            "2025-12-31",
        ),
        (
            ["2010-12-31", "2025-12-01"],
            Unit::Year,
            16,
            "2010-01-01",
            "2025-12-31",
        ),
        (
            ["1964-10-10", "2025-12-01"],
            Unit::FiveYears,
            14,
            "1960-01-01",
            "2029-12-31",
        ),
        (
            ["1601-01-01", "2025-12-01"],
            Unit::Decade,
            43,
            "1600-01-01",
            "2029-12-31",
        ),
        (
            ["0712-01-28", "2025-12-01"],
            Unit::Century,
            14,
            "0700-01-01",
            "2099-12-31",
        ),
        (
            ["0001-01-01", "9999-12-31"],
            Unit::Century,
            100,
            "0001-01-01",
            "9999-12-31",
        ),
    ] {
        let expected = (unit, number, first.to_owned(), last.to_owned());
        assert_eq!(ends(&days, 60), expected, "{days:?}");
    }
}

#[test]
fn bins_follow_each_other_and_hold_every_dated_document_once() {
    let days: Vec<Option<i32>> = [None, None]
        .into_iter()
        .chain((0..500).map(|at| Some(at * at / 70 - 900)))
        .collect();
    let mut some = Bitset::empty(days.len());
    (0..days.len())
        .step_by(3)
        .for_each(|document| some.insert(document));
    for most in [2, 12, 60, 500, 100_000] {
        let found = histogram(&days, &some, most);
        assert!(found.bins.len() <= most);
        for pair in found.bins.windows(2) {
            assert_eq!(pair[0].last.days() + 1, pair[1].first.days());
        }
        for bin in &found.bins {
            let within = |document: &usize| {
                days[*document]
                    .is_some_and(|day| (bin.first.days()..=bin.last.days()).contains(&day))
            };
            assert_eq!(bin.total as usize, (0..days.len()).filter(within).count());
            assert_eq!(bin.count as usize, some.iter().filter(within).count());
        }
        assert_eq!(found.bins.iter().map(|bin| bin.total).sum::<u32>(), 500);
    }
}

#[test]
fn without_a_date_there_is_no_bin() {
    for dates in [
        &[][..],
        &[None, None],
        &[None, Some(i32::MIN), Some(i32::MAX)],
    ] {
        assert_eq!(histogram(dates, &Bitset::full(dates.len()), 60).bins, []);
    }
}

#[test]
fn ranges_of_days_snap_to_bins() {
    let dates = [Some(day("2023-03-05")), Some(day("2024-02-10"))];
    let found = histogram(&dates, &Bitset::full(2), 24);
    assert_eq!((found.unit, found.bins.len()), (Unit::Month, 12));
    for (first, last, bins) in [
        ("2023-03-01", "2024-02-29", 0..12),
        ("2023-04-30", "2023-05-01", 1..3),
        ("2023-04-15", "2023-04-15", 1..2),
        ("1990-01-01", "2090-01-01", 0..12),
        ("1990-01-01", "2023-02-28", 0..0),
        ("2024-03-01", "2090-01-01", 12..12),
        ("2023-08-01", "2023-05-01", 5..5),
    ] {
        let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
        assert_eq!(found.bins_between(first, last), bins, "{first} {last}");
    }
}
