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
        let mut groups = BTreeMap::<(&str, &str), Vec<&Record>>::new();
        for record in &zone.records {
            groups.entry((&record.name, &record.kind)).or_default().push(record);
        }
        Self(zone.records.iter().map(|record| is_healthy(zone, &groups, &mut known, record)).collect())
    }

    /// Whether a record, by its place in the zone, is healthy.
    #[must_use]
    pub fn is_healthy(&self, record: usize) -> bool {
        self.0.get(record).copied().unwrap_or(true)
    }
}

type Groups<'a> = BTreeMap<(&'a str, &'a str), Vec<&'a Record>>;

fn is_healthy<'a>(
    zone: &Zone,
    groups: &Groups<'a>,
    known: &mut BTreeMap<(&'a str, &'a str), bool>,
    record: &'a Record,
) -> bool {
    if record.check.as_ref().is_some_and(|id| !zone.checks.is_healthy(id)) {
        return false;
    }
    let Some(alias) = record.alias.as_ref().filter(|alias| alias.evaluates) else { return true };
    let key = (alias.target.as_str(), record.kind.as_str());
    if let Some(found) = known.get(&key) {
        return *found;
    }
    let found = match groups.get(&key) {
        None => zone.checks.is_target_healthy(&alias.target),
        Some(members) => members.iter().any(|member| is_healthy(zone, groups, known, member)),
    };
    known.insert(key, found);
    found
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
            return self.found(&records, Outcome::Referral, &health, &question.asker);
        }
        let Some(owner) = self.owner(&question.name) else { return empty(Outcome::NxDomain) };
        let records = self.group(&owner, &question.kind);
        if !records.is_empty() {
            return self.found(&records, Outcome::Found, &health, &question.asker);
        }
        let cnames = self.group(&owner, "CNAME");
        if cnames.is_empty() {
            empty(Outcome::NoData)
        } else {
            self.found(&cnames, Outcome::Cname, &health, &question.asker)
        }
    }

    /// The NS records of a zone below in which the name lies, the topmost such zone.
    fn delegation(&self, name: &str, kind: &str) -> Option<Vec<usize>> {
        let is_within = |zone: &str| name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
        let is_cut = |record: &&Record| record.kind == "NS" && !self.is_apex(&record.name) && is_within(&record.name);
        let cut = self.records.iter().filter(is_cut).min_by_key(|record| record.name.len())?;
        // Who asks for a DS of the cut itself is answered here.
        (kind != "DS" || cut.name != name).then(|| self.group(&cut.name, "NS"))
    }

    /// The name whose records answer: itself, or the wildcard that stands for it.
    fn owner(&self, name: &str) -> Option<String> {
        let has = |owner: &str| self.records.iter().any(|record| record.name == owner);
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
        if answer.leaves.iter().all(|leaf| leaf.share == Exact::ZERO) {
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
                self.descend(&below, (&longer, part), health, asker, answer);
            }
        }
    }
}
