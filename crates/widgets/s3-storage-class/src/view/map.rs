//! The map with the reader's dot on it.

use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Phase, Plane, overlay};

use super::State;
use crate::flips::Axis;
use crate::frame;
use crate::map::{AREAS, HEIGHT, Marks};
use crate::scale::Scale;
use crate::settings::Class;
use crate::shown::Shown;

/// The four ways the dot goes.
const WAYS: &str = "M0 -9V9M-9 0H9M-3 -6L0 -9L3 -6M-3 6L0 9L3 6M-6 -3L-9 0L-6 3M6 -3L9 0L6 3";

pub(super) fn stage(state: State) -> El {
    let plane = Plane {
        parts: vec![
            territories(state),
            state.picture(|shown| &shown.names),
            state.picture(|shown| &shown.arms),
            overlay(&HEIGHT.to_string()).child(dot(state)),
        ],
        is_held: state.is_held,
        on_move: Box::new(move |x, y, phase| go(state, (x, y), phase)),
    };
    let days = html("div").class("days-axis").child(state.picture(|shown| &shown.axes[0]));
    html("div")
        .with(&[("class", "stage map-stage"), ("part", "chart")])
        .children([days, html("div").class("map").child(plane.el()).child(state.picture(|shown| &shown.axes[1]))])
}

/// Brings the dot to a place of the map. It is one act of the reader, so the page is told once it is settled.
fn go(state: State, (x, y): (i64, i64), phase: Phase) {
    let across = |scale: Scale, part: i64| part * scale.length() / 10_000;
    let (reads, days) = (state.now().map.scale, Scale::DAYS);
    let to_reads = frame::snapped(Axis::Reads, reads, across(reads, x));
    let to_days = frame::snapped(Axis::Days, days, across(days, 10_000 - y));
    state.set(Axis::Reads, to_reads, Phase::Live);
    state.set(Axis::Days, to_days, phase);
}

/// Areas, borders between them and marks: as many elements as there are classes, whatever the map.
fn territories(state: State) -> El {
    let classes = (0..AREAS).map(|at| Class::ALL.get(at).copied());
    let area = move |class: Option<Class>| {
        let path = move |shown: &Shown| shown.map.areas[crate::map::area(class)].clone();
        svg("path").class(&format!("area {}", frame::style(class))).bind("d", move || path(&state.get()))
    };
    let lines = svg("path")
        .with(&[("class", "borders"), ("vector-effect", "non-scaling-stroke")])
        .bind("d", move || state.get().map.borders.clone());
    let stretched = svg("svg")
        .with(&[("width", "100%"), ("height", "100%"), ("preserveAspectRatio", "none")])
        .set("viewBox", &format!("0 0 10000 {HEIGHT}"))
        .children(classes.clone().map(area))
        .child(lines);
    let signs = classes.flat_map(|class| [signs(state, class, false), signs(state, class, true)]);
    svg("svg")
        .with(&[("class", "picture"), ("width", "100%"), ("aria-hidden", "true"), ("focusable", "false")])
        .set("height", &HEIGHT.to_string())
        .child(stretched)
        .children(signs)
}

/// The marks of a class in one text.
fn signs(state: State, class: Option<Class>, is_spare: bool) -> El {
    let part = move |pick: fn(&Marks) -> &str| {
        move || {
            let shown = state.get();
            let area = crate::map::area(class);
            let found = shown.map.marks.iter().find(|marks| marks.area == area && marks.is_spare == is_spare);
            found.map(|marks| pick(marks).to_owned()).unwrap_or_default()
        }
    };
    let spare = if is_spare { " spare" } else { "" };
    svg("text")
        .class(&format!("{}{spare}", frame::signs(class)))
        .bind("x", part(|marks| &marks.x))
        .bind("y", part(|marks| &marks.y))
        .say(part(|marks| &marks.signs))
}

fn dot(state: State) -> El {
    let circle = |class: &str, radius: &str| svg("circle").with(&[("class", class), ("r", radius)]);
    svg("svg")
        .with(&[("class", "dot"), ("data-grip", "")])
        .bind("x", move || state.get().dot.0.percent())
        .bind("y", move || state.get().dot.1.to_string())
        .children([circle("reach", "22"), circle("knob", "14"), svg("path").set("d", WAYS)])
}
