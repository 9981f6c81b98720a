//! The rules a zone must keep, one after the other.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use skylet_facts::{Region, route53};

use super::error::{CidrRule, HealthRule, Rule, ZoneError};
use super::{Area, Record, Routing, Zone};
use crate::health::Kind;
use crate::place;

/// Regions that partition data of the day name and that take no requests yet.
const ANNOUNCED: &[&str] = &["me-west-1", "sa-west-1"];

pub(super) fn check(zone: &Zone) -> Result<(), ZoneError> {
    for record in &zone.records {
        alone(zone, record).map_err(|rule| ZoneError { record: record.label(), rule })?;
    }
    for at in 0..zone.records.len() {
        group(zone, at).map_err(|rule| ZoneError { record: zone.records[at].label(), rule })?;
    }
    for (id, check) in &zone.checks.checks {
        if let Kind::Calculated(children, _) = &check.kind {
            calculated(zone, children).map_err(|rule| ZoneError { record: id.clone(), rule })?;
        }
    }
    let mut seen = BTreeMap::new();
    for record in &zone.records {
        follow(zone, (&record.name, &record.kind), &mut Vec::new(), &mut seen)
            .map_err(|rule| ZoneError { record: record.label(), rule })?;
    }
    Ok(())
}

/// A Region that latency and geoproximity records may name.
pub(super) fn region(code: &str) -> Result<&'static Region, Rule> {
    if ANNOUNCED.contains(&code) {
        return Err(Rule::Announced(code.to_owned()));
    }
    place::region(code).ok_or_else(|| Rule::Region(code.to_owned()))
}

/// What a record must keep to by itself.
fn alone(zone: &Zone, record: &Record) -> Result<(), Rule> {
    place_of(zone, record)?;
    routing(zone, record)?;
    if record.kind == "CNAME" {
        if zone.is_apex(&record.name) {
            return Err(Rule::CnameAtApex);
        }
        if record.values.len() > 1 {
            return Err(Rule::CnameValue);
        }
    }
    match (record.routing == Routing::Simple, record.set_id.is_empty()) {
        (true, false) => return Err(Rule::NoSetId(record.set_id.clone())),
        (false, true) => return Err(Rule::NeedsSetId),
        _ => (),
    }
    values(record)?;
    let Some(alias) = &record.alias else { return Ok(()) };
    if alias.evaluates && alias.target.ends_with(".cloudfront.net") {
        return Err(Rule::CloudFront);
    }
    let is_there = !zone.group(&alias.target, &record.kind).is_empty();
    // A name of the zone must be there; what lies outside is not ours to know.
    if !is_there && zone.apex.is_some() && zone.holds(&alias.target) {
        return Err(Rule::AliasTarget(alias.target.clone()));
    }
    Ok(())
}

/// Where a record may stand, and what the two of the zone itself may not be.
fn place_of(zone: &Zone, record: &Record) -> Result<(), Rule> {
    let is_soa = record.kind == "SOA";
    if let Some(apex) = &zone.apex {
        if is_soa && record.name != *apex {
            // The first one names the zone, unless its name was given.
            let first = zone.group(apex, "SOA").first().map(|first| zone.records[*first].label());
            return Err(first.map_or_else(|| Rule::SoaName(apex.clone()), Rule::SecondSoa));
        }
        if !zone.holds(&record.name) {
            return Err(Rule::Outside(apex.clone()));
        }
    }
    let is_plain = record.routing == Routing::Simple && record.alias.is_none();
    if (is_soa || record.kind == "NS") && !is_plain { Err(Rule::Plain(record.kind.clone())) } else { Ok(()) }
}

/// Values with a TTL, or an alias without either.
fn values(record: &Record) -> Result<(), Rule> {
    match (record.alias.is_some(), record.values.is_empty(), record.ttl) {
        (true, false, _) => return Err(Rule::AliasValues),
        (true, true, Some(_)) => return Err(Rule::AliasTtl),
        (false, true, _) => return Err(Rule::NeedsValues),
        (false, false, None) => return Err(Rule::NeedsTtl),
        _ => (),
    }
    let is_address = |value: &String| match record.kind.as_str() {
        "A" => value.parse::<Ipv4Addr>().is_ok(),
        "AAAA" => value.parse::<Ipv6Addr>().is_ok(),
        _ => true,
    };
    let wrong = record.values.iter().find(|value| !is_address(value));
    wrong.map_or(Ok(()), |value| Err(Rule::Address(record.kind.clone(), value.clone())))
}

fn routing(zone: &Zone, record: &Record) -> Result<(), Rule> {
    match &record.routing {
        Routing::Simple | Routing::Failover(_) | Routing::Latency(..) => Ok(()),
        Routing::Weighted(weight) if (0..=route53::WEIGHT_MAX.whole()).contains(weight) => Ok(()),
        Routing::Weighted(weight) => Err(Rule::Weight(*weight)),
        Routing::Geolocation(area) => {
            let is_known = match area {
                Area::Default => true,
                Area::Continent(code) => place::continent(code).is_some(),
                Area::Country(code) => place::country(code).is_some(),
                Area::State(code) => place::state(code).is_some(),
            };
            if is_known { Ok(()) } else { Err(Rule::Area(area.text())) }
        }
        Routing::Geoproximity(_, bias) if (-route53::BIAS_MAX.whole()..=route53::BIAS_MAX.whole()).contains(bias) => {
            Ok(())
        }
        Routing::Geoproximity(_, bias) => Err(Rule::Bias(*bias)),
        Routing::Multivalue if record.alias.is_some() || record.kind == "CNAME" => Err(Rule::Multivalue),
        Routing::Multivalue => Ok(()),
        Routing::Ip(..) if zone.is_private => Err(Rule::PrivateIp),
        Routing::Ip(_, location) if location == "*" => Ok(()),
        Routing::Ip(collection, location) => {
            if zone.blocks.iter().any(|((its, at), _)| its == collection && at == location) {
                Ok(())
            } else {
                Err(Rule::Cidr(CidrRule::Location(format!("{collection} {location}"))))
            }
        }
    }
}

/// What a record must keep to beside those of its name.
fn group(zone: &Zone, at: usize) -> Result<(), Rule> {
    let record = &zone.records[at];
    let most = route53::RECORDS_PER_NAME_MAX.whole();
    let group = zone.group(&record.name, &record.kind);
    // The record beyond the limit is the one named.
    let place = group.iter().position(|other| *other == at).unwrap_or_default();
    if i64::try_from(place).is_ok_and(|place| place >= most) {
        return Err(Rule::Count(group.len(), most));
    }
    for (before, other) in group.iter().take_while(|other| **other < at).map(|other| (*other, &zone.records[*other])) {
        let (one, two) = (other.routing.policy(), record.routing.policy());
        if one != two {
            return Err(Rule::OnePolicy(one, two));
        }
        if record.routing == Routing::Simple {
            return Err(Rule::Alone);
        }
        if record.set_id == other.set_id {
            return Err(Rule::SetIdTwice(record.set_id.clone(), before + 1, at + 1));
        }
        if let (Routing::Ip(one, _), Routing::Ip(two, _)) = (&other.routing, &record.routing)
            && one != two
        {
            return Err(Rule::OneCollection(one.clone(), two.clone()));
        }
        if let (Routing::Failover(one), Routing::Failover(two)) = (&other.routing, &record.routing)
            && one == two
        {
            return Err(Rule::Role(if *two { "PRIMARY" } else { "SECONDARY" }, other.label()));
        }
        let is_location =
            !matches!(record.routing, Routing::Weighted(_) | Routing::Multivalue | Routing::Geoproximity(..));
        if is_location && record.routing == other.routing {
            return Err(Rule::Location(location(&record.routing), other.label()));
        }
    }
    match zone.beside(record) {
        Some(kind) if record.kind == "CNAME" => Err(Rule::CnameAlone(kind.to_owned())),
        _ => Ok(()),
    }
}

/// The location of a record, as it is written.
fn location(routing: &Routing) -> String {
    match routing {
        Routing::Latency(region, _) => region.clone(),
        Routing::Geolocation(area) => area.text(),
        Routing::Ip(_, location) => location.clone(),
        Routing::Simple
        | Routing::Weighted(_)
        | Routing::Failover(_)
        | Routing::Geoproximity(..)
        | Routing::Multivalue => String::new(),
    }
}

fn calculated(zone: &Zone, children: &[String]) -> Result<(), Rule> {
    let most = route53::CHILDREN_MAX.whole();
    if i64::try_from(children.len()).is_ok_and(|count| count > most) {
        return Err(Rule::Health(HealthRule::Children(children.len(), most)));
    }
    // One that is not given is healthy, as anywhere else.
    let is_wrong = |child: &&String| {
        zone.checks.checks.get(*child).is_some_and(|check| matches!(check.kind, Kind::Calculated(..)))
    };
    children.iter().find(is_wrong).map_or(Ok(()), |child| Err(Rule::Health(HealthRule::Child(child.clone()))))
}

/// Names that aliases lead to below a record, at most, and ways down from a name. Ours.
///
/// A share is a product of at most 7 choices, the first and one below each of 6 names. Denominators of a choice are at most
/// the weights of 100 records, 25,500, and 25,500^7 is 7.1 x 10^30: 10^7 times that still fits 128 bits, so that each share
/// is exact. Sums of shares may not fit: see `answer::Total`.
const DEPTH_MAX: usize = 6;
const WAYS_MAX: usize = 2_000;

/// How far down aliases go from a name and a type, and by how many ways; none while they are being followed.
type Seen<'a> = BTreeMap<(&'a str, &'a str), Option<(usize, usize)>>;

/// Follows the aliases of a group of records down to their ends, each group once.
fn follow<'a>(
    zone: &'a Zone,
    key: (&'a str, &'a str),
    way: &mut Vec<&'a str>,
    seen: &mut Seen<'a>,
) -> Result<(usize, usize), Rule> {
    match seen.get(&key) {
        Some(Some(found)) => return Ok(*found),
        Some(None) => {
            let begins = way.iter().position(|name| *name == key.0).unwrap_or_default();
            let names = way[begins..].iter().chain([&key.0]).map(|name| (*name).to_owned()).collect();
            return Err(Rule::Cycle(names));
        }
        None => (),
    }
    // Deeper than is allowed the way is not gone on, so that no list of names is too long for the stack.
    if way.len() > DEPTH_MAX {
        return Err(Rule::Depth(DEPTH_MAX));
    }
    seen.insert(key, None);
    way.push(key.0);
    let (mut depth, mut ways) = (0, 0_usize);
    for record in zone.group(key.0, key.1) {
        let next = zone.records[*record].alias.as_ref().map(|alias| (alias.target.as_str(), key.1));
        match next.filter(|(name, kind)| !zone.group(name, kind).is_empty()) {
            None => ways += 1,
            Some(next) => {
                let (below, more) = follow(zone, next, way, seen)?;
                depth = depth.max(below + 1);
                ways = ways.saturating_add(more);
            }
        }
    }
    way.pop();
    if depth > DEPTH_MAX {
        return Err(Rule::Depth(DEPTH_MAX));
    }
    if ways > WAYS_MAX {
        return Err(Rule::Ways(WAYS_MAX));
    }
    seen.insert(key, Some((depth, ways)));
    Ok((depth, ways))
}
