//! A picture with things on it that are pressed, dragged, and moved by arrow keys.
//!
//! The things say who they are by `data-piece`, and can take the focus by themselves; all of them share the listeners of
//! their stage.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use crate::dom::{El, marked};
use crate::host::Phase;

/// Pixels a pointer goes before a press becomes a drag.
const SLACK_PX: i32 = 6;

/// What the reader does to a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act<'a> {
    /// It is pressed.
    Press,
    /// An arrow key: how far along and up, each -1, 0 or 1, and whether the step is to be small.
    Arrow(i16, i16, bool),
    /// It is dragged to a place: across and down, in ten-thousandths of the stage.
    Drag(i64, i64, Phase),
    /// Another key, by its place on the keyboard, while it has the focus.
    Key(&'a str),
}

/// Pieces on a stage.
pub struct Pieces {
    /// The stage, with the pieces somewhere in it.
    pub stage: El,
    /// Which piece a pointer drags; set here.
    pub held: RwSignal<Option<String>>,
    /// Does something to a piece of some name; whether it meant anything.
    pub on_act: Box<dyn Fn(&str, Act<'_>) -> bool>,
}

impl std::fmt::Debug for Pieces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pieces").field("held", &self.held).finish_non_exhaustive()
    }
}

/// What is known of a pointer on a piece.
struct Grip {
    stage: Element,
    held: RwSignal<Option<String>>,
    /// The pointer, where it came down, and on what.
    down: Cell<Option<(i32, i32, i32, String)>>,
    /// Where the drag is.
    last: Cell<Option<(i64, i64)>>,
    /// Whether the next click is only the end of a drag.
    is_spent: Cell<bool>,
    on_act: Box<dyn Fn(&str, Act<'_>) -> bool>,
}

impl Grip {
    /// A pointer moves.
    fn moved(&self, event: &PointerEvent) {
        let Some(down) = self.down.take() else { return };
        let (x, y) = (event.client_x(), event.client_y());
        let is_far = (x - down.1).abs().max((y - down.2).abs()) > SLACK_PX;
        if down.0 == event.pointer_id() && (is_far || untrack(|| self.held.get()).is_some()) {
            if untrack(|| self.held.get()).is_none() {
                self.held.set(Some(down.3.clone()));
            }
            let frame = self.stage.get_bounding_client_rect();
            let share = |at: i32, from: f64, length: f64| {
                let share = ((f64::from(at) - from) / length.max(1.0) * 10_000.0).clamp(0.0, 10_000.0);
                #[expect(clippy::cast_possible_truncation, reason = "at most ten thousand")]
                let share = share as i64;
                share
            };
            let place = (share(x, frame.left(), frame.width()), share(y, frame.top(), frame.height()));
            self.last.set(Some(place));
            (self.on_act)(&down.3, Act::Drag(place.0, place.1, Phase::Live));
        }
        self.down.set(Some(down));
    }

    /// A pointer is let go of.
    fn ended(&self, event: &PointerEvent) {
        let Some(down) = self.down.take() else { return };
        if down.0 != event.pointer_id() {
            return self.down.set(Some(down));
        }
        self.held.set(None);
        if let Some((x, y)) = self.last.take() {
            self.is_spent.set(true);
            (self.on_act)(&down.3, Act::Drag(x, y, Phase::Settled));
        }
    }
}

impl Pieces {
    /// The stage, listening.
    #[must_use]
    pub fn el(self) -> El {
        let Self { stage, held, on_act } = self;
        let grip = Rc::new(Grip {
            stage: stage.element(),
            held,
            down: Cell::new(None),
            last: Cell::new(None),
            is_spent: Cell::new(false),
            on_act,
        });
        let grips = || Rc::clone(&grip);
        let (begun, moved, ended, gone, pressed, keyed) = (grips(), grips(), grips(), grips(), grips(), grips());
        stage
            .on("pointerdown", move |event| {
                begun.is_spent.set(false);
                let pointer: &PointerEvent = event.unchecked_ref();
                if let Some(piece) = marked(event, "data-piece").filter(|_| pointer.button() == 0) {
                    // Fails only for a pointer that is gone, and then there is nothing to follow.
                    let _ = begun.stage.set_pointer_capture(pointer.pointer_id());
                    begun.down.set(Some((pointer.pointer_id(), pointer.client_x(), pointer.client_y(), piece)));
                }
            })
            .on("pointermove", move |event| moved.moved(event.unchecked_ref()))
            .on("pointerup", move |event| {
                let pressed = ended.down.take();
                let name = pressed.as_ref().map(|down| down.3.clone());
                ended.down.set(pressed);
                ended.ended(event.unchecked_ref());
                // A captured pointer clicks on the stage and not on the piece, so a press is told of here.
                if let Some(name) = name.filter(|_| !ended.is_spent.get()) {
                    ended.is_spent.set(true);
                    (ended.on_act)(&name, Act::Press);
                }
            })
            .on("pointercancel", move |event| gone.ended(event.unchecked_ref()))
            .on("click", move |event| {
                // Assistive technologies click without a pointer.
                if let Some(piece) = marked(event, "data-piece").filter(|_| !pressed.is_spent.take()) {
                    (pressed.on_act)(&piece, Act::Press);
                }
            })
            .on("keydown", move |event| {
                let key: &KeyboardEvent = event.unchecked_ref();
                let Some(piece) = marked(event, "data-piece") else { return };
                if key.ctrl_key() || key.alt_key() || key.meta_key() {
                    return;
                }
                let is_fine = key.shift_key();
                let code = key.code();
                let act = match code.as_str() {
                    "Enter" | "NumpadEnter" | "Space" => Act::Press,
                    "ArrowLeft" => Act::Arrow(-1, 0, is_fine),
                    "ArrowRight" => Act::Arrow(1, 0, is_fine),
                    "ArrowUp" => Act::Arrow(0, 1, is_fine),
                    "ArrowDown" => Act::Arrow(0, -1, is_fine),
                    other => Act::Key(other),
                };
                if (keyed.on_act)(&piece, act) {
                    event.prevent_default();
                }
            })
    }
}
