//! What holds for any zone and any text.

use proptest::prelude::*;
use skylet_facts::places;
use skylet_route53_routing::answer::{Health, Outcome, Question};
use skylet_route53_routing::frame;
use skylet_route53_routing::panels::skew::{Skew, chances};
use skylet_route53_routing::panels::tree::{self, Turns};
use skylet_route53_routing::place::Place;
use skylet_route53_routing::policy::{Asker, biased};
use skylet_route53_routing::settings::ENDPOINT_PLACES;
use skylet_route53_routing::zone::{self, Zone};
use skylet_route53_routing::{query, query_texts};
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
"health":{"h":{"children":["i"],"threshold":1},"i":{"checkers":16,"healthy":3}},"cidr":{"c":{"x":["203.0.113.0/24"]}},
"query":"app.example.com A from=KR subnet=203.0.113.0/24"}"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_distribution_is_a_whole_and_has_the_mean_of_theory(
        weight in 1_i64..=254, other in 1_i64..=255, resolvers in 1_usize..=60,
    ) {
        let share = Exact::whole(weight) / Exact::whole(weight + other);
        let found = chances(Skew { endpoint: 0, share, resolvers, held: 0 });
        let whole = 1_000_000_000_000_000_i64;
        let sum: i64 = found.iter().sum();
        // Each of at most 61 numbers is rounded down twice at each of 60 steps.
        prop_assert!(sum <= whole && sum > whole - 10_000, "{sum}");
        let mean: i128 = (0..).zip(&found).map(|(k, chance): (i128, &i64)| k * i128::from(*chance)).sum();
        let theory = share * Exact::whole(whole) * Exact::whole(i64::try_from(resolvers).unwrap_or_default());
        let off = (theory - Exact::from_parts(mean, 1)).floor_to_i64();
        prop_assert!((-1..=1_000_000).contains(&off), "{off} of 10^15");
    }

    #[test]
    fn nobody_hides_anybody_wherever_they_are(cities in prop::collection::vec(0_usize..places::CITIES.len(), 12)) {
        let wanted: Vec<_> = cities.iter().map(|city| frame::spot(places::CITIES[*city].place)).collect();
        let endpoints = ENDPOINT_PLACES.map(frame::spot);
        let spots = frame::spread(&endpoints, &wanted);
        for (at, one) in spots.iter().enumerate() {
            for other in spots[..at].iter().chain(&endpoints) {
                // On a narrow screen, 290 by 168 px.
                let x = (one.0.hundredths() - other.0.hundredths()) * 290;
                let y = (one.1.hundredths() - other.1.hundredths()) * 168;
                prop_assert!(x * x + y * y >= (20 * 10_000_i64).pow(2), "{cities:?}: {one:?} and {other:?}");
            }
        }
    }

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
            if let Err(error) = query::ask(&text, &text) {
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
        match query::ask(&bent, "") {
            Ok(asked) => {
                let answer = asked.zone.answer(&asked.question);
                prop_assert!(answer.leaves.iter().all(|leaf| leaf.share >= Exact::ZERO && leaf.share <= Exact::ONE));
                let given = answer.leaves.iter().fold(Exact::ZERO, |sum, leaf| sum + leaf.share);
                prop_assert_eq!(given + answer.unanswered().share, Exact::ONE, "what is given and what is not");
                prop_assert!(!query_texts::steps(Lang::Ko, &asked, &answer).is_empty());
                let (none, sources) = (Turns::new(), tree::sources(&asked.zone));
                for source in &sources {
                    let turns = tree::turn(&asked.zone, &none, source);
                    prop_assert_eq!(turns.len(), 1, "a turn that nothing else needs is held");
                    let (before, after) = (tree::shown(Lang::Ko, &asked, &none), tree::shown(Lang::Ko, &asked, &turns));
                    let names = after.switches.iter().map(|switch| &*switch.name);
                    prop_assert!(names.eq(sources.iter().map(tree::Source::name)), "a button for each, in its place");
                    let at = sources.iter().position(|other| other == source).expect("one of them");
                    prop_assert_ne!(before.switches[at].is_healthy, after.switches[at].is_healthy);
                    prop_assert_eq!(&tree::turn(&asked.zone, &turns, source), &none, "and turned again it is gone");
                }
            }
            Err(error) => prop_assert!(!error.message(Lang::Ko).is_empty()),
        }
    }
}

#[test]
fn the_zone_to_be_bent_is_whole() {
    let asked = query::ask(WHOLE, "").unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    assert_eq!(asked.zone.answer(&asked.question).outcome, Outcome::Found);
}
