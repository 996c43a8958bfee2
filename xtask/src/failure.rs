//! What went wrong, told so that the reader knows what to do about it.

use std::fmt;

/// The result of anything in this program that can fail.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// An error for a person: what happened, what was tried, what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    tried: Vec<String>,
    remedy: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            tried: Vec::new(),
            remedy: remedy.into(),
        }
    }

    /// Adds a way that was tried and did not work.
    pub(crate) fn tried(mut self, way: impl Into<String>) -> Self {
        self.tried.push(way.into());
        self
    }

    /// Adds several ways that were tried.
    pub(crate) fn tried_all(mut self, ways: Vec<String>) -> Self {
        self.tried.extend(ways);
        self
    }

    /// The first line of the message alone.
    pub(crate) fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "error: {}", self.what)?;
        for way in &self.tried {
            write!(out, "\n  tried: {way}")?;
        }
        write!(out, "\n  do: {}", self.remedy)
    }
}

/// Says which file or folder an input or output error is about.
pub(crate) trait About<T> {
    fn about(self, doing: &str, path: &std::path::Path) -> Outcome<T>;
}

impl<T> About<T> for std::io::Result<T> {
    fn about(self, doing: &str, path: &std::path::Path) -> Outcome<T> {
        self.map_err(|error| {
            Failure::new(
                format!("could not {doing} {}: {error}", path.display()),
                "check that the path exists, that you may write there, and that the disk is not full",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_reads_as_what_tried_and_do() {
        let failure = Failure::new("no browser", "install one")
            .tried("PATH")
            .tried("apt-get");
        assert_eq!(
            failure.to_string(),
            "error: no browser\n  tried: PATH\n  tried: apt-get\n  do: install one"
        );
    }
}
