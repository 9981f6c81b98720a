//! Refreshes prices from AWS price lists: reads, compares, proposes, and writes all or nothing.
//!
//! `json` is the stream, `offer` and `recorded` the two forms of a price list, `catalog` what is looked for in them;
//! `proposal` compares and refuses, `write` changes the files of facts, `examples` says which answers change with them.
//! `file` opens what is given,
//! `sample` makes price lists of any size and `fuzz` damages them. It fetches nothing and has no clock; `cargo xtask facts` gives it files and days. The README of `crates/facts` tells
//! how prices are refreshed.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod catalog;
pub mod examples;
pub mod file;
pub mod fuzz;
pub mod json;
pub mod offer;
pub mod problem;
pub mod proposal;
pub mod reading;
pub mod recorded;
pub mod sample;
pub mod write;
