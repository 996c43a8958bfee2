//! What concerns the reader's own bookmarks and notes, in both languages.

/// The strings of one language.
pub struct Own {
    /// The button that marks an article.
    pub bookmark: &'static str,
    /// An article of the list that is marked.
    pub bookmarked: &'static str,
    /// An article of the list that has a note.
    pub note: &'static str,
    /// The button of an article without a note.
    pub write_note: &'static str,
    /// The button of an article with one.
    pub open_note: &'static str,
    /// The heading of a note.
    pub heading: &'static str,
    /// When and where it is saved.
    pub kept: &'static str,
    /// Deletes a note.
    pub delete: &'static str,
    /// It was deleted.
    pub deleted: &'static str,
    /// Writes it again.
    pub bring_back: &'static str,
    /// A note of so many characters takes no more.
    pub full: fn(&str) -> String,
    /// The browser has refused a note.
    pub not_saved: &'static str,
}

pub(super) static EN: Own = Own {
    bookmark: "Bookmark",
    bookmarked: "Bookmarked",
    note: "Note",
    write_note: "Write a note",
    open_note: "Open your note",
    heading: "Your note",
    kept: "Saved as you type, in this browser only.",
    delete: "Delete the note",
    deleted: "The note is deleted.",
    bring_back: "Bring it back",
    full: |most| format!("A note takes up to {most} characters: this one is full."),
    not_saved: "Not saved: this browser has no room left for the note, or keeps nothing for this page. The text stays here until you close the tab. Delete other notes to make room, or copy it to another place.",
};

pub(super) static JA: Own = Own {
    bookmark: "ブックマーク",
    bookmarked: "ブックマーク",
    note: "メモ",
    write_note: "メモを書く",
    open_note: "メモを開く",
    heading: "メモ",
    kept: "書くたびに、このブラウザーの中だけに保存されます。",
    delete: "メモを消す",
    deleted: "メモを消しました。",
    bring_back: "元に戻す",
    full: |most| format!("メモは{most}字までです。これ以上は書けません。"),
    not_saved: "保存できていません。ブラウザーに空きがないか、保存が許されていません。文章はタブを閉じるまでここに残ります。ほかのメモを消して空きを作るか、別のところへ写しておいてください。",
};
