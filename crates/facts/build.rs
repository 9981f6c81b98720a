//! Turns `data/*.toml` into typed constants. A fact without a value, unit, scope, source or date does not build.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    service: String,
    sources: BTreeMap<String, Source>,
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    title: String,
    address: String,
    as_of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    kind: String,
    value: String,
    unit: String,
    scope: String,
    source: String,
    ko: String,
    en: String,
    /// The number older exam questions reckon with, where it differs.
    exam: Option<Exam>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exam {
    value: String,
    ko: String,
    en: String,
}

fn main() {
    println!("cargo::rerun-if-changed=data");
    let mut files: Vec<_> = fs::read_dir("data")
        .expect("data/ stands beside build.rs")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    let mut out = String::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "toml")) {
        let text = fs::read_to_string(file).expect("a data file is readable UTF-8");
        let table: Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        module(&table, &mut out);
    }
    places(&mut out);
    let target = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&target).join("facts.rs"), out).expect("OUT_DIR is writable");
}

fn module(table: &Table, out: &mut String) {
    let service = &table.service;
    let write = |out: &mut String, line: &str| writeln!(out, "{line}").expect("writing to a string cannot fail");
    write(
        out,
        &format!(
            "/// Facts of the service `{service}`.\n#[allow(clippy::doc_markdown, reason = \"names of operations, as the vendor writes them\")]\npub mod {service} {{\nuse super::*;"
        ),
    );
    let (mut rules, mut prices) = (Vec::new(), Vec::new());
    for fact in &table.fact {
        let name = fact.id.to_uppercase().replace('-', "_");
        write(out, &constant(table, fact, &name));
        if fact.kind == "price" { &mut prices } else { &mut rules }.push(format!("&{name}"));
    }
    for (name, what, list) in [("RULES", "rule and limit", rules), ("PRICES", "price", prices)] {
        write(out, &format!("/// Every {what} of this service.\npub const {name}: &[&Fact] = &[{}];", list.join(", ")));
    }
    write(out, "}");
}

fn constant(table: &Table, fact: &Fact, name: &str) -> String {
    let id = format!("{}.{}", table.service, fact.id);
    let source = table.sources.get(&fact.source).unwrap_or_else(|| panic!("{id}: no source `{}`", fact.source));
    for (what, text) in [("unit", &fact.unit), ("scope", &fact.scope), ("ko", &fact.ko), ("en", &fact.en)] {
        assert!(!text.is_empty(), "{id}: empty {what}");
    }
    assert!(source.address.starts_with("https://"), "{id}: the source needs an https address");
    assert!(is_date(&source.as_of), "{id}: as_of is not a date: {}", source.as_of);
    let kind = match fact.kind.as_str() {
        "rule" => "Rule",
        "limit" => "Limit",
        "price" => "Price",
        other => panic!("{id}: kind is rule, limit or price, found {other}"),
    };
    let (numerator, denominator) = lowest_terms(&id, &fact.value);
    let exam = fact.exam.as_ref().map_or_else(
        || "None".to_owned(),
        |exam| {
            let (above, below) = lowest_terms(&id, &exam.value);
            let (ko, en) = (&exam.ko, &exam.en);
            format!("Some(Exam {{ value: Exact::new({above}, {below}), note: Text {{ ko: {ko:?}, en: {en:?} }} }})")
        },
    );
    format!(
        "/// {en} (`{value} {unit}`)\npub const {name}: Fact = Fact {{ id: {id:?}, value: Exact::new({numerator}, \
         {denominator}), unit: {unit:?}, kind: Kind::{kind}, scope: {scope:?}, statement: Text {{ ko: {ko:?}, en: \
         {en:?} }}, source: Source {{ title: {title:?}, address: {address:?} }}, as_of: {as_of:?}, exam: {exam} }};",
        en = fact.en,
        value = fact.value,
        unit = fact.unit,
        scope = fact.scope,
        ko = fact.ko,
        title = source.title,
        address = source.address,
        as_of = source.as_of,
    )
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regions {
    title: String,
    address: String,
    as_of: String,
    region: Vec<Region>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    code: String,
    name: String,
    country: String,
    lat: i16,
    lon: i16,
    checks: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Latency {
    title: String,
    address: String,
    as_of: String,
    regions: Vec<String>,
    tenths: Vec<Vec<u16>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cities {
    title: String,
    address: String,
    as_of: String,
    cities: Vec<(String, String, String, i16, i16)>,
}

/// Tables of places: `data/places/*.toml`, made into the module `places`.
fn places(out: &mut String) {
    fn table<T: for<'a> Deserialize<'a>>(name: &str) -> T {
        let text = fs::read_to_string(format!("data/places/{name}.toml")).expect("the table stands in data/places");
        toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
    let origin = |title: &str, address: &str, as_of: &str| {
        assert!(address.starts_with("https://"), "{title}: the source needs an https address");
        assert!(is_date(as_of), "{title}: as_of is not a date: {as_of}");
        format!("Origin {{ source: Source {{ title: {title:?}, address: {address:?} }}, as_of: {as_of:?} }}")
    };
    let (regions, latency, cities): (Regions, Latency, Cities) = (table("regions"), table("latency"), table("cities"));
    let mut write = |line: String| writeln!(out, "{line}").expect("writing to a string cannot fail");
    write("/// Regions, latencies between them and edge cities: dated tables, two of them by third parties.\npub mod places {\nuse super::*;".into());
    write(format!(
        "/// Where the Regions come from.\npub const REGIONS_ORIGIN: Origin = {};",
        origin(&regions.title, &regions.address, &regions.as_of)
    ));
    let rows = regions.region.iter().map(|Region { code, name, country, lat, lon, checks }| {
        format!("Region {{ code: {code:?}, name: {name:?}, country: {country:?}, place: ({lat}, {lon}), has_checkers: {checks} }},")
    });
    write(format!(
        "/// The Regions that latency records may name. Those only announced are not among them.\npub static REGIONS: &[Region] = &[{}];",
        rows.collect::<String>()
    ));
    write(format!(
        "/// Where the latencies come from.\npub const LATENCY_ORIGIN: Origin = {};",
        origin(&latency.title, &latency.address, &latency.as_of)
    ));
    assert!(
        latency.tenths.len() == latency.regions.len()
            && latency.tenths.iter().all(|row| row.len() == latency.regions.len()),
        "latency: not square"
    );
    write(format!(
        "/// The Regions of [`LATENCY_TENTHS`], in its order.\npub static LATENCY_REGIONS: &[&str] = &{:?};",
        latency.regions
    ));
    let rows: Vec<_> = latency.tenths.iter().map(|row| format!("&{row:?}")).collect();
    write(format!(
        "/// From row to column, in tenths of a millisecond.\npub static LATENCY_TENTHS: &[&[u16]] = &[{}];",
        rows.join(", ")
    ));
    write(format!(
        "/// Where the cities come from.\npub const CITIES_ORIGIN: Origin = {};",
        origin(&cities.title, &cities.address, &cities.as_of)
    ));
    let rows = cities.cities.iter().map(|(code, name, country, lat, lon)| {
        format!("City {{ code: {code:?}, name: {name:?}, country: {country:?}, place: ({lat}, {lon}) }},")
    });
    write(format!(
        "/// Cities with an edge location.\npub static CITIES: &[City] = &[{}];\n}}",
        rows.collect::<String>()
    ));
}

fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(|part| part.parse::<u16>().is_ok())
}

/// Reads `4096`, `0.5` or `1/2` as a fraction in lowest terms.
fn lowest_terms(id: &str, value: &str) -> (i64, i64) {
    let whole = |text: &str| text.parse::<i64>().unwrap_or_else(|_| panic!("{id}: not an exact number: {value}"));
    let (numerator, denominator) = if let Some((above, below)) = value.split_once('/') {
        (whole(above), whole(below))
    } else if let Some((integer, fraction)) = value.split_once('.') {
        (whole(&format!("{integer}{fraction}")), (0..fraction.len()).fold(1, |power, _| power * 10))
    } else {
        (whole(value), 1)
    };
    let divisor = greatest_common_divisor(numerator.abs(), denominator);
    (numerator / divisor, denominator / divisor)
}

fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a.max(1) } else { greatest_common_divisor(b, a % b) }
}
