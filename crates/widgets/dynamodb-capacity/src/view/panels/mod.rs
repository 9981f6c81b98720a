//! What comes after the first paint: the panels below the answer, keys, and numbers that are dragged.

mod bill;
mod bucket;
mod bytes;
mod cases;
mod cliffs;
mod indexes;
mod keys;
mod pile;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Choices, Field, Host, Panel, Parts, Phase, drawing, receipts, still};
use skylet_units::Text;

use super::RULES;
use crate::model;
use crate::panel_texts as words;
use crate::panels::{Look, Row, bucket as bucket_of, look};
use crate::settings::{self, Settings};

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, words::PANELS, PANELS)),
    keys: keys::keys,
    key_names: words::KEY_NAMES,
    scrub: keys::scrub,
    practice: Some(&crate::practice::PRACTICE),
    lesson: Some(&crate::lesson::LESSON),
    ..Parts::NONE
};

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] = &[
    Panel { name: words::PANEL_CLIFFS, make: cliffs::panel },
    Panel { name: words::PANEL_PILE, make: pile::panel },
    Panel { name: words::PANEL_ATTRIBUTES, make: bytes::panel },
    Panel { name: words::PANEL_BUCKET, make: bucket::panel },
    Panel { name: words::PANEL_INDEXES, make: indexes::panel },
    Panel { name: words::PANEL_CASES, make: cases::panel },
    Panel { name: words::PANEL_COST, make: bill::panel },
    Panel { name: words::PANEL_STEMS, make: skylet_kit::stems },
    Panel { name: words::PANEL_EXAMPLES, make: skylet_kit::examples },
];

/// What a panel reads.
#[derive(Clone, Copy)]
struct Closer {
    host: Host,
    look: Memo<Arc<Look>>,
    /// Whether the rim of the bucket is held: its stage then stays as wide as it was.
    is_held: RwSignal<bool>,
    window: StoredValue<i64>,
}

impl Closer {
    fn new(host: Host) -> Self {
        Self::with(host, |settings| settings)
    }

    /// With some settings other than the state's, such as an instant that is played.
    fn with(host: Host, other: impl Fn(Settings) -> Settings + Send + Sync + 'static) -> Self {
        let (is_held, window) = (RwSignal::new(false), StoredValue::new(0_i64));
        let memo = Memo::new_with_compare(
            move |_| {
                let settings = other(Settings::from_values(&host.values()));
                let summary = model::summary(&settings, &RULES);
                if !is_held.get() {
                    window.set_value(bucket_of::window(&settings, &summary, &RULES));
                }
                Arc::new(look(&settings, &summary, &RULES, host.lang(), Some(window.get_value())))
            },
            |_, _| true,
        );
        Self { host, look: memo, is_held, window }
    }

    /// The settings; tracked.
    fn settings(self) -> Settings {
        Settings::from_values(&self.host.values())
    }

    /// Pictures with name and value, one below the other.
    fn rows(self) -> El {
        html("div").class("rows").list(move || self.look.get().rows.iter().map(row).collect())
    }

    /// One picture alone, for a slider to lie on.
    fn picture(self, at: usize) -> El {
        drawing(move || self.look.get().rows.get(at).map(|row| row.picture.clone()).unwrap_or_default())
    }

    /// The first sentence; tracked.
    fn first(self) -> String {
        self.look.get().says.first().cloned().unwrap_or_default()
    }

    /// The sentences, and where they are from.
    fn says(self) -> El {
        let sentences = move || self.look.get().says.iter().map(|text| html("p").text(text)).collect();
        let facts = move || vec![receipts(self.host, &self.look.get().facts)];
        let legend = move || self.look.get().legend.iter().map(|(class, text)| swatch(class, text)).collect();
        html("div")
            .class("said")
            .child(html("p").class("legend").list(legend))
            .child(html("div").with(&[("class", "says"), ("part", "output")]).list(sentences))
            .child(folded(self.host, facts))
    }

    /// A field with its name.
    fn field(self, setting: &'static Setting, label: Text) -> El {
        self.noted(setting, label, Text::same(""))
    }

    /// A field with its name, and a word below it.
    fn noted(self, setting: &'static Setting, label: Text, note: Text) -> El {
        let host = self.host;
        let field = Field { host, setting, label: Box::new(host.word(label)), note: Box::new(host.word(note)) };
        let label = html("span").class("name").say(host.word(label));
        host.control(setting, html("div").class("control").child(label).child(field.el()))
    }

    /// A choice with its name; `names` in the order of the options.
    fn choice(self, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
        let host = self.host;
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
        host.control(setting, html("div").class("control").child(label).child(choices.el()))
    }

    /// A button that chooses an operation.
    fn to_operation(self, name: Text, operation: settings::Operation) -> El {
        let host = self.host;
        html("button")
            .with(&[("type", "button"), ("class", "plain")])
            .flag("hidden", move || self.settings().operation == operation || host.is_locked(&settings::OPERATION))
            .on("click", move |_| host.set(&settings::OPERATION, operation.value(), Phase::Settled))
            .say(host.word(name))
    }
}

fn set_size(host: Host, bytes: i64, phase: Phase) {
    host.set(&settings::ITEM, crate::panels::bytes::as_value(bytes), phase);
}

/// A colour and what it stands for.
fn swatch(class: &'static str, text: &str) -> El {
    let mark = svg("svg").with(&[("width", "12"), ("height", "12"), ("aria-hidden", "true")]);
    let mark = mark.child(svg("rect").class(class).with(&[("x", "1"), ("y", "1"), ("width", "10"), ("height", "10")]));
    html("span").child(mark).text(text)
}

/// Where it is from, closed at first.
fn folded(host: Host, facts: impl Fn() -> Vec<El> + 'static) -> El {
    html("details")
        .class("grounds")
        .child(html("summary").say(host.word(words::GROUNDS)))
        .child(html("div").list(facts))
}

fn controls(parts: impl IntoIterator<Item = El>) -> El {
    html("div").class("knobs").children(parts)
}

fn row(row: &Row) -> El {
    let svg = still(&row.picture);
    if row.label.is_empty() {
        return html("div").class("row whole").child(svg);
    }
    let name = html("span").class("name").text(&row.label).child(html("small").class("muted").text(&row.note));
    let value = html("span").class("value").child(html("b").text(&row.value)).child(html("small").text(row.unit));
    html("div").class("row").children([name, svg, value])
}
