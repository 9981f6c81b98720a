//! What is worked out of the settings: who is told what, what the outage comes to, and the results.

use skylet_contract::{ResultSpec, ResultValue};
use skylet_sim::{Micros, Timeline};
use skylet_units::{Exact, Text};

use crate::exposure::{self, Expected, Exposure, seconds};
use crate::guide_texts as texts;
use crate::outage::{Entry, Outage, timeline};
use crate::plan::{Plan, micros};
use crate::policy::Choice;
use crate::settings::{ENDPOINTS, PEOPLE, Policy, Settings, Verb};
use crate::walk;

/// How many instants of a run its line of exposed resolvers is drawn by.
pub const COLUMNS: i64 = 90;
/// From how many answers on they are thinned, and then how many of each endpoint are kept at most.
const ASKS_MAX: i64 = 60;
const ASKS_KEPT: i64 = 40;

/// Everything that follows from the settings, at the instant looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The policy.
    pub policy: Policy,
    /// The instant.
    pub now: Micros,
    /// The last instant there is.
    pub end: Micros,
    /// Whether that is before the end that was asked for: a run has so many answers at most.
    pub is_cut: bool,
    /// What becomes of each record for the person followed, if they ask now.
    pub choices: Vec<Choice>,
    /// Whether Route 53 takes each endpoint for healthy.
    pub is_healthy: [bool; ENDPOINTS],
    /// Whether each endpoint answers.
    pub is_up: [bool; ENDPOINTS],
    /// How many resolvers hold the address of each endpoint.
    pub holding: [usize; ENDPOINTS],
    /// Resolvers.
    pub resolvers: usize,
    /// When an endpoint first stops answering; none if none does.
    pub stop: Option<Micros>,
    /// Whether health checks look at the endpoints.
    pub is_checked: bool,
    /// What it has come to by now.
    pub exposure: Exposure,
    /// What the whole run comes to.
    pub whole: Exposure,
    /// A number of everything that has happened up to now.
    pub digest: i64,
}

/// Works it out.
#[must_use]
pub fn summary(settings: &Settings) -> Summary {
    let mut run = timeline(settings);
    let end = run.model().plan().end;
    // As in `Run::of`.
    let _ = run.seek(micros(settings.at).min(end));
    let at_now = at(&run, settings);
    let _ = run.seek(end);
    Summary { whole: Exposure::of(&run), ..at_now }
}

/// What is to be expected of the first stop, or of one at the start, if health checks look and another endpoint takes over.
#[must_use]
pub fn expected(settings: &Settings, summary: &Summary) -> Expected {
    exposure::expected(&Plan::of(settings), summary.stop.unwrap_or_default())
}

/// What is worth going to in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// An endpoint stopped answering, or answers again.
    Changed(usize, bool),
    /// Route 53 takes an endpoint for healthy, or no longer does.
    Verdict(usize, bool),
    /// The last resolver turned away from what is dead.
    Over,
}

/// What is known of a whole run, whatever instant is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The last instant there is.
    pub end: Micros,
    /// What it comes to.
    pub whole: Exposure,
    /// How many resolvers send people to an endpoint that does not answer, at the start and [`COLUMNS`] instants after it.
    pub curve: Vec<usize>,
    /// What happens, in its order, without what resolvers are told.
    pub moments: Vec<(Micros, Moment)>,
    /// When anything happens.
    pub stops: Vec<Micros>,
    /// When an answer of one of the twelve people ends, and the endpoint that the new one names. Where they would be too
    /// many, one that follows another of its endpoint too closely is left out.
    pub asks: Vec<(Micros, usize)>,
}

impl Run {
    /// Goes through a run; it stands at its end then.
    fn of(run: &mut Timeline<Outage>) -> Self {
        let end = run.model().plan().end;
        let column = |column: i64| {
            // A run has at most 50,000 answers and some 20,000 checks, fewer than a seek is given up at.
            let _ = run.seek(Micros(end.0 * column / COLUMNS));
            run.model().exposed()
        };
        let curve = (0..=COLUMNS).map(column).collect();
        let _ = run.seek(end);
        let whole = Exposure::of(run);
        let (mut moments, mut stops, mut asks) = (Vec::new(), Vec::new(), Vec::new());
        let people = i64::try_from(PEOPLE.len()).unwrap_or(1);
        let is_many = end.0 / run.model().plan().ttl.0.max(1) * people > ASKS_MAX;
        let apart = if is_many { end.0 / ASKS_KEPT } else { 0 };
        let mut free_from = [Micros(1); ENDPOINTS];
        for (at, entry) in run.log() {
            if stops.last() != Some(at) {
                stops.push(*at);
            }
            match entry {
                Entry::Changed(change) => moments.push((*at, Moment::Changed(change.endpoint, change.is_up))),
                Entry::Verdict(endpoint, is_healthy) => moments.push((*at, Moment::Verdict(*endpoint, *is_healthy))),
                Entry::Told(resolver, Some(endpoint)) if *resolver < PEOPLE.len() && *at >= free_from[*endpoint] => {
                    free_from[*endpoint] = Micros(at.0 + apart);
                    asks.push((*at, *endpoint));
                }
                Entry::Told(..) => (),
            }
        }
        let begun = moments.iter().find(|(_, moment)| matches!(moment, Moment::Changed(_, false))).map(|(at, _)| *at);
        if let Some(begun) = begun.filter(|_| whole.still == 0 && whole.exposed > 0) {
            let over = begun + whole.worst;
            moments.insert(moments.partition_point(|(at, _)| *at <= over), (over, Moment::Over));
        }
        Self { end, whole, curve, moments, stops, asks }
    }
}

/// The run of some settings, gone through once, and the one beside it after a fork.
#[derive(Debug, Clone)]
pub struct Board {
    timeline: Timeline<Outage>,
    /// The run.
    pub run: Run,
    /// The run in which nothing more is done from the fork on; none without a fork.
    pub beside: Option<Run>,
}

impl Board {
    /// The board of some settings; the instant, the person followed and what is looked at do not matter.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let mut whole = timeline(settings);
        let run = Run::of(&mut whole);
        let beside = settings.forked().map(|fork| {
            let mut settings = settings.clone();
            settings.changes.retain(|change| change.at < fork);
            Run::of(&mut timeline(&settings))
        });
        Self { timeline: whole, run, beside }
    }

    /// What Route 53 takes for healthy at an instant.
    #[must_use]
    pub fn healthy_at(&self, now: Micros) -> [bool; ENDPOINTS] {
        let mut is_healthy = [true; ENDPOINTS];
        for (at, moment) in &self.run.moments {
            if let (Moment::Verdict(endpoint, found), true) = (moment, *at <= now) {
                is_healthy[*endpoint] = *found;
            }
        }
        is_healthy
    }

    /// What stands at an instant; one after the end is the end.
    pub fn summary(&mut self, settings: &Settings, now: Micros) -> Summary {
        // As in `Run::of`.
        let _ = self.timeline.seek(now.clamp(Micros::ZERO, self.run.end));
        Summary { whole: self.run.whole, ..at(&self.timeline, settings) }
    }

    /// What is going on, at the instant that was summed up last.
    #[must_use]
    pub fn outage(&self) -> &Outage {
        self.timeline.model()
    }
}

/// What stands at the instant of a run.
#[must_use]
pub fn at(run: &Timeline<Outage>, settings: &Settings) -> Summary {
    let outage = run.model();
    let plan = outage.plan();
    let mut holding = [0; ENDPOINTS];
    for endpoint in outage.holders.iter().filter_map(|holder| holder.endpoint) {
        holding[endpoint] += 1;
    }
    let stops = settings.changes.iter().filter(|change| Verb::ALL.get(change.verb) == Some(&Verb::Kill));
    let stop = stops.map(|change| micros(change.at)).min().filter(|stop| *stop <= plan.end);
    let exposure = Exposure::of(run);
    Summary {
        policy: settings.policy,
        now: run.at(),
        end: plan.end,
        is_cut: plan.end < micros(settings.duration),
        choices: plan.choices(settings.asker(), outage.is_healthy),
        is_healthy: outage.is_healthy,
        is_up: outage.is_up,
        holding,
        resolvers: outage.holders.len(),
        stop,
        is_checked: plan.is_checked,
        exposure,
        whole: exposure,
        digest: (run.run().digest() >> 11).cast_signed(),
    }
}

impl Summary {
    /// The share of the answers to the person followed that name an endpoint. Of several given at once each counts whole.
    #[must_use]
    pub fn share(&self, endpoint: usize) -> Exact {
        // The one simple record holds all three addresses.
        let record = if self.policy == Policy::Simple { 0 } else { endpoint };
        self.choices.iter().find(|choice| choice.record == record).map_or(Exact::ZERO, |choice| choice.share)
    }

    /// The least share above 0.
    #[must_use]
    pub fn least_share(&self) -> Exact {
        self.choices.iter().map(|choice| choice.share).filter(|share| *share > Exact::ZERO).min().unwrap_or_default()
    }
}

const fn result(name: &'static str, unit: Text, help: Text) -> ResultSpec {
    ResultSpec { name, unit, help }
}

/// What the results mean.
pub const RESULTS: &[ResultSpec] = &[
    result("share-seoul", texts::UNIT_SHARE, texts::SHARE_RESULT_HELP),
    result("share-virginia", texts::UNIT_SHARE, texts::SHARE_RESULT_HELP),
    result("share-frankfurt", texts::UNIT_SHARE, texts::SHARE_RESULT_HELP),
    result("detection", texts::UNIT_SECONDS, texts::DETECTION_HELP),
    result("exposure-mean", texts::UNIT_SECONDS, texts::EXPOSURE_MEAN_HELP),
    result("exposure-worst", texts::UNIT_SECONDS, texts::EXPOSURE_WORST_HELP),
    result("exposure-area", texts::UNIT_RESOLVER_SECONDS, texts::EXPOSURE_AREA_HELP),
    result("still-exposed", texts::UNIT_RESOLVERS, texts::STILL_HELP),
    result("expected-detection", texts::UNIT_SECONDS, texts::EXPECTED_DETECTION_HELP),
    result("expected-mean", texts::UNIT_SECONDS, texts::EXPECTED_MEAN_HELP),
    result("expected-worst", texts::UNIT_SECONDS, texts::EXPECTED_WORST_HELP),
    result("chance-of-none", texts::UNIT_PERCENT, texts::CHANCE_HELP),
    result("skew-variance", texts::UNIT_SHARE, texts::SKEW_HELP),
    result("upstream-questions", texts::UNIT_QUESTIONS, texts::UPSTREAM_HELP),
    result("zone-answers", texts::UNIT_RECORDS, texts::ZONE_ANSWERS_HELP),
    result("digest", texts::UNIT_NONE, texts::DIGEST_HELP),
];

/// The results, in the order of [`RESULTS`].
#[must_use]
pub fn results(settings: &Settings) -> Vec<ResultValue> {
    let summary = summary(settings);
    let (share, whole) = (|endpoint| summary.share(endpoint), summary.whole);
    let least = summary.least_share();
    // Without health checks nothing is ever detected.
    let found = expected(settings, &summary);
    let expected = |time: Exact| if summary.is_checked { time } else { Exact::ZERO };
    let count = |count: usize| Exact::whole(i64::try_from(count).unwrap_or(i64::MAX));
    let values = [
        (share(0), ""),
        (share(1), ""),
        (share(2), ""),
        (whole.detected.map_or(Exact::ZERO, seconds), "s"),
        (whole.mean(), "s"),
        (seconds(whole.worst), "s"),
        (seconds(whole.area), "resolver s"),
        (count(summary.exposure.still), "resolvers"),
        (expected(found.detection), "s"),
        (expected(found.mean), "s"),
        (expected(found.worst), "s"),
        (exposure::chance_of_none(least, summary.resolvers) * Exact::whole(100), "%"),
        (exposure::skew_variance(least, summary.resolvers), ""),
        (count(walk::hops(settings.known, settings.target).len()), "questions"),
        (settings.measured().unwrap_or_default(), "records"),
        (Exact::whole(summary.digest), ""),
    ];
    RESULTS.iter().zip(values).map(|(spec, (value, unit))| ResultValue { name: spec.name, value, unit }).collect()
}
