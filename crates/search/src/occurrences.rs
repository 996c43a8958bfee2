//! temp
use std::ops::Range;
/// temp
pub fn occurrences<'a>(
    text: &'a str,
    term: &'a str,
    whole: bool,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let boundary = |at: usize| {
        at == 0 || at == text.len() || {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            let after = text[at..].chars().next().unwrap_or(' ');
            before == ' '
                || after == ' '
                || crate::is_ideographic(before)
                || crate::is_ideographic(after)
        }
    };
    text.match_indices(term)
        .map(|(at, m)| at..at + m.len())
        .filter(move |r| boundary(r.start) && (!whole || boundary(r.end)))
        .collect::<Vec<_>>()
        .into_iter()
}
