//! Why a library cannot be packed.

use std::fmt;

/// Why articles cannot be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// Two articles have one id: give one of them another.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// An article comes after one that is of a later day, or whose id is greater on the same day.
    OutOfOrder {
        /// The article.
        id: String,
    },
    /// An order by title has not each document once.
    NotAnOrder,
    /// A figure names a picture that was not handed in: add the file, or correct its name.
    MissingPicture {
        /// The article.
        id: String,
        /// The picture, as the article names it.
        image: String,
    },
    /// A drawing holds a script or another document, which would run on the reader's page if it
    /// were opened by itself: take that out.
    ActivePicture {
        /// The picture, as the article names it.
        image: String,
    },
    /// Something could not be written as JSON, which is a defect of this program.
    Json {
        /// What the serializer said.
        cause: String,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateId { id } => {
                write!(
                    f,
                    "two articles have the id “{id}”: give one of them another"
                )
            }
            Self::OutOfOrder { id } => write!(f, "the article “{id}” was handed in too late"),
            Self::NotAnOrder => write!(f, "the order by title has not each document once"),
            Self::MissingPicture { id, image } => write!(
                f,
                "the article “{id}” shows “{image}”, which is not there: put the file beside the article, or correct its name"
            ),
            Self::ActivePicture { image } => write!(
                f,
                "the picture “{image}” holds a script, an event handler or another document: take that out of it"
            ),
            Self::Json { cause } => write!(f, "cannot write JSON: {cause}"),
        }
    }
}

impl std::error::Error for PackError {}
