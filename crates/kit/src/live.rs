//! The one polite live region of a widget: it speaks when a change has come to rest.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use crate::dom::{El, Say, html};
use crate::follow::follow;
use crate::keep::Followed;

/// How long a change rests before it is spoken, so that a drag speaks once.
const REST_MS: u32 = 400;

/// A visually hidden status that follows `text`, one sentence at a time, silent at the first paint.
pub(crate) fn live(text: Say) -> El {
    let spoken = Rc::new(Followed::new(String::new()));
    let said = Rc::clone(&spoken);
    // Dropping a pending time-out cancels it: a newer change, or the end of the widget.
    let pending = Cell::new(None);
    let is_first = Cell::new(true);
    follow(Box::new(move || {
        let text = text();
        if is_first.take() {
            return;
        }
        let spoken = Rc::clone(&spoken);
        pending.set(Some(Timeout::new(REST_MS, move || spoken.set(text))));
    }));
    html("p").with(&[("class", "unseen"), ("role", "status")]).say(move || said.get())
}
