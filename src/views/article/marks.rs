//! Names for the hits of an article, so that each is the same one in every layout.

use std::sync::Arc;

use leptos::prelude::*;
use taiyaku_article::Language;

use crate::components::marked::{Line, Mark};
use crate::state::hits::{Term, hits_in};

/// Finds the hits in the texts of one field, from its first text to its last. A hit is known by its
/// field, and by its number in it.
pub(super) struct Marker {
    terms: Arc<Vec<Term>>,
    field: String,
    /// How many hits there were in the texts before.
    count: usize,
}

impl Marker {
    pub(super) fn new(terms: Arc<Vec<Term>>, field: &str) -> Self {
        Self {
            terms,
            field: field.to_owned(),
            count: 0,
        }
    }

    /// The hits of the next text.
    pub(super) fn marks(&mut self, plain: &str) -> Vec<Mark> {
        let hits = hits_in(plain, &self.terms);
        let marks = hits
            .into_iter()
            .zip(self.count..)
            .map(|(range, number)| Mark {
                range,
                name: format!("{} {number}", self.field),
            });
        let marks: Vec<Mark> = marks.collect();
        self.count += marks.len();
        marks
    }
}

/// A text with its marks.
pub(super) fn marked(text: &str, marks: &[Mark]) -> AnyView {
    let mut line = Line::new(marks, 0);
    line.text(text, false);
    line.finish()
}

/// A piece of text with its language and its marks.
pub(super) fn marked_in(language: Language, text: &str, marks: &[Mark]) -> impl IntoView + use<> {
    view! { <span lang=language.tag()>{marked(text, marks)}</span> }
}

/// The name of a block as a field.
pub(super) fn block_field(language: Language, block: &str) -> String {
    format!("{language} {block}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::hits::terms;

    #[test]
    fn the_hits_of_a_field_are_numbered_through() {
        let field = block_field(Language::Ja, "p1");
        let mut marker = Marker::new(Arc::new(terms("条約")), &field);
        let mut names = |text: &str| -> Vec<String> {
            let marks = marker.marks(text).into_iter();
            marks.map(|mark| mark.name).collect()
        };
        assert_eq!(names("条約と条約"), ["ja p1 0", "ja p1 1"]);
        assert_eq!(names("なし"), [""; 0]);
        assert_eq!(names("この条約"), ["ja p1 2"]);
    }
}
