//! The hard conditions, and the Region: switches that bar classes or change prices.

use std::rc::Rc;

use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Phase};
use skylet_units::Text;

use super::State;
use crate::map_texts as words;
use crate::settings::{self, Region};
use crate::texts;

const WAITS: &[Text] = &[
    words::SINGLE_DIGIT,
    words::MILLISECONDS,
    words::FIVE_MINUTES,
    words::FIVE_HOURS,
    words::TWELVE_HOURS,
    words::TWO_DAYS,
];
const ZONES: &[Text] = &[words::SURVIVE, words::ACCEPT];
const PATTERNS: &[Text] = &[words::KNOWN, words::UNKNOWN_PATTERN];
const REGIONS: &[Text] = &[texts::region_name(Region::Seoul), texts::region_name(Region::Virginia)];

pub(super) fn conditions(state: State) -> El {
    html("div").children([
        condition(state, &settings::WAIT, texts::WAIT, WAITS),
        condition(state, &settings::ZONE_LOSS, texts::ZONE_LOSS, ZONES),
        condition(state, &settings::PATTERN, texts::PATTERN, PATTERNS),
        condition(state, &settings::REGION, texts::REGION, REGIONS),
    ])
}

/// One condition; `names` in the order of its options.
fn condition(state: State, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
    let host = state.host;
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
    let name = html("span").class("name").say(host.word(label));
    host.control(setting, html("div").class("condition").child(name).child(choices.el()))
}
