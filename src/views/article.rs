//! An article: its head, its controls, its texts, its neighbours.

mod block;
mod body;
mod controls;
mod footnotes;
mod head;
mod inline;
mod neighbours;

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::{Article, Language};

use crate::components::failure::FailureCard;
use crate::i18n::use_ui;
use crate::platform::{keyboard, page, place};
use crate::route::{ArticleAddress, Layout, Route};
use crate::state::library::{Failure, Load, load_article, use_library};
use crate::state::navigation::{Navigation, use_navigation};
use crate::state::preferences::{Preferences, use_preferences};
use crate::state::reading::use_reading;
use crate::state::shown::{Shown, Taste};

use body::Body;
use controls::Controls;
use head::Head;
use neighbours::Neighbours;

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
                Load::Ready(library) => Some(load_article(library, id).await),
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

/// How the open article is shown, and the verbs that change it.
#[derive(Clone, Copy)]
struct Reader {
    shown: Memo<Shown>,
    original: Language,
    address: Memo<ArticleAddress>,
    navigation: Navigation,
    preferences: Preferences,
}

impl Reader {
    fn new(article: &Article, navigation: Navigation, preferences: Preferences) -> Self {
        let original = article.original;
        let languages: Vec<Language> = article.languages().collect();
        let id = article.id.clone();
        let address =
            Memo::new(
                move |last: Option<&ArticleAddress>| match navigation.route().get() {
                    Route::Article(address) if address.id == id => address,
                    // The address has moved on and this view is about to be taken down.
                    _ => last.cloned().unwrap_or_default(),
                },
            );
        let shown = Memo::new(move |_| {
            address.with(|address| Shown::of(address, preferences.taste(), original, &languages))
        });
        Self {
            shown,
            original,
            address,
            navigation,
            preferences,
        }
    }

    /// Shows the article otherwise, and keeps the place that is being read.
    fn show(self, shown: Shown) {
        if shown == self.shown.get_untracked() {
            return;
        }
        let mut address = self.address.get_untracked();
        address.language = Some(shown.lead);
        address.layout = Some(shown.layout);
        // The place is kept by the anchor; the block of the address was left long ago.
        address.block = None;
        place::keep(|| {
            self.navigation.adjust(Route::Article(address));
            self.preferences.set_taste(Taste {
                language: shown.lead,
                both: shown.layout == Layout::Interleaved,
            });
        });
    }

    fn choose(self, layout: Layout) {
        let shown = self.shown.get_untracked();
        if shown.offers(layout) {
            self.show(shown.in_layout(layout, self.original));
        }
    }

    fn turn(self) {
        let shown = self.shown.get_untracked();
        if shown.only.is_none() {
            self.show(shown.turned(self.original));
        }
    }

    /// A block of this article, as it is shown now.
    fn block_route(self, block: &str) -> Route {
        let shown = self.shown.get();
        Route::Article(ArticleAddress {
            language: Some(shown.lead),
            layout: Some(shown.layout),
            block: Some(block.to_owned()),
            ..self.address.get()
        })
    }

    /// Goes to a block in this language, again if it is the block of the address already.
    fn go_to_block(self, block: &str, language: Language) {
        self.navigation.refocus(untrack(|| self.block_route(block)));
        place::show(block, language.tag());
    }
}

/// An article that is there.
#[component]
fn Opened(article: Arc<Article>) -> impl IntoView {
    let ui = use_ui();
    let navigation = use_navigation();
    let reading = use_reading();
    let reader = Reader::new(&article, navigation, use_preferences());
    let shown = reader.shown;
    let id = article.id.clone();

    let title = article.title.clone();
    Effect::new(move || {
        let title = title.best(ui().language).map_or("", |(_, title)| title);
        page::set_title(&format!("{title} · {}", ui().app));
    });
    let end_reached = StoredValue::new(false);
    Effect::new(move |seen: Option<u32>| {
        let arrival = navigation.arrival().get();
        let block = reader
            .address
            .with_untracked(|address| address.block.clone());
        let lead = shown.get_untracked().lead;
        place::before_paint(move || {
            match (arrival.position, &block) {
                (Some(position), _) => place::scroll_to(position),
                (None, Some(block)) => place::show(block, lead.tag()),
                (None, None) if seen.is_none() => place::scroll_to(0.0),
                (None, None) => {}
            }
            let block_has_focus = arrival.position.is_none() && block.is_some();
            if seen.is_none() && arrival.number > 0 && !block_has_focus {
                page::focus("main h1");
            }
            // Who is brought to the end has not read up to it.
            end_reached.try_set_value(place::has_been_reached("[data-end]"));
        });
        arrival.number
    });
    let mark = {
        let id = id.clone();
        Callback::new(move |read| reading.mark(&id, read))
    };
    // It counts as read when its end has been on the screen, after some way there: a short
    // article that fits the window is marked by hand.
    place::on_scroll(move || {
        let at_end = || place::scroll_position() > 0.0 && place::has_been_reached("[data-end]");
        if !end_reached.get_value() && at_end() {
            // Once: who marks it unread afterwards means it.
            end_reached.set_value(true);
            mark.run(true);
        }
    });
    let toggle_read = {
        let id = id.clone();
        Callback::new(move |()| mark.run(!untrack(|| reading.is_read(&id))))
    };
    let library = use_library();
    let neighbour = {
        let id = id.clone();
        move |next: bool| {
            let Load::Ready(library) = library.library().get_untracked() else {
                return;
            };
            let (before, after) = library.neighbours(&id);
            if let Some(entry) = if next { after } else { before } {
                navigation.go(Route::article(&entry.id));
            }
        }
    };
    keyboard::on_key(move |key| {
        match key {
            "1" => reader.choose(Layout::Original),
            "2" => reader.choose(Layout::Translation),
            "3" => reader.choose(Layout::Interleaved),
            "t" => reader.turn(),
            "m" => toggle_read.run(()),
            "u" => navigation.go(untrack(|| navigation.list())),
            "[" => neighbour(false),
            "]" => neighbour(true),
            _ => return false,
        }
        true
    });
    view! {
        <Controls reader toggle_read id=id.clone() />
        <article data-article=id.clone() data-layout=move || shown.get().layout.name()>
            <Head article=article.clone() />
            {move || shown.get().only.map(|only| view! { <p class="only">{(ui().only_in)(only)}</p> })}
            <Body article=article.clone() reader />
        </article>
        <Neighbours id />
        <div class="tail" aria-hidden="true"></div>
    }
}
