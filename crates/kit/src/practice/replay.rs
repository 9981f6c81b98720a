//! The wrong way beside the right one, on the same data: drawn, and row by row with the first difference marked.

use skylet_practice::{Feedback, Row, Trace};
use skylet_units::Lang;

use crate::dom::{El, html};
use crate::picture::still;
use crate::practice_texts as words;

pub(super) fn replay(feedback: &Feedback, lang: Lang) -> El {
    let Feedback { rule, right, wrong, differs, .. } = feedback;
    let window = right.drawing.window().max(wrong.drawing.window());
    let side = |class: &'static str, heading: &'static str, name: &str, trace: &Trace| {
        let head = html("p").class("side-name").child(html("b").text(heading)).child(html("small").text(name));
        html("div").class(class).child(head).child(still(&trace.drawing.picture(window)))
    };
    let mut rows = Vec::new();
    for (at, row) in right.rows.iter().enumerate() {
        let (is_first, is_last) = (*differs == Some(at), at + 1 == right.rows.len());
        let other = wrong.rows.get(at);
        let mut line = html("div")
            .class(if is_first { "pair parts" } else { "pair" })
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
    html("div").class("replay").child(
        html("div")
            .with(&[("class", "seen"), ("aria-hidden", "true")])
            .child(html("div").class("sides").children([
                side("side wrong-side", words::WRONG_WAY.get(lang), rule.name.get(lang), wrong),
                side("side right-side", words::RIGHT_WAY.get(lang), "", right),
            ]))
            .children(rows),
    )
}

fn cell(row: Option<&Row>, class: &'static str, is_off: bool) -> El {
    let cell = html("span").class(class).flag("data-differs", move || is_off);
    match row {
        None => cell,
        Some(row) => cell.child(html("small").class("muted").text(&row.working)).child(html("b").text(&row.result)),
    }
}
