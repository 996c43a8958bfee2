//! One article: what stands above its text, and its blocks, in one language or in both.

use super::archive::{self, Archive};
use super::body::body;
use super::names::{Name, slug};
use super::random::Random;
use super::voice::Voice;
use super::{english, japanese};
use serde_json::{Map, Value, json};

/// Of a hundred articles so many are in both languages, and so many in Japanese only; the others
/// are in English only.
const BOTH: usize = 70;
const JAPANESE: usize = 20;

/// Where an article stands in the archive.
pub(super) struct Place {
    pub(super) number: usize,
    /// When it appears, as a part of all the time.
    pub(super) time: f64,
    /// The series, and the running number in it.
    pub(super) series: Option<(usize, usize)>,
}

/// The id and the JSON of an article.
pub(super) fn article(archive: &Archive, place: &Place, random: &mut Random) -> (String, Value) {
    let (ja, en) = match random.below(100) {
        kind if kind < BOTH => (true, true),
        kind if kind < BOTH + JAPANESE => (true, false),
        _ => (false, true),
    };
    let languages = Languages { ja, en };
    let series = place
        .series
        .map(|(at, number)| (&archive.series[at], number));
    let feature = series.map_or_else(
        || random.below(archive.features.len()),
        |(series, _)| series.feature,
    );
    let feature = &archive.features[feature];
    let mut topics: Vec<_> = series.iter().map(|(series, _)| &series.topic).collect();
    topics.push(feature);
    let voice = Voice {
        vocabulary: &archive.vocabulary,
        topics,
    };
    let source = archive.sources.draw(random);
    let date = archive::day(place.time, 0);
    let id = series.map_or_else(
        || format!("article-{:06}", place.number + 1),
        |(series, number)| format!("{}-{number}", slug(&series.topic.name.en)),
    );
    let from_japanese = !en || (ja && random.percent(15));
    let original = if from_japanese { "ja" } else { "en" };
    let mut whole = json!({
        "format": 1,
        "id": id,
        "original": original,
        "title": languages.texts(
            |random| japanese::headline(&voice, random),
            |random| english::headline(&voice, random),
            random,
        ),
        "source": {
            "name": name(source),
            "date": date,
            "url": format!("https://{}.example/{}", slug(&source.en), place.number + 1),
        },
        "publisher": {
            "name": {"ja": "対訳文庫", "en": "Taiyaku Library"},
            "date": archive::day(place.time, random.between(0, 9) as i64),
        },
        "body": body(languages, &voice, random),
    });
    let more = [
        ("feature", random.percent(90).then(|| name(&feature.name))),
        (
            "series",
            series.map(|(series, number)| {
                json!({"name": name(&series.topic.name), "number": number, "date": date})
            }),
        ),
        (
            "subtitle",
            random.percent(40).then(|| {
                languages.texts(
                    |random| vec![japanese::headline(&voice, random)],
                    |random| vec![english::headline(&voice, random)],
                    random,
                )
            }),
        ),
        ("credits", Some(credits(archive, languages, original, random))),
    ];
    for (key, value) in more {
        if let Some(value) = value {
            whole[key] = value;
        }
    }
    (id, whole)
}

/// The languages that an article has.
#[derive(Clone, Copy)]
pub(super) struct Languages {
    pub(super) ja: bool,
    pub(super) en: bool,
}

impl Languages {
    /// A bilingual value.
    pub(super) fn texts<T: Into<Value>>(
        self,
        ja: impl FnOnce(&mut Random) -> T,
        en: impl FnOnce(&mut Random) -> T,
        random: &mut Random,
    ) -> Value {
        let mut texts = Map::new();
        if self.ja {
            texts.insert("ja".to_owned(), ja(random).into());
        }
        if self.en {
            texts.insert("en".to_owned(), en(random).into());
        }
        Value::Object(texts)
    }
}

fn name(name: &Name) -> Value {
    json!({"ja": name.ja, "en": name.en})
}

/// One or two authors; somebody who translated, from the original, where there are two languages.
fn credits(archive: &Archive, languages: Languages, original: &str, random: &mut Random) -> Value {
    let first = archive.authors.draw(random);
    let mut authors = vec![first];
    let second = archive.authors.draw(random);
    if random.percent(12) && second.name.en != first.name.en {
        authors.push(second);
    }
    let mut credits = Vec::new();
    for author in authors {
        let mut credit = json!({"role": "author", "name": name(&author.name)});
        if let Some(office) = &author.office {
            credit["affiliation"] = json!({"ja": [office.ja], "en": [office.en]});
        }
        credits.push(credit);
    }
    if languages.ja && languages.en {
        let translator = archive.translators.draw(random);
        credits.push(json!({"role": "translator", "name": name(translator), "from": original}));
    }
    credits.into()
}
