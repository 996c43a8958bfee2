//! Names of people, places, papers and series, in both languages.

use super::random::Random;
use super::tables;
use super::words::Words;
use std::collections::BTreeSet;

/// A name as both languages write it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) ja: String,
    /// How the Japanese name is read, where it is written in kanji.
    pub(super) reading: Option<String>,
    pub(super) en: String,
}

impl Name {
    fn new(ja: String, en: String) -> Self {
        Self {
            ja,
            reading: None,
            en,
        }
    }
}

/// So many names, none twice.
pub(super) fn different(
    count: usize,
    random: &mut Random,
    mut make: impl FnMut(&mut Random) -> Name,
) -> Vec<Name> {
    let (mut names, mut known) = (Vec::new(), BTreeSet::new());
    while names.len() < count {
        let name = make(random);
        if known.insert(name.ja.clone()) && known.insert(name.en.clone()) {
            names.push(name);
        }
    }
    names
}

/// A place, or one name of a person.
pub(super) fn foreign(random: &mut Random) -> Name {
    let (head, tail) = (part(tables::HEADS, random), part(tables::TAILS, random));
    Name::new(
        format!("{}{}", head[0], tail[0]),
        format!("{}{}", head[1], tail[1]),
    )
}

/// A person from abroad: given name and family name.
pub(super) fn person(random: &mut Random) -> Name {
    let (given, family) = (foreign(random), foreign(random));
    Name::new(
        format!("{}・{}", given.ja, family.ja),
        format!("{} {}", given.en, family.en),
    )
}

/// A person from Japan: family name and given name, the other way round in English.
pub(super) fn japanese(random: &mut Random) -> Name {
    let first = part(tables::FAMILY_FIRST, random);
    let last = part(tables::FAMILY_LAST, random);
    let given = part(tables::GIVEN, random);
    Name {
        ja: format!("{}{}　{}", first[0], last[0], given[0]),
        reading: Some(format!("{}{}　{}", first[1], last[1], given[1])),
        en: format!(
            "{} {}",
            capital(given[2]),
            capital(&format!("{}{}", first[2], last[2]))
        ),
    }
}

/// A newspaper, an agency, a journal.
pub(super) fn paper(random: &mut Random) -> Name {
    const KINDS: [(&str, &str); 8] = [
        ("タイムズ", "Times"),
        ("通信", "News Agency"),
        ("・ポスト", "Post"),
        ("新聞", "Daily"),
        ("・レビュー", "Review"),
        ("・ヘラルド", "Herald"),
        ("外交季報", "Diplomatic Quarterly"),
        ("放送", "Broadcasting"),
    ];
    let (place, kind) = (foreign(random), KINDS[random.below(KINDS.len())]);
    Name::new(
        format!("{}{}", place.ja, kind.0),
        format!("{} {}", place.en, kind.1),
    )
}

/// What a feature or a series is called: words of its topic.
pub(super) fn topic(ja: &Words, en: &Words, random: &mut Random) -> Name {
    const FORMS: [(&str, &str, &str); 5] = [
        ("", "と", " and "),
        ("", "の", " of "),
        ("", "における", " in "),
        ("続・", "と", " versus "),
        ("検証・", "の", " behind "),
    ];
    let (before, ja_between, en_between) = FORMS[random.below(FORMS.len())];
    let ja = format!("{before}{}{ja_between}{}", ja.draw(random), ja.draw(random));
    let first = capital(en.draw(random));
    Name::new(
        ja,
        format!("{first}{en_between}{}", capital(en.draw(random))),
    )
}

/// One of the entries of a table, in its parts.
fn part(table: &'static str, random: &mut Random) -> Vec<&'static str> {
    let all: Vec<&str> = table.split_whitespace().collect();
    random.pick(&all).split(':').collect()
}

/// The word with a capital at its beginning.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A name as addresses write it: a to z, 0 to 9 and hyphens.
pub(super) fn slug(name: &str) -> String {
    name.to_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_in_both_languages() {
        let mut random = Random::new(1, 0);
        let name = japanese(&mut random);
        assert!(name.ja.contains('　') && name.en.is_ascii() && name.reading.is_some());
        let name = person(&mut random);
        assert!(name.ja.contains('・') && name.en.is_ascii());
    }

    #[test]
    fn no_name_comes_twice() {
        let names = different(2_000, &mut Random::new(1, 0), person);
        let en: BTreeSet<&String> = names.iter().map(|name| &name.en).collect();
        assert_eq!((names.len(), en.len()), (2_000, 2_000));
    }

    #[test]
    fn an_address_holds_letters_digits_and_single_hyphens() {
        assert_eq!(slug("War -- and Peace 2"), "war-and-peace-2");
        assert_eq!(capital("war"), "War");
    }
}
