//! A native range laid over the picture, so that its thumb is the picture's handle.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::Nudge;
use web_sys::{Event, KeyboardEvent};

use crate::dom::{El, Say, html, input_text};
use crate::host::Phase;

/// A slider over a stage that is `window` units wide; the picture draws the handle.
///
/// The native control gives touch, pointer and the assistive technologies their own ways; keys are taken
/// over so that steps fit the quantity and not the pixels.
pub struct Slider {
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
        f.debug_struct("Slider")
            .field("is_held", &self.is_held)
            .finish_non_exhaustive()
    }
}

impl Slider {
    /// The control.
    #[must_use]
    pub fn el(self) -> El {
        let Self {
            label,
            window,
            place,
            value_text,
            is_held,
            on_move,
            on_nudge,
        } = self;
        let release = move || {
            is_held.maybe_update(std::mem::take);
        };
        let on_move = std::rc::Rc::new(on_move);
        let on_input = std::rc::Rc::clone(&on_move);
        html("input")
            .with(&[
                ("type", "range"),
                ("class", "slider"),
                ("min", "0"),
                ("step", "1"),
            ])
            .bind("max", move || window().to_string())
            .value(move || place().to_string())
            .bind("aria-label", label)
            .bind("aria-valuetext", value_text)
            .on("keydown", move |event| {
                if let Some(nudge) = nudge_of(event) {
                    event.prevent_default();
                    on_nudge(nudge);
                }
            })
            .on("pointerdown", move |_| is_held.set(true))
            .on("pointerup", move |_| release())
            .on("pointercancel", move |_| release())
            .on("input", move |event| on_input(place_of(event), Phase::Live))
            .on("change", move |event| {
                on_move(place_of(event), Phase::Settled);
                release();
            })
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
