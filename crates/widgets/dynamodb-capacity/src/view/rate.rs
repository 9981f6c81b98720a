//! Requests of one second as arrows, with the second handle.

use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Field, Phase, Slider, handle};
use skylet_units::Exact;

use super::State;
use super::stage::drawing;
use crate::frame;
use crate::settings::{self, REQUESTS_MAX};
use crate::texts;

pub(super) fn rate(state: State) -> El {
    let host = state.host;
    let slider = Slider {
        host,
        setting: Some(&settings::REQUESTS),
        label: Box::new(host.word(texts::RATE_SLIDER)),
        window: state.number(|shown| shown.rate.frame.window),
        place: state.number(|shown| shown.summary.requests.floor_to_i64()),
        value_text: Box::new(state.text(|shown| &shown.rate.value)),
        is_held: state.is_rate_held,
        on_move: Box::new(move |place, phase| {
            let window = state.now().rate.frame.window;
            let snapped = frame::snapped_rate(place, window, REQUESTS_MAX.floor_to_i64());
            state.set_requests(Exact::whole(snapped), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            let now = state.now();
            let moved = frame::nudged_rate(now.summary.requests, nudge, now.rate.frame.window, REQUESTS_MAX);
            state.set_requests(moved, Phase::Settled);
        }),
    };
    let field = Field {
        host,
        setting: &settings::REQUESTS,
        label: Box::new(host.word(texts::RATE_FIELD)),
        note: Box::new(state.text(|shown| &shown.rate.value)),
    };
    let track = html("div")
        .class("track")
        .child(picture(state.text(|shown| &shown.rate.end)))
        .child(slider.el())
        .child(html("small").class("muted arrow-note").say(state.text(|shown| &shown.rate.note)));
    let row = html("div").class("rate").children([
        html("span").class("name").say(host.word(texts::REQUESTS)),
        track,
        html("span").class("value").child(field.el()),
    ]);
    host.control(&settings::REQUESTS, row)
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
