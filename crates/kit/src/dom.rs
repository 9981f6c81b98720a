//! Elements bound to Leptos signals, without a type for each of them.
//!
//! Leptos' `view!` gives every element, attribute list and closure a type of its own, and each type its own
//! code: the first widget came to 155 KB gzip that way. Here an element is one type and a binding one boxed
//! closure, so markup costs a call, not a copy of the renderer. It also never parses HTML, which pages that
//! enforce Trusted Types forbid. Signals, memos and owners are Leptos' own.
//!
//! Bindings, listeners and lists live as long as the owner they are made under.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};
use leptos::wasm_bindgen::{self, JsCast as _, JsValue};
pub use web_sys::Event;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::follow::follow;
use crate::keep::keep;

/// An element under construction.
#[derive(Debug, Clone)]
pub struct El(Element);

/// An HTML element.
///
/// # Panics
///
/// When there is no document or the name is no element name; both are errors of the program, not of input.
#[must_use]
pub fn html(tag: &str) -> El {
    made(document().create_element(tag))
}

/// An SVG element.
///
/// # Panics
///
/// As [`html`].
#[must_use]
pub fn svg(tag: &str) -> El {
    made(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag))
}

fn made(element: Result<Element, JsValue>) -> El {
    // Not `expect`: what prints the error of the page would be in every bundle.
    let Ok(element) = element else { panic!("a tag name written in this program is valid") };
    El(element)
}

/// A text that follows signals.
pub type Say = Box<dyn Fn() -> String>;

/// A boxed text, for parts that take one.
pub fn say(text: impl Fn() -> String + 'static) -> Say {
    Box::new(text)
}

impl El {
    /// Sets an attribute.
    #[must_use]
    pub fn set(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// Sets several attributes.
    #[must_use]
    pub fn with(self, attributes: &[(&str, &str)]) -> Self {
        for (name, value) in attributes {
            set_attribute(&self.0, name, value);
        }
        self
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.set("class", class)
    }

    /// Keeps an attribute equal to a text.
    #[must_use]
    pub fn bind(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        keep_equal(say(value), Box::new(move |value| set_attribute(&element, name, value)));
        self
    }

    /// Keeps several attributes equal to texts, by one binding; they are the same ones each time.
    #[must_use]
    pub fn follows(self, attributes: impl Fn() -> Vec<(&'static str, String)> + 'static) -> Self {
        let element = self.clone();
        let attributes: Box<dyn Fn() -> Vec<(&'static str, String)>> = Box::new(attributes);
        let written = RefCell::new(Vec::new());
        follow(Box::new(move || {
            let now = attributes();
            let before = written.borrow();
            for (at, (name, value)) in now.iter().enumerate() {
                if before.get(at).is_none_or(|before| before != &now[at]) {
                    element.put(name, value);
                }
            }
            drop(before);
            written.replace(now);
        }));
        self
    }

    /// Keeps an attribute equal to a text, or away.
    #[must_use]
    pub fn option(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let element = self.0.clone();
        let value: Box<dyn Fn() -> Option<String>> = Box::new(value);
        follow(Box::new(move || match value() {
            Some(value) => set_attribute(&element, name, &value),
            None => drop(element.remove_attribute(name)),
        }));
        self
    }

    /// Keeps an attribute without a value there or away.
    #[must_use]
    pub fn flag(self, name: &'static str, is_on: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let is_on: Box<dyn Fn() -> bool> = Box::new(is_on);
        follow(Box::new(move || {
            let _ = element.toggle_attribute_with_force(name, is_on());
        }));
        self
    }

    /// Keeps what an input holds equal to a text.
    #[must_use]
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        let value = say(value);
        follow(Box::new(move || {
            let value = value();
            // Writing an equal text would move the caret.
            if input.value() != value {
                input.set_value(&value);
            }
        }));
        self
    }

    /// Keeps a radio checked or not.
    #[must_use]
    pub fn checked(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        let is_checked: Box<dyn Fn() -> bool> = Box::new(is_checked);
        follow(Box::new(move || input.set_checked(is_checked())));
        self
    }

    /// Adds a fixed text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        append(&self.0, &document().create_text_node(text));
        self
    }

    /// Adds a text that follows signals.
    #[must_use]
    pub fn say(self, text: impl Fn() -> String + 'static) -> Self {
        say_in(&self.0, say(text));
        self
    }

    /// Adds an element.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an element has one place; handing it over says so")]
    pub fn child(self, child: Self) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// Adds elements.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            append(&self.0, &child.0);
        }
        self
    }

    /// Keeps all children equal to a list. What was made for the old list ends when a new one comes.
    #[must_use]
    pub fn list(self, items: impl Fn() -> Vec<Self> + 'static) -> Self {
        let element = self.0.clone();
        let items: Box<dyn Fn() -> Vec<Self>> = Box::new(items);
        follow(Box::new(move || {
            element.set_text_content(None);
            for item in items() {
                append(&element, &item.0);
            }
        }));
        self
    }

    /// Listens to an event; the listener may prevent its default.
    #[must_use]
    pub fn on(self, event: &'static str, listener: impl Fn(&Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(listener));
        self
    }

    /// Moves the focus to it each time this becomes true.
    #[must_use]
    pub fn focus_when(self, is_wanted: impl Fn() -> bool + 'static) -> Self {
        let element: HtmlElement = self.0.clone().unchecked_into();
        let is_wanted: Box<dyn Fn() -> bool> = Box::new(is_wanted);
        // After everything of this change is in its place: what is hidden cannot take the focus.
        let pending = Cell::new(None::<Timeout>);
        follow(Box::new(move || {
            if is_wanted() {
                let element = element.clone();
                let focus = Timeout::new(0, move || {
                    // Fails nowhere: an element that cannot take the focus leaves it where it is.
                    let _ = element.focus();
                });
                pending.set(Some(focus));
            }
        }));
        self
    }

    /// Sets an attribute of an element that has its place, or without a name its text.
    pub(crate) fn put(&self, name: &str, value: &str) {
        match name {
            "" => self.0.set_text_content(Some(value)),
            name => set_attribute(&self.0, name, value),
        }
    }

    /// The element in it at a place that is known to hold one.
    pub(crate) fn part(&self, at: u32) -> Self {
        Self(self.0.children().item(at).unwrap_or_else(|| self.0.clone()))
    }

    /// Takes it out of the page.
    pub(crate) fn remove(&self) {
        self.0.remove();
    }

    /// Puts another in its place.
    pub(crate) fn replace(&self, other: &Self) {
        // Fails only where a node would contain itself.
        let _ = self.0.replace_with_with_node_1(&other.0);
    }

    /// The element itself, for what is measured.
    pub(crate) fn element(&self) -> Element {
        self.0.clone()
    }

    /// Puts the finished element into the page.
    pub fn mount(self, parent: &Element) {
        append(parent, &self.0);
    }
}

/// The text of the input an event came from.
#[must_use]
pub fn input_text(event: &Event) -> String {
    event.target().map(|target| target.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// What the nearest element around an event's target says under a name.
#[must_use]
pub fn marked(event: &Event, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let around = target.closest(&format!("[{name}]")).ok().flatten()?;
    around.get_attribute(name)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: web_sys::Document;
}

pub(crate) fn document() -> web_sys::Document {
    DOCUMENT.with(Clone::clone)
}

fn append(parent: &Element, child: &web_sys::Node) {
    // Fails only where a node would contain itself, which a tree built from the leaves up cannot.
    let _ = parent.append_child(child);
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no attribute names; those used here are written in this program.
    let _ = element.set_attribute(name, value);
}

fn say_in(parent: &Element, text: Say) {
    let node = document().create_text_node("");
    append(parent, &node);
    keep_equal(text, Box::new(move |text| node.set_data(text)));
}

/// Writes a text now and whenever it is another one: what follows a picture runs with each frame of it, and an engine lays
/// out anew what is written, equal or not.
fn keep_equal(text: Say, write: Box<dyn Fn(&str)>) {
    let written = RefCell::new(None);
    follow(Box::new(move || {
        let text = Some(text());
        if *written.borrow() != text {
            write(text.as_deref().unwrap_or_default());
            written.replace(text);
        }
    }));
}

fn listen(element: &Element, event: &'static str, listener: Box<dyn FnMut(&Event)>) {
    let listener = Listener { element: element.clone(), event, call: Closure::wrap(listener) };
    // Fails nowhere: a function is a listener.
    let _ = element.add_event_listener_with_callback(event, listener.function());
    keep(Rc::new(listener));
}

/// What listens on an element, for as long as it is kept.
struct Listener {
    element: Element,
    event: &'static str,
    call: Closure<dyn FnMut(&Event)>,
}

impl Listener {
    fn function(&self) -> &js_sys::Function {
        self.call.as_ref().unchecked_ref()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(self.event, self.function());
    }
}
