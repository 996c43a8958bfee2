//! Sentences in English: function words, made words and names.

use super::names::capital;
use super::random::Random;
use super::tables;
use super::voice::Voice;
use std::sync::LazyLock;

static ADVERBS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::ADVERBS.split_whitespace().collect());

/// The commonest are there more than once.
const PREPOSITIONS: [&str; 24] = [
    "of", "of", "of", "of", "of", "in", "in", "in", "in", "to", "to", "to", "and", "and", "for",
    "for", "on", "with", "by", "from", "at", "about", "after", "against",
];

/// A sentence with its full stop.
pub(super) fn sentence(voice: &Voice, random: &mut Random) -> String {
    let mut text = String::new();
    match random.below(10) {
        0 => text.push_str(random.pick(&["However, ", "Still, ", "Meanwhile, ", "Indeed, "])),
        1 => text.push_str(&format!("{}, ", time(random))),
        2 => {
            let place = &voice.place(random).en;
            text.push_str(&format!("in {place}, "));
        }
        _ => {}
    }
    clause(&mut text, voice, random);
    if random.percent(55) {
        let joint = random.pick(&[
            ", but ",
            ", and ",
            " because ",
            " while ",
            ", which ",
            " that ",
        ]);
        text.push_str(joint);
        if joint == ", which " {
            predicate(&mut text, voice, random);
        } else {
            clause(&mut text, voice, random);
        }
    }
    text = capital(&text);
    text.push('.');
    text
}

/// A headline, without a full stop.
pub(super) fn headline(voice: &Voice, random: &mut Random) -> String {
    let mut text = format!("{} {}", voice.en_adjective(random), voice.en_noun(random));
    text.push_str(random.pick(&[
        " and the ",
        " in the ",
        " of ",
        ": ",
        " without ",
        " after the ",
    ]));
    text.push_str(voice.en_noun(random));
    if random.percent(60) {
        let (preposition, place) = (random.pick(&["in", "for", "of"]), voice.place(random));
        text.push_str(&format!(" {preposition} {}", place.en));
    }
    let words = text.split(' ').map(|word| match word {
        "and" | "the" | "in" | "of" | "for" => word.to_owned(),
        _ => capital(word),
    });
    capital(&words.collect::<Vec<_>>().join(" "))
}

/// A noun with what stands before it.
pub(super) fn phrase(voice: &Voice, random: &mut Random) -> String {
    let noun = voice.en_noun(random);
    match random.below(20) {
        0..6 => format!("the {noun}"),
        6..9 => format!("{} {noun}", with_article(voice.en_adjective(random))),
        9..12 => format!("the {} {noun}", voice.en_adjective(random)),
        12..14 => format!("{noun}s"),
        14 => format!("{} {noun}s", amount(random)),
        15 => format!("its {noun}"),
        16 => format!("“{} {noun}”", voice.en_adjective(random)),
        17 => format!("{}’s {noun}", voice.place(random).en),
        18 => format!("the {noun}-{}", voice.en_noun(random)),
        _ => voice.person(random).en.clone(),
    }
}

fn clause(text: &mut String, voice: &Voice, random: &mut Random) {
    text.push_str(&phrase(voice, random));
    if random.percent(30) {
        text.push_str(&format!(" of {}", phrase(voice, random)));
    }
    text.push(' ');
    predicate(text, voice, random);
}

fn predicate(text: &mut String, voice: &Voice, random: &mut Random) {
    if random.percent(12) {
        text.push_str(random.pick(&ADVERBS));
        text.push(' ');
    }
    let verb = voice.en_verb(random);
    match random.below(10) {
        0 => text.push_str(&format!("has not {verb}ed")),
        1 => text.push_str(&format!("will be {verb}ed by")),
        2 => text.push_str(&format!("was {verb}ing")),
        3 => text.push_str(&format!("said that it had {verb}ed")),
        4 => text.push_str(random.pick(&["is", "was", "are", "is not"])),
        _ => text.push_str(&format!("{verb}ed")),
    }
    text.push(' ');
    text.push_str(&phrase(voice, random));
    for _ in 0..random.below(3) {
        let preposition = random.pick(&PREPOSITIONS);
        text.push_str(&format!(" {preposition} {}", phrase(voice, random)));
    }
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {word}")
}

fn time(random: &mut Random) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (month, year) = (random.pick(&MONTHS), random.between(1945, 2025));
    match random.below(3) {
        0 => format!("in {month} {year}"),
        1 => format!("on {} {month} {year}", random.between(1, 28)),
        _ => format!("in {year}"),
    }
}

fn amount(random: &mut Random) -> String {
    match random.below(3) {
        0 => format!("{}% of", random.between(1, 99)),
        1 => format!("{},{:03}", random.between(1, 90), random.below(1_000)),
        _ => random
            .pick(&["two", "three", "some", "many", "all", "few"])
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::voice::tests::with_voice;
    use super::*;

    #[test]
    fn sentences_are_as_long_as_those_of_newspapers_and_end_with_a_stop() {
        with_voice(|voice, random| {
            let sentences: Vec<String> = (0..500).map(|_| sentence(voice, random)).collect();
            assert!(sentences.iter().all(|text| text.ends_with('.')));
            assert!(
                sentences
                    .iter()
                    .all(|text| !text.starts_with(|c: char| c.is_lowercase()))
            );
            let words: usize = sentences.iter().map(|text| text.split(' ').count()).sum();
            assert!((14..26).contains(&(words / 500)), "{}", words / 500);
        });
    }

    #[test]
    fn an_article_goes_by_the_letter_that_follows() {
        assert_eq!(with_article("old"), "an old");
        assert_eq!(with_article("new"), "a new");
    }
}
