//! One file as one article.

use std::fs;
use std::path::PathBuf;

use taiyaku_article::{Article, Issue, Place, limits};

use crate::files;

/// A file that was read.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The file, as it was given or found.
    pub(crate) path: PathBuf,
    /// The article, where the file holds one; that of a text page may have errors.
    pub(crate) article: Option<Article>,
    /// What is to be said about it.
    pub(crate) issues: Vec<Issue>,
}

/// Reads a file: article JSON by its name, anything else as a text page.
pub(crate) fn load(path: PathBuf) -> Loaded {
    let (article, issues) = match fs::read(&path) {
        Ok(bytes) if files::is_article(&path) => json(&bytes),
        Ok(bytes) if bytes.len() > limits::FILE_BYTES => (None, vec![too_long(bytes.len())]),
        Ok(bytes) => {
            let stem = path
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default();
            page(&bytes, &stem)
        }
        Err(error) => (None, vec![files::unreadable(&error)]),
    };
    Loaded {
        path,
        article,
        issues,
    }
}

fn too_long(bytes: usize) -> Issue {
    Issue::error(
        Place::File,
        format!(
            "the page has {bytes} bytes; an article may have {}",
            limits::FILE_BYTES
        ),
        "Split it in two",
    )
}

fn page(bytes: &[u8], stem: &str) -> (Option<Article>, Vec<Issue>) {
    let decoded = taiyaku_import::decode(bytes);
    let imported = taiyaku_import::import_page(&decoded.text, stem);
    let mut issues = imported.issues;
    issues.extend(decoded.issues);
    issues.sort_by(|a, b| {
        b.severity
            .cmp(&a.severity)
            .then_with(|| a.place.cmp(&b.place))
    });
    (Some(imported.article), issues)
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
