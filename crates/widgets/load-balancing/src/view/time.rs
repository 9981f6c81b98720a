//! The time of the run, for the player.

use std::any::Any;

use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Mark, Phase, Run};
use skylet_sim::Micros;
use skylet_units::Exact;

use super::{Given, Shelf, crowd, settled, with};
use crate::settings::{self, Settings};
use crate::{texts, time, time_texts};

/// The time of the runs on a shelf.
pub(super) fn run(host: Host, shelf: &dyn Any) -> Option<Run> {
    let given: &Given = shelf.downcast_ref()?;
    crowd::layer(host, given);
    let shelf = || Shelf::clone(&given.shelf);
    let (length, after, before, named, marked, told) = (shelf(), shelf(), shelf(), shelf(), shelf(), shelf());
    Some(Run {
        host,
        setting: Some(&settings::AT),
        label: Box::new(host.word(texts::TIME)),
        length: Box::new(move || with(&length, host, |board| board.end().0)),
        grain: 10_000,
        settled: settled(host),
        settle: Box::new(move |at| {
            host.set(&settings::AT, Value::Quantity(Exact::whole(at) / Exact::whole(1_000_000)), Phase::Settled);
        }),
        stop_after: Box::new(move |at| {
            with(&after, host, |board| board.stops().find(|stop| stop.0 > at).map(|stop| stop.0))
        }),
        stop_before: Box::new(move |at| {
            with(&before, host, |board| board.stops().rfind(|stop| stop.0 < at).map(|stop| stop.0))
        }),
        stop_name: Box::new(move |lang, at| {
            time_texts::request(lang, with(&named, host, |board| board.come(Micros(at))))
        }),
        marks: Box::new(move |lang| {
            let settings = Settings::from_values(&host.values());
            let marks = with(&marked, host, |board| time::marks(board, &settings, lang));
            marks.into_iter().map(|(at, name)| Mark { at: at.0, name }).collect()
        }),
        clock: Box::new(|lang, at| texts::clock(lang, Micros(at))),
        value_text: Box::new(move |lang, at| {
            texts::now(lang, Micros(at), with(&told, host, |board| board.come(Micros(at))))
        }),
        own: vec![host.control(&settings::FORK, fork_button(host))],
    })
}

/// Both ways of the run from here on side by side.
fn fork_button(host: Host) -> El {
    let is_forked = move || Settings::from_values(&host.values()).forked().is_some();
    html("button")
        .with(&[("type", "button"), ("class", "plain fork-button"), ("aria-keyshortcuts", "G")])
        .bind("aria-pressed", move || is_forked().to_string())
        .flag("disabled", move || host.is_locked(&settings::FORK) || host.is_locked(&settings::SECOND))
        .on("click", move |_| super::panels::fork(host))
        .say(move || time_texts::fork_button(host.lang(), is_forked()))
}
