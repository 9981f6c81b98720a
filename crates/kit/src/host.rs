//! What a widget's view is given: its settings as signals, the language, and a way to tell the page.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::{Issue, Setting, Value, Widget, defaults, link, position, read_into};
use skylet_units::{Lang, Text};

/// How far an action of the reader has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Still moving: a drag, a text being typed.
    Live,
    /// Done: the handle let go, a choice made, a field left.
    Settled,
}

/// What the page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The reader changed the state and may go on changing it.
    Input,
    /// The reader changed the state.
    Change,
    /// The reader chose the other language.
    Language,
    /// The reader asks for the author's values.
    Reset,
}

/// A value that was not used as given, told in both languages.
struct Notice {
    setting: String,
    ko: String,
    en: String,
}

impl Notice {
    fn of(issue: &Issue) -> Self {
        Self { setting: issue.setting.clone(), ko: issue.message(Lang::Ko), en: issue.message(Lang::En) }
    }
}

/// The meeting point of one widget's view and its page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Host {
    /// The widget shown.
    pub widget: &'static Widget,
    values: RwSignal<Vec<Value>>,
    lang: RwSignal<Lang>,
    notices: RwSignal<Vec<Notice>>,
    // Flips at each clearing: one signal type less in the bundle than a count.
    clearing: RwSignal<bool>,
    emit: StoredValue<Rc<dyn Fn(Event)>, LocalStorage>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").field("widget", &self.widget.slug).finish_non_exhaustive()
    }
}

impl Host {
    /// A host with the widget's defaults. Call it inside the owner the view is mounted under.
    pub fn new(widget: &'static Widget, lang: Lang, emit: Rc<dyn Fn(Event)>) -> Self {
        Self {
            widget,
            values: RwSignal::new(defaults(widget.settings)),
            lang: RwSignal::new(lang),
            notices: RwSignal::new(Vec::new()),
            clearing: RwSignal::new(false),
            emit: StoredValue::new_local(emit),
        }
    }

    /// The language shown; tracked.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// A fixed text in the language shown.
    pub fn word(self, text: Text) -> impl Fn() -> String + Copy + 'static {
        let lang = self.lang;
        move || text.get(lang.get()).to_owned()
    }

    /// The language shown, not tracked.
    pub fn lang_now(self) -> Lang {
        self.lang.get_untracked()
    }

    /// Shows another language. Comes from the page.
    pub fn set_lang(self, lang: Lang) {
        self.lang.maybe_update(|current| std::mem::replace(current, lang) != lang);
    }

    /// Shows the other language. Comes from the reader.
    pub fn toggle_lang(self) {
        let other = crate::texts::other(self.lang.get_untracked());
        self.set_lang(other);
        self.emit(Event::Language);
    }

    /// The values in the order of the widget's settings; tracked.
    pub fn values(self) -> Vec<Value> {
        self.values.get()
    }

    /// The values, not tracked.
    pub fn values_now(self) -> Vec<Value> {
        self.values.get_untracked()
    }

    /// One value; tracked.
    pub fn value(self, setting: &'static Setting) -> Value {
        self.values
            .with(|values| self.at(setting).and_then(|index| values.get(index).copied()))
            .unwrap_or(setting.default)
    }

    /// Another value after each clearing; tracked. A field then lets go of a text that gave no value.
    pub fn clearing(self) -> bool {
        self.clearing.get()
    }

    /// What could not be used as given, in the language shown; tracked.
    pub fn messages(self) -> Vec<String> {
        let lang = self.lang();
        let text = |notice: &Notice| if lang == Lang::Ko { &notice.ko } else { &notice.en }.clone();
        self.notices.with(|notices| notices.iter().map(text).collect())
    }

    /// Sets one value for the reader and tells the page.
    pub fn set(self, setting: &'static Setting, value: Value, phase: Phase) {
        let Some(index) = self.at(setting) else { return };
        self.values.maybe_update(|values| match values.get_mut(index) {
            Some(current) => std::mem::replace(current, value) != value,
            None => false,
        });
        self.note(setting.name, &[]);
        self.emit(match phase {
            Phase::Live => Event::Input,
            Phase::Settled => Event::Change,
        });
    }

    /// Shows notices for a setting in the place of earlier ones for it.
    pub fn note(self, name: &str, found: &[Issue]) {
        self.notices.maybe_update(|notices| {
            let before = notices.len();
            notices.retain(|notice| notice.setting != name);
            notices.extend(found.iter().map(Notice::of));
            notices.len() != before || !found.is_empty()
        });
    }

    /// Reads a setting given by the page over the value that stands; no text returns it to its default.
    ///
    /// Returns what could not be used.
    pub fn apply(self, name: &str, text: Option<String>) -> Vec<Issue> {
        let table = self.widget.settings;
        let base = defaults(table);
        let mut values = self.values_now();
        let found = match text {
            Some(text) => read_into(&mut values, table, &base, &[(name, &text)]),
            None => {
                if let Some(index) = position(table, name) {
                    values[index] = base[index];
                }
                Vec::new()
            }
        };
        self.note(name, &found);
        self.show(values);
        found
    }

    /// Reads a state link or snapshot over everything; one that cannot be read at all changes nothing.
    ///
    /// Returns what could not be used.
    pub fn restore(self, text: &str) -> Vec<Issue> {
        let (values, found) = link::read(self.widget.settings, self.widget.link_versions, text);
        if found.iter().any(|issue| issue.setting == link::LINK) {
            self.note(link::LINK, &found);
        } else {
            self.notices.set(found.iter().map(Notice::of).collect());
            self.show(values);
        }
        found
    }

    /// Returns every setting to its default and forgets all notices.
    pub fn clear(self) {
        self.notices.set(Vec::new());
        self.clearing.set(!self.clearing.get_untracked());
        self.show(defaults(self.widget.settings));
    }

    /// The state as a link carries it.
    pub fn snapshot(self) -> String {
        self.values.with_untracked(|values| link::write(self.widget.settings, self.widget.link_versions, values))
    }

    /// Tells the page.
    pub fn emit(self, event: Event) {
        self.emit.with_value(|emit| emit(event));
    }

    fn show(self, values: Vec<Value>) {
        self.values.maybe_update(|current| {
            let is_new = *current != values;
            *current = values;
            is_new
        });
    }

    fn at(self, setting: &Setting) -> Option<usize> {
        position(self.widget.settings, setting.name)
    }
}
