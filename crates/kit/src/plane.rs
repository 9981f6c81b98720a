//! A picture on which a handle is dragged both ways at once.
//!
//! It is for pointers only: each of the two quantities has a slider of its own beside it, for keys and assistive
//! technologies.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, PointerEvent};

use crate::dom::{El, html, marked};
use crate::host::Phase;
use crate::pieces::place;

/// A stage whose grip, the part with `data-grip`, follows the pointer; a click elsewhere brings it there.
///
/// Only the grip keeps a finger from scrolling the page.
pub struct Plane {
    /// What is drawn on it.
    pub parts: Vec<El>,
    /// Whether a pointer holds the grip; set by the plane.
    pub is_held: RwSignal<bool>,
    /// The grip was moved to a place: across and down, in ten-thousandths of the stage.
    pub on_move: Box<dyn Fn(i64, i64, Phase)>,
}

impl std::fmt::Debug for Plane {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plane").field("is_held", &self.is_held).finish_non_exhaustive()
    }
}

/// What is known of a drag.
struct Drag {
    stage: Element,
    is_held: RwSignal<bool>,
    /// The pointer that holds the grip.
    pointer: Cell<Option<i32>>,
    /// Where it was last.
    last: Cell<Option<(i64, i64)>>,
    /// Whether the next click is only the end of a drag.
    is_spent: Cell<bool>,
    on_move: Box<dyn Fn(i64, i64, Phase)>,
}

impl Drag {
    fn is_of(&self, event: &PointerEvent) -> bool {
        self.pointer.get() == Some(event.pointer_id())
    }

    fn place(&self, event: &PointerEvent) -> (i64, i64) {
        place(&self.stage, event)
    }

    fn end(&self, event: &PointerEvent) {
        if !self.is_of(event) {
            return;
        }
        self.pointer.set(None);
        self.is_held.set(false);
        if let Some((x, y)) = self.last.take() {
            self.is_spent.set(true);
            (self.on_move)(x, y, Phase::Settled);
        }
    }
}

impl Plane {
    /// The stage.
    #[must_use]
    pub fn el(self) -> El {
        let Self { parts, is_held, on_move } = self;
        let stage = html("div").class("plane").children(parts);
        let drag = Rc::new(Drag {
            stage: stage.element(),
            is_held,
            pointer: Cell::new(None),
            last: Cell::new(None),
            is_spent: Cell::new(false),
            on_move,
        });
        let ends = || {
            let drag = Rc::clone(&drag);
            move |event: &Event| drag.end(event.unchecked_ref())
        };
        let (begun, moved, tapped) = (Rc::clone(&drag), Rc::clone(&drag), Rc::clone(&drag));
        stage
            .on("pointerdown", move |event| {
                begun.is_spent.set(false);
                let pointer: &PointerEvent = event.unchecked_ref();
                if marked(event, "data-grip").is_none() || pointer.button() != 0 {
                    return;
                }
                // Fails only for a pointer that is gone, and then there is nothing to follow.
                let _ = begun.stage.set_pointer_capture(pointer.pointer_id());
                begun.pointer.set(Some(pointer.pointer_id()));
                begun.is_held.set(true);
            })
            .on("pointermove", move |event| {
                let pointer: &PointerEvent = event.unchecked_ref();
                if moved.is_of(pointer) {
                    let (x, y) = moved.place(pointer);
                    moved.last.set(Some((x, y)));
                    (moved.on_move)(x, y, Phase::Live);
                }
            })
            .on("pointerup", ends())
            .on("pointercancel", ends())
            .on("click", move |event| {
                // The end of a drag is a click too, where it was let go.
                if !tapped.is_spent.take() && marked(event, "data-grip").is_none() {
                    let (x, y) = tapped.place(event.unchecked_ref());
                    (tapped.on_move)(x, y, Phase::Settled);
                }
            })
    }
}
