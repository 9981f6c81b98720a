//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod aws;
mod crowd;
mod lanes;
mod panels;
mod strips;
mod time;

use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Bar, Host, Stage, card, drawing};
use skylet_sim::Micros;

use crate::settings::{self, Settings};
use crate::shown::{Board, LaneShown, Shown, instant, shown};
use crate::texts;

pub use panels::PARTS;

/// The runs with the values they were made of, made anew only when those are others.
type Shelf = Arc<Mutex<Option<(Vec<Value>, Board)>>>;

/// What the parts that come later are given of the picture.
struct Given {
    shelf: Shelf,
    /// The lanes, as they stand in the page.
    lanes: El,
}

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

    /// A text of the lane of a setting; nothing while there is none.
    fn lane(self, slot: usize, pick: fn(&LaneShown) -> &str) -> impl Fn() -> String + Copy + 'static {
        move || lanes::lane(&self.get(), slot).map(|lane| pick(lane).to_owned()).unwrap_or_default()
    }
}

/// Works with the board of the values shown; tracked.
fn with<T>(shelf: &Shelf, host: Host, work: impl FnOnce(&mut Board) -> T) -> T {
    let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
    work(fresh(&mut shelf, host))
}

fn fresh(shelf: &mut Option<(Vec<Value>, Board)>, host: Host) -> &mut Board {
    let mut values = host.values();
    forget_sight(&mut values);
    let kept = match shelf.take() {
        Some(kept) if kept.0 == values => kept,
        _ => {
            let board = Board::of(&Settings::from_values(&values));
            (values, board)
        }
    };
    &mut shelf.insert(kept).1
}

/// Leaves out what only chooses what is looked at, and changes nothing in the runs: the panel, which is the last of the
/// runs' settings, and all after it.
fn forget_sight(values: &mut [Value]) {
    let panel = Settings::TABLE.len() - 1;
    for (at, (setting, value)) in settings::TABLE.iter().zip(values).enumerate() {
        if at >= panel || [settings::AT.name, settings::REQUEST.name].contains(&setting.name) {
            *value = setting.default.clone();
        }
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let shelf = Shelf::default();
    let lanes = html("div").with(&[("class", "lanes"), ("part", "chart")]);
    let given = Given { shelf: Shelf::clone(&shelf), lanes: lanes.clone() };
    let stage = Stage::new(host, settled(host), Rc::new(given));
    let (playhead, is_playing) = (stage.instant(), stage.is_playing());
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            let (at, lang) = (Micros(playhead()), host.lang());
            Arc::new(with(&shelf, host, |board| shown(board, &settings, at, lang)))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo };
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    let stage = stage.el([lanes::lanes(state, lanes)], bar(state));
    let regions = [html("div").class("top").child(question), stage, result(state), why(state), host.panels()];
    // Nothing is read out while time goes on.
    let answer = move || if is_playing() { String::new() } else { state.get().sentence.clone() };
    let narration = move || if is_playing() { host.word(texts::PLAYING)() } else { state.get().narration.clone() };
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// Where the state has the instant.
fn settled(host: Host) -> Box<dyn Fn() -> i64> {
    Box::new(move || instant(Settings::from_values(&host.values()).at).0)
}

/// The bar of the whole run, with its handle.
fn bar(state: State) -> Bar {
    Bar {
        picture: state.picture(|shown| &shown.bar),
        height: "112",
        foot: "90",
        class: "handle",
        place: Box::new(move |instant| {
            let end = state.get().end.0.max(1);
            Share::of(instant.clamp(0, end), end)
        }),
    }
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
    let lanes = Memo::new(move |_| state.get().lanes.len());
    let rows = move || (0..lanes.get()).map(|at| lane_row(state, at)).collect();
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

fn lane_row(state: State, at: usize) -> El {
    let name = html("th")
        .set("scope", "row")
        .child(html("i").class(&format!("mark {}", lanes::SERIES[at])))
        .child(html("span").say(move || of(state, at, |lane| lane.name.clone())));
    let cell = |cell: usize| html("td").say(move || of(state, at, |lane| lane.cells[cell].clone()));
    html("tr").child(name).children((0..4).map(cell))
}

/// Something of a lane; nothing once it is gone.
fn of(state: State, at: usize, pick: impl FnOnce(&LaneShown) -> String) -> String {
    state.get().lanes.get(at).map(pick).unwrap_or_default()
}

/// How the choices were made.
fn why(state: State) -> El {
    let lines = html("ol").list(move || state.get().why.iter().map(|line| html("li").text(line)).collect());
    html("div").class("why").child(html("b").say(state.host.word(texts::WHY))).child(lines)
}
