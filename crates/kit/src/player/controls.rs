//! Buttons of the player: back, play or pause, next; the speed; instants worth going to.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::play::Speed;
use skylet_units::Lang;

use super::{Inner, Mark, Player};
use crate::dom::{El, html, input_text};
use crate::follow::follow;
use crate::keep::Followed;
use crate::player_texts as words;

/// A word for a decision, with its direction.
type Named = fn(Lang, &str) -> String;

impl Player {
    /// All controls, one row where there is room.
    #[must_use]
    pub fn controls(&self) -> El {
        let parts = html("div").class("player-controls").children([self.buttons(), self.speed(), self.marks()]);
        self.heeding(parts)
    }

    /// Back, play or pause, next.
    #[must_use]
    pub fn buttons(&self) -> El {
        let inner = Rc::clone(&self.0);
        let group = html("div")
            .with(&[("class", "player-buttons"), ("role", "group")])
            .bind("aria-label", move || (inner.run.label)())
            .children([self.step(-1), self.play(), self.step(1)]);
        self.heeding(group)
    }

    /// Not there when the author hides the instant.
    fn heeding(&self, el: El) -> El {
        match self.0.run.setting {
            Some(setting) => self.0.run.host.control(setting, el),
            None => el,
        }
    }

    /// A button with a key. Where it leads nowhere it keeps the focus, which a disabled one would lose.
    fn button(&self, keys: (&'static str, &'static str), is_off: Holds, on_click: Box<dyn Fn(&Inner)>) -> El {
        let (locked, pressed) = (Rc::clone(&self.0), Rc::clone(&self.0));
        let is_off: Rc<dyn Fn() -> bool> = is_off.into();
        let is_told = Rc::clone(&is_off);
        let (code, _) = keys;
        html("button")
            .with(&[("type", "button"), ("class", "player-button"), ("aria-keyshortcuts", code)])
            .flag("disabled", move || locked.run.setting.is_some_and(|setting| locked.run.host.is_locked(setting)))
            .option("aria-disabled", move || is_told().then(|| "true".to_owned()))
            .on("click", move |_| {
                if !untrack(|| is_off()) {
                    on_click(&pressed);
                }
            })
    }

    fn play(&self) -> El {
        let host = self.0.run.host;
        let (length, inner) = (Rc::clone(&self.0), Rc::clone(&self.0));
        let is_playing = self.is_playing();
        let instant = self.instant();
        let name = move || {
            let word = match () {
                () if is_playing() => words::PAUSE,
                () if instant() >= (inner.run.length)() => words::AGAIN,
                () => words::PLAY,
            };
            word.get(host.lang()).to_owned()
        };
        let is_off: Holds = Box::new(move || (length.run.length)() <= 0);
        self.button(("Space", "Space"), is_off, Box::new(Inner::toggle))
            .child(html("span").say(name))
            .child(key("Space"))
    }

    fn step(&self, by: i64) -> El {
        let host = self.0.run.host;
        let (is_playing, instant) = (self.is_playing(), self.instant());
        let is_on = by > 0;
        let (plain, end, to) = if is_on {
            (words::ON, words::END, words::on_to as Named)
        } else {
            (words::BACK, words::START, words::back_to as Named)
        };
        // While it plays the next decision is another one at each frame.
        let named = {
            let (inner, rested) = (Rc::clone(&self.0), self.rested());
            move || {
                let (run, lang, at) = (&inner.run, host.lang(), rested());
                if is_playing() {
                    return String::new();
                }
                match if is_on { (run.stop_after)(at) } else { (run.stop_before)(at) } {
                    Some(stop) => (run.stop_name)(lang, stop),
                    None if (run.stop_name)(lang, at).is_empty() => String::new(),
                    None => end.get(lang).to_owned(),
                }
            }
        };
        let named: Rc<dyn Fn() -> String> = Rc::new(named);
        let (told, length) = (Rc::clone(&named), Rc::clone(&self.0));
        let is_off: Holds = Box::new(move || if is_on { instant() >= (length.run.length)() } else { instant() <= 0 });
        let shown = move || {
            let name = named();
            let name = if name.is_empty() { plain.get(host.lang()).to_owned() } else { name };
            // The arrow stays with its word.
            if is_on { format!("{name}\u{a0}›") } else { format!("‹\u{a0}{name}") }
        };
        let code = if is_on { "." } else { "," };
        let press: Box<dyn Fn(&Inner)> = Box::new(move |inner| inner.step(by));
        self.button((code, code), is_off, press)
            .bind("aria-label", move || {
                let name = told();
                if name.is_empty() { plain.get(host.lang()).to_owned() } else { to(host.lang(), &name) }
            })
            .child(html("span").say(shown))
            .child(key(code))
    }

    /// How fast it goes.
    #[must_use]
    pub fn speed(&self) -> El {
        let host = self.0.run.host;
        let (inner, speed) = (Rc::clone(&self.0), self.0.speed);
        let option = |(place, speed): (usize, Speed)| {
            html("option").set("value", &place.to_string()).say(move || words::speed(host.lang(), &speed.text()))
        };
        let select = html("select")
            .class("player-select")
            .children(Speed::ALL.into_iter().enumerate().map(option))
            .value(move || speed.get().to_string())
            .on("change", move |event| inner.set_speed(input_text(event).parse().unwrap_or_default()));
        let label = html("label").class("player-speed").child(html("span").say(host.word(words::SPEED))).child(select);
        self.heeding(label)
    }

    /// Instants worth going to; nothing where there are none.
    #[must_use]
    pub fn marks(&self) -> El {
        let (host, inner) = (self.0.run.host, Rc::clone(&self.0));
        let marks = Rc::new(Followed::new(Vec::new()));
        let found = Rc::clone(&marks);
        // Made anew only when they are others: a button that was pressed keeps the focus.
        follow(Box::new(move || {
            let new = (inner.run.marks)(host.lang());
            found.update(|old| {
                let is_new = *old != new;
                *old = new;
                is_new
            });
        }));
        let inner = Rc::clone(&self.0);
        let (some, is_there) = (Rc::clone(&marks), move || marks.with(|marks| !marks.is_empty()));
        html("div")
            .with(&[("class", "player-marks"), ("role", "group")])
            .bind("aria-label", host.word(words::MARKS))
            .flag("hidden", move || !is_there())
            .list(move || some.with(|marks| marks.iter().map(|mark| mark_button(&inner, mark)).collect()))
    }
}

/// Whether something is so; tracked.
type Holds = Box<dyn Fn() -> bool>;

fn mark_button(inner: &Rc<Inner>, mark: &Mark) -> El {
    let (at, host, setting) = (mark.at, inner.run.host, inner.run.setting);
    let inner = Rc::clone(inner);
    html("button")
        .with(&[("type", "button"), ("class", "plain")])
        .flag("disabled", move || setting.is_some_and(|setting| host.is_locked(setting)))
        .on("click", move |_| {
            inner.go(at);
            inner.say();
        })
        .text(&mark.name)
}

/// The hint at a key; its meaning is told otherwise.
fn key(name: &'static str) -> El {
    html("kbd").with(&[("aria-hidden", "true"), ("lang", "en")]).text(name)
}

impl Inner {
    /// Some decisions on or back, said where it rests.
    pub(super) fn step(&self, by: i64) {
        self.go(self.stepped(by));
        self.say();
    }
}
