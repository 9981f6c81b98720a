//! Which server comes next: the six rules, and the ways in which people take them.
//!
//! By test the right way chooses as [`crate::algorithm::Chooser`] does.

use skylet_practice::Case;
use skylet_units::Exact;

use super::texts;
use crate::algorithm::Algorithm;
use crate::settings::Settings;
use skylet_practice::way::{Said, Step, Way, bar};

/// What is looked at in choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Whose turn it is.
    Turn,
    /// Whose turn it is among those with nothing to do.
    FreeTurn,
    /// The fewest requests not yet answered.
    Outstanding,
    /// The fewest requests given so far.
    Served,
    /// What each has gathered of its weight.
    Gathered,
    /// Each as often in a row as its weight says.
    Runs,
    /// The greatest weight.
    Weight,
    /// Of two drawn the one with fewer requests not yet answered.
    Pair,
    /// The first of two drawn.
    FirstDrawn,
    /// Latency times requests, with so many added to them.
    Cost(i64),
    /// Latency alone.
    Latency,
}

/// A way of choosing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// What is looked at.
    pub by: By,
    /// Requests each server has not answered.
    pub outstanding: Vec<i64>,
    /// Requests each server was given so far; for peak EWMA the latency it is remembered by, in milliseconds.
    pub known: Vec<i64>,
    /// The weight of each.
    pub weights: Vec<i64>,
    /// The server whose turn it is.
    pub turn: usize,
    /// Which request from now is asked for; 1 is the next.
    pub times: usize,
    /// The two that were drawn.
    pub pair: (usize, usize),
    /// Whether of equal ones the first in number is taken instead of the first in turn.
    pub is_by_number: bool,
    /// Whether a request counts as soon as it is given.
    pub counts_new: bool,
    /// The right rule, for rows that stand for all of them.
    algorithm: Algorithm,
}

/// One choice.
struct Choice {
    /// What was looked at for each server; none for one that was not looked at.
    scores: Vec<Option<i64>>,
    server: usize,
    /// Whether another server had the same score.
    is_tied: bool,
}

const REQUESTS: &[&str] = &[
    "request-1",
    "request-2",
    "request-3",
    "request-4",
    "request-5",
    "request-6",
    "request-7",
    "request-8",
    "request-9",
    "request-10",
    "request-11",
    "request-12",
];
const SERVERS: &[&str] =
    &["server-1", "server-2", "server-3", "server-4", "server-5", "server-6", "server-7", "server-8"];

/// The numbers beside a case: which request, whose turn, the two drawn, then two numbers of each server.
const HEAD: usize = 4;

impl Next {
    /// How the algorithm of a case chooses.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let settings = Settings::from_values(&case.values);
        let numbers: Vec<_> = case.aside.iter().map(|number| number.floor_to_i64()).collect();
        let servers = settings.servers().len();
        let head = |place: usize| numbers.get(place).copied().unwrap_or(1);
        let place = |number: i64| usize::try_from(number - 1).unwrap_or_default().min(servers - 1);
        let of = |from: usize| (0..servers).map(|at| numbers.get(from + at).copied().unwrap_or_default()).collect();
        let weight = |at: usize| settings.weights.get(at).map_or(1, |weight| weight.floor_to_i64());
        Self {
            by: match settings.first {
                // No problem asks for the next server of the last three: chance or a hash has it.
                Algorithm::RoundRobin | Algorithm::Random | Algorithm::WeightedRandom | Algorithm::FlowHash => By::Turn,
                Algorithm::WeightedRoundRobin => By::Gathered,
                // With weights no problem asks for it yet.
                Algorithm::LeastOutstanding | Algorithm::WeightedLeastConnections => By::Outstanding,
                Algorithm::TwoChoices => By::Pair,
                Algorithm::PeakEwma => By::Cost(1),
            },
            outstanding: of(HEAD),
            known: of(HEAD + servers),
            weights: (0..servers).map(weight).collect(),
            turn: place(head(1)),
            times: usize::try_from(head(0)).unwrap_or(1).clamp(1, REQUESTS.len()),
            pair: (place(head(2)), place(head(3))),
            is_by_number: false,
            counts_new: true,
            algorithm: settings.first,
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        use Algorithm as A;
        let algorithm = self.algorithm;
        let is_first_drawn_right = self.outstanding[self.pair.0] <= self.outstanding[self.pair.1];
        let servers = self.outstanding.len();
        let (applies, bent) = match rule {
            "restarts" => (algorithm == A::RoundRobin && self.turn != 0, Self { turn: 0, ..self }),
            "counts-the-last" => {
                (algorithm == A::RoundRobin, Self { turn: (self.turn + servers - 1) % servers, ..self })
            }
            "skips-busy" => (algorithm == A::RoundRobin, Self { by: By::FreeTurn, ..self }),
            "takes-least" => (algorithm == A::RoundRobin, Self { by: By::Outstanding, ..self }),
            "in-runs" => (algorithm == A::WeightedRoundRobin, Self { by: By::Runs, ..self }),
            "greatest-only" => (algorithm == A::WeightedRoundRobin, Self { by: By::Weight, ..self }),
            "weights-ignored" => (algorithm == A::WeightedRoundRobin, Self { by: By::Turn, ..self }),
            "fewest-served" => {
                (matches!(algorithm, A::LeastOutstanding | A::TwoChoices), Self { by: By::Served, ..self })
            }
            "takes-turn" => (algorithm == A::LeastOutstanding, Self { by: By::Turn, ..self }),
            "lowest-number" => {
                let is_tied = self.choices().last().is_some_and(|choice| choice.is_tied);
                (algorithm == A::LeastOutstanding && self.times == 1 && is_tied, Self { is_by_number: true, ..self })
            }
            "stale" => (algorithm == A::LeastOutstanding && self.times > 1, Self { counts_new: false, ..self }),
            "best-of-all" => (algorithm == A::TwoChoices, Self { by: By::Outstanding, ..self }),
            "first-drawn" => (algorithm == A::TwoChoices && !is_first_drawn_right, Self { by: By::FirstDrawn, ..self }),
            "without-pending" => (algorithm == A::PeakEwma, Self { by: By::Latency, ..self }),
            "forgets-the-new" => (algorithm == A::PeakEwma, Self { by: By::Cost(0), ..self }),
            "count-only" => (algorithm == A::PeakEwma, Self { by: By::Outstanding, ..self }),
            _ => (false, self),
        };
        applies.then_some(bent)
    }

    /// The choices up to the one asked for, nothing being answered in between.
    fn choices(&self) -> Vec<Choice> {
        let servers = self.outstanding.len();
        let (mut outstanding, mut served) = (self.outstanding.clone(), self.known.clone());
        let mut gathered = vec![0; servers];
        let mut turn = self.turn;
        let mut choices: Vec<Choice> = Vec::new();
        for number in 0..self.times {
            gathered.iter_mut().zip(&self.weights).for_each(|(gathered, weight)| *gathered += weight);
            let in_turn = |at: usize| i64::try_from((at + servers - turn) % servers).unwrap_or_default();
            let score = |at: usize| match self.by {
                By::Turn => Some(in_turn(at)),
                // Those at work come after all who are free.
                By::FreeTurn => Some(in_turn(at) + if outstanding[at] > 0 { 100 } else { 0 }),
                By::Outstanding => Some(outstanding[at]),
                By::Served => Some(served[at]),
                // The greatest comes first.
                By::Gathered => Some(-gathered[at]),
                By::Weight => Some(-self.weights[at]),
                By::Runs => Some(self.runs_left(at, number)),
                By::Pair => [self.pair.0, self.pair.1].contains(&at).then_some(outstanding[at]),
                By::FirstDrawn => (at == self.pair.0).then_some(outstanding[at]),
                By::Cost(added) => Some(self.known[at] * (outstanding[at] + added)),
                By::Latency => Some(self.known[at]),
            };
            let scores: Vec<_> = (0..servers).map(score).collect();
            // Weighted round robin takes the first in number of equal ones, the others the first in turn.
            let is_by_number = self.is_by_number || matches!(self.by, By::Gathered | By::Weight | By::Runs);
            let order = |at: usize| if is_by_number { i64::try_from(at).unwrap_or_default() } else { in_turn(at) };
            let looked = || (0..servers).filter_map(|at| scores[at].map(|score| (score, order(at), at)));
            let (least, _, server) = looked().min().unwrap_or_default();
            let is_tied = looked().filter(|(score, ..)| *score == least).count() > 1;
            gathered[server] -= self.weights.iter().sum::<i64>();
            if self.counts_new {
                outstanding[server] += 1;
            }
            served[server] += 1;
            turn = if matches!(self.by, By::Turn | By::FreeTurn) { server + 1 } else { turn + 1 } % servers;
            choices.push(Choice { scores, server, is_tied });
        }
        choices
    }

    /// Below zero for the server whose run of requests it is, if each gets as many in a row as its weight.
    fn runs_left(&self, at: usize, number: usize) -> i64 {
        let number = i64::try_from(number).unwrap_or_default() % self.weights.iter().sum::<i64>().max(1);
        let before: i64 = self.weights[..at].iter().sum();
        -i64::from((before..before + self.weights[at]).contains(&number))
    }

    /// The servers chosen, from 1: the last is the answer.
    #[must_use]
    pub fn servers(&self) -> Vec<i64> {
        self.choices().iter().map(|choice| number(choice.server)).collect()
    }

    /// Every step: a choice each where several are asked for, else what is looked at for each server.
    #[must_use]
    pub fn way(&self) -> Way {
        let choices = self.choices();
        let mut steps = Vec::new();
        if let [only] = choices.as_slice() {
            for (at, score) in only.scores.iter().enumerate() {
                let (working, result) = (self.working(at), texts::looked_at(self.by, *score));
                let value = Exact::whole(score.unwrap_or(-1));
                steps.push(Step { id: SERVERS[at], label: texts::SERVER_LABELS[at], working, result, value });
            }
        }
        let last = choices.len() - 1;
        for (at, choice) in choices.iter().enumerate() {
            let is_answer = at == last;
            let id = if is_answer { "answer" } else { REQUESTS[at] };
            let label = if last == 0 { texts::NEXT_LABEL } else { texts::REQUEST_LABELS[at] };
            let working = texts::found(self.by, &choice.scores);
            let value = number(choice.server);
            steps.push(Step { id, label, working, result: texts::server(value), value: Exact::whole(value) });
        }
        let answer = choices.last().map_or(1, |choice| number(choice.server));
        let servers = Exact::whole(number(self.outstanding.len() - 1));
        Way { steps, drawing: bar(servers, Exact::ONE, Exact::whole(answer)) }
    }

    /// How the score of a server comes about, if it is calculated.
    fn working(&self, at: usize) -> Said {
        match self.by {
            By::Cost(0) => Said::same(format!("{} ms × {}", self.known[at], self.outstanding[at])),
            By::Cost(added) => Said::same(format!("{} ms × ({} + {added})", self.known[at], self.outstanding[at])),
            _ => Said::default(),
        }
    }
}

fn number(server: usize) -> i64 {
    i64::try_from(server).unwrap_or_default() + 1
}
