//! The screens.

pub mod article;
pub mod library;
pub mod not_found;
pub mod settings;
pub mod shortcuts;
