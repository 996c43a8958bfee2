use taiyaku_article::{Bilingual, Label, Language};
use taiyaku_search::{Facet, canonical};

use super::*;

fn both(ja: &str, en: &str) -> Bilingual<String> {
    let both = format!(r#"{{"ja":"{ja}","en":"{en}"}}"#);
    serde_json::from_str(&both).expect("two spellings")
}

fn names() -> Names {
    let mut names = Names::default();
    let mut add = |facet, labels: &[Label]| {
        let spelt = |label: &Label| label.spellings().map(|(_, name)| canonical(name)).collect();
        let canonical: Vec<Vec<String>> = labels.iter().map(spelt).collect();
        names.add(facet, labels, &canonical);
    };
    add(Facet::Series, &["War on Ukraine".into(), "Arctic".into()]);
    add(
        Facet::Author,
        &[
            "Lucas Leiroz".into(),
            Label::Bilingual(both("青山貞一", "Teiichi Aoyama")),
            "Luca Ricci".into(),
        ],
    );
    add(
        Facet::Translator,
        &[Label::Bilingual(both("青山貞一", "Teiichi Aoyama"))],
    );
    for (year, month) in [(2024, 3), (2025, 8), (2025, 9)] {
        names.add_month(year, month);
    }
    names
}

struct Case {
    language: Language,
    asked: bool,
    caret: Option<usize>,
}

const EN: Case = Case {
    language: Language::En,
    asked: false,
    caret: None,
};

impl Case {
    fn suggest(&self, text: &str) -> Vec<Suggestion> {
        let titles = [(
            "alaska-treaty".to_owned(),
            both("アラスカ条約", "The Alaska Treaty"),
        )];
        suggest(Given {
            text,
            caret: self.caret.unwrap_or(text.len()),
            asked: self.asked,
            language: self.language,
            names: &names(),
            count: &|facet, code| match (facet, code) {
                (Facet::Author, 2) => 9,
                (Facet::Reading, 0) => 4,
                _ => 0,
            },
            titles: &titles,
            recent: &["alaska".to_owned(), "北極".to_owned()],
        })
    }

    fn texts(&self, text: &str) -> Vec<String> {
        let suggestions = self.suggest(text).into_iter();
        suggestions.map(|suggestion| suggestion.text).collect()
    }

    /// What is in the box when the suggestion of this text is taken; `|` is the caret.
    fn taken(&self, text: &str, suggestion: &str) -> String {
        let all = self.suggest(text);
        let one = all.into_iter().find(|one| one.text == suggestion);
        match one.expect("is suggested").does {
            Does::Type(mut text, caret, _) => {
                text.insert(caret, '|');
                text
            }
            other => format!("{other:?}"),
        }
    }
}

#[test]
fn the_beginning_of_a_field_becomes_the_field() {
    assert_eq!(EN.taken("au", "author:"), "author:|");
    assert_eq!(EN.taken("alaska -au", "author:"), "alaska -author:|");
    let ja = Case {
        language: Language::Ja,
        ..EN
    };
    assert_eq!(ja.taken("著", "著者:"), "著者:|");
    // Whoever types the other language's name means that one.
    assert_eq!(ja.taken("au", "author:"), "author:|");
}

#[test]
fn values_of_a_field_are_its_names_the_most_frequent_first() {
    assert_eq!(EN.texts("author:luc"), ["Luca Ricci", "Lucas Leiroz"]);
    assert_eq!(EN.suggest("author:luc")[0].count, Some(9));
    assert_eq!(
        EN.taken("author:luc", "Lucas Leiroz"),
        "author:\"Lucas Leiroz\" |"
    );
    assert_eq!(EN.texts("author:").len(), 3);
    assert_eq!(EN.texts("author:\"Lucas L"), ["Lucas Leiroz"]);
}

#[test]
fn a_word_becomes_a_name_with_its_field() {
    assert_eq!(
        EN.taken("ukr", "War on Ukraine"),
        "series:\"War on Ukraine\" |"
    );
    assert_eq!(
        EN.taken("alaska aoya", "Teiichi Aoyama"),
        "alaska author:\"Teiichi Aoyama\" |"
    );
    let ja = Case {
        language: Language::Ja,
        ..EN
    };
    let people = ja
        .suggest("青山")
        .into_iter()
        .map(|one| (one.group, one.text));
    assert_eq!(
        people.collect::<Vec<_>>(),
        [
            (Group::Values(Field::Author), "青山貞一".to_owned()),
            (Group::Values(Field::Translator), "青山貞一".to_owned()),
        ]
    );
}

#[test]
fn several_words_can_be_the_beginning_of_one_name() {
    assert_eq!(
        EN.taken("alaska war on uk", "War on Ukraine"),
        "alaska series:\"War on Ukraine\" |"
    );
    // What is excluded or in quotes is not taken into a name.
    assert_eq!(
        EN.taken("-war ukr", "War on Ukraine"),
        "-war series:\"War on Ukraine\" |"
    );
}

#[test]
fn lists_and_dates_are_offered_as_they_are_typed() {
    assert_eq!(EN.texts("is:"), ["unread", "read", "marked"]);
    assert_eq!(EN.suggest("is:un")[0].count, Some(4));
    assert_eq!(EN.taken("is:un", "unread"), "is:unread |");
    assert_eq!(EN.taken("unr", "unread"), "is:unread |");
    assert_eq!(EN.texts("date:"), ["2025", "2024"]);
    assert_eq!(EN.texts("date:2025"), ["2025-09", "2025-08"]);
    assert_eq!(
        EN.taken("date:2025-08..20", "2025-08..2025"),
        "date:2025-08..2025 |"
    );
    assert_eq!(
        EN.texts("date:2025-08..2025-"),
        ["2025-08..2025-09", "2025-08..2025-08"]
    );
    assert_eq!(EN.texts("no:8"), [""; 0]);
}

#[test]
fn titles_of_results_open_their_articles() {
    let title = &EN.suggest("trea")[0];
    assert_eq!(
        (title.group, title.text.as_str()),
        (Group::Titles, "The Alaska Treaty")
    );
    assert_eq!(title.does, Does::Open("alaska-treaty".to_owned()));
    // In the language in which the word is there.
    assert_eq!(EN.texts("条約"), ["アラスカ条約"]);
    assert_eq!(EN.texts("title:trea"), ["The Alaska Treaty"]);
    assert_eq!(EN.texts("reaty"), [""; 0]);
}

#[test]
fn an_empty_box_offers_what_was_searched_for_before() {
    assert_eq!(EN.texts(" "), ["alaska", "北極"]);
    assert_eq!(EN.suggest("")[1].language, Language::Ja);
}

#[test]
fn behind_a_space_fields_are_offered_to_who_asks() {
    assert_eq!(EN.texts("alaska "), [""; 0]);
    let asked = Case { asked: true, ..EN };
    assert_eq!(asked.texts("alaska ").len(), MOST);
    assert_eq!(asked.taken("alaska ", "title:"), "alaska title:|");
}

#[test]
fn there_are_never_more_than_fit() {
    for text in ["a", "l", "t", "青", "is", "author:", "date:2"] {
        assert!(EN.texts(text).len() <= MOST, "{text}");
    }
}
