use taiyaku_article::{Label, Language, Length, Role};
use taiyaku_library::{date_of, days_of};
use taiyaku_search::Facet;

use crate::{archive, article, opened, packed};

/// What the columns say of each document is what its article says.
#[test]
fn the_columns_say_what_the_articles_say() {
    let articles = archive(500);
    let (catalogue, ..) = opened(&packed(&articles));
    assert_eq!(catalogue.documents(), articles.len());
    for (document, article) in articles.iter().enumerate() {
        assert_eq!(catalogue.date(document), article.date());
        let series = article.series.as_ref();
        assert_eq!(
            catalogue.number(document),
            series.and_then(|series| series.number)
        );
        let keys = |facet| {
            let column = catalogue.column(facet).expect("a column");
            let values = column.of(document).iter();
            let key = |value: &u32| column.names()[*value as usize].key().to_owned();
            values.map(key).collect::<Vec<_>>()
        };
        let series: Vec<_> = series
            .map(|series| series.name.key().to_owned())
            .into_iter()
            .collect();
        assert_eq!(keys(Facet::Series), series);
        let mut authors: Vec<String> = Vec::new();
        for author in article.credited(Role::Author) {
            let key = Label::Bilingual(author.name.clone()).key().to_owned();
            if !authors.contains(&key) {
                authors.push(key);
            }
        }
        assert_eq!(keys(Facet::Author), authors);
        assert!(keys(Facet::Translator).is_empty() && keys(Facet::Feature).is_empty());
        for language in Language::ALL {
            let has = article.languages().any(|there| there == language);
            assert_eq!(catalogue.has_language(document, language), has);
            let units = has.then(|| Length::of(&article.plain(language), language).units());
            assert_eq!(catalogue.length(document).get(language), units.as_ref());
        }
    }
    assert!(catalogue.column(Facet::Reading).is_none());
    assert!(catalogue.column(Facet::Language).is_none());
}

#[test]
fn undated_documents_are_the_first_and_days_ascend() {
    let articles = archive(200);
    let (catalogue, ..) = opened(&packed(&articles));
    let undated = articles.iter().filter(|article| article.date().is_none());
    assert_eq!(catalogue.undated(), undated.count());
    assert!(catalogue.days().is_sorted());
    let first = catalogue.days()[0];
    assert_eq!(date_of(first), articles[catalogue.undated()].date());
    assert_eq!(
        articles[catalogue.undated()].date().map(days_of),
        Some(first)
    );
}

#[test]
fn a_value_has_the_fullest_of_its_names_and_people_of_one_name_are_one() {
    let english = |mut article: taiyaku_article::Article, ja: Option<&str>| {
        article.credits[0].name.en = Some("Aoyama".to_owned());
        article.credits[0].name.ja = ja.map(str::to_owned);
        article.credits.push(article.credits[0].clone());
        article
    };
    let files = packed(&[
        english(article("a", "2001-01-01", "x"), None),
        english(article("b", "2002-01-01", "x"), Some("青山")),
        english(article("c", "2003-01-01", "x"), None),
    ]);
    let (catalogue, ..) = opened(&files);
    let authors = catalogue.column(Facet::Author).expect("a column");
    let [name] = authors.names() else {
        panic!("{:?}", authors.names())
    };
    assert_eq!(name.best(Language::Ja), (Language::Ja, "青山"));
    assert!((0..3).all(|document| authors.of(document) == [0]));
    assert!(authors.of(3).is_empty());
}

#[test]
fn frequent_values_come_first() {
    let named = |id: &str, date: &str, name: &str| {
        let mut article = article(id, date, "x");
        article.series.as_mut().expect("has one").name = name.into();
        article
    };
    let files = packed(&[
        named("a", "2001-01-01", "rare"),
        named("b", "2002-01-01", "often"),
        named("c", "2003-01-01", "often"),
        named("d", "2003-01-01", "another"),
    ]);
    let (catalogue, ..) = opened(&files);
    let names = catalogue.column(Facet::Series).expect("a column").names();
    let keys: Vec<&str> = names.iter().map(Label::key).collect();
    assert_eq!(keys, ["often", "another", "rare"]);
}
