//! What the tests of imports share.
#![allow(dead_code, reason = "each test uses some of it")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use skylet_facts_import::catalog::Catalog;
use skylet_facts_import::problem::Result;
use skylet_facts_import::proposal::{Proposal, Source, propose};
use skylet_facts_import::reading::Reading;
use skylet_facts_import::{examples, file, write};
use skylet_units::Date;

pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// The facts of the tests.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::read(&data("facts")).expect("the facts of the tests are right"))
}

pub(crate) fn text(name: &str) -> String {
    std::fs::read_to_string(data(name)).expect("it is there")
}

pub(crate) fn day(text: &str) -> Date {
    Date::read(text).expect("a day")
}

/// Reads a list from memory.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading> {
    file::reading(catalog(), || Ok(bytes))
}

/// A proposal from a list in memory, fetched on 20 November 2026.
pub(crate) fn proposal(name: &str, text: &str) -> Proposal {
    let reading = read(text.as_bytes()).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    propose(catalog(), Source { name: name.to_owned(), reading, retrieved: day("2026-11-20"), sha256: "0".repeat(64) })
}

/// Everything an import says of a list: the difference, and the answers that change.
pub(crate) fn told(proposal: &Proposal) -> String {
    let before = catalog();
    let mut out = proposal.text();
    match write::after(before, std::slice::from_ref(proposal)) {
        Ok(after) => out += &examples::text(&examples::changed(before, &after).expect("examples are reckoned")),
        Err(problem) => out += &format!("cannot be written: {problem}\n"),
    }
    out
}

/// Replaces a text that must be there.
pub(crate) fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in the list");
    text.replace(from, to)
}

/// Compares with a committed text, or writes it.
pub(crate) fn golden(name: &str, found: &str) {
    let path = data("golden").join(name);
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::create_dir_all(data("golden")).expect("a folder can be made");
        std::fs::write(&path, found).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name}, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}: as many lines");
}
