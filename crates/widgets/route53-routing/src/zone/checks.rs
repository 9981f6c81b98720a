//! Reads the health that is given beside the records, and finds which record it is of.
//!
//! `health` holds checks by id, targets outside the zone by name, and records without a check by their `SetIdentifier`; a
//! record may have a `health` of its own, which stands in the place of its check.

use std::collections::BTreeSet;

use serde_json::Value;

use super::error::{Expected, HealthRule, Rule, ZoneError};
use super::read::{Object, domain, flag, number, object, text};
use super::{Groups, Record, Routing};
use crate::health::{Check, Checks, Kind, Missing};

/// Reads the health of all and ties records to it. Also the ids that nothing uses, in their order.
pub(super) fn read(
    top: &Object,
    list: &[Value],
    records: &mut [Record],
    groups: &Groups,
) -> Result<(Checks, Vec<String>), ZoneError> {
    let whole = |rule| ZoneError { record: String::new(), rule };
    let mut checks = Checks::default();
    let given = object(top, "health").map_err(whole)?;
    for (id, value) in given.into_iter().flatten() {
        let named = |rule| ZoneError { record: id.clone(), rule };
        if let Some(groups) = target_groups(value).map_err(named)? {
            checks.targets.insert(domain(id), groups);
        } else {
            let check = one_check(value).map_err(named)?;
            // A target of an alias is looked up by its name, a check by its id.
            if id.contains('.') {
                checks.outside.insert(domain(id), check.clone());
            }
            checks.checks.insert(id.clone(), check);
        }
    }
    let mut idle = Vec::new();
    for (record, value) in records.iter_mut().zip(list) {
        if let Some(value) = value.get("health").filter(|value| !value.is_null()) {
            let is_used = own(record, value, groups, &mut checks);
            let is_used = is_used.map_err(|rule| ZoneError { record: record.label(), rule })?;
            idle.extend((!is_used).then(|| record.label()));
        }
    }
    name_by_set_id(records, &checks);
    let mut unused: Vec<_> =
        given.into_iter().flatten().map(|(id, _)| id).filter(unused(records, groups, &checks)).cloned().collect();
    unused.append(&mut idle);
    Ok((checks, unused))
}

/// The checks that others count.
fn children(checks: &Checks) -> impl Iterator<Item = &str> {
    checks
        .checks
        .values()
        .flat_map(|check| match &check.kind {
            Kind::Calculated(children, _) => children.as_slice(),
            _ => &[],
        })
        .map(String::as_str)
}

/// The ids of checks that records have and that other checks count. Extended, not collected: a sort of std is 4 KB in a page.
fn ids(records: &[Record], checks: &Checks) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    ids.extend(children(checks).map(str::to_owned));
    ids.extend(records.iter().filter_map(|record| record.check.clone()));
    ids
}

/// A record without a check may be named by its `SetIdentifier`, where that is the id of nothing else.
fn name_by_set_id(records: &mut [Record], checks: &Checks) {
    let mut taken = ids(records, checks);
    taken.extend(records.iter().filter_map(|record| record.alias.as_ref()).map(|alias| alias.target.clone()));
    let is_named = |record: &&mut Record| {
        let id = &record.set_id;
        record.check.is_none()
            && record.routing != Routing::Simple
            && checks.checks.contains_key(id)
            && !taken.contains(id)
    };
    for record in records.iter_mut().filter(is_named) {
        record.check = Some(record.set_id.clone());
    }
}

/// Tells of the ids that nothing uses.
fn unused(records: &[Record], groups: &Groups, checks: &Checks) -> impl Fn(&&String) -> bool {
    let used = ids(records, checks);
    let mut targets = BTreeSet::new();
    targets.extend(records.iter().filter_map(|record| outside(record, groups)).map(str::to_owned));
    move |id| !used.contains(*id) && !targets.contains(&domain(id))
}

/// The target outside the zone whose health counts for an alias.
fn outside<'a>(record: &'a Record, groups: &Groups) -> Option<&'a str> {
    let is_here = |name: &str| groups.get(name).is_some_and(|kinds| kinds.contains_key(&record.kind));
    let alias = record.alias.as_ref().filter(|alias| alias.evaluates && !is_here(&alias.target))?;
    Some(&alias.target)
}

/// The health a record has of its own, in the place of its check, or the target groups its alias leads to. Whether anything
/// uses it.
fn own(record: &mut Record, value: &Value, groups: &Groups, checks: &mut Checks) -> Result<bool, Rule> {
    if let Some(found) = target_groups(value)? {
        let target = record.alias.as_ref().ok_or(Rule::Health(HealthRule::Groups))?.target.clone();
        if checks.targets.get(&target).is_some_and(|known| *known != found) {
            return Err(Rule::Health(HealthRule::Twice(target)));
        }
        checks.targets.insert(target, found);
        return Ok(outside(record, groups).is_some());
    }
    let id = record.label();
    checks.checks.insert(id.clone(), one_check(value)?);
    record.check = Some(id);
    Ok(true)
}

/// Target groups of a load balancer, healthy targets of all targets, if that is what is given.
fn target_groups(value: &Value) -> Result<Option<Vec<(i64, i64)>>, Rule> {
    let Some((object, value)) = value.as_object().and_then(|object| Some((object, object.get("groups")?))) else {
        return Ok(None);
    };
    keys(object, "groups")?;
    let wrong = || Rule::Value("groups", value.to_string(), Expected::Objects);
    let group = |group: &Value| {
        let group = group.as_object().ok_or_else(wrong)?;
        keys(group, "healthy, targets")?;
        let count = |field| natural(group, field)?.ok_or(Rule::Field(field));
        let (healthy, targets) = (count("healthy")?, count("targets")?);
        if healthy > targets { Err(part("groups", healthy, targets)) } else { Ok((healthy, targets)) }
    };
    value.as_array().ok_or_else(wrong)?.iter().map(group).collect::<Result<_, _>>().map(Some)
}

fn part(field: &'static str, healthy: i64, all: i64) -> Rule {
    Rule::Value(field, format!("{healthy} / {all}"), Expected::Part)
}

/// Refuses a key that is none of these.
fn keys(object: &Object, known: &'static str) -> Result<(), Rule> {
    match object.keys().find(|key| !known.split(", ").any(|known| known == **key)) {
        Some(key) => Err(Rule::Health(HealthRule::Key(key.clone(), known))),
        None => Ok(()),
    }
}

/// A whole number from 0.
fn natural(object: &Object, field: &'static str) -> Result<Option<i64>, Rule> {
    let found = number(object, field)?;
    match found.filter(|found| *found < 0) {
        Some(found) => Err(Rule::Value(field, found.to_string(), Expected::Within(0, i64::MAX))),
        None => Ok(found),
    }
}

/// Healthy or not, in a word in any case or as `true` and `false`.
fn state(field: &'static str, value: &Value) -> Result<bool, Rule> {
    let word = value.as_str().map(str::to_ascii_lowercase);
    match (value, word.as_deref()) {
        (Value::Bool(is_healthy), _) => Ok(*is_healthy),
        (_, Some("healthy")) => Ok(true),
        (_, Some("unhealthy")) => Ok(false),
        _ => Err(Rule::Value(field, value.to_string(), Expected::Health)),
    }
}

/// The keys of a check.
const KEYS: &str = "status, inverted, disabled, checkers, healthy, children, threshold, alarm, insufficient";
/// Of those, the ones that say what it looks at; there is one.
const KINDS: [&str; 4] = ["status", "alarm", "children", "checkers"];
/// Those that go with one of them.
const GOES: [(&str, &str); 3] = [("healthy", "checkers"), ("threshold", "children"), ("insufficient", "alarm")];

/// `"unhealthy"`, or an object that says how it comes about.
fn one_check(value: &Value) -> Result<Check, Rule> {
    let Value::Object(object) = value else {
        let kind = Kind::Endpoint(Some(state("health", value)?));
        return Ok(Check { kind, is_inverted: false, is_disabled: false });
    };
    keys(object, KEYS)?;
    let has = |key: &str| object.get(key).is_some_and(|value| !value.is_null());
    let mut kinds = KINDS.into_iter().filter(|kind| has(kind));
    let found = kinds.next();
    if let (Some(one), Some(two)) = (found, kinds.next()) {
        return Err(Rule::Health(HealthRule::OneCheck(one, two)));
    }
    if let Some((key, with)) = GOES.into_iter().find(|(key, with)| has(key) && !has(with)) {
        return Err(Rule::Health(HealthRule::Goes(key, with)));
    }
    let kind = match found {
        Some("children") => calculated(object)?,
        Some("alarm") => alarm(object)?,
        Some("checkers") => {
            let checkers = natural(object, "checkers")?.unwrap_or_default();
            let healthy = natural(object, "healthy")?.ok_or(Rule::Field("healthy"))?;
            if checkers < 1 {
                return Err(Rule::Value("checkers", checkers.to_string(), Expected::Within(1, i64::MAX)));
            }
            if healthy > checkers {
                return Err(part("checkers", healthy, checkers));
            }
            Kind::Checkers(healthy, checkers)
        }
        _ => Kind::Endpoint(
            object.get("status").filter(|_| has("status")).map(|value| state("status", value)).transpose()?,
        ),
    };
    Ok(Check { kind, is_inverted: flag(object, "inverted")?, is_disabled: flag(object, "disabled")? })
}

fn calculated(object: &Object) -> Result<Kind, Rule> {
    let children = object.get("children").unwrap_or(&Value::Null);
    let ids = children.as_array().and_then(|ids| ids.iter().map(|id| id.as_str().map(str::to_owned)).collect());
    let ids = ids.ok_or_else(|| Rule::Value("children", children.to_string(), Expected::Texts))?;
    Ok(Kind::Calculated(ids, natural(object, "threshold")?.ok_or(Rule::Field("threshold"))?))
}

fn alarm(object: &Object) -> Result<Kind, Rule> {
    let word = |field| Ok(text(object, field)?.map(str::to_ascii_lowercase));
    let wrong = |field, found: String, words| Err(Rule::Value(field, found, Expected::Words(words)));
    let missing = match word("insufficient")?.as_deref() {
        Some("healthy") => Missing::Healthy,
        Some("unhealthy") => Missing::Unhealthy,
        // The last status is not given: a check is healthy until there are data.
        None | Some("last-known" | "lastknownstatus") => Missing::LastKnown,
        Some(other) => return wrong("insufficient", other.to_owned(), "healthy, unhealthy, last-known"),
    };
    let is_breached = match word("alarm")?.unwrap_or_default().as_str() {
        "ok" => Some(false),
        "alarm" => Some(true),
        "insufficient" | "insufficient_data" => None,
        other => return wrong("alarm", other.to_owned(), "ok, alarm, insufficient"),
    };
    Ok(Kind::Alarm(is_breached, missing))
}
