//! The rules that types alone do not hold.

use std::collections::{HashMap, HashSet};

use crate::{
    Article, Bilingual, Block, BlockKind, Inline, Inlines, Issue, Language, ListItem, Place,
    is_bundled_path, is_safe_link, limits,
};

/// Whether a text can be an id: a to z, 0 to 9 and hyphens, not at the ends.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= limits::ID_CHARACTERS
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Checks an article against the rules of `docs/format.md`; an empty answer means that it keeps
/// them all.
#[must_use]
pub fn validate(article: &Article) -> Vec<Issue> {
    let mut check = Check::default();
    check.head(article);
    for (language, blocks) in article.body.iter() {
        check.body(language, blocks);
    }
    check.pairs(article);
    check.issues
}

#[derive(Default)]
struct Check {
    issues: Vec<Issue>,
}

impl Check {
    fn error(
        &mut self,
        key: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.issues
            .push(Issue::error(Place::Key(key.into()), what, remedy));
    }

    fn warning(
        &mut self,
        key: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.issues
            .push(Issue::warning(Place::Key(key.into()), what, remedy));
    }

    fn id(&mut self, key: String, id: &str) {
        if !is_identifier(id) {
            self.error(
                key,
                format!("“{id}” cannot be an id"),
                format!(
                    "Use a to z, 0 to 9 and hyphens, at most {} characters",
                    limits::ID_CHARACTERS
                ),
            );
        }
    }

    fn at_most(&mut self, key: &str, count: usize, limit: usize, of: &str) {
        if count > limit {
            self.error(
                key,
                format!("{count} {of}; the limit is {limit}"),
                "Split the article or the block",
            );
        }
    }

    fn text(&mut self, key: &str, text: &str) {
        self.at_most(
            key,
            text.chars().count(),
            limits::TEXT_CHARACTERS,
            "characters in one text",
        );
    }

    fn head(&mut self, article: &Article) {
        self.id("id".to_owned(), &article.id);
        if article
            .title
            .iter()
            .all(|(_, title)| title.trim().is_empty())
        {
            self.error(
                "title",
                "the article has no title",
                "Give it one in at least one language",
            );
        }
        if article.languages().next().is_none() {
            self.error(
                "body",
                "the article has no text in either language",
                "Write at least one block",
            );
        } else if article.body.get(article.original).is_none_or(Vec::is_empty) {
            // Common and right: a translation whose original is only linked.
            let translated = article.credited(crate::Role::Translator).next().is_some();
            if !translated && article.source.is_none() {
                self.warning(
                    "original",
                    format!(
                        "the original language is “{}”, but there is no text in it",
                        article.original
                    ),
                    "Correct “original”, or name the source or the translator",
                );
            }
        }
        self.at_most("credits", article.credits.len(), limits::CREDITS, "credits");
        for (index, credit) in article.credits.iter().enumerate() {
            if credit.name.iter().all(|(_, name)| name.trim().is_empty()) {
                self.error(
                    format!("credits[{index}].name"),
                    "the credit names nobody",
                    "Give the name",
                );
            }
        }
        if let Some(url) = article
            .source
            .as_ref()
            .and_then(|source| source.url.as_deref())
            && !(is_safe_link(url) && url.to_ascii_lowercase().starts_with("http"))
        {
            self.error(
                "source.url",
                format!("“{url}” is no web address"),
                "Give an http or https address",
            );
        }
        for (language, text) in article.title.iter() {
            self.text(&format!("title.{language}"), text);
        }
        for unplaced in &article.unplaced {
            self.warning(
                "unplaced",
                format!(
                    "line {} of the page was not understood: “{}”",
                    unplaced.line,
                    excerpt(&unplaced.text)
                ),
                "Move it to the field it belongs to",
            );
        }
    }

    fn body(&mut self, language: Language, blocks: &[Block]) {
        let body = format!("body.{language}");
        self.at_most(&body, blocks.len(), limits::BLOCKS, "blocks");
        let mut seen = HashSet::new();
        let is_footnote = |block: &&Block| matches!(block.kind, BlockKind::Footnote { .. });
        let footnotes: HashSet<&str> = blocks
            .iter()
            .filter(is_footnote)
            .map(|block| block.id.as_str())
            .collect();
        let mut marked = HashSet::new();
        for (index, block) in blocks.iter().enumerate() {
            let key = format!("{body}[{index}]");
            self.id(format!("{key}.id"), &block.id);
            if !seen.insert(block.id.as_str()) {
                self.error(
                    format!("{key}.id"),
                    format!("the id “{}” is used twice", block.id),
                    "Give each block its own",
                );
            }
            self.block(&key, &block.kind);
            block.kind.for_each_text(&mut |text_key, text| {
                let key = format!("{key}.{text_key}");
                self.text(&key, &text.plain());
                self.inlines(&key, text, 1, &footnotes, &mut marked);
            });
        }
        for id in footnotes.difference(&marked) {
            self.warning(
                body.as_str(),
                format!("nothing refers to the footnote “{id}”"),
                format!("Put {{\"footnote\": \"{id}\"}} where it belongs"),
            );
        }
    }

    fn block(&mut self, key: &str, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, .. } if !(2..=4).contains(level) => {
                self.error(
                    format!("{key}.level"),
                    format!("a heading of level {level}"),
                    "Use 2, 3 or 4",
                );
            }
            BlockKind::List { items, .. } => {
                let key = format!("{key}.items");
                self.at_most(
                    &key,
                    items.iter().map(ListItem::count).sum(),
                    limits::LIST_ITEMS,
                    "items in one list",
                );
                self.at_most(&key, list_depth(items), limits::DEPTH, "levels of lists");
            }
            BlockKind::Figure { image, alt, .. } => self.figure(key, image, alt),
            BlockKind::Table { header, rows, .. } => {
                let width = rows.first().map_or(header.len(), Vec::len);
                let uneven = rows.iter().position(|row| row.len() != width);
                if let Some(row) = uneven {
                    self.error(
                        format!("{key}.rows[{row}]"),
                        format!("{} cells where the first row has {width}", rows[row].len()),
                        "Give every row as many cells; an empty one is \"\"",
                    );
                }
                if !header.is_empty() && header.len() != width {
                    self.error(
                        format!("{key}.header"),
                        format!("{} headings for {width} columns", header.len()),
                        "Give every column one heading",
                    );
                }
                self.at_most(
                    &format!("{key}.rows"),
                    width.saturating_mul(rows.len()),
                    limits::TABLE_CELLS,
                    "cells in one table",
                );
            }
            BlockKind::Preformatted { text } => self.text(&format!("{key}.text"), text),
            _ => {}
        }
    }

    fn figure(&mut self, key: &str, image: &str, alt: &Bilingual<String>) {
        if !is_bundled_path(image) {
            self.error(
                format!("{key}.image"),
                format!("“{image}” is no path to a bundled picture"),
                "Put the picture beside the article and name it as images/name.svg",
            );
        }
        for language in Language::ALL {
            if alt.get(language).is_none_or(|alt| alt.trim().is_empty()) {
                self.warning(
                    format!("{key}.alt.{language}"),
                    "the picture is not described in this language",
                    "Say in a sentence what it shows",
                );
            }
        }
    }

    fn inlines<'a>(
        &mut self,
        key: &str,
        inlines: &'a Inlines,
        depth: usize,
        footnotes: &HashSet<&str>,
        marked: &mut HashSet<&'a str>,
    ) {
        if depth > limits::DEPTH {
            self.error(
                key,
                format!("marks nested more than {} deep", limits::DEPTH),
                "Nest them less",
            );
            return;
        }
        for piece in inlines {
            match piece {
                Inline::Link(link) => {
                    if !is_safe_link(&link.href) {
                        self.error(
                            key,
                            format!("the link “{}” is not allowed", excerpt(&link.href)),
                            "Use http, https, mailto or a relative address",
                        );
                    }
                    if link.text.plain().trim().is_empty() {
                        self.error(key, "a link without text", "Say where it leads");
                    }
                    self.inlines(key, &link.text, depth + 1, footnotes, marked);
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => {
                    self.inlines(key, inner, depth + 1, footnotes, marked);
                }
                Inline::Span(span) => {
                    if !is_language_tag(&span.lang) {
                        self.error(
                            key,
                            format!("“{}” is no language tag", excerpt(&span.lang)),
                            "Use one as “ru” or “zh-Hant”",
                        );
                    }
                    self.inlines(key, &span.text, depth + 1, footnotes, marked);
                }
                Inline::Footnote(id) => {
                    marked.insert(id.as_str());
                    if !footnotes.contains(id.as_str()) {
                        self.error(
                            key,
                            format!("there is no footnote “{id}” in this language"),
                            "Add a footnote block with this id",
                        );
                    }
                }
                Inline::Ruby(ruby) => {
                    if ruby.base.is_empty() || ruby.reading.is_empty() {
                        self.error(
                            key,
                            "a ruby without text or without reading",
                            "Give both, or write plain text",
                        );
                    }
                }
                Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
            }
        }
    }

    /// A block and its translation share an id; then they are of one kind and in one order.
    fn pairs(&mut self, article: &Article) {
        let (Some(ja), Some(en)) = (&article.body.ja, &article.body.en) else {
            return;
        };
        let places: HashMap<&str, (usize, &Block)> = ja
            .iter()
            .enumerate()
            .map(|(index, block)| (block.id.as_str(), (index, block)))
            .collect();
        let mut last = None;
        let mut shared = 0;
        for (index, block) in en.iter().enumerate() {
            let Some((place, partner)) = places.get(block.id.as_str()) else {
                continue;
            };
            shared += 1;
            let key = format!("body.en[{index}]");
            if partner.kind.name() != block.kind.name() {
                self.warning(
                    key.as_str(),
                    format!(
                        "“{}” is a {} here and a {} in Japanese",
                        block.id,
                        block.kind.name(),
                        partner.kind.name()
                    ),
                    "Give translations the same kind, or another id",
                );
            }
            if last.is_some_and(|last| last > *place) {
                self.warning(
                    key,
                    format!("“{}” stands in another order than in Japanese", block.id),
                    "Put the blocks of both languages in one order",
                );
            }
            last = Some(*place);
        }
        if shared == 0 && !ja.is_empty() && !en.is_empty() {
            self.warning(
                "body",
                "no block has the id of a translation, so the two texts cannot be read side by side",
                "Give each block the id of its translation",
            );
        }
    }
}

fn list_depth(items: &[ListItem]) -> usize {
    items
        .iter()
        .map(|item| 1 + list_depth(&item.items))
        .max()
        .unwrap_or(0)
}

fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(subtag)
}

/// The first characters of a text, for a message.
fn excerpt(text: &str) -> String {
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(40).collect();
    if characters.next().is_some() {
        start + "…"
    } else {
        start
    }
}
