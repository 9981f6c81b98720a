//! Sliders for reads, days and the size of an object, each on the slice through the dot.

use leptos::prelude::*;
use skylet_kit::dom::{El, html};
use skylet_kit::{Field, Slider, drawing, handle, overlay};
use skylet_units::Text;

use super::{State, setting_of};
use crate::flips::Axis;
use crate::frame::{self, STRIP_HEIGHT};
use crate::map_texts as words;
use crate::scale::Scale;
use crate::shown::Strip;
use crate::texts;

pub(super) fn strips(state: State) -> El {
    html("div").class("strips").children([
        strip(state, 0, Axis::Reads, [words::READS_SLIDER, texts::READS_FIELD]),
        strip(state, 1, Axis::Days, [texts::DAYS_SLIDER, texts::DAYS_FIELD]),
        strip(state, 2, Axis::Size, [words::SIZE_SLIDER, words::SIZE_FIELD]),
    ])
}

fn strip(state: State, at: usize, axis: Axis, [slider_name, field_name]: [Text; 2]) -> El {
    let (host, setting) = (state.host, setting_of(axis));
    let text = move |pick: fn(&Strip) -> &str| move || pick(&state.get().strips[at]).to_owned();
    let value = move || axis.value(&state.now().summary.data);
    let scale = move || if axis == Axis::Reads { state.now().map.scale } else { Scale::of(axis, value()) };
    let slider = Slider {
        host,
        setting: Some(setting),
        label: Box::new(host.word(slider_name)),
        window: Box::new(move || state.get().strips[at].places.0),
        place: Box::new(move || state.get().strips[at].places.1),
        value_text: Box::new(text(|strip| &strip.value_text)),
        is_held: state.is_held,
        on_move: Box::new(move |place, phase| {
            state.set(axis, frame::snapped(axis, untrack(scale), place), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            state.set(axis, frame::nudged(axis, value(), nudge), skylet_kit::Phase::Settled);
        }),
    };
    let field = Field { host, setting, label: Box::new(host.word(field_name)), note: Box::new(String::new) };
    let grip = overlay(&STRIP_HEIGHT.to_string()).child(handle("handle", text(|strip| &strip.end), "42"));
    let picture = drawing(move || state.get().strips[at].picture.clone());
    let row = html("div").class("strip").children([
        html("span").class("name").say(host.word(words::axis_name(axis))),
        html("div").class("track").children([picture, grip, slider.el()]),
        html("span").class("value").child(field.el()),
    ]);
    host.control(setting, row)
}
