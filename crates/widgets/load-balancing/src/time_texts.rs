//! What the player says of instants, Korean and English side by side.

use skylet_contract::Happening;
use skylet_sim::Micros;
use skylet_units::{Lang, Text};

use crate::settings::Verb;
use crate::texts::{clock, server};

/// What a small disc is, and how old.
pub const CROWD: Text = Text {
    ko: "점 하나가 기다리는 요청 하나입니다. 온 지 1초, 3초가 지나면 크고 진해집니다.",
    en: "Each dot is a waiting request: larger and darker 1 s and 3 s after it came.",
};

/// The request a button leads to: `144번`; nothing before the first.
#[must_use]
pub fn request(lang: Lang, number: usize) -> String {
    match (number, lang) {
        (0, _) => String::new(),
        (_, Lang::Ko) => format!("{number}번"),
        (_, Lang::En) => format!("no. {number}"),
    }
}

/// The first request a lane gives up.
#[must_use]
pub fn first_drop(lang: Lang, name: &str, at: Micros) -> String {
    match lang {
        Lang::Ko => format!("{} {name} 첫 버림", clock(lang, at)),
        Lang::En => format!("{}: {name} drops its first", clock(lang, at)),
    }
}

/// What is done to a server.
#[must_use]
pub fn change(lang: Lang, change: &Happening, at: Micros) -> String {
    let to = server(lang, usize::try_from(change.target - 1).unwrap_or_default());
    let (ko, en) = match Verb::ALL.get(change.verb) {
        Some(Verb::Drain) => ("비움", "drained"),
        Some(Verb::Stop) => ("멈춤", "stopped"),
        Some(Verb::Return) | None => ("돌아옴", "returns"),
    };
    match lang {
        Lang::Ko => format!("{} {to} {ko}", clock(lang, at)),
        Lang::En => format!("{}: {} {en}", clock(lang, at), to.to_ascii_lowercase()),
    }
}

/// Where the second lane goes its own way.
#[must_use]
pub fn forked(lang: Lang, at: Micros) -> String {
    match lang {
        Lang::Ko => format!("{} 가른 곳", clock(lang, at)),
        Lang::En => format!("{}: the fork", clock(lang, at)),
    }
}

/// The button of the fork: here, or away with it.
#[must_use]
pub fn fork_button(lang: Lang, is_forked: bool) -> String {
    let text = match (is_forked, lang) {
        (false, Lang::Ko) => "여기서 가르기",
        (false, Lang::En) => "Fork here",
        (true, Lang::Ko) => "다시 합치기",
        (true, Lang::En) => "Undo the fork",
    };
    text.to_owned()
}
