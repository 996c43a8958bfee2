//! Where Japanese headings may break: the model proposes, the rules of setting decide.

mod joins;
mod model;
mod rules;
#[cfg(test)]
mod tests;

use taiyaku_article::{Article, BlockKind};

use model::Model;
use rules::Verdict;

/// Finds the places at which headings may break.
pub(crate) struct Phraser {
    model: Model,
}

impl Phraser {
    /// Reads the model, which is worth doing once.
    pub(crate) fn new() -> Self {
        Self {
            model: Model::carried(),
        }
    }

    /// Gives the article's Japanese headings their places. What an editor has written stays: the
    /// headline's list, that of each subtitle, and that of each block; an empty one of the latter
    /// two says that it does not break.
    pub(crate) fn fill(&self, article: &mut Article) {
        let phrases = &mut article.phrases;
        if let Some(title) = article
            .title
            .ja
            .as_deref()
            .filter(|_| phrases.title.is_empty())
        {
            phrases.title = self.places(title);
        }
        let subtitles = article.subtitle.ja.as_deref().unwrap_or_default();
        let further = subtitles.iter().skip(phrases.subtitle.len());
        phrases
            .subtitle
            .extend(further.map(|subtitle| self.places(subtitle)));
        if phrases.subtitle.iter().all(Vec::is_empty) {
            phrases.subtitle.clear();
        }
        for block in article.body.ja.iter().flatten() {
            let BlockKind::Heading { text, .. } = &block.kind else {
                continue;
            };
            if phrases.blocks.contains_key(&block.id) {
                continue;
            }
            let places = self.places(&text.plain());
            if !places.is_empty() {
                phrases.blocks.insert(block.id.clone(), places);
            }
        }
    }

    /// The places in a text, in characters from its start.
    fn places(&self, text: &str) -> Vec<u32> {
        let begins = self.model.begins(text);
        let text: Vec<char> = text.chars().collect();
        let may = |at: &usize| match rules::verdict(&text, *at) {
            Verdict::Never => false,
            Verdict::Always => true,
            Verdict::AsTheModelSays => begins.get(*at).copied().unwrap_or_default(),
        };
        let places: Vec<usize> = (1..text.len()).filter(may).collect();
        let places = joins::relieved(&text, &joins::joined(&text, &places));
        places
            .into_iter()
            .filter_map(|at| u32::try_from(at).ok())
            .collect()
    }
}
