//! Making an index: articles in, blocks out.
//!
//! All texts are kept as one sequence of units (4 bytes a unit), and the places of each unit as
//! another: for 100,000 articles of 3 kB that is about 700 MB. The places are then sorted by what
//! follows, unit after unit, only as deep as something is still frequent: a multikey sort that
//! stops early. Bentley and Sedgewick 1997, “Fast algorithms for sorting and searching strings”.

use std::collections::HashMap;

use super::block::{BlockWriter, TARGET, TARGET_OF_SPELT};
use super::grams::Grams;
use super::key::{PREFIX, backwards, forwards, is_only_spelt};
use super::posting::Postings;
use super::prefixes::Prefixes;
use crate::rank::{Field, Weight};
use crate::typo;
use crate::units::{UnitKind, units};

/// What is indexed of an article: canonical texts by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// The headlines.
    pub title: Vec<String>,
    /// The lines under them.
    pub subtitle: Vec<String>,
    /// People, series, source, feature.
    pub credits: Vec<String>,
    /// The blocks of the texts.
    pub body: Vec<String>,
}

impl Fields {
    /// The texts of one field.
    #[must_use]
    pub fn of(&self, field: Field) -> &[String] {
        match field {
            Field::Title => &self.title,
            Field::Subtitle => &self.subtitle,
            Field::Credits => &self.credits,
            Field::Body => &self.body,
        }
    }

    /// All texts, field after field.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        [Field::Title, Field::Subtitle, Field::Credits, Field::Body]
            .into_iter()
            .flat_map(|field| self.of(field))
            .map(String::as_str)
    }
}

/// A part of a finished index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltBlock {
    /// Its first key.
    pub first: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is known of a finished index beside its blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// How many articles there are.
    pub documents: u32,
    /// In how many articles a run of units may stand and still have no key.
    pub threshold: u32,
    /// The length of each body in steps: see [`length_step`].
    pub lengths: Vec<u8>,
}

/// A length in units as a step of a logarithmic scale, eight steps to a doubling.
fn length_step(units: u32) -> u8 {
    ((f64::from(units + 1)).log2() * 8.0).round().min(255.0) as u8
}

/// The length in units that a step stands for.
#[must_use]
pub fn step_length(step: u8) -> f32 {
    (f32::from(step) / 8.0).exp2() - 1.0
}

/// The threshold that keeps the index small and the number of texts that a search must look into:
/// one article in a thousand, from 4 to 64.
#[must_use]
pub fn threshold_for(documents: usize) -> u32 {
    (documents / 1000).clamp(4, 64) as u32
}

/// Stands between fields: nothing runs over it.
pub(super) const STOP: u32 = u32::MAX;

/// Marks a unit with a space before it.
pub(super) const SEPARATED: u32 = 1 << 31;

/// The first number of a word, or of an ideograph with its marks; lower ones are characters.
const FIRST_WORD: u32 = 0x11_0000;

/// Takes articles in, in the order of their numbers.
#[derive(Debug, Default)]
pub struct IndexBuilder {
    numbers: HashMap<String, u32>,
    words: Vec<(String, UnitKind)>,
    pub(super) stream: Vec<u32>,
    pub(super) documents: Vec<DocumentStarts>,
    lengths: Vec<u8>,
}

/// Where the fields of a document start in the sequence of units.
#[derive(Debug, Clone, Copy)]
pub(super) struct DocumentStarts {
    pub(super) subtitle: u32,
    pub(super) credits: u32,
    pub(super) body: u32,
    pub(super) end: u32,
}

impl IndexBuilder {
    /// Takes the next article.
    pub fn add(&mut self, fields: &Fields) {
        self.add_field(&fields.title);
        let subtitle = self.stream.len() as u32;
        self.add_field(&fields.subtitle);
        let credits = self.stream.len() as u32;
        self.add_field(&fields.credits);
        let body = self.stream.len() as u32;
        self.add_field(&fields.body);
        let end = self.stream.len() as u32;
        self.documents.push(DocumentStarts {
            subtitle,
            credits,
            body,
            end,
        });
        self.lengths.push(length_step(end - body));
    }

    fn add_field(&mut self, texts: &[String]) {
        for text in texts {
            for unit in units(text) {
                let number = self.number(&text[unit.start..unit.end], unit.kind);
                let separated = if unit.separated { SEPARATED } else { 0 };
                self.stream.push(number | separated);
            }
            self.stream.push(STOP);
        }
    }

    fn number(&mut self, text: &str, kind: UnitKind) -> u32 {
        let mut characters = text.chars();
        if let (UnitKind::Ideograph, Some(character), None) =
            (kind, characters.next(), characters.next())
        {
            return u32::from(character);
        }
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = FIRST_WORD + self.words.len() as u32;
        self.words.push((text.to_owned(), kind));
        self.numbers.insert(text.to_owned(), number);
        number
    }

    /// The text of a unit.
    pub(super) fn text<'a>(&'a self, number: u32, buffer: &'a mut [u8; 4]) -> &'a str {
        match self.words.get(number.wrapping_sub(FIRST_WORD) as usize) {
            Some((word, _)) => word,
            None => char::from_u32(number).map_or("", |character| character.encode_utf8(buffer)),
        }
    }

    pub(super) fn kind(&self, number: u32) -> UnitKind {
        self.words
            .get(number.wrapping_sub(FIRST_WORD) as usize)
            .map_or(UnitKind::Ideograph, |(_, kind)| *kind)
    }

    /// Makes the index; the blocks come in the order of their keys.
    pub fn finish(mut self, threshold: u32, mut emit: impl FnMut(BuiltBlock)) -> Statistics {
        // Only of use while articles come in, and as large as the words themselves.
        self.numbers = HashMap::new();
        let statistics = Statistics {
            documents: self.documents.len() as u32,
            threshold,
            lengths: std::mem::take(&mut self.lengths),
        };
        let mut out = Output {
            documents: statistics.documents,
            block: BlockWriter::default(),
            emit: &mut emit,
        };
        let places = Places::of(&self);
        let words: Vec<&str> = places
            .firsts
            .iter()
            .filter(|(_, number)| self.kind(*number) == UnitKind::Word)
            .map(|(text, _)| text.as_str())
            .collect();
        let mut prefixes = Prefixes::new(&words, statistics.documents);
        let grams = Grams {
            builder: &self,
            threshold,
        };
        // Runs that begin with a word come later, and words are met once more then.
        let mut counts = Vec::with_capacity(places.firsts.len());
        for (index, unit) in places.firsts.iter().enumerate() {
            let whole = self.postings(places.of_first(index));
            let documents = whole.len() as u32;
            out.push(&unit.0, &whole);
            match self.kind(unit.1) {
                UnitKind::Word => prefixes.add(&unit.0, &whole),
                UnitKind::Ideograph => {
                    grams.emit(places.of_first(index), unit, documents, &mut out);
                }
            }
            counts.push(documents);
        }
        for (prefix, postings) in prefixes.finish() {
            out.push(&format!("{PREFIX}{prefix}"), &postings);
        }
        for (index, unit) in places.firsts.iter().enumerate() {
            if self.kind(unit.1) == UnitKind::Word {
                grams.emit(places.of_first(index), unit, counts[index], &mut out);
            }
        }
        for key in spelt(&words) {
            out.push(&key, &Postings::default());
        }
        out.close();
        statistics
    }
}

/// The words that a typing error may hide, forwards and backwards, sorted: an error in one half of
/// a word leaves the other half whole.
fn spelt(words: &[&str]) -> Vec<String> {
    let mut keys = Vec::new();
    for word in words.iter().filter(|word| typo::may_be_meant(word)) {
        let length = word.chars().count();
        keys.push(forwards(length, word));
        keys.push(backwards(length, &word.chars().rev().collect::<String>()));
    }
    keys.sort_unstable();
    keys
}

/// Every place of every unit, by unit in the order of their texts.
struct Places {
    /// The units that there are, sorted by their texts.
    firsts: Vec<(String, u32)>,
    starts: Vec<usize>,
    places: Vec<u32>,
}

impl Places {
    fn of(builder: &IndexBuilder) -> Self {
        let highest = FIRST_WORD as usize + builder.words.len();
        let mut counts = vec![0_u32; highest];
        for unit in builder.stream.iter().filter(|unit| **unit != STOP) {
            counts[(unit & !SEPARATED) as usize] += 1;
        }
        let mut firsts: Vec<(String, u32)> = (0..highest as u32)
            .filter(|number| counts[*number as usize] > 0)
            .map(|number| (builder.text(number, &mut [0; 4]).to_owned(), number))
            .collect();
        firsts.sort_unstable();
        // A counting sort: from here on the counts are where the next place of a unit goes.
        let mut starts = Vec::with_capacity(firsts.len() + 1);
        let mut next = 0_u32;
        for (_, number) in &firsts {
            starts.push(next as usize);
            let count = std::mem::replace(&mut counts[*number as usize], next);
            next += count;
        }
        starts.push(next as usize);
        let mut places = vec![0_u32; next as usize];
        for (place, unit) in builder.stream.iter().enumerate() {
            if *unit != STOP {
                let slot = &mut counts[(unit & !SEPARATED) as usize];
                places[*slot as usize] = place as u32;
                *slot += 1;
            }
        }
        Self {
            firsts,
            starts,
            places,
        }
    }

    fn of_first(&self, index: usize) -> &[u32] {
        &self.places[self.starts[index]..self.starts[index + 1]]
    }
}

/// Where keys go, in order.
pub(super) struct Output<'a> {
    documents: u32,
    block: BlockWriter,
    emit: &'a mut dyn FnMut(BuiltBlock),
}

impl Output<'_> {
    pub(super) fn push(&mut self, key: &str, postings: &Postings) {
        let list = postings.encode(self.documents);
        let target = if is_only_spelt(key) {
            TARGET_OF_SPELT
        } else {
            TARGET
        };
        if !self.block.is_empty() && self.block.len() + list.len() > target {
            self.close();
        }
        self.block.push(key, postings.len() as u32, &list);
    }

    fn close(&mut self) {
        if self.block.is_empty() {
            return;
        }
        let (first, bytes) = std::mem::take(&mut self.block).finish();
        (self.emit)(BuiltBlock { first, bytes });
    }
}

impl IndexBuilder {
    /// The postings of ascending places.
    pub(super) fn postings(&self, places: &[u32]) -> Postings {
        let mut postings = Postings::default();
        let mut document = 0;
        let mut rest = places;
        while let Some(place) = rest.first() {
            document = self.document_of(*place, document);
            let starts = self.documents[document];
            let (mut title, mut subtitle, mut credits, mut body) = (false, false, false, 0);
            let within = rest
                .iter()
                .take_while(|place| **place < starts.end)
                .inspect(|place| match **place {
                    place if place < starts.subtitle => title = true,
                    place if place < starts.credits => subtitle = true,
                    place if place < starts.body => credits = true,
                    _ => body += 1,
                })
                .count();
            rest = &rest[within..];
            postings.push(document as u32, Weight::new(body, title, subtitle, credits));
        }
        postings
    }

    /// The document of a place, which is not before that of `from`: in steps that double, then by
    /// halves.
    fn document_of(&self, place: u32, from: usize) -> usize {
        let mut step = 1;
        let mut low = from;
        while low + step < self.documents.len() && self.documents[low + step - 1].end <= place {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.documents.len());
        low + self.documents[low..high].partition_point(|starts| starts.end <= place)
    }
}
