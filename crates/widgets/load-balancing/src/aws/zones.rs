//! Who gets what share: zones of different sizes, cross-zone load balancing, weights of target groups, zones that leave DNS.
//!
//! Two steps, as AWS has them: DNS spreads clients evenly over the zones whose node is in it; the node that a client has
//! come to spreads over the targets it may use. Shares are exact and hold for many clients; how a client remembers an
//! answer of DNS is not here. Where the rules are silent the model's choice is marked as an assumption.

use skylet_facts::elb;
use skylet_units::Exact;

/// Whether a zone takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneState {
    /// It is enabled for the load balancer.
    Enabled,
    /// A zonal shift moves traffic away from it.
    ShiftedAway,
    /// It is not enabled; targets in it get nothing.
    Disabled,
}

/// Targets of a group in one zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Targets {
    /// Healthy ones.
    pub healthy: u32,
    /// Registered ones that are not healthy.
    pub unhealthy: u32,
}

impl Targets {
    /// So many healthy ones.
    #[must_use]
    pub const fn healthy(healthy: u32) -> Self {
        Self { healthy, unhealthy: 0 }
    }

    /// How many are registered.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.healthy.saturating_add(self.unhealthy)
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            healthy: self.healthy.saturating_add(other.healthy),
            unhealthy: self.unhealthy.saturating_add(other.unhealthy),
        }
    }
}

/// How many healthy targets there must be: so many, and so many of a hundred registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// The least number; 1 unless set.
    pub count: u32,
    /// The least percentage, 1 to 100; none unless set.
    pub percent: Option<u32>,
}

impl Threshold {
    /// Whether there are enough of them.
    #[must_use]
    pub fn is_met(self, targets: Targets) -> bool {
        let is_share = |percent: u32| u64::from(targets.healthy) * 100 >= u64::from(percent) * u64::from(targets.all());
        targets.healthy >= self.count && self.percent.is_none_or(is_share)
    }
}

/// A target group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its weight among the groups of a rule, 0 to 999.
    pub weight: u32,
    /// Whether a node uses targets of all zones.
    pub crosses: bool,
    /// Its targets, zone by zone; zones beyond the list have none.
    pub zones: Vec<Targets>,
    /// Below it a zone leaves DNS.
    pub dns_failover: Threshold,
    /// Below it traffic goes to all targets, healthy or not.
    pub routing_failover: Threshold,
}

impl Group {
    /// A group with so many targets in each zone and every other number as AWS has it by default.
    #[must_use]
    pub fn new(crosses: bool, zones: &[Targets]) -> Self {
        let least = |fact: i64| Threshold { count: u32::try_from(fact).unwrap_or(1), percent: None };
        Self {
            weight: 1,
            crosses,
            zones: zones.to_vec(),
            dns_failover: least(elb::DNS_FAILOVER_DEFAULT.whole()),
            routing_failover: least(elb::ROUTING_FAILOVER_DEFAULT.whole()),
        }
    }

    /// Whether AWS takes both thresholds together: that of DNS failover may not be below that of routing failover.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        let (dns, routing) = (self.dns_failover, self.routing_failover);
        dns.count >= routing.count && dns.percent.unwrap_or(0) >= routing.percent.unwrap_or(0)
    }

    fn targets(&self, zone: usize) -> Targets {
        self.zones.get(zone).copied().unwrap_or_default()
    }
}

/// A load balancer with its zones and target groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Its zones.
    pub zones: Vec<ZoneState>,
    /// The target groups of a rule.
    pub groups: Vec<Group>,
}

impl Layout {
    /// One group of healthy targets, so many in each zone, every zone enabled.
    #[must_use]
    pub fn of(crosses: bool, targets: &[u32]) -> Self {
        let zones: Vec<_> = targets.iter().map(|healthy| Targets::healthy(*healthy)).collect();
        Self { zones: vec![ZoneState::Enabled; zones.len()], groups: vec![Group::new(crosses, &zones)] }
    }
}

/// What a group's targets in one zone get each, as a share of all requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Each {
    /// Each healthy one.
    pub healthy: Exact,
    /// Each unhealthy one.
    pub unhealthy: Exact,
}

/// Who gets what share of all requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// The share of clients that enters each zone.
    pub entering: Vec<Exact>,
    /// What each target gets: by group, then by zone.
    pub each: Vec<Vec<Each>>,
    /// What nobody can take: answered with 503.
    pub refused: Exact,
    /// For each group and zone entered whether its node uses unhealthy targets too, for want of healthy ones.
    pub fails_open: Vec<Vec<bool>>,
}

/// Which zone DNS of a Network Load Balancer prefers for a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Affinity {
    /// None: any zone, as every other type has it.
    Any,
    /// Its own for 85 % of the answers.
    Partial,
    /// Its own always.
    Own,
}

impl Affinity {
    /// The share of answers that name the client's own zone in any case, 0 to 1.
    #[must_use]
    pub fn share(self) -> Exact {
        match self {
            Self::Any => Exact::ZERO,
            Self::Partial => elb::NLB_PARTIAL_AFFINITY.value / Exact::whole(100),
            Self::Own => Exact::ONE,
        }
    }
}

/// The share of clients that enters each zone when DNS knows where they are: `clients` is the share of them in each zone, all
/// together 1. Clients whose own zone is not in DNS enter any.
///
/// ```
/// use skylet_load_balancing::aws::zones::{Affinity, Layout, entering_from};
/// use skylet_units::Exact;
/// // All clients in the first of two zones: 85 % and half of the rest, 92.5 %.
/// let shares = entering_from(&Layout::of(false, &[2, 8]), Affinity::Partial, &[Exact::ONE, Exact::ZERO]);
/// assert_eq!(shares[0].text(), "0.925");
/// ```
#[must_use]
pub fn entering_from(layout: &Layout, affinity: Affinity, clients: &[Exact]) -> Vec<Exact> {
    let any = entering(layout);
    let here = |zone: usize| clients.get(zone).copied().unwrap_or_default();
    let is_in = |zone: usize| any[zone] > Exact::ZERO;
    // What is answered with the client's own zone; the rest is spread over all.
    let own = |zone: usize| if is_in(zone) { here(zone) * affinity.share() } else { Exact::ZERO };
    let rest = (0..any.len()).fold(Exact::ONE, |rest, zone| rest - own(zone));
    (0..any.len()).map(|zone| own(zone) + any[zone] * rest).collect()
}

/// The shares of a layout. They and what is refused add up to 1, unless there is no zone to enter: then all are 0.
///
/// Assumptions of the model: a zone shifted away gets nothing even where all others fail; groups that all have weight 0 take
/// nothing; a group without targets refuses its share.
///
/// ```
/// use skylet_load_balancing::aws::zones::{Layout, shares};
/// // Two and eight targets: without crossing half of all is shared by two, 1/4 each, and half by eight, 1/16 each.
/// let shares = shares(&Layout::of(false, &[2, 8]));
/// let each: Vec<_> = shares.each[0].iter().map(|each| each.healthy.text()).collect();
/// assert_eq!(each, ["0.25", "0.0625"]);
/// ```
#[must_use]
pub fn shares(layout: &Layout) -> Shares {
    shares_of(layout, entering(layout))
}

/// As [`shares`], with the share of clients that enters each zone as it is given, such as by [`entering_from`]; zones beyond
/// the list are not entered.
#[must_use]
pub fn shares_of(layout: &Layout, mut entering: Vec<Exact>) -> Shares {
    let zones = layout.zones.len();
    entering.resize(zones, Exact::ZERO);
    let mut each = vec![vec![Each::default(); zones]; layout.groups.len()];
    let mut fails_open = vec![vec![false; zones]; layout.groups.len()];
    let mut given = Exact::ZERO;
    let weights = layout.groups.iter().map(|group| i64::from(group.weight)).sum::<i64>();
    for (at, group) in layout.groups.iter().enumerate() {
        if weights == 0 {
            break;
        }
        let weight = Exact::whole(i64::from(group.weight)) / Exact::whole(weights);
        for zone in 0..zones {
            let share = entering[zone] * weight;
            if share == Exact::ZERO {
                continue;
            }
            let reach = reach(layout, group, zone);
            let all = sum(group, &reach);
            let is_open = !group.routing_failover.is_met(all);
            let count = if is_open { all.all() } else { all.healthy };
            fails_open[at][zone] = is_open && all.all() > 0;
            if count == 0 {
                continue;
            }
            given = given + share;
            let one = share / Exact::whole(i64::from(count));
            for there in reach {
                let each = &mut each[at][there];
                each.healthy = each.healthy + one;
                if is_open {
                    each.unhealthy = each.unhealthy + one;
                }
            }
        }
    }
    // Nobody there to give it to.
    forget_the_absent(layout, &mut each);
    let entered = entering.iter().fold(Exact::ZERO, |sum, share| sum + *share);
    Shares { entering, each, refused: entered - given, fails_open }
}

/// No target has a share where there is none of its sort.
fn forget_the_absent(layout: &Layout, each: &mut [Vec<Each>]) {
    for (group, each) in layout.groups.iter().zip(each) {
        for (zone, each) in each.iter_mut().enumerate() {
            let targets = group.targets(zone);
            if targets.healthy == 0 {
                each.healthy = Exact::ZERO;
            }
            if targets.unhealthy == 0 {
                each.unhealthy = Exact::ZERO;
            }
        }
    }
}

/// The share of clients that enters each zone: evenly over the zones whose node is in DNS.
fn entering(layout: &Layout) -> Vec<Exact> {
    let open: Vec<_> = (0..layout.zones.len()).filter(|zone| layout.zones[*zone] == ZoneState::Enabled).collect();
    let sound: Vec<_> = open.iter().copied().filter(|zone| is_sound(layout, *zone)).collect();
    // None is sound: all stay.
    let named = if sound.is_empty() { open } else { sound };
    let count = i64::try_from(named.len()).unwrap_or(i64::MAX).max(1);
    let share = |zone: usize| if named.contains(&zone) { Exact::ONE / Exact::whole(count) } else { Exact::ZERO };
    (0..layout.zones.len()).map(share).collect()
}

/// Whether the node of a zone stays in DNS by itself: every group that has targets within its reach has enough healthy ones
/// there. A zone without targets stays, and what enters it is refused.
fn is_sound(layout: &Layout, zone: usize) -> bool {
    layout.groups.iter().all(|group| {
        let targets = sum(group, &reach(layout, group, zone));
        targets.all() == 0 || group.dns_failover.is_met(targets)
    })
}

/// The zones whose targets the node of a zone may use.
fn reach(layout: &Layout, group: &Group, zone: usize) -> Vec<usize> {
    let is_open = |zone: &usize| layout.zones.get(*zone) == Some(&ZoneState::Enabled);
    if group.crosses { (0..layout.zones.len()).filter(is_open).collect() } else { vec![zone] }
}

fn sum(group: &Group, zones: &[usize]) -> Targets {
    zones.iter().fold(Targets::default(), |sum, zone| sum.plus(group.targets(*zone)))
}

#[cfg(test)]
mod tests;
