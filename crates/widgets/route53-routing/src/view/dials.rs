//! The controls beside the picture: the policy, what it hangs on, and the sum behind the exposure.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Field, Host, Phase};
use skylet_units::Text;

use super::panels::shown;
use crate::model::{expected, summary};
use crate::settings::{self, Checks, Fallback, Policy};
use crate::texts;

pub(super) fn dials(host: Host) -> Vec<El> {
    vec![equation(host), policies(host), super::decision::decision(host), fields(host)]
}

fn policy(host: Host) -> Policy {
    shown(host).policy
}

/// Detection and what is left of the TTL.
fn equation(host: Host) -> El {
    html("p").with(&[("class", "equation"), ("part", "formula")]).say(move || {
        let settings = shown(host);
        let summary = summary(&settings);
        texts::equation(host.lang(), summary.is_checked, expected(&settings, &summary), settings.ttl)
    })
}

/// The eight policies.
fn policies(host: Host) -> El {
    let choices = Choices {
        host,
        setting: Some(&settings::POLICY),
        name: "policy",
        label: Box::new(host.word(texts::POLICY)),
        class: "segments policies",
        options: Box::new(|| (0..Policy::ALL.len()).collect()),
        content: Box::new(move |at| {
            let policy = Policy::ALL[at];
            vec![
                html("span")
                    .say(host.word(texts::policy_name(policy)))
                    .child(html("small").set("lang", "en").say(host.word(texts::exam_name(policy)))),
            ]
        }),
        chosen: Rc::new(move || policy(host) as usize),
        on_choose: Rc::new(move |at| host.set(&settings::POLICY, Value::Choice(at), Phase::Settled)),
    };
    choices.el()
}

/// What the policy and its health checks hang on.
fn fields(host: Host) -> El {
    // In a box of their own: whether the author hides them is said on the control itself.
    let only = move |policy: Policy, el: El| html("div").flag("hidden", move || self::policy(host) != policy).child(el);
    let weights = field(host, "dial", &settings::WEIGHTS, texts::WEIGHTS, texts::WEIGHTS_FIELD);
    let bias = field(host, "dial", &settings::BIAS, texts::BIAS, texts::BIAS_FIELD);
    let fallback = flip(host, &settings::FALLBACK, texts::FALLBACK, Fallback::Default as usize);
    html("div").with(&[("class", "fields"), ("part", "controls")]).children([
        only(Policy::Weighted, weights),
        only(Policy::Geoproximity, bias),
        only(Policy::Geolocation, fallback),
        field(host, "dial", &settings::TTL, texts::TTL, texts::TTL_FIELD),
        flip(host, &settings::CHECKS, texts::CHECKS, Checks::On as usize),
    ])
}

/// A field with its name.
pub(super) fn field(host: Host, class: &str, setting: &'static Setting, name: Text, label: Text) -> El {
    let field = Field { host, setting, label: Box::new(host.word(label)), note: Box::new(String::new) };
    let name = html("span").class("name").say(host.word(name));
    host.control(setting, html("div").class(class).child(name).child(field.el()))
}

/// A setting of two options as a button; `on` is the option that counts as pressed.
fn flip(host: Host, setting: &'static Setting, name: Text, on: usize) -> El {
    let is_on = move || matches!(host.value(setting), Value::Choice(at) if at == on);
    let button = html("button")
        .with(&[("type", "button"), ("class", "plain flip")])
        .bind("aria-pressed", move || is_on().to_string())
        .flag("disabled", move || host.is_locked(setting))
        .on("click", move |_| {
            let now = untrack(is_on);
            host.set(setting, Value::Choice(if now { 1 - on } else { on }), Phase::Settled);
        })
        .say(host.word(name));
    host.control(setting, button)
}
