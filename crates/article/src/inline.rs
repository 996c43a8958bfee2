//! Inline text: what stands beside one another within a block.

use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A run of inline text. In JSON a string, or an array of strings and marks:
/// `["One ", {"strong": "word"}, "."]`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inlines(pub Vec<Inline>);

/// A piece of inline text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis (圏点 in Japanese, italics in English).
    Emphasis(Inlines),
    /// Strong importance.
    Strong(Inlines),
    /// A link.
    Link(Link),
    /// Text with its reading.
    Ruby(Ruby),
    /// Text in another language than the block.
    Span(Span),
    /// Code, key names, file names.
    Code(String),
    /// The mark of a footnote, by the id of its block.
    Footnote(String),
    /// A line break within the block.
    LineBreak,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// Where it leads: http, https, mailto, or a relative address; `#/a/ID` is another article.
    pub href: String,
    /// The text that is linked.
    pub text: Inlines,
}

/// Text with its reading (ルビ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ruby {
    /// The text.
    pub base: String,
    /// How it is read.
    pub reading: String,
}

/// Text in another language than the block around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The language tag (BCP 47), as `ja`, `en`, `ru`.
    pub lang: String,
    /// The text.
    pub text: Inlines,
}

/// The marks as they stand in JSON: an object with one key.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum Mark {
    /// Emphasis (圏点 in Japanese, italics in English).
    Emphasis(Inlines),
    /// Strong importance.
    Strong(Inlines),
    /// A link.
    Link(Link),
    /// Text with its reading.
    Ruby(Ruby),
    /// Text in another language than the block.
    Span(Span),
    /// Code, key names, file names.
    Code(String),
    /// The mark of a footnote, by the id of its block.
    Footnote(String),
    /// A line break; its value is null.
    LineBreak(()),
}

/// [`Mark`] by reference, for writing.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum MarkRef<'a> {
    Emphasis(&'a Inlines),
    Strong(&'a Inlines),
    Link(&'a Link),
    Ruby(&'a Ruby),
    Span(&'a Span),
    Code(&'a str),
    Footnote(&'a str),
    LineBreak(()),
}

impl From<Mark> for Inline {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Emphasis(text) => Self::Emphasis(text),
            Mark::Strong(text) => Self::Strong(text),
            Mark::Link(link) => Self::Link(link),
            Mark::Ruby(ruby) => Self::Ruby(ruby),
            Mark::Span(span) => Self::Span(span),
            Mark::Code(code) => Self::Code(code),
            Mark::Footnote(id) => Self::Footnote(id),
            Mark::LineBreak(()) => Self::LineBreak,
        }
    }
}

impl From<&str> for Inlines {
    fn from(text: &str) -> Self {
        Self(vec![Inline::Text(text.to_owned())])
    }
}

impl Inlines {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pieces, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Inline> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Inlines {
    type Item = &'a Inline;
    type IntoIter = std::slice::Iter<'a, Inline>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Inlines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [Inline::Text(text)] => serializer.serialize_str(text),
            pieces => serializer.collect_seq(pieces),
        }
    }
}

impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mark = match self {
            Self::Text(text) => return serializer.serialize_str(text),
            Self::Emphasis(text) => MarkRef::Emphasis(text),
            Self::Strong(text) => MarkRef::Strong(text),
            Self::Link(link) => MarkRef::Link(link),
            Self::Ruby(ruby) => MarkRef::Ruby(ruby),
            Self::Span(span) => MarkRef::Span(span),
            Self::Code(code) => MarkRef::Code(code),
            Self::Footnote(id) => MarkRef::Footnote(id),
            Self::LineBreak => MarkRef::LineBreak(()),
        };
        mark.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Inlines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InlinesVisitor;

        impl<'de> Visitor<'de> for InlinesVisitor {
            type Value = Inlines;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text: a string, or an array of strings and marks")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Inlines, E> {
                Ok(Inlines::from(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut pieces: A) -> Result<Inlines, A::Error> {
                let mut inlines = Vec::new();
                while let Some(piece) = pieces.next_element()? {
                    inlines.push(piece);
                }
                Ok(Inlines(inlines))
            }
        }

        deserializer.deserialize_any(InlinesVisitor)
    }
}

impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InlineVisitor;

        impl<'de> Visitor<'de> for InlineVisitor {
            type Value = Inline;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a piece of text: a string, or a mark as {\"strong\": …}")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Inline, E> {
                Ok(Inline::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Inline, A::Error> {
                Mark::deserialize(MapAccessDeserializer::new(map)).map(Inline::from)
            }
        }

        deserializer.deserialize_any(InlineVisitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Inlines {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Inlines".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mark = generator.subschema_for::<Mark>();
        schemars::json_schema!({
            "description": "A text: a string, or an array of strings and marks.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, mark] } }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text and expects it to be written back as it was.
    fn check(json: &str) -> Inlines {
        let inlines: Inlines = serde_json::from_str(json).expect("valid inline text");
        assert_eq!(serde_json::to_string(&inlines).expect("writes"), json);
        inlines
    }

    #[test]
    fn every_mark_survives_the_round_trip() {
        check(r#""plain""#);
        check(
            r##"["a",{"emphasis":"b"},{"strong":["c",{"code":"d"}]},{"link":{"href":"#/","text":"e"}},{"ruby":{"base":"漢字","reading":"かんじ"}},{"span":{"lang":"ru","text":"Аляска"}},{"footnote":"n1"},{"line_break":null}]"##,
        );
        assert!(check("[]").is_empty());
    }

    #[test]
    fn an_unknown_mark_names_those_that_exist() {
        let error = serde_json::from_str::<Inlines>(r#"[{"bold":"x"}]"#).expect_err("no such mark");
        assert!(
            error.to_string().contains("unknown variant `bold`"),
            "{error}"
        );
        assert!(error.to_string().contains("`strong`"), "{error}");
    }
}
