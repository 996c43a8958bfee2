//! Sentences in Japanese: compounds, names, particles, inflected verbs.

use super::random::Random;
use super::tables;
use super::voice::Voice;
use std::sync::LazyLock;

static VERBS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    tables::JA_VERBS
        .split_whitespace()
        .filter_map(|verb| verb.split_once(':'))
        .collect()
});
static ADJECTIVES: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::JA_ADJECTIVES.split_whitespace().collect());
static OPENINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::JA_OPENINGS.split_whitespace().collect());

/// A sentence with its full stop.
pub(super) fn sentence(voice: &Voice, random: &mut Random) -> String {
    let mut text = String::new();
    if random.percent(30) {
        text.push_str(random.pick(&OPENINGS));
    } else if random.percent(25) {
        text.push_str(&time(random));
        text.push('、');
    }
    clause(&mut text, voice, random);
    if random.percent(45) {
        text.push_str(random.pick(&["、", "が、", "ため、", "のに対し、", "と同時に、"]));
        clause(&mut text, voice, random);
    }
    if random.percent(8) {
        text.push_str(random.pick(&["という", "とみられる", "とされる", "からである", "だろう"]));
    }
    text.push('。');
    text
}

/// A headline: nouns and few particles, no full stop.
pub(super) fn headline(voice: &Voice, random: &mut Random) -> String {
    let mut text = phrase(voice, random);
    text.push_str(random.pick(&["、", "が", "の", "と", "に"]));
    text.push_str(&phrase(voice, random));
    match random.below(4) {
        0 => text.push_str(&format!("へ――{}", voice.ja_action(random))),
        1 => text.push_str(&format!("を{}", voice.ja_action(random))),
        2 => text.push_str(&format!("「{}」", voice.ja_noun(random))),
        _ => {}
    }
    text
}

/// A noun with what stands before it.
pub(super) fn phrase(voice: &Voice, random: &mut Random) -> String {
    match random.below(20) {
        0..9 => voice.ja_noun(random).to_owned(),
        9..13 => format!("{}の{}", voice.ja_noun(random), voice.ja_noun(random)),
        13..15 => format!("{}{}", random.pick(&ADJECTIVES), voice.ja_noun(random)),
        15 => format!("{}や{}", voice.ja_noun(random), voice.ja_noun(random)),
        16 => format!("「{}」", voice.ja_noun(random)),
        17 => format!("{}{}", amount(random), voice.ja_noun(random)),
        18 => format!("{}{}", voice.place(random).ja, voice.ja_noun(random)),
        _ => {
            let title = random.pick(&["大統領", "首相", "外相", "氏", "教授", "議長", "記者"]);
            format!("{}{title}", voice.person(random).ja)
        }
    }
}

fn clause(text: &mut String, voice: &Voice, random: &mut Random) {
    text.push_str(&phrase(voice, random));
    text.push_str(match random.below(20) {
        0..8 => "は",
        8..13 => "が",
        13..15 => "も",
        15..17 => "では、",
        17 => "によると、",
        18 => "をめぐり、",
        _ => "こそ",
    });
    if random.percent(40) {
        text.push_str(&phrase(voice, random));
        text.push_str(random.pick(&["に", "で", "から", "として", "について", "に対して", "まで"]));
    }
    if random.percent(25) {
        // What somebody does stands before the noun it belongs to.
        text.push_str(&phrase(voice, random));
        text.push('を');
        verb(text, &["た", "る", "ている"], voice, random);
    }
    text.push_str(&phrase(voice, random));
    text.push_str(random.pick(&["を", "を", "に", "へ"]));
    let forms = [
        "た",
        "た",
        "る",
        "ている",
        "ていた",
        "ない",
        "なかった",
        "られた",
        "つつある",
    ];
    verb(text, &forms, voice, random);
}

/// A verb in one of these forms; half of them are compounds with する.
fn verb(text: &mut String, forms: &[&str], voice: &Voice, random: &mut Random) {
    let form = random.pick(forms);
    if random.percent(50) {
        text.push_str(voice.ja_action(random));
        text.push_str(match form {
            "る" => "する",
            "た" => "した",
            "ている" => "している",
            "ていた" => "していた",
            "ない" => "しない",
            "なかった" => "しなかった",
            "られた" => "された",
            _ => "しつつある",
        });
        return;
    }
    let (stem, ending) = VERBS[random.below(VERBS.len())];
    text.push_str(stem);
    // The stems before ない, before つつ and before た, and た itself.
    let (a, i, t, ta) = match ending {
        "う" => ("わ", "い", "っ", "た"),
        "く" => ("か", "き", "い", "た"),
        "す" => ("さ", "し", "し", "た"),
        "つ" => ("た", "ち", "っ", "た"),
        "る" => ("ら", "り", "っ", "た"),
        "む" => ("ま", "み", "ん", "だ"),
        "ぶ" => ("ば", "び", "ん", "だ"),
        _ => ("", "", "", "た"),
    };
    let te = if ta == "だ" { "で" } else { "て" };
    match form {
        "る" => text.push_str(ending.trim_end_matches('1')),
        "た" => text.extend([t, ta]),
        "ている" => text.extend([t, te, "いる"]),
        "ていた" => text.extend([t, te, "いた"]),
        "ない" => text.extend([a, "ない"]),
        "なかった" => text.extend([a, "なかった"]),
        "られた" if a.is_empty() => text.push_str("られた"),
        "られた" => text.extend([a, "れた"]),
        _ => text.extend([i, "つつある"]),
    }
}

fn time(random: &mut Random) -> String {
    match random.below(4) {
        0 => format!(
            "{}年{}月",
            random.between(1945, 2025),
            random.between(1, 12)
        ),
        1 => format!("{}月{}日", random.between(1, 12), random.between(1, 28)),
        2 => format!("{}年前", random.between(2, 60)),
        _ => random
            .pick(&["昨年", "先月", "翌日", "同年", "冷戦後", "戦後", "近年"])
            .to_owned(),
    }
}

fn amount(random: &mut Random) -> String {
    match random.below(4) {
        0 => format!("{}%の", random.between(1, 99)),
        1 => format!("{},{:03}人の", random.between(1, 90), random.below(1_000)),
        2 => format!("{}億ドルの", random.between(1, 900)),
        _ => format!("{}つの", random.between(2, 9)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::voice::tests::with_voice;
    use super::*;

    #[test]
    fn sentences_are_as_long_as_those_of_newspapers_and_end_with_a_stop() {
        with_voice(|voice, random| {
            let sentences: Vec<String> = (0..500).map(|_| sentence(voice, random)).collect();
            assert!(sentences.iter().all(|sentence| sentence.ends_with('。')));
            let characters: usize = sentences.iter().map(|text| text.chars().count()).sum();
            assert!(
                (30..60).contains(&(characters / 500)),
                "{}",
                characters / 500
            );
        });
    }

    #[test]
    fn verbs_are_inflected_by_their_ending() {
        with_voice(|voice, random| {
            let all: String = (0..3_000).map(|_| sentence(voice, random)).collect();
            for form in [
                "行った",
                "示した",
                "進んだ",
                "述べられた",
                "持たない",
                "選んでいる",
            ] {
                assert!(all.contains(form), "{form}");
            }
        });
    }
}
