//! What comes after the first paint: the panels below the answer, keys, practice, the lesson.

mod calendar;
mod compare;
mod keys;

use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::Setting;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Panel, Parts, examples, named_choice, named_field, receipts, stems, still};
use skylet_units::{Lang, Text};

use crate::guide_texts as names;
use crate::model::{Summary, summary};
use crate::panel_texts as words;
use crate::panels::{Look, Row, curves, restore};
use crate::settings::{self, Settings};
use crate::texts;

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, texts::PANEL, PANELS)),
    keys: keys::keys,
    key_names: words::KEY_NAMES,
    practice: Some(&crate::practice::PRACTICE),
    lesson: Some(&crate::lesson::LESSON),
    more: super::beside::MORE,
    told: super::beside::told,
    ..Parts::NONE
};

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] = &[
    Panel { name: words::PANEL_COMPARE, make: compare::panel },
    Panel { name: words::PANEL_CALENDAR, make: calendar::panel },
    Panel { name: words::PANEL_RESTORE, make: restoring },
    Panel { name: words::PANEL_CURVES, make: break_even },
    Panel { name: texts::PANEL_STEMS, make: stems },
    Panel { name: texts::PANEL_EXAMPLES, make: examples },
];

const MODES: &[Text] = &[words::CHEAPEST, words::EXPEDITED, words::STANDARD_MODE, words::BULK];
const TIERS: &[Text] = &[words::TIERS_NONE, words::TIERS_ARCHIVE, words::TIERS_DEEP, words::TIERS_BOTH];

/// How a panel is worked out.
type Make = fn(&Settings, &Summary, Lang) -> Look;

/// What a panel reads.
#[derive(Clone, Copy)]
struct Closer {
    host: Host,
    look: Memo<Arc<Look>>,
}

impl Closer {
    fn new(host: Host, make: Make) -> Self {
        let memo = Memo::new_with_compare(
            move |_| {
                let settings = Settings::from_values(&host.values());
                Arc::new(make(&settings, &summary(&settings), host.lang()))
            },
            |_, _| true,
        );
        Self { host, look: memo }
    }

    /// Pictures with name and value, one below the other.
    fn rows(self) -> El {
        html("div").class("rows").list(move || self.look.get().rows.iter().map(row).collect())
    }

    /// The sentences, and where they are from.
    fn says(self) -> El {
        let sentences = move || self.look.get().says.iter().map(|text| html("p").text(text)).collect();
        let facts = move || vec![receipts(self.host, &self.look.get().facts)];
        html("div")
            .class("said")
            .child(html("div").with(&[("class", "says"), ("part", "output")]).list(sentences))
            .child(folded(self.host, facts))
    }
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

/// A field with its name.
fn field(host: Host, setting: &'static Setting, label: Text) -> El {
    named_field(host, "control", setting, label, Text::same(""))
}

/// A choice with its name; `names` in the order of the options.
fn choice(host: Host, setting: &'static Setting, label: Text, names: &'static [Text]) -> El {
    named_choice(host, "control", setting, label, names)
}

fn row(row: &Row) -> El {
    let svg = still(&row.picture);
    if row.label.is_empty() {
        return html("div").class("row whole").child(svg);
    }
    let name = html("span").class("name").text(&row.label).child(html("small").class("muted").text(&row.note));
    let value = html("span").class("value").child(html("b").text(&row.value));
    html("div").class("row").children([name, svg, value])
}

fn restoring(host: Host) -> El {
    let closer = Closer::new(host, restore::look);
    let knobs = controls([
        choice(host, &settings::RESTORE, names::RESTORE, MODES),
        choice(host, &settings::ARCHIVE_TIERS, names::ARCHIVE_TIERS, TIERS),
        field(host, &settings::COPY_DAYS, names::COPY_DAYS),
    ]);
    html("div").class("clock").children([knobs, closer.rows(), closer.says()])
}

fn break_even(host: Host) -> El {
    let closer = Closer::new(host, curves::look);
    html("div").class("curves").children([closer.rows(), closer.says()])
}
