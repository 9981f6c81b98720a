//! `skylet eval`: results with the worked steps.

use std::fmt::Write as _;
use std::io::Read as _;

use anyhow::{Context as _, Result, anyhow, bail};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use skylet_contract::{
    Explanation, Guide, IssueReport, Step, TraceRow, Value, defaults, price_date, read_into, write_pairs,
};
use skylet_units::{Exact, Lang};

use crate::GUIDES;

/// Settings that may be given as a longer text, which the widget measures.
const MEASURED: [&str; 2] = ["item", "zone"];

/// What is asked of a longer text that can be asked something, in an argument of its own.
const QUERY: &str = "query";

/// Longest input taken from a file or standard input, in bytes.
const MAX_INPUT_BYTES: u64 = 512 * 1_024;

/// What `eval --json` prints.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The slug.
    pub widget: &'static str,
    /// Every setting as it was understood, canonical.
    pub settings: Map<String, Json>,
    /// Results by name.
    pub result: Map<String, Json>,
    /// The worked steps.
    pub steps: Vec<Step>,
    /// What could not be used; always empty, since the command line refuses such input.
    pub issues: Vec<IssueReport>,
    /// Everything that happened, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<Map<String, Json>>>,
}

/// Reads `name=value` arguments; `name=@file` and `name=-` take the value from a file or standard input. A text of
/// several lines that a widget measures, such as an item or a hosted zone as JSON, may come with `query=…`, which the
/// widget is given on a line behind it.
///
/// # Errors
///
/// One line for each argument that cannot be used, naming what was found and what was expected.
pub fn read_settings(guide: &Guide, arguments: &[String], lang: Lang) -> Result<Given> {
    let widget = guide.widget;
    let mut steps = Vec::new();
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let query = arguments.iter().filter_map(|argument| argument.split_once('=')).find(|(name, _)| *name == QUERY);
    let mut is_asked = false;
    for argument in arguments {
        let Some((name, text)) = argument.split_once('=') else {
            bail!("argument: found \"{argument}\"; expected name=value");
        };
        if pairs.iter().any(|(earlier, _)| *earlier == name) {
            bail!("{name}: found twice; expected once");
        }
        if name == QUERY && guide.measure.is_some() {
            continue;
        }
        let mut text = long_input(name, text)?;
        match guide.measure.filter(|_| MEASURED.contains(&name) && text.trim_start().starts_with(['{', '['])) {
            Some(measure) => {
                if let Some((_, query)) = query {
                    text.push('\n');
                    text.push_str(query);
                    is_asked = true;
                }
                let measured = measure(&text, lang).map_err(|problem| anyhow!("{name}: {problem}"))?;
                steps.extend(measured.steps);
                pairs.push((name, measured.value));
            }
            None => pairs.push((name, text)),
        }
    }
    if query.is_some() && guide.measure.is_some() && !is_asked {
        bail!("{QUERY}: found without a text to ask; expected one of {}=@file", MEASURED.join("=@file, "));
    }
    let base = defaults(widget.settings);
    let mut values = base.clone();
    let given: Vec<_> = pairs.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut lines = String::new();
    for mut issue in read_into(&mut values, widget.settings, &base, &given) {
        issue.used = None;
        writeln!(lines, "{}", issue.message(lang)).context("writing to a string")?;
    }
    if lines.is_empty() { Ok(Given { values, steps }) } else { bail!("{}", lines.trim_end()) }
}

/// What was given on the command line.
#[derive(Debug)]
pub struct Given {
    /// The values in the order of the settings.
    pub values: Vec<Value>,
    /// How a longer text, such as an item as JSON, came to its value.
    pub steps: Vec<Step>,
}

fn long_input(name: &str, text: &str) -> Result<String> {
    let mut read = String::new();
    let taken = if text == "-" {
        std::io::stdin().take(MAX_INPUT_BYTES + 1).read_to_string(&mut read)
    } else if let Some(path) = text.strip_prefix('@') {
        let file = std::fs::File::open(path).with_context(|| format!("{name}: cannot open {path}"))?;
        file.take(MAX_INPUT_BYTES + 1).read_to_string(&mut read)
    } else {
        return Ok(text.to_owned());
    };
    let bytes = taken.with_context(|| format!("{name}: cannot read {text} as UTF-8 text"))?;
    if u64::try_from(bytes)? > MAX_INPUT_BYTES {
        bail!("{name}: found more than {MAX_INPUT_BYTES} bytes; expected at most that");
    }
    Ok(read.trim_end_matches(['\n', '\r']).to_owned())
}

/// A number for people: to four places where it has no end.
fn decimal(number: Exact) -> String {
    if number.to_decimal().is_some() {
        return number.grouped();
    }
    let places = Exact::whole(10_000);
    format!("≈ {}", ((number * places + Exact::new(1, 2)).floor() / places).grouped())
}

/// Settings, results and steps as data.
#[must_use]
pub fn report(guide: &Guide, given: &Given, lang: Lang) -> Report {
    let (widget, values) = (guide.widget, &given.values[..]);
    let mut steps = given.steps.clone();
    steps.extend((guide.explain)(values, lang).steps);
    let settings = write_pairs(widget.settings, values);
    Report {
        widget: widget.slug,
        settings: settings.into_iter().map(|(name, text)| (name.to_owned(), Json::from(text))).collect(),
        result: (guide.aside.results)(values)
            .into_iter()
            .map(|result| (result.name.to_owned(), json!({ "value": result.known(), "unit": result.unit })))
            .collect(),
        steps,
        issues: Vec::new(),
        trace: None,
    }
}

/// Everything that happens in a run.
///
/// # Errors
///
/// When the widget has none.
pub fn trace(guide: &Guide, given: &Given) -> Result<Vec<Map<String, Json>>> {
    let Some(trace) = guide.trace else {
        let simulations: Vec<_> =
            GUIDES.iter().filter(|guide| guide.trace.is_some()).map(|guide| guide.widget.slug).collect();
        bail!("--trace: found {}; expected a simulation: {}", guide.widget.slug, simulations.join(", "));
    };
    let row = |row: TraceRow| row.into_iter().map(|(name, text)| (name.to_owned(), Json::from(text))).collect();
    Ok(trace(&given.values).into_iter().map(row).collect())
}

/// One thing that happened, in a line.
#[must_use]
pub fn traced(row: &Map<String, Json>) -> String {
    let cells: Vec<_> =
        row.iter().map(|(name, text)| format!("{name}={}", text.as_str().unwrap_or_default())).collect();
    cells.join("  ")
}

/// Steps and sentence as text for a terminal.
#[must_use]
pub fn plain(guide: &Guide, given: &Given, lang: Lang) -> String {
    let (widget, values) = (guide.widget, &given.values[..]);
    let Explanation { steps, sentence } = (guide.explain)(values, lang);
    let mut out = format!("{}\n", widget.title.get(lang));
    let pairs = write_pairs(widget.settings, values);
    for (name, text) in
        pairs.into_iter().zip(values).filter(|((name, _), value)| widget.is_said(name, value)).map(|(pair, _)| pair)
    {
        out.push_str(&format!("  {name} = {text}\n"));
    }
    for step in given.steps.iter().chain(&steps) {
        out.push_str(&format!("{}\n", step.text));
    }
    for result in (guide.aside.results)(values) {
        let value = result.known().map(|value| format!("{} ", decimal(value))).unwrap_or_default();
        out.push_str(&format!("  {}: {value}{}\n", result.name, result.unit));
    }
    out.push_str(&sentence);
    let dates = price_date(&(guide.aside.prices)(values), None, lang);
    if !dates.is_empty() {
        out.push_str(&format!("\n{dates}"));
    }
    out
}
