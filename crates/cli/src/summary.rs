//! What became of a page, field by field.

use std::fmt::Write;

use taiyaku_article::{Article, Bilingual, Credit, Date, Label};

/// One line for each field that is set, indented.
pub(crate) fn of(article: &Article) -> String {
    let mut summary = Summary::default();
    summary.say("id", &article.id);
    summary.say("original", article.original.tag());
    summary.texts("feature", &article.feature);
    if let Some(series) = &article.series {
        let number = series
            .number
            .map(|number| format!(" #{number}"))
            .unwrap_or_default();
        summary.say(
            "series",
            &format!("{}{number}{}", name(&series.name), day(series.date)),
        );
    }
    summary.texts("title", &article.title);
    for (language, subtitles) in article.subtitle.iter() {
        for subtitle in subtitles {
            summary.say(&format!("subtitle.{language}"), subtitle);
        }
    }
    if let Some(source) = &article.source {
        let url = source
            .url
            .as_ref()
            .map(|url| format!(", {url}"))
            .unwrap_or_default();
        summary.say(
            "source",
            &format!("{}{}{url}", name(&source.name), day(source.date)),
        );
    }
    if let Some(publisher) = &article.publisher {
        summary.say(
            "publisher",
            &format!("{}{}", name(&publisher.name), day(publisher.date)),
        );
    }
    for credit in &article.credits {
        summary.say(
            &format!("{:?}", credit.role).to_lowercase(),
            &person(credit),
        );
    }
    for (language, blocks) in article.body.iter() {
        let characters: usize = blocks
            .iter()
            .map(|block| block.plain(language).chars().count())
            .sum();
        summary.say(
            &format!("body.{language}"),
            &format!("{} blocks, {characters} characters", blocks.len()),
        );
    }
    summary.texts("attribution", &article.attribution);
    summary.texts("end mark", &article.end_mark);
    for text in &article.furniture {
        summary.say("furniture", text);
    }
    for unplaced in &article.unplaced {
        summary.say(
            "unplaced",
            &format!("line {}: {}", unplaced.line, unplaced.text),
        );
    }
    summary.0.truncate(summary.0.trim_end().len());
    summary.0
}

#[derive(Default)]
struct Summary(String);

impl Summary {
    fn say(&mut self, field: &str, value: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "  {field:<12} {value}");
    }

    fn texts(&mut self, field: &str, texts: &Bilingual<String>) {
        for (language, text) in texts.iter() {
            self.say(&format!("{field}.{language}"), text);
        }
    }
}

fn name(label: &Label) -> String {
    label
        .spellings()
        .map(|(_, spelling)| spelling)
        .collect::<Vec<_>>()
        .join(" / ")
}

fn day(date: Option<Date>) -> String {
    date.map(|date| format!(", {date}")).unwrap_or_default()
}

fn person(credit: &Credit) -> String {
    let names: Vec<&str> = credit.name.iter().map(|(_, name)| name.as_str()).collect();
    let offices: Vec<&str> = credit
        .affiliation
        .iter()
        .flat_map(|(_, offices)| offices.iter().map(String::as_str))
        .collect();
    let offices = if offices.is_empty() {
        String::new()
    } else {
        format!(" ({})", offices.join("; "))
    };
    let from = credit
        .from
        .map(|from| format!(", from {from}"))
        .unwrap_or_default();
    format!("{}{offices}{from}", names.join(" / "))
}
