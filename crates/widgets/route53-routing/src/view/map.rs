//! The map: the land, the endpoints, the people with what their resolvers hold. What is done to them comes later, in `acts`.

use std::rc::Rc;

use skylet_kit::dom::{El, html, svg};

use super::{SERIES, State};
use crate::frame::{self, SHAPES, Side, Spot};
use crate::land::LAND;
use crate::settings::{ENDPOINTS, PEOPLE};
use crate::shown::{Endpoint, Person};
use crate::texts;

pub(super) fn map(state: State) -> El {
    let host = state.host;
    let person = |person: usize| -> Pick<Person> { Rc::new(move || state.get().people.get(person).cloned()) };
    let people: Vec<_> = (0..PEOPLE.len()).map(person).collect();
    let world = svg("svg")
        .with(&[("class", "world"), ("role", "group")])
        .bind("aria-label", host.word(texts::MAP))
        .child(land())
        .children(people.iter().map(thread))
        .child(resolver(state))
        .children((0..ENDPOINTS).map(|endpoint| place(state, endpoint)))
        .children(people.iter().zip(0..).map(|(it, person)| card(it, person)));
    let hint = html("p").class("hint").say(host.word(texts::MAP_HINT));
    let stage = html("div").with(&[("class", "map"), ("part", "chart"), ("data-stage", "")]).child(world);
    html("div").class("map-box").child(stage).child(hint)
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

/// Attributes that follow what is shown, for something that may not be there.
fn following<T>(
    of: impl Fn(&T) -> Vec<(&'static str, String)> + 'static,
    it: Pick<T>,
) -> impl Fn() -> Vec<(&'static str, String)> {
    move || it().as_ref().map(&of).unwrap_or_default()
}

type Pick<T> = Rc<dyn Fn() -> Option<T>>;

fn spot((x, y): Spot, names: [&'static str; 2]) -> Vec<(&'static str, String)> {
    vec![(names[0], x.percent()), (names[1], y.percent())]
}

/// The class of what belongs to a person: whose address it is, and how they fare.
fn class(what: &str, it: &Person) -> (&'static str, String) {
    let series = it.held.map_or("unheld", |(endpoint, _)| SERIES[endpoint]);
    let is = |is: bool, name: &'static str| if is { name } else { "" };
    ("class", format!("{what} {series}{}{}", is(it.is_exposed, " exposed"), is(it.is_followed, " followed")))
}

/// The line from a person to the endpoint they are sent to.
fn thread(it: &Pick<Person>) -> El {
    let of = |it: &Person| {
        let mut found = spot(it.at, ["x1", "y1"]);
        found.extend(spot(it.held.map_or(it.at, |(_, at)| at), ["x2", "y2"]));
        found.push(class("thread", it));
        found
    };
    svg("line").set("aria-hidden", "true").follows(following(of, Rc::clone(it)))
}

/// The resolver that all ask through.
fn resolver(state: State) -> El {
    svg("svg")
        .with(&[("class", "resolver"), ("aria-hidden", "true")])
        .flag("hidden", move || state.get().resolver.is_none())
        .follows(move || spot(state.get().resolver.unwrap_or_default(), ["x", "y"]))
        .child(svg("path").set("d", "M0-11L11 0L0 11L-11 0Z"))
        .child(svg("text").with(&[("y", "26"), ("class", "middle")]).say(state.host.word(texts::COMMON_RESOLVER)))
}

/// An endpoint: its name, its shape, the ring of its health checkers, and the word of what pressing it does.
fn place(state: State, endpoint: usize) -> El {
    let host = state.host;
    let it: Pick<Endpoint> = Rc::new(move || state.get().endpoints.get(endpoint).cloned());
    let of = move |it: &Endpoint| {
        let up = if it.is_up { "" } else { " dead" };
        let healthy = if it.is_healthy { "" } else { " unhealthy" };
        let mut found = spot(it.at, ["x", "y"]);
        found.push(("class", format!("endpoint {}{up}{healthy}", SERIES[endpoint])));
        found
    };
    let named = |it: &Endpoint| vec![("aria-label", it.says.clone()), ("aria-pressed", (!it.is_up).to_string())];
    let ring = |it: &Endpoint| vec![("stroke-dasharray", format!("{} 100", it.checkers.unwrap_or_default()))];
    let word = Rc::clone(&it);
    let pill = [("class", "pill"), ("x", "-20"), ("y", "-47"), ("width", "40"), ("height", "22"), ("rx", "11")];
    let body = svg("g")
        .with(&[("role", "button"), ("tabindex", "0"), ("data-piece", ["e0", "e1", "e2"][endpoint])])
        .follows(following(named, Rc::clone(&it)))
        .children([
            svg("circle").with(&[("class", "reach"), ("r", "26")]),
            svg("path")
                .with(&[("class", "checkers"), ("d", "M0-21A21 21 0 1 1-.01-21Z"), ("pathLength", "100")])
                .follows(following(ring, Rc::clone(&it))),
            svg("path").with(&[("class", "shape"), ("d", SHAPES[endpoint])]),
            svg("path").with(&[("class", "cross"), ("d", "M-9-9L9 9M9-9L-9 9")]),
            svg("rect").with(&pill),
        ]);
    // What is written beside a button is in its name, in other words.
    let written = [
        svg("text")
            .with(&[("class", "pill-word middle"), ("y", "-31"), ("aria-hidden", "true")])
            .say(move || word().map(|it| it.button).unwrap_or_default()),
        svg("text")
            .with(&[("class", "place-name middle"), ("y", "-51"), ("aria-hidden", "true")])
            .say(host.word(texts::ENDPOINT_NAMES[endpoint])),
    ];
    svg("svg").follows(following(of, it)).child(body).children(written)
}

/// A person: the shape of the address they are sent to, with the seconds it is still kept.
fn card(it: &Pick<Person>, person: usize) -> El {
    let shape = |it: &Person| ("d", SHAPES[it.held.map_or(3, |(endpoint, _)| endpoint)].to_owned());
    let of = |it: &Person| {
        let mut found = spot(it.at, ["x", "y"]);
        found.push(class("person", it));
        found
    };
    let named = |it: &Person| vec![("aria-label", it.says.clone()), ("aria-pressed", it.is_followed.to_string())];
    // On which side it stands is a matter of the width: the style sheet has both.
    // The question that goes out: a ring that widens and fades.
    let pulse = |it: &Person| {
        let (radius, rest) = it.asks.map_or((0, 0), |asks| (14 + asks / 7, 100 - asks));
        vec![("r", radius.to_string()), ("stroke-opacity", format!("{rest}%"))]
    };
    let beside = |it: &Person| vec![("class", format!("name w-{} n-{}", side(it.side), side(it.side_narrow)))];
    let (left, name) = (Rc::clone(it), Rc::clone(it));
    let of_it = || Rc::clone(it);
    let body = svg("g")
        .with(&[("role", "button"), ("tabindex", "0"), ("data-piece", &format!("p{person}"))])
        .follows(following(named, of_it()))
        .children([
            svg("circle").with(&[("class", "reach"), ("r", "22")]),
            svg("circle").set("class", "pulse").follows(following(pulse, of_it())),
            svg("path").set("class", "face").follows(following(move |it| vec![shape(it)], of_it())),
            svg("path").with(&[("class", "turn"), ("pathLength", "100")]).follows(following(
                move |it| vec![shape(it), ("stroke-dasharray", format!("{} 100", it.ring))],
                of_it(),
            )),
        ]);
    let written = [
        svg("text")
            .with(&[("class", "secs"), ("y", "5"), ("aria-hidden", "true")])
            .say(move || left().map(|it| it.left).unwrap_or_default()),
        svg("text")
            .set("aria-hidden", "true")
            .follows(following(beside, of_it()))
            .say(move || name().map(|it| it.name).unwrap_or_default()),
    ];
    svg("svg").follows(following(of, of_it())).child(body).children(written)
}

const fn side(side: Side) -> &'static str {
    match side {
        Side::Right => "right",
        Side::Left => "left",
        Side::Below => "below",
        Side::Above => "above",
        Side::BelowRight => "start",
        Side::BelowLeft => "end",
        Side::Nowhere => "none",
    }
}
