//! Article JSON in and out.

use serde::Deserialize;
use serde_json::Value;

use crate::{Article, Issue, Place, Severity, limits, validate};

/// The version of the format that this crate writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// An article that was read, with what an editor should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The article.
    pub article: Article,
    /// Warnings only: an article with an error is not handed out.
    pub issues: Vec<Issue>,
}

/// Reads article JSON and checks it.
///
/// # Errors
/// Every issue found, errors first, where at least one is an error: text that is no JSON, a
/// format this program does not know, a missing or wrong key, a limit exceeded, or a rule of
/// [`validate`] broken.
pub fn read(json: &str) -> Result<Read, Vec<Issue>> {
    let value = parse(json).map_err(|issue| vec![issue])?;
    check_format(&value).map_err(|issue| vec![issue])?;
    let article = typed(&value).map_err(|issue| vec![issue])?;
    let mut issues = validate(&article);
    issues.extend(unknown_keys(&value, &article));
    issues.sort_by_key(|issue| std::cmp::Reverse(issue.severity));
    if issues
        .first()
        .is_some_and(|issue| issue.severity == Severity::Error)
    {
        return Err(issues);
    }
    Ok(Read { article, issues })
}

/// Writes an article as JSON, indented, with a final newline. Equal articles give equal bytes.
///
/// # Errors
/// Only if the article cannot be written as JSON, which would be a defect of this crate.
pub fn write(article: &Article) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(article).map(|json| json + "\n")
}

fn parse(json: &str) -> Result<Value, Issue> {
    if json.len() > limits::FILE_BYTES {
        return Err(Issue::error(
            Place::File,
            format!(
                "the file has {} bytes; an article may have {}",
                json.len(),
                limits::FILE_BYTES
            ),
            "Split the article in two",
        ));
    }
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    serde_json::from_str(json).map_err(|error| {
        let remedy = if error.is_eof() {
            "The file ends too early: restore the rest, or close what is open"
        } else {
            "Mend the JSON there; a missing comma or quotation mark just before it is the usual cause"
        };
        let message = error.to_string();
        let cause = message.split(" at line ").next().unwrap_or(&message).to_owned();
        Issue::error(
            Place::LineColumn(error.line(), error.column()),
            format!("this is not JSON: {cause}"),
            remedy,
        )
    })
}

fn check_format(value: &Value) -> Result<(), Issue> {
    let place = || Place::Key("format".to_owned());
    match value.get("format") {
        Some(format) if format.as_u64() == Some(u64::from(FORMAT)) => Ok(()),
        Some(format)
            if format
                .as_u64()
                .is_some_and(|format| format > u64::from(FORMAT)) =>
        {
            Err(Issue::error(
                place(),
                format!("the article is of format {format}; this program reads format {FORMAT}"),
                "Use a newer Taiyaku, or save the article in the older format",
            ))
        }
        Some(format) => Err(Issue::error(
            place(),
            format!("{format} is no format number"),
            format!("Write \"format\": {FORMAT}"),
        )),
        None => Err(Issue::error(
            Place::File,
            "the key “format” is missing, so this may not be article JSON",
            format!("Write \"format\": {FORMAT} at its top, or move the file out of the library"),
        )),
    }
}

fn typed(value: &Value) -> Result<Article, Issue> {
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(value, &mut track);
    Article::deserialize(tracked).map_err(|error| {
        let path = track.path().to_string();
        let place = if path == "." {
            Place::File
        } else {
            Place::Key(path)
        };
        Issue::error(
            place,
            error.to_string(),
            "docs/format.md says what belongs there",
        )
    })
}

/// Unknown keys are those that do not come back when the article is written again. They are left
/// alone and reported, so that a slip of the pen is seen and a newer minor key does no harm.
fn unknown_keys(read: &Value, article: &Article) -> Vec<Issue> {
    let mut issues = Vec::new();
    if let Ok(written) = serde_json::to_value(article) {
        compare(read, &written, "", &mut issues);
    }
    issues
}

fn compare(read: &Value, written: &Value, path: &str, issues: &mut Vec<Issue>) {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            for (key, value) in read {
                let place = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                match written.get(key) {
                    Some(counterpart) => compare(value, counterpart, &place, issues),
                    None if says_nothing(value) => {}
                    None => issues.push(Issue::warning(
                        Place::Key(place),
                        format!("the key “{key}” is not part of format {FORMAT}; it is ignored"),
                        "Correct its name, or remove it",
                    )),
                }
            }
        }
        (Value::Array(read), Value::Array(written)) => {
            for (index, (value, counterpart)) in read.iter().zip(written).enumerate() {
                compare(value, counterpart, &format!("{path}[{index}]"), issues);
            }
        }
        _ => {}
    }
}

/// Values that are left out when an article is written: they say what their absence says.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.values().all(says_nothing),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
