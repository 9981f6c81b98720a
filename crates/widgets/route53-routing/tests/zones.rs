//! Every wrong zone is refused with the record and the rule it breaks, in both languages.

use skylet_route53_routing::zone::{self, Note, Routing, Rule};
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
    let printed = "`aws route53 list-resource-record-sets --output json` prints";
    assert!(message("{").starts_with("not JSON: ") && message("{").contains(printed), "{}", message("{"));
    for text in ["{}", "3", "null", r#""x""#] {
        let expected = format!("expected an object with a list ResourceRecordSets, as {printed} it");
        assert_eq!(message(text), expected, "{text}");
    }
    assert_eq!([message("[]"), message(&zone("", ""))], ["there is no record"; 2]);
    // Two pages of a listing in one file, and a question behind it.
    let page = format!("{{\n\"ResourceRecordSets\":[{}]\n}}\n", set(r#""x":0"#));
    for (behind, line) in [(page.as_str(), 4), ("\napp.example.com A", 5), ("}", 4)] {
        let expected = format!("one JSON document is read, and more stands behind it on line {line}; put all records");
        let found = message(&format!("{page}{behind}"));
        assert!(found.starts_with(&expected), "{found}");
    }
    assert!(zone::read(&format!("\n{page} \n\t")).is_ok(), "space behind it is nothing");
    assert!(message(" ").starts_with("not JSON"), "{}", message(" "));
    assert!(zone::read(&format!("[{}]", set(r#""x":0"#))).is_ok(), "the list alone");
    assert_eq!(message(&zone(r#"{"Type":"A"}"#, "")), "record 1 of the list: Name is missing");
    let second = format!("{},3", set(r#""x":0"#));
    let expected = "record 2 of the list: ResourceRecordSets cannot be 3; expected a list of objects";
    assert_eq!(message(&zone(&second, "")), expected);
    assert_eq!(message(&zone(r#"{"Name":"app.example.com"}"#, "")), "app.example.com: Type is missing");
    let number = r#"app.example.com A: Weight cannot be "1"; expected a whole number, not a text"#;
    assert_eq!(message(&zone(&set(r#""Weight":"1""#), "")), number);
    let half = "app.example.com A: Weight cannot be 1.5; expected a whole number";
    assert_eq!(message(&zone(&set(r#""Weight":1.5"#), "")), half);
    let ttl = set(r#""x":0"#).replace(r#""TTL":60"#, r#""TTL":"60""#);
    assert!(message(&zone(&ttl, "")).ends_with(r#"TTL cannot be "60"; expected a whole number, not a text"#));
    let ttl = set(r#""x":0"#).replace(r#""TTL":60"#, r#""TTL":-1"#);
    assert!(message(&zone(&ttl, "")).ends_with("TTL cannot be -1; expected a whole number from 0 to 2147483647"));
    for (found, said) in [("1.5", "1.5"), (r#""91""#, r#""91""#), (r#""1e1""#, r#""1e1""#)] {
        let near = format!(r#""GeoProximityLocation":{{"Coordinates":{{"Latitude":{found},"Longitude":"2"}}}}"#);
        let end = format!("Latitude cannot be {said}; expected a decimal in a text, such as \"37.57\", from -90 to 90");
        assert!(message(&zone(&set(&near), "")).ends_with(&end), "{found}");
    }
    let role = set(r#""SetIdentifier":"a","Failover":"primary""#);
    assert!(message(&zone(&role, "")).ends_with("Failover cannot be primary; expected one of PRIMARY, SECONDARY"));
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
    let primary = r#""Failover":"PRIMARY""#;
    let found = message(&two(primary, primary));
    assert_eq!(found, "app.example.com A b: two PRIMARY records; the other is app.example.com A a");
    let found = message(&two(r#""Failover":"SECONDARY""#, r#""Failover":"SECONDARY""#));
    assert!(found.contains("two SECONDARY records"), "{found}");
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
    assert_eq!(
        message(&zone(&same, "")),
        "app.example.com A a: each record of a name and type has a SetIdentifier of its own; records 1 and 2 of the list \
         both have a"
    );
    assert_eq!(
        message(&zone(&set(r#""SetIdentifier":"a""#), "")),
        "app.example.com A a: a simple record, without a policy, has no SetIdentifier; found a"
    );
    let cidr = r#","cidr":{"c":{"x":["10.0.0.0/8"]},"d":{"y":["11.0.0.0/8"]}}"#;
    let block = |id: &str, collection: &str, location: &str| {
        let config = format!(r#"{{"CollectionId":"{collection}","LocationName":"{location}"}}"#);
        set(&format!(r#""SetIdentifier":"{id}","CidrRoutingConfig":{config}"#))
    };
    let found = message(&zone(&format!("{},{}", block("a", "c", "x"), block("b", "d", "y")), cidr));
    assert_eq!(found, "app.example.com A b: records of a name and type use one CIDR collection; found c and d");
    let unnamed = set(r#""SetIdentifier":"a","CidrRoutingConfig":{"LocationName":"*"}"#);
    assert!(message(&zone(&unnamed, "")).ends_with("CollectionId is missing"), "no collection");
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
    assert!(one(ip, "").starts_with(&named("no location of that name in cidr: c isp; the AWS CLI prints no blocks")));
    let same = one(ip, r#","cidr":{"c":{"isp":["203.0.113.0/24"],"lab":["198.51.100.0/24","203.0.113.9/24"]}}"#);
    assert_eq!(same, "c: the same CIDR block is in two locations of a collection: 203.0.113.9/24");
    let at = |latitude: &str, longitude: &str| {
        let text = format!(
            r#""GeoProximityLocation":{{"Coordinates":{{"Latitude":"{latitude}","Longitude":"{longitude}"}}}}"#
        );
        zone::read(&zone(&set(&format!(r#""SetIdentifier":"a",{text}"#)), ""))
            .map(|zone| zone.records[0].routing.clone())
    };
    // The pattern of the API: a sign, up to three digits, a dot that may be the end.
    assert_eq!(at("+37.57", "127.").expect("as the API takes it"), Routing::Geoproximity((375, 1_270), 0));
    assert_eq!(at("90.00", "-180").expect("the ends"), Routing::Geoproximity((900, -1_800), 0));
    for (latitude, longitude) in [("90.05", "0"), ("0", "180.01"), ("+-1", "0"), (".", "0"), ("", "0")] {
        assert!(at(latitude, longitude).is_err(), "{latitude} {longitude}");
    }
    let star = r#""CidrRoutingConfig":{"CollectionId":"c","LocationName":"*"}"#;
    assert_eq!(one(star, r#","private":true"#), named("there is no IP-based routing in a private hosted zone"));
    let block = one(ip, r#","cidr":{"c":{"isp":["203.0.113.0/25"]}}"#);
    assert!(block.starts_with("c: a CIDR block is /1 to /24 for IPv4 and /1 to /48 for IPv6"), "{block}");
}

#[test]
fn values_and_checks_are_held_against_their_rules() {
    let both = set(r#""AliasTarget":{"HostedZoneId":"Z","DNSName":"x.net","EvaluateTargetHealth":false}"#);
    let ends = |set: String, end: &str| {
        let found = message(&zone(&set, ""));
        assert!(found.ends_with(end), "{found}");
    };
    ends(both, "an alias (AliasTarget) has no values (ResourceRecords)");
    ends(
        alias("app", "x.net").replacen(r#""Type""#, r#""TTL":60,"Type""#, 1),
        "an alias has no TTL; that of its target counts",
    );
    ends(set(r#""x":0"#).replace(r#""TTL":60,"#, ""), "a record that is no alias needs a TTL");
    let none = "there are no values (ResourceRecords); expected some, or an AliasTarget";
    ends(set(r#""x":0"#).replace(r#"{"Value":"192.0.2.1"}"#, ""), none);
    ends(r#"{"Name":"app.example.com.","Type":"A","TTL":60}"#.to_owned(), none);
    let value = |kind: &str, value: &str| {
        set(r#""x":0"#).replace("192.0.2.1", value).replace(r#""Type":"A""#, &format!(r#""Type":"{kind}""#))
    };
    for wrong in ["999.1.1.1", "hello", "2001:db8::1", "192.0.2", "192.0.2.1 "] {
        ends(value("A", wrong), &format!("the values of A records are IPv4 addresses; found {wrong}"));
    }
    ends(value("AAAA", "192.0.2.1"), "the values of AAAA records are IPv6 addresses; found 192.0.2.1");
    assert!(zone::read(&zone(&value("aaaa", "2001:DB8::1"), "")).is_ok(), "in any case");
    for wrong in ["FOO", "ANY", "", "A,"] {
        let found = message(&zone(&value(wrong, "x"), ""));
        assert!(
            found.starts_with(&format!("app.example.com: no type that Route 53 has: {wrong}; expected")),
            "{found}"
        );
    }
    let multi = alias("app", "x.net").replacen(r#""Type""#, r#""SetIdentifier":"m","MultiValueAnswer":true,"Type""#, 1);
    assert!(message(&zone(&multi, "")).ends_with("a multivalue answer record is neither an alias nor a CNAME"));
    let one = set(r#""x":0"#);
    let nested = r#","health":{"a":{"children":["b"],"threshold":1},"b":{"children":[],"threshold":1}}"#;
    let found = message(&zone(&one, nested));
    assert_eq!(found, "a: a calculated check counts checks that are not calculated themselves: b");
    let ids: Vec<_> = (0..257).map(|_| r#""b""#).collect();
    let many = format!(r#","health":{{"a":{{"children":[{}],"threshold":1}},"b":"healthy"}}"#, ids.join(","));
    assert_eq!(message(&zone(&one, &many)), "a: a calculated check counts at most 256 others; found 257");
    let health = |check: &str| message(&zone(&one, &format!(r#","health":{{"a":{check}}}"#)));
    let keys = "status, inverted, disabled, checkers, healthy, children, threshold, alarm, insufficient";
    let word = r#""ill"; expected healthy, unhealthy, true or false"#;
    let cases = [
        (r#""ill""#, format!("health cannot be {word}")),
        (r#"{"status":"ill"}"#, format!("status cannot be {word}")),
        (r#"{"stauts":"unhealthy"}"#, format!("no such key: stauts; expected one of {keys}")),
        (r#"{"children":[],"threshold":-1}"#, "threshold cannot be -1; expected a whole number from 0".to_owned()),
        (r#"{"children":[]}"#, "threshold is missing".to_owned()),
        (r#"{"children":"b","threshold":1}"#, r#"children cannot be "b"; expected a list of texts"#.to_owned()),
        (
            r#"{"status":"healthy","alarm":"ok"}"#,
            "a check has one of status, alarm, children and checkers; found status and alarm".to_owned(),
        ),
        (r#"{"healthy":true}"#, "healthy is used with checkers only".to_owned()),
        (r#"{"checkers":16}"#, "healthy is missing".to_owned()),
        (
            r#"{"checkers":3,"healthy":4}"#,
            "checkers cannot be 4 / 3; expected no more healthy ones than there are".to_owned(),
        ),
        (r#"{"checkers":0,"healthy":0}"#, "checkers cannot be 0; expected a whole number from 1".to_owned()),
        (r#"{"alarm":"red"}"#, "alarm cannot be red; expected one of ok, alarm, insufficient".to_owned()),
        (r#"{"groups":[],"status":"healthy"}"#, "no such key: status; expected one of groups".to_owned()),
        (r#"{"groups":[{"up":1}]}"#, "no such key: up; expected one of healthy, targets".to_owned()),
        (r#"{"disabled":"yes"}"#, r#"disabled cannot be "yes"; expected true or false"#.to_owned()),
    ];
    for (check, expected) in cases {
        assert_eq!(health(check), format!("a: {expected}"), "{check}");
    }
    let own = message(&zone(&set(r#""health":{"groups":[]}"#), ""));
    assert!(own.starts_with("app.example.com A: groups are the health of a load balancer"), "{own}");
    assert!(matches!(zone::read("").expect_err("nothing").rule, Rule::Json(_)), "nothing at all");
}

#[test]
fn records_lie_in_their_zone_and_name_it_once() {
    let plain = |name: &str, kind: &str, value: &str| {
        format!(r#"{{"Name":"{name}","Type":"{kind}","TTL":60,"ResourceRecords":[{{"Value":"{value}"}}]}}"#)
    };
    let list = |name: &str, sets: &[String]| format!(r#"{{{name}"ResourceRecordSets":[{}]}}"#, sets.join(","));
    let (soa, app) = (plain("example.com.", "SOA", "x"), plain("app.example.com.", "A", "192.0.2.1"));
    let found = message(&list("", &[soa.clone(), app.clone(), plain("www.example.org.", "A", "192.0.2.1")]));
    assert_eq!(found, "www.example.org A: not a name of the hosted zone example.com");
    let found = message(&list(r#""name":"example.com","#, &[plain("badexample.com.", "A", "192.0.2.1")]));
    assert_eq!(found, "badexample.com A: not a name of the hosted zone example.com");
    let found = message(&list("", &[soa.clone(), app.clone(), plain("sub.example.com.", "SOA", "x")]));
    assert_eq!(found, "sub.example.com SOA: a hosted zone has one SOA record; found that of example.com SOA too");
    let found = message(&list(r#""name":"example.org","#, &[soa.clone(), app.clone()]));
    assert_eq!(found, "example.com SOA: the SOA record stands at the name of the zone; name is example.org");
    assert!(zone::read(&list(r#""name":"Example.COM.","#, &[soa, app])).is_ok(), "the same name");
    let with = |kind: &str, fields: &str| {
        let set = plain("s.example.com.", kind, "ns1.example.net");
        message(&zone(&set.replacen(r#""TTL""#, &format!(r#"{fields},"TTL""#), 1), ""))
    };
    for policy in [r#""Weight":1"#, r#""MultiValueAnswer":true"#, r#""Region":"us-east-1""#] {
        let found = with("NS", &format!(r#""SetIdentifier":"a",{policy}"#));
        assert_eq!(found, "s.example.com NS a: NS records have no routing policy and are no aliases", "{policy}");
    }
    let found = message(&zone(&alias("s", "x.net").replace(r#""Type":"A""#, r#""Type":"NS""#), ""));
    assert_eq!(found, "s.example.com NS: NS records have no routing policy and are no aliases");
}

#[test]
fn the_name_of_a_zone_is_found_where_it_can_be() {
    let record = |name: &str, kind: &str, value: &str| {
        format!(r#"{{"Name":"{name}.","Type":"{kind}","TTL":60,"ResourceRecords":[{{"Value":"{value}"}}]}}"#)
    };
    let of = |sets: &[String], rest: &str| {
        zone::read(&format!(r#"{{"ResourceRecordSets":[{}]{rest}}}"#, sets.join(","))).expect("a zone")
    };
    let servers = record("example.co.kr", "NS", "ns-1.example.net.");
    let found = of(&[servers, record("app.example.co.kr", "A", "192.0.2.1")], "");
    assert_eq!(found.apex.as_deref(), Some("example.co.kr"), "name servers above all others");
    // Below app.example.com a zone is delegated; nothing says where this one begins.
    let sets = [record("dev.example.com", "NS", "ns-1.example.net."), record("app.example.com", "A", "192.0.2.1")];
    let found = of(&sets, "");
    assert_eq!((found.apex.as_deref(), found.within.as_str()), (None, "example.com"), "a delegation");
    assert!(found.holds("nobody.example.com") && !found.holds("example.org"), "what all records are below");
    let star = of(&[record(r"\\052.example.com", "A", "192.0.2.1")], "");
    assert!(star.holds("x.example.com") && star.holds("example.com"), "{:?}", star.within);
    let apart = of(&[record("a.example", "A", "192.0.2.1"), record("b.test", "A", "192.0.2.1")], "");
    assert!(apart.holds("b.test") && !apart.holds("c.test"), "nothing in common");
    // Inside, a name of two labels need not be the zone's; on the Internet it is taken for one.
    let inside = of(&[record("db.internal", "CNAME", "a.internal.")], r#","private":true"#);
    assert!(!inside.is_apex("db.internal"), "private");
    let error = zone::read(&format!(r#"{{"ResourceRecordSets":[{}]}}"#, record("example.com", "CNAME", "a.test.")));
    assert_eq!(error.expect_err("the apex").rule, Rule::CnameAtApex);
}

#[test]
fn what_is_odd_is_noted() {
    let primary = set(r#""SetIdentifier":"p","Failover":"PRIMARY""#);
    let found = zone::read(&zone(&primary, r#","heatlh":{"p":"unhealthy"},"NextToken":"e""#));
    let notes = found.expect("a zone").notes;
    let label = "app.example.com A p".to_owned();
    assert_eq!(notes, [Note::Truncated, Note::Key("heatlh".to_owned()), Note::Primary(label)], "said, not refused");
    // A check named by the identifier is one.
    let known = zone::read(&zone(&primary, r#","health":{"p":"unhealthy"}"#)).expect("a zone");
    assert_eq!(known.notes, [], "nothing odd");
    // What a check of the record itself counts is used.
    let own = set(r#""SetIdentifier":"a","Weight":1,"health":{"children":["c1"],"threshold":1}"#);
    let counted = zone::read(&zone(&own, r#","health":{"c1":"unhealthy"}"#)).expect("a zone");
    assert_eq!(counted.notes, [], "c1 is counted");
}

#[test]
fn target_groups_are_given_once() {
    let alias = |id: &str, evaluates: bool, health: &str| {
        format!(
            r#"{{"Name":"app.example.com.","Type":"A","SetIdentifier":"{id}","Weight":1,"health":{{"groups":[{health}]}},
            "AliasTarget":{{"HostedZoneId":"Z","DNSName":"lb.elb.amazonaws.com.","EvaluateTargetHealth":{evaluates}}}}}"#
        )
    };
    let (down, up) = (r#"{"healthy":0,"targets":2}"#, r#"{"healthy":1,"targets":2}"#);
    let both = |one: &str, two: &str| zone(&format!("{},{}", alias("a", true, one), alias("b", true, two)), "");
    let twice = "app.example.com A b: the target groups of lb.elb.amazonaws.com are given twice, and differ";
    assert_eq!(message(&both(down, up)), twice);
    assert_eq!(zone::read(&both(down, down)).expect("alike").notes, []);
    let blind = zone::read(&zone(&alias("a", false, down), "")).expect("a zone");
    assert_eq!(blind.notes, [Note::Unused("app.example.com A a".to_owned())], "nothing evaluates it");
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
