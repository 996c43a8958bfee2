//! The rules of a body: ids, blocks, links, footnotes.

use std::collections::HashSet;

use super::{Check, excerpt};
use crate::{
    Bilingual, Block, BlockKind, Inline, Inlines, Language, ListItem, is_bundled_path,
    is_safe_link, limits,
};

impl Check {
    pub(super) fn body(&mut self, language: Language, blocks: &[Block]) {
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
                    self.text(key, &ruby.reading);
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
