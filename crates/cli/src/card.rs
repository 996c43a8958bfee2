//! What is kept of each article while a whole folder is looked at: not its text.

use std::path::PathBuf;

use taiyaku_article::{Article, Bilingual, BlockKind, Date, Issue, Severity};

use crate::ahead;
use crate::links;
use crate::load::{Loaded, load};
use crate::progress::Progress;

/// A file that was read, and let go again.
#[derive(Debug)]
pub(crate) struct Card {
    /// The file, as it was given or found.
    pub(crate) path: PathBuf,
    /// What was in it, where that was an article; that of a text page may have errors.
    pub(crate) about: Option<About>,
    /// What is to be said about it.
    pub(crate) issues: Vec<Issue>,
}

/// What tells an article from others, and what it points to.
#[derive(Debug)]
pub(crate) struct About {
    /// Its id.
    pub(crate) id: String,
    /// The day by which it is sorted.
    pub(crate) date: Option<Date>,
    /// Its titles.
    pub(crate) title: Bilingual<String>,
    /// The ids of articles it links to, each with the key of the text with the link.
    pub(crate) links: Vec<(String, String)>,
    /// The pictures it shows, each with the key that names it.
    pub(crate) pictures: Vec<(String, String)>,
}

impl Card {
    /// Whether anything about it is an error.
    pub(crate) fn has_error(&self) -> bool {
        self.issues
            .iter()
            .any(|issue| issue.severity == Severity::Error)
    }
}

/// Reads files, on all cores; the cards are in their order.
pub(crate) fn read(files: &[PathBuf]) -> Vec<Card> {
    let mut cards = Vec::with_capacity(files.len());
    let mut progress = Progress::new("reading", files.len());
    let card = |path: &PathBuf| {
        let Loaded {
            path,
            article,
            issues,
        } = load(path.clone());
        Card {
            path,
            about: article.as_ref().map(about),
            issues,
        }
    };
    let Ok(()) = ahead::in_order(files, card, |_, card| {
        cards.push(card);
        progress.step();
        Ok::<_, std::convert::Infallible>(())
    });
    cards
}

fn about(article: &Article) -> About {
    About {
        id: article.id.clone(),
        date: article.date(),
        title: article.title.clone(),
        links: links::articles_linked(article),
        pictures: pictures(article),
    }
}

fn pictures(article: &Article) -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for (language, blocks) in article.body.iter() {
        for (index, block) in blocks.iter().enumerate() {
            if let BlockKind::Figure { image, .. } = &block.kind {
                pictures.push((format!("body.{language}[{index}].image"), image.clone()));
            }
        }
    }
    pictures
}
