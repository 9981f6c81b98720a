//! Turns `data/*.toml` into typed constants. A fact without a value, unit, scope, source or dates does not build.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use skylet_facts_table::{
    Cities, Correction, Exam, Fact, Latency, Origin, Place, Regions, Table, corrections, fraction,
};
use skylet_units::Date;

/// The one file in `data` that holds no facts.
const CORRECTIONS: &str = "data/corrections.toml";

fn main() {
    println!("cargo::rerun-if-changed=data");
    let mut files: Vec<_> = fs::read_dir("data")
        .expect("data/ stands beside build.rs")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    let mut out = String::new();
    let mut values = BTreeMap::new();
    let mut prices = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "toml")) {
        if file == Path::new(CORRECTIONS) {
            continue;
        }
        let table = Table::read(&text(file)).unwrap_or_else(|problems| panic!("{}:\n{problems}", file.display()));
        for fact in &table.fact {
            let id = format!("{}.{}", table.service, fact.id);
            values.insert(id.clone(), number(&fact.value));
            prices.extend((fact.kind == "price").then_some(id));
        }
        module(&table, &mut out);
    }
    places(&mut out);
    let list = corrections(&text(Path::new(CORRECTIONS)), &values, |fact| prices.iter().any(|price| price == fact))
        .unwrap_or_else(|problems| panic!("{CORRECTIONS}:\n{problems}"));
    corrected(&list, &mut out);
    let target = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&target).join("facts.rs"), out).expect("OUT_DIR is writable");
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).expect("a data file is readable UTF-8")
}

fn number(text: &str) -> (i64, i64) {
    fraction(text).expect("the table was checked when it was read")
}

/// A number as the expression that makes it.
fn exact(text: &str) -> String {
    let (numerator, denominator) = number(text);
    format!("Exact::new({numerator}, {denominator})")
}

/// A date as the expression that makes it; what is undated has none.
fn date(text: &str) -> Option<String> {
    Date::read(text).map(|date| format!("Date::from_days({})", date.days()))
}

fn write(out: &mut String, line: &str) {
    writeln!(out, "{line}").expect("writing to a string cannot fail");
}

fn module(table: &Table, out: &mut String) {
    let service = &table.service;
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
    let (source, dates) = (&table.sources[&fact.source], table.dates(fact).expect("every fact has a source"));
    let (kind, as_of) = match fact.kind.as_str() {
        "rule" => ("Rule", &dates.checked),
        "limit" => ("Limit", &dates.checked),
        _ => ("Price", &dates.published),
    };
    let some = |date: Option<String>| date.map_or_else(|| "None".to_owned(), |date| format!("Some({date})"));
    let exam = fact.exam.as_ref().map_or_else(
        || "None".to_owned(),
        |Exam { value, ko, en }| {
            format!("Some(Exam {{ value: {}, note: Text {{ ko: {ko:?}, en: {en:?} }} }})", exact(value))
        },
    );
    format!(
        "/// {en} (`{value} {unit}`)\npub const {name}: Fact = Fact {{ id: {id:?}, value: {exact}, unit: {unit:?}, kind: \
         Kind::{kind}, scope: {scope:?}, statement: Text {{ ko: {ko:?}, en: {en:?} }}, source: Source {{ title: \
         {title:?}, address: {address:?} }}, as_of: {as_of:?}, published: {published}, checked: {checked}, effective: \
         {effective}, exam: {exam} }};",
        en = fact.en,
        value = fact.value,
        unit = fact.unit,
        id = format!("{}.{}", table.service, fact.id),
        exact = exact(&fact.value),
        scope = fact.scope,
        ko = fact.ko,
        title = source.title,
        address = source.address,
        published = some(date(&dates.published)),
        checked = date(&dates.checked).expect("the table was checked when it was read"),
        effective = some(date(&dates.effective)),
    )
}

fn corrected(list: &[Correction], out: &mut String) {
    let rows: Vec<_> = list
        .iter()
        .map(|Correction { date: day, fact, was, now, ko, en }| {
            format!(
                "Correction {{ date: {}, fact: {fact:?}, was: {}, now: {}, note: Text {{ ko: {ko:?}, en: {en:?} }} }}",
                date(day).expect("the list was checked when it was read"),
                exact(was),
                exact(now),
            )
        })
        .collect();
    write(
        out,
        &format!(
            "/// Numbers that were wrong when they were published here, oldest first.\npub const CORRECTIONS: &[Correction] = &[{}];",
            rows.join(", ")
        ),
    );
}

/// Tables of places: `data/places/*.toml`, made into the module `places`.
fn places(out: &mut String) {
    let read = |name: &str| text(&Path::new("data/places").join(name).with_extension("toml"));
    let fail = |problem: String| -> ! { panic!("data/places: {problem}") };
    let regions = Regions::read(&read("regions")).unwrap_or_else(|problem| fail(problem));
    let latency = Latency::read(&read("latency")).unwrap_or_else(|problem| fail(problem));
    let cities = Cities::read(&read("cities")).unwrap_or_else(|problem| fail(problem));
    let origin = |origin: &Origin| {
        let Origin { title, address, as_of } = origin;
        format!("Origin {{ source: Source {{ title: {title:?}, address: {address:?} }}, as_of: {as_of:?} }}")
    };
    write(
        out,
        "/// Regions, latencies between them and edge cities: dated tables, two of them by third parties.\npub mod places {\nuse super::*;",
    );
    for (name, what, table) in [
        ("REGIONS", "Regions", &regions.origin),
        ("LATENCY", "latencies", &latency.origin),
        ("CITIES", "cities", &cities.origin),
    ] {
        write(out, &format!("/// Where the {what} come from.\npub const {name}_ORIGIN: Origin = {};", origin(table)));
    }
    let rows = regions.region.iter().map(|Place { code, name, country, lat, lon, checks }| {
        format!(
            "Region {{ code: {code:?}, name: {name:?}, country: {country:?}, place: ({lat}, {lon}), has_checkers: {checks} }},"
        )
    });
    write(
        out,
        &format!(
            "/// The Regions that latency records may name. Those only announced are not among them.\npub static REGIONS: &[Region] = &[{}];",
            rows.collect::<String>()
        ),
    );
    write(
        out,
        &format!(
            "/// The Regions of [`LATENCY_TENTHS`], in its order.\npub static LATENCY_REGIONS: &[&str] = &{:?};",
            latency.regions
        ),
    );
    let place_of = |code: &String| {
        let region = regions.region.iter().find(|region| region.code == *code);
        region.map(|region| (region.lat, region.lon)).unwrap_or_else(|| fail(format!("{code} is no Region")))
    };
    write(
        out,
        &format!(
            "/// Their places.\npub static LATENCY_PLACES: &[(i16, i16)] = &{:?};",
            latency.regions.iter().map(place_of).collect::<Vec<_>>()
        ),
    );
    write(
        out,
        &format!(
            "/// From row to column, in tenths of a millisecond, row after row.\npub static LATENCY_TENTHS: &[u16] = &{:?};",
            latency.tenths.concat()
        ),
    );
    write(out, &columns(&latency));
    let rows = cities.cities.iter().map(|(code, name, country, lat, lon)| {
        format!("City {{ code: {code:?}, name: {name:?}, country: {country:?}, place: ({lat}, {lon}) }},")
    });
    write(
        out,
        &format!("/// Cities with an edge location.\npub static CITIES: &[City] = &[{}];", rows.collect::<String>()),
    );
    write(out, &packed(&cities));
}

/// What a page needs of the latencies that asks three Regions only.
fn columns(latency: &Latency) -> String {
    let to = ["ap-northeast-2", "us-east-1", "eu-central-1"].map(|code| {
        let at = latency.regions.iter().position(|other| other == code);
        at.unwrap_or_else(|| panic!("data/places: {code} was not measured"))
    });
    let columns: Vec<_> = latency.tenths.iter().map(|row| to.map(|at| row[at])).collect();
    format!(
        "/// From each row to Seoul, N. Virginia and Frankfurt.\npub static LATENCY_TO: &[[u16; 3]] = &{columns:?};"
    )
}

/// The cities packed, for pages; closes the module.
fn packed(cities: &Cities) -> String {
    let list = &cities.cities;
    let names: Vec<_> = list.iter().map(|city| city.1.as_str()).collect();
    format!(
        "/// Where they are, in the order of [`CITIES`].\npub static CITY_PLACES: &[(i16, i16)] = &{:?};\n/// Their countries, two letters each.\npub static CITY_COUNTRIES: &str = {:?};\n/// Their names, a bar between two.\npub static CITY_NAMES: &str = {:?};\n}}",
        list.iter().map(|city| (city.3, city.4)).collect::<Vec<_>>(),
        list.iter().map(|city| city.2.as_str()).collect::<String>(),
        names.join("|")
    )
}
