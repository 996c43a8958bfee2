//! Japanese.

use taiyaku_article::{Language, Role};
use taiyaku_search::Facet;

use super::{KeyGroup, Ui, first_issue, own, status};
use crate::route::{Layout, Sort};
use crate::state::library::Failure;
use crate::state::notices::Notice;
use crate::state::preferences::Theme;
use crate::state::typography::{Face, Justification, Readings, Step, Writing};

pub(super) static UI: Ui = Ui {
    language: Language::Ja,
    own_name: "日本語",
    app: "対訳 Taiyaku",
    skip: "本文へ移動",
    library: "記事一覧",
    search: "記事を探す",
    search_hint: "見出しと本文から（日英どちらでも）",
    finding: &super::finding::JA,
    searching: &super::searching::JA,
    filtering: &super::filtering::JA,
    filters: "絞り込み",
    active_filters: "適用中の条件",
    clear_all: "すべて解除",
    remove_filter: |name| format!("条件「{name}」を外す"),
    facet: |facet| match facet {
        Facet::Feature => "特集",
        Facet::Series => "シリーズ",
        Facet::Source => "媒体",
        Facet::Author => "著者",
        Facet::Translator => "翻訳者",
        Facet::Language => "本文の言語",
        Facet::Reading => "読書の記録",
    },
    more_values: |count| format!("ほか{count}件を表示"),
    fewer_values: "少なく表示",
    dates: "日付",
    from: "から",
    to: "まで",
    sort: "並べ替え",
    sort_name: |sort| match sort {
        Sort::Relevance => "関連度順",
        Sort::Newest => "新しい順",
        Sort::Oldest => "古い順",
        Sort::Number => "シリーズ番号順",
        Sort::Title => "見出し順",
        Sort::Shortest => "短い順",
        Sort::Longest => "長い順",
    },
    count: |shown, all| {
        if shown == all {
            format!("{all}件")
        } else {
            format!("{all}件中{shown}件")
        }
    },
    nothing_found: "該当する記事がありません",
    how_to_widen: "言葉を短くするか、条件を減らすと見つかることがあります。",
    drop_filters: "言葉だけで探す",
    drop_words: "言葉を消して条件だけにする",
    empty_library: "まだ記事がありません。articles フォルダーに記事を入れ、もう一度組み立ててください。",
    language_name: |language| match language {
        Language::Ja => "日本語",
        Language::En => "英語",
    },
    only_in: |language| match language {
        Language::Ja => "この記事は日本語だけです。",
        Language::En => "この記事は英語だけです。",
    },
    minutes: |minutes| format!("約{minutes}分"),
    time_and_length: |minutes, length| format!("{minutes}（{length}）"),
    length: |language, count| match language {
        Language::Ja => format!("{count}字"),
        Language::En => format!("{count}語"),
    },
    read: "既読",
    unread: "未読",
    mark_read: "既読にする",
    mark_unread: "未読に戻す",
    own: &own::JA,
    back_to_list: "一覧へ戻る",
    layouts: "表示する本文",
    layout: |layout| match layout {
        Layout::Original => "原文",
        Layout::Translation => "翻訳",
        Layout::Interleaved => "対訳",
        Layout::SideBySide => "左右",
        Layout::Reveal => "めくり",
        Layout::Blur => "ぼかし",
    },
    layout_hint: |layout| match layout {
        Layout::Original => "原文だけ（1）",
        Layout::Translation => "翻訳だけ（2）",
        Layout::Interleaved => "原文と翻訳を段落ごとに上下に（3）",
        Layout::SideBySide => "原文と翻訳を段落ごとに左右に（4）",
        Layout::Reveal => "訳は段落ごとに、求めたときだけ（5）",
        Layout::Blur => "訳をぼかしておき、求めたときに見せる（6）",
    },
    vertical: "縦書き",
    hits: "検索で見つかった箇所",
    hit_count: |count| format!("{count} か所"),
    hit_of: |number, count| format!("{count} か所のうち {number} 番目"),
    no_hits: "ここにはありません",
    hits_in_other: |language, count| format!("{}にあと {count} か所", (UI.language_name)(language)),
    previous_hit: "前の箇所",
    next_hit: "次の箇所",
    end_hits: "検索の印を消す",
    show_translation: "この段落の訳を見る",
    hide_translation: "この段落の訳を隠す",
    contents: "目次",
    progress: "読んだところ",
    progress_of: |percent| format!("{percent}%まで読んだ"),
    continue_reading: "続きを読む",
    from_start: "最初から",
    enlarge: "図を大きく見る",
    picture: "図",
    drawn_size: "元の大きさ",
    copy_quotation: "出典つきでコピー",
    quoted: |words| {
        let inner = words.replace('「', "『").replace('」', "』");
        format!("「{inner}」")
    },
    titled: |title| format!("『{title}』"),
    comma: "、",
    swap_lead: "もう一方の言語へ／先に置く言語を替える（t）",
    article_loading: "記事を読み込んでいます…",
    credits: "記事の情報",
    role: |role, from| match (role, from) {
        (Role::Author, _) => "著者",
        (Role::Translator, Some(Language::En)) => "英語からの翻訳",
        (Role::Translator, Some(Language::Ja)) => "日本語からの翻訳",
        (Role::Translator, None) => "翻訳",
        (Role::Editor, _) => "編集",
        (Role::Photographer, _) => "撮影",
        (Role::Illustrator, _) => "作図",
    },
    source: "出典",
    publisher: "掲載",
    jst: "（日本時間）",
    original_language: "原文の言語",
    languages: "本文の言語",
    reading_time: "読む時間",
    footnotes: "注",
    footnote: |number| format!("注{number}"),
    to_notes: "注の一覧へ",
    back_to_text: |number| format!("注{number}の本文へ戻る"),
    unplaced: "取り込みで置き場の分からなかった行",
    line: |line| format!("{line}行目"),
    table: "表",
    in_series: "シリーズの前後",
    previous: "前の記事",
    next: "次の記事",
    settings: "設定",
    interface_language: "画面の言語",
    theme: "配色",
    theme_name: |theme| match theme {
        Theme::System => "システムに合わせる",
        Theme::Light => "明るい",
        Theme::Dark => "暗い",
        Theme::Sepia => "セピア",
        Theme::Contrast => "高コントラスト",
    },
    text_size: "文字と行",
    text_settings: "文字と行の設定",
    step_name: |step| match step {
        Step::Size => "文字の大きさ",
        Step::Leading => "行間",
        Step::Measure => "行の長さ",
        Step::Margin => "余白",
    },
    step_change: |step, up| match (step, up) {
        (Step::Size, true) => "文字を大きく",
        (Step::Size, false) => "文字を小さく",
        (Step::Leading, true) => "行間を広く",
        (Step::Leading, false) => "行間を狭く",
        (Step::Measure, true) => "行を長く",
        (Step::Measure, false) => "行を短く",
        (Step::Margin, true) => "余白を広く",
        (Step::Margin, false) => "余白を狭く",
    },
    face_of: |language| match language {
        Language::Ja => "日本語の書体",
        Language::En => "英語の書体",
    },
    face_name: |language, face| match (language, face) {
        (Language::Ja, Face::Serif) => "明朝",
        (Language::Ja, Face::Sans) => "ゴシック",
        (Language::En, Face::Serif) => "セリフ",
        (Language::En, Face::Sans) => "サンセリフ",
    },
    writing: "組み方向",
    writing_name: |writing| match writing {
        Writing::Horizontal => "横書き",
        Writing::Vertical => "縦書き",
    },
    readings: "ルビ",
    readings_name: |readings| match readings {
        Readings::Shown => "いつも見せる",
        Readings::Asked => "求めたときだけ",
        Readings::Hidden => "見せない",
    },
    justification: "行末をそろえる",
    justification_name: |justification| match justification {
        Justification::Japanese => "日本語だけ",
        Justification::Both => "両方",
        Justification::Neither => "そろえない",
    },
    sample_label: "見本",
    sample: "朝の港で、船は静かに潮を待つ。",
    as_designed: "すべて標準に戻す",
    single_keys: "一文字のキー操作を使う",
    settings_kept: "設定、既読の印、ブックマーク、メモ、読んだ場所、最近の検索は、このブラウザーの中だけに保存されます。",
    shortcuts: "キー操作",
    close: "閉じる",
    keys: &[
        KeyGroup {
            heading: "どこでも",
            keys: &[
                (&["?"], "キー操作の一覧"),
                (&[","], "設定"),
                (&["+", "-", "0"], "文字を大きく・小さく・標準に"),
            ],
        },
        KeyGroup {
            heading: "一覧",
            keys: &[
                (&["/"], "検索欄へ"),
                (&["j", "k"], "次の記事・前の記事"),
                (&["Enter"], "記事を開く"),
            ],
        },
        KeyGroup {
            heading: "記事",
            keys: &[
                (
                    &["t"],
                    "もう一方の言語へ（両方を見せるときは先に置く言語を替える）",
                ),
                (&["1", "2", "3"], "原文・翻訳・対訳（上下）"),
                (&["4", "5", "6"], "左右・めくり・ぼかし"),
                (&["v"], "縦書き・横書き"),
                (&["r"], "ルビ：見せる・求めたときだけ・見せない"),
                (&["j", "k"], "次の文・前の文（もう一方の言語の文も示す）"),
                (&["F3", "Shift+F3"], "検索で見つかった次の箇所・前の箇所"),
                (&["x"], "めくり・ぼかしで、読んでいる段落の訳"),
                (&["c"], "選んだ言葉か示した文を、出典つきでコピー"),
                (&["o"], "目次"),
                (&["[", "]"], "シリーズの前・次"),
                (&["m"], "既読・未読"),
                (&["b"], "ブックマークを付ける・外す"),
                (&["n"], "メモ"),
                (&["u"], "一覧へ戻る"),
            ],
        },
    ],
    handbook: "手引き",
    library_loading: "記事の一覧を読み込んでいます…",
    failed: "読み込めませんでした",
    retry: "もう一度試す",
    failure: |failure| {
        match failure {
        Failure::Fetch(url, error) => match status(error) {
            None => format!(
                "「{url}」に接続できません。ネットワークを確かめて、もう一度お試しください。"
            ),
            Some(status) => format!(
                "サーバーが「{url}」を返しませんでした（状態 {status}）。ページを開き直してください。続くときは、サイトの管理者に library フォルダーが置かれているかお尋ねください。"
            ),
        },
        Failure::Damaged(url, cause) => format!(
            "「{url}」が壊れています（{cause}）。ページを開き直してください。続くときは、サイトの管理者にお知らせください。"
        ),
        Failure::Newer => {
            "記事の形式がこの画面より新しいものです。ページを開き直して、新しい版をお使いください。".to_owned()
        }
        Failure::NoSuchArticle => {
            "この番地の記事はありません。削除されたか、番地が変わったのかもしれません。一覧からお探しください。".to_owned()
        }
        Failure::Invalid(file, issues) => format!(
            "記事「{file}」に誤りがあり、表示できません。編集者にお知らせください：{}",
            first_issue(issues)
        ),
    }
    },
    no_such_page: "このページはありません",
    no_such_page_remedy: "番地を確かめるか、一覧からお探しください。",
    notice: |notice| {
        match notice {
        Notice::IgnoredParameter { parameter, value } => {
            format!("番地の「{parameter}={value}」は分からないため、使いませんでした。")
        }
        Notice::StorageUnavailable => {
            "このブラウザーは保存を許していません（または空きがありません）。設定、印、メモ、読んだ場所は、タブを閉じるまでの間だけ有効です。".to_owned()
        }
        Notice::StorageDamaged { kept_as } => format!(
            "保存されていた設定か印かメモを読めませんでした。元のものは「{kept_as}」という名前で残してあります。"
        ),
        Notice::Continued => "前回の続きから開きました。".to_owned(),
        Notice::VerticalNeedsJapanese => {
            "縦書きにしました。日本語の本文を表示すると縦に組まれます。".to_owned()
        }
        Notice::Readings(readings) => format!("ルビ：{}", (UI.readings_name)(*readings)),
        Notice::Copied => "出典つきでコピーしました。".to_owned(),
        Notice::NotCopied => {
            "このブラウザーはコピーを許していません。選んだまま Ctrl+C（⌘C）をお使いください。".to_owned()
        }
        Notice::NothingSelected => {
            "コピーする言葉を選ぶか、j で文を選んでください。".to_owned()
        }
    }
    },
};
