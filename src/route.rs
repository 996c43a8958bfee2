//! Addresses: what is behind the `#`, as data and back. Pure.
//!
//! `#/` is the library with its filters, `#/a/ID` an article at a place. Parameters that are not
//! known are kept, values that are wrong are left out and reported.

use taiyaku_article::{Date, Language};
use taiyaku_search::{Facet, Selection};

mod encoding;
mod layout;

use encoding::{decode, encode};
pub use layout::Layout;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The list, filtered.
    Library(LibraryAddress),
    /// An article.
    Article(ArticleAddress),
    /// An address that leads nowhere; its path.
    Unknown(String),
}

/// The list, filtered and sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LibraryAddress {
    /// What was typed.
    pub query: String,
    /// The chosen values of the facets.
    pub selection: Selection,
    /// The first day that is shown.
    pub from: Option<Date>,
    /// The last day that is shown.
    pub to: Option<Date>,
    /// The order.
    pub sort: Sort,
    /// Parameters of somebody else's.
    pub other: Vec<(String, String)>,
}

/// An article at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleAddress {
    /// The article's id.
    pub id: String,
    /// The language that is read, or that leads where both are shown.
    pub language: Option<Language>,
    /// Which texts are shown, and how.
    pub layout: Option<Layout>,
    /// The block to go to.
    pub block: Option<String>,
    /// What was searched for, as it was typed: it is marked in the texts.
    pub find: Option<String>,
    /// Parameters of somebody else's.
    pub other: Vec<(String, String)>,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// By series, then by number.
    Number,
    /// By title, in the reader's language.
    Title,
    /// Shortest first.
    Shortest,
    /// Longest first.
    Longest,
}

impl Sort {
    /// Every order, as they are offered.
    pub const ALL: [Self; 6] = [
        Self::Newest,
        Self::Oldest,
        Self::Number,
        Self::Title,
        Self::Shortest,
        Self::Longest,
    ];

    /// The order's name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Number => "number",
            Self::Title => "title",
            Self::Shortest => "shortest",
            Self::Longest => "longest",
        }
    }

    /// The order of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A value in an address that was left out because it is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter.
    pub parameter: String,
    /// Its value.
    pub value: String,
}

impl Route {
    /// Reads an address, with or without its `#`.
    pub fn parse(address: &str) -> (Self, Vec<Ignored>) {
        let address = address.trim_start_matches('#');
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parameters = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decode(key), decode(value))
            });
        let mut ignored = Vec::new();
        let route = match path.trim_matches('/').split('/').collect::<Vec<_>>()[..] {
            [""] => Self::Library(LibraryAddress::parse(parameters, &mut ignored)),
            ["a", id] => Self::Article(ArticleAddress::parse(decode(id), parameters, &mut ignored)),
            _ => Self::Unknown(path.to_owned()),
        };
        (route, ignored)
    }

    /// The address, from its `#` on. The same route always has the same address.
    pub fn address(&self) -> String {
        let (path, parameters) = match self {
            Self::Library(library) => ("#/".to_owned(), library.parameters()),
            Self::Article(article) => {
                (format!("#/a/{}", encode(&article.id)), article.parameters())
            }
            Self::Unknown(path) => return format!("#{path}"),
        };
        let pairs: Vec<String> = parameters
            .into_iter()
            .map(|(key, value)| format!("{}={}", encode(key), encode(&value)))
            .collect();
        if pairs.is_empty() {
            path
        } else {
            format!("{path}?{}", pairs.join("&"))
        }
    }

    /// An article, as a reader's preferences show it.
    pub fn article(id: &str) -> Self {
        Self::Article(ArticleAddress {
            id: id.to_owned(),
            ..ArticleAddress::default()
        })
    }
}

type Parameters<'a> = Vec<(&'a str, String)>;

impl LibraryAddress {
    fn parse(
        parameters: impl Iterator<Item = (String, String)>,
        ignored: &mut Vec<Ignored>,
    ) -> Self {
        let mut library = Self::default();
        for (key, value) in parameters {
            let facet = Facet::of_key(&key);
            let understood = match (key.as_str(), facet) {
                ("q", _) => {
                    library.query.clone_from(&value);
                    true
                }
                ("from", _) => set(&mut library.from, value.parse().ok()),
                ("to", _) => set(&mut library.to, value.parse().ok()),
                ("sort", _) => Sort::of_name(&value)
                    .map(|sort| library.sort = sort)
                    .is_some(),
                (_, Some(Facet::Language)) if value.parse::<Language>().is_err() => false,
                (_, Some(Facet::Reading)) if value != "read" && value != "unread" => false,
                (_, Some(_)) if value.is_empty() => false,
                (_, Some(facet)) => {
                    library.selection.insert(facet, value.clone());
                    true
                }
                (_, None) => {
                    library.other.push((key.clone(), value.clone()));
                    true
                }
            };
            if !understood {
                ignored.push(Ignored {
                    parameter: key,
                    value,
                });
            }
        }
        library
    }

    fn parameters(&self) -> Parameters<'_> {
        let mut parameters = Vec::new();
        if !self.query.is_empty() {
            parameters.push(("q", self.query.clone()));
        }
        parameters.extend(
            self.selection
                .iter()
                .map(|(facet, value)| (facet.key(), value.to_owned())),
        );
        parameters.extend(self.from.map(|date| ("from", date.to_string())));
        parameters.extend(self.to.map(|date| ("to", date.to_string())));
        if self.sort != Sort::default() {
            parameters.push(("sort", self.sort.name().to_owned()));
        }
        parameters.extend(
            self.other
                .iter()
                .map(|(key, value)| (key.as_str(), value.clone())),
        );
        parameters
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        !self.query.trim().is_empty()
            || !self.selection.is_empty()
            || self.from.is_some()
            || self.to.is_some()
    }

    /// The same order, and what belongs to others, without anything that narrows the list.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            sort: self.sort,
            other: self.other.clone(),
            ..Self::default()
        }
    }
}

impl ArticleAddress {
    fn parse(
        id: String,
        parameters: impl Iterator<Item = (String, String)>,
        ignored: &mut Vec<Ignored>,
    ) -> Self {
        let mut article = Self {
            id,
            ..Self::default()
        };
        for (key, value) in parameters {
            let understood = match key.as_str() {
                "q" => {
                    article.find = Some(value.clone()).filter(|find| !find.trim().is_empty());
                    true
                }
                "lang" => set(&mut article.language, value.parse().ok()),
                "layout" => set(&mut article.layout, Layout::of_name(&value)),
                "block" => set(
                    &mut article.block,
                    taiyaku_article::is_identifier(&value).then(|| value.clone()),
                ),
                _ => {
                    article.other.push((key.clone(), value.clone()));
                    true
                }
            };
            if !understood {
                ignored.push(Ignored {
                    parameter: key,
                    value,
                });
            }
        }
        article
    }

    fn parameters(&self) -> Parameters<'_> {
        let mut parameters = Vec::new();
        parameters.extend(self.find.clone().map(|find| ("q", find)));
        parameters.extend(
            self.language
                .map(|language| ("lang", language.tag().to_owned())),
        );
        parameters.extend(
            self.layout
                .map(|layout| ("layout", layout.name().to_owned())),
        );
        parameters.extend(self.block.clone().map(|block| ("block", block)));
        parameters.extend(
            self.other
                .iter()
                .map(|(key, value)| (key.as_str(), value.clone())),
        );
        parameters
    }
}

/// Sets a field if there is a value for it; whether there was one.
fn set<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    let is_some = value.is_some();
    if is_some {
        *field = value;
    }
    is_some
}

#[cfg(test)]
mod tests;
