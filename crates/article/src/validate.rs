//! The rules that types alone do not hold.

mod alignment;
mod body;
mod phrases;

use crate::{Article, Issue, Label, Place, Role, is_safe_link, limits};

/// Whether a text can be an id: a to z, 0 to 9 and hyphens, not at the ends.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= limits::ID_CHARACTERS
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Checks an article against the rules of `docs/format.md`; an empty answer means that it keeps
/// them all.
#[must_use]
pub fn validate(article: &Article) -> Vec<Issue> {
    let mut check = Check::default();
    check.head(article);
    for (language, blocks) in article.body.iter() {
        check.body(language, blocks);
    }
    check.pairs(article);
    check.phrases(article);
    check.issues
}

#[derive(Default)]
struct Check {
    issues: Vec<Issue>,
}

impl Check {
    fn error(
        &mut self,
        key: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.issues
            .push(Issue::error(Place::Key(key.into()), what, remedy));
    }

    fn warning(
        &mut self,
        key: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.issues
            .push(Issue::warning(Place::Key(key.into()), what, remedy));
    }

    fn id(&mut self, key: String, id: &str) {
        if !is_identifier(id) {
            self.error(
                key,
                format!("“{id}” cannot be an id"),
                format!(
                    "Use a to z, 0 to 9 and hyphens, at most {} characters",
                    limits::ID_CHARACTERS
                ),
            );
        }
    }

    fn at_most(&mut self, key: &str, count: usize, limit: usize, of: &str) {
        if count > limit {
            self.error(
                key,
                format!("{count} {of}; the limit is {limit}"),
                "Split the article or the block",
            );
        }
    }

    fn text(&mut self, key: &str, text: &str) {
        self.at_most(
            key,
            text.chars().count(),
            limits::TEXT_CHARACTERS,
            "characters in one text",
        );
    }

    fn head(&mut self, article: &Article) {
        self.id("id".to_owned(), &article.id);
        if article
            .title
            .iter()
            .all(|(_, title)| title.trim().is_empty())
        {
            self.error(
                "title",
                "the article has no title",
                "Give it one in at least one language",
            );
        }
        if article.languages().next().is_none() {
            self.error(
                "body",
                "the article has no text in either language",
                "Write at least one block",
            );
        } else if article.body.get(article.original).is_none_or(Vec::is_empty) {
            // Common and right: a translation whose original is only linked.
            let translated = article.credited(Role::Translator).next().is_some();
            if !translated && article.source.is_none() {
                self.warning(
                    "original",
                    format!(
                        "the original language is “{}”, but there is no text in it",
                        article.original
                    ),
                    "Correct “original”, or name the source or the translator",
                );
            }
        }
        self.at_most("credits", article.credits.len(), limits::CREDITS, "credits");
        for (index, credit) in article.credits.iter().enumerate() {
            if credit.name.iter().all(|(_, name)| name.trim().is_empty()) {
                self.error(
                    format!("credits[{index}].name"),
                    "the credit names nobody",
                    "Give the name",
                );
            }
        }
        if let Some(url) = article
            .source
            .as_ref()
            .and_then(|source| source.url.as_deref())
            && !(is_safe_link(url) && is_web_address(url))
        {
            self.error(
                "source.url",
                format!("“{url}” is no web address"),
                "Give an http or https address",
            );
        }
        for (key, text) in fields(article) {
            self.text(&key, text);
        }
        for unplaced in &article.unplaced {
            self.warning(
                "unplaced",
                format!(
                    "line {} of the page was not understood: “{}”",
                    unplaced.line,
                    excerpt(&unplaced.text)
                ),
                "Move it to the field it belongs to",
            );
        }
    }
}

fn is_web_address(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    url.starts_with("https://") || url.starts_with("http://")
}

/// Every text of the head, with its key.
fn fields(article: &Article) -> Vec<(String, &str)> {
    let mut fields: Vec<(String, &str)> = Vec::new();
    let single = [
        ("title", &article.title),
        ("feature", &article.feature),
        ("attribution", &article.attribution),
        ("end_mark", &article.end_mark),
    ];
    let people = article.credits.iter().enumerate();
    let names = people
        .clone()
        .map(|(index, credit)| (format!("credits[{index}].name"), &credit.name));
    for (key, texts) in single
        .map(|(key, texts)| (key.to_owned(), texts))
        .into_iter()
        .chain(names)
    {
        fields.extend(
            texts
                .iter()
                .map(|(language, text)| (format!("{key}.{language}"), text.as_str())),
        );
    }
    let affiliations = people
        .map(|(index, credit)| (format!("credits[{index}].affiliation"), &credit.affiliation));
    for (key, texts) in
        std::iter::once(("subtitle".to_owned(), &article.subtitle)).chain(affiliations)
    {
        for (language, lines) in texts.iter() {
            fields.extend(
                lines
                    .iter()
                    .map(|line| (format!("{key}.{language}"), line.as_str())),
            );
        }
    }
    let labels: [(&str, Option<&Label>); 3] = [
        (
            "series.name",
            article.series.as_ref().map(|series| &series.name),
        ),
        (
            "source.name",
            article.source.as_ref().map(|source| &source.name),
        ),
        (
            "publisher.name",
            article.publisher.as_ref().map(|publisher| &publisher.name),
        ),
    ];
    for (key, label) in labels {
        let spellings = label.into_iter().flat_map(Label::spellings);
        fields.extend(spellings.map(|(_, name)| (key.to_owned(), name)));
    }
    fields.extend(
        article
            .furniture
            .iter()
            .map(|words| ("furniture".to_owned(), words.as_str())),
    );
    fields.extend(
        article
            .unplaced
            .iter()
            .map(|line| ("unplaced".to_owned(), line.text.as_str())),
    );
    fields
}

/// The first characters of a text, for a message.
fn excerpt(text: &str) -> String {
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(40).collect();
    if characters.next().is_some() {
        start + "…"
    } else {
        start
    }
}
