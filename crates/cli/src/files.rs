//! Finding the articles below folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use taiyaku_article::{Issue, Place};

/// The files that were found, sorted, and what could not be looked at.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Files that hold an article each.
    pub(crate) files: Vec<PathBuf>,
    /// Paths that could not be read, with the reason.
    pub(crate) issues: Vec<(PathBuf, Issue)>,
}

/// Whether the file's name says that it is article JSON.
pub(crate) fn is_article(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Every article among the given files and below the given folders. Hidden files and folders are
/// passed over, and links to folders are not followed, so that the walk ends.
pub(crate) fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => found.walk(path),
            Ok(_) if is_article(path) => found.files.push(path.clone()),
            Ok(_) => found.issues.push((
                path.clone(),
                Issue::error(
                    Place::File,
                    "this is no article: its name does not end in .json",
                    "Rename it, or leave it out",
                ),
            )),
            Err(error) => found.unreadable(path, &error),
        }
    }
    found.files.sort();
    found.files.dedup();
    found
}

impl Found {
    fn walk(&mut self, folder: &Path) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(folder, &error),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return self.unreadable(folder, &error),
            };
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.walk(&path),
                Ok(_) if is_article(&path) => self.files.push(path),
                Ok(_) => {}
                Err(error) => self.unreadable(&path, &error),
            }
        }
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        self.issues.push((path.to_owned(), unreadable(error)));
    }
}

/// The issue of a file or folder that cannot be read.
pub(crate) fn unreadable(error: &io::Error) -> Issue {
    match error.kind() {
        io::ErrorKind::NotFound => Issue::error(
            Place::File,
            "there is no such file or folder",
            "Correct the path",
        ),
        _ => Issue::error(
            Place::File,
            format!("it cannot be read: {error}"),
            "Make it readable, or leave it out",
        ),
    }
}
