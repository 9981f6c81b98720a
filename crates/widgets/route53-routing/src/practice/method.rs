//! The methods, each with its wrong turns as fields. By test the right ways agree with `exposure`, `policy` and `health`.

use skylet_practice::Case;
use skylet_units::Exact;

use super::texts as t;
use crate::health::least_healthy;
use crate::settings::{ENDPOINTS, Settings};
use skylet_practice::way::{Said, Step, Way, bar};

/// Numbers beside a case, as whole ones.
fn beside(case: &Case, place: usize) -> i64 {
    case.aside.get(place).map_or(0, |number| number.floor_to_i64())
}

fn step(id: &'static str, label: skylet_units::Text, working: String, result: Said, value: Exact) -> Step {
    Step { id, label, working: Said::same(working), result, value }
}

fn whole(number: i64) -> Exact {
    Exact::whole(number)
}

/// How long people are sent to a dead endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch {
    interval: Exact,
    threshold: Exact,
    /// What is left of the TTL.
    rest: Exact,
    ttl: Exact,
    is_mean: bool,
}

impl Switch {
    /// Detection and what is left of a TTL: all of it at worst, half of it on average.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let is_mean = case.asked.result == "expected-mean";
        let ttl = settings.ttl;
        let rest = if is_mean { ttl / whole(2) } else { ttl };
        Self { interval: whole(settings.interval.seconds()), threshold: settings.threshold.ceil(), rest, ttl, is_mean }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        Some(match rule {
            "ttl-ignored" => Self { rest: Exact::ZERO, ..self },
            "threshold-ignored" => Self { threshold: Exact::ONE, ..self },
            "detection-ignored" => Self { threshold: Exact::ZERO, ..self },
            "instant" => Self { threshold: Exact::ZERO, rest: Exact::ZERO, ..self },
            "worst-for-mean" if self.is_mean => Self { rest: self.ttl, ..self },
            "mean-for-worst" if !self.is_mean => Self { rest: self.ttl / whole(2), ..self },
            _ => return None,
        })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let (detection, interval) = (self.interval * self.threshold, self.interval.grouped());
        let answer = detection + self.rest;
        let part = if self.rest == Exact::ZERO {
            String::new()
        } else if self.rest == self.ttl {
            format!("TTL {}", self.ttl.grouped())
        } else {
            format!("TTL {} ÷ 2", self.ttl.grouped())
        };
        let steps = vec![
            step(
                "detection",
                t::ROW_DETECTION,
                format!("{interval} × {}", self.threshold.grouped()),
                t::seconds(detection),
                detection,
            ),
            step("rest", t::ROW_REST, part, t::seconds(self.rest), self.rest),
            step(
                "answer",
                t::ROW_EXPOSURE,
                format!("{} + {}", detection.grouped(), self.rest.grouped()),
                t::seconds(answer),
                answer,
            ),
        ];
        Way { steps, drawing: bar(answer, self.interval, self.threshold) }
    }
}

/// The health of a record in a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its check says so.
    Unhealthy,
    /// Its check says so.
    Healthy,
    /// It has no check.
    Unchecked,
}

impl State {
    /// As the numbers beside a case have it: 0, 1, 2.
    #[must_use]
    pub const fn of(number: i64) -> Self {
        match number {
            0 => Self::Unhealthy,
            1 => Self::Healthy,
            _ => Self::Unchecked,
        }
    }
}

/// The share of a weighted record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    weights: [i64; ENDPOINTS],
    states: [State; ENDPOINTS],
    /// The record asked for, from 0.
    asked: usize,
    by: By,
}

/// How the share is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Right,
    Percentage,
    AllWeights,
    Equal,
    ZeroNever,
    AllRemoved,
    UncheckedOut,
}

impl Share {
    /// The weight by the sum of those that count.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let mut states = [State::Healthy; ENDPOINTS];
        for (place, state) in states.iter_mut().enumerate() {
            *state = State::of(beside(case, place + 1));
        }
        let asked = usize::try_from(beside(case, 0) - 1).unwrap_or_default().min(ENDPOINTS - 1);
        let mut weights = [0; ENDPOINTS];
        weights.iter_mut().enumerate().for_each(|(place, weight)| *weight = settings.weight(place));
        Self { weights, states, asked, by: By::Right }
    }

    /// The records that count.
    fn counted(&self) -> [bool; ENDPOINTS] {
        let is_out =
            |state: &State| *state == State::Unhealthy || *state == State::Unchecked && self.by == By::UncheckedOut;
        let counted = self.states.map(|state| !is_out(&state));
        match self.by {
            By::AllWeights => [true; ENDPOINTS],
            By::AllRemoved => counted,
            _ if counted.contains(&true) => counted,
            _ => [true; ENDPOINTS],
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        let (weight, state) = (self.weights[self.asked], self.states[self.asked]);
        let all_dead = self.states.iter().all(|state| *state == State::Unhealthy);
        let some_dead = !all_dead && self.states.contains(&State::Unhealthy);
        let counted = self.counted().iter().filter(|counts| **counts).count();
        let (applies, by) = match rule {
            "weight-is-percentage" => (weight > 0 && weight <= 100, By::Percentage),
            "still-counted" => (some_dead && weight > 0, By::AllWeights),
            // A third has no end that could be typed.
            "equal-split" => (weight > 0 && counted == 2, By::Equal),
            "zero-never" => (weight == 0, By::ZeroNever),
            "always-removed" => (all_dead, By::AllRemoved),
            "unchecked-out" => (state == State::Unchecked, By::UncheckedOut),
            _ => (false, By::Right),
        };
        applies.then_some(Self { by, ..self })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let counted = self.counted();
        let of = |place: usize| if counted[place] { self.weights[place] } else { 0 };
        let (mut sum, mut weight) = ((0..ENDPOINTS).map(of).sum::<i64>(), of(self.asked));
        let count = counted.iter().filter(|counts| **counts).count();
        let mut each = Said::default();
        if self.by == By::Equal || sum == 0 && count > 0 && self.by != By::ZeroNever {
            // Equal shares: each counts as one.
            (sum, weight) = (i64::try_from(count).unwrap_or(1), i64::from(counted[self.asked]));
            each = t::each_as_one();
        }
        if self.by == By::Percentage {
            sum = 100;
        }
        let answer = if sum == 0 { Exact::ZERO } else { whole(weight * 100) / whole(sum) };
        let steps = vec![
            Step {
                working: each,
                ..step("sum", t::ROW_SUM, String::new(), Said::same(whole(sum).grouped()), whole(sum))
            },
            step("weight", t::ROW_WEIGHT, String::new(), Said::same(whole(weight).grouped()), whole(weight)),
            step(
                "answer",
                t::ROW_SHARE,
                format!("{weight} ÷ {sum}"),
                Said::same(format!("{} %", answer.grouped())),
                answer,
            ),
        ];
        Way { steps, drawing: bar(whole(sum), whole(weight.max(1)), Exact::ONE) }
    }
}

/// Which record answers, by its number; 0 for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// Milliseconds and kilometres of three records.
    ms: [i64; ENDPOINTS],
    km: [i64; ENDPOINTS],
    is_healthy: [bool; ENDPOINTS],
    is_by_km: bool,
    is_health_seen: bool,
}

impl Which {
    /// The least latency among the healthy.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let of = |from: usize| [beside(case, from), beside(case, from + 1), beside(case, from + 2)];
        Self { ms: of(0), km: of(3), is_healthy: of(6).map(|state| state != 0), is_by_km: false, is_health_seen: true }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        match rule {
            "nearest-is-fastest" => Some(Self { is_by_km: true, ..self }),
            "unhealthy-used" if self.is_healthy.contains(&false) => Some(Self { is_health_seen: false, ..self }),
            _ => None,
        }
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let measure = if self.is_by_km { self.km } else { self.ms };
        let counts = |place: &usize| self.is_healthy[*place] || !self.is_health_seen;
        let chosen = (0..ENDPOINTS).filter(counts).min_by_key(|place| measure[*place]).unwrap_or_default();
        let count = i64::try_from((0..ENDPOINTS).filter(counts).count()).unwrap_or_default();
        let (least, number) = (measure[chosen], i64::try_from(chosen).unwrap_or_default() + 1);
        let unit = if self.is_by_km { "km" } else { "ms" };
        let steps = vec![
            step("counted", t::ROW_COUNTED, String::new(), t::records(count), whole(count)),
            step(
                "least",
                t::ROW_LEAST,
                String::new(),
                Said::same(format!("{} {unit}", whole(least).grouped())),
                whole(least),
            ),
            step("answer", t::ROW_RECORD, String::new(), t::record(number), whole(number)),
        ];
        Way { steps, drawing: bar(whole(3), Exact::ONE, whole(number)) }
    }
}

/// Which record geolocation gives, by its number; 0 for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Geo {
    /// The record whose area holds the asker, 0 for none.
    covered: i64,
    is_healthy: bool,
    /// The nearest of the others.
    nearest: i64,
    answer: i64,
}

impl Geo {
    /// The area that holds the asker, healthy or not where it is the only one; else no answer.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let (covered, nearest) = (beside(case, 0), beside(case, 2));
        Self { covered, is_healthy: beside(case, 1) != 0, nearest, answer: covered }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        let is_dead = self.covered > 0 && !self.is_healthy;
        let (applies, answer) = match rule {
            "geo-nearest" => (self.covered == 0 || is_dead, self.nearest),
            "geo-no-answer" => (is_dead, 0),
            "geo-first" => (self.covered == 0 && self.nearest != 1, 1),
            _ => (false, 0),
        };
        applies.then_some(Self { answer, ..self })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let steps = vec![
            step("area", t::ROW_AREA, String::new(), t::record(self.covered), whole(self.covered)),
            step("answer", t::ROW_RECORD, String::new(), t::record(self.answer), whole(self.answer)),
        ];
        Way { steps, drawing: bar(whole(3), Exact::ONE, whole(self.answer)) }
    }
}

/// How many: addresses of a multivalue answer, or checkers that must say healthy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    all: i64,
    unhealthy: i64,
    is_checkers: bool,
    answer: i64,
}

impl Count {
    /// Up to eight healthy ones; or one more than 18 %, rounded down.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let (all, unhealthy) = (beside(case, 0), beside(case, 1));
        let is_checkers = case.asked.result == "checkers";
        let answer = if is_checkers { least_healthy(all) } else { (all - unhealthy).min(MOST) };
        Self { all, unhealthy, is_checkers, answer }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        let healthy = self.all - self.unhealthy;
        let (applies, answer) = match rule {
            "multivalue-one" => (!self.is_checkers, 1),
            "multivalue-unhealthy" => (!self.is_checkers && healthy < MOST, self.all.min(MOST)),
            "multivalue-no-limit" => (!self.is_checkers && healthy > MOST, healthy),
            "majority" => (self.is_checkers, self.all / 2 + 1),
            // Where 18 % are a whole number of them, exactly so many are too few.
            "at-least" => (self.is_checkers && self.all % 50 == 0, self.answer - 1),
            "every-checker" => (self.is_checkers, self.all),
            _ => (false, 0),
        };
        applies.then_some(Self { answer, ..self })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let (label, base) =
            if self.is_checkers { (t::ROW_CHECKERS, self.all) } else { (t::ROW_HEALTHY, self.all - self.unhealthy) };
        let (answer, found) = if self.is_checkers {
            (t::ROW_NEEDED, t::checkers(self.answer))
        } else {
            (t::ROW_GIVEN, t::addresses(self.answer))
        };
        let steps = vec![
            step("base", label, String::new(), Said::same(whole(base).grouped()), whole(base)),
            step("answer", answer, String::new(), found, whole(self.answer)),
        ];
        Way { steps, drawing: bar(whole(self.all), Exact::ONE, whole(self.answer)) }
    }
}

/// Addresses of a multivalue answer at most.
pub const MOST: i64 = skylet_facts::route53::MULTIVALUE_ANSWERS_MAX.whole();
