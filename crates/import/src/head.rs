//! What stands above the text: headline, outlet, series, credits, dates.

use std::collections::HashMap;

use taiyaku_article::{Bilingual, Language};

use crate::draft::Draft;
use crate::forms::Form;
use crate::headline::{self, Headline};
use crate::lines::Line;
use crate::runs::Run;
use crate::width::{characters, ends_sentence, words};

/// Above so many lines of one language, what follows is no headline.
const MOST_LINES: usize = 30;

/// Gives every line above the text its field.
pub(crate) fn place(head: &[Run], draft: &mut Draft) {
    let head = Head::of(head);
    // A headline ends where the credits begin; what comes after them is no part of it.
    let mut closed = Vec::new();
    for (index, (line, form, language)) in head.lines.iter().enumerate() {
        let untitled = draft.head_lines.is_empty();
        if **form != Form::Plain {
            if ends_headline(form) {
                closed.extend(draft.head_lines.iter().map(|(language, _)| language));
            }
            if unsure_series(form) && untitled {
                // `Why Harbour Town is No. 1`: before any headline, it is the headline.
                title(draft, line, *language);
            } else {
                draft.place(line, form);
            }
            continue;
        }
        let may_be_outlet = draft.article.source.is_none() && names_something(&line.text);
        if head.is_outlet(index) {
            draft.outlet(line, &line.text);
        } else if may_be_outlet
            && !closed.is_empty()
            && (closed.contains(language) || words(&line.text) <= 3)
        {
            draft.outlet(line, &line.text);
            let what = format!("“{}” is taken for the outlet of the original", line.text);
            draft.warn(line.number, what, "Move it if it is something else");
        } else if closed.contains(language) {
            draft.place(line, form);
        } else {
            title(draft, line, *language);
        }
    }
}

fn ends_headline(form: &Form) -> bool {
    matches!(
        form,
        Form::Series(_) | Form::Labelled(_) | Form::Dated(..) | Form::Address(_)
    )
}

/// A line of the headline or its subtitles; one that is repeated is there already.
pub(crate) fn title(draft: &mut Draft, line: &Line, language: Language) {
    let lines = draft.head_lines.get_mut(language).get_or_insert_default();
    if lines.len() >= MOST_LINES {
        return draft.unplace(line, "this line was not understood");
    }
    if !lines.iter().any(|there| there.text == line.text) {
        lines.push(line.clone());
    }
}

fn unsure_series(form: &Form) -> bool {
    matches!(form, Form::Series(series) if series.date.is_none())
}

/// The lines above the text, and what a line means among the others.
struct Head<'a> {
    lines: Vec<(&'a Line, &'a Form, Language)>,
    /// How often each plain line stands there.
    counts: HashMap<&'a str, usize>,
    /// The first plain line, and the first that says something else.
    first: Option<usize>,
    first_other: Option<usize>,
    /// The last line that is not plain.
    last_formed: Option<usize>,
}

impl<'a> Head<'a> {
    fn of(runs: &'a [Run]) -> Self {
        let lines: Vec<(&Line, &Form, Language)> = runs
            .iter()
            .flat_map(|run| run.lines.iter().map(|line| (line, &run.form, run.language)))
            .collect();
        let mut counts = HashMap::new();
        let plain = || {
            lines
                .iter()
                .enumerate()
                .filter(|(_, (_, form, _))| **form == Form::Plain)
        };
        for (_, (line, _, _)) in plain() {
            *counts.entry(line.text.as_str()).or_insert(0) += 1;
        }
        let first = plain().next().map(|(index, _)| index);
        let differs =
            |index: usize| first.is_some_and(|first| lines[first].0.text != lines[index].0.text);
        let first_other = plain()
            .map(|(index, _)| index)
            .find(|index| differs(*index));
        let last_formed = lines.iter().rposition(|(_, form, _)| **form != Form::Plain);
        Self {
            counts,
            first,
            first_other,
            last_formed,
            lines,
        }
    }

    /// Whether the line names the outlet: a name, repeated on the page or right above the series
    /// or the date. The only headline is never taken for it.
    fn is_outlet(&self, index: usize) -> bool {
        let (line, _, _) = self.lines[index];
        if !names_something(&line.text) {
            return false;
        }
        let says_first = self
            .first
            .is_some_and(|first| self.lines[first].0.text == line.text);
        let other = if says_first {
            self.first_other
        } else {
            self.first
        };
        let under_title = other.is_some_and(|other| other < index);
        let repeated = self
            .counts
            .get(line.text.as_str())
            .is_some_and(|count| *count > 1);
        let above_date = self
            .lines
            .get(index + 1)
            .is_some_and(|(_, form, _)| match form {
                Form::Series(_) => true,
                Form::Dated(name, _) => name.is_empty(),
                _ => false,
            });
        let goes_on = index > 0
            && !line.after_blank
            && headline::goes_on(&self.lines[index - 1].0.text, &line.text);
        let followed = repeated && self.last_formed.is_some_and(|last| last > index);
        (above_date || followed) && under_title && !goes_on
    }
}

/// Whether the text can be a name: short, no sentence, its words with capitals.
pub(crate) fn names_something(text: &str) -> bool {
    if ends_sentence(text) {
        return false;
    }
    match Language::of_text(text) {
        Language::Ja => characters(text) <= 20 && !headline::is_open(text),
        Language::En => {
            let small = ["of", "the", "and", "for", "on", "in", "&", "-"];
            let name = |word: &str| {
                word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                    || small.contains(&word)
            };
            text.split_whitespace().count() <= 5
                && text.split_whitespace().all(name)
                && text.contains(char::is_alphabetic)
        }
    }
}

/// Tells headlines from subtitles, and names the article after its file if it has none.
pub(crate) fn settle_titles(draft: &mut Draft, file_stem: &str) {
    let english = headline::english(draft.head_lines.en.as_deref().unwrap_or_default());
    let japanese = headline::japanese(
        draft.head_lines.ja.as_deref().unwrap_or_default(),
        &english.parts,
    );
    for (language, headline) in [(Language::Ja, japanese), (Language::En, english)] {
        if headline.guess {
            warn_of_guess(draft, language, &headline);
        }
        let mut parts = headline.parts.into_iter();
        let named = draft.named_titles.get_mut(language).take();
        *draft.article.title.get_mut(language) = named.or_else(|| parts.next());
        let mut subtitles: Vec<String> = parts.collect();
        subtitles.extend(
            draft
                .named_subtitles
                .get_mut(language)
                .take()
                .into_iter()
                .flatten(),
        );
        *draft.article.subtitle.get_mut(language) =
            Some(subtitles).filter(|subtitles| !subtitles.is_empty());
    }
    if draft.article.title.is_empty() {
        let name = if file_stem.trim().is_empty() {
            "無題"
        } else {
            file_stem.trim()
        };
        draft.article.title = Bilingual::of(Language::of_text(name), name.to_owned());
        draft.issues.push(taiyaku_article::Issue::warning(
            taiyaku_article::Place::File,
            "no headline was found; the name of the file stands in for it",
            "Write the headline in “title”",
        ));
    }
}

fn warn_of_guess(draft: &mut Draft, language: Language, headline: &Headline) {
    let lines = draft.head_lines.get(language).cloned().unwrap_or_default();
    let mut rest = lines.iter().map(|line| line.number);
    let mut names = Vec::new();
    for (index, count) in headline.lines.iter().enumerate() {
        let numbers: Vec<usize> = rest.by_ref().take(*count).collect();
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
            continue;
        };
        let range = if first == last {
            format!("line {first}")
        } else {
            format!("lines {first} to {last}")
        };
        names.push(format!(
            "{range} as {}",
            if index == 0 {
                "the headline"
            } else {
                "a subtitle"
            }
        ));
    }
    let line = lines.first().map_or(1, |line| line.number);
    draft.warn(
        line,
        format!(
            "the layout does not tell where the headline ends; {} was a guess",
            names.join(", ")
        ),
        "Compare “title” and “subtitle” with the page",
    );
}
