//! `skylet eval`: results with the worked steps.

use std::fmt::Write as _;
use std::io::Read as _;

use anyhow::{Context as _, Result, anyhow, bail};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use skylet_contract::{
    Explanation, Guide, Instead, IssueReport, ResultValue, Step, TraceRow, Unmeasured, Value, defaults, price_date,
    read_into, write_pairs,
};
use skylet_units::{Exact, Lang};

use crate::GUIDES;

/// What is asked of a longer text that can be asked something, in an argument of its own.
const QUERY: &str = "query";

/// Longest input taken from a file or standard input, in bytes, where the widget does not say otherwise.
const MAX_INPUT_BYTES: u64 = 512 * 1_024;

/// What a file may begin with that says how its text is written.
const UTF_8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];
const UTF_16_MARKS: [&[u8]; 2] = [&[0xFF, 0xFE], &[0xFE, 0xFF]];

/// What `eval --json` prints.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The slug.
    pub widget: &'static str,
    /// Every setting as it was understood, canonical; only those given where a measured text is answered.
    pub settings: Map<String, Json>,
    /// Results by name.
    pub result: Map<String, Json>,
    /// The worked steps.
    pub steps: Vec<Step>,
    /// The answer to a measured text, as its widget gives it.
    #[serde(flatten)]
    pub answer: Map<String, Json>,
    /// What could not be used; always empty, since the command line refuses such input.
    pub issues: Vec<IssueReport>,
    /// Everything that happened, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<Map<String, Json>>>,
}

/// Reads `name=value` arguments; `name=@file` and `name=-` take the value from a file or standard input. A text of
/// several lines that a widget measures, such as a hosted zone as JSON, may come with `query=…`, what is asked of it.
///
/// # Errors
///
/// One line for each argument that cannot be used, naming what was found and what was expected.
pub fn read_settings(guide: &Guide, arguments: &[String], lang: Lang) -> Result<Given> {
    let widget = guide.widget;
    let (mut steps, mut instead) = (Vec::new(), None);
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let asking = guide.measure.filter(|measure| measure.is_asked);
    let mut query = None;
    for argument in arguments {
        let Some((name, text)) = argument.split_once('=') else {
            bail!("argument: found \"{argument}\"; expected name=value");
        };
        if pairs.iter().any(|(earlier, _)| *earlier == name) || (name == QUERY && query.is_some()) {
            bail!("{name}: found twice; expected once");
        }
        if name == QUERY && asking.is_some() {
            query = Some(text);
            continue;
        }
        let measure = guide.measure.filter(|measure| measure.setting == name);
        pairs.push((name, long_input(name, text, measure.map_or(MAX_INPUT_BYTES, |measure| measure.bytes_max))?));
    }
    let mut is_asked = false;
    if let Some(measure) = guide.measure
        && let Some((name, text)) = pairs.iter_mut().find(|(name, _)| *name == measure.setting)
        && (measure.is_always || is_json(text))
    {
        let measured = (measure.of)(text, query, lang).map_err(|problem| match problem {
            Unmeasured::Query(problem) => anyhow!("{QUERY}: {problem}"),
            // What is neither a file nor JSON may be the name of a file.
            Unmeasured::Text(problem) if arguments.contains(&format!("{name}={text}")) && !is_json(text) => {
                anyhow!("{name}: {problem}; a file is given as {name}=@file")
            }
            Unmeasured::Text(problem) => anyhow!("{name}: {problem}"),
        })?;
        *text = measured.value;
        (steps, instead, is_asked) = (measured.steps, measured.instead, true);
    }
    if let Some(measure) = asking.filter(|_| query.is_some() && !is_asked) {
        bail!("{QUERY}: found without a text to ask; expected {}=@file", measure.setting);
    }
    let base = defaults(widget.settings);
    let mut values = base.clone();
    let given: Vec<_> = pairs.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut lines = String::new();
    for mut issue in read_into(&mut values, widget.settings, &base, &given) {
        issue.used = None;
        writeln!(lines, "{}", issue.message(lang)).context("writing to a string")?;
    }
    if !lines.is_empty() {
        bail!("{}", lines.trim_end());
    }
    let names = given.into_iter().map(|(name, _)| name.to_owned()).collect();
    Ok(Given { values, names, steps, instead })
}

/// What was given on the command line.
#[derive(Debug)]
pub struct Given {
    /// The values in the order of the settings.
    pub values: Vec<Value>,
    /// The settings that were named.
    pub names: Vec<String>,
    /// How a longer text, such as an item as JSON, came to its value.
    pub steps: Vec<Step>,
    /// What was answered to a longer text, in place of the widget's own answer.
    pub instead: Option<Instead>,
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

fn long_input(name: &str, text: &str, bytes_max: u64) -> Result<String> {
    let mut read = Vec::new();
    let taken = if text == "-" {
        std::io::stdin().take(bytes_max + 1).read_to_end(&mut read)
    } else if let Some(path) = text.strip_prefix('@') {
        let file = std::fs::File::open(path).with_context(|| format!("{name}: cannot open {path}"))?;
        file.take(bytes_max + 1).read_to_end(&mut read)
    } else {
        return Ok(text.to_owned());
    };
    let bytes = taken.with_context(|| format!("{name}: cannot read {text}"))?;
    if u64::try_from(bytes)? > bytes_max {
        bail!("{name}: found more than {bytes_max} bytes; expected at most that");
    }
    if UTF_16_MARKS.iter().any(|mark| read.starts_with(mark)) {
        bail!("{name}: found UTF-16 in {text}; expected UTF-8: save it as UTF-8");
    }
    let read = read.strip_prefix(UTF_8_MARK).unwrap_or(&read);
    let read = std::str::from_utf8(read).with_context(|| format!("{name}: cannot read {text} as UTF-8 text"))?;
    Ok(read.trim_end_matches(['\n', '\r']).to_owned())
}

/// A number for people: to four places where it has no end, or to as many as it takes to see four digits.
fn decimal(number: Exact) -> String {
    if number.to_decimal().is_some() || number == Exact::ZERO {
        return number.grouped();
    }
    let size = number.max(Exact::ZERO - number);
    let mut places = Exact::whole(10_000);
    while (size * places).floor() < Exact::whole(1_000) && places < Exact::whole(1_000_000_000_000) {
        places = places * Exact::whole(10);
    }
    format!("≈ {}", ((number * places + Exact::new(1, 2)).floor() / places).grouped())
}

/// Settings, results and steps as data.
#[must_use]
pub fn report(guide: &Guide, given: &Given, lang: Lang) -> Report {
    let (widget, values) = (guide.widget, &given.values[..]);
    let mut steps = given.steps.clone();
    if given.instead.is_none() {
        steps.extend((guide.explain)(values, lang).steps);
    }
    let is_told = |(name, _): &(&str, String)| given.instead.is_none() || given.names.iter().any(|given| given == name);
    let settings = write_pairs(widget.settings, values).into_iter().filter(is_told);
    let data = given.instead.iter().flat_map(|instead| &instead.data);
    Report {
        widget: widget.slug,
        settings: settings.map(|(name, text)| (name.to_owned(), Json::from(text))).collect(),
        result: results(guide, given)
            .into_iter()
            .map(|result| (result.name.to_owned(), json!({ "value": result.known(), "unit": result.unit })))
            .collect(),
        steps,
        answer: data.map(|(name, datum)| ((*name).to_owned(), json!(datum))).collect(),
        issues: Vec::new(),
        trace: None,
    }
}

/// The results; of an answered text only those that are of it.
fn results(guide: &Guide, given: &Given) -> Vec<ResultValue> {
    let mut results = (guide.aside.results)(&given.values);
    if let Some(instead) = &given.instead {
        results.retain(|result| instead.results.contains(&result.name));
    }
    results
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
    let mut out = format!("{}\n", widget.title.get(lang));
    let Explanation { steps, sentence } = match &given.instead {
        Some(instead) => Explanation { steps: Vec::new(), sentence: instead.sentence.clone() },
        None => {
            let pairs = write_pairs(widget.settings, values).into_iter().zip(values);
            for ((name, text), _) in pairs.filter(|((name, _), value)| widget.is_said(name, value)) {
                out.push_str(&format!("  {name} = {text}\n"));
            }
            (guide.explain)(values, lang)
        }
    };
    for step in given.steps.iter().chain(&steps) {
        out.push_str(&format!("{}\n", step.text));
    }
    for result in results(guide, given) {
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
