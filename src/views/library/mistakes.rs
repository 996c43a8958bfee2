//! What was typed wrongly, under the box, with what to do.

use leptos::html;
use leptos::prelude::*;
use taiyaku_article::Language;
use taiyaku_search::query::{Mistake, MistakeKind, Span};

use crate::i18n::use_ui;
use crate::platform::textbox;

/// Each mistake with its place in the text, and ways out of it.
#[component]
pub(super) fn Mistakes(
    /// What is in the box.
    #[prop(into)]
    text: Signal<String>,
    /// The mistakes to show.
    #[prop(into)]
    mistakes: Signal<Vec<Mistake>>,
    /// The box.
    input: NodeRef<html::Input>,
    /// Writes a text, with the caret at a place.
    write: Callback<(String, usize)>,
) -> impl IntoView {
    let ui = use_ui();
    let row = move |Mistake { span, kind }: Mistake| {
        let piece =
            text.with_untracked(|text| text.get(span.clone()).unwrap_or_default().to_owned());
        let language = Language::of_text(&piece).tag();
        let message = (ui().searching.mistake)(&kind);
        let instead = text.with_untracked(|text| instead(text, &span, &kind));
        let instead = instead.into_iter().map(|(part, new)| {
            let label = (ui().searching.instead)(&new);
            let put = move |_| {
                let part = part.clone();
                let written = text.with_untracked(|text| put(text, &part, &new));
                write.run(written);
            };
            view! { <button class="action instead" type="button" on:click=put>{label}</button> }
        });
        let instead = instead.collect_view();
        let select = move |_| {
            if let Some(input) = input.get_untracked() {
                textbox::select(&input, span.clone());
            }
        };
        view! {
            <li class="mistake">
                <button class="mistake-place" type="button" title=ui().searching.select on:click=select>
                    <q lang=language>{piece}</q>" "<span>{message}</span>
                </button>
                {instead}
            </li>
        }
    };
    // Always there, so that what comes into it is read out. It describes the box, too, so the list in
    // it has no name of its own: that would be read instead.
    view! {
        <div id="search-mistakes" role="status">
            {move || {
                let mistakes = mistakes.get();
                (!mistakes.is_empty()).then(|| view! {
                    <ul class="mistakes">
                        {mistakes.into_iter().map(row).collect_view()}
                    </ul>
                })
            }}
        </div>
    }
}

/// The mistakes that are none yet are left out: the caret is where the reader is still at them.
pub(super) fn settled(mistakes: Vec<Mistake>, text: &str, caret: Option<usize>) -> Vec<Mistake> {
    let Some(caret) = caret else {
        return mistakes;
    };
    let is_left = |mistake: &Mistake| {
        let Span { start, end } = reach(mistake, text);
        caret < start || end < caret
    };
    mistakes.into_iter().filter(is_left).collect()
}

/// The part of the text in which the reader may be about to mend it.
fn reach(mistake: &Mistake, text: &str) -> Span {
    let Span { start, end } = mistake.span.clone();
    match mistake.kind {
        // What would close it may come anywhere behind it.
        MistakeKind::UnclosedQuote | MistakeKind::UnclosedGroup => start..text.len(),
        MistakeKind::EmptyField(_) | MistakeKind::MissingSide(_) | MistakeKind::LonelyNot => {
            let rest = text.get(end..).unwrap_or_default();
            start..end + (rest.len() - rest.trim_start().len())
        }
        _ => start..end,
    }
}

/// What could stand instead of a part of the mistake, each with that part.
fn instead(text: &str, span: &Span, kind: &MistakeKind) -> Vec<(Span, String)> {
    match kind {
        MistakeKind::UnknownField { name, .. } => {
            // With the colon that is there.
            let colon = text.get(span.end..).and_then(|rest| rest.chars().next());
            let end = span.end + colon.map_or(0, char::len_utf8);
            vec![(span.start..end, format!("{name}:"))]
        }
        MistakeKind::UnknownValue { field, .. } => {
            let typed = text.get(span.clone()).unwrap_or_default();
            let Some(colon) = typed.find([':', '：']) else {
                return Vec::new();
            };
            let is_japanese = Language::of_text(&typed[..colon]) == Language::Ja;
            let language = if is_japanese {
                Language::Ja
            } else {
                Language::En
            };
            let values = field.values(language).into_iter();
            let whole = |value| (span.clone(), format!("{}:{value}", &typed[..colon]));
            values.map(whole).collect()
        }
        _ => Vec::new(),
    }
}

/// A text with something else in the place of a part, and the end of that.
fn put(text: &str, part: &Span, new: &str) -> (String, usize) {
    let before = text.get(..part.start).unwrap_or_default();
    let after = text.get(part.end..).unwrap_or_default();
    (format!("{before}{new}{after}"), before.len() + new.len())
}

#[cfg(test)]
mod tests {
    use taiyaku_search::query::parse;

    use super::*;

    /// What is shown of the mistakes of a text in which `^` is the caret.
    fn shown(text: &str) -> Vec<String> {
        let caret = text.find('^');
        let text = text.replace('^', "");
        let mistakes = settled(parse(&text).mistakes, &text, caret);
        let piece = |mistake: Mistake| text[mistake.span].to_owned();
        mistakes.into_iter().map(piece).collect()
    }

    #[test]
    fn what_is_being_typed_is_no_mistake_yet() {
        for text in [
            "\"northern sea^",
            "(alaska OR svalbard^",
            "alaska OR ^",
            "alaska -^",
            "author:^",
            "date:20^",
            "is:unr^",
            "autor^:",
        ] {
            assert_eq!(shown(text), [""; 0], "{text}");
            let text = text.replace('^', "");
            assert_eq!(shown(&text).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_was_left_is_one() {
        assert_eq!(shown("autor:luc^"), ["autor"]);
        assert_eq!(shown("date:20 alaska^"), ["date:20"]);
        assert_eq!(shown("^alaska \"northern sea"), ["\""]);
        assert_eq!(shown("OR alaska^"), ["OR"]);
    }

    #[test]
    fn another_field_or_value_takes_the_place_of_a_mistake() {
        let offered = |text: &str| {
            let mistakes = parse(text).mistakes;
            let offered = mistakes.iter().flat_map(|mistake| {
                let others = instead(text, &mistake.span, &mistake.kind).into_iter();
                others.map(|(part, new)| put(text, &part, &new).0)
            });
            offered.collect::<Vec<_>>()
        };
        assert_eq!(offered("a autor:luc b"), ["a author:luc b"]);
        assert_eq!(offered("lang:de x"), ["lang:ja x", "lang:en x"]);
        assert_eq!(offered("言語:独語"), ["言語:日本語", "言語:英語"]);
    }
}
