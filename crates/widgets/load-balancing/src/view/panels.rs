//! What comes after the first paint: the panels below the answer, practice, the lesson.

use leptos::prelude::*;
use skylet_contract::{Setting, Value, link};
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Panel, Parts, Phase, examples, named_choice, named_field, stems};
use skylet_sim::Micros;
use skylet_units::{Exact, Text};

use super::{aws, strips};
use crate::algorithm::Algorithm;
use crate::luck;
use crate::panels::texts as words;
use crate::panels::{distribution_texts, dsr_texts, hashing_texts, health_texts};
use crate::settings::{self, Arrivals, Other, Settings, Work};
use crate::{guide_texts, model, texts, time};

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, texts::PANEL, PANELS)),
    keys,
    tap,
    key_names: &[
        ("A", texts::KEY_FIRST),
        ("Q", texts::KEY_SECOND),
        ("G", texts::KEY_FORK),
        ("1\u{2013}8", texts::KEY_SERVER),
    ],
    practice: Some(&crate::practice::PRACTICE),
    lesson: Some(&crate::lesson::LESSON),
    run: Some(super::time::run),
    ..Parts::NONE
};

/// A and Q go through the rules of the first two lanes, G forks, a digit drains a server now or takes it back.
fn keys(host: Host, code: &str) -> bool {
    let settings = untrack(|| Settings::from_values(&host.values()));
    let next = |setting: &'static Setting, now: usize, options: usize| {
        host.set(setting, Value::Choice((now + 1) % options), Phase::Settled);
        true
    };
    let is_locked = |setting| untrack(|| host.is_locked(setting));
    match code {
        "KeyA" => next(&settings::FIRST, settings.first as usize, Algorithm::ALL.len()),
        "KeyG" if !(is_locked(&settings::FORK) || is_locked(&settings::SECOND)) => {
            fork(host);
            true
        }
        "KeyQ" => next(&settings::SECOND, settings.second as usize, Other::ALL.len()),
        _ => match code.strip_prefix("Digit").and_then(|digit| digit.parse().ok()) {
            Some(server) if (1..=settings.servers().len()).contains(&server) && !is_locked(&settings::CHANGES) => {
                toggle(host, server - 1);
                true
            }
            _ => false,
        },
    }
}

/// Drains a server from the instant looked at on, or takes it back; says so if that is one change too many.
fn toggle(host: Host, server: usize) {
    match looked_at(host).toggled(server) {
        Ok(changes) => host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled),
        Err(issue) => host.note(settings::CHANGES.name, &[*issue]),
    }
}

fn looked_at(host: Host) -> Settings {
    let settings = untrack(|| Settings::from_values(&host.values()));
    time::looked_at(settings, host.instant().map(Micros))
}

/// Forks the run at the instant looked at, or undoes that.
pub(super) fn fork(host: Host) {
    let mut changes = time::forked(&looked_at(host));
    // The last is what the reader did, the others go with it.
    let last = changes.pop();
    for (setting, value) in changes {
        host.set(setting, value, Phase::Live);
    }
    if let Some((setting, value)) = last {
        host.set(setting, value, Phase::Settled);
    }
}

/// A request that is tapped is followed. By keyboard that is the field of its name.
fn tap(host: Host, label: &str) {
    if let Some(number) = label.parse().ok().filter(|_| !untrack(|| host.is_locked(&settings::REQUEST))) {
        host.set(&settings::REQUEST, Value::Quantity(Exact::whole(number)), Phase::Settled);
    }
}

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] = &[
    Panel { name: texts::PANEL_SETTINGS, make: controls },
    Panel { name: texts::PANEL_THEORY, make: theory },
    Panel { name: distribution_texts::PANEL_DISTRIBUTION, make: strips::distribution },
    Panel { name: words::PANEL_ZONES, make: aws::zones },
    Panel { name: words::PANEL_TYPES, make: aws::types },
    Panel { name: health_texts::PANEL_HEALTH, make: strips::health },
    Panel { name: hashing_texts::PANEL_HASHING, make: strips::hashing },
    Panel { name: dsr_texts::PANEL_DSR, make: strips::dsr },
    Panel { name: texts::PANEL_STEMS, make: stems },
    Panel { name: texts::PANEL_EXAMPLES, make: examples },
];

const ARRIVALS: &[Text] = &[
    texts::arrivals_name(Arrivals::Even),
    texts::arrivals_name(Arrivals::Random),
    texts::arrivals_name(Arrivals::Bursts),
];

const WORKS: &[Text] = &[
    texts::work_name(Work::Constant),
    texts::work_name(Work::Uniform),
    texts::work_name(Work::Exponential),
    texts::work_name(Work::Mixed),
    texts::work_name(Work::HeavyTailed),
];

/// Everything that can be set.
fn controls(host: Host) -> El {
    let fields = [
        named_field(host, "control", &settings::RATE, texts::RATE_FIELD, texts::NO_NOTE),
        named_field(host, "control", &settings::PLACES, texts::PLACES_FIELD, texts::NO_NOTE),
        named_field(host, "control", &settings::RETRIES, texts::RETRIES_FIELD, texts::NO_NOTE),
        named_field(host, "control", &settings::DURATION, texts::DURATION_FIELD, texts::NO_NOTE),
        named_field(host, "control", &settings::RUN, texts::RUN_FIELD, texts::NO_NOTE),
        named_field(host, "control", &settings::REQUEST, texts::REQUEST_FIELD, texts::NO_NOTE),
        named_field(host, "control long", &settings::SERVERS, texts::SERVERS_FIELD, texts::SERVERS_NOTE),
        named_field(host, "control long", &settings::WEIGHTS, texts::WEIGHTS_FIELD, texts::WEIGHTS_NOTE),
        named_field(host, "control long", &settings::CHANGES, texts::CHANGES_FIELD, texts::CHANGES_NOTE),
    ];
    html("div").class("controls").children(fields).children([
        named_choice(host, "control wide", &settings::ARRIVALS, texts::ARRIVALS, ARRIVALS),
        named_choice(host, "control wide", &settings::WORK, texts::WORK, WORKS),
        luck(host),
    ])
}

/// How usual this run is, and another that is or is not.
fn luck(host: Host) -> El {
    // Said of the values it was reckoned for only.
    let told = RwSignal::new(None::<(String, luck::Rank)>);
    let go = move |percent: Option<usize>| {
        let settings = untrack(|| Settings::from_values(&host.values()));
        let rank = percent.map_or_else(|| luck::of(&settings), |percent| luck::at(&settings, percent));
        if percent.is_some() {
            host.set(&settings::RUN, Value::Quantity(Exact::whole(rank.run)), Phase::Settled);
        }
        told.set(Some((untrack(|| of_luck(host)), rank)));
    };
    let button = |name: Text, percent: Option<usize>| {
        html("button")
            .with(&[("type", "button"), ("class", "plain")])
            .flag("disabled", move || percent.is_some() && host.is_locked(&settings::RUN))
            .on("click", move |_| go(percent))
            .say(host.word(name))
    };
    let says = move || {
        let told = told.get().filter(|(of, _)| *of == of_luck(host));
        told.map(|(_, rank)| guide_texts::luck(host.lang(), rank.above, rank.of)).unwrap_or_default()
    };
    html("div").class("luck").children([
        button(guide_texts::LUCK_NOW, None),
        button(guide_texts::LUCK_USUAL, Some(50)),
        button(guide_texts::LUCK_BAD, Some(96)),
        html("p").set("role", "status").say(says),
    ])
}

/// What luck depends on, as a text.
fn of_luck(host: Host) -> String {
    let mut values = host.values();
    super::forget_sight(&mut values);
    link::write(host.widget.settings, host.widget.link_versions, &values)
}

/// What came of the run, step by step, beside what theory says.
fn theory(host: Host) -> El {
    let lines = move || {
        let steps = model::steps(&Settings::from_values(&host.values()), host.lang());
        steps.iter().map(|step| html("li").text(&step.text)).collect()
    };
    html("ul").class("worked").list(lines)
}
