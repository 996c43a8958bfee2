//! English.

use taiyaku_article::{Language, Role};
use taiyaku_search::Facet;

use super::{KeyGroup, Ui, first_issue, status};
use crate::route::{Layout, Sort};
use crate::state::library::Failure;
use crate::state::notices::Notice;
use crate::state::preferences::Theme;

pub(super) static UI: Ui = Ui {
    language: Language::En,
    own_name: "English",
    app: "Taiyaku 対訳",
    skip: "Skip to the text",
    library: "Articles",
    search: "Search articles",
    search_hint: "Words in titles and texts, Japanese or English",
    texts_loading: "The texts are being loaded. For now only titles are searched.",
    filters: "Filters",
    active_filters: "Active filters",
    clear_all: "Clear all",
    remove_filter: |name| format!("Remove the filter “{name}”"),
    facet: |facet| match facet {
        Facet::Feature => "Feature",
        Facet::Series => "Series",
        Facet::Source => "Source",
        Facet::Author => "Author",
        Facet::Translator => "Translator",
        Facet::Language => "Text available in",
        Facet::Reading => "Read or unread",
    },
    more_values: |count| format!("Show {count} more"),
    fewer_values: "Show fewer",
    dates: "Date",
    from: "From",
    to: "To",
    sort: "Sort by",
    sort_name: |sort| match sort {
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Number => "Series and number",
        Sort::Title => "Title",
        Sort::Shortest => "Shortest first",
        Sort::Longest => "Longest first",
    },
    count: |shown, all| match (shown == all, all) {
        (true, "1") => "1 article".to_owned(),
        (true, _) => format!("{all} articles"),
        (false, _) => format!("{shown} of {all} articles"),
    },
    nothing_found: "No article matches",
    how_to_widen: "A shorter word or fewer filters may find what you are looking for.",
    drop_filters: "Search for the words alone",
    drop_words: "Keep the filters, drop the words",
    empty_library: "There are no articles yet. Put some into the folder articles and build again.",
    language_name: |language| match language {
        Language::Ja => "Japanese",
        Language::En => "English",
    },
    only_in: |language| match language {
        Language::Ja => "This article exists in Japanese only.",
        Language::En => "This article exists in English only.",
    },
    minutes: |minutes| format!("{minutes} min"),
    time_and_length: |minutes, length| format!("{minutes} ({length})"),
    length: |language, count| match language {
        Language::Ja => format!("{count} characters"),
        Language::En => format!("{count} words"),
    },
    read: "Read",
    unread: "Unread",
    mark_read: "Mark as read",
    mark_unread: "Mark as unread",
    back_to_list: "Back to the list",
    layouts: "Text shown",
    layout: |layout| match layout {
        Layout::Original => "Original",
        Layout::Translation => "Translation",
        Layout::Interleaved => "Both",
    },
    swap_lead: "Swap which language leads",
    article_loading: "Loading the article…",
    credits: "About this article",
    role: |role, from| match (role, from) {
        (Role::Author, _) => "Author",
        (Role::Translator, Some(Language::En)) => "Translated from English by",
        (Role::Translator, Some(Language::Ja)) => "Translated from Japanese by",
        (Role::Translator, None) => "Translator",
        (Role::Editor, _) => "Editor",
        (Role::Photographer, _) => "Photographs",
        (Role::Illustrator, _) => "Illustrations",
    },
    source: "Source",
    publisher: "Published by",
    jst: " (JST)",
    original_language: "Original language",
    languages: "Available in",
    reading_time: "Reading time",
    footnotes: "Notes",
    footnote: |number| format!("Note {number}"),
    back_to_text: |number| format!("Back to the text of note {number}"),
    unplaced: "Lines of the page that were not understood",
    line: |line| format!("Line {line}"),
    table: "Table",
    in_series: "Before and after in the series",
    previous: "Previous",
    next: "Next",
    settings: "Settings",
    interface_language: "Language of the interface",
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Sepia => "Sepia",
    },
    text_size: "Text size",
    larger: "Larger",
    smaller: "Smaller",
    as_designed: "Reset",
    single_keys: "Use single-key shortcuts",
    settings_kept: "Settings and read marks are kept in this browser only.",
    shortcuts: "Keyboard shortcuts",
    close: "Close",
    keys: &[
        KeyGroup {
            heading: "Everywhere",
            keys: &[
                (&["?"], "This list"),
                (&[","], "Settings"),
                (&["+", "-", "0"], "Larger, smaller, standard text"),
            ],
        },
        KeyGroup {
            heading: "In the list",
            keys: &[
                (&["/"], "To the search box"),
                (&["j", "k"], "Next and previous article"),
                (&["Enter"], "Open the article"),
            ],
        },
        KeyGroup {
            heading: "In an article",
            keys: &[
                (
                    &["t"],
                    "The other language (with both: the other one leads)",
                ),
                (&["1", "2", "3"], "Original, translation, both"),
                (&["[", "]"], "Previous and next in the series"),
                (&["m"], "Read or unread"),
                (&["u"], "Back to the list"),
            ],
        },
    ],
    handbook: "Handbook",
    library_loading: "Loading the list of articles…",
    failed: "This could not be loaded",
    retry: "Try again",
    failure: |failure| {
        match failure {
        Failure::Fetch(url, error) => match status(error) {
            None => format!("“{url}” cannot be reached. Check the network and try again."),
            Some(status) => format!(
                "The server did not give out “{url}” (status {status}). Reload the page; if that does not help, ask whoever runs this site whether the folder library is in its place."
            ),
        },
        Failure::Damaged(url, cause) => format!(
            "“{url}” is damaged ({cause}). Reload the page; if that does not help, tell whoever runs this site."
        ),
        Failure::Newer => {
            "The library is of a newer format than this page. Reload the page to get its new version.".to_owned()
        }
        Failure::NoSuchArticle => {
            "There is no article at this address. It may have been removed or renamed: look for it in the list.".to_owned()
        }
        Failure::Invalid(file, issues) => format!(
            "The article “{file}” has an error and cannot be shown. Please tell its editors: {}",
            first_issue(issues)
        ),
    }
    },
    no_such_page: "There is no such page",
    no_such_page_remedy: "Check the address, or look in the list.",
    notice: |notice| {
        match notice {
        Notice::IgnoredParameter { parameter, value } => {
            format!("“{parameter}={value}” in the address is not understood and was left out.")
        }
        Notice::StorageUnavailable => {
            "This browser does not let the page keep anything. Settings and read marks last until you close the tab.".to_owned()
        }
        Notice::StorageDamaged { kept_as } => format!(
            "Your settings or marks could not be read. They are kept, unchanged, under the name “{kept_as}”."
        ),
        Notice::TitlesOnly => {
            "The texts could not be loaded, so the search sees titles only. Reload the page to try again.".to_owned()
        }
    }
    },
};
