//! Every way to break a price list, and the message that names the place. What is refused in whole is told by the reader,
//! what is refused of a price by the proposal.

mod common;

use common::{catalog, day, proposal, read, text, with};
use skylet_facts_import::problem::Problem;
use skylet_facts_import::proposal::Class;

const LIST: &str = "AmazonDynamoDB.json";
/// The terms of Seoul's on-demand writes in the list.
const SKU: &str = "DTQNF2M3UFQFRQAT";

/// The one line of the list that prices Seoul's on-demand writes.
fn rate(list: &str) -> String {
    let begin = list.find(&format!("            \"{SKU}.JRTCKXETXF.6YS6EN2CT7\"")).expect("the rate is there");
    list[begin..].lines().next().expect("a line").to_owned()
}

/// The list with that line changed.
fn in_rate(from: &str, to: &str) -> String {
    let list = text(LIST);
    let line = rate(&list);
    with(&list, &line, &with(&line, from, to))
}

#[track_caller]
fn refused(list: &[u8]) -> Problem {
    match read(list) {
        Err(problem) => problem,
        Ok(reading) => panic!("was read: {:?}", reading.regions),
    }
}

/// The line of a list a text stands in, counted from 1.
fn line_of(list: &str, part: &str) -> u64 {
    1 + list[..list.find(part).expect("it is in the list")].matches('\n').count() as u64
}

#[test]
fn a_list_that_ends_early_is_refused_wherever_it_ends() {
    let list = text(LIST);
    // Every place in the head, then every 487th, a prime, and the last twenty: all but the blank after the last brace.
    let last = list.trim_end().len();
    let places = (0..400).chain((400..last).step_by(487)).chain(last - 20..last);
    let mut count = 0;
    for place in places.filter(|place| list.is_char_boundary(*place)) {
        let problem = refused(&list.as_bytes()[..place]);
        let found = problem.place.expect("it names a place");
        assert_eq!(found.byte, place as u64, "{problem}");
        assert!(problem.what.starts_with("found the end of the file; expected"), "{problem}");
        count += 1;
    }
    assert!(count > 1_000, "only {count} places were tried");
    let recorded = text("recorded-dynamodb.json");
    for place in (0..recorded.trim_end().len()).step_by(101) {
        assert_eq!(refused(&recorded.as_bytes()[..place]).place.map(|found| found.byte), Some(place as u64), "{place}");
    }
}

/// Each list is refused with a message that holds the words, and names a place unless something is missing from the whole.
#[track_caller]
fn check(cases: &[(&str, String, &str)]) {
    for (name, list, expected) in cases {
        let problem = refused(list.as_bytes()).to_string();
        assert!(problem.contains(expected), "{name}: found {problem}\nexpected {expected}");
        let is_whole = problem.starts_with("found no ");
        assert!(is_whole || problem.starts_with("line "), "{name}: no place in {problem}");
        if expected.contains("NaN") || expected.contains("EUR") {
            let place = format!("line {},", line_of(list, &format!("            \"{SKU}.JRTCKXETXF.6YS6EN2CT7\"")));
            assert!(problem.starts_with(&place), "{name}: {problem}; expected {place}");
            assert!(problem.contains(&format!("terms.OnDemand.\"{SKU}\".\"{SKU}.JRTCKXETXF\"")), "{name}: {problem}");
        }
    }
}

#[test]
fn the_message_names_what_is_wrong_and_where() {
    let list = text(LIST);
    let products = list.find("  \"products\"").expect("it is there");
    let cases: &[(&str, String, &str)] = &[
        (
            "another format",
            with(&list, "\"v1.0\"", "\"v2.0\""),
            "line 2, column 27, byte 28, in formatVersion: found format \"v2.0\"; expected v1.0",
        ),
        (
            "another service",
            with(&list, "\"offerCode\" : \"AmazonDynamoDB\"", "\"offerCode\" : \"AmazonEC2\""),
            "in offerCode: found \"AmazonEC2\"; expected a service with facts: AmazonDynamoDB, AmazonS3",
        ),
        (
            "no time",
            with(&list, "2026-11-02T18:30:11Z", "yesterday"),
            "in publicationDate: found \"yesterday\"; expected a time such as",
        ),
        (
            "no day",
            with(&list, "2026-11-02T18:30:11Z", "2026-02-30T18:30:11Z"),
            "in publicationDate: found \"2026-02-30T18:30:11Z\"",
        ),
        ("no format", with(&list, "\"formatVersion\"", "\"format\""), "found no formatVersion"),
        ("no service", with(&list, "\"offerCode\"", "\"code\""), "found no offerCode"),
        ("no day at all", with(&list, "\"publicationDate\"", "\"date\""), "found no publicationDate"),
        ("no products", with(&list, "\n  \"products\"", "\n  \"product\""), "found no products"),
        ("no terms", with(&list, "\n  \"terms\"", "\n  \"term\""), "found no terms"),
        ("no on-demand terms", with(&list, "\"OnDemand\"", "\"FlatRate\""), "in terms: found no OnDemand"),
        (
            "products twice",
            format!("{}  \"products\" : {{ }},\n{}", &list[..products], &list[products..]),
            "in products: found",
        ),
    ];
    check(cases);
}

#[test]
fn a_price_that_cannot_be_read_is_named_with_its_place() {
    let cases: &[(&str, String, &str)] = &[
        ("a number that is none", in_rate("\"0.0000006600\"", "\"NaN\""), "found \"NaN\"; expected a decimal number"),
        ("infinity", in_rate("\"0.0000006600\"", "\"Infinity\""), "found \"Infinity\"; expected a decimal number"),
        ("an empty price", in_rate("\"0.0000006600\"", "\"\""), "found \"\"; expected a decimal number"),
        ("a comma in it", in_rate("\"0.0000006600\"", "\"0,66\""), "found \"0,66\"; expected a decimal number"),
        ("a fraction", in_rate("\"0.0000006600\"", "\"1/2\""), "found \"1/2\"; expected a decimal number"),
        (
            "digits without end",
            in_rate("\"0.0000006600\"", &format!("\"0.{}\"", "3".repeat(40))),
            "expected a decimal number",
        ),
        (
            "a price without quotes",
            in_rate("\"0.0000006600\"", "0.00000066"),
            "pricePerUnit.\"USD\": found 0; expected a text in quotes",
        ),
        ("another currency", in_rate("\"USD\"", "\"EUR\""), "pricePerUnit: found \"EUR\"; expected USD"),
        ("a currency without a name", in_rate("\"USD\"", "\"\\u0000\""), "pricePerUnit: found \"\\0\"; expected USD"),
        (
            "a unit that cannot be printed",
            in_rate("\"unit\" : \"WriteRequestUnits\"", "\"unit\" : \"Hrs\\u001b[2J\""),
            "found \"Hrs\\u{1b}[2J\"; expected a name that can be printed",
        ),
        (
            "a unit without end",
            in_rate("\"unit\" : \"WriteRequestUnits\"", &format!("\"unit\" : \"{}\"", "H".repeat(201))),
            "found a name of 201 bytes; expected at most 200",
        ),
        ("no currency", in_rate("{\"USD\" : \"0.0000006600\"}", "{}"), "pricePerUnit: found no currency; expected USD"),
        ("two prices", in_rate("{\"USD\"", "{\"USD\" : \"0.1\", \"USD\""), "found \"USD\" twice; expected it once"),
        ("no unit", in_rate("\"unit\"", "\"units\""), "found no unit or no pricePerUnit"),
        (
            "another rate code",
            in_rate(&format!("\"rateCode\" : \"{SKU}"), "\"rateCode\" : \"OTHER"),
            "the name it stands under",
        ),
        (
            "a tier that begins nowhere",
            in_rate("\"beginRange\" : \"0\"", "\"beginRange\" : \"zero\""),
            "beginRange: found \"zero\"",
        ),
        (
            "a list of prices",
            in_rate("{\"USD\" : \"0.0000006600\"}", "[\"0.0000006600\"]"),
            "pricePerUnit: found [; expected an object",
        ),
    ];
    check(cases);
}

#[test]
fn what_stands_twice_is_refused() {
    let list = text(LIST);
    let line = rate(&list);
    let twice = with(&list, &line, &format!("{line},\n{line}"));
    let problem = refused(twice.as_bytes());
    assert_eq!(problem.place.map(|place| place.line), Some(line_of(&twice, &line) + 1), "{problem}");
    assert!(problem.what.contains("JRTCKXETXF.6YS6EN2CT7\" twice; expected it once"), "{problem}");

    let product = list.find(&format!("    \"{SKU}\" : {{\n      \"sku\"")).expect("the product is there");
    let end = product + list[product..].find("\n    },").expect("it ends") + 7;
    let twice = format!("{}{}{}", &list[..end], &list[product..end], &list[end..]);
    let problem = refused(twice.as_bytes()).to_string();
    assert!(problem.contains(&format!("in products.\"{SKU}\": found the SKU twice")), "{problem}");

    // Under another SKU, the same attributes: which of the two is it?
    let other = list[product..end].replace(SKU, "ANOTHERSKU000000");
    let begin = list.find(&format!("      \"{SKU}\" : {{\n        \"{SKU}.")).expect("the terms are there");
    let terms_end = begin + list[begin..].find("\n      },").expect("they end") + 9;
    let terms = list[begin..terms_end].replace(SKU, "ANOTHERSKU000000");
    let two = format!("{}{other}{}{terms}{}", &list[..end], &list[end..terms_end], &list[terms_end..]);
    let problem = refused(two.as_bytes()).to_string();
    let expected = format!("dynamodb.seoul-write-request: found SKUs ANOTHERSKU000000, {SKU}; expected one");
    assert!(problem.contains(&expected), "{problem}");
}

#[test]
fn other_regions_and_regions_by_other_names_are_refused() {
    let list = text(LIST);
    let without = list.replace("\"us-east-1\"", "\"us-east-9\"").replace("\"ap-northeast-2\"", "\"ap-northeast-9\"");
    let without = without.replace("\"Asia Pacific (Seoul)\"", "\"Asia Pacific (Nowhere)\"");
    let problem = refused(without.as_bytes());
    assert!(
        problem.what.contains("ap-northeast-9") && problem.what.contains("expected some of ap-northeast-2, us-east-1"),
        "{problem}"
    );
    assert_eq!(problem.path, "products", "{problem}");
    // A row that is wanted and is said to be in Busan, then one that nobody wants.
    let product = list.find(&format!("    \"{SKU}\" : {{\n      \"sku\"")).expect("the product is there");
    let (head, tail) = list.split_at(product);
    let renamed = format!("{head}{}", tail.replacen("Asia Pacific (Seoul)", "Asia Pacific (Busan)", 1));
    let problem = refused(renamed.as_bytes()).to_string();
    let expected = "found ap-northeast-2 as \"Asia Pacific (Busan)\"; expected \"Asia Pacific (Seoul)\"";
    assert!(problem.contains(expected), "{problem}");
    assert!(problem.starts_with("line ") && problem.contains(&format!("in products.\"{SKU}\": ")), "{problem}");
    let vector = list.find("APN2-VectorStorage-ByteHrs").expect("the product is there");
    let (head, tail) = list.split_at(list[..vector].rfind("Asia Pacific (Seoul)").expect("in Seoul"));
    let renamed = format!("{head}{}", tail.replacen("Asia Pacific (Seoul)", "Any", 1));
    let found = read(renamed.as_bytes()).expect("it is no concern of the facts");
    assert_eq!(found.new.len(), 2, "and it is not told as new in Seoul");

    let rows = text("recorded-dynamodb.json").replace("us-east-1", "us-west-2").replace("ap-northeast-2", "eu-west-1");
    let problem = refused(rows.as_bytes()).to_string();
    assert!(
        problem.contains("found rows of \"eu-west-1\", \"us-west-2\"; expected some of ap-northeast-2, us-east-1"),
        "{problem}"
    );
}

#[test]
fn a_list_of_one_region_leaves_the_other_as_it_is() {
    let list = text(LIST).replace("\"us-east-1\"", "\"us-east-9\"");
    let found = proposal("one.json", &list);
    assert_eq!(found.lines.len(), 10, "Seoul only");
    assert!(found.lines.iter().all(|line| line.id.starts_with("dynamodb.seoul-")), "{}", found.text());
}

#[test]
fn other_kinds_of_file_are_named() {
    let list = text(LIST);
    let marked = [b"\xEF\xBB\xBF", list.as_bytes()].concat();
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(list.bytes().flat_map(|byte| [byte, 0])).collect();
    for (bytes, expected) in [
        (&marked[..], "line 1, column 1, byte 0: found a byte order mark"),
        (&wide, "line 1, column 1, byte 0: found UTF-16"),
        (b"\x1F\x8B\x08\x00\x00\x00\x00\x00", "line 1, column 1, byte 0: found gzip data"),
        (b"PK\x03\x04", "line 1, column 1, byte 0: found a zip archive"),
        (b"", "line 1, column 1, byte 0: found the end of the file; expected an object"),
        (b"\"FormatVersion\",\"v1.0\"\n", "line 1, column 1, byte 0: found \"; expected an object"),
        (b"<!DOCTYPE html>", "line 1, column 1, byte 0: found <; expected an object"),
        (b"[]", "line 1, column 1, byte 0: found [; expected an object"),
        (b"{}", "found no members; expected an offer file or recorded rows"),
        (b"{\"hello\": 1}", "found \"hello\"; expected an offer file or recorded rows"),
    ] {
        let problem = refused(bytes).to_string();
        assert!(problem.starts_with(expected), "found {problem}\nexpected {expected}");
    }
    let mut broken = list.clone().into_bytes();
    let place = list.find("Written for").expect("the disclaimer");
    broken[place] = b'\n';
    let problem = refused(&broken);
    assert_eq!(problem.place.map(|found| found.byte), Some(place as u64), "{problem}");
}

#[test]
fn prices_that_cannot_be_are_refused_by_name_and_place() {
    let list = text(LIST);
    let line = format!("at line {},", line_of(&list, &format!("            \"{SKU}.JRTCKXETXF.6YS6EN2CT7\"")));
    for (price, unit, class, is_impossible, expected) in [
        ("-0.0000006600", "WriteRequestUnits", Class::Price, true, "is below nothing: -0.66"),
        ("0.0006600000", "WriteRequestUnits", Class::Price, false, "changes more than 10 times: 0.68 -> 660"),
        ("0.0000000066", "WriteRequestUnits", Class::Price, false, "changes more than 10 times: 0.68 -> 0.0066"),
        ("0.0000000000", "WriteRequestUnits", Class::Price, false, "changes more than 10 times: 0.68 -> 0"),
        ("0.0000006600", "GB-Mo", Class::Unit, false, "changes its unit: found GB-Mo; expected WriteRequestUnits"),
        ("0.0000006800", "Hrs", Class::Unit, false, "changes its unit: found Hrs; expected WriteRequestUnits"),
    ] {
        let to = with(&rate(&list), "0.0000006600", price);
        let to = with(&to, "\"unit\" : \"WriteRequestUnits\"", &format!("\"unit\" : \"{unit}\""));
        let found = proposal("sabotaged.json", &with(&list, &rate(&list), &to));
        let of_it = found.lines.iter().find(|line| line.id == "dynamodb.seoul-write-request").expect("it is told");
        assert_eq!(of_it.class, class, "{}", of_it.says);
        let told = if is_impossible { &found.impossible } else { &found.refused };
        let message =
            told.iter().find(|message| message.contains(expected)).unwrap_or_else(|| panic!("{expected}: {told:?}"));
        assert!(message.starts_with("dynamodb.seoul-write-request ") && message.contains(&line), "{message}\n{line}");
        assert!(!found.is_allowed(false), "{message}");
        assert_eq!(found.is_allowed(true), !is_impossible, "{message}");
        assert!(of_it.change.is_none() || class == Class::Price, "nothing is written of another unit");
    }
}

#[test]
fn a_price_that_is_gone_is_refused_with_what_was_there_instead() {
    let list = text(LIST);
    for (from, to, expected) in [
        (
            "\"usagetype\" : \"APN2-WriteRequestUnits\"",
            "\"usagetype\" : \"APN2-WriteUnits\"",
            "no product with usage type APN2-WriteRequestUnits",
        ),
        (
            "\"usagetype\" : \"APN2-WriteRequestUnits\", \"operation\" : \"PayPerRequestThroughput\", \"regionCode\" : \"ap-northeast-2\"",
            "\"usagetype\" : \"APN2-WriteRequestUnits\", \"regionCode\" : \"ap-northeast-3\"",
            "no product with usage type APN2-WriteRequestUnits",
        ),
        ("      \"DTQNF2M3UFQFRQAT\" : {\n        \"D", "      \"RETIRED\" : {\n        \"D", "has no on-demand terms"),
    ] {
        let found = proposal("gone.json", &with(&list, from, to));
        let told = found
            .refused
            .iter()
            .any(|why| why.starts_with("dynamodb.seoul-write-request is gone: ") && why.contains(expected));
        assert!(told, "{expected}: {:?}", found.refused);
        assert!(!found.is_allowed(false) && found.is_allowed(true), "only when it is accepted");
    }
    // Without a free tier the paid one begins elsewhere: no tier from 18600.
    let flat = list.replace("\"beginRange\" : \"18600\"", "\"beginRange\" : \"20000\"");
    let found = proposal("tiers.json", &flat);
    let told = found.refused.iter().filter(|why| why.contains("has no tier from 18600; found 0, 20000")).count();
    assert_eq!(told, 4, "{:?}", found.refused);
    let double = list.replace(
        "\"beginRange\" : \"0\", \"endRange\" : \"18600\"",
        "\"beginRange\" : \"18600\", \"endRange\" : \"Inf\"",
    );
    let problem = refused(double.as_bytes()).to_string();
    assert!(problem.starts_with("line ") && problem.contains("found two tiers from 18600; expected one"), "{problem}");
}

#[test]
fn more_than_a_twentieth_is_refused() {
    let one = text(LIST);
    assert!(proposal("one.json", &one).refused.is_empty(), "one of twenty is 5 %");
    let two = with(&one, "\"0.0000008450\"", "\"0.0000008500\"");
    let found = proposal("two.json", &two);
    assert_eq!(found.refused, ["2 of 20 prices change; expected at most 5 %"], "two of twenty");
    assert!(!found.is_allowed(false) && found.is_allowed(true), "only when it is accepted");
}

#[test]
fn older_lists_and_prices_of_the_future_are_refused() {
    let list = text(LIST);
    let older = with(&list, "2026-11-02T18:30:11Z", "2025-06-04T18:30:11Z");
    let found = proposal("older.json", &older);
    assert_eq!(found.impossible.len(), 20, "{:?}", found.impossible);
    assert!(found.impossible[0].contains("is from a later list: published 2025-06-05, this one 2025-06-04"), "told");
    assert!(!found.is_allowed(true), "whatever is accepted");

    let begin = list.find(&format!("\"{SKU}.JRTCKXETXF\" : {{")).expect("the term is there");
    let (head, tail) = list.split_at(begin);
    let future = format!("{head}{}", tail.replacen("2026-10-01T00:00:00Z", "2027-01-01T00:00:00Z", 1));
    let found = proposal("future.json", &future);
    assert_eq!(found.refused, ["dynamodb.seoul-write-request takes effect on 2027-01-01 only, after 2026-11-20"]);
    let line = found.lines.iter().find(|line| line.id == "dynamodb.seoul-write-request").expect("it is told");
    assert!(line.change.is_none(), "it is not written even when it is accepted");
}

#[test]
fn two_terms_at_once_are_refused() {
    let list = text(LIST);
    let begin = list.find(&format!("        \"{SKU}.JRTCKXETXF\" : {{")).expect("the term is there");
    let end = begin + list[begin..].find("\n        }").expect("it ends") + 10;
    let term = &list[begin..end];
    let two = format!("{}{term},\n{}{}", &list[..begin], term.replace("JRTCKXETXF", "OTHERTERM0"), &list[end..]);
    let problem = refused(two.as_bytes()).to_string();
    assert!(problem.contains("dynamodb.seoul-write-request: found 2 on-demand terms for SKU"), "{problem}");
}

#[test]
fn a_list_without_end_of_new_rows_keeps_the_first_of_them() {
    let mut products = String::new();
    for number in 0..5_000 {
        products.push_str(&format!("\"NEW{number:013}\" : {{\"attributes\" : {{\"regionCode\" : \"us-east-1\", \"usagetype\" : \"New-{number}\"}}}},\n"));
    }
    let list = with(&text(LIST), "  \"products\" : {\n", &format!("  \"products\" : {{\n{products}"));
    let reading = read(list.as_bytes()).expect("nothing is wrong with it");
    assert_eq!((reading.new.len(), reading.new_more), (200, 4_803), "5,000 and the three of the list");
    assert_eq!(reading.published, day("2026-11-02"));
    assert_eq!(catalog().files.len(), 2, "two files of facts");
}

#[test]
fn recorded_rows_are_judged_as_strictly() {
    let rows = text("recorded-dynamodb.json");
    for (from, to, expected) in [
        (
            "plc-dynamodb-usd-",
            "plc-ec2-usd-",
            "in esIndex: found \"plc-ec2-usd-20250605175616\"; expected plc-SERVICE-usd-TIME of a service with facts: dynamodb, s3",
        ),
        ("2025-06-05T17:56:16Z", "June 2025", "in published: found \"June 2025\""),
        (
            "\"price\": \"0.0000006800\"",
            "\"price\": \"NaN\"",
            "\"ap-northeast-2\".price: found \"NaN\"; expected a decimal number",
        ),
        ("\"price\": \"0.0000006800\"", "\"prize\": \"0.0000006800\"", "found no price; expected one"),
        (
            "\"label\": \"PayPerRequest Write Request Units\"",
            "\"label\": \"PayPerRequest Read Request Units\"",
            "found the label \"PayPerRequest Read Request Units\" twice",
        ),
        (
            "\"label\": \"Restore Data Size\"",
            "\"name\": \"Restore Data Size\"",
            "found no label; expected one in each row",
        ),
        ("\"rows\"", "\"row\"", "found no published, esIndex or rows"),
    ] {
        let problem = refused(rows.replacen(from, to, 1).as_bytes()).to_string();
        assert!(problem.contains(expected), "{from}: found {problem}\nexpected {expected}");
    }
    let gone = with(&rows, "\"label\": \"PayPerRequest Write Request Units\"", "\"label\": \"PayPerRequest Writes\"");
    let found = proposal("gone.json", &gone);
    assert!(
        found.refused.iter().any(|why| why.contains("is gone: no row \"PayPerRequest Write Request Units\"")),
        "{:?}",
        found.refused
    );
    assert!(found.text().contains("new        PayPerRequest Writes (ap-northeast-2, us-east-1)"), "{}", found.text());
}

#[test]
fn a_row_of_one_region_is_never_the_price_of_another() {
    // Written with the usage type of N. Virginia, which has no prefix, by mistake.
    let product = "    \"STRAY00000000000\" : {\"productFamily\" : \"Amazon DynamoDB PayPerRequest Throughput\", \"attributes\" : \
                   {\"regionCode\" : \"ap-northeast-2\", \"usagetype\" : \"WriteRequestUnits\", \"group\" : \"DDB-WriteUnits\"}},\n";
    let term = "      \"STRAY00000000000\" : {\"T\" : {\"priceDimensions\" : {\"R\" : {\"unit\" : \"WriteRequestUnits\", \
                \"pricePerUnit\" : {\"USD\" : \"0.0000005000\"}}}}},\n";
    let list = with(&text(LIST), "  \"products\" : {\n", &format!("  \"products\" : {{\n{product}"));
    let list = with(&list, "    \"OnDemand\" : {\n", &format!("    \"OnDemand\" : {{\n{term}"));
    let found = proposal("stray.json", &list);
    let line = found.lines.iter().find(|line| line.id == "dynamodb.virginia-write-request").expect("it is told");
    assert_eq!(line.class, Class::Unchanged, "{}", line.says);
    assert!(found.source.reading.new.iter().any(|new| new.code == "STRAY00000000000"), "it is told as new");
}
