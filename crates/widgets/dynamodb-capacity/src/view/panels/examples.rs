//! Examples to start from, and tasks that tick themselves off.

use skylet_contract::{defaults, position, read_into};
use skylet_kit::Host;
use skylet_kit::dom::{El, html};

use super::super::RULES;
use crate::model;
use crate::panel_texts as words;
use crate::panels::examples::{EXAMPLES, Example, TASKS, Task};
use crate::settings::{Panel, Settings};

pub(super) fn panel(host: Host) -> El {
    let tick = move |at: usize| {
        let is_done = move || host.around(|around| around.remembered) >> at & 1 == 1;
        html("li")
            .bind("class", move || if is_done() { "task done" } else { "task" }.to_owned())
            .child(html("span").with(&[("class", "tick"), ("aria-hidden", "true")]))
            .child(html("span").say(host.word(TASKS[at].name)))
            .child(
                html("small")
                    .class("right")
                    .say(move || if is_done() { host.word(words::DONE)() } else { String::new() }),
            )
    };
    let heading = |text| html("p").class("name strong").say(host.word(text));
    html("div").class("two").children([
        html("div").child(heading(words::TASKS)).child(html("ul").children((0..TASKS.len()).map(tick))),
        html("div")
            .child(heading(words::EXAMPLES))
            .child(html("ul").children(EXAMPLES.iter().map(|one| example(host, one)))),
    ])
}

/// Remembers which tasks the state shown does, a bit each. Tracked.
pub(super) fn watch(host: Host) {
    let settings = Settings::from_values(&host.values());
    let summary = model::summary(&settings, &RULES);
    let bit = |(at, task): (u32, &Task)| u64::from((task.is_done)(&settings, &summary)) << at;
    host.remember((0..).zip(TASKS).map(bit).sum());
}

fn example(host: Host, example: &'static Example) -> El {
    html("li").child(
        html("button")
            .with(&[("type", "button"), ("class", "plain")])
            .on("click", move |_| {
                let table = Settings::TABLE;
                let base = defaults(table);
                let mut values = base.clone();
                if let Some(at) = position(table, "panel") {
                    values[at] = Panel::Examples.value();
                }
                // Written in this program, and tested to be readable.
                read_into(&mut values, table, &base, example.settings);
                host.replace(values);
            })
            .say(host.word(example.name)),
    )
}
