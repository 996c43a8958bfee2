//! The strings of the panel with the filters: facets, dates, searches that are kept.

use taiyaku_search::Facet;

/// What the panel says.
pub struct Filtering {
    /// So many filters are set; behind the name of the button that shows them on a phone.
    pub active: fn(&str) -> String,
    /// An article with a note.
    pub noted: &'static str,
    /// The button that keeps a value's articles out.
    pub exclude: fn(&str) -> String,
    /// The box that finds values of a facet.
    pub find_value: fn(Facet) -> &'static str,
    /// So many values were found.
    pub found_values: fn(usize, &str) -> String,
    /// The histogram of dates.
    pub by_date: &'static str,
    /// The slider of the first day.
    pub first_day: &'static str,
    /// The slider of the last day.
    pub last_day: &'static str,
    /// How many articles there are from one day to another.
    pub in_span: fn(usize, &str, &str, &str) -> String,
    /// How many of how many articles there are.
    pub of_all: fn(&str, &str) -> String,
    /// A year below the bars.
    pub year: fn(u16) -> String,
    /// Any date again.
    pub clear_dates: &'static str,
    /// The searches that are kept.
    pub saved: &'static str,
    /// Keeps the present one.
    pub save_this: &'static str,
    /// What it is to be called.
    pub name: &'static str,
    /// Keeps the name.
    pub save: &'static str,
    /// Keeps nothing.
    pub cancel: &'static str,
    /// Calls a search otherwise.
    pub rename: fn(&str) -> String,
    /// Deletes a search.
    pub delete: fn(&str) -> String,
    /// It was deleted.
    pub deleted: fn(&str) -> String,
}

/// English.
pub(super) static EN: Filtering = Filtering {
    active: |count| format!("{count} active"),
    noted: "With a note",
    exclude: |name| format!("Exclude {name}"),
    find_value: |facet| match facet {
        Facet::Feature => "Find a feature…",
        Facet::Series => "Find a series…",
        Facet::Source => "Find a source…",
        Facet::Author => "Find an author…",
        Facet::Translator => "Find a translator…",
        Facet::Language => "Find a language…",
        Facet::Reading => "Find…",
    },
    found_values: |count, written| match count {
        0 => "No such name".to_owned(),
        1 => "1 name found".to_owned(),
        _ => format!("{written} names found"),
    },
    by_date: "Articles by date",
    first_day: "First day",
    last_day: "Last day",
    in_span: |count, written, from, to| {
        let articles = if count == 1 { "article" } else { "articles" };
        format!("{written} {articles} from {from} to {to}")
    },
    of_all: |count, all| format!("{count} of {all}"),
    year: |year| year.to_string(),
    clear_dates: "Clear dates",
    saved: "Saved searches",
    save_this: "Save this search",
    name: "Name of the search",
    save: "Save",
    cancel: "Cancel",
    rename: |name| format!("Rename “{name}”"),
    delete: |name| format!("Delete “{name}”"),
    deleted: |name| format!("“{name}” is deleted."),
};

/// Japanese.
pub(super) static JA: Filtering = Filtering {
    active: |count| format!("{count}件適用中"),
    noted: "メモあり",
    exclude: |name| format!("{name}を除外"),
    find_value: |facet| match facet {
        Facet::Feature => "特集を探す…",
        Facet::Series => "シリーズを探す…",
        Facet::Source => "媒体を探す…",
        Facet::Author => "著者を探す…",
        Facet::Translator => "翻訳者を探す…",
        Facet::Language => "言語を探す…",
        Facet::Reading => "探す…",
    },
    found_values: |count, written| match count {
        0 => "該当する名前がありません".to_owned(),
        _ => format!("{written}件見つかりました"),
    },
    by_date: "日付ごとの記事数",
    first_day: "最初の日",
    last_day: "最後の日",
    in_span: |_, written, from, to| format!("{from}から{to}まで{written}件"),
    of_all: |count, all| format!("{all}件中{count}件"),
    year: |year| format!("{year}年"),
    clear_dates: "日付の指定を外す",
    saved: "保存した検索",
    save_this: "この検索を保存",
    name: "検索の名前",
    save: "保存",
    cancel: "やめる",
    rename: |name| format!("「{name}」の名前を変える"),
    delete: |name| format!("「{name}」を消す"),
    deleted: |name| format!("「{name}」を消しました。"),
};
