//! Damaged lists, judged by `serde_json`: what is read from them is what stands in them.

mod common;

use common::{catalog, read, text};
use serde_json::Value;
use skylet_facts_import::catalog::Wanted;
use skylet_facts_import::fuzz::{bases, run};
use skylet_facts_import::problem::Result;
use skylet_facts_import::reading::{Form, Found, Reading};
use skylet_facts_table::fraction;
use skylet_units::Exact;

fn number(text: &str) -> Option<Exact> {
    fraction(text).ok().map(|(numerator, denominator)| Exact::new(numerator, denominator))
}

/// What a list says of a price, found by looking at everything in it.
fn looked_up(list: &Value, wanted: &Wanted<'_>) -> Vec<Exact> {
    let mut found = Vec::new();
    for (sku, product) in list["products"].as_object().into_iter().flatten() {
        let attributes = &product["attributes"];
        let of = |name: &str| if name == "productFamily" { &product[name] } else { &attributes[name] };
        let is = |name: &str, expected: &str| of(name).as_str() == Some(expected);
        let is_or_none = |name: &str, expected: &str| of(name).is_null() || is(name, expected);
        let location = wanted.table.regions[&wanted.fact.scope].location.as_str();
        let is_region =
            is("regionCode", &wanted.fact.scope) || (of("regionCode").is_null() && is("location", location));
        let fits = is_region
            && is("usagetype", &wanted.usagetype())
            && is_or_none("servicecode", &wanted.row.offer)
            && is_or_none("locationType", "AWS Region")
            && wanted.row.attributes.iter().all(|(name, value)| is(name, value));
        for term in list["terms"]["OnDemand"][sku].as_object().into_iter().flatten().filter(|_| fits) {
            for tier in term.1["priceDimensions"].as_object().into_iter().flatten() {
                let from = tier.1["beginRange"].as_str().map_or(Some(Exact::ZERO), number);
                if from == number(&wanted.row.from) {
                    found.extend(tier.1["pricePerUnit"]["USD"].as_str().and_then(number));
                }
            }
        }
    }
    found
}

fn looked_up_in_rows(list: &Value, wanted: &Wanted<'_>) -> Vec<Exact> {
    let rows = list["rows"].as_array().into_iter().flatten();
    rows.filter(|row| row["label"] == wanted.row.label.as_str())
        .filter_map(|row| number(row[&wanted.fact.scope]["price"].as_str()?))
        .collect()
}

fn agrees(bytes: &[u8], reading: &Result<Reading>) -> std::result::Result<(), String> {
    let theirs = serde_json::from_slice::<Value>(bytes);
    let Ok(reading) = reading else { return Ok(()) };
    // Texts that are passed over need not be UTF-8, and may hold half a pair of escapes no more than theirs may.
    let Ok(list) = theirs else {
        return if std::str::from_utf8(bytes).is_err() { Ok(()) } else { Err("read what is no JSON".to_owned()) };
    };
    for wanted in catalog().wanted(Some(&reading.offer)) {
        let expected = match reading.form {
            Form::Offer => looked_up(&list, &wanted),
            Form::Recorded => looked_up_in_rows(&list, &wanted),
        };
        let found = match reading.found.get(&wanted.id()) {
            Some(Found::Price(price)) => vec![price.usd],
            Some(Found::Gone(_)) | None => Vec::new(),
        };
        if found != expected {
            return Err(format!("{}: read {found:?}, looked up {expected:?}", wanted.id()));
        }
    }
    Ok(())
}

#[test]
fn damaged_lists_are_read_as_they_stand_or_refused() {
    let counts = run(catalog(), &bases(catalog()), 1, 0..1_000, agrees).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(counts.read + counts.refused, 1_000, "all of them");
    // Both happen often, or the cases show nothing.
    assert!(counts.read > 100 && counts.refused > 400 && counts.changed > 8, "{counts:?}");
}

#[test]
fn damaged_lists_with_every_trap_are_read_as_they_stand_or_refused() {
    let lists = ["AmazonDynamoDB.json", "AmazonS3.json", "recorded-dynamodb.json"].map(|name| text(name).into_bytes());
    for list in &lists {
        agrees(list, &read(list)).expect("as they stand");
    }
    let counts = run(catalog(), &lists, 2, 0..100, agrees).unwrap_or_else(|problem| panic!("{problem}"));
    assert!(counts.read > 20 && counts.refused > 40, "{counts:?}");
}
