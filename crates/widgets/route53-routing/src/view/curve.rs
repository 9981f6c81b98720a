//! The curve of exposure, drawn before it is shown.

use leptos::prelude::*;
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Act, Host, OnAct, drawing, pieces};
use skylet_units::Exact;

use super::panels::shown;
use crate::exposure::expected;
use crate::later_texts as words;
use crate::panels::curve::{POINTS, asked, gap, picture, point_at, seconds};
use crate::plan::Plan;
use crate::texts;

pub(super) fn curve(host: Host) -> El {
    let points = RwSignal::new([50_i64; POINTS]);
    let is_shown = RwSignal::new(false);
    let set = move |at: usize, part: i64| {
        if !is_shown.get_untracked() {
            points.update(|points| points[at.min(POINTS - 1)] = part.clamp(0, 100));
        }
    };
    let drawn = drawing(move || {
        let (settings, lang) = (shown(host), host.lang());
        let ends = [0, seconds(&settings)].map(|second| texts::seconds(lang, Exact::whole(second)));
        picture(&settings, &points.get(), is_shown.get(), ends)
    });
    let stage = html("div").with(&[("class", "drawn"), ("data-drawn", ""), ("data-stage", "")]).child(drawn);
    let on_act: OnAct = Box::new(move |_, act| {
        let Act::Drag(x, y, _) = act else { return false };
        let (at, part) = point_at(x, y);
        set(at, part);
        true
    });
    let input = move |at: usize| {
        let second = move || i64::try_from(at).unwrap_or_default() * seconds(&shown(host)) / 10;
        html("input")
            .with(&[("type", "range"), ("class", "point"), ("min", "0"), ("max", "100"), ("step", "5")])
            .value(move || points.get()[at].to_string())
            .bind("aria-label", move || words::point(host.lang(), second(), points.get()[at]))
            .flag("disabled", move || is_shown.get())
            .on("input", move |event| set(at, input_text(event).parse().unwrap_or_default()))
    };
    let button = html("button")
        .with(&[("type", "button"), ("class", "do")])
        .on("click", move |_| is_shown.update(|is| *is = !*is))
        .say(move || if is_shown.get() { words::CURVE_AGAIN } else { words::CURVE_SHOW }.get(host.lang()).to_owned());
    let told = html("p").with(&[("class", "told"), ("role", "status")]).say(move || {
        if !is_shown.get() {
            return String::new();
        }
        let settings = shown(host);
        let expected = expected(&Plan::of(&asked(&settings)), skylet_sim::Micros::ZERO);
        let off = gap(&settings, &points.get());
        words::gap(host.lang(), off, seconds(&settings), expected.detection, expected.worst)
    });
    html("div").class("closer").children([
        html("p").child(html("b").say(host.word(words::CURVE_QUESTION))),
        html("p").class("muted").say(host.word(words::CURVE_HINT)),
        pieces(stage, "data-drawn", on_act),
        html("div").class("points").children((0..POINTS).map(input)),
        button,
        told,
    ])
}
