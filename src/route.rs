//! Addresses: what is behind the `#`, as data and back. Pure.
//!
//! `#/` is the library with its filters, `#/a/ID` an article at a place. Parameters that are not
//! known are kept, values that are wrong are left out and reported.

use taiyaku_article::Language;

mod encoding;
mod layout;
mod list;

use encoding::{decode, encode};
pub use layout::Layout;
pub use list::{LibraryAddress, Sort, filter};

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
