//! `taiyaku build`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use taiyaku_align::fill_sentences;
use taiyaku_article::{BlockKind, Issue, Place};
use taiyaku_library::{PackedFile, pack};

use crate::args::Build;
use crate::load::{Loaded, load};
use crate::phrases::Phraser;
use crate::report::{Report, counted};
use crate::{files, swap, together};

/// Packs a library; true where one was made and nothing forbade it.
pub(crate) fn run(build: &Build, out: &mut dyn Write) -> io::Result<bool> {
    let mut report = Report::new(out);
    match make(build, &mut report)? {
        Ok((articles, packed)) => {
            let bytes: usize = packed.iter().map(|file| file.bytes.len()).sum();
            let what = format!(
                "{} in {}, {} kB, in {}",
                counted(articles, "article"),
                counted(packed.len(), "file"),
                bytes.div_ceil(1000),
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

type Refusal = (PathBuf, Issue);

/// Makes the library and puts it in its place; or says why not.
fn make(
    build: &Build,
    report: &mut Report<'_>,
) -> io::Result<Result<(usize, Vec<PackedFile>), Refusal>> {
    if let Err(issue) = swap::may_replace(&build.out, &build.folder) {
        return Ok(Err((build.out.clone(), issue)));
    }
    let found = files::articles_and_pages(std::slice::from_ref(&build.folder));
    if let Some(refusal) = found.issues.into_iter().next() {
        return Ok(Err(refusal));
    }
    let mut loaded: Vec<Loaded> = found.files.into_iter().map(load).collect();
    if loaded.is_empty() {
        return Ok(Err((build.folder.clone(), files::empty())));
    }
    let twice = together::check(&mut loaded);
    for file in &loaded {
        for issue in &file.issues {
            report.issue(&file.path, issue)?;
        }
    }
    let errors = loaded.iter().filter(|file| file.has_error()).count();
    let refusal = if twice {
        Some((
            "an id is used twice, and a library has no room for both",
            "Give each article its own, as said above",
        ))
    } else if build.strict && errors > 0 {
        Some((
            "articles have errors, and --strict was given",
            "Mend them as said above",
        ))
    } else if errors == loaded.len() {
        Some((
            "every article has errors, and nothing is left to pack",
            "Mend them as said above",
        ))
    } else {
        None
    };
    if let Some((what, remedy)) = refusal {
        return Ok(Err((
            build.folder.clone(),
            Issue::error(Place::File, what, remedy),
        )));
    }
    loaded.retain(|file| !file.has_error());
    if errors > 0 {
        report.line(&format!(
            "{} with errors left out",
            counted(errors, "article")
        ))?;
    }
    Ok(packed(build, loaded))
}

fn packed(build: &Build, loaded: Vec<Loaded>) -> Result<(usize, Vec<PackedFile>), Refusal> {
    let pictures = pictures(&loaded)?;
    let mut articles: Vec<_> = loaded.into_iter().filter_map(|file| file.article).collect();
    // Once here, and not in the browser each time an article is opened.
    let phraser = Phraser::new();
    for article in &mut articles {
        phraser.fill(article);
        fill_sentences(article);
    }
    let count = articles.len();
    let refused =
        |what: String, remedy: &str| (build.out.clone(), Issue::error(Place::File, what, remedy));
    let packed = pack(articles, &pictures)
        .map_err(|error| refused(error.to_string(), "Mend this, and build again"))?;
    swap::write(&build.out, &packed).map_err(|error| {
        refused(
            format!("the library cannot be written: {error}"),
            "Make room, or choose another folder with --out",
        )
    })?;
    Ok((count, packed))
}

/// The pictures that articles show, by the path that they name.
fn pictures(loaded: &[Loaded]) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    let mut pictures: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut first: BTreeMap<String, PathBuf> = BTreeMap::new();
    for file in loaded {
        for image in file
            .article
            .iter()
            .flat_map(|article| article.body.iter())
            .flat_map(|(_, blocks)| blocks)
        {
            let BlockKind::Figure { image, .. } = &image.kind else {
                continue;
            };
            let path = together::folder_of(&file.path).join(image);
            let bytes =
                fs::read(&path).map_err(|error| (path.clone(), files::unreadable(&error)))?;
            match first.get(image) {
                Some(there) if pictures.get(image) != Some(&bytes) => {
                    return Err(collision(&path, there, image));
                }
                Some(_) => {}
                None => {
                    first.insert(image.clone(), path);
                    pictures.insert(image.clone(), bytes);
                }
            }
        }
    }
    Ok(pictures)
}

fn collision(path: &Path, first: &Path, image: &str) -> Refusal {
    let what = format!(
        "articles in two folders name “{image}”, and it is another picture than {}",
        first.display()
    );
    (
        path.to_owned(),
        Issue::error(
            Place::File,
            what,
            "Give one of the pictures another name, and use it in its articles",
        ),
    )
}
