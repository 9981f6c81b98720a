//! The stage: the item as a bar of bytes, the boxes under it, the step it stands on, the two jumps.

use leptos::prelude::*;
use skylet_kit::dom::{El, html, say, svg};
use skylet_kit::{Field, Phase, Slider};
use skylet_units::{Exact, bytes_text};

use super::{SIZE_MAX, State};
use crate::frame::{self, BoxFrame, Cell, Fill, Tick};
use crate::settings;
use crate::texts;

/// Top and height of the item's bar and of the boxes, in CSS pixels.
const BAR: [(&str, &str); 2] = [("y", "2"), ("height", "40")];
const BOXES: [(&str, &str); 2] = [("y", "50"), ("height", "48")];

pub(super) fn stage(state: State) -> El {
    let is_held = RwSignal::new(false);
    let window = held_window(state, is_held);
    let frame = move || frame::boxes(&state.summary(), window.get());
    let slider = Slider {
        label: say(move || texts::ITEM_SLIDER.get(state.lang()).to_owned()),
        window: Box::new(move || window.get().floor_to_i64()),
        place: Box::new(move || state.summary().size.floor_to_i64()),
        value_text: say(move || texts::size_value(state.lang(), &state.summary())),
        is_held,
        on_move: Box::new(move |place, phase| {
            let block = state.summary_now().block;
            state.set_item(frame::snapped_size(Exact::whole(place), block, SIZE_MAX), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            let now = state.summary_now();
            state.set_item(frame::nudged_size(now.size, nudge, now.block, SIZE_MAX), Phase::Settled);
        }),
    };
    let field = Field {
        host: state.host,
        setting: &settings::ITEM,
        label: say(move || texts::ITEM_FIELD.get(state.lang()).to_owned()),
        note: say(move || texts::bytes_count(state.summary().size)),
    };
    let name = |class: &str| html("span").class(class);
    let boxes_label = move || texts::boxes_of(state.lang(), &bytes_text(state.summary().block));
    let track = html("div").class("track").child(picture(state, frame)).child(slider.el()).child(jumps(state));
    let box_count = html("span")
        .class("value box-value")
        .child(html("b").say(move || state.summary().blocks.grouped()))
        .child(html("small").say(move || texts::BOXES_UNIT.get(state.lang()).to_owned()));
    html("div").with(&[("class", "stage"), ("part", "chart")]).children([
        name("name item-name").say(move || texts::ITEM.get(state.lang()).to_owned()),
        name("name box-name").say(boxes_label),
        name("name size-name muted").say(move || texts::SIZE.get(state.lang()).to_owned()),
        track,
        html("span").class("value item-value").child(field.el()),
        box_count,
    ])
}

/// Bytes across the stage. While a pointer holds the handle they stay, so the picture does not move under it.
fn held_window(state: State, is_held: RwSignal<bool>) -> Memo<Exact> {
    Memo::new(move |before: Option<&Exact>| {
        let summary = state.summary();
        match before {
            Some(before) if is_held.get() => *before,
            _ => frame::window(summary.blocks, summary.block, SIZE_MAX),
        }
    })
}

fn picture(state: State, frame: impl Fn() -> BoxFrame + Copy + 'static) -> El {
    let end = move || frame().item_end.percent();
    let waste_width = move || frame().unused.0.until(frame().unused.1).percent();
    let size = move || bytes_text(state.summary().size);
    let waste = move || texts::wasted(state.lang(), &bytes_text(state.summary().unused()));
    let rect = |class: &str| svg("rect").class(class);
    let hatch = svg("pattern")
        .with(&[("id", "hatch"), ("width", "7"), ("height", "7")])
        .with(&[("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")])
        .child(rect("hatch").with(&[("width", "1.6"), ("height", "7")]));
    let waste_label = svg("svg")
        .bind("x", end)
        .bind("class", move || waste_class(&frame()).to_owned())
        .child(svg("text").set("y", "28").bind("x", move || waste_offset(&frame()).to_owned()).say(waste));
    drawing("162")
        .child(svg("defs").child(hatch))
        .child(rect("bar").with(&BAR).bind("width", end))
        .child(rect("filled").with(&BOXES).bind("width", end))
        .child(rect("waste").with(&BOXES).bind("x", end).bind("width", waste_width))
        .child(svg("g").list(move || frame().cells.iter().map(cell).collect()))
        .child(svg("text").with(&[("class", "bar-text"), ("x", "10"), ("y", "28")]).say(size))
        .child(waste_label)
        .child(ruler(state, frame))
        .child(handle("handle", end, "120"))
}

/// A drawing as wide as its track, hidden from assistive technologies: the narration says what it shows.
pub(super) fn drawing(height: &str) -> El {
    svg("svg")
        .with(&[("class", "picture"), ("width", "100%"), ("height", height)])
        .with(&[("aria-hidden", "true"), ("focusable", "false")])
}

/// The visible handle under the slider's thumb, with a line down to `foot`.
pub(super) fn handle(class: &str, at: impl Fn() -> String + 'static, foot: &str) -> El {
    let circle = |class: &str, radius: &str| svg("circle").with(&[("class", class), ("cy", "22"), ("r", radius)]);
    svg("svg").class(class).bind("x", at).children([
        svg("line").with(&[("y1", "2"), ("y2", foot)]),
        circle("ring", "19"),
        circle("knob", "14"),
        svg("path").with(&[("d", "M-3 17L-8 22L-3 27M3 17L8 22L3 27")]),
    ])
}

/// The label of the wasted part stands right of the handle, or inside the bar when the item is large.
fn waste_class(frame: &BoxFrame) -> &'static str {
    match (frame.unused.0 == frame.unused.1, frame.is_item_wide()) {
        (true, _) => "none",
        (false, true) => "waste-text inside",
        (false, false) => "waste-text",
    }
}

fn waste_offset(frame: &BoxFrame) -> &'static str {
    if frame.is_item_wide() { "-24" } else { "24" }
}

fn cell(cell: &Cell) -> El {
    let class = match cell.fill {
        Fill::Needed => "box",
        Fill::Free => "box free",
    };
    svg("rect").class(class).with(&BOXES).set("x", &cell.start.percent()).set("width", &cell.width.percent())
}

/// The step of the rounding staircase the size stands on: closed dot, last byte of a step; open dot, first of the next.
fn ruler(state: State, frame: impl Fn() -> BoxFrame + Copy + 'static) -> El {
    let start = move || frame().step.0.percent();
    let end = move || frame().step.1.percent();
    let line = |class: &str, y: &str| svg("line").with(&[("class", class), ("y1", y), ("y2", y)]);
    let dot = |class: &str, y: &str| svg("circle").with(&[("class", class), ("cy", y), ("r", "3.5")]);
    let below = svg("g").bind("class", move || if frame().is_first_step() { "none" } else { "" }.to_owned());
    let dots = svg("g").bind("class", move || if frame().has_wide_boxes() { "" } else { "none" }.to_owned());
    let label_at = move || frame().step.0.middle(frame().step.1).percent();
    let label = move || texts::boxes_term(state.lang(), state.summary().blocks);
    svg("g").class("ruler").children([
        line("before", "124").set("x1", "0").bind("x2", start),
        line("here", "116").bind("x1", start).bind("x2", end),
        line("after", "108").bind("x1", end).set("x2", "100%"),
        dots.children([
            below.child(dot("closed", "124").bind("cx", start)).child(dot("open", "116").bind("cx", start)),
            dot("closed", "116").bind("cx", end),
            dot("open", "108").bind("cx", end),
            svg("text").with(&[("class", "step-text"), ("y", "140")]).bind("x", label_at).say(label),
        ]),
        svg("g").list(move || frame().ticks.iter().enumerate().map(|(index, tick)| tick_label(index, tick)).collect()),
    ])
}

fn tick_label(index: usize, tick: &Tick) -> El {
    let class = match index {
        0 => "tick first",
        4 => "tick last",
        _ => "tick",
    };
    let text = if tick.bytes == Exact::ZERO { "0".to_owned() } else { bytes_text(tick.bytes) };
    svg("text").with(&[("class", class), ("y", "158"), ("x", &tick.at.percent())]).text(&text)
}

/// The two sentences that jump to the exact size where the answer changes.
fn jumps(state: State) -> El {
    let below = move || texts::below(state.lang(), &state.summary());
    let above = move || texts::above(state.lang(), &state.summary(), SIZE_MAX);
    let go = move |target: Option<Exact>| {
        if let Some(bytes) = target {
            state.set_item(bytes, Phase::Settled);
        }
    };
    let jump = || html("button").with(&[("type", "button"), ("class", "jump")]);
    let arrow = |shape: &str| html("span").set("aria-hidden", "true").text(shape);
    let to_below = jump()
        .flag("disabled", move || below().is_none())
        .on("click", move |_| go(state.summary_now().last_below()))
        .child(arrow("←"))
        .child(html("u").say(move || below().unwrap_or_default()));
    let to_above = jump()
        .flag("disabled", move || above().is_none())
        .on("click", move |_| go(state.summary_now().first_above(SIZE_MAX)))
        .child(html("u").say(move || above().unwrap_or_default()))
        .child(arrow("→"));
    html("div").class("jumps").child(to_below).child(to_above)
}
