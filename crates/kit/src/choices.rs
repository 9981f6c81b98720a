//! One of a few options, as native radios.

use std::rc::Rc;

use skylet_contract::Setting;

use crate::dom::{El, Say, html};
use crate::host::Host;

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
