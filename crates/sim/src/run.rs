//! A model and one run of it, event by event.

use std::fmt::Debug;

use skylet_units::Dice;

use crate::digest::Digest;
use crate::micros::Micros;
use crate::queue::{Queue, Ticket};

/// What is simulated: plain data that says what happens at an event.
///
/// The state is copied now and then, so it holds what is going on; what piles up is logged with [`Cx::log`].
pub trait Model: Clone + Debug {
    /// What happens.
    type Event: Clone + Debug;
    /// What the reader does.
    type Action: Clone + Debug;
    /// What is written down for good.
    type Entry: Clone + Debug;

    /// Schedules the first events, at instant 0.
    fn start(&mut self, cx: &mut Cx<'_, Self>);
    /// What happens at an event.
    fn handle(&mut self, event: Self::Event, cx: &mut Cx<'_, Self>);
    /// What happens when the reader does something.
    fn input(&mut self, action: &Self::Action, cx: &mut Cx<'_, Self>);

    /// Of two events at one instant the one of lower rank comes first; of equal rank the one scheduled first. All are
    /// equal unless the model says otherwise.
    fn rank(_: &Self::Event) -> u8 {
        0
    }
}

/// What a model may ask for while something happens.
#[derive(Debug)]
pub struct Cx<'a, M: Model> {
    kernel: &'a mut Kernel<M::Event>,
    log: &'a mut Vec<(Micros, M::Entry)>,
}

#[derive(Debug, Clone)]
struct Kernel<E> {
    now: Micros,
    seed: u64,
    queue: Queue<E>,
    streams: Vec<(&'static str, Dice)>,
    digest: Digest,
    events: u64,
}

impl<M: Model> Cx<'_, M> {
    /// The instant of what happens.
    #[must_use]
    pub fn now(&self) -> Micros {
        self.kernel.now
    }

    /// Lets an event happen after a while; at once, but after what of its rank is waiting for this instant already, if
    /// that is nothing or less.
    pub fn after(&mut self, span: Micros, event: M::Event) -> Ticket {
        let at = self.kernel.now + span.max(Micros::ZERO);
        self.kernel.queue.push(at, M::rank(&event), event)
    }

    /// Takes back an event that has not happened; whether it was still waiting.
    pub fn cancel(&mut self, ticket: Ticket) -> bool {
        self.kernel.queue.cancel(ticket)
    }

    /// The random stream of a purpose. Each has its own, so that one more throw for one purpose changes no other.
    pub fn dice(&mut self, purpose: &'static str) -> &mut Dice {
        let Kernel { seed, streams, .. } = &mut *self.kernel;
        let at = streams.iter().position(|(name, _)| *name == purpose).unwrap_or_else(|| {
            streams.push((purpose, Dice::new(*seed, purpose)));
            streams.len() - 1
        });
        &mut streams[at].1
    }

    /// Writes something down for good. The digest of the run does not know it: [`Cx::trace`] does that.
    pub fn log(&mut self, entry: M::Entry) {
        self.log.push((self.kernel.now, entry));
    }

    /// Takes a number into the digest of the run.
    pub fn trace(&mut self, word: u64) {
        self.kernel.digest.add(word);
    }
}

/// A run that goes forward only.
#[derive(Debug, Clone)]
pub struct Run<M: Model> {
    model: M,
    kernel: Kernel<M::Event>,
}

impl<M: Model> Run<M> {
    /// The run at its start, with what [`Model::start`] scheduled; what that logged is added to `log`.
    pub fn new(model: M, seed: u64, log: &mut Vec<(Micros, M::Entry)>) -> Self {
        let (queue, digest) = (Queue::new(), Digest::default());
        let mut run =
            Self { model, kernel: Kernel { now: Micros::ZERO, seed, queue, streams: Vec::new(), digest, events: 0 } };
        run.model.start(&mut Cx { kernel: &mut run.kernel, log });
        run
    }

    /// What is going on.
    pub const fn model(&self) -> &M {
        &self.model
    }

    /// The instant of the last thing that happened.
    pub const fn now(&self) -> Micros {
        self.kernel.now
    }

    /// How many things have happened.
    pub const fn events(&self) -> u64 {
        self.kernel.events
    }

    /// A number of everything that has happened: instants, their order, and what the model traced.
    pub const fn digest(&self) -> u64 {
        self.kernel.digest.value()
    }

    /// The instant of the next event, if any waits.
    pub fn next_at(&self) -> Option<Micros> {
        self.kernel.queue.next_at()
    }

    /// Lets the next event happen; whether there was one. What it logged is added to `log`.
    pub fn step(&mut self, log: &mut Vec<(Micros, M::Entry)>) -> bool {
        let Some((at, ticket, event)) = self.kernel.queue.pop() else { return false };
        self.happen(at, ticket.0);
        self.model.handle(event, &mut Cx { kernel: &mut self.kernel, log });
        true
    }

    /// Lets the reader act, now or later, but not in the past.
    pub fn act(&mut self, at: Micros, action: &M::Action, log: &mut Vec<(Micros, M::Entry)>) {
        // No ticket has this number.
        self.happen(at.max(self.kernel.now), u64::MAX);
        self.model.input(action, &mut Cx { kernel: &mut self.kernel, log });
    }

    fn happen(&mut self, at: Micros, word: u64) {
        let kernel = &mut self.kernel;
        kernel.now = at;
        kernel.events += 1;
        kernel.digest.add(at.0.cast_unsigned());
        kernel.digest.add(word);
    }
}
