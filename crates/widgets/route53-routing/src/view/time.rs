//! The time of the run, for the player.

use std::any::Any;

use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Mark, Phase, Run};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use super::acts::looked_at;
use super::{Shelf, settled, with};
use crate::later_texts as words;
use crate::model::{Board, Moment};
use crate::plan::micros;
use crate::settings::{self, Settings};
use crate::texts;

/// Instants offered as buttons.
const MARKS_MAX: usize = 8;

/// The time of the runs on a shelf.
pub(super) fn run(host: Host, shelf: &dyn Any) -> Option<Run> {
    let shelf: &Shelf = shelf.downcast_ref()?;
    let shelf = || Shelf::clone(shelf);
    let (length, after, before, marked, told) = (shelf(), shelf(), shelf(), shelf(), shelf());
    let stop = move |shelf: &Shelf, pick: &dyn Fn(&[Micros]) -> Option<Micros>| {
        with(shelf, host, |board| pick(&board.run.stops)).map(|stop| stop.0)
    };
    Some(Run {
        host,
        setting: Some(&settings::AT),
        label: Box::new(host.word(texts::AT)),
        length: Box::new(move || with(&length, host, |board| board.run.end.0)),
        grain: 1_000_000,
        settled: settled(host),
        settle: Box::new(move |at| {
            host.set(&settings::AT, Value::Quantity(Exact::whole(at) / Exact::whole(1_000_000)), Phase::Settled);
        }),
        stop_after: Box::new(move |at| {
            stop(&after, &|stops| stops.get(stops.partition_point(|stop| stop.0 <= at)).copied())
        }),
        stop_before: Box::new(move |at| {
            stop(&before, &|stops| stops[..stops.partition_point(|stop| stop.0 < at)].last().copied())
        }),
        stop_name: Box::new(|_, _| String::new()),
        marks: Box::new(move |lang| {
            let settings = Settings::from_values(&host.values());
            with(&marked, host, |board| marks(board, &settings, lang))
        }),
        clock: Box::new(|lang, at| texts::clock(lang, Micros(at))),
        value_text: Box::new(move |lang, at| {
            let settings = Settings::from_values(&host.values());
            texts::moment_says(lang, &with(&told, host, |board| board.summary(&settings, Micros(at))))
        }),
        own: vec![host.control(&settings::FORK, fork_button(host))],
    })
}

/// A second run without what is done from here on.
fn fork_button(host: Host) -> El {
    let is_forked = move || Settings::from_values(&host.values()).forked().is_some();
    html("button")
        .with(&[("type", "button"), ("class", "plain fork-button"), ("aria-keyshortcuts", "G")])
        .bind("aria-pressed", move || is_forked().to_string())
        .flag("disabled", move || host.is_locked(&settings::FORK))
        .on("click", move |_| fork(host))
        .say(move || words::fork_button(host.lang(), is_forked()))
}

/// Forks the run at the instant looked at, or undoes that.
pub(super) fn fork(host: Host) {
    let settings = looked_at(host);
    let fork = if settings.forked().is_some() { settings::FORK.default.clone() } else { Value::Quantity(settings.at) };
    host.set(&settings::FORK, fork, Phase::Settled);
}

/// What was done to endpoints, what Route 53 made of it, the last cache, the fork.
fn marks(board: &Board, settings: &Settings, lang: Lang) -> Vec<Mark> {
    let moments = board.run.moments.iter();
    let mark = |(at, moment): &(Micros, Moment)| Mark { at: at.0, name: words::moment(lang, *at, *moment) };
    let mut marks: Vec<_> = moments.map(mark).collect();
    if let Some(fork) = settings.forked().map(micros) {
        let place = marks.partition_point(|mark| mark.at <= fork.0);
        marks.insert(place, Mark { at: fork.0, name: words::forked(lang, fork) });
    }
    marks.truncate(MARKS_MAX);
    marks
}
