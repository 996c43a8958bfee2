//! The hits of a search in the open article: which one the reader is at, and the verbs for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::Reader;
use crate::i18n::use_ui;
use crate::platform::hits::{self, Standing};
use crate::platform::{page, place};
use crate::route::{ArticleAddress, Layout, Route};
use crate::state::hits::{Hits, Term};
use crate::state::shown::Shown;

/// What is searched for in the open article, and what of it is on the page.
#[derive(Clone, Copy)]
pub(in crate::views::article) struct Finding {
    terms: Memo<Arc<Vec<Term>>>,
    /// The names of the hits that are on the page, in its order; none before they are there.
    names: RwSignal<Option<Vec<String>>>,
    /// The hit that the reader is at. It stays so while its language is not shown.
    current: RwSignal<Option<(String, Standing)>>,
    /// Whether the end of the article is on the screen because a hit was gone to.
    brought_to_end: StoredValue<bool>,
}

impl Finding {
    pub(super) fn new(address: Memo<ArticleAddress>, hits: Hits) -> Self {
        let terms = Memo::new(move |_| {
            let find = address.with(|address| address.find.clone());
            Arc::new(find.map(|find| hits.terms(&find)).unwrap_or_default())
        });
        Self {
            terms,
            names: RwSignal::new(None),
            current: RwSignal::new(None),
            brought_to_end: StoredValue::new(false),
        }
    }

    /// What is searched for; nothing, if the article was not opened by a search.
    pub(in crate::views::article) fn terms(self) -> Arc<Vec<Term>> {
        self.terms.get()
    }

    /// How many hits there are on the page, once they are there.
    pub(in crate::views::article) fn count(self) -> Option<usize> {
        self.names.with(|names| names.as_ref().map(Vec::len))
    }

    /// The name of the hit that the reader is at, and its number from 1, if it is on the page.
    pub(in crate::views::article) fn current(self) -> Option<(String, usize)> {
        let (name, _) = self.current.get()?;
        let is_it = |there: &String| *there == name;
        let index = self
            .names
            .with(|names| names.as_ref()?.iter().position(is_it))?;
        Some((name, index + 1))
    }

    /// Whether the reader has got to the end of the article by themselves, and not from hit to hit;
    /// `at_end` says whether it is on the screen.
    pub(in crate::views::article) fn has_read_to(self, at_end: bool) -> bool {
        if !at_end {
            self.brought_to_end.set_value(false);
        }
        at_end && !self.brought_to_end.get_value()
    }

    /// The row in which a translation must be asked for, so that the hit is seen.
    pub(super) fn hidden_row(self, shown: Shown) -> Option<usize> {
        self.current.with_untracked(|current| {
            let (_, standing) = current.as_ref()?;
            let is_partner = shown.layout.asks() && standing.language != shown.lead.tag();
            standing.row.filter(|_| is_partner)
        })
    }

    /// Follows the page, whose texts are made anew.
    fn look(self) {
        // The article may have been left meanwhile.
        let Some(current) = self.current.try_get_untracked() else {
            return;
        };
        hits::set_current(current.as_ref().map(|(name, _)| name.as_str()));
        let names = Some(hits::names());
        if self.names.with_untracked(|there| *there != names) {
            self.names.set(names);
        }
    }
}

impl Reader {
    /// Follows the hits while the article is open.
    pub(in crate::views::article) fn follow_hits(self) {
        let ui = use_ui();
        Effect::new(move |before: Option<Arc<Vec<Term>>>| {
            self.shown.track();
            // The head is in the language of the interface.
            let _ = ui();
            let terms = self.finding.terms();
            if before.is_some_and(|before| before != terms) {
                self.finding.current.set(None);
            }
            place::before_paint(move || self.finding.look());
            terms
        });
    }

    /// Goes to the next hit (1) or the one before (-1), and round the end; from what is on the
    /// screen, where the reader is at none. Whether anything is searched for.
    pub(in crate::views::article) fn step_hit(self, by: i8) -> bool {
        let finding = self.finding;
        let present = untrack(|| finding.current()).map(|(_, number)| number - 1);
        let names = finding.names.get_untracked().unwrap_or_default();
        let last = names.len().saturating_sub(1);
        let next = match (present, by > 0) {
            (Some(index), true) => names.get(index + 1).or_else(|| names.first()).cloned(),
            (Some(index), false) => names.get(index.checked_sub(1).unwrap_or(last)).cloned(),
            (None, true) => hits::nearest(by).or_else(|| names.first().cloned()),
            (None, false) => hits::nearest(by).or_else(|| names.last().cloned()),
        };
        if let Some(next) = next {
            self.show_hit(next);
        }
        !finding.terms.with_untracked(|terms| terms.is_empty())
    }

    /// Shows the first hit of the page; whether there is one.
    pub(in crate::views::article) fn show_first_hit(self) -> bool {
        self.finding.look();
        let names = self.finding.names.get_untracked();
        let first = names.and_then(|names| names.into_iter().next());
        let is_there = first.is_some();
        if let Some(first) = first {
            self.show_hit(first);
        }
        is_there
    }

    fn show_hit(self, name: String) {
        let Some(standing) = hits::standing(&name) else {
            return;
        };
        hits::set_current(Some(&name));
        self.finding.current.set(Some((name.clone(), standing)));
        if let Some(row) = self.finding.hidden_row(self.shown.get_untracked()) {
            self.asked.set(Some(row));
        }
        let brought_to_end = self.finding.brought_to_end;
        place::before_paint(move || {
            hits::bring(&name);
            brought_to_end.try_set_value(place::has_been_reached("[data-end]"));
        });
    }

    /// Shows both languages, as the reader likes them to be shown.
    pub(in crate::views::article) fn show_both(self) {
        let both = untrack(|| self.preferences.taste().both);
        let whole = both.filter(|layout| !layout.asks());
        self.choose(whole.unwrap_or(Layout::Interleaved));
    }

    /// Searches for nothing any more; the focus goes to what was found last.
    pub(in crate::views::article) fn end_hits(self) {
        let current = self.finding.current.get_untracked();
        if !current.is_some_and(|(name, _)| hits::focus(&name)) {
            page::focus("main h1");
        }
        place::keep(|| {
            self.navigation.adjust(Route::Article(ArticleAddress {
                find: None,
                ..self.address.get_untracked()
            }));
        });
    }
}
