//! Saying what is wrong, and counting it.

use std::io::{self, Write};
use std::path::Path;

use taiyaku_article::{Issue, Severity};

/// Issues go through here, so that the last line can count them.
pub(crate) struct Report<'a> {
    out: &'a mut dyn Write,
    errors: usize,
    warnings: usize,
}

impl<'a> Report<'a> {
    /// Reports to `out`.
    pub(crate) fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out,
            errors: 0,
            warnings: 0,
        }
    }

    /// Says one issue of a file.
    pub(crate) fn issue(&mut self, path: &Path, issue: &Issue) -> io::Result<()> {
        match issue.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        writeln!(self.out, "{}", issue.in_file(&path.display().to_string()))
    }

    /// Says something that is no issue.
    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Says how many there were of what was looked at; true where none was an error.
    pub(crate) fn finish(self, what: &str) -> io::Result<bool> {
        let (errors, warnings) = (
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
        );
        writeln!(self.out, "{what}: {errors}, {warnings}")?;
        Ok(self.errors == 0)
    }
}

/// `1 article`, `2 articles`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
