//! Shares, drops, utilization and waiting: what follows from rates and times without running anything.

use skylet_practice::Case;
use skylet_units::Exact;

use super::texts;
use crate::algorithm::Algorithm;
use crate::settings::Settings;
use skylet_practice::way::{Said, Step, Way, bar};

const HUNDRED: Exact = Exact::whole(100);
const SECOND: Exact = Exact::whole(1_000);

fn percent(number: Exact) -> Said {
    Said::same(format!("{} %", number.grouped()))
}

fn millis(number: Exact) -> Said {
    Said::same(format!("{} ms", number.grouped()))
}

fn sum(numbers: &[Exact]) -> Exact {
    numbers.iter().fold(Exact::ZERO, |sum, number| sum + *number)
}

fn count(numbers: &[Exact]) -> Exact {
    Exact::whole(i64::try_from(numbers.len()).unwrap_or(1))
}

fn plus(numbers: &[Exact]) -> Said {
    Said::same(numbers.iter().map(|number| number.grouped()).collect::<Vec<_>>().join(" + "))
}

/// The server a case asks for, from 0.
fn asked_server(case: &Case, servers: usize) -> usize {
    let number = case.aside.first().map_or(1, |number| number.floor_to_i64());
    usize::try_from(number - 1).unwrap_or_default().min(servers - 1)
}

/// How requests are shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The part of the server asked for.
    pub own: Exact,
    /// The parts of all servers, or what is taken for them.
    pub all: Vec<Exact>,
}

impl Share {
    /// How the algorithm of a case shares out.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let servers = settings.servers();
        let at = asked_server(case, servers.len());
        let is_weighted = settings.first == Algorithm::WeightedRoundRobin;
        let all: Vec<_> = if is_weighted { settings.weights } else { vec![Exact::ONE; servers.len()] };
        Self { own: all.get(at).copied().unwrap_or(Exact::ONE), all }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let settings = Settings::from_values(&case.values);
        let servers = settings.servers();
        let at = asked_server(case, servers.len());
        let is_weighted = settings.first == Algorithm::WeightedRoundRobin;
        let of = |all: Vec<Exact>| Self { own: all.get(at).copied().unwrap_or(Exact::ONE), all };
        let (applies, bent) = match rule {
            "by-speed" => (!is_weighted, of(servers.iter().map(|service| SECOND / *service).collect())),
            "slow-skipped" => {
                let is_slow = servers.iter().all(|other| *other <= servers[at]);
                (!is_weighted && is_slow, Self { own: Exact::ZERO, ..self })
            }
            "weights-used" => (!is_weighted, of(settings.weights)),
            "weights-ignored" => (is_weighted, of(vec![Exact::ONE; servers.len()])),
            "weight-is-percentage" => (is_weighted, Self { all: vec![HUNDRED], ..self }),
            "against-the-others" => {
                let mut others = self.all.clone();
                others.remove(at);
                (is_weighted, Self { all: others, ..self })
            }
            _ => (false, self),
        };
        applies.then_some(bent)
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let all = sum(&self.all);
        let answer = self.own / all * HUNDRED;
        let working = Said::same(format!("{} ÷ {} × 100", self.own.grouped(), all.grouped()));
        let plain = |number: Exact| Said::same(number.grouped());
        let steps = vec![
            Step {
                id: "own",
                label: texts::OWN_PART,
                working: Said::default(),
                result: plain(self.own),
                value: self.own,
            },
            Step { id: "all", label: texts::ALL_PARTS, working: plus(&self.all), result: plain(all), value: all },
            Step { id: "answer", label: texts::SHARE, working, result: percent(answer), value: answer },
        ];
        Way { steps, drawing: bar(all, self.own, Exact::ONE) }
    }
}

/// What is dropped in the long run, by round robin with even requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Requests a second at the server looked at.
    pub comes: Exact,
    /// How that is made of the rate.
    parts: Exact,
    /// Requests a second that it can do.
    pub does: Vec<Exact>,
    /// Whether places hold what comes too much.
    holds: bool,
    /// Requests a second of which the share is taken.
    pub of: Exact,
    rate: Exact,
}

impl Dropped {
    /// What overflows at the slowest server, of all requests.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let servers = settings.servers();
        let parts = count(&servers);
        let slow = servers.iter().copied().max().unwrap_or(SECOND);
        let (rate, does) = (settings.rate, vec![SECOND / slow]);
        Self { comes: rate / parts, parts, does, holds: false, of: rate, rate }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let servers = Settings::from_values(&case.values).servers();
        Some(match rule {
            "pooled" => {
                let does = servers.iter().map(|service| SECOND / *service).collect();
                Self { comes: self.rate, parts: Exact::ONE, does, ..self }
            }
            "places-hold" => Self { holds: true, ..self },
            "nothing-served" => Self { does: vec![Exact::ZERO], ..self },
            "of-the-server" => Self { of: self.comes, ..self },
            "count-as-share" => Self { of: HUNDRED, ..self },
            _ => return None,
        })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let does = sum(&self.does);
        let over = if self.holds { Exact::ZERO } else { (self.comes - does).max(Exact::ZERO) };
        let answer = over / self.of * HUNDRED;
        let comes = if self.parts == Exact::ONE {
            Said::default()
        } else {
            Said::same(format!("{} ÷ {}", self.rate.grouped(), self.parts.grouped()))
        };
        let summed = if self.does.len() > 1 { plus(&self.does) } else { Said::default() };
        let less = if self.holds || self.comes < does {
            texts::nothing_over()
        } else {
            Said::same(format!("{} − {}", self.comes.grouped(), does.grouped()))
        };
        let ratio = Said::same(format!("{} ÷ {} × 100", over.grouped(), self.of.grouped()));
        let a_second = texts::a_second;
        let steps = vec![
            Step { id: "comes", label: texts::COMES, working: comes, result: a_second(self.comes), value: self.comes },
            Step { id: "does", label: texts::DOES, working: summed, result: a_second(does), value: does },
            Step { id: "over", label: texts::OVER, working: less, result: a_second(over), value: over },
            Step { id: "of", label: texts::OF, working: Said::default(), result: a_second(self.of), value: self.of },
            Step { id: "answer", label: texts::DROPPED, working: ratio, result: percent(answer), value: answer },
        ];
        Way { steps, drawing: bar(self.comes, self.comes - over, Exact::ONE) }
    }
}

/// How much of its time a server works, by round robin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utilization {
    /// Requests a second there.
    pub comes: Exact,
    parts: Exact,
    rate: Exact,
    /// What it needs for one, in milliseconds.
    pub service: Exact,
    /// Milliseconds of a second, where they are not those two multiplied.
    busy: Option<Exact>,
    /// What the service is the mean of; none where it is the server's own.
    mean_of: Vec<Exact>,
}

impl Utilization {
    /// Requests a second there times what one takes.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let servers = settings.servers();
        let (parts, rate) = (count(&servers), settings.rate);
        let service = servers[asked_server(case, servers.len())];
        Self { comes: rate / parts, parts, rate, service, busy: None, mean_of: Vec::new() }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let servers = Settings::from_values(&case.values).servers();
        Some(match rule {
            "equal-load" => Self { service: sum(&servers) / count(&servers), mean_of: servers, ..self },
            "whole-rate" => Self { comes: self.rate, parts: Exact::ONE, ..self },
            "count-as-load" => Self { busy: Some(SECOND / self.parts), ..self },
            _ => return None,
        })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let busy = self.busy.unwrap_or(self.comes * self.service);
        let answer = busy / SECOND * HUNDRED;
        let comes = if self.parts == Exact::ONE {
            Said::default()
        } else {
            Said::same(format!("{} ÷ {}", self.rate.grouped(), self.parts.grouped()))
        };
        let mean = if self.mean_of.is_empty() {
            Said::default()
        } else {
            Said::same(format!("({}) ÷ {}", plus(&self.mean_of).en, self.mean_of.len()))
        };
        let product = if self.busy.is_some() {
            Said::same(format!("1,000 ms ÷ {}", self.parts.grouped()))
        } else {
            Said::same(format!("{} × {} ms", self.comes.grouped(), self.service.grouped()))
        };
        let ratio = Said::same(format!("{} ms ÷ 1,000 ms × 100", busy.grouped()));
        let steps = vec![
            Step {
                id: "comes",
                label: texts::COMES,
                working: comes,
                result: texts::a_second(self.comes),
                value: self.comes,
            },
            Step {
                id: "service",
                label: texts::SERVICE,
                working: mean,
                result: millis(self.service),
                value: self.service,
            },
            Step { id: "busy", label: texts::BUSY, working: product, result: millis(busy), value: busy },
            Step { id: "answer", label: texts::UTILIZATION, working: ratio, result: percent(answer), value: answer },
        ];
        Way { steps, drawing: bar(busy, SECOND, Exact::ONE) }
    }
}

/// How long a request waits that joins a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// What a request takes, in milliseconds.
    pub service: Exact,
    /// What has been done of the one in work.
    pub done: Exact,
    /// Requests in line.
    pub line: Exact,
    /// Whether the one in work is waited for.
    has_work: bool,
    /// Servers that share the line.
    shared_by: Exact,
    /// Whether the request's own work is added.
    has_own: bool,
}

impl Wait {
    /// What is left of the one in work, and all who stand in line.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let servers = Settings::from_values(&case.values).servers();
        let beside = |place: usize| case.aside.get(place).copied().unwrap_or_default();
        Self {
            service: servers[0],
            line: beside(0),
            done: beside(1),
            has_work: true,
            shared_by: Exact::ONE,
            has_own: false,
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case) -> Option<Self> {
        let servers = Settings::from_values(&case.values).servers();
        Some(match rule {
            "forgets-in-work" => Self { has_work: false, ..self },
            "in-work-whole" => Self { done: Exact::ZERO, ..self },
            "own-work" => Self { has_own: true, ..self },
            "shared-line" => Self { shared_by: count(&servers), ..self },
            _ => return None,
        })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let left = if self.has_work { self.service - self.done } else { Exact::ZERO };
        let line = self.line * self.service / self.shared_by;
        let own = if self.has_own { self.service } else { Exact::ZERO };
        let answer = left + line + own;
        let left_working = if self.has_work && self.done > Exact::ZERO {
            Said::same(format!("{} − {}", self.service.grouped(), self.done.grouped()))
        } else {
            Said::default()
        };
        let shared =
            if self.shared_by == Exact::ONE { String::new() } else { format!(" ÷ {}", self.shared_by.grouped()) };
        let line_working = Said::same(format!("{} × {} ms{shared}", self.line.grouped(), self.service.grouped()));
        let own_part = if self.has_own { format!(" + {}", own.grouped()) } else { String::new() };
        let all = Said::same(format!("{} + {}{own_part}", left.grouped(), line.grouped()));
        let steps = vec![
            Step { id: "in-work", label: texts::IN_WORK, working: left_working, result: millis(left), value: left },
            Step { id: "line", label: texts::LINE, working: line_working, result: millis(line), value: line },
            Step { id: "answer", label: texts::WAIT, working: all, result: millis(answer), value: answer },
        ];
        Way { steps, drawing: bar(answer, self.service, answer / self.service) }
    }
}
