//! What is listened to anywhere in a card: keys, numbers that are dragged, facts that are asked for.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::Mode;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use crate::dom::{El, marked};
use crate::follow::follow;
use crate::host::{Host, Phase};
use crate::later::Later;
use crate::pieces::pieces;
use crate::{keys, lesson, player};

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
    if let Some(lesson) = parts.lesson {
        lesson::fit::fit(host, card);
        follow(Box::new(move || lesson::watch(host, lesson)));
    }
    // Listeners only; the card is in its place already. What is drawn comes first: its keys mean nothing else.
    drop(pieces(card.clone(), "data-piece", Box::new(move |piece, act| (parts.act)(host, piece, act))));
    let element = card.element();
    let card = card.clone().on("keydown", move |event| {
        let any = event;
        let event: &KeyboardEvent = event.unchecked_ref();
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_talk = untrack(|| host.mode()) == Mode::Talk;
        // A clicker's keys come through fields too, which have no pages.
        let is_page = is_talk && matches!(event.code().as_str(), "PageDown" | "PageUp");
        if has_modifier || (is_taken(event) && !is_page) || event.default_prevented() {
            return;
        }
        // A slash is no key of ours; with Shift, or where the layout has it elsewhere, it is a question mark.
        let code = match event.code() {
            slash if slash == "Slash" && (event.shift_key() || event.key() == "?") => "?".to_owned(),
            other => other,
        };
        let is_used = (is_talk && lesson::talk::key(host, &code))
            || keys::press(host, later, &code, &element)
            || player::press(host, &code, any)
            // What belongs to the picture means nothing while that is away.
            || (untrack(|| host.shows_answer()) && (parts.keys)(host, &code));
        if is_used {
            event.prevent_default();
        }
    });
    let room = card.element();
    let card = card.on("click", move |event| {
        if let Some(id) = marked(event, "data-fact") {
            host.show_receipt(id);
        }
        if let Some(code) = marked(event, "data-press") {
            let _ = keys::press(host, later, &code, &room) || (parts.keys)(host, &code);
        }
        if let Some(label) = marked(event, "data-label") {
            (parts.tap)(host, &label);
        }
    });
    scrubbing(host, later, &card);
}

/// Numbers that are dragged from side to side.
fn scrubbing(host: Host, later: &'static Later, card: &El) {
    let scrub = later.parts.scrub;
    let drag = Rc::new(RefCell::new(None::<Drag>));
    let end = |drag: &Rc<RefCell<Option<Drag>>>| {
        let drag = Rc::clone(drag);
        move |event: &Event| {
            let event: &PointerEvent = event.unchecked_ref();
            let ended = drag.borrow_mut().take_if(|held| held.pointer == event.pointer_id());
            if let Some(held) = ended.filter(|held| held.has_moved) {
                scrub(host, &held.name, 0, Phase::Settled);
            }
        }
    };
    let (begun, moved) = (Rc::clone(&drag), Rc::clone(&drag));
    let card = card.clone().on("pointerup", end(&drag)).on("pointercancel", end(&drag));
    let card = card.on("pointerdown", move |event| {
        let Some(name) = marked(event, "data-scrub") else { return };
        let event: &PointerEvent = event.unchecked_ref();
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // Fails only for a pointer that is gone, and then there is nothing to follow.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        let held = Drag { pointer: event.pointer_id(), name, x: event.client_x(), has_moved: false };
        *begun.borrow_mut() = Some(held);
    });
    let card = card.on("pointermove", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        // What a step changes may look at the drag again, so that is let go of first.
        let step = moved.borrow_mut().as_mut().filter(|held| held.pointer == event.pointer_id()).and_then(|held| {
            let steps = (event.client_x() - held.x) / STEP_PX;
            held.x += steps * STEP_PX;
            held.has_moved |= steps != 0;
            (steps != 0).then(|| (held.name.clone(), steps))
        });
        if let Some((name, steps)) = step {
            scrub(host, &name, i64::from(steps), Phase::Live);
        }
    });
    drop(card);
}

/// Whether a key goes into a field, or presses what has the focus.
fn is_taken(event: &KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| {
        let is_text = || target.get_attribute("type").is_some_and(|kind| kind == "text");
        match target.local_name().as_str() {
            "textarea" | "select" => true,
            "input" => is_text(),
            "button" | "summary" | "a" => event.key() == "Enter",
            _ => false,
        }
    })
}
