//! Pieces of interface: props in, callbacks out.

pub mod dialog;
pub mod failure;
pub mod icons;
pub mod marked;
pub mod notices;
pub mod ordered;
pub mod phrases;
pub mod text;
mod upright;
