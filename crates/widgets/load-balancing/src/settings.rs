//! Every setting of the widget, declared once.

mod aws;

use std::borrow::Cow;

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Happening, Happenings, Issue, Kind, Problem, Quantity, Setting, Value, choice, settings};
use skylet_units::{COUNT, Exact, MILLISECONDS, PER_SECOND, SECONDS, Text, rate_text};

use crate::algorithm::Algorithm;
use crate::guide_texts as texts;

pub use aws::*;

choice! {
    /// A lane that may be left out: an algorithm, or none.
    pub enum Other {
        /// No lane.
        None = "none";
        /// [`Algorithm::RoundRobin`].
        RoundRobin = "round-robin";
        /// [`Algorithm::WeightedRoundRobin`].
        WeightedRoundRobin = "weighted-round-robin";
        /// [`Algorithm::LeastOutstanding`].
        LeastOutstanding = "least-outstanding";
        /// [`Algorithm::Random`].
        Random = "random";
        /// [`Algorithm::TwoChoices`].
        TwoChoices = "two-choices";
        /// [`Algorithm::PeakEwma`].
        PeakEwma = "peak-ewma";
        /// [`Algorithm::WeightedLeastConnections`].
        WeightedLeastConnections = "weighted-least-connections";
        /// [`Algorithm::WeightedRandom`].
        WeightedRandom = "weighted-random";
        /// [`Algorithm::FlowHash`].
        FlowHash = "flow-hash";
    }
}

impl Other {
    /// The algorithm, if there is a lane.
    #[must_use]
    pub const fn algorithm(self) -> Option<Algorithm> {
        Some(match self {
            Self::None => return None,
            Self::RoundRobin => Algorithm::RoundRobin,
            Self::WeightedRoundRobin => Algorithm::WeightedRoundRobin,
            Self::LeastOutstanding => Algorithm::LeastOutstanding,
            Self::Random => Algorithm::Random,
            Self::TwoChoices => Algorithm::TwoChoices,
            Self::PeakEwma => Algorithm::PeakEwma,
            Self::WeightedLeastConnections => Algorithm::WeightedLeastConnections,
            Self::WeightedRandom => Algorithm::WeightedRandom,
            Self::FlowHash => Algorithm::FlowHash,
        })
    }
}

choice! {
    /// How requests come.
    pub enum Arrivals {
        /// On the beat, one gap like the other.
        Even = "even";
        /// Independent of each other (a Poisson process).
        Random = "random";
        /// Ten at a time, a millisecond apart; the bursts independent of each other.
        Bursts = "bursts";
    }
}

choice! {
    /// How much work requests are, with mean 1.
    pub enum Work {
        /// All the same.
        Constant = "constant";
        /// From 0.8 to 1.2, each equally likely.
        Uniform = "uniform";
        /// Exponentially distributed.
        Exponential = "exponential";
        /// One of ten with mean 5.5, the others with mean 0.5, each exponentially distributed.
        Mixed = "mixed";
        /// A Pareto tail of exponent 1.5, cut at 100 times the mean.
        HeavyTailed = "heavy-tailed";
    }
}

choice! {
    /// What is looked at more closely, below the answer.
    pub enum Panel {
        /// Nothing.
        None = "none";
        /// Everything that can be set.
        Settings = "settings";
        /// What was measured, worked out, beside what theory says.
        Theory = "theory";
        /// How long answers took, all of them.
        Distribution = "distribution";
        /// Zones with and without cross-zone load balancing.
        Zones = "zones";
        /// Types of load balancer, and what each refuses.
        Types = "types";
        /// Health checks, draining and slow start in time.
        Health = "health";
        /// What hashes spread, and what moves when servers come and go.
        Hashing = "hashing";
        /// Direct server return.
        Dsr = "dsr";
        /// A sentence in the manner of an exam.
        Stems = "stems";
        /// Scenes, tasks and examples.
        Examples = "examples";
    }
}

/// The most servers there can be. Ours: what a phone has room for.
pub const SERVERS_MAX: usize = 8;

fn seconds_text(seconds: Exact) -> String {
    format!("{} s", seconds.grouped())
}

fn millis_text(millis: Exact) -> String {
    format!("{} ms", millis.grouped())
}

const fn count(min: i64, max: i64) -> Quantity {
    Quantity { units: COUNT, bare: &COUNT[0], min: Exact::whole(min), max: Exact::whole(max), show: Exact::grouped }
}

const fn seconds(min: Exact, max: i64) -> Quantity {
    Quantity { units: SECONDS, bare: &SECONDS[0], min, max: Exact::whole(max), show: seconds_text }
}

const fn millis(max: i64) -> Quantity {
    let (units, bare) = (MILLISECONDS, &MILLISECONDS[0]);
    Quantity { units, bare, min: Exact::ONE, max: Exact::whole(max), show: millis_text }
}

/// The longest run in seconds. Ours.
pub const DURATION_MAX: i64 = 3_600;

/// The algorithm of the first lane.
pub static FIRST: Setting = Setting { name: "first", kind: Algorithm::KIND, default: Algorithm::RoundRobin.value() };

/// The algorithm of the second lane.
pub static SECOND: Setting = Setting { name: "second", kind: Other::KIND, default: Other::LeastOutstanding.value() };

/// The algorithm of the third lane.
pub static THIRD: Setting = Setting { name: "third", kind: Other::KIND, default: Other::None.value() };

/// The algorithm of the fourth lane.
pub static FOURTH: Setting = Setting { name: "fourth", kind: Other::KIND, default: Other::None.value() };

/// Requests a second.
pub static RATE: Setting = Setting {
    name: "rate",
    kind: Kind::Quantity(Quantity {
        units: PER_SECOND,
        bare: &PER_SECOND[0],
        min: Exact::new(1, 10),
        max: Exact::whole(1_000),
        show: rate_text,
    }),
    default: Value::Quantity(Exact::whole(24)),
};

/// How they come.
pub static ARRIVALS: Setting = Setting { name: "arrivals", kind: Arrivals::KIND, default: Arrivals::Random.value() };

/// How much work they are.
pub static WORK: Setting = Setting { name: "work", kind: Work::KIND, default: Work::Uniform.value() };

/// What each server needs for a request of mean work.
pub static SERVERS: Setting = Setting {
    name: "servers",
    kind: Kind::List(millis(10_000), SERVERS_MAX),
    default: Value::List(Cow::Borrowed(&SERVERS_DEFAULT)),
};

/// The servers when none are named: three alike and one that needs four times as long.
pub const SERVERS_DEFAULT: [Exact; 4] = [Exact::whole(100), Exact::whole(100), Exact::whole(100), Exact::whole(400)];

/// The weight of each server.
pub static WEIGHTS: Setting =
    Setting { name: "weights", kind: Kind::List(count(1, 100), SERVERS_MAX), default: Value::List(Cow::Borrowed(&[])) };

/// Requests a server holds at most.
pub static PLACES: Setting =
    Setting { name: "places", kind: Kind::Quantity(count(1, 1_000)), default: Value::Quantity(Exact::whole(8)) };

/// How often a request that found no place is sent again.
pub static RETRIES: Setting =
    Setting { name: "retries", kind: Kind::Quantity(count(0, 5)), default: Value::Quantity(Exact::ZERO) };

/// How long its sender waits before that.
pub static RETRY_WAIT: Setting =
    Setting { name: "retry-wait", kind: Kind::Quantity(millis(60_000)), default: Value::Quantity(Exact::whole(100)) };

/// In what time peak EWMA forgets.
pub static DECAY: Setting = Setting {
    name: "decay",
    kind: Kind::Quantity(seconds(Exact::new(1, 10), 600)),
    default: Value::Quantity(Exact::whole(10)),
};

/// How long requests come.
pub static DURATION: Setting = Setting {
    name: "duration",
    kind: Kind::Quantity(seconds(Exact::ONE, DURATION_MAX)),
    default: Value::Quantity(Exact::whole(10)),
};

/// Which run: the seed of everything drawn.
pub static RUN: Setting =
    Setting { name: "run", kind: Kind::Quantity(count(0, 1_000_000_000)), default: Value::Quantity(Exact::whole(430)) };

/// The instant looked at.
pub static AT: Setting = Setting {
    name: "at",
    kind: Kind::Quantity(seconds(Exact::ZERO, DURATION_MAX)),
    default: Value::Quantity(Exact::new(293, 50)),
};

/// The request followed through all lanes, by its number; 0 is the last that came.
pub static REQUEST: Setting =
    Setting { name: "request", kind: Kind::Quantity(count(0, 25_000)), default: Value::Quantity(Exact::whole(144)) };

choice! {
    /// What the reader does to a server.
    pub enum Verb {
        /// It gets no new requests and goes on with those it holds.
        Drain = "drain";
        /// It is gone, and what it held is lost.
        Stop = "stop";
        /// It gets requests again.
        Return = "return";
    }
}

/// The most changes there can be. Ours: what a link has room for.
const CHANGES_MAX: usize = 16;

static CHANGES_KIND: Happenings = Happenings::new(
    seconds(Exact::ZERO, DURATION_MAX),
    match Verb::KIND {
        Kind::Choice(options) => options,
        Kind::Quantity(_) | Kind::List(..) | Kind::Happenings(_) => &[],
    },
    // As many as there can be servers.
    8,
    CHANGES_MAX,
);

/// What the reader does, and when.
pub static CHANGES: Setting =
    Setting { name: "changes", kind: Kind::Happenings(&CHANGES_KIND), default: Value::Happenings(Vec::new()) };

/// From when on changes are done in the second lane only: both ways of a run side by side. An instant that is not before
/// the end of the run is never.
pub static FORK: Setting = Setting {
    name: "fork",
    kind: Kind::Quantity(seconds(Exact::ZERO, DURATION_MAX)),
    default: Value::Quantity(Exact::whole(DURATION_MAX)),
};

/// What is looked at more closely.
pub static PANEL: Setting = Setting { name: "panel", kind: Panel::KIND, default: Panel::None.value() };

/// Every setting: those of [`Settings`], then those of [`AwsSettings`].
pub const TABLE: &[&Setting] = &joined();

const fn joined() -> [&'static Setting; Settings::TABLE.len() + AwsSettings::TABLE.len()] {
    let (first, runs) = (Settings::TABLE[0], Settings::TABLE.len());
    let mut all = [first; Settings::TABLE.len() + AwsSettings::TABLE.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < runs { Settings::TABLE[at] } else { AwsSettings::TABLE[at - runs] };
        at += 1;
    }
    all
}

/// The name of each setting, in the order of [`TABLE`].
pub const LABELS: &[Text] = &[
    texts::FIRST,
    texts::SECOND,
    texts::THIRD,
    texts::FOURTH,
    texts::RATE,
    texts::ARRIVALS,
    texts::WORK,
    texts::SERVERS,
    texts::WEIGHTS,
    texts::PLACES,
    texts::RETRIES,
    texts::RETRY_WAIT,
    texts::DECAY,
    texts::DURATION,
    texts::RUN,
    texts::AT,
    texts::REQUEST,
    texts::CHANGES,
    texts::FORK,
    texts::PANEL,
    texts::ZONES,
    texts::UNHEALTHY,
    texts::SHIFT,
    texts::BALANCER,
    texts::ROUTING,
    texts::STICKINESS,
    texts::CROSS_ZONE,
    texts::SLOW_START,
    texts::GROUP_WEIGHTS,
    texts::CHECK_INTERVAL,
    texts::UNHEALTHY_THRESHOLD,
    texts::HEALTHY_THRESHOLD,
    texts::DEREGISTRATION_DELAY,
    texts::NODES,
    texts::TRAFFIC,
];

/// What each setting means, in the order of [`TABLE`].
pub const HELPS: &[Text] = &[
    texts::FIRST_HELP,
    texts::SECOND_HELP,
    texts::THIRD_HELP,
    texts::FOURTH_HELP,
    texts::RATE_HELP,
    texts::ARRIVALS_HELP,
    texts::WORK_HELP,
    texts::SERVERS_HELP,
    texts::WEIGHTS_HELP,
    texts::PLACES_HELP,
    texts::RETRIES_HELP,
    texts::RETRY_WAIT_HELP,
    texts::DECAY_HELP,
    texts::DURATION_HELP,
    texts::RUN_HELP,
    texts::AT_HELP,
    texts::REQUEST_HELP,
    texts::CHANGES_HELP,
    texts::FORK_HELP,
    texts::PANEL_HELP,
    texts::ZONES_HELP,
    texts::UNHEALTHY_HELP,
    texts::SHIFT_HELP,
    texts::BALANCER_HELP,
    texts::ROUTING_HELP,
    texts::STICKINESS_HELP,
    texts::CROSS_ZONE_HELP,
    texts::SLOW_START_HELP,
    texts::GROUP_WEIGHTS_HELP,
    texts::CHECK_INTERVAL_HELP,
    texts::UNHEALTHY_THRESHOLD_HELP,
    texts::HEALTHY_THRESHOLD_HELP,
    texts::DEREGISTRATION_DELAY_HELP,
    texts::NODES_HELP,
    texts::TRAFFIC_HELP,
];

settings! {
    /// What the reader sets of runs.
    pub struct Settings {
        /// The algorithm of the first lane.
        pub first: Algorithm = FIRST,
        /// The algorithm of the second lane, or none.
        pub second: Other = SECOND,
        /// The algorithm of the third lane, or none.
        pub third: Other = THIRD,
        /// The algorithm of the fourth lane, or none.
        pub fourth: Other = FOURTH,
        /// Requests a second, 0.1 to 1,000.
        pub rate: Exact = RATE,
        /// How requests come.
        pub arrivals: Arrivals = ARRIVALS,
        /// How much work they are.
        pub work: Work = WORK,
        /// Milliseconds that each server needs for a request of mean work, 1 to 10,000; 1 to 8 servers, or none for those
        /// of [`SERVERS_DEFAULT`].
        pub servers: Vec<Exact> = SERVERS,
        /// The weight of each server, 1 to 100; 1 for those not named. Parts of one are rounded up.
        pub weights: Vec<Exact> = WEIGHTS,
        /// Requests a server holds at most, the one it works on among them, 1 to 1,000.
        pub places: Exact = PLACES,
        /// How often a request that found no place is sent again, 0 to 5.
        pub retries: Exact = RETRIES,
        /// Milliseconds before that, 1 to 60,000.
        pub retry_wait: Exact = RETRY_WAIT,
        /// Seconds in which peak EWMA forgets to 1/e, 0.1 to 600.
        pub decay: Exact = DECAY,
        /// Seconds for which requests come, 1 to 3,600; at most 25,000 requests.
        pub duration: Exact = DURATION,
        /// Which run: the seed of everything drawn.
        pub run: Exact = RUN,
        /// The instant looked at, in seconds; one after the end is the end.
        pub at: Exact = AT,
        /// The number of the request followed; 0 is the last that came.
        pub request: Exact = REQUEST,
        /// What the reader does to servers, and when.
        pub changes: Vec<Happening> = CHANGES,
        /// Seconds from which on changes are done in the second lane only, 0 to 3,600.
        pub fork: Exact = FORK,
        /// What is looked at more closely.
        pub panel: Panel = PANEL,
    }
}

impl Settings {
    /// The algorithms of the lanes, in order: one to four.
    #[must_use]
    pub fn lanes(&self) -> Vec<Algorithm> {
        let others = [self.second, self.third, self.fourth].into_iter().filter_map(Other::algorithm);
        std::iter::once(self.first).chain(others).collect()
    }

    /// The place of the lane that each of the four settings names; none where it names none.
    #[must_use]
    pub fn slots(&self) -> [Option<usize>; 4] {
        let mut count = 0;
        let mut place = |is_there: bool| {
            count += usize::from(is_there);
            is_there.then(|| count - 1)
        };
        let first = place(true);
        let [second, third, fourth] = [self.second, self.third, self.fourth].map(|other| place(other != Other::None));
        [first, second, third, fourth]
    }

    /// Seconds from which on the second lane goes its own way; none if it does not.
    #[must_use]
    pub fn forked(&self) -> Option<Exact> {
        (self.second != Other::None && self.fork < self.duration).then_some(self.fork)
    }

    /// The changes, with one more at the instant looked at: a server that is in is drained, one that is not comes back. What
    /// was done to it at that very instant or later is gone.
    ///
    /// # Errors
    ///
    /// When that is one more than the setting takes.
    pub fn toggled(&self, server: usize) -> Result<Vec<Happening>, Box<Issue>> {
        // An instant after the end is the end.
        let at = self.at.min(self.duration);
        let target = i64::try_from(server).unwrap_or_default() + 1;
        let is_of = |change: &Happening| change.target == target;
        let before = |change: &&Happening| is_of(change) && change.at <= at;
        let is_away = self.changes.iter().rfind(before).is_some_and(|change| change.verb != Verb::Return as usize);
        let verb = if is_away { Verb::Return } else { Verb::Drain } as usize;
        let mut changes = self.changes.clone();
        changes.retain(|change| !is_of(change) || change.at < at);
        let is_back =
            changes.iter().rfind(|change| is_of(change)).is_none_or(|change| change.verb == Verb::Return as usize);
        // Taking back what was done at this very instant needs no further change.
        if (verb == Verb::Return as usize) != is_back {
            let place = changes.partition_point(|change| change.at <= at);
            changes.insert(place, Happening { at, verb, target });
        }
        if changes.len() <= CHANGES_MAX {
            return Ok(changes);
        }
        Err(Box::new(Issue {
            setting: CHANGES.name.to_owned(),
            found: CHANGES.write(&Value::Happenings(changes)),
            problem: Problem::TooMany(CHANGES_MAX),
            used: Some(CHANGES.write(&Value::Happenings(self.changes.clone()))),
        }))
    }

    /// Milliseconds that each server needs, those of the default where none is named.
    #[must_use]
    pub fn servers(&self) -> Vec<Exact> {
        if self.servers.is_empty() { SERVERS_DEFAULT.to_vec() } else { self.servers.clone() }
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] = &[&[
    ("first", "round-robin"),
    ("second", "least-outstanding"),
    ("third", "none"),
    ("fourth", "none"),
    ("rate", "24"),
    ("arrivals", "random"),
    ("work", "uniform"),
    ("servers", "100 ms, 100 ms, 100 ms, 400 ms"),
    ("weights", ""),
    ("places", "8"),
    ("retries", "0"),
    ("retry-wait", "100 ms"),
    ("decay", "10 s"),
    ("duration", "10 s"),
    ("run", "430"),
    ("at", "5.86 s"),
    ("request", "144"),
    ("changes", ""),
    ("fork", "3600 s"),
    ("panel", "none"),
    ("zones", "2, 8"),
    ("unhealthy", ""),
    ("shift", "none"),
    ("balancer", "alb"),
    ("routing", "default"),
    ("stickiness", "default"),
    ("cross-zone", "default"),
    ("slow-start", "0 s"),
    ("group-weights", ""),
    ("check-interval", "30 s"),
    ("unhealthy-threshold", "2"),
    ("healthy-threshold", "5"),
    ("deregistration-delay", "300 s"),
    ("nodes", "10, 11"),
    ("traffic", "1, 50"),
]];

#[cfg(test)]
mod tests {
    use skylet_units::Lang;

    use super::*;

    /// The changes after some clicks: the instant of each in seconds, and the server from 0.
    fn clicked(clicks: &[(i64, usize)]) -> String {
        let mut settings = Settings::default();
        for (at, server) in clicks {
            settings.at = Exact::whole(*at);
            settings.changes = settings.toggled(*server).unwrap_or(settings.changes);
        }
        CHANGES.write(&Value::Happenings(settings.changes))
    }

    #[test]
    fn a_click_drains_and_another_takes_back() {
        assert_eq!(CHANGES_KIND.targets, i64::try_from(SERVERS_MAX).expect("small"), "every server");
        assert_eq!(clicked(&[(3, 3)]), "3 s drain 4", "drained from then on");
        assert_eq!(clicked(&[(3, 3), (6, 3)]), "3 s drain 4, 6 s return 4", "taken back later");
        assert_eq!(clicked(&[(3, 3), (3, 3)]), "", "at the very same instant: as if nothing had been");
        assert_eq!(clicked(&[(3, 3), (6, 3), (4, 3)]), "3 s drain 4, 4 s return 4", "earlier than before");
        assert_eq!(clicked(&[(3, 3), (1, 3)]), "1 s drain 4", "what was later is gone");
        assert_eq!(clicked(&[(3, 3), (2, 0)]), "2 s drain 1, 3 s drain 4", "another server");
        let gap = Settings { second: Other::None, fourth: Other::Random, ..Settings::default() };
        assert_eq!(gap.slots(), [Some(0), None, None, Some(1)], "places follow each other");
        assert_eq!(clicked(&[(20, 0)]), "10 s drain 1", "beyond the end: at the end, which is what is seen");
        assert_eq!(clicked(&[(20, 0), (10, 0)]), "", "and taken back there");
        let many: Vec<_> = (0..10).flat_map(|at| (0..4).map(move |server| (at, server))).collect();
        assert_eq!(clicked(&many).split(", ").count(), CHANGES_MAX, "there is an end");
    }

    #[test]
    fn one_change_too_many_says_so() {
        // 16 changes, a second apart: servers 1 to 8 are drained, then come back.
        let change =
            |at: i64| Happening { at: Exact::whole(at), verb: usize::from(at > 8) * 2, target: (at - 1) % 8 + 1 };
        let full = Settings { changes: (1..=16).map(change).collect(), at: Exact::whole(20), ..Settings::default() };
        let full = Settings { duration: Exact::whole(30), ..full };
        let issue = full.toggled(0).expect_err("a seventeenth");
        assert!(issue.message(Lang::En).contains("at most 16"), "{}", issue.message(Lang::En));
        assert_eq!(issue.used.as_deref(), Some(CHANGES.write(&Value::Happenings(full.changes.clone())).as_str()));
        let earlier = Settings { at: Exact::whole(9), ..full };
        assert_eq!(earlier.toggled(0).expect("one taken back").len(), 15, "less is no matter");
    }
}
