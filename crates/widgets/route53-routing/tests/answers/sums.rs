//! What is summed over many ways down a tree of aliases: exact where it can be, and what is told of it.

use skylet_contract::Datum;
use skylet_route53_routing::answer::Total;
use skylet_route53_routing::panels::tree;
use skylet_route53_routing::{query, query_texts};
use skylet_units::{Exact, Lang};

use super::{ASK, steps, zone};

/// Primes of up to 255 + 255, so that each is the sum of two weights.
const PRIMES: [i64; 20] =
    [397, 401, 409, 419, 421, 431, 433, 439, 443, 449, 457, 461, 463, 467, 479, 487, 491, 499, 503, 509];

/// An alias of `name` with this weight.
fn leads(name: &str, id: &str, weight: i64, target: &str) -> String {
    format!(
        r#""Name":"{name}.example.com.","SetIdentifier":"{id}","Weight":{weight},"AliasTarget":{{"HostedZoneId":"Z","DNSName":"{target}.example.com.","EvaluateTargetHealth":true}}"#
    )
}

/// Twenty weighted aliases, each to a group with another prime sum of weights, of which 200 go to Korea only.
fn fine() -> String {
    let mut records = vec![
        r#""Name":"end.example.com.","SetIdentifier":"end","Weight":1"#.to_owned(),
        r#""Name":"korea.example.com.","SetIdentifier":"korea","GeoLocation":{"CountryCode":"KR"}"#.to_owned(),
    ];
    for prime in PRIMES {
        let group = format!("g{prime}");
        records.push(leads("app", &group, 1, &group));
        records.push(leads(&group, "all", prime - 255, "end"));
        records.push(leads(&group, "some", 255, "korea"));
    }
    zone(&records.iter().map(String::as_str).collect::<Vec<_>>(), "")
}

#[test]
fn a_sum_too_fine_to_be_exact_is_not_called_exact() {
    let zone = fine();
    let asked =
        query::ask(&zone, "app.example.com A from=JP").unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    let answer = asked.zone.answer(&asked.question);
    // The denominator of the sum is 20 times the product of twenty primes, some 10^54.
    let unanswered = answer.unanswered();
    assert!(!unanswered.is_exact);
    // Each of the twenty is rounded down by less than 10^-14, so less is missing than 20 of those. The sum itself, by
    // hand, in billionths: the mean of 255/p.
    let near = PRIMES.iter().map(|prime| Exact::new(255 * 1_000_000_000, 1) / Exact::whole(*prime * 20));
    let billionths = near.fold(0, |sum, part| sum + part.floor_to_i64());
    let found = (unanswered.share * Exact::whole(1_000_000_000)).floor_to_i64();
    assert!((0..=20).contains(&(found - billionths)), "{found} and {billionths}, each part of which is rounded down");
    // One record answers, by twenty ways, to all the others.
    let records = answer.records();
    assert_eq!((records.len(), answer.given().count()), (1, 20));
    let rest = Exact::ONE - unanswered.share - records[0].1.share;
    assert!(!records[0].1.is_exact && rest > Exact::ZERO && rest < Exact::new(1, 1_000_000_000_000), "{rest}");
    // Said as about so much, and as data not at all.
    let notes = steps(&zone, "app.example.com A from=JP", "note");
    assert_eq!(notes, ["no answer (NODATA): ~ 56.62 %"]);
    assert!(steps(&zone, "app.example.com A from=JP", "unanswered").is_empty());
    let measure = skylet_route53_routing::GUIDE.measure.expect("measures").of;
    let measured = measure(&zone, Some("app.example.com A from=JP"), Lang::En).expect("measured");
    let instead = measured.instead.expect("data");
    assert_eq!((measured.value.as_str(), instead.sentence.as_str()), ("1", "1 record answers the query."));
    assert!(instead.data.contains(&("unanswered", Datum::None)), "no number");
    let shown = tree::shown(Lang::En, &asked, &tree::Turns::new());
    assert!(shown.answer.ends_with("there is an answer. By record: end ~ 43.38 %."), "{}", shown.answer);
    assert!(shown.notes.contains(&"no answer (NODATA): ~ 56.62 %.".to_owned()), "{:?}", shown.notes);
}

#[test]
fn the_finest_share_is_exact() {
    // Seven groups of a hundred, 99 of weight 255 and one of 254, which has no factor in common with 25,499.
    let mut records = Vec::new();
    for depth in 0..7 {
        let name = if depth == 0 { "app".to_owned() } else { format!("d{depth}") };
        let first = match depth {
            6 => format!(r#""Name":"{name}.example.com.","SetIdentifier":"0","Weight":254"#),
            _ => leads(&name, "0", 254, &format!("d{}", depth + 1)),
        };
        records.push(first);
        let others = (1..100).map(|at| format!(r#""Name":"{name}.example.com.","SetIdentifier":"{at}","Weight":255"#));
        records.extend(others);
    }
    let zone = zone(&records.iter().map(String::as_str).collect::<Vec<_>>(), "");
    let asked = query::ask(&zone, "app.example.com A").unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    let answer = asked.zone.answer(&asked.question);
    let least = answer.given().map(|leaf| leaf.share).min().expect("a record");
    // (254 / 25,499)^7.
    let part = Exact::from_parts(254, 25_499);
    let expected = (0..7).fold(Exact::ONE, |product, _| product * part);
    assert_eq!((least, answer.records().len()), (expected, 694));
    assert!(tree::shown(Lang::En, &asked, &tree::Turns::new()).answer.ends_with("and 690 more."), "and said");
    assert!(!query_texts::steps(Lang::Ko, &asked, &answer).is_empty());
}

#[test]
fn a_record_that_two_ways_lead_to_is_one() {
    let end = r#""Name":"end.example.com.","SetIdentifier":"end","Weight":1"#;
    let zone = zone(&[&leads("app", "a", 1, "end"), &leads("app", "b", 3, "end"), end], "");
    let asked = query::ask(&zone, ASK).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    let answer = asked.zone.answer(&asked.question);
    assert_eq!(query_texts::sentence(Lang::En, &asked, &answer), "1 record answers the query.");
    let whole = Total { share: Exact::ONE, is_exact: true };
    // 1/4 and 3/4 of the queries.
    assert_eq!((answer.records(), answer.leaves.len()), (vec![(2, whole)], 2));
    let shown = tree::shown(Lang::En, &asked, &tree::Turns::new());
    assert!(shown.answer.ends_with("By record: end 100 %."), "{}", shown.answer);
    let given = query_texts::steps(Lang::En, &asked, &answer);
    assert_eq!(given[0].value, Exact::ONE, "as the result counts");
    assert_eq!(steps(&zone, ASK, "record")[0], "app.example.com A a → end.example.com A end: 1/4 = 25 %");
}

#[test]
fn the_panel_says_what_the_command_line_warns_of() {
    let korea = r#""Name":"g.example.com.","SetIdentifier":"k","GeoLocation":{"CountryCode":"KR"}"#;
    let latency = r#""SetIdentifier":"l","Region":"us-east-1""#;
    let other = r#""SetIdentifier":"m","Region":"eu-west-1""#;
    let rest = r#""IsTruncated":true,"health":{"nobody":"unhealthy"}"#;
    let notes = |zone: &str, question: &str| {
        let asked = query::ask(zone, question).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
        tree::shown(Lang::En, &asked, &tree::Turns::new()).notes
    };
    let found = notes(&zone(&[latency, other], rest), "app.example.com A from=US-CA");
    assert_eq!(
        found[..3],
        [
            "the list is cut (IsTruncated or NextToken), so records may be missing.",
            "health of \"nobody\": nothing uses it.",
            "US-CA stands at San Francisco (model).",
        ]
    );
    // A half goes to g, where nothing is for Japan.
    let half = [&leads("app", "a", 1, "g"), r#""SetIdentifier":"b","Weight":1"#, korea];
    assert_eq!(notes(&zone(&half, ""), "app.example.com A from=JP"), ["no answer (NODATA): 1/2 = 50 %."]);
    // Not all of them where there are many.
    let many: Vec<_> = (0..20).map(|at| format!(r#""h{at}":"unhealthy""#)).collect();
    let found = notes(&zone(&[r#""Weight":1"#], &format!(r#""health":{{{}}}"#, many.join(","))), ASK);
    assert_eq!(found.len(), 9, "eight and how many more");
    assert!(found[8].starts_with("12 more notes"), "{found:?}");
}
