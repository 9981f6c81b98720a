//! A native range laid over the picture, so that its thumb is the picture's handle.

use std::cell::Cell;
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

/// What is known of a drag.
struct Drag {
    is_held: RwSignal<bool>,
    /// The last place that is not settled yet. Not every engine sends `change` at the end of a drag, since writing the
    /// snapped value meanwhile counts as a change already; the pointer's own end settles it then.
    unsettled: Cell<Option<i64>>,
    /// Some engines look at the pointer once more after its end: until then the stage stays as wide as it is.
    release: Cell<Option<Timeout>>,
    on_move: Box<dyn Fn(i64, Phase)>,
}

impl Drag {
    fn settle(&self) {
        let is_held = self.is_held;
        if is_held.get_untracked() {
            let rest = Timeout::new(0, move || {
                is_held.try_set(false);
            });
            self.release.set(Some(rest));
        }
        if let Some(place) = self.unsettled.take() {
            (self.on_move)(place, Phase::Settled);
        }
    }
}

impl Slider {
    /// The control.
    #[must_use]
    pub fn el(self) -> El {
        let Self { host, setting, label, window, place, value_text, is_held, on_move, on_nudge } = self;
        let drag = Rc::new(Drag { is_held, unsettled: Cell::new(None), release: Cell::new(None), on_move });
        let settles = || {
            let drag = Rc::clone(&drag);
            move |_: &Event| drag.settle()
        };
        let place: Rc<dyn Fn() -> i64> = place.into();
        let on_nudge: Rc<dyn Fn(Nudge)> = on_nudge.into();
        let (at, on_step) = (Rc::clone(&place), Rc::clone(&on_nudge));
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
            .on("pointerup", settles())
            .on("pointercancel", settles())
            .on("change", settles())
            .on("input", move |event| {
                let place = place_of(event);
                // A step of the engine's own, which screen readers ask for, is a nudge: a unit would not be seen.
                let step = place - untrack(|| at());
                if step.abs() == 1 && !is_held.get_untracked() {
                    return on_step(Nudge::Plain(step));
                }
                drag.unsettled.set(Some(place));
                (drag.on_move)(place, Phase::Live);
            });
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
