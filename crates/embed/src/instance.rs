//! One mounted widget, as the shell holds it.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use skylet_contract::{Issue, write_pairs};
use skylet_kit::{Event, Host};
use skylet_units::Lang;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

use crate::registry;

/// A mounted widget. Freeing it takes the view out of the page and ends its listeners.
#[wasm_bindgen]
pub struct Instance {
    host: Host,
    // Dropping it unmounts; its type names the whole view, so it is kept without a name.
    _mounted: Box<dyn Any>,
}

#[wasm_bindgen]
impl Instance {
    /// Mounts a widget into `root`.
    ///
    /// `emit` is called with `input`, `change`, `language` or `reset` for the reader's own actions.
    ///
    /// # Errors
    ///
    /// When this bundle has no such widget.
    #[wasm_bindgen(constructor)]
    pub fn new(slug: &str, root: HtmlElement, lang: &str, emit: js_sys::Function) -> Result<Self, JsError> {
        let entry = registry::find(slug).ok_or_else(|| JsError::new("no such widget in this bundle"))?;
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let told = Rc::new(move |event: Event| {
            let name = match event {
                Event::Input => "input",
                Event::Change => "change",
                Event::Language => "language",
                Event::Reset => "reset",
            };
            // A listener of the page that throws is the page's own affair.
            let _ = emit.call1(&JsValue::NULL, &JsValue::from_str(name));
        });
        // The host is made inside the owner of the view, so that it ends with it.
        let made = Rc::new(Cell::new(None));
        let keep = Rc::clone(&made);
        let mounted = mount_to(root, move || {
            let host = Host::new(entry.widget, lang, told);
            keep.set(Some(host));
            (entry.view)(host)
        });
        let host = made.get().ok_or_else(|| JsError::new("the view was not built"))?;
        Ok(Self { host, _mounted: Box::new(mounted) })
    }

    /// Reads settings from the page. Each name stands with its text, or `undefined` to return to the default.
    /// Gives one message a value that could not be used, in the language shown.
    pub fn apply(&self, names: Vec<String>, texts: Vec<JsValue>) -> Vec<String> {
        let pairs: Vec<_> = names.into_iter().zip(texts.iter().map(JsValue::as_string)).collect();
        self.messages(&self.host.apply(&pairs))
    }

    /// Reads a state link or snapshot. Gives messages as [`Self::apply`] does.
    pub fn restore(&self, state: &str) -> Vec<String> {
        self.messages(&self.host.restore(state))
    }

    /// Returns to the defaults and forgets all notices.
    pub fn clear(&self) {
        self.host.clear();
    }

    /// The state as a link carries it; the shell's snapshot.
    #[must_use]
    pub fn snapshot(&self) -> String {
        self.host.snapshot()
    }

    /// The settings as canonical texts, in the order of the table.
    #[must_use]
    pub fn inputs(&self) -> Vec<String> {
        let values = self.host.values_now();
        write_pairs(self.host.widget.settings, &values).into_iter().map(|(_, text)| text).collect()
    }

    /// The results, each as name, value and unit.
    #[must_use]
    pub fn results(&self) -> Vec<String> {
        let evaluation = (self.host.widget.evaluate)(&self.host.values_now(), self.host.lang_now());
        let flat = |result: &skylet_contract::ResultValue| {
            [result.name.to_owned(), result.value.to_string(), result.unit.to_owned()]
        };
        evaluation.results.iter().flat_map(flat).collect()
    }

    /// The language shown.
    #[must_use]
    pub fn lang(&self) -> String {
        self.host.lang_now().tag().to_owned()
    }

    /// Shows another language; an unknown tag changes nothing.
    pub fn set_lang(&self, tag: &str) {
        if let Some(lang) = Lang::from_tag(tag) {
            self.host.set_lang(lang);
        }
    }

    fn messages(&self, issues: &[Issue]) -> Vec<String> {
        issues.iter().map(|issue| issue.message(self.host.lang_now())).collect()
    }
}
