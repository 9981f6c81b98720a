//! Every wrong zone is refused with the record and the rule it breaks, in both languages.

use skylet_route53_routing::zone::{self, Rule};
use skylet_units::Lang;

fn zone(sets: &str, rest: &str) -> String {
    format!(r#"{{"name":"example.com","ResourceRecordSets":[{sets}]{rest}}}"#)
}

/// A record of `app.example.com A` with these fields.
fn set(fields: &str) -> String {
    format!(r#"{{"Name":"app.example.com.","Type":"A","TTL":60,"ResourceRecords":[{{"Value":"192.0.2.1"}}],{fields}}}"#)
}

fn alias(name: &str, target: &str) -> String {
    format!(
        r#"{{"Name":"{name}.example.com.","Type":"A","AliasTarget":{{"HostedZoneId":"Z","DNSName":"{target}.","EvaluateTargetHealth":true}}}}"#
    )
}

fn message(json: &str) -> String {
    let error = zone::read(json).expect_err(json);
    let korean = error.message(Lang::Ko);
    assert!(korean.chars().any(|letter| ('가'..='힣').contains(&letter)), "{korean}");
    error.message(Lang::En)
}

fn two(one: &str, other: &str) -> String {
    zone(
        &format!(
            "{},{}",
            set(&format!(r#""SetIdentifier":"a",{one}"#)),
            set(&format!(r#""SetIdentifier":"b",{other}"#))
        ),
        "",
    )
}

#[test]
fn what_is_no_zone_is_said() {
    assert!(message("{").starts_with("not JSON: "));
    assert_eq!(message("[]"), "expected an object with a list ResourceRecordSets");
    assert_eq!(message(&zone("", "")), "there is no record");
    assert_eq!(message(&zone(r#"{"Type":"A"}"#, "")), "Name is missing");
    assert_eq!(message(&zone(r#"{"Name":"app.example.com"}"#, "")), "app.example.com: Type is missing");
    assert_eq!(message(&zone(&set(r#""Weight":"1""#), "")), r#"app.example.com A: Weight cannot be "1""#);
}

#[test]
fn numbers_have_their_limits() {
    let one = |fields: &str| message(&zone(&set(&format!(r#""SetIdentifier":"blue",{fields}"#)), ""));
    assert_eq!(one(r#""Weight":256"#), "app.example.com A blue: a weight is 0 to 255; found 256");
    assert_eq!(one(r#""Weight":-1"#), "app.example.com A blue: a weight is 0 to 255; found -1");
    let near = r#""GeoProximityLocation":{"AWSRegion":"us-east-1","Bias":100}"#;
    assert_eq!(one(near), "app.example.com A blue: a bias is -99 to 99; found 100");
    let least = format!(r#""GeoProximityLocation":{{"AWSRegion":"us-east-1","Bias":{}}}"#, i64::MIN);
    assert!(one(&least).ends_with("found -9223372036854775808"), "the least number there is");
    let sets = |count: usize| {
        let sets: Vec<_> = (0..count).map(|at| set(&format!(r#""SetIdentifier":"r{at}","Weight":1"#))).collect();
        zone(&sets.join(","), "")
    };
    assert!(zone::read(&sets(100)).is_ok(), "a hundred are allowed");
    assert_eq!(message(&sets(101)), "app.example.com A r100: at most 100 records of a name and type; found 101");
}

#[test]
fn a_location_stands_once() {
    let twice = |fields: &str, place: &str| {
        let expected =
            format!("app.example.com A b: a location stands once; {place} is also that of app.example.com A a");
        assert_eq!(message(&two(fields, fields)), expected);
    };
    twice(r#""Region":"us-east-1""#, "us-east-1");
    twice(r#""GeoLocation":{"CountryCode":"KR"}"#, "KR");
    twice(r#""GeoLocation":{"CountryCode":"US","SubdivisionCode":"CA"}"#, "US-CA");
    twice(r#""GeoLocation":{"CountryCode":"*"}"#, "*");
    twice(r#""Failover":"PRIMARY""#, "PRIMARY");
    twice(r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"*"}"#, "*");
    assert!(zone::read(&two(r#""Weight":1"#, r#""Weight":1"#)).is_ok(), "weights are no locations");
}

#[test]
fn policies_do_not_mix() {
    let mixed = two(r#""Weight":1"#, r#""Region":"us-east-1""#);
    assert_eq!(
        message(&mixed),
        "app.example.com A b: records of a name and type have one policy; found weighted and latency"
    );
    let both = zone(&set(r#""SetIdentifier":"a","Weight":1,"Region":"us-east-1""#), "");
    assert_eq!(message(&both), "app.example.com A a: a record has one policy; found several");
    assert_eq!(
        message(&zone(&set(r#""Weight":1"#), "")),
        "app.example.com A: a record with a policy needs a SetIdentifier"
    );
    let simple = set(r#""x":0"#);
    let twice = message(&zone(&format!("{simple},{simple}"), ""));
    assert_eq!(twice, "app.example.com A: a simple record is the only one of its name and type");
    let same = format!("{0},{0}", set(r#""SetIdentifier":"a","Weight":1"#));
    assert!(
        message(&zone(&same, "")).starts_with("app.example.com A a: a simple record has no SetIdentifier, and those")
    );
}

#[test]
fn a_cname_stands_alone_and_not_at_the_apex() {
    let cname =
        |name: &str| format!(r#"{{"Name":"{name}","Type":"CNAME","TTL":60,"ResourceRecords":[{{"Value":"x.net"}}]}}"#);
    assert_eq!(
        message(&zone(&cname("example.com."), "")),
        "example.com CNAME: no CNAME at the zone apex; use an alias"
    );
    let unnamed = format!(r#"{{"ResourceRecordSets":[{}]}}"#, cname("example.com."));
    assert_eq!(message(&unnamed), "example.com CNAME: no CNAME at the zone apex; use an alias", "no name is needed");
    let beside = zone(&format!("{},{}", set(r#""x":0"#), cname("app.example.com")), "");
    assert_eq!(
        message(&beside),
        "app.example.com CNAME: nothing else may stand at the name of a CNAME; found a record of type A"
    );
    assert!(zone::read(&zone(&cname("www.example.com"), "")).is_ok(), "below the apex");
}

#[test]
fn aliases_lead_somewhere_and_not_back() {
    let ring = [alias("a", "b.example.com"), alias("b", "c.example.com"), alias("c", "a.example.com")].join(",");
    let found = message(&zone(&ring, ""));
    assert_eq!(
        found,
        "a.example.com A: the alias leads back to itself: a.example.com > b.example.com > c.example.com > a.example.com"
    );
    assert_eq!(
        message(&zone(&alias("a", "a.example.com"), "")),
        "a.example.com A: the alias leads back to itself: a.example.com > a.example.com"
    );
    let nowhere = message(&zone(&alias("a", "b.example.com"), ""));
    assert_eq!(nowhere, "a.example.com A: the alias points to b.example.com, where there is no record of its type");
    assert!(zone::read(&zone(&alias("a", "lb.elb.amazonaws.com"), "")).is_ok(), "outside the zone");
    assert_eq!(
        message(&zone(&alias("a", "d1.cloudfront.net"), "")),
        "a.example.com A: the health of a CloudFront target cannot be evaluated"
    );
    let long: Vec<_> = (0..2_000).map(|at| alias(&format!("n{at}"), &format!("n{}.example.com", at + 1))).collect();
    let end = set(r#""x":0"#).replace("app.", "n2000.");
    assert!(
        message(&zone(&format!("{},{end}", long.join(",")), "")).contains("aliases are followed down 6 names"),
        "deep"
    );
}

#[test]
fn many_ways_are_refused_before_they_are_gone() {
    // Five floors of a hundred aliases each to the next: 10^10 ways.
    let mut sets = Vec::new();
    for floor in 0..5 {
        for at in 0..100 {
            sets.push(alias(&format!("n{floor}"), &format!("n{}.example.com", floor + 1)).replacen(
                r#""Type""#,
                &format!(r#""SetIdentifier":"r{at}","Weight":1,"Type""#),
                1,
            ));
        }
    }
    sets.push(set(r#""x":0"#).replace("app.", "n5."));
    assert!(message(&zone(&sets.join(","), "")).contains("at most 2000 ways down"), "too many ways");
}

#[test]
fn places_are_those_there_are() {
    let one = |fields: &str, rest: &str| message(&zone(&set(&format!(r#""SetIdentifier":"a",{fields}"#)), rest));
    let named = |rule: &str| format!("app.example.com A a: {rule}");
    assert_eq!(one(r#""Region":"me-west-1""#, ""), named("a Region that is announced but not open yet: me-west-1"));
    assert_eq!(one(r#""Region":"mars-1""#, ""), named("not a Region that Route 53 knows: mars-1"));
    let area = named("expected a continent, a country, a state of the US or *; found XX");
    assert_eq!(one(r#""GeoLocation":{"CountryCode":"XX"}"#, ""), area);
    assert!(one(r#""GeoLocation":{"CountryCode":"KR","SubdivisionCode":"11"}"#, "").contains("expected a continent"));
    let both = r#""GeoProximityLocation":{"AWSRegion":"us-east-1","LocalZoneGroup":"us-west-2-lax-1"}"#;
    assert_eq!(one(both, ""), named("a geoproximity location is one of a Region, a Local Zone group and coordinates"));
    let ip = r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"isp"}"#;
    assert_eq!(one(ip, ""), named("no location of that name in cidr: c isp"));
    let star = r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"*"}"#;
    assert_eq!(one(star, r#","private":true"#), named("there is no IP-based routing in a private hosted zone"));
    let block = one(ip, r#","cidr":{"c":{"isp":["203.0.113.0/25"]}}"#);
    assert!(block.starts_with("c: a CIDR block is /1 to /24 for IPv4 and /1 to /48 for IPv6"), "{block}");
}

#[test]
fn values_and_checks_are_held_against_their_rules() {
    let both = set(r#""AliasTarget":{"HostedZoneId":"Z","DNSName":"x.net","EvaluateTargetHealth":false}"#);
    assert!(message(&zone(&both, "")).ends_with("expected values with a TTL, or an AliasTarget and neither"));
    let multi = alias("app", "x.net").replacen(r#""Type""#, r#""SetIdentifier":"m","MultiValueAnswer":true,"Type""#, 1);
    assert!(message(&zone(&multi, "")).ends_with("a multivalue answer record is neither an alias nor a CNAME"));
    let one = set(r#""x":0"#);
    let nested = r#","health":{"a":{"children":["b"],"threshold":1},"b":{"children":[],"threshold":1}}"#;
    assert_eq!(
        message(&zone(&one, nested)),
        "a: a calculated check counts checks that are there and not calculated: b"
    );
    let ids: Vec<_> = (0..257).map(|_| r#""b""#).collect();
    let many = format!(r#","health":{{"a":{{"children":[{}],"threshold":1}},"b":"healthy"}}"#, ids.join(","));
    assert_eq!(message(&zone(&one, &many)), "a: a calculated check counts at most 256 others; found 257");
    assert_eq!(message(&zone(&one, r#","health":{"a":"ill"}"#)), "a: health cannot be ill");
    assert!(matches!(zone::read("").expect_err("nothing").rule, Rule::Json(_)), "nothing at all");
}

#[test]
fn what_the_command_prints_is_read_as_it_stands() {
    let listing = r#"{
      "ResourceRecordSets": [
        {"Name": "example.com.", "Type": "NS", "TTL": 172800, "ResourceRecords": [{"Value": "ns-1.awsdns-00.org."}]},
        {"Name": "example.com.", "Type": "SOA", "TTL": 900, "ResourceRecords": [{"Value": "ns-1.awsdns-00.org. a. 1 2 3 4 5"}]},
        {"Name": "\\052.example.com.", "Type": "A", "SetIdentifier": "kr", "GeoLocation": {"CountryCode": "KR"}, "TTL": 60,
         "ResourceRecords": [{"Value": "192.0.2.1"}], "HealthCheckId": "11111111-2222-3333-4444-555555555555"},
        {"Name": "\\052.example.com.", "Type": "A", "SetIdentifier": "rest", "GeoLocation": {"CountryCode": "*"},
         "AliasTarget": {"HostedZoneId": "Z35", "DNSName": "dualstack.lb-1.us-east-1.elb.amazonaws.com.", "EvaluateTargetHealth": true}},
        {"Name": "a\\057b.example.com.", "Type": "TXT", "TTL": 5, "ResourceRecords": [{"Value": "\"x\""}]}
      ],
      "IsTruncated": false, "MaxItems": "300",
      "health": {"11111111-2222-3333-4444-555555555555": false}
    }"#;
    let zone = zone::read(listing).expect("a zone");
    let names: Vec<_> = zone.records.iter().map(|record| record.name.as_str()).collect();
    assert_eq!(names[2..], ["*.example.com", "*.example.com", "a/b.example.com"], "escapes are letters");
    assert_eq!(zone.apex.as_deref(), Some("example.com"), "the apex by its SOA");
    assert!(!zone.checks.is_healthy("11111111-2222-3333-4444-555555555555"), "false is unhealthy");
    assert_eq!(zone::domain("we\\056ird\\134.example.com."), "we\\056ird\\.example.com", "a dot within a label stays");
}
