//! Sentences in the manner of an exam: phrases that decide something are tapped and set what they decide.

use leptos::prelude::*;
use skylet_contract::lesson::{Given, Phrase, Role, Stem, values_of};
use skylet_contract::{Reading, position};

use super::put;
use crate::dom::{El, html};
use crate::host::Host;
use crate::lesson_texts as words;

/// What was tapped in a stem: a bit for each phrase, and the last that refused.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Tapped {
    stem: usize,
    phrases: u64,
    refused: Option<usize>,
}

/// The stems, one at a time.
#[must_use]
pub fn stems(host: Host) -> El {
    let Some(lesson) = host.lesson().filter(|lesson| !lesson.stems.is_empty()) else { return html("div") };
    let stems = lesson.stems;
    let tapped = RwSignal::new(Tapped { stem: 0, phrases: 0, refused: None });
    let stem = move || &stems[tapped.get().stem % stems.len()];
    let next = move || {
        tapped.update(|tapped| *tapped = Tapped { stem: tapped.stem + 1, phrases: 0, refused: None });
        host.replace(super::state(host, &[]));
    };
    let sentence = move || {
        let stem = stem();
        stem.phrases.iter().enumerate().map(|(at, phrase)| phrase_el(host, tapped, at, phrase)).collect()
    };
    let said = move || {
        let (stem, now, lang) = (stem(), tapped.get(), host.lang());
        let refused = now.refused.and_then(|at| stem.phrases.get(at)).and_then(|phrase| match phrase.role {
            Role::Distracts(why) => Some(why),
            _ => None,
        });
        match refused {
            Some(why) => why.get(lang),
            None if is_whole(host, stem, now) => stem.answer.get(lang),
            None if now.phrases == 0 => words::STEM_HINT.get(lang),
            None => words::STEM_LEFT.get(lang),
        }
        .to_owned()
    };
    let is_done = move || is_whole(host, stem(), tapped.get());
    let kind = move || if is_done() { "right" } else { "" }.to_owned();
    html("div").children([
        html("p")
            .class("muted which")
            .say(move || words::stem_number(host.lang(), tapped.get().stem % stems.len() + 1, stems.len())),
        html("p").class("stem").list(sentence),
        html("p").with(&[("class", "told"), ("role", "status"), ("part", "output")]).bind("data-kind", kind).say(said),
        html("div").class("steps").child(super::plain_button(host.word(words::NEXT_STEM), next)),
    ])
}

fn phrase_el(host: Host, tapped: RwSignal<Tapped>, at: usize, phrase: &'static Phrase) -> El {
    let text = phrase.text;
    if let Role::Plain = phrase.role {
        return html("span").say(host.word(text));
    }
    let class = move || {
        let now = tapped.get();
        match phrase.role {
            Role::Decides(given) if now.phrases >> at & 1 == 1 || is_set(host, given) => "phrase found",
            Role::Distracts(_) if now.phrases >> at & 1 == 1 => "phrase refused-phrase",
            _ => "phrase",
        }
        .to_owned()
    };
    let is_found = move || (tapped.get().phrases >> at & 1 == 1).to_string();
    html("button")
        .set("type", "button")
        .bind("class", class)
        .bind("aria-pressed", is_found)
        .on("click", move |_| {
            tapped.update(|tapped| {
                tapped.phrases |= 1 << at;
                tapped.refused = matches!(phrase.role, Role::Distracts(_)).then_some(at);
            });
            if let Role::Decides(given) = phrase.role {
                put(host, given);
            }
        })
        .say(host.word(text))
}

/// Whether the state shown has what a phrase decides, and would not have it anyway. Tracked.
fn is_set(host: Host, given: Given) -> bool {
    let table = host.widget.settings;
    let values = host.values();
    let has = |(name, text): &(&str, &str)| {
        position(table, name)
            .is_some_and(|at| matches!(table[at].read(text), Reading::Read(value) if values[at] == value))
    };
    given.iter().all(has) && values_of(table, given) != values_of(table, &[])
}

/// Whether every phrase that decides something is found. Tracked.
fn is_whole(host: Host, stem: &Stem, tapped: Tapped) -> bool {
    stem.phrases.iter().enumerate().all(|(at, phrase)| match phrase.role {
        Role::Decides(given) => tapped.phrases >> at & 1 == 1 || is_set(host, given),
        Role::Plain | Role::Distracts(_) => true,
    })
}
