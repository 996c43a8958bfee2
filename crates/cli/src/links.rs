//! The other articles that an article points to.

use taiyaku_article::{Article, Inline, Inlines};

/// The ids in links to `#/a/ID`, each with the key of the text it stands in.
pub(crate) fn articles_linked(article: &Article) -> Vec<(String, String)> {
    let mut linked = Vec::new();
    for (language, blocks) in article.body.iter() {
        for (index, block) in blocks.iter().enumerate() {
            block.kind.for_each_text(&mut |key, text| {
                let place = format!("body.{language}[{index}].{key}");
                collect(text, &mut |id| linked.push((place.clone(), id.to_owned())));
            });
        }
    }
    linked
}

fn collect(text: &Inlines, visit: &mut dyn FnMut(&str)) {
    for piece in text {
        match piece {
            Inline::Link(link) => {
                if let Some(address) = link.href.strip_prefix("#/a/") {
                    visit(address.split(['?', '#', '/']).next().unwrap_or(address));
                }
                collect(&link.text, visit);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => collect(inner, visit),
            Inline::Span(span) => collect(&span.text, visit),
            Inline::Text(_)
            | Inline::Ruby(_)
            | Inline::Code(_)
            | Inline::Footnote(_)
            | Inline::LineBreak => {}
        }
    }
}
