//! The one-second bucket, whose rim can be dragged, and the seconds in a row.

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_contract::{Nudge, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Phase, Slider, handle, overlay};
use skylet_units::{Exact, Text};

use super::super::RULES;
use super::{Closer, controls};
use crate::model;
use crate::panel_texts as words;
use crate::panels::bucket;
use crate::settings;
use crate::texts;
use crate::time::{self, Second};

const KEYS: &[Text] = &[words::SPREAD, words::ONE_KEY];

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    let knobs = controls([
        closer.noted(&settings::CAPACITY, texts::CAPACITY, words::AS_NEEDED),
        closer.field(&settings::DURATION, texts::DURATION),
        closer.field(&settings::IDLE, texts::IDLE),
        closer.choice(&settings::KEYS, texts::KEYS, KEYS),
    ]);
    html("div").children([knobs, rim(closer), seconds(closer), closer.says()])
}

/// What becomes of the second looked at; tracked.
fn second(closer: Closer) -> Second {
    let settings = closer.settings();
    time::second(&settings, &model::summary(&settings, &RULES), &RULES)
}

fn place(part: i64, whole: i64) -> String {
    Share::of(part, whole.max(1)).percent()
}

fn rim(closer: Closer) -> El {
    let host = closer.host;
    let window = move || {
        closer.look.track();
        closer.window.get_value()
    };
    let capacity = move || second(closer).capacity.floor_to_i64();
    let set = move |units: i64, phase| {
        host.set(&settings::CAPACITY, Value::Quantity(Exact::whole(units.max(1))), phase);
    };
    let slider = Slider {
        host,
        setting: Some(&settings::CAPACITY),
        label: Box::new(host.word(words::RIM)),
        window: Box::new(window),
        place: Box::new(capacity),
        value_text: Box::new(move || {
            words::rim_value(host.lang(), &second(closer).capacity.grouped(), &closer.first())
        }),
        is_held: closer.is_held,
        on_move: Box::new(move |units, phase| set(bucket::snapped(units, closer.window.get_value()), phase)),
        on_nudge: Box::new(move |nudge| {
            let (now, window) = (untrack(capacity), closer.window.get_value());
            let step = (window / 40).max(1);
            set(
                match nudge {
                    Nudge::Fine(by) => now + by,
                    Nudge::Plain(by) => now + by * step,
                    Nudge::Coarse(by) | Nudge::Page(by) => now + by * step * 10,
                    Nudge::First => 1,
                    Nudge::Last => window,
                },
                Phase::Settled,
            );
        }),
    };
    let grip = overlay("124").child(handle("handle", move || place(capacity(), window()), "82"));
    html("div").class("track").children([closer.picture(0), grip, slider.el()])
}

/// The seconds, when there are several: the one looked at can be dragged and stepped to.
fn seconds(closer: Closer) -> El {
    let host = closer.host;
    let duration = move || closer.settings().duration.ceil().floor_to_i64();
    let number = move || second(closer).number;
    let set = move |number: i64, phase| {
        let number = number.clamp(1, untrack(duration));
        host.set(&settings::SECOND, Value::Quantity(Exact::whole(number)), phase);
    };
    let slider = Slider {
        host,
        setting: Some(&settings::SECOND),
        label: Box::new(host.word(texts::SECOND)),
        window: Box::new(duration),
        place: Box::new(number),
        value_text: Box::new(move || closer.first()),
        is_held: RwSignal::new(false),
        on_move: Box::new(set),
        on_nudge: Box::new(move |nudge| {
            let now = untrack(number);
            let to = match nudge {
                Nudge::Fine(by) | Nudge::Plain(by) => now + by,
                Nudge::Coarse(by) | Nudge::Page(by) => now + by * 10,
                Nudge::First => 1,
                Nudge::Last => untrack(duration),
            };
            set(to, Phase::Settled);
        }),
    };
    // A second is as wide as its column; the handle stands in its middle.
    let at = move || place(number() * 2 - 1, duration() * 2);
    let grip = overlay("118").child(handle("handle second", at, "96"));
    let step = move |name: Text, by: i64| {
        html("button")
            .with(&[("type", "button"), ("class", "plain")])
            .flag("disabled", move || host.is_locked(&settings::SECOND) || !(1..=duration()).contains(&(number() + by)))
            .on("click", move |_| set(untrack(number) + by, Phase::Settled))
            .say(host.word(name))
    };
    html("div").flag("hidden", move || duration() < 2).children([
        html("div").class("track").children([closer.picture(1), grip, slider.el()]),
        html("div").class("steps").children([step(words::STEP_BACK, -1), step(words::STEP_ON, 1)]),
    ])
}
