//! Where an article of the list has what was looked for.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_article::Language;
use taiyaku_search::{Canonical, Snippet, marks, snippet};

use crate::platform::nearby;
use crate::state::library::Text;
use crate::state::query::use_query;

/// About how many characters are shown.
const ROOM: [(Language, usize); 2] = [(Language::Ja, 90), (Language::En, 170)];

/// A piece of the text with its language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    language: Language,
    snippet: Snippet,
}

/// The piece of the text that has most of what was looked for; nothing where no words were.
#[component]
pub(super) fn Hit(
    /// The article.
    document: usize,
) -> impl IntoView {
    let search = use_query().search();
    let piece = RwSignal::new(None::<Piece>);
    let place = NodeRef::<html::Div>::new();
    // A row that is made anew shows at once what it showed before.
    let is_near = RwSignal::new(search.has_text(document));
    place.on_load(move |place| nearby::when_near(&place, move || is_near.set(true)));
    let marked = Memo::new(move |_| search.found().with(|found| found.marked.clone()));
    Effect::new(move || {
        let marked = marked.get();
        if marked.is_empty() || !is_near.get() {
            piece.set(None);
            return;
        }
        spawn_local(async move {
            let Ok(text) = search.text(document).await else {
                return;
            };
            let found = best(&text, &marked);
            if piece
                .try_get_untracked()
                .is_some_and(|there| there != found)
            {
                piece.try_set(found);
            }
        });
    });
    let shown = move || {
        piece.get().map(|Piece { language, snippet }| {
            let before = snippet.starts_within.then_some("…");
            let after = snippet.ends_within.then_some("…");
            view! { <p class="row-hit" lang=language.tag()>{before}{marked_text(&snippet)}{after}</p> }
        })
    };
    view! { <div class="row-hits" node_ref=place>{shown}</div> }
}

/// The field with the most different words, of those one in the language of the words, and of
/// those the first.
fn best(text: &Text, terms: &[(String, bool)]) -> Option<Piece> {
    let asked: String = terms.iter().map(|(term, _)| term.as_str()).collect();
    let asked = Language::of_text(&asked);
    let written = text.written.body.iter();
    let mut best: Option<((usize, bool), Piece)> = None;
    for (field, canonical) in written.zip(&text.fields.body) {
        let different = terms
            .iter()
            .filter(|(term, _)| canonical.contains(term.as_str()))
            .count();
        let rank = (different, field.language == asked);
        if different == 0 || best.as_ref().is_some_and(|(most, _)| *most >= rank) {
            continue;
        }
        let marks = marks(&Canonical::of(&field.text), terms);
        if marks.is_empty() {
            continue;
        }
        let room = ROOM
            .iter()
            .find(|(language, _)| *language == field.language)
            .map_or(90, |(_, room)| *room);
        let piece = Piece {
            language: field.language,
            snippet: snippet(&field.text, &marks, field.language, room),
        };
        best = Some((rank, piece));
    }
    best.map(|(_, piece)| piece)
}

/// The text of a snippet with its marks.
fn marked_text(snippet: &Snippet) -> Vec<AnyView> {
    let characters: Vec<char> = snippet.text.chars().collect();
    let text = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
    let mut views = Vec::new();
    let mut at = 0;
    for mark in &snippet.marks {
        views.push(text(at, mark.start).into_any());
        views.push(view! { <mark>{text(mark.start, mark.end)}</mark> }.into_any());
        at = mark.end;
    }
    views.push(text(at, characters.len()).into_any());
    views
}
