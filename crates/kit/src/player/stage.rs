//! What moves from the first paint on: it rests at the state's instant until the player comes with the later file.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::{Bar, Player};
use crate::dom::{El, html};
use crate::follow::follow;
use crate::host::Host;
use crate::later::Later;

/// What is played, for a picture of the first paint: still until what plays it is there, then as with [`Player`]. If that
/// does not come, it stays still and follows the settings.
pub struct Stage {
    host: Host,
    settled: Box<dyn Fn() -> i64>,
    runs: Rc<dyn Any>,
    moves: Moves,
}

/// What is shown of time, and whether it goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moves {
    /// The instant shown.
    pub(super) shown: RwSignal<i64>,
    pub(super) is_playing: RwSignal<bool>,
}

/// What the player takes over, and where its parts go.
pub(crate) struct Places {
    still: Stage,
    stage: El,
    track: El,
    controls: El,
    bar: Bar,
}

impl Host {
    /// The instant that a stage shows, at rest or while it plays; none without one. Not tracked.
    #[must_use]
    pub fn instant(self) -> Option<i64> {
        self.moves().map(|moves| moves.shown.get_untracked())
    }

    /// The same, tracked: for what is drawn of it beside the first paint.
    #[must_use]
    pub fn playhead(self) -> Option<i64> {
        self.moves().map(|moves| moves.shown.get())
    }
}

impl Host {
    /// The same, tracked: for what comes later and moves with the stage.
    #[must_use]
    pub fn moving(self) -> Option<i64> {
        self.moves().map(|moves| moves.shown.get())
    }
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stage").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Stage {
    /// At rest at the state's instant, which `settled` says as [`super::Run::settled`] does. What comes later is given
    /// `runs` to make its [`super::Run`] of (`Parts::run`).
    #[must_use]
    pub fn new(host: Host, settled: Box<dyn Fn() -> i64>, runs: Rc<dyn Any>) -> Self {
        let moves = Moves { shown: RwSignal::new(untrack(&*settled)), is_playing: RwSignal::new(false) };
        host.set_moves(moves);
        Self { host, settled, runs, moves }
    }

    /// The instant to show; tracked, and changed once a frame at most.
    pub fn instant(&self) -> impl Fn() -> i64 + Copy + use<> {
        let shown = self.moves.shown;
        move || shown.get()
    }

    /// Whether time goes on; tracked. Sentences that say what there is to see wait for a rest.
    pub fn is_playing(&self) -> impl Fn() -> bool + Copy + use<> {
        let is_playing = self.moves.is_playing;
        move || is_playing.get()
    }

    /// Everything that moves, the time bar below it, and room for the controls.
    #[must_use]
    pub fn el(self, parts: impl IntoIterator<Item = El>, bar: Bar) -> El {
        let track = html("div").class("track").child(bar.picture.clone());
        let controls = html("div").class("player-place");
        let stage = html("div").class("player").children(parts).child(track.clone()).child(controls.clone());
        let host = self.host;
        let places = Cell::new(Some(Places { still: self, stage: stage.clone(), track, controls, bar }));
        follow(Box::new(move || match (host.comes_later(), places.take()) {
            (Some(later), Some(places)) => untrack(|| (later.play)(later, places)),
            (None, Some(waiting)) => {
                waiting.still.moves.shown.set((waiting.still.settled)());
                places.set(Some(waiting));
            }
            (_, None) => {}
        }));
        stage
    }
}

/// Has a player play it.
pub(crate) fn play(later: &'static Later, places: Places) {
    let Places { still, stage, track, controls, bar } = places;
    let Some(run) = later.parts.run.and_then(|run| run(still.host, &*still.runs)) else { return };
    let player = Player::showing(run, still.moves);
    // They are in the page already.
    let _ = track.children(player.grip(bar));
    let _ = controls.child(player.controls());
    let _ = player.watched(stage);
}
