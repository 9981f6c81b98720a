//! Whether a set-up is offered: every rule of AWS it breaks, with the fact that says so.
//!
//! What a type offers by itself is [`super::kind`]; here are the fences between its features. Words are in
//! [`super::kind_texts`].

use skylet_facts::{Fact, elb};
use skylet_units::Lang;

use super::kind::{Kind, Protocol, Routing, STICKY_SECONDS, Stickiness, TargetType, WEIGHT};
use super::kind_texts as texts;

/// A target group of a rule or listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Its weight, 0 to 999; of a single group it does not matter.
    pub weight: i64,
    /// What keeps clients at their targets.
    pub stickiness: Stickiness,
    /// Seconds a cookie binds for, 1 to 604,800.
    pub sticky_seconds: i64,
    /// How a target is chosen.
    pub routing: Routing,
    /// Whether anomalies are mitigated.
    pub mitigates: bool,
    /// Seconds of slow start; 0 is none.
    pub slow_start: i64,
    /// Its own setting of cross-zone load balancing; none for that of the load balancer.
    pub cross_zone: Option<bool>,
    /// What its targets are.
    pub target: TargetType,
    /// Seconds a target is given to finish.
    pub draining: i64,
}

/// A load balancer with one listener, as somebody would like to have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Configuration {
    /// Its type.
    pub kind: Kind,
    /// What the listener takes.
    pub protocol: Protocol,
    /// Its target groups. Of a Classic one a single entry stands for the instances registered with it.
    pub groups: Vec<Group>,
    /// Whether these are target groups proper.
    pub has_groups: bool,
    /// Whether a client is kept at its target group (AWSALBTG).
    pub group_stickiness: bool,
    /// Cross-zone load balancing of the load balancer.
    pub cross_zone: bool,
    /// Enabled Availability Zones.
    pub zones: i64,
    /// Whether it has a static address in each zone.
    pub static_ip: bool,
    /// Whether AWS WAF is attached.
    pub waf: bool,
    /// Seconds without traffic after which a connection is closed.
    pub idle: i64,
}

impl Configuration {
    /// A type as it starts: one target group, every number at its default, as few zones as it takes.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        let offer = kind.offer();
        let protocol = offer.protocols.0[0];
        let group = Group {
            weight: 1,
            stickiness: kind.stickiness(protocol)[0],
            sticky_seconds: elb::STICKY_SECONDS_DEFAULT.whole(),
            routing: kind.routings(protocol)[0],
            mitigates: elb::MITIGATION_DEFAULT.whole() == 1,
            slow_start: elb::SLOW_START_DEFAULT.whole(),
            cross_zone: None,
            target: offer.targets.0[0],
            draining: offer.draining.default.whole(),
        };
        Self {
            kind,
            protocol,
            groups: vec![group],
            has_groups: offer.has_groups,
            group_stickiness: false,
            cross_zone: offer.cross_zone.whole() == 1,
            zones: offer.zones_min.whole(),
            static_ip: offer.static_ips.whole() > 0,
            waf: false,
            idle: kind.idle(protocol).default.whole(),
        }
    }

    /// Whether traffic of a group goes to targets of all zones.
    #[must_use]
    pub fn crosses(&self, group: &Group) -> bool {
        group.cross_zone.unwrap_or(self.cross_zone)
    }
}

/// A rule that a set-up may break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The listener takes what the type does not.
    Protocol,
    /// The type has no target groups.
    TargetGroups,
    /// The type needs a target group.
    NoTargetGroup,
    /// The type has one target group to a listener, without weights.
    SeveralGroups,
    /// A weight is beyond its limits.
    Weight,
    /// The type does not choose so.
    Routing,
    /// The type does not bind so.
    Stickiness,
    /// A cookie binds for too short or too long.
    StickySeconds,
    /// Weighted random and stickiness.
    WeightedRandomSticky,
    /// Stickiness in a target group with cross-zone off.
    StickyWithoutCrossZone,
    /// Application cookie and several weighted groups.
    AppCookieWeighted,
    /// Several groups, one of them sticky, and no group stickiness.
    GroupStickiness,
    /// Group stickiness where there is none.
    NoGroupStickiness,
    /// Anomaly mitigation without weighted random.
    Mitigation,
    /// Anomaly mitigation of Lambda targets.
    MitigationLambda,
    /// The type has no slow start.
    SlowStart,
    /// Slow start is too short or too long.
    SlowStartSeconds,
    /// Least outstanding requests and slow start.
    LeastOutstandingSlowStart,
    /// Weighted random and slow start.
    WeightedRandomSlowStart,
    /// What cannot be a target of the type.
    Target,
    /// Lambda targets in a target group with cross-zone off.
    LambdaWithoutCrossZone,
    /// Cross-zone load balancing cannot be set for the load balancer as a whole.
    CrossZone,
    /// A target group cannot have a setting of its own.
    GroupCrossZone,
    /// Too few zones.
    Zones,
    /// No static addresses.
    StaticIp,
    /// No WAF.
    Waf,
    /// The idle time is beyond its limits.
    Idle,
    /// The time to finish is beyond its limits.
    Draining,
}

/// A rule broken, with whose it is and what says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The rule.
    pub rule: Rule,
    /// The type that has it.
    pub kind: Kind,
    /// What says so.
    pub fact: &'static Fact,
}

impl Refusal {
    /// What is refused and why, in a sentence or two.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        texts::refusal(lang, self)
    }
}

/// Every rule that a set-up breaks, each once, in the order of [`Rule`]; none if it is offered.
///
/// ```
/// use skylet_load_balancing::aws::kind::{Kind, Routing};
/// use skylet_load_balancing::aws::offers::{Configuration, Rule, offers};
/// let mut wanted = Configuration::of(Kind::Alb);
/// assert!(offers(&wanted).is_empty());
/// wanted.groups[0].routing = Routing::LeastOutstanding;
/// wanted.groups[0].slow_start = 60;
/// assert_eq!(offers(&wanted)[0].rule, Rule::LeastOutstandingSlowStart);
/// ```
#[must_use]
pub fn offers(wanted: &Configuration) -> Vec<Refusal> {
    let mut broken: Vec<(Rule, &'static Fact)> = Vec::new();
    of_balancer(wanted, &mut broken);
    of_groups_together(wanted, &mut broken);
    for group in &wanted.groups {
        of_choice(wanted, group, &mut broken);
        of_slow_start(wanted, group, &mut broken);
        of_targets(wanted, group, &mut broken);
    }
    broken.sort_by_key(|(rule, _)| *rule);
    broken.dedup_by_key(|(rule, _)| *rule);
    broken.into_iter().map(|(rule, fact)| Refusal { rule, kind: wanted.kind, fact }).collect()
}

type Broken = Vec<(Rule, &'static Fact)>;

/// What belongs to the load balancer as a whole.
fn of_balancer(wanted: &Configuration, broken: &mut Broken) {
    let offer = wanted.kind.offer();
    let default_cross_zone = offer.cross_zone.whole() == 1;
    let idle = wanted.kind.idle(wanted.protocol);
    let rules = [
        (!offer.protocols.0.contains(&wanted.protocol), Rule::Protocol, offer.protocols.1),
        (!offer.sets_cross_zone && wanted.cross_zone != default_cross_zone, Rule::CrossZone, offer.cross_zone),
        (wanted.zones < offer.zones_min.whole(), Rule::Zones, offer.zones_min),
        (wanted.static_ip && offer.static_ips.whole() == 0, Rule::StaticIp, offer.static_ips),
        (wanted.waf && !offer.waf, Rule::Waf, &elb::WAF_TYPES),
        (!idle.holds(wanted.idle), Rule::Idle, idle.refusing(wanted.idle)),
    ];
    broken.extend(rules.into_iter().filter(|(is_broken, ..)| *is_broken).map(|(_, rule, fact)| (rule, fact)));
}

/// What target groups have to do with each other.
fn of_groups_together(wanted: &Configuration, broken: &mut Broken) {
    let offer = wanted.kind.offer();
    let several = wanted.groups.len() > 1;
    let has = |stickiness| wanted.groups.iter().any(|group| group.stickiness == stickiness);
    let is_alb = wanted.kind == Kind::Alb;
    let is_sticky = has(Stickiness::Duration) || has(Stickiness::Application);
    let beyond = wanted.groups.iter().map(|group| group.weight).find(|weight| !WEIGHT.holds(*weight));
    let rules = [
        (wanted.has_groups && !offer.has_groups, Rule::TargetGroups, &elb::CLB_TARGET_GROUPS),
        (offer.has_groups && (wanted.groups.is_empty() || !wanted.has_groups), Rule::NoTargetGroup, &elb::TARGET_TYPES),
        (several && offer.has_groups && offer.weighted_groups.is_none(), Rule::SeveralGroups, &elb::GWLB_GROUPS),
        (several && beyond.is_some(), Rule::Weight, WEIGHT.refusing(beyond.unwrap_or_default())),
        (is_alb && several && has(Stickiness::Application), Rule::AppCookieWeighted, &elb::APP_COOKIE_WEIGHTED),
        (is_alb && several && is_sticky && !wanted.group_stickiness, Rule::GroupStickiness, &elb::GROUP_STICKINESS),
        (wanted.group_stickiness && !is_alb, Rule::NoGroupStickiness, &elb::GROUP_STICKINESS),
    ];
    broken.extend(rules.into_iter().filter(|(is_broken, ..)| *is_broken).map(|(_, rule, fact)| (rule, fact)));
}

/// How a group chooses and binds.
fn of_choice(wanted: &Configuration, group: &Group, broken: &mut Broken) {
    let offer = wanted.kind.offer();
    let is_alb = wanted.kind == Kind::Alb;
    let is_cookie = matches!(group.stickiness, Stickiness::Duration | Stickiness::Application);
    let seconds = group.sticky_seconds;
    let is_weighted_random = group.routing == Routing::WeightedRandom;
    // Where the listener's protocol is refused already, what the type offers at all is what counts.
    let (routings, stickiness) = if offer.protocols.0.contains(&wanted.protocol) {
        (wanted.kind.routings(wanted.protocol), wanted.kind.stickiness(wanted.protocol))
    } else {
        (offer.routings.0, offer.stickiness.0)
    };
    let rules = [
        (!routings.contains(&group.routing), Rule::Routing, offer.routings.1),
        (!stickiness.contains(&group.stickiness), Rule::Stickiness, offer.stickiness.1),
        (is_alb && is_cookie && !STICKY_SECONDS.holds(seconds), Rule::StickySeconds, STICKY_SECONDS.refusing(seconds)),
        (is_alb && is_cookie && is_weighted_random, Rule::WeightedRandomSticky, &elb::STICKY_WEIGHTED_RANDOM),
        (is_alb && is_cookie && !wanted.crosses(group), Rule::StickyWithoutCrossZone, &elb::STICKY_CROSS_ZONE),
        (group.mitigates && !(is_alb && is_weighted_random), Rule::Mitigation, &elb::MITIGATION_ALGORITHMS),
        (group.mitigates && is_alb && group.target == TargetType::Lambda, Rule::MitigationLambda, &elb::ANOMALY_LAMBDA),
    ];
    broken.extend(rules.into_iter().filter(|(is_broken, ..)| *is_broken).map(|(_, rule, fact)| (rule, fact)));
}

/// Slow start of a group.
fn of_slow_start(wanted: &Configuration, group: &Group, broken: &mut Broken) {
    if group.slow_start == 0 {
        return;
    }
    let Some(range) = wanted.kind.offer().slow_start else {
        broken.push((Rule::SlowStart, &elb::SLOW_START_TYPES));
        return;
    };
    if !range.holds(group.slow_start) {
        broken.push((Rule::SlowStartSeconds, range.refusing(group.slow_start)));
    }
    let rule = match group.routing {
        Routing::LeastOutstanding => Rule::LeastOutstandingSlowStart,
        Routing::WeightedRandom => Rule::WeightedRandomSlowStart,
        Routing::RoundRobin | Routing::FlowHash => return,
    };
    broken.push((rule, &elb::SLOW_START_ALGORITHMS));
}

/// The targets of a group and how they are taken out.
fn of_targets(wanted: &Configuration, group: &Group, broken: &mut Broken) {
    let offer = wanted.kind.offer();
    let is_lambda = group.target == TargetType::Lambda;
    let is_off = wanted.kind == Kind::Alb && !wanted.crosses(group);
    let rules = [
        (!offer.targets.0.contains(&group.target), Rule::Target, offer.targets.1),
        (is_lambda && is_off, Rule::LambdaWithoutCrossZone, &elb::CROSS_ZONE_OFF_LAMBDA),
        (group.cross_zone.is_some() && !offer.group_cross_zone, Rule::GroupCrossZone, &elb::CROSS_ZONE_GROUP),
        (!offer.draining.holds(group.draining), Rule::Draining, offer.draining.refusing(group.draining)),
    ];
    broken.extend(rules.into_iter().filter(|(is_broken, ..)| *is_broken).map(|(_, rule, fact)| (rule, fact)));
}

#[cfg(test)]
mod tests;
