//! What stands above the text: headline, outlet, series, credits, dates.

use taiyaku_article::{Bilingual, Language};

use crate::draft::Draft;
use crate::forms::Form;
use crate::headline::{self, Headline};
use crate::lines::Line;
use crate::runs::Run;
use crate::width::{characters, ends_sentence};

/// Gives every line above the text its field.
pub(crate) fn place(head: &[Run], draft: &mut Draft) {
    let lines: Vec<(&Line, &Form, Language)> = head
        .iter()
        .flat_map(|run| run.lines.iter().map(|line| (line, &run.form, run.language)))
        .collect();
    // A headline ends where the credits begin; what comes after them is no part of it.
    let mut closed = Bilingual {
        ja: Some(false),
        en: Some(false),
    };
    for (index, (line, form, language)) in lines.iter().enumerate() {
        if **form != Form::Plain {
            let ends = matches!(
                form,
                Form::Series(_) | Form::Labelled(_) | Form::Dated(..) | Form::Address(_)
            );
            for language in Language::ALL {
                if ends && draft.head_lines.get(language).is_some() {
                    *closed.get_mut(language) = Some(true);
                }
            }
            if unsure_series(form) && draft.head_lines.is_empty() {
                // `Why Harbour Town is No. 1`: before any headline, it is the headline.
                title(draft, line, *language);
            } else {
                draft.place(line, form);
            }
        } else if is_outlet(&lines, index) {
            draft.outlet(line, &line.text);
        } else if closed.get(*language) != Some(&true) {
            title(draft, line, *language);
        } else if names_something(&line.text) && draft.article.source.is_none() {
            draft.outlet(line, &line.text);
            draft.warn(
                line.number,
                format!("“{}” is taken for the outlet of the original", line.text),
                "Move it if it is something else",
            );
        } else {
            draft.place(line, form);
        }
    }
}

fn title(draft: &mut Draft, line: &Line, language: Language) {
    let lines = draft.head_lines.get_mut(language).get_or_insert_default();
    if !lines.iter().any(|there| there.text == line.text) {
        lines.push(line.clone());
    }
}

fn unsure_series(form: &Form) -> bool {
    matches!(form, Form::Series(series) if series.date.is_none())
}

/// Whether the line names the outlet: a name, repeated on the page or right above the series or
/// the date. The only headline is never taken for it.
fn is_outlet(lines: &[(&Line, &Form, Language)], index: usize) -> bool {
    let (line, _, _) = lines[index];
    if !names_something(&line.text) {
        return false;
    }
    let plain = |(_, form, _): &&(&Line, &Form, Language)| **form == Form::Plain;
    let other_title = lines
        .iter()
        .filter(plain)
        .any(|(other, _, _)| other.text != line.text && other.number < line.number);
    let repeated = lines
        .iter()
        .filter(plain)
        .filter(|(other, _, _)| other.text == line.text)
        .count()
        > 1;
    let above_date = lines.get(index + 1).is_some_and(|(_, form, _)| match form {
        Form::Series(_) => true,
        Form::Dated(name, _) => name.is_empty(),
        _ => false,
    });
    let goes_on =
        index > 0 && !line.after_blank && headline::goes_on(&lines[index - 1].0.text, &line.text);
    let followed = repeated
        && lines[index + 1..]
            .iter()
            .any(|(_, form, _)| **form != Form::Plain);
    (above_date || followed) && other_title && !goes_on
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
