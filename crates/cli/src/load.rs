//! One file as one article.

use std::fs;
use std::path::PathBuf;

use taiyaku_article::{Article, Issue, Place};

use crate::files;

/// A file that was read.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The file, as it was given or found.
    pub(crate) path: PathBuf,
    /// The article, where the file holds one that can be used.
    pub(crate) article: Option<Article>,
    /// What is to be said about it.
    pub(crate) issues: Vec<Issue>,
}

/// Reads a file.
pub(crate) fn load(path: PathBuf) -> Loaded {
    let (article, issues) = match fs::read(&path) {
        Ok(bytes) => json(&bytes),
        Err(error) => (None, vec![files::unreadable(&error)]),
    };
    Loaded {
        path,
        article,
        issues,
    }
}

fn json(bytes: &[u8]) -> (Option<Article>, Vec<Issue>) {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            let issue = Issue::error(
                Place::Line(line),
                "article JSON is UTF-8, and this line is not",
                "Save the file as UTF-8",
            );
            return (None, vec![issue]);
        }
    };
    match taiyaku_article::read(text) {
        Ok(read) => (Some(read.article), read.issues),
        Err(issues) => (None, issues),
    }
}
