//! Ways to break a widget, for tests of what the page and the other widgets notice, and a count of what it asks of the
//! memory. Never in what ships.

use std::alloc::{GlobalAlloc, Layout};
use std::sync::atomic::{AtomicUsize, Ordering};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::{Get as _, Owner, RwSignal, Set as _, on_cleanup};
use skylet_kit::dom::html;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::Instance;

/// The allocator of what ships, with a count of how often it is asked.
struct Counted(rlsf::SmallGlobalTlsf);

#[global_allocator]
static ALLOCATOR: Counted = Counted(rlsf::SmallGlobalTlsf::new());

static ASKED: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code, reason = "an allocator has no safe form; each call is handed on as it came")]
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.fetch_add(1, Ordering::Relaxed);
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { self.0.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ASKED.fetch_add(1, Ordering::Relaxed);
        unsafe { self.0.realloc(place, layout, size) }
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Panic,
    Unreachable,
    StackOverflow,
    Allocation,
}

impl Kind {
    fn fail(self) {
        match self {
            Self::Panic => panic!("broken on purpose"),
            Self::Unreachable => std::process::abort(),
            Self::StackOverflow => drop(std::hint::black_box(deeper(0))),
            Self::Allocation => loop {
                std::mem::forget(std::hint::black_box(vec![1_u8; 1 << 16]));
            },
        }
    }
}

/// Calls itself until there is no stack.
fn deeper(depth: u64) -> u64 {
    let next = std::hint::black_box(depth) + 1;
    if next == u64::MAX { next } else { deeper(next) + next }
}

#[wasm_bindgen]
impl Instance {
    /// How often memory was asked for since this wasm began, growth of what there was included.
    #[must_use]
    pub fn allocations() -> usize {
        ASKED.load(Ordering::Relaxed)
    }

    /// Breaks in one of `call`, `event` (the next click in the widget), `timer`, `effect`, `drop`, by one of `panic`,
    /// `unreachable`, `stack`, `allocation`.
    ///
    /// # Errors
    ///
    /// When there is no such place or kind.
    #[wasm_bindgen(js_name = "breakIn")]
    pub fn break_in(&self, place: &str, kind: &str) -> Result<(), JsError> {
        let kind = match kind {
            "panic" => Kind::Panic,
            "unreachable" => Kind::Unreachable,
            "stack" => Kind::StackOverflow,
            "allocation" => Kind::Allocation,
            _ => return Err(JsError::new("no such kind")),
        };
        match place {
            "call" => kind.fail(),
            "event" => EventListener::once(self.root(), "click", move |_| kind.fail()).forget(),
            "timer" => drop(Timeout::new(0, move || kind.fail()).forget()),
            "effect" => self.within(|| {
                let is_wrong = RwSignal::new(false);
                drop(html("p").flag("hidden", move || {
                    if is_wrong.get() {
                        kind.fail();
                    }
                    true
                }));
                is_wrong.set(true);
            }),
            "drop" => self.within(|| on_cleanup(move || kind.fail())),
            _ => return Err(JsError::new("no such place")),
        }
        Ok(())
    }

    fn within(&self, work: impl FnOnce()) {
        let owner: &Owner = self.owner();
        owner.with(work);
    }
}
