//! Libraries of format 1: all entries in one file, and the folded words of all articles in
//! another. They are read into what format 2 is read into.

use serde::{Deserialize, Serialize};

use crate::bytes::damaged;
use crate::catalogue::Builder;
use crate::manifest::from_json;
use crate::{Catalogue, Entry, FileRef, OpenError};

/// What `library.json` holds in format 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the packed library: 1.
    pub format: u32,
    /// How many articles there are.
    pub articles: usize,
    /// All entries: JSON that [`Whole::open`] reads.
    pub catalogue: FileRef,
    /// The words of all articles: JSON that [`Whole::texts`] reads.
    pub texts: FileRef,
}

/// All that a list knows, documents numbered as in format 2.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The columns.
    pub catalogue: Catalogue,
    /// The entry of each document.
    pub entries: Vec<Entry>,
    /// Where each document stood in the file.
    places: Vec<usize>,
}

impl Whole {
    /// Reads the catalogue of format 1.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if it is none, or not of so many articles.
    pub fn open(json: &str, articles: usize) -> Result<Self, OpenError> {
        #[derive(Deserialize)]
        struct Stored {
            entries: Vec<Entry>,
        }
        let Stored { entries } = from_json(json)?;
        if entries.len() != articles {
            let found = entries.len();
            return Err(damaged(format!("{found} entries for {articles} articles")));
        }
        let mut placed: Vec<(usize, Entry)> = entries.into_iter().enumerate().collect();
        placed.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date).then_with(|| a.id.cmp(&b.id)));
        let (places, entries): (_, Vec<Entry>) = placed.into_iter().unzip();
        let mut builder = Builder::default();
        entries.iter().for_each(|entry| builder.push(entry));
        Ok(Self {
            catalogue: builder.finish(),
            entries,
            places,
        })
    }

    /// Reads the texts of format 1: the folded words of each document, a field a line.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if they are none, or not one an article.
    pub fn texts(&self, json: &str) -> Result<Vec<String>, OpenError> {
        #[derive(Deserialize)]
        struct Stored {
            texts: Vec<String>,
        }
        let Stored { mut texts } = from_json(json)?;
        if texts.len() != self.places.len() {
            let (found, articles) = (texts.len(), self.places.len());
            return Err(damaged(format!("{found} texts for {articles} articles")));
        }
        let take = |place: &usize| std::mem::take(&mut texts[*place]);
        Ok(self.places.iter().map(take).collect())
    }

    /// The document of this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }
}
