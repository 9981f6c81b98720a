//! An outage second by second: endpoints, the health checkers that ask them, and resolvers that hold answers.
//!
//! What a failed check costs in time is left out: a checker knows at once. So is the way from Route 53's verdict to its
//! name servers. A resolver asks again as soon as its answer ends, as one with many users does.

use std::sync::Arc;

use skylet_sim::{Cx, Micros, Model, Timeline};

use crate::health::is_endpoint_healthy;
use crate::plan::{CHECKERS, Plan};
use crate::settings::{ENDPOINTS, Settings, Verb};

/// What a checker says of its endpoint, and for how many checks in a row it has seen the contrary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker {
    /// What it says.
    pub is_healthy: bool,
    /// Checks in a row that came out the other way.
    pub contrary: u8,
}

/// A resolver and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The endpoint it sends people to; none where it was given no answer.
    pub endpoint: Option<usize>,
    /// The endpoints its answer names: that one, or all that are told at once.
    pub named: [bool; ENDPOINTS],
    /// When its answer ends.
    pub until: Micros,
    /// How long it has sent people to an endpoint that did not answer, up to `since`.
    exposed: Micros,
    since: Micros,
    /// When it last did.
    last: Option<Micros>,
}

/// What goes on.
#[derive(Debug, Clone)]
pub struct Outage {
    plan: Arc<Plan>,
    /// Whether each endpoint answers.
    pub is_up: [bool; ENDPOINTS],
    /// Whether Route 53 takes each for healthy.
    pub is_healthy: [bool; ENDPOINTS],
    /// The checkers of each endpoint.
    pub checkers: [[Checker; CHECKERS]; ENDPOINTS],
    /// The resolvers.
    pub holders: Vec<Holder>,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A checker asks an endpoint.
    Check(usize, usize),
    /// A resolver asks.
    Ask(usize),
}

/// An endpoint stops answering, or answers again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The endpoint, from 0.
    pub endpoint: usize,
    /// Whether it answers from now on.
    pub is_up: bool,
}

/// What is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// An endpoint changed.
    Changed(Change),
    /// Route 53 takes an endpoint for healthy, or no longer does.
    Verdict(usize, bool),
    /// A resolver was told of an endpoint, or given no answer.
    Told(usize, Option<usize>),
}

impl Outage {
    /// The start: everything answers, and each resolver holds an answer.
    #[must_use]
    pub fn new(plan: Arc<Plan>) -> Self {
        let checker = Checker { is_healthy: true, contrary: 0 };
        let holder = |until: &Micros| Holder {
            endpoint: None,
            named: [false; ENDPOINTS],
            until: *until,
            exposed: Micros::ZERO,
            since: Micros::ZERO,
            last: None,
        };
        Self {
            is_up: [true; ENDPOINTS],
            is_healthy: [true; ENDPOINTS],
            checkers: [[checker; CHECKERS]; ENDPOINTS],
            holders: plan.first_asks.iter().map(holder).collect(),
            plan,
        }
    }

    /// Whether a resolver sends people to an endpoint that does not answer.
    #[must_use]
    pub fn is_exposed(&self, resolver: usize) -> bool {
        self.holders[resolver].endpoint.is_some_and(|endpoint| !self.is_up[endpoint])
    }

    /// How many resolvers do.
    #[must_use]
    pub fn exposed(&self) -> usize {
        (0..self.holders.len()).filter(|resolver| self.is_exposed(*resolver)).count()
    }

    /// How long a resolver has sent people to an endpoint that did not answer, up to an instant, which is now.
    #[must_use]
    pub fn exposure(&self, resolver: usize, now: Micros) -> Micros {
        let holder = &self.holders[resolver];
        if self.is_exposed(resolver) { holder.exposed + (now - holder.since) } else { holder.exposed }
    }

    /// When a resolver last did; none if never. Now, if it does now.
    #[must_use]
    pub fn last_exposed(&self, resolver: usize, now: Micros) -> Option<Micros> {
        if self.is_exposed(resolver) { Some(now) } else { self.holders[resolver].last }
    }

    /// Checkers that say an endpoint is healthy.
    #[must_use]
    pub fn healthy_checkers(&self, endpoint: usize) -> usize {
        self.checkers[endpoint].iter().filter(|checker| checker.is_healthy).count()
    }

    /// Adds up what a resolver has gone through until now.
    fn settle(&mut self, resolver: usize, now: Micros) {
        let exposed = self.exposure(resolver, now);
        let last = self.last_exposed(resolver, now);
        let holder = &mut self.holders[resolver];
        (holder.exposed, holder.since, holder.last) = (exposed, now, last);
    }

    /// Gives a resolver an answer.
    fn tell(&mut self, resolver: usize, cx: &mut Cx<'_, Self>) {
        let parts = self.plan.parts(self.plan.resolvers[resolver], self.is_healthy);
        let all: u64 = parts.iter().sum();
        // One number is drawn whatever comes of it, so that a policy does not change what others are told.
        let mut drawn = cx.dice("answers").below(all.max(1));
        let endpoint = parts.iter().position(|part| {
            let is_it = drawn < *part;
            drawn = drawn.saturating_sub(*part);
            is_it
        });
        self.settle(resolver, cx.now());
        let is_named = |at: usize| Some(at) == endpoint || self.plan.names_all() && parts[at] > 0;
        self.holders[resolver].named = std::array::from_fn(is_named);
        self.holders[resolver].endpoint = endpoint;
        cx.log(Entry::Told(resolver, endpoint));
        cx.trace(u64::try_from(resolver * 4 + endpoint.map_or(3, |endpoint| endpoint)).unwrap_or(u64::MAX));
    }

    fn check(&mut self, endpoint: usize, checker: usize, cx: &mut Cx<'_, Self>) {
        let seen = self.is_up[endpoint];
        let state = &mut self.checkers[endpoint][checker];
        // The same count on the way down and on the way back.
        state.contrary = if seen == state.is_healthy { 0 } else { state.contrary + 1 };
        if state.contrary < self.plan.threshold {
            return;
        }
        *state = Checker { is_healthy: seen, contrary: 0 };
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let is_healthy = is_endpoint_healthy(count(self.healthy_checkers(endpoint)), count(CHECKERS));
        if is_healthy != self.is_healthy[endpoint] {
            self.is_healthy[endpoint] = is_healthy;
            cx.log(Entry::Verdict(endpoint, is_healthy));
            cx.trace(u64::try_from(endpoint).unwrap_or_default() * 2 + u64::from(is_healthy));
        }
    }
}

impl Model for Outage {
    type Event = Event;
    type Action = Change;
    type Entry = Entry;

    fn start(&mut self, cx: &mut Cx<'_, Self>) {
        for resolver in 0..self.holders.len() {
            self.tell(resolver, cx);
            cx.after(self.holders[resolver].until, Event::Ask(resolver));
        }
        if !self.plan.is_checked {
            return;
        }
        for endpoint in 0..ENDPOINTS {
            for (checker, phase) in self.plan.phases.clone().into_iter().enumerate() {
                cx.after(phase, Event::Check(endpoint, checker));
            }
        }
    }

    fn handle(&mut self, event: Event, cx: &mut Cx<'_, Self>) {
        let now = cx.now();
        match event {
            Event::Check(endpoint, checker) => {
                self.check(endpoint, checker, cx);
                if now < self.plan.end {
                    cx.after(self.plan.interval, event);
                }
            }
            Event::Ask(resolver) => {
                self.tell(resolver, cx);
                self.holders[resolver].until = now + self.plan.ttl;
                if now < self.plan.end {
                    cx.after(self.plan.ttl, event);
                }
            }
        }
    }

    fn input(&mut self, change: &Change, cx: &mut Cx<'_, Self>) {
        for resolver in 0..self.holders.len() {
            self.settle(resolver, cx.now());
        }
        if let Some(is_up) = self.is_up.get_mut(change.endpoint) {
            *is_up = change.is_up;
        }
        cx.log(Entry::Changed(*change));
    }

    /// What checkers find counts for who asks at the same instant.
    fn rank(event: &Event) -> u8 {
        u8::from(matches!(event, Event::Ask(_)))
    }
}

/// The run of some settings, at its start.
#[must_use]
pub fn timeline(settings: &Settings) -> Timeline<Outage> {
    let plan = Arc::new(Plan::of(settings));
    let change = |happening: &skylet_contract::Happening| {
        let endpoint = usize::try_from(happening.target - 1).unwrap_or_default();
        let is_up = Verb::ALL.get(happening.verb) == Some(&Verb::Heal);
        (crate::plan::micros(happening.at), Change { endpoint, is_up })
    };
    let changes = settings.changes.iter().map(change).filter(|(at, _)| *at <= plan.end).collect();
    let seed = plan.seed;
    Timeline::new(Outage::new(plan), seed, changes)
}

impl Outage {
    /// What does not change.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}
