//! Prefixes of many words have postings of their own, since a reader who has typed one letter is
//! not to wait for all the words that begin with it. What is typed is looked for as a whole word
//! too, so that the documents of that are left out.

use super::posting::Postings;
use crate::rank::Weight;

/// A prefix of more words than this has postings of its own.
pub(crate) const MANY: usize = 32;

/// Gathers the postings of words, which come in order, for their prefixes.
pub(super) struct Prefixes<'a> {
    words: &'a [&'a str],
    next: usize,
    documents: u32,
    open: Vec<Open>,
    done: Vec<(String, Postings)>,
}

/// A prefix of the present word.
struct Open {
    prefix: String,
    weights: Vec<Option<Weight>>,
    /// The documents that have the prefix itself as a word. Who asks for the prefix has these.
    whole: Vec<u32>,
}

impl<'a> Prefixes<'a> {
    /// For these words, sorted.
    pub(super) fn new(words: &'a [&'a str], documents: u32) -> Self {
        Self {
            words,
            next: 0,
            documents,
            open: Vec::new(),
            done: Vec::new(),
        }
    }

    /// Takes the postings of the next word.
    pub(super) fn add(&mut self, word: &str, postings: &Postings) {
        while let Some(last) = self.open.last() {
            if word.starts_with(last.prefix.as_str()) {
                break;
            }
            self.close();
        }
        self.open_for(word);
        self.next += 1;
        for open in &mut self.open {
            if open.prefix == word {
                open.whole.clone_from(&postings.documents);
                continue;
            }
            for (document, weight) in postings.documents.iter().zip(&postings.weights) {
                let there = &mut open.weights[*document as usize];
                *there = Some(there.map_or(*weight, |there| there.either(*weight)));
            }
        }
    }

    /// Opens the prefixes of a word that so many words share, longer ones after shorter ones. A
    /// prefix that is shared with the word before is open already.
    fn open_for(&mut self, word: &str) {
        let known = self.open.last().map_or(0, |open| open.prefix.len());
        let Some(last) = self.words.get(self.next + MANY) else {
            return;
        };
        for (end, _) in word.char_indices().skip(1).chain([(word.len(), ' ')]) {
            if end <= known {
                continue;
            }
            if !last.starts_with(&word[..end]) {
                break;
            }
            self.open.push(Open {
                prefix: word[..end].to_owned(),
                weights: vec![None; self.documents as usize],
                whole: Vec::new(),
            });
        }
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.pop() else {
            return;
        };
        for document in open.whole {
            open.weights[document as usize] = None;
        }
        let mut postings = Postings::default();
        for (document, weight) in open.weights.iter().enumerate() {
            if let Some(weight) = weight {
                postings.push(document as u32, *weight);
            }
        }
        self.done.push((open.prefix, postings));
    }

    /// The prefixes, sorted.
    pub(super) fn finish(mut self) -> Vec<(String, Postings)> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done.sort_by(|one, other| one.0.cmp(&other.0));
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_of_many_words_has_the_documents_of_all_but_those_of_itself() {
        let names: Vec<String> = (10..60).map(|number| format!("word{number}")).collect();
        let mut words: Vec<&str> = names.iter().map(String::as_str).collect();
        words.insert(0, "wo");
        words.push("wz");
        let mut prefixes = Prefixes::new(&words, 100);
        for (index, word) in words.iter().enumerate() {
            let mut postings = Postings::default();
            postings.push(index as u32, Weight::default());
            // This one stands beside the shortest word, too.
            if *word == "word20" {
                postings = Postings::default();
                postings.push(0, Weight::default());
            }
            prefixes.add(word, &postings);
        }
        let found = prefixes.finish();
        let counts: Vec<(&str, usize)> = found
            .iter()
            .map(|(prefix, postings)| (prefix.as_str(), postings.len()))
            .collect();
        assert_eq!(counts, [("w", 51), ("wo", 49), ("wor", 50), ("word", 50)]);
    }
}
