//! Counting tests: in what libtest and Node.js print, in what the browser driver writes, and over all.

use serde_json::Value;
use std::fmt;
use std::ops::{Add, AddAssign};

/// How many tests went which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };

    /// One check that passed or not.
    pub(crate) fn of(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// The same, where a run that did not succeed must show at least one failure:
    /// one that does not compile prints no result.
    pub(crate) fn of_run(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 {
            self
        } else {
            self + Self::FAILED
        }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Counts what libtest printed, over all the binaries it ran.
///
/// A test that cannot be done here prints one line `skipped: why` and returns. libtest takes it for
/// passed; here it counts as skipped. The line is seen because the run is given `--show-output`.
pub(crate) fn libtest(printed: &str) -> Tally {
    let mut tally = Tally::default();
    let mut in_output_of_passed = false;
    let mut said_skipped = 0;
    for line in printed.lines() {
        if line == "successes:" {
            in_output_of_passed = true;
        } else if line == "failures:" {
            in_output_of_passed = false;
        } else if in_output_of_passed && line.starts_with("skipped: ") {
            said_skipped += 1;
        } else if let Some(result) = line.strip_prefix("test result: ") {
            let passed = number_before(result, "passed");
            tally += Tally {
                passed: passed.saturating_sub(said_skipped),
                failed: number_before(result, "failed"),
                skipped: number_before(result, "ignored") + said_skipped.min(passed),
            };
            in_output_of_passed = false;
            said_skipped = 0;
        }
    }
    tally
}

/// The number in front of a word: `3` in `ok. 3 passed; 0 failed`.
fn number_before(text: &str, word: &str) -> usize {
    let mut words = text.split_whitespace();
    let mut last = "";
    words
        .find_map(|next| {
            let found = next.trim_end_matches(';') == word;
            let number = std::mem::replace(&mut last, next);
            found.then(|| number.parse().ok()).flatten()
        })
        .unwrap_or(0)
}

/// Counts what the test runner of Node.js printed in the format TAP.
pub(crate) fn tap(printed: &str) -> Tally {
    let number = |what: &str| {
        let mut lines = printed.lines().rev();
        lines
            .find_map(|line| {
                line.strip_prefix("# ")?
                    .strip_prefix(what)?
                    .trim()
                    .parse()
                    .ok()
            })
            .unwrap_or(0)
    };
    Tally {
        passed: number("pass "),
        failed: number("fail "),
        skipped: number("skipped "),
    }
}

/// Counts the report of the browser driver; `None` when it is not one.
pub(crate) fn playwright(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    let stats = &report["stats"];
    let number = |name: &str| {
        stats[name]
            .as_u64()
            .and_then(|count| usize::try_from(count).ok())
    };
    // Errors outside of any test: a file that does not load, a server that does not start.
    let outside = report["errors"].as_array().map_or(0, Vec::len);
    Some(Tally {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")? + outside,
        skipped: number("skipped")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize, skipped: usize) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn the_closing_line_names_the_skipped_only_where_there_are_some() {
        assert_eq!(tally(3, 0, 0).to_string(), "3 passed, 0 failed");
        assert_eq!(tally(3, 1, 2).to_string(), "3 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn results_of_several_binaries_are_added() {
        let printed = "running 3 tests\n...\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.00s\n\
            running 2 tests\n.F\nfailures:\n\n---- a stdout ----\nskipped: not counted in a failure\n\n\
            failures:\n    a\n\n\
            test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(libtest(printed), tally(4, 1, 1));
        assert_eq!(libtest("error: could not compile"), tally(0, 0, 0));
    }

    #[test]
    fn a_passed_test_that_says_skipped_is_skipped() {
        let printed = "\nsuccesses:\n\n---- sample stdout ----\nskipped: no sample here\n\n\n\
            successes:\n    other\n    sample\n\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(libtest(printed), tally(1, 0, 1));
    }

    #[test]
    fn a_run_that_failed_without_a_result_counts_as_one_failure() {
        assert_eq!(Tally::default().of_run(false), Tally::FAILED);
        assert_eq!(tally(3, 2, 0).of_run(false), tally(3, 2, 0));
        assert_eq!(tally(3, 0, 0).of_run(true), tally(3, 0, 0));
    }

    #[test]
    fn what_node_printed_is_counted() {
        let printed = "ok 1 - a\n1..3\n# tests 3\n# pass 1\n# fail 1\n# cancelled 0\n# skipped 1\n";
        assert_eq!(tap(printed), tally(1, 1, 1));
        assert_eq!(tap("cannot find module"), tally(0, 0, 0));
    }

    #[test]
    fn the_report_of_the_browser_driver_is_counted() {
        let report = r#"{"errors": [{}], "stats": {"expected": 5, "skipped": 1, "unexpected": 2, "flaky": 0}}"#;
        assert_eq!(playwright(report), Some(tally(5, 3, 1)));
        assert_eq!(playwright("{}"), None);
        assert_eq!(playwright("no report"), None);
    }
}
