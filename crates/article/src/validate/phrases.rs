//! The rules of the places where headings may break. They are warnings: a reader that finds a
//! wrong place ignores it, and the heading breaks anywhere.

use std::collections::HashMap;

use super::{Check, excerpt};
use crate::{Article, BlockKind};

impl Check {
    pub(super) fn phrases(&mut self, article: &Article) {
        let phrases = &article.phrases;
        let title = article.title.ja.as_deref().unwrap_or_default();
        self.places("phrases.title", &phrases.title, title);
        let subtitles = article.subtitle.ja.as_deref().unwrap_or_default();
        for (index, places) in phrases.subtitle.iter().enumerate() {
            let key = format!("phrases.subtitle[{index}]");
            match subtitles.get(index) {
                Some(subtitle) => self.places(&key, places, subtitle),
                None => self.warning(
                    key,
                    "there is no Japanese subtitle for it",
                    "Give as many lists as there are subtitles",
                ),
            }
        }
        if phrases.blocks.is_empty() {
            return;
        }
        let headings: HashMap<&str, String> = article
            .body
            .ja
            .iter()
            .flatten()
            .filter_map(|block| match &block.kind {
                BlockKind::Heading { text, .. } => Some((block.id.as_str(), text.plain())),
                _ => None,
            })
            .collect();
        for (id, places) in &phrases.blocks {
            let key = format!("phrases.blocks.{}", excerpt(id));
            match headings.get(id.as_str()) {
                Some(text) => self.places(&key, places, text),
                None => self.warning(
                    key,
                    format!("“{}” is no heading of the Japanese text", excerpt(id)),
                    "Name a heading by its id, or remove it",
                ),
            }
        }
    }

    /// Places ascend, and there is text on both sides of each.
    fn places(&mut self, key: &str, places: &[u32], text: &str) {
        let count = text.chars().count();
        let inside =
            |place: u32| usize::try_from(place).is_ok_and(|place| (1..count).contains(&place));
        if let Some(place) = places.iter().find(|place| !inside(**place)) {
            self.warning(
                key,
                format!("the place {place} is not within the text, which has {count} characters"),
                "Count the characters before the place; leave the list out to have it made",
            );
        }
        let unordered = places.windows(2).find(|pair| pair[0] >= pair[1]);
        if let Some([before, after]) = unordered {
            self.warning(
                key,
                format!("the place {after} stands after {before}"),
                "Put the places in ascending order, each once",
            );
        }
    }
}
