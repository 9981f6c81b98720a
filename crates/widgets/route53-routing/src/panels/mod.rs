//! What can be looked at more closely: each panel as rows of shapes and sentences. Words are in `later_texts`.

pub mod beside;
pub mod checkers;
pub mod dig;
pub mod exposure;
pub mod flip;
pub mod skew;
pub mod tally;
pub mod tree;
