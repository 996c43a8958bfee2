//! Words of an article with where they are from, to be pasted elsewhere.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_article::{Article, Language, Role};

use super::reader::Reader;
use crate::i18n::{ui as ui_in, use_ui};
use crate::platform::selection::{self, Quotation};
use crate::platform::{intl, layer, place, sentences};
use crate::state::notices::{Notice, Notices, use_notices};

/// Copies the selected words, or else the marked sentence, with their source.
pub(super) fn copy(article: &Article, reader: Reader, notices: Notices) {
    let marked = || {
        let sentence = reader.sentence().get_untracked()?;
        sentences::quotation(&sentence, reader.shown.get_untracked().lead.tag())
    };
    let Some(quotation) = selection::quotation().or_else(marked) else {
        return notices.show(Notice::NothingSelected);
    };
    let address = untrack(|| reader.cited_address(Some(&quotation.block)));
    let text = cited(article, &quotation, &address, intl::date);
    spawn_local(async move {
        let copied = selection::copy(&text).await;
        notices.show(if copied {
            Notice::Copied
        } else {
            Notice::NotCopied
        });
    });
}

/// The words in quotation marks, then author, title, outlet, day and address, all in the language
/// of the words.
fn cited(
    article: &Article,
    quotation: &Quotation,
    address: &str,
    date: impl Fn(taiyaku_article::Date, Language) -> String,
) -> String {
    let language = quotation.language.parse().unwrap_or(article.original);
    let ui = ui_in(language);
    let authors = article.credited(Role::Author);
    let authors: Vec<&str> = authors
        .filter_map(|credit| credit.name.best(language))
        .map(|(_, name)| name.as_str())
        .collect();
    let title = article.title.best(language).map_or("", |(_, title)| title);
    let outlet = article
        .source
        .as_ref()
        .map(|source| source.name.best(language).1.to_owned());
    let day = article.date().map(|day| date(day, language));
    let facts = [
        (!authors.is_empty()).then(|| authors.join(ui.comma)),
        Some((ui.titled)(title)),
        outlet,
        day,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    format!(
        "{}\n— {}\n{address}\n",
        (ui.quoted)(&quotation.text),
        facts.join(ui.comma)
    )
}

/// The button that stands by selected words.
#[component]
pub(super) fn QuotationLayer(
    /// The article.
    article: Arc<Article>,
    /// How it is shown.
    reader: Reader,
) -> impl IntoView {
    let ui = use_ui();
    let notices = use_notices();
    let bar = NodeRef::<html::Div>::new();
    selection::on_selected(move |has_words| {
        // The article may have been left since.
        let Some(bar) = bar.try_get_untracked().flatten() else {
            return;
        };
        match selection::selection_box().filter(|_| has_words) {
            Some((left, top, bottom)) => layer::show_at(&bar, left, top, bottom),
            None => layer::hide(&bar),
        }
    });
    view! {
        <div class="layer" node_ref=bar popover="manual">
            <button class="action" type="button" on:click=move |_| {
                copy(&article, reader, notices);
                if let Some(bar) = bar.get_untracked() {
                    place::before_paint(move || layer::hide(&bar));
                }
            }>{move || ui().copy_quotation}</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cited_in_their_own_language() {
        let json = r#"{"format": 1, "id": "harbour", "original": "en",
            "title": {"ja": "港の朝", "en": "Morning in the harbour"},
            "credits": [{"role": "author", "name": {"ja": "青木花子", "en": "Hanako Aoki"}}],
            "source": {"name": "Coast News", "date": "2025-08-16"},
            "body": {"en": [{"type": "paragraph", "id": "p1", "text": "The port opens."}]}}"#;
        let article = taiyaku_article::read(json).expect("an article").article;
        let cite = |language: &str, text: &str| {
            let quotation = Quotation {
                text: text.to_owned(),
                block: "p1".to_owned(),
                language: language.to_owned(),
            };
            cited(
                &article,
                &quotation,
                "https://example.org/#/a/harbour",
                |day, _| day.to_string(),
            )
        };
        assert_eq!(
            cite("en", "The port opens."),
            "“The port opens.”\n— Hanako Aoki, “Morning in the harbour”, Coast News, 2025-08-16\nhttps://example.org/#/a/harbour\n"
        );
        assert_eq!(
            cite("ja", "港が開く。"),
            "「港が開く。」\n— 青木花子、『港の朝』、Coast News、2025-08-16\nhttps://example.org/#/a/harbour\n"
        );
    }
}
