//! The talk: one scene after the other, large, moved by a clicker's keys.

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::Mode;
use skylet_contract::lesson::{Lesson, Scene, values_of};

use crate::dom::{El, html};
use crate::host::{Event, Host};
use crate::lesson_texts as words;
use crate::picture::drawing;

/// What a talk holds besides the state shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Talk {
    /// Nothing is shown.
    pub is_blank: bool,
    /// The presenter's notes are shown.
    pub has_notes: bool,
    /// The room check is shown.
    pub is_checking: bool,
    /// Hands counted for each answer.
    pub hands: Vec<u32>,
}

fn scene(host: Host, lesson: &'static Lesson) -> &'static Scene {
    let at = host.around(|around| around.scene.unwrap_or_default());
    &lesson.scenes[at.min(lesson.scenes.len() - 1)]
}

/// Shows a scene as it is written, its question unanswered.
fn go(host: Host, lesson: &'static Lesson, at: usize) {
    let Some(scene) = lesson.scenes.get(at) else { return };
    host.set_around(|around| {
        around.scene = Some(at);
        around.is_revealed = scene.poll.is_empty();
        around.talk = Talk { has_notes: around.talk.has_notes, ..Talk::default() };
    });
    host.replace(values_of(host.widget.settings, scene.settings));
}

/// The talk begins: at the scene where it stopped, or with what the page gave.
pub(crate) fn begin(host: Host) {
    let Some(lesson) = host.lesson().filter(|lesson| !lesson.scenes.is_empty()) else { return };
    let at = untrack(|| host.around(|around| around.scene.or(around.options.scene))).unwrap_or_default();
    let is_given = host.values_now() != values_of(host.widget.settings, &[]);
    if is_given && untrack(|| host.around(|around| around.mode.is_none())) {
        // Reloaded in the middle of something: it stays as it was.
        host.set_around(|around| (around.scene, around.is_revealed) = (Some(at), true));
    } else {
        go(host, lesson, at.min(lesson.scenes.len() - 1));
    }
}

/// Does what a key of a clicker means; whether it means something here.
pub(crate) fn key(host: Host, code: &str) -> bool {
    let Some(lesson) = host.lesson().filter(|lesson| !lesson.scenes.is_empty()) else { return false };
    let (at, is_revealed) = untrack(|| host.around(|around| (around.scene.unwrap_or_default(), around.is_revealed)));
    let change = |change: fn(&mut Talk)| {
        host.set_around(|around| change(&mut around.talk));
        true
    };
    match code {
        "PageDown" | "Period" if !is_revealed => {
            host.set_around(|around| around.is_revealed = true);
            true
        }
        // After the last scene the key belongs to the deck again, before the first one too.
        "PageDown" | "Period" if at + 1 < lesson.scenes.len() => {
            go(host, lesson, at + 1);
            true
        }
        "PageUp" if at > 0 => {
            go(host, lesson, at - 1);
            true
        }
        "Backspace" => {
            go(host, lesson, at);
            true
        }
        "KeyB" => change(|talk| talk.is_blank = !talk.is_blank),
        "KeyN" => change(|talk| talk.has_notes = !talk.has_notes),
        "KeyP" => change(|talk| talk.is_checking = !talk.is_checking),
        _ => code.strip_prefix("Digit").and_then(|digit| digit.parse::<usize>().ok()).is_some_and(|digit| {
            let answers = untrack(|| scene(host, lesson)).poll.len();
            let is_answer = (1..=answers).contains(&digit);
            if is_answer {
                host.set_around(|around| {
                    around.talk.hands.resize(answers, 0);
                    around.talk.hands[digit - 1] += 1;
                });
            }
            is_answer
        }),
    }
}

/// Title, hands and foot of the scene; the picture itself stands between them.
pub(crate) fn talk(host: Host) -> Vec<El> {
    let Some(lesson) = host.lesson().filter(|lesson| !lesson.scenes.is_empty()) else { return Vec::new() };
    let now = move || scene(host, lesson);
    let title = html("p").class("scene-title").say(move || now().title.get(host.lang()).to_owned());
    let shows = move || now().shows.join(" ");
    let number = move || {
        let at = host.around(|around| around.scene.unwrap_or_default());
        words::scene_number(host.lang(), at + 1, lesson.scenes.len())
    };
    let tool = |text, on_click: Box<dyn Fn()>| {
        html("button")
            .with(&[("type", "button"), ("class", "tool")])
            .on("click", move |_| on_click())
            .say(host.word(text))
    };
    let press = |code: &'static str| -> Box<dyn Fn()> {
        Box::new(move || {
            key(host, code);
        })
    };
    let has_notes = move || host.around(|around| around.talk.has_notes);
    let is_asked = move || !host.around(|around| around.is_revealed);
    let foot = html("div").class("foot").children([
        html("span").class("muted").say(number),
        tool(words::BACK, press("PageUp")),
        tool(words::ON, press("PageDown")),
        tool(words::NOTES, press("KeyN")),
        tool(words::ROOM_CHECK, press("KeyP")),
        tool(words::FULL, Box::new(move || host.emit(Event::Full))),
        tool(words::END, Box::new(move || host.set_mode(Mode::Learn))),
    ]);
    vec![
        html("div").class("talk-head").bind("data-shows", shows).child(host.title(title)),
        poll(host, lesson).flag("hidden", move || now().poll.is_empty()),
        html("p")
            .class("scene-notes")
            .flag("hidden", move || !has_notes())
            .say(move || now().notes.get(host.lang()).to_owned()),
        html("div").class("steps").flag("hidden", move || !is_asked()).child(
            html("button")
                .with(&[("type", "button"), ("class", "do"), ("data-key", "Enter")])
                .on("click", {
                    let reveal = press("PageDown");
                    move |_| reveal()
                })
                .say(host.word(words::REVEAL)),
        ),
        foot,
        check(host).flag("hidden", move || !host.around(|around| around.talk.is_checking)),
        html("p").class("unseen").say(host.word(words::KEYS)),
    ]
}

/// The answers with hands counted, drawn side by side.
fn poll(host: Host, lesson: &'static Lesson) -> El {
    let picture = move || {
        let (answers, lang) = (scene(host, lesson).poll, host.lang());
        let hands = host.around(|around| around.talk.hands.clone());
        let most = i64::from(hands.iter().copied().max().unwrap_or_default().max(8));
        let mut picture = Picture::new(26 * i16::try_from(answers.len()).unwrap_or(0));
        for (at, answer) in answers.iter().enumerate() {
            let count = hands.get(at).copied().unwrap_or_default();
            let y = 26 * i16::try_from(at).unwrap_or(0);
            picture.text("start strong", (Share::ZERO, y + 17), format!("{}.  {}", at + 1, answer.get(lang)));
            let (from, span) = (Share::of(2, 10), Share::of(7, 10).hundredths());
            let width = Share::of(i64::from(count) * span / most, 10_000);
            picture.rect("hands", from, from.plus(width), (y + 3, 18));
            if count > 0 {
                picture.text("start", (from.plus(width).plus(Share::of(1, 100)), y + 17), count.to_string());
            }
        }
        picture
    };
    let label = move || {
        let hands = host.around(|around| around.talk.hands.clone());
        let count = |at: usize| hands.get(at).copied().unwrap_or_default();
        let lang = host.lang();
        let counted: Vec<_> = scene(host, lesson)
            .poll
            .iter()
            .enumerate()
            .map(|(at, answer)| words::counted(lang, at + 1, answer.get(lang), count(at)))
            .collect();
        format!("{}: {}", words::HANDS.get(lang), counted.join(", "))
    };
    html("div").with(&[("class", "poll"), ("role", "img")]).bind("aria-label", label).child(drawing(picture))
}

/// What shows whether a room can see: far lines, grey steps, the edges.
fn check(host: Host) -> El {
    let step = |class: &'static str| html("span").class(class);
    html("div").class("test-card").children([
        html("p").class("far").say(host.word(words::CHECK_FAR)),
        html("p").class("greys").children(["g1", "g2", "g3", "g4", "g5", "g6"].map(step)),
        html("p").say(host.word(words::CHECK_GREYS)),
        html("p").say(host.word(words::CHECK_FRAME)),
    ])
}
