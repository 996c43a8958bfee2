//! The article as it comes together: each field is set once, and what finds its field taken is
//! kept as a line that was not understood.

mod settle;

use taiyaku_article::{
    Article, Bilingual, Date, FORMAT, Issue, Label as Name, Language, Phrases, Place, Publisher,
    Role, Series, Source, Unplaced, limits,
};

use crate::dates::Found;
use crate::forms::{self, Form, SeriesLine};
use crate::labels::{Label, Origin};
use crate::lines::Line;
use crate::people;
use crate::width::{one_spelling, trim};

/// A day that waits for the outlet or publisher it belongs to.
#[derive(Debug)]
struct Waiting {
    line: Line,
    date: Date,
}

/// An article in the making.
#[derive(Debug)]
pub(crate) struct Draft {
    /// What is there so far.
    pub(crate) article: Article,
    /// What is to be said about it.
    pub(crate) issues: Vec<Issue>,
    /// The lines of the headline with its subtitles, not yet told apart.
    pub(crate) head_lines: Bilingual<Vec<Line>>,
    /// Headlines and subtitles that a label names.
    pub(crate) named_titles: Bilingual<String>,
    pub(crate) named_subtitles: Bilingual<Vec<String>>,
    source_date: Option<Waiting>,
    published_on: Option<Waiting>,
    url: Option<String>,
}

impl Draft {
    /// An article in which nothing is set.
    pub(crate) fn new() -> Self {
        let article = Article {
            format: FORMAT,
            id: String::new(),
            original: Language::Ja,
            feature: Bilingual::default(),
            series: None,
            title: Bilingual::default(),
            subtitle: Bilingual::default(),
            source: None,
            publisher: None,
            credits: Vec::new(),
            body: Bilingual::default(),
            attribution: Bilingual::default(),
            end_mark: Bilingual::default(),
            furniture: Vec::new(),
            unplaced: Vec::new(),
            alignment: Vec::new(),
            phrases: Phrases::default(),
        };
        Self {
            article,
            issues: Vec::new(),
            head_lines: Bilingual::default(),
            named_titles: Bilingual::default(),
            named_subtitles: Bilingual::default(),
            source_date: None,
            published_on: None,
            url: None,
        }
    }

    /// Says something about a line.
    pub(crate) fn warn(&mut self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.issues
            .push(Issue::warning(Place::Line(line), what, remedy));
    }

    /// Keeps a line that has no field, and says why.
    pub(crate) fn unplace(&mut self, line: &Line, what: impl Into<String>) {
        let text = line.text.clone();
        self.article.unplaced.push(Unplaced {
            line: line.number,
            text,
        });
        self.warn(
            line.number,
            what,
            "Move it from “unplaced” to the field it belongs to",
        );
    }

    /// Puts a line where its form says.
    pub(crate) fn place(&mut self, line: &Line, form: &Form) {
        match form {
            Form::Entrance | Form::BodyMark | Form::SectionMark | Form::Ornament => {
                self.article.furniture.push(line.text.clone());
            }
            Form::EndMark => self.set(
                line,
                |article| &mut article.end_mark,
                &line.text,
                "end mark",
            ),
            Form::Feature(feature) => {
                self.set(line, |article| &mut article.feature, feature, "feature")
            }
            Form::Series(series) => self.series(line, series),
            Form::Labelled(labels) => {
                for (label, rest) in labels {
                    self.labelled(line, label, rest);
                }
            }
            Form::Dated(name, found) => self.dated(line, name, found),
            Form::Address(address) => self.address(line, address),
            Form::Plain => self.unplace(line, "this line was not understood"),
        }
    }

    /// Sets a bilingual text in the language it is in.
    pub(crate) fn set(
        &mut self,
        line: &Line,
        field: impl Fn(&mut Article) -> &mut Bilingual<String>,
        text: &str,
        what: &str,
    ) {
        let place = field(&mut self.article).get_mut(Language::of_text(text));
        match place {
            None => *place = Some(text.to_owned()),
            Some(there) if there == text => {}
            Some(there) => {
                let message = format!("there is a second {what} after “{there}”");
                self.unplace(line, message);
            }
        }
    }

    /// Names the outlet of the original.
    pub(crate) fn outlet(&mut self, line: &Line, name: &str) {
        let name = one_spelling(name);
        match &self.article.source {
            None => {
                self.article.source = Some(Source {
                    name: Name::Plain(name),
                    date: None,
                    url: None,
                })
            }
            Some(source) if source.name.key() == name => {}
            Some(source) => {
                let message = format!("there is a second outlet after “{}”", source.name.key());
                self.unplace(line, message);
            }
        }
    }

    fn publisher(&mut self, line: &Line, name: &str) -> bool {
        let name = one_spelling(name);
        match &self.article.publisher {
            None => {
                self.article.publisher = Some(Publisher {
                    name: Name::Plain(name),
                    date: None,
                });
                true
            }
            Some(publisher) if publisher.name.key() == name => true,
            Some(publisher) => {
                let message = format!(
                    "there is a second publisher after “{}”",
                    publisher.name.key()
                );
                self.unplace(line, message);
                false
            }
        }
    }

    fn series(&mut self, line: &Line, read: &SeriesLine) {
        let date = match &read.date {
            Some(found) => self.day(line, found),
            None => None,
        };
        let series = Series {
            name: Name::Plain(read.name.clone()),
            number: Some(read.number),
            date,
        };
        match &self.article.series {
            None => self.article.series = Some(series),
            Some(there) if *there == series => {}
            Some(there) => {
                let message = format!("there is a second series after “{}”", there.name.key());
                self.unplace(line, message);
            }
        }
    }

    /// The day, where the calendar has it and it was the weekday that the line says.
    fn day(&mut self, line: &Line, found: &Found) -> Option<Date> {
        match found.date {
            None => self.unplace(line, "the calendar has no such day"),
            Some(_) if found.wrong_weekday => {
                self.unplace(line, "the day and the weekday do not agree")
            }
            Some(_) => {}
        }
        found.date
    }

    fn dated(&mut self, line: &Line, name: &str, found: &Found) {
        let Some(date) = self.day(line, found) else {
            return;
        };
        if name.is_empty() {
            return if found.jst {
                self.published_on(line, date)
            } else {
                self.source_day(line, date)
            };
        }
        let is_source = self
            .article
            .source
            .as_ref()
            .is_some_and(|source| source.name.key() == name);
        let like_publisher = found.jst || found.japanese || Language::of_text(name) == Language::Ja;
        let publisher_free = self
            .article
            .publisher
            .as_ref()
            .is_none_or(|publisher| publisher.name.key() == name);
        if !is_source && publisher_free && (like_publisher || self.article.source.is_some()) {
            self.publisher(line, name);
            self.published_on(line, date);
            if !found.jst {
                self.warn(
                    line.number,
                    format!("“{name}” is taken for the publisher"),
                    "Move it to “source” if it is the outlet of the original",
                );
            }
        } else if is_source || self.article.source.is_none() {
            self.outlet(line, name);
            self.source_day(line, date);
        } else {
            self.unplace(line, "there is an outlet and a publisher already");
        }
    }

    fn source_day(&mut self, line: &Line, date: Date) {
        match &self.source_date {
            None => {
                self.source_date = Some(Waiting {
                    line: line.clone(),
                    date,
                })
            }
            Some(there) if there.date == date => {}
            Some(there) => {
                let message = format!("there is a second date after {}", there.date);
                self.unplace(line, message);
            }
        }
    }

    fn published_on(&mut self, line: &Line, date: Date) {
        match &self.published_on {
            None => {
                self.published_on = Some(Waiting {
                    line: line.clone(),
                    date,
                })
            }
            Some(there) if there.date == date => {}
            Some(there) => {
                let message = format!("there is a second date of publication after {}", there.date);
                self.unplace(line, message);
            }
        }
    }

    fn address(&mut self, line: &Line, address: &str) {
        match &self.url {
            None if taiyaku_article::is_safe_link(address) => self.url = Some(address.to_owned()),
            Some(there) if there == address => {}
            _ => self.unplace(line, "this address has no place"),
        }
    }

    fn labelled(&mut self, line: &Line, label: &Label, rest: &str) {
        match label {
            Label::Credit(role, origin) => self.credit(line, *role, origin, rest),
            Label::Source | Label::Publisher => self.named_outlet(line, label, rest),
            Label::SourceDate | Label::PublishedOn => match forms::of(rest) {
                Form::Dated(name, found) if name.is_empty() => {
                    let Some(date) = self.day(line, &found) else {
                        return;
                    };
                    if *label == Label::SourceDate {
                        self.source_day(line, date)
                    } else {
                        self.published_on(line, date)
                    }
                }
                _ => self.unplace(line, "no date was found in this line"),
            },
            Label::Title => match self.named_titles.get_mut(Language::of_text(rest)) {
                place @ None => *place = Some(rest.to_owned()),
                Some(there) if there == rest => {}
                Some(_) => self.unplace(line, "there is a second headline"),
            },
            Label::Subtitle => {
                self.named_subtitles
                    .get_mut(Language::of_text(rest))
                    .get_or_insert_default()
                    .push(rest.to_owned());
            }
        }
    }

    /// `出典:海辺通信 2025年8月16日 https://…`
    fn named_outlet(&mut self, line: &Line, label: &Label, rest: &str) {
        let place = rest
            .find("http://")
            .or_else(|| rest.find("https://"))
            .unwrap_or(rest.len());
        let (before, address) = rest.split_at(place);
        if !address.is_empty() {
            match forms::address(address) {
                Some(address) => self.address(line, &address),
                None => return self.unplace(line, "the address in this line was not understood"),
            }
        }
        let before = trim(trim(before).trim_end_matches(['(', '（', '<', ':', '：', '、', ',']));
        let (name, date) = match forms::of(before) {
            Form::Dated(name, found) => (name, self.day(line, &found)),
            _ => (before.to_owned(), None),
        };
        let publishes = *label == Label::Publisher;
        if !name.is_empty() {
            if publishes {
                self.publisher(line, &name);
            } else {
                self.outlet(line, &name);
            }
        }
        if let Some(date) = date {
            if publishes {
                self.published_on(line, date)
            } else {
                self.source_day(line, date)
            }
        }
    }

    fn credit(&mut self, line: &Line, role: Role, origin: &Origin, rest: &str) {
        let people = people::read(rest, role);
        if people.credits.is_empty() {
            return self.unplace(line, "nobody is named in this credit");
        }
        if let Some(piece) = people.unsure {
            self.warn(
                line.number,
                format!("“{piece}” may be a person or an affiliation"),
                "Compare the credits with the line",
            );
        }
        if self.article.credits.len() + people.credits.len() > limits::CREDITS {
            return self.unplace(line, "the article has as many credits as it may");
        }
        for mut credit in people.credits {
            match origin {
                Origin::Unsaid => {}
                Origin::From(language) => credit.from = Some(*language),
                Origin::Other(words) => {
                    let list = credit
                        .affiliation
                        .get_mut(Language::of_text(words))
                        .get_or_insert_default();
                    list.push(words.clone());
                    self.warn(
                        line.number,
                        format!("“{words}” names a language that the archive does not have; it stands with the affiliation"),
                        "Leave it there, or say it in the body",
                    );
                }
            }
            if !self.article.credits.contains(&credit) {
                self.article.credits.push(credit);
            }
        }
    }
}
