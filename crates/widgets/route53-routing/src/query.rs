//! A question about a zone, as an author writes it: `app.example.com A from=ap-northeast-2 subnet=203.0.113.0/24`.

use serde_json::Value;

use crate::answer::Question;
use crate::net::Prefix;
use crate::place::Place;
use crate::policy::Asker;
use crate::zone::{Zone, ZoneError, domain, of};

/// Where a query comes from if nobody says: Seoul.
const FROM: &str = "ap-northeast-2";

/// Why a text cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// There is no such zone.
    Zone(ZoneError),
    /// Several names or types could be meant; those there are.
    Which(Vec<String>),
    /// A part that is not understood.
    Part(String),
    /// No such place.
    Place(String),
    /// No such block of addresses.
    Subnet(String),
}

/// A zone and a question about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The zone.
    pub zone: Zone,
    /// The question.
    pub question: Question,
    /// The place it is answered for, as it was written.
    pub from: String,
}

/// Reads a zone as JSON, and a question about it: on a line behind the JSON, or in its `query`.
///
/// A question is a name, a type (`A` if none is given), and then `from=` (where the user is, in a private hosted zone the
/// Region of the VPC), `resolver=` (where the resolver is, if elsewhere), `subnet=` (the client subnet, if the resolver
/// sends one) and `address=` (the resolver's own address). Places are codes of Regions or cities, countries, or states
/// such as `US-CA`. Without a name the zone must leave no doubt.
///
/// # Errors
///
/// What cannot be read, or the rule of zones that is broken.
pub fn read(text: &str) -> Result<Asked, QueryError> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let json = match values.next() {
        Some(Ok(value)) => value,
        Some(Err(error)) => return Err(QueryError::Zone(ZoneError::json(error.to_string()))),
        None => return Err(QueryError::Zone(ZoneError::json(String::new()))),
    };
    let behind = text.get(values.byte_offset()..).unwrap_or_default().trim();
    let zone = of(&json).map_err(QueryError::Zone)?;
    let inside = json.get("query").and_then(Value::as_str).unwrap_or_default();
    let words = if behind.is_empty() { inside } else { behind };
    question(zone, words)
}

fn question(zone: Zone, words: &str) -> Result<Asked, QueryError> {
    let (mut names, mut from, mut resolver) = (Vec::new(), FROM, None);
    let (mut subnet, mut address) = (None, None);
    for word in words.split_ascii_whitespace() {
        let Some((key, value)) = word.split_once('=') else {
            names.push(word);
            continue;
        };
        let block = || Prefix::read(value).map(Some).ok_or_else(|| QueryError::Subnet(value.to_owned()));
        match key {
            "from" => from = value,
            "resolver" => resolver = Some(value),
            "subnet" => subnet = block()?,
            "address" => address = block()?,
            _ => return Err(QueryError::Part(word.to_owned())),
        }
    }
    let (name, kind) = match names.as_slice() {
        [] => only(&zone)?,
        [name] => (domain(name), "A".to_owned()),
        [name, kind] => (domain(name), kind.to_ascii_uppercase()),
        [_, _, rest, ..] => return Err(QueryError::Part((*rest).to_owned())),
    };
    // A client subnet is where the user is; without one the resolver stands for all who ask it. Neither counts in a
    // private hosted zone.
    let is_user = subnet.is_some() || zone.is_private;
    let seen = if is_user { from } else { resolver.unwrap_or(from) };
    let place = Place::read(seen).ok_or_else(|| QueryError::Place(seen.to_owned()))?;
    let asker = Asker { place, subnet: subnet.or(address) };
    Ok(Asked { zone, question: Question { name, kind, asker }, from: seen.to_owned() })
}

/// The only name and type that is not of the zone itself and that no alias points to.
fn only(zone: &Zone) -> Result<(String, String), QueryError> {
    let is_target =
        |name: &str| zone.records.iter().filter_map(|record| record.alias.as_ref()).any(|alias| alias.target == name);
    let mut found: Vec<_> = zone
        .records
        .iter()
        .filter(|record| !matches!(record.kind.as_str(), "SOA" | "NS") && !is_target(&record.name))
        .map(|record| (record.name.clone(), record.kind.clone()))
        .collect();
    found.sort();
    found.dedup();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(QueryError::Which(found.iter().map(|(name, kind)| format!("{name} {kind}")).collect())),
    }
}
