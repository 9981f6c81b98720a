//! Buttons of the player: back, play or pause, next; the speed; instants worth going to.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::play::Speed;
use skylet_units::Text;

use super::{Inner, Mark, Player, Run};
use crate::dom::{El, Say, html, input_text};
use crate::follow::follow;
use crate::keep::Followed;
use crate::player_texts as words;

/// Whether something is so; tracked.
type Holds = Box<dyn Fn() -> bool>;
/// From a decision to another.
type Stop = Box<dyn Fn(i64) -> Option<i64>>;

impl Player {
    /// All controls, one row where there is room.
    #[must_use]
    pub fn controls(&self) -> El {
        let parts = html("div")
            .class("player-controls")
            .children([self.buttons(), self.speed()])
            .children(self.0.run.own.clone())
            .child(self.marks());
        self.heeding(parts)
    }

    /// Back, play or pause, next.
    #[must_use]
    pub fn buttons(&self) -> El {
        let inner = Rc::clone(&self.0);
        let group = html("div")
            .with(&[("class", "player-buttons"), ("role", "group")])
            .bind("aria-label", move || (inner.run.label)())
            .children([self.back(), self.play(), self.next()]);
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
    fn button(&self, key: &'static str, name: Say, is_off: Holds, on_click: fn(&Inner)) -> El {
        let (locked, pressed) = (Rc::clone(&self.0), Rc::clone(&self.0));
        let is_off: Rc<dyn Fn() -> bool> = is_off.into();
        let is_told = Rc::clone(&is_off);
        html("button")
            .with(&[("type", "button"), ("class", "player-button"), ("aria-keyshortcuts", key)])
            .flag("disabled", move || locked.run.setting.is_some_and(|setting| locked.run.host.is_locked(setting)))
            .option("aria-disabled", move || is_told().then(|| "true".to_owned()))
            .on("click", move |_| {
                if !untrack(|| is_off()) {
                    on_click(&pressed);
                }
            })
            .child(html("span").say(name))
            // Told as what the button answers to.
            .child(html("kbd").with(&[("aria-hidden", "true"), ("lang", "en")]).text(key))
    }

    fn play(&self) -> El {
        let (host, is_playing, rested) = (self.0.run.host, self.is_playing(), self.rested());
        let (length, inner) = (Rc::clone(&self.0), Rc::clone(&self.0));
        let name = move || {
            let word = match () {
                () if is_playing() => words::PAUSE,
                () if rested() >= (inner.run.length)() => words::AGAIN,
                () => words::PLAY,
            };
            word.get(host.lang()).to_owned()
        };
        let is_off = move || (length.run.length)() <= 0;
        self.button("Space", Box::new(name), Box::new(is_off), Inner::toggle)
    }

    fn back(&self) -> El {
        let (host, is_playing, rested) = (self.0.run.host, self.is_playing(), self.rested());
        let name = self.named(|run| &run.stop_before, words::START);
        let told = Rc::clone(&name);
        let shown = move || format!("‹\u{a0}{}", name().unwrap_or_else(host.word(words::BACK)));
        let is_off = move || !is_playing() && rested() <= 0;
        self.button(",", Box::new(shown), Box::new(is_off), |inner| inner.step(-1)).bind("aria-label", move || {
            told().map_or_else(host.word(words::BACK), |name| words::back_to(host.lang(), &name))
        })
    }

    fn next(&self) -> El {
        let (host, is_playing, rested) = (self.0.run.host, self.is_playing(), self.rested());
        let name = self.named(|run| &run.stop_after, words::END);
        let (told, length) = (Rc::clone(&name), Rc::clone(&self.0));
        let shown = move || format!("{}\u{a0}›", name().unwrap_or_else(host.word(words::ON)));
        let is_off = move || !is_playing() && rested() >= (length.run.length)();
        self.button(".", Box::new(shown), Box::new(is_off), |inner| inner.step(1)).bind("aria-label", move || {
            told().map_or_else(host.word(words::ON), |name| words::on_to(host.lang(), &name))
        })
    }

    /// The decision a button leads to, by its name or that of the end beyond the last; none where they have no names, and
    /// while it plays, since it is another one at each frame. Tracked.
    fn named(&self, stop: fn(&Run) -> &Stop, end: Text) -> Rc<dyn Fn() -> Option<String>> {
        let (inner, is_playing, rested) = (Rc::clone(&self.0), self.is_playing(), self.rested());
        Rc::new(move || {
            let (run, lang, at) = (&inner.run, inner.run.host.lang(), rested());
            let found = stop(run)(at);
            let name = (run.stop_name)(lang, found.unwrap_or(at));
            match found {
                _ if is_playing() || name.is_empty() => None,
                Some(_) => Some(name),
                None => Some(end.get(lang).to_owned()),
            }
        })
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

impl Inner {
    /// Some decisions on or back, said where it rests.
    pub(super) fn step(&self, by: i64) {
        self.go(self.stepped(by));
        self.say();
    }
}
