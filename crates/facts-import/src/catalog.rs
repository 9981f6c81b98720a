//! What is looked for in price lists: the files of facts, and each price's row.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use skylet_facts_table::{Fact, Offer, Row, Table, fraction};
use skylet_units::Exact;

/// The file that holds corrections and no facts.
const CORRECTIONS: &str = "corrections.toml";

/// Every file of facts.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// The files, by name.
    pub files: Vec<FactFile>,
}

/// A file of facts as it was read.
#[derive(Debug, Clone)]
pub struct FactFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its text, byte for byte.
    pub text: String,
    /// What it says.
    pub table: Table,
}

/// A price and the row it is taken from.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The file, by its position.
    pub file: usize,
    /// What the file says beside it.
    pub table: &'a Table,
    /// The price.
    pub fact: &'a Fact,
    /// Its row.
    pub row: &'a Row,
}

impl Catalog {
    /// Reads every file of facts in a folder.
    ///
    /// # Errors
    ///
    /// A file that cannot be read or is wrong, by name.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let told = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(|error| told(folder, &error))? {
            let path = entry.map_err(|error| told(folder, &error))?.path();
            let is_facts = path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with(CORRECTIONS);
            paths.extend(is_facts.then_some(path));
        }
        paths.sort();
        let mut texts = Vec::new();
        for path in paths {
            let text = std::fs::read_to_string(&path).map_err(|error| told(&path, &error))?;
            texts.push((path, text));
        }
        Self::of(texts)
    }

    /// The same from texts.
    ///
    /// # Errors
    ///
    /// A text that is wrong, by the name of its file.
    pub fn of(texts: impl IntoIterator<Item = (PathBuf, String)>) -> Result<Self, String> {
        let mut files = Vec::new();
        for (path, text) in texts {
            let table = Table::read(&text).map_err(|problems| format!("{}:\n{problems}", path.display()))?;
            files.push(FactFile { path, text, table });
        }
        Ok(Self { files })
    }

    /// Every price with a row, of one offer or of all.
    pub fn wanted<'a>(&'a self, offer: Option<&'a str>) -> impl Iterator<Item = Wanted<'a>> {
        self.files.iter().enumerate().flat_map(move |(file, FactFile { table, .. })| {
            table.fact.iter().filter_map(move |fact| {
                let row = fact.row.as_ref().filter(|row| offer.is_none_or(|offer| row.offer == offer))?;
                Some(Wanted { file, table, fact, row })
            })
        })
    }

    /// The offer codes of which there are facts.
    #[must_use]
    pub fn offers(&self) -> BTreeSet<&str> {
        self.wanted(None).map(|wanted| wanted.row.offer.as_str()).collect()
    }

    /// The offer code of a page of recorded rows.
    #[must_use]
    pub fn offer_of_page(&self, page: &str) -> Option<&str> {
        let of = |file: &'_ FactFile| {
            file.table.offers.iter().find(|(_, offer)| offer.page == page).map(|(code, _)| code.clone())
        };
        let code = self.files.iter().find_map(of)?;
        self.offers().into_iter().find(|offer| *offer == code)
    }

    /// What is known of an offer, in each file that names it.
    pub fn known<'a>(&'a self, offer: &'a str) -> impl Iterator<Item = (&'a Table, &'a Offer)> {
        self.files.iter().filter_map(move |file| Some((&file.table, file.table.offers.get(offer)?)))
    }

    /// Whether a usage type without prefix, or a label, is one that no fact is made of on purpose.
    #[must_use]
    pub fn is_left_out(&self, offer: &str, name: &str) -> bool {
        self.known(offer).any(|(_, offer)| offer.left_out.iter().any(|pattern| fits(pattern, name)))
    }
}

impl Wanted<'_> {
    /// The fact's whole name.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}.{}", self.table.service, self.fact.id)
    }

    /// Its number as it is.
    #[must_use]
    pub fn value(&self) -> Exact {
        exact(&self.fact.value)
    }

    /// The usage type of its row, with the prefix of its Region.
    #[must_use]
    pub fn usagetype(&self) -> String {
        let prefix = self.table.regions.get(&self.fact.scope).map_or("", |region| region.prefix.as_str());
        format!("{prefix}{}", self.row.usagetype)
    }

    /// How many units of the list its price is for.
    #[must_use]
    pub fn times(&self) -> Exact {
        exact(&self.row.times)
    }
}

/// A number of a table, which was checked when it was read.
pub(crate) fn exact(text: &str) -> Exact {
    fraction(text).map_or(Exact::ZERO, |(numerator, denominator)| Exact::new(numerator, denominator))
}

/// Whether a name fits a pattern in which `*` stands for anything.
pub(crate) fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut name) = name.strip_prefix(head) else { return false };
    let mut parts: Vec<_> = rest.split('*').collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = name.find(part) else { return false };
        name = &name[at + part.len()..];
    }
    name.ends_with(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        for (pattern, name) in
            [("*", ""), ("a", "a"), ("a*", "a"), ("*a", "bca"), ("*Repl*", "ReplWrite"), ("a*b*c", "a1b2c")]
        {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("a", "ab"), ("a*", "b"), ("*a", "ab"), ("*Repl*", "repl"), ("ab*b", "ab"), ("a*b*c", "a1c")]
        {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }
}
