//! The interface in two languages, typed: a missing string does not compile.

mod en;
mod filtering;
mod finding;
mod ja;
mod own;
mod searching;

use taiyaku_article::{Issue, Language, Role};
use taiyaku_search::Facet;

pub use finding::Finding;
pub use searching::{Operator, Searching};

use crate::platform::fetch::FetchError;
use crate::platform::intl;
use crate::route::{Layout, Sort};
use crate::state::library::Failure;
use crate::state::notices::Notice;
use crate::state::preferences::{Theme, use_preferences};
use crate::state::typography::{Face, Justification, Readings, Step, Writing};

/// The strings of one language.
pub struct Ui {
    /// The language of these strings.
    pub language: Language,
    /// What this language calls itself.
    pub own_name: &'static str,
    /// The name of the app.
    pub app: &'static str,
    /// The link that skips the bar.
    pub skip: &'static str,
    /// The heading of the list.
    pub library: &'static str,
    /// The label of the text box.
    pub search: &'static str,
    /// What stands in the empty text box.
    pub search_hint: &'static str,
    /// The strings of searching and filtering.
    pub finding: &'static Finding,
    /// The strings of the search box.
    pub searching: &'static Searching,
    /// The strings of the panel with the filters.
    pub filtering: &'static filtering::Filtering,
    /// The heading of the facets, and the button that shows them on a phone.
    pub filters: &'static str,
    /// The filters that are set.
    pub active_filters: &'static str,
    /// Removes every filter.
    pub clear_all: &'static str,
    /// Removes one filter.
    pub remove_filter: fn(&str) -> String,
    /// The name of a facet.
    pub facet: fn(Facet) -> &'static str,
    /// Shows the rest of a facet's values.
    pub more_values: fn(usize) -> String,
    /// Hides them again.
    pub fewer_values: &'static str,
    /// The heading of the dates.
    pub dates: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub to: &'static str,
    /// The label of the order.
    pub sort: &'static str,
    /// The name of an order.
    pub sort_name: fn(Sort) -> &'static str,
    /// How many articles there are in the list, of how many.
    pub count: fn(&str, &str) -> String,
    /// The heading of the empty list.
    pub nothing_found: &'static str,
    /// What to do about the empty list.
    pub how_to_widen: &'static str,
    /// Search for the words alone, without the filters.
    pub drop_filters: &'static str,
    /// Keep the filters, without the words.
    pub drop_words: &'static str,
    /// A library without articles.
    pub empty_library: &'static str,
    /// The name of a language.
    pub language_name: fn(Language) -> &'static str,
    /// A text in one language only.
    pub only_in: fn(Language) -> &'static str,
    /// Reading time in minutes.
    pub minutes: fn(&str) -> String,
    /// Reading time with the length behind it.
    pub time_and_length: fn(&str, &str) -> String,
    /// How long the text is.
    pub length: fn(Language, &str) -> String,
    /// An article that was read.
    pub read: &'static str,
    /// An article that was not read.
    pub unread: &'static str,
    /// Marks the article as read.
    pub mark_read: &'static str,
    /// Marks the article as unread.
    pub mark_unread: &'static str,
    /// The reader's own bookmarks and notes.
    pub own: &'static own::Own,
    /// The link to the list.
    pub back_to_list: &'static str,
    /// The group of layouts.
    pub layouts: &'static str,
    /// The name of a layout.
    pub layout: fn(Layout) -> &'static str,
    /// What a layout shows, and its key.
    pub layout_hint: fn(Layout) -> &'static str,
    /// Vertical lines.
    pub vertical: &'static str,
    /// The bar of the hits of a search.
    pub hits: &'static str,
    /// How many hits there are.
    pub hit_count: fn(&str) -> String,
    /// Which hit this is, of how many.
    pub hit_of: fn(&str, &str) -> String,
    /// The text that is shown has no hit.
    pub no_hits: &'static str,
    /// How many hits the text in the other language has; shows it.
    pub hits_in_other: fn(Language, &str) -> String,
    /// To the hit before.
    pub previous_hit: &'static str,
    /// To the next hit.
    pub next_hit: &'static str,
    /// Takes the marks of the hits away.
    pub end_hits: &'static str,
    /// Shows the translation of a block.
    pub show_translation: &'static str,
    /// Hides it again.
    pub hide_translation: &'static str,
    /// The contents of an article.
    pub contents: &'static str,
    /// How far the reader has come.
    pub progress: &'static str,
    /// How far the reader has come in an article of the list, in per cent.
    pub progress_of: fn(&str) -> String,
    /// The articles that were begun.
    pub continue_reading: &'static str,
    /// To the start of an article that was begun.
    pub from_start: &'static str,
    /// Opens a picture large.
    pub enlarge: &'static str,
    /// A picture.
    pub picture: &'static str,
    /// A picture as large as it was drawn.
    pub drawn_size: &'static str,
    /// Copies words with their source.
    pub copy_quotation: &'static str,
    /// Words in quotation marks.
    pub quoted: fn(&str) -> String,
    /// The title of an article within a text.
    pub titled: fn(&str) -> String,
    /// What stands between the parts of a list in one line.
    pub comma: &'static str,
    /// The other language in the lead.
    pub swap_lead: &'static str,
    /// The article of these buttons is being loaded.
    pub article_loading: &'static str,
    /// The label of the credits.
    pub credits: &'static str,
    /// The name of a role; for a translator with the language that was translated from.
    pub role: fn(Role, Option<Language>) -> &'static str,
    /// The outlet.
    pub source: &'static str,
    /// The publisher.
    pub publisher: &'static str,
    /// Japan Standard Time, behind a date of publication.
    pub jst: &'static str,
    /// The language it was first written in.
    pub original_language: &'static str,
    /// The languages there are.
    pub languages: &'static str,
    /// Reading time.
    pub reading_time: &'static str,
    /// The heading of the footnotes.
    pub footnotes: &'static str,
    /// The link from a text to its footnote.
    pub footnote: fn(usize) -> String,
    /// The link from a note beside its mark to the notes at the end.
    pub to_notes: &'static str,
    /// The link from a footnote to the text.
    pub back_to_text: fn(usize) -> String,
    /// The heading of lines that the importer did not understand.
    pub unplaced: &'static str,
    /// A line of a page.
    pub line: fn(usize) -> String,
    /// A table without a caption.
    pub table: &'static str,
    /// The neighbours in the series.
    pub in_series: &'static str,
    /// The article before.
    pub previous: &'static str,
    /// The article after.
    pub next: &'static str,
    /// The settings.
    pub settings: &'static str,
    /// The language of the interface.
    pub interface_language: &'static str,
    /// The theme.
    pub theme: &'static str,
    /// The name of a theme.
    pub theme_name: fn(Theme) -> &'static str,
    /// The text size.
    pub text_size: &'static str,
    /// The settings of the text, behind a button of few letters.
    pub text_settings: &'static str,
    /// What is made larger or smaller by steps.
    pub step_name: fn(Step) -> &'static str,
    /// Makes it larger (true) or smaller.
    pub step_change: fn(Step, bool) -> &'static str,
    /// The face of a language's text.
    pub face_of: fn(Language) -> &'static str,
    /// The name of a face in a language.
    pub face_name: fn(Language, Face) -> &'static str,
    /// The direction of the lines.
    pub writing: &'static str,
    /// The name of a direction.
    pub writing_name: fn(Writing) -> &'static str,
    /// When readings are shown.
    pub readings: &'static str,
    /// The name of that.
    pub readings_name: fn(Readings) -> &'static str,
    /// Which texts are set to both edges.
    pub justification: &'static str,
    /// The name of that.
    pub justification_name: fn(Justification) -> &'static str,
    /// The label of the sample.
    pub sample_label: &'static str,
    /// A sample of this language.
    pub sample: &'static str,
    /// The text as it was designed.
    pub as_designed: &'static str,
    /// Whether single keys do something.
    pub single_keys: &'static str,
    /// Where the settings are kept.
    pub settings_kept: &'static str,
    /// The list of keys.
    pub shortcuts: &'static str,
    /// Closes a dialog or a message.
    pub close: &'static str,
    /// What the keys do.
    pub keys: &'static [KeyGroup],
    /// The link to the handbook.
    pub handbook: &'static str,
    /// While the library is loaded.
    pub library_loading: &'static str,
    /// The heading of a failure.
    pub failed: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// Why something is not there, and what to do.
    pub failure: fn(&Failure) -> String,
    /// An address that leads nowhere.
    pub no_such_page: &'static str,
    /// What to do about it.
    pub no_such_page_remedy: &'static str,
    /// A short message.
    pub notice: fn(&Notice) -> String,
}

/// Keys that belong together.
pub struct KeyGroup {
    /// Where they work.
    pub heading: &'static str,
    /// The keys, and what they do.
    pub keys: &'static [(&'static [&'static str], &'static str)],
}

/// The strings of this language.
pub fn ui(language: Language) -> &'static Ui {
    match language {
        Language::Ja => &ja::UI,
        Language::En => &en::UI,
    }
}

/// The strings of the interface language; a reactive read.
pub fn use_ui() -> impl Fn() -> &'static Ui + Copy + Send + Sync + 'static {
    let preferences = use_preferences();
    move || ui(preferences.interface())
}

/// The first issue of an article that cannot be shown, as the check would print it.
fn first_issue(issues: &[Issue]) -> String {
    issues.first().map(ToString::to_string).unwrap_or_default()
}

/// A number of articles or words, as this language writes it.
pub fn number(number: usize, language: Language) -> String {
    intl::number(number, language)
}

/// The status of an answer, or that there was none.
fn status(error: &FetchError) -> Option<u16> {
    match error {
        FetchError::Unreachable => None,
        FetchError::Status(status) => Some(*status),
    }
}

/// A share as whole per cent.
pub fn whole_percent(share: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100"
    )]
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as usize;
    percent
}
