//! The panels about AWS: two rooms of targets, and what each type of load balancer offers.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_contract::{Nudge, Setting, Value};
use skylet_facts::Fact;
use skylet_kit::dom::{El, Say, html, say};
use skylet_kit::{Choices, Host, Phase, Slider, drawing, handle, named_choice, named_field, overlay, receipts};
use skylet_units::Text;

use crate::aws::kind::Kind;
use crate::aws::kind_texts::kind_name;
use crate::aws::notes::{NOTES, Note};
use crate::aws::notes_texts;
use crate::panels::texts as words;
use crate::panels::types::{Back, Types, types as types_of};
use crate::panels::types_texts;
use crate::panels::zones::{HANDLE, Zones, look};
use crate::panels::{Look, Row};
use crate::settings::{self, AwsSettings};

/// The settings; tracked.
pub(super) fn settings_of(host: Host) -> AwsSettings {
    AwsSettings::of(&host.values())
}

/// Two rooms, one above the other, with a wall that can be moved.
pub(super) fn zones(host: Host) -> El {
    let shown = Memo::new_with_compare(move |_| Arc::new(look(&settings_of(host), host.lang())), |_, _| true);
    let fields = [
        named_field(host, "control", &settings::ZONES, words::ZONES_FIELD, words::ZONES_NOTE),
        named_field(host, "control", &settings::UNHEALTHY, words::UNHEALTHY_FIELD, words::UNHEALTHY_NOTE),
        shift(host),
    ];
    let rooms = html("div").class("rooms").children((0..2).map(|at| room(host, shown, at)));
    html("div").children([html("div").class("knobs").children(fields), rooms, says(shown), grounds(host, shown)])
}

/// The zone that is shifted away: as many to choose from as there are.
fn shift(host: Host) -> El {
    const NAMES: [&str; 5] = ["", "A", "B", "C", "D"];
    let count = Memo::new(move |_| Zones::of(&settings_of(host)).targets.len());
    let content = move |at: usize| {
        let name = move || if at == 0 { host.word(words::SHIFT_NONE)() } else { NAMES[at].to_owned() };
        vec![html("span").say(name)]
    };
    let choices = Choices {
        host,
        setting: Some(&settings::SHIFT),
        name: settings::SHIFT.name,
        label: Box::new(host.word(words::SHIFT_FIELD)),
        class: "segments",
        options: Box::new(move || (0..=count.get()).collect()),
        content: Box::new(content),
        chosen: Rc::new(move || chosen(host, &settings::SHIFT)),
        on_choose: Rc::new(move |at| host.set(&settings::SHIFT, Value::Choice(at), Phase::Settled)),
    };
    let label = html("span").class("name").say(host.word(words::SHIFT_FIELD));
    host.control(&settings::SHIFT, html("div").class("control").child(label).child(choices.el()))
}

/// The option chosen; tracked.
fn chosen(host: Host, setting: &'static Setting) -> usize {
    match host.value(setting) {
        Value::Choice(index) => index,
        Value::Quantity(_) | Value::List(_) | Value::Happenings(_) => 0,
    }
}

/// Texts of a row; tracked when they are read.
pub(super) fn of_row(shown: Memo<Arc<Look>>, at: usize) -> impl Fn(fn(&Row) -> &str) -> Say {
    move |pick| say(move || shown.get().rows.get(at).map(|row| pick(row).to_owned()).unwrap_or_default())
}

/// The picture of a row.
pub(super) fn picture(shown: Memo<Arc<Look>>, at: usize) -> El {
    drawing(move || shown.get().rows.get(at).map(|row| row.picture.clone()).unwrap_or_default())
}

fn room(host: Host, shown: Memo<Arc<Look>>, at: usize) -> El {
    let text = of_row(shown, at);
    let times = html("span")
        .class("times")
        .child(html("b").say(text(|row| &row.value)))
        .child(html("small").say(text(|row| row.unit)));
    let head = html("p").class("room-head").children([
        html("b").say(text(|row| &row.label)),
        html("span").class("muted").say(text(|row| &row.note)),
        times,
    ]);
    let picture = picture(shown, at);
    let parts = if at == 0 { vec![picture, grip(host), wall(host, shown).el()] } else { vec![picture] };
    html("div").child(head).child(html("div").class("track").children(parts))
}

/// The wall between two zones: targets before it and all; tracked.
fn wall_of(host: Host) -> Option<(i64, i64)> {
    Zones::of(&settings_of(host)).wall()
}

fn grip(host: Host) -> El {
    let at = move || wall_of(host).map_or(Share::ZERO, |(before, all)| Share::of(before, all)).percent();
    overlay(&HANDLE.to_string()).flag("hidden", move || wall_of(host).is_none()).child(handle("handle", at, "44"))
}

fn wall(host: Host, shown: Memo<Arc<Look>>) -> Slider {
    let place = move || wall_of(host).map_or(0, |(before, _)| before);
    let set = move |before: i64, phase| {
        if let Some(zones) = untrack(|| Zones::of(&settings_of(host)).moved(before)) {
            host.set(&settings::ZONES, Value::List(zones.to_vec().into()), phase);
        }
    };
    Slider {
        host,
        setting: Some(&settings::ZONES),
        label: Box::new(host.word(words::WALL)),
        window: Box::new(move || wall_of(host).map_or(1, |(_, all)| all)),
        place: Box::new(place),
        value_text: Box::new(move || {
            let (before, all) = wall_of(host).unwrap_or_default();
            let says = shown.get().says.first().cloned().unwrap_or_default();
            words::wall(host.lang(), before, all, &says)
        }),
        is_held: RwSignal::new(false),
        on_move: Box::new(set),
        on_nudge: Box::new(move |nudge| {
            let now = untrack(place);
            set(
                match nudge {
                    Nudge::Fine(by) | Nudge::Plain(by) => now + by,
                    Nudge::Coarse(by) | Nudge::Page(by) => now + by * 2,
                    Nudge::First => 1,
                    Nudge::Last => i64::MAX,
                },
                Phase::Settled,
            );
        }),
    }
}

pub(super) fn says(shown: Memo<Arc<Look>>) -> El {
    sentences(move || shown.get().says.clone())
}

fn sentences(says: impl Fn() -> Vec<String> + 'static) -> El {
    let lines = move || says().iter().map(|text| html("p").text(text)).collect();
    html("div").with(&[("class", "says"), ("part", "output")]).list(lines)
}

pub(super) fn grounds(host: Host, shown: Memo<Arc<Look>>) -> El {
    folded(host, words::GROUNDS, move || receipts(host, &shown.get().facts))
}

/// Something closed at first.
fn folded(host: Host, name: Text, inside: impl Fn() -> El + 'static) -> El {
    html("details")
        .class("grounds")
        .child(html("summary").say(host.word(name)))
        .child(html("div").list(move || vec![inside()]))
}

/// What each type says to what is wanted.
pub(super) fn types(host: Host) -> El {
    let shown = Memo::new_with_compare(move |_| Arc::new(types_of(&settings_of(host), host.lang())), |_, _| true);
    let knobs = html("div").class("knobs").children([
        named_choice(host, "control wide", &settings::ROUTING, types_texts::ROUTING, types_texts::ROUTINGS),
        named_choice(host, "control wide", &settings::STICKINESS, types_texts::STICKINESS, types_texts::STICKIES),
        named_choice(host, "control wide", &settings::CROSS_ZONE, types_texts::CROSS_ZONE, types_texts::CROSS_ZONES),
        named_field(host, "control", &settings::SLOW_START, types_texts::SLOW_START, types_texts::SLOW_START_NOTE),
        named_field(host, "control long", &settings::GROUP_WEIGHTS, types_texts::WEIGHTS, types_texts::WEIGHTS_NOTE),
    ]);
    let changes = move || shown.get().changes.iter().map(|back| back_button(host, *back)).collect();
    let facts = move || receipts(host, &shown.get().facts);
    let notes = move || html("ul").class("facts notes").children(NOTES.iter().map(|one| note(host, one)));
    let folds = [folded(host, words::GROUNDS, facts), folded(host, types_texts::NOTES, notes)];
    html("div").children([
        balancers(host, shown),
        knobs,
        sentences(move || shown.get().says.clone()),
        html("div").class("steps").list(changes),
        html("div").children(folds),
    ])
}

/// The types as a choice, each with what it says.
fn balancers(host: Host, shown: Memo<Arc<Types>>) -> El {
    let content = move |at: usize| {
        let row = move || shown.get().rows.get(at).cloned();
        let is_offered = move || row().is_some_and(|(_, is_offered, _)| is_offered);
        let mark = move || if is_offered() { "✓ " } else { "✕ " }.to_owned();
        let word = move || host.word(if is_offered() { types_texts::OFFERED } else { types_texts::REFUSED })();
        let verdict = html("span")
            .bind("class", move || if is_offered() { "verdict good" } else { "verdict bad" }.to_owned())
            .child(html("span").set("aria-hidden", "true").say(mark))
            .child(html("span").say(word));
        let name = html("b").text(Kind::ALL.get(at).map_or("", |kind| kind_name(*kind).0));
        let text = move || row().map(|(.., text)| text).unwrap_or_default();
        vec![html("span").class("said-of").children([name, verdict, html("span").class("reason").say(text)])]
    };
    Choices {
        host,
        setting: Some(&settings::BALANCER),
        name: settings::BALANCER.name,
        label: Box::new(host.word(types_texts::TYPE)),
        class: "types",
        options: Box::new(|| (0..Kind::ALL.len()).collect()),
        content: Box::new(content),
        chosen: Rc::new(move || chosen(host, &settings::BALANCER)),
        on_choose: Rc::new(move |at| host.set(&settings::BALANCER, Value::Choice(at), Phase::Settled)),
    }
    .el()
}

fn back_button(host: Host, back: Back) -> El {
    let setting = back.setting();
    html("button")
        .with(&[("type", "button"), ("class", "plain")])
        .flag("disabled", move || host.is_locked(setting))
        .on("click", move |_| host.set(setting, setting.default.clone(), Phase::Settled))
        .say(move || types_texts::back(host.lang(), back))
}

/// A claim of study notes, how it stands, and what is so.
fn note(host: Host, note: &'static Note) -> El {
    let from = |fact: &&'static Fact| {
        html("a")
            .with(&[
                ("href", fact.source.address),
                ("target", "_blank"),
                ("rel", "noopener noreferrer"),
                ("lang", "en"),
            ])
            .text(fact.source.title)
    };
    let mut sources: Vec<&&'static Fact> = note.facts.iter().collect();
    sources.dedup_by_key(|fact| fact.source.address);
    let claim = html("span")
        .class("claim")
        .child(html("b").say(host.word(notes_texts::verdict(note.verdict))))
        .child(html("q").say(host.word(note.claim)));
    html("li")
        .child(claim)
        .child(html("span").say(host.word(note.truth)))
        .child(html("span").class("from").children(sources.into_iter().map(from)))
}
