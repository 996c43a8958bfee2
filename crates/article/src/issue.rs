//! What is wrong with a text that was handed in: where, why, and what to do about it.

use std::fmt;

/// How much an issue weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The article is usable; an editor should look.
    Warning,
    /// The article cannot be used until this is mended.
    Error,
}

/// Where in a file an issue is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line of a text, counted from 1.
    Line(usize),
    /// A line and column of a JSON text, both counted from 1.
    LineColumn(usize, usize),
    /// A key of article JSON, as `body.ja[3].text`.
    Key(String),
}

/// One thing that is wrong, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is there, and why that is an issue; no full stop at the end.
    pub what: String,
    /// What to do; no full stop at the end.
    pub remedy: String,
}

impl Issue {
    /// An issue that makes the article unusable.
    pub fn error(place: Place, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            place,
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// An issue that an editor should look at.
    pub fn warning(place: Place, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            place,
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// The issue as one line for a person, naming the file.
    #[must_use]
    pub fn in_file(&self, file: &str) -> String {
        let separator = if self.place == Place::File { "" } else { ":" };
        format!("{file}{separator}{self}")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Line(line) => write!(f, "{line}"),
            Self::LineColumn(line, column) => write!(f, "{line}:{column}"),
            Self::Key(key) => f.write_str(key),
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(
            f,
            "{}: {severity}: {}. {}.",
            self.place, self.what, self.remedy
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_file_place_cause_and_remedy() {
        let issue = Issue::error(
            Place::Line(7),
            "no title found",
            "Put the headline after the feature",
        );
        assert_eq!(
            issue.in_file("a.txt"),
            "a.txt:7: error: no title found. Put the headline after the feature."
        );
        let whole = Issue::warning(Place::File, "empty", "Write something");
        assert_eq!(
            whole.in_file("a.txt"),
            "a.txt: warning: empty. Write something."
        );
    }
}
