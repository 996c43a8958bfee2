//! The strings of the search box: suggestions, mistakes, and how to search.

use taiyaku_article::{DateError, Language};
use taiyaku_search::query::{Field, MistakeKind, Operator as Joint};

/// What is said about what is typed.
pub struct Searching {
    /// Empties the box.
    pub clear: &'static str,
    /// What could come next.
    pub suggestions: &'static str,
    /// How many suggestions there are, for who does not see them.
    pub offered: fn(usize) -> String,
    /// The heading of earlier searches.
    pub recent: &'static str,
    /// Forgets one of them.
    pub forget: fn(&str) -> String,
    /// Forgets all of them.
    pub forget_all: &'static str,
    /// The heading of names of fields.
    pub fields: &'static str,
    /// The heading of articles that were found.
    pub titles: &'static str,
    /// The heading of a field's values.
    pub values: fn(Field) -> &'static str,
    /// What a field looks at.
    pub field: fn(Field) -> &'static str,
    /// What is wrong, and what to do.
    pub mistake: fn(&MistakeKind) -> String,
    /// Marks a mistake in the box.
    pub select: &'static str,
    /// Puts something else in the place of a mistake.
    pub instead: fn(&str) -> String,
    /// The browser's own search sees a part of the list.
    pub finds_a_part: &'static str,
    /// The heading of the help, and its button.
    pub help: &'static str,
    /// That both languages of names can be typed.
    pub both_languages: &'static str,
    /// The heading of what is typed.
    pub typed: &'static str,
    /// The heading of what it finds.
    pub finds: &'static str,
    /// The table of words and signs.
    pub words: &'static str,
    /// Its rows.
    pub operators: &'static [Operator],
    /// The table of fields.
    pub within: &'static str,
    /// The heading of examples.
    pub example: &'static str,
    /// The link to the handbook.
    pub more: &'static str,
}

/// A way to ask, with an example.
pub struct Operator {
    /// The example, as it is typed.
    pub example: &'static str,
    /// Its language.
    pub language: Language,
    /// What it finds.
    pub finds: &'static str,
}

const fn row(language: Language, example: &'static str, finds: &'static str) -> Operator {
    Operator {
        example,
        language,
        finds,
    }
}

/// English.
pub(super) static EN: Searching = Searching {
    clear: "Clear the search box",
    suggestions: "Suggestions",
    offered: |count| match count {
        0 => String::new(),
        1 => "1 suggestion".to_owned(),
        _ => format!("{count} suggestions"),
    },
    recent: "Recent searches",
    forget: |search| format!("Erase “{search}” from the recent searches"),
    forget_all: "Erase all",
    fields: "Search within",
    titles: "Articles",
    values: |field| match field {
        Field::Title => "Articles",
        Field::Author => "Authors",
        Field::Translator => "Translators",
        Field::Source => "Sources",
        Field::Series => "Series",
        Field::Feature => "Features",
        Field::Language => "Text available in",
        Field::Date => "Dates",
        Field::Number => "Numbers",
        Field::Is | Field::Has => "Your own",
    },
    field: |field| match field {
        Field::Title => "words in the title",
        Field::Author => "who wrote it",
        Field::Translator => "who translated it",
        Field::Source => "where it first appeared",
        Field::Series => "the series",
        Field::Feature => "the feature",
        Field::Language => "the languages in which there is a text",
        Field::Date => "a day, month, year, or from one to another",
        Field::Number => "the number in the series, or from one to another",
        Field::Is => "unread, read or marked by you",
        Field::Has => "with a note of yours",
    },
    mistake: mistake_en,
    select: "Show it in the search box",
    instead: |text| format!("Did you mean {text}?"),
    finds_a_part: "This box looks through all articles. Press again for the browser’s own search, which sees only the rows on the screen.",
    help: "How to search",
    both_languages: "Names of fields can be typed in English or Japanese, whatever the language of the page. Click an example to try it.",
    typed: "Type",
    finds: "Finds articles with",
    words: "Words",
    operators: &[
        row(Language::En, "alaska treaty", "both words, anywhere"),
        row(
            Language::En,
            "\"northern sea route\"",
            "exactly these words, in this order",
        ),
        row(
            Language::En,
            "treaty -alaska",
            "the first, and not the other",
        ),
        row(
            Language::En,
            "alaska OR svalbard",
            "one of them, or both; | is short for OR",
        ),
        row(
            Language::En,
            "(alaska OR svalbard) treaty",
            "one of the first two, and the third",
        ),
    ],
    within: "Within one field",
    example: "Example",
    more: "More about searching, in the handbook",
};

fn mistake_en(kind: &MistakeKind) -> String {
    let name = |field: &Field| field.name(Language::En);
    match kind {
        MistakeKind::UnclosedQuote => {
            "This quotation mark has no partner. Put one at the end of the phrase.".to_owned()
        }
        MistakeKind::UnclosedGroup => {
            "This parenthesis is not closed. Put ) where the group ends.".to_owned()
        }
        MistakeKind::UnopenedGroup => {
            "This parenthesis was not opened. Put ( where the group begins, or take it away."
                .to_owned()
        }
        MistakeKind::TooDeep { limit } => {
            format!("More than {limit} parentheses in one another. Take some away.")
        }
        MistakeKind::EmptyField(field) => format!(
            "Nothing follows {}: – type what to look for right behind the colon.",
            name(field)
        ),
        MistakeKind::MissingSide(joint) => {
            let word = match joint {
                Joint::And => "AND",
                Joint::Or => "OR",
            };
            format!("{word} needs something on both sides. For the word itself, put it in quotes.")
        }
        MistakeKind::LonelyNot => {
            "There is nothing here to leave out. Put the minus right before a word.".to_owned()
        }
        MistakeKind::WrongDate {
            text,
            error: DateError::Form,
        } => format!("“{text}” is no date. Write 2025, 2025-08 or 2025-08-16."),
        MistakeKind::WrongDate { text, .. } => {
            format!("There is no such day as “{text}”. Check the month and the day.")
        }
        MistakeKind::DatesBackwards { from, to } => {
            format!("The dates stand the wrong way round. What is searched is {from} to {to}.")
        }
        MistakeKind::WrongNumber { text } => {
            format!("“{text}” is no number. Write 8227 or 8200..8300.")
        }
        MistakeKind::NumbersBackwards { from, to } => {
            format!("The numbers stand the wrong way round. What is searched is {from} to {to}.")
        }
        MistakeKind::UnknownValue { field, text } => format!(
            "“{text}” is nothing that {}: knows. Choose one of its values.",
            name(field)
        ),
        MistakeKind::UnknownField { typed, .. } => {
            format!("There is no field “{typed}:”, so it is searched for as words.")
        }
    }
}

/// Japanese.
pub(super) static JA: Searching = Searching {
    clear: "検索欄を空にする",
    suggestions: "候補",
    offered: |count| match count {
        0 => String::new(),
        _ => format!("候補{count}件"),
    },
    recent: "最近の検索",
    forget: |search| format!("最近の検索から「{search}」を消す"),
    forget_all: "すべて消す",
    fields: "項目を指定して探す",
    titles: "記事",
    values: |field| match field {
        Field::Title => "記事",
        Field::Author => "著者",
        Field::Translator => "翻訳者",
        Field::Source => "媒体",
        Field::Series => "シリーズ",
        Field::Feature => "特集",
        Field::Language => "本文の言語",
        Field::Date => "日付",
        Field::Number => "番号",
        Field::Is | Field::Has => "自分の印",
    },
    field: |field| match field {
        Field::Title => "題名の言葉",
        Field::Author => "書いた人",
        Field::Translator => "訳した人",
        Field::Source => "はじめに載った媒体",
        Field::Series => "シリーズ",
        Field::Feature => "特集",
        Field::Language => "本文のある言語",
        Field::Date => "年・月・日、またはその範囲",
        Field::Number => "シリーズの番号、またはその範囲",
        Field::Is => "未読・既読・しおり（ブックマーク）",
        Field::Has => "自分のメモがあるもの",
    },
    mistake: mistake_ja,
    select: "検索欄で示す",
    instead: |text| format!("「{text}」にする"),
    finds_a_part: "この欄はすべての記事を探します。もう一度押すと、画面にある行だけを探すブラウザーの検索になります。",
    help: "探し方",
    both_languages: "項目の名前は、画面の言語にかかわらず、日本語でも英語でも書けます。例を押すと試せます。",
    typed: "書き方",
    finds: "見つかる記事",
    words: "言葉",
    operators: &[
        row(Language::Ja, "アラスカ 条約", "どちらの言葉も含む"),
        row(
            Language::Ja,
            "\"北極海航路\"",
            "この言葉をこの並びのまま含む",
        ),
        row(
            Language::Ja,
            "条約 -アラスカ",
            "前の言葉を含み、後の言葉を含まない",
        ),
        row(
            Language::Ja,
            "アラスカ OR スヴァールバル",
            "どちらかを含む（「または」や | とも書ける）",
        ),
        row(
            Language::Ja,
            "(アラスカ OR スヴァールバル) 条約",
            "前の二つのどちらかと、三つ目を含む",
        ),
    ],
    within: "項目を指定する",
    example: "例",
    more: "手引き「言葉で探す」",
};

fn mistake_ja(kind: &MistakeKind) -> String {
    let name = |field: &Field| field.name(Language::Ja);
    match kind {
        MistakeKind::UnclosedQuote => {
            "引用符が閉じていません。語句の終わりにも引用符を置いてください。".to_owned()
        }
        MistakeKind::UnclosedGroup => {
            "かっこが閉じていません。まとまりの終わりに ) を置いてください。".to_owned()
        }
        MistakeKind::UnopenedGroup => {
            "かっこが開いていません。まとまりの始めに ( を置くか、このかっこを消してください。"
                .to_owned()
        }
        MistakeKind::TooDeep { limit } => {
            format!("かっこの重なりが{limit}を超えています。いくつか減らしてください。")
        }
        MistakeKind::EmptyField(field) => format!(
            "「{}:」の後に何もありません。コロンのすぐ後に、探す言葉を入れてください。",
            name(field)
        ),
        MistakeKind::MissingSide(joint) => {
            let word = match joint {
                Joint::And => "AND",
                Joint::Or => "OR（または）",
            };
            format!(
                "{word}の前と後の両方に言葉が要ります。この語そのものを探すときは、引用符で囲んでください。"
            )
        }
        MistakeKind::LonelyNot => {
            "除く言葉がありません。マイナスは言葉のすぐ前に置いてください。".to_owned()
        }
        MistakeKind::WrongDate {
            text,
            error: DateError::Form,
        } => format!(
            "「{text}」は日付ではありません。2025、2025-08、2025-08-16 のように書いてください。"
        ),
        MistakeKind::WrongDate { text, .. } => {
            format!("「{text}」という日はありません。月と日を確かめてください。")
        }
        MistakeKind::DatesBackwards { from, to } => {
            format!("日付の前後が逆です。{from}から{to}までとして探しています。")
        }
        MistakeKind::WrongNumber { text } => {
            format!("「{text}」は番号ではありません。8227 や 8200..8300 のように書いてください。")
        }
        MistakeKind::NumbersBackwards { from, to } => {
            format!("番号の大小が逆です。{from}から{to}までとして探しています。")
        }
        MistakeKind::UnknownValue { field, text } => format!(
            "「{}:」に「{text}」という値はありません。次の中から選んでください。",
            name(field)
        ),
        MistakeKind::UnknownField { typed, .. } => {
            format!("「{typed}:」という項目はないので、言葉として探しています。")
        }
    }
}
