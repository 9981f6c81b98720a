//! A question about a zone, as an author writes it: `app.example.com A from=ap-northeast-2 subnet=203.0.113.0/24`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::answer::Question;
use crate::net::Prefix;
use crate::place::Place;
use crate::policy::Asker;
use crate::zone::{Record, TYPES, Zone, ZoneError, domain, of, parsed};

/// Where a query comes from if nobody says: Seoul.
const FROM: &str = "ap-northeast-2";

/// Why a text cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// There is no such zone.
    Zone(ZoneError),
    /// Several names or types could be meant; those there are.
    Which(Vec<String>),
    /// No name of a domain.
    Name(String),
    /// A type that Route 53 has no records of.
    Kind(String),
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

/// Reads a zone as JSON, and a question about it; where that is empty, the one in the `query` of the JSON.
///
/// A question is a name, a type (`A` if none is given), and then `from=` (where the user is, in a private hosted zone the
/// Region of the VPC), `resolver=` (where the resolver is, if elsewhere), `subnet=` (the client subnet, if the resolver
/// sends one) and `address=` (the resolver's own address). Places are codes of Regions or cities, countries, or states
/// such as `US-CA`. Without a name the zone must leave no doubt.
///
/// # Errors
///
/// What cannot be read, or the rule of zones that is broken.
pub fn ask(json: &str, words: &str) -> Result<Asked, QueryError> {
    let json = parsed(json).map_err(QueryError::Zone)?;
    let zone = of(&json).map_err(QueryError::Zone)?;
    let inside = json.get("query").and_then(Value::as_str).unwrap_or_default();
    let words = words.trim();
    question(zone, if words.is_empty() { inside } else { words })
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
        [name] => (asked_name(&zone, name)?, "A".to_owned()),
        [name, kind] => {
            let upper = kind.to_ascii_uppercase();
            if !TYPES.contains(&upper.as_str()) {
                return Err(QueryError::Kind((*kind).to_owned()));
            }
            (asked_name(&zone, name)?, upper)
        }
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

/// The longest label of a name, and the longest name as it is written, in letters. RFC 1035.
const LABEL_MAX: usize = 63;
const NAME_MAX: usize = 253;

/// A name as it is asked for: labels of letters, digits, hyphens and underscores, or what stands in the zone.
fn asked_name(zone: &Zone, text: &str) -> Result<String, QueryError> {
    let name = domain(text);
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_*\\".contains(&byte);
    let is_label = |label: &str| (1..=LABEL_MAX).contains(&label.len()) && label.bytes().all(is_letter);
    let is_name = name.len() <= NAME_MAX && name.split('.').all(is_label);
    if is_name || zone.has(&name) { Ok(name) } else { Err(QueryError::Name(text.to_owned())) }
}

/// The only name and type that is not of the zone itself and that no alias points to.
fn only(zone: &Zone) -> Result<(String, String), QueryError> {
    let mut targets = BTreeSet::new();
    targets.extend(zone.records.iter().filter_map(|record| record.alias.as_ref()).map(|alias| alias.target.as_str()));
    let is_own =
        |record: &&Record| !matches!(record.kind.as_str(), "SOA" | "NS") && !targets.contains(record.name.as_str());
    // Extended, not collected: a sort of std is 4 KB in a page.
    let mut found = BTreeSet::new();
    found.extend(zone.records.iter().filter(is_own).map(|record| (record.name.as_str(), record.kind.as_str())));
    let mut names = found.iter();
    match (names.next(), names.next()) {
        (Some((name, kind)), None) => Ok(((*name).to_owned(), (*kind).to_owned())),
        _ => Err(QueryError::Which(found.iter().map(|(name, kind)| format!("{name} {kind}")).collect())),
    }
}
