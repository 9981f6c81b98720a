//! Runs what follows signals, and again when they change.
//!
//! Leptos' own effects are futures that wait for a change. Those, their wakers and what runs them are 1 KB (gzip); here
//! one microtask runs everything that waits.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock, Weak};

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Source as _, Subscriber, WithObserver as _};
use leptos::wasm_bindgen;
use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};

use crate::keep::{keep, kept};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(run: &Closure<dyn FnMut()>);
}

thread_local! {
    /// Who may have to run again, in the order of the changes, by the places where they are kept.
    static WAITING: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    static RUN: Closure<dyn FnMut()> = Closure::new(run_waiting);
}

/// Runs now and whenever a signal read in it changes, until the owner ends.
pub(crate) fn follow(work: Box<dyn Fn()>) {
    let follower = Rc::new(Follower { node: Arc::default(), owner: Owner::new(), work });
    follower.node.place.store(keep(Rc::<Follower>::clone(&follower)), Ordering::Relaxed);
    follower.run();
}

/// What runs, and the owner of what is made in it.
struct Follower {
    node: Arc<Node>,
    owner: Owner,
    work: Box<dyn Fn()>,
}

impl Follower {
    fn run(&self) {
        let subscriber = self.subscriber();
        self.node.change(|sources| sources.iter_mut().for_each(|source| source.1 = false));
        self.owner.with_cleanup(|| subscriber.with_observer(&self.work));
        self.node.keep_read(&subscriber);
    }

    fn run_if_changed(&self) {
        let subscriber = self.subscriber();
        if subscriber.with_observer(|| subscriber.update_if_necessary()) {
            self.run();
        }
    }

    fn subscriber(&self) -> AnySubscriber {
        let node: Weak<Node> = Arc::downgrade(&self.node);
        AnySubscriber(Arc::as_ptr(&self.node).addr(), node)
    }
}

/// What signals know of a follower.
#[derive(Default)]
struct Node {
    place: AtomicUsize,
    is_dirty: AtomicBool,
    is_waiting: AtomicBool,
    /// What was read, and whether it was in the last run. Most read the same each time: nobody is then signed off and on
    /// again, and no memory is asked for.
    sources: RwLock<Vec<(AnySource, bool)>>,
}

impl Node {
    fn change<T>(&self, work: impl FnOnce(&mut Vec<(AnySource, bool)>) -> T) -> T {
        work(&mut self.sources.write().unwrap_or_else(PoisonError::into_inner))
    }

    /// Forgets what the last run has not read.
    fn keep_read(&self, subscriber: &AnySubscriber) {
        let next = || self.change(|sources| sources.iter().position(|source| !source.1).map(|at| sources.remove(at)));
        while let Some((source, _)) = next() {
            source.remove_subscriber(subscriber);
        }
    }
}

impl ReactiveNode for Node {
    fn mark_dirty(&self) {
        self.is_dirty.store(true, Ordering::Relaxed);
        self.mark_check();
    }

    fn mark_check(&self) {
        if self.is_waiting.swap(true, Ordering::Relaxed) {
            return;
        }
        let is_first = WAITING.with_borrow_mut(|waiting| {
            waiting.push(self.place.load(Ordering::Relaxed));
            waiting.len() == 1
        });
        if is_first {
            RUN.with(queue_microtask);
        }
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        if self.is_dirty.swap(false, Ordering::Relaxed) {
            return true;
        }
        // One by one: a memo that is computed may read something for the first time.
        let source = |at: usize| self.change(|sources| sources.get(at).map(|source| source.0.clone()));
        (0..).map_while(source).any(|source| source.update_if_necessary())
    }
}

impl Subscriber for Node {
    fn add_source(&self, source: AnySource) {
        self.change(|sources| match sources.iter_mut().find(|known| known.0 == source) {
            Some(known) => known.1 = true,
            None => sources.push((source, true)),
        });
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        self.change(|sources| sources.iter_mut().for_each(|source| source.1 = false));
        self.keep_read(subscriber);
    }
}

/// Runs everyone who waits. Who begins to wait meanwhile runs in the next turn.
fn run_waiting() {
    for place in WAITING.take() {
        // One may be gone by now, and another in its place, which does not wait.
        let Some(follower) = kept(place).and_then(|kept| kept.downcast::<Follower>().ok()) else { continue };
        if follower.node.is_waiting.swap(false, Ordering::Relaxed) {
            follower.run_if_changed();
        }
    }
}
