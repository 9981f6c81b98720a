//! What Route 53 answers to a query: the tree of aliases with the health of every branch, and the exact share of each
//! record.

use std::collections::BTreeMap;

use skylet_units::Exact;

use crate::policy::{self, Asker, Choice};
use crate::zone::{Record, Zone};

/// A query as the name server of the zone sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The name in lower case without the last dot.
    pub name: String,
    /// The type, such as `A`.
    pub kind: String,
    /// Who asks.
    pub asker: Asker,
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What sort of answer it is.
    pub outcome: Outcome,
    /// The records that answer and those that could have, a line for each way down, in the order of the zone.
    pub leaves: Vec<Leaf>,
    /// Every group that was chosen in, from the top.
    pub gates: Vec<Gate>,
}

/// What sort of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Records of the type that was asked for.
    Found,
    /// A CNAME: the resolver asks again for its value.
    Cname,
    /// Name servers of a zone below: the resolver asks there.
    Referral,
    /// The name is there, but nothing of that type, or nothing for this asker.
    NoData,
    /// There is no such name.
    NxDomain,
    /// The name is not of this zone.
    NotHere,
}

/// A record at the end of a way down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The records on the way, by their place in the zone: aliases, then the record itself.
    pub way: Vec<usize>,
    /// The share of the queries it is part of the answer to.
    pub share: Exact,
    /// Whether it counts as healthy.
    pub is_healthy: bool,
}

/// Shares taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The sum; where it is not exact less than it by at most 10^-14 for each share.
    pub share: Exact,
    /// Whether that is the sum itself. Each share fits 128 bits, while a sum of many with other denominators may not.
    pub is_exact: bool,
}

/// A group of records that was chosen in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// The aliases on the way to it.
    pub way: Vec<usize>,
    /// The share of the queries that come here.
    pub share: Exact,
    /// What becomes of each record.
    pub choices: Vec<Choice>,
    /// Whether none is healthy, so that all count as healthy.
    pub is_last_resort: bool,
}

/// The health of every record of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health(Vec<bool>);

impl Health {
    /// Looks it up for every record.
    ///
    /// A record is healthy if its own check is, or it has none, and, for an alias that evaluates the health of its target,
    /// if the target is: a group of the zone while one member is.
    #[must_use]
    pub fn of(zone: &Zone) -> Self {
        let mut known = BTreeMap::new();
        Self(zone.records.iter().map(|record| is_healthy(zone, &mut known, record)).collect())
    }

    /// Whether a record, by its place in the zone, is healthy.
    #[must_use]
    pub fn is_healthy(&self, record: usize) -> bool {
        self.0.get(record).copied().unwrap_or(true)
    }
}

fn is_healthy<'a>(zone: &'a Zone, known: &mut BTreeMap<(&'a str, &'a str), bool>, record: &'a Record) -> bool {
    if record.check.as_ref().is_some_and(|id| !zone.checks.is_healthy(id)) {
        return false;
    }
    let Some(alias) = record.alias.as_ref().filter(|alias| alias.evaluates) else { return true };
    let key = (alias.target.as_str(), record.kind.as_str());
    if let Some(found) = known.get(&key) {
        return *found;
    }
    let found = match zone.group(key.0, key.1) {
        [] => zone.checks.is_target_healthy(&alias.target),
        members => members.iter().any(|member| is_healthy(zone, known, &zone.records[*member])),
    };
    known.insert(key, found);
    found
}

impl Outcome {
    /// Its kebab-case name; never changes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Cname => "cname",
            Self::Referral => "referral",
            Self::NoData => "nodata",
            Self::NxDomain => "nxdomain",
            Self::NotHere => "not-here",
        }
    }
}

impl Answer {
    /// The records that are given to some.
    pub fn given(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|leaf| leaf.share > Exact::ZERO)
    }

    /// The records that answer, by their place in the zone and in its order, each once however many ways lead to it, and
    /// its share of the queries. None for a referral: it names servers that may answer.
    #[must_use]
    pub fn records(&self) -> Vec<(usize, Total)> {
        let mut found: Vec<(usize, Vec<Exact>)> = Vec::new();
        for leaf in self.given().filter(|_| self.outcome != Outcome::Referral) {
            let Some(record) = leaf.way.last() else { continue };
            match found.binary_search_by_key(record, |(its, _)| *its) {
                Ok(at) => found[at].1.push(leaf.share),
                Err(at) => found.insert(at, (*record, vec![leaf.share])),
            }
        }
        found.into_iter().map(|(record, shares)| (record, Total::of(&shares))).collect()
    }

    /// The share of the queries that get no record: where a group that is chosen in has none for this asker.
    #[must_use]
    pub fn unanswered(&self) -> Total {
        // Nobody comes where the share is 0, so what is left is all there is.
        if self.given().next().is_none() {
            return Total { share: Exact::ONE, is_exact: true };
        }
        let is_empty = |gate: &&Gate| gate.choices.iter().all(|choice| choice.share == Exact::ZERO);
        Total::of(&self.gates.iter().filter(is_empty).map(|gate| gate.share).collect::<Vec<_>>())
    }
}

impl Total {
    fn of(shares: &[Exact]) -> Self {
        let Some((first, rest)) = shares.split_first() else { return Self { share: Exact::ZERO, is_exact: true } };
        let exact = rest.iter().try_fold(*first, |sum, share| sum.checked_add(*share));
        let rounded = || shares.iter().fold(Exact::ZERO, |sum, share| sum + rounded(*share));
        exact.map_or_else(|| Self { share: rounded(), is_exact: false }, |share| Self { share, is_exact: true })
    }
}

/// A share rounded down to 14 places, 7 at a time: a denominator of up to 7.1 x 10^30 times 10^7 still fits 128 bits.
fn rounded(share: Exact) -> Exact {
    let seven = Exact::whole(10_000_000);
    let high = (share * seven).floor();
    let low = ((share * seven - high) * seven).floor();
    (high + low / seven) / seven
}

impl Zone {
    /// What comes back to a question.
    #[must_use]
    pub fn answer(&self, question: &Question) -> Answer {
        let empty = |outcome| Answer { outcome, leaves: Vec::new(), gates: Vec::new() };
        if !self.holds(&question.name) {
            return empty(Outcome::NotHere);
        }
        let health = Health::of(self);
        if let Some(records) = self.delegation(&question.name, &question.kind) {
            return self.found(records, Outcome::Referral, &health, &question.asker);
        }
        let Some(owner) = self.owner(&question.name) else { return empty(Outcome::NxDomain) };
        let records = self.group(&owner, &question.kind);
        if !records.is_empty() {
            return self.found(records, Outcome::Found, &health, &question.asker);
        }
        let cnames = self.group(&owner, "CNAME");
        if cnames.is_empty() {
            empty(Outcome::NoData)
        } else {
            self.found(cnames, Outcome::Cname, &health, &question.asker)
        }
    }

    /// The NS records of a zone below in which the name lies, the topmost such zone.
    fn delegation(&self, name: &str, kind: &str) -> Option<&[usize]> {
        let is_within = |zone: &str| name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
        let is_cut = |record: &&Record| record.kind == "NS" && !self.is_apex(&record.name) && is_within(&record.name);
        let cut = self.records.iter().filter(is_cut).min_by_key(|record| record.name.len())?;
        // Who asks for a DS of the cut itself is answered here.
        (kind != "DS" || cut.name != name).then(|| self.group(&cut.name, "NS"))
    }

    /// The name whose records answer: itself, or the wildcard that stands for it.
    fn owner(&self, name: &str) -> Option<String> {
        let has = |owner: &str| self.has(owner);
        let is_above = |owner: &str| {
            self.records.iter().any(|record| record.name.strip_suffix(owner).is_some_and(|rest| rest.ends_with('.')))
        };
        // A name with names below it is there, if without records.
        if has(name) || is_above(name) {
            return Some(name.to_owned());
        }
        let mut rest = name;
        while let Some((_, above)) = rest.split_once('.') {
            let star = format!("*.{above}");
            if has(&star) {
                return Some(star);
            }
            // The closest name that is there stops the search.
            if has(above) || is_above(above) || self.is_apex(above) {
                return None;
            }
            rest = above;
        }
        None
    }

    fn found(&self, records: &[usize], outcome: Outcome, health: &Health, asker: &Asker) -> Answer {
        let mut answer = Answer { outcome, leaves: Vec::new(), gates: Vec::new() };
        self.descend(records, (&[], Exact::ONE), health, asker, &mut answer);
        if answer.given().next().is_none() {
            answer.outcome = Outcome::NoData;
        }
        answer
    }

    /// Chooses among some records and goes down from each that is an alias of this zone.
    fn descend(
        &self,
        records: &[usize],
        (way, share): (&[usize], Exact),
        health: &Health,
        asker: &Asker,
        answer: &mut Answer,
    ) {
        let choices = policy::choose(&self.among(), records, &|record| health.is_healthy(record), asker);
        let is_last_resort = !records.iter().any(|record| health.is_healthy(*record));
        answer.gates.push(Gate { way: way.to_vec(), share, choices: choices.clone(), is_last_resort });
        for choice in choices {
            let record = &self.records[choice.record];
            let part = share * choice.share;
            let mut longer = way.to_vec();
            longer.push(choice.record);
            let below = record.alias.as_ref().map(|alias| self.group(&alias.target, &record.kind)).unwrap_or_default();
            // Where nobody goes there is nothing to choose.
            if below.is_empty() || part == Exact::ZERO {
                let is_healthy = health.is_healthy(choice.record);
                answer.leaves.push(Leaf { way: longer, share: part, is_healthy });
            } else {
                self.descend(below, (&longer, part), health, asker, answer);
            }
        }
    }
}
