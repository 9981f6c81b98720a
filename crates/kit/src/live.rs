//! The one polite live region of a widget: it speaks when a change has come to rest.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::dom::{El, Say, follow, html};

/// How long a change rests before it is spoken, so that a drag speaks once.
const REST_MS: u32 = 400;

/// A visually hidden status that follows `text`, one sentence at a time, silent at the first paint.
pub(crate) fn live(text: Say) -> El {
    let spoken = RwSignal::new(String::new());
    // Dropping a pending time-out cancels it: a newer change, or the end of the widget.
    let pending = StoredValue::new_local(None::<Timeout>);
    let is_first = StoredValue::new(true);
    follow(Box::new(move || {
        let text = text();
        if is_first.get_value() {
            is_first.set_value(false);
            return;
        }
        let speak = Timeout::new(REST_MS, move || {
            spoken.try_set(text);
        });
        pending.set_value(Some(speak));
    }));
    html("p").with(&[("class", "unseen"), ("role", "status")]).say(move || spoken.get())
}
