//! Lines that break between phrases.

use leptos::prelude::*;
use taiyaku_article::Language;

use super::marked::{Line, Mark};

/// A line in a language. Japanese may break at these places, in characters from its start, and
/// nowhere else in a browser that does not find phrases; English breaks at its spaces.
pub fn phrases_view(text: &str, language: Language, places: &[u32]) -> AnyView {
    marked_phrases_view(text, language, places, &[])
}

/// The same, with marks.
pub fn marked_phrases_view(
    text: &str,
    language: Language,
    places: &[u32],
    marks: &[Mark],
) -> AnyView {
    let mut line = Line::new(marks, 0);
    let places = if language == Language::Ja {
        bytes_of(text, places)
    } else {
        Vec::new()
    };
    let mut from = 0;
    for to in places.into_iter().chain([text.len()]) {
        if from > 0 {
            line.between(view! { <wbr /> });
        }
        line.text(&text[from..to], language == Language::Ja);
        from = to;
    }
    line.finish()
}

/// Places in characters as places in bytes, those that are within the text and ascend.
pub fn bytes_of(text: &str, places: &[u32]) -> Vec<usize> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut bytes: Vec<usize> = places
        .iter()
        .filter_map(|place| starts.get(usize::try_from(*place).ok()?).copied())
        .filter(|at| *at > 0)
        .collect();
    bytes.sort_unstable();
    bytes.dedup();
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_beyond_the_text_are_passed_over() {
        assert_eq!(bytes_of("港の朝", &[2, 1, 1, 0, 9]), [3, 6]);
    }
}
