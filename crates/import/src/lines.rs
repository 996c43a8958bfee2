//! A page as lines.

use taiyaku_article::Language;

use crate::width::{is_space, trim};

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number in the page, from 1.
    pub(crate) number: usize,
    /// What it says, without the spaces around it.
    pub(crate) text: String,
    /// Whether it is set in: a paragraph begins there.
    pub(crate) indented: bool,
    /// Whether a blank line stands before it, or the top of the page.
    pub(crate) after_blank: bool,
}

impl Line {
    /// The language it is most likely in.
    pub(crate) fn language(&self) -> Language {
        Language::of_text(&self.text)
    }
}

/// The lines that are not blank. Every way to end a line is understood.
pub(crate) fn split(page: &str) -> Vec<Line> {
    let unix = page.replace("\r\n", "\n");
    let mut lines = Vec::new();
    let mut after_blank = true;
    for (index, raw) in unix
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{c}', '\u{85}'])
        .enumerate()
    {
        let text = trim(raw);
        if text.is_empty() {
            after_blank = true;
            continue;
        }
        let indented = raw.trim_start_matches('\u{feff}').starts_with(is_space);
        lines.push(Line {
            number: index + 1,
            text: text.to_owned(),
            indented,
            after_blank,
        });
        after_blank = false;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_and_every_space_is_layout() {
        let lines = split("\u{feff}一\r\n\u{3000}二\u{a0}\n \u{3000}\n\u{a0}three \r四");
        let seen: Vec<_> = lines
            .iter()
            .map(|line| {
                (
                    line.number,
                    line.text.as_str(),
                    line.indented,
                    line.after_blank,
                )
            })
            .collect();
        assert_eq!(
            seen,
            [
                (1, "一", false, true),
                (2, "二", true, false),
                (4, "three", true, true),
                (5, "四", false, false)
            ]
        );
    }
}
