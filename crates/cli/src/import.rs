//! `taiyaku import`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use taiyaku_article::{Article, Issue, Place};

use crate::args::Import;
use crate::report::{Report, counted};
use crate::{files, load, summary};

/// Imports pages; true where no error was found.
pub(crate) fn run(import: &Import, out: &mut dyn Write) -> io::Result<bool> {
    let mut report = Report::new(out);
    let found = files::pages(&import.paths);
    for (path, issue) in &found.issues {
        report.issue(path, issue)?;
    }
    if found.files.is_empty() && found.issues.is_empty() {
        for path in &import.paths {
            let what = Issue::error(
                Place::File,
                "there is no text page in it",
                "Put pages there, their names ending in .txt",
            );
            report.issue(path, &what)?;
        }
    }
    let mut written = BTreeMap::new();
    for path in found.files {
        let loaded = load::load(path);
        for issue in &loaded.issues {
            report.issue(&loaded.path, issue)?;
        }
        let Some(article) = &loaded.article else {
            continue;
        };
        match save(import, &loaded.path, article, &mut written) {
            Ok(file) => report.line(&format!("{} → {}", loaded.path.display(), file.display()))?,
            Err(issue) => report.issue(&loaded.path, &issue)?,
        }
        if import.verbose {
            report.line(&summary::of(article))?;
        }
    }
    report.finish(&format!("{} written", counted(written.len(), "article")))
}

/// Writes the article, and answers where. `written` holds the articles of this call, with the
/// pages they came from.
fn save(
    import: &Import,
    page: &Path,
    article: &Article,
    written: &mut BTreeMap<PathBuf, PathBuf>,
) -> Result<PathBuf, Issue> {
    let file = import.out.join(format!("{}.json", article.id));
    if let Some(first) = written.get(&file) {
        return Err(Issue::error(
            Place::File,
            format!(
                "it would be {}, which {} has just become",
                file.display(),
                first.display()
            ),
            "Give the two pages different series numbers, or different names",
        ));
    }
    let json = taiyaku_article::write(article).map_err(|error| {
        Issue::error(
            Place::File,
            format!("it cannot be written as JSON: {error}"),
            "Report this as a defect, with the page",
        )
    })?;
    let unwritable = |error: io::Error| {
        Issue::error(
            Place::File,
            format!("{} cannot be written: {error}", file.display()),
            "Make room, or choose another folder with --out",
        )
    };
    let old = fs::read(&file).ok();
    match old {
        Some(old) if old == json.as_bytes() => {}
        Some(_) if !import.force => {
            return Err(Issue::error(
                Place::File,
                format!("{} is there already, and differs", file.display()),
                "Compare the two, then use --force to overwrite it, or move it away",
            ));
        }
        _ => {
            fs::create_dir_all(&import.out).map_err(unwritable)?;
            // Through a file beside it, so that an article is never half written.
            let beside = import.out.join(format!(".{}.json.new", article.id));
            fs::write(&beside, &json)
                .and_then(|()| fs::rename(&beside, &file))
                .map_err(unwritable)?;
        }
    }
    written.insert(file.clone(), page.to_owned());
    Ok(file)
}
