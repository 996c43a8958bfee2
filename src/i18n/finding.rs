//! The strings of searching and filtering.

/// What is said while somebody looks for something.
pub struct Finding {
    /// The number in a series.
    pub number: &'static str,
    /// The heading of a filter that keeps things out.
    pub excluded: fn(&str) -> String,
    /// From one day to another; either may be missing.
    pub between: fn(&str, &str) -> String,
    /// The answer is on its way.
    pub searching: &'static str,
    /// So many texts are still looked into.
    pub looking_into: fn(&str) -> String,
    /// So many texts could not be had.
    pub unreachable: fn(&str) -> String,
    /// A row that is on its way.
    pub row_loading: &'static str,
    /// A row that could not be had.
    pub row_failed: &'static str,
    /// Whether ヴ and バ are one.
    pub v_as_b: &'static str,
    /// The settings of searching.
    pub search_settings: &'static str,
}

/// English.
pub(super) static EN: Finding = Finding {
    number: "Number",
    excluded: |heading| format!("Not {heading}"),
    between: |from, to| match (from, to) {
        (from, "") => format!("from {from}"),
        ("", to) => format!("until {to}"),
        (from, to) => format!("{from} – {to}"),
    },
    searching: "Searching…",
    looking_into: |number| format!("Looking into {number} more texts…"),
    unreachable: |number| {
        format!("{number} texts could not be reached. Go online, and search again to include them.")
    },
    row_loading: "Loading…",
    row_failed: "This entry could not be loaded.",
    v_as_b: "Find ヴ and バ alike (ヴァイオリン, バイオリン)",
    search_settings: "Search",
};

/// Japanese.
pub(super) static JA: Finding = Finding {
    number: "番号",
    excluded: |heading| format!("除外：{heading}"),
    between: |from, to| match (from, to) {
        (from, "") => format!("{from}以降"),
        ("", to) => format!("{to}以前"),
        (from, to) => format!("{from}〜{to}"),
    },
    searching: "検索中…",
    looking_into: |number| format!("あと{number}件の本文を確認中…"),
    unreachable: |number| {
        format!("{number}件の本文を取得できませんでした。オンラインで検索し直すと対象になります。")
    },
    row_loading: "読み込み中…",
    row_failed: "この記事の見出しを読み込めませんでした。",
    v_as_b: "「ヴ」と「バ」を区別しない（ヴァイオリン・バイオリン）",
    search_settings: "検索",
};
