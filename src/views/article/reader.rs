//! How the open article is shown, and the verbs that change it.

mod finding;

use leptos::html;
use leptos::prelude::*;
use taiyaku_article::{Article, Language};

use super::figure::Picture;
use super::footnotes::Note;
use crate::platform::sentences::{self, Sentence};
use crate::platform::{layer, page, place};
use crate::route::{ArticleAddress, Layout, Route};
use crate::state::hits::Hits;
use crate::state::navigation::Navigation;
use crate::state::notices::{Notice, Notices};
use crate::state::preferences::Preferences;
use crate::state::shown::{Shown, Taste};
use crate::state::typography::{Readings, Writing};
use finding::Finding;

/// How the open article is shown, and the verbs that change it.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    /// Which texts are shown, and how.
    pub(super) shown: Memo<Shown>,
    /// The language it was first written in.
    pub(super) original: Language,
    /// The address of the article.
    pub(super) address: Memo<ArticleAddress>,
    /// What is searched for.
    pub(super) finding: Finding,
    navigation: Navigation,
    preferences: Preferences,
    notices: Notices,
    /// The row whose translation was asked for.
    asked: RwSignal<Option<usize>>,
    /// The sentence that the reader stepped to, and the one under the pointer.
    stepped: RwSignal<Option<Sentence>>,
    pointed: RwSignal<Option<Sentence>>,
    /// Whether translations under the pointer are kept away, until it is on another sentence.
    quiet: RwSignal<bool>,
    picture: RwSignal<Option<Picture>>,
    note: RwSignal<Option<Note>>,
    layer: NodeRef<html::Div>,
}

impl Reader {
    pub(super) fn new(
        article: &Article,
        navigation: Navigation,
        preferences: Preferences,
        notices: Notices,
        hits: Hits,
    ) -> Self {
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
            finding: Finding::new(address, hits),
            navigation,
            preferences,
            notices,
            asked: RwSignal::new(None),
            stepped: RwSignal::new(None),
            pointed: RwSignal::new(None),
            quiet: RwSignal::new(false),
            picture: RwSignal::new(None),
            note: RwSignal::new(None),
            layer: NodeRef::new(),
        }
    }

    /// Shows the article otherwise, and keeps the place that is being read.
    fn show(self, shown: Shown) {
        let mut address = self.address.get_untracked();
        // What was asked for by name stands in the address, even where nothing changes.
        if shown == self.shown.get_untracked() && address.layout == Some(shown.layout) {
            return;
        }
        address.language = Some(shown.lead);
        address.layout = Some(shown.layout);
        // The place is kept by the line that is read; the block of the address was left long ago.
        address.block = None;
        place::keep(|| {
            self.asked.set(self.finding.hidden_row(shown));
            self.pointed.set(None);
            self.navigation.adjust(Route::Article(address));
            // The original that reveal and blur begin with is not yet a reader's language.
            let language = if shown.layout.asks() {
                untrack(|| self.preferences.taste().language)
            } else {
                shown.lead
            };
            self.preferences.set_taste(Taste {
                language,
                both: shown.layout.is_both().then_some(shown.layout),
            });
        });
    }

    /// Shows another layout, if the article has the texts for it.
    pub(super) fn choose(self, layout: Layout) {
        let shown = self.shown.get_untracked();
        if shown.offers(layout) {
            self.show(shown.in_layout(layout, self.original));
        }
    }

    /// Shows the other text, or lets the other language lead.
    pub(super) fn turn(self) {
        let shown = self.shown.get_untracked();
        if shown.only.is_none() {
            self.show(shown.turned(self.original));
        }
    }

    /// Whether lines are vertical: as the reader wants it, where there is Japanese on the screen.
    pub(super) fn is_vertical(self) -> bool {
        let shown = self.shown.get();
        let has_japanese = shown.only.unwrap_or(Language::Ja) == Language::Ja
            && shown.languages().contains(&Language::Ja);
        has_japanese && self.preferences.typography().writing == Writing::Vertical
    }

    /// Sets the text in vertical lines, or in horizontal ones.
    pub(super) fn turn_lines(self) {
        let writing = match untrack(|| self.preferences.typography().writing) {
            Writing::Horizontal => Writing::Vertical,
            Writing::Vertical => Writing::Horizontal,
        };
        self.preferences
            .set_typography(|text| text.writing = writing);
        if writing == Writing::Vertical && !untrack(|| self.is_vertical()) {
            self.notices.show(Notice::VerticalNeedsJapanese);
        }
    }

    /// Shows readings always, when they are asked for, never, and so on.
    pub(super) fn turn_readings(self) {
        self.preferences.set_typography(|text| {
            text.readings = match text.readings {
                Readings::Shown => Readings::Asked,
                Readings::Asked => Readings::Hidden,
                Readings::Hidden => Readings::Shown,
            };
        });
        self.notices.show(Notice::Readings(untrack(|| {
            self.preferences.typography().readings
        })));
    }

    /// The row whose translation is shown, where translations are asked for.
    pub(super) fn asked(self) -> Signal<Option<usize>> {
        self.asked.into()
    }

    /// Shows the translation of a row, and of no other; or hides it again.
    pub(super) fn ask(self, row: usize) {
        place::keep(|| {
            self.asked
                .update(|asked| *asked = (*asked != Some(row)).then_some(row));
        });
    }

    /// Asks for the translation of what is being read: the marked sentence, or the topmost line.
    pub(super) fn ask_here(self) {
        if !self.shown.get_untracked().layout.asks() {
            return;
        }
        let stepped = self.stepped.get_untracked().map(|sentence| sentence.row);
        let row = stepped.or_else(|| {
            let lead = self.shown.get_untracked().lead;
            sentences::next(None, lead.tag(), 1).map(|sentence| sentence.row)
        });
        if let Some(row) = row.and_then(|row| row.parse().ok()) {
            self.ask(row);
        }
    }

    /// The sentence that is marked: the one under the pointer, or else the one stepped to.
    pub(super) fn sentence(self) -> Signal<Option<Sentence>> {
        Signal::derive(move || self.pointed.get().or_else(|| self.stepped.get()))
    }

    /// The pointer is on a sentence, or on none.
    pub(super) fn point_at(self, sentence: Option<Sentence>) {
        if self.pointed.with_untracked(|pointed| *pointed != sentence) {
            self.pointed.set(sentence);
            self.quiet.set(false);
        }
    }

    /// Takes the translation away that hovers under the pointer.
    pub(super) fn be_quiet(self) {
        self.quiet.set(true);
    }

    /// Whether nothing is to hover.
    pub(super) fn is_quiet(self) -> bool {
        self.quiet.get()
    }

    /// Goes to the next sentence (1) or the one before (-1).
    pub(super) fn step(self, by: i8) {
        let lead = self.shown.get_untracked().lead.tag();
        let next = self
            .stepped
            .with_untracked(|present| sentences::next(present.as_ref(), lead, by));
        if let Some(next) = next {
            sentences::bring(&next, lead);
            self.pointed.set(None);
            self.stepped.set(Some(next));
        }
    }

    /// Marks no sentence.
    pub(super) fn leave_sentence(self) {
        self.stepped.set(None);
    }

    /// The picture that is opened large.
    pub(super) fn picture(self) -> RwSignal<Option<Picture>> {
        self.picture
    }

    /// Opens a picture large.
    pub(super) fn open_picture(self, picture: Picture) {
        self.picture.set(Some(picture));
    }

    /// The note that is shown by its mark.
    pub(super) fn note(self) -> Signal<Option<Note>> {
        self.note.into()
    }

    /// The box in which notes are shown.
    pub(super) fn layer(self) -> NodeRef<html::Div> {
        self.layer
    }

    /// Shows a note by the mark that was pressed.
    pub(super) fn show_note(self, note: Note, event: &leptos::ev::MouseEvent) {
        self.note.set(Some(note));
        if let Some(layer) = self.layer.get_untracked() {
            layer::show_by(&layer, event);
        }
    }

    /// A block of this article, as it is shown now.
    pub(super) fn block_route(self, block: &str) -> Route {
        let shown = self.shown.get();
        Route::Article(ArticleAddress {
            language: Some(shown.lead),
            layout: Some(shown.layout),
            block: Some(block.to_owned()),
            ..self.address.get()
        })
    }

    /// The address of a block, or of the whole article, for who has not searched for anything.
    pub(super) fn cited_address(self, block: Option<&str>) -> String {
        let shown = self.shown.get();
        let route = Route::Article(ArticleAddress {
            language: Some(shown.lead),
            layout: Some(shown.layout),
            block: block.map(str::to_owned),
            find: None,
            ..self.address.get()
        });
        page::address() + &route.address()
    }

    /// Goes to a block in this language, again if it is the block of the address already.
    pub(super) fn go_to_block(self, block: &str, language: Language) {
        self.navigation.refocus(untrack(|| self.block_route(block)));
        place::show(block, language.tag());
    }
}
