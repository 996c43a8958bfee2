//! The keys of an open article.

use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_article::Article;

use super::quotation;
use super::reader::Reader;
use crate::platform::{keyboard, wheel};
use crate::route::{Layout, Route};
use crate::state::library::use_library;
use crate::state::marks::use_marks;
use crate::state::navigation::use_navigation;
use crate::state::notices::use_notices;

/// Listens while the article is open.
pub(super) fn listen(
    reader: Reader,
    article: &std::sync::Arc<Article>,
    contents: RwSignal<bool>,
    note: RwSignal<bool>,
    toggle_read: Callback<()>,
) {
    let navigation = use_navigation();
    let notices = use_notices();
    let library = use_library();
    let marks = use_marks();
    let article = article.clone();
    let id = article.id.clone();
    let neighbour = move |next: bool| {
        let id = id.clone();
        spawn_local(async move {
            let (before, after) = library.neighbours(&id).await;
            if let Some(entry) = if next { after } else { before } {
                navigation.go(Route::article(&entry.id));
            }
        });
    };
    keyboard::on_scrolling_key(wheel::by_key);
    keyboard::on_scrolling_key(move |key, _| match key {
        "F3" => reader.step_hit(1),
        "Shift+F3" => reader.step_hit(-1),
        _ => false,
    });
    keyboard::on_key(move |key| {
        if let Some(layout) = key.parse().ok().and_then(numbered) {
            reader.choose(layout);
            return true;
        }
        match key {
            "t" => reader.turn(),
            "v" => reader.turn_lines(),
            "r" => reader.turn_readings(),
            "j" => reader.step(1),
            "k" => reader.step(-1),
            "x" => reader.ask_here(),
            // What else Escape does, as closing a note, is the browser's.
            "Escape" => {
                reader.leave_sentence();
                reader.be_quiet();
                return false;
            }
            "c" => quotation::copy(&article, reader, notices),
            "o" => contents.set(super::contents::has_any(&article)),
            "m" => toggle_read.run(()),
            "b" => marks.toggle(&article.id),
            "n" => note.set(true),
            "u" => navigation.go(untrack(|| navigation.list())),
            "[" => neighbour(false),
            "]" => neighbour(true),
            _ => return false,
        }
        true
    });
}

/// The layout of this number, from 1 in the order in which they are offered.
fn numbered(number: usize) -> Option<Layout> {
    Layout::ALL.get(number.checked_sub(1)?).copied()
}
