//! The map: the land, the endpoints, the people with what their resolvers hold, and what the reader does to them.

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_contract::Value;
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Act, Host, Phase, Pieces};
use skylet_units::Exact;

use super::{SERIES, State, read};
use crate::frame::{self, Side};
use crate::land::LAND;
use crate::place::{city_towards, nearest_city};
use crate::settings::{self, ENDPOINTS, PEOPLE, Settings};
use crate::shown::{Endpoint, Person};
use crate::texts;

/// Shape of an address: who holds that of the first endpoint is a disc, of the second a square, of the third a triangle; a
/// ring that is cut stands for no answer. Around their middle, for people and, larger, for endpoints.
const SHAPES: [&str; 4] =
    ["M0-14A14 14 0 1 1-.01-14Z", "M0-13H13V13H-13V-13Z", "M0-17L17 12H-17Z", "M0-14A14 14 0 1 1-.01-14Z"];

/// How far an arrow key moves a person, in tenths of a degree, and with Shift.
const ARROW: (i16, i16) = (100, 10);

pub(super) fn map(state: State) -> El {
    let host = state.host;
    let world = svg("svg")
        .with(&[("class", "world"), ("role", "group")])
        .bind("aria-label", host.word(texts::MAP))
        .child(land())
        .children((0..PEOPLE.len()).map(|person| thread(state, person)))
        .child(resolver(state))
        .children((0..ENDPOINTS).map(|endpoint| place(state, endpoint)))
        .children((0..PEOPLE.len()).map(|person| card(state, person)));
    let hint = html("p").class("hint").say(host.word(texts::MAP_HINT));
    let stage = html("div").with(&[("class", "map"), ("part", "chart")]).child(world);
    let pieces = Pieces {
        stage,
        held: RwSignal::new(None),
        on_act: Box::new(move |piece, act| {
            let at = |rest: &str| rest.parse().unwrap_or_default();
            match (piece.strip_prefix('p'), piece.strip_prefix('e')) {
                (Some(person), _) => move_person(host, at(person), act),
                (_, Some(endpoint)) => toggle(host, at(endpoint), act),
                _ => false,
            }
        }),
    };
    html("div").class("map-box").child(pieces.el()).child(hint)
}

fn land() -> El {
    let round = |shift: &str| svg("path").with(&[("d", LAND), ("transform", shift)]);
    svg("svg")
        .with(&[
            ("class", "land"),
            ("viewBox", frame::VIEW_BOX),
            ("preserveAspectRatio", "none"),
            ("aria-hidden", "true"),
        ])
        .with(&[("width", "100%"), ("height", "100%")])
        .children([round("translate(0)"), round(frame::ROUND)])
}

/// A signed nudge of everything drawn at a place.
fn at_place(el: El, x: impl Fn() -> Share + 'static, y: impl Fn() -> Share + 'static) -> El {
    el.bind("x", move || x().percent()).bind("y", move || y().percent())
}

/// Something of a person; nothing while there is none.
fn of<T: Default>(state: State, person: usize, pick: impl Fn(&Person) -> T) -> T {
    state.get().people.get(person).map(pick).unwrap_or_default()
}

/// The line from a person to the endpoint they are sent to.
fn thread(state: State, person: usize) -> El {
    let end = move |pick: fn(&Person) -> Share| move || of(state, person, |it| pick(it)).percent();
    let class = move || {
        of(state, person, |it| {
            let series = it.held.map_or("unheld", |(endpoint, _)| SERIES[endpoint]);
            let is = |is: bool, name: &'static str| if is { name } else { "" };
            format!("thread {series}{}{}", is(it.is_exposed, " exposed"), is(it.is_followed, " followed"))
        })
    };
    svg("line")
        .set("aria-hidden", "true")
        .bind("class", class)
        .bind("x1", end(|it| it.at.0))
        .bind("y1", end(|it| it.at.1))
        .bind("x2", end(|it| it.held.map_or(it.at, |(_, at)| at).0))
        .bind("y2", end(|it| it.held.map_or(it.at, |(_, at)| at).1))
}

/// The resolver that all ask through.
fn resolver(state: State) -> El {
    let at = move || state.get().resolver.unwrap_or_default();
    let mark = svg("svg").with(&[("class", "resolver"), ("aria-hidden", "true")]);
    at_place(mark, move || at().0, move || at().1)
        .flag("hidden", move || state.get().resolver.is_none())
        .child(svg("path").set("d", "M0-11L11 0L0 11L-11 0Z"))
        .child(svg("text").with(&[("y", "26"), ("class", "middle")]).say(state.host.word(texts::COMMON_RESOLVER)))
}

/// An endpoint: its name, its shape, the ring of its health checkers, and the word of what pressing it does.
fn place(state: State, endpoint: usize) -> El {
    let host = state.host;
    let it =
        move |pick: fn(&Endpoint) -> String| move || state.get().endpoints.get(endpoint).map(pick).unwrap_or_default();
    let class = move || {
        let shown = state.get();
        let it = &shown.endpoints[endpoint];
        let up = if it.is_up { "" } else { " dead" };
        let healthy = if it.is_healthy { "" } else { " unhealthy" };
        format!("endpoint {}{up}{healthy}", SERIES[endpoint])
    };
    let ring = svg("path")
        .with(&[("class", "checkers"), ("d", "M0-21A21 21 0 1 1-.01-21Z"), ("pathLength", "100")])
        .bind("stroke-dasharray", it(|it| format!("{} 100", it.checkers.unwrap_or_default())));
    let body = svg("g")
        .with(&[("role", "button"), ("tabindex", "0"), ("data-piece", &format!("e{endpoint}"))])
        .bind("aria-label", it(|it| it.says.clone()))
        .bind("aria-pressed", it(|it| (!it.is_up).to_string()))
        .option("aria-disabled", move || host.is_locked(&settings::CHANGES).then(|| "true".to_owned()))
        .children([
            svg("circle").with(&[("class", "reach"), ("r", "26")]),
            ring,
            svg("path").with(&[("class", "shape"), ("d", SHAPES[endpoint])]),
            svg("path").with(&[("class", "cross"), ("d", "M-9-9L9 9M9-9L-9 9")]),
            svg("rect").with(&[
                ("class", "pill"),
                ("x", "-20"),
                ("y", "-47"),
                ("width", "40"),
                ("height", "22"),
                ("rx", "11"),
            ]),
            svg("text").with(&[("class", "pill-word middle"), ("y", "-31")]).say(it(|it| it.button.clone())),
            svg("text")
                .with(&[("class", "place-name middle"), ("y", "-51")])
                .say(host.word(texts::ENDPOINT_NAMES[endpoint])),
        ]);
    let spot = move || state.get().endpoints[endpoint].at;
    at_place(svg("svg").bind("class", class), move || spot().0, move || spot().1).child(body)
}

/// A person: the shape of the address they are sent to, with the seconds it is still kept.
fn card(state: State, person: usize) -> El {
    let class = move || {
        of(state, person, |it| {
            let series = it.held.map_or("unheld", |(endpoint, _)| SERIES[endpoint]);
            let is = |is: bool, name: &'static str| if is { name } else { "" };
            format!("person {series}{}{}", is(it.is_exposed, " exposed"), is(it.is_followed, " followed"))
        })
    };
    let shape = move || of(state, person, |it| SHAPES[it.held.map_or(3, |(endpoint, _)| endpoint)].to_owned());
    let name = svg("text")
        .bind("class", move || {
            let side = state.get().people.get(person).map_or(Side::Nowhere, |it| it.side);
            ["name right", "name left", "name middle", "name middle", "name nowhere"][side as usize].to_owned()
        })
        .bind("x", move || of(state, person, |it| ["19", "-19", "0", "0", "0"][it.side as usize]).to_owned())
        .bind("y", move || of(state, person, |it| ["5", "5", "30", "-22", "30"][it.side as usize]).to_owned())
        .say(move || of(state, person, |it| it.name.clone()));
    let body = svg("g")
        .with(&[("role", "button"), ("tabindex", "0"), ("data-piece", &format!("p{person}"))])
        .bind("aria-label", move || of(state, person, |it| it.says.clone()))
        .bind("aria-pressed", move || of(state, person, |it| it.is_followed).to_string())
        .children([
            svg("circle").with(&[("class", "reach"), ("r", "22")]),
            svg("path").set("class", "face").bind("d", shape),
            svg("path")
                .with(&[("class", "turn"), ("pathLength", "100")])
                .bind("d", shape)
                .bind("stroke-dasharray", move || format!("{} 100", of(state, person, |it| it.ring))),
            svg("text").with(&[("class", "left"), ("y", "5")]).say(move || of(state, person, |it| it.left.clone())),
            name,
        ]);
    let spot = move || of(state, person, |it| it.at);
    at_place(svg("svg").bind("class", class), move || spot().0, move || spot().1).child(body)
}

/// Follows a person, or moves them to another city.
fn move_person(host: Host, person: usize, act: Act<'_>) -> bool {
    let is_locked = |setting| untrack(|| host.is_locked(setting));
    if !is_locked(&settings::ASKER) && read(host).asker() != person {
        let number = Exact::whole(i64::try_from(person).unwrap_or_default() + 1);
        host.set(
            &settings::ASKER,
            Value::Quantity(number),
            if act == Act::Press { Phase::Settled } else { Phase::Live },
        );
    }
    let now = read(host);
    let from = now.place(person).point.unwrap_or_default();
    let (city, phase) = match act {
        Act::Press => return true,
        Act::Key(_) => return false,
        Act::Arrow(along, up, is_fine) => {
            (city_towards(from, (up, along), if is_fine { ARROW.1 } else { ARROW.0 }), Phase::Settled)
        }
        Act::Drag(x, y, phase) => (Some(frame::city_at(x, y)), phase),
    };
    if is_locked(&settings::PEOPLE_AT) {
        return false;
    }
    // Someone at home already stands in the city nearest to it.
    let is_home = |city: usize| now.city(person).is_none() && nearest_city(from) == city;
    if let Some(city) = city.filter(|city| !is_home(*city)) {
        let people = now.moved(person, city);
        host.set(&settings::PEOPLE_AT, Value::List(people.into()), phase);
    }
    true
}

/// Kills an endpoint at the instant looked at, or heals it.
fn toggle(host: Host, endpoint: usize, act: Act<'_>) -> bool {
    if !matches!(act, Act::Press | Act::Key("KeyK")) || untrack(|| host.is_locked(&settings::CHANGES)) {
        return false;
    }
    let changes = looked_at(host).toggled(endpoint);
    host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled);
    true
}

/// The settings with the instant that is shown, which they do not have while it plays: then the next second, so that what was
/// seen stays.
pub(super) fn looked_at(host: Host) -> Settings {
    let settings = read(host);
    match host.instant() {
        Some(shown) if shown != crate::plan::micros(settings.at).0 => {
            Settings { at: Exact::whole((shown + 999_999) / 1_000_000), ..settings }
        }
        _ => settings,
    }
}
