//! Load balancing: the same requests, different rules, and who waits.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod algorithm;
pub mod guide_texts;
pub mod lane;
pub mod lesson;
pub mod lesson_texts;
pub mod metrics;
pub mod plan;
pub mod practice;
pub mod runs;
pub mod settings;
pub mod stem_texts;
