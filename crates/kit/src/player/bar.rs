//! The time bar: a picture of the whole time with a handle on it.

use std::rc::Rc;

use skylet_chart::Share;
use skylet_contract::play::on_grain;

use super::{Player, Run};
use crate::dom::{El, html, say, svg};
use crate::follow::follow;
use crate::host::Phase;
use crate::keep::Followed;
use crate::picture::{handle, overlay};
use crate::slider::Slider;

/// From here on, in hundredths of a percent of the bar, the clock stands before the handle and not after it.
const FAR: i64 = 6_000;

/// A picture of the whole time, and how the handle stands on it.
pub struct Bar {
    /// The picture; its first 44 px belong to the handle.
    pub picture: El,
    /// How high it is, in px.
    pub height: &'static str,
    /// Where the handle's line ends, in px from the top.
    pub foot: &'static str,
    /// Class of the handle: `handle`, or `handle second` beside another that is touched first.
    pub class: &'static str,
    /// Where an instant is on the picture.
    pub place: Box<dyn Fn(i64) -> Share>,
}

impl std::fmt::Debug for Bar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bar").field("height", &self.height).finish_non_exhaustive()
    }
}

impl Player {
    /// The time bar.
    #[must_use]
    pub fn bar(&self, bar: Bar) -> El {
        let picture = bar.picture.clone();
        html("div").class("track").child(picture).children(self.grip(bar))
    }

    /// What lies over the picture: the handle, and the slider that moves it.
    pub(super) fn grip(&self, bar: Bar) -> [El; 2] {
        let Bar { height, foot, class, place, .. } = bar;
        let host = self.0.run.host;
        let (instant, inner) = (self.instant(), Rc::clone(&self.0));
        // Many frames look the same; only what is another is written.
        let stand = Rc::new(Followed::new((String::new(), "", String::new())));
        let moved = Rc::clone(&stand);
        follow(Box::new(move || {
            let (at, share) = (instant(), place(instant()));
            let side = if share.hundredths() > FAR { "clock before" } else { "clock" };
            let new = (share.percent(), side, (inner.run.clock)(host.lang(), at));
            moved.update(|old| {
                let is_new = *old != new;
                *old = new;
                is_new
            });
        }));
        let (side, text) = (Rc::clone(&stand), Rc::clone(&stand));
        let clock = svg("text")
            .set("y", "27")
            .bind("class", move || side.with(|(_, side, _)| (*side).to_owned()))
            .say(move || text.with(|(.., text)| text.clone()));
        let grip = handle(class, move || stand.with(|(place, ..)| place.clone()), foot).child(clock);
        [overlay(height).child(grip), self.slider()]
    }

    /// The slider counts grains. It stands still while time goes on, so that nothing is read out with each frame.
    fn slider(&self) -> El {
        let Run { host, setting, grain, .. } = self.0.run;
        let grain = grain.max(1);
        let inner = || Rc::clone(&self.0);
        let (label, length, text, moved, nudged) = (inner(), inner(), inner(), inner(), inner());
        let rested = self.rested();
        Slider {
            host,
            setting,
            label: say(move || (label.run.label)()),
            window: Box::new(move || (length.run.length)() / grain),
            place: Box::new(move || rested() / grain),
            value_text: say(move || (text.run.value_text)(host.lang(), rested())),
            is_held: self.0.is_held,
            on_move: Box::new(move |grains, phase| moved.scrub(grains * grain, phase)),
            on_nudge: Box::new(move |nudge| nudged.nudge(nudge)),
        }
        .el()
    }
}

impl super::Inner {
    /// The handle was dragged to an instant; the state is told when it is let go.
    fn scrub(&self, instant: i64, phase: Phase) {
        let mut head = self.head.get();
        // The last grain may be cut short by the end.
        let is_last = instant >= on_grain(head.length(), self.run.grain);
        head.rest_at(if is_last { head.length() } else { instant });
        self.stand(head);
        if phase == Phase::Settled {
            self.settle();
        }
    }
}
