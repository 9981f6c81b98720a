//! An item typed or pasted as JSON, and the bytes of each attribute.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Host, Kept, Phase, receipts};

use super::folded;
use crate::panel_texts as words;
use crate::panels::bytes::{Bytes, Row, as_value, bytes};
use crate::settings;

/// The longest text that is measured, in bytes: what an item of 400 KB may take when every character is escaped.
const TEXT_MAX: usize = 4 * 1_024 * 1_024;

pub(super) fn panel(host: Host) -> El {
    let text = move || {
        let draft = host.kept(Kept::Draft);
        if draft.is_empty() { words::EXAMPLE_ITEM.to_owned() } else { draft }
    };
    let measured = Memo::new_with_compare(
        move |_| {
            let text = text();
            Arc::new(if text.len() > TEXT_MAX {
                Bytes { rows: Vec::new(), says: words::too_long(host.lang(), TEXT_MAX), size: None }
            } else {
                bytes(&text, host.lang())
            })
        },
        |_, _| true,
    );
    let area = html("textarea")
        .with(&[("class", "code json"), ("rows", "7"), ("spellcheck", "false"), ("autocapitalize", "off")])
        .bind("aria-label", host.word(words::ITEM_JSON))
        .bind("aria-invalid", move || measured.get().size.is_none().to_string())
        .value(text)
        .on("input", move |event| host.keep(Kept::Draft, input_text(event)));
    let label = html("span").class("name").say(host.word(words::ITEM_JSON));
    let hint = html("small").class("muted").say(host.word(words::ITEM_JSON_HINT));
    let rows = move || measured.get().rows.iter().map(row).collect();
    let use_size = html("button")
        .with(&[("type", "button"), ("class", "plain strong")])
        .flag("hidden", move || measured.get().size.is_none() || host.is_locked(&settings::ITEM))
        .on("click", move |_| {
            if let Some(size) = measured.get_untracked().size {
                host.set(&settings::ITEM, as_value(size), Phase::Settled);
            }
        })
        .say(host.word(words::USE_SIZE));
    html("div").children([
        html("label").class("json-field").children([label, area, hint]),
        html("ul").class("attributes").list(rows),
        html("p").with(&[("class", "says"), ("part", "output")]).say(move || measured.get().says.clone()),
        html("div").class("steps").child(use_size),
        folded(host, move || vec![receipts(host, FACTS)]),
    ])
}

const FACTS: &[&skylet_facts::Fact] = &[
    &skylet_facts::dynamodb::ITEM_SIZE_MAX,
    &skylet_facts::dynamodb::NUMBER_DIGITS_MAX,
    &skylet_facts::dynamodb::NESTING_MAX,
];

/// Name, type and value of an attribute, each character above as many squares as it has bytes.
fn row(row: &Row) -> El {
    let sum = html("span").class("sum").text(&row.sum);
    let kind = html("b").with(&[("class", "type"), ("lang", "en")]).text(row.kind);
    let rule = html("small").class("muted").text(&row.rule);
    html("li")
        .child(html("span").class("attribute").children([cells("name-cells", &row.name), kind, cells("", &row.text)]))
        .child(rule)
        .child(sum)
}

fn cells(class: &'static str, (characters, rest): &(Vec<(char, usize)>, usize)) -> El {
    let cell = |(character, bytes): &(char, usize)| {
        let class = ["cell b1", "cell b1", "cell b2", "cell b3", "cell b4"].get(*bytes).copied().unwrap_or("cell b4");
        let shown = if *character == ' ' || character.is_control() { '␣' } else { *character };
        html("span").class(class).text(shown.encode_utf8(&mut [0; 4]))
    };
    let more = (*rest > 0).then(|| html("span").class("more").text(&format!("+{rest}")));
    html("span").set("class", &format!("cells {class}")).children(characters.iter().map(cell)).children(more)
}
