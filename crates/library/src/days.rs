//! Days as numbers.

use taiyaku_article::Date;

/// Days from 1 January of the year 0 (of the Gregorian calendar, carried on backwards) to 1970.
const TO_1970: i32 = 719_528;

/// The days from 1 January 1970 to this one; negative before.
#[must_use]
pub fn days_of(date: Date) -> i32 {
    let (year, month) = (i32::from(date.year()), i32::from(date.month()));
    days_before_year(year) + days_before_month(year, month) + i32::from(date.day()) - 1 - TO_1970
}

/// The day that is so many days from 1 January 1970; nothing outside of the years 1 to 9999.
#[must_use]
pub fn date_of(days: i32) -> Option<Date> {
    let day = days.checked_add(TO_1970)?;
    // A year has at least 365 days, so this is the year, or one of the few that follow it.
    let mut year = day.div_euclid(365).clamp(1, 9999);
    while days_before_year(year) > day {
        year -= 1;
    }
    let day = day - days_before_year(year);
    let month = (1..=12)
        .rev()
        .find(|month| days_before_month(year, *month) <= day)?;
    let day = day - days_before_month(year, month) + 1;
    Date::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
    .ok()
}

fn days_before_year(year: i32) -> i32 {
    let before = year - 1;
    // The year 0 is a leap year.
    year * 365 + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400) + 1
}

fn days_before_month(year: i32, month: i32) -> i32 {
    const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let before = usize::try_from(month - 1)
        .ok()
        .and_then(|month| BEFORE.get(month));
    before.copied().unwrap_or_default() + i32::from(leap && month > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (date, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2025-08-16", 20_316),
            ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896),
        ] {
            let date = date.parse().expect("a date");
            assert_eq!(days_of(date), days, "{date}");
            assert_eq!(date_of(days), Some(date));
        }
    }

    #[test]
    fn every_day_comes_back_and_follows_the_one_before() {
        let first = days_of("0001-01-01".parse().expect("a date"));
        let last = days_of("9999-12-31".parse().expect("a date"));
        let mut before = None;
        for days in first..=last {
            let date = date_of(days).expect("a day of the calendar");
            assert_eq!(days_of(date), days);
            assert!(before < Some(date));
            before = Some(date);
        }
        for days in [first - 1, last + 1, i32::MIN, i32::MAX] {
            assert_eq!(date_of(days), None);
        }
    }
}
