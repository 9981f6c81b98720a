//! Words of the panel about direct server return, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use super::texts::percent;
use crate::aws::dsr::{Path, Price};
use crate::aws::notes_texts::price;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PANEL_DSR: "DSR", "DSR";
    TRAFFIC_FIELD: "요청, 응답(KB)", "Request, reply (KB)";
    TRAFFIC_NOTE: "예: 1, 50", "such as 1, 50";
    NOTHING_PAST: "옆으로 가는 것이 없음", "nothing goes past it";
    PAST: "응답은 아래로 곧장", "replies go straight, below";
    NO_ELB: "ELB에는 DSR이 없습니다. 클라이언트 IP를 보존하는 NLB도 응답은 NLB를 거칩니다.", "No ELB offers DSR: with an NLB that preserves client IPs replies still return through it.";
}

/// How replies travel.
pub(super) const fn path(path: Path) -> Text {
    let (ko, en) = match path {
        Path::Through => ("거쳐서 돌아감", "through the load balancer"),
        Path::Direct => ("곧장 돌아감(DSR)", "direct server return"),
    };
    Text { ko, en }
}

/// What stands beside it.
pub(super) const fn path_note(path: Path) -> Text {
    let (ko, en) = match path {
        Path::Through => ("요청과 응답이 지남", "requests and replies pass"),
        Path::Direct => ("요청만 지남", "only requests pass"),
    };
    Text { ko, en }
}

/// What it saves.
pub(super) fn saves(lang: Lang, [request, reply]: [Exact; 2], saved: Option<Exact>, gain: Option<Exact>) -> String {
    let (request, reply) = (request.grouped(), reply.grouped());
    let saved = percent(saved.unwrap_or_default());
    let times = gain.map(|gain| {
        let near = (gain * Exact::whole(10) + Exact::new(1, 2)).floor() / Exact::whole(10);
        format!("{}{}", if near == gain { "" } else { "≈ " }, near.grouped())
    });
    match (lang, times) {
        (Lang::Ko, Some(times)) => format!(
            "요청 {request} KB에 응답이 {reply} KB이면 로드 밸런서를 지나는 양이 {saved} 줄어, 같은 회선으로 {times}배를 받습니다."
        ),
        (Lang::En, Some(times)) => format!(
            "With requests of {request} KB and replies of {reply} KB, {saved} of the bytes no longer pass the load balancer: \
             the same link carries {times} times as many requests."
        ),
        (Lang::Ko, None) => {
            format!("요청이 {request} KB이면 로드 밸런서를 지나는 것이 없습니다. 응답은 {reply} KB입니다.")
        }
        (Lang::En, None) => {
            format!("With requests of {request} KB nothing passes the load balancer; replies are {reply} KB.")
        }
    }
}

/// What it asks for or gives up.
pub(super) fn prices(lang: Lang) -> impl Iterator<Item = String> {
    Price::ALL.iter().map(move |one| price(*one).get(lang).to_owned())
}
