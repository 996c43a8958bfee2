//! What the app knows, a context a file. Views read signals and call verbs; only this module
//! decides what happens then.

mod filters;
pub mod found;
pub mod hits;
mod kept;
pub mod library;
pub mod marks;
pub mod navigation;
pub mod notes;
pub mod notices;
mod order;
pub mod places;
pub mod preferences;
pub mod query;
mod reader;
pub mod reading;
pub mod recent;
pub mod saved;
pub mod shown;
pub mod suggestions;
mod theme;
pub mod typography;
pub mod window;
