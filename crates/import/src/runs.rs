//! Which lines are the head of the page, and which are the text.

use taiyaku_article::Language;

use crate::forms::{self, Form};
use crate::lines::Line;
use crate::marks;
use crate::width::{characters, columns, ends_sentence, join, words};

/// Lines that belong together: one line with a form of its own, or plain lines of one language
/// without a blank line between them.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// The lines, at least one.
    pub(crate) lines: Vec<Line>,
    /// The form of each of them.
    pub(crate) form: Form,
    /// The language they are in.
    pub(crate) language: Language,
}

impl Run {
    fn of(line: Line, form: Form, language: Language) -> Self {
        Self {
            lines: vec![line],
            form,
            language,
        }
    }

    /// Whether the lines have no form of their own.
    pub(crate) fn is_plain(&self) -> bool {
        self.form == Form::Plain
    }

    /// The lines on one.
    pub(crate) fn text(&self) -> String {
        join(self.lines.iter().map(|line| line.text.as_str()))
    }

    /// Whether it can only be text: several sentences, or a long one.
    pub(crate) fn reads_as_text(&self) -> bool {
        let text = self.text();
        let ends = ends_sentence(&text);
        let set_in = self.lines.first().is_some_and(|line| line.indented);
        match self.language {
            Language::Ja => {
                let (length, stops) = (characters(&text), text.matches('。').count());
                length >= 160
                    || stops >= 2
                    || (ends && (length >= 100 || (set_in && stops == 1 && length >= 15)))
            }
            Language::En => {
                let (length, stops) = (words(&text), text.matches(". ").count());
                length >= 70 || (ends && (length >= 30 || stops >= 2 || (set_in && length >= 8)))
            }
        }
    }

    /// Whether it is a sentence at least, as against a heading or a name.
    pub(crate) fn reads_as_sentence(&self) -> bool {
        let text = self.text();
        ends_sentence(&text)
            || characters(&text) >= 120
            || (self.language == Language::En && words(&text) >= 25)
    }
}

/// A page in two: above the text, and from the text on.
#[derive(Debug)]
pub(crate) struct Page {
    /// What stands above the text.
    pub(crate) head: Vec<Run>,
    /// The text, with what stands within and under it.
    pub(crate) text: Vec<Run>,
    /// Whether the heading 本文 says where the text begins.
    pub(crate) marked: bool,
}

/// Divides a page. The text begins at the heading 本文, or at the first run that can only be
/// text if that comes first; failing both, at the first sentence under the headline.
pub(crate) fn divide(lines: Vec<Line>) -> Page {
    let mut runs = split_attribution_off(split_title_off(runs(lines)));
    let mark = runs.iter().position(|run| run.form == Form::BodyMark);
    let first_text = runs
        .iter()
        .position(|run| run.is_plain() && run.reads_as_text());
    let start = match (mark, first_text) {
        (Some(mark), Some(text)) => mark.min(text),
        (Some(place), None) | (None, Some(place)) => place,
        (None, None) => start_of_short_text(&runs),
    };
    let text = runs.split_off(start);
    Page {
        head: runs,
        text,
        marked: mark.is_some(),
    }
}

fn runs(lines: Vec<Line>) -> Vec<Run> {
    let forms: Vec<Form> = lines.iter().map(|line| forms::of(&line.text)).collect();
    let languages = languages(&lines, &forms);
    let mut runs: Vec<Run> = Vec::new();
    for ((line, form), language) in lines.into_iter().zip(forms).zip(languages) {
        match runs.last_mut() {
            Some(last)
                if form == Form::Plain
                    && last.is_plain()
                    && !line.after_blank
                    && last.language == language =>
            {
                last.lines.push(line);
            }
            _ => runs.push(Run::of(line, form, language)),
        }
    }
    runs
}

/// The language of each line. A few Latin words between Japanese lines are part of those.
fn languages(lines: &[Line], forms: &[Form]) -> Vec<Language> {
    let own: Vec<Language> = lines.iter().map(Line::language).collect();
    let mut languages = own.clone();
    for index in 1..lines.len().saturating_sub(1) {
        let within = |place: usize| forms[place] == Form::Plain && own[place] == Language::Ja;
        let closed = !lines[index].after_blank && !lines[index + 1].after_blank;
        if own[index] == Language::En
            && closed
            && within(index - 1)
            && within(index + 1)
            && words(&lines[index].text) < 12
        {
            languages[index] = Language::Ja;
        }
    }
    languages
}

/// On a page without blank lines the headline stands in one run with the text: parts them.
fn split_title_off(mut runs: Vec<Run>) -> Vec<Run> {
    let Some(first) = runs.iter().position(Run::is_plain) else {
        return runs;
    };
    let run = &runs[first];
    let alone = |line: &Line| Run::of(line.clone(), Form::Plain, run.language).reads_as_text();
    let begins = run.lines.iter().position(|line| {
        alone(line) || (ends_sentence(&line.text) && line.indented) || characters(&line.text) >= 100
    });
    let Some(place) = begins.filter(|place| *place > 0) else {
        return runs;
    };
    let text = Run {
        lines: runs[first].lines.split_off(place),
        ..runs[first].clone()
    };
    runs.insert(first + 1, text);
    runs
}

/// Without a blank line, the attribution stands in one run with the last paragraph: parts them.
fn split_attribution_off(runs: Vec<Run>) -> Vec<Run> {
    let mut parted: Vec<Run> = Vec::new();
    let mut rest = runs.into_iter().peekable();
    while let Some(mut run) = rest.next() {
        let ends_here = rest.peek().is_none_or(|next| next.form == Form::EndMark);
        let under_text = match run.lines.as_slice() {
            [.., before, last] => {
                ends_sentence(&before.text)
                    && !ends_sentence(&last.text)
                    && !last.indented
                    && columns(&last.text) <= 40
            }
            _ => false,
        };
        let last = if run.is_plain() && ends_here && under_text {
            run.lines.pop()
        } else {
            None
        };
        let (form, language) = (run.form.clone(), run.language);
        parted.push(run);
        parted.extend(last.map(|line| Run::of(line, form, language)));
    }
    parted
}

/// Where a text begins that is too short to show as one.
fn start_of_short_text(runs: &[Run]) -> usize {
    let Some(title) = runs.iter().position(Run::is_plain) else {
        return runs.len();
    };
    let sentence =
        |run: &Run| run.is_plain() && run.reads_as_sentence() && !marks::is_end_mark(&run.text());
    let head_end = runs.iter().rposition(|run| {
        matches!(
            run.form,
            Form::Series(_) | Form::Labelled(_) | Form::Dated(..) | Form::Feature(_)
        )
    });
    let after_head = head_end
        .filter(|end| *end > title)
        .map_or(title + 1, |end| end + 1);
    let find = |from: usize, wanted: &dyn Fn(&Run) -> bool| {
        runs.iter()
            .enumerate()
            .skip(from)
            .find(|(_, run)| wanted(run))
            .map(|(place, _)| place)
    };
    find(after_head, &sentence)
        .or_else(|| find(title + 1, &sentence))
        .or_else(|| find(after_head, &Run::is_plain))
        .unwrap_or(runs.len())
}
