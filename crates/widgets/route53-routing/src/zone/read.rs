//! Reads a zone from JSON.
//!
//! The shape is what `aws route53 list-resource-record-sets` prints. Beside `ResourceRecordSets` may stand `name` (the
//! zone's), `private` (whether it is), `health` (checks by id and targets of aliases by name, see [`Checks`]) and `cidr`
//! (`{collection: {location: [block]}}`).

use serde_json::{Map, Value};

use super::error::{Rule, ZoneError};
use super::{Alias, Area, Blocks, Record, Routing, Zone, check};
use crate::health::{Check, Checks, Kind, Missing};
use crate::net::Prefix;
use crate::place;

type Object = Map<String, Value>;

/// Reads a zone and holds it against every rule.
///
/// # Errors
///
/// The first rule that is broken, and by which record.
pub fn read(json: &str) -> Result<Zone, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let value: Value = serde_json::from_str(json).map_err(|error| whole(Rule::Json(error.to_string())))?;
    of(&value)
}

/// As [`read`], from JSON that has been read.
///
/// # Errors
///
/// As [`read`].
pub fn of(value: &Value) -> Result<Zone, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let top = value.as_object().ok_or_else(|| whole(Rule::IsList))?;
    let list = top.get("ResourceRecordSets").and_then(Value::as_array).ok_or_else(|| whole(Rule::IsList))?;
    if list.is_empty() {
        return Err(whole(Rule::HasRecords));
    }
    let records = list.iter().map(record).collect::<Result<Vec<_>, _>>()?;
    let given = top.get("name").and_then(Value::as_str).map(domain);
    let soa = records.iter().find(|record| record.kind == "SOA").map(|record| record.name.clone());
    let is_private = match top.get("private") {
        None => false,
        Some(value) => value.as_bool().ok_or_else(|| whole(Rule::Value("private", value.to_string())))?,
    };
    let zone = Zone { apex: given.or(soa), is_private, records, checks: checks(top)?, blocks: blocks(top)? };
    check::check(&zone)?;
    Ok(zone)
}

/// A name in lower case without its last dot, its star as people write it.
#[must_use]
pub fn domain(name: &str) -> String {
    let name = name.trim().to_ascii_lowercase();
    unescaped(name.strip_suffix('.').unwrap_or(&name))
}

/// A name with `\052` and the like as the letters they stand for; a dot, or what is no letter, stays as it is written.
fn unescaped(name: &str) -> String {
    let mut parts = name.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let octal = part.get(..3).filter(|digits| digits.bytes().all(|digit| (b'0'..=b'7').contains(&digit)));
        let letter = octal.and_then(|digits| u8::from_str_radix(digits, 8).ok()).map(char::from);
        match letter.filter(|letter| letter.is_ascii_graphic() && *letter != '.') {
            Some(letter) => {
                out.push(letter.to_ascii_lowercase());
                out.push_str(part.get(3..).unwrap_or_default());
            }
            None => {
                out.push('\\');
                out.push_str(part);
            }
        }
    }
    out
}

fn text<'a>(object: &'a Object, field: &'static str) -> Result<Option<&'a str>, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(Rule::Value(field, other.to_string())),
    }
}

fn number(object: &Object, field: &'static str) -> Result<Option<i64>, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_i64().map(Some).ok_or_else(|| Rule::Value(field, value.to_string())),
    }
}

fn flag(object: &Object, field: &'static str) -> Result<bool, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(false),
        Some(value) => value.as_bool().ok_or_else(|| Rule::Value(field, value.to_string())),
    }
}

fn object<'a>(parent: &'a Object, field: &'static str) -> Result<Option<&'a Object>, Rule> {
    match parent.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_object().map(Some).ok_or_else(|| Rule::Value(field, value.to_string())),
    }
}

fn record(value: &Value) -> Result<Record, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let set = value.as_object().ok_or_else(|| whole(Rule::Value("ResourceRecordSets", value.to_string())))?;
    let name = text(set, "Name").map_err(whole)?.filter(|name| !name.is_empty());
    let name = domain(name.ok_or_else(|| whole(Rule::Field("Name")))?);
    let named = |rule| ZoneError { record: name.clone(), rule };
    let kind = text(set, "Type").map_err(named)?.ok_or_else(|| named(Rule::Field("Type")))?.to_ascii_uppercase();
    let set_id = text(set, "SetIdentifier").map_err(named)?.unwrap_or_default().to_owned();
    let mut record = Record {
        name: name.clone(),
        kind,
        set_id,
        routing: Routing::Simple,
        ttl: None,
        values: Vec::new(),
        alias: None,
        check: None,
    };
    let label = record.label();
    fill(&mut record, set).map_err(|rule| ZoneError { record: label, rule })?;
    Ok(record)
}

fn fill(record: &mut Record, set: &Object) -> Result<(), Rule> {
    record.routing = routing(set)?;
    record.ttl = number(set, "TTL")?;
    if let Some(ttl) = record.ttl.filter(|ttl| !(0..=2_147_483_647).contains(ttl)) {
        return Err(Rule::Value("TTL", ttl.to_string()));
    }
    record.check = text(set, "HealthCheckId")?.map(str::to_owned);
    if let Some(target) = object(set, "AliasTarget")? {
        let name = text(target, "DNSName")?.ok_or(Rule::Field("DNSName"))?;
        record.alias = Some(Alias { target: domain(name), evaluates: flag(target, "EvaluateTargetHealth")? });
    }
    let values = match set.get("ResourceRecords") {
        None | Some(Value::Null) => &[][..],
        Some(values) => values.as_array().ok_or_else(|| Rule::Value("ResourceRecords", values.to_string()))?.as_slice(),
    };
    for value in values {
        let value = value.as_object().ok_or_else(|| Rule::Value("ResourceRecords", value.to_string()))?;
        record.values.push(text(value, "Value")?.ok_or(Rule::Field("Value"))?.to_owned());
    }
    Ok(())
}

/// The one policy of a record.
fn routing(set: &Object) -> Result<Routing, Rule> {
    let mut found = Vec::new();
    if let Some(weight) = number(set, "Weight")? {
        found.push(Routing::Weighted(weight));
    }
    if let Some(role) = text(set, "Failover")? {
        found.push(Routing::Failover(match role {
            "PRIMARY" => true,
            "SECONDARY" => false,
            other => return Err(Rule::Value("Failover", other.to_owned())),
        }));
    }
    if let Some(region) = text(set, "Region")? {
        found.push(Routing::Latency(region.to_owned(), check::region(region)?.place));
    }
    if let Some(location) = object(set, "GeoLocation")? {
        found.push(Routing::Geolocation(area(location)?));
    }
    if let Some(location) = object(set, "GeoProximityLocation")? {
        found.push(geoproximity(location)?);
    }
    if flag(set, "MultiValueAnswer")? {
        found.push(Routing::Multivalue);
    }
    if let Some(config) = object(set, "CidrRoutingConfig")? {
        let of = |field| text(config, field).map(|text| text.map(str::to_owned));
        let location = of("LocationName")?.ok_or(Rule::Field("LocationName"))?;
        found.push(Routing::Ip(of("CollectionId")?.unwrap_or_default(), location));
    }
    match found.len() {
        0 => Ok(Routing::Simple),
        1 => Ok(found.remove(0)),
        _ => Err(Rule::PolicyOnce),
    }
}

fn area(location: &Object) -> Result<Area, Rule> {
    let of = |field| text(location, field).map(|text| text.map(str::to_ascii_uppercase));
    let (continent, country, state) = (of("ContinentCode")?, of("CountryCode")?, of("SubdivisionCode")?);
    let found = || Rule::Area(Value::Object(location.clone()).to_string());
    Ok(match (continent, country, state) {
        (Some(continent), None, None) => Area::Continent(continent),
        (None, Some(country), None) if country == "*" => Area::Default,
        (None, Some(country), None) => Area::Country(country),
        (None, Some(country), Some(state)) if country == "US" => Area::State(state),
        _ => return Err(found()),
    })
}

fn geoproximity(location: &Object) -> Result<Routing, Rule> {
    let (region, group) = (text(location, "AWSRegion")?, text(location, "LocalZoneGroup")?);
    let place = match (region, group, object(location, "Coordinates")?) {
        (Some(region), None, None) => check::region(region)?.place,
        // Where a Local Zone lies is not published: the Region its name begins with stands for it.
        (None, Some(group), None) => place::region_of_group(group).ok_or_else(|| Rule::Region(group.to_owned()))?.place,
        (None, None, Some(coordinates)) => {
            (degrees(coordinates, "Latitude", 90)?, degrees(coordinates, "Longitude", 180)?)
        }
        _ => return Err(Rule::OnePlace),
    };
    Ok(Routing::Geoproximity(place, number(location, "Bias")?.unwrap_or_default()))
}

/// Degrees as the API writes them, a decimal in a text, in tenths.
fn degrees(coordinates: &Object, field: &'static str, most: i64) -> Result<i16, Rule> {
    let text = text(coordinates, field)?.ok_or(Rule::Field(field))?;
    place::tenths(text)
        .filter(|tenths| i64::from(*tenths).abs() <= most * 10)
        .ok_or_else(|| Rule::Value(field, text.to_owned()))
}

fn checks(top: &Object) -> Result<Checks, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let mut checks = Checks::default();
    for (id, value) in object(top, "health").map_err(whole)?.into_iter().flatten() {
        let named = |rule| ZoneError { record: id.clone(), rule };
        if let Some(groups) = value.as_object().and_then(|value| value.get("groups")) {
            checks.targets.insert(domain(id), groups_of(groups).map_err(named)?);
        } else {
            let check = one_check(value).map_err(named)?;
            // A target of an alias is looked up by its name, a check by its id.
            if id.contains('.') {
                checks.outside.insert(domain(id), check.clone());
            }
            checks.checks.insert(id.clone(), check);
        }
    }
    Ok(checks)
}

/// Target groups of a load balancer: healthy targets of all targets.
fn groups_of(value: &Value) -> Result<Vec<(i64, i64)>, Rule> {
    let wrong = || Rule::Value("groups", value.to_string());
    let group = |group: &Value| {
        let group = group.as_object().ok_or_else(wrong)?;
        let count = |field| number(group, field)?.filter(|count| *count >= 0).ok_or(Rule::Field(field));
        let (healthy, targets) = (count("healthy")?, count("targets")?);
        if healthy > targets { Err(wrong()) } else { Ok((healthy, targets)) }
    };
    value.as_array().ok_or_else(wrong)?.iter().map(group).collect()
}

/// `"unhealthy"`, or an object that says how it comes about.
fn one_check(value: &Value) -> Result<Check, Rule> {
    let state = |text: &str| match text.to_ascii_lowercase().as_str() {
        "healthy" => Ok(true),
        "unhealthy" => Ok(false),
        _ => Err(Rule::Value("health", text.to_owned())),
    };
    let plain = |kind| Check { kind, is_inverted: false, is_disabled: false };
    let object = match value {
        Value::String(text) => return Ok(plain(Kind::Endpoint(Some(state(text)?)))),
        Value::Bool(is_healthy) => return Ok(plain(Kind::Endpoint(Some(*is_healthy)))),
        Value::Object(object) => object,
        other => return Err(Rule::Value("health", other.to_string())),
    };
    let kind = if let Some(children) = object.get("children") {
        let ids = children.as_array().ok_or_else(|| Rule::Value("children", children.to_string()))?;
        let ids = ids.iter().map(|id| id.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
        let ids = ids.ok_or_else(|| Rule::Value("children", children.to_string()))?;
        Kind::Calculated(ids, number(object, "threshold")?.ok_or(Rule::Field("threshold"))?)
    } else if let Some(alarm) = text(object, "alarm")? {
        let missing = match text(object, "insufficient")?.unwrap_or("last-known") {
            "healthy" => Missing::Healthy,
            "unhealthy" => Missing::Unhealthy,
            // The last status is not given: a check is healthy until there is data.
            "last-known" => Missing::LastKnown,
            other => return Err(Rule::Value("insufficient", other.to_owned())),
        };
        let is_breached = match alarm {
            "ok" => Some(false),
            "alarm" => Some(true),
            "insufficient" => None,
            other => return Err(Rule::Value("alarm", other.to_owned())),
        };
        Kind::Alarm(is_breached, missing)
    } else if let Some(checkers) = number(object, "checkers")? {
        let healthy = number(object, "healthy")?.ok_or(Rule::Field("healthy"))?;
        if checkers < 1 || !(0..=checkers).contains(&healthy) {
            return Err(Rule::Value("checkers", format!("{healthy} / {checkers}")));
        }
        Kind::Checkers(healthy, checkers)
    } else {
        Kind::Endpoint(text(object, "status")?.map(state).transpose()?)
    };
    Ok(Check { kind, is_inverted: flag(object, "inverted")?, is_disabled: flag(object, "disabled")? })
}

fn blocks(top: &Object) -> Result<Blocks, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let mut blocks = Vec::new();
    for (collection, locations) in object(top, "cidr").map_err(whole)?.into_iter().flatten() {
        let named = |rule| ZoneError { record: collection.clone(), rule };
        let locations = locations.as_object().ok_or_else(|| named(Rule::Value("cidr", locations.to_string())))?;
        for (location, list) in locations {
            let list = list.as_array().ok_or_else(|| named(Rule::Value("cidr", list.to_string())))?;
            let block = |value: &Value| {
                let text = value.as_str().unwrap_or_default();
                Prefix::read(text).filter(Prefix::is_block).ok_or_else(|| named(Rule::Block(value.to_string())))
            };
            let list = list.iter().map(block).collect::<Result<Vec<_>, _>>()?;
            blocks.push(((collection.clone(), location.clone()), list));
        }
    }
    Ok(blocks)
}
