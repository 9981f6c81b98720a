//! What is listened to anywhere in a card: keys, numbers that are dragged, facts that are asked for.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use crate::dom::El;
use crate::follow::follow;
use crate::host::{Host, Phase};
use crate::later::Later;

/// Pixels a dragged number goes for one step.
const STEP_PX: i32 = 6;

/// A number that is dragged.
struct Drag {
    pointer: i32,
    name: String,
    /// Where the last step was made.
    x: i32,
    has_moved: bool,
}

/// Listens on the card, for as long as the owner lives.
pub(crate) fn attend(host: Host, later: &'static Later, card: &El) {
    let parts = later.parts;
    follow(Box::new(move || (parts.watch)(host)));
    // Listeners only; the card is in its place already.
    let card = card.clone().on("keydown", move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !has_modifier && !is_typed(event) && !event.default_prevented() && (parts.keys)(host, &event.code()) {
            event.prevent_default();
        }
    });
    let card = card.on("click", move |event| {
        if let Some(id) = marked(event, "data-fact") {
            host.show_receipt(id);
        }
    });
    let drag = StoredValue::new_local(None::<Rc<std::cell::RefCell<Drag>>>);
    let end = move |event: &Event| {
        let event: &PointerEvent = event.unchecked_ref();
        let Some(held) = drag.get_value().filter(|held| held.borrow().pointer == event.pointer_id()) else { return };
        drag.set_value(None);
        if held.borrow().has_moved {
            (parts.scrub)(host, &held.borrow().name, 0, Phase::Settled);
        }
    };
    let card = card.on("pointerdown", move |event| {
        let Some(name) = marked(event, "data-scrub") else { return };
        let event: &PointerEvent = event.unchecked_ref();
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // Fails only for a pointer that is gone, and then there is nothing to follow.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        let held = Drag { pointer: event.pointer_id(), name, x: event.client_x(), has_moved: false };
        drag.set_value(Some(Rc::new(std::cell::RefCell::new(held))));
    });
    let card = card.on("pointermove", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        let Some(held) = drag.get_value().filter(|held| held.borrow().pointer == event.pointer_id()) else { return };
        let steps = (event.client_x() - held.borrow().x) / STEP_PX;
        if steps != 0 {
            held.borrow_mut().x += steps * STEP_PX;
            held.borrow_mut().has_moved = true;
            let name = held.borrow().name.clone();
            (parts.scrub)(host, &name, i64::from(steps), Phase::Live);
        }
    });
    drop(card.on("pointerup", end).on("pointercancel", end));
}

/// What the nearest element around an event's target says under a name.
fn marked(event: &Event, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let around = target.closest(&format!("[{name}]")).ok().flatten()?;
    around.get_attribute(name)
}

/// Whether a key goes into a field.
fn is_typed(event: &KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| {
        let name = target.local_name();
        let is_text = || target.get_attribute("type").is_some_and(|kind| kind == "text");
        name == "textarea" || name == "select" || (name == "input" && is_text())
    })
}
