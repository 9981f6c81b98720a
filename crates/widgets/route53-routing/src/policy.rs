//! The eight routing policies: which record of a name and a type answers, as exact shares of the queries.
//!
//! Where AWS publishes nothing (the table of latencies, which point stands for a Region, ties, blocks that overlap, an
//! unhealthy record of IP-based routing, how often each of more than eight multivalue records is given) it is a model, and
//! [`Reason::is_model`] says so.

use skylet_facts::route53;
use skylet_units::Exact;

use crate::net::Prefix;
use crate::place::Place;
use crate::zone::{Area, Blocks, Record, Routing};

/// Who asks, as far as Route 53 can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asker {
    /// Where the query seems to come from: the client subnet if the resolver sends one, else the resolver itself; in a
    /// private hosted zone the Region of the VPC.
    pub place: Place,
    /// The block of addresses it comes from, if that is known.
    pub subnet: Option<Prefix>,
}

/// What becomes of a record of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The record, by its place in the zone.
    pub record: usize,
    /// The share of the queries that it is part of the answer to.
    pub share: Exact,
    /// Why.
    pub reason: Reason,
}

/// Why a record answers, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is the only one.
    Only,
    /// Its weight, of the sum of those that count.
    Weight(i64, i64),
    /// Its weight is 0 and another record with a weight is healthy.
    ZeroWeight,
    /// Its weight is 0, and so are those of all that count: so many.
    AllZero(i64),
    /// Not healthy while another is.
    Unhealthy,
    /// The primary record, or the secondary because the primary is not healthy.
    Role(bool),
    /// The secondary record, where there is no primary.
    NoPrimary,
    /// The secondary record, while the primary is healthy.
    Standby,
    /// The least latency, in ms; none where it cannot be told.
    Fastest(Option<Exact>),
    /// A latency in ms, and how much more that is than the least.
    Slower(Exact, Exact),
    /// The smallest area that holds the asker.
    Area,
    /// An area that holds the asker, larger than the one that answers.
    LargerArea,
    /// An area in which the asker is not.
    OtherArea,
    /// The least distance in km, biased; none where it cannot be told.
    Nearest(Option<Exact>),
    /// A biased distance in km, and how much more that is than the least.
    Farther(Exact, Exact),
    /// The closest Region, in km, as latency is told in a private hosted zone; none where it cannot be told.
    Closest(Option<Exact>),
    /// A Region farther than that: its distance in km, and how much more that is.
    Beyond(Exact, Exact),
    /// One of so many that are given at once, of so many that could be.
    Together(i64, i64),
    /// The block with the most bits that holds the asker: so many bits, 0 for the default.
    Block(u8),
    /// A block that holds the asker, with fewer bits than the one that answers.
    ShorterBlock(u8),
    /// No block of it holds the asker.
    OtherBlock,
}

impl Reason {
    /// Whether AWS publishes less than would be needed to say this.
    #[must_use]
    pub const fn is_model(&self) -> bool {
        match self {
            Self::Fastest(_)
            | Self::Slower(..)
            | Self::Nearest(_)
            | Self::Farther(..)
            | Self::Closest(_)
            | Self::Beyond(..)
            | Self::ShorterBlock(_) => true,
            Self::Together(given, could) => *given < *could,
            Self::Only
            | Self::Weight(..)
            | Self::ZeroWeight
            | Self::AllZero(_)
            | Self::Unhealthy
            | Self::Role(_)
            | Self::NoPrimary
            | Self::Standby
            | Self::Area
            | Self::LargerArea
            | Self::OtherArea
            | Self::Block(_)
            | Self::OtherBlock => false,
        }
    }
}

/// The records to choose among.
#[derive(Debug, Clone, Copy)]
pub struct Among<'a> {
    /// Those of the zone.
    pub records: &'a [Record],
    /// Its CIDR collections.
    pub blocks: &'a Blocks,
    /// Whether it is a private hosted zone.
    pub is_private: bool,
    /// Milliseconds from a place to that of a Region: [`Place::ms`], or as much of it as is needed.
    pub ms: Latency,
}

/// Milliseconds from a place to that of a Region; none from nowhere.
pub type Latency = fn(&Place, (i16, i16)) -> Option<Exact>;

/// The records of a group with their health.
struct Group<'a> {
    zone: &'a Among<'a>,
    records: &'a [usize],
    /// In the order of the records.
    counts: Vec<bool>,
}

/// What becomes of every record of a group, in its order. All shares are 0 where there is no answer (NODATA).
///
/// `is_healthy` tells of a record, by its place in the zone, whether it is healthy. If none of those that could answer is,
/// all of them count as healthy.
#[must_use]
pub fn choose(zone: &Among<'_>, records: &[usize], is_healthy: &dyn Fn(usize) -> bool, asker: &Asker) -> Vec<Choice> {
    let healthy: Vec<_> = records.iter().map(|record| is_healthy(*record)).collect();
    let Some(first) = records.first() else { return Vec::new() };
    let counts = if healthy.contains(&true) { healthy.clone() } else { vec![true; records.len()] };
    let group = Group { zone, records, counts };
    match zone.records[*first].routing {
        Routing::Simple => vec![Choice { record: *first, share: Exact::ONE, reason: Reason::Only }],
        Routing::Weighted(_) => group.weighted(),
        Routing::Failover(_) => group.failover(),
        Routing::Latency(..) if zone.is_private => group.nearest(asker, Reason::Closest, Reason::Beyond),
        Routing::Latency(..) => group.latency(asker),
        Routing::Geoproximity(..) => group.nearest(asker, Reason::Nearest, Reason::Farther),
        Routing::Multivalue => group.multivalue(),
        Routing::Geolocation(_) => Group { counts: healthy, ..group }.geolocation(asker),
        Routing::Ip(..) => Group { counts: healthy, ..group }.ip(asker),
    }
}

impl Group<'_> {
    fn routing(&self, at: usize) -> &Routing {
        &self.zone.records[self.records[at]].routing
    }

    /// One choice for each record.
    fn choices(&self, of: &dyn Fn(usize) -> (Exact, Reason)) -> Vec<Choice> {
        let choice = |at: usize| {
            let (share, reason) = of(at);
            Choice { record: self.records[at], share, reason }
        };
        (0..self.records.len()).map(choice).collect()
    }

    fn weighted(&self) -> Vec<Choice> {
        let weight = |at: usize| match self.routing(at) {
            Routing::Weighted(weight) => *weight,
            _ => 1,
        };
        let counted = || (0..self.records.len()).filter(|at| self.counts[*at]);
        let sum: i64 = counted().map(weight).sum();
        let all = i64::try_from(counted().count()).unwrap_or(1).max(1);
        self.choices(&|at| match (self.counts[at], weight(at)) {
            (false, _) => (Exact::ZERO, Reason::Unhealthy),
            (true, _) if sum == 0 => (Exact::ONE / Exact::whole(all), Reason::AllZero(all)),
            (true, 0) => (Exact::ZERO, Reason::ZeroWeight),
            (true, weight) => (Exact::whole(weight) / Exact::whole(sum), Reason::Weight(weight, sum)),
        })
    }

    fn failover(&self) -> Vec<Choice> {
        let is_primary = |at: usize| matches!(self.routing(at), Routing::Failover(true));
        let places = || 0..self.records.len();
        let primary = places().find(|at| is_primary(*at) && self.counts[*at]);
        let has_primary = places().any(is_primary);
        let chosen = primary.or_else(|| places().find(|at| self.counts[*at]));
        self.choices(&|at| match (Some(at) == chosen, self.counts[at]) {
            (true, _) if !has_primary => (Exact::ONE, Reason::NoPrimary),
            (true, _) => (Exact::ONE, Reason::Role(is_primary(at))),
            (false, false) => (Exact::ZERO, Reason::Unhealthy),
            (false, true) => (Exact::ZERO, Reason::Standby),
        })
    }

    fn multivalue(&self) -> Vec<Choice> {
        let could = i64::try_from(self.counts.iter().filter(|counts| **counts).count()).unwrap_or(1).max(1);
        let given = could.min(route53::MULTIVALUE_ANSWERS_MAX.whole());
        self.choices(&|at| match self.counts[at] {
            true => (Exact::whole(given) / Exact::whole(could), Reason::Together(given, could)),
            false => (Exact::ZERO, Reason::Unhealthy),
        })
    }

    fn latency(&self, asker: &Asker) -> Vec<Choice> {
        let ms = |at: usize| match self.routing(at) {
            Routing::Latency(_, place) => (self.zone.ms)(&asker.place, *place),
            _ => None,
        };
        self.least(&ms, Reason::Fastest, Reason::Slower)
    }

    fn nearest(
        &self,
        asker: &Asker,
        least_is: fn(Option<Exact>) -> Reason,
        more_is: fn(Exact, Exact) -> Reason,
    ) -> Vec<Choice> {
        let km = |at: usize| match self.routing(at) {
            Routing::Latency(_, place) => asker.place.km(*place),
            Routing::Geoproximity(point, bias) => asker.place.km(*point).map(|km| biased(km, *bias)),
            _ => None,
        };
        self.least(&km, least_is, more_is)
    }

    /// Those of the least measure, ties in equal shares.
    fn least(
        &self,
        measure: &dyn Fn(usize) -> Option<Exact>,
        least_is: fn(Option<Exact>) -> Reason,
        more_is: fn(Exact, Exact) -> Reason,
    ) -> Vec<Choice> {
        let counted = || (0..self.records.len()).filter(|at| self.counts[*at]);
        let least = counted().map(measure).min().flatten();
        let tied = counted().filter(|at| measure(*at) == least).count();
        let share = Exact::ONE / Exact::whole(i64::try_from(tied).unwrap_or(1).max(1));
        self.choices(&|at| match (self.counts[at], measure(at), least) {
            (false, ..) => (Exact::ZERO, Reason::Unhealthy),
            (true, Some(found), Some(least)) if found > least => (Exact::ZERO, more_is(found, found - least)),
            (true, found, _) => (share, least_is(found)),
        })
    }

    /// How small the area of a record is that holds the asker: 0 is the smallest; none if it does not.
    fn area(&self, at: usize, asker: &Asker) -> Option<u8> {
        let Routing::Geolocation(area) = self.routing(at) else { return None };
        let (is_in, size) = match area {
            Area::State(code) => (asker.place.state == Some(code), 0),
            Area::Country(code) => (asker.place.country == Some(code), 1),
            Area::Continent(code) => (asker.place.continent == Some(code), 2),
            Area::Default => (true, 3),
        };
        is_in.then_some(size)
    }

    fn geolocation(&self, asker: &Asker) -> Vec<Choice> {
        let places = || (0..self.records.len()).filter_map(|at| Some((self.area(at, asker)?, at)));
        let chosen = places().filter(|(_, at)| self.counts[*at]).min().or_else(|| places().min()).map(|(_, at)| at);
        self.choices(&|at| match (Some(at) == chosen, self.area(at, asker)) {
            (true, _) => (Exact::ONE, Reason::Area),
            (false, None) => (Exact::ZERO, Reason::OtherArea),
            (false, Some(_)) if !self.counts[at] => (Exact::ZERO, Reason::Unhealthy),
            (false, Some(_)) => (Exact::ZERO, Reason::LargerArea),
        })
    }

    /// The blocks of a location.
    fn blocks(&self, collection: &str, location: &str) -> Option<&[Prefix]> {
        let found = self.zone.blocks.iter().find(|((its, at), _)| its == collection && at == location)?;
        Some(&found.1)
    }

    /// The bits of the longest block of a record that holds the asker, 0 for the default; none if there is none.
    fn bits(&self, at: usize, asker: &Asker) -> Option<u8> {
        let Routing::Ip(collection, location) = self.routing(at) else { return None };
        if location == "*" {
            return Some(0);
        }
        let (subnet, blocks) = (asker.subnet?, self.blocks(collection, location)?);
        blocks.iter().filter(|block| block.contains(&subnet)).map(|block| block.length).max()
    }

    fn ip(&self, asker: &Asker) -> Vec<Choice> {
        let places = || (0..self.records.len()).filter_map(|at| Some((self.bits(at, asker)?, at)));
        // Of equal ones the first; the same block cannot stand in two locations.
        let best = |(bits, at): &(u8, usize)| (*bits, usize::MAX - *at);
        let chosen = places().filter(|(_, at)| self.counts[*at]).max_by_key(best).or_else(|| places().max_by_key(best));
        let chosen = chosen.map(|(_, at)| at);
        self.choices(&|at| match (Some(at) == chosen, self.bits(at, asker)) {
            (true, bits) => (Exact::ONE, Reason::Block(bits.unwrap_or_default())),
            (false, None) => (Exact::ZERO, Reason::OtherBlock),
            (false, Some(_)) if !self.counts[at] => (Exact::ZERO, Reason::Unhealthy),
            (false, Some(bits)) => (Exact::ZERO, Reason::ShorterBlock(bits)),
        })
    }
}

/// A distance as a bias of -99 to 99 has it: `km x (1 - b/100)` from 0 on, `km / (1 + b/100)` below.
///
/// ```
/// use skylet_route53_routing::policy::biased;
/// use skylet_units::Exact;
/// // The guide's example: 150 km with +50 are 75 km; -50 doubles.
/// let km = Exact::whole(150);
/// assert_eq!([biased(km, 50), biased(km, 0), biased(km, -50)].map(|km| km.floor_to_i64()), [75, 150, 300]);
/// ```
#[must_use]
pub fn biased(km: Exact, bias: i64) -> Exact {
    let part = Exact::whole(bias.abs().min(route53::BIAS_MAX.whole())) * route53::BIAS_STEP.value;
    if bias < 0 { km / (Exact::ONE - part) } else { km * (Exact::ONE - part) }
}

/// The least bias, from 0 on, with which a record at `km` comes before one at `other` km; none if 99 is not enough.
#[must_use]
pub fn bias_to_win(km: Exact, other: Exact) -> Option<i64> {
    (0..=route53::BIAS_MAX.whole()).find(|bias| biased(km, *bias) < other)
}
