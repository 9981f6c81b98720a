//! Health checks: what a check says, whatever kind it is. Which records are healthy is the matter of `answer`.

use std::collections::BTreeMap;

use skylet_facts::route53;
use skylet_units::Exact;

/// The checks a zone hangs on. One that is not given is healthy: so is a new check, until there are data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checks {
    /// By id.
    pub checks: BTreeMap<String, Check>,
    /// Load balancers that aliases point to, by name: healthy targets and all targets of each target group.
    pub targets: BTreeMap<String, Vec<(i64, i64)>>,
    /// Other targets outside the zone, by name.
    pub outside: BTreeMap<String, Check>,
}

/// A health check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What it looks at.
    pub kind: Kind,
    /// Whether it says the contrary.
    pub is_inverted: bool,
    /// Whether it is disabled: it looks at nothing then.
    pub is_disabled: bool,
}

/// What a check looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// An endpoint; none while there are no data.
    Endpoint(Option<bool>),
    /// An endpoint, as so many of so many health checkers see it: those that say it is healthy, and all.
    Checkers(i64, i64),
    /// Other checks by id, and how many of them must be healthy.
    Calculated(Vec<String>, i64),
    /// The data of an alarm of `CloudWatch`: whether they are beyond its threshold, none if there are too few; and what is said
    /// then.
    Alarm(Option<bool>, Missing),
}

/// What a check of an alarm says when there are too few data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Healthy.
    Healthy,
    /// Unhealthy.
    Unhealthy,
    /// What it said last; healthy, since nothing is known of before.
    LastKnown,
}

/// Whether an endpoint is healthy that `healthy` of `checkers` health checkers call healthy: more than 18 % of them must.
///
/// ```
/// use skylet_route53_routing::health::is_endpoint_healthy;
/// // 2 of 16 are 12.5 %, 3 of 16 are 18.75 %; 9 of 50 are 18 %, and that is not more.
/// assert_eq!([(2, 16), (3, 16), (9, 50)].map(|(up, all)| is_endpoint_healthy(up, all)), [false, true, false]);
/// ```
#[must_use]
pub fn is_endpoint_healthy(healthy: i64, checkers: i64) -> bool {
    checkers > 0 && Exact::whole(healthy) > route53::HEALTHY_CHECKERS.value * Exact::whole(checkers)
}

/// The least number of healthy checkers, of so many, with which an endpoint is healthy.
#[must_use]
pub fn least_healthy(checkers: i64) -> i64 {
    (route53::HEALTHY_CHECKERS.value * Exact::whole(checkers)).floor().floor_to_i64() + 1
}

impl Checks {
    /// What a check says.
    #[must_use]
    pub fn is_healthy(&self, id: &str) -> bool {
        self.checks.get(id).is_none_or(|check| self.says(check))
    }

    /// Whether a target outside the zone is healthy, if its health is given; healthy if it is not.
    ///
    /// Of a load balancer every target group must have a healthy target, and a group without targets has none.
    #[must_use]
    pub fn is_target_healthy(&self, name: &str) -> bool {
        if let Some(groups) = self.targets.get(name) {
            return !groups.is_empty() && groups.iter().all(|(healthy, _)| *healthy > 0);
        }
        self.outside.get(name).is_none_or(|check| self.says(check))
    }

    fn says(&self, check: &Check) -> bool {
        let seen = match &check.kind {
            // By the API it is healthy then, whatever it looked at; what is inverted is inverted after that.
            _ if check.is_disabled => true,
            Kind::Endpoint(seen) => seen.unwrap_or(true),
            Kind::Checkers(healthy, checkers) => is_endpoint_healthy(*healthy, *checkers),
            Kind::Calculated(children, threshold) => {
                // No check that is calculated is counted by another, so that this is two levels at most.
                let healthy = children.iter().filter(|child| self.counts(child)).count();
                i64::try_from(healthy).is_ok_and(|healthy| healthy >= *threshold)
            }
            Kind::Alarm(Some(is_breached), _) => !is_breached,
            Kind::Alarm(None, missing) => *missing != Missing::Unhealthy,
        };
        seen != check.is_inverted
    }

    /// Whether a child of a calculated check counts as healthy.
    fn counts(&self, id: &str) -> bool {
        match self.checks.get(id) {
            Some(Check { kind: Kind::Calculated(..), .. }) => false,
            _ => self.is_healthy(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind) -> Check {
        Check { kind, is_inverted: false, is_disabled: false }
    }

    fn checks(list: &[(&str, Check)]) -> Checks {
        Checks {
            checks: list.iter().map(|(id, check)| ((*id).to_owned(), check.clone())).collect(),
            ..Checks::default()
        }
    }

    #[test]
    fn strictly_more_than_18_percent_of_the_checkers_are_needed() {
        for (healthy, all, expected) in [
            (0, 16, false),
            (2, 16, false),
            (3, 16, true),
            (18, 100, false),
            (19, 100, true),
            (1, 5, true),
            (1, 6, false),
            (0, 0, false),
        ] {
            assert_eq!(is_endpoint_healthy(healthy, all), expected, "{healthy} of {all}");
        }
        // 18 % of 16 is 2.88, of 50 it is 9: one more than that whole number.
        assert_eq!((least_healthy(16), least_healthy(50), least_healthy(1)), (3, 10, 1), "least");
        for all in 1..=200 {
            let least = least_healthy(all);
            assert!(is_endpoint_healthy(least, all) && !is_endpoint_healthy(least - 1, all), "{all}");
        }
    }

    #[test]
    fn inverted_and_disabled_and_new_checks() {
        let of = |kind, is_inverted, is_disabled| {
            checks(&[("it", Check { kind, is_inverted, is_disabled })]).is_healthy("it")
        };
        assert!(of(Kind::Endpoint(None), false, false), "new: healthy until there are data");
        assert!(!of(Kind::Endpoint(None), true, false), "new and inverted: unhealthy");
        assert!(!of(Kind::Endpoint(Some(true)), true, false), "inverted");
        assert!(of(Kind::Endpoint(Some(false)), true, false), "inverted");
        assert!(of(Kind::Endpoint(Some(false)), false, true), "disabled counts as healthy");
        assert!(!of(Kind::Endpoint(Some(false)), true, true), "healthy as disabled, then inverted");
        assert!(checks(&[]).is_healthy("unknown"), "nothing is known of it");
    }

    #[test]
    fn calculated_checks_count_their_children() {
        let lone = |child: &str| {
            let off = Check { is_disabled: true, is_inverted: true, kind: Kind::Endpoint(Some(false)) };
            checks(&[("off", off), ("sum", check(Kind::Calculated(vec![child.to_owned()], 1)))]).is_healthy("sum")
        };
        assert!(lone("elsewhere"), "what is not given is healthy");
        assert!(!lone("off"), "disabled and inverted is unhealthy");
        let of = |threshold| {
            let children = ["up", "down", "off"].map(str::to_owned).to_vec();
            let off = Check { is_disabled: true, ..check(Kind::Endpoint(Some(false))) };
            checks(&[
                ("up", check(Kind::Endpoint(Some(true)))),
                ("down", check(Kind::Endpoint(Some(false)))),
                ("off", off),
                ("sum", check(Kind::Calculated(children, threshold))),
            ])
            .is_healthy("sum")
        };
        // Two of three are healthy: the one that is up, and the disabled one.
        assert_eq!([0, 1, 2, 3, 4].map(of), [true, true, true, false, false], "0 is always healthy, 4 of 3 never");
    }

    #[test]
    fn alarms_and_load_balancers() {
        let of = |data, missing| checks(&[("it", check(Kind::Alarm(data, missing)))]).is_healthy("it");
        assert!(of(Some(false), Missing::Unhealthy) && !of(Some(true), Missing::Healthy), "with data");
        assert!(of(None, Missing::Healthy) && !of(None, Missing::Unhealthy) && of(None, Missing::LastKnown), "without");
        let balancer = |groups: &[(i64, i64)]| {
            let targets = BTreeMap::from([("lb".to_owned(), groups.to_vec())]);
            Checks { targets, ..Checks::default() }.is_target_healthy("lb")
        };
        assert!(balancer(&[(1, 3), (2, 2)]), "each group has a healthy target");
        assert!(!balancer(&[(1, 3), (0, 2)]), "one group has none");
        assert!(!balancer(&[(1, 3), (0, 0)]), "a group without targets");
        assert!(!balancer(&[]), "no group");
    }
}
