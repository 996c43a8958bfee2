//! How other people's text becomes an article: a text page in, an [`Article`] and issues out.
//!
//! This crate does no I/O. It never fails on content: a line that it does not understand goes to
//! [`Article::unplaced`] with its number, and an issue says so. What it understands is described
//! for editors in `docs/import.md`.
//!
//! ```
//! let page = "港の図書館が朝に開く\n\n著者:青木花子\n\n本文\n\n朝六時に開く。\n";
//! let imported = taiyaku_import::import_page(page, "harbour");
//! assert_eq!(imported.article.title.ja.as_deref(), Some("港の図書館が朝に開く"));
//! assert_eq!(imported.issues, []);
//! ```

mod body;
mod dates;
mod draft;
mod encoding;
mod forms;
mod head;
mod headline;
mod id;
mod labels;
mod lines;
mod marks;
#[cfg(test)]
mod nothing_dropped;
mod numerals;
mod paragraphs;
mod partners;
mod people;
mod persons;
mod ruby;
mod runs;
mod sections;
mod width;

use taiyaku_article::{Article, Issue, Language, Place, Role, validate};

use draft::Draft;
pub use encoding::{Decoded, decode};

/// A page as an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The article. It may have errors, as where a page has no text at all.
    pub article: Article,
    /// What an editor should look at, errors first, then by line.
    pub issues: Vec<Issue>,
}

/// Reads a text page. `file_stem` is the name of its file without the ending; an article that
/// has no series is called after it.
#[must_use]
pub fn import_page(text: &str, file_stem: &str) -> Imported {
    let page = runs::divide(lines::split(text));
    let mut draft = Draft::new();
    head::place(&page.head, &mut draft);
    body::place(&page, &mut draft);
    head::settle_titles(&mut draft, file_stem);
    draft.settle();
    let Draft {
        mut article,
        mut issues,
        ..
    } = draft;
    article.original = original(&article);
    article.id = id::of(article.series.as_ref(), file_stem, text);
    // The line of what was not understood is named already.
    let unplaced = Place::Key("unplaced".to_owned());
    issues.extend(
        validate(&article)
            .into_iter()
            .filter(|issue| issue.place != unplaced),
    );
    issues.sort_by(|a, b| {
        b.severity
            .cmp(&a.severity)
            .then_with(|| a.place.cmp(&b.place))
    });
    Imported { article, issues }
}

/// The language of the original: the one translated from, or English where there is an English
/// headline or nothing but English.
fn original(article: &Article) -> Language {
    let from = article
        .credited(Role::Translator)
        .find_map(|credit| credit.from);
    let english =
        article.title.en.is_some() || article.body.ja.is_none() && article.body.en.is_some();
    from.unwrap_or(if english { Language::En } else { Language::Ja })
}
