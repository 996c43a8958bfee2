//! `taiyaku check`.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::report::{Report, counted};
use crate::{card, files, together};

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
    let mut cards = card::read(&found.files);
    together::check(&mut cards);
    for card in &cards {
        for issue in &card.issues {
            report.issue(&card.path, issue)?;
        }
    }
    report.finish(&counted(cards.len(), "article"))
}
