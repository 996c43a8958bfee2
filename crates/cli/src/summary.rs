//! What became of a page, field by field.

use std::fmt::Write;

use taiyaku_article::{AlignedRow, Article, Bilingual, Credit, Date, Label, rows};

use crate::report::counted;

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
    if let Some(rows) = alignment(article) {
        summary.say("alignment", &rows);
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

/// How the blocks of the two texts go together, where there are two.
fn alignment(article: &Article) -> Option<String> {
    let (ja, en) = (article.body.ja.as_ref()?, article.body.en.as_ref()?);
    let (mut one_and_one, mut several, mut alone) = (0, 0, 0);
    for row in rows(ja, en, &article.alignment) {
        match (row.ja.len(), row.en.len()) {
            (1, 1) => one_and_one += 1,
            (0, _) | (_, 0) => alone += row.ja.len() + row.en.len(),
            _ => several += 1,
        }
    }
    let low = |row: &&AlignedRow| row.confidence.is_some_and(|sure| sure < AlignedRow::LOW);
    let unsure = article.alignment.iter().filter(low).count();
    Some(format!(
        "{} of one and one, {several} of several blocks, {} without a partner, {unsure} not certain",
        counted(one_and_one, "row"),
        counted(alone, "block"),
    ))
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
