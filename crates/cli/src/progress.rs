//! How far a long work is, told on the error stream: a line that changes on a terminal, a line a
//! tenth elsewhere. What is done within a second says nothing.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

const QUIET: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(100);

/// Counts what is done.
pub(crate) struct Progress {
    what: &'static str,
    total: usize,
    done: usize,
    started: Instant,
    shown: Option<Instant>,
    tenths: usize,
    is_terminal: bool,
}

impl Progress {
    /// Starts counting to `total`; `what` says what is done to the articles.
    pub(crate) fn new(what: &'static str, total: usize) -> Self {
        Self {
            what,
            total,
            done: 0,
            started: Instant::now(),
            shown: None,
            tenths: 0,
            is_terminal: io::stderr().is_terminal(),
        }
    }

    /// One more is done.
    pub(crate) fn step(&mut self) {
        self.done += 1;
        let elapsed = self.started.elapsed();
        let tenths = self.done * 10 / self.total.max(1);
        let is_due = if self.is_terminal {
            self.shown.is_none_or(|shown| shown.elapsed() >= BETWEEN)
        } else {
            tenths > self.tenths
        };
        if !is_due || elapsed < QUIET {
            return;
        }
        self.tenths = tenths;
        self.shown = Some(Instant::now());
        let line = line(self.what, self.done, self.total, elapsed);
        // Nothing is lost where nobody can read it.
        let _ = if self.is_terminal {
            write!(io::stderr(), "\r{line}\x1b[K")
        } else {
            writeln!(io::stderr(), "{line}")
        };
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal && self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// `packing: 42 % of 100000 articles, 3 min left`
fn line(what: &str, done: usize, total: usize, elapsed: Duration) -> String {
    let percent = done * 100 / total.max(1);
    let left = total.saturating_sub(done);
    let seconds = elapsed.as_secs_f64() * left as f64 / done.max(1) as f64;
    let left = if seconds >= 90.0 {
        format!("{:.0} min", seconds / 60.0)
    } else {
        format!("{seconds:.0} s")
    };
    format!("{what}: {percent} % of {total} articles, {left} left")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_from_the_time_spent() {
        let line = |done, seconds| line("packing", done, 1_000, Duration::from_secs(seconds));
        assert_eq!(line(100, 2), "packing: 10 % of 1000 articles, 18 s left");
        assert_eq!(line(500, 120), "packing: 50 % of 1000 articles, 2 min left");
        assert_eq!(line(1_000, 9), "packing: 100 % of 1000 articles, 0 s left");
    }
}
