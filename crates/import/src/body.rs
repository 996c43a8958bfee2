//! The text: a body for each language, and what stands between and under them.

use taiyaku_article::{Bilingual, Language};

use crate::draft::Draft;
use crate::forms::Form;
use crate::head;
use crate::paragraphs::{self, Element, is_heading, is_note};
use crate::partners;
use crate::runs::{Page, Run};
use crate::sections;
use crate::width::{columns, ends_sentence};

/// Gives every line from the text on its place.
pub(crate) fn place(page: &Page, draft: &mut Draft) {
    let text = Text::of(page);
    let mut elements: Bilingual<Vec<Element>> = Bilingual::default();
    for (index, run) in page.text.iter().enumerate() {
        match text.role(index, draft) {
            Role::Field => draft.place(&run.lines[0], &run.form),
            Role::Separator(language) => elements
                .get_mut(language)
                .get_or_insert_default()
                .push(Element::Separator),
            Role::Title(language) => {
                run.lines
                    .iter()
                    .for_each(|line| head::title(draft, line, language));
            }
            Role::Attribution => attribution(draft, run, text.body_of(index), &mut elements),
            Role::Text(language) => add(&mut elements, language, run),
        }
    }
    for language in Language::ALL {
        if let Some(elements) = elements.get(language) {
            *draft.article.body.get_mut(language) = Some(paragraphs::blocks(elements, language));
        }
    }
    partners::pair(&mut draft.article);
}

fn add(elements: &mut Bilingual<Vec<Element>>, language: Language, run: &Run) {
    elements
        .get_mut(language)
        .get_or_insert_default()
        .push(Element::Lines(run.lines.clone()));
}

/// What a run from the text on is.
enum Role {
    /// A line with a field of its own.
    Field,
    /// Text in this body.
    Text(Language),
    /// A break in this body.
    Separator(Language),
    /// A headline over the second body, in this language.
    Title(Language),
    /// The attribution under a body.
    Attribution,
}

/// The runs from the text on, and which of them are surely text.
struct Text<'a> {
    runs: &'a [Run],
    marked: bool,
    /// The place of the heading 本文, or 0 where the text begins without one.
    mark: usize,
    /// The place of each run that is surely text, and the language of its body.
    core: Vec<(usize, Language)>,
}

impl<'a> Text<'a> {
    fn of(page: &'a Page) -> Self {
        let runs = page.text.as_slice();
        let plain = || runs.iter().enumerate().filter(|(_, run)| run.is_plain());
        let mut core: Vec<(usize, &Run)> = plain()
            .filter(|(_, run)| run.reads_as_sentence() || run.reads_as_text())
            .collect();
        if core.is_empty() {
            core = plain().collect();
        }
        let languages = sections::languages(&core.iter().map(|(_, run)| *run).collect::<Vec<_>>());
        let core = core
            .into_iter()
            .map(|(place, _)| place)
            .zip(languages)
            .collect();
        Self {
            runs,
            marked: page.marked,
            mark: runs
                .iter()
                .position(|run| run.form == Form::BodyMark)
                .unwrap_or(0),
            core,
        }
    }

    /// How many runs before this one are surely text.
    fn count_before(&self, index: usize) -> usize {
        self.core.partition_point(|(place, _)| *place < index)
    }

    /// The nearest run that is surely text before this one, and its body.
    fn before(&self, index: usize) -> Option<(usize, Language)> {
        self.core[..self.count_before(index)].last().copied()
    }

    /// The nearest run that is surely text after this one, and its body.
    fn after(&self, index: usize) -> Option<(usize, Language)> {
        self.core[self.core.partition_point(|(place, _)| *place <= index)..]
            .first()
            .copied()
    }

    /// The body of a run that is surely text.
    fn at(&self, index: usize) -> Option<Language> {
        let place = self
            .core
            .binary_search_by_key(&index, |(place, _)| *place)
            .ok()?;
        Some(self.core[place].1)
    }

    fn role(&self, index: usize, draft: &Draft) -> Role {
        let run = &self.runs[index];
        if !run.is_plain() {
            return self.role_of_form(index);
        }
        let body = self.body_of(index);
        if self.at(index).is_some() {
            return Role::Text(body);
        }
        if self.opens_second_body(index, body) && !is_heading(&run.text(), body) {
            let known = [
                draft.article.title.get(body),
                draft
                    .head_lines
                    .get(body)
                    .and_then(|lines| lines.first())
                    .map(|line| &line.text),
            ];
            let repeats = draft.head_lines.get(body).is_some_and(|lines| {
                run.lines
                    .iter()
                    .all(|line| lines.iter().any(|there| there.text == line.text))
            });
            if repeats || known == [None, None] {
                return Role::Title(body);
            }
        }
        if self.is_attribution(index) {
            Role::Attribution
        } else {
            Role::Text(body)
        }
    }

    /// Lines with a form of their own count as text within a text: a list of books has authors.
    fn role_of_form(&self, index: usize) -> Role {
        let form = &self.runs[index].form;
        let within = match (self.before(index), self.after(index)) {
            (Some((_, before)), Some((_, after))) if before == after => Some(before),
            _ => None,
        };
        // Without the heading 本文, credits may stand under the lead of an article.
        let under_lead =
            !self.marked && self.core.iter().filter(|(place, _)| *place < index).count() <= 1;
        match (form, within) {
            (Form::Entrance | Form::BodyMark | Form::SectionMark, _) | (_, None) => Role::Field,
            (Form::Ornament, Some(language)) => Role::Separator(language),
            (_, Some(_)) if under_lead || index < self.mark => Role::Field,
            (_, Some(language)) => Role::Text(language),
        }
    }

    /// The language of the body that a plain run belongs to.
    fn body_of(&self, index: usize) -> Language {
        let run = &self.runs[index];
        if let Some(language) = self.at(index) {
            return language;
        }
        match (self.before(index), self.after(index)) {
            (Some((_, before)), Some((_, after))) if before == after => before,
            (Some(_), Some(_)) => run.language,
            (Some((_, only)), None) | (None, Some((_, only))) => only,
            (None, None) => run.language,
        }
    }

    /// Whether the run stands above the second body, where its headline may be repeated.
    fn opens_second_body(&self, index: usize, body: Language) -> bool {
        let other = self.before(index).is_some_and(|(_, before)| before != body);
        other
            && self.after(index).is_some_and(|(_, after)| after == body)
            && self.runs[index].language == body
    }

    /// Whether the run is the attribution under a body: one short line, no sentence, at most one
    /// in each language.
    fn is_attribution(&self, index: usize) -> bool {
        let Some((last, body)) = self.before(index) else {
            return false;
        };
        let (next, next_body) = self
            .after(index)
            .map_or((self.runs.len(), None), |(place, body)| (place, Some(body)));
        // A long stretch of short lines is a list, whatever each of them looks like.
        if next_body == Some(body) || next - last > 12 {
            return false;
        }
        let short = |run: &Run| {
            let text = run.text();
            run.lines.len() == 1
                && columns(&text) <= 60
                && !ends_sentence(&text)
                && !is_heading(&text, run.language)
                && !is_note(&text)
        };
        let run = &self.runs[index];
        let under: Vec<&Run> = self.runs[last + 1..next]
            .iter()
            .filter(|run| run.is_plain())
            .collect();
        let alike = under
            .iter()
            .filter(|other| other.language == run.language)
            .count();
        short(run) && alike == 1 && under.len() <= 2
    }
}

fn attribution(
    draft: &mut Draft,
    run: &Run,
    body: Language,
    elements: &mut Bilingual<Vec<Element>>,
) {
    let text = run.text();
    let place = draft.article.attribution.get_mut(Language::of_text(&text));
    match place {
        None => *place = Some(text),
        Some(there) if *there == text => {}
        Some(_) => add(elements, body, run),
    }
}
