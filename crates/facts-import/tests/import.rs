//! What imports say, as committed text.

mod common;

use common::{catalog, data, golden, proposal, read, text, told, with};
use skylet_facts_import::catalog::Catalog;
use skylet_facts_import::reading::Found;

/// The list with every class of change in it.
fn changed() -> String {
    let mut list = text("AmazonDynamoDB.json");
    // Another unit for what is stored in Seoul: twice, since both tiers name it.
    list = in_rate(&list, "APN2-TimedStorage-ByteHrs", |rate| with(rate, "\"GB-Mo\"", "\"GB-Hrs\""));
    // A thousandfold, as if told per thousand.
    list = in_rate(&list, "APN2-ReadCapacityUnit-Hrs", |rate| with(rate, "0.0001409800", "0.1409800"));
    // Cheaper.
    list = in_rate(&list, "IA-ReadCapacityUnit-Hrs", |rate| with(rate, "0.0001600000", "0.0001500000"));
    // Gone, by another group.
    let of = |group: &str| {
        format!(
            "\"group\" : \"{group}\", \"groupDescription\" : \"DynamoDB PayPerRequest Write Request Units\", \
             \"usagetype\" : \"IA-WriteRequestUnits\""
        )
    };
    with(&list, &of("DDB-WriteUnitsIA"), &of("DDB-Other"))
}

/// Changes the on-demand terms of the SKU with a usage type.
fn in_rate(list: &str, usagetype: &str, change: impl Fn(&str) -> String) -> String {
    let product = list.find(&format!("\"usagetype\" : \"{usagetype}\"")).expect("the product is there");
    let sku = list[..product].rfind("\"sku\" : \"").map(|at| &list[at + 9..at + 25]).expect("it has a SKU");
    let begin = list.find(&format!("      \"{sku}\" : {{\n        \"{sku}.")).expect("it has terms");
    let end = begin + list[begin..].find("\n      }").expect("they end");
    format!("{}{}{}", &list[..begin], change(&list[begin..end]), &list[end..])
}

#[test]
fn an_offer_file_with_one_new_price() {
    let found = proposal("AmazonDynamoDB.json", &text("AmazonDynamoDB.json"));
    assert!(found.is_allowed(false), "one of twenty is 5 %, and no more");
    golden("offer.txt", &told(&found));
}

#[test]
fn an_offer_file_with_every_class_of_change() {
    let found = proposal("AmazonDynamoDB.json", &changed());
    assert!(!found.is_allowed(false) && found.is_allowed(true), "only when it is accepted");
    golden("changed.txt", &told(&found));
}

#[test]
fn three_tiers_of_one_sku_and_terms_before_products() {
    let found = proposal("AmazonS3.json", &text("AmazonS3.json"));
    assert_eq!(found.source.reading.passes, 2, "terms are passed over the first time");
    assert!(found.is_allowed(false), "nothing changes");
    golden("s3.txt", &told(&found));
}

#[test]
fn recorded_rows() {
    let found = proposal("recorded-dynamodb.json", &text("recorded-dynamodb.json"));
    assert!(found.is_allowed(false), "the facts were taken from them");
    golden("recorded.txt", &told(&found));
    let dearer = with(&text("recorded-dynamodb.json"), "\"0.0000006800\"", "\"0.0000007000\"");
    let found = proposal("recorded-dynamodb.json", &dearer);
    assert!(!found.is_allowed(false), "it was checked later than this list");
    golden("recorded-changed.txt", &told(&found));
}

#[test]
fn every_price_of_the_widgets_has_its_row_in_the_documented_format() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../facts/data");
    let catalog = Catalog::read(&folder).expect("the facts are right");
    let list = text("AmazonDynamoDB.json");
    let reading =
        skylet_facts_import::file::reading(&catalog, || Ok(list.as_bytes())).expect("nothing is wrong with it");
    let all = catalog.wanted(Some("AmazonDynamoDB")).count();
    assert_eq!(reading.found.len(), all, "all of them");
    for (id, found) in &reading.found {
        assert!(matches!(found, Found::Price(_)), "{id}: {found:?}");
    }
    assert_eq!(all, skylet_facts::dynamodb::PRICES.len(), "as many as are built");
}

#[test]
fn sections_may_come_in_any_order_and_say_the_same() {
    let list = text("AmazonDynamoDB.json");
    let (head, rest) = list.split_at(list.find("  \"products\"").expect("it is there"));
    let (products, rest) = rest.split_at(rest.find("  \"terms\"").expect("it is there"));
    let (terms, tail) = rest.split_at(rest.find("  \"attributesList\"").expect("it is there"));
    let head = head.trim_start_matches('{');
    let orders = [
        (1, format!("{{{head}{products}{terms}{tail}")),
        (2, format!("{{{head}{terms}{products}{tail}")),
        (2, format!("{{{products}{head}{terms}{tail}")),
        (2, format!("{{{products}{terms}{head}{tail}")),
        (3, format!("{{{terms}{products}{head}{tail}")),
    ];
    let expected = read(list.as_bytes()).expect("it is right");
    for (passes, text) in orders {
        let found = read(text.as_bytes()).expect("the order does not matter");
        assert_eq!(found.passes, passes, "{}", &text[..40]);
        assert_eq!(found.found.len(), expected.found.len(), "as many facts");
        for ((id, one), (_, other)) in found.found.iter().zip(&expected.found) {
            let price = |found: &Found| match found {
                Found::Price(price) => Some((price.usd, price.unit.clone(), price.rate_code.clone())),
                Found::Gone(_) => None,
            };
            assert_eq!(price(one), price(other), "{id}");
        }
        assert_eq!(found.new, expected.new, "new rows");
    }
}

#[test]
fn the_sample_made_at_any_size_says_what_the_facts_say() {
    let catalog = catalog();
    for bytes in [0, 20_000, 300_000] {
        let mut list = Vec::new();
        let written =
            skylet_facts_import::sample::write(catalog, "AmazonDynamoDB", common::day("2026-11-01"), bytes, &mut list)
                .expect("memory takes it");
        assert!(written == list.len() as u64 && written >= bytes, "{written} bytes of {bytes}");
        serde_json::from_slice::<serde_json::Value>(&list).expect("it is JSON");
        let found = proposal("sample", std::str::from_utf8(&list).expect("UTF-8"));
        let unchanged =
            found.lines.iter().filter(|line| line.class == skylet_facts_import::proposal::Class::Unchanged).count();
        assert_eq!((unchanged, found.is_allowed(false)), (20, true), "{}", found.text());
    }
    assert!(data("README.md").is_file(), "the data of the tests is told");
}
