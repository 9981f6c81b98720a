//! Worked examples, reckoned with the facts of a catalogue: which answers change with a fact.
//!
//! `examples.toml` holds them: AWS's own with the answers AWS prints, and those of our documents.

use std::collections::BTreeMap;

use serde::Deserialize;
use skylet_contract::{Value, defaults, read_into};
use skylet_dynamodb_capacity::cost::Prices;
use skylet_dynamodb_capacity::model::{Rules, results_at};
use skylet_dynamodb_capacity::settings::Settings;
use skylet_units::Exact;

use crate::catalog::{Catalog, exact};

/// One worked example.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What is reckoned, in a few words.
    pub name: String,
    /// Where it is worked, a document's title or a file of ours.
    pub source: String,
    /// The widget that reckons.
    pub widget: String,
    /// The settings as an author would write them, between semicolons.
    pub settings: String,
    /// The answers, by the names of results.
    pub answers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    example: Vec<Example>,
}

/// An answer that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The example.
    pub example: String,
    /// The result.
    pub result: String,
    /// Its number and unit before.
    pub before: String,
    /// And after.
    pub after: String,
}

/// Every worked example.
///
/// # Errors
///
/// What is wrong with the list.
pub fn all() -> Result<Vec<Example>, String> {
    let list: List =
        toml::from_str(include_str!("examples.toml")).map_err(|error| format!("examples.toml: {error}"))?;
    Ok(list.example)
}

/// Looks a number up by its fact's name.
type Lookup<'a> = &'a dyn Fn(&str) -> Option<Exact>;
/// Reckons with a widget's model: name, number and unit of each result.
type Model = fn(&[(&str, &str)], Lookup<'_>) -> Result<Vec<(&'static str, Exact, &'static str)>, String>;

/// The widgets whose models take vendor's numbers.
const MODELS: &[(&str, Model)] = &[("dynamodb-capacity", dynamodb_capacity)];

fn dynamodb_capacity(
    pairs: &[(&str, &str)],
    number: Lookup<'_>,
) -> Result<Vec<(&'static str, Exact, &'static str)>, String> {
    let base = defaults(Settings::TABLE);
    let mut values: Vec<Value> = base.clone();
    let issues = read_into(&mut values, Settings::TABLE, &base, pairs);
    if !issues.is_empty() {
        return Err(format!("settings that cannot be read: {pairs:?}"));
    }
    let settings = Settings::from_values(&values);
    let prices = Prices::find(settings.region, settings.class, number)?;
    let results = results_at(&settings, &Rules::find(number)?, &prices);
    Ok(results.into_iter().map(|result| (result.name, result.value, result.unit)).collect())
}

/// The number of every fact, by its whole name.
fn numbers(catalog: &Catalog) -> BTreeMap<String, Exact> {
    let of = |file: &crate::catalog::FactFile| {
        let service = file.table.service.clone();
        let facts = file.table.fact.clone();
        facts.into_iter().map(move |fact| (format!("{service}.{}", fact.id), exact(&fact.value)))
    };
    catalog.files.iter().flat_map(of).collect()
}

/// The answers of an example with the facts of a catalogue: by result, number and unit.
///
/// # Errors
///
/// A widget, setting, result or fact that is not there.
pub fn answers(example: &Example, catalog: &Catalog) -> Result<BTreeMap<String, (Exact, &'static str)>, String> {
    let told = |problem: String| format!("{}: {problem}", example.name);
    let numbers = numbers(catalog);
    let (_, model) = MODELS
        .iter()
        .find(|(widget, _)| *widget == example.widget)
        .ok_or_else(|| told(format!("no model of {}", example.widget)))?;
    let mut pairs = Vec::new();
    for pair in example.settings.split("; ").filter(|pair| !pair.is_empty()) {
        pairs.push(pair.split_once('=').ok_or_else(|| told(format!("found {pair}; expected name=value")))?);
    }
    let results = model(&pairs, &|id| numbers.get(id).copied()).map_err(told)?;
    let mut answers = BTreeMap::new();
    for name in example.answers.keys() {
        let result =
            results.iter().find(|(other, ..)| other == name).ok_or_else(|| told(format!("no result {name}")))?;
        answers.insert(name.clone(), (result.1, result.2));
    }
    Ok(answers)
}

/// The answers that differ between two catalogues.
///
/// # Errors
///
/// As [`answers`].
pub fn changed(before: &Catalog, after: &Catalog) -> Result<Vec<Changed>, String> {
    let mut changed = Vec::new();
    for example in all()? {
        let (old, new) = (answers(&example, before)?, answers(&example, after)?);
        for (result, (before, unit)) in old {
            let (after, _) = new.get(&result).copied().unwrap_or((before, unit));
            if before != after {
                let [before, after] = [before, after].map(|number| format!("{} {unit}", number.grouped()));
                changed.push(Changed { example: example.name.clone(), result, before, after });
            }
        }
    }
    Ok(changed)
}

/// The list as people read it.
#[must_use]
pub fn text(changed: &[Changed]) -> String {
    let mut out = format!("worked answers that change: {}\n", changed.len());
    for Changed { example, result, before, after } in changed {
        out.push_str(&format!("  {example}: {result} {before} -> {after}\n"));
    }
    out
}
