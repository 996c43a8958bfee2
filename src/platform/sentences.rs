//! Sentences on the screen: marking one with its partner, and going from one to the next.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::characters::texts;
use super::elements;
use super::flow::Flow;
use super::selection::Quotation;

/// The attribute of the sentences that are marked.
const MARK: &str = "data-marked";

/// A sentence with its partners: a row of the alignment, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The row.
    pub row: String,
    /// Which of the row's groups of sentences.
    pub group: String,
}

impl Sentence {
    fn of(element: &Element) -> Option<Self> {
        let block = element.closest("[data-row]").ok().flatten()?;
        Some(Self {
            row: block.get_attribute("data-row")?,
            group: element.get_attribute("data-sentence")?,
        })
    }

    /// The elements that show it, in every language that is on the screen.
    fn elements(&self) -> Vec<Element> {
        elements(&format!(
            "article [data-row=\"{}\"] [data-sentence=\"{}\"]",
            self.row, self.group
        ))
    }
}

/// The sentence that the pointer of an event is on.
pub fn under(event: &Event) -> Option<Sentence> {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    Sentence::of(&target.closest("[data-sentence]").ok().flatten()?)
}

/// Marks a sentence and its partners, and no other.
pub fn mark(sentence: Option<&Sentence>) {
    for element in elements(&format!("article [{MARK}]")) {
        // The name is plain, so the browser has nothing to refuse; the same below.
        let _ = element.remove_attribute(MARK);
    }
    for element in sentence.map(Sentence::elements).unwrap_or_default() {
        let _ = element.set_attribute(MARK, "");
    }
}

/// The sentence after (1) or before (-1) this one in a language; the first on the screen where
/// there is none yet.
pub fn next(present: Option<&Sentence>, language: &str, by: i8) -> Option<Sentence> {
    let sentences: Vec<(Element, Sentence)> = elements(&format!(
        "article [data-row][lang=\"{language}\"] [data-sentence]"
    ))
    .into_iter()
    .filter_map(|element| Sentence::of(&element).map(|sentence| (element, sentence)))
    .collect();
    let is_present = |(_, sentence): &&(Element, Sentence)| Some(sentence) == present;
    let found = if by > 0 {
        let after = sentences.iter().rposition(|pair| is_present(&pair));
        match after {
            Some(last) => sentences.get(last + 1),
            None => first_on_screen(&sentences),
        }
    } else {
        let before = sentences.iter().position(|pair| is_present(&pair));
        match before {
            Some(first) => first.checked_sub(1).and_then(|index| sentences.get(index)),
            None => first_on_screen(&sentences),
        }
    };
    found.map(|(_, sentence)| sentence.clone())
}

fn first_on_screen(sentences: &[(Element, Sentence)]) -> Option<&(Element, Sentence)> {
    let flow = Flow::present();
    let line = flow.line();
    let begins = |element: &Element| flow.start(&element.get_bounding_client_rect()) >= line - 1.0;
    sentences.iter().find(|(element, _)| begins(element))
}

/// Scrolls so far that a sentence in this language is on the screen, if it is not.
pub fn bring(sentence: &Sentence, language: &str) {
    let flow = Flow::present();
    let in_language = |element: &Element| matches!(element.closest("[data-row]"), Ok(Some(block)) if block.get_attribute("lang").as_deref() == Some(language));
    let Some(rect) = sentence
        .elements()
        .into_iter()
        .find(in_language)
        .map(|element| element.get_bounding_client_rect())
    else {
        return;
    };
    let (start, end) = (
        flow.start(&rect) - flow.line(),
        flow.end(&rect) - flow.line(),
    );
    // A sentence is read with what is around it: it comes to a quarter of the screen.
    if start < 0.0 || end > flow.extent() {
        flow.scroll_to(flow.position() + start - flow.extent() / 4.0);
    }
}

/// The words of a sentence in this language.
pub fn quotation(sentence: &Sentence, language: &str) -> Option<Quotation> {
    let mut words = String::new();
    let mut first = None;
    for element in sentence.elements() {
        let Ok(Some(block)) = element.closest("[data-row]") else {
            continue;
        };
        if block.get_attribute("lang").as_deref() == Some(language) {
            let pieces = texts(&element).into_iter().map(|text| text.data());
            words.extend(pieces);
            first = first.or_else(|| block.get_attribute("data-block"));
        }
    }
    Some(Quotation {
        text: words.trim().to_owned(),
        block: first?,
        language: language.to_owned(),
    })
}
