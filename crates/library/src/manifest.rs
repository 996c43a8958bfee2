//! The manifest: where a library starts.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::format1;

/// The version of the packed library that this crate writes, and the newest it reads.
pub const FORMAT: u32 = 2;

/// The name of the manifest in the library's folder.
pub const MANIFEST: &str = "library.json";

/// What `library.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the packed library: 2.
    pub format: u32,
    /// How many articles there are.
    pub articles: usize,
    /// The [`Catalogue`](crate::Catalogue), compressed by raw deflate.
    pub catalogue: FileRef,
    /// The directory of the [`Entries`](crate::Entries).
    pub entries: FileRef,
    /// The directory of the [`Ids`](crate::Ids).
    pub ids: FileRef,
    /// The orders by title.
    pub titles: TitleFiles,
    /// The directory of the search index, where the library has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<FileRef>,
}

/// The documents by their titles, as readers of each language sort them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleFiles {
    /// By the Japanese title, or else the English.
    pub ja: FileRef,
    /// By the English title, or else the Japanese.
    pub en: FileRef,
}

/// A file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The file, relative to the library's folder.
    pub path: String,
    /// Its size in bytes, as it is stored.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal, as it is stored.
    pub sha256: String,
}

/// A manifest of this format, or of one that is still read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Of format 2.
    Current(Box<Manifest>),
    /// Of format 1.
    Format1(format1::Manifest),
}

/// Why a file of a library cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// The library was packed by a newer Taiyaku.
    Newer {
        /// The format of the library.
        found: u64,
    },
    /// The file is damaged, or is none of a library.
    Damaged {
        /// What the parser said.
        cause: String,
    },
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer { found } => write!(
                f,
                "the library is of format {found}; this Taiyaku reads formats up to {FORMAT}"
            ),
            Self::Damaged { cause } => write!(f, "the file is damaged or is no library: {cause}"),
        }
    }
}

impl std::error::Error for OpenError {}

impl Manifest {
    /// Reads `library.json` of this format or an older one.
    ///
    /// # Errors
    /// [`OpenError::Newer`] for a newer format, whatever else the file holds.
    pub fn open(json: &str) -> Result<Opened, OpenError> {
        /// Read by itself first: a newer format may change every other key.
        #[derive(Deserialize)]
        struct Version {
            format: u64,
        }
        let version: Version = from_json(json)?;
        match version.format {
            1 => from_json(json).map(Opened::Format1),
            2 => from_json(json).map(|manifest| Opened::Current(Box::new(manifest))),
            0 => Err(OpenError::Damaged {
                cause: "there is no format 0".to_owned(),
            }),
            found => Err(OpenError::Newer { found }),
        }
    }
}

pub(crate) fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, OpenError> {
    serde_json::from_str(json).map_err(|error| OpenError::Damaged {
        cause: error.to_string(),
    })
}
