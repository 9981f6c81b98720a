//! The stage: the item as a bar of bytes, the boxes under it, the step it stands on, the two jumps.

use leptos::prelude::*;
use skylet_kit::{Field, Phase, Slider};
use skylet_units::{Exact, bytes_text};

use super::{SIZE_MAX, State};
use crate::frame::{self, BoxFrame, Cell, Fill, Tick};
use crate::settings;
use crate::texts;

/// Place and size of the rows inside the drawing, in CSS pixels.
const BAR: (&str, &str) = ("2", "40");
const BOXES: (&str, &str) = ("50", "48");
const CHEVRONS: &str = "M-3 -5L-8 0L-3 5M3 -5L8 0L3 5";

pub(super) fn stage(state: State) -> AnyView {
    let State { host, summary, .. } = state;
    let is_held = RwSignal::new(false);
    let window = held_window(state, is_held);
    let frame = Memo::new(move |_| frame::boxes(&summary.get(), window.get()));
    let lang = move || host.lang();
    let boxes = move || summary.get().blocks.grouped();
    let slide = UnsyncCallback::new(move |(place, phase): (i64, Phase)| {
        let block = summary.get_untracked().block;
        state.set_item(frame::snapped_size(Exact::whole(place), block, SIZE_MAX), phase);
    });
    let nudge = UnsyncCallback::new(move |nudge| {
        let summary = summary.get_untracked();
        state.set_item(frame::nudged_size(summary.size, nudge, summary.block, SIZE_MAX), Phase::Settled);
    });
    let value_text = move || texts::size_value(lang(), &summary.get());
    view! {
        <div class="stage" part="chart">
            <span class="name item-name">{move || texts::ITEM.get(lang())}</span>
            <span class="name box-name">{move || texts::boxes_of(lang(), &bytes_text(summary.get().block))}</span>
            <span class="name size-name muted">{move || texts::SIZE.get(lang())}</span>
            <div class="track">
                {picture(state, frame)}
                <Slider
                    label=Signal::derive(move || texts::ITEM_SLIDER.get(lang()).to_owned())
                    window=Signal::derive(move || window.get().floor_to_i64())
                    value=Signal::derive(move || summary.get().size.floor_to_i64())
                    value_text=Signal::derive(value_text)
                    is_held=is_held
                    on_move=slide
                    on_nudge=nudge
                />
                {jumps(state)}
            </div>
            <span class="value item-value">
                <Field
                    host=host
                    setting=&settings::ITEM
                    label=Signal::derive(move || texts::ITEM_FIELD.get(lang()).to_owned())
                    note=Signal::derive(move || texts::bytes_count(summary.get().size))
                />
            </span>
            <span class="value box-value">
                <b>{boxes}</b>
                <small>{move || texts::BOXES_UNIT.get(lang())}</small>
            </span>
        </div>
    }
    .into_any()
}

/// Bytes across the stage. While a pointer holds the handle they stay, so the picture does not move under it.
fn held_window(state: State, is_held: RwSignal<bool>) -> Memo<Exact> {
    Memo::new(move |before: Option<&Exact>| {
        let summary = state.summary.get();
        match before {
            Some(before) if is_held.get() => *before,
            _ => frame::window(summary.blocks, summary.block, SIZE_MAX),
        }
    })
}

fn picture(state: State, frame: Memo<BoxFrame>) -> AnyView {
    let State { host, summary, .. } = state;
    let end = move || frame.with(|frame| frame.item_end.percent());
    let waste_width = move || frame.with(|frame| frame.unused.0.until(frame.unused.1).percent());
    let cells = move || frame.with(|frame| frame.cells.iter().map(cell).collect_view());
    let size = move || bytes_text(summary.get().size);
    let waste = move || texts::wasted(host.lang(), &bytes_text(summary.get().unused()));
    let (bar_y, bar_height) = BAR;
    let (box_y, box_height) = BOXES;
    view! {
        <svg class="picture" width="100%" height="162" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class=HATCH width="1.6" height="7"/>
                </pattern>
            </defs>
            <rect class="bar" x="0" y=bar_y height=bar_height width=end/>
            <rect class="filled" x="0" y=box_y height=box_height width=end/>
            <rect class="waste" x=end y=box_y height=box_height width=waste_width/>
            {cells}
            <text class="bar-text" x="10" y="28">{size}</text>
            <text class=move || waste_class(&frame.get()) y="28">
                <tspan x=end dx=move || waste_offset(&frame.get())>{waste}</tspan>
            </text>
            {ruler(state, frame)}
            <svg x=end class=HANDLE>
                <line y1="2" y2="120"/>
                <circle class=RING cy="22" r="19"/>
                <circle class=KNOB cy="22" r="14"/>
                <path d=CHEVRONS transform="translate(0 22)"/>
            </svg>
        </svg>
    }
    .into_any()
}

const HATCH: &str = "hatch";
const HANDLE: &str = "handle";
const RING: &str = "ring";
const KNOB: &str = "knob";

/// The label of the wasted part stands right of the handle, or inside the bar when the item is large.
fn waste_class(frame: &BoxFrame) -> &'static str {
    match (frame.unused.0 == frame.unused.1, frame.is_item_wide()) {
        (true, _) => "waste-text none",
        (false, true) => "waste-text inside",
        (false, false) => "waste-text",
    }
}

fn waste_offset(frame: &BoxFrame) -> &'static str {
    if frame.is_item_wide() { "-24" } else { "24" }
}

fn cell(cell: &Cell) -> impl IntoView + use<> {
    let class = match cell.fill {
        Fill::Needed => "box",
        Fill::Free => "box free",
    };
    let (y, height) = BOXES;
    view! { <rect class=class x=cell.start.percent() y=y width=cell.width.percent() height=height/> }
}

/// The step of the rounding staircase the size stands on: closed dot, last byte of a step; open dot, first of the next.
fn ruler(state: State, frame: Memo<BoxFrame>) -> AnyView {
    let State { host, summary, .. } = state;
    let start = move || frame.with(|frame| frame.step.0.percent());
    let end = move || frame.with(|frame| frame.step.1.percent());
    let dots = move || if frame.with(BoxFrame::has_wide_boxes) { "dots" } else { "dots none" };
    let first = move || if frame.with(BoxFrame::is_first_step) { "none" } else { "" };
    let label_at = move || frame.with(|frame| frame.step.0.middle(frame.step.1).percent());
    let label = move || texts::boxes_term(host.lang(), summary.get().blocks);
    let ticks = move || {
        frame.with(|frame| frame.ticks.iter().enumerate().map(|(index, tick)| tick_label(index, tick)).collect_view())
    };
    view! {
        <g class=RULER>
            <line class="before" x1="0" x2=start y1="124" y2="124"/>
            <line class="here" x1=start x2=end y1="116" y2="116"/>
            <line class="after" x1=end x2="100%" y1="108" y2="108"/>
            <g class=dots>
                <circle class=move || format!("closed {}", first()) cx=start cy="124" r="3.5"/>
                <circle class=move || format!("open {}", first()) cx=start cy="116" r="3.5"/>
                <circle class="closed" cx=end cy="116" r="3.5"/>
                <circle class="open" cx=end cy="108" r="3.5"/>
                <text class="step-text" x=label_at y="140">{label}</text>
            </g>
            {ticks}
        </g>
    }
    .into_any()
}

const RULER: &str = "ruler";

fn tick_label(index: usize, tick: &Tick) -> impl IntoView + use<> {
    let class = match index {
        0 => "tick first",
        4 => "tick last",
        _ => "tick",
    };
    view! { <text class=class x=tick.at.percent() y="158">{tick_text(tick)}</text> }
}

fn tick_text(tick: &Tick) -> String {
    if tick.bytes == Exact::ZERO { "0".to_owned() } else { bytes_text(tick.bytes) }
}

/// The two sentences that jump to the exact size where the answer changes.
fn jumps(state: State) -> AnyView {
    let State { host, summary, .. } = state;
    let below = move || texts::below(host.lang(), &summary.get());
    let above = move || texts::above(host.lang(), &summary.get(), SIZE_MAX);
    let go = move |target: Option<Exact>| {
        if let Some(bytes) = target {
            state.set_item(bytes, Phase::Settled);
        }
    };
    let go_below = move |_| go(summary.get_untracked().last_below());
    let go_above = move |_| go(summary.get_untracked().first_above(SIZE_MAX));
    view! {
        <div class="jumps">
            <button type="button" class="jump" disabled=move || below().is_none() on:click=go_below>
                <span aria-hidden="true">{ARROW_LEFT}</span>
                <u>{move || below().unwrap_or_default()}</u>
            </button>
            <button type="button" class="jump" disabled=move || above().is_none() on:click=go_above>
                <u>{move || above().unwrap_or_default()}</u>
                <span aria-hidden="true">{ARROW_RIGHT}</span>
            </button>
        </div>
    }
    .into_any()
}

const ARROW_LEFT: &str = "←";
const ARROW_RIGHT: &str = "→";
