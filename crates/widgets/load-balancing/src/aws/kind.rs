//! The four types of load balancer, and what each offers, as data.
//!
//! Every entry names the facts it stands on. Whether a set-up as a whole is offered, [`super::offers`] says.

use skylet_facts::{Fact, elb};

/// A type of Elastic Load Balancing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Application Load Balancer.
    Alb,
    /// Network Load Balancer.
    Nlb,
    /// Gateway Load Balancer.
    Gwlb,
    /// Classic Load Balancer, of the previous generation.
    Clb,
}

/// What a listener takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// HTTP, gRPC and WebSocket among it.
    Http,
    /// HTTP over TLS.
    Https,
    /// Connections.
    Tcp,
    /// Connections over TLS, ended at the load balancer.
    Tls,
    /// Datagrams.
    Udp,
    /// TCP and UDP on one port.
    TcpUdp,
    /// QUIC.
    Quic,
    /// TCP and QUIC on one port.
    TcpQuic,
    /// Every IP packet, carried to the targets by GENEVE.
    Geneve,
    /// What a Classic Load Balancer calls TCP over TLS.
    Ssl,
}

impl Protocol {
    /// Whether requests are understood, not only connections.
    #[must_use]
    pub const fn is_http(self) -> bool {
        matches!(self, Self::Http | Self::Https)
    }

    /// Whether there is a connection whose idle time can be set.
    #[must_use]
    pub const fn is_connected(self) -> bool {
        !matches!(self, Self::Udp | Self::Quic)
    }
}

/// How a target is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Routing {
    /// One after the other.
    RoundRobin,
    /// The fewest requests not yet answered.
    LeastOutstanding,
    /// Any; weighted only where anomalies are mitigated.
    WeightedRandom,
    /// A hash of the flow, once for its life.
    FlowHash,
}

/// What keeps a client at its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stickiness {
    /// Nothing.
    None,
    /// A cookie of the load balancer, for a duration: AWSALB, or AWSELB of a Classic one.
    Duration,
    /// A cookie that follows the application's: AWSALBAPP-n, or AWSELB of a Classic one.
    Application,
    /// The client's address.
    SourceIp,
    /// Protocol, both addresses and both ports.
    FiveTuple,
    /// Protocol and both addresses.
    ThreeTuple,
    /// Both addresses.
    TwoTuple,
}

/// What is registered as a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetType {
    /// EC2 instances.
    Instance,
    /// Addresses.
    Ip,
    /// A function.
    Lambda,
    /// An Application Load Balancer behind a Network one.
    Alb,
}

/// Limits of a number that can be set; none where it is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// What it is unless set.
    pub default: &'static Fact,
    /// The least and the most; none where it cannot be set.
    pub limits: Option<(&'static Fact, &'static Fact)>,
}

impl Range {
    /// Whether a number is among those that can be set, the default included.
    #[must_use]
    pub fn holds(&self, number: i64) -> bool {
        let is_within = |(least, most): (&Fact, &Fact)| (least.whole()..=most.whole()).contains(&number);
        number == self.default.whole() || self.limits.is_some_and(is_within)
    }

    /// What says that a number cannot be set: the least, the most, or that there is nothing to set.
    #[must_use]
    pub fn refusing(&self, number: i64) -> &'static Fact {
        match self.limits {
            None => self.default,
            Some((least, _)) if number < least.whole() => least,
            Some((_, most)) => most,
        }
    }
}

/// What a type offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// At which layer it works; a Classic one has two, of which this is none.
    pub layer: Option<&'static Fact>,
    /// What its listeners take.
    pub protocols: (&'static [Protocol], &'static Fact),
    /// How its targets are chosen, the default first.
    pub routings: (&'static [Routing], &'static Fact),
    /// What keeps clients at their targets, the default first.
    pub stickiness: (&'static [Stickiness], &'static Fact),
    /// What can be a target.
    pub targets: (&'static [TargetType], &'static Fact),
    /// Whether cross-zone load balancing is on unless set: 1 or 0.
    pub cross_zone: &'static Fact,
    /// Whether that can be changed for the load balancer as a whole.
    pub sets_cross_zone: bool,
    /// Whether a target group may have a setting of its own.
    pub group_cross_zone: bool,
    /// Target groups with weights, several to a rule; none where there is only one or none at all.
    pub weighted_groups: Option<&'static Fact>,
    /// Whether there are target groups.
    pub has_groups: bool,
    /// Static addresses in each zone.
    pub static_ips: &'static Fact,
    /// Whether AWS WAF can be attached.
    pub waf: bool,
    /// Seconds without traffic after which a connection is closed.
    pub idle: Range,
    /// Seconds of datagram flows, where there are such.
    pub datagram_idle: Option<Range>,
    /// Seconds a target is given to finish.
    pub draining: Range,
    /// Seconds of slow start; none where there is no such thing.
    pub slow_start: Option<Range>,
    /// The fewest zones.
    pub zones_min: &'static Fact,
}

/// Seconds a cookie of an Application Load Balancer binds for.
pub const STICKY_SECONDS: Range =
    Range { default: &elb::STICKY_SECONDS_DEFAULT, limits: Some((&elb::STICKY_SECONDS_MIN, &elb::STICKY_SECONDS_MAX)) };

/// The weight of a target group; a group alone has all, whatever its weight.
pub const WEIGHT: Range = Range { default: &elb::WEIGHT_MIN, limits: Some((&elb::WEIGHT_MIN, &elb::WEIGHT_MAX)) };

const DELAY: Range = Range {
    default: &elb::DEREGISTRATION_DELAY_DEFAULT,
    limits: Some((&elb::DEREGISTRATION_DELAY_MIN, &elb::DEREGISTRATION_DELAY_MAX)),
};
const TCP_IDLE: Range =
    Range { default: &elb::TCP_IDLE_DEFAULT, limits: Some((&elb::TCP_IDLE_MIN, &elb::TCP_IDLE_MAX)) };
const UDP_IDLE: Range = Range { default: &elb::UDP_IDLE, limits: None };

/// What an Application Load Balancer offers.
pub const ALB: Offer = Offer {
    layer: Some(&elb::ALB_LAYER),
    protocols: (&[Protocol::Http, Protocol::Https], &elb::ALB_PROTOCOLS),
    routings: (&[Routing::RoundRobin, Routing::LeastOutstanding, Routing::WeightedRandom], &elb::ALB_ALGORITHMS),
    stickiness: (&[Stickiness::None, Stickiness::Duration, Stickiness::Application], &elb::ALB_STICKY),
    targets: (&[TargetType::Instance, TargetType::Ip, TargetType::Lambda], &elb::TARGET_TYPES),
    cross_zone: &elb::ALB_CROSS_ZONE_DEFAULT,
    sets_cross_zone: false,
    group_cross_zone: true,
    weighted_groups: Some(&elb::WEIGHT_MAX),
    has_groups: true,
    static_ips: &elb::ALB_STATIC_IPS,
    waf: true,
    idle: Range { default: &elb::ALB_IDLE_DEFAULT, limits: Some((&elb::ALB_IDLE_MIN, &elb::ALB_IDLE_MAX)) },
    datagram_idle: None,
    draining: DELAY,
    slow_start: Some(Range {
        default: &elb::SLOW_START_DEFAULT,
        limits: Some((&elb::SLOW_START_MIN, &elb::SLOW_START_MAX)),
    }),
    zones_min: &elb::ALB_ZONES_MIN,
};

/// What a Network Load Balancer offers.
pub const NLB: Offer = Offer {
    layer: Some(&elb::NLB_LAYER),
    protocols: (
        &[Protocol::Tcp, Protocol::Tls, Protocol::Udp, Protocol::TcpUdp, Protocol::Quic, Protocol::TcpQuic],
        &elb::NLB_PROTOCOLS,
    ),
    routings: (&[Routing::FlowHash], &elb::NLB_TCP_HASH_FIELDS),
    stickiness: (&[Stickiness::None, Stickiness::SourceIp], &elb::NLB_STICKY),
    targets: (&[TargetType::Instance, TargetType::Ip, TargetType::Alb], &elb::TARGET_TYPES),
    cross_zone: &elb::NLB_CROSS_ZONE_DEFAULT,
    sets_cross_zone: true,
    group_cross_zone: true,
    weighted_groups: Some(&elb::NLB_WEIGHTED_GROUPS),
    has_groups: true,
    static_ips: &elb::NLB_STATIC_IPS,
    waf: false,
    idle: TCP_IDLE,
    datagram_idle: Some(UDP_IDLE),
    draining: DELAY,
    slow_start: None,
    zones_min: &elb::NLB_ZONES_MIN,
};

/// What a Gateway Load Balancer offers.
pub const GWLB: Offer = Offer {
    layer: Some(&elb::GWLB_LAYER),
    protocols: (&[Protocol::Geneve], &elb::GWLB_GENEVE_PORT),
    routings: (&[Routing::FlowHash], &elb::GWLB_HASH_FIELDS),
    stickiness: (&[Stickiness::FiveTuple, Stickiness::ThreeTuple, Stickiness::TwoTuple], &elb::GWLB_HASH_CHOICES),
    targets: (&[TargetType::Instance, TargetType::Ip], &elb::TARGET_TYPES),
    cross_zone: &elb::GWLB_CROSS_ZONE_DEFAULT,
    sets_cross_zone: true,
    group_cross_zone: false,
    weighted_groups: None,
    has_groups: true,
    static_ips: &elb::ALB_STATIC_IPS,
    waf: false,
    idle: TCP_IDLE,
    datagram_idle: Some(UDP_IDLE),
    draining: DELAY,
    slow_start: None,
    zones_min: &elb::GWLB_ZONES_MIN,
};

/// What a Classic Load Balancer offers.
pub const CLB: Offer = Offer {
    layer: None,
    protocols: (&[Protocol::Http, Protocol::Https, Protocol::Tcp, Protocol::Ssl], &elb::CLB_PROTOCOLS),
    // Which of the two is the listener's protocol to say: see `Kind::routings`.
    routings: (&[Routing::LeastOutstanding, Routing::RoundRobin], &elb::CLB_ALGORITHMS),
    stickiness: (&[Stickiness::None, Stickiness::Duration, Stickiness::Application], &elb::CLB_STICKY),
    targets: (&[TargetType::Instance], &elb::CLB_TARGET_GROUPS),
    cross_zone: &elb::CLB_CROSS_ZONE_DEFAULT,
    sets_cross_zone: true,
    group_cross_zone: false,
    weighted_groups: None,
    has_groups: false,
    static_ips: &elb::ALB_STATIC_IPS,
    waf: false,
    idle: Range { default: &elb::CLB_IDLE_DEFAULT, limits: Some((&elb::CLB_IDLE_MIN, &elb::CLB_IDLE_MAX)) },
    datagram_idle: None,
    draining: Range {
        default: &elb::CLB_DRAINING_DEFAULT,
        limits: Some((&elb::CLB_DRAINING_MIN, &elb::CLB_DRAINING_MAX)),
    },
    slow_start: None,
    zones_min: &elb::CLB_ZONES_MIN,
};

impl Kind {
    /// All types, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Alb, Self::Nlb, Self::Gwlb, Self::Clb];

    /// What it offers.
    ///
    /// ```
    /// use skylet_load_balancing::aws::kind::{Kind, Routing};
    /// assert_eq!(Kind::Nlb.offer().routings.0, [Routing::FlowHash]);
    /// assert_eq!(Kind::Alb.offer().zones_min.whole(), 2);
    /// ```
    #[must_use]
    pub const fn offer(self) -> &'static Offer {
        match self {
            Self::Alb => &ALB,
            Self::Nlb => &NLB,
            Self::Gwlb => &GWLB,
            Self::Clb => &CLB,
        }
    }

    /// How it chooses a target for what a listener takes, the default first. A Classic one has no choice: the protocol
    /// says.
    #[must_use]
    pub const fn routings(self, protocol: Protocol) -> &'static [Routing] {
        match (self, protocol.is_http()) {
            (Self::Clb, true) => &[Routing::LeastOutstanding],
            (Self::Clb, false) => &[Routing::RoundRobin],
            _ => self.offer().routings.0,
        }
    }

    /// What keeps clients at their targets for what a listener takes, the default first. Cookies need HTTP.
    #[must_use]
    pub const fn stickiness(self, protocol: Protocol) -> &'static [Stickiness] {
        match (self, protocol.is_http()) {
            (Self::Clb, false) => &[Stickiness::None],
            _ => self.offer().stickiness.0,
        }
    }

    /// The idle time of what a listener takes.
    #[must_use]
    pub const fn idle(self, protocol: Protocol) -> Range {
        match (self.offer().datagram_idle, protocol.is_connected()) {
            (Some(range), false) => range,
            _ => self.offer().idle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_as_long_as_its_facts_count() {
        for (kind, protocols) in [(Kind::Alb, 2), (Kind::Nlb, 6), (Kind::Clb, 4)] {
            let (offered, fact) = kind.offer().protocols;
            assert_eq!((offered.len(), fact.whole()), (protocols, i64::try_from(protocols).expect("few")), "{kind:?}");
        }
        let (routings, fact) = ALB.routings;
        assert_eq!((routings.len(), fact.whole()), (3, 3), "round robin, least outstanding, weighted random");
        let (tuples, fact) = GWLB.stickiness;
        assert_eq!((tuples.len(), fact.whole()), (3, 3), "five, three and two fields");
        for (kind, kinds) in [(Kind::Alb, 2), (Kind::Nlb, 1), (Kind::Clb, 2)] {
            let (stickiness, fact) = kind.offer().stickiness;
            // None is no kind.
            assert_eq!((stickiness.len() - 1, fact.whole()), (kinds, i64::try_from(kinds).expect("few")), "{kind:?}");
        }
        let (routings, fact) = CLB.routings;
        assert_eq!((routings.len(), fact.whole()), (2, 2), "one for HTTP, one for TCP");
        let all: Vec<_> = Kind::ALL.iter().flat_map(|kind| kind.offer().targets.0).copied().collect();
        let types = [TargetType::Instance, TargetType::Ip, TargetType::Lambda, TargetType::Alb];
        assert!(types.iter().all(|one| all.contains(one)), "every type of target is some type's");
        assert_eq!(elb::TARGET_TYPES.whole(), 4, "and there are four");
    }

    #[test]
    fn defaults_are_those_of_the_table_of_types() {
        let cross_zone = Kind::ALL.map(|kind| kind.offer().cross_zone.whole());
        assert_eq!(cross_zone, [1, 0, 0, 0], "on for an ALB, off for the others as an API makes them");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().zones_min.whole()), [2, 1, 1, 1], "zones");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().waf), [true, false, false, false], "WAF");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().static_ips.whole()), [0, 1, 0, 0], "static addresses");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().idle.default.whole()), [60, 350, 350, 60], "idle seconds");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().draining.default.whole()), [300; 4], "draining seconds");
        assert_eq!(Kind::ALL.map(|kind| kind.offer().slow_start.is_some()), [true, false, false, false], "slow start");
    }

    #[test]
    fn the_protocol_says_what_a_classic_one_does() {
        assert_eq!(Kind::Clb.routings(Protocol::Http), [Routing::LeastOutstanding], "HTTP");
        assert_eq!(Kind::Clb.routings(Protocol::Ssl), [Routing::RoundRobin], "SSL");
        assert_eq!(Kind::Clb.stickiness(Protocol::Tcp), [Stickiness::None], "no cookies in TCP");
        assert_eq!(Kind::Nlb.idle(Protocol::Udp).default.whole(), 120, "datagrams");
        assert_eq!(Kind::Nlb.idle(Protocol::Tls).default.whole(), 350, "connections");
    }

    #[test]
    fn ranges_hold_their_ends_and_their_default() {
        let idle = Kind::Alb.idle(Protocol::Http);
        assert!([1, 60, 4_000].iter().all(|seconds| idle.holds(*seconds)), "1 to 4,000");
        assert!(!idle.holds(0) && !idle.holds(4_001), "beyond");
        assert_eq!((idle.refusing(0).whole(), idle.refusing(4_001).whole()), (1, 4_000), "the end it is beyond");
        assert_eq!(UDP_IDLE.refusing(60).whole(), 120, "nothing to set");
        let slow = ALB.slow_start.expect("an ALB has it");
        assert!(slow.holds(0) && slow.holds(30) && slow.holds(900), "off, or 30 to 900");
        assert!(!slow.holds(29) && !slow.holds(901), "29 is neither off nor enough");
        assert!(UDP_IDLE.holds(120) && !UDP_IDLE.holds(121), "fixed");
    }
}
