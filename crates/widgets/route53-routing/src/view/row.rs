//! The runs in a row: the second looked at is dragged or stepped to.

use leptos::prelude::*;
use skylet_contract::{Nudge, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Phase, Slider, handle, overlay};
use skylet_units::{Exact, Text};

use super::State;
use crate::settings;
use crate::texts;

pub(super) fn row(state: State) -> El {
    let host = state.host;
    let set = move |second: i64, phase| {
        let second = second.clamp(0, state.now().moment.last);
        host.set(&settings::SECOND, Value::Quantity(Exact::whole(second)), phase);
    };
    let slider = Slider {
        host,
        setting: Some(&settings::SECOND),
        label: Box::new(host.word(texts::SECOND)),
        window: Box::new(move || state.get().row_window),
        place: Box::new(move || state.get().moment.second),
        value_text: Box::new(state.text(|shown| &shown.moment_says)),
        is_held: RwSignal::new(false),
        on_move: Box::new(set),
        on_nudge: Box::new(move |nudge| {
            let now = state.now().moment;
            let to = match nudge {
                Nudge::Fine(by) | Nudge::Plain(by) => now.second + by,
                Nudge::Coarse(by) | Nudge::Page(by) => now.second + by * 10,
                Nudge::First => 0,
                Nudge::Last => now.last,
            };
            set(to, Phase::Settled);
        }),
    };
    let step = move |name: Text, by: i64| {
        let is_end = move || {
            let moment = state.get().moment;
            !(0..=moment.last).contains(&(moment.second + by))
        };
        html("button")
            .with(&[("type", "button"), ("class", "step")])
            .flag("disabled", move || host.is_locked(&settings::SECOND) || is_end())
            .on("click", move |_| set(state.now().moment.second + by, Phase::Settled))
            .say(host.word(name))
    };
    let grip = overlay("112").child(handle("handle", state.text(|shown| &shown.now), "80"));
    let track = html("div").class("track").children([state.picture(|shown| &shown.row), grip, slider.el()]);
    let steps = html("div").class("by-step").children([step(texts::STEP_BACK, -1), step(texts::STEP_ON, 1)]);
    html("div").class("stage row-stage").children([
        html("span").class("name").say(host.word(texts::SECOND)),
        track,
        html("span").class("value strong").say(state.text(|shown| &shown.second)),
        host.control(&settings::SECOND, steps),
        html("p").class("moment muted").say(state.text(|shown| &shown.moment_says)),
    ])
}
