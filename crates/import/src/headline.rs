//! Where a headline ends and its subtitles begin.
//!
//! A page breaks its headline over lines to make it look well, and often sets the subtitle under
//! it without a blank line. Nothing in such a block says where one ends and the other begins, but
//! several things hint at it, and the split with the most of them is taken:
//!
//! - **The end of a line.** A particle (は, を, の …), a comma or an open bracket goes on in the
//!   next line. A sentence mark, or a verb or adjective in its final form (もたらす, した), can end.
//! - **The beginning of the next line.** この, その, しかし … and dashes open a subtitle; small kana,
//!   particles and closing marks cannot open anything.
//! - **A blank line** between them.
//! - **The English headline and subtitles**, where there are some: as many parts, and in about the
//!   same proportions. A translation of a long subtitle is long.
//!
//! Where the runner-up is close, the result is marked as a guess.

mod hints;

use taiyaku_article::Language;

pub(crate) use hints::is_open;

use crate::lines::Line;
use crate::width::{characters, join};
use hints::boundary;

/// A headline with its subtitles.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Headline {
    /// The headline on one line, then the subtitles, one each.
    pub(crate) parts: Vec<String>,
    /// How many lines each part takes.
    pub(crate) lines: Vec<usize>,
    /// Whether the split is a guess that an editor should look at.
    pub(crate) guess: bool,
}

/// Above so many lines a block is no headline any more; what follows is one subtitle a line.
const MOST_LINES: usize = 10;
/// The difference in score under which a split is called a guess.
const CLEAR: f64 = 1.0;

/// Splits an English headline: the first line, with lines that go on; then subtitles.
pub(crate) fn english(lines: &[Line]) -> Headline {
    let mut headline = Headline::default();
    for (index, line) in lines.iter().enumerate() {
        let goes_on = index > 0 && english_goes_on(&lines[index - 1].text, &line.text);
        if goes_on
            && let (Some(part), Some(count)) =
                (headline.parts.last_mut(), headline.lines.last_mut())
        {
            *part = join([part.as_str(), &line.text]);
            *count += 1;
        } else {
            headline.guess |= index > 0
                && !line.after_blank
                && title_case(&line.text)
                && title_case(&lines[index - 1].text);
            headline.parts.push(line.text.clone());
            headline.lines.push(1);
        }
    }
    headline
}

/// Whether a headline goes on from one line to the next, whatever the language.
pub(crate) fn goes_on(line: &str, next: &str) -> bool {
    if Language::of_text(next) == Language::En {
        english_goes_on(line, next)
    } else {
        is_open(line)
    }
}

fn english_goes_on(line: &str, next: &str) -> bool {
    const OPEN: [&str; 22] = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on",
        "or", "over", "the", "to", "under", "with", "its", "their",
    ];
    let last = line
        .split_whitespace()
        .next_back()
        .unwrap_or_default()
        .to_ascii_lowercase();
    next.starts_with(char::is_lowercase)
        || line.ends_with([',', '-', '&'])
        || OPEN.contains(&last.as_str())
}

/// Whether nearly every word has a capital, so that a new line does not show as one.
fn title_case(line: &str) -> bool {
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(|word| word.len() > 3)
        .collect();
    let capitals = words
        .iter()
        .filter(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
        .count();
    words.len() > 1 && capitals == words.len()
}

/// Splits a Japanese headline, with the English parts to compare with where there are some.
pub(crate) fn japanese(lines: &[Line], english: &[String]) -> Headline {
    let scored = &lines[..lines.len().min(MOST_LINES)];
    if scored.is_empty() {
        return Headline::default();
    }
    let boundaries = scored.len() - 1;
    let mut best: Option<(f64, u32)> = None;
    let mut second = f64::NEG_INFINITY;
    // Bit k is set where a part ends after line k; 2^9 splits at most.
    for split in 0..1_u32 << boundaries {
        let score = score(scored, split, english);
        match best {
            Some((top, _)) if score <= top => second = second.max(score),
            _ => {
                second = best.map_or(second, |(top, _)| top);
                best = Some((score, split));
            }
        }
    }
    let (top, split) = best.unwrap_or((0.0, 0));
    let mut headline = Headline {
        guess: top - second < CLEAR,
        ..Headline::default()
    };
    for range in parts(scored.len(), split) {
        headline.lines.push(range.len());
        headline
            .parts
            .push(join(scored[range].iter().map(|line| line.text.as_str())));
    }
    for line in &lines[scored.len()..] {
        headline.guess = true;
        headline.lines.push(1);
        headline.parts.push(line.text.clone());
    }
    headline
}

fn parts(count: usize, split: u32) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for end in 1..=count {
        if end == count || split & (1 << (end - 1)) != 0 {
            parts.push(start..end);
            start = end;
        }
    }
    parts
}

fn score(lines: &[Line], split: u32, english: &[String]) -> f64 {
    let mut score = 0.0;
    for (index, pair) in lines.windows(2).enumerate() {
        if split & (1 << index) != 0 {
            score += boundary(&pair[0], &pair[1]);
        }
    }
    let parts = parts(lines.len(), split);
    let length = |range: &std::ops::Range<usize>| {
        lines[range.clone()]
            .iter()
            .map(|line| characters(&line.text))
            .sum::<usize>()
    };
    // Headlines of more than 45 characters are rare.
    score -= 0.05 * count(parts.first().map_or(0, length).saturating_sub(45));
    if !english.is_empty() {
        score -= 3.0 * count(parts.len().abs_diff(english.len()));
        if parts.len() == english.len() {
            let total = count(parts.iter().map(length).sum::<usize>()).max(1.0);
            let total_english =
                count(english.iter().map(|part| characters(part)).sum::<usize>()).max(1.0);
            let difference = |(range, part): (&std::ops::Range<usize>, &String)| {
                (count(length(range)) / total - count(characters(part)) / total_english).abs()
            };
            score -= 4.0 * parts.iter().zip(english).map(difference).sum::<f64>();
        }
    }
    score
}

#[expect(clippy::cast_precision_loss, reason = "lengths of headlines")]
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        crate::lines::split(text)
    }

    /// Expects these Japanese parts, in clear cases as in guesses (marked by a question mark).
    fn check(block: &str, english: &[&str], expected: &[&str]) {
        let english: Vec<String> = english.iter().map(|part| (*part).to_owned()).collect();
        let headline = japanese(&lines(block), &english);
        let mut said: Vec<&str> = headline.parts.iter().map(String::as_str).collect();
        if headline.guess {
            said.push("?");
        }
        assert_eq!(said, expected, "{block}");
    }

    #[test]
    fn one_line_is_a_headline() {
        check("海辺の図書館が朝に開く", &[], &["海辺の図書館が朝に開く"]);
        check(
            "海辺の図書館が朝に開く",
            &["The library opens"],
            &["海辺の図書館が朝に開く"],
        );
    }

    #[test]
    fn particles_go_on_and_final_forms_end() {
        check(
            "海辺の図書館での朝の読書会は\n町の子どもたちに本との出会いをもたらす\nこの集まりは、港と学校の距離を\n縮めることで、町全体を明るくした",
            &[
                "Morning readings by the sea bring the town's children to books",
                "By closing the gap between school and harbour, the meetings made the whole town brighter.",
            ],
            &[
                "海辺の図書館での朝の読書会は町の子どもたちに本との出会いをもたらす",
                "この集まりは、港と学校の距離を縮めることで、町全体を明るくした",
            ],
        );
        // The same without English: the final form and この are reason enough.
        check(
            "海辺の図書館は\n町に朝をもたらす\nこの集まりは、港を\n明るくした",
            &[],
            &[
                "海辺の図書館は町に朝をもたらす",
                "この集まりは、港を明るくした",
            ],
        );
    }

    #[test]
    fn english_proportions_place_the_boundary() {
        let english = [
            "Harbour library",
            "A new timetable for readers who work in the morning and in the evening",
        ];
        check(
            "港の図書館\n朝と夜に働く人のための\n新しい開館時間",
            &english,
            &["港の図書館", "朝と夜に働く人のための新しい開館時間"],
        );
        check(
            "港町に新しい図書館\n市民の声",
            &["A new library in the harbour town"],
            &["港町に新しい図書館市民の声"],
        );
    }

    #[test]
    fn dashes_and_blank_lines_open_a_subtitle() {
        check("港の図書館\n―朝に開く―", &[], &["港の図書館", "―朝に開く―"]);
        check("港の図書館\n\n朝の開館", &[], &["港の図書館", "朝の開館"]);
        check("港の図書館は\n\n朝に開く", &[], &["港の図書館は朝に開く"]);
    }

    #[test]
    fn a_split_without_reasons_is_a_guess() {
        check("港の図書館\n朝の開館", &[], &["港の図書館朝の開館", "?"]);
    }

    #[test]
    fn english_lines_that_go_on_are_joined() {
        let split = |text: &str| english(&lines(text));
        assert_eq!(
            split("The library\nopens early\nReaders are glad").parts,
            ["The library opens early", "Readers are glad"]
        );
        assert_eq!(
            split("The Library of\nHarbour Town").parts,
            ["The Library of Harbour Town"]
        );
        assert!(split("Harbour Library Opens\nReaders Rejoice Again").guess);
        assert!(!split("Harbour library opens\n\nReaders are glad.").guess);
    }

    #[test]
    fn long_blocks_end() {
        let block = "港\n".repeat(40);
        let headline = japanese(&lines(&block), &[]);
        assert_eq!(headline.lines.iter().sum::<usize>(), 40);
        assert!(headline.guess);
    }
}
