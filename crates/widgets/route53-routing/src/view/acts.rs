//! What the reader does on the map: endpoints are killed and healed, people are followed, dragged and moved by arrows.

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::{Act, Host, Phase};
use skylet_units::Exact;

use super::read;
use crate::frame;
use crate::place::{city_towards, nearest_city};
use crate::settings::{self, Settings};

/// How far an arrow key moves a person, in tenths of a degree, and with Shift.
const ARROW: (i16, i16) = (100, 10);

/// Does something to a piece of the map; whether it meant anything.
pub(super) fn act(host: Host, piece: &str, act: Act<'_>) -> bool {
    let at = |rest: &str| rest.parse().unwrap_or_default();
    match (piece.strip_prefix('p'), piece.strip_prefix('e')) {
        (Some(person), _) => move_person(host, at(person), act),
        (_, Some(endpoint)) => toggle(host, at(endpoint), act),
        _ => false,
    }
}

/// Follows a person, or moves them to another city.
fn move_person(host: Host, person: usize, act: Act<'_>) -> bool {
    let is_locked = |setting| untrack(|| host.is_locked(setting));
    if !is_locked(&settings::ASKER) && read(host).asker() != person {
        let number = Exact::whole(i64::try_from(person).unwrap_or_default() + 1);
        host.set(
            &settings::ASKER,
            Value::Quantity(number),
            if act == Act::Press { Phase::Settled } else { Phase::Live },
        );
    }
    let now = read(host);
    let from = now.place(person).point.unwrap_or_default();
    let (city, phase) = match act {
        Act::Press => return true,
        Act::Key(_) => return false,
        Act::Arrow(along, up, is_fine) => {
            (city_towards(from, (up, along), if is_fine { ARROW.1 } else { ARROW.0 }), Phase::Settled)
        }
        Act::Drag(x, y, phase) => (Some(frame::city_at(x, y)), phase),
    };
    if is_locked(&settings::PEOPLE_AT) {
        return false;
    }
    // Someone at home already stands in the city nearest to it.
    let is_home = |city: usize| now.city(person).is_none() && nearest_city(from) == city;
    if let Some(city) = city.filter(|city| !is_home(*city)) {
        let people = now.moved(person, city);
        host.set(&settings::PEOPLE_AT, Value::List(people.into()), phase);
    }
    true
}

/// Kills an endpoint at the instant looked at, or heals it.
fn toggle(host: Host, endpoint: usize, act: Act<'_>) -> bool {
    if !matches!(act, Act::Press | Act::Key("KeyK")) || untrack(|| host.is_locked(&settings::CHANGES)) {
        return false;
    }
    let changes = looked_at(host).toggled(endpoint);
    host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled);
    true
}

/// The settings with the instant that is shown, which they do not have while it plays: then the next second, so that what was
/// seen stays.
pub(super) fn looked_at(host: Host) -> Settings {
    let settings = read(host);
    match host.instant() {
        Some(shown) if shown != crate::plan::micros(settings.at).0 => {
            Settings { at: Exact::whole((shown + 999_999) / 1_000_000), ..settings }
        }
        _ => settings,
    }
}
