//! What panels about AWS set. None of it changes a run or a result, so that the first paint reads none of it.

use std::borrow::Cow;

use skylet_contract::{Kind, Quantity, Setting, Value, choice, settings};
use skylet_facts::elb;
use skylet_units::Exact;

use super::{Settings, count, seconds};

/// The most zones drawn. Ours: what a phone has room for.
pub const ZONES_MAX: usize = 4;
/// The most targets in a zone. Ours, likewise.
pub const TARGETS_MAX: i64 = 10;
/// The most target groups of a rule. Ours, likewise.
const GROUPS_MAX: usize = 4;
/// More seconds of slow start than AWS takes, to be refused.
const SLOW_START_MAX: i64 = 1_000;

choice! {
    /// The zone that a zonal shift takes away.
    pub enum Shift {
        /// None.
        None = "none";
        /// The first.
        A = "a";
        /// The second.
        B = "b";
        /// The third.
        C = "c";
        /// The fourth.
        D = "d";
    }
}

choice! {
    /// A type of load balancer.
    pub enum Balancer {
        /// Application Load Balancer.
        Alb = "alb";
        /// Network Load Balancer.
        Nlb = "nlb";
        /// Gateway Load Balancer.
        Gwlb = "gwlb";
        /// Classic Load Balancer.
        Clb = "clb";
    }
}

choice! {
    /// How a target is chosen.
    pub enum Routing {
        /// As the type has it unless set.
        Default = "default";
        /// One after the other.
        RoundRobin = "round-robin";
        /// The fewest requests not yet answered.
        LeastOutstanding = "least-outstanding";
        /// At random, anomalies mitigated.
        WeightedRandom = "weighted-random";
        /// By a hash of the flow.
        FlowHash = "flow-hash";
    }
}

choice! {
    /// What keeps a client at its target.
    pub enum Sticky {
        /// As the type has it unless set.
        Default = "default";
        /// A cookie for a duration.
        Duration = "duration";
        /// A cookie that follows the application's.
        Application = "application";
        /// The client's address.
        SourceIp = "source-ip";
        /// Protocol and both addresses.
        ThreeTuple = "three-tuple";
        /// Both addresses.
        TwoTuple = "two-tuple";
    }
}

choice! {
    /// Whether nodes send to targets of other zones.
    pub enum CrossZone {
        /// As the type has it unless set.
        Default = "default";
        /// On, for the load balancer.
        On = "on";
        /// Off, for the load balancer.
        Off = "off";
        /// Off, for the target group.
        GroupOff = "group-off";
    }
}

/// Targets in each zone.
pub static ZONES: Setting = Setting {
    name: "zones",
    kind: Kind::List(count(0, TARGETS_MAX), ZONES_MAX),
    default: Value::List(Cow::Borrowed(&ZONES_DEFAULT)),
};

/// The zones when none are named: two targets and eight.
pub const ZONES_DEFAULT: [Exact; 2] = [Exact::whole(2), Exact::whole(8)];

/// How many of them are not healthy.
pub static UNHEALTHY: Setting = Setting {
    name: "unhealthy",
    kind: Kind::List(count(0, TARGETS_MAX), ZONES_MAX),
    default: Value::List(Cow::Borrowed(&[])),
};

/// The zone that is shifted away.
pub static SHIFT: Setting = Setting { name: "shift", kind: Shift::KIND, default: Shift::None.value() };

/// The type of load balancer looked at.
pub static BALANCER: Setting = Setting { name: "balancer", kind: Balancer::KIND, default: Balancer::Alb.value() };

/// How it chooses.
pub static ROUTING: Setting = Setting { name: "routing", kind: Routing::KIND, default: Routing::Default.value() };

/// What it binds by.
pub static STICKINESS: Setting = Setting { name: "stickiness", kind: Sticky::KIND, default: Sticky::Default.value() };

/// Whether zones are crossed.
pub static CROSS_ZONE: Setting =
    Setting { name: "cross-zone", kind: CrossZone::KIND, default: CrossZone::Default.value() };

/// How long a new target is spared.
pub static SLOW_START: Setting = Setting {
    name: "slow-start",
    kind: Kind::Quantity(seconds(Exact::ZERO, SLOW_START_MAX)),
    default: Value::Quantity(Exact::ZERO),
};

/// The weights of target groups.
pub static GROUP_WEIGHTS: Setting =
    Setting { name: "group-weights", kind: Kind::List(weight(), GROUPS_MAX), default: Value::List(Cow::Borrowed(&[])) };

const fn weight() -> Quantity {
    count(0, elb::WEIGHT_MAX.whole())
}

/// Seconds from one health check to the next.
pub static CHECK_INTERVAL: Setting = Setting {
    name: "check-interval",
    kind: Kind::Quantity(seconds(elb::HEALTH_INTERVAL_MIN.value, elb::HEALTH_INTERVAL_MAX.whole())),
    default: Value::Quantity(elb::HEALTH_INTERVAL_DEFAULT.value),
};

/// Checks in a row that take a target out.
pub static UNHEALTHY_THRESHOLD: Setting = Setting {
    name: "unhealthy-threshold",
    kind: Kind::Quantity(threshold()),
    default: Value::Quantity(elb::UNHEALTHY_THRESHOLD_DEFAULT.value),
};

/// Checks in a row that bring it back.
pub static HEALTHY_THRESHOLD: Setting = Setting {
    name: "healthy-threshold",
    kind: Kind::Quantity(threshold()),
    default: Value::Quantity(elb::HEALTHY_THRESHOLD_DEFAULT.value),
};

const fn threshold() -> Quantity {
    count(elb::HEALTH_THRESHOLD_MIN.whole(), elb::HEALTH_THRESHOLD_MAX.whole())
}

/// How long a target that is deregistered may finish.
pub static DEREGISTRATION_DELAY: Setting = Setting {
    name: "deregistration-delay",
    kind: Kind::Quantity(seconds(elb::DEREGISTRATION_DELAY_MIN.value, elb::DEREGISTRATION_DELAY_MAX.whole())),
    default: Value::Quantity(elb::DEREGISTRATION_DELAY_DEFAULT.value),
};

/// Servers before and after, whose keys are counted.
pub static NODES: Setting = Setting {
    name: "nodes",
    kind: Kind::List(count(1, NODES_MAX), 2),
    default: Value::List(Cow::Borrowed(&NODES_DEFAULT)),
};

/// The most servers of a hash. Ours.
const NODES_MAX: i64 = 50;

/// The servers when none are named: one more than ten.
pub const NODES_DEFAULT: [Exact; 2] = [Exact::whole(10), Exact::whole(11)];

/// Kilobytes of a request and of its reply.
pub static TRAFFIC: Setting = Setting {
    name: "traffic",
    kind: Kind::List(count(0, TRAFFIC_MAX), 2),
    default: Value::List(Cow::Borrowed(&TRAFFIC_DEFAULT)),
};

/// The most kilobytes of each. Ours.
const TRAFFIC_MAX: i64 = 1_000_000;

/// The traffic when none is named: a small request and a reply fifty times as long.
pub const TRAFFIC_DEFAULT: [Exact; 2] = [Exact::ONE, Exact::whole(50)];

settings! {
    /// What the reader sets of panels.
    pub struct AwsSettings {
        /// Targets registered in each zone, 0 to 10; 1 to 4 zones, or none for those of [`ZONES_DEFAULT`].
        pub zones: Vec<Exact> = ZONES,
        /// How many of them are not healthy, zone by zone; 0 for those not named.
        pub unhealthy: Vec<Exact> = UNHEALTHY,
        /// The zone that a zonal shift takes away.
        pub shift: Shift = SHIFT,
        /// The type of load balancer looked at.
        pub balancer: Balancer = BALANCER,
        /// How it chooses a target.
        pub routing: Routing = ROUTING,
        /// What keeps a client at its target.
        pub stickiness: Sticky = STICKINESS,
        /// Whether nodes send to targets of other zones.
        pub cross_zone: CrossZone = CROSS_ZONE,
        /// Seconds of slow start, 0 to 1,000; 0 is none.
        pub slow_start: Exact = SLOW_START,
        /// The weight of each target group, 0 to 999; none for a single group.
        pub group_weights: Vec<Exact> = GROUP_WEIGHTS,
        /// Seconds from one health check to the next, 5 to 300.
        pub check_interval: Exact = CHECK_INTERVAL,
        /// Checks in a row that take a target out, 2 to 10.
        pub unhealthy_threshold: Exact = UNHEALTHY_THRESHOLD,
        /// Checks in a row that bring it back, 2 to 10.
        pub healthy_threshold: Exact = HEALTHY_THRESHOLD,
        /// Seconds that a target that is deregistered may finish, 0 to 3,600.
        pub deregistration_delay: Exact = DEREGISTRATION_DELAY,
        /// Servers of a hash before and after, 1 to 50; those of [`NODES_DEFAULT`] where they are not two.
        pub nodes: Vec<Exact> = NODES,
        /// Kilobytes of a request and of its reply, 0 to 1,000,000; those of [`TRAFFIC_DEFAULT`] where they are not two.
        pub traffic: Vec<Exact> = TRAFFIC,
    }
}

impl AwsSettings {
    /// From the values of all settings, in the order of [`super::TABLE`].
    #[must_use]
    pub fn of(values: &[Value]) -> Self {
        Self::from_values(values.get(Settings::TABLE.len()..).unwrap_or_default())
    }
}
