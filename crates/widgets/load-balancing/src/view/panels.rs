//! What comes after the first paint: the panels below the answer, practice, the lesson.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Field, Host, Panel, Parts, Phase, examples, stems};
use skylet_units::Text;

use crate::algorithm::Algorithm;
use crate::settings::{self, Arrivals, Other, Settings, Work};
use crate::texts;

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, texts::PANEL, PANELS)),
    keys,
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
    match code {
        "KeyA" => next(&settings::FIRST, settings.first as usize, Algorithm::ALL.len()),
        "KeyG" if !(host.is_locked(&settings::FORK) || host.is_locked(&settings::SECOND)) => {
            super::fork(host);
            true
        }
        "KeyQ" => next(&settings::SECOND, settings.second as usize, Other::ALL.len()),
        _ => match code.strip_prefix("Digit").and_then(|digit| digit.parse().ok()) {
            Some(server) if (1..=settings.servers().len()).contains(&server) => {
                super::toggle(host, server - 1);
                true
            }
            _ => false,
        },
    }
}

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] = &[
    Panel { name: texts::PANEL_SETTINGS, make: controls },
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
    html("div").class("controls").children([
        field(host, &settings::RATE, texts::RATE_FIELD),
        field(host, &settings::SERVERS, texts::SERVERS_FIELD),
        field(host, &settings::WEIGHTS, texts::WEIGHTS_FIELD),
        field(host, &settings::PLACES, texts::PLACES_FIELD),
        field(host, &settings::RETRIES, texts::RETRIES_FIELD),
        field(host, &settings::DURATION, texts::DURATION_FIELD),
        field(host, &settings::RUN, texts::RUN_FIELD),
        field(host, &settings::REQUEST, texts::REQUEST_FIELD),
        field(host, &settings::CHANGES, texts::CHANGES_FIELD),
        choice(host, &settings::ARRIVALS, texts::ARRIVALS, ARRIVALS),
        choice(host, &settings::WORK, texts::WORK, WORKS),
    ])
}

/// A field with its name.
fn field(host: Host, setting: &'static Setting, label: Text) -> El {
    let field = Field { host, setting, label: Box::new(host.word(label)), note: Box::new(String::new) };
    let label = html("span").class("name").say(host.word(label));
    host.control(setting, html("div").class("control").child(label).child(field.el()))
}

/// A choice with its name; `names` in the order of the options.
fn choice(host: Host, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
    let chosen = move || match host.value(setting) {
        Value::Choice(index) => index,
        Value::Quantity(_) | Value::List(_) | Value::Happenings(_) => 0,
    };
    let choices = Choices {
        host,
        setting: Some(setting),
        name: setting.name,
        label: Box::new(host.word(label)),
        class: "segments",
        options: Box::new(|| (0..names.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(names[at]))]),
        chosen: Rc::new(chosen),
        on_choose: Rc::new(move |at| host.set(setting, Value::Choice(at), Phase::Settled)),
    };
    let label = html("span").class("name").say(host.word(label));
    host.control(setting, html("div").class("control wide").child(label).child(choices.el()))
}
