//! What lives as long as its owner, and values that views follow.
//!
//! Leptos has a type of its own for each of either: what is kept there may be sent to other threads, or brings what tells
//! threads apart, and each type of signal has code of its own. Together that was 6 KB (gzip).

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{PoisonError, RwLock};

use leptos::prelude::*;

/// Places for what is kept; an empty one is used again.
type Places = RefCell<Vec<Option<Rc<dyn Any>>>>;

thread_local! {
    static KEPT: Places = const { RefCell::new(Vec::new()) };
}

/// Keeps something until the owner ends that it is given under. Says where.
pub(crate) fn keep(value: Rc<dyn Any>) -> usize {
    let place = KEPT.with_borrow_mut(|places| {
        let free = places.iter().position(Option::is_none).unwrap_or(places.len());
        match places.get_mut(free) {
            Some(place) => *place = Some(value),
            None => places.push(Some(value)),
        }
        free
    });
    // What is kept may keep something itself, so it goes when the places are free to be looked at.
    on_cleanup(move || drop(KEPT.with_borrow_mut(|places| places.get_mut(place).and_then(Option::take))));
    place
}

/// What is kept in a place.
pub(crate) fn kept(place: usize) -> Option<Rc<dyn Any>> {
    KEPT.with_borrow(|places| places.get(place)?.clone())
}

/// A value that views follow.
pub(crate) struct Followed<T> {
    value: RwLock<T>,
    // Flips at each change.
    change: RwSignal<bool>,
}

impl<T> Followed<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value: RwLock::new(value), change: RwSignal::new(false) }
    }

    /// Looks at the value; tracked.
    pub(crate) fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.change.get();
        self.now(look)
    }

    /// Looks at the value, not tracked.
    pub(crate) fn now<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value. What follows it runs again if `change` says so.
    pub(crate) fn update(&self, change: impl FnOnce(&mut T) -> bool) {
        let is_new = change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
        if is_new {
            flip(self.change);
        }
    }

    /// Puts another value in the place of it.
    pub(crate) fn set(&self, value: T) {
        self.update(|current| {
            *current = value;
            true
        });
    }
}

impl<T: Clone> Followed<T> {
    /// The value; tracked.
    pub(crate) fn get(&self) -> T {
        self.with(T::clone)
    }
}

/// Runs what follows a signal, if there still is one.
fn flip(change: RwSignal<bool>) {
    change.try_update(|is_on| *is_on = !*is_on);
}
