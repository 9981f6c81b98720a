//! A course over time that is drawn before it is shown. What was drawn stays beside the truth, whatever is changed then.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_chart::{Picture, Share};
use skylet_practice::{Course, Curve, GRAIN, POINTS, Sketch};
use skylet_units::Lang;
use web_sys::{Event, PointerEvent};

use super::Work;
use crate::dom::{El, html, input_text};
use crate::picture::drawing;
use crate::pieces::place;
use crate::practice_texts as words;

/// Height of the picture.
const HEIGHT: i16 = 190;
/// Where all and nothing are.
const AREA: (i16, i16) = (24, 164);
/// Times written under the picture.
const TIMES: i64 = 5;

/// What is drawn on, with a slider at each point for keys and assistive technologies.
///
/// `drawn` is nothing before the reader drew anything.
pub(super) fn sketch(work: Work, curve: &'static Curve, length: i64, drawn: RwSignal<Option<Sketch>>) -> El {
    let host = work.host;
    let focused = RwSignal::new(None::<usize>);
    let now = move || drawn.get().unwrap_or_else(|| Sketch::blank(length));
    let draw = move |from: Spot, to: Spot| {
        drawn.update(|drawn| drawn.get_or_insert_with(|| Sketch::blank(length)).draw(from, to));
    };
    let picture = move || {
        let mut picture = frame(host.lang(), curve, length);
        let (sketch, is_drawn) = (now(), drawn.with(Option::is_some));
        picture.trace(if is_drawn { "sketch" } else { "ghost" }, line(&sketch, length));
        for (at, spot) in line(&sketch, length).into_iter().enumerate() {
            let is_focused = focused.get() == Some(at);
            picture.mark(
                "sketch-dot",
                spot,
                if is_focused { "M0-9A9 9 0 1 1-.01-9Z" } else { "M0-5A5 5 0 1 1-.01-5Z" },
            );
        }
        picture
    };
    let stage = pen(html("div").class("sketch-box").child(drawing(picture)), Box::new(draw));
    let point = move |at: usize| {
        html("input")
            .with(&[("type", "range"), ("class", "unseen point"), ("min", "0"), ("max", "100")])
            .set("step", &GRAIN.to_string())
            .value(move || now().points[at].to_string())
            .bind("aria-label", move || words::seconds(host.lang(), now().instant(at)))
            .bind("aria-valuetext", move || words::percent(now().points[at]))
            .on("focus", move |_| focused.set(Some(at)))
            .on("blur", move |_| focused.set(None))
            .on("input", move |event| {
                let percent = input_text(event).parse().unwrap_or_default();
                draw((at, percent), (at, percent));
            })
    };
    html("div")
        .with(&[("class", "sketch-points"), ("role", "group")])
        .bind("aria-label", host.word(curve.what))
        .child(stage)
        .children((0..POINTS).map(point))
}

/// A point and its percent.
type Spot = (usize, i64);

/// Draws with a pointer: each move is a line from where it was last.
fn pen(stage: El, draw: Box<dyn Fn(Spot, Spot)>) -> El {
    let element = stage.element();
    // The pointer that draws, and where it was last.
    let held = Rc::new(Cell::new(None::<(i32, Spot)>));
    let moved = Rc::clone(&held);
    let ended = || {
        let held = Rc::clone(&held);
        move |event: &Event| {
            let pointer: &PointerEvent = event.unchecked_ref();
            if held.get().is_some_and(|(id, _)| id == pointer.pointer_id()) {
                held.set(None);
            }
        }
    };
    let (up, cancelled) = (ended(), ended());
    let draw = Rc::new(draw);
    let (begin, surface) = (Rc::clone(&draw), element.clone());
    stage
        .on("pointerdown", move |event| {
            let pointer: &PointerEvent = event.unchecked_ref();
            if pointer.button() != 0 || held.get().is_some() {
                return;
            }
            // Fails only for a pointer that is gone, and then there is nothing to follow.
            let _ = surface.set_pointer_capture(pointer.pointer_id());
            let spot = point_at(place(&surface, pointer));
            held.set(Some((pointer.pointer_id(), spot)));
            begin(spot, spot);
        })
        .on("pointermove", move |event| {
            let pointer: &PointerEvent = event.unchecked_ref();
            if let Some((id, last)) = moved.get().filter(|(id, _)| *id == pointer.pointer_id()) {
                let spot = point_at(place(&element, pointer));
                moved.set(Some((id, spot)));
                draw(last, spot);
            }
        })
        .on("pointerup", up)
        .on("pointercancel", cancelled)
}

/// The truth, filled, and over it what was drawn, in one scale.
pub(super) fn both(lang: Lang, curve: &Curve, truth: &Course, drawn: Option<&Sketch>) -> Picture {
    let length = drawn.map_or(truth.length, |drawn| drawn.length.max(truth.length));
    let mut picture = frame(lang, curve, length);
    let mut area: Vec<_> = truth.parts().map(|(at, part)| (Share::of(at, length.max(1)), high(part))).collect();
    picture.trace("sketch-truth", area.clone());
    area.insert(0, (Share::ZERO, AREA.1));
    area.push((Share::of(truth.length, length.max(1)), AREA.1));
    picture.trace("sketch-area", area);
    if let Some(drawn) = drawn {
        picture.trace("ghost", line(drawn, length));
        picture.text("end muted", (Share::FULL, AREA.0 - 10), format!("┄ {}", words::BET.get(lang)));
    }
    picture
}

/// The axes with their words.
fn frame(lang: Lang, curve: &Curve, length: i64) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (top, foot) = AREA;
    picture.text("start muted", (Share::ZERO, top - 10), format!("100% {}", curve.what.get(lang)));
    for y in [top, (top + foot) / 2] {
        picture.line("sketch-guide", (Share::ZERO, y), (Share::FULL, y));
    }
    picture.line("sketch-floor", (Share::ZERO, foot), (Share::FULL, foot));
    for time in 0..=TIMES {
        let class = match time {
            0 => "start muted",
            TIMES => "end muted",
            _ => "middle muted",
        };
        picture.text(class, (Share::of(time, TIMES), HEIGHT - 8), words::seconds(lang, length * time / TIMES));
    }
    picture
}

/// The course and what was drawn in words, point by point, for who does not see them.
pub(super) fn told(lang: Lang, truth: &Course, drawn: Option<&Sketch>) -> String {
    let along = drawn.copied().unwrap_or_else(|| Sketch::blank(truth.length));
    let points = (0..POINTS).map(|point| {
        let at = along.instant(point);
        let real = words::percent(truth.part(at) / 100);
        let guess = drawn.map(|drawn| words::percent(drawn.points[point]));
        words::told(lang, at, &real, guess.as_deref())
    });
    points.collect::<Vec<_>>().join(" ")
}

/// How high a part stands, in hundredths of a percent.
fn high(part: i64) -> i16 {
    let (top, foot) = AREA;
    foot - i16::try_from(part * i64::from(foot - top) / 10_000).unwrap_or_default()
}

/// What was drawn, on a picture of so many milliseconds.
fn line(sketch: &Sketch, length: i64) -> Vec<(Share, i16)> {
    let spot = |(at, percent): (usize, &i64)| (Share::of(sketch.instant(at), length.max(1)), high(percent * 100));
    sketch.points.iter().enumerate().map(spot).collect()
}

/// The point and the percent of a place on the picture, in ten-thousandths across and down.
fn point_at((x, y): (i64, i64)) -> Spot {
    let (top, foot) = (i64::from(AREA.0), i64::from(AREA.1));
    let part = (foot * 10_000 - y * i64::from(HEIGHT)) / ((foot - top) * 100);
    (Sketch::nearest(x), part)
}
