//! A text field for a quantity. What is typed stays; only another control's change replaces it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::{Issue, Reading, Setting, Value};
use skylet_units::Text as Words;
use web_sys::{Event, InputEvent, KeyboardEvent};

use crate::dom::{El, Say, html, input_text};
use crate::follow::follow;
use crate::host::{Host, Phase};
use crate::keep::Followed;

/// A field bound to one quantity of the host.
pub struct Field {
    /// The host whose setting it edits.
    pub host: Host,
    /// The setting.
    pub setting: &'static Setting,
    /// Accessible name.
    pub label: Say,
    /// What stands under the field while its text is the value in the usual form; otherwise the value stands there.
    pub note: Say,
}

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Field").field("setting", &self.setting.name).finish_non_exhaustive()
    }
}

/// What the field knows of its text.
struct Text {
    host: Host,
    setting: &'static Setting,
    text: Followed<String>,
    is_refused: RwSignal<bool>,
    /// The value that stood when the reader last typed: while it stands, the text is the reader's own.
    typed: RefCell<Option<Value>>,
    /// The clearing the text is from.
    cleared: Cell<bool>,
}

/// A field with its name before it and a note below; `class` is of both. It heeds what the author fixed or hides.
#[must_use]
pub fn named_field(host: Host, class: &str, setting: &'static Setting, label: Words, note: Words) -> El {
    let field = Field { host, setting, label: Box::new(host.word(label)), note: Box::new(host.word(note)) };
    let label = html("span").class("name").say(host.word(label));
    host.control(setting, html("div").class(class).child(label).child(field.el()))
}

impl Field {
    /// The control.
    #[must_use]
    pub fn el(self) -> El {
        let Self { host, setting, label, note } = self;
        let text = Rc::new(Text {
            host,
            setting,
            text: Followed::new(String::new()),
            is_refused: RwSignal::new(false),
            typed: RefCell::new(None),
            cleared: Cell::new(false),
        });
        // A value that came from elsewhere (a drag, the page, a reset) replaces the text.
        let followed = Rc::clone(&text);
        follow(Box::new(move || followed.follow_value()));
        let (held, is_refused) = (Rc::clone(&text), text.is_refused);
        let reads = |phase: Phase| {
            let text = Rc::clone(&text);
            move |event: &Event| {
                if !is_composing(event) {
                    text.read(input_text(event), phase);
                }
            }
        };
        let attributes = [
            ("type", "text"),
            ("inputmode", "decimal"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("enterkeyhint", "done"),
            ("class", "input"),
            ("part", "input"),
        ];
        let input = html("input")
            .with(&attributes)
            .bind("aria-label", label)
            .flag("disabled", move || host.is_locked(setting))
            .bind("aria-invalid", move || is_refused.get().to_string())
            .value(move || held.text.get())
            .on("input", reads(Phase::Live))
            .on("compositionend", reads(Phase::Live))
            .on("change", reads(Phase::Settled));
        let echo = html("small").class("echo").say(move || {
            let shown = text.shown();
            if text.text.with(|text| text.trim() == shown) { note() } else { format!("= {shown}") }
        });
        host.control(setting, html("span").with(&[("class", "field"), ("part", "field")]).child(input).child(echo))
    }
}

impl Text {
    /// The value as people read it; tracked.
    fn shown(&self) -> String {
        self.setting.show(&self.host.value(self.setting))
    }

    fn follow_value(&self) {
        let (value, clearing) = (self.host.value(self.setting), self.host.clearing());
        let is_cleared = self.cleared.replace(clearing) != clearing;
        if is_cleared || self.typed.borrow().as_ref() != Some(&value) {
            self.text.set(self.setting.show(&value));
            self.is_refused.set(false);
            self.typed.replace(None);
        }
    }

    fn read(&self, given: String, phase: Phase) {
        let Self { host, setting, .. } = *self;
        let (value, problem) = match setting.read(&given) {
            Reading::Read(value) => (value, None),
            Reading::Clamped(value, problem) => (value, Some(problem)),
            Reading::Unreadable(problem) => (untrack(|| host.value(setting)), Some(problem)),
        };
        let is_unchanged = untrack(|| host.value(setting)) == value;
        self.typed.replace(Some(value.clone()));
        self.is_refused.set(problem.is_some());
        self.text.set(given.clone());
        let used = Some(setting.show(&value));
        if problem.is_none() || !is_unchanged {
            host.set(setting, value, phase);
        }
        let is_cleared = phase == Phase::Live && given.trim().is_empty();
        if let Some(problem) = problem.filter(|_| !is_cleared) {
            host.note(setting.name, &[Issue { setting: setting.name.to_owned(), found: given, problem, used }]);
        }
    }
}

/// Whether a key is Enter, and not the one that ends a composition.
pub(crate) fn is_enter(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Enter" && !key.is_composing())
}

/// Whether an input event belongs to a composition, such as a Hangul syllable not yet finished.
pub(crate) fn is_composing(event: &Event) -> bool {
    // What is no such event has no composition either.
    event.unchecked_ref::<InputEvent>().is_composing()
}
