//! The panels: exposure, the walk, the tally, another policy.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Phase};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use super::panels::{choice, lines, now, picture, shown};
use super::read;
use crate::later_texts as words;
use crate::model::Board;
use crate::panels::skew::Skew;
use crate::panels::{beside as both, checkers as dials, dig, exposure as bars, flip, skew as chances, tally as count};
use crate::settings::{self, Known, Panel, Policy, Settings, Target};
use crate::texts;
use crate::walk;

/// Each person's exposure as a bar, and the sums.
pub(super) fn exposure(host: Host) -> El {
    let of = move |lang: Lang| {
        let settings = shown(host);
        bars::shown(&mut Board::of(&settings), &settings, now(&settings), lang)
    };
    let memo = Memo::new_with_compare(move |_| std::sync::Arc::new(of(host.lang())), |_, _| true);
    let is_none = move || memo.get().picture.shapes.is_empty();
    html("div").class("closer").children([
        checkers(host),
        html("p").class("muted").flag("hidden", is_none).say(host.word(words::EXPOSURE_KEY)),
        html("p").class("muted").flag("hidden", move || !is_none()).say(host.word(words::NO_STOP)),
        picture(move |_| memo.get().picture.clone(), host).set("aria-hidden", "true"),
        lines(move |_| memo.get().lines.clone(), host),
    ])
}

/// The health checkers as clocks, at the instant looked at or played.
fn checkers(host: Host) -> El {
    let board = StoredValue::new_local(Rc::new(RefCell::new(None)));
    let of = move |lang: Lang| {
        let settings = shown(host);
        let now = host.moving().map_or_else(|| now(&settings), Micros);
        board.with_value(|board| {
            let mut board = board.borrow_mut();
            let board = super::fresh(&mut board, host);
            let now = board.summary(&settings, now).now;
            dials::shown(&settings, board.outage(), now, lang)
        })
    };
    let memo = Memo::new_with_compare(move |_| std::sync::Arc::new(of(host.lang())), |_, _| true);
    html("div").class("checkers-box").children([
        html("p").child(html("b").say(move || memo.get().verdict.clone())),
        picture(move |_| memo.get().picture.clone(), host).set("aria-hidden", "true"),
        html("p").class("muted").say(move || memo.get().key.clone()),
    ])
}

const KNOWN: &[Text] = &[
    words::known_name(Known::Nothing),
    words::known_name(Known::Tld),
    words::known_name(Known::Delegation),
    words::known_name(Known::Answer),
];

const TARGETS: &[Text] =
    &[words::target_name(Target::Address), words::target_name(Target::Alias), words::target_name(Target::Cname)];

/// The way of the resolver step by step, and what `dig` prints.
pub(super) fn walk(host: Host) -> El {
    let hops = move || {
        let settings = shown(host);
        walk::hops(settings.known, settings.target)
    };
    let steps = html("ol")
        .class("worked walk")
        .list(move || hops().into_iter().map(|hop| html("li").text(&words::hop(host.lang(), hop))).collect());
    let printed = html("pre").with(&[("class", "dig"), ("tabindex", "0"), ("lang", "en")]).say(move || {
        let settings = shown(host);
        let mut board = Board::of(&settings);
        let summary = board.summary(&settings, now(&settings));
        dig::dig(host.lang(), &settings, &summary, board.outage())
    });
    html("div").class("closer").children([
        choice(host, &settings::KNOWN, words::WALK_KNOWN, KNOWN),
        choice(host, &settings::TARGET, words::WALK_TARGET, TARGETS),
        steps,
        html("p").say(move || words::hops(host.lang(), hops().len())),
        printed.set("role", "group").bind("aria-label", || "dig".to_owned()),
    ])
}

/// A thousand questions against theory.
pub(super) fn tally(host: Host) -> El {
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = shown(host);
            let mut board = Board::of(&settings);
            let summary = board.summary(&settings, now(&settings));
            let tally = count::tally(&settings, &summary, board.outage());
            let parts = board.outage().plan().parts(settings.asker(), summary.is_healthy);
            let luck = count::luck(&tally, parts);
            std::sync::Arc::new((tally, Skew::of(&summary), luck))
        },
        |_, _| true,
    );
    let head = |text: Text| html("th").set("scope", "col").say(host.word(text));
    let heads = html("tr").children([
        head(words::TALLY_HEADS_ENDPOINT),
        head(words::TALLY_HEADS_THEORY),
        head(words::TALLY_HEADS_DRAWN),
        head(words::TALLY_HEADS_CACHED),
    ]);
    let body = html("tbody").list(move || {
        let rows = count::rows(host.lang(), &memo.get().0).into_iter();
        rows.map(|[name, cells @ ..]| {
            let name = html("th").set("scope", "row").text(&name);
            html("tr").child(name).children(cells.map(|cell| html("td").text(&cell)))
        })
        .collect()
    });
    let is_untold = move || count::rows(host.lang(), &memo.get().0).is_empty();
    let skew = move |lang| memo.get().1.map(|skew| skew.told(lang)).into_iter().collect();
    let luck = move || memo.get().2;
    let button = |class: &str, name: Text, go: Box<dyn Fn()>| {
        html("button")
            .with(&[("type", "button"), ("class", class)])
            .flag("disabled", move || host.is_locked(&settings::RUN))
            .on("click", move |_| go())
            .say(host.word(name))
    };
    let unlucky = move || {
        if let Some(luck) = untrack(luck) {
            host.set(&settings::RUN, Value::Quantity(Exact::whole(luck.unlucky)), Phase::Settled);
        }
    };
    // Nothing to draw again where nothing is drawn.
    let draws = html("div").class("draws").flag("hidden", move || luck().is_none()).children([
        html("p").say(move || luck().map(|luck| words::nearer(host.lang(), luck.nearer)).unwrap_or_default()),
        button("do", words::TALLY_AGAIN, Box::new(move || draw(host))),
        button("plain", words::TALLY_UNLUCKY, Box::new(unlucky)),
    ]);
    let table = html("table").class("counts").child(html("thead").child(heads)).child(body);
    html("div").class("closer counted").children([
        html("p").child(html("b").say(host.word(words::TALLY_KEY))),
        picture(move |lang| count::picture(lang, &memo.get().0), host).set("aria-hidden", "true"),
        // The same numbers for who does not see the bars.
        html("div").class("unseen").flag("hidden", is_untold).child(table),
        html("p").flag("hidden", move || !is_untold()).say(host.word(words::TALLY_NONE)),
        html("p").flag("hidden", move || is_untold() || luck().is_some()).say(host.word(words::TALLY_CERTAIN)),
        html("p").flag("hidden", move || !memo.get().0.is_stale()).say(host.word(words::TALLY_STALE)),
        draws,
        skewed(host, move || memo.get().1),
        lines(skew, host),
    ])
}

/// How likely each share is that the resolvers may come to.
fn skewed(host: Host, skew: impl Fn() -> Option<Skew> + Copy + 'static) -> El {
    let said = move |of: fn(Lang, Skew) -> String| move || skew().map(|skew| of(host.lang(), skew)).unwrap_or_default();
    html("div").class("skewed").flag("hidden", move || skew().is_none()).children([
        html("p").child(html("b").say(said(|lang, skew| words::skew_title(lang, skew.endpoint, skew.resolvers)))),
        picture(move |lang| skew().map(|skew| chances::picture(lang, skew)).unwrap_or_default(), host)
            .set("aria-hidden", "true"),
        html("p").class("muted").say(said(|lang, skew| words::skew_axes(lang, skew.endpoint, skew.held))),
    ])
}

/// Opens the tally, or draws it again by the next run.
pub(super) fn draw(host: Host) {
    let now = read(host);
    if now.panel != Panel::Tally {
        return host.set(&settings::PANEL, Panel::Tally.value(), Phase::Settled);
    }
    let next = (now.run.floor_to_i64() + 1) % 1_000;
    host.set(&settings::RUN, Value::Quantity(Exact::whole(next)), Phase::Settled);
}

const POLICIES: &[Text] = &[
    words::BESIDE_NONE,
    texts::policy_name(Policy::Simple),
    texts::policy_name(Policy::Weighted),
    texts::policy_name(Policy::Failover),
    texts::policy_name(Policy::Latency),
    texts::policy_name(Policy::Geolocation),
    texts::policy_name(Policy::Geoproximity),
    texts::policy_name(Policy::Multivalue),
    texts::policy_name(Policy::IpBased),
];

/// Why not the others and how far from it, and another policy for the same people.
pub(super) fn beside(host: Host) -> El {
    let memo = Memo::new_with_compare(
        move |_| {
            let settings = shown(host);
            std::sync::Arc::new(both::shown(&settings, now(&settings), host.lang()))
        },
        |_, _| true,
    );
    let head = |text: String| html("th").set("scope", "col").text(&text);
    let table = move || {
        let Some(shown) = memo.get().as_ref().clone() else { return Vec::new() };
        let heads = html("tr").child(head(words::WHO.get(host.lang()).to_owned())).children(shown.names.map(head));
        let rows = shown.rows.into_iter().map(|(name, told, differs)| {
            let cells = told.map(|cell| html("td").text(if cell.is_empty() { "NODATA" } else { &cell }));
            let row = html("tr").class(if differs { "differs" } else { "" });
            row.child(html("th").set("scope", "row").text(&name)).children(cells)
        });
        vec![html("thead").child(heads), html("tbody").children(rows.collect::<Vec<_>>())]
    };
    let told = move |_| memo.get().as_ref().as_ref().map(|shown| shown.lines.clone()).unwrap_or_default();
    html("div").class("closer").children([
        why_not(host),
        choice(host, &settings::SECOND, words::BESIDE_LABEL, POLICIES),
        lines(told, host),
        html("div").class("scroll").child(html("table").class("counts").list(table)),
    ])
}

/// The smallest change that makes each loser answer; pressing makes it.
fn why_not(host: Host) -> El {
    let flips = Memo::new_with_compare(
        move |_| {
            let settings: Settings = shown(host);
            let mut board = Board::of(&settings);
            std::sync::Arc::new(flip::flips(host.lang(), &settings, &mut board, now(&settings)))
        },
        |_, _| true,
    );
    let buttons = move || {
        let button = |flip: &flip::Flip| {
            let (setting, value) = (flip.setting, flip.value.clone());
            html("button")
                .with(&[("type", "button"), ("class", "plain change")])
                .flag("disabled", move || host.is_locked(setting))
                .on("click", move |_| host.set(setting, value.clone(), Phase::Settled))
                .text(&flip.text)
        };
        flips.get().iter().map(button).collect()
    };
    html("div")
        .class("why-not")
        .flag("hidden", move || flips.get().is_empty())
        .child(html("b").say(host.word(words::WHY_NOT)))
        .child(html("div").class("changes").list(buttons))
}
