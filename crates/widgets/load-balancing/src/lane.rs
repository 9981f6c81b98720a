//! One lane: a load balancer with its servers, given the requests of the plan one after the other.

use std::collections::VecDeque;
use std::sync::Arc;

use skylet_sim::{Cx, Micros, Model, Ticket};

use crate::algorithm::{Algorithm, Chooser, Seen};
use crate::plan::Plan;

/// A request that a server holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Its place in the plan, from 0.
    pub request: usize,
    /// How often it was sent before.
    pub retry: u8,
    /// When this server was given it.
    pub given: Micros,
}

/// A request being worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Working {
    /// The request.
    pub held: Held,
    /// When the work began.
    pub began: Micros,
    /// When it will end.
    pub ends: Micros,
    ticket: Ticket,
}

/// What a server is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// New requests.
    In,
    /// No new ones; it goes on with those it holds.
    Draining,
    /// It is gone, and those it held with it.
    Down,
}

/// A server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// What it is given.
    pub standing: Standing,
    /// What it works on.
    pub working: Option<Working>,
    /// What waits, in the order given.
    pub line: VecDeque<Held>,
    /// How many requests it was given, those it had no place for among them.
    pub given: u64,
}

impl Server {
    /// Requests it holds: waiting and in work.
    #[must_use]
    pub fn outstanding(&self) -> usize {
        self.line.len() + usize::from(self.working.is_some())
    }
}

/// The last choice made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The request, by its place in the plan.
    pub request: usize,
    /// How often it was sent before.
    pub retry: u8,
    /// When.
    pub at: Micros,
    /// Requests each server held before.
    pub outstanding: Vec<usize>,
    /// What the algorithm looked at for each server; none for one it did not look at.
    pub scores: Vec<Option<i64>>,
    /// The server chosen; none if none may be.
    pub server: Option<usize>,
    /// Whether that server had a place.
    pub is_taken: bool,
}

/// What became of a request, or of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was answered; it had waited until `began`.
    Served {
        /// When the work on it began.
        began: Micros,
    },
    /// It found no place, or its server went away, and it is sent again.
    Refused,
    /// As refused, but it is not sent again.
    Dropped,
}

/// The end of an attempt, as it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The request, by its place in the plan.
    pub request: usize,
    /// How often it was sent before.
    pub retry: u8,
    /// The server that had it; none if there was none to choose.
    pub server: Option<usize>,
    /// What became of it.
    pub outcome: Outcome,
}

impl Ending {
    /// Whether it was answered.
    #[must_use]
    pub const fn is_served(&self) -> bool {
        matches!(self.outcome, Outcome::Served { .. })
    }
}

/// What happens in a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next request of the plan comes.
    Come,
    /// A request is sent again: its place in the plan, and how often it was sent before.
    Again(usize, u8),
    /// A server has done with what it works on.
    Done(usize),
}

/// What the reader does to a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The server, from 0.
    pub server: usize,
    /// What it is given from now on.
    pub standing: Standing,
}

/// A load balancer with its servers.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    plan: Arc<Plan>,
    chooser: Chooser,
    /// The servers, in order.
    pub servers: Vec<Server>,
    /// The last choice made.
    pub last: Option<Decision>,
    /// Requests of the plan that have come.
    pub come: usize,
}

impl Lane {
    /// A lane before the first request.
    #[must_use]
    pub fn new(algorithm: Algorithm, plan: Arc<Plan>) -> Self {
        let servers = plan.servers.len();
        let server = Server { standing: Standing::In, working: None, line: VecDeque::new(), given: 0 };
        let chooser = Chooser::new(algorithm, servers, plan.decay);
        Self { plan, chooser, servers: vec![server; servers], last: None, come: 0 }
    }

    /// The algorithm.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.chooser.algorithm()
    }

    /// Requests waiting in all lines.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.servers.iter().map(|server| server.line.len()).sum()
    }

    fn come_next(&self, cx: &mut Cx<'_, Self>) {
        if let Some(next) = self.plan.requests.get(self.come) {
            cx.after(next.at - cx.now(), Step::Come);
        }
    }

    /// Chooses a server for a request and gives it to that.
    fn give(&mut self, request: usize, retry: u8, cx: &mut Cx<'_, Self>) {
        let now = cx.now();
        let seen = |(server, weight): (&Server, &i64)| Seen {
            is_open: server.standing == Standing::In,
            outstanding: server.outstanding(),
            weight: *weight,
        };
        let seen: Vec<_> = self.servers.iter().zip(&self.plan.weights).map(seen).collect();
        let choice = self.chooser.choose_for(self.plan.connection(request), &seen, now, cx.dice("choice"));
        let outstanding: Vec<_> = seen.iter().map(|server| server.outstanding).collect();
        let is_taken = choice.server.is_some_and(|at| outstanding[at] < self.plan.places);
        // The one number that two lanes with equal choices share and others do not.
        cx.trace(choice.server.map_or(u64::MAX, |server| u64::try_from(server).unwrap_or_default()));
        cx.trace(u64::from(is_taken));
        self.last = Some(Decision {
            request,
            retry,
            at: now,
            outstanding,
            scores: choice.scores,
            server: choice.server,
            is_taken,
        });
        if let Some(at) = choice.server {
            self.chooser.gave(at, is_taken);
            self.servers[at].given += 1;
            if is_taken {
                self.servers[at].line.push_back(Held { request, retry, given: now });
                self.work(at, cx);
                return;
            }
        }
        self.refuse(request, retry, choice.server, cx);
    }

    /// A request is not served: its sender tries again later, or gives up.
    fn refuse(&self, request: usize, retry: u8, server: Option<usize>, cx: &mut Cx<'_, Self>) {
        let is_last = retry >= self.plan.retries;
        if !is_last {
            cx.after(self.plan.retry_wait, Step::Again(request, retry + 1));
        }
        let outcome = if is_last { Outcome::Dropped } else { Outcome::Refused };
        cx.log(Ending { request, retry, server, outcome });
    }

    /// Lets a server that is free begin with the first in its line.
    fn work(&mut self, at: usize, cx: &mut Cx<'_, Self>) {
        let server = &mut self.servers[at];
        if server.working.is_some() {
            return;
        }
        let Some(held) = server.line.pop_front() else { return };
        let (began, service) = (cx.now(), self.plan.service(at, held.request));
        let ticket = cx.after(service, Step::Done(at));
        server.working = Some(Working { held, began, ends: began + service, ticket });
    }

    fn done(&mut self, at: usize, cx: &mut Cx<'_, Self>) {
        let Some(Working { held, began, .. }) = self.servers[at].working.take() else { return };
        // What the load balancer sees: from when it gave the request away.
        self.chooser.answered(at, cx.now() - held.given, cx.now());
        let Held { request, retry, .. } = held;
        cx.log(Ending { request, retry, server: Some(at), outcome: Outcome::Served { began } });
        self.work(at, cx);
    }
}

impl Model for Lane {
    type Event = Step;
    type Action = Change;
    type Entry = Ending;

    fn start(&mut self, cx: &mut Cx<'_, Self>) {
        self.come_next(cx);
    }

    fn handle(&mut self, event: Step, cx: &mut Cx<'_, Self>) {
        match event {
            Step::Come => {
                let request = self.come;
                self.come += 1;
                self.come_next(cx);
                self.give(request, 0, cx);
            }
            Step::Again(request, retry) => self.give(request, retry, cx),
            Step::Done(at) => self.done(at, cx),
        }
    }

    /// A server that has done at an instant has a place for who comes at that instant.
    fn rank(step: &Step) -> u8 {
        match step {
            Step::Done(_) => 0,
            Step::Come | Step::Again(..) => 1,
        }
    }

    fn input(&mut self, change: &Change, cx: &mut Cx<'_, Self>) {
        let Change { server: at, standing } = *change;
        let Some(server) = self.servers.get_mut(at) else { return };
        server.standing = standing;
        cx.trace(u64::try_from(at).unwrap_or_default());
        cx.trace(standing as u64);
        if standing == Standing::Down {
            let working = server.working.take();
            let lost: Vec<_> = working.iter().map(|working| working.held).chain(server.line.drain(..)).collect();
            if let Some(working) = working {
                cx.cancel(working.ticket);
            }
            for held in lost {
                self.refuse(held.request, held.retry, Some(at), cx);
            }
        }
    }
}
