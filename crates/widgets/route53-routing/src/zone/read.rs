//! Reads a zone from JSON.
//!
//! The shape is what `aws route53 list-resource-record-sets` prints. Beside `ResourceRecordSets` may stand `name` (the
//! zone's), `private` (whether it is), `health` (see `checks`) and `cidr` (`{collection: {location: [block]}}`). The list
//! alone, as `--query ResourceRecordSets` prints it, is a zone too.

use serde_json::{Map, Value};

use super::error::{CidrRule, Expected, Rule, ZoneError};
use super::{Alias, Area, Blocks, Groups, Note, Record, Routing, TYPES, Zone, check, checks};
use crate::net::Prefix;
use crate::place;

pub(super) type Object = Map<String, Value>;

/// Reads a zone and holds it against every rule.
///
/// # Errors
///
/// The first rule that is broken, and by which record.
pub fn read(json: &str) -> Result<Zone, ZoneError> {
    of(&parsed(json)?)
}

/// Reads JSON.
///
/// # Errors
///
/// What its reader says; and that there is more behind it, as where several pages of a listing stand in a file.
pub fn parsed(json: &str) -> Result<Value, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<Value>();
    let first = values.next().ok_or_else(|| whole(Rule::Json(String::new())))?;
    let value = first.map_err(|error| whole(Rule::Json(error.to_string())))?;
    let (read, rest) = json.split_at_checked(values.byte_offset()).unwrap_or((json, ""));
    if rest.trim_ascii().is_empty() {
        return Ok(value);
    }
    let before = rest.len() - rest.trim_ascii_start().len();
    let lines = |text: &str| text.matches('\n').count();
    Err(whole(Rule::OneJson(lines(read) + lines(&rest[..before]) + 1)))
}

/// As [`read`], from JSON that has been read.
///
/// # Errors
///
/// As [`read`].
pub fn of(value: &Value) -> Result<Zone, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let alone = Object::new();
    let (top, list) = match value {
        Value::Array(list) => (&alone, list),
        Value::Object(top) => {
            (top, top.get("ResourceRecordSets").and_then(Value::as_array).ok_or_else(|| whole(Rule::IsList))?)
        }
        _ => return Err(whole(Rule::IsList)),
    };
    if list.is_empty() {
        return Err(whole(Rule::HasRecords));
    }
    let numbered = list.iter().enumerate();
    let mut records = numbered.map(|(at, value)| record(at + 1, value)).collect::<Result<Vec<_>, _>>()?;
    let given = text(top, "name").map_err(whole)?.map(domain);
    let soa = records.iter().find(|record| record.kind == "SOA").map(|record| record.name.clone());
    let is_private = flag(top, "private").map_err(whole)?;
    let groups = groups(&records);
    let within = super::common(records.iter().map(|record| record.name.as_str()));
    // Name servers that all other records are below are those of the zone itself.
    let is_above = |record: &&Record| record.kind == "NS" && record.name == within;
    let apex = given.or(soa).or_else(|| records.iter().find(is_above).map(|record| record.name.clone()));
    let (checks, unused) = checks::read(top, list, &mut records, &groups)?;
    let is_truncated =
        flag(top, "IsTruncated").map_err(whole)? || top.get("NextToken").is_some_and(|token| !token.is_null());
    let mut notes = Vec::new();
    notes.extend(is_truncated.then_some(Note::Truncated));
    notes.extend(top.keys().filter(|key| !KEYS.contains(&key.as_str())).cloned().map(Note::Key));
    notes.extend(unused.into_iter().map(Note::Unused));
    notes.extend(records.iter().filter(|record| is_unchecked(record)).map(|record| Note::Primary(record.label())));
    let zone = Zone { apex, within, is_private, records, checks, blocks: blocks(top)?, notes, groups };
    check::check(&zone)?;
    Ok(zone)
}

/// What is read of a file, and what the AWS CLI prints beside.
const KEYS: [&str; 12] = [
    "ResourceRecordSets",
    "name",
    "private",
    "health",
    "cidr",
    "query",
    "IsTruncated",
    "MaxItems",
    "NextRecordName",
    "NextRecordType",
    "NextRecordIdentifier",
    "NextToken",
];

/// Whether it is a primary record that Route 53 would not take: neither an alias nor with a health check.
fn is_unchecked(record: &Record) -> bool {
    record.routing == Routing::Failover(true) && record.alias.is_none() && record.check.is_none()
}

fn groups(records: &[Record]) -> Groups {
    let mut groups = Groups::new();
    for (at, record) in records.iter().enumerate() {
        groups.entry(record.name.clone()).or_default().entry(record.kind.clone()).or_default().push(at);
    }
    groups
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

pub(super) fn text<'a>(object: &'a Object, field: &'static str) -> Result<Option<&'a str>, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(Rule::Value(field, other.to_string(), Expected::Text)),
    }
}

pub(super) fn number(object: &Object, field: &'static str) -> Result<Option<i64>, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_i64().map(Some).ok_or_else(|| Rule::Value(field, value.to_string(), Expected::Whole)),
    }
}

pub(super) fn flag(object: &Object, field: &'static str) -> Result<bool, Rule> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(false),
        Some(value) => value.as_bool().ok_or_else(|| Rule::Value(field, value.to_string(), Expected::Flag)),
    }
}

pub(super) fn object<'a>(parent: &'a Object, field: &'static str) -> Result<Option<&'a Object>, Rule> {
    match parent.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => {
            value.as_object().map(Some).ok_or_else(|| Rule::Value(field, value.to_string(), Expected::Object))
        }
    }
}

/// A record by its number in the list, from 1.
fn record(number: usize, value: &Value) -> Result<Record, ZoneError> {
    let nameless = |rule| ZoneError { record: String::new(), rule: Rule::Nth(number, Box::new(rule)) };
    let wrong = || nameless(Rule::Value("ResourceRecordSets", value.to_string(), Expected::Objects));
    let set = value.as_object().ok_or_else(wrong)?;
    let name = text(set, "Name").map_err(nameless)?.filter(|name| !name.is_empty());
    let name = domain(name.ok_or_else(|| nameless(Rule::Field("Name")))?);
    let named = |rule| ZoneError { record: name.clone(), rule };
    let kind = text(set, "Type").map_err(named)?.ok_or_else(|| named(Rule::Field("Type")))?.to_ascii_uppercase();
    if !TYPES.contains(&kind.as_str()) {
        return Err(named(Rule::Kind(kind)));
    }
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

/// The longest TTL, by the API: what 31 bits hold.
const TTL_MAX: i64 = 2_147_483_647;

fn fill(record: &mut Record, set: &Object) -> Result<(), Rule> {
    record.routing = routing(set)?;
    record.ttl = number(set, "TTL")?;
    if let Some(ttl) = record.ttl.filter(|ttl| !(0..=TTL_MAX).contains(ttl)) {
        return Err(Rule::Value("TTL", ttl.to_string(), Expected::Within(0, TTL_MAX)));
    }
    record.check = text(set, "HealthCheckId")?.map(str::to_owned);
    if let Some(target) = object(set, "AliasTarget")? {
        let name = text(target, "DNSName")?.ok_or(Rule::Field("DNSName"))?;
        record.alias = Some(Alias { target: domain(name), evaluates: flag(target, "EvaluateTargetHealth")? });
    }
    let wrong = |value: &Value| Rule::Value("ResourceRecords", value.to_string(), Expected::Objects);
    let values = match set.get("ResourceRecords") {
        None | Some(Value::Null) => &[][..],
        Some(values) => values.as_array().ok_or_else(|| wrong(values))?.as_slice(),
    };
    for value in values {
        let value = value.as_object().ok_or_else(|| wrong(value))?;
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
            other => return Err(Rule::Value("Failover", other.to_owned(), Expected::Words("PRIMARY, SECONDARY"))),
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
        found.push(Routing::Ip(of("CollectionId")?.ok_or(Rule::Field("CollectionId"))?, location));
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
    let wrong = |found: String| Rule::Value(field, found, Expected::Degrees(most));
    let found = coordinates.get(field).filter(|found| !found.is_null()).ok_or(Rule::Field(field))?;
    let text = found.as_str().ok_or_else(|| wrong(found.to_string()))?;
    let tenths = place::tenths(text).filter(|tenths| {
        let size = i64::from(*tenths).abs();
        // What is cut off may be what is too much.
        let is_more = text.split_once('.').is_some_and(|(_, part)| part.bytes().any(|digit| digit != b'0'));
        size < most * 10 || size == most * 10 && !is_more
    });
    tenths.ok_or_else(|| wrong(found.to_string()))
}

fn blocks(top: &Object) -> Result<Blocks, ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let mut blocks = Vec::new();
    for (collection, locations) in object(top, "cidr").map_err(whole)?.into_iter().flatten() {
        let named = |rule| ZoneError { record: collection.clone(), rule };
        let locations =
            locations.as_object().ok_or_else(|| named(Rule::Value("cidr", locations.to_string(), Expected::Object)))?;
        for (location, list) in locations {
            let texts = list.as_array().ok_or_else(|| named(Rule::Value("cidr", list.to_string(), Expected::Texts)))?;
            let block = |value: &Value| {
                let text = value.as_str().unwrap_or_default();
                Prefix::read(text)
                    .filter(Prefix::is_block)
                    .ok_or_else(|| named(Rule::Cidr(CidrRule::Length(value.to_string()))))
            };
            let list = texts.iter().map(block).collect::<Result<Vec<_>, _>>()?;
            let is_elsewhere = |block: &Prefix| {
                let others =
                    |((its, _), others): &((String, String), Vec<Prefix>)| its == collection && others.contains(block);
                blocks.iter().any(others)
            };
            if let Some(at) = list.iter().position(is_elsewhere) {
                return Err(named(Rule::Cidr(CidrRule::Same(texts[at].as_str().unwrap_or_default().to_owned()))));
            }
            blocks.push(((collection.clone(), location.clone()), list));
        }
    }
    Ok(blocks)
}
