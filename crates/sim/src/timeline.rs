//! A run that can be gone to at any instant, forwards and backwards, and forked.

use crate::micros::Micros;
use crate::run::{Model, Run};

/// Most events of one [`Timeline::seek`]: a second or so of work. Beyond it something schedules without end.
pub const EVENTS_MAX: u64 = 2_000_000;

/// Most states kept for going back.
const CHECKPOINTS_MAX: usize = 64;

/// Events between two states at first; twice as many each time they become too many.
const SPACING: u64 = 32;

/// Going somewhere took more than [`EVENTS_MAX`] events and was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How far it came.
    pub at: Micros,
    /// After how many events since it set out.
    pub events: u64,
}

/// A state on the way: the run, and how far it has come in the lists that the timeline keeps once.
#[derive(Debug, Clone)]
struct State<M: Model> {
    run: Run<M>,
    /// Actions done.
    acted: usize,
    /// Entries logged.
    logged: usize,
}

/// A run with its actions, at some instant.
///
/// Going back takes the nearest state kept and repeats what came after it, so that it never takes long and memory has a
/// bound: at most 64 states, of which every other one is dropped when there are more. What the model logged
/// is kept once, and known as far as the timeline has ever been.
#[derive(Debug, Clone)]
pub struct Timeline<M: Model> {
    /// By instant; of equal ones the first given comes first.
    actions: Vec<(Micros, M::Action)>,
    log: Vec<(Micros, M::Entry)>,
    /// By the number of events; the first is the start.
    checkpoints: Vec<State<M>>,
    spacing: u64,
    state: State<M>,
    at: Micros,
}

impl<M: Model> Timeline<M> {
    /// The run at its start. Actions may come in any order; those before 0 happen at 0.
    #[must_use]
    pub fn new(model: M, seed: u64, actions: Vec<(Micros, M::Action)>) -> Self {
        // Hands make few of them. The library's sort would be 4 KB of every widget that moves.
        let mut sorted = Vec::<(Micros, M::Action)>::new();
        for (at, action) in actions {
            let at = at.max(Micros::ZERO);
            sorted.insert(sorted.partition_point(|(other, _)| *other <= at), (at, action));
        }
        let mut log = Vec::new();
        let run = Run::new(model, seed, &mut log);
        let state = State { run, acted: 0, logged: log.len() };
        Self { actions: sorted, log, checkpoints: vec![state.clone()], spacing: SPACING, state, at: Micros::ZERO }
    }

    /// What is going on at the instant gone to: everything up to and including it has happened, except before the first
    /// seek, which is before everything, and where a limit was met.
    pub const fn model(&self) -> &M {
        self.state.run.model()
    }

    /// The run at that instant: its digest, and when the next event comes.
    pub const fn run(&self) -> &Run<M> {
        &self.state.run
    }

    /// The instant gone to.
    pub const fn at(&self) -> Micros {
        self.at
    }

    /// What was logged up to this instant, by instant.
    pub fn log(&self) -> &[(Micros, M::Entry)] {
        &self.log[..self.state.logged]
    }

    /// What was logged as far as the timeline has ever been.
    pub fn known(&self) -> &[(Micros, M::Entry)] {
        &self.log
    }

    /// What the reader did or will do, by instant.
    pub fn actions(&self) -> &[(Micros, M::Action)] {
        &self.actions
    }

    /// Goes to an instant; before the start is the start. At equal instants events come before actions.
    ///
    /// # Errors
    ///
    /// When that takes more than [`EVENTS_MAX`] events; the timeline stands where they ended.
    pub fn seek(&mut self, to: Micros) -> Result<(), Limit> {
        self.seek_within(to, EVENTS_MAX)
    }

    /// As [`Timeline::seek`], with a limit of its own.
    ///
    /// # Errors
    ///
    /// When that takes more events than allowed; the timeline stands where they ended.
    pub fn seek_within(&mut self, to: Micros, events_max: u64) -> Result<(), Limit> {
        let to = to.max(Micros::ZERO);
        if to < self.at {
            self.restore(to);
        }
        let begun = self.state.run.events();
        while let Some(next) = self.next_at().filter(|next| *next <= to) {
            let events = self.state.run.events() - begun;
            if events >= events_max {
                self.at = self.state.run.now();
                return Err(Limit { at: self.at, events });
            }
            self.step(next);
        }
        self.at = to;
        Ok(())
    }

    /// The same run up to here, with an action of the reader now and none of those that came later.
    #[must_use]
    pub fn fork(&self, action: M::Action) -> Self {
        let mut fork = self.clone();
        fork.actions.truncate(fork.state.acted);
        fork.log.truncate(fork.state.logged);
        let events = fork.state.run.events();
        fork.checkpoints.retain(|checkpoint| checkpoint.run.events() <= events);
        // Where a limit was met, events of this instant may be left, and they come before actions. An instant that has
        // no end is given up here too.
        let _ = fork.seek(fork.at);
        fork.actions.push((fork.at, action));
        // What is done now has happened by now.
        fork.step(fork.at);
        fork
    }

    /// The instant of the next event or action.
    fn next_at(&self) -> Option<Micros> {
        let action = self.actions.get(self.state.acted).map(|(at, _)| *at);
        [self.state.run.next_at(), action].into_iter().flatten().min()
    }

    /// Lets the next thing happen, which comes at `next`.
    fn step(&mut self, next: Micros) {
        let mut logged = Vec::new();
        let State { run, acted, .. } = &mut self.state;
        if run.next_at() == Some(next) {
            run.step(&mut logged);
        } else if let Some((at, action)) = self.actions.get(*acted) {
            *acted += 1;
            run.act(*at, action, &mut logged);
        }
        for entry in logged {
            // What has been seen before is in the log already.
            if self.state.logged == self.log.len() {
                self.log.push(entry);
            }
            self.state.logged += 1;
        }
        self.keep();
    }

    /// Keeps the state if the last one kept is far enough behind.
    fn keep(&mut self) {
        let last = self.checkpoints.last().map_or(0, |kept| kept.run.events());
        if self.state.run.events() < last + self.spacing {
            return;
        }
        if self.checkpoints.len() == CHECKPOINTS_MAX {
            let mut is_kept = false;
            self.checkpoints.retain(|_| {
                is_kept = !is_kept;
                is_kept
            });
            self.spacing *= 2;
        }
        self.checkpoints.push(self.state.clone());
    }

    /// Takes the last state kept that has not passed an instant.
    fn restore(&mut self, to: Micros) {
        // The start is at 0, and nothing is before that.
        let at = self.checkpoints.partition_point(|kept| kept.run.now() <= to).saturating_sub(1);
        self.state = self.checkpoints[at].clone();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use skylet_units::Exact;

    use super::*;
    use crate::run::Cx;
    use crate::sample;

    /// Customers that come at random and leave at random, and a door the reader can shut.
    #[derive(Debug, Clone, PartialEq, Eq, Default)]
    struct Shop {
        inside: u32,
        is_shut: bool,
        refused: u32,
    }

    #[derive(Debug, Clone)]
    enum Step {
        Come,
        Leave,
    }

    impl Model for Shop {
        type Event = Step;
        type Action = bool;
        type Entry = u32;

        fn start(&mut self, cx: &mut Cx<'_, Self>) {
            cx.after(Micros::ZERO, Step::Come);
        }

        fn handle(&mut self, event: Step, cx: &mut Cx<'_, Self>) {
            match event {
                Step::Come => {
                    if self.is_shut {
                        self.refused += 1;
                    } else {
                        self.inside += 1;
                        let stay = sample::exponential(cx.dice("stay"), Exact::whole(300_000));
                        cx.after(stay, Step::Leave);
                    }
                    let gap = sample::exponential(cx.dice("come"), Exact::whole(100_000));
                    cx.after(gap, Step::Come);
                }
                Step::Leave => self.inside -= 1,
            }
            cx.log(self.inside);
            cx.trace(self.inside.into());
        }

        fn input(&mut self, is_shut: &bool, cx: &mut Cx<'_, Self>) {
            self.is_shut = *is_shut;
            cx.trace(u64::from(*is_shut));
        }
    }

    fn shop(seed: u64) -> Timeline<Shop> {
        Timeline::new(Shop::default(), seed, vec![(Micros::seconds(20), false), (Micros::seconds(10), true)])
    }

    fn gone(timeline: &mut Timeline<Shop>, to: Micros) -> (Shop, u64, usize) {
        timeline.seek(to).expect("few events");
        (timeline.model().clone(), timeline.run().digest(), timeline.log().len())
    }

    #[test]
    fn forward_and_back_is_where_it_began() {
        let mut timeline = shop(7);
        let start = gone(&mut timeline, Micros::seconds(30));
        for steps in 1..=500 {
            let span = Micros::millis(37 * steps);
            gone(&mut timeline, Micros::seconds(30) + span);
            assert_eq!(gone(&mut timeline, Micros::seconds(30)), start, "{steps} steps on and back");
        }
    }

    #[test]
    fn actions_happen_at_their_instant_and_keep_their_order() {
        let mut timeline = shop(1);
        timeline.seek(Micros(9_999_999)).expect("few events");
        assert!(!timeline.model().is_shut, "just before");
        timeline.seek(Micros::seconds(10)).expect("few events");
        assert!(timeline.model().is_shut, "at its instant");
        timeline.seek(Micros::seconds(21)).expect("few events");
        assert!(!timeline.model().is_shut, "opened again");
        let both = vec![(Micros::seconds(1), true), (Micros::seconds(1), false)];
        let mut timeline = Timeline::new(Shop::default(), 1, both);
        timeline.seek(Micros::seconds(1)).expect("few events");
        assert!(!timeline.model().is_shut, "the second of two at one instant comes second");
    }

    #[test]
    fn a_fork_keeps_both_branches() {
        let mut main = shop(3);
        main.seek(Micros::seconds(25)).expect("few events");
        let known = main.known().to_vec();
        main.seek(Micros::seconds(5)).expect("back");
        let mut fork = main.fork(true);
        assert_eq!((fork.model().is_shut, fork.actions().len()), (true, 1), "shut now, and later actions are gone");
        assert_eq!(fork.log(), main.log(), "the same past");
        fork.seek(Micros::seconds(25)).expect("on");
        assert_eq!(fork.model().inside, 0, "20 s after the door was shut nobody is left");
        main.seek(Micros::seconds(25)).expect("on");
        assert_eq!(main.known(), known, "the other branch is as it was");
        fork.seek(Micros::seconds(5)).expect("back");
        assert!(fork.model().is_shut, "the action is part of the instant it was done at");
    }

    #[test]
    fn too_many_events_are_reported_and_can_be_gone_on_from() {
        let mut timeline = shop(5);
        let limit = timeline.seek_within(Micros::seconds(60), 100).expect_err("more than 100 events in a minute");
        assert_eq!((limit.events, limit.at), (100, timeline.at()), "how far it came");
        let mut other = shop(5);
        assert_eq!(gone(&mut timeline, Micros::seconds(60)), gone(&mut other, Micros::seconds(60)), "gone on");
    }

    /// Three bells at once, and what the reader did when so many had rung.
    #[derive(Debug, Clone, Default)]
    struct Bells(u32, Option<u32>);

    impl Model for Bells {
        type Event = ();
        type Action = ();
        type Entry = u32;

        fn start(&mut self, cx: &mut Cx<'_, Self>) {
            for _ in 0..3 {
                cx.after(Micros::seconds(1), ());
            }
        }

        fn handle(&mut self, (): (), cx: &mut Cx<'_, Self>) {
            self.0 += 1;
            cx.log(self.0);
        }

        fn input(&mut self, (): &(), _: &mut Cx<'_, Self>) {
            self.1 = Some(self.0);
        }
    }

    #[test]
    fn a_fork_within_an_instant_lets_it_end_first() {
        let mut main = Timeline::new(Bells::default(), 1, Vec::new());
        let limit = main.seek_within(Micros::seconds(1), 1).expect_err("three bells");
        assert_eq!(limit.at, Micros::seconds(1), "given up within the instant");
        let mut fork = main.fork(());
        assert_eq!((fork.model().0, fork.model().1), (3, Some(3)), "events of an instant come before actions");
        fork.seek(Micros::ZERO).expect("back");
        fork.seek(Micros::seconds(1)).expect("on");
        assert_eq!((fork.model().0, fork.model().1), (3, Some(3)), "and again");
    }

    #[test]
    fn memory_has_a_bound() {
        let mut timeline = shop(2);
        timeline.seek(Micros::seconds(3_600)).expect("some 72,000 events");
        assert!(timeline.run().events() > 50_000, "{} events", timeline.run().events());
        assert!(timeline.checkpoints.len() <= CHECKPOINTS_MAX, "{} states", timeline.checkpoints.len());
        let apart = timeline.checkpoints.windows(2).map(|two| two[1].run.events() - two[0].run.events());
        // 72,000 events over at most 64 states: between 32 and 64 states remain, 2,048 events apart.
        assert_eq!(apart.max(), Some(2_048), "and going back repeats no more than this");
    }

    proptest! {
        #[test]
        fn any_way_there_is_the_same(seed in 0_u64..1_000, way in prop::collection::vec(0_i64..60_000, 1..12)) {
            let mut wandering = shop(seed);
            for to in &way {
                gone(&mut wandering, Micros::millis(*to));
            }
            let last = Micros::millis(*way.last().expect("one at least"));
            prop_assert_eq!(gone(&mut wandering, last), gone(&mut shop(seed), last));
        }
    }
}
