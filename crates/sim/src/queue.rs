//! Events waiting for their instant.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::micros::Micros;

/// Names one event that is waiting, so that it can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub(crate) u64);

/// Events by their instant; of equal instants the one of lower rank, of equal rank the one that was put in first.
#[derive(Debug, Clone)]
pub(crate) struct Queue<E> {
    waiting: BinaryHeap<Waiting<E>>,
    next: u64,
}

#[derive(Debug, Clone)]
struct Waiting<E> {
    at: Micros,
    rank: u8,
    ticket: Ticket,
    event: E,
}

impl<E> Waiting<E> {
    fn order(&self) -> (Micros, u8, Ticket) {
        (self.at, self.rank, self.ticket)
    }
}

// The heap gives its greatest first, and the earliest is wanted.
impl<E> Ord for Waiting<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.order().cmp(&self.order())
    }
}

impl<E> PartialOrd for Waiting<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E> PartialEq for Waiting<E> {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl<E> Eq for Waiting<E> {}

impl<E> Queue<E> {
    pub(crate) fn new() -> Self {
        Self { waiting: BinaryHeap::new(), next: 0 }
    }

    pub(crate) fn push(&mut self, at: Micros, rank: u8, event: E) -> Ticket {
        let ticket = Ticket(self.next);
        self.next += 1;
        self.waiting.push(Waiting { at, rank, ticket, event });
        ticket
    }

    /// Takes an event out before its instant; whether it was still waiting.
    pub(crate) fn cancel(&mut self, ticket: Ticket) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|waiting| waiting.ticket != ticket);
        self.waiting.len() < before
    }

    pub(crate) fn next_at(&self) -> Option<Micros> {
        self.waiting.peek().map(|waiting| waiting.at)
    }

    pub(crate) fn pop(&mut self) -> Option<(Micros, Ticket, E)> {
        self.waiting.pop().map(|Waiting { at, ticket, event, .. }| (at, ticket, event))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cancelled_event_does_not_come() {
        let mut queue = Queue::new();
        let first = queue.push(Micros(5), 0, "first");
        queue.push(Micros(5), 0, "second");
        assert!(queue.cancel(first), "it was waiting");
        assert!(!queue.cancel(first), "it is gone");
        assert_eq!(queue.pop().map(|(_, _, event)| event), Some("second"), "what is left");
        assert_eq!(queue.next_at(), None, "empty");
    }

    proptest! {
        #[test]
        fn events_come_by_instant_and_ties_by_rank_and_as_they_were_put_in(
            instants in prop::collection::vec((0_i64..20, 0_u8..3), 0..200),
        ) {
            let mut queue = Queue::new();
            for (number, (at, rank)) in instants.iter().enumerate() {
                queue.push(Micros(*at), *rank, number);
            }
            let mut sorted: Vec<_> = instants.into_iter().zip(0_usize..).collect();
            // A stable sort by instant and rank alone.
            sorted.sort_by_key(|(key, _)| *key);
            let sorted: Vec<_> = sorted.into_iter().map(|((at, _), number)| (at, number)).collect();
            let came: Vec<_> = std::iter::from_fn(|| queue.pop()).map(|(at, _, number)| (at.0, number)).collect();
            prop_assert_eq!(came, sorted);
        }
    }
}
