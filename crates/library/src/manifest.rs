//! The manifest: where a library starts.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::{Catalogue, Texts};

/// The version of the packed library that this crate writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// The name of the manifest in the library's folder.
pub const MANIFEST: &str = "library.json";

/// What `library.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the packed library: 1.
    pub format: u32,
    /// How many articles there are.
    pub articles: usize,
    /// The [`Catalogue`].
    pub catalogue: FileRef,
    /// The [`Texts`].
    pub texts: FileRef,
}

/// A file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The file, relative to the library's folder.
    pub path: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
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
            Self::Newer { found } => {
                write!(
                    f,
                    "the library is of format {found}; this Taiyaku reads format {FORMAT}"
                )
            }
            Self::Damaged { cause } => write!(f, "the file is damaged or is no library: {cause}"),
        }
    }
}

impl std::error::Error for OpenError {}

impl Manifest {
    /// Reads `library.json`.
    ///
    /// # Errors
    /// [`OpenError::Newer`] for a newer format, whatever else the file holds.
    pub fn open(json: &str) -> Result<Self, OpenError> {
        /// Read by itself first: a newer format may change every other key.
        #[derive(Deserialize)]
        struct Version {
            format: u64,
        }
        let version: Version = open(json)?;
        if version.format > u64::from(FORMAT) {
            return Err(OpenError::Newer {
                found: version.format,
            });
        }
        open(json)
    }
}

impl Catalogue {
    /// Reads the catalogue.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if it is none.
    pub fn open(json: &str) -> Result<Self, OpenError> {
        open(json)
    }
}

impl Texts {
    /// Reads the texts.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] if they are none.
    pub fn open(json: &str) -> Result<Self, OpenError> {
        open(json)
    }
}

fn open<T: DeserializeOwned>(json: &str) -> Result<T, OpenError> {
    serde_json::from_str(json).map_err(|error| OpenError::Damaged {
        cause: error.to_string(),
    })
}
