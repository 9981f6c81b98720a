//! A native range laid over the picture, so that its thumb is the picture's handle.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::{Mode, Nudge, Setting};
use web_sys::{Event, KeyboardEvent};

use crate::dom::{El, Say, html, input_text};
use crate::host::{Host, Phase};

/// A slider over a stage that is `window` units wide; the picture draws the handle.
///
/// The native control gives touch, pointer and the assistive technologies their own ways; keys are taken
/// over so that steps fit the quantity and not the pixels.
pub struct Slider {
    /// Where it is shown.
    pub host: Host,
    /// The setting it moves, if it is one: then it heeds what the author fixed or hides.
    pub setting: Option<&'static Setting>,
    /// Accessible name.
    pub label: Say,
    /// Units across the stage.
    pub window: Box<dyn Fn() -> i64>,
    /// Where the handle stands, in units.
    pub place: Box<dyn Fn() -> i64>,
    /// The value in words, with its unit.
    pub value_text: Say,
    /// Whether a pointer holds the handle; set by the slider.
    pub is_held: RwSignal<bool>,
    /// The handle was moved to a place on the stage.
    pub on_move: Box<dyn Fn(i64, Phase)>,
    /// A key nudges the value.
    pub on_nudge: Box<dyn Fn(Nudge)>,
}

impl std::fmt::Debug for Slider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Slider").field("is_held", &self.is_held).finish_non_exhaustive()
    }
}

impl Slider {
    /// The control.
    #[must_use]
    pub fn el(self) -> El {
        let Self { host, setting, label, window, place, value_text, is_held, on_move, on_nudge } = self;
        // The last place of a drag that is not settled yet. Not every engine sends `change` at its end, since
        // writing the snapped value meanwhile counts as a change already; the pointer's own end settles it then.
        let unsettled = StoredValue::new(None::<i64>);
        let on_move = Rc::new(on_move);
        let place: Rc<dyn Fn() -> i64> = place.into();
        let on_nudge: Rc<dyn Fn(Nudge)> = on_nudge.into();
        let (at, on_step) = (Rc::clone(&place), Rc::clone(&on_nudge));
        let (on_input, on_change, on_cancel) = (Rc::clone(&on_move), Rc::clone(&on_move), Rc::clone(&on_move));
        // Some engines look at the pointer once more after its end: until then the stage stays as wide as it is.
        let release = StoredValue::new_local(None::<Timeout>);
        let settle = move |on_move: &dyn Fn(i64, Phase)| {
            if is_held.get_untracked() {
                let rest = Timeout::new(0, move || {
                    is_held.try_set(false);
                });
                release.set_value(Some(rest));
            }
            if let Some(place) = unsettled.get_value() {
                unsettled.set_value(None);
                on_move(place, Phase::Settled);
            }
        };
        let range = html("input")
            .with(&[("type", "range"), ("class", "slider"), ("min", "0"), ("step", "1")])
            .flag("disabled", move || setting.is_some_and(|setting| host.is_locked(setting)))
            .bind("max", move || window().to_string())
            .value(move || place().to_string())
            .bind("aria-label", label)
            .bind("aria-valuetext", value_text)
            .on("keydown", move |event| {
                // In a talk pages are scenes.
                let is_page = |nudge: &Nudge| matches!(nudge, Nudge::Page(_));
                let is_talk = || untrack(|| host.mode()) == Mode::Talk;
                if let Some(nudge) = nudge_of(event).filter(|nudge| !(is_page(nudge) && is_talk())) {
                    event.prevent_default();
                    on_nudge(nudge);
                }
            })
            .on("pointerdown", move |_| is_held.set(true))
            .on("pointerup", move |_| settle(&*on_move))
            .on("pointercancel", move |_| settle(&*on_cancel))
            .on("input", move |event| {
                let place = place_of(event);
                // A step of the engine's own, which screen readers ask for, is a nudge: a unit would not be seen.
                let step = place - untrack(|| at());
                if step.abs() == 1 && !is_held.get_untracked() {
                    return on_step(Nudge::Plain(step));
                }
                unsettled.set_value(Some(place));
                on_input(place, Phase::Live);
            })
            .on("change", move |_| settle(&*on_change));
        match setting {
            Some(setting) => host.control(setting, range),
            None => range,
        }
    }
}

fn place_of(event: &Event) -> i64 {
    input_text(event).parse().unwrap_or_default()
}

fn nudge_of(event: &Event) -> Option<Nudge> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    if key.alt_key() || key.meta_key() {
        return None;
    }
    Nudge::from_key(&key.key(), key.shift_key(), key.ctrl_key())
}
