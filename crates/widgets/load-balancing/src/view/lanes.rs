//! The lanes: the gate where requests come, a row for each server, and the route of the last request.

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Phase, drawing};
use skylet_units::Text;

use super::State;
use crate::algorithm::Algorithm;
use crate::settings::{self, Other};
use crate::shown::{LaneShown, Row, Shown};
use crate::texts;

/// The series of each lane: colour and shape.
pub(super) const SERIES: [&str; 4] = ["s1", "s2", "s3", "s4"];

/// The setting of each lane.
const SETTINGS: [&Setting; 4] = [&settings::FIRST, &settings::SECOND, &settings::THIRD, &settings::FOURTH];

/// How many lanes of so many stand above the gate.
const fn above(lanes: usize) -> usize {
    lanes / 2
}

/// All four lanes stay where they are in the page, so that nobody's focus goes with one; those that are not there are not
/// seen, but for the choice that brings back the next.
pub(super) fn lanes(state: State, room: El) -> El {
    let slots = (0..SETTINGS.len()).map(|slot| one(state, slot));
    room.child(gate(state)).children(slots)
}

/// Where requests come.
fn gate(state: State) -> El {
    let number = html("span").class("at-gate").say(state.text(|shown| &shown.gate));
    let is_empty = move || state.get().gate.is_empty();
    let class = move || ["gate", "gate below-1", "gate below-2"][above(state.get().lanes.len())].to_owned();
    html("div").bind("class", class).set("aria-hidden", "true").flag("hidden", is_empty).child(number)
}

/// A lane: its algorithm, which can be swapped, and its servers.
fn one(state: State, slot: usize) -> El {
    let drops = html("div")
        .class("drops-row")
        .flag("hidden", move || lane(&state.get(), slot).is_none_or(|lane| lane.drops.is_none()))
        .child(route(state, slot, Beside::Drops))
        .child(html("p").class("drops").say(state.lane(slot, |lane| lane.drops.as_deref().unwrap_or_default())));
    let class = move || {
        let shown = state.get();
        let next = shown.slots.iter().position(Option::is_none);
        match shown.slots[slot] {
            Some(at) => ["lane s1", "lane s2", "lane s3", "lane s4"][at],
            None if next == Some(slot) => "lane next",
            None => "lane",
        }
        .to_owned()
    };
    let mark = move || format!("mark {}", state.get().slots[slot].map_or("", |at| SERIES[at]));
    let route = route(state, slot, Beside::Head);
    let head = html("div").class("lane-head").child(route).child(
        html("p")
            .class("lane-name")
            .child(html("i").bind("class", mark))
            .child(state.host.control(SETTINGS[slot], algorithm(state, slot)))
            .child(html("span").class("looks").say(state.lane(slot, |lane| &lane.looks))),
    );
    let servers = Memo::new(move |_| lane(&state.get(), slot).map_or(0, |lane| lane.rows.len()));
    let rows = html("div").list(move || (0..servers.get()).map(|server| row(state, slot, server)).collect());
    html("div").bind("class", class).children([head, rows, drops])
}

/// The lane of a setting.
pub(super) fn lane(shown: &Shown, slot: usize) -> Option<&LaneShown> {
    shown.lanes.get(shown.slots[slot]?)
}

/// The choice of a lane's algorithm.
fn algorithm(state: State, slot: usize) -> El {
    let host = state.host;
    let option = |name: &'static str, text: Text| html("option").set("value", name).say(host.word(text));
    let none = move || match state.get().slots[slot] {
        Some(_) => host.word(texts::NO_LANE)(),
        None => host.word(texts::MORE_LANES)(),
    };
    let none = (slot > 0).then(|| html("option").set("value", "none").say(none));
    let names = Algorithm::ALL.iter().map(|algorithm| option(algorithm.name(), texts::algorithm_name(*algorithm)));
    html("select")
        .with(&[("class", "input algorithm"), ("part", "input")])
        .bind("aria-label", host.word(texts::ALGORITHM))
        .children(none)
        .children(names)
        .flag("disabled", move || host.is_locked(SETTINGS[slot]))
        .value(move || lane(&state.get(), slot).map_or("none", |lane| lane.algorithm.name()).to_owned())
        .on("change", move |event| {
            let name = input_text(event);
            let place = Algorithm::ALL.iter().position(|algorithm| algorithm.name() == name);
            // The other lanes may be none, which is their first.
            let value = if slot == 0 { place } else { Some(place.map_or(Other::None as usize, |place| place + 1)) };
            if let Some(value) = value {
                host.set(SETTINGS[slot], Value::Choice(value), Phase::Settled);
            }
        })
}

/// A server: what it is, what the algorithm saw, who waits and who is in work.
fn row(state: State, slot: usize, server: usize) -> El {
    let text = move |pick: fn(&Row) -> &str| move || of(&state.get(), slot, server, |row| pick(row).to_owned());
    let result = move |part: usize| {
        move || {
            of(&state.get(), slot, server, |row| row.result.as_ref().map(|all| all[part].clone()).unwrap_or_default())
        }
    };
    let host = state.host;
    let name = html("button")
        .with(&[("type", "button"), ("class", "server")])
        .flag("data-chosen", move || of(&state.get(), slot, server, |row| row.is_chosen))
        .flag("disabled", move || {
            host.is_locked(&settings::CHANGES) || lane(&state.get(), slot).is_some_and(|lane| lane.is_fixed)
        })
        .bind("aria-pressed", move || of(&state.get(), slot, server, |row| row.is_away).to_string())
        .bind("title", host.word(texts::KEY_SERVER))
        .set("data-press", &format!("Digit{}", server + 1))
        .child(html("b").say(text(|row| &row.name)))
        .child(html("span").class("speed muted").say(text(|row| &row.speed)))
        .child(html("span").class("score").say(text(|row| &row.score)));
    let line = drawing(move || of(&state.get(), slot, server, |row| row.picture.clone()));
    let told = html("p")
        .class("taken")
        .child(html("b").say(result(0)))
        .child(html("span").say(result(1)))
        .child(html("small").say(result(2)));
    let share = html("p").class("share").say(text(|row| &row.share));
    let line = html("div").class("line").child(line);
    html("div").class("server-row").children([route(state, slot, Beside::Server(server)), name, line, told, share])
}

fn of<T: Default>(shown: &Shown, slot: usize, server: usize, pick: impl FnOnce(&Row) -> T) -> T {
    lane(shown, slot).and_then(|lane| lane.rows.get(server)).map(pick).unwrap_or_default()
}

/// What a piece of the route stands beside: all of a lane, from top to bottom.
#[derive(Clone, Copy)]
enum Beside {
    Head,
    Server(usize),
    Drops,
}

/// A piece of the route of the last request, which leads from the gate to the server chosen.
fn route(state: State, slot: usize, beside: Beside) -> El {
    let class = move || {
        let shown = state.get();
        let Some(lane) = lane(&shown, slot) else { return "route" };
        let Some(chosen) = lane.rows.iter().position(|row| row.is_chosen) else { return "route" };
        let is_above = shown.slots[slot].is_some_and(|at| at < above(shown.lanes.len()));
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
