//! What holds for any zone and any text.

use proptest::prelude::*;
use skylet_route53_routing::answer::{Health, Outcome, Question};
use skylet_route53_routing::place::Place;
use skylet_route53_routing::policy::{Asker, biased};
use skylet_route53_routing::query;
use skylet_route53_routing::zone::{self, Zone};
use skylet_units::{Exact, Lang};

/// A weighted zone: weights, and of each record whether it is healthy.
fn weighted(records: &[(i64, bool)]) -> Zone {
    let sets: Vec<_> = records
        .iter()
        .enumerate()
        .map(|(at, (weight, _))| {
            format!(
                r#"{{"Name":"a.example.com","Type":"A","SetIdentifier":"r{at}","Weight":{weight},"TTL":60,"HealthCheckId":"h{at}","ResourceRecords":[{{"Value":"192.0.2.1"}}]}}"#
            )
        })
        .collect();
    let down = records.iter().enumerate().filter(|(_, (_, up))| !up).map(|(at, _)| format!(r#""h{at}":"unhealthy""#));
    let down = down.collect::<Vec<_>>().join(",");
    let json = format!(r#"{{"ResourceRecordSets":[{}],"health":{{{down}}}}}"#, sets.join(","));
    zone::read(&json).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)))
}

fn question() -> Question {
    let place = Place::read("ap-northeast-2").expect("a Region");
    Question { name: "a.example.com".to_owned(), kind: "A".to_owned(), asker: Asker { place, subnet: None } }
}

/// A zone with something of everything, to be bent.
const WHOLE: &str = r#"{"name":"example.com","ResourceRecordSets":[
{"Name":"app.example.com.","Type":"A","SetIdentifier":"a","Weight":1,"AliasTarget":{"HostedZoneId":"Z","DNSName":"b.example.com.","EvaluateTargetHealth":true}},
{"Name":"b.example.com.","Type":"A","SetIdentifier":"k","GeoLocation":{"CountryCode":"KR"},"TTL":60,"HealthCheckId":"h","ResourceRecords":[{"Value":"192.0.2.1"}]},
{"Name":"c.example.com.","Type":"A","SetIdentifier":"g","GeoProximityLocation":{"Coordinates":{"Latitude":"49.22","Longitude":"-74.01"},"Bias":-10},"TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"}]},
{"Name":"d.example.com.","Type":"A","SetIdentifier":"i","CidrRoutingConfig":{"CollectionId":"c","LocationName":"x"},"TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"}]}],
"health":{"h":{"children":["i"],"threshold":1},"i":{"checkers":16,"healthy":3}},"cidr":{"c":{"x":["203.0.113.0/24"]}}}
app.example.com A from=KR subnet=203.0.113.0/24"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn weighted_shares_are_a_whole_and_go_to_the_healthy(
        records in prop::collection::vec((0_i64..=255, any::<bool>()), 1..=40),
    ) {
        let zone = weighted(&records);
        let answer = zone.answer(&question());
        prop_assert_eq!(answer.outcome, Outcome::Found);
        let sum = answer.leaves.iter().fold(Exact::ZERO, |sum, leaf| sum + leaf.share);
        prop_assert_eq!(sum, Exact::ONE);
        let some_up = records.iter().any(|(_, up)| *up);
        for (leaf, (weight, up)) in answer.leaves.iter().zip(&records) {
            prop_assert!(!some_up || *up || leaf.share == Exact::ZERO, "an unhealthy one while another is healthy");
            let other_weight = records.iter().any(|(other, is_up)| *other > 0 && (*is_up || !some_up));
            prop_assert!(*weight > 0 || !other_weight || leaf.share == Exact::ZERO, "weight 0 beside a weight");
        }
        let health = Health::of(&zone);
        prop_assert!(records.iter().enumerate().all(|(at, (_, up))| health.is_healthy(at) == *up));
    }

    #[test]
    fn more_bias_is_never_farther(km in 0_i64..=20_015, bias in -99_i64..99) {
        let km = Exact::whole(km);
        prop_assert!(biased(km, bias + 1) <= biased(km, bias));
        // The two ends undo each other: k x (1 - b) / (1 - b).
        prop_assert_eq!(biased(biased(km, bias.abs()), -bias.abs()), km);
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,200}") {
        for lang in Lang::ALL {
            if let Err(error) = query::read(&text) {
                prop_assert!(!error.message(lang).is_empty());
            }
        }
    }

    #[test]
    fn a_bent_zone_is_answered_or_refused(
        at in 0..WHOLE.len(), cut in 0_usize..40, by in prop_oneof!["[0-9a-z.\"{}:,*-]{0,6}", Just("null".to_owned()), Just("-9223372036854775808".to_owned())],
    ) {
        let end = (at + cut).min(WHOLE.len());
        let bent = format!("{}{by}{}", &WHOLE[..at], &WHOLE[end..]);
        match query::read(&bent) {
            Ok(asked) => {
                let answer = asked.zone.answer(&asked.question);
                prop_assert!(answer.leaves.iter().all(|leaf| leaf.share >= Exact::ZERO && leaf.share <= Exact::ONE));
            }
            Err(error) => prop_assert!(!error.message(Lang::Ko).is_empty()),
        }
    }
}

#[test]
fn the_zone_to_be_bent_is_whole() {
    let asked = query::read(WHOLE).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    assert_eq!(asked.zone.answer(&asked.question).outcome, Outcome::Found);
}
