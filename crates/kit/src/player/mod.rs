//! Time that is played, scrubbed and stepped through, for any widget.
//!
//! The rules of the clock are `skylet_contract::play`'s; here are its frames, its controls and its keys. Start with
//! [`Run`], what a widget says of its time, and [`Player`], what it gets. Nothing starts by itself.

mod bar;
mod controls;
mod frames;
mod keys;
mod stage;

use std::cell::Cell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use skylet_contract::play::{Playhead, Speed, on_grain};
use skylet_contract::{Nudge, Setting};
use skylet_units::Lang;

pub use bar::Bar;
pub(crate) use keys::press;
pub use stage::Stage;
pub(crate) use stage::{Moves, Places, play};

use crate::dom::{El, Say, html};
use crate::follow::follow;
use crate::host::Host;
use crate::keep::{Followed, keep};
use crate::live::live;
use frames::Frames;

/// What a widget says of its time. Instants are microseconds of the model, from 0 to `length`.
///
/// What `settled`, `length` and `marks` read of signals is followed.
pub struct Run {
    /// Where it is shown.
    pub host: Host,
    /// The setting that holds the instant, if it is one: then all controls heed what the author fixed or hides.
    pub setting: Option<&'static Setting>,
    /// Accessible name of the time bar, and of the controls together.
    pub label: Say,
    /// The last instant.
    pub length: Box<dyn Fn() -> i64>,
    /// The least the reader moves the playhead by, and what it comes to rest on between decisions. At least 1; decisions
    /// and marks need not lie on it. It should divide the length.
    pub grain: i64,
    /// The instant as the state has it. When that changes by other hands, the playhead goes there and rests.
    pub settled: Box<dyn Fn() -> i64>,
    /// The playhead came to rest: puts the instant into the state, which must be able to keep whole grains, decisions,
    /// marks and the length exactly. Never called while it moves.
    pub settle: Box<dyn Fn(i64)>,
    /// The first decision after an instant.
    pub stop_after: Box<dyn Fn(i64) -> Option<i64>>,
    /// The last decision before an instant.
    pub stop_before: Box<dyn Fn(i64) -> Option<i64>>,
    /// What the button to a decision says, in few letters: `143번`; empty for just next and back.
    pub stop_name: Box<dyn Fn(Lang, i64) -> String>,
    /// Instants worth going to, in their order.
    pub marks: Box<dyn Fn(Lang) -> Vec<Mark>>,
    /// The instant as a clock shows it, beside the handle: `6.00초`.
    pub clock: Box<dyn Fn(Lang, i64) -> String>,
    /// What there is to see at an instant, in a sentence: said when it comes to rest there.
    pub value_text: Box<dyn Fn(Lang, i64) -> String>,
    /// Buttons of the widget's own, before the marks.
    pub own: Vec<El>,
}

/// An instant with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: i64,
    /// What happens then.
    pub name: String,
}

/// Plays a [`Run`]. Cheap to clone; ends with the owner it was made under.
#[derive(Clone)]
pub struct Player(Rc<Inner>);

struct Inner {
    run: Run,
    head: Cell<Playhead>,
    /// The state's instant as it was seen last.
    known: Cell<Option<(i64, bool)>>,
    /// The instant shown.
    shown: RwSignal<i64>,
    /// The instant shown last at rest.
    rested: RwSignal<i64>,
    is_playing: RwSignal<bool>,
    /// The speed, by its place among all.
    speed: RwSignal<usize>,
    /// Whether a pointer holds the handle.
    is_held: RwSignal<bool>,
    /// What is said of the rest a button or key brought about.
    said: Followed<String>,
    frames: Frames,
}

/// Ends a player with its owner, whoever else still holds it.
struct End(Rc<Inner>);

impl Drop for End {
    fn drop(&mut self) {
        self.0.frames.want(false);
        keys::forget(&self.0);
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run").field("grain", &self.grain).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Player {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Player").field("head", &self.0.head.get()).finish_non_exhaustive()
    }
}

impl Player {
    /// At rest at the state's instant.
    #[must_use]
    pub fn new(run: Run) -> Self {
        Self::showing(run, Moves { shown: RwSignal::new(0), is_playing: RwSignal::new(false) })
    }

    /// The same, for who shows the instant already.
    fn showing(run: Run, Moves { shown, is_playing }: Moves) -> Self {
        let inner = Rc::new_cyclic(|inner: &Weak<Inner>| {
            let inner = Weak::clone(inner);
            Inner {
                run,
                head: Cell::new(Playhead::new(0)),
                known: Cell::new(None),
                shown,
                rested: RwSignal::new(0),
                is_playing,
                speed: RwSignal::new(Speed::ALL.iter().position(|speed| *speed == Speed::ONE).unwrap_or_default()),
                is_held: RwSignal::new(false),
                said: Followed::new(String::new()),
                frames: Frames::new(Box::new(move |now| {
                    if let Some(inner) = inner.upgrade() {
                        inner.frame(now);
                    }
                })),
            }
        });
        keep(Rc::new(End(Rc::clone(&inner))));
        let followed = Rc::clone(&inner);
        follow(Box::new(move || {
            let Run { host, length, settled, .. } = &followed.run;
            // After a reset it rests, also where the instant is what it was.
            let (settled, length) = ((settled(), host.clearing()), length());
            untrack(|| followed.follow_state(settled, length));
        }));
        let held = Rc::clone(&inner);
        follow(Box::new(move || {
            let is_held = held.is_held.get();
            untrack(|| held.grip(is_held));
        }));
        Self(inner)
    }

    /// The instant to show; tracked, and changed once a frame at most. For the picture.
    pub fn instant(&self) -> impl Fn() -> i64 + Copy + use<> {
        let shown = self.0.shown;
        move || shown.get()
    }

    /// The instant it rests at, or rested at last; tracked. For sentences, which do not change while it plays.
    pub fn rested(&self) -> impl Fn() -> i64 + Copy + use<> {
        let rested = self.0.rested;
        move || rested.get()
    }

    /// Whether time goes on; tracked.
    pub fn is_playing(&self) -> impl Fn() -> bool + Copy + use<> {
        let is_playing = self.0.is_playing;
        move || is_playing.get()
    }

    /// What is played, around everything that moves with it: only while some of this is in the window there are frames,
    /// and keys mean it while it is drawn. Without this nothing plays.
    #[must_use]
    pub fn stage(&self, parts: impl IntoIterator<Item = El>) -> El {
        self.watched(html("div").class("player").children(parts))
    }

    /// Sees to it that frames and keys come while this is seen.
    fn watched(&self, stage: El) -> El {
        let inner = Rc::clone(&self.0);
        let stage = stage.child(self.voice());
        let is_seen = frames::seen(&stage);
        keys::remember(&inner, &stage);
        follow(Box::new(move || {
            inner.frames.want(inner.is_playing.get() && is_seen.get() && frames::is_page_seen(inner.run.host));
        }));
        stage
    }

    /// What is said when a button or a key brought it to rest; the handle has a voice of its own.
    fn voice(&self) -> El {
        let inner = Rc::clone(&self.0);
        live(Box::new(move || inner.said.get()))
    }

    /// Goes to an instant and rests there.
    pub fn go(&self, instant: i64) {
        self.0.go(instant);
        self.0.say();
    }
}

impl Inner {
    /// Whether the author fixed the instant; not tracked.
    fn is_locked(&self) -> bool {
        untrack(|| self.run.setting.is_some_and(|setting| self.run.host.is_locked(setting)))
    }

    fn frame(&self, now: f64) {
        let mut head = self.head.get();
        head.tick(self.frames.came(now));
        self.head.set(head);
        if head.is_playing() {
            self.show();
            self.frames.want(true);
        } else {
            self.rest();
            self.say();
        }
    }

    /// The last decision that is not after an instant.
    fn last_decision(&self, instant: i64) -> Option<i64> {
        untrack(|| (self.run.stop_before)(instant.saturating_add(1)))
    }

    /// Shows where the playhead is.
    fn show(&self) {
        let head = self.head.get();
        let shown = head.shown(!head.is_playing() || frames::has_motion(), |at| self.last_decision(at));
        if self.shown.get_untracked() != shown {
            self.shown.set(shown);
        }
    }

    /// Rests at what is shown, and puts it into the state.
    fn rest(&self) {
        self.freeze();
        self.settle();
    }

    /// Stops at what is shown: at the end, or on the grain, but not before a decision that was shown.
    fn freeze(&self) {
        let mut head = self.head.get();
        let shown = self.shown.get_untracked();
        head.rest_at(match () {
            () if head.is_at_end() => head.length(),
            () if shown == head.length() => shown,
            () => on_grain(shown, self.run.grain).max(self.last_decision(shown).unwrap_or(0)),
        });
        self.stand(head);
    }

    /// A playhead at rest becomes what is shown.
    fn stand(&self, head: Playhead) {
        self.head.set(head);
        if self.is_playing.get_untracked() {
            self.is_playing.set(false);
        }
        self.show();
        if self.rested.get_untracked() != head.at() {
            self.rested.set(head.at());
        }
    }

    fn settle(&self) {
        let at = self.head.get().at();
        if untrack(|| (self.run.settled)()) != at {
            (self.run.settle)(at);
        }
    }

    fn say(&self) {
        let Run { host, value_text, .. } = &self.run;
        self.said.set(untrack(|| value_text(host.lang(), self.head.get().at())));
    }

    /// The state has an instant and what is played a length, maybe others than before.
    fn follow_state(&self, settled: (i64, bool), length: i64) {
        let mut head = self.head.get();
        let was_playing = head.is_playing();
        head.set_length(length);
        let is_new = self.known.replace(Some(settled)) != Some(settled);
        // What plays goes on under other settings; what rests returns to the state's instant if that is within reach
        // again. A hand on the handle is stronger.
        if is_new || !(was_playing || self.is_held.get_untracked()) {
            head.rest_at(settled.0);
        }
        if head.is_playing() {
            self.head.set(head);
            self.show();
        } else {
            self.stand(head);
            if was_playing && !is_new {
                self.settle();
            }
        }
    }

    /// The handle was taken hold of or let go.
    fn grip(&self, is_held: bool) {
        if is_held && !self.is_locked() {
            self.freeze();
        } else if !is_held && !self.head.get().is_playing() {
            self.settle();
        }
    }

    fn toggle(&self) {
        if self.is_locked() {
            return;
        }
        let mut head = self.head.get();
        if head.is_playing() {
            self.rest();
            self.say();
            return;
        }
        head.play();
        self.head.set(head);
        self.is_playing.set(head.is_playing());
        self.show();
    }

    /// Goes to an instant and rests there, without a word.
    fn go(&self, instant: i64) {
        if self.is_locked() {
            return;
        }
        let mut head = self.head.get();
        head.rest_at(instant);
        self.stand(head);
        self.settle();
    }

    /// The instant some decisions on (positive) or back.
    fn stepped(&self, by: i64) -> i64 {
        let mut head = self.head.get();
        head.rest_at(self.shown.get_untracked());
        untrack(|| {
            for _ in 0..by.abs() {
                if by > 0 {
                    head.step_on((self.run.stop_after)(head.at()));
                } else {
                    head.step_back((self.run.stop_before)(head.at()));
                }
            }
        });
        head.at()
    }

    /// A key on the handle.
    fn nudge(&self, nudge: Nudge) {
        let (grain, shown) = (self.run.grain, self.shown.get_untracked());
        self.go(match nudge {
            Nudge::Fine(by) if by < 0 => on_grain(shown - 1, grain) + (by + 1) * grain,
            Nudge::Fine(by) => on_grain(shown, grain) + by * grain,
            Nudge::Plain(by) => self.stepped(by),
            Nudge::Coarse(by) | Nudge::Page(by) => self.stepped(by * 10),
            Nudge::First => 0,
            Nudge::Last => self.head.get().length(),
        });
    }

    fn set_speed(&self, place: usize) {
        let Some(speed) = Speed::ALL.get(place) else { return };
        let mut head = self.head.get();
        head.set_speed(*speed);
        self.head.set(head);
        self.speed.set(place);
    }
}
