//! `taiyaku build`: reads every article to see what is wrong, and packs those that are right.

use std::io::{self, Write};
use std::path::PathBuf;

use taiyaku_article::{Issue, Place};

use crate::args::Build;
use crate::card::{self, Card};
use crate::packing::{self, Packed};
use crate::report::{Report, counted};
use crate::{files, pictures, swap, together};

/// Why no library was made, and where that is.
pub(crate) type Refusal = (PathBuf, Issue);

/// Packs a library; true where one was made and nothing forbade it.
pub(crate) fn run(build: &Build, out: &mut dyn Write) -> io::Result<bool> {
    let mut report = Report::new(out);
    match make(build, &mut report)? {
        Ok(packed) => {
            let what = format!(
                "{} in {}, {} kB, in {}",
                counted(packed.articles, "article"),
                counted(packed.files, "file"),
                packed.bytes.div_ceil(1000),
                build.out.display()
            );
            report.finish(&what)?;
            Ok(true)
        }
        Err((path, issue)) => {
            report.issue(&path, &issue)?;
            report.finish("no library was made")?;
            Ok(false)
        }
    }
}

/// Makes the library and puts it in its place; or says why not.
fn make(build: &Build, report: &mut Report<'_>) -> io::Result<Result<Packed, Refusal>> {
    if let Err(issue) = swap::may_replace(&build.out, &build.folder) {
        return Ok(Err((build.out.clone(), issue)));
    }
    let found = files::articles_and_pages(std::slice::from_ref(&build.folder));
    if let Some(refusal) = found.issues.into_iter().next() {
        return Ok(Err(refusal));
    }
    if found.files.is_empty() {
        return Ok(Err((build.folder.clone(), files::empty())));
    }
    let mut cards = card::read(&found.files);
    let twice = together::check(&mut cards);
    for card in &cards {
        for issue in &card.issues {
            report.issue(&card.path, issue)?;
        }
    }
    let errors = cards.iter().filter(|card| card.has_error()).count();
    if let Some((what, remedy)) = refusal(build, twice, errors, cards.len()) {
        return Ok(Err((
            build.folder.clone(),
            Issue::error(Place::File, what, remedy),
        )));
    }
    cards.retain(|card| !card.has_error());
    if errors > 0 {
        report.line(&format!(
            "{} with errors left out",
            counted(errors, "article")
        ))?;
    }
    Ok(packed(build, cards))
}

fn refusal(
    build: &Build,
    twice: bool,
    errors: usize,
    all: usize,
) -> Option<(&'static str, &'static str)> {
    if twice {
        Some((
            "an id is used twice, and a library has no room for both",
            "Give each article its own, as said above",
        ))
    } else if build.strict && errors > 0 {
        Some((
            "articles have errors, and --strict was given",
            "Mend them as said above",
        ))
    } else if errors == all {
        Some((
            "every article has errors, and nothing is left to pack",
            "Mend them as said above",
        ))
    } else {
        None
    }
}

fn packed(build: &Build, cards: Vec<Card>) -> Result<Packed, Refusal> {
    pictures::check_names(&cards)?;
    packing::run(&build.out, cards)
}
