//! Animation frames, and when there are any: while something plays that can be seen, on a page that is.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};
use leptos::wasm_bindgen::{self, JsCast as _, JsValue};
use web_sys::{Event, ResizeObserver};

use crate::dom::{El, document};
use crate::host::Host;
use crate::keep::keep;

// Few and small: the glue of these is in the first paint of every page.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_frame(run: &Closure<dyn FnMut(f64)>) -> i32;

    #[wasm_bindgen(js_name = cancelAnimationFrame)]
    fn cancel_frame(frame: i32);

    #[wasm_bindgen(js_name = matchMedia)]
    fn match_media(query: &str) -> Query;

    type Query;

    #[wasm_bindgen(method, getter)]
    fn matches(this: &Query) -> bool;

    type IntersectionObserver;

    #[wasm_bindgen(catch, constructor)]
    fn new(call: &Closure<dyn FnMut(&Event)>) -> Result<IntersectionObserver, JsValue>;

    type Entries;

    #[wasm_bindgen(method)]
    fn pop(this: &Entries) -> Entry;

    type Entry;

    #[wasm_bindgen(method, getter, js_name = isIntersecting)]
    fn is_intersecting(this: &Entry) -> bool;
}

/// Whether the reader's system lets things move. Asked at each frame, so that a change counts at once and nothing has to
/// listen, which on a page outlives a crash.
pub(super) fn has_motion() -> bool {
    !match_media("(prefers-reduced-motion: reduce)").matches()
}

/// The frames of one player.
pub(super) struct Frames {
    /// The frame asked for.
    pending: Cell<Option<i32>>,
    /// When the frame before was, in microseconds; none at the first after a rest, which takes no time.
    last: Cell<Option<i64>>,
    call: Closure<dyn FnMut(f64)>,
}

impl Frames {
    /// Asks for none yet. `call` is given the time of each frame.
    pub(super) fn new(call: Box<dyn FnMut(f64)>) -> Self {
        Self { pending: Cell::new(None), last: Cell::new(None), call: Closure::wrap(call) }
    }

    /// Asks for frames, one after the other, or for no more.
    pub(super) fn want(&self, is_wanted: bool) {
        if !is_wanted {
            self.last.set(None);
            if let Some(frame) = self.pending.take() {
                cancel_frame(frame);
            }
        } else if self.pending.get().is_none() {
            self.pending.set(Some(request_frame(&self.call)));
        }
    }

    /// A frame came, at `now` milliseconds: the microseconds since the one before.
    pub(super) fn came(&self, now: f64) -> i64 {
        self.pending.set(None);
        #[expect(clippy::cast_possible_truncation, reason = "a page lives for less than 292,000 years")]
        let now = (now * 1_000.0) as i64;
        self.last.replace(Some(now)).map_or(0, |last| now - last)
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.want(false);
    }
}

/// What watches whether an element is seen, and what it calls.
struct Watch {
    observer: IntersectionObserver,
    _call: Closure<dyn FnMut(&Event)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        observer(&self.observer).disconnect();
    }
}

/// Either kind of observer is told the same ways.
fn observer(any: &IntersectionObserver) -> &ResizeObserver {
    any.unchecked_ref()
}

/// Whether an element is in the visible part of the window.
pub(super) fn seen(el: &El) -> RwSignal<bool> {
    let is_seen = RwSignal::new(false);
    let call = Closure::<dyn FnMut(&Event)>::new(move |entries: &Event| {
        // The last of them is how it is now. The callback is given entries, not an event; that type is there already.
        let entries: &Entries = entries.unchecked_ref();
        is_seen.try_set(entries.pop().is_intersecting());
    });
    match IntersectionObserver::new(&call) {
        Ok(found) => {
            observer(&found).observe(&el.element());
            keep(Rc::new(Watch { observer: found, _call: call }));
        }
        // A page that takes the observer away has its widgets play unseen too.
        Err(_) => is_seen.set(true),
    }
    is_seen
}

/// Whether the page is seen; tracked. The shell tells of a change as of any around the element.
pub(super) fn is_page_seen(host: Host) -> bool {
    host.around(|_| !document().hidden())
}
