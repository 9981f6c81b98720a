//! Keys that mean the same in every widget, by their place on the keyboard, and the sheet that lists all of them.

use leptos::prelude::*;
use skylet_contract::Mode;

use crate::dom::{El, html};
use crate::host::{Event, Host};
use crate::later::Later;
use crate::{player_texts, texts};

/// Does what a key means in every widget; whether it means something. `told` is what there is to say of the state shown.
pub(crate) fn press(host: Host, later: &'static Later, code: &str, has_shift: bool, told: impl Fn() -> String) -> bool {
    match code {
        "Slash" if has_shift => host.set_around(|around| around.is_helping = !around.is_helping),
        "KeyU" => host.emit(Event::Undo),
        "KeyR" => host.emit(Event::Reset),
        "KeyT" => host.toggle_lang(),
        "KeyS" => host.set_around(|around| {
            // The same words again are said again only if the text is another one.
            let again = if around.said.ends_with(' ') { "" } else { " " };
            around.said = format!("{}{again}", told().trim_end());
        }),
        "KeyM" if later.parts.practice.is_some() => host.set_mode(untrack(|| host.mode()).next()),
        _ => return false,
    }
    true
}

/// The sheet of keys, and what a key asked to be said.
pub(crate) fn sheet(host: Host, later: &'static Later) -> Vec<El> {
    let row = |(keys, meaning): &(&'static str, skylet_units::Text)| {
        html("li").child(html("kbd").set("lang", "en").text(keys)).child(html("span").say(host.word(*meaning)))
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
