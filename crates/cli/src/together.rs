//! What shows only when articles stand together in a folder: ids used twice, pictures that are
//! not there, links that lead nowhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use taiyaku_article::{Article, BlockKind, Issue, Place};

use crate::load::Loaded;
use crate::{files, links};

/// Adds these issues to the files they belong to; true where an id is used twice.
pub(crate) fn check(loaded: &mut [Loaded]) -> bool {
    let mut twice = false;
    let mut first_with: BTreeMap<String, PathBuf> = BTreeMap::new();
    for file in loaded.iter_mut() {
        let Some(article) = &file.article else {
            continue;
        };
        if let Some(first) = first_with.get(&article.id) {
            twice = true;
            file.issues.push(used_twice(&file.path, &article.id, first));
        } else {
            first_with.insert(article.id.clone(), file.path.clone());
        }
        file.issues.extend(name_differs(&file.path, article));
        file.issues.extend(missing_pictures(&file.path, article));
    }
    for file in loaded {
        let Some(article) = &file.article else {
            continue;
        };
        let folder = folder_of(&file.path);
        // An article that has errors, or that was not asked about, is there all the same.
        let exists =
            |id: &str| first_with.contains_key(id) || folder.join(format!("{id}.json")).is_file();
        let dead = links::articles_linked(article)
            .into_iter()
            .filter(|(_, id)| !exists(id));
        file.issues.extend(dead.map(|(place, id)| {
            Issue::warning(
                Place::Key(place),
                format!("there is no article “{id}”"),
                "Correct the link, or add the article",
            )
        }));
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

fn name_differs(path: &Path, article: &Article) -> Option<Issue> {
    let right = format!("{}.json", article.id);
    let differs =
        files::is_article(path) && path.file_name().is_some_and(|name| name != right.as_str());
    differs.then(|| {
        Issue::warning(
            key("id"),
            format!("the file is not named after the id “{}”", article.id),
            format!("Name it {right}, or change the id"),
        )
    })
}

fn missing_pictures(path: &Path, article: &Article) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (language, blocks) in article.body.iter() {
        for (index, block) in blocks.iter().enumerate() {
            let BlockKind::Figure { image, .. } = &block.kind else {
                continue;
            };
            if !folder_of(path).join(image).is_file() {
                issues.push(Issue::error(
                    Place::Key(format!("body.{language}[{index}].image")),
                    format!("there is no picture “{image}” beside the article"),
                    "Put it there, or correct the path",
                ));
            }
        }
    }
    issues
}
