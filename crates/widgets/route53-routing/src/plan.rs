//! What is asked of three endpoints: a zone made of the settings, who asks, and what each would be told under every state
//! of health.

use skylet_sim::Micros;
use skylet_units::{Dice, Exact};

use crate::net::Prefix;
use crate::place::Place;
use crate::policy::{self, Among, Asker, Choice, Reason};
use crate::settings::{
    Ages, Checkers, Checks, ENDPOINT_PLACES, ENDPOINT_REGIONS, ENDPOINTS, Fallback, PEOPLE, Policy, Settings,
};
use crate::zone::{Area, Blocks, Record, Routing};

/// Health checkers of an endpoint. Our assumption: two in each of the eight Regions; AWS publishes the Regions only.
pub const CHECKERS: usize = 16;

/// Most answers given in a run; it ends sooner where there would be more. Ours: beyond it the picture would be slow.
pub const ANSWERS_MAX: i64 = 50_000;

/// The name all of this is about.
pub const NAME: &str = "app.example.com";

/// Everything that does not change in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The records of the name: record n stands for endpoint n.
    pub records: Vec<Record>,
    /// The blocks of IP-based routing.
    pub blocks: Blocks,
    /// The policy.
    pub policy: Policy,
    /// Where each resolver asks from, by its place in [`PEOPLE`].
    pub resolvers: Vec<usize>,
    /// When each asks for the first time; it holds an answer before.
    pub first_asks: Vec<Micros>,
    /// How long an answer is kept.
    pub ttl: Micros,
    /// Between two checks of one checker.
    pub interval: Micros,
    /// How many checks in a row turn what a checker says.
    pub threshold: u8,
    /// When each checker of an endpoint asks for the first time.
    pub phases: Vec<Micros>,
    /// Whether records have health checks.
    pub is_checked: bool,
    /// When the run ends.
    pub end: Micros,
    /// The seed of everything drawn.
    pub seed: u64,
    /// For each person and each state of health (bit n: endpoint n is healthy) in what parts the endpoints are told.
    told: Vec<[[u64; ENDPOINTS]; 1 << ENDPOINTS]>,
    /// Where each person's question seems to come from.
    askers: Vec<Asker>,
}

/// Microseconds of a number of seconds.
#[must_use]
pub fn micros(seconds: Exact) -> Micros {
    Micros((seconds * Exact::whole(1_000_000)).floor_to_i64())
}

impl Plan {
    /// The plan of some settings.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let (records, blocks) = (records(settings), blocks());
        let count = Settings::count(settings.resolvers).max(1);
        let (ttl, interval) = (micros(settings.ttl), Micros::seconds(settings.interval.seconds()));
        let seed = u64::try_from(settings.run.floor_to_i64()).unwrap_or_default();
        let askers: Vec<_> = (0..PEOPLE.len()).map(|person| asker(settings, person)).collect();
        let told = askers.iter().map(|asker| told(settings.policy, &among(&records, &blocks), asker)).collect();
        let phase = |checker: usize| match settings.checkers {
            Checkers::Aligned => Micros::ZERO,
            Checkers::Staggered => Micros(interval.0 * whole(checker) / whole(CHECKERS)),
        };
        Self {
            policy: settings.policy,
            resolvers: (0..count).map(|resolver| resolver % PEOPLE.len()).collect(),
            first_asks: first_asks(settings.ages, count, ttl, seed),
            ttl,
            interval,
            threshold: u8::try_from(Settings::count(settings.threshold)).unwrap_or(1),
            phases: (0..CHECKERS).map(phase).collect(),
            // One record with several values has nothing to leave out.
            is_checked: settings.checks == Checks::On && settings.policy != Policy::Simple,
            end: micros(settings.duration).min(Micros(ttl.0 * ANSWERS_MAX / whole(count))),
            seed,
            told,
            askers,
            records,
            blocks,
        }
    }

    /// Whether an answer names several endpoints at once.
    #[must_use]
    pub const fn names_all(&self) -> bool {
        matches!(self.policy, Policy::Simple | Policy::Multivalue)
    }

    /// How long ago a checker last looked at an instant; before its first check, as if it had looked an interval sooner.
    #[must_use]
    pub fn since_check(&self, checker: usize, now: Micros) -> Micros {
        let phase = self.phases.get(checker).copied().unwrap_or_default();
        Micros((now.0 - phase.0).rem_euclid(self.interval.0.max(1)))
    }

    /// The resolver through which a person asks: with few, several people share one; with many, the first of each.
    #[must_use]
    pub fn resolver(&self, person: usize) -> usize {
        person % self.resolvers.len().max(1)
    }

    /// How often a resolver has asked up to an instant, and how long ago it last did; none before the first time.
    #[must_use]
    pub fn asked(&self, resolver: usize, now: Micros) -> Option<(i64, Micros)> {
        let since = now.0 - self.first_asks.get(resolver)?.0;
        let ttl = self.ttl.0.max(1);
        (since >= 0).then(|| (1 + since / ttl, Micros(since % ttl)))
    }

    /// For how long a question is drawn: a fortieth of the run, or a quarter of the TTL if that is shorter.
    #[must_use]
    pub fn pulse(&self) -> Micros {
        Micros((self.end.0 / 40).min(self.ttl.0 / 4).max(1))
    }

    /// In what parts a person is told of the endpoints; all 0 where there is no answer.
    #[must_use]
    pub fn parts(&self, person: usize, is_healthy: [bool; ENDPOINTS]) -> [u64; ENDPOINTS] {
        let health = is_healthy.iter().rev().fold(0, |bits, healthy| bits << 1 | usize::from(*healthy));
        self.told.get(person).and_then(|states| states.get(health)).copied().unwrap_or_default()
    }

    /// The exact shares of the endpoints for a person; several answers at once count for each.
    #[must_use]
    pub fn choices(&self, person: usize, is_healthy: [bool; ENDPOINTS]) -> Vec<Choice> {
        let asker = self.askers.get(person).copied().unwrap_or_default();
        choose(&self.records, &self.blocks, is_healthy, &asker)
    }
}

/// What becomes of the records for a person, without a plan for all of them.
#[must_use]
pub fn choices(settings: &Settings, person: usize, is_healthy: [bool; ENDPOINTS]) -> Vec<Choice> {
    choose(&records(settings), &blocks(), is_healthy, &asker(settings, person))
}

/// Records of a public hosted zone, all of them for the three endpoints.
fn among<'a>(records: &'a [Record], blocks: &'a Blocks) -> Among<'a> {
    Among {
        records,
        blocks,
        is_private: false,
        ms: |from, to| from.ms_to(ENDPOINT_PLACES.iter().position(|place| *place == to)?),
    }
}

fn choose(records: &[Record], blocks: &Blocks, is_healthy: [bool; ENDPOINTS], asker: &Asker) -> Vec<Choice> {
    let all: Vec<_> = (0..records.len()).collect();
    let is_healthy = |record: usize| is_healthy.get(record).copied().unwrap_or(true);
    policy::choose(&among(records, blocks), &all, &is_healthy, asker)
}

/// A count as a signed number.
fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// When each resolver asks first. Evenly: resolver k of n in the middle of the k-th of n equal parts of a TTL, taken in
/// steps that put neighbours far apart.
fn first_asks(ages: Ages, count: usize, ttl: Micros, seed: u64) -> Vec<Micros> {
    match ages {
        Ages::Even => {
            // A step that has no factor in common with the count visits every part once.
            let step = (count * 5 / 12..).find(|step| common_factor(*step, count) == 1).unwrap_or(1);
            let part = |resolver: usize| whole(resolver * step % count);
            (0..count).map(|at| Micros(ttl.0 * (2 * part(at) + 1) / (2 * whole(count)))).collect()
        }
        Ages::Random => {
            let mut dice = Dice::new(seed, "ages");
            let most = ttl.0.unsigned_abs();
            (0..count).map(|_| Micros(i64::try_from(dice.below(most)).unwrap_or_default() + 1)).collect()
        }
    }
}

fn common_factor(one: usize, other: usize) -> usize {
    if other == 0 { one } else { common_factor(other, one % other) }
}

/// Where a person's question seems to come from: where they are, or where the resolver is that all ask through. Subnets are
/// made up: the n-th person has 100.64.n.0/24, wherever they are, and the common resolver is in no block.
fn asker(settings: &Settings, person: usize) -> Asker {
    match settings.resolver_city() {
        Some(city) => Asker { place: Place::of_city(city), subnet: None },
        None => Asker {
            place: settings.place(person),
            subnet: Prefix::v4([100, 64, u8::try_from(person).unwrap_or_default(), 0], 24),
        },
    }
}

/// What each endpoint's record says under a policy; none where it has none.
fn routing(settings: &Settings, endpoint: usize) -> Option<Routing> {
    let region = ENDPOINT_REGIONS[endpoint];
    let fallback = match settings.fallback {
        Fallback::Default => Area::Default,
        Fallback::None => Area::Continent("NA".to_owned()),
    };
    Some(match settings.policy {
        // One record stands for all three; its values are the endpoints.
        Policy::Simple => return (endpoint == 0).then_some(Routing::Simple),
        Policy::Weighted => Routing::Weighted(settings.weight(endpoint)),
        Policy::Failover => return (endpoint < 2).then_some(Routing::Failover(endpoint == 0)),
        Policy::Latency => Routing::Latency(region.to_owned(), ENDPOINT_PLACES[endpoint]),
        Policy::Geolocation => Routing::Geolocation(match endpoint {
            0 => Area::Continent("AS".to_owned()),
            1 => fallback,
            _ => Area::Continent("EU".to_owned()),
        }),
        Policy::Geoproximity => Routing::Geoproximity(ENDPOINT_PLACES[endpoint], settings.bias(endpoint)),
        Policy::Multivalue => Routing::Multivalue,
        Policy::IpBased => Routing::Ip("isp".to_owned(), LOCATIONS[endpoint].0.to_owned()),
    })
}

/// The locations of the three records and the first address of the block of each, a /22: the first four people, everybody
/// else, the next four.
const LOCATIONS: [(&str, Option<[u8; 4]>); ENDPOINTS] =
    [("seoul", Some([100, 64, 0, 0])), ("*", None), ("frankfurt", Some([100, 64, 4, 0]))];

fn records(settings: &Settings) -> Vec<Record> {
    let record = |endpoint: usize| {
        Some(Record {
            name: NAME.to_owned(),
            kind: "A".to_owned(),
            set_id: ENDPOINT_REGIONS[endpoint].to_owned(),
            routing: routing(settings, endpoint)?,
            ttl: Some(settings.ttl.floor_to_i64()),
            values: vec![ADDRESSES[endpoint].to_owned()],
            alias: None,
            check: (settings.checks == Checks::On).then(|| ENDPOINT_REGIONS[endpoint].to_owned()),
        })
    };
    (0..ENDPOINTS).filter_map(record).collect()
}

fn blocks() -> Blocks {
    let block = |(location, block): &(&str, Option<[u8; 4]>)| {
        Some((("isp".to_owned(), (*location).to_owned()), vec![Prefix::v4((*block)?, 22)?]))
    };
    LOCATIONS.iter().filter_map(block).collect()
}

/// The addresses of the endpoints, of the blocks kept for documentation.
pub const ADDRESSES: [&str; ENDPOINTS] = ["192.0.2.10", "198.51.100.20", "203.0.113.30"];

/// In what parts somebody is told of the endpoints, under every state of health. Of several given at once a client takes
/// any: our assumption.
fn told(policy: Policy, among: &Among<'_>, asker: &Asker) -> [[u64; ENDPOINTS]; 1 << ENDPOINTS] {
    let mut told = [[0; ENDPOINTS]; 1 << ENDPOINTS];
    let records: Vec<_> = (0..among.records.len()).collect();
    for (health, parts) in told.iter_mut().enumerate() {
        if policy == Policy::Simple {
            *parts = [1; ENDPOINTS];
            continue;
        }
        for choice in policy::choose(among, &records, &|record| health >> record & 1 == 1, asker) {
            parts[choice.record] = match choice.reason {
                Reason::Weight(weight, _) => weight.unsigned_abs(),
                _ => u64::from(choice.share > Exact::ZERO),
            };
        }
    }
    told
}
