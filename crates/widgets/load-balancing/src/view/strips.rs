//! Panels that are rows of pictures with names and numbers: health checks, hashes, direct server return.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, named_field};
use skylet_units::{Lang, Text};

use super::aws::{grounds, of_row, picture, says, settings_of};
use crate::hashing::moved::Way;
use crate::panels::{Look, distribution, dsr, dsr_texts, hashing, hashing_texts, health, health_texts};
use crate::settings::{self, AwsSettings, Settings};
use crate::texts;

/// Health checks, draining and slow start in time.
pub(super) fn health(host: Host) -> El {
    let small = |setting, label| named_field(host, "control", setting, label, texts::NO_NOTE);
    let fields = vec![
        small(&settings::CHECK_INTERVAL, health_texts::INTERVAL_FIELD),
        small(&settings::UNHEALTHY_THRESHOLD, health_texts::UNHEALTHY_FIELD),
        small(&settings::HEALTHY_THRESHOLD, health_texts::HEALTHY_FIELD),
        small(&settings::DEREGISTRATION_DELAY, health_texts::DELAY_FIELD),
        small(&settings::SLOW_START, health_texts::SLOW_FIELD),
    ];
    strips(host, fields, health::look, &[])
}

/// What hashes spread, and what moves when servers come and go.
pub(super) fn hashing(host: Host) -> El {
    let nodes = named_field(host, "control", &settings::NODES, hashing_texts::NODES_FIELD, hashing_texts::NODES_NOTE);
    strips(host, vec![nodes], hashing::look, &[(0, hashing_texts::MOVED), (Way::ALL.len(), hashing_texts::SPREAD)])
}

/// How long answers took in each lane.
pub(super) fn distribution(host: Host) -> El {
    let shown = Memo::new_with_compare(
        move |_| Arc::new(distribution::look(&Settings::from_values(&host.values()), host.lang())),
        |_, _| true,
    );
    html("div").children([html("div").class("whole").child(picture(shown, 0)), says(shown)])
}

/// Direct server return beside the path through the load balancer.
pub(super) fn dsr(host: Host) -> El {
    let traffic = named_field(host, "control", &settings::TRAFFIC, dsr_texts::TRAFFIC_FIELD, dsr_texts::TRAFFIC_NOTE);
    strips(host, vec![traffic], dsr::look, &[])
}

/// Fields, rows and sentences that follow the settings; `heads` say what the rows from some place on are.
fn strips(host: Host, fields: Vec<El>, look: fn(&AwsSettings, Lang) -> Look, heads: &[(usize, Text)]) -> El {
    let shown = Memo::new_with_compare(move |_| Arc::new(look(&settings_of(host), host.lang())), |_, _| true);
    // Every state has as many rows.
    let count = untrack(|| shown.get().rows.len());
    let head = |at: usize| {
        let text = heads.iter().find(|(before, _)| *before == at)?.1;
        Some(html("p").class("rows-head muted").say(host.word(text)))
    };
    let rows = (0..count).flat_map(|at| [head(at), Some(row(shown, at))]).flatten();
    let rows = html("div").class("rows aws").children(rows);
    let grounds = grounds(host, shown).flag("hidden", move || shown.get().facts.is_empty());
    html("div").children([html("div").class("knobs").children(fields), rows, says(shown), grounds])
}

/// A picture with its name on one side and its value on the other.
fn row(shown: Memo<Arc<Look>>, at: usize) -> El {
    let text = of_row(shown, at);
    let name = html("span")
        .class("name")
        .child(html("span").say(text(|row| &row.label)))
        .child(html("small").class("muted").say(text(|row| &row.note)));
    let value = html("span")
        .class("value")
        .child(html("b").say(text(|row| &row.value)))
        .child(html("small").say(text(|row| row.unit)));
    html("div").class("row").children([name, picture(shown, at), value])
}
