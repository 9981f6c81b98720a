//! Every setting of the widget, declared once.

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Choice, Happening, Happenings, Kind, Quantity, Setting, Value, choice, settings};
use skylet_facts::{places, route53};
use skylet_units::{COUNT, Exact, SECONDS, Text, Unit};

use crate::guide_texts as texts;
use crate::place::Place;

choice! {
    /// How Route 53 chooses.
    pub enum Policy {
        /// One record with three values.
        Simple = "simple";
        /// By weight.
        Weighted = "weighted";
        /// Seoul first, Virginia if it is not healthy.
        Failover = "failover";
        /// The least latency.
        Latency = "latency";
        /// By continent.
        Geolocation = "geolocation";
        /// The least distance, biased.
        Geoproximity = "geoproximity";
        /// All healthy ones at once.
        Multivalue = "multivalue";
        /// By blocks of addresses.
        IpBased = "ip-based";
    }
}

choice! {
    /// Whether records have health checks.
    pub enum Checks {
        /// Each has one.
        On = "on";
        /// None has.
        Off = "off";
    }
}

choice! {
    /// How often a health checker asks.
    pub enum Interval {
        /// Every 30 s.
        Standard = "standard";
        /// Every 10 s.
        Fast = "fast";
    }
}

impl Interval {
    /// Seconds between two checks of one checker.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Standard => route53::INTERVAL_STANDARD.whole(),
            Self::Fast => route53::INTERVAL_FAST.whole(),
        }
    }
}

choice! {
    /// When health checkers ask, each against the others.
    pub enum Checkers {
        /// All at once.
        Aligned = "aligned";
        /// Evenly one after the other.
        Staggered = "staggered";
    }
}

choice! {
    /// How old the answers are that resolvers hold at the start.
    pub enum Ages {
        /// Evenly from new to about to end.
        Even = "even";
        /// At random.
        Random = "random";
    }
}

choice! {
    /// Whether geolocation has a record for everybody else.
    pub enum Fallback {
        /// Virginia is the default.
        Default = "default";
        /// Virginia is for North America only.
        None = "none";
    }
}

choice! {
    /// What the resolver of the walk knows already.
    pub enum Known {
        /// Nothing.
        Nothing = "nothing";
        /// The name servers of the top-level domain.
        Tld = "tld";
        /// The name servers of the zone.
        Delegation = "delegation";
        /// The answer.
        Answer = "answer";
    }
}

choice! {
    /// What stands at the name that is walked to.
    pub enum Target {
        /// A record with an address.
        Address = "address";
        /// An alias.
        Alias = "alias";
        /// A CNAME to a name under another top-level domain.
        Cname = "cname";
    }
}

choice! {
    /// What can be done to an endpoint.
    pub enum Verb {
        /// It stops answering.
        Kill = "kill";
        /// It answers again.
        Heal = "heal";
    }
}

choice! {
    /// The policy that stands beside the first, for the same people.
    pub enum Other {
        /// None does.
        None = "none";
        /// As [`Policy::Simple`].
        Simple = "simple";
        /// As [`Policy::Weighted`].
        Weighted = "weighted";
        /// As [`Policy::Failover`].
        Failover = "failover";
        /// As [`Policy::Latency`].
        Latency = "latency";
        /// As [`Policy::Geolocation`].
        Geolocation = "geolocation";
        /// As [`Policy::Geoproximity`].
        Geoproximity = "geoproximity";
        /// As [`Policy::Multivalue`].
        Multivalue = "multivalue";
        /// As [`Policy::IpBased`].
        IpBased = "ip-based";
    }
}

impl Other {
    /// The policy; none where none stands beside.
    #[must_use]
    pub fn policy(self) -> Option<Policy> {
        (self as usize).checked_sub(1).and_then(|at| Policy::ALL.get(at)).copied()
    }
}

choice! {
    /// What is looked at more closely, below the answer.
    pub enum Panel {
        /// Nothing.
        None = "none";
        /// Everything that can be set.
        Settings = "settings";
        /// The exposure of each person, and what a formula says.
        Exposure = "exposure";
        /// The way of the resolver, and what `dig` prints.
        Walk = "walk";
        /// A thousand questions against theory.
        Tally = "tally";
        /// Another policy for the same people.
        Beside = "beside";
        /// A hosted zone of the reader's own.
        Zone = "zone";
        /// A sentence in the manner of an exam.
        Stems = "stems";
        /// Scenes, tasks and examples.
        Examples = "examples";
    }
}

/// Endpoints: Seoul, Virginia, Frankfurt.
pub const ENDPOINTS: usize = 3;
/// The Regions of the endpoints.
pub const ENDPOINT_REGIONS: [&str; ENDPOINTS] = ["ap-northeast-2", "us-east-1", "eu-central-1"];
/// The Regions that stand for the people who ask, in their order.
pub const PEOPLE: [&str; 12] = [
    "ap-northeast-2",
    "ap-northeast-1",
    "ap-east-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-south-1",
    "me-central-1",
    "af-south-1",
    "eu-west-2",
    "us-west-1",
    "mx-central-1",
    "sa-east-1",
];
/// Where the endpoints are, by their Regions, in tenths of a degree. Written out, so that a page needs no table of Regions.
pub const ENDPOINT_PLACES: [(i16, i16); ENDPOINTS] = [(376, 1270), (390, -775), (501, 87)];
/// Where the people are at home, in which country and on which continent, likewise.
pub const HOMES: [((i16, i16), &str, &str); PEOPLE.len()] = [
    ((376, 1270), "KR", "AS"),
    ((357, 1397), "JP", "AS"),
    ((223, 1142), "HK", "AS"),
    ((13, 1038), "SG", "AS"),
    ((-339, 1512), "AU", "OC"),
    ((191, 729), "IN", "AS"),
    ((244, 545), "AE", "AS"),
    ((-339, 184), "ZA", "AF"),
    ((515, -1), "GB", "EU"),
    ((374, -1219), "US", "NA"),
    ((206, -1004), "MX", "NA"),
    ((-235, -466), "BR", "SA"),
];
/// The longest TTL and run that can be set, in seconds. Ours: what the picture has room for.
pub const SECONDS_MAX: i64 = 3_600;
/// The most resolvers. Ours: beyond it the picture would be slow, and nothing more is learned.
pub const RESOLVERS_MAX: i64 = 1_000;
/// Cities people can be moved to. Their order is that of the table, which only grows.
const CITIES_MAX: i64 = 107;
const _: () = assert!(places::CITY_PLACES.len() == 107, "a number in a link means the same city for ever");
/// The most leaves of a measured zone.
const ANSWERS_MAX: i64 = 2_000;
/// How long an endpoint that flaps stays dead, and then alive. Ours: less than most settings need to notice.
const FLAP_SECONDS: i64 = 30;
/// The most changes of one run. Ours.
const CHANGES_MAX: usize = 20;

fn seconds_text(seconds: Exact) -> String {
    format!("{} s", seconds.grouped())
}

const fn quantity(units: &'static [Unit], range: (i64, i64), show: fn(Exact) -> String) -> Quantity {
    Quantity { units, bare: &units[0], min: Exact::whole(range.0), max: Exact::whole(range.1), show }
}

const fn number(name: &'static str, range: (i64, i64), default: i64) -> Setting {
    let kind = Kind::Quantity(quantity(COUNT, range, Exact::grouped));
    Setting { name, kind, default: Value::Quantity(Exact::whole(default)) }
}

const fn time(name: &'static str, range: (i64, i64), default: i64) -> Setting {
    let kind = Kind::Quantity(quantity(SECONDS, range, seconds_text));
    Setting { name, kind, default: Value::Quantity(Exact::whole(default)) }
}

/// How Route 53 chooses.
pub static POLICY: Setting = Setting { name: "policy", kind: Policy::KIND, default: Policy::Latency.value() };
/// The weights of the three records.
pub static WEIGHTS: Setting = Setting {
    name: "weights",
    kind: Kind::List(quantity(COUNT, (0, route53::WEIGHT_MAX.whole()), Exact::grouped), ENDPOINTS),
    default: Value::List(std::borrow::Cow::Borrowed(&[Exact::whole(70), Exact::whole(30), Exact::ZERO])),
};
/// The biases of the three records.
pub static BIAS: Setting = Setting {
    name: "bias",
    kind: Kind::List(
        quantity(COUNT, (-route53::BIAS_MAX.whole(), route53::BIAS_MAX.whole()), Exact::grouped),
        ENDPOINTS,
    ),
    default: Value::List(std::borrow::Cow::Borrowed(&[])),
};
/// Whether geolocation has a default.
pub static FALLBACK: Setting = Setting { name: "fallback", kind: Fallback::KIND, default: Fallback::Default.value() };
/// How long resolvers keep an answer.
pub static TTL: Setting = time("ttl", (1, SECONDS_MAX), route53::TTL_RECOMMENDED.whole());
/// Whether records have health checks.
pub static CHECKS: Setting = Setting { name: "checks", kind: Checks::KIND, default: Checks::On.value() };
/// How often a health checker asks.
pub static INTERVAL: Setting = Setting { name: "interval", kind: Interval::KIND, default: Interval::Standard.value() };
/// How many checks in a row turn what a checker says.
pub static THRESHOLD: Setting =
    number("threshold", (1, route53::THRESHOLD_MAX.whole()), route53::THRESHOLD_DEFAULT.whole());
/// When health checkers ask.
pub static CHECKERS: Setting = Setting { name: "checkers", kind: Checkers::KIND, default: Checkers::Aligned.value() };
/// How many resolvers hold answers.
pub static RESOLVERS: Setting = number("resolvers", (1, RESOLVERS_MAX), 12);
/// How old the answers are at the start.
pub static AGES: Setting = Setting { name: "ages", kind: Ages::KIND, default: Ages::Even.value() };

static CHANGE: Happenings = Happenings::new(
    quantity(SECONDS, (0, SECONDS_MAX), seconds_text),
    match Verb::KIND {
        Kind::Choice(verbs) => verbs,
        Kind::Quantity(_) | Kind::List(..) | Kind::Happenings(_) => &[] as &[Choice],
    },
    3,
    CHANGES_MAX,
);

/// When which endpoint stops answering, or answers again.
pub static CHANGES: Setting =
    Setting { name: "changes", kind: Kind::Happenings(&CHANGE), default: Value::Happenings(Vec::new()) };
/// How long the run is.
pub static DURATION: Setting = time("duration", (10, SECONDS_MAX), 180);
/// Which run.
pub static RUN: Setting = number("run", (0, 999), 0);
/// The instant looked at.
pub static AT: Setting = time("at", (0, SECONDS_MAX), 0);
/// Who is followed.
pub static ASKER: Setting = number("asker", (1, 12), 5);
/// What the resolver of the walk knows.
pub static KNOWN: Setting = Setting { name: "known", kind: Known::KIND, default: Known::Nothing.value() };
/// What stands at the name.
pub static TARGET: Setting = Setting { name: "target", kind: Target::KIND, default: Target::Address.value() };
/// What a measured zone came to.
pub static ZONE: Setting = number("zone", (-1, ANSWERS_MAX), -1);
/// Where each person stands: a city by its number in [`places::CITIES`], from 1; 0 at home.
pub static PEOPLE_AT: Setting = Setting {
    name: "people",
    kind: Kind::List(quantity(COUNT, (0, CITIES_MAX), Exact::grouped), PEOPLE.len()),
    default: Value::List(std::borrow::Cow::Borrowed(&[])),
};
/// The city of a resolver that all ask through and that sends no client subnet; 0 if each asks through one near by.
pub static RESOLVER: Setting = number("resolver", (0, CITIES_MAX), 0);
/// From when on changes are only made in one of two runs; at or after the end there is but one.
pub static FORK: Setting = time("fork", (0, SECONDS_MAX), SECONDS_MAX);
/// The policy beside the first.
pub static SECOND: Setting = Setting { name: "second", kind: Other::KIND, default: Other::None.value() };
/// What is looked at more closely.
pub static PANEL: Setting = Setting { name: "panel", kind: Panel::KIND, default: Panel::None.value() };

/// The name of each setting, in the order of [`Settings`].
pub const LABELS: &[Text] = &[
    texts::POLICY,
    texts::WEIGHTS,
    texts::BIAS,
    texts::FALLBACK,
    texts::TTL,
    texts::CHECKS,
    texts::INTERVAL,
    texts::THRESHOLD,
    texts::CHECKERS,
    texts::RESOLVERS,
    texts::AGES,
    texts::CHANGES,
    texts::DURATION,
    texts::RUN,
    texts::AT,
    texts::ASKER,
    texts::KNOWN,
    texts::TARGET,
    texts::ZONE,
    texts::PEOPLE_AT,
    texts::RESOLVER,
    texts::FORK,
    texts::SECOND,
    texts::PANEL,
];

/// What each setting means, in the order of [`Settings`].
pub const HELPS: &[Text] = &[
    texts::POLICY_HELP,
    texts::WEIGHTS_HELP,
    texts::BIAS_HELP,
    texts::FALLBACK_HELP,
    texts::TTL_HELP,
    texts::CHECKS_HELP,
    texts::INTERVAL_HELP,
    texts::THRESHOLD_HELP,
    texts::CHECKERS_HELP,
    texts::RESOLVERS_HELP,
    texts::AGES_HELP,
    texts::CHANGES_HELP,
    texts::DURATION_HELP,
    texts::RUN_HELP,
    texts::AT_HELP,
    texts::ASKER_HELP,
    texts::KNOWN_HELP,
    texts::TARGET_HELP,
    texts::ZONE_HELP,
    texts::PEOPLE_AT_HELP,
    texts::RESOLVER_HELP,
    texts::FORK_HELP,
    texts::SECOND_HELP,
    texts::PANEL_HELP,
];

settings! {
    /// What the reader sets. Times are seconds; a fraction of a resolver, check or person counts as a whole one.
    pub struct Settings {
        /// How Route 53 chooses.
        pub policy: Policy = POLICY,
        /// The weights of Seoul, Virginia and Frankfurt, 0 to 255; 0 where none is given.
        pub weights: Vec<Exact> = WEIGHTS,
        /// Their biases, -99 to 99; 0 where none is given.
        pub bias: Vec<Exact> = BIAS,
        /// Whether geolocation has a default.
        pub fallback: Fallback = FALLBACK,
        /// How long resolvers keep an answer, 1 to 3,600.
        pub ttl: Exact = TTL,
        /// Whether records have health checks.
        pub checks: Checks = CHECKS,
        /// How often a health checker asks.
        pub interval: Interval = INTERVAL,
        /// How many checks in a row turn what a checker says, 1 to 10.
        pub threshold: Exact = THRESHOLD,
        /// When health checkers ask, each against the others.
        pub checkers: Checkers = CHECKERS,
        /// Resolvers that hold answers, 1 to 1,000.
        pub resolvers: Exact = RESOLVERS,
        /// How old their answers are at the start.
        pub ages: Ages = AGES,
        /// When which endpoint, 1 to 3, stops answering or answers again.
        pub changes: Vec<Happening> = CHANGES,
        /// How long the run is, 10 to 3,600.
        pub duration: Exact = DURATION,
        /// Which run: the seed of everything drawn, 0 to 999.
        pub run: Exact = RUN,
        /// The instant looked at, from 0; one after the end is the end.
        pub at: Exact = AT,
        /// Who is followed, 1 to 12, by the order of [`PEOPLE`].
        pub asker: Exact = ASKER,
        /// What the resolver of the walk knows already.
        pub known: Known = KNOWN,
        /// What stands at the name that is walked to.
        pub target: Target = TARGET,
        /// How many records of a measured zone answer, at most 2,000; -1 if none was measured.
        pub zone: Exact = ZONE,
        /// Where each of [`PEOPLE`] stands: a city from 1 on, 0 at home or where none is given.
        pub people: Vec<Exact> = PEOPLE_AT,
        /// The city of a resolver that all ask through, without client subnet; 0 if there is none.
        pub resolver: Exact = RESOLVER,
        /// From when on changes are only made in one of two runs.
        pub fork: Exact = FORK,
        /// The policy beside the first.
        pub second: Other = SECOND,
        /// What is looked at more closely.
        pub panel: Panel = PANEL,
    }
}

impl Settings {
    /// A number of things: a part of one counts as a whole one.
    #[must_use]
    pub fn count(number: Exact) -> usize {
        usize::try_from(number.ceil().floor_to_i64()).unwrap_or_default()
    }

    /// The weight of an endpoint, a whole number.
    #[must_use]
    pub fn weight(&self, endpoint: usize) -> i64 {
        self.weights.get(endpoint).map_or(0, |weight| weight.floor_to_i64())
    }

    /// The bias of an endpoint, a whole number.
    #[must_use]
    pub fn bias(&self, endpoint: usize) -> i64 {
        self.bias.get(endpoint).map_or(0, |bias| bias.floor_to_i64())
    }

    /// How many records of a measured zone answer, if one was measured.
    #[must_use]
    pub fn measured(&self) -> Option<Exact> {
        Some(self.zone.ceil()).filter(|answers| *answers >= Exact::ZERO)
    }

    /// The city a person stands in, by its place in [`places::CITIES`]; none at home.
    #[must_use]
    pub fn city(&self, person: usize) -> Option<usize> {
        self.people.get(person).and_then(|number| Self::count(*number).checked_sub(1))
    }

    /// The city of the resolver that all ask through, likewise.
    #[must_use]
    pub fn resolver_city(&self) -> Option<usize> {
        Self::count(self.resolver).checked_sub(1)
    }

    /// Where a person is.
    #[must_use]
    pub fn place(&self, person: usize) -> Place {
        match self.city(person) {
            Some(city) => Place::of_city(city),
            None => HOMES.get(person).map_or_else(Place::default, |(point, country, continent)| Place {
                continent: Some(continent),
                country: Some(country),
                state: None,
                point: Some(*point),
            }),
        }
    }

    /// From when on there are two runs; none if there is but one.
    #[must_use]
    pub fn forked(&self) -> Option<Exact> {
        Some(self.fork).filter(|fork| *fork < self.duration)
    }

    /// The places with one person moved to a city, from 0; the rest stay.
    #[must_use]
    pub fn moved(&self, person: usize, city: usize) -> Vec<Exact> {
        let mut people = self.people.clone();
        let most = people.len().max(person + 1);
        people.resize(most.min(PEOPLE.len()), Exact::ZERO);
        if let Some(place) = people.get_mut(person) {
            *place = Exact::whole(i64::try_from(city).unwrap_or_default() + 1);
        }
        people
    }

    /// The changes, with one more at the instant looked at: an endpoint that answers stops, one that does not answers again.
    /// What was done to it at that very instant or later is gone. At most so many as the setting takes.
    #[must_use]
    pub fn toggled(&self, endpoint: usize) -> Vec<Happening> {
        // An instant after the end is the end.
        let at = self.at.min(self.duration);
        let target = i64::try_from(endpoint).unwrap_or_default() + 1;
        let is_of = |change: &Happening| change.target == target;
        let is_dead = |changes: &[Happening], at: Exact| {
            let last = changes.iter().rfind(|change| is_of(change) && change.at <= at);
            last.is_some_and(|change| change.verb == Verb::Kill as usize)
        };
        let was_dead = is_dead(&self.changes, at);
        let mut changes = self.changes.clone();
        changes.retain(|change| !is_of(change) || change.at < at);
        // Taking back what was done at this very instant needs no further change.
        if is_dead(&changes, at) == was_dead && changes.len() < CHANGES_MAX {
            let verb = if was_dead { Verb::Heal } else { Verb::Kill } as usize;
            let place = changes.partition_point(|change| change.at <= at);
            changes.insert(place, Happening { at, verb, target });
        }
        changes
    }

    /// The changes with an endpoint that flaps from the instant looked at on: three times dead and back, half a minute each.
    #[must_use]
    pub fn flapping(&self, endpoint: usize) -> Vec<Happening> {
        let target = i64::try_from(endpoint).unwrap_or_default() + 1;
        let begin = self.at.min(self.duration);
        let mut changes: Vec<_> = self.changes.clone();
        changes.retain(|change| change.target != target || change.at < begin);
        for (turn, verb) in (0..).zip([Verb::Kill, Verb::Heal, Verb::Kill, Verb::Heal, Verb::Kill, Verb::Heal]) {
            let at = begin + Exact::whole(FLAP_SECONDS * turn);
            if at < self.duration && changes.len() < CHANGES_MAX {
                changes.insert(
                    changes.partition_point(|change| change.at <= at),
                    Happening { at, verb: verb as usize, target },
                );
            }
        }
        changes
    }

    /// The place of the person followed in [`PEOPLE`].
    #[must_use]
    pub fn asker(&self) -> usize {
        Self::count(self.asker).clamp(1, PEOPLE.len()) - 1
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] = &[&[
    ("policy", "latency"),
    ("weights", "70, 30, 0"),
    ("bias", ""),
    ("fallback", "default"),
    ("ttl", "60 s"),
    ("checks", "on"),
    ("interval", "standard"),
    ("threshold", "3"),
    ("checkers", "aligned"),
    ("resolvers", "12"),
    ("ages", "even"),
    ("changes", ""),
    ("duration", "180 s"),
    ("run", "0"),
    ("at", "0 s"),
    ("asker", "5"),
    ("known", "nothing"),
    ("target", "address"),
    ("zone", "-1"),
    ("people", ""),
    ("resolver", "0"),
    ("fork", "3600 s"),
    ("second", "none"),
    ("panel", "none"),
]];
