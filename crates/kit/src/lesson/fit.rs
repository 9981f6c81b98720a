//! Makes the card of a talk as large as its room allows.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use skylet_contract::Mode;
use web_sys::{HtmlElement, ResizeObserver};

use crate::dom::El;
use crate::follow::follow;
use crate::host::Host;

/// Thousandths of the room that are used: what projectors cut off is left free.
const SAFE: i32 = 900;

/// What watches the sizes, and what it calls.
struct Watch {
    observer: ResizeObserver,
    _call: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Keeps the card fitting while there is a talk. Not by style sheet: one engine gets the division of two lengths wrong.
pub(crate) fn fit(host: Host, room: &El) {
    let watch = Cell::new(None::<Watch>);
    let room: HtmlElement = room.element().unchecked_into();
    let is_talk = Memo::new(move |_| host.mode() == Mode::Talk);
    follow(Box::new(move || {
        watch.set(None);
        let Some(card) = room.first_element_child() else { return };
        let card: HtmlElement = card.unchecked_into();
        if !is_talk.get() {
            // Fails for names that are no properties; this is one.
            let _ = card.style().set_property("scale", "");
            return;
        }
        let (inner, outer) = (card.clone(), room.clone());
        let call = Closure::<dyn Fn()>::new(move || {
            // The room has no border: it is as wide outside as inside. In thousandths and whole numbers: texts of
            // floating-point ones are 10 KB of code.
            let part = |of: i32, whole: i32| of * SAFE / whole.max(1);
            let across = part(outer.offset_width(), inner.offset_width());
            let down = part(outer.offset_height(), inner.offset_height());
            let _ = inner.style().set_property("scale", &format!("calc({} / 1000)", across.min(down)));
        });
        // Fails only where there is no such observer, and then the card stays as it is.
        let Ok(observer) = ResizeObserver::new(call.as_ref().unchecked_ref()) else { return };
        observer.observe(&room);
        observer.observe(&card);
        watch.set(Some(Watch { observer, _call: call }));
    }));
}
