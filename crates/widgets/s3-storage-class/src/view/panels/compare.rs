//! The classes side by side, with buttons that make each win.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Host, Phase, receipts, still};
use skylet_units::{Exact, Text};

use super::{choice, controls, field, folded};
use crate::flips::{Change, reads_of};
use crate::guide_texts as names;
use crate::map;
use crate::map_texts::Part;
use crate::model::summary;
use crate::panel_texts as words;
use crate::panels::compare::{Choice, list, style};
use crate::settings::{self, Settings};
use crate::texts;

const PLACES: &[Text] = &[words::ANYWHERE, words::KOREA, words::UNITED_STATES];

pub(super) fn panel(host: Host) -> El {
    let rows = Memo::new_with_compare(
        move |_| {
            let settings = Settings::from_values(&host.values());
            Arc::new(list(&settings, &summary(&settings), host.lang()))
        },
        |_, _| true,
    );
    let of = move |is_barred: bool| {
        move || {
            let rows = rows.get();
            rows.iter().filter(|choice| choice.is_barred == is_barred).map(|choice| row(host, choice)).collect()
        }
    };
    let knobs = controls([
        field(host, &settings::OBJECTS, names::OBJECTS),
        choice(host, &settings::RESIDENCY, names::RESIDENCY, PLACES),
    ]);
    let facts = move || {
        let settings = Settings::from_values(&host.values());
        vec![receipts(host, &words::price_facts(settings.region, &summary(&settings)))]
    };
    html("div").class("compare").children([
        textures(),
        knobs,
        legend(host),
        html("ul").class("classes").list(of(false)),
        html("p").class("head").say(host.word(words::SHUT)),
        html("ul").class("classes").list(of(true)),
        folded(host, facts),
    ])
}

/// What a reader presses to make a class win, as a setting and its value.
fn made(change: Change) -> (&'static Setting, Value) {
    let quantity = |value: Exact| Value::Quantity(value);
    match change {
        Change::Reads(parts) => (&settings::READS, quantity(reads_of(parts))),
        Change::Days(days) => (&settings::KEPT, quantity(Exact::whole(days))),
        Change::Size(size) => (&settings::SIZE, quantity(Exact::whole(size))),
        Change::Wait(wait) => (&settings::WAIT, wait.value()),
        Change::ZoneLoss(zone_loss) => (&settings::ZONE_LOSS, zone_loss.value()),
        Change::Region(region) => (&settings::REGION, region.value()),
        Change::Residency(residency) => (&settings::RESIDENCY, residency.value()),
        Change::Restore(restore) => (&settings::RESTORE, restore.value()),
        Change::ArchiveTiers(tiers) => (&settings::ARCHIVE_TIERS, tiers.value()),
    }
}

fn row(host: Host, choice: &Choice) -> El {
    let class = choice.class;
    let sign = html("i")
        .class(&format!("sign {}", style(choice)))
        .set("aria-hidden", "true")
        .set("data-sign", map::sign(Some(class)));
    let name = html("button")
        .with(&[("type", "button"), ("class", "plain class-name")])
        .bind("aria-pressed", move || (host.value(&settings::CLASS) == class.value()).to_string())
        .flag("disabled", move || host.is_locked(&settings::CLASS))
        .on("click", move |_| host.set(&settings::CLASS, class.value(), Phase::Settled))
        .child(sign)
        .child(html("span").text(texts::class_name(class)));
    let flip = choice.flip.as_ref().map(|(change, text, factor)| {
        let (setting, value) = made(*change);
        html("button")
            .with(&[("type", "button"), ("class", "plain flip")])
            .set("data-class", crate::frame::style(Some(class)))
            .flag("disabled", move || host.is_locked(setting))
            .on("click", move |_| host.set(setting, value.clone(), Phase::Settled))
            .child(html("span").text(text))
            .child(html("b").text(factor))
    });
    let never = html("span").class("never muted").text(&choice.never);
    let verdict = html("span").class("verdict").text(&choice.verdict);
    let lines =
        choice.lines.iter().map(|(name, sum)| html("li").child(html("span").text(name)).child(html("b").text(sum)));
    let lines = html("ul").class("lines").children(lines);
    html("li").class(&format!("class-row {}{}", style(choice), if choice.is_winner { " best" } else { "" })).children([
        name,
        html("span").class("class-bar").child(still(&choice.picture)),
        html("b").class("class-price").text(&choice.price),
        html("span").class("class-why").child(verdict).child(flip.unwrap_or(never)),
        lines,
    ])
}

/// What the textures of a bar stand for.
fn legend(host: Host) -> El {
    let mark = |part: Part| {
        let (class, texture) = match part {
            Part::Storage => ("own", None),
            Part::Requests => ("own", Some("stripes")),
            Part::Retrieval => ("own", Some("dots")),
            Part::Monitoring => ("own frame", None),
            Part::Waste => ("waste", None),
        };
        let square =
            |class: &str| svg("rect").class(class).with(&[("x", "1"), ("y", "1"), ("width", "18"), ("height", "12")]);
        let mark = svg("svg").with(&[("width", "20"), ("height", "14"), ("aria-hidden", "true")]).child(square(class));
        let mark = match texture {
            Some(texture) => mark.child(square(texture)),
            None => mark,
        };
        html("span").child(mark).child(html("span").say(host.word(part.name())))
    };
    html("p").class("legend barred").children(Part::ALL.map(mark))
}

/// Stripes and dots in the colour of the paper, laid over the colour of a class.
fn textures() -> El {
    let pattern = |id: &str, size: &str, mark: El| {
        svg("pattern")
            .with(&[("id", id), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse")])
            .child(mark)
    };
    let stripe = svg("rect").with(&[("class", "paper-mark"), ("width", "2"), ("height", "4")]);
    let dot = svg("circle").with(&[("class", "paper-mark"), ("cx", "2.5"), ("cy", "2.5"), ("r", "1.5")]);
    svg("svg")
        .with(&[("class", "unseen"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")])
        .child(svg("defs").child(pattern("stripes", "4", stripe)).child(pattern("dots", "5", dot)))
}
