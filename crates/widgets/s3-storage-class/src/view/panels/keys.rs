//! What keys do: F goes over the nearest border, Z lets an Availability Zone be lost, digits look at a class.

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::{Host, Phase};

use crate::edges::{nearest, slice};
use crate::flips::Axis;
use crate::settings::{self, Class, Settings, ZoneLoss};
use crate::territory::Field;

pub(super) fn keys(host: Host, code: &str) -> bool {
    let settings = untrack(|| Settings::from_values(&host.values()));
    let set = |setting: &'static Setting, value: Value| {
        host.set(setting, value, Phase::Settled);
        true
    };
    match code {
        "KeyF" => {
            let field = Field::of(&settings);
            let slices = [Axis::Reads, Axis::Days].map(|axis| slice(&settings, &field, axis, None));
            nearest(&slices).is_some_and(|edge| {
                let value = Value::Quantity(edge.axis.quantity(edge.value));
                set(if edge.axis == Axis::Reads { &settings::READS } else { &settings::KEPT }, value)
            })
        }
        "KeyZ" => {
            let other = match settings.zone_loss {
                ZoneLoss::Survive => ZoneLoss::Accept,
                ZoneLoss::Accept => ZoneLoss::Survive,
            };
            set(&settings::ZONE_LOSS, other.value())
        }
        code => {
            let digit = code.strip_prefix("Digit").and_then(|digit| digit.parse::<usize>().ok());
            let class = digit.and_then(|digit| Class::ALL.get(digit.checked_sub(1)?)).filter(|_| digit < Some(9));
            class.is_some_and(|class| set(&settings::CLASS, class.value()))
        }
    }
}
