//! What could come next in the search box: names of fields, their values, names, titles, and what
//! was searched for before.

mod names;
#[cfg(test)]
mod tests;

use taiyaku_article::{Bilingual, Language};
use taiyaku_search::query::{Context, Field, Span, context, replace};
use taiyaku_search::{Facet, canonical, fold, occurrences};

pub use names::Names;

/// How many suggestions there are at most: more than can be taken in at a glance help nobody.
pub const MOST: usize = 8;

/// How many results are looked at for their titles.
pub const TITLES: usize = 5;

/// How many words may be the beginning of one name.
const WORDS: usize = 3;

/// What belongs together under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Earlier searches.
    Recent,
    /// Names of fields.
    Fields,
    /// Values of a field.
    Values(Field),
    /// Titles of articles that were found.
    Titles,
}

/// What a suggestion does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Types: the new text, the caret in bytes, and whether there is more to choose from then.
    Type(String, usize, bool),
    /// Searches for something else.
    Search(String),
    /// Opens the article of this id.
    Open(String),
}

/// Something that the reader may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it belongs to.
    pub group: Group,
    /// The field that it is the name of.
    pub field: Option<Field>,
    /// The language of its text.
    pub language: Language,
    /// How it is called.
    pub text: String,
    /// How many articles have it.
    pub count: Option<u32>,
    /// What it does.
    pub does: Does,
}

/// What suggestions are made from.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// What is in the box.
    pub text: &'a str,
    /// Where the caret is, in bytes.
    pub caret: usize,
    /// Whether the reader has asked for suggestions where nothing is being typed.
    pub asked: bool,
    /// The language of the interface.
    pub language: Language,
    /// The names of the library.
    pub names: &'a Names,
    /// How many articles of the list have the value of this code.
    pub count: &'a dyn Fn(Facet, usize) -> u32,
    /// The ids and titles of the first results.
    pub titles: &'a [(String, Bilingual<String>)],
    /// Earlier searches, the last one first.
    pub recent: &'a [String],
}

/// What the reader may mean, grouped; at most [`MOST`].
#[must_use]
pub fn suggest(given: Given<'_>) -> Vec<Suggestion> {
    if given.text.trim().is_empty() {
        let recent: Vec<_> = given
            .recent
            .iter()
            .take(MOST)
            .map(|text| searched(text))
            .collect();
        return match (recent.is_empty(), given.asked) {
            (true, true) => given.fields(given.text.len()..given.text.len(), ""),
            _ => recent,
        };
    }
    match context(given.text, given.caret) {
        Context::Word { span, text } => given.word(&span, &text),
        Context::Value { field, span, text } => given.values(field, &span, &text),
        Context::Nothing if given.asked => given.fields(given.caret..given.caret, ""),
        Context::Nothing => Vec::new(),
    }
}

fn searched(text: &str) -> Suggestion {
    Suggestion {
        group: Group::Recent,
        field: None,
        language: Language::of_text(text),
        text: text.to_owned(),
        count: None,
        does: Does::Search(text.to_owned()),
    }
}

impl Given<'_> {
    /// What a word may become: fields, values, names, and titles that hold it.
    fn word(self, span: &Span, typed: &str) -> Vec<Suggestion> {
        let mut all = self.fields(span.clone(), typed);
        all.truncate(2);
        if typed.chars().count() > 1 {
            let listed = [Field::Language, Field::Is, Field::Has];
            let listed = listed.map(|field| self.listed(field, Some(span), typed));
            all.extend(listed.into_iter().flatten().take(2));
        }
        let titles = self.titles(typed);
        let room = MOST.saturating_sub(all.len() + titles.len());
        all.extend(self.names(span, typed, room));
        all.extend(titles);
        all
    }

    /// Names of any facet. What was typed before the word may be the first words of the name.
    fn names(self, span: &Span, typed: &str, room: usize) -> Vec<Suggestion> {
        let mut starts = vec![(span.clone(), typed.to_owned())];
        let mut first = span.start;
        while let Some(start) = self.word_before(first).filter(|_| starts.len() < WORDS) {
            let span = start..span.end;
            starts.push((span.clone(), self.text[span].to_owned()));
            first = start;
        }
        for (span, typed) in starts.iter().rev() {
            let typed = canonical(typed);
            if typed.is_empty() {
                continue;
            }
            let found: Vec<_> = Names::FIELDS
                .into_iter()
                .filter_map(|field| Some((field, self.found(field, &typed)?)))
                .collect();
            if found.iter().any(|(_, codes)| !codes.is_empty()) {
                let rooms = shared(room, found.iter().map(|(_, codes)| codes.len()));
                let named = found
                    .into_iter()
                    .zip(rooms)
                    .flat_map(|((field, codes), room)| {
                        let codes = codes.into_iter().take(room);
                        codes
                            .filter_map(move |code| self.named(field, true, span, code))
                            .collect::<Vec<_>>()
                    });
                return named.collect();
            }
        }
        Vec::new()
    }

    /// Where the word begins that is before this place, with only a space between and nothing that
    /// gives it another meaning.
    fn word_before(self, place: usize) -> Option<usize> {
        let before = self.text[..place].trim_end();
        let is_apart = before.len() < place;
        match context(self.text, before.len()) {
            Context::Word { span, text } if is_apart => {
                let is_plain = text.len() == span.len() && span.end == before.len();
                let ahead = self.text[..span.start].chars().next_back();
                let is_first = ahead.is_none_or(|ahead| ahead.is_whitespace() || ahead == '(');
                (is_plain && is_first).then_some(span.start)
            }
            _ => None,
        }
    }

    /// The codes of the names of a field's facet that contain what was typed, best first.
    fn found(self, field: Field, typed: &str) -> Option<Vec<usize>> {
        let facet = field.facet()?;
        Some(
            self.names
                .search(facet, typed, |code| (self.count)(facet, code)),
        )
    }

    /// A name, put in the place of `span`; with the field before it, if it is not there yet.
    fn named(self, field: Field, is_word: bool, span: &Span, code: usize) -> Option<Suggestion> {
        let facet = field.facet()?;
        let label = self.names.label(facet, code)?;
        let (language, text) = label.best(self.language);
        Some(Suggestion {
            group: Group::Values(field),
            field: None,
            language,
            text: text.to_owned(),
            count: Some((self.count)(facet, code)).filter(|count| *count > 0),
            does: self.typed(field, is_word, span, label.key()),
        })
    }

    /// What can be chosen for a field.
    fn values(self, field: Field, span: &Span, typed: &str) -> Vec<Suggestion> {
        let mut values = match field {
            Field::Title => self.titles(typed),
            Field::Number => Vec::new(),
            Field::Date => {
                let dates = self.names.dates(typed).into_iter();
                let date = |date: String| Suggestion {
                    group: Group::Values(field),
                    field: None,
                    language: self.language,
                    does: self.typed(field, false, span, &date),
                    text: date,
                    count: None,
                };
                dates.take(MOST).map(date).collect()
            }
            Field::Language | Field::Is | Field::Has => self
                .listed(field, None, typed)
                .into_iter()
                .map(|value| Suggestion {
                    does: self.typed(field, false, span, &value.text),
                    ..value
                })
                .collect(),
            _ => {
                let found = self.found(field, &canonical(typed)).unwrap_or_default();
                let found = found.into_iter().take(MOST);
                found
                    .filter_map(|code| self.named(field, false, span, code))
                    .collect()
            }
        };
        values.truncate(MOST);
        values
    }

    /// Values from a list that begin with what was typed, put in the place of a word if there is
    /// one.
    fn listed(self, field: Field, word: Option<&Span>, typed: &str) -> Vec<Suggestion> {
        let languages = [self.language, self.language.other()];
        let values = languages.map(|language| (language, field.values(language)));
        let count = values[0].1.len();
        let typed = fold(typed);
        let value = |index: usize| {
            let mut named = values.iter().filter_map(|(language, values)| {
                let name = *values.get(index)?;
                fold(name).starts_with(&typed).then_some((*language, name))
            });
            let (language, name) = named.next()?;
            let facet = match field {
                Field::Language => Some(Facet::Language),
                // Bookmarks and notes are not counted.
                Field::Is if index < 2 => Some(Facet::Reading),
                _ => None,
            };
            let count = facet.map(|facet| (self.count)(facet, index));
            let empty = self.caret..self.caret;
            let (span, is_word) = word.map_or((&empty, false), |span| (span, true));
            Some(Suggestion {
                group: Group::Values(field),
                field: None,
                language,
                text: name.to_owned(),
                count: count.filter(|count| *count > 0),
                does: self.typed(field, is_word, span, name),
            })
        };
        (0..count).filter_map(value).collect()
    }

    /// Fields whose name in either language begins with what was typed.
    fn fields(self, span: Span, typed: &str) -> Vec<Suggestion> {
        let typed = fold(typed);
        let named = Field::ALL.into_iter().filter_map(|field| {
            let languages = [self.language, self.language.other()];
            let named = languages.map(|language| (language, field.name(language)));
            let (language, name) = named
                .into_iter()
                .find(|(_, name)| fold(name).starts_with(&typed))?;
            let text = format!("{name}:");
            let (new, caret) = replace(self.text, span.clone(), None, &text);
            Some(Suggestion {
                group: Group::Fields,
                field: Some(field),
                language,
                text,
                count: None,
                does: Does::Type(new, caret, true),
            })
        });
        named.take(MOST).collect()
    }

    /// The results whose title holds what was typed, in the language in which it does.
    fn titles(self, typed: &str) -> Vec<Suggestion> {
        let typed = canonical(typed);
        let enough = typed.chars().count() > 1 || typed.chars().any(taiyaku_search::is_ideographic);
        if !enough {
            return Vec::new();
        }
        let titled = self.titles.iter().filter_map(|(id, title)| {
            let languages = [self.language, self.language.other()];
            let (language, text) = languages.into_iter().find_map(|language| {
                let text = title.get(language)?;
                let holds = occurrences(&canonical(text), &typed, false)
                    .next()
                    .is_some();
                holds.then_some((language, text.clone()))
            })?;
            Some(Suggestion {
                group: Group::Titles,
                field: None,
                language,
                text,
                count: None,
                does: Does::Open(id.clone()),
            })
        });
        titled.take(3).collect()
    }

    /// Types a value in the place of `span`; with the field before it, if a word is there.
    fn typed(self, field: Field, is_word: bool, span: &Span, value: &str) -> Does {
        let (text, span) = if is_word {
            let name = format!("{}:", field.name(self.language));
            let (text, caret) = replace(self.text, span.clone(), None, &name);
            (text, caret..caret)
        } else {
            (self.text.to_owned(), span.clone())
        };
        let (text, caret) = replace(&text, span, Some(field), value);
        Does::Type(text, caret, false)
    }
}

/// Shares room out among groups that want so much of it, one after the other.
fn shared(mut room: usize, wanted: impl Iterator<Item = usize>) -> Vec<usize> {
    let wanted: Vec<usize> = wanted.collect();
    let mut shares = vec![0; wanted.len()];
    while room > 0 && shares != wanted {
        for (share, wanted) in shares.iter_mut().zip(&wanted) {
            if *share < *wanted && room > 0 {
                *share += 1;
                room -= 1;
            }
        }
    }
    shares
}
