//! `taiyaku check`.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::report::{Report, counted};
use crate::{files, load, together};

/// Checks files and folders; true where no error was found.
pub(crate) fn run(paths: &[PathBuf], out: &mut dyn Write) -> io::Result<bool> {
    let mut report = Report::new(out);
    let found = files::articles_and_pages(paths);
    for (path, issue) in &found.issues {
        report.issue(path, issue)?;
    }
    if found.files.is_empty() && found.issues.is_empty() {
        for path in paths {
            report.issue(path, &files::empty())?;
        }
    }
    let mut loaded: Vec<_> = found.files.into_iter().map(load::load).collect();
    together::check(&mut loaded);
    for file in &loaded {
        for issue in &file.issues {
            report.issue(&file.path, issue)?;
        }
    }
    report.finish(&counted(loaded.len(), "article"))
}
