//! The people of a credit: `NAME(AFFILIATION)、NAME`, `NAME、OFFICE、OFFICE`, `NAME, OFFICE, ORGANISATION`.

use taiyaku_article::{Bilingual, Credit, Language, Role};

use crate::persons::{Reads, is_persons_office, reads, same_script};
use crate::width::{is_kanji, trim};

/// Who a credit names.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct People {
    /// The credits, in order.
    pub(crate) credits: Vec<Credit>,
    /// A piece that may be a name or an office; what it was taken for is said of it.
    pub(crate) unsure: Option<String>,
}

/// Reads the people of a credit.
pub(crate) fn read(text: &str, role: Role) -> People {
    let pieces = pieces(text);
    let mut people = People::default();
    let mut before_name = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (outer, brackets) = split_brackets(piece);
        let next_is_name = pieces
            .get(index + 1)
            .is_some_and(|next| reads(&split_brackets(next).0) == Reads::Name);
        let named = match reads(&outer) {
            // `Jane Roe, Staff Writer, City Life`: after an office, two words with capitals are
            // rather its organisation than the next person, unless that one has an office too.
            Reads::Name if brackets.is_empty() && Language::of_text(&outer) == Language::En => {
                let after_office = people
                    .credits
                    .last()
                    .is_some_and(|last| !last.affiliation.is_empty());
                let next_is_office = pieces
                    .get(index + 1)
                    .is_some_and(|next| reads(next) == Reads::Office);
                if after_office && !next_is_office {
                    people.unsure.get_or_insert_with(|| outer.clone());
                }
                !after_office || next_is_office
            }
            Reads::Name => true,
            // `海辺大学教授・青木花子`: the office may stand first.
            Reads::Office => people.credits.is_empty() && !(next_is_name && brackets.is_empty()),
            Reads::Unclear => match people.credits.last() {
                None => true,
                Some(last) => {
                    let like = last.name.iter().any(|(_, name)| same_script(name, &outer));
                    let named =
                        !brackets.is_empty() || (like && Language::of_text(&outer) == Language::Ja);
                    people.unsure.get_or_insert_with(|| outer.clone());
                    named
                }
            },
        };
        if named {
            people.credits.push(credit(
                role,
                &outer,
                &brackets,
                &std::mem::take(&mut before_name),
            ));
        } else if let Some(last) = people.credits.last_mut() {
            affiliate(last, piece);
        } else {
            before_name.push((*piece).to_owned());
        }
    }
    // Offices alone: nobody is named, but the words are kept as a name.
    for office in before_name {
        people.credits.push(credit(role, &office, &[], &[]));
    }
    people
}

fn credit(role: Role, name: &str, brackets: &[String], before: &[String]) -> Credit {
    let mut credit = Credit {
        role,
        name: Bilingual::of(Language::of_text(name), name.to_owned()),
        affiliation: Bilingual::default(),
        from: None,
    };
    for office in before {
        affiliate(&mut credit, office);
    }
    for bracket in brackets {
        // `ハンス・ミュラー(Hans Müller)`: the same name in the other language.
        let latin_name =
            Language::of_text(bracket) == Language::En && reads(bracket) == Reads::Name;
        if latin_name && credit.name.en.is_none() {
            credit.name.en = Some(bracket.clone());
            continue;
        }
        for office in offices(bracket) {
            affiliate(&mut credit, &office);
        }
    }
    credit
}

/// Adds an office or organisation to a person.
fn affiliate(credit: &mut Credit, office: &str) {
    let language = match Language::of_text(office) {
        Language::Ja => Language::Ja,
        // `(BBC)` after a Japanese name is part of the Japanese line.
        Language::En if credit.name.ja.is_some() => Language::Ja,
        Language::En => Language::En,
    };
    let list = credit.affiliation.get_mut(language).get_or_insert_default();
    match list.last_mut() {
        // `Professor of History, Harbour University` is one affiliation.
        Some(last) if language == Language::En && !is_persons_office(office) => {
            last.push_str(", ");
            last.push_str(office);
        }
        _ => list.push(office.to_owned()),
    }
}

/// The offices within brackets: `海辺大学教授、港湾学会会長`, `評論家・作家`.
fn offices(text: &str) -> Vec<String> {
    let mut offices: Vec<String> = Vec::new();
    for part in split_outside_brackets(text, |c| matches!(c, '、' | '，' | ',' | ';' | '；')) {
        let latin = Language::of_text(part) == Language::En;
        match offices.last_mut() {
            Some(last)
                if latin && !is_persons_office(part) && Language::of_text(last) == Language::En =>
            {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => offices.extend(split_between_offices(part)),
        }
    }
    offices
}

/// Divides at ・ where an office ends before it and another after it: `評論家・作家`, but not
/// `海辺大学・港湾学部教授`.
fn split_between_offices(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split('・').collect();
    if parts.len() > 1 && parts.iter().all(|part| is_persons_office(part)) {
        parts.into_iter().map(str::to_owned).collect()
    } else {
        vec![text.to_owned()]
    }
}

/// The pieces of a credit, without what separates them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for part in split_outside_brackets(text, |c| matches!(c, '、' | '，' | ',' | ';' | '；' | '／'))
    {
        pieces.extend(split_names(part));
    }
    pieces
}

/// `青木花子・山田太郎`, `Jane Roe and John Doe`, where both sides are names, or an office and
/// then a name.
fn split_names(part: &str) -> Vec<&str> {
    for separator in [" and ", " & ", " And "] {
        if let Some((first, rest)) = part.split_once(separator)
            && reads(first) == Reads::Name
            && split_names(rest)
                .iter()
                .all(|name| reads(&split_brackets(name).0) == Reads::Name)
        {
            return [vec![trim(first)], split_names(trim(rest))].concat();
        }
    }
    if let Some((first, rest)) = part.split_once('・') {
        let beside_kanji = first
            .chars()
            .next_back()
            .is_some_and(|c| is_kanji(c) || c == ')' || c == '）')
            && rest.chars().next().is_some_and(is_kanji);
        let balanced = first.matches(['(', '（']).count() == first.matches([')', '）']).count();
        let rest_is_name = reads(&split_brackets(rest).0) == Reads::Name;
        let office_first = reads(first) == Reads::Office && rest_is_name;
        if balanced && rest_is_name && (beside_kanji || office_first) {
            return [vec![trim(first)], split_names(trim(rest))].concat();
        }
    }
    vec![part]
}

/// What stands outside the brackets, and what stands in each.
fn split_brackets(piece: &str) -> (String, Vec<String>) {
    let mut outer = String::new();
    let mut brackets = Vec::new();
    let mut rest = piece;
    while let Some(open) = rest.find(['(', '（', '〈', '[']) {
        let after = &rest[open..];
        let Some(close) = matching_close(after) else {
            break;
        };
        outer.push_str(&rest[..open]);
        let inside = trim(after[..close].trim_start_matches(['(', '（', '〈', '[']));
        if !inside.is_empty() {
            brackets.push(inside.to_owned());
        }
        rest = after[close..]
            .strip_prefix([')', '）', '〉', ']'])
            .unwrap_or(&after[close..]);
    }
    outer.push_str(rest);
    (trim(&outer).to_owned(), brackets)
}

/// Where the bracket that opens the text closes.
fn matching_close(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, character) in text.char_indices() {
        match character {
            '(' | '（' | '〈' | '[' => depth += 1,
            ')' | '）' | '〉' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(place);
                }
            }
            _ => {}
        }
    }
    None
}

/// The parts of a text between separators that stand outside brackets.
fn split_outside_brackets(text: &str, separates: impl Fn(char) -> bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (place, character) in text.char_indices() {
        match character {
            '(' | '（' | '〈' | '[' | '「' => depth += 1,
            ')' | '）' | '〉' | ']' | '」' => depth = depth.saturating_sub(1),
            _ if depth == 0 && separates(character) => {
                parts.push(&text[start..place]);
                start = place + character.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
        .into_iter()
        .map(trim)
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
