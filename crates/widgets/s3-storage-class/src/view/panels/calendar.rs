//! The calendar, with flags that are dragged: the moves of the plan above, the end below.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::{Nudge, Setting, Value};
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Host, Phase, Slider, drawing, handle, overlay, receipts};
use skylet_units::{Exact, Text};

use super::{choice, controls, folded};
use crate::guide_texts as names;
use crate::map_texts::short_name;
use crate::model::summary;
use crate::panel_texts as words;
use crate::panels::Look;
use crate::panels::calendar::{at, look, window};
use crate::settings::{self, Class, DAYS_MAX, Settings};

/// Height of the row a flag is dragged in.
const FLAG_HEIGHT: &str = "44";

const fn name(class: Class) -> Text {
    Text::same(short_name(class))
}
const CLASSES: &[Text] = &[
    name(Class::Standard),
    name(Class::IntelligentTiering),
    name(Class::StandardIa),
    name(Class::OneZoneIa),
    name(Class::ExpressOneZone),
    name(Class::GlacierInstant),
    name(Class::GlacierFlexible),
    name(Class::DeepArchive),
    name(Class::ReducedRedundancy),
];
const MOVES: &[Text] = &[
    words::MOVE_NONE,
    name(Class::StandardIa),
    name(Class::IntelligentTiering),
    name(Class::OneZoneIa),
    name(Class::GlacierInstant),
    name(Class::GlacierFlexible),
    name(Class::DeepArchive),
    name(Class::Standard),
];
const RULES: &[Text] = &[words::RULES_ONE, words::RULES_SEPARATE];
const SMALL: &[Text] = &[words::SMALL_STAY, words::SMALL_MOVE];

/// What the calendar reads.
#[derive(Clone, Copy)]
struct Calendar {
    host: Host,
    look: Memo<Arc<Look>>,
    /// While a flag is held the calendar stays as wide as it was.
    is_held: RwSignal<bool>,
    window: StoredValue<i64>,
}

/// A day of the plan.
#[derive(Clone, Copy)]
struct Flag {
    setting: &'static Setting,
    label: Text,
    day: fn(&Settings) -> Exact,
    class: fn(&Settings) -> Option<Class>,
}

const NEXT: Flag = Flag {
    setting: &settings::NEXT_DAY,
    label: words::TO_NEXT,
    day: |settings| settings.next_day,
    class: |settings| settings.next_class.class(),
};
const LAST: Flag = Flag {
    setting: &settings::LAST_DAY,
    label: words::TO_LAST,
    day: |settings| settings.last_day,
    class: |settings| settings.last_class.class(),
};
const END: Flag =
    Flag { setting: &settings::KEPT, label: words::TO_DELETE, day: |settings| settings.days, class: |_| None };

pub(super) fn panel(host: Host) -> El {
    let (is_held, width) = (RwSignal::new(false), StoredValue::new(365_i64));
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            if !is_held.get() {
                width.set_value(window(&settings));
            }
            Arc::new(look(&settings, &summary(&settings), host.lang(), Some(width.get_value())))
        },
        |_, _| true,
    );
    let calendar = Calendar { host, look: memo, is_held, window: width };
    let knobs = controls([
        choice(host, &settings::FIRST_CLASS, names::FIRST_CLASS, CLASSES),
        choice(host, &settings::NEXT_CLASS, names::NEXT_CLASS, MOVES),
        choice(host, &settings::LAST_CLASS, names::LAST_CLASS, MOVES),
        choice(host, &settings::RULES, names::RULES, RULES),
        choice(host, &settings::SMALL_OBJECTS, names::SMALL_OBJECTS, SMALL),
    ]);
    let picture = drawing(move || memo.get().rows.first().map(|row| row.picture.clone()).unwrap_or_default());
    let sentences = move || memo.get().says.iter().map(|text| html("p").text(text)).collect();
    let facts = move || vec![receipts(host, &memo.get().facts)];
    html("div").class("calendar").children([
        html("div").class("days").children([calendar.flag(NEXT), calendar.flag(LAST), picture, calendar.flag(END)]),
        html("div").with(&[("class", "says"), ("part", "output")]).list(sentences),
        knobs,
        folded(host, facts),
    ])
}

impl Calendar {
    fn settings(self) -> Settings {
        Settings::from_values(&self.host.values())
    }

    /// A row in which a day is dragged. A move that is not made has none.
    fn flag(self, flag: Flag) -> El {
        let (host, is_end) = (self.host, flag.setting.name == END.setting.name);
        let day = move || (flag.day)(&self.settings()).ceil().floor_to_i64();
        let width = move || {
            self.look.track();
            self.window.get_value()
        };
        let text = move || match (flag.class)(&self.settings()) {
            Some(class) => words::flag(host.lang(), day(), class),
            None => words::deletion(host.lang(), day()),
        };
        let set = move |day: i64, phase| {
            let day = day.clamp(i64::from(is_end), DAYS_MAX);
            host.set(flag.setting, Value::Quantity(Exact::whole(day)), phase);
        };
        let slider = Slider {
            host,
            setting: Some(flag.setting),
            label: Box::new(host.word(flag.label)),
            window: Box::new(width),
            place: Box::new(day),
            value_text: Box::new(text),
            is_held: self.is_held,
            on_move: Box::new(set),
            on_nudge: Box::new(move |nudge| {
                let now = untrack(day);
                let to = match nudge {
                    Nudge::Fine(by) | Nudge::Plain(by) => now + by,
                    Nudge::Coarse(by) => now + by * 7,
                    Nudge::Page(by) => now + by * 30,
                    Nudge::First => 0,
                    Nudge::Last => self.window.get_value(),
                };
                set(to, Phase::Settled);
            }),
        };
        let place = move || at(day(), width());
        let side = move || {
            let is_far = place().hundredths() > 6_000;
            if is_far { "flag-text end" } else { "flag-text" }.to_owned()
        };
        let words = svg("svg")
            .bind("x", move || place().percent())
            .child(svg("text").set("y", "27").bind("class", side).say(text));
        // The first flag's pole goes on behind the second flag.
        let foot = if flag.setting.name == NEXT.setting.name { "88" } else { FLAG_HEIGHT };
        let grip = overlay(FLAG_HEIGHT).child(handle("handle", move || place().percent(), foot)).child(words);
        let row = html("div")
            .class(if is_end { "track flag-row the-end" } else { "track flag-row" })
            .flag("hidden", move || !is_end && (flag.class)(&self.settings()).is_none());
        row.children([grip, slider.el()])
    }
}
