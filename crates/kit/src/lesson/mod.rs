//! The lesson of any widget on the page: scenes, presets and tasks in a panel, stems in another, and the talk.

pub(crate) mod fit;
mod stems;
pub(crate) mod talk;

use skylet_contract::lesson::{Given, Lesson, Preset, Scene, values_of};
use skylet_contract::{Value, position};

use crate::dom::{El, html};
use crate::host::{Host, Phase};
use crate::lesson_texts as words;

pub use stems::stems;

/// The state some settings stand for. What is looked at more closely stays open, unless they say what.
fn state(host: Host, given: Given) -> Vec<Value> {
    let table = host.widget.settings;
    let mut values = values_of(table, given);
    if let Some(setting) = host.panel_setting()
        && !given.iter().any(|(name, _)| *name == setting.name)
        && let Some(at) = position(table, setting.name)
    {
        values[at] = host.values_now()[at].clone();
    }
    values
}

/// Scenes one after the other, tasks that tick themselves off, examples to start from.
#[must_use]
pub fn examples(host: Host) -> El {
    let Some(lesson) = host.lesson() else { return html("div") };
    let heading = |text| html("p").class("name strong").say(host.word(text));
    let scenes = lesson.scenes.iter().enumerate().map(|(at, scene)| scene_row(host, at, scene));
    html("div").class("two").children([
        html("div").child(heading(words::SCENES)).child(html("ol").children(scenes)),
        html("div")
            .child(heading(words::TASKS))
            .child(html("ul").children((0..lesson.tasks.len()).map(|at| task(host, lesson, at))))
            .child(heading(words::PRESETS))
            .child(html("ul").children(lesson.presets.iter().map(|preset| preset_row(host, preset)))),
    ])
}

fn plain_button(label: impl Fn() -> String + 'static, on_click: impl Fn() + 'static) -> El {
    html("button").with(&[("type", "button"), ("class", "plain")]).on("click", move |_| on_click()).say(label)
}

/// A scene, with what is said about it once it is shown.
fn scene_row(host: Host, at: usize, scene: &'static Scene) -> El {
    let is_here = move || host.around(|around| around.scene == Some(at));
    let go = move || {
        host.set_around(|around| around.scene = Some(at));
        host.replace(state(host, scene.settings));
    };
    let notes = html("p").class("scene-notes").flag("hidden", move || !is_here()).say(host.word(scene.notes));
    html("li")
        .bind("class", move || if is_here() { "scene here" } else { "scene" }.to_owned())
        .child(plain_button(host.word(scene.title), go))
        .child(notes)
}

fn task(host: Host, lesson: &'static Lesson, at: usize) -> El {
    let is_done = move || host.around(|around| around.remembered) >> at & 1 == 1;
    html("li")
        .bind("class", move || if is_done() { "task done" } else { "task" }.to_owned())
        .child(html("span").with(&[("class", "tick"), ("aria-hidden", "true")]))
        .child(html("span").say(host.word(lesson.tasks[at].name)))
        .child(
            html("small").class("good").say(move || if is_done() { host.word(words::DONE)() } else { String::new() }),
        )
}

fn preset_row(host: Host, preset: &'static Preset) -> El {
    html("li").child(plain_button(host.word(preset.name), move || host.replace(state(host, preset.settings))))
}

/// Remembers which tasks the state shown does, a bit each. Tracked.
pub(crate) fn watch(host: Host, lesson: &'static Lesson) {
    let values = host.values();
    let bit = |(at, task): (u32, &skylet_contract::lesson::Task)| u64::from((task.is_done)(&values)) << at;
    host.remember((0..).zip(lesson.tasks).map(bit).sum());
}

/// Puts some settings over the state shown, as the reader.
fn put(host: Host, given: Given) {
    for (name, text) in given {
        let setting = host.widget.settings.iter().find(|setting| setting.name == *name);
        if let Some((setting, skylet_contract::Reading::Read(value))) =
            setting.map(|setting| (*setting, setting.read(text)))
        {
            host.set(setting, value, Phase::Settled);
        }
    }
}
