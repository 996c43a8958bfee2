//! Lines to paragraphs, and paragraphs to blocks.

use std::collections::BTreeMap;

use taiyaku_article::{Block, BlockKind, Language};

use crate::labels::MARKS;
use crate::lines::Line;
use crate::partners::letter;
use crate::ruby;
use crate::width::{characters, columns, ends_sentence, join, words};

/// A piece of the text in one language.
#[derive(Debug, Clone)]
pub(crate) enum Element {
    /// Lines without a blank line between them.
    Lines(Vec<Line>),
    /// An ornament that parts the text.
    Separator,
}

/// How many columns the widest line has where lines were broken to fit. Narrower ones are a list
/// or verse, wider ones were not broken.
const BROKEN_LINES: std::ops::RangeInclusive<usize> = 36..=120;

/// The blocks of a text. Ids count each kind for itself; where there are two texts, ids change once
/// it is known which blocks are translations of each other.
pub(crate) fn blocks(elements: &[Element], language: Language) -> Vec<Block> {
    let layout = Layout::of(elements);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut blocks = Vec::new();
    let mut push = |kind: BlockKind| {
        let letter = letter(&kind);
        let count = counts.entry(letter).or_default();
        *count += 1;
        blocks.push(Block {
            id: format!("{letter}{count}"),
            kind,
        });
    };
    for element in elements {
        let Element::Lines(lines) = element else {
            push(BlockKind::Separator);
            continue;
        };
        for paragraph in layout.paragraphs(lines) {
            let heading = match paragraph {
                [line] => heading(&line.text, lines, language),
                _ => None,
            };
            match heading {
                Some((level, text)) => push(BlockKind::Heading {
                    level,
                    text: ruby::inlines(text),
                }),
                None => {
                    let text = join(paragraph.iter().map(|line| line.text.as_str()));
                    push(BlockKind::Paragraph {
                        text: ruby::inlines(&text),
                    });
                }
            }
        }
    }
    blocks
}

/// How the page sets its paragraphs.
struct Layout {
    /// The width at which it breaks lines.
    width: usize,
    /// Whether blank lines part paragraphs, and nothing else does.
    blank_lines: bool,
}

impl Layout {
    fn of(elements: &[Element]) -> Self {
        let groups: Vec<&[Line]> = elements
            .iter()
            .filter_map(|element| match element {
                Element::Lines(lines) => Some(lines.as_slice()),
                Element::Separator => None,
            })
            .collect();
        let broken = groups
            .iter()
            .filter(|lines| lines.len() > 1)
            .flat_map(|lines| lines.iter());
        let width = broken.map(|line| columns(&line.text)).max().unwrap_or(0);
        let set_in = groups
            .iter()
            .filter(|lines| lines.iter().any(|line| line.indented))
            .count();
        Self {
            width,
            blank_lines: groups.len() > 1 && set_in * 2 < groups.len(),
        }
    }

    /// The paragraphs in lines without a blank line between them.
    fn paragraphs<'a>(&self, lines: &'a [Line]) -> impl Iterator<Item = &'a [Line]> {
        lines.chunk_by(|line, next| self.goes_on(line, next))
    }

    /// Whether a paragraph goes on from one line to the next.
    fn goes_on(&self, line: &Line, next: &Line) -> bool {
        let stands_alone = |line: &Line| {
            is_note(&line.text)
                || line.text.starts_with(MARKS)
                || line.text.starts_with(['#', '【', '・', '•'])
        };
        if next.indented
            || !BROKEN_LINES.contains(&self.width)
            || stands_alone(next)
            || (stands_alone(line) && !is_note(&line.text))
        {
            return false;
        }
        // Within an English sentence, or a word divided at its hyphen.
        if next.text.starts_with(char::is_lowercase) && !ends_sentence(&line.text) {
            return true;
        }
        // A line is broken where it is full; a short one ends by itself.
        let full = columns(&line.text) * 4 >= self.width * 3;
        let ends = ends_sentence(&line.text);
        // Without blank lines every line may be a paragraph, so only one cut in mid-sentence goes on.
        if self.blank_lines {
            full || ends
        } else {
            full && !ends
        }
    }
}

/// The level and the words of a heading: `■ …`, `【…】`, `## …`. Several lines with one mark are a
/// list, and stay lines.
fn heading<'a>(text: &'a str, around: &[Line], language: Language) -> Option<(u8, &'a str)> {
    let short = match language {
        Language::Ja => characters(text) <= 42,
        Language::En => words(text) <= 14,
    };
    if !short || ends_sentence(text) {
        return None;
    }
    let hashes = text.chars().take_while(|c| *c == '#').count();
    if (1..=4).contains(&hashes) && text[hashes..].starts_with([' ', '\u{3000}']) {
        let level = u8::try_from(hashes).unwrap_or(2).clamp(2, 4);
        return Some((level, text[hashes..].trim_start()));
    }
    if let Some(words) = text
        .strip_prefix('【')
        .and_then(|rest| rest.strip_suffix('】'))
    {
        return (!words.trim().is_empty() && !words.contains('】')).then(|| (2, words.trim()));
    }
    let mark = text.chars().next().filter(|mark| MARKS.contains(mark))?;
    let listed = around
        .iter()
        .filter(|line| line.text.starts_with(mark))
        .nth(1)
        .is_some();
    let words = text.trim_start_matches(MARKS).trim();
    (!listed && !words.is_empty()).then_some((2, words))
}

/// Whether the line is a note: `※ …`, `(注) …`, `注1 …`.
pub(crate) fn is_note(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '（', '［', '[', '<', '＜', '【']);
    text.starts_with('※')
        || text.starts_with('＊')
        || text.starts_with('*')
        || bare.starts_with('注')
        || bare.starts_with("訳注")
}

/// Whether the line would be a heading in a text.
pub(crate) fn is_heading(text: &str, language: Language) -> bool {
    heading(text, &[], language).is_some()
}
