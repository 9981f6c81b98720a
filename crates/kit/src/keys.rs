//! Keys that mean the same in every widget, by their place on the keyboard, and the sheet that lists all of them.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use skylet_contract::Mode;
use web_sys::{Element, HtmlElement};

use crate::dom::{El, html};
use crate::host::{Event, Host};
use crate::later::Later;
use crate::{player_texts, texts};

/// Does what a key means in every widget; whether it means something. `card` is the widget's.
pub(crate) fn press(host: Host, later: &'static Later, code: &str, card: &Element) -> bool {
    match code {
        "?" => host.set_around(|around| around.is_helping = !around.is_helping),
        "KeyU" => host.emit(Event::Undo),
        "KeyR" => host.emit(Event::Reset),
        "KeyT" => host.toggle_lang(),
        "KeyS" => host.set_around(|around| {
            // The same words again are said again only if the text is another one.
            let again = if around.said.ends_with(' ') { "" } else { " " };
            around.said = format!("{}{again}", told(card).trim_end());
        }),
        "KeyL" if untrack(|| host.mode()) != Mode::Talk => copy_link(card),
        "KeyP" => host.emit(Event::Projector),
        "KeyM" if later.parts.practice.is_some() => host.set_mode(untrack(|| host.mode()).next()),
        _ => {
            // A button that says which key it has is pressed by that, as long as it stands there.
            let key = if code == "NumpadEnter" { "Enter" } else { code };
            return click(card, &format!("[data-key={key}]:not([hidden], [hidden] *)"));
        }
    }
    true
}

/// What is shown, or what is asked while that is away.
fn told(card: &Element) -> String {
    let text = |selector| card.query_selector(selector).ok().flatten().and_then(|found| found.text_content());
    let shown = text(".narration").filter(|text| !text.is_empty());
    shown.unwrap_or_else(|| [".practice .question", ".told"].into_iter().filter_map(text).collect::<Vec<_>>().join(" "))
}

/// Opens the panel of texts to paste at the link, and copies that: there it is seen, and can be selected where the page
/// may not write into the clipboard. What a press brings is there in the turn after it.
fn copy_link(card: &Element) {
    click(card, ".tools [aria-expanded=false]");
    let card = card.clone();
    Timeout::new(0, move || {
        click(&card, ".copy .option:last-child input");
        Timeout::new(0, move || {
            click(&card, ".copy .tool");
        })
        .forget();
    })
    .forget();
}

/// Presses the first button that a selector finds; whether there is one.
fn click(card: &Element, selector: &str) -> bool {
    let found = card.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(found) = &found {
        found.click();
    }
    found.is_some()
}

/// The sheet of keys, and what a key asked to be said.
pub(crate) fn sheet(host: Host, later: &'static Later) -> Vec<El> {
    let row = |(keys, meaning): &(&'static str, skylet_units::Text)| {
        let said = [html("kbd").set("lang", "en").text(keys), html("span").say(host.word(*meaning))];
        // What has no button elsewhere has one here.
        match texts::KEY_BUTTONS.iter().find(|(name, _)| name == keys) {
            Some((_, code)) => html("li").child(
                html("button").with(&[("type", "button"), ("class", "plain")]).set("data-press", code).children(said),
            ),
            None => html("li").children(said),
        }
    };
    let in_talk = move || host.mode() == Mode::Talk;
    let list = html("ul")
        .class("key-list")
        .children(later.parts.key_names.iter().map(row))
        .children(texts::KEYS.iter().map(row))
        .children(player_texts::KEYS.iter().map(row));
    let sheet = html("details")
        .class("receipts")
        .flag("open", move || host.around(|around| around.is_helping))
        .flag("hidden", in_talk)
        .child(html("summary").say(host.word(texts::KEY_SHEET)))
        .child(list);
    let said = html("p").with(&[("class", "unseen said-now"), ("role", "status")]);
    vec![sheet, said.say(move || host.around(|around| around.said.clone()))]
}
