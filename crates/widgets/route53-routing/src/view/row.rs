//! The run: the second looked at is dragged or stepped to.

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
        let second = second.clamp(0, state.now().last);
        host.set(&settings::AT, Value::Quantity(Exact::whole(second)), phase);
    };
    let slider = Slider {
        host,
        setting: Some(&settings::AT),
        label: Box::new(host.word(texts::AT)),
        window: Box::new(move || state.get().last),
        place: Box::new(move || state.get().second),
        value_text: Box::new(state.text(|shown| &shown.moment_says)),
        is_held: RwSignal::new(false),
        on_move: Box::new(set),
        on_nudge: Box::new(move |nudge| {
            let now = state.now();
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
            let shown = state.get();
            !(0..=shown.last).contains(&(shown.second + by))
        };
        html("button")
            .with(&[("type", "button"), ("class", "step")])
            .flag("disabled", move || host.is_locked(&settings::AT) || is_end())
            .on("click", move |_| set(state.now().second + by, Phase::Settled))
            .say(host.word(name))
    };
    let grip = overlay("112").child(handle("handle", state.text(|shown| &shown.now), "80"));
    let track = html("div").class("track").children([state.picture(|shown| &shown.row), grip, slider.el()]);
    let steps = html("div").class("by-step").children([step(texts::STEP_BACK, -1), step(texts::STEP_ON, 1)]);
    html("div").class("stage row-stage").children([
        html("span").class("name").say(host.word(texts::AT)),
        track,
        html("span").class("value strong").say(state.text(|shown| &shown.clock)),
        host.control(&settings::AT, steps),
        html("p").class("moment muted").say(state.text(|shown| &shown.moment_says)),
    ])
}
