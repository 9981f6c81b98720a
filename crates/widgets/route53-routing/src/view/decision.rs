//! The decision: every record goes from gate to gate, and where it stops it says why.

use skylet_kit::dom::{El, html};

use super::{SERIES, State};
use crate::gates::{Row, Stop};
use crate::settings::ENDPOINTS;
use crate::texts;

pub(super) fn decision(state: State) -> El {
    let host = state.host;
    let gate = |gate: usize| {
        html("li")
            .child(html("b").say(move || state.get().gates.names[gate].0.clone()))
            .child(html("span").say(move || state.get().gates.names[gate].1.clone()))
    };
    let heads = html("ol").class("gates").children((0..3).map(gate));
    let rows = html("ul").class("records").children((0..ENDPOINTS).map(|endpoint| record(state, endpoint)));
    html("div")
        .with(&[("class", "decision"), ("part", "table"), ("role", "group")])
        .bind("aria-label", host.word(texts::DECISION))
        .child(html("b").class("asks").say(state.text(|shown| &shown.asks)))
        .children([heads, rows])
}

fn record(state: State, endpoint: usize) -> El {
    let class = move || {
        let stop = match state.get().gates.rows[endpoint].stop {
            Stop::Record => "at-1",
            Stop::Check => "at-2",
            Stop::Rule => "at-3",
            Stop::Through => "through",
        };
        format!("record {} {stop}", SERIES[endpoint])
    };
    let of = move |pick: fn(&Row) -> &str| move || pick(&state.get().gates.rows[endpoint]).to_owned();
    let name = html("span")
        .class("record-name")
        .child(html("i").class(&format!("mark {}", SERIES[endpoint])))
        .child(html("b").say(state.host.word(texts::ENDPOINT_NAMES[endpoint])));
    html("li").bind("class", class).children([
        name,
        html("span").with(&[("class", "lane"), ("aria-hidden", "true")]).child(html("i")),
        html("span").class("why").child(html("b").say(of(|row| &row.told))).child(html("span").say(of(|row| &row.why))),
    ])
}
