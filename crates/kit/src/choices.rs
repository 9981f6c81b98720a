//! One of a few options, as native radios.

use std::rc::Rc;

use skylet_contract::{Setting, Value};
use skylet_units::Text;

use crate::dom::{El, Say, html};
use crate::host::{Host, Phase};

/// A group of radios: one tab stop, arrow keys choose.
pub struct Choices {
    /// Where it is shown.
    pub host: Host,
    /// The setting it chooses, if it is one: then it heeds what the author fixed or hides.
    pub setting: Option<&'static Setting>,
    /// Name of the group within the widget.
    pub name: &'static str,
    /// Accessible name of the group.
    pub label: Say,
    /// Class of the group.
    pub class: &'static str,
    /// The values of the options shown, unique in the group. The rows are made anew when a signal read here changes.
    pub options: Box<dyn Fn() -> Vec<usize>>,
    /// What stands beside a radio.
    pub content: Box<dyn Fn(usize) -> Vec<El>>,
    /// The value chosen.
    pub chosen: Rc<dyn Fn() -> usize>,
    /// The reader chose.
    pub on_choose: Rc<dyn Fn(usize)>,
}

impl std::fmt::Debug for Choices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Choices").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A choice with its name before it; `class` is of both, `names` in the order of the options. It heeds what the author
/// fixed or hides.
#[must_use]
pub fn named_choice(host: Host, class: &str, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
    let chosen = move || match host.value(setting) {
        Value::Choice(index) => index,
        Value::Quantity(_) | Value::List(_) | Value::Happenings(_) => 0,
    };
    let choices = Choices {
        host,
        setting: Some(setting),
        name: setting.name,
        label: Box::new(host.word(label)),
        class: "segments",
        options: Box::new(|| (0..names.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(names[at]))]),
        chosen: Rc::new(chosen),
        on_choose: Rc::new(move |at| host.set(setting, Value::Choice(at), Phase::Settled)),
    };
    let label = html("span").class("name").say(host.word(label));
    host.control(setting, html("div").class(class).child(label).child(choices.el()))
}

impl Choices {
    /// The control.
    #[must_use]
    pub fn el(self) -> El {
        let Self { host, setting, name, label, class, options, content, chosen, on_choose } = self;
        let is_locked = move || setting.is_some_and(|setting| host.is_locked(setting));
        let row = move |value: usize| {
            let (is_on, is_checked, on_choose) = (Rc::clone(&chosen), Rc::clone(&chosen), Rc::clone(&on_choose));
            let radio = html("input")
                .with(&[("type", "radio"), ("name", name), ("value", &value.to_string())])
                .checked(move || is_checked() == value)
                .flag("disabled", is_locked)
                .on("change", move |_| on_choose(value));
            html("label")
                .bind("class", move || if is_on() == value { "option on" } else { "option" }.to_owned())
                .child(radio)
                .children(content(value))
        };
        let group = html("div")
            .with(&[("class", class), ("part", "controls"), ("role", "radiogroup")])
            .bind("aria-label", label)
            .list(move || options().into_iter().map(&row).collect());
        match setting {
            Some(setting) => host.control(setting, group),
            None => group,
        }
    }
}
