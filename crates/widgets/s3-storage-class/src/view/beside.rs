//! What fills the places beside the map: sliders for reads, days and the size of an object, each on the slice through the
//! dot; the conditions; what an exam says.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_kit::dom::{El, html};
use skylet_kit::{Field, Host, More, Slider, drawing, handle, overlay};
use skylet_units::Text;

use super::conditions::conditions;
use super::{State, setting_of};
use crate::beside::{Beside, STRIP_HEIGHT, Strip, beside, nudged};
use crate::beside_texts as told;
use crate::cost::Data;
use crate::flips::Axis;
use crate::frame;
use crate::map_texts as words;
use crate::model::summary;
use crate::scale::Scale;
use crate::settings::Settings;
use crate::texts;

/// In the order of the places.
pub(super) const MORE: &[More] = &[
    |_, shared| held(shared).map_or_else(none, strips),
    |_, shared| held(shared).map_or_else(none, conditions),
    |_, shared| held(shared).map_or_else(none, exam),
];

/// What the first paint gave.
fn held(shared: &dyn Any) -> Option<State> {
    shared.downcast_ref::<State>().copied()
}

fn none() -> El {
    html("div")
}

fn look(host: Host, reads: Scale) -> Beside {
    let settings = Settings::from_values(&host.values());
    beside(&settings, &summary(&settings), reads, host.lang())
}

/// What is narrated of it.
pub(super) fn told(host: Host) -> String {
    let reads = Axis::Reads.value(&Data::of(&Settings::from_values(&host.values())));
    look(host, Scale::of(Axis::Reads, reads)).told
}

/// What an exam says.
fn exam(state: State) -> El {
    let says = move || {
        let settings = Settings::from_values(&state.host.values());
        told::exam(state.host.lang(), &crate::exam::exam(&settings, &state.get().summary.rivals))
    };
    html("p").child(html("b").say(state.host.word(words::EXAM))).child(html("span").say(says))
}

fn strips(state: State) -> El {
    let memo = Memo::new_with_compare(move |_| Arc::new(look(state.host, state.get().map.scale)), |_, _| true);
    let strip = |at, axis, names| strip(Held { state, memo, at }, axis, names);
    html("div").children([
        strip(0, Axis::Reads, [words::READS_SLIDER, texts::READS_FIELD]),
        strip(1, Axis::Days, [texts::DAYS_SLIDER, texts::DAYS_FIELD]),
        strip(2, Axis::Size, [words::SIZE_SLIDER, words::SIZE_FIELD]),
    ])
}

/// What one strip reads.
#[derive(Clone, Copy)]
struct Held {
    state: State,
    memo: Memo<Arc<Beside>>,
    at: usize,
}

impl Held {
    fn get<T>(self, pick: impl Fn(&Strip) -> T) -> T {
        pick(&self.memo.get().strips[self.at])
    }
}

fn strip(held: Held, axis: Axis, [slider_name, field_name]: [Text; 2]) -> El {
    let state = held.state;
    let (host, setting) = (state.host, setting_of(axis));
    let text = move |pick: fn(&Strip) -> &str| move || held.get(|strip| pick(strip).to_owned());
    let value = move || axis.value(&state.now().summary.data);
    let scale = move || if axis == Axis::Reads { state.now().map.scale } else { Scale::of(axis, value()) };
    let slider = Slider {
        host,
        setting: Some(setting),
        label: Box::new(host.word(slider_name)),
        window: Box::new(move || held.get(|strip| strip.places.0)),
        place: Box::new(move || held.get(|strip| strip.places.1)),
        value_text: Box::new(text(|strip| &strip.value_text)),
        is_held: state.is_held,
        on_move: Box::new(move |place, phase| {
            state.set(axis, frame::snapped(axis, untrack(scale), place), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            state.set(axis, nudged(axis, value(), nudge), skylet_kit::Phase::Settled);
        }),
    };
    let field = Field { host, setting, label: Box::new(host.word(field_name)), note: Box::new(String::new) };
    let grip = overlay(&STRIP_HEIGHT.to_string()).child(handle("handle", text(|strip| &strip.end), "42"));
    let picture = drawing(move || held.get(|strip| strip.picture.clone()));
    let row = html("div").class("strip").children([
        html("span").class("name").say(host.word(words::axis_name(axis))),
        html("div").class("track").children([picture, grip, slider.el()]),
        html("span").class("value").child(field.el()),
    ]);
    host.control(setting, row)
}
