//! What the app knows, a context a file. Views read signals and call verbs; only this module
//! decides what happens then.

pub mod hits;
mod kept;
pub mod library;
pub mod navigation;
pub mod notices;
pub mod places;
pub mod preferences;
pub mod query;
pub mod reading;
pub mod shown;
mod theme;
pub mod typography;
