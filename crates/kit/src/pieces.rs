//! A picture with things on it that are pressed, dragged, and moved by arrow keys.
//!
//! The things say who they are by an attribute, and can take the focus by themselves; all of them share the listeners of
//! what is around them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

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

/// Does something to a piece of some name; whether it meant anything.
pub type OnAct = Box<dyn Fn(&str, Act<'_>) -> bool>;

/// What is known of a pointer on a piece.
struct Grip {
    /// What says that something is a piece, and who it is.
    mark: &'static str,
    /// The pointer that came down, and on what.
    down: RefCell<Option<Down>>,
    /// Where the drag is.
    last: Cell<Option<(i64, i64)>>,
    /// Whether the next click was told of already.
    is_spent: Cell<bool>,
    on_act: OnAct,
}

/// A pointer on a piece.
#[derive(Clone)]
struct Down {
    pointer: i32,
    /// Where it came down.
    at: (i32, i32),
    piece: String,
    /// What places are measured on.
    stage: Element,
}

impl Grip {
    fn came(&self, event: &Event) {
        self.is_spent.set(false);
        let pointer: &PointerEvent = event.unchecked_ref();
        let Some(piece) = marked(event, self.mark).filter(|_| pointer.button() == 0) else { return };
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(stage) = target.and_then(|target| target.closest("[data-stage]").ok().flatten()) else { return };
        // Fails only for a pointer that is gone, and then there is nothing to follow.
        let _ = stage.set_pointer_capture(pointer.pointer_id());
        let at = (pointer.client_x(), pointer.client_y());
        self.down.replace(Some(Down { pointer: pointer.pointer_id(), at, piece, stage }));
    }

    /// What came down, if it is this pointer.
    fn down_of(&self, event: &PointerEvent) -> Option<Down> {
        self.down.borrow().clone().filter(|down| down.pointer == event.pointer_id())
    }

    fn moved(&self, event: &PointerEvent) {
        let Some(down) = self.down_of(event) else { return };
        let (x, y) = (event.client_x(), event.client_y());
        let is_far = (x - down.at.0).abs().max((y - down.at.1).abs()) > SLACK_PX;
        if !is_far && self.last.get().is_none() {
            return;
        }
        let place = place(&down.stage, event);
        self.last.set(Some(place));
        (self.on_act)(&down.piece, Act::Drag(place.0, place.1, Phase::Live));
    }

    /// The pointer is let go of: that ends a drag, or was a press. A captured pointer clicks on the stage and not on the
    /// piece, so a press is told of here.
    fn ended(&self, event: &PointerEvent, is_press: bool) {
        let Some(down) = self.down_of(event) else { return };
        self.down.take();
        self.is_spent.set(is_press);
        match self.last.take() {
            Some((x, y)) => (self.on_act)(&down.piece, Act::Drag(x, y, Phase::Settled)),
            None => is_press && (self.on_act)(&down.piece, Act::Press),
        };
    }

    /// Assistive technologies click without a pointer.
    fn clicked(&self, event: &Event) {
        let is_spent = self.is_spent.take();
        if let Some(piece) = marked(event, self.mark).filter(|_| !is_spent) {
            (self.on_act)(&piece, Act::Press);
        }
    }

    fn keyed(&self, event: &Event) {
        let key: &KeyboardEvent = event.unchecked_ref();
        let Some(piece) = marked(event, self.mark) else { return };
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
        if (self.on_act)(&piece, act) {
            event.prevent_default();
        }
    }
}

/// Where a pointer is on a stage: across and down, in ten-thousandths of it.
pub(crate) fn place(stage: &Element, event: &PointerEvent) -> (i64, i64) {
    let frame = stage.get_bounding_client_rect();
    let share = |at: i32, from: f64, length: f64| {
        let share = ((f64::from(at) - from) / length.max(1.0) * 10_000.0).clamp(0.0, 10_000.0);
        #[expect(clippy::cast_possible_truncation, reason = "at most ten thousand")]
        let share = share as i64;
        share
    };
    (share(event.client_x(), frame.left(), frame.width()), share(event.client_y(), frame.top(), frame.height()))
}

/// Listens to everything done to pieces in an element: what bears `mark`, on a stage that bears `data-stage`.
pub fn pieces(around: El, mark: &'static str, on_act: OnAct) -> El {
    let grip =
        Rc::new(Grip { mark, down: RefCell::default(), last: Cell::new(None), is_spent: Cell::new(false), on_act });
    let grips = || Rc::clone(&grip);
    let (came, moved, ended, gone, clicked, keyed) = (grips(), grips(), grips(), grips(), grips(), grips());
    around
        .on("pointerdown", move |event| came.came(event))
        .on("pointermove", move |event| moved.moved(event.unchecked_ref()))
        .on("pointerup", move |event| ended.ended(event.unchecked_ref(), true))
        .on("pointercancel", move |event| gone.ended(event.unchecked_ref(), false))
        .on("click", move |event| clicked.clicked(event))
        .on("keydown", move |event| keyed.keyed(event))
}
