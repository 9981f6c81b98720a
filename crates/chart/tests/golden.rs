//! One picture of each chart, as text: what a reviewer reads when something moves. `SKYLET_BLESS=1` writes them anew.

use std::path::Path;

use skylet_chart::Picture;
use skylet_chart::charts::{
    Axis, Bar, Crossing, Curves, Histogram, Lane, Line, Mark, Scale, Series, Stacked, Words, curves, histogram, stacked,
};

#[track_caller]
fn check(name: &str, picture: &Picture) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let text = format!("height {}\n{picture}", picture.height);
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::write(&path, &text).expect("the golden folder can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is there");
    assert_eq!(text, golden, "{name} moved; bless it when that is meant");
}

fn ms(number: i64) -> String {
    format!("{number} ms")
}

fn plain(number: i64) -> String {
    number.to_string()
}

fn dollars(cents: i64) -> String {
    format!("${}.{:02}", cents / 100, cents % 100)
}

const LANES: [Lane<'static>; 2] = [
    Lane { series: Series { look: 1, name: "Round robin" }, counts: &[0, 4, 31, 60, 12, 3] },
    Lane { series: Series { look: 2, name: "최소 연결" }, counts: &[2, 9, 57, 40, 2, 0] },
];

fn lanes(marks: &[Mark], is_outlined: bool) -> Picture {
    histogram(&Histogram {
        edges: &[1, 2, 4, 8, 16, 32, 64],
        lanes: &LANES,
        is_outlined,
        marks,
        most: None,
        edge_words: Words(&ms),
        count_words: Words(&plain),
        height: 160,
    })
}

fn marks() -> Vec<Mark> {
    // 10 ms is a quarter of the way from 8 to 16: bin 3 of 6 plus a quarter, 3.25 / 6 = 54.17 %. 24: 4.5 / 6 = 75 %.
    let mark = |at, label: &str| Mark { at, label: label.to_owned(), look: 0 };
    vec![mark(10, "p50 10 ms"), mark(24, "p95 24 ms"), mark(28, "p99 28 ms")]
}

#[test]
fn histogram_of_bars() {
    check("histogram-bars.txt", &lanes(&marks(), false));
}

#[test]
fn histogram_of_outlines() {
    check("histogram-outlines.txt", &lanes(&marks(), true));
}

#[test]
fn curves_that_cross() {
    let lines = [
        Line { series: Series { look: 1, name: "On demand" }, heights: &[0, 250, 500, 750, 1_000] },
        Line { series: Series { look: 2, name: "Provisioned" }, heights: &[400, 400, 400, 400, 400] },
    ];
    check(
        "curves.txt",
        &curves(&Curves {
            across: Axis { scale: Scale::Linear, ends: None, ticks: &[], words: Words(&plain) },
            up: Axis { scale: Scale::Linear, ends: None, ticks: &[], words: Words(&dollars) },
            places: &[0, 10, 20, 30, 40],
            lines: &lines,
            here: Some(25),
            crossings: &[Crossing { at: (16, 400), label: "16 at $4.00".to_owned() }],
            height: 200,
        }),
    );
}

#[test]
fn curves_on_logarithmic_axes() {
    let line = Line { series: Series { look: 3, name: "" }, heights: &[1, 10, 100, 1_000] };
    check(
        "curves-log.txt",
        &curves(&Curves {
            across: Axis { scale: Scale::Log, ends: None, ticks: &[], words: Words(&plain) },
            up: Axis { scale: Scale::Log, ends: None, ticks: &[], words: Words(&plain) },
            places: &[1, 10, 100, 1_000],
            lines: &[line],
            here: Some(10),
            crossings: &[],
            height: 120,
        }),
    );
}

#[test]
fn stacked_costs() {
    let part = |look, name| Series { look, name };
    check(
        "stacked.txt",
        &stacked(&Stacked {
            parts: &[part(1, "Storage"), part(2, "Requests"), part(3, "검색")],
            bars: &[
                Bar { name: "Standard", amounts: &[2_300, 100, 0] },
                Bar { name: "Standard-IA", amounts: &[1_250, 200, 1_000] },
                Bar { name: "Deep Archive", amounts: &[99, 500, 2_001] },
            ],
            most: None,
            words: Words(&dollars),
        }),
    );
}
