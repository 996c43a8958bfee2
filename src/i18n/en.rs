//! English.

use taiyaku_article::{Language, Role};
use taiyaku_search::Facet;

use super::{KeyGroup, Ui, first_issue, own, status};
use crate::route::{Layout, Sort};
use crate::state::library::Failure;
use crate::state::notices::Notice;
use crate::state::preferences::Theme;
use crate::state::typography::{Face, Justification, Readings, Step, Writing};

pub(super) static UI: Ui = Ui {
    language: Language::En,
    own_name: "English",
    app: "Taiyaku 対訳",
    skip: "Skip to the text",
    library: "Articles",
    search: "Search articles",
    search_hint: "Words in titles and texts, Japanese or English",
    finding: &super::finding::EN,
    searching: &super::searching::EN,
    filtering: &super::filtering::EN,
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
        Facet::Reading => "Your reading",
    },
    more_values: |count| format!("Show {count} more"),
    fewer_values: "Show fewer",
    dates: "Date",
    from: "From",
    to: "To",
    sort: "Sort by",
    sort_name: |sort| match sort {
        Sort::Relevance => "Best match first",
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
    own: &own::EN,
    back_to_list: "Back to the list",
    layouts: "Text shown",
    layout: |layout| match layout {
        Layout::Original => "Original",
        Layout::Translation => "Translation",
        Layout::Interleaved => "Interleaved",
        Layout::SideBySide => "Parallel",
        Layout::Reveal => "Reveal",
        Layout::Blur => "Blur",
    },
    layout_hint: |layout| match layout {
        Layout::Original => "The original alone (1)",
        Layout::Translation => "The translation alone (2)",
        Layout::Interleaved => "Both, a paragraph under its partner (3)",
        Layout::SideBySide => "Both side by side, a paragraph beside its partner (4)",
        Layout::Reveal => "One text; the translation of a paragraph when asked for (5)",
        Layout::Blur => "Both; translations blurred until asked for (6)",
    },
    vertical: "Vertical",
    hits: "Hits of the search",
    hit_count: |count| match count {
        "1" => "1 hit".to_owned(),
        _ => format!("{count} hits"),
    },
    hit_of: |number, count| format!("Hit {number} of {count}"),
    no_hits: "No hit here",
    hits_in_other: |language, count| format!("{count} more in {}", (UI.language_name)(language)),
    previous_hit: "Previous hit",
    next_hit: "Next hit",
    end_hits: "Take the marks away",
    show_translation: "Show the translation of this paragraph",
    hide_translation: "Hide the translation of this paragraph",
    contents: "Contents",
    progress: "How far you have read",
    progress_of: |percent| format!("{percent} % read"),
    continue_reading: "Continue reading",
    from_start: "From the start",
    enlarge: "Open the figure large",
    picture: "Figure",
    drawn_size: "As drawn",
    copy_quotation: "Copy with source",
    quoted: |words| {
        let inner = words.replace('“', "‘").replace('”', "’");
        format!("“{inner}”")
    },
    titled: |title| format!("“{title}”"),
    comma: ", ",
    swap_lead: "Other language, or the other one leads (t)",
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
    to_notes: "To the notes",
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
        Theme::Contrast => "High contrast",
    },
    text_size: "Text",
    text_settings: "Settings of the text",
    step_name: |step| match step {
        Step::Size => "Size",
        Step::Leading => "Line spacing",
        Step::Measure => "Line length",
        Step::Margin => "Margins",
    },
    step_change: |step, up| match (step, up) {
        (Step::Size, true) => "Larger text",
        (Step::Size, false) => "Smaller text",
        (Step::Leading, true) => "More space between lines",
        (Step::Leading, false) => "Less space between lines",
        (Step::Measure, true) => "Longer lines",
        (Step::Measure, false) => "Shorter lines",
        (Step::Margin, true) => "Wider margins",
        (Step::Margin, false) => "Narrower margins",
    },
    face_of: |language| match language {
        Language::Ja => "Japanese typeface",
        Language::En => "English typeface",
    },
    face_name: |language, face| match (language, face) {
        (Language::Ja, Face::Serif) => "Mincho",
        (Language::Ja, Face::Sans) => "Gothic",
        (Language::En, Face::Serif) => "Serif",
        (Language::En, Face::Sans) => "Sans serif",
    },
    writing: "Direction of Japanese lines",
    writing_name: |writing| match writing {
        Writing::Horizontal => "Horizontal",
        Writing::Vertical => "Vertical",
    },
    readings: "Readings (ruby)",
    readings_name: |readings| match readings {
        Readings::Shown => "Always",
        Readings::Asked => "When asked for",
        Readings::Hidden => "Never",
    },
    justification: "Justified lines",
    justification_name: |justification| match justification {
        Justification::Japanese => "Japanese only",
        Justification::Both => "Both languages",
        Justification::Neither => "Neither",
    },
    sample_label: "Sample",
    sample: "In the harbour at dawn, a ship waits for the tide.",
    as_designed: "Reset all of the text",
    single_keys: "Use single-key shortcuts",
    settings_kept: "Settings, read marks, bookmarks, notes, places and recent searches are kept in this browser only.",
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
                (&["1", "2", "3"], "Original, translation, interleaved"),
                (&["4", "5", "6"], "Parallel, reveal, blur"),
                (&["v"], "Vertical or horizontal lines"),
                (&["r"], "Readings: always, when asked for, never"),
                (&["j", "k"], "Next and previous sentence, with its partner"),
                (&["F3", "Shift+F3"], "Next and previous hit of the search"),
                (
                    &["x"],
                    "In reveal and blur: the translation of what you read",
                ),
                (
                    &["c"],
                    "Copy the selection, or the marked sentence, with its source",
                ),
                (&["o"], "Contents"),
                (&["[", "]"], "Previous and next in the series"),
                (&["m"], "Read or unread"),
                (&["b"], "Bookmark, or none"),
                (&["n"], "Your note"),
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
            "This browser does not let the page keep anything, or has no room left. Settings, marks, notes and places last until you close the tab.".to_owned()
        }
        Notice::StorageDamaged { kept_as } => format!(
            "Some of your settings, marks or notes could not be read. They are kept, unchanged, under the name “{kept_as}”."
        ),
        Notice::Continued => "Opened where you left it.".to_owned(),
        Notice::VerticalNeedsJapanese => {
            "Lines are vertical now. Show the Japanese text to see them.".to_owned()
        }
        Notice::Readings(readings) => format!("Readings: {}", (UI.readings_name)(*readings)),
        Notice::Copied => "Copied with its source.".to_owned(),
        Notice::NotCopied => {
            "This browser does not let the page copy. Use Ctrl+C (⌘C) on the selection.".to_owned()
        }
        Notice::NothingSelected => {
            "Select the words to be copied, or choose a sentence with j.".to_owned()
        }
    }
    },
};
