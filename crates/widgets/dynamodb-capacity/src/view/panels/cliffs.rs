//! Every size an item may have, with a handle over all of it and buttons to the sizes nearby.

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Phase, Slider, handle, overlay};
use skylet_units::Text;

use super::super::RULES;
use super::{Closer, set_size};
use crate::frame;
use crate::model;
use crate::panel_texts as words;
use crate::panels::cliffs::{Near, near, snapped};
use crate::settings::{self, SIZE_MAX};
use crate::texts;

const NEAR: [Text; 5] = [words::LESS_BOX, words::LESS_BYTE, words::HERE, words::MORE_BYTE, words::MORE_BOX];

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    let bytes = move || closer.settings().item.ceil().floor_to_i64();
    let block = move || model::summary(&closer.settings(), &RULES).block;
    let slider = Slider {
        host,
        setting: Some(&settings::ITEM),
        label: Box::new(host.word(texts::ITEM_SLIDER)),
        window: Box::new(|| SIZE_MAX),
        place: Box::new(bytes),
        value_text: Box::new(move || words::near_value(bytes(), &closer.first())),
        is_held: RwSignal::new(false),
        on_move: Box::new(move |place, phase| set_size(host, snapped(place, untrack(block)), phase)),
        on_nudge: Box::new(move |nudge| {
            set_size(host, frame::nudged_size(untrack(bytes), nudge, untrack(block), SIZE_MAX), Phase::Settled);
        }),
    };
    let grip = overlay("142").child(handle("handle", move || Share::of(bytes(), SIZE_MAX).percent(), "118"));
    html("div").children([
        html("div").class("track").children([closer.picture(0), grip, slider.el()]),
        html("ul").class("near").list(move || nearby(host, closer)),
        closer.says(),
    ])
}

fn nearby(host: Host, closer: Closer) -> Vec<El> {
    let settings = closer.settings();
    let summary = model::summary(&settings, &RULES);
    let row = |(at, near): (usize, Option<Near>)| {
        let near = near?;
        let name = html("span").class("muted").text(NEAR[at].get(host.lang()));
        let size = html("b").text(&texts::bytes_count(near.size));
        let value = html("span").text(&words::units(near.units, summary.unit()));
        // The size shown is where one is already.
        if at == 2 {
            return Some(html("li").class("here").children([name, size, value]));
        }
        let go = html("button")
            .with(&[("type", "button"), ("class", "jump")])
            .flag("disabled", move || host.is_locked(&settings::ITEM))
            .on("click", move |_| set_size(host, near.size, Phase::Settled));
        Some(html("li").child(go.children([name, html("u").child(size), value])))
    };
    near(&settings, &summary, &RULES).into_iter().enumerate().filter_map(row).collect()
}
