//! A hosted zone as data: its records, the checks they hang on, and what else answers depend on.
//!
//! [`read`] takes what `aws route53 list-resource-record-sets` prints, with a few more objects beside it; `check` holds
//! it against the rules a zone must keep. A zone that came out of [`read`] keeps them all.

mod check;
mod checks;
mod error;
mod read;

use std::collections::BTreeMap;

use skylet_units::Exact;

use crate::health::Checks;
use crate::net::Prefix;
use crate::place::Place;
use crate::policy::Among;

pub use error::{CidrRule, Expected, HealthRule, Rule, ZoneError};
pub use read::{domain, of, parsed, read};

/// CIDR collections: the blocks of each location, by collection and location.
pub type Blocks = Vec<((String, String), Vec<Prefix>)>;

/// The types of records that Route 53 has.
pub const TYPES: [&str; 17] = [
    "A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB",
    "TLSA", "TXT",
];

/// Something to know of a zone that breaks no rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The list says that it goes on elsewhere.
    Truncated,
    /// Nothing reads this key of the file.
    Key(String),
    /// A primary record that is no alias has no health check, as Route 53 asks for; its label.
    Primary(String),
    /// Nothing uses the health that is given of this.
    Unused(String),
}

/// A hosted zone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zone {
    /// The name of the zone, without its last dot, if it is known: given, or from the SOA record, or from NS records that
    /// stand above all others.
    pub apex: Option<String>,
    /// The name at or below which all records are; empty if there is none.
    pub within: String,
    /// Whether it is a private hosted zone.
    pub is_private: bool,
    /// The records, in the order given.
    pub records: Vec<Record>,
    /// The health checks, and the targets outside the zone.
    pub checks: Checks,
    /// CIDR collections: the blocks of each location, by collection and location.
    pub blocks: Blocks,
    /// What there is to know of it.
    pub notes: Vec<Note>,
    /// The records of each name and type, by their place.
    groups: Groups,
}

type Groups = BTreeMap<String, BTreeMap<String, Vec<usize>>>;

/// A resource record set, here called record, as exams do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its name in lower case without the last dot.
    pub name: String,
    /// Its type, such as `A`.
    pub kind: String,
    /// What tells it from others of its name and type; empty for a simple record.
    pub set_id: String,
    /// The routing policy and what it says of this record.
    pub routing: Routing,
    /// Seconds resolvers may keep it; none for an alias.
    pub ttl: Option<i64>,
    /// Its values; none for an alias.
    pub values: Vec<String>,
    /// Where an alias points.
    pub alias: Option<Alias>,
    /// The id of its health check.
    pub check: Option<String>,
}

/// Where an alias points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name in lower case without the last dot.
    pub target: String,
    /// Whether the health of the target counts (Evaluate Target Health).
    pub evaluates: bool,
}

/// What a routing policy says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Routing {
    /// The only record of its name and type.
    Simple,
    /// A weight, 0 to 255.
    Weighted(i64),
    /// Whether it is the primary one.
    Failover(bool),
    /// The code of a Region, and its place in tenths of a degree north and east.
    Latency(String, (i16, i16)),
    /// An area.
    Geolocation(Area),
    /// A place in tenths of a degree north and east, and a bias of -99 to 99.
    Geoproximity((i16, i16), i64),
    /// One of several answers given at once.
    Multivalue,
    /// A collection and a location in it; `*` is the location of everything else.
    Ip(String, String),
}

/// The area of a geolocation record, smallest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// A state of the United States.
    State(String),
    /// A country.
    Country(String),
    /// A continent.
    Continent(String),
    /// Everything else.
    Default,
}

impl Routing {
    /// The policy in kebab-case.
    #[must_use]
    pub const fn policy(&self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Weighted(_) => "weighted",
            Self::Failover(_) => "failover",
            Self::Latency(..) => "latency",
            Self::Geolocation(_) => "geolocation",
            Self::Geoproximity(..) => "geoproximity",
            Self::Multivalue => "multivalue",
            Self::Ip(..) => "ip-based",
        }
    }

    /// The weight as a number; 1 for every other policy.
    #[must_use]
    pub const fn weight(&self) -> Exact {
        match self {
            Self::Weighted(weight) => Exact::whole(*weight),
            _ => Exact::ONE,
        }
    }
}

impl Area {
    /// As the records write it: `US-CA`, `KR`, `AS`, `*`.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::State(state) => format!("US-{state}"),
            Self::Country(code) | Self::Continent(code) => code.clone(),
            Self::Default => "*".to_owned(),
        }
    }
}

impl Record {
    /// How it is named to people: `app.example.com A blue`.
    #[must_use]
    pub fn label(&self) -> String {
        let space = if self.set_id.is_empty() { "" } else { " " };
        format!("{} {}{space}{}", self.name, self.kind, self.set_id)
    }
}

impl Zone {
    /// What its policies choose among.
    #[must_use]
    pub fn among(&self) -> Among<'_> {
        Among { records: &self.records, blocks: &self.blocks, is_private: self.is_private, ms: Place::ms }
    }

    /// The records of a name and a type, by their place.
    #[must_use]
    pub fn group(&self, name: &str, kind: &str) -> &[usize] {
        self.groups.get(name).and_then(|kinds| kinds.get(kind)).map_or(&[], Vec::as_slice)
    }

    /// Whether a name has records.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.groups.contains_key(name)
    }

    /// A type that stands at the name of a record beside its own, if there is one.
    fn beside(&self, record: &Record) -> Option<&str> {
        self.groups.get(&record.name)?.keys().find(|kind| **kind != record.kind).map(String::as_str)
    }

    /// Whether a name is the zone's own or below it. Without a known apex: whether it is where all records are.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        match &self.apex {
            Some(apex) => is_within(name, apex),
            None if self.within.is_empty() => self.has(name),
            None => is_within(name, &self.within),
        }
    }

    /// Whether a name is the zone's own. Without a known apex, a name of two labels must be one, on the Internet.
    #[must_use]
    pub fn is_apex(&self, name: &str) -> bool {
        let is_short = || !self.is_private && name.split('.').count() <= 2;
        self.apex.as_ref().map_or_else(is_short, |apex| name == apex)
    }
}

/// Whether a name is another or below it.
fn is_within(name: &str, above: &str) -> bool {
    name == above || name.strip_suffix(above).is_some_and(|rest| rest.ends_with('.'))
}

/// The name at or below which all of some names are, a star standing for what is below its own; empty if there is none.
fn common<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter().map(|name| name.strip_prefix("*.").unwrap_or(name));
    let mut common = names.next().unwrap_or_default();
    for name in names {
        while !common.is_empty() && !is_within(name, common) {
            common = common.split_once('.').map_or("", |(_, above)| above);
        }
    }
    common.to_owned()
}
