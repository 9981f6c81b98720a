//! Requests of one second as arrows, with the second handle.

use leptos::prelude::*;
use skylet_kit::{Field, Phase, Slider};
use skylet_units::{Exact, rate_text};

use super::State;
use crate::frame::{self, ArrowFrame};
use crate::settings;
use crate::texts;

/// The greatest rate that can be set.
const RATE_MAX: Exact = settings::REQUESTS_MAX;

pub(super) fn rate(state: State) -> AnyView {
    let State { host, summary, .. } = state;
    let is_held = RwSignal::new(false);
    let requests = Memo::new(move |_| summary.get().requests);
    let window = Memo::new(move |before: Option<&Exact>| match before {
        Some(before) if is_held.get() => *before,
        _ => frame::arrow_window(requests.get()),
    });
    let arrows = Memo::new(move |_| frame::arrows(requests.get(), window.get()));
    let slide = UnsyncCallback::new(move |(place, phase): (i64, Phase)| {
        state.set_requests(frame::snapped_rate(Exact::whole(place), window.get_untracked(), RATE_MAX), phase);
    });
    let nudge = UnsyncCallback::new(move |nudge| {
        let moved = frame::nudged_rate(requests.get_untracked(), nudge, window.get_untracked(), RATE_MAX);
        state.set_requests(moved, Phase::Settled);
    });
    let lang = move || host.lang();
    view! {
        <div class="rate">
            <span class="name">{move || texts::REQUESTS.get(lang())}</span>
            <div class="track">
                {picture(arrows)}
                <Slider
                    label=Signal::derive(move || texts::RATE_SLIDER.get(lang()).to_owned())
                    window=Signal::derive(move || window.get().floor_to_i64())
                    value=Signal::derive(move || requests.get().floor_to_i64())
                    value_text=Signal::derive(move || texts::how_often(lang(), requests.get()))
                    is_held=is_held
                    on_move=slide
                    on_nudge=nudge
                />
                <small class="muted arrow-note">
                    {move || texts::arrow_note(lang(), &rate_text(arrows.get().per_arrow))}
                </small>
            </div>
            <span class="value">
                <Field
                    host=host
                    setting=&settings::REQUESTS
                    label=Signal::derive(move || texts::RATE_FIELD.get(lang()).to_owned())
                    note=Signal::derive(move || texts::TIMES.get(lang()).to_owned())
                />
            </span>
        </div>
    }
    .into_any()
}

fn picture(arrows: Memo<ArrowFrame>) -> AnyView {
    let end = move || arrows.get().end.percent();
    view! {
        <svg class="picture" width="100%" height="44" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="arrows" width=SLOT height="44" patternUnits="userSpaceOnUse">
                    <svg x="1.25%" class=ARROW>
                        <path d=ARROW_SHAPE/>
                    </svg>
                </pattern>
            </defs>
            <rect class="rain" x="0" y="0" height="44" width=end/>
            <svg x=end class=HANDLE>
                <circle class=RING cy="22" r="16"/>
                <circle class=KNOB cy="22" r="11"/>
                <path d=CHEVRONS transform="translate(0 22)"/>
            </svg>
        </svg>
    }
    .into_any()
}

const SLOT: &str = "2.5%";
const ARROW: &str = "arrow";
const ARROW_SHAPE: &str = "M0 15v14M-3.5 25L0 29L3.5 25";
const HANDLE: &str = "handle second";
const RING: &str = "ring";
const KNOB: &str = "knob";
const CHEVRONS: &str = "M-2.5 -4L-6 0L-2.5 4M2.5 -4L6 0L2.5 4";
