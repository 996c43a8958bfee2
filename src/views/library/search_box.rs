//! The text box that narrows the list: words and filters are one text.

use leptos::html;
use leptos::prelude::*;

use super::mistakes::{Mistakes, settled};
use super::search_help::SearchHelp;
use super::suggestions::{Suggestions, option_id, suggestions};
use crate::components::icons::cross;
use crate::i18n::use_ui;
use crate::platform::{page, textbox};
use crate::route::Route;
use crate::state::navigation::{Navigation, use_navigation};
use crate::state::query::{Query, use_query};
use crate::state::recent::{Recent, use_recent};
use crate::state::suggestions::{Does, Group, Suggestion};
use crate::state::window::is_whole;

/// The box, and what is going on in it.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    query: Query,
    navigation: Navigation,
    pub(super) recent: Recent,
    pub(super) input: NodeRef<html::Input>,
    /// What is in it, as far as it is searched for.
    pub(super) text: Memo<String>,
    /// Where the caret is, in bytes.
    pub(super) caret: RwSignal<usize>,
    focused: RwSignal<bool>,
    /// Whether an input method composes words of another script.
    composes: RwSignal<bool>,
    /// Whether suggestions are wanted now.
    wanted: RwSignal<bool>,
    /// Whether the reader has asked for them with a key.
    pub(super) asked: RwSignal<bool>,
    /// The suggestion that Enter takes.
    pub(super) active: RwSignal<Option<usize>>,
    /// Whether to tell that the browser's own search sees a part of the list.
    sees_a_part: RwSignal<bool>,
}

impl Typing {
    fn start() -> Self {
        let query = use_query();
        Self {
            query,
            navigation: use_navigation(),
            recent: use_recent(),
            input: NodeRef::new(),
            text: Memo::new(move |_| query.address().with(|address| address.text.clone())),
            caret: RwSignal::new(0),
            focused: RwSignal::new(false),
            composes: RwSignal::new(false),
            wanted: RwSignal::new(false),
            asked: RwSignal::new(false),
            active: RwSignal::new(None),
            sees_a_part: RwSignal::new(false),
        }
    }

    /// Whether there is room for suggestions: an input method has its own.
    pub(super) fn wants(self) -> bool {
        self.wanted.get() && !self.composes.get()
    }

    /// Looks where the caret is.
    fn look(self) {
        if let Some(input) = self.input.get_untracked() {
            let caret = textbox::caret(&input);
            if caret != self.caret.get_untracked() {
                self.caret.set(caret);
            }
        }
    }

    /// Offers suggestions, or takes them away.
    pub(super) fn offer(self, wanted: bool) {
        self.asked.set(false);
        self.active.set(None);
        self.wanted.set(wanted);
    }

    /// Takes over what is in the box.
    fn follow(self) {
        let Some(input) = self.input.get_untracked() else {
            return;
        };
        let text = input.value();
        self.look();
        self.recent.typed(&text);
        self.query.retype(text);
        self.offer(true);
    }

    /// Writes a text into the box, with the caret at a place.
    pub(super) fn write(self, text: String, caret: usize) {
        if let Some(input) = self.input.get_untracked() {
            textbox::write(&input, &text, caret);
        }
        self.caret.set(caret);
        self.recent.typed(&text);
        self.query.retype(text);
    }

    /// Does what a suggestion says.
    pub(super) fn take(self, suggestion: Suggestion) {
        match suggestion.does {
            Does::Type(text, caret, goes_on) => {
                self.write(text, caret);
                self.offer(goes_on);
            }
            Does::Search(text) => {
                let caret = text.len();
                self.write(text, caret);
                self.offer(false);
            }
            Does::Open(id) => self.navigation.go(Route::article(&id)),
        }
    }

    fn clear(self) {
        self.write(String::new(), 0);
        self.offer(false);
    }

    /// Enter without a suggestion: leads on to what was found.
    fn submit(self) {
        self.recent.remember(&self.text.get_untracked());
        self.offer(false);
        page::focus_nth("[data-article] a", 0);
    }

    /// Whether the key has done something; otherwise it is the browser's.
    fn press(self, key: &str, offered: &[Suggestion]) -> bool {
        let count = offered.len();
        let active = self.active.get_untracked().filter(|active| *active < count);
        let to = |place: Option<usize>| {
            self.active.set(place);
            if let Some(place) = place {
                textbox::reveal(&option_id(place));
            }
            true
        };
        match (key, active) {
            ("ArrowDown" | "ArrowUp", _) if count == 0 => {
                self.offer(true);
                self.asked.set(true);
                true
            }
            // Between the last and the first is the box itself, with nothing taken.
            ("ArrowDown", None) => to(Some(0)),
            ("ArrowDown", Some(active)) => to(Some(active + 1).filter(|next| *next < count)),
            ("ArrowUp", None) => to(count.checked_sub(1)),
            ("ArrowUp", Some(active)) => to(active.checked_sub(1)),
            ("Enter", Some(active)) => {
                self.take(offered[active].clone());
                true
            }
            ("Escape", _) if count > 0 => {
                self.offer(false);
                true
            }
            ("Escape", _) if !self.text.with_untracked(String::is_empty) => {
                self.clear();
                true
            }
            ("Delete", Some(active)) if offered[active].group == Group::Recent => {
                self.recent.forget(&offered[active].text);
                true
            }
            ("Tab", _) => {
                // Earlier searches have buttons, to which Tab leads.
                if offered
                    .first()
                    .is_none_or(|first| first.group != Group::Recent)
                {
                    self.offer(false);
                }
                false
            }
            _ => false,
        }
    }
}

/// The text box; the list follows while something is typed.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let ui = use_ui();
    let typing = Typing::start();
    let Typing {
        input,
        text,
        caret,
        focused,
        composes,
        ..
    } = typing;
    let offered = suggestions(typing);
    let is_open = Memo::new(move |_| offered.with(|offered| !offered.is_empty()));
    let active = Memo::new(move |_| {
        let count = offered.with(Vec::len);
        typing.active.get().filter(|active| *active < count)
    });
    let mistakes = Memo::new(move |_| {
        let caret = focused.get().then(|| caret.get());
        text.with(|text| settled(typing.query.mistakes(), text, caret))
    });
    let helps = RwSignal::new(false);

    // Only what was changed elsewhere: the caret would move, and an input method lose its words.
    Effect::new(move || {
        let text = text.get();
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(&text);
            typing.look();
        }
    });
    textbox::on_find(move || {
        let documents = typing.query.documents();
        let is_whole = documents.with_untracked(|documents| is_whole(documents));
        let Some(input) = input.get_untracked() else {
            return false;
        };
        if is_whole || focused.get_untracked() {
            return false;
        }
        textbox::select(&input, 0..input.value().len());
        typing.sees_a_part.set(true);
        true
    });
    let described = move || {
        let mistakes = mistakes.with(|mistakes| !mistakes.is_empty());
        let ids = [
            (typing.sees_a_part.get(), "search-part"),
            (mistakes, "search-mistakes"),
        ];
        let ids = ids
            .into_iter()
            .filter_map(|(there, id)| there.then_some(id));
        let ids = ids.collect::<Vec<_>>().join(" ");
        (!ids.is_empty()).then_some(ids)
    };
    view! {
        <form class="search" role="search"
            on:submit=move |event| {
                event.prevent_default();
                typing.submit();
            }
            on:focusout=move |event| if !textbox::stays_within(&event, ".search") {
                typing.offer(false);
                typing.sees_a_part.set(false);
            }>
            <label class="visually-hidden" for="search">{move || ui().search}</label>
            <div class="search-box">
                <input id="search" type="text" role="combobox" node_ref=input autocomplete="off" spellcheck="false"
                    autocapitalize="none" enterkeyhint="search" placeholder=move || ui().search_hint
                    aria-autocomplete="list" aria-controls="search-suggestions"
                    aria-expanded=move || is_open.get().to_string()
                    aria-activedescendant=move || active.get().map(option_id)
                    aria-invalid=move || mistakes.with(|mistakes| !mistakes.is_empty()).then_some("true")
                    aria-describedby=described
                    on:input=move |_| if !composes.get_untracked() {
                        typing.follow();
                    }
                    on:compositionupdate=move |event| {
                        composes.set(textbox::is_unfinished(event.data().as_deref()));
                    }
                    on:compositionend=move |_| {
                        composes.set(false);
                        typing.follow();
                    }
                    on:keydown=move |event| if !textbox::is_composing(&event) {
                        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
                        if is_plain && offered.with_untracked(|offered| typing.press(&event.key(), offered)) {
                            event.prevent_default();
                        }
                    }
                    on:keyup=move |_| typing.look()
                    on:click=move |_| {
                        typing.look();
                        if text.with_untracked(String::is_empty) {
                            typing.offer(true);
                        }
                    }
                    on:focus=move |_| {
                        focused.set(true);
                        typing.look();
                        if text.with_untracked(String::is_empty) {
                            typing.offer(true);
                        }
                    }
                    on:blur=move |_| focused.set(false) />
                <div class="search-tools">
                    <button class="search-tool" type="button" hidden=move || text.with(String::is_empty)
                        aria-label=move || ui().searching.clear title=move || ui().searching.clear
                        on:click=move |_| typing.clear()>{cross()}</button>
                    <button class="search-tool" type="button" aria-haspopup="dialog"
                        aria-label=move || ui().searching.help title=move || ui().searching.help
                        on:click=move |_| helps.set(true)>"?"</button>
                </div>
            </div>
            <p class="hint" id="search-part" role="status">
                {move || typing.sees_a_part.get().then(|| ui().searching.finds_a_part)}
            </p>
            <Mistakes text mistakes input write=Callback::new(move |(text, caret)| typing.write(text, caret)) />
            <div class="suggestions-place">
                <Suggestions typing offered active />
            </div>
        </form>
        <SearchHelp open=helps />
    }
}
