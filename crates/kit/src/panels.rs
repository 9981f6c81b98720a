//! What can be looked at more closely: a row of buttons, and one panel open at a time.

use leptos::prelude::*;
use skylet_contract::Value;

use crate::dom::{El, html};
use crate::host::{Host, Phase};
use crate::later::{Later, Panel};

/// A row of buttons, and below it what the last one opened.
pub(crate) fn panels(host: Host, later: &'static Later) -> Vec<El> {
    let Some((setting, label, panels)) = later.parts.panels else { return Vec::new() };
    let open = Memo::new(move |_| match host.value(setting) {
        Value::Choice(index) => index,
        Value::Quantity(_) | Value::List(_) | Value::Happenings(_) => 0,
    });
    let button = move |(at, panel): (usize, &'static Panel)| {
        html("button")
            .with(&[("type", "button"), ("class", "tab")])
            .bind("aria-expanded", move || (open.get() == at + 1).to_string())
            .flag("disabled", move || host.is_locked(setting))
            .on("click", move |_| {
                let next = if open.get_untracked() == at + 1 { 0 } else { at + 1 };
                host.set(setting, Value::Choice(next), Phase::Settled);
            })
            .focus_when(move || open.get() == at + 1 && host.was_led())
            .say(host.word(panel.name))
    };
    let row = html("div")
        .with(&[("class", "tabs"), ("role", "group")])
        .bind("aria-label", host.word(label))
        .children(panels.iter().enumerate().map(button));
    let body = html("div").with(&[("class", "panel"), ("part", "panel")]).list(move || {
        let panel = open.get().checked_sub(1).and_then(|at| panels.get(at));
        panel.map(|panel| untrack(|| (panel.make)(host))).into_iter().collect()
    });
    vec![host.control(setting, row), body]
}
