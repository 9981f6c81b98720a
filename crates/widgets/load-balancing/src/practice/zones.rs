//! Shares over zones and target groups, and when a target has been drained.

use skylet_practice::Case;
use skylet_units::Exact;

use super::aws_texts as texts;
use crate::panels::zones::Zones;
use crate::settings::{AwsSettings, CrossZone};
use skylet_practice::way::{Said, Step, Way, bar};

const HUNDRED: Exact = Exact::whole(100);

fn percent(number: Exact) -> Said {
    Said::same(format!("{} %", number.grouped()))
}

fn plain(number: Exact) -> Said {
    Said::same(number.grouped())
}

fn divided(part: Exact, whole: Exact, unit: &str) -> Said {
    if whole == Exact::ONE {
        Said::default()
    } else {
        Said::same(format!("{}{unit} ÷ {}", part.grouped(), whole.grouped()))
    }
}

fn count(number: usize) -> Exact {
    Exact::whole(i64::try_from(number).unwrap_or(1))
}

/// A number beside a case.
fn beside(case: &Case, place: usize) -> Exact {
    case.aside.get(place).copied().unwrap_or(Exact::ONE)
}

/// What a healthy target of a zone gets: two steps, over zones and over targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneShare {
    /// What is shared, in percent.
    pub whole: Exact,
    /// Over so many zones.
    pub zones: Exact,
    /// Over so many targets.
    pub targets: Exact,
}

/// What a case is about.
struct Asked {
    crosses: bool,
    zones: Exact,
    /// Healthy targets of the zone asked for, registered ones of it, and all healthy ones.
    own: Exact,
    registered: Exact,
    all: Exact,
}

impl Asked {
    fn of(case: &Case) -> Self {
        let settings = AwsSettings::of(&case.values);
        let zones = Zones::of(&settings).targets;
        let at = usize::try_from(beside(case, 0).floor_to_i64() - 1).unwrap_or_default().min(zones.len() - 1);
        let number = |number: u32| Exact::whole(i64::from(number));
        Self {
            crosses: settings.cross_zone == CrossZone::On,
            zones: count(zones.len()),
            own: number(zones[at].healthy),
            registered: number(zones[at].all()),
            all: zones.iter().fold(Exact::ZERO, |all, targets| all + number(targets.healthy)),
        }
    }
}

impl ZoneShare {
    /// Off: evenly over zones, then over the healthy targets of one's own. On: over all healthy targets.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let Asked { crosses, zones, own, all, .. } = Asked::of(case);
        let (zones, targets) = if crosses { (Exact::ONE, all) } else { (zones, own) };
        Self { whole: HUNDRED, zones, targets }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let Asked { crosses, zones, own, registered, all } = Asked::of(case);
        let (applies, bent) = match rule {
            "even-anyway" => (!crosses, Self { zones: Exact::ONE, targets: all, ..self }),
            "zones-by-size" => (!crosses, Self { zones: all / own, targets: own, ..self }),
            "unhealthy-counted" => (!crosses && registered != own, Self { targets: registered, ..self }),
            "zones-first" => (crosses, Self { zones, targets: own, ..self }),
            "zone-whole" => (true, Self { zones: Exact::ONE, targets: own, ..self }),
            "zone-only" => (true, Self { zones, targets: Exact::ONE, ..self }),
            _ => (false, self),
        };
        applies.then_some(bent)
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let entering = self.whole / self.zones;
        let answer = entering / self.targets;
        let steps = vec![
            Step {
                id: "entering",
                label: texts::ENTERING,
                working: divided(self.whole, self.zones, " %"),
                result: percent(entering),
                value: entering,
            },
            Step {
                id: "targets",
                label: texts::TARGETS,
                working: Said::default(),
                result: plain(self.targets),
                value: self.targets,
            },
            Step {
                id: "answer",
                label: texts::EACH,
                working: divided(entering, self.targets, " %"),
                result: percent(answer),
                value: answer,
            },
        ];
        Way { steps, drawing: bar(answer, HUNDRED, Exact::ONE) }
    }
}

/// What a target of a weighted group gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupShare {
    /// The part of the group.
    pub own: Exact,
    /// What it is a part of.
    pub all: Exact,
    /// Over so many targets.
    pub targets: Exact,
}

impl GroupShare {
    /// The group's weight over all weights, then over its targets.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let (weights, at) = Self::weights(case);
        let all = weights.iter().fold(Exact::ZERO, |all, weight| all + *weight);
        Self { own: weights[at], all, targets: beside(case, at + 1) }
    }

    /// The weights, and which group is asked for.
    fn weights(case: &Case) -> (Vec<Exact>, usize) {
        let mut weights = AwsSettings::of(&case.values).group_weights;
        if weights.is_empty() {
            weights.push(Exact::ONE);
        }
        let at = usize::try_from(beside(case, 0).floor_to_i64() - 1).unwrap_or_default().min(weights.len() - 1);
        (weights, at)
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let (weights, _) = Self::weights(case);
        let targets = (1..=weights.len()).fold(Exact::ZERO, |all, place| all + beside(case, place));
        Some(match rule {
            "weight-is-percentage" => Self { all: HUNDRED, ..self },
            "against-the-others" => Self { all: self.all - self.own, ..self },
            "groups-alike" => Self { own: Exact::ONE, all: count(weights.len()), ..self },
            "targets-pooled" => Self { own: self.targets, all: targets, ..self },
            "group-whole" => Self { targets: Exact::ONE, ..self },
            _ => return None,
        })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let group = self.own / self.all * HUNDRED;
        let answer = group / self.targets;
        let part = Said::same(format!("{} ÷ {} × 100", self.own.grouped(), self.all.grouped()));
        let step = |id, label, working, result, value| Step { id, label, working, result, value };
        let steps = vec![
            step("own", texts::OWN_WEIGHT, Said::default(), plain(self.own), self.own),
            step("all", texts::ALL_WEIGHTS, Said::default(), plain(self.all), self.all),
            step("group", texts::GROUP, part, percent(group), group),
            step("targets", texts::TARGETS, Said::default(), plain(self.targets), self.targets),
            step("answer", texts::EACH, divided(group, self.targets, " %"), percent(answer), answer),
        ];
        Way { steps, drawing: bar(self.all, self.own, Exact::ONE) }
    }
}

/// When deregistration of a target is complete, in seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drained {
    /// What is waited for.
    pub waits: Exact,
    /// How long at most; none where there is no end.
    pub delay: Option<Exact>,
    /// What is waited for is the sum of these; none where it is one of them.
    sum_of: Vec<Exact>,
}

impl Drained {
    /// Until the longest is done, at most so long as the deregistration delay.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let (delay, left) = Self::given(case);
        let longest = left.iter().copied().max().unwrap_or_default();
        Self { waits: longest, delay: Some(delay), sum_of: Vec::new() }
    }

    /// The delay, and what is left of each request in flight.
    fn given(case: &Case) -> (Exact, &[Exact]) {
        let (delay, left) = case.aside.split_first().unwrap_or((&Exact::ZERO, &[]));
        (*delay, left)
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let (delay, left) = Self::given(case);
        let (longest, shortest) = (self.waits, left.iter().copied().min().unwrap_or_default());
        let sum = left.iter().fold(Exact::ZERO, |sum, one| sum + *one);
        let (applies, bent) = match rule {
            "cut-at-once" => (true, Self { delay: Some(Exact::ZERO), ..self }),
            "whole-delay" => (longest < delay, Self { waits: delay, ..self }),
            "without-end" => (longest > delay, Self { delay: None, ..self }),
            "one-by-one" => (sum < delay, Self { waits: sum, sum_of: left.to_vec(), ..self }),
            "first-done" => (true, Self { waits: shortest, ..self }),
            _ => (false, self),
        };
        applies.then_some(bent)
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let delay = self.delay.unwrap_or(self.waits);
        let answer = self.waits.min(delay);
        let summed = self.sum_of.iter().map(|one| one.grouped()).collect::<Vec<_>>().join(" + ");
        let limit = self.delay.map_or_else(texts::no_end, texts::seconds);
        let step = |id, label, working, result, value| Step { id, label, working, result, value };
        let steps = vec![
            step("waits", texts::WAITS, Said::same(summed), texts::seconds(self.waits), self.waits),
            step("delay", texts::DELAY, Said::default(), limit, delay),
            step("answer", texts::COMPLETE, texts::lesser(self.waits, delay), texts::seconds(answer), answer),
        ];
        Way { steps, drawing: bar(answer, delay.max(Exact::ONE), Exact::ONE) }
    }
}

#[cfg(test)]
mod tests {
    use skylet_contract::defaults;
    use skylet_sim::Micros;

    use super::*;
    use crate::aws::draining::drained;
    use crate::panels::zones::Room;
    use crate::settings::{self, TABLE};

    fn case(change: &[(&skylet_contract::Setting, skylet_contract::Value)], aside: &[i64]) -> Case {
        let mut values = defaults(TABLE);
        for (setting, value) in change {
            let at = skylet_contract::position(TABLE, setting.name).expect("a setting");
            values[at] = value.clone();
        }
        let aside = aside.iter().map(|number| Exact::whole(*number)).collect();
        Case { values, aside, asked: &super::super::ZONE_SHARE }
    }

    fn list(numbers: &[i64]) -> skylet_contract::Value {
        skylet_contract::Value::List(numbers.iter().map(|number| Exact::whole(*number)).collect::<Vec<_>>().into())
    }

    #[test]
    fn shares_are_those_of_the_rooms() {
        for (zones, unhealthy) in [(&[2, 8][..], &[][..]), (&[1, 2, 3], &[]), (&[4, 8], &[2, 0]), (&[5, 5], &[1, 3])] {
            for crosses in [false, true] {
                let cross = if crosses { CrossZone::On } else { CrossZone::Off };
                let change = [
                    (&settings::ZONES, list(zones)),
                    (&settings::UNHEALTHY, list(unhealthy)),
                    (&settings::CROSS_ZONE, cross.value()),
                ];
                for asked in 1..=zones.len() {
                    let case = case(&change, &[i64::try_from(asked).expect("small")]);
                    let room = Room::of(&Zones::of(&AwsSettings::of(&case.values)), crosses);
                    let expected = room.each(asked - 1).healthy * HUNDRED;
                    assert_eq!(ZoneShare::right(&case).way().answer(), expected, "{zones:?} {unhealthy:?} {asked}");
                }
            }
        }
    }

    #[test]
    fn draining_is_complete_as_aws_has_it() {
        for aside in [&[300, 20, 45][..], &[300, 400, 10], &[60, 60, 5], &[0, 30, 40], &[120]] {
            let case = case(&[], aside);
            let ends: Vec<_> = aside[1..].iter().map(|left| Micros::seconds(*left)).collect();
            let complete = drained(Micros::ZERO, Micros::seconds(aside[0]), &ends).complete;
            assert_eq!(Drained::right(&case).way().answer(), Exact::whole(complete.0 / 1_000_000), "{aside:?}");
        }
    }

    #[test]
    fn a_group_shares_its_part_over_its_targets() {
        // 10 of 40 is 25 %, over 2 targets 12.5 % each.
        let case = case(&[(&settings::GROUP_WEIGHTS, list(&[10, 30]))], &[1, 2, 5]);
        let right = GroupShare::right(&case);
        assert_eq!(right.way().answer(), Exact::new(25, 2), "12.5 %");
        let bent = |rule| right.clone().bent(rule, &case).expect("applies").way().answer().text();
        assert_eq!(bent("weight-is-percentage"), "5", "10 % over 2");
        assert_eq!(bent("groups-alike"), "25", "50 % over 2");
        assert_eq!(bent("group-whole"), "25", "not over its targets");
    }
}
