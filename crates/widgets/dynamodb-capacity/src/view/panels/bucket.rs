//! The one-second bucket, whose rim can be dragged, and the seconds in a row, which are played.

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_contract::{Nudge, Value};
use skylet_kit::dom::{El, html, say};
use skylet_kit::{Bar, Host, Mark, Phase, Player, Run, Slider, handle, overlay};
use skylet_units::{Exact, Lang, Text};

use super::super::RULES;
use super::{Closer, controls};
use crate::model;
use crate::panel_texts as words;
use crate::panels::bucket::{self, SECOND, instant_of, second_at};
use crate::settings::{self, Settings};
use crate::texts;
use crate::time;

const KEYS: &[Text] = &[words::SPREAD, words::ONE_KEY];

pub(super) fn panel(host: Host) -> El {
    let player = Player::new(run(host));
    let instant = player.instant();
    let number = Memo::new(move |_| second_at(instant()));
    let closer = Closer::with(host, move |settings| Settings { second: Exact::whole(number.get()), ..settings });
    let knobs = controls([
        closer.noted(&settings::CAPACITY, texts::CAPACITY, words::AS_NEEDED),
        closer.field(&settings::DURATION, texts::DURATION),
        closer.field(&settings::IDLE, texts::IDLE),
        closer.choice(&settings::KEYS, texts::KEYS, KEYS),
    ]);
    let stage = player.stage([rim(closer, &player), seconds(closer, &player)]);
    html("div").children([knobs, stage, closer.says()])
}

/// The settings; tracked.
fn settings_of(host: Host) -> Settings {
    Settings::from_values(&host.values())
}

/// Seconds in which requests come; tracked.
fn duration(host: Host) -> i64 {
    settings_of(host).duration.ceil().floor_to_i64()
}

/// What becomes of a second, in a sentence; tracked.
fn second_says(host: Host, lang: Lang, instant: i64) -> String {
    let settings = Settings { second: Exact::whole(second_at(instant)), ..settings_of(host) };
    let summary = model::summary(&settings, &RULES);
    words::second_says(lang, &summary, &time::second(&settings, &summary, &RULES))
}

/// The seconds as time: each begins with a decision.
fn run(host: Host) -> Run {
    let last = move || instant_of(duration(host));
    let number = |lang, instant| words::second_number(lang, second_at(instant));
    Run {
        host,
        setting: Some(&settings::SECOND),
        label: say(host.word(words::SECONDS_PLAYED)),
        length: Box::new(last),
        grain: SECOND,
        settled: Box::new(move || instant_of(settings_of(host).second.ceil().floor_to_i64())),
        settle: Box::new(move |instant| {
            host.set(&settings::SECOND, Value::Quantity(Exact::whole(second_at(instant))), Phase::Settled);
        }),
        stop_after: Box::new(move |instant| Some(instant_of(second_at(instant) + 1)).filter(|next| *next <= last())),
        stop_before: Box::new(|instant| (instant > 0).then(|| instant_of(second_at(instant - 1)))),
        stop_name: Box::new(|lang, instant| words::second_short(lang, second_at(instant))),
        marks: Box::new(move |lang| {
            let settings = settings_of(host);
            let from = time::flow(&settings, &model::summary(&settings, &RULES), &RULES).from;
            let mark = |from| Mark { at: instant_of(from), name: words::first_refused(lang, from) };
            from.map(mark).into_iter().collect()
        }),
        clock: Box::new(number),
        value_text: Box::new(move |lang, instant| second_says(host, lang, instant)),
        own: Vec::new(),
    }
}

fn rim(closer: Closer, player: &Player) -> El {
    let (host, rested) = (closer.host, player.rested());
    let window = move || {
        closer.look.track();
        closer.window.get_value()
    };
    let capacity = move || {
        let settings = closer.settings();
        time::flow(&settings, &model::summary(&settings, &RULES), &RULES).capacity
    };
    let whole = move || capacity().floor_to_i64();
    let set = move |units: i64, phase| {
        host.set(&settings::CAPACITY, Value::Quantity(Exact::whole(units.max(1))), phase);
    };
    let slider = Slider {
        host,
        setting: Some(&settings::CAPACITY),
        label: Box::new(host.word(words::RIM)),
        window: Box::new(window),
        place: Box::new(whole),
        value_text: Box::new(move || {
            let lang = host.lang();
            words::rim_value(lang, &capacity().grouped(), &second_says(host, lang, rested()))
        }),
        is_held: closer.is_held,
        on_move: Box::new(move |units, phase| set(bucket::snapped(units, closer.window.get_value()), phase)),
        on_nudge: Box::new(move |nudge| {
            let (now, window) = (untrack(whole), closer.window.get_value());
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
    let at = move || Share::of(whole(), window().max(1)).percent();
    let grip = overlay("124").child(handle("handle", at, "82"));
    html("div").class("track").children([closer.picture(0), grip, slider.el()])
}

/// The seconds, when there are several: the one looked at can be dragged, stepped to and played.
fn seconds(closer: Closer, player: &Player) -> El {
    let host = closer.host;
    let bar = player.bar(Bar {
        picture: closer.picture(1),
        height: "118",
        foot: "45",
        class: "handle second",
        place: Box::new(move |instant| bucket::middle_of(second_at(instant), duration(host))),
    });
    html("div").class("seconds").flag("hidden", move || duration(host) < 2).children([bar, player.controls()])
}
