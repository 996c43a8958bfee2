//! The archive behind the articles: who writes, for whom, in which features and series, and when.

use super::names::{self, Name};
use super::random::{Random, Zipf};
use super::voice::Topic;
use super::words::Vocabulary;

const FEATURES: usize = 20;
const SERIES: usize = 500;
const AUTHORS: usize = 2_000;
const TRANSLATORS: usize = 300;
const SOURCES: usize = 200;
/// The first day, and how many there are: 25 years.
const FIRST_YEAR: i64 = 2001;
const DAYS: f64 = 9131.0;
/// In how many per cent of the articles the feature is of a series.
const IN_SERIES: usize = 75;

/// A series, in the years in which it runs.
pub(super) struct Series {
    pub(super) topic: Topic,
    /// The number of its feature.
    pub(super) feature: usize,
    /// From when to when, as parts of all the time.
    runs: (f64, f64),
    share: f64,
}

/// Somebody who writes, with the office they have.
pub(super) struct Author {
    pub(super) name: Name,
    pub(super) office: Option<Name>,
}

pub(super) struct Archive {
    pub(super) vocabulary: Vocabulary,
    pub(super) features: Vec<Topic>,
    pub(super) series: Vec<Series>,
    pub(super) authors: Drawn<Author>,
    pub(super) translators: Drawn<Name>,
    pub(super) sources: Drawn<Name>,
}

/// Things of which the first are drawn most often.
pub(super) struct Drawn<T> {
    all: Vec<T>,
    zipf: Zipf,
}

impl<T> Drawn<T> {
    fn new(all: Vec<T>) -> Self {
        Self {
            zipf: Zipf::new(all.len()),
            all,
        }
    }

    pub(super) fn draw(&self, random: &mut Random) -> &T {
        &self.all[self.zipf.draw(random)]
    }
}

impl Archive {
    pub(super) fn new(seed: u64) -> Self {
        let random = &mut Random::new(seed, 0);
        let vocabulary = Vocabulary::new(random);
        let features = (0..FEATURES)
            .map(|_| Topic::new(300, &vocabulary, random))
            .collect();
        let mut series: Vec<Series> = Vec::new();
        while series.len() < SERIES {
            let made = Series::new(&vocabulary, random);
            // Two of one name would have articles of one id.
            if series
                .iter()
                .all(|known| known.topic.name.en != made.topic.name.en)
            {
                series.push(made);
            }
        }
        let authors = names::different(AUTHORS, random, |random| {
            if random.percent(25) {
                names::japanese(random)
            } else {
                names::person(random)
            }
        });
        let authors = authors.into_iter().map(|name| Author {
            name,
            office: random.percent(60).then(|| names::paper(random)),
        });
        let authors = Drawn::new(authors.collect());
        Self {
            vocabulary,
            features,
            series,
            authors,
            translators: Drawn::new(names::different(TRANSLATORS, random, names::japanese)),
            sources: Drawn::new(names::different(SOURCES, random, names::paper)),
        }
    }

    /// The number of the series of an article at this part of all the time, if it is in one.
    pub(super) fn series_at(&self, time: f64, random: &mut Random) -> Option<usize> {
        if !random.percent(IN_SERIES) {
            return None;
        }
        let running = |series: &&Series| (series.runs.0..series.runs.1).contains(&time);
        let all: f64 = self
            .series
            .iter()
            .filter(running)
            .map(|series| series.share)
            .sum();
        let mut left = random.unit() * all;
        self.series.iter().position(|series| {
            if running(&series) {
                left -= series.share;
            }
            running(&series) && left < 0.0
        })
    }
}

impl Series {
    fn new(vocabulary: &Vocabulary, random: &mut Random) -> Self {
        let topic = Topic::new(40, vocabulary, random);
        // Few run for ever, most for some months or years.
        let length = 0.02 + 0.9 * random.unit().powi(4);
        let begins = random.unit() * 1.1 - 0.1;
        Self {
            topic,
            feature: random.below(FEATURES),
            runs: (begins, begins + length),
            share: 1.0 / (1.0 + 30.0 * random.unit()),
        }
    }
}

/// The part of all the time at which the article with this number of so many appears: the last
/// years have six times as many as the first.
pub(super) fn time_of(number: usize, articles: usize) -> f64 {
    const GROWTH: f64 = 5.0;
    // The inverse of the integral of 1 + GROWTH · t, which is 1 at its end.
    let part = (number as f64 + 0.5) / articles as f64;
    ((1.0 + 2.0 * GROWTH * (1.0 + GROWTH / 2.0) * part).sqrt() - 1.0) / GROWTH
}

/// The day at this part of all the time, and so many days later, as `YYYY-MM-DD`.
pub(super) fn day(time: f64, later: i64) -> String {
    // From days to dates by H. Hinnant, *chrono-compatible low-level date algorithms* (2013):
    // years begin with March, so that the day of the leap year is the last.
    let first = days_before(FIRST_YEAR);
    let days = first + (time * DAYS) as i64 + later;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + next)
}

/// The days from 1 March of the year 0 to 1 January of this year.
fn days_before(year: i64) -> i64 {
    let before = year - 1;
    365 * before + before / 4 - before / 100 + before / 400 + 306
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, date) in [
            (0, "2001-01-01"),
            (31, "2001-02-01"),
            (1154, "2004-02-29"),
            (1155, "2004-03-01"),
            (9130, "2025-12-31"),
        ] {
            assert_eq!(day(0.0, days), date);
        }
    }

    #[test]
    fn later_years_have_more_articles() {
        assert!(time_of(0, 1_000_000) < 0.001 && time_of(999_999, 1_000_000) > 0.999);
        let times = (0..1000).map(|number| time_of(number, 1000));
        let early = times.clone().filter(|time| *time < 0.1).count();
        let late = times.filter(|time| *time >= 0.9).count();
        assert!(late > 4 * early, "{early} and {late}");
    }

    #[test]
    fn a_series_has_articles_only_while_it_runs() {
        let (archive, mut random) = (Archive::new(1), Random::new(1, 1));
        for number in 0..1_000 {
            let time = time_of(number, 1_000);
            if let Some(at) = archive.series_at(time, &mut random) {
                let (from, until) = archive.series[at].runs;
                assert!((from..until).contains(&time));
            }
        }
    }
}
