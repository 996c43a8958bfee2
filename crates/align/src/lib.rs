//! Which blocks and sentences of two texts are translations of each other.

mod anchors;
mod band;
mod blocks;
mod evidence;
#[cfg(test)]
mod measured;
mod programme;

pub use blocks::align_blocks;
