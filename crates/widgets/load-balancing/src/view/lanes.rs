//! The lanes: the gate where requests come, a row for each server, and the route of the last request.

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, Event, html, input_text, marked};
use skylet_kit::{Phase, drawing};
use skylet_units::{Exact, Text};

use super::{State, at_shape, toggle};
use crate::algorithm::Algorithm;
use crate::settings::{self, Other};
use crate::shown::{Row, Shown};
use crate::texts;

/// The mark of each lane: colour and shape.
pub(super) const SERIES: [&str; 4] = ["mark s1", "mark s2", "mark s3", "mark s4"];

/// The setting of each lane.
const SETTINGS: [&Setting; 4] = [&settings::FIRST, &settings::SECOND, &settings::THIRD, &settings::FOURTH];

/// How many lanes of so many stand above the gate.
const fn above(lanes: usize) -> usize {
    lanes / 2
}

pub(super) fn lanes(state: State) -> El {
    let shape = at_shape(state);
    let parts = move || {
        let shown = shape.get();
        let mut parts: Vec<_> =
            shown.lanes.iter().enumerate().map(|(at, lane)| one(state, at, lane.rows.len())).collect();
        parts.insert(above(shown.lanes.len()), gate(state));
        parts
    };
    let host = state.host;
    // A request that is tapped is followed. By keyboard that is the field of its name.
    let follow = move |event: &Event| {
        let number = marked(event, "data-label").and_then(|label| label.parse().ok());
        if let Some(number) = number.filter(|_| !host.is_locked(&settings::REQUEST)) {
            host.set(&settings::REQUEST, Value::Quantity(Exact::whole(number)), Phase::Settled);
        }
    };
    html("div").with(&[("class", "lanes"), ("part", "chart")]).list(parts).on("click", follow)
}

/// Where requests come.
fn gate(state: State) -> El {
    let number = html("span").class("at-gate").say(state.text(|shown| &shown.gate));
    let is_empty = move || state.get().gate.is_empty();
    html("div").class("gate").with(&[("aria-hidden", "true")]).flag("hidden", is_empty).child(number)
}

/// A lane: its algorithm, which can be swapped, and its servers.
fn one(state: State, at: usize, servers: usize) -> El {
    let drops = html("div")
        .class("drops-row")
        .flag("hidden", move || state.get().lanes.get(at).is_none_or(|lane| lane.drops.is_none()))
        .child(route(state, at, Beside::Drops))
        .child(
            html("p")
                .class("drops")
                .say(move || state.get().lanes.get(at).and_then(|lane| lane.drops.clone()).unwrap_or_default()),
        );
    let class = ["lane s1", "lane s2", "lane s3", "lane s4"][at];
    let route = route(state, at, Beside::Head);
    let head = html("div").class("lane-head").child(route).child(
        html("p")
            .class("lane-name")
            .child(html("i").class(SERIES[at]))
            .child(state.host.control(SETTINGS[at], algorithm(state, at)))
            .child(html("span").class("looks").say(state.lane(at, |lane| &lane.looks))),
    );
    let rows = (0..servers).map(|server| row(state, at, server));
    html("div").class(class).child(head).children(rows).child(drops)
}

/// The choice of a lane's algorithm.
fn algorithm(state: State, at: usize) -> El {
    let host = state.host;
    let option = |name: &'static str, text: Text| html("option").set("value", name).say(host.word(text));
    let none = (at > 0).then(|| option("none", texts::NO_LANE));
    let names = Algorithm::ALL.iter().map(|algorithm| option(algorithm.name(), texts::algorithm_name(*algorithm)));
    html("select")
        .with(&[("class", "input algorithm"), ("part", "input")])
        .bind("aria-label", host.word(texts::ALGORITHM))
        .children(none)
        .children(names)
        .flag("disabled", move || host.is_locked(SETTINGS[at]))
        .value(state.lane(at, |lane| lane.algorithm.name()))
        .on("change", move |event| {
            let name = input_text(event);
            let place = Algorithm::ALL.iter().position(|algorithm| algorithm.name() == name);
            // The other lanes may be none, which is their first.
            let value = if at == 0 { place } else { Some(place.map_or(Other::None as usize, |place| place + 1)) };
            if let Some(value) = value {
                host.set(SETTINGS[at], Value::Choice(value), Phase::Settled);
            }
        })
}

/// A server: what it is, what the algorithm saw, who waits and who is in work.
fn row(state: State, at: usize, server: usize) -> El {
    let text = move |pick: fn(&Row) -> &str| move || of(&state.get(), at, server, |row| pick(row).to_owned());
    let result = move |part: usize| {
        move || of(&state.get(), at, server, |row| row.result.as_ref().map(|all| all[part].clone()).unwrap_or_default())
    };
    let host = state.host;
    let name = html("button")
        .with(&[("type", "button"), ("class", "server")])
        .flag("data-chosen", move || of(&state.get(), at, server, |row| row.is_chosen))
        .flag("disabled", move || {
            host.is_locked(&settings::CHANGES) || state.get().lanes.get(at).is_some_and(|lane| lane.is_fixed)
        })
        .bind("aria-pressed", move || of(&state.get(), at, server, |row| row.is_away).to_string())
        .bind("title", host.word(texts::KEY_SERVER))
        .on("click", move |_| toggle(host, server))
        .child(html("b").say(text(|row| &row.name)))
        .child(html("span").class("speed muted").say(text(|row| &row.speed)))
        .child(html("span").class("score").say(text(|row| &row.score)));
    let line = drawing(move || of(&state.get(), at, server, |row| row.picture.clone()));
    let told = html("p")
        .class("taken")
        .child(html("b").say(result(0)))
        .child(html("span").say(result(1)))
        .child(html("small").say(result(2)));
    let share = html("p").class("share").say(text(|row| &row.share));
    let line = html("div").class("line").child(line);
    html("div").class("server-row").children([route(state, at, Beside::Server(server)), name, line, told, share])
}

fn of<T: Default>(shown: &Shown, at: usize, server: usize, pick: impl FnOnce(&Row) -> T) -> T {
    shown.lanes.get(at).and_then(|lane| lane.rows.get(server)).map(pick).unwrap_or_default()
}

/// What a piece of the route stands beside: all of a lane, from top to bottom.
#[derive(Clone, Copy)]
enum Beside {
    Head,
    Server(usize),
    Drops,
}

/// A piece of the route of the last request, which leads from the gate to the server chosen.
fn route(state: State, at: usize, beside: Beside) -> El {
    let class = move || {
        let shown = state.get();
        let Some(lane) = shown.lanes.get(at) else { return "route" };
        let Some(chosen) = lane.rows.iter().position(|row| row.is_chosen) else { return "route" };
        let is_above = at < above(shown.lanes.len());
        match beside {
            Beside::Server(server) if server == chosen => {
                if is_above {
                    "route up"
                } else {
                    "route down"
                }
            }
            Beside::Server(server) if (server > chosen) == is_above => "route through",
            Beside::Head if !is_above => "route through",
            Beside::Drops if is_above => "route through",
            Beside::Head | Beside::Server(_) | Beside::Drops => "route",
        }
    };
    html("span").bind("class", move || class().to_owned()).set("aria-hidden", "true")
}
