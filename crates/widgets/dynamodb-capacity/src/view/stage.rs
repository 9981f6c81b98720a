//! The stage: the item as a bar of bytes, the boxes under it, the step it stands on, the two jumps.

use skylet_chart::Share;
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Field, Phase, Slider, handle};

use super::{SIZE_MAX, State};
use crate::frame::{self, Fill};
use crate::settings;
use crate::shown::Shown;
use crate::texts;

/// Top and height of the item's bar and of the boxes, in CSS pixels.
const BAR: [(&str, &str); 2] = [("y", "2"), ("height", "40")];
const BOXES: [(&str, &str); 2] = [("y", "50"), ("height", "48")];

pub(super) fn stage(state: State) -> El {
    let host = state.host;
    let slider = Slider {
        host,
        setting: Some(&settings::ITEM),
        label: Box::new(host.word(texts::ITEM_SLIDER)),
        window: state.number(|shown| shown.stage.frame.window),
        place: state.number(|shown| shown.summary.size),
        value_text: Box::new(state.text(|shown| &shown.stage.size_value)),
        is_held: state.is_item_held,
        on_move: Box::new(move |place, phase| {
            let block = state.now().summary.block;
            state.set_item(frame::snapped_size(place, block, SIZE_MAX), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            let now = state.now();
            let moved = frame::nudged_size(now.summary.size, nudge, now.summary.block, SIZE_MAX);
            state.set_item(moved, Phase::Settled);
        }),
    };
    let field = Field {
        host,
        setting: &settings::ITEM,
        label: Box::new(host.word(texts::ITEM_FIELD)),
        note: Box::new(state.text(|shown| &shown.stage.size_bytes)),
    };
    let track = html("div").class("track").child(picture(state)).child(
        html("div")
            .class("direct")
            .flag("hidden", move || !state.get().stage.is_direct)
            .child(slider.el())
            .child(jumps(state)),
    );
    let box_count = html("span")
        .class("value box-value")
        .child(html("b").say(state.text(|shown| &shown.stage.boxes)))
        .child(html("small").say(state.text(|shown| shown.stage.boxes_unit)));
    let box_name = html("span")
        .class("name box-name")
        .say(state.text(|shown| &shown.stage.boxes_label))
        .child(html("small").class("muted").say(state.text(|shown| &shown.stage.cell_note)));
    html("div").with(&[("class", "stage"), ("part", "chart")]).children([
        html("span").class("name item-name").say(state.text(|shown| shown.stage.name)),
        box_name,
        html("span").class("name size-name muted").say(host.word(texts::SIZE)),
        track,
        html("span").class("value item-value").child(field.el()),
        box_count,
    ])
}

fn picture(state: State) -> El {
    let end = state.text(|shown| &shown.stage.item_end);
    let rect = |class: &str| svg("rect").class(class);
    let waste = svg("text")
        .set("y", "28")
        .bind("x", state.text(|shown| shown.stage.waste_shift))
        .say(state.text(|shown| &shown.stage.waste));
    let size = svg("text").with(&[("class", "bar-text"), ("x", "10"), ("y", "28")]);
    drawing("162").children([
        rect("bar").with(&BAR).bind("width", end),
        rect("filled").with(&BOXES).bind("width", end),
        rect("waste").with(&BOXES).bind("x", end).bind("width", state.text(|shown| &shown.stage.waste_width)),
        svg("g").list(state.list(cells)),
        size.say(state.text(|shown| &shown.stage.size)),
        svg("svg").bind("x", end).bind("class", state.text(|shown| shown.stage.waste_class)).child(waste),
        ruler(state),
        handle("handle", end, "120"),
    ])
}

/// A drawing as wide as its track, hidden from assistive technologies: the narration says what it shows.
pub(super) fn drawing(height: &str) -> El {
    svg("svg")
        .with(&[("class", "picture"), ("width", "100%"), ("height", height)])
        .with(&[("aria-hidden", "true"), ("focusable", "false")])
}

fn cells(shown: &Shown) -> Vec<El> {
    let cell = |cell: &frame::Cell| {
        let class = match cell.fill {
            Fill::Needed => "box",
            Fill::Free => "box free",
        };
        svg("rect").class(class).with(&BOXES).set("x", &cell.start.percent()).set("width", &cell.width.percent())
    };
    shown.stage.frame.cells.iter().map(cell).collect()
}

/// The step of the rounding staircase the size stands on: closed dot, last byte of a step; open dot, first of the next.
fn ruler(state: State) -> El {
    let start = state.text(|shown| &shown.stage.step_start);
    let end = state.text(|shown| &shown.stage.step_end);
    let line = |class: &str, y: &str| svg("line").with(&[("class", class), ("y1", y), ("y2", y)]);
    let dot = |class: &str, y: &str| svg("circle").with(&[("class", class), ("cy", y), ("r", "3.5")]);
    let at_start = svg("g")
        .bind("class", state.text(|shown| shown.stage.first_class))
        .child(dot("closed", "124").bind("cx", start))
        .child(dot("open", "116").bind("cx", start));
    let label = svg("text")
        .with(&[("class", "step-text"), ("y", "140")])
        .bind("x", state.text(|shown| &shown.stage.step_middle))
        .say(state.text(|shown| &shown.stage.boxes_term));
    let marks = [at_start, dot("closed", "116").bind("cx", end), dot("open", "108").bind("cx", end), label];
    svg("g").class("ruler").children([
        line("before", "124").set("x1", "0").bind("x2", start),
        line("here", "116").bind("x1", start).bind("x2", end),
        line("after", "108").bind("x1", end).set("x2", "100%"),
        svg("g").bind("class", state.text(|shown| shown.stage.dots_class)).children(marks),
        svg("g").list(state.list(ticks)),
    ])
}

fn ticks(shown: &Shown) -> Vec<El> {
    let tick = |(class, at, text): &(&str, Share, String)| {
        svg("text").with(&[("class", class), ("y", "158"), ("x", &at.percent())]).text(text)
    };
    shown.stage.ticks.iter().map(tick).collect()
}

/// The two sentences that jump to the exact size where the answer changes.
fn jumps(state: State) -> El {
    let (below, above) = (state.text(|shown| &shown.stage.below), state.text(|shown| &shown.stage.above));
    let go = move |target: fn(&Shown) -> Option<i64>| {
        if let Some(bytes) = target(&state.now()) {
            state.set_item(bytes, Phase::Settled);
        }
    };
    let is_locked = move || state.host.is_locked(&settings::ITEM);
    let jump = || html("button").with(&[("type", "button"), ("class", "jump")]);
    let arrow = |shape: &str| html("span").set("aria-hidden", "true").text(shape);
    let to_below = jump()
        .flag("disabled", move || is_locked() || below().is_empty())
        .on("click", move |_| go(|shown| shown.summary.last_below()))
        .child(arrow("←"))
        .child(html("u").say(below));
    let to_above = jump()
        .flag("disabled", move || is_locked() || above().is_empty())
        .on("click", move |_| go(|shown| shown.summary.first_above(SIZE_MAX)))
        .child(html("u").say(above))
        .child(arrow("→"));
    state.host.control(&settings::ITEM, html("div").class("jumps").child(to_below).child(to_above))
}
