//! Making a library: articles and pictures in, files out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};
use taiyaku_article::{Article, BlockKind};

use crate::{Catalogue, Entry, FORMAT, FileRef, MANIFEST, Manifest, Texts};

/// A file of a packed library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path in the library's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why articles cannot be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// Two articles have one id: give one of them another.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A figure names a picture that was not handed in: add the file, or correct its name.
    MissingPicture {
        /// The article.
        id: String,
        /// The picture, as the article names it.
        image: String,
    },
    /// A drawing holds a script or another document, which would run on the reader's page if it
    /// were opened by itself: take that out.
    ActivePicture {
        /// The picture, as the article names it.
        image: String,
    },
    /// Something could not be written as JSON, which is a defect of this program.
    Json {
        /// What the serializer said.
        cause: String,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateId { id } => {
                write!(
                    f,
                    "two articles have the id “{id}”: give one of them another"
                )
            }
            Self::MissingPicture { id, image } => write!(
                f,
                "the article “{id}” shows “{image}”, which is not there: put the file beside the article, or correct its name"
            ),
            Self::ActivePicture { image } => write!(
                f,
                "the picture “{image}” holds a script, an event handler or another document: take that out of it"
            ),
            Self::Json { cause } => write!(f, "cannot write JSON: {cause}"),
        }
    }
}

impl std::error::Error for PackError {}

/// Packs a library. `assets` are the pictures, by the path that figures name. Equal input, in
/// whatever order, gives equal files; they are sorted by path.
///
/// # Errors
/// See [`PackError`].
pub fn pack(
    mut articles: Vec<Article>,
    assets: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<PackedFile>, PackError> {
    articles.sort_by(|a, b| b.date().cmp(&a.date()).then_with(|| a.id.cmp(&b.id)));
    let mut files = Vec::new();
    let mut pictures = BTreeSet::new();
    let mut ids = BTreeSet::new();
    let mut catalogue = Catalogue::default();
    let mut texts = Texts::default();
    for article in &mut articles {
        if !ids.insert(article.id.clone()) {
            return Err(PackError::DuplicateId {
                id: article.id.clone(),
            });
        }
        texts.texts.push(Texts::of(article));
        let id = article.id.clone();
        for image in images(article) {
            let Some(bytes) = assets.get(image.as_str()) else {
                return Err(PackError::MissingPicture {
                    id,
                    image: image.clone(),
                });
            };
            if image.to_ascii_lowercase().ends_with(".svg") && is_active(bytes) {
                return Err(PackError::ActivePicture {
                    image: image.clone(),
                });
            }
            let path = hashed_name(image, bytes);
            pictures.insert(PackedPicture {
                path: path.clone(),
                source: image.clone(),
            });
            *image = path;
        }
        let bytes = json(article)?;
        let file = hashed_name(&format!("articles/{}.json", article.id), &bytes);
        catalogue.entries.push(Entry::of(article, file.clone()));
        files.push(PackedFile { path: file, bytes });
    }
    for picture in pictures {
        let bytes = assets.get(&picture.source).cloned().unwrap_or_default();
        files.push(PackedFile {
            path: picture.path,
            bytes,
        });
    }
    let manifest = Manifest {
        format: FORMAT,
        articles: catalogue.entries.len(),
        catalogue: add(&mut files, "catalogue.json", json(&catalogue)?),
        texts: add(&mut files, "texts.json", json(&texts)?),
    };
    files.push(PackedFile {
        path: MANIFEST.to_owned(),
        bytes: json(&manifest)?,
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Whether a drawing could do more than be seen.
fn is_active(svg: &[u8]) -> bool {
    let text = String::from_utf8_lossy(svg).to_lowercase();
    let names_active = [
        "<script",
        "javascript:",
        "<foreignobject",
        "<iframe",
        "<!entity",
    ];
    // An attribute as onload="…": a word that starts with “on” and is followed by an equals sign.
    let has_handler = text
        .split(|c: char| c.is_whitespace() || c == '/' || c == '"' || c == '\'')
        .any(|word| {
            let name = word.split('=').next().unwrap_or_default();
            word.contains('=')
                && name.len() > 2
                && name.starts_with("on")
                && name.bytes().all(|b| b.is_ascii_lowercase())
        });
    has_handler || names_active.iter().any(|name| text.contains(name))
}

/// A picture by its new and its old path: two paths may hold the same bytes.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct PackedPicture {
    path: String,
    source: String,
}

fn images(article: &mut Article) -> impl Iterator<Item = &mut String> {
    let bodies = [article.body.ja.as_mut(), article.body.en.as_mut()];
    bodies
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|block| match &mut block.kind {
            BlockKind::Figure { image, .. } => Some(image),
            _ => None,
        })
}

fn add(files: &mut Vec<PackedFile>, name: &str, bytes: Vec<u8>) -> FileRef {
    let path = hashed_name(name, &bytes);
    let reference = FileRef {
        path: path.clone(),
        bytes: bytes.len(),
        sha256: sha256(&bytes),
    };
    files.push(PackedFile { path, bytes });
    reference
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, PackError> {
    serde_json::to_vec(value).map_err(|error| PackError::Json {
        cause: error.to_string(),
    })
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `images/map.svg` with the start of its hash before the ending: `images/map.1f2e3d4c5b6a.svg`.
fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let hash = &sha256(bytes)[..12];
    match path.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{hash}.{ending}"),
        _ => format!("{path}.{hash}"),
    }
}
