//! What a widget's view is given: its settings as signals, the language, and a way to tell the page.

use std::any::Any;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use skylet_contract::embed::Form;
use skylet_contract::lesson::Lesson;
use skylet_contract::{Issue, Mode, Options, ResultValue, Setting, Value, Widget, defaults, link, position, read_into};
use skylet_units::{Lang, Text};

use crate::dom::{El, html};
use crate::follow::follow;
use crate::keep::Followed;
use crate::later::{Later, Make, Names};
use crate::lesson::talk::Talk;
use crate::player::Moves;

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
    /// The reader takes the last change back.
    Undo,
    /// The reader wants the text shown for copying in the clipboard.
    Copy,
    /// The reader worked on a text that is to outlive this start.
    Keep,
    /// The reader answered a question.
    Answer,
    /// The presenter wants the whole screen, or it back.
    Full,
    /// The reader wants the colours of a projector, or those from before.
    Projector,
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

/// What stands around the settings: the author's options, and what only the page knows.
#[derive(Debug, Default)]
pub struct Around {
    /// The author's options.
    pub options: Options,
    /// Address of the release folder, ending in a slash.
    pub base: String,
    /// Hash of the entry as the page has it, or nothing.
    pub integrity: String,
    /// Attributes of the element that a copied text carries, one `name=value` a line.
    pub extra: String,
    /// Whether there is a change to take back.
    pub can_undo: bool,
    /// Whether the last text went into the clipboard; nothing before one was asked for.
    pub is_copied: Option<bool>,
    /// What the reader chose the widget to be for.
    pub mode: Option<Mode>,
    /// Whether the sheet of keys is open.
    pub is_helping: bool,
    /// What a key asked to be said.
    pub said: String,
    /// Whether what is guessed was shown.
    pub is_revealed: bool,
    /// The scene shown last, counted from 0.
    pub scene: Option<usize>,
    /// What a talk holds.
    pub talk: Talk,
    /// What the reader has done so far, as the widget counts it: a bit each.
    pub remembered: u64,
}

/// Texts the reader works on that are no settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// A long text typed or pasted.
    Draft,
    /// Where practice stands.
    Session,
}

/// The meeting point of one widget's view and its page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Host {
    /// The widget shown.
    pub widget: &'static Widget,
    // Flips at each clearing: one signal type less in the bundle than a count.
    clearing: RwSignal<bool>,
    held: StoredValue<Arc<Held>>,
}

/// What a host has.
struct Held {
    values: Followed<Vec<Value>>,
    lang: Followed<Lang>,
    notices: Followed<Vec<Notice>>,
    around: Followed<Around>,
    later: Followed<Option<&'static Later>>,
    receipt: Followed<String>,
    kept: [Followed<String>; 2],
    /// The reader was led to another panel, so that what had the focus may be gone.
    is_led: AtomicBool,
    /// The last answer: name and value, one after the other.
    answer: Followed<Vec<String>>,
    /// The time that is played from the first paint on.
    moves: OnceLock<Moves>,
    emit: Tell,
}

/// Tells the page.
type Tell = Box<dyn Fn(Event) + Send + Sync>;

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").field("widget", &self.widget.slug).finish_non_exhaustive()
    }
}

impl Host {
    /// A host with the widget's defaults. Call it inside the owner the view is mounted under.
    pub fn new(widget: &'static Widget, lang: Lang, emit: Tell) -> Self {
        let held = Held {
            values: Followed::new(defaults(widget.settings)),
            lang: Followed::new(lang),
            notices: Followed::new(Vec::new()),
            around: Followed::new(Around::default()),
            later: Followed::new(None),
            receipt: Followed::new(String::new()),
            kept: [Followed::new(String::new()), Followed::new(String::new())],
            is_led: AtomicBool::new(false),
            answer: Followed::new(Vec::new()),
            moves: OnceLock::new(),
            emit,
        };
        Self { widget, clearing: RwSignal::new(false), held: StoredValue::new(Arc::new(held)) }
    }

    fn held(self) -> Arc<Held> {
        self.held.get_value()
    }

    /// The language shown; tracked.
    pub fn lang(self) -> Lang {
        self.held().lang.get()
    }

    /// A fixed text in the language shown.
    pub fn word(self, text: Text) -> impl Fn() -> String + Copy + 'static {
        move || text.get(self.lang()).to_owned()
    }

    /// The language shown, not tracked.
    pub fn lang_now(self) -> Lang {
        self.held().lang.now(Lang::clone)
    }

    /// Shows another language. Comes from the page.
    pub fn set_lang(self, lang: Lang) {
        self.held().lang.update(|current| std::mem::replace(current, lang) != lang);
    }

    /// Shows the other language. Comes from the reader.
    pub fn toggle_lang(self) {
        let other = crate::texts::other(self.lang_now());
        self.set_lang(other);
        self.emit(Event::Language);
    }

    /// The values in the order of the widget's settings; tracked.
    pub fn values(self) -> Vec<Value> {
        self.held().values.get()
    }

    /// The values, not tracked.
    pub fn values_now(self) -> Vec<Value> {
        self.held().values.now(Vec::clone)
    }

    /// One value; tracked.
    pub fn value(self, setting: &'static Setting) -> Value {
        self.held()
            .values
            .with(|values| self.at(setting).and_then(|index| values.get(index).cloned()))
            .unwrap_or_else(|| setting.default.clone())
    }

    /// Another value after each clearing; tracked. A field then lets go of a text that gave no value.
    pub fn clearing(self) -> bool {
        self.clearing.get()
    }

    /// What could not be used as given, in the language shown; tracked.
    pub fn messages(self) -> Vec<String> {
        let lang = self.lang();
        let text = |notice: &Notice| if lang == Lang::Ko { &notice.ko } else { &notice.en }.clone();
        self.held().notices.with(|notices| notices.iter().map(text).collect())
    }

    /// Something of what stands around the settings; tracked.
    pub fn around<T>(self, read: impl FnOnce(&Around) -> T) -> T {
        self.held().around.with(read)
    }

    /// Changes what stands around the settings. Comes from the page.
    pub fn set_around(self, change: impl FnOnce(&mut Around)) {
        self.held().around.update(|around| {
            change(around);
            true
        });
    }

    /// Whether the author fixed a setting; tracked.
    pub fn is_locked(self, setting: &Setting) -> bool {
        self.has_bit(setting, |options| options.locked)
    }

    /// A control of a setting: not there when the author hides that.
    #[must_use]
    pub fn control(self, setting: &'static Setting, el: El) -> El {
        el.flag("hidden", move || self.is_hidden(setting))
    }

    /// Whether the author hides a setting; tracked.
    pub(crate) fn is_hidden(self, setting: &Setting) -> bool {
        self.has_bit(setting, |options| options.hidden)
    }

    /// Whether two are of the same widget on the page.
    pub(crate) fn is(self, other: Self) -> bool {
        self.clearing == other.clearing
    }

    fn has_bit(self, setting: &Setting, bits: fn(&Options) -> u64) -> bool {
        let bits = self.around(|around| bits(&around.options));
        self.at(setting).is_some_and(|index| bits >> index & 1 == 1)
    }

    /// Makes a line of the view the widget's heading, of the level the author says.
    #[must_use]
    pub fn title(self, line: El) -> El {
        let level = move || self.around(|around| around.options.heading);
        line.set("part", "title")
            .option("role", move || level().map(|_| "heading".to_owned()))
            .option("aria-level", move || level().map(|level| level.to_string()))
    }

    /// Sets one value for the reader and tells the page. A setting the author fixed stays.
    pub fn set(self, setting: &'static Setting, value: Value, phase: Phase) {
        let Some(index) = self.at(setting).filter(|_| !untrack(|| self.is_locked(setting))) else { return };
        self.held().values.update(|values| match values.get_mut(index) {
            Some(current) => {
                let is_new = *current != value;
                *current = value;
                is_new
            }
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
        self.held().notices.update(|notices| {
            let before = notices.len();
            notices.retain(|notice| notice.setting != name);
            notices.extend(found.iter().map(Notice::of));
            notices.len() != before || !found.is_empty()
        });
    }

    /// Reads a setting or an option given by the page over what stands; no text returns it to its default.
    ///
    /// Returns what could not be used.
    pub fn apply(self, name: &str, text: Option<String>) -> Vec<Issue> {
        let table = self.widget.settings;
        let mut options = untrack(|| self.around(|around| around.options));
        if let Some(found) = options.read(table, name, text.as_deref()) {
            self.note(name, &found);
            self.set_around(|around| around.options = options);
            return found;
        }
        let base = defaults(table);
        let mut values = self.values_now();
        let found = match text {
            Some(text) => read_into(&mut values, table, &base, &[(name, &text)]),
            None => {
                if let Some(index) = position(table, name) {
                    values[index] = base[index].clone();
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
            self.held().notices.set(found.iter().map(Notice::of).collect());
            self.show(values);
        }
        found
    }

    /// Returns every setting to its default and forgets all notices.
    pub fn clear(self) {
        self.held().notices.set(Vec::new());
        self.clearing.set(!self.clearing.get_untracked());
        self.show(defaults(self.widget.settings));
    }

    /// The state as a link carries it.
    pub fn snapshot(self) -> String {
        self.held().values.now(|values| link::write(self.widget.settings, self.widget.link_versions, values))
    }

    /// A part that comes after the first paint: nothing before it is there.
    pub(crate) fn later(self, part: fn(&Later) -> Make) -> impl Fn() -> Vec<El> + 'static {
        move || self.comes_later().map(|later| part(later)(self, later)).unwrap_or_default()
    }

    /// The panels that can be opened; nothing before what makes them is there.
    #[must_use]
    pub fn panels(self) -> El {
        html("div").class("panels").list(self.later(|later| later.panels))
    }

    /// Controls that a widget has beside its picture; nothing before what makes them is there.
    #[must_use]
    pub fn dials(self) -> El {
        html("div")
            .class("dials")
            .list(move || self.comes_later().map(|later| (later.parts.dials)(self)).unwrap_or_default())
    }

    /// What names things by a number, where there are too many names for the first paint; none before that is there. Tracked.
    pub fn names(self) -> Option<Names> {
        self.comes_later().map(|later| later.parts.names)
    }

    /// Has what comes later listen on the card.
    pub(crate) fn attend(self, card: &El) {
        let card = card.clone();
        follow(Box::new(move || {
            if let Some(later) = self.comes_later() {
                (later.attend)(self, later, &card);
            }
        }));
    }

    /// The fact whose receipt is asked for, by its id; nothing at first. Tracked.
    pub(crate) fn receipt(self) -> String {
        self.held().receipt.get()
    }

    /// Opens the sources at a fact.
    pub(crate) fn show_receipt(self, id: String) {
        self.held().receipt.set(id);
    }

    /// Remembers what the reader has done.
    pub fn remember(self, bits: u64) {
        self.held().around.update(|around| {
            let before = around.remembered;
            around.remembered |= bits;
            around.remembered != before
        });
    }

    /// A text the reader works on, which is no setting; tracked.
    pub fn kept(self, what: Kept) -> String {
        self.held().kept[what as usize].get()
    }

    /// Keeps a text for the reader and has the page remember it, for when the widget starts again.
    pub fn keep(self, what: Kept, text: String) {
        self.held().kept[what as usize].set(text);
        self.emit(Event::Keep);
    }

    /// All such texts; tracked.
    pub fn all_kept(self) -> Vec<String> {
        self.held().kept.iter().map(Followed::get).collect()
    }

    /// Gives them back. Comes from the page.
    pub fn set_all_kept(self, texts: Vec<String>) {
        for (kept, text) in self.held().kept.iter().zip(texts) {
            kept.set(text);
        }
    }

    /// Tells the page of an answer, as names and values.
    pub(crate) fn answered(self, answer: Vec<String>) {
        self.held().answer.set(answer);
        self.emit(Event::Answer);
    }

    pub(crate) fn set_moves(self, moves: Moves) {
        // There is one stage in a view; of two the first is meant.
        let _ = self.held().moves.set(moves);
    }

    pub(crate) fn moves(self) -> Option<Moves> {
        self.held().moves.get().copied()
    }

    /// The last answer: name and value, one after the other.
    pub fn answer(self) -> Vec<String> {
        self.held().answer.now(Vec::clone)
    }

    /// What the widget is for at the moment: what the reader chose, or the author; tracked.
    pub fn mode(self) -> Mode {
        self.around(|around| around.mode.unwrap_or(around.options.mode))
    }

    /// Whether the picture with its answer may be seen: not while that is guessed or worked out. Tracked.
    pub fn shows_answer(self) -> bool {
        match self.mode() {
            Mode::Learn => true,
            Mode::Bet | Mode::Talk => self.around(|around| around.is_revealed),
            Mode::Drill => false,
        }
    }

    /// The reader chose what the widget is for.
    pub fn set_mode(self, mode: Mode) {
        self.set_around(|around| around.mode = Some(mode));
        self.emit(Event::Change);
    }

    /// What is taught; none before that is there. Not tracked.
    pub(crate) fn lesson(self) -> Option<&'static Lesson> {
        untrack(|| self.comes_later())?.parts.lesson
    }

    /// The setting that says what is looked at more closely.
    pub(crate) fn panel_setting(self) -> Option<&'static Setting> {
        untrack(|| self.comes_later())?.parts.panels.map(|(setting, ..)| setting)
    }

    /// What comes after the first paint is there.
    pub fn set_later(self, later: Option<&'static Later>) {
        self.held().later.set(later);
    }

    /// What comes after the first paint, once it is there; tracked.
    pub(crate) fn comes_later(self) -> Option<&'static Later> {
        self.held().later.get()
    }

    /// A place for something that comes later, by its number in [`crate::Parts::more`]; `shared` is given to what makes it.
    #[must_use]
    pub fn more(self, class: &str, at: usize, shared: Rc<dyn Any>) -> El {
        let made = move || {
            let make = self.comes_later().and_then(|later| later.parts.more.get(at));
            make.map(|make| make(self, &*shared)).into_iter().collect()
        };
        html("div").class(class).list(made)
    }

    /// What is narrated beside what the first paint shows; tracked, and empty before it is there.
    #[must_use]
    pub fn told(self) -> String {
        self.comes_later().map(|later| (later.parts.told)(self)).unwrap_or_default()
    }

    /// From when the prices are that the answer is reckoned with; empty before what knows it is there.
    #[must_use]
    pub fn prices(self) -> El {
        html("div").class("prices").list(self.later(|later| later.prices))
    }

    /// The results; none before what computes them is there.
    pub fn results(self) -> Vec<ResultValue> {
        let later = untrack(|| self.comes_later());
        later.map(|later| (later.aside.results)(&self.values_now())).unwrap_or_default()
    }

    /// A text made of the widget as it stands, for pasting; none before what makes it is there.
    pub fn snippet(self, form: Form) -> Option<String> {
        let later = self.comes_later()?;
        Some((later.text)(self, later.aside, form))
    }

    /// Tells the page.
    pub fn emit(self, event: Event) {
        (self.held().emit)(event);
    }

    /// Puts other values in the place of all for the reader, but for settings the author fixed, and tells the page.
    pub fn replace(self, mut values: Vec<Value>) {
        for ((value, old), setting) in values.iter_mut().zip(self.values_now()).zip(self.widget.settings) {
            if untrack(|| self.is_locked(setting)) {
                *value = old;
            }
        }
        let held = self.held();
        held.notices.set(Vec::new());
        held.is_led.store(true, Ordering::Relaxed);
        self.show(values);
        self.emit(Event::Change);
    }

    /// Whether the reader was led here since this was asked last.
    pub(crate) fn was_led(self) -> bool {
        self.held().is_led.swap(false, Ordering::Relaxed)
    }

    fn show(self, values: Vec<Value>) {
        self.held().values.update(|current| {
            let is_new = *current != values;
            *current = values;
            is_new
        });
    }

    fn at(self, setting: &Setting) -> Option<usize> {
        position(self.widget.settings, setting.name)
    }
}
