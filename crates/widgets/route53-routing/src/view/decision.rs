//! The decision: every record goes from gate to gate, and where it stops it says why.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::Host;
use skylet_kit::dom::{El, html};
use skylet_sim::Micros;

use super::{SERIES, fresh};
use crate::city_texts::city;
use crate::gates::{Gates, Row, Stop, gates};
use crate::model::Board;
use crate::plan::micros;
use crate::settings::{ENDPOINTS, Settings};
use crate::texts;

/// The decision at the instant that is shown.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    gates: Memo<Arc<Gates>>,
}

impl State {
    fn get(self) -> Arc<Gates> {
        self.gates.get()
    }
}

pub(super) fn decision(host: Host) -> El {
    let board = Rc::new(RefCell::new(None::<(Vec<Value>, Board)>));
    let board = StoredValue::new_local(board);
    let gates = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            let now = host.moving().map_or_else(|| micros(settings.at), Micros);
            let is_healthy = board.with_value(|board| fresh(&mut board.borrow_mut(), host).healthy_at(now));
            Arc::new(gates(host.lang(), &settings, is_healthy))
        },
        |before, now| before != now,
    );
    let state = State { host, gates };
    // What the followed person asks, and how often they have: each question goes from gate to gate.
    let asked = Memo::new(move |_| {
        let settings = Settings::from_values(&host.values());
        let now = host.moving().map_or_else(|| micros(settings.at), Micros);
        let person = settings.asker();
        let times = board.with_value(|board| {
            let mut board = board.borrow_mut();
            let plan = fresh(&mut board, host).outage().plan();
            plan.asked(plan.resolver(person), now).map(|(times, _)| times)
        });
        (settings.policy, person, settings.city(person), times)
    });
    // Of two that look the same one follows the other, so that it begins anew; at first everything stands.
    let turn = Memo::new(move |before: Option<&usize>| {
        asked.with(|_| ());
        before.map_or(0, |before| 1 + before % 2)
    });
    let asks = move || {
        let settings = Settings::from_values(&host.values());
        texts::asks(host.lang(), &texts::person(host.lang(), &settings, settings.asker(), city))
    };
    let gate = |gate: usize| {
        html("li")
            .child(html("b").say(move || state.get().names[gate].0.clone()))
            .child(html("span").say(move || state.get().names[gate].1.clone()))
    };
    let heads = html("ol").class("gates").children((0..3).map(gate));
    let rows = html("ul").class("records").children((0..ENDPOINTS).map(|endpoint| record(state, endpoint)));
    html("div")
        .with(&[("part", "table"), ("role", "group")])
        .bind("class", move || ["decision", "decision asked", "decision asked-anew"][turn.get()].to_owned())
        .bind("aria-label", host.word(texts::DECISION))
        .child(html("b").class("asks").say(asks))
        .children([heads, rows])
}

fn record(state: State, endpoint: usize) -> El {
    let class = move || {
        let stop = match state.get().rows[endpoint].stop {
            Stop::Record => "at-1",
            Stop::Check => "at-2",
            Stop::Rule => "at-3",
            Stop::Through => "through",
        };
        format!("record {} {stop}", SERIES[endpoint])
    };
    let of = move |pick: fn(&Row) -> &str| move || pick(&state.get().rows[endpoint]).to_owned();
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
