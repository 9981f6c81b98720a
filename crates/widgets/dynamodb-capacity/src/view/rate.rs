//! Requests of one second as arrows, with the second handle.

use leptos::prelude::*;
use skylet_kit::dom::{El, html, say, svg};
use skylet_kit::{Field, Phase, Slider};
use skylet_units::{Exact, rate_text};

use super::State;
use super::stage::{drawing, handle};
use crate::frame;
use crate::settings::{self, REQUESTS_MAX};
use crate::texts;

pub(super) fn rate(state: State) -> El {
    let is_held = RwSignal::new(false);
    let requests = move || state.summary().requests;
    let window = Memo::new(move |before: Option<&Exact>| match before {
        Some(before) if is_held.get() => *before,
        _ => frame::arrow_window(requests()),
    });
    let arrows = move || frame::arrows(requests(), window.get());
    let slider = Slider {
        label: say(move || texts::RATE_SLIDER.get(state.lang()).to_owned()),
        window: Box::new(move || window.get().floor_to_i64()),
        place: Box::new(move || requests().floor_to_i64()),
        value_text: say(move || texts::how_often(state.lang(), requests())),
        is_held,
        on_move: Box::new(move |place, phase| {
            state.set_requests(frame::snapped_rate(Exact::whole(place), window.get_untracked(), REQUESTS_MAX), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            let now = state.summary_now().requests;
            let moved = frame::nudged_rate(now, nudge, window.get_untracked(), REQUESTS_MAX);
            state.set_requests(moved, Phase::Settled);
        }),
    };
    let field = Field {
        host: state.host,
        setting: &settings::REQUESTS,
        label: say(move || texts::RATE_FIELD.get(state.lang()).to_owned()),
        note: say(move || texts::TIMES.get(state.lang()).to_owned()),
    };
    let note = move || texts::arrow_note(state.lang(), &rate_text(arrows().per_arrow));
    let track = html("div")
        .class("track")
        .child(picture(move || arrows().end.percent()))
        .child(slider.el())
        .child(html("small").class("muted arrow-note").say(note));
    html("div").class("rate").children([
        html("span").class("name").say(move || texts::REQUESTS.get(state.lang()).to_owned()),
        track,
        html("span").class("value").child(field.el()),
    ])
}

fn picture(end: impl Fn() -> String + Copy + 'static) -> El {
    let arrow = svg("svg")
        .with(&[("class", "arrow"), ("x", "1.25%")])
        .child(svg("path").set("d", "M0 15v14M-3.5 25L0 29L3.5 25"));
    let pattern = svg("pattern")
        .with(&[("id", "arrows"), ("width", "2.5%"), ("height", "44"), ("patternUnits", "userSpaceOnUse")])
        .child(arrow);
    drawing("44")
        .child(svg("defs").child(pattern))
        .child(svg("rect").with(&[("class", "rain"), ("height", "44")]).bind("width", end))
        .child(handle("handle second", end, "2"))
}
