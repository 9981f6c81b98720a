//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod lanes;
mod panels;

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Bar, Host, Phase, Player, Run, card, drawing};
use skylet_sim::Micros;
use skylet_units::Exact;

use crate::settings::{self, Settings};
use crate::shown::{Board, LaneShown, Shown, instant, shown};
use crate::texts;

pub use panels::PARTS;

/// The runs of the settings, made anew only when they are others.
type Shelf = Arc<Mutex<Option<Board>>>;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
}

impl State {
    /// What is shown; tracked.
    fn get(self) -> Arc<Shown> {
        self.shown.get()
    }

    /// A text that follows what is shown.
    fn text(self, pick: fn(&Shown) -> &str) -> impl Fn() -> String + Copy + 'static {
        move || pick(&self.get()).to_owned()
    }

    /// A picture that follows what is shown.
    fn picture(self, pick: fn(&Shown) -> &Picture) -> El {
        drawing(move || pick(&self.get()).clone())
    }

    /// A text of a lane; nothing once the lane is gone.
    fn lane(self, at: usize, pick: fn(&LaneShown) -> &str) -> impl Fn() -> String + Copy + 'static {
        move || self.get().lanes.get(at).map(|lane| pick(lane).to_owned()).unwrap_or_default()
    }
}

/// Works with the board of some settings.
fn with<T>(shelf: &Shelf, settings: &Settings, work: impl FnOnce(&mut Board) -> T) -> T {
    let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
    let board = match shelf.take() {
        Some(board) if board.is_of(settings) => shelf.insert(board),
        _ => shelf.insert(Board::of(settings)),
    };
    work(board)
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let shelf = Shelf::default();
    let player = Player::new(run(host, &shelf));
    let playhead = player.instant();
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            let (at, lang) = (Micros(playhead()), host.lang());
            Arc::new(with(&shelf, &settings, |board| shown(board, &settings, at, lang)))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo };
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    let stage = player.stage([lanes::lanes(state), bar(state, &player), player.controls()]);
    let regions = [html("div").class("top").child(question), stage, result(state), why(state), host.panels()];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// Drains a server from the instant looked at on, or takes it back.
fn toggle(host: Host, server: usize) {
    let settings = untrack(|| Settings::from_values(&host.values()));
    let changes = settings.toggled(server);
    host.set(&settings::CHANGES, Value::Happenings(changes), Phase::Settled);
}

/// The time of the run.
fn run(host: Host, shelf: &Shelf) -> Run {
    let now = move || Settings::from_values(&host.values());
    let shelf = || Arc::clone(shelf);
    let (length, after, before) = (shelf(), shelf(), shelf());
    Run {
        host,
        setting: Some(&settings::AT),
        label: Box::new(host.word(texts::TIME)),
        length: Box::new(move || with(&length, &now(), |board| board.end().0)),
        grain: 10_000,
        settled: Box::new(move || instant(&now()).0),
        settle: Box::new(move |at| {
            host.set(&settings::AT, Value::Quantity(Exact::whole(at) / Exact::whole(1_000_000)), Phase::Settled);
        }),
        stop_after: Box::new(move |at| {
            with(&after, &now(), |board| board.stops().find(|stop| stop.0 > at).map(|stop| stop.0))
        }),
        stop_before: Box::new(move |at| {
            with(&before, &now(), |board| board.stops().rfind(|stop| stop.0 < at).map(|stop| stop.0))
        }),
        stop_name: Box::new(|_, _| String::new()),
        marks: Box::new(|_| Vec::new()),
        clock: Box::new(|lang, at| texts::clock(lang, Micros(at))),
        value_text: Box::new(|lang, at| texts::clock(lang, Micros(at))),
    }
}

/// The bar of the whole run, with its handle.
fn bar(state: State, player: &Player) -> El {
    player.bar(Bar {
        picture: state.picture(|shown| &shown.bar),
        height: "112",
        foot: "90",
        class: "handle",
        place: Box::new(move |instant| {
            let end = state.get().end.0.max(1);
            Share::of(instant.clamp(0, end), end)
        }),
    })
}

/// The big number and the table of what was measured.
fn result(state: State) -> El {
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.text(|shown| shown.unit)));
    let lead = html("div")
        .class("lead")
        .child(html("p").class("lead-text").say(state.text(|shown| &shown.lead)))
        .child(big)
        .child(html("p").class("terms").say(state.text(|shown| &shown.terms)));
    html("div").class("answer").child(lead).child(table(state))
}

fn table(state: State) -> El {
    let host = state.host;
    let head = |text: Box<dyn Fn() -> String>| html("th").set("scope", "col").say(text);
    let heads = html("tr").children([
        head(Box::new(state.text(|shown| &shown.up_to))),
        head(Box::new(host.word(texts::MEDIAN))),
        head(Box::new(|| "p95".to_owned())),
        head(Box::new(|| "p99".to_owned())),
        head(Box::new(host.word(texts::DROPPED))),
    ]);
    let lanes = at_shape(state);
    let rows = move || (0..lanes.get().lanes.len()).map(|at| lane_row(state, at)).collect();
    let difference = html("tr")
        .class("difference")
        .flag("hidden", move || state.get().difference.is_none())
        .child(html("th").set("scope", "row").say(host.word(texts::DIFFERENCE)))
        .children((0..4).map(|cell| {
            html("td").say(move || {
                let shown = state.get();
                shown.difference.as_ref().map(|cells| cells[cell].clone()).unwrap_or_default()
            })
        }));
    let table = html("table").with(&[("class", "metrics"), ("part", "table")]);
    table.child(html("thead").child(heads)).child(html("tbody").list(rows)).child(html("tfoot").child(difference))
}

/// What is shown, new only when there are other lanes or servers.
fn at_shape(state: State) -> Memo<Arc<Shown>> {
    Memo::new_with_compare(move |_| state.get(), |before, now| shape(before) != shape(now))
}

fn shape(shown: Option<&Arc<Shown>>) -> Option<Vec<usize>> {
    shown.map(|shown| shown.lanes.iter().map(|lane| lane.rows.len()).collect())
}

fn lane_row(state: State, at: usize) -> El {
    let name = html("th")
        .set("scope", "row")
        .child(html("i").class(lanes::SERIES[at]))
        .child(html("span").say(state.lane(at, |lane| lane.name)));
    let cell = |cell: usize| {
        html("td").say(move || state.get().lanes.get(at).map(|lane| lane.cells[cell].clone()).unwrap_or_default())
    };
    html("tr").child(name).children((0..4).map(cell))
}

/// How the choices were made.
fn why(state: State) -> El {
    let lines = html("ol").list(move || state.get().why.iter().map(|line| html("li").text(line)).collect());
    html("div").class("why").child(html("b").say(state.host.word(texts::WHY))).child(lines)
}
