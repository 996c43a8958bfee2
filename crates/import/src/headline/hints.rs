//! What the end of a Japanese line and the beginning of the next say about a boundary between
//! them.

use crate::lines::Line;
use crate::width::{is_kanji, is_katakana};

/// Whether a Japanese line cannot be the end of what it says.
pub(crate) fn is_open(line: &str) -> bool {
    ending(line) <= -3.0
}

/// How much speaks for a part to end between these lines; below zero, against it.
pub(super) fn boundary(line: &Line, next: &Line) -> f64 {
    // Most line ends of a headline are layout, so a boundary needs a reason.
    let blank = if next.after_blank { 2.5 } else { 0.0 };
    ending(&line.text) + opening(&next.text) + blank - 0.75
}

fn ending(text: &str) -> f64 {
    let Some(last) = text.chars().next_back() else {
        return 0.0;
    };
    if matches!(last, '。' | '！' | '？' | '!' | '?' | '.' | '．') {
        return 2.0;
    }
    let goes_on = [
        "は",
        "が",
        "を",
        "に",
        "で",
        "と",
        "の",
        "も",
        "へ",
        "や",
        "から",
        "まで",
        "より",
        "ながら",
        "ため",
        "として",
        "による",
        "ような",
        "という",
    ];
    let open = matches!(
        last,
        '、' | '，' | ',' | '・' | '「' | '『' | '（' | '(' | '：' | ':' | '＝' | 'ー' | '－'
    );
    if open || goes_on.iter().any(|particle| text.ends_with(particle)) {
        return if last == 'ー' { 0.0 } else { -3.0 };
    }
    // Continuative forms: 示し, 続けて, 高まり.
    if matches!(
        last,
        'て' | 'し'
            | 'り'
            | 'ち'
            | 'き'
            | 'ぎ'
            | 'み'
            | 'び'
            | 'え'
            | 'け'
            | 'め'
            | 'べ'
            | 'せ'
            | 'れ'
            | 'な'
            | 'ず'
            | 'ば'
    ) {
        return -1.0;
    }
    // Final forms: もたらす, した, 新しい, である, か, ん.
    if matches!(
        last,
        'う' | 'く'
            | 'ぐ'
            | 'す'
            | 'つ'
            | 'ぬ'
            | 'ぶ'
            | 'む'
            | 'る'
            | 'た'
            | 'だ'
            | 'い'
            | 'か'
            | 'ん'
            | 'よ'
            | 'ね'
    ) {
        return 1.0;
    }
    0.0
}

fn opening(text: &str) -> f64 {
    let Some(first) = text.chars().next() else {
        return 0.0;
    };
    if matches!(
        first,
        '―' | '—'
            | '–'
            | '─'
            | '－'
            | '～'
            | '〜'
            | '~'
            | '-'
            | '＝'
            | '='
            | '▽'
            | '◇'
            | '（'
            | '('
            | '【'
    ) {
        return 4.0;
    }
    let opens = [
        "この",
        "その",
        "これ",
        "それ",
        "こうした",
        "そうした",
        "こうして",
        "そして",
        "しかし",
        "だが",
        "また",
        "一方",
        "なぜ",
        "だから",
        "今回",
        "さらに",
        "にもかかわらず",
        "本稿",
        "いま",
        "もはや",
    ];
    if opens.iter().any(|word| text.starts_with(word)) {
        return 1.5;
    }
    let cannot = matches!(
        first,
        '、' | '。'
            | '」'
            | '』'
            | '）'
            | ')'
            | 'ー'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | 'ん'
            | 'ン'
            | 'を'
    );
    let small = matches!(
        first,
        'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ'
    );
    let particle = matches!(first, 'は' | 'が' | 'に' | 'で' | 'と' | 'の' | 'も' | 'へ')
        && text
            .chars()
            .nth(1)
            .is_some_and(|c| is_kanji(c) || is_katakana(c) || c == '、');
    if cannot || small || particle {
        return -4.0;
    }
    0.0
}
