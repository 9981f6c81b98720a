//! What comes after the first paint: the panels below the answer, practice, the lesson, keys.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_facts::places;
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Choices, Host, Panel, Parts, Phase, drawing, examples, stems};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use super::acts::looked_at;
use super::closer;
use super::dials::{self, field};
use super::read;
use crate::city_texts::city;
use crate::later_texts as words;
use crate::settings::{self, ENDPOINTS, PEOPLE, Settings};
use crate::texts;
use crate::tree_texts;

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, texts::PANEL, PANELS)),
    keys,
    act: super::acts::act,
    dials: dials::dials,
    names: city,
    key_names: &[
        ("1\u{2013}3", words::KEY_ENDPOINT),
        ("G", words::KEY_FORK),
        ("N", words::KEY_PERSON),
        ("Q", words::KEY_TALLY),
    ],
    run: Some(super::time::run),
    practice: Some(&crate::practice::PRACTICE),
    lesson: Some(&crate::lesson::LESSON),
    ..Parts::NONE
};

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] = &[
    Panel { name: words::PANEL_SETTINGS, make: controls },
    Panel { name: words::PANEL_EXPOSURE, make: closer::exposure },
    Panel { name: words::PANEL_WALK, make: closer::walk },
    Panel { name: words::PANEL_TALLY, make: closer::tally },
    Panel { name: words::PANEL_BESIDE, make: closer::beside },
    Panel { name: tree_texts::PANEL_ZONE, make: super::zone::zone },
    Panel { name: words::PANEL_STEMS, make: stems },
    Panel { name: words::PANEL_EXAMPLES, make: examples },
];

/// A digit kills or heals an endpoint, G forks, N goes on to the next person, Q opens the tally or draws it again.
fn keys(host: Host, code: &str) -> bool {
    let is_locked = |setting| untrack(|| host.is_locked(setting));
    match code {
        "KeyG" if !is_locked(&settings::FORK) => super::time::fork(host),
        "KeyN" if !is_locked(&settings::ASKER) => {
            let next = (read(host).asker() + 1) % PEOPLE.len();
            host.set(&settings::ASKER, Value::Quantity(whole(next + 1)), Phase::Settled);
        }
        "KeyQ" if !is_locked(&settings::PANEL) => closer::draw(host),
        _ => {
            let digit = code.strip_prefix("Digit").and_then(|digit| digit.parse::<usize>().ok());
            let Some(endpoint) = digit.and_then(|digit| digit.checked_sub(1)).filter(|at| *at < ENDPOINTS) else {
                return false;
            };
            if is_locked(&settings::CHANGES) {
                return false;
            }
            let changes = looked_at(host).toggled(endpoint);
            host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled);
        }
    }
    true
}

pub(super) fn whole(count: usize) -> Exact {
    Exact::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The settings shown; tracked.
pub(super) fn shown(host: Host) -> Settings {
    Settings::from_values(&host.values())
}

/// The instant the state has; tracked.
pub(super) fn now(settings: &Settings) -> Micros {
    crate::plan::micros(settings.at)
}

/// Everything that can be set.
fn controls(host: Host) -> El {
    let fields = [
        field(host, "control", &settings::RESOLVERS, texts::RESOLVERS, words::RESOLVERS_FIELD),
        field(host, "control", &settings::THRESHOLD, texts::THRESHOLD, words::THRESHOLD_FIELD),
        field(host, "control", &settings::DURATION, texts::DURATION, words::DURATION_FIELD),
        field(host, "control", &settings::RUN, texts::RUN, words::RUN_FIELD),
        field(host, "control", &settings::ASKER, texts::ASKER, words::ASKER_FIELD),
        field(host, "control long", &settings::CHANGES, texts::CHANGES, words::CHANGES_FIELD),
    ];
    let flap = (0..ENDPOINTS).map(|endpoint| {
        let name =
            move || format!("{}: {}", texts::ENDPOINT_NAMES[endpoint].get(host.lang()), words::FLAP.get(host.lang()));
        html("button")
            .with(&[("type", "button"), ("class", "plain")])
            .flag("disabled", move || host.is_locked(&settings::CHANGES))
            .on("click", move |_| {
                let changes = looked_at(host).flapping(endpoint);
                host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled);
            })
            .say(name)
    });
    html("div").class("controls").children(fields).children([
        choice(host, &settings::INTERVAL, texts::INTERVAL, &[words::INTERVAL_30, words::INTERVAL_10]),
        choice(host, &settings::CHECKERS, texts::CHECKERS, &[words::ALIGNED, words::STAGGERED]),
        choice(host, &settings::AGES, texts::AGES, &[words::AGES_EVEN, words::AGES_RANDOM]),
        host.control(&settings::CHANGES, html("div").class("control wide flaps").children(flap)),
        host.control(&settings::PEOPLE_AT, labelled("control wide", host, words::CITY, person_city(host))),
        host.control(&settings::RESOLVER, labelled("control wide", host, words::RESOLVER_CITY, resolver_city(host))),
        html("p").class("wide-note muted").say(host.word(words::RESOLVER_NOTE)),
    ])
}

fn labelled(class: &str, host: Host, name: Text, el: El) -> El {
    html("label").class(class).child(html("span").class("name").say(host.word(name))).child(el)
}

/// A choice among cities: the first option is `first`, then each by its number.
fn cities(host: Host, first: Text, setting: &'static Setting, chosen: impl Fn() -> usize + 'static) -> El {
    let option = move |at: usize| {
        html("option").set("value", &at.to_string()).say(move || match at.checked_sub(1) {
            None => first.get(host.lang()).to_owned(),
            Some(at) => city(host.lang(), at).to_owned(),
        })
    };
    html("select")
        .class("player-select")
        .flag("disabled", move || host.is_locked(setting))
        .children((0..=places::CITIES.len()).map(option))
        .value(move || chosen().to_string())
}

/// Where the person followed is, as a list: what dragging does, by name.
fn person_city(host: Host) -> El {
    let chosen = move || {
        let settings = shown(host);
        settings.city(settings.asker()).map_or(0, |city| city + 1)
    };
    cities(host, words::HOME, &settings::PEOPLE_AT, chosen).on("change", move |event| {
        let settings = read(host);
        let number: usize = input_text(event).parse().unwrap_or_default();
        let mut people = settings.moved(settings.asker(), number.saturating_sub(1));
        people[settings.asker()] = whole(number);
        host.set(&settings::PEOPLE_AT, Value::List(people.into()), Phase::Settled);
    })
}

fn resolver_city(host: Host) -> El {
    let chosen = move || shown(host).resolver_city().map_or(0, |city| city + 1);
    cities(host, words::OWN_RESOLVER, &settings::RESOLVER, chosen).on("change", move |event| {
        let number: usize = input_text(event).parse().unwrap_or_default();
        host.set(&settings::RESOLVER, Value::Quantity(whole(number)), Phase::Settled);
    })
}

/// A choice with its name; `names` in the order of the options.
pub(super) fn choice(host: Host, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
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

/// Lines of text that follow the settings.
pub(super) fn lines(of: impl Fn(Lang) -> Vec<String> + 'static, host: Host) -> El {
    html("ul").class("worked").list(move || of(host.lang()).iter().map(|line| html("li").text(line)).collect())
}

/// A picture that follows the settings.
pub(super) fn picture(of: impl Fn(Lang) -> skylet_chart::Picture + 'static, host: Host) -> El {
    html("div").class("figure").child(drawing(move || of(host.lang())))
}
