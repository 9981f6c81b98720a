//! The one polite live region of a widget: it speaks when a change has come to rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use crate::dom::{El, Say, html};
use crate::follow::follow;
use crate::keep::Followed;

/// How long a change rests before it is spoken, so that a drag speaks once.
const REST_MS: u32 = 400;

/// A visually hidden status that follows `text`, one sentence at a time.
///
/// It is silent at the first paint, and when what it would say is what stood there before.
pub(crate) fn live(text: Say) -> El {
    let spoken = Rc::new(Followed::new(String::new()));
    let said = Rc::clone(&spoken);
    // Dropping a pending time-out cancels it: a newer change, or the end of the widget.
    let pending = Cell::new(None);
    // What stands there while nothing is pending.
    let rested: Rc<RefCell<Option<String>>> = Rc::default();
    follow(Box::new(move || {
        let text = text();
        pending.take();
        if rested.borrow().is_none() {
            rested.replace(Some(text));
            return;
        }
        if rested.borrow().as_ref() == Some(&text) {
            return;
        }
        let (spoken, rested) = (Rc::clone(&spoken), Rc::clone(&rested));
        pending.set(Some(Timeout::new(REST_MS, move || {
            rested.replace(Some(text.clone()));
            spoken.set(text);
        })));
    }));
    html("p").with(&[("class", "unseen"), ("role", "status")]).say(move || said.get())
}
