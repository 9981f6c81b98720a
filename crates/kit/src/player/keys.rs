//! Keys of the player, by their place: they go to the player that is seen, wherever in the widget the focus is.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::Mode;
use web_sys::{Element, Event, HtmlElement};

use super::Inner;
use crate::dom::El;
use crate::host::Host;

/// A player, and where it is played.
type Known = (Weak<Inner>, HtmlElement);

thread_local! {
    /// The players of this instance, in the order they were made in.
    #[expect(clippy::box_collection, reason = "begins as zeros: a variable that does not would pull its code into the core")]
    static PLAYERS: RefCell<Option<Box<Vec<Known>>>> = const { RefCell::new(None) };
}

/// From now on keys may mean this player.
pub(super) fn remember(inner: &Rc<Inner>, stage: &El) {
    let stage: HtmlElement = stage.element().unchecked_into();
    PLAYERS.with_borrow_mut(|players| players.get_or_insert_default().push((Rc::downgrade(inner), stage)));
}

/// And from now on no more.
pub(super) fn forget(inner: &Rc<Inner>) {
    let is_other = |(player, _): &Known| !std::ptr::eq(player.as_ptr(), Rc::as_ptr(inner));
    PLAYERS.with_borrow_mut(|players| players.iter_mut().for_each(|players| players.retain(is_other)));
}

/// Does what a key means for what is played; whether it means something.
pub(crate) fn press(host: Host, code: &str, event: &Event) -> bool {
    // In a talk the full stop goes to the next scene. A button's own key is its own.
    let is_theirs = match code {
        "Period" => untrack(|| host.mode()) == Mode::Talk,
        "Space" => is_pressed_by_space(event),
        "Comma" | "Home" | "End" => false,
        _ => true,
    };
    let Some(inner) = (if is_theirs { None } else { player(host) }) else { return false };
    if inner.is_locked() {
        return false;
    }
    match code {
        "Space" => inner.toggle(),
        "Comma" => inner.step(-1),
        "Period" => inner.step(1),
        _ => {
            inner.go(if code == "Home" { 0 } else { inner.head.get().length() });
            inner.say();
        }
    }
    true
}

/// The last player of a widget that is drawn, has something to play and is not hidden by the author.
fn player(host: Host) -> Option<Rc<Inner>> {
    let is_meant = |(player, stage): &Known| {
        let player = player.upgrade().filter(|player| player.run.host.is(host) && stage.offset_width() > 0)?;
        let has_time = player.head.get().length() > 0;
        let is_hidden = player.run.setting.is_some_and(|setting| untrack(|| host.is_hidden(setting)));
        (has_time && !is_hidden).then_some(player)
    };
    PLAYERS.with_borrow(|players| players.iter().flat_map(|players| players.iter().rev()).find_map(is_meant))
}

/// Whether the space bar presses what has the focus.
fn is_pressed_by_space(event: &Event) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| {
        let is_range = || target.get_attribute("type").is_some_and(|kind| kind == "range");
        match target.local_name().as_str() {
            "button" | "summary" | "a" => true,
            "input" => !is_range(),
            _ => false,
        }
    })
}
