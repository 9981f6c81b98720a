//! What holds for every chart: nothing fails, nothing leaves the picture, and what is drawn is what was counted.

use proptest::prelude::*;
use skylet_chart::charts::{
    Axis, Bar, Crossing, Curves, Histogram, Lane, Line, Mark, Scale, Series, Stacked, Words, curves, histogram, stacked,
};
use skylet_chart::{Picture, Shape, Share};

/// Widths of texts as the charts reckon them, in pixels of a picture of 320.
fn width_px(text: &str) -> i64 {
    text.chars().map(|c| if c.is_ascii() { 8 } else { 14 }).sum()
}

#[track_caller]
fn is_inside(picture: &Picture) {
    let height = i32::from(picture.height);
    let place = |x: Share, tenths: i32| {
        assert!((Share::ZERO..=Share::FULL).contains(&x), "{} is beside the picture", x.percent());
        assert!((0..=height * 10).contains(&tenths), "{tenths} tenths of a pixel are not in {height} px");
    };
    for shape in &picture.shapes {
        match shape {
            Shape::Rect { x, width, y, height, .. } => {
                place(*x, i32::from(*y) * 10);
                place(x.plus(*width), i32::from(*y + *height) * 10);
            }
            Shape::Line { from, to, .. } => {
                place(from.0, i32::from(from.1) * 10);
                place(to.0, i32::from(to.1) * 10);
            }
            Shape::Trace { points, .. } => points.iter().for_each(|(x, y)| place(*x, *y)),
            Shape::Mark { at, .. } | Shape::Disc { at, .. } => place(at.0, i32::from(at.1) * 10),
            Shape::Text { class, at, text } => {
                place(at.0, i32::from(at.1) * 10);
                let x = at.0.hundredths() * 320 / 10_000;
                let (from, to) = match *class {
                    "chart-label-mid" => (x - width_px(text) / 2, x + width_px(text) / 2),
                    "chart-label-end" => (x - width_px(text), x),
                    _ => (x, x + width_px(text)),
                };
                assert!(from >= -1 && to <= 321, "{text} goes from {from} to {to} of 320 px");
            }
        }
    }
}

fn words(number: i64) -> String {
    // Short, so that only places can push a text out of the picture.
    (number % 1_000).to_string()
}

fn texts_with(picture: &Picture, words: &str) -> Vec<(Share, i16)> {
    let at = |shape: &Shape| match shape {
        Shape::Text { at, text, .. } if text == words => Some(*at),
        _ => None,
    };
    picture.shapes.iter().filter_map(at).collect()
}

fn rects(picture: &Picture) -> Vec<(&'static str, i64, i64, i64)> {
    let rect = |shape: &Shape| match shape {
        Shape::Rect { class, x, width, height, .. } => {
            Some((*class, x.hundredths(), width.hundredths(), i64::from(*height)))
        }
        _ => None,
    };
    picture.shapes.iter().filter_map(rect).collect()
}

fn traces(picture: &Picture) -> Vec<Vec<(Share, i32)>> {
    let trace = |shape: &Shape| match shape {
        Shape::Trace { points, .. } => Some(points.clone()),
        _ => None,
    };
    picture.shapes.iter().filter_map(trace).collect()
}

fn any_number() -> impl Strategy<Value = i64> {
    prop_oneof![-20..20_i64, -1_000_000..1_000_000_i64, any::<i64>(), Just(i64::MIN), Just(i64::MAX)]
}

fn any_scale() -> impl Strategy<Value = Scale> {
    prop_oneof![Just(Scale::Linear), Just(Scale::Log)]
}

proptest! {
    #[test]
    fn any_histogram_is_inside(
        edges in prop::collection::vec(any_number(), 0..20),
        counts in prop::collection::vec(prop::collection::vec(prop_oneof![0..9_u64, any::<u64>()], 0..24), 0..5),
        marks in prop::collection::vec((any_number(), 0..9_u8), 0..6),
        is_outlined: bool,
        most in prop::option::of(prop_oneof![0..9_u64, any::<u64>()]),
        height: i16,
    ) {
        let lanes: Vec<_> = (0..).zip(&counts)
            .map(|(look, counts)| Lane { series: Series { look, name: "lane" }, counts }).collect();
        let marks: Vec<_> =
            marks.into_iter().map(|(at, look)| Mark { at, look, label: "p99".to_owned() }).collect();
        let picture = histogram(&Histogram {
            edges: &edges, lanes: &lanes, is_outlined, marks: &marks, most,
            edge_words: Words(&words), count_words: Words(&words), height,
        });
        is_inside(&picture);
        prop_assert_eq!(texts_with(&picture, "p99").len(), marks.len(), "every mark has its words");
    }

    #[test]
    fn areas_are_counts(
        counts in prop::collection::vec(prop::collection::vec(0..100_000_u64, 1..40), 1..5),
        height in 40..400_i16,
    ) {
        let bins = counts.iter().map(Vec::len).max().unwrap_or(0);
        // Edges in equal factors: that they are far from equally apart changes nothing.
        let edges: Vec<i64> = (0..=bins).map(|bin| 1 << bin).collect();
        let lanes: Vec<_> = (1..).zip(&counts)
            .map(|(look, counts)| Lane { series: Series { look, name: "" }, counts }).collect();
        let most = counts.iter().flatten().max().copied().unwrap_or(0).max(1);
        let picture = histogram(&Histogram {
            edges: &edges, lanes: &lanes, is_outlined: false, marks: &[], most: Some(most),
            edge_words: Words(&words), count_words: Words(&words), height,
        });
        let drawn = rects(&picture);
        let counted: Vec<_> = counts.iter().flatten().copied().filter(|count| *count > 0).collect();
        prop_assert_eq!(drawn.len(), counted.len(), "a bar for each count that is not 0");
        for ((_, _, width, bar), count) in drawn.iter().zip(counted) {
            // |bar - count / most * height| <= 1 px
            let (most, count) = (i64::try_from(most).unwrap(), i64::try_from(count).unwrap());
            prop_assert!((bar * most - count * i64::from(height)).abs() <= most, "{} px for {} of {}", bar, count, most);
            let all = i64::try_from(bins * counts.len()).unwrap();
            // 7 / 8 of a bin for all lanes together, to 2 hundredths of a percent.
            prop_assert!((width * all * 8 - 7 * 10_000).abs() <= 2 * 8 * all, "{} wide of {} bars", width, all);
        }
    }

    #[test]
    fn any_curves_are_inside(
        places in prop::collection::vec(any_number(), 0..20),
        heights in prop::collection::vec(prop::collection::vec(any_number(), 0..24), 0..5),
        scales in (any_scale(), any_scale()),
        ends in (prop::option::of((any_number(), any_number())), prop::option::of((any_number(), any_number()))),
        ticks in prop::collection::vec(any_number(), 0..5),
        here in prop::option::of(any_number()),
        crossings in prop::collection::vec((any_number(), any_number()), 0..7),
        height: i16,
    ) {
        let lines: Vec<_> = (0..).zip(&heights)
            .map(|(look, heights)| Line { series: Series { look, name: "line" }, heights }).collect();
        let crossings: Vec<_> =
            crossings.into_iter().map(|at| Crossing { at, label: "here".to_owned() }).collect();
        is_inside(&curves(&Curves {
            across: Axis { scale: scales.0, ends: ends.0, ticks: &ticks, words: Words(&words) },
            up: Axis { scale: scales.1, ends: ends.1, ticks: &ticks, words: Words(&words) },
            places: &places, lines: &lines, here, crossings: &crossings, height,
        }));
    }

    #[test]
    fn what_rises_is_drawn_rising(
        steps in prop::collection::vec((1..1_000_000_i64, 0..1_000_000_000_i64), 2..50),
        scales in (any_scale(), any_scale()),
    ) {
        let (mut x, mut y) = (0, 0);
        let points: Vec<_> = steps.iter().map(|step| { x += step.0; y += step.1; (x, y) }).collect();
        let (places, heights): (Vec<_>, Vec<_>) = points.into_iter().unzip();
        let axis = |scale| Axis { scale, ends: None, ticks: &[], words: Words(&words) };
        let picture = curves(&Curves {
            across: axis(scales.0), up: axis(scales.1), places: &places,
            lines: &[Line { series: Series { look: 1, name: "" }, heights: &heights }],
            here: Some(places[1]), crossings: &[], height: 200,
        });
        let traces = traces(&picture);
        // Two places at one share of the width are an upright line.
        for pair in traces.iter().flat_map(|points| points.windows(2)) {
            prop_assert!(pair[0].0 <= pair[1].0 && pair[0].1 >= pair[1].1, "{:?} falls", pair);
        }
    }

    #[test]
    fn parts_are_amounts(
        amounts in prop::collection::vec(prop::collection::vec(prop_oneof![0..9_u64, 0..1_000_000_u64], 0..8), 0..9),
    ) {
        let parts: Vec<_> = (1..=6).map(|look| Series { look, name: "part" }).collect();
        let bars: Vec<_> = amounts.iter().map(|amounts| Bar { name: "row", amounts }).collect();
        let picture = stacked(&Stacked { parts: &parts, bars: &bars, most: None, words: Words(&words) });
        is_inside(&picture);
        let sums: Vec<u64> = amounts.iter().map(|amounts| amounts.iter().take(6).sum()).collect();
        let most = i64::try_from(sums.iter().max().copied().unwrap_or(0)).unwrap();
        let counted: Vec<_> = amounts.iter().flat_map(|row| row.iter().take(6)).filter(|one| **one > 0).collect();
        let drawn = rects(&picture);
        prop_assert_eq!(drawn.len(), counted.len(), "a part for each amount that is not 0");
        for ((_, _, width, _), amount) in drawn.iter().zip(counted) {
            let amount = i64::try_from(*amount).unwrap();
            prop_assert!((width * most - amount * 10_000).abs() <= 2 * most, "{} for {} of {}", width, amount, most);
        }
    }

    #[test]
    fn any_stack_is_inside(
        amounts in prop::collection::vec(prop::collection::vec(any::<u64>(), 0..8), 0..120),
        most in prop::option::of(any::<u64>()),
    ) {
        let parts: Vec<_> = (0..8).map(|look| Series { look, name: "part" }).collect();
        let bars: Vec<_> = amounts.iter().map(|amounts| Bar { name: "row", amounts }).collect();
        is_inside(&stacked(&Stacked { parts: &parts, bars: &bars, most, words: Words(&words) }));
    }
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let axis = Axis { scale: Scale::Linear, ends: None, ticks: &[], words: Words(&words) };
    let of_curves =
        curves(&Curves { across: axis, up: axis, places: &[], lines: &[], here: None, crossings: &[], height: 100 });
    let of_counts = histogram(&Histogram {
        edges: &[],
        lanes: &[],
        is_outlined: false,
        marks: &[],
        most: None,
        edge_words: Words(&words),
        count_words: Words(&words),
        height: 100,
    });
    let of_sums = stacked(&Stacked { parts: &[], bars: &[], most: None, words: Words(&words) });
    for picture in [&of_curves, &of_counts, &of_sums] {
        assert!(rects(picture).is_empty() && traces(picture).is_empty(), "found {picture}");
    }
    assert_eq!(of_sums.height, 0, "no rows");
}

#[test]
fn equal_heights_are_a_level_line() {
    let axis = Axis { scale: Scale::Linear, ends: None, ticks: &[], words: Words(&words) };
    for height in [0, 7] {
        let picture = curves(&Curves {
            across: axis,
            up: axis,
            places: &[1, 2, 3],
            lines: &[Line { series: Series { look: 1, name: "" }, heights: &[height; 3] }],
            here: Some(2),
            crossings: &[],
            height: 100,
        });
        let points = &traces(&picture)[0];
        assert!(points.iter().all(|(_, y)| *y == points[0].1), "found {points:?}");
        assert_eq!(points.iter().map(|(x, _)| x.hundredths()).collect::<Vec<_>>(), [0, 5_000, 10_000], "end to end");
    }
}
