//! Practice of any widget: numbers and courses to guess before they are shown, and problems whose wrong answers name the
//! wrong rule.
//!
//! What happens is `skylet_practice`'s; here it is put on the page. Nothing in this room knows a widget.

mod bet;
mod curve;
mod drill;
mod replay;

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::Mode;
use skylet_practice::{Calibration, Practice, Session};

use crate::choices::Choices;
use crate::dom::{El, html};
use crate::follow::follow;
use crate::host::{Host, Kept};
use crate::later::Later;
use crate::lesson::talk;
use crate::practice_texts as words;

/// The choice of what the widget is for.
pub(crate) fn modes(host: Host, later: &'static Later) -> Vec<El> {
    if later.parts.practice.is_none() {
        return Vec::new();
    }
    let choices = Choices {
        host,
        setting: None,
        name: "mode",
        label: Box::new(host.word(words::MODES)),
        class: "segments",
        options: Box::new(|| (0..Mode::ALL.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(words::mode_name(Mode::ALL[at])))]),
        chosen: Rc::new(move || host.mode() as usize),
        on_choose: Rc::new(move |at| host.set_mode(Mode::ALL[at])),
    };
    vec![choices.el()]
}

/// What stands in the place of the picture, or above it, while something is guessed or worked out.
pub(crate) fn practice(host: Host, later: &'static Later) -> Vec<El> {
    let mode = Memo::new(move |_| host.mode());
    // The talk begins when it is chosen, by the reader or the page.
    follow(Box::new(move || {
        if mode.get() == Mode::Talk {
            untrack(|| talk::begin(host));
        }
    }));
    let Some(practice) = later.parts.practice else { return Vec::new() };
    let work = Work {
        host,
        practice,
        session: RwSignal::new(first(host, practice)),
        bet: RwSignal::new(0),
        calibration: RwSignal::new(Calibration::default()),
    };
    // A seed given later than the first problem starts anew; the one it stands at does not.
    let seed = Memo::new(move |_| host.around(|around| around.options.seed));
    follow(Box::new(move || {
        if let Some(seed) = seed.get().filter(|seed| work.session.with_untracked(|now| now.problem.seed != *seed)) {
            work.act(|session| session.restart(seed));
        }
    }));
    let body = move || match mode.get() {
        Mode::Learn => Vec::new(),
        Mode::Bet => untrack(|| bet::bet(work)),
        Mode::Drill => untrack(|| drill::drill(work)),
        Mode::Talk => untrack(|| talk::talk(host)),
    };
    vec![html("div").list(body)]
}

/// Where it goes on: what was kept from an earlier start, or the first problem of the author's seed, or of chance.
fn first(host: Host, practice: &'static Practice) -> Session {
    let (kept, seed) = untrack(|| (host.kept(Kept::Session), host.around(|around| around.options.seed)));
    let seed = seed.unwrap_or_else(any_seed);
    if kept.is_empty() { Session::new(practice, seed) } else { Session::read(practice, seed, &kept) }
}

/// A seed short enough to be read out.
fn any_seed() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 99,999")]
    let seed = (js_sys::Math::random() * 100_000.0) as u64;
    seed
}

/// Days since 1970-01-01, where the reader is.
fn today() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some twenty thousand")]
    let day = (js_sys::Date::now() / 86_400_000.0) as u32;
    day
}

/// What the parts of practice read.
#[derive(Clone, Copy)]
struct Work {
    host: Host,
    practice: &'static Practice,
    session: RwSignal<Session>,
    /// The bet shown, by its place.
    bet: RwSignal<usize>,
    calibration: RwSignal<Calibration>,
}

impl Work {
    /// Something the reader does, remembered.
    fn act(self, change: impl FnOnce(&mut Session)) {
        self.session.update(change);
        self.host.keep(Kept::Session, self.session.with_untracked(Session::text));
    }

    /// Tells the page what became of an answer.
    fn tell(self) {
        if let Some(outcome) = self.session.with_untracked(Session::outcome) {
            self.host.answered(outcome.into_iter().flat_map(|(name, value)| [name.to_owned(), value]).collect());
        }
    }

    /// A text of the session in the language shown; tracked.
    fn text(
        self,
        text: impl Fn(&Session, skylet_units::Lang) -> String + Copy + 'static,
    ) -> impl Fn() -> String + Copy {
        move || self.session.with(|session| text(session, self.host.lang()))
    }
}

/// A button with a word.
fn button(class: &'static str, label: impl Fn() -> String + 'static, on_click: impl Fn() + 'static) -> El {
    html("button").with(&[("type", "button"), ("class", class)]).on("click", move |_| on_click()).say(label)
}
