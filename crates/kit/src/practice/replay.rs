//! The wrong way beside the right one, on the same data: drawn, and row by row with the first difference marked.
//!
//! All rows are there at first; who wants to go through them one by one plays them from the start.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_practice::{Feedback, Row, Trace};
use skylet_units::Lang;

use crate::dom::{El, html, say};
use crate::host::Host;
use crate::picture::still;
use crate::player::{Mark, Player, Run};
use crate::practice_texts as words;

/// From one row to the next, in microseconds: as long as it takes to read one.
const ROW: i64 = 1_500_000;

pub(super) fn replay(host: Host, feedback: &Feedback, lang: Lang) -> El {
    let Feedback { rule, right, wrong, differs, .. } = feedback;
    let window = right.drawing.window().max(wrong.drawing.window());
    let side = |class: &'static str, heading: &'static str, name: &str, trace: &Trace| {
        let head = html("p").class("side-name").child(html("b").text(heading)).child(html("small").text(name));
        html("div").class(class).child(head).child(still(&trace.drawing.picture(window)))
    };
    let player = Player::new(run(host, feedback));
    let instant = player.instant();
    let mut rows = Vec::new();
    for (at, row) in right.rows.iter().enumerate() {
        let (is_first, is_last) = (*differs == Some(at), at + 1 == right.rows.len());
        let other = wrong.rows.get(at);
        let mut line = html("div")
            .class(if is_first { "pair parts" } else { "pair" })
            .flag("data-away", move || instant() < instant_of(at))
            .child(
                html("span")
                    .class("label")
                    .text(&row.label)
                    .children(is_first.then(|| html("small").text(words::PARTS_HERE.get(lang)))),
            )
            .child(cell(
                other,
                if is_last { "cell-value by-wrong last" } else { "cell-value by-wrong" },
                other.is_some_and(|other| other.value != row.value),
            ))
            .child(cell(Some(row), if is_last { "cell-value by-right last" } else { "cell-value by-right" }, false));
        if is_first {
            line = line.child(html("p").class("refutation").text(rule.refutation.get(lang)));
        }
        rows.push(line);
    }
    let seen = html("div")
        .with(&[("class", "seen"), ("aria-hidden", "true")])
        .child(html("div").class("sides").children([
            side("side wrong-side", words::WRONG_WAY.get(lang), rule.name.get(lang), wrong),
            side("side right-side", words::RIGHT_WAY.get(lang), "", right),
        ]))
        .children(rows);
    let controls = html("div").class("player-controls few").children([player.buttons(), player.marks()]);
    html("div").class("replay").child(player.stage([seen, controls]))
}

/// When a row is there.
fn instant_of(row: usize) -> i64 {
    i64::try_from(row).unwrap_or(i64::MAX).saturating_mul(ROW)
}

/// The rows as time. It is no setting: where one looks at a mistake is nobody else's concern.
fn run(host: Host, feedback: &Feedback) -> Run {
    let Feedback { right, wrong, differs, .. } = feedback;
    let of = |trace: &Trace, at: usize| trace.rows.get(at).map(|row| row.result.clone()).unwrap_or_default();
    let rows: Vec<_> =
        right.rows.iter().enumerate().map(|(at, row)| (row.label.clone(), of(wrong, at), row.result.clone())).collect();
    let (length, differs) = (instant_of(rows.len().saturating_sub(1)), *differs);
    let at = RwSignal::new(length);
    let rows = Rc::new(rows);
    Run {
        host,
        setting: None,
        label: say(host.word(words::REPLAY)),
        length: Box::new(move || length),
        grain: ROW,
        settled: Box::new(move || at.get()),
        settle: Box::new(move |instant| at.set(instant)),
        stop_after: Box::new(move |instant| Some((instant / ROW + 1) * ROW).filter(|next| *next <= length)),
        stop_before: Box::new(|instant| (instant > 0).then(|| (instant - 1) / ROW * ROW)),
        stop_name: Box::new(|_, _| String::new()),
        marks: Box::new(move |lang| {
            let mark = |row| Mark { at: instant_of(row), name: words::TO_PARTS.get(lang).to_owned() };
            differs.map(mark).into_iter().collect()
        }),
        clock: Box::new(|_, _| String::new()),
        value_text: Box::new(move |lang, instant| {
            let row = usize::try_from(instant / ROW).unwrap_or_default();
            rows.get(row).map(|(label, wrong, right)| words::both_ways(lang, label, wrong, right)).unwrap_or_default()
        }),
        own: Vec::new(),
    }
}

fn cell(row: Option<&Row>, class: &'static str, is_off: bool) -> El {
    let cell = html("span").class(class).flag("data-differs", move || is_off);
    match row {
        None => cell,
        Some(row) => cell.child(html("small").class("muted").text(&row.working)).child(html("b").text(&row.result)),
    }
}
