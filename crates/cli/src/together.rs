//! What shows only when articles stand together in a folder: ids used twice, pictures that are
//! not there, links that lead nowhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use taiyaku_article::{Issue, Place};

use crate::card::{About, Card};
use crate::files;

/// Adds these issues to the files they belong to; true where an id is used twice.
pub(crate) fn check(cards: &mut [Card]) -> bool {
    let mut twice = false;
    let mut first_with: BTreeMap<String, PathBuf> = BTreeMap::new();
    for Card {
        path,
        about,
        issues,
    } in cards.iter_mut()
    {
        let Some(about) = about else {
            continue;
        };
        if let Some(first) = first_with.get(&about.id) {
            twice = true;
            issues.push(used_twice(path, &about.id, first));
        } else {
            first_with.insert(about.id.clone(), path.clone());
        }
        issues.extend(name_differs(path, &about.id));
        issues.extend(missing_pictures(path, about));
    }
    for Card {
        path,
        about,
        issues,
    } in cards
    {
        let folder = folder_of(path);
        // An article that has errors, or that was not asked about, is there all the same.
        let exists =
            |id: &str| first_with.contains_key(id) || folder.join(format!("{id}.json")).is_file();
        let links = about.iter().flat_map(|about| &about.links);
        for (place, id) in links.filter(|(_, id)| !exists(id)) {
            issues.push(Issue::warning(
                key(place),
                format!("there is no article “{id}”"),
                "Correct the link, or add the article",
            ));
        }
    }
    twice
}

fn key(key: &str) -> Place {
    Place::Key(key.to_owned())
}

fn used_twice(path: &Path, id: &str, first: &Path) -> Issue {
    let what = format!("the id “{id}” is used by {} as well", first.display());
    // An editor imports a page into the folder where it stands.
    let imported = files::is_page(path) != files::is_page(first);
    let remedy = if imported {
        "Move the page out of the folder once it is article JSON"
    } else {
        "Give each article its own"
    };
    Issue::error(key("id"), what, remedy)
}

/// The folder of a file: what its pictures are named from.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

fn name_differs(path: &Path, id: &str) -> Option<Issue> {
    let right = format!("{id}.json");
    let differs =
        files::is_article(path) && path.file_name().is_some_and(|name| name != right.as_str());
    differs.then(|| {
        Issue::warning(
            key("id"),
            format!("the file is not named after the id “{id}”"),
            format!("Name it {right}, or change the id"),
        )
    })
}

fn missing_pictures(path: &Path, about: &About) -> Vec<Issue> {
    let is_missing = |(_, image): &&(String, String)| !folder_of(path).join(image).is_file();
    let missing = about.pictures.iter().filter(is_missing);
    missing
        .map(|(place, image)| {
            Issue::error(
                key(place),
                format!("there is no picture “{image}” beside the article"),
                "Put it there, or correct the path",
            )
        })
        .collect()
}
