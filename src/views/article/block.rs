//! A block on the screen. Each carries its id and its own language.

use leptos::prelude::*;
use taiyaku_article::{
    Bilingual, Block, BlockKind, Inlines, Language, ListItem, Row, is_bundled_path,
};

use super::figure::picture_view;
use super::footnotes::Notes;
use super::sentence::Setting;
use crate::components::marked::Line;
use crate::i18n::ui;

/// The blocks of a row in this language.
pub(super) fn blocks_view(
    row: &Row<'_>,
    number: usize,
    language: Language,
    notes: &Notes,
) -> Vec<AnyView> {
    let setting = Setting::of(row, number, language, notes);
    let blocks = row.get(language).iter();
    blocks.map(|block| block_view(block, &setting)).collect()
}

fn block_view(block: &Block, setting: &Setting<'_>) -> AnyView {
    setting.begin(&block.id);
    let id = block.id.clone();
    let lang = setting.language.tag();
    let row = setting.row.to_string();
    let text = |text: &Inlines| setting.text(text);
    match &block.kind {
        BlockKind::Paragraph { text: inner } => {
            let length = length_class(inner);
            view! { <p data-block=id data-row=row lang=lang data-length=length>{text(inner)}</p> }
                .into_any()
        }
        BlockKind::Heading { level, text: inner } => {
            let phrases = setting.phrases(&block.id);
            let inner = setting.heading(inner, phrases);
            match level {
                2 => view! { <h2 data-block=id data-row=row lang=lang>{inner}</h2> }.into_any(),
                3 => view! { <h3 data-block=id data-row=row lang=lang>{inner}</h3> }.into_any(),
                _ => view! { <h4 data-block=id data-row=row lang=lang>{inner}</h4> }.into_any(),
            }
        }
        BlockKind::Quotation { paragraphs, source } => {
            let paragraphs = paragraphs
                .iter()
                .map(|paragraph| view! { <p>{text(paragraph)}</p> });
            let paragraphs = paragraphs.collect::<Vec<_>>();
            let source = (!source.is_empty()).then(|| view! { <footer>{text(source)}</footer> });
            view! { <blockquote data-block=id data-row=row lang=lang>{paragraphs}{source}</blockquote> }
                .into_any()
        }
        BlockKind::List { ordered, items } => {
            let list = list_view(*ordered, items, setting);
            view! { <div class="list-block" data-block=id data-row=row lang=lang>{list}</div> }
                .into_any()
        }
        BlockKind::Figure {
            image,
            alt,
            caption,
            width,
            height,
        } => {
            let picture = is_bundled_path(image).then(|| {
                picture_view(
                    image,
                    alt,
                    caption,
                    (*width, *height),
                    setting.language,
                    setting.notes,
                )
            });
            let caption = (!caption.is_empty())
                .then(|| view! { <figcaption>{setting.plainly(caption)}</figcaption> });
            view! { <figure data-block=id data-row=row lang=lang>{picture}{caption}</figure> }
                .into_any()
        }
        BlockKind::Table {
            caption,
            header,
            rows,
            row_headings,
        } => {
            let name = caption.plain();
            let name = if name.is_empty() {
                ui(setting.language).table.to_owned()
            } else {
                name
            };
            let text = |text: &Inlines| setting.plainly(text);
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
                <div class="table" data-block=id data-row=row lang=lang role="region" aria-label=name tabindex="0">
                    <table>{caption}{header}<tbody>{rows}</tbody></table>
                </div>
            }
            .into_any()
        }
        BlockKind::Preformatted { text } => {
            let marks = setting.marks(text);
            let mut line = Line::new(&marks, 0);
            line.text(text, false);
            view! { <pre data-block=id data-row=row lang=lang tabindex="0">{line.finish()}</pre> }
                .into_any()
        }
        BlockKind::Separator => view! { <hr data-block=id data-row=row lang=lang /> }.into_any(),
        // Footnotes are drawn together at the end.
        BlockKind::Footnote { .. } => ().into_any(),
    }
}

/// How long a paragraph is, in four hundreds of characters: beside vertical lines a horizontal
/// paragraph gets its width by it.
fn length_class(text: &Inlines) -> String {
    (text.plain().chars().count() / 400).min(8).to_string()
}

fn list_view(ordered: bool, items: &[ListItem], setting: &Setting<'_>) -> AnyView {
    let items = items.iter().map(|item| {
        let text = setting.text(&item.text);
        let under = (!item.items.is_empty()).then(|| list_view(ordered, &item.items, setting));
        view! { <li>{text}{under}</li> }
    });
    let items = items.collect::<Vec<_>>();
    if ordered {
        view! { <ol>{items}</ol> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    }
}

/// What a picture shows, in this language or else in the other, with the language it is in.
pub(super) fn described(alt: &Bilingual<String>, language: Language) -> (Language, String) {
    alt.best(language)
        .map_or((language, String::new()), |(spoken, alt)| {
            (spoken, alt.clone())
        })
}
