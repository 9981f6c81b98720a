//! What keys and dragged numbers do.

use leptos::prelude::*;
use skylet_contract::{Nudge, Setting, Value};
use skylet_kit::{Host, Phase};
use skylet_units::Exact;

use super::super::RULES;
use crate::frame;
use crate::model;
use crate::settings::{self, Consistency, Operation, REQUESTS_MAX, SIZE_MAX, Settings};

/// `[` and `]` go to the sizes where the answer changes, Q between GetItem and Query, C through the kinds, W between
/// reading and writing.
pub(super) fn keys(host: Host, code: &str) -> bool {
    let settings = untrack(|| Settings::from_values(&host.values()));
    let summary = model::summary(&settings, &RULES);
    let set = |setting: &'static Setting, value: Value| {
        host.set(setting, value, Phase::Settled);
        true
    };
    let size = |bytes: Option<i64>| bytes.map(|bytes| Value::Quantity(Exact::whole(bytes)));
    match code {
        "BracketLeft" => size(summary.last_below()).is_some_and(|value| set(&settings::ITEM, value)),
        "BracketRight" => size(summary.first_above(SIZE_MAX)).is_some_and(|value| set(&settings::ITEM, value)),
        "KeyQ" => set(&settings::OPERATION, other(settings.operation, Operation::Query).value()),
        "KeyW" => set(
            &settings::OPERATION,
            if settings.operation.is_read() { Operation::PutItem } else { Operation::GetItem }.value(),
        ),
        "KeyC" => set(&settings::CONSISTENCY, next_kind(&settings).value()),
        _ => false,
    }
}

fn other(operation: Operation, wanted: Operation) -> Operation {
    if operation == wanted { Operation::GetItem } else { wanted }
}

/// The kind after the one chosen, of those the operation has.
fn next_kind(settings: &Settings) -> Consistency {
    let kinds = model::kinds(settings.operation, settings.index);
    let kind = model::kind(settings.operation, settings.index, settings.consistency);
    let at = kinds.iter().position(|other| *other == kind).map_or(0, |at| (at + 1) % kinds.len());
    kinds[at]
}

/// A number of the equation, dragged from side to side.
pub(super) fn scrub(host: Host, name: &str, steps: i64, phase: Phase) {
    let settings = untrack(|| Settings::from_values(&host.values()));
    let summary = model::summary(&settings, &RULES);
    match name {
        "item" => {
            let bytes = settings.item.ceil().floor_to_i64();
            let moved = frame::nudged_size(bytes, Nudge::Plain(steps), summary.block, SIZE_MAX);
            host.set(&settings::ITEM, Value::Quantity(Exact::whole(moved)), phase);
        }
        "requests" => {
            let window = frame::arrow_window(settings.requests);
            let moved = frame::nudged_rate(settings.requests, Nudge::Plain(steps), window, REQUESTS_MAX);
            host.set(&settings::REQUESTS, Value::Quantity(moved), phase);
        }
        "items" => {
            let items = (settings.items + Exact::whole(steps)).max(Exact::ONE);
            host.set(&settings::ITEMS, Value::Quantity(items), phase);
        }
        "consistency" => {
            let kinds = model::kinds(settings.operation, settings.index);
            let kind = model::kind(settings.operation, settings.index, settings.consistency);
            let at = kinds.iter().position(|other| *other == kind).unwrap_or_default();
            let last = i64::try_from(kinds.len()).unwrap_or(1) - 1;
            let to = (i64::try_from(at).unwrap_or_default() + steps.signum()).clamp(0, last);
            if let Some(kind) = usize::try_from(to).ok().and_then(|at| kinds.get(at)) {
                host.set(&settings::CONSISTENCY, kind.value(), phase);
            }
        }
        _ => {}
    }
}
