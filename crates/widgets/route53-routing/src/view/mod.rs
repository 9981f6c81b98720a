//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod acts;
mod closer;
mod decision;
mod dials;
mod map;
mod panels;
mod time;
mod zone;

use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::{Value, position};
use skylet_kit::dom::{El, html};
use skylet_kit::{Bar, Host, Stage, card, drawing};
use skylet_sim::Micros;

use crate::model::Board;
use crate::plan::micros;
use crate::settings::{self, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

/// The series of each endpoint: colour and shape.
const SERIES: [&str; 3] = ["s1", "s2", "s3"];

/// The runs with the values they were made of, made anew only when those are others.
type Shelf = Arc<Mutex<Option<(Vec<Value>, Board)>>>;

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
}

/// Works with the board of the values shown; tracked.
fn with<T>(shelf: &Shelf, host: Host, work: impl FnOnce(&mut Board) -> T) -> T {
    let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
    work(fresh(&mut shelf, host))
}

fn fresh(shelf: &mut Option<(Vec<Value>, Board)>, host: Host) -> &mut Board {
    let mut values = host.values();
    // These only choose what is looked at, and change nothing in the runs.
    for setting in [&settings::AT, &settings::ASKER, &settings::PANEL, &settings::SECOND] {
        if let Some(value) = position(Settings::TABLE, setting.name).and_then(|at| values.get_mut(at)) {
            *value = setting.default.clone();
        }
    }
    let kept = match shelf.take() {
        Some(kept) if kept.0 == values => kept,
        _ => {
            let board = Board::of(&Settings::from_values(&values));
            (values, board)
        }
    };
    &mut shelf.insert(kept).1
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let shelf = Shelf::default();
    let stage = Stage::new(host, settled(host), Rc::new(Shelf::clone(&shelf)));
    let (playhead, is_playing) = (stage.instant(), stage.is_playing());
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            let (at, lang) = (Micros(playhead()), host.lang());
            let city = host.names().unwrap_or(|_, _| "…");
            Arc::new(with(&shelf, host, |board| shown(board, &settings, at, lang, city)))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo };
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    let stage = stage.el([map::map(state)], bar(state));
    let regions = [html("div").class("top").child(question), stage, result(state), host.dials(), host.panels()];
    // Nothing is read out while time goes on.
    let answer = move || if is_playing() { String::new() } else { state.get().sentence.clone() };
    let narration = move || if is_playing() { host.word(texts::PLAYING)() } else { state.get().narration.clone() };
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// Where the state has the instant.
fn settled(host: Host) -> Box<dyn Fn() -> i64> {
    Box::new(move || micros(Settings::from_values(&host.values()).at).0)
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

/// The big number and the sentence.
fn result(state: State) -> El {
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.text(|shown| &shown.lead)));
    html("div")
        .class("answer")
        .child(big)
        .children([html("p").class("sentence").say(state.text(|shown| &shown.sentence))])
}

/// The settings as they stand, not tracked.
fn read(host: Host) -> Settings {
    untrack(|| Settings::from_values(&host.values()))
}
