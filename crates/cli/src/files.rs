//! Finding the articles and pages below folders.

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
    has_ending(path, "json")
}

/// Whether the file's name says that it is a text page.
pub(crate) fn is_page(path: &Path) -> bool {
    has_ending(path, "txt")
}

fn has_ending(path: &Path, wanted: &str) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(wanted))
}

/// Every article and page among the given files and below the given folders.
pub(crate) fn articles_and_pages(paths: &[PathBuf]) -> Found {
    let wanted = |path: &Path| is_article(path) || is_page(path);
    let refusal = || {
        Issue::error(
            Place::File,
            "this is neither article JSON nor a text page by its name",
            "Let its name end in .json or .txt, or leave it out",
        )
    };
    find(paths, &wanted, &|path| {
        if wanted(path) { None } else { Some(refusal()) }
    })
}

/// Every page below the given folders, and every given file that is not article JSON.
pub(crate) fn pages(paths: &[PathBuf]) -> Found {
    let refusal = || {
        Issue::error(
            Place::File,
            "this is article JSON already",
            "Leave it out; `check` reads it",
        )
    };
    find(paths, &is_page, &|path| is_article(path).then(refusal))
}

/// Hidden files and folders are passed over, and links to folders are not followed, so that the
/// walk ends.
fn find(
    paths: &[PathBuf],
    wanted: &dyn Fn(&Path) -> bool,
    refuse: &dyn Fn(&Path) -> Option<Issue>,
) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => found.walk(path, wanted),
            Ok(_) => match refuse(path) {
                Some(issue) => found.issues.push((path.clone(), issue)),
                None => found.files.push(path.clone()),
            },
            Err(error) => found.unreadable(path, &error),
        }
    }
    found.files.sort();
    found.files.dedup();
    found
}

impl Found {
    fn walk(&mut self, folder: &Path, wanted: &dyn Fn(&Path) -> bool) {
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
                Ok(kind) if kind.is_dir() => self.walk(&path, wanted),
                Ok(_) if wanted(&path) && !path.is_dir() => self.files.push(path),
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

/// The issue of a folder without articles.
pub(crate) fn empty() -> Issue {
    Issue::error(
        Place::File,
        "there is no article in it",
        "Put text pages (.txt, docs/import.md) or article JSON (.json, docs/format.md) there",
    )
}
