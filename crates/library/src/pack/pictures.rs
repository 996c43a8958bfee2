//! The pictures of an article.

use std::collections::BTreeMap;

use taiyaku_article::{Article, BlockKind};

use super::{PackError, PackedFile};

/// Lets the article's figures name the packed pictures, and gives those.
pub(super) fn pack(
    article: &mut Article,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<PackedFile>, PackError> {
    let id = article.id.clone();
    let mut files = Vec::new();
    for image in images(article) {
        let Some(bytes) = pictures.get(image.as_str()) else {
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
        let file = PackedFile::named(image, bytes.clone());
        image.clone_from(&file.path);
        files.push(file);
    }
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
