//! The whole page: the bar, the view of the present address, the dialogs.

use leptos::prelude::*;
use taiyaku_search::Facet;

use crate::components::notices::NoticeList;
use crate::i18n::{ui as ui_in, use_ui};
use crate::platform::{keyboard, page, place, selection};
use crate::route::{LibraryAddress, Route, Sort};
use crate::state::hits::provide_hits;
use crate::state::library::{HANDBOOK, Load, provide_library};
use crate::state::marks::provide_marks;
use crate::state::navigation::provide_navigation;
use crate::state::notes::provide_notes;
use crate::state::notices::provide_notices;
use crate::state::places::provide_places;
use crate::state::preferences::{Preferences, provide_preferences};
use crate::state::query::provide_query;
use crate::state::reading::provide_reading;
use crate::state::recent::provide_recent;
use crate::state::saved::provide_saved;
use crate::state::typography::Step;
use crate::views::article::ArticleView;
use crate::views::library::LibraryView;
use crate::views::not_found::NotFound;
use crate::views::settings::{Settings, provide_settings};
use crate::views::shortcuts::Shortcuts;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    place::follow_window();
    selection::follow_document();
    let notices = provide_notices();
    let preferences = provide_preferences(notices);
    let reading = provide_reading(notices);
    let marks = provide_marks(notices);
    let notes = provide_notes(notices);
    provide_places(notices);
    let hits = provide_hits();
    provide_saved(notices);
    let navigation = provide_navigation(notices);
    provide_recent(notices, navigation);
    let library = provide_library();
    provide_query(
        navigation,
        library,
        (reading, marks, notes),
        preferences,
        hits,
    );
    let ui = use_ui();

    let settings = provide_settings();
    let shortcuts = RwSignal::new(false);
    keyboard::on_key(move |key| {
        match key {
            "?" => shortcuts.set(true),
            "," => settings.set(true),
            "+" => preferences.grow(Step::Size, 1),
            "-" => preferences.grow(Step::Size, -1),
            "0" => preferences.set_typography(|text| text.set_step(Step::Size, 0)),
            _ => return false,
        }
        true
    });

    // The first screen is complete when the library is there, or is known not to be.
    // The start script listens to the first announcement only.
    Effect::new(move || {
        if !matches!(library.library().get(), Load::Loading) {
            page::announce_ready();
        }
    });

    let has_handbook = Memo::new(move |_| match library.library().get() {
        Load::Ready(library) => library.has_handbook(),
        _ => false,
    });
    let destination = Memo::new(move |_| match navigation.route().get() {
        Route::Library(_) => Place::Library,
        Route::Article(article) => Place::Article(article.id),
        Route::Unknown(_) => Place::Nowhere,
    });
    let view = move || match destination.get() {
        Place::Library => view! { <LibraryView /> }.into_any(),
        Place::Article(id) => view! { <ArticleView id /> }.into_any(),
        Place::Nowhere => view! { <NotFound /> }.into_any(),
    };
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            // The address behind the # is ours: the link moves the focus only.
            event.prevent_default();
            page::focus("main h1");
        }>{move || ui().skip}</a>
        <header class="site-bar">
            <a class="site-name" href="#/">{move || ui().app}</a>
            <nav class="site-tools">
                {move || other_language_button(preferences)}
                {move || has_handbook.get().then(|| view! {
                    <a class="tool" href=handbook_address()>{ui().handbook}</a>
                })}
                <button class="tool" type="button" on:click=move |_| shortcuts.set(true)
                    aria-label=move || ui().shortcuts title=move || format!("{} (?)", ui().shortcuts)>"?"</button>
                <button class="tool" type="button" on:click=move |_| settings.set(true)
                    title=move || format!("{} (,)", ui().settings)>{move || ui().settings}</button>
            </nav>
        </header>
        <NoticeList from_start=|()| place::scroll_to(0.0) gone=|()| page::focus("main h1") />
        <main id="main">{view}</main>
        <Settings open=settings />
        <Shortcuts open=shortcuts />
    }
}

/// The way out for who cannot read the interface: the other language, named in itself.
fn other_language_button(preferences: Preferences) -> impl IntoView {
    let other = preferences.interface().other();
    view! {
        <button class="tool" type="button" lang=other.tag()
            on:click=move |_| preferences.set_interface(other)>{ui_in(other).own_name}</button>
    }
}

fn handbook_address() -> String {
    let library = LibraryAddress {
        sort: Some(Sort::Number),
        ..LibraryAddress::of_value(Facet::Feature, HANDBOOK)
    };
    Route::Library(library).address()
}

/// What the view is made for: filters and layouts change within it.
#[derive(Clone, PartialEq)]
enum Place {
    Library,
    Article(String),
    Nowhere,
}
