//! What must hold of a file of facts.

use std::collections::BTreeSet;

use skylet_units::Date;

use crate::{Fact, Row, Table, UNDATED, fraction, in_sentence};

/// Everything that is wrong, a line each.
pub(crate) fn problems(table: &Table) -> Vec<String> {
    let mut problems = Vec::new();
    sources(table, &mut problems);
    files(table, &mut problems);
    let mut ids = BTreeSet::new();
    for fact in &table.fact {
        let id = format!("{}.{}", table.service, fact.id);
        if !ids.insert(&fact.id) {
            problems.push(format!("{id}: stands twice"));
        }
        problems.extend(of_fact(table, fact).into_iter().map(|problem| format!("{id}: {problem}")));
    }
    problems
}

fn sources(table: &Table, problems: &mut Vec<String>) {
    for (name, source) in &table.sources {
        if !source.address.starts_with("https://") {
            problems.push(format!("sources.{name}: the source needs an https address"));
        }
        let dates = [("published", &source.published), ("checked", &source.checked), ("effective", &source.effective)];
        for problem in in_order(dates, true) {
            problems.push(format!("sources.{name}: {problem}"));
        }
    }
}

fn files(table: &Table, problems: &mut Vec<String>) {
    for file in &table.file {
        let place = format!("file {} of {}", file.offer, file.published);
        if !table.offers.contains_key(&file.offer) {
            problems.push(format!("{place}: no offer {}", file.offer));
        }
        match (Date::read(&file.published), Date::read(&file.retrieved)) {
            (Some(published), Some(retrieved)) if published <= retrieved => {}
            _ => problems.push(format!("{place}: published {}, retrieved {}", file.published, file.retrieved)),
        }
        if file.sha256.len() != 64 || !file.sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            problems.push(format!("{place}: sha256 is not 64 hex digits"));
        }
    }
}

fn of_fact(table: &Table, fact: &Fact) -> Vec<String> {
    let mut problems = Vec::new();
    for (what, text) in [("unit", &fact.unit), ("scope", &fact.scope), ("ko", &fact.ko), ("en", &fact.en)] {
        if text.is_empty() {
            problems.push(format!("empty {what}"));
        }
    }
    if !table.sources.contains_key(&fact.source) {
        problems.push(format!("no source `{}`", fact.source));
    }
    let value = fraction(&fact.value);
    for (what, number) in
        [("value", Some(&value)), ("exam", fact.exam.as_ref().map(|exam| fraction(&exam.value)).as_ref())]
    {
        if let Some(Err(problem)) = number {
            problems.push(format!("{what}: {problem}"));
        }
    }
    match fact.kind.as_str() {
        "price" => problems.extend(price(table, fact, value.ok())),
        "rule" | "limit" => {
            if fact.row.is_some() || fact.dates.is_some() {
                problems.push(format!("a {} has the dates of its source and no row of a price list", fact.kind));
            }
        }
        other => problems.push(format!("kind is rule, limit or price, found {other}")),
    }
    problems
}

/// A price has its own dates and its row, and says its own number in both languages.
fn price(table: &Table, fact: &Fact, value: Option<(i64, i64)>) -> Vec<String> {
    let mut problems = Vec::new();
    match &fact.dates {
        None => problems.push("a price needs dates = { published, checked, effective }".to_owned()),
        Some(dates) => {
            let dates = [("published", &dates.published), ("checked", &dates.checked), ("effective", &dates.effective)];
            problems.extend(in_order(dates, false));
        }
    }
    match &fact.row {
        None => problems.push("a price needs row = { offer, usagetype, unit, label, … }".to_owned()),
        Some(row) => problems.extend(of_row(table, fact, row)),
    }
    if let Some(value) = value {
        if value.0 < 0 {
            problems.push("a price below nothing".to_owned());
        }
        for (lang, sentence) in [("ko", &fact.ko), ("en", &fact.en)] {
            let count = in_sentence(sentence, value).len();
            if count != 1 {
                problems.push(format!("{lang}: found {} {count} times; expected the price once", fact.value));
            }
        }
    }
    problems
}

fn of_row(table: &Table, fact: &Fact, row: &Row) -> Vec<String> {
    let mut problems = Vec::new();
    if !table.offers.contains_key(&row.offer) {
        problems.push(format!("row: no offer {}", row.offer));
    }
    if !table.regions.contains_key(&fact.scope) {
        problems.push(format!("row: the scope of a price is a Region of this file, found {}", fact.scope));
    }
    for (what, text) in [("usagetype", &row.usagetype), ("unit", &row.unit), ("label", &row.label)] {
        if text.is_empty() {
            problems.push(format!("row: empty {what}"));
        }
    }
    for (what, text, least) in [("times", &row.times, 1), ("from", &row.from, 0)] {
        if !fraction(text).is_ok_and(|(number, below)| below == 1 && number >= least) {
            problems.push(format!("row: {what} is a whole number from {least}, found {text}"));
        }
    }
    problems
}

/// A document is published before it is read. What holds since a later day than the document was read is not yet true.
fn in_order(dates: [(&str, &String); 3], may_be_undated: bool) -> Vec<String> {
    let mut problems = Vec::new();
    let [published, checked, effective] = dates.map(|(what, text)| {
        let date = Date::read(text);
        if date.is_none() && !(may_be_undated && what != "checked" && text == UNDATED) {
            problems.push(format!("{what} is not a date: {text}"));
        }
        date
    });
    if let (Some(published), Some(checked)) = (published, checked)
        && published > checked
    {
        problems.push(format!("published {published} after it was checked, {checked}"));
    }
    if let (Some(effective), Some(checked)) = (effective, checked)
        && effective > checked
    {
        problems.push(format!("effective {effective} after it was checked, {checked}"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
service = "demo"
[sources.guide]
title = "A guide"
address = "https://example.com/guide"
published = "undated"
checked = "2026-04-09"
effective = "undated"
[regions.us-east-1]
prefix = ""
location = "US East (N. Virginia)"
[offers.Demo]
page = "demo"
[[file]]
offer = "Demo"
published = "2026-04-01"
retrieved = "2026-04-09"
sha256 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
[[fact]]
id = "block"
kind = "rule"
value = "4096"
unit = "B"
scope = "everywhere"
source = "guide"
ko = "4 KB입니다."
en = "It is 4 KB."
[[fact]]
id = "request"
kind = "price"
value = "0.10"
unit = "USD per million"
scope = "us-east-1"
source = "guide"
ko = "100만에 0.1 USD입니다."
en = "A million costs 0.10 USD."
dates = { published = "2026-04-01", checked = "2026-04-09", effective = "2026-03-01" }
row = { offer = "Demo", usagetype = "Requests", unit = "Requests", times = "1000000", label = "Requests" }
"#;

    #[test]
    fn a_good_file_has_no_problems() {
        Table::read(GOOD).expect("nothing is wrong with it");
    }

    #[test]
    fn everything_that_can_be_wrong_is_told_by_name() {
        for (from, to, expected) in [
            ("https://example.com", "http://example.com", "sources.guide: the source needs an https address"),
            (
                "published = \"undated\"",
                "published = \"2026-04-10\"",
                "sources.guide: published 2026-04-10 after it was checked",
            ),
            (
                "checked = \"2026-04-09\"\neffective = \"undated\"",
                "checked = \"undated\"\neffective = \"undated\"",
                "sources.guide: checked is not a date: undated",
            ),
            (
                "effective = \"undated\"\n[regions",
                "effective = \"2026-13-01\"\n[regions",
                "sources.guide: effective is not a date: 2026-13-01",
            ),
            ("published = \"undated\"\n", "", "missing field `published`"),
            ("value = \"4096\"", "value = \"4 KB\"", "demo.block: value: found \"4 KB\""),
            ("source = \"guide\"", "source = \"page\"", "demo.block: no source `page`"),
            ("unit = \"B\"", "unit = \"\"", "demo.block: empty unit"),
            ("kind = \"rule\"", "kind = \"guess\"", "demo.block: kind is rule, limit or price, found guess"),
            ("kind = \"price\"", "kind = \"limit\"", "demo.request: a limit has the dates of its source"),
            ("id = \"request\"", "id = \"block\"", "demo.block: stands twice"),
            ("value = \"0.10\"", "value = \"0.11\"", "demo.request: ko: found 0.11 0 times; expected the price once"),
            ("costs 0.10", "costs 0.12", "demo.request: en: found 0.10 0 times"),
            ("value = \"0.10\"", "value = \"-0.10\"", "demo.request: a price below nothing"),
            (
                "dates = { published = \"2026-04-01\", checked",
                "dates = { published = \"2026-05-01\", checked",
                "demo.request: published 2026-05-01 after it was checked, 2026-04-09",
            ),
            (
                "effective = \"2026-03-01\"",
                "effective = \"2026-05-01\"",
                "demo.request: effective 2026-05-01 after it was checked",
            ),
            ("effective = \"2026-03-01\"", "effective = \"undated\"", "demo.request: effective is not a date: undated"),
            ("scope = \"us-east-1\"", "scope = \"us-west-9\"", "demo.request: row: the scope of a price is a Region"),
            ("row = { offer = \"Demo\"", "row = { offer = \"Other\"", "demo.request: row: no offer Other"),
            ("times = \"1000000\"", "times = \"0\"", "demo.request: row: times is a whole number from 1, found 0"),
            ("usagetype = \"Requests\"", "usagetype = \"\"", "demo.request: row: empty usagetype"),
            (
                "retrieved = \"2026-04-09\"",
                "retrieved = \"2026-03-09\"",
                "file Demo of 2026-04-01: published 2026-04-01, retrieved",
            ),
            ("sha256 = \"aa", "sha256 = \"", "file Demo of 2026-04-01: sha256 is not 64 hex digits"),
        ] {
            assert!(GOOD.contains(from), "{from}: not in the file");
            let found = Table::read(&GOOD.replacen(from, to, 1)).expect_err(expected);
            assert!(found.contains(expected), "{from} -> {to}\nfound {found}\nexpected {expected}");
        }
        for field in ["dates", "row"] {
            let without: String =
                GOOD.lines().filter(|line| !line.starts_with(field)).map(|line| format!("{line}\n")).collect();
            let found = Table::read(&without).expect_err("it is needed");
            assert!(found.contains(&format!("demo.request: a price needs {field}")), "{found}");
        }
    }
}
