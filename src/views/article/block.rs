//! A block on the screen. Each carries its id and its own language.

use leptos::prelude::*;
use taiyaku_article::{Bilingual, Block, BlockKind, Inlines, Language, ListItem, is_bundled_path};

use super::footnotes::Notes;
use super::inline::inlines_view;
use crate::i18n::ui;
use crate::state::library::file_url;

/// A block in this language.
pub(super) fn block_view(block: &Block, language: Language, notes: &Notes) -> AnyView {
    let id = block.id.clone();
    let lang = language.tag();
    let text = |text: &Inlines| inlines_view(text, language, notes);
    match &block.kind {
        BlockKind::Paragraph { text: inner } => {
            view! { <p data-block=id lang=lang>{text(inner)}</p> }.into_any()
        }
        BlockKind::Heading { level, text: inner } => {
            let inner = text(inner);
            match level {
                2 => view! { <h2 data-block=id lang=lang>{inner}</h2> }.into_any(),
                3 => view! { <h3 data-block=id lang=lang>{inner}</h3> }.into_any(),
                _ => view! { <h4 data-block=id lang=lang>{inner}</h4> }.into_any(),
            }
        }
        BlockKind::Quotation { paragraphs, source } => {
            let paragraphs = paragraphs
                .iter()
                .map(|paragraph| view! { <p>{text(paragraph)}</p> });
            let paragraphs = paragraphs.collect::<Vec<_>>();
            let source = (!source.is_empty()).then(|| view! { <footer>{text(source)}</footer> });
            view! { <blockquote data-block=id lang=lang>{paragraphs}{source}</blockquote> }
                .into_any()
        }
        BlockKind::List { ordered, items } => {
            let list = list_view(*ordered, items, language, notes);
            view! { <div class="list-block" data-block=id lang=lang>{list}</div> }.into_any()
        }
        BlockKind::Figure {
            image,
            alt,
            caption,
            width,
            height,
        } => {
            let picture = picture(image, alt, *width, *height, language);
            let caption =
                (!caption.is_empty()).then(|| view! { <figcaption>{text(caption)}</figcaption> });
            view! { <figure data-block=id lang=lang>{picture}{caption}</figure> }.into_any()
        }
        BlockKind::Table {
            caption,
            header,
            rows,
            row_headings,
        } => {
            let name = caption.plain();
            let name = if name.is_empty() {
                ui(language).table.to_owned()
            } else {
                name
            };
            let caption =
                (!caption.is_empty()).then(|| view! { <caption>{text(caption)}</caption> });
            let header = (!header.is_empty()).then(|| {
                let cells = header
                    .iter()
                    .map(|cell| view! { <th scope="col">{text(cell)}</th> });
                view! { <thead><tr>{cells.collect::<Vec<_>>()}</tr></thead> }
            });
            let rows = rows.iter().map(|row| {
                let cells = row.iter().enumerate().map(|(column, cell)| {
                    if *row_headings && column == 0 {
                        view! { <th scope="row">{text(cell)}</th> }.into_any()
                    } else {
                        view! { <td>{text(cell)}</td> }.into_any()
                    }
                });
                view! { <tr>{cells.collect::<Vec<_>>()}</tr> }
            });
            let rows = rows.collect::<Vec<_>>();
            // A wide table scrolls by itself; the keyboard reaches it through the tabindex.
            view! {
                <div class="table" data-block=id lang=lang role="region" aria-label=name tabindex="0">
                    <table>{caption}{header}<tbody>{rows}</tbody></table>
                </div>
            }
            .into_any()
        }
        BlockKind::Preformatted { text } => {
            view! { <pre data-block=id lang=lang tabindex="0">{text.clone()}</pre> }.into_any()
        }
        BlockKind::Separator => view! { <hr data-block=id lang=lang /> }.into_any(),
        // Footnotes are drawn together at the end.
        BlockKind::Footnote { .. } => ().into_any(),
    }
}

fn list_view(ordered: bool, items: &[ListItem], language: Language, notes: &Notes) -> AnyView {
    let items = items.iter().map(|item| {
        let text = inlines_view(&item.text, language, notes);
        let under =
            (!item.items.is_empty()).then(|| list_view(ordered, &item.items, language, notes));
        view! { <li>{text}{under}</li> }
    });
    let items = items.collect::<Vec<_>>();
    if ordered {
        view! { <ol>{items}</ol> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    }
}

fn picture(
    image: &str,
    alt: &Bilingual<String>,
    width: Option<u32>,
    height: Option<u32>,
    language: Language,
) -> Option<impl IntoView + use<>> {
    let (spoken, alt) = alt
        .best(language)
        .map_or((language, ""), |(spoken, alt)| (spoken, alt));
    // Paths were checked when the article was read; a second look costs nothing.
    is_bundled_path(image).then(|| {
        view! {
            <img src=file_url(image) alt=alt.to_owned() lang=spoken.tag() width=width height=height
                loading="lazy" decoding="async" />
        }
    })
}
