//! What comes after the first paint, in a file of its own: the texts to paste, the sources, the line on paper.
//!
//! The first paint holds the buttons that lead here and calls in through [`Later`] only.

use std::any::Any;
use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::embed::{Form, Snippet};
use skylet_contract::lesson::Lesson;
use skylet_contract::{Aside, Setting, price_date};
use skylet_facts::CORRECTIONS;
use skylet_practice::Practice;
use skylet_units::{Lang, Text};

use crate::choices::Choices;
use crate::dom::{El, html};
use crate::host::{Around, Event, Host, Phase};
use crate::pieces::Act;
use crate::player::{Places, Run};
use crate::price::{price_line, prices, today};
use crate::receipt::receipts;
use crate::texts;
use crate::{attend, keys, panels, player, practice};

/// What a widget's own view has that comes later.
#[derive(Debug)]
pub struct Parts {
    /// What can be looked at more closely, and the choice that says which is open: its first option is none of them.
    pub panels: Option<(&'static Setting, Text, &'static [Panel])>,
    /// Does what a key means, by its physical place; whether it means something. Not asked for keys typed into a field.
    pub keys: fn(Host, &str) -> bool,
    /// Something in a picture with a label was tapped.
    pub tap: fn(Host, &str),
    /// Makes the controls beside the picture, for [`Host::dials`].
    pub dials: fn(Host) -> Vec<El>,
    /// Names things by a number, for [`Host::names`].
    pub names: Names,
    /// Does something to what is drawn and bears `data-piece`; whether it meant anything.
    pub act: fn(Host, &str, Act<'_>) -> bool,
    /// Those keys and what they do, for the sheet.
    pub key_names: &'static [(&'static str, Text)],
    /// Moves a setting by some steps, for a number with `data-scrub` of its name that is dragged from side to side.
    pub scrub: fn(Host, &str, i64, Phase),
    /// What can be guessed and worked out.
    pub practice: Option<&'static Practice>,
    /// What is taught.
    pub lesson: Option<&'static Lesson>,
    /// What fills the places that the first paint keeps with [`Host::more`], made of what it gives them.
    pub more: &'static [More],
    /// What is narrated beside what the first paint shows; empty for nothing.
    pub told: fn(Host) -> String,
    /// The time of a widget whose first paint moves, made of what it gave its [`crate::Stage`]; none if that is of another
    /// kind.
    pub run: Option<MakeRun>,
}

/// Makes what fills a place.
pub type More = fn(Host, &dyn Any) -> El;

/// Names things by a number.
pub type Names = fn(Lang, usize) -> &'static str;

/// Says what there is to play.
pub type MakeRun = fn(Host, &dyn Any) -> Option<Run>;

/// One thing to look at.
#[derive(Debug)]
pub struct Panel {
    /// What the button says.
    pub name: Text,
    /// Makes it.
    pub make: fn(Host) -> El,
}

impl Parts {
    /// Nothing.
    pub const NONE: Self = Self {
        panels: None,
        keys: |_, _| false,
        tap: |_, _| (),
        dials: |_| Vec::new(),
        names: |_, _| "",
        act: |_, _, _| false,
        key_names: &[],
        scrub: |_, _, _, _| (),
        practice: None,
        lesson: None,
        more: &[],
        told: |_| String::new(),
        run: None,
    };
}

/// The parts that come later, of one widget.
#[derive(Debug)]
pub struct Later {
    pub(crate) aside: &'static Aside,
    pub(crate) parts: &'static Parts,
    /// What can be looked at more closely.
    pub(crate) panels: Make,
    /// What is guessed or worked out, in the place of the picture.
    pub(crate) practice: Make,
    /// The choice of what the widget is for.
    pub(crate) modes: Make,
    /// Listens to keys, to numbers dragged and to facts asked for, anywhere in the card.
    pub(crate) attend: fn(Host, &'static Self, &El),
    /// The text of the widget as it stands, for pasting; tracked.
    pub(crate) text: fn(Host, &'static Aside, Form) -> String,
    /// The panel of texts to paste.
    pub(crate) copy: Make,
    /// The sources of the numbers.
    pub(crate) sources: Make,
    /// From when the prices are that the answer is reckoned with.
    pub(crate) prices: Make,
    /// Plays what was still so far.
    pub(crate) play: fn(&'static Self, Places),
    /// The sheet of keys.
    pub(crate) keys: Make,
    /// What stands below the card on paper.
    pub(crate) paper: Make,
}

/// Makes a part.
pub(crate) type Make = fn(Host, &'static Later) -> Vec<El>;

impl Later {
    /// What comes later for a widget.
    #[must_use]
    pub const fn of(aside: &'static Aside, parts: &'static Parts) -> Self {
        Self {
            aside,
            parts,
            panels: panels::panels,
            practice: practice::practice,
            modes: practice::modes,
            attend: attend::attend,
            text,
            copy,
            sources,
            prices: |host, _| vec![price_line(host)],
            play: player::play,
            keys: keys::sheet,
            paper,
        }
    }
}

fn text(host: Host, aside: &'static Aside, form: Form) -> String {
    let (widget, values, lang) = (host.widget, host.values(), host.lang());
    host.around(|Around { base, integrity, extra, .. }| {
        Snippet { widget, aside, values: &values, lang, base, integrity, extra }.text(form)
    })
}

/// The forms of the text, and what they are called.
const FORMS: [(Text, Form); 3] =
    [(texts::COPY_HTML, Form::Html), (texts::COPY_HUGO, Form::Hugo), (texts::COPY_LINK, Form::Address)];

fn copy(host: Host, later: &'static Later) -> Vec<El> {
    let aside = later.aside;
    let form = RwSignal::new(0_usize);
    let forget = move || host.set_around(|around| around.is_copied = None);
    let choices = Choices {
        setting: None,
        host,
        name: "copy-form",
        label: Box::new(host.word(texts::COPY_FORM)),
        class: "segments",
        options: Box::new(|| (0..FORMS.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(FORMS[at].0))]),
        chosen: Rc::new(move || form.get()),
        on_choose: Rc::new(move |at| {
            forget();
            form.set(at);
        }),
    };
    let area = html("textarea")
        .with(&[("class", "code"), ("readonly", ""), ("rows", "9"), ("spellcheck", "false"), ("lang", "en")])
        .bind("aria-label", host.word(texts::COPY_TEXT))
        .value(move || text(host, aside, FORMS[form.get()].1));
    let told = move || match host.around(|around| around.is_copied) {
        Some(true) => host.word(texts::COPIED)(),
        Some(false) => host.word(texts::NOT_COPIED)(),
        None => String::new(),
    };
    let now = html("button")
        .with(&[("type", "button"), ("class", "tool")])
        .on("click", move |_| host.emit(Event::Copy))
        .say(host.word(texts::COPY_NOW));
    let status = html("span").set("role", "status").say(told);
    vec![choices.el(), area, html("div").class("tools").child(status).child(now)]
}

/// The source of every vendor number, with the day it was read.
fn sources(host: Host, later: &'static Later) -> Vec<El> {
    if later.aside.facts.is_empty() {
        return vec![html("p").say(host.word(texts::NO_SOURCES))];
    }
    let known = |id: &str| later.aside.facts.iter().copied().chain(prices(host)).any(|fact| fact.id == id);
    let corrections = CORRECTIONS.iter().filter(|correction| known(correction.fact)).map(|correction| {
        html("li").say(move || texts::correction(host.lang(), &correction.date.to_string(), correction.note))
    });
    let corrections: Vec<_> = corrections.collect();
    let mut all = vec![receipts(host, later.aside.facts)];
    if !corrections.is_empty() {
        all.push(html("ul").class("facts").children(corrections));
    }
    all
}

/// How old the numbers are, and where the widget can be opened.
fn paper(host: Host, later: &'static Later) -> Vec<El> {
    let aside = later.aside;
    let oldest = aside.facts.iter().map(|fact| fact.as_of).min();
    let line = move || {
        let address = text(host, aside, Form::Address);
        oldest.map_or_else(|| address.clone(), |oldest| texts::on_paper(host.lang(), oldest, &address))
    };
    // On a line of its own; empty where nothing is priced.
    let dates = move || price_date(&prices(host), Some(today()), host.lang());
    vec![html("span").say(line), html("span").class("paper-prices").say(dates)]
}
