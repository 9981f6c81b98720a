//! Changes files of facts: only what changes, comments and order stay; all files or none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};

use crate::catalog::Catalog;
use crate::proposal::{Change, Proposal, Source};

/// The texts of all files after some proposals, in the order of the catalogue; read and checked.
///
/// # Errors
///
/// Two lists that say something of the same price, and what would be wrong with a file.
pub fn after(catalog: &Catalog, proposals: &[Proposal]) -> Result<Catalog, String> {
    let mut seen = BTreeMap::new();
    for proposal in proposals {
        for line in &proposal.lines {
            if let Some(other) = seen.insert(&line.id, &proposal.source.name) {
                return Err(format!("{}: found in {other} and {}; expected it in one", line.id, proposal.source.name));
            }
        }
    }
    let mut files = Vec::new();
    for (position, file) in catalog.files.iter().enumerate() {
        let told = |problem: String| format!("{}: {problem}", file.path.display());
        let mut document: DocumentMut =
            file.text.parse().map_err(|error: toml_edit::TomlError| told(error.to_string()))?;
        let mut is_changed = false;
        for proposal in proposals {
            let changes = proposal.lines.iter().filter_map(|line| line.change.as_ref());
            let mut is_source = false;
            for change in changes.filter(|change| change.file == position) {
                is_source = true;
                is_changed |= edit(&mut document, change).map_err(told)?;
            }
            if is_source {
                is_changed |= note(&mut document, &proposal.source).map_err(told)?;
            }
        }
        files.push((file.path.clone(), if is_changed { document.to_string() } else { file.text.clone() }));
    }
    Catalog::of(files)
}

/// Changes one fact; says whether anything was to be changed.
fn edit(document: &mut DocumentMut, change: &Change) -> Result<bool, String> {
    let facts = document.get_mut("fact").and_then(Item::as_array_of_tables_mut).ok_or("no facts")?;
    let is_it = |fact: &&mut Table| fact.get("id").and_then(Item::as_str) == Some(&change.fact);
    let fact = facts.iter_mut().find(is_it).ok_or_else(|| format!("no fact {}", change.fact))?;
    let mut is_changed = false;
    if let Some(texts) = &change.texts {
        for (name, text) in [("value", &texts.value), ("ko", &texts.ko), ("en", &texts.en)] {
            is_changed |= put(fact, name, text);
        }
    }
    let dates = &change.dates;
    let day = |name: &str| {
        let dates = fact.get("dates").and_then(Item::as_inline_table);
        dates.and_then(|dates| dates.get(name)).and_then(toml_edit::Value::as_str)
    };
    let named = [("published", &dates.published), ("checked", &dates.checked), ("effective", &dates.effective)];
    if named.iter().any(|(name, date)| day(name) != Some(date.as_str())) {
        let mut table = InlineTable::new();
        for (name, date) in named {
            table.insert(name, date.as_str().into());
        }
        fact.insert("dates", value(table));
        is_changed = true;
    }
    Ok(is_changed)
}

fn put(fact: &mut Table, name: &str, text: &str) -> bool {
    let is_changed = fact.get(name).and_then(Item::as_str) != Some(text);
    if is_changed {
        fact.insert(name, value(text));
    }
    is_changed
}

/// Notes which list was read, once.
fn note(document: &mut DocumentMut, source: &Source) -> Result<bool, String> {
    let files = document.entry("file").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let files = files.as_array_of_tables_mut().ok_or("`file` is no array of tables")?;
    let retrieved = source.retrieved.to_string();
    let text = |file: &Table, name: &str| file.get(name).and_then(Item::as_str).unwrap_or_default().to_owned();
    if files.iter().any(|file| text(file, "sha256") == source.sha256 && text(file, "retrieved") == retrieved) {
        return Ok(false);
    }
    let mut file = Table::new();
    file.insert("offer", value(source.reading.offer.as_str()));
    file.insert("published", value(source.reading.published.to_string()));
    file.insert("retrieved", value(retrieved));
    file.insert("sha256", value(source.sha256.as_str()));
    file.decor_mut().set_prefix("\n");
    files.push(file);
    Ok(true)
}

/// Writes the files whose text differs from what is in `before`: first all beside their places, then each into its own.
/// If one cannot be put in its place, those before it are put back.
///
/// # Errors
///
/// The file that could not be written. Nothing is changed then.
pub fn write(before: &Catalog, after: &Catalog) -> Result<Vec<PathBuf>, String> {
    let mut beside = Vec::new();
    let outcome = (|| {
        for (old, new) in before.files.iter().zip(&after.files) {
            let told = |error: std::io::Error| format!("{}: cannot write: {error}", old.path.display());
            let today = fs::read_to_string(&old.path).map_err(told)?;
            if today != old.text {
                return Err(format!("{}: was changed while prices were read", old.path.display()));
            }
            if old.text != new.text {
                let place = beside_of(&old.path);
                beside.push((place.clone(), old));
                let mut file = fs::File::create_new(&place).map_err(told)?;
                file.write_all(new.text.as_bytes()).and_then(|()| file.sync_all()).map_err(told)?;
            }
        }
        let mut done: Vec<&crate::catalog::FactFile> = Vec::new();
        for (place, old) in &beside {
            if let Err(error) = fs::rename(place, &old.path) {
                let mut problem = format!("{}: cannot write: {error}", old.path.display());
                for old in done {
                    if let Err(error) = fs::write(&old.path, &old.text) {
                        problem += &format!("\n{}: cannot be put back: {error}", old.path.display());
                    }
                }
                return Err(problem);
            }
            done.push(old);
        }
        Ok(done.iter().map(|old| old.path.clone()).collect())
    })();
    if outcome.is_err() {
        for (place, _) in &beside {
            // Those in their places are not beside them any more.
            let _ = fs::remove_file(place);
        }
    }
    outcome
}

/// A name in the same folder that is no file of facts.
fn beside_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// The facts whose number differs, are new or are gone, a line each.
#[must_use]
pub fn differences(before: &Catalog, after: &Catalog) -> Vec<String> {
    let all = |catalog: &Catalog| -> BTreeMap<String, String> {
        let facts =
            catalog.files.iter().flat_map(|file| file.table.fact.iter().map(|fact| (&file.table.service, fact)));
        facts
            .map(|(service, fact)| (format!("{service}.{}", fact.id), format!("{} {}", fact.value, fact.unit)))
            .collect()
    };
    let (before, after) = (all(before), all(after));
    let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let told = |id: &String| match (before.get(id), after.get(id)) {
        (Some(old), Some(new)) if old == new => None,
        (Some(old), Some(new)) => Some(format!("{id}: {old} -> {new}")),
        (Some(old), None) => Some(format!("{id}: {old} -> gone")),
        (None, Some(new)) => Some(format!("{id}: new, {new}")),
        (None, None) => None,
    };
    names.into_iter().filter_map(told).collect()
}
