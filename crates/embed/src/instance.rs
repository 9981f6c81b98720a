//! One mounted widget, as the shell holds it.

use leptos::prelude::{Owner, untrack};

use skylet_contract::embed::Form;
use skylet_contract::{Issue, write_pairs};
use skylet_kit::{Event, Host};
use skylet_units::{Exact, Lang};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

use crate::registry;

/// A mounted widget. Freeing it takes the view out of the page and ends its listeners.
#[wasm_bindgen]
pub struct Instance {
    host: Host,
    owner: Owner,
    root: HtmlElement,
}

impl std::fmt::Debug for Instance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Instance").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // The nodes go first: taking a focused field away may still send its last events.
        self.root.set_text_content(None);
        self.owner.cleanup();
    }
}

#[wasm_bindgen]
impl Instance {
    /// Mounts a widget into `root`.
    ///
    /// `emit` is called with `input`, `change`, `language`, `reset`, `undo`, `copy`, `keep`, `answer`, `full` or
    /// `projector` for the reader's own actions.
    ///
    /// # Errors
    ///
    /// When this bundle has no such widget.
    #[wasm_bindgen(constructor)]
    pub fn new(slug: &str, root: HtmlElement, lang: &str, emit: js_sys::Function) -> Result<Self, JsError> {
        let entry = registry::find(slug).ok_or_else(|| JsError::new("no such widget in this bundle"))?;
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let told = Box::new(move |event: Event| {
            let name = match event {
                Event::Input => "input",
                Event::Change => "change",
                Event::Language => "language",
                Event::Reset => "reset",
                Event::Undo => "undo",
                Event::Copy => "copy",
                Event::Keep => "keep",
                Event::Answer => "answer",
                Event::Full => "full",
                Event::Projector => "projector",
            };
            // A listener of the page that throws is the page's own affair.
            let _ = emit.call1(&JsValue::NULL, &JsValue::from_str(name));
        });
        let owner = Owner::new();
        let host = owner.with(|| {
            let host = Host::new(entry.widget, lang, told);
            (entry.view)(host).mount(&root);
            host
        });
        Ok(Self { host, owner, root })
    }

    /// Reads one setting or option from the page; no text returns it to its default.
    ///
    /// Gives a message if the value cannot be used, in the language shown. Many in one turn of the page's
    /// scripts are drawn once.
    pub fn apply(&self, name: &str, text: Option<String>) -> Option<String> {
        self.message(&self.host.apply(name, text))
    }

    /// Reads a state link or snapshot. Gives the first message, as [`Self::apply`] does.
    pub fn restore(&self, state: &str) -> Option<String> {
        self.message(&self.host.restore(state))
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

    /// The results, each as name, value and unit; the value is empty where it is not known.
    #[must_use]
    pub fn results(&self) -> Vec<String> {
        let results = self.host.results();
        let flat = |result: &skylet_contract::ResultValue| {
            let value = result.known().map(Exact::text).unwrap_or_default();
            [result.name.to_owned(), value, result.unit.to_owned()]
        };
        results.iter().flat_map(flat).collect()
    }

    /// What the page knows: where the release lies, the hash of its entry, and attributes to copy, one
    /// `name=value` a line.
    pub fn set_place(&self, base: String, integrity: String, extra: String) {
        self.host.set_around(|around| (around.base, around.integrity, around.extra) = (base, integrity, extra));
    }

    /// Whether there is a change to take back.
    pub fn set_can_undo(&self, can_undo: bool) {
        self.host.set_around(|around| around.can_undo = can_undo);
    }

    /// Whether the text shown for copying went into the clipboard.
    pub fn set_copied(&self, is_copied: bool) {
        self.host.set_around(|around| around.is_copied = Some(is_copied));
    }

    /// What comes after the first paint is there, in its place.
    pub fn set_later(&self) {
        self.host.set_later(registry::later(self.host.widget.slug));
    }

    /// A text for pasting: `html`, `hugo`, or the address of the full page. None before [`Self::set_later`].
    #[must_use]
    pub fn snippet(&self, kind: &str) -> Option<String> {
        untrack(|| {
            self.host.snippet(match kind {
                "html" => Form::Html,
                "hugo" => Form::Hugo,
                _ => Form::Address,
            })
        })
    }

    /// Texts the reader works on, which outlive this start.
    #[must_use]
    pub fn kept(&self) -> Vec<String> {
        untrack(|| self.host.all_kept())
    }

    /// Gives those texts back after a new start.
    pub fn set_kept(&self, texts: Vec<String>) {
        self.host.set_all_kept(texts);
    }

    /// What the widget is for at the moment, by its name, and the scene of a talk, counted from 1.
    #[must_use]
    pub fn place(&self) -> Vec<String> {
        untrack(|| {
            let scene = self.host.around(|around| around.scene.unwrap_or_default() + 1);
            vec![self.host.mode().name().to_owned(), scene.to_string()]
        })
    }

    /// The last answer to a question: name and value, one after the other.
    #[must_use]
    pub fn answer(&self) -> Vec<String> {
        self.host.answer()
    }

    /// What the widget is called, in the language shown.
    #[must_use]
    pub fn title(&self) -> String {
        self.host.widget.title.get(self.host.lang_now()).to_owned()
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

    #[cfg(feature = "dev-tools")]
    pub(crate) fn root(&self) -> &HtmlElement {
        &self.root
    }

    #[cfg(feature = "dev-tools")]
    pub(crate) fn owner(&self) -> &Owner {
        &self.owner
    }

    fn message(&self, issues: &[Issue]) -> Option<String> {
        issues.first().map(|issue| issue.message(self.host.lang_now()))
    }
}
