//! Requests that are too many to have an element each: a canvas below the lanes, from when the later file is there.

use leptos::prelude::*;
use skylet_kit::dom::html;
use skylet_kit::{Host, Swarm, swarm};
use skylet_sim::Micros;

use super::{Given, Shelf, with};
use crate::crowd::{STYLES, draw};
use crate::settings::Settings;
use crate::shown::followed;
use crate::time_texts;

/// Draws those that wait under the lanes, while a run has so many.
pub(super) fn layer(host: Host, given: &Given) {
    let (shelf, over) = (Shelf::clone(&given.shelf), given.lanes.clone());
    let known = Shelf::clone(&shelf);
    // Other lanes and servers are other places to draw in.
    let shape = Memo::new(move |_| {
        let settings = Settings::from_values(&host.values());
        let is_crowd = with(&known, host, |board| board.is_crowd());
        is_crowd.then(|| (settings.slots(), settings.servers().len()))
    });
    let parts = move || {
        let shelf = Shelf::clone(&shelf);
        let make = |_| {
            let layer = Swarm {
                over: over.clone(),
                rooms: "line",
                styles: STYLES,
                fill: Box::new(move |rooms, dots| {
                    let now = Micros(host.playhead().unwrap_or_default());
                    let settings = Settings::from_values(&host.values());
                    with(&shelf, host, |board| {
                        board.seek(now);
                        draw(board, followed(board, &settings), rooms, dots);
                    });
                }),
            };
            vec![swarm(layer), html("p").class("looks").say(host.word(time_texts::CROWD))]
        };
        shape.get().map(make).unwrap_or_default()
    };
    // The lanes are in the page already.
    let _ = given.lanes.clone().child(html("div").class("crowd").list(parts));
}
