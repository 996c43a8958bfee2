//! Lines that break between phrases.

use leptos::prelude::*;
use taiyaku_article::{Inlines, Language};

use super::upright::upright_view;

/// A line in a language. Japanese may break at these places, in characters from its start, and
/// nowhere else in a browser that does not find phrases; English breaks at its spaces.
pub fn phrases_view(text: &str, language: Language, places: &[u32]) -> AnyView {
    if language == Language::En {
        return text.to_owned().into_any();
    }
    let pieces = Inlines::from(text).cut(&bytes_of(text, places));
    let view = |(index, piece): (usize, &Inlines)| {
        let place = (index > 0).then(|| view! { <wbr /> });
        view! { {place}{upright_view(&piece.plain())} }
    };
    pieces
        .iter()
        .enumerate()
        .map(view)
        .collect::<Vec<_>>()
        .into_any()
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
