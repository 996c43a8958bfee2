//! The pictures beside articles.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use taiyaku_article::{Issue, Place};

use crate::build::Refusal;
use crate::card::{About, Card};
use crate::files;
use crate::together::folder_of;

/// The pictures that an article in this file shows, by the path that it names.
pub(crate) fn of(path: &Path, about: &About) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    let mut pictures = BTreeMap::new();
    for (_, image) in &about.pictures {
        if !pictures.contains_key(image) {
            pictures.insert(image.clone(), read(&folder_of(path).join(image))?);
        }
    }
    Ok(pictures)
}

/// Refuses two pictures of one name: a library has one folder of them.
pub(crate) fn check_names(cards: &[Card]) -> Result<(), Refusal> {
    let mut first: BTreeMap<&str, PathBuf> = BTreeMap::new();
    for card in cards {
        for (_, image) in card.about.iter().flat_map(|about| &about.pictures) {
            let path = folder_of(&card.path).join(image);
            match first.get(image.as_str()) {
                None => {
                    first.insert(image, path);
                }
                Some(there) if *there != path && read(there)? != read(&path)? => {
                    return Err(collision(&path, there, image));
                }
                Some(_) => {}
            }
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>, Refusal> {
    fs::read(path).map_err(|error| (path.to_owned(), files::unreadable(&error)))
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
