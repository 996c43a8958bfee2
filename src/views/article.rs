//! An article: its head, its controls, its texts, its neighbours.

mod block;
mod body;
mod contents;
mod controls;
mod figure;
mod footnotes;
mod head;
mod hit_bar;
mod inline;
mod keys;
mod marks;
mod neighbours;
mod own_note;
mod pair;
mod quotation;
mod reader;
mod sentence;

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Article;

use crate::components::failure::FailureCard;
use crate::i18n::use_ui;
use crate::platform::{page, place, wheel};
use crate::state::hits::use_hits;
use crate::state::library::{Failure, Load, use_library};
use crate::state::navigation::use_navigation;
use crate::state::notices::{Notice, use_notices};
use crate::state::places::{Bookmark, use_places};
use crate::state::preferences::use_preferences;
use crate::state::reading::use_reading;

use body::Body;
use contents::Contents;
use controls::Controls;
use figure::Enlarged;
use footnotes::NoteLayer;
use head::Head;
use neighbours::Neighbours;
use own_note::OwnNote;
use quotation::QuotationLayer;
use reader::Reader;

/// The article of this id, once it is loaded.
#[component]
pub fn ArticleView(
    /// The article.
    id: String,
) -> impl IntoView {
    let ui = use_ui();
    let state = use_library();
    let loaded = LocalResource::new(move || {
        let id = id.clone();
        let library = state.library().get();
        async move {
            match library {
                Load::Loading => None,
                Load::Failed(failure) => Some(Err(failure)),
                Load::Ready(_) => Some(state.article(&id).await),
            }
        }
    });
    let retry = Callback::new(move |()| {
        // A library that is there need not be loaded again for one article.
        match state.library().get_untracked() {
            Load::Ready(_) => loaded.refetch(),
            _ => state.load(),
        }
    });
    move || match loaded.get().flatten() {
        None => {
            view! { <p class="waiting" role="status">{move || ui().article_loading}</p> }.into_any()
        }
        Some(Ok(article)) => view! { <Opened article /> }.into_any(),
        Some(Err(failure)) => view! { <Failed failure retry /> }.into_any(),
    }
}

/// The article could not be opened.
#[component]
fn Failed(failure: Failure, retry: Callback<()>) -> impl IntoView {
    let ui = use_ui();
    Effect::new(move || page::set_title(&format!("{} · {}", ui().failed, ui().app)));
    place::before_paint(|| page::focus("main h1"));
    view! { <FailureCard failure retry /> }
}

/// An article that is there.
#[component]
fn Opened(article: Arc<Article>) -> impl IntoView {
    let ui = use_ui();
    let reading = use_reading();
    let notices = use_notices();
    let (navigation, preferences) = (use_navigation(), use_preferences());
    let reader = Reader::new(&article, navigation, preferences, notices, use_hits());
    let shown = reader.shown;
    let id = article.id.clone();

    let title = article.title.clone();
    Effect::new(move || {
        let title = title.best(ui().language).map_or("", |(_, title)| title);
        page::set_title(&format!("{title} · {}", ui().app));
    });
    let mark = {
        let id = id.clone();
        Callback::new(move |read| reading.mark(&id, read))
    };
    reader.follow_hits();
    let progress = follow(&article, reader, mark);
    let toggle_read = {
        let id = id.clone();
        Callback::new(move |()| mark.run(!untrack(|| reading.is_read(&id))))
    };
    let contents = RwSignal::new(false);
    let note = RwSignal::new(false);
    keys::listen(reader, &article, contents, note, toggle_read);
    let flow = move || reader.is_vertical().then_some("vertical");
    view! {
        <Controls reader toggle_read article=article.clone() note contents progress />
        <div class="page" data-flow=flow tabindex=move || flow().map(|_| "-1")
            on:scroll=move |_| place::scrolled() on:wheel=move |event| wheel::turn(&event)>
            <article data-article=id.clone() data-layout=move || shown.get().layout.name()
                data-quiet=move || reader.is_quiet().then_some("")>
                <Head article=article.clone() reader />
                {move || shown.get().only.map(|only| view! { <p class="only">{(ui().only_in)(only)}</p> })}
                <Body article=article.clone() reader />
                <p class="printed">{move || reader.cited_address(None)}</p>
            </article>
            <Neighbours id=id.clone() />
            <div class="tail" aria-hidden="true"></div>
        </div>
        <Contents article=article.clone() reader open=contents />
        <OwnNote id open=note />
        <Enlarged reader />
        <NoteLayer article=article.clone() reader layer=reader.layer() />
        <QuotationLayer article reader />
    }
}

/// Brings the reader to their place when they arrive, and remembers it while they read; the share
/// of the text that has been on the screen.
fn follow(article: &Arc<Article>, reader: Reader, mark: Callback<bool>) -> RwSignal<f64> {
    let navigation = use_navigation();
    let notices = use_notices();
    let places = use_places();
    let article = article.clone();
    let id = StoredValue::new(article.id.clone());
    let progress = RwSignal::new(0.0);
    let end_reached = StoredValue::new(false);
    place::forget();
    Effect::new(move |seen: Option<Option<String>>| {
        let arrival = navigation.arrival().get();
        let address = reader.address.get_untracked();
        let shown = reader.shown.get_untracked();
        let lead = shown.lead;
        // A block whose language is not shown is shown by its partner; one that is a footnote, or
        // that nobody knows, is looked for as it is.
        let in_layout = |block: String| body::shown_block(&article, &block, shown).unwrap_or(block);
        let block = address.block.map(in_layout);
        let bookmark = id
            .with_value(|id| untrack(|| places.of(id)))
            .map(|there| Bookmark {
                block: in_layout(there.block),
                ..there
            });
        let position = arrival.position.filter(|_| arrival.same_width);
        let is_first = seen.is_none();
        let looks_for_other = address.find.is_some() && seen != Some(address.find.clone());
        place::before_paint(move || {
            if let Some(position) = position {
                place::scroll_to(position);
            } else if let Some(block) = &block {
                place::show(block, lead.tag());
            } else if looks_for_other && reader.show_first_hit() {
                // That is where the reader wants to be.
            } else if let Some(there) = bookmark.filter(|_| is_first) {
                let language = there.language.tag();
                if place::show_line(&there.block, language, there.offset, there.passed) {
                    notices.show(Notice::Continued);
                }
            } else if is_first {
                place::scroll_to(0.0);
            }
            let block_has_focus = position.is_none() && block.is_some();
            if is_first && arrival.number > 0 && !block_has_focus {
                page::focus("main h1");
            }
            // Who is brought to the end has not read up to it.
            end_reached.try_set_value(place::has_been_reached("[data-end]"));
            progress.try_set(place::progress());
        });
        address.find
    });
    // It counts as read when its end has been on the screen, after some way there: a short
    // article that fits the window is marked by hand.
    place::on_scroll(move || {
        progress.set(place::progress());
        let at_end = place::scroll_position() > 0.0 && place::has_been_reached("[data-end]");
        if reader.finding.has_read_to(at_end) && !end_reached.get_value() {
            // Once: who marks it unread afterwards means it.
            end_reached.set_value(true);
            mark.run(true);
        }
    });
    place::on_settle(move || {
        let bookmark = place::topmost().and_then(|place| {
            Some(Bookmark {
                language: place.language.parse().ok()?,
                block: place.block,
                offset: place.offset,
                passed: place.passed,
                progress: place::progress(),
                at: page::now(),
            })
        });
        id.with_value(|id| places.remember(id, bookmark));
    });
    progress
}
