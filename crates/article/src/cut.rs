//! Cutting inline text at places of its plain text: for sentences, for marks of a search.

use crate::{Inline, Inlines, Link, Span};

impl Inlines {
    /// Cuts the text at these places: bytes of [`Inlines::plain`], ascending, within it. The
    /// pieces together are the text; a mark that goes over a cut is in both pieces. A ruby is not
    /// cut: it belongs to the piece in which it begins. A footnote mark belongs to what it follows.
    #[must_use]
    pub fn cut(&self, places: &[usize]) -> Vec<Self> {
        let mut pieces = vec![Self::default(); places.len() + 1];
        let mut position = 0;
        for (index, content) in runs(self, &mut position, places) {
            pieces[index].0.extend(content);
        }
        pieces
    }
}

/// The parts of a text, each with the index of its piece; `position` is moved past the text.
fn runs(inlines: &Inlines, position: &mut usize, places: &[usize]) -> Vec<(usize, Vec<Inline>)> {
    let mut runs: Vec<(usize, Vec<Inline>)> = Vec::new();
    let mut push = |index: usize, piece: Inline| match runs.last_mut() {
        Some((last, content)) if *last == index => content.push(piece),
        _ => runs.push((index, vec![piece])),
    };
    // What begins at a place is after the cut; what has no length there belongs before it.
    let begins = |position: usize| places.partition_point(|place| *place <= position);
    let follows = |position: usize| places.partition_point(|place| *place < position);
    for piece in inlines {
        let mut wrapped = |text: &Inlines, wrap: &dyn Fn(Inlines) -> Inline| {
            if text.plain().is_empty() {
                push(follows(*position), piece.clone());
            } else {
                for (index, content) in self::runs(text, position, places) {
                    push(index, wrap(Inlines(content)));
                }
            }
        };
        match piece {
            Inline::Text(text) => {
                let start = *position;
                let mut from = 0;
                let inside = places
                    .iter()
                    .map(|place| place.saturating_sub(start))
                    .filter(|place| (1..text.len()).contains(place));
                for to in inside.chain([text.len()]) {
                    if let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) {
                        push(begins(start + from), Inline::Text(part.to_owned()));
                        from = to;
                    }
                }
                *position = start + text.len();
            }
            Inline::Emphasis(text) => wrapped(text, &Inline::Emphasis),
            Inline::Strong(text) => wrapped(text, &Inline::Strong),
            Inline::Link(link) => wrapped(&link.text, &|text| {
                Inline::Link(Link {
                    href: link.href.clone(),
                    text,
                })
            }),
            Inline::Span(span) => wrapped(&span.text, &|text| {
                Inline::Span(Span {
                    lang: span.lang.clone(),
                    text,
                })
            }),
            Inline::Footnote(_) => push(follows(*position), piece.clone()),
            Inline::Ruby(ruby) => {
                push(begins(*position), piece.clone());
                *position += ruby.base.len();
            }
            Inline::Code(code) => {
                push(begins(*position), piece.clone());
                *position += code.len();
            }
            Inline::LineBreak => {
                push(follows(*position), piece.clone());
                *position += 1;
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts a text, and compares the pieces, as JSON, one to a line.
    fn check(json: &str, places: &[usize], expected: &[&str]) {
        let text: Inlines = serde_json::from_str(json).expect("valid");
        let pieces = text.cut(places);
        let written: Vec<String> = pieces
            .iter()
            .map(|piece| serde_json::to_string(piece).expect("writes"))
            .collect();
        assert_eq!(written, expected);
        let plain: String = pieces.iter().map(Inlines::plain).collect();
        assert_eq!(plain, text.plain());
    }

    #[test]
    fn plain_text_is_cut_where_it_is_said() {
        check(r#""one two""#, &[4], &[r#""one ""#, r#""two""#]);
        check(r#""one""#, &[], &[r#""one""#]);
        check(r#""港は。空く。""#, &[9], &[r#""港は。""#, r#""空く。""#]);
    }

    #[test]
    fn a_mark_over_a_cut_is_in_both_pieces() {
        check(
            r#"["a ",{"strong":["b. ",{"emphasis":"c"}]}," d"]"#,
            &[5],
            &[
                r#"["a ",{"strong":"b. "}]"#,
                r#"[{"strong":[{"emphasis":"c"}]}," d"]"#,
            ],
        );
        check(
            r##"[{"link":{"href":"#/","text":"a. b"}}]"##,
            &[3],
            &[
                r##"[{"link":{"href":"#/","text":"a. "}}]"##,
                r##"[{"link":{"href":"#/","text":"b"}}]"##,
            ],
        );
    }

    #[test]
    fn a_footnote_follows_its_sentence_and_a_ruby_stays_whole() {
        check(
            r#"["A.",{"footnote":"n1"}," B"]"#,
            &[2],
            &[r#"["A.",{"footnote":"n1"}]"#, r#"" B""#],
        );
        check(
            r#"[{"ruby":{"base":"条約","reading":"じょうやく"}},"は。次"]"#,
            &[3, 12],
            &[
                r#"[{"ruby":{"base":"条約","reading":"じょうやく"}}]"#,
                r#""は。""#,
                r#""次""#,
            ],
        );
    }

    #[test]
    fn a_place_within_a_character_cuts_nothing_off() {
        check(r#""港は""#, &[1], &[r#""港は""#, "[]"]);
    }
}
