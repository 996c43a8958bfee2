//! `cargo xtask generate`: an archive of made articles, for tests and benches of scale.
//!
//! The words are made of syllables and kanji, so that nobody has written these texts. What is real
//! is how often words come, which ones come together, and how long everything is. The same number
//! of articles and the same seed give the same bytes.

mod archive;
mod article;
mod body;
mod english;
mod japanese;
mod names;
mod random;
mod tables;
mod voice;
mod words;

use crate::failure::{About, Failure, Outcome};
use archive::Archive;
use article::Place;
use random::Random;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders with more files are slow to list on many systems.
const FILES_OF_A_FOLDER: usize = 1_000;

/// What `cargo xtask generate` is asked for.
pub(crate) struct Options {
    pub(crate) articles: usize,
    pub(crate) out: PathBuf,
    pub(crate) seed: u64,
}

pub(crate) fn generate(options: &Options) -> Outcome {
    let out = &options.out;
    if out.exists() && fs::read_dir(out).about("list", out)?.next().is_some() {
        return Err(Failure::new(
            format!("{} is not empty", out.display()),
            "name a folder that is empty or not there: articles of another archive would stay in it",
        ));
    }
    let mut bytes = 0;
    each(options.articles, options.seed, |number, id, json| {
        let folder = out.join(format!("{:03}", number / FILES_OF_A_FOLDER));
        if number % FILES_OF_A_FOLDER == 0 {
            fs::create_dir_all(&folder).about("create", &folder)?;
        }
        bytes += json.len();
        write(&folder.join(format!("{id}.json")), &json)
    })?;
    println!(
        "{} articles, {bytes} bytes of JSON, in {}",
        options.articles,
        out.display()
    );
    Ok(())
}

fn write(path: &Path, json: &str) -> Outcome {
    fs::write(path, json).about("write", path)
}

/// Makes the articles one after the other, by date: number, id and JSON.
fn each(
    articles: usize,
    seed: u64,
    mut take: impl FnMut(usize, &str, String) -> Outcome,
) -> Outcome {
    let archive = Archive::new(seed);
    let mut numbers = vec![0; archive.series.len()];
    for number in 0..articles {
        let random = &mut Random::new(seed, number as u64 + 1);
        let time = archive::time_of(number, articles);
        let series = archive.series_at(time, random).map(|series| {
            numbers[series] += 1;
            (series, numbers[series])
        });
        let place = Place {
            number,
            time,
            series,
        };
        let (id, article) = article::article(&archive, &place, random);
        take(number, &id, format!("{article}\n"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::LazyLock;

    fn made(articles: usize, seed: u64) -> Vec<(String, String)> {
        let mut all = Vec::new();
        each(articles, seed, |_, id, json| {
            all.push((id.to_owned(), json));
            Ok(())
        })
        .unwrap();
        all
    }

    /// 2,000 articles, made once for all tests.
    static PARSED: LazyLock<Vec<Value>> = LazyLock::new(|| {
        let all = made(2_000, 1);
        all.iter()
            .map(|(_, json)| serde_json::from_str(json).unwrap())
            .collect()
    });

    /// The bytes of every string that is text of a title, a subtitle or a block.
    fn bytes_of_text(value: &Value) -> usize {
        match value {
            Value::String(text) => text.len(),
            Value::Array(values) => values.iter().map(bytes_of_text).sum(),
            Value::Object(values) => {
                let text =
                    |key: &&String| !["type", "id", "footnote", "reading"].contains(&key.as_str());
                let keys = values.keys().filter(text);
                keys.map(|key| bytes_of_text(&values[key])).sum()
            }
            _ => 0,
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
        let first = made(40, 1);
        assert_eq!(first, made(40, 1));
        assert_ne!(first, made(40, 2));
    }

    #[test]
    fn languages_and_lengths_are_as_they_are_said_to_be() {
        let all = &*PARSED;
        let count = |ja: bool, en: bool| {
            let body = |article: &&Value, language| article["body"].get(language).is_some();
            let those = all
                .iter()
                .filter(|a| body(a, "ja") == ja && body(a, "en") == en);
            those.count()
        };
        assert!((1_340..1_460).contains(&count(true, true)));
        assert!((340..460).contains(&count(true, false)));
        assert!((150..250).contains(&count(false, true)));
        let bytes: usize = all
            .iter()
            .flat_map(|article| ["title", "subtitle", "body"].map(|key| &article[key]))
            .map(bytes_of_text)
            .sum();
        assert!(
            (2_850..3_150).contains(&(bytes / 2_000)),
            "{}",
            bytes / 2_000
        );
    }

    #[test]
    fn ids_are_unique_and_numbers_of_a_series_ascend_with_the_dates() {
        let all = &*PARSED;
        let ids: BTreeSet<&str> = all.iter().filter_map(|a| a["id"].as_str()).collect();
        assert_eq!(ids.len(), 2_000);
        let allowed =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(
            ids.iter()
                .all(|id| id.len() <= 100 && id.chars().all(allowed))
        );
        let mut last: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
        for article in all.iter().filter(|article| article["series"].is_object()) {
            let series = &article["series"];
            let of = series["name"]["en"].as_str().unwrap();
            let (number, date) = (
                series["number"].as_u64().unwrap(),
                series["date"].as_str().unwrap(),
            );
            let before = last.insert(of, (number, date)).unwrap_or((0, ""));
            assert!(before.0 + 1 == number && before.1 <= date, "{of} #{number}");
        }
        assert!(last.len() > 200, "{}", last.len());
    }

    #[test]
    fn a_block_and_its_translation_have_one_id_and_one_type() {
        for article in PARSED.iter().take(300) {
            let kinds = |language: &str| -> Vec<(String, String)> {
                let blocks = article["body"][language]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                let kind = |block: &Value| (block["id"].to_string(), block["type"].to_string());
                blocks.iter().map(kind).collect()
            };
            let (ja, en) = (kinds("ja"), kinds("en"));
            assert!(
                ja.is_empty() || en.is_empty() || ja == en,
                "{}",
                article["id"]
            );
            let blocks = if ja.is_empty() { en } else { ja };
            let ids: BTreeSet<&String> = blocks.iter().map(|(id, _)| id).collect();
            assert!(
                !blocks.is_empty() && ids.len() == blocks.len(),
                "{}",
                article["id"]
            );
        }
    }

    #[test]
    fn a_folder_that_holds_something_is_not_written_into() {
        let out = std::env::temp_dir().join(format!("taiyaku-generate-{}", std::process::id()));
        let options = Options {
            articles: 3,
            out: out.clone(),
            seed: 1,
        };
        generate(&options).unwrap();
        assert_eq!(fs::read_dir(out.join("000")).unwrap().count(), 3);
        let again = generate(&options).unwrap_err();
        assert!(again.what().contains("is not empty"));
        fs::remove_dir_all(out).unwrap();
    }
}
