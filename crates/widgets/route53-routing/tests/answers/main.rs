//! Exact shares for every rule of the policies, health and aliases, each worked by hand from the developer guide.

mod sums;

use skylet_route53_routing::answer::Outcome;
use skylet_route53_routing::policy::{bias_to_win, biased};
use skylet_route53_routing::{query, query_texts};
use skylet_units::{Exact, Lang};

/// Records of `app.example.com A`, each with a TTL and an address of its own; `health` and more come from `rest`.
fn zone(records: &[&str], rest: &str) -> String {
    let set = |(at, fields): (usize, &&str)| {
        let own = if fields.contains("AliasTarget") {
            String::new()
        } else {
            format!(r#","TTL":60,"ResourceRecords":[{{"Value":"192.0.2.{}"}}]"#, at % 256)
        };
        let id = if fields.contains("SetIdentifier") || fields.is_empty() {
            String::new()
        } else {
            format!(r#","SetIdentifier":"r{at}""#)
        };
        let fields = if fields.is_empty() { String::new() } else { format!(",{fields}") };
        let name = if fields.contains(r#""Name""#) { "" } else { r#""Name":"app.example.com.","# };
        format!(r#"{{{name}"Type":"A"{id}{fields}{own}}}"#)
    };
    let sets: Vec<_> = records.iter().enumerate().map(set).collect();
    let rest = if rest.is_empty() { String::new() } else { format!(",{rest}") };
    format!(r#"{{"name":"example.com","ResourceRecordSets":[{}]{rest}}}"#, sets.join(","))
}

/// The shares of the leaves, as fractions, and the outcome.
fn ask(zone: &str, question: &str) -> (Vec<String>, Outcome) {
    let asked = query::ask(zone, question).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    let answer = asked.zone.answer(&asked.question);
    (answer.leaves.iter().map(|leaf| fraction(leaf.share)).collect(), answer.outcome)
}

/// `5/14` even where a decimal exists.
fn fraction(share: Exact) -> String {
    format!("{share:?}").trim_end_matches("/1").to_owned()
}

fn shares(records: &[&str], rest: &str) -> Vec<String> {
    ask(&zone(records, rest), "app.example.com A").0
}

fn weights(weights: &[i64], down: &[usize]) -> Vec<String> {
    let records: Vec<_> = weights
        .iter()
        .enumerate()
        .map(|(at, weight)| format!(r#""Weight":{weight},"HealthCheckId":"h{at}""#))
        .collect();
    let down: Vec<_> = down.iter().map(|at| format!(r#""h{at}":"unhealthy""#)).collect();
    shares(&records.iter().map(String::as_str).collect::<Vec<_>>(), &format!(r#""health":{{{}}}"#, down.join(",")))
}

#[test]
fn weights_are_parts_of_a_sum() {
    assert_eq!(weights(&[1, 255], &[]), ["1/256", "255/256"], "1 and 255");
    assert_eq!(weights(&[10, 20, 20], &[]), ["1/5", "2/5", "2/5"], "10 / 50");
    assert_eq!(weights(&[10, 20, 20], &[2]), ["1/3", "2/3", "0"], "the third fails: 10 / 30");
    assert_eq!(weights(&[0, 20, 50, 70], &[]), ["0", "1/7", "5/14", "1/2"], "of 140");
}

#[test]
fn a_weight_of_zero_is_a_standby() {
    assert_eq!(weights(&[0, 1], &[]), ["0", "1"], "never, while another is healthy");
    assert_eq!(weights(&[0, 20, 50], &[1]), ["0", "0", "1"], "one of those with a weight is left");
    assert_eq!(weights(&[0, 20, 50], &[1, 2]), ["1", "0", "0"], "every weight is unhealthy");
    assert_eq!(weights(&[0, 0, 50], &[2]), ["1/2", "1/2", "0"], "two standbys");
    assert_eq!(weights(&[0, 0, 0], &[]), ["1/3", "1/3", "1/3"], "all are 0");
    assert_eq!(weights(&[0, 20, 60], &[0, 1, 2]), ["0", "1/4", "3/4"], "all unhealthy: all count, so weights apply");
}

#[test]
fn no_check_is_healthy_and_all_unhealthy_is_all() {
    let down = r#""health":{"h":"unhealthy"}"#;
    assert_eq!(shares(&[r#""Weight":1"#, r#""Weight":1,"HealthCheckId":"h""#], down), ["1", "0"], "no check");
    assert_eq!(shares(&[""], ""), ["1"], "simple");
    assert_eq!(shares(&[r#""Weight":3,"HealthCheckId":"h""#], down), ["1"], "the only one answers, unhealthy or not");
}

#[test]
fn failover_goes_both_ways_and_falls_back_to_the_primary() {
    let of = |primary: &str, secondary: &str| {
        shares(
            &[r#""Failover":"PRIMARY","HealthCheckId":"p""#, r#""Failover":"SECONDARY","HealthCheckId":"s""#],
            &format!(r#""health":{{"p":"{primary}","s":"{secondary}"}}"#),
        )
    };
    assert_eq!(of("healthy", "healthy"), ["1", "0"], "primary");
    assert_eq!(of("unhealthy", "healthy"), ["0", "1"], "secondary");
    assert_eq!(of("healthy", "unhealthy"), ["1", "0"], "primary");
    assert_eq!(of("unhealthy", "unhealthy"), ["1", "0"], "both: primary");
    let unchecked = [r#""Failover":"SECONDARY""#, r#""Failover":"PRIMARY","HealthCheckId":"p""#];
    assert_eq!(shares(&unchecked, r#""health":{"p":"unhealthy"}"#), ["1", "0"], "an unchecked secondary is healthy");
}

const AREAS: [&str; 4] = [
    r#""GeoLocation":{"CountryCode":"*"}"#,
    r#""GeoLocation":{"ContinentCode":"NA"},"HealthCheckId":"na""#,
    r#""GeoLocation":{"CountryCode":"US"},"HealthCheckId":"us""#,
    r#""GeoLocation":{"CountryCode":"US","SubdivisionCode":"CA"},"HealthCheckId":"ca""#,
];

#[test]
fn geolocation_climbs_to_larger_areas() {
    let of = |from: &str, down: &[&str]| {
        let down: Vec<_> = down.iter().map(|id| format!(r#""{id}":"unhealthy""#)).collect();
        let zone = zone(&AREAS, &format!(r#""health":{{{}}}"#, down.join(",")));
        let (shares, _) = ask(&zone, &format!("app.example.com A from={from}"));
        shares.iter().position(|share| share == "1").expect("one answers")
    };
    assert_eq!([of("US-CA", &[]), of("US-OR", &[]), of("CA", &[]), of("KR", &[])], [3, 2, 1, 0], "the smallest area");
    assert_eq!([of("LAX", &[]), of("SFO", &[]), of("SEA", &[])], [3, 3, 2], "a city lies in its state");
    assert_eq!(of("us-west-1", &[]), 2, "an address of the United States without a state");
    assert_eq!(of("nowhere", &[]), 0, "an address that maps to nothing");
    assert_eq!(of("PR", &[]), 1, "Puerto Rico is a country in North America");
    assert_eq!([of("US-CA", &["ca"]), of("US-CA", &["ca", "us"])], [2, 1], "climbing");
    assert_eq!(of("US-CA", &["ca", "us", "na"]), 0, "to the default");
}

#[test]
fn geolocation_without_a_default_may_have_no_answer() {
    let (shares, outcome) = ask(&zone(&AREAS[1..], ""), "app.example.com A from=KR");
    assert_eq!((shares, outcome), (vec!["0".to_owned(); 3], Outcome::NoData), "nobody picks the nearest");
    let down = r#""health":{"ca":"unhealthy","us":"unhealthy","na":"unhealthy"}"#;
    let (shares, outcome) = ask(&zone(&AREAS[1..], down), "app.example.com A from=US-CA");
    assert_eq!((shares, outcome), (vec!["0".into(), "0".into(), "1".into()], Outcome::Found), "the smallest area");
    // Europe holds Turkey, Asia Georgia.
    let continents = [r#""GeoLocation":{"ContinentCode":"EU"}"#, r#""GeoLocation":{"ContinentCode":"AS"}"#];
    assert_eq!(ask(&zone(&continents, ""), "app.example.com A from=TR").0, ["1", "0"], "Turkey");
    assert_eq!(ask(&zone(&continents, ""), "app.example.com A from=GE").0, ["0", "1"], "Georgia");
}

#[test]
fn latency_is_not_distance() {
    let latency = [r#""Region":"eu-central-1""#, r#""Region":"us-east-1""#];
    let near = [
        r#""GeoProximityLocation":{"AWSRegion":"eu-central-1"}"#,
        r#""GeoProximityLocation":{"AWSRegion":"us-east-1","Bias":0}"#,
    ];
    // From Seoul: Frankfurt 232 ms and 8,550 km, N. Virginia 180 ms and 11,140 km.
    assert_eq!(shares(&latency, ""), ["0", "1"], "latency: Virginia");
    assert_eq!(shares(&near, ""), ["1", "0"], "distance: Frankfurt");
    // In a private zone "latency" is the same or the closest Region.
    assert_eq!(shares(&latency, r#""private":true"#), ["1", "0"], "private: Frankfurt");
    let (shares, _) = ask(&zone(&latency, ""), "app.example.com A from=ap-northeast-2 resolver=eu-west-1");
    assert_eq!(shares, ["1", "0"], "asked for by a resolver in Ireland that sends no client subnet");
    let question = "app.example.com A from=ap-northeast-2 resolver=eu-west-1 subnet=203.0.113.0/24";
    assert_eq!(ask(&zone(&latency, ""), question).0, ["0", "1"], "with the client subnet");
}

#[test]
fn a_bias_shrinks_and_stretches_distances() {
    let of = |bias: i64| {
        let virginia = format!(r#""GeoProximityLocation":{{"AWSRegion":"us-east-1","Bias":{bias}}}"#);
        shares(&[r#""GeoProximityLocation":{"AWSRegion":"eu-central-1"}"#, &virginia], "")
    };
    // 11,140 x (1 - b/100) < 8,550 from b = 24 on: 11,140 x 0.76 = 8,466, x 0.77 = 8,578.
    assert_eq!([of(23), of(24)], [["1", "0"].map(str::to_owned).to_vec(), ["0", "1"].map(str::to_owned).to_vec()]);
    let place = |bias: i64| {
        let coordinates = r#""Coordinates":{"Latitude":"37.6","Longitude":"127.0"}"#;
        shares(
            &[
                &format!(r#""GeoProximityLocation":{{{coordinates},"Bias":{bias}}}"#),
                r#""GeoProximityLocation":{"LocalZoneGroup":"ap-northeast-1-tpe-1"}"#,
            ],
            "",
        )
    };
    assert_eq!(place(-99), ["1", "0"], "0 km stretched a hundredfold are 0 km");
}

#[test]
fn multivalue_gives_up_to_eight_healthy_ones() {
    let of = |count: usize, down: usize| {
        let records: Vec<_> =
            (0..count).map(|at| format!(r#""MultiValueAnswer":true,"HealthCheckId":"h{at}""#)).collect();
        let down: Vec<_> = (0..down).map(|at| format!(r#""h{at}":"unhealthy""#)).collect();
        shares(&records.iter().map(String::as_str).collect::<Vec<_>>(), &format!(r#""health":{{{}}}"#, down.join(",")))
    };
    assert_eq!(of(3, 0), ["1", "1", "1"], "all of them");
    assert_eq!(of(3, 1), ["0", "1", "1"], "without the unhealthy one");
    assert_eq!(of(10, 0), ["4/5"; 10], "8 of 10");
    assert_eq!(of(10, 2)[2..], ["1"; 8], "eight are left");
    assert_eq!(of(10, 10), ["4/5"; 10], "all unhealthy: up to eight of them");
}

#[test]
fn ip_based_takes_the_longest_block_that_holds_the_subnet() {
    let records = [
        r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"*"}"#,
        r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"isp"}"#,
        r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"office"}"#,
    ];
    let cidr = r#""cidr":{"c":{"isp":["203.0.0.0/16","2001:db8::/32"],"office":["203.0.113.0/24"]}}"#;
    let of = |records: &[&str], subnet: &str| ask(&zone(records, cidr), &format!("app.example.com A {subnet}"));
    let at = |subnet: &str| of(&records, subnet).0.iter().position(|share| share == "1").expect("one answers");
    assert_eq!([at("subnet=203.0.113.0/24"), at("subnet=203.0.114.0/24"), at("subnet=198.51.100.0/24")], [2, 1, 0]);
    assert_eq!(at("subnet=2001:db8:1::/48"), 1, "IPv6");
    assert_eq!(at("subnet=203.0.112.0/23"), 1, "shorter than the office's block");
    assert_eq!(at("address=203.0.113.9"), 2, "the resolver's own address");
    assert_eq!(of(&records[1..], "subnet=198.51.100.0/24").1, Outcome::NoData, "no default");
}

#[test]
fn checkers_alarms_and_calculated_checks_decide() {
    let of = |check: &str| {
        let records = [r#""Weight":1,"HealthCheckId":"h""#, r#""Weight":1"#];
        shares(&records, &format!(r#""health":{{"a":"unhealthy","b":"healthy","h":{check}}}"#))[0].clone()
    };
    let up = |check| of(check) == "1/2";
    assert!(!up(r#"{"checkers":16,"healthy":2}"#) && up(r#"{"checkers":16,"healthy":3}"#), "12.5 % and 18.75 %");
    assert!(!up(r#"{"checkers":50,"healthy":9}"#), "18 % is not more than 18 %");
    assert!(up(r#"{"status":"unhealthy","inverted":true}"#) && up(r#"{"status":"unhealthy","disabled":true}"#));
    assert!(!up(r#"{"inverted":true}"#) && up("{}"), "without data");
    assert!(!up(r#"{"status":"unhealthy","inverted":true,"disabled":true}"#), "healthy as disabled, then inverted");
    assert!(!up(r#"{"status":"healthy","inverted":true,"disabled":true}"#), "the same");
    assert!(!up(r#""UnHealthy""#) && up(r#""HEALTHY""#) && !up("false") && up("true"), "any case, and as JSON has it");
    assert!(!up(r#"{"status":false}"#) && up(r#"{"status":"Healthy"}"#), "in an object too");
    assert!(!up(r#"{"alarm":"ALARM"}"#) && up(r#"{"alarm":"OK"}"#), "as CloudWatch writes it");
    let missing = r#"{"alarm":"INSUFFICIENT_DATA","insufficient":"Unhealthy"}"#;
    assert!(!up(missing) && up(r#"{"alarm":"insufficient","insufficient":"LastKnownStatus"}"#), "as the API writes it");
    // Of two children one is given and unhealthy; the other is not given, so healthy.
    assert!(up(r#"{"children":["a","elsewhere"],"threshold":1}"#), "not given is healthy");
    assert!(!up(r#"{"children":["a","elsewhere"],"threshold":2}"#), "one of two");
    assert!(up(r#"{"children":["a","b"],"threshold":1}"#) && !up(r#"{"children":["a","b"],"threshold":2}"#));
    assert!(up(r#"{"children":["a"],"threshold":0}"#) && !up(r#"{"children":["b"],"threshold":2}"#));
    assert!(!up(r#"{"alarm":"alarm"}"#) && up(r#"{"alarm":"ok"}"#));
    assert!(!up(r#"{"alarm":"insufficient","insufficient":"unhealthy"}"#) && up(r#"{"alarm":"insufficient"}"#));
}

/// Weighted 1 to 3: two branches, each failover between two records.
fn tree(evaluates: bool, health: &str) -> Vec<String> {
    let alias = |name: &str, weight: i64| {
        format!(
            r#""Weight":{weight},"AliasTarget":{{"HostedZoneId":"Z","DNSName":"{name}.example.com.","EvaluateTargetHealth":{evaluates}}}"#
        )
    };
    let leaf = |name: &str, role: &str, check: &str| {
        format!(r#""Name":"{name}.example.com.","Failover":"{role}","HealthCheckId":"{check}""#)
    };
    let records = [
        alias("seoul", 1),
        alias("virginia", 3),
        leaf("seoul", "PRIMARY", "s1"),
        leaf("seoul", "SECONDARY", "s2"),
        leaf("virginia", "PRIMARY", "v1"),
        leaf("virginia", "SECONDARY", "v2"),
    ];
    let records: Vec<_> = records.iter().map(String::as_str).collect();
    shares(&records, &format!(r#""health":{{{health}}}"#))
}

#[test]
fn a_tree_backs_out_of_dead_branches_only_if_it_evaluates() {
    // The leaves come branch by branch: Seoul's two, Virginia's two.
    assert_eq!(tree(true, ""), ["1/4", "0", "3/4", "0"], "all healthy");
    assert_eq!(tree(true, r#""s1":"unhealthy""#), ["0", "1/4", "3/4", "0"], "one member is enough");
    let dead = r#""s1":"unhealthy","s2":"unhealthy""#;
    // The branch that nobody goes into is one leaf.
    assert_eq!(tree(true, dead), ["0", "1", "0"], "back out of Seoul");
    assert_eq!(tree(false, dead), ["1/4", "0", "3/4", "0"], "stuck in Seoul: both unhealthy, so the primary");
    let all = r#""s1":"unhealthy","s2":"unhealthy","v1":"unhealthy","v2":"unhealthy""#;
    assert_eq!(tree(true, all), ["1/4", "0", "3/4", "0"], "all dead: all count as healthy");
    // 1/4 x 1 and 3/4 x 1; a member without a check keeps its branch alive.
    assert_eq!(tree(true, r#""s1":"unhealthy","s2":{"disabled":true,"status":"unhealthy"}"#), ["0", "1/4", "3/4", "0"]);
}

#[test]
fn an_alias_needs_its_own_check_and_its_target() {
    let of = |health: &str| {
        let alias = r#""Weight":1,"HealthCheckId":"own","AliasTarget":{"HostedZoneId":"Z","DNSName":"lb.elb.amazonaws.com.","EvaluateTargetHealth":true}"#;
        shares(&[alias, r#""Weight":1"#], &format!(r#""health":{{{health}}}"#))[0].clone()
    };
    let lb = |groups: &str| of(&format!(r#""lb.elb.amazonaws.com":{{"groups":[{groups}]}}"#));
    assert_eq!(of(""), "1/2", "nothing is known to be wrong");
    assert_eq!(of(r#""own":"unhealthy""#), "0", "its own check");
    assert_eq!(lb(r#"{"healthy":1,"targets":3}"#), "1/2", "one healthy target");
    assert_eq!(lb(r#"{"healthy":0,"targets":3}"#), "0", "none");
    assert_eq!(lb(r#"{"healthy":1,"targets":3},{"healthy":0,"targets":0}"#), "0", "a group without targets");
    assert_eq!(of(r#""own":"healthy","lb.elb.amazonaws.com":"unhealthy""#), "0", "both must pass");
}

/// The words of the steps with this name.
fn steps(zone: &str, question: &str, id: &str) -> Vec<String> {
    let asked = query::ask(zone, question).unwrap_or_else(|error| panic!("{}", error.message(Lang::En)));
    let answer = asked.zone.answer(&asked.question);
    let steps = query_texts::steps(Lang::En, &asked, &answer);
    steps.into_iter().filter(|step| step.id == id).map(|step| step.text).collect()
}

const ASK: &str = "app.example.com A";

#[test]
fn health_is_given_by_the_record_or_its_identifier() {
    let blue = r#""SetIdentifier":"blue","Weight":1"#;
    let green = r#""SetIdentifier":"green","Weight":1"#;
    assert_eq!(shares(&[blue, green], r#""health":{"blue":"unhealthy"}"#), ["0", "1"], "by the SetIdentifier");
    let own = r#""SetIdentifier":"blue","Weight":1,"health":{"status":"healthy","inverted":true}"#;
    assert_eq!(shares(&[own, green], ""), ["0", "1"], "a health of its own");
    let checked = r#""SetIdentifier":"blue","Weight":1,"HealthCheckId":"h""#;
    assert_eq!(
        shares(&[checked, green], r#""health":{"blue":"unhealthy"}"#),
        ["1/2", "1/2"],
        "its check has another id"
    );
    let both = format!(r#"{checked},"health":"unhealthy""#);
    assert_eq!(shares(&[&both, green], r#""health":{"h":"healthy"}"#), ["0", "1"], "in the place of its check");
    // "blue" is the check of green: it is not also the name of the record blue.
    let other = r#""SetIdentifier":"green","Weight":1,"HealthCheckId":"blue""#;
    assert_eq!(shares(&[blue, other], r#""health":{"blue":"unhealthy"}"#), ["1", "0"], "an id is a check first");
    let alias = r#""SetIdentifier":"lb","Weight":1,"health":{"groups":[{"healthy":0,"targets":2}]},"AliasTarget":{"HostedZoneId":"Z","DNSName":"lb.elb.amazonaws.com.","EvaluateTargetHealth":true}"#;
    assert_eq!(shares(&[alias, green], ""), ["0", "1"], "the target of an alias");
}

#[test]
fn what_is_odd_but_not_wrong_is_noted() {
    let records = [r#""Weight":1,"HealthCheckId":"h-1""#, r#""Weight":1"#];
    let notes = |rest: &str| steps(&zone(&records, rest), ASK, "note");
    assert_eq!(notes(r#""health":{"h1":"unhealthy"}"#), [r#"health of "h1": nothing uses it"#], "a slip");
    let used = r#""health":{"h-1":{"children":["c"],"threshold":1},"c":"healthy","r1":"unhealthy"}"#;
    assert!(notes(used).is_empty(), "a check, a child, a SetIdentifier: {:?}", notes(used));
    let target = |evaluates: bool| {
        let alias = format!(
            r#""Weight":1,"AliasTarget":{{"HostedZoneId":"Z","DNSName":"lb.net.","EvaluateTargetHealth":{evaluates}}}"#
        );
        let groups = r#""health":{"LB.net.":{"groups":[{"healthy":0,"targets":1}]}}"#;
        steps(&zone(&[&alias], groups), ASK, "note").len()
    };
    assert_eq!([target(true), target(false)], [0, 1], "a target whose health is not looked at");
    assert_eq!(notes(r#""IsTruncated":true"#).len(), 1, "records may be missing");
    assert!(notes(r#""IsTruncated":false"#).is_empty(), "all of them");
}

#[test]
fn a_branch_without_an_answer_is_told() {
    let alias = r#""SetIdentifier":"a","Weight":1,"AliasTarget":{"HostedZoneId":"Z","DNSName":"g.example.com.","EvaluateTargetHealth":true}"#;
    let korea = r#""Name":"g.example.com.","SetIdentifier":"k","GeoLocation":{"CountryCode":"KR"}"#;
    let zone = zone(&[alias, r#""SetIdentifier":"b","Weight":2"#, korea], "");
    let of = |from: &str| {
        let question = format!("{ASK} from={from}");
        let asked = query::ask(&zone, &question).expect("a zone");
        (fraction(asked.zone.answer(&asked.question).unanswered().share), steps(&zone, &question, "unanswered"))
    };
    // A third goes to g, where nothing is for Japan.
    assert_eq!(of("JP"), ("1/3".to_owned(), vec!["no answer (NODATA): 1/3 ~ 33.33 %".to_owned()]));
    assert_eq!(of("KR"), ("0".to_owned(), Vec::new()), "all are answered");
}

#[test]
fn where_a_state_or_a_country_stands_is_told() {
    let regions = [r#""Region":"us-west-1""#, r#""Region":"us-east-2""#];
    let near =
        [r#""GeoProximityLocation":{"AWSRegion":"us-west-1"}"#, r#""GeoProximityLocation":{"AWSRegion":"us-east-2"}"#];
    let outcome =
        |records: &[&str], from: &str| steps(&zone(records, ""), &format!("{ASK} from={from}"), "outcome").remove(0);
    // San Francisco is in California, as us-west-1 is; Atlanta, the first city of the list, is nearer to Ohio.
    for records in [&regions, &near] {
        assert_eq!(ask(&zone(records, ""), &format!("{ASK} from=US-CA")).0, ["1", "0"], "from California");
        assert!(outcome(records, "US-CA").ends_with("; US-CA stands at San Francisco (model)"), "told");
        assert!(outcome(records, "US-MT").ends_with("; US-MT stands at Atlanta (model)"), "no city in Montana");
        assert!(outcome(records, "SFO").ends_with("there is an answer"), "a point itself");
    }
    assert!(outcome(&near, "MN").contains("MN stands nowhere"), "{}", outcome(&near, "MN"));
    assert_eq!(ask(&zone(&near, ""), &format!("{ASK} from=MN")).0, ["1/2", "1/2"], "nothing to compare");
    assert!(outcome(&[r#""Weight":1"#], "US-CA").ends_with("there is an answer"), "it does not matter");
}

#[test]
fn reasons_name_what_is_there() {
    let choices = |records: &[&str], rest: &str| steps(&zone(records, rest), ASK, "choice").join("\n");
    let lone = choices(&[r#""Failover":"SECONDARY""#], "");
    assert!(lone.ends_with("the secondary record; there is no primary"), "{lone}");
    let regions = [r#""Region":"ap-northeast-2""#, r#""Region":"us-east-1""#];
    let private = choices(&regions, r#""private":true"#);
    // Seoul to Seoul, and to Virginia: 11,140 km to the nearest ten.
    assert!(private.contains("r0: 0 km, the closest Region") && !private.contains("bias"), "{private}");
    assert!(private.contains(" km more (model)"), "{private}");
}

#[test]
fn names_types_and_delegations() {
    let zone = r#"{"ResourceRecordSets":[
        {"Name":"example.com.","Type":"SOA","TTL":900,"ResourceRecords":[{"Value":"ns-1.awsdns-1.org. a. 1 7200 900 1209600 86400"}]},
        {"Name":"example.com.","Type":"NS","TTL":172800,"ResourceRecords":[{"Value":"ns-1.awsdns-1.org."}]},
        {"Name":"example.com.","Type":"A","AliasTarget":{"HostedZoneId":"Z","DNSName":"www.example.com.","EvaluateTargetHealth":false}},
        {"Name":"www.example.com.","Type":"A","TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"}]},
        {"Name":"old.example.com.","Type":"CNAME","TTL":60,"ResourceRecords":[{"Value":"www.example.com"}]},
        {"Name":"dev.example.com.","Type":"NS","TTL":172800,"ResourceRecords":[{"Value":"ns-2.example.net"}]},
        {"Name":"\\052.img.example.com.","Type":"A","TTL":60,"ResourceRecords":[{"Value":"192.0.2.2"}]},
        {"Name":"a.b.example.com.","Type":"A","TTL":60,"ResourceRecords":[{"Value":"192.0.2.3"}]}
    ]}"#;
    let cases = [
        ("example.com A", Outcome::Found),
        ("EXAMPLE.COM. a", Outcome::Found),
        ("example.com AAAA", Outcome::NoData),
        ("example.com NS", Outcome::Found),
        ("old.example.com A", Outcome::Cname),
        ("old.example.com TXT", Outcome::Cname),
        ("old.example.com CNAME", Outcome::Found),
        ("dev.example.com A", Outcome::Referral),
        ("api.dev.example.com A", Outcome::Referral),
        ("cat.img.example.com A", Outcome::Found),
        ("cat.img.example.com TXT", Outcome::NoData),
        ("b.example.com A", Outcome::NoData),
        ("nobody.example.com A", Outcome::NxDomain),
        ("example.org A", Outcome::NotHere),
        ("badexample.com A", Outcome::NotHere),
    ];
    for (question, expected) in cases {
        assert_eq!(ask(zone, question).1, expected, "{question}");
    }
}

#[test]
fn a_question_that_cannot_be_answered_says_why() {
    let message = |question: &str| {
        let zone = zone(&[r#""Weight":1"#, r#""Name":"b.example.com","Weight":1"#], "");
        query::ask(&zone, question).expect_err(question).message(Lang::En)
    };
    assert_eq!(message(""), "say which name is asked for: app.example.com A, b.example.com A");
    assert_eq!(
        message("a b c"),
        "cannot read c of the query; expected a name, a type, from=, resolver=, subnet=, address="
    );
    assert!(message("app.example.com A from=mars").starts_with("no such place: mars"));
    assert_eq!(message("app.example.com A subnet=1.2.3"), "not a block of addresses: 1.2.3");
    for kind in ["FOO", "ANY", "A,", "*"] {
        let found = message(&format!("app.example.com {kind}"));
        assert!(
            found.starts_with(&format!("no type of records that Route 53 has: {kind}; expected one of A, ")),
            "{found}"
        );
    }
    let (long, label) = (format!("{}example.com", "a.".repeat(122)), format!("{}.example.com", "a".repeat(64)));
    // 122 times "a." and "example.com" are 255 letters; a name has 253 at most.
    for name in ["https://app.example.com/", "app..example.com", ".", "app.example.com:80", &label, &long] {
        let found = message(&format!("{name} A"));
        assert!(found.starts_with(&format!("not a domain name: {name}; expected labels")), "{found}");
    }
    for name in ["_sip._tcp.example.com", "xn--hq1bm8jm9l.example.com", "*.example.com", "APP.example.com."] {
        let zone = zone(&[r#""Weight":1"#], "");
        assert!(query::ask(&zone, &format!("{name} a")).is_ok(), "{name}");
    }
    let odd = zone(&[r#""Name":"a\\057b.example.com.","Weight":1"#], "");
    assert_eq!(ask(&odd, "a/b.example.com A").0, ["1"], "what stands in the zone may be asked for");
    let many: Vec<_> = (0..13).map(|at| format!(r#""Name":"n{at:02}.example.com","Weight":1"#)).collect();
    let many = zone(&many.iter().map(String::as_str).collect::<Vec<_>>(), "");
    let found = query::ask(&many, "").expect_err("thirteen names").message(Lang::En);
    assert!(found.ends_with("n11.example.com A, …"), "not all of them: {found}");
    assert!(["", "[]", "{} x"].iter().all(|text| query::ask(text, "").is_err()), "no zone");
}

#[test]
fn what_is_not_published_is_called_a_model() {
    let reasons = |records: &[&str], rest: &str, question: &str| {
        let asked = query::ask(&zone(records, rest), question).expect("a zone");
        let answer = asked.zone.answer(&asked.question);
        answer.gates[0].choices.iter().map(|choice| choice.reason.is_model()).collect::<Vec<_>>()
    };
    let ask = "app.example.com A subnet=203.0.113.0/24";
    let latency = [r#""Region":"eu-central-1""#, r#""Region":"us-east-1""#];
    assert_eq!(reasons(&latency, "", ask), [true, true], "the table of latencies");
    assert_eq!(reasons(&[r#""Weight":1"#, r#""Weight":0"#], "", ask), [false, false], "weights are published");
    let many: Vec<_> = (0..9).map(|_| r#""MultiValueAnswer":true"#).collect();
    assert_eq!(reasons(&many, "", ask), [true; 9], "which eight of nine");
    assert_eq!(reasons(&many[..8], "", ask), [false; 8], "all eight");
    // Unhealthy records of IP-based routing: the next shorter block; if all are, the longest.
    let records = [
        r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"isp"},"HealthCheckId":"isp""#,
        r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"office"},"HealthCheckId":"office""#,
    ];
    let of = |health: &str| {
        let rest =
            format!(r#""cidr":{{"c":{{"isp":["203.0.0.0/16"],"office":["203.0.113.0/24"]}}}},"health":{{{health}}}"#);
        shares_of(&zone(&records, &rest), ask)
    };
    assert_eq!(of(r#""office":"unhealthy""#), ["1", "0"], "the shorter block");
    assert_eq!(of(r#""office":"unhealthy","isp":"unhealthy""#), ["0", "1"], "the longest");
}

fn shares_of(zone: &str, question: &str) -> Vec<String> {
    ask(zone, question).0
}

#[test]
fn the_bias_that_wins_is_the_least_that_does() {
    let km = Exact::whole;
    // 150 km x 0.66 = 99 < 100, x 0.67 = 100.5.
    assert_eq!(bias_to_win(km(150), km(100)), Some(34), "the guide's distances");
    assert_eq!(bias_to_win(km(99), km(100)), Some(0), "nearer without any");
    assert_eq!(bias_to_win(km(100), km(100)), Some(1), "a tie");
    assert_eq!(bias_to_win(km(20_000), km(100)), None, "x 0.01 is 200 km");
    for far in (100..10_000).step_by(37) {
        if let Some(bias) = bias_to_win(km(far), km(100)) {
            assert!(biased(km(far), bias) < km(100) && (bias == 0 || biased(km(far), bias - 1) >= km(100)), "{far}");
        }
    }
}
