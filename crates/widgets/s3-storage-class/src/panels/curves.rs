//! Break-even curves: what each class that may be chosen costs as it is read more often, where two of them cross, and what
//! the cost is made of where the reader stands.

use skylet_chart::Picture;
use skylet_chart::charts::{
    self, Axis as Ruler, Bar, Crossing, Curves, Line, Scale as Division, Series, Stacked, Words,
};
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::beside_texts::slice_says;
use crate::cost::{Data, Rates, Restoring};
use crate::edges::{Edge, Slice, slice};
use crate::flips::Axis;
use crate::map_texts::{self as map_words, Part};
use crate::model::Summary;
use crate::money::Money;
use crate::panel_texts as words;
use crate::prices::Prices;
use crate::rivals::barrier;
use crate::settings::{Class, Settings};
use crate::territory::Field;
use crate::texts;

/// Height of the plot.
const TALL: i16 = 220;
/// Steps of the scale from one point to the next.
const STRIDE: usize = 4;
/// Sums are drawn in millionths of a dollar.
const PARTS: i64 = 1_000_000;
/// Looks that lines have.
const LOOKS: u8 = 6;

/// What a class costs along the reads.
struct Curve {
    class: Class,
    look: u8,
    heights: Vec<i64>,
}

/// The curves, and the bars.
#[must_use]
pub fn look(settings: &Settings, summary: &Summary, lang: Lang) -> Look {
    let reads = slice(settings, &Field::of(settings), Axis::Reads, None);
    let curves = curves(settings, summary, &reads);
    let rows = [plot(settings, summary, (&reads, &curves), lang), made_of(summary, lang)];
    let says = vec![
        slice_says(lang, &reads).trim_start().to_owned(),
        words::CURVES_TERMS.get(lang).to_owned(),
        texts::BASIS.get(lang).to_owned(),
    ];
    let rows = rows.into_iter().map(|picture| Row { picture, ..Row::default() }).collect();
    Look { rows, says, facts: words::price_facts(settings.region, summary) }
}

/// The curves with what stands at them.
fn plot(settings: &Settings, summary: &Summary, (reads, curves): (&Slice, &[Curve]), lang: Lang) -> Picture {
    let scale = reads.scale;
    let most = top(summary, curves);
    let kept: Vec<_> = curves.iter().map(|curve| below(&curve.heights, most)).collect();
    let lines: Vec<_> = curves
        .iter()
        .zip(&kept)
        .map(|(curve, heights)| Line {
            series: Series { look: curve.look, name: texts::class_name(curve.class) },
            heights,
        })
        .collect();
    let places: Vec<_> = (0..).step_by(STRIDE * 4).take_while(|place| *place <= scale.length()).collect();
    let ticks: Vec<_> = map_words::reads_ticks(scale).map(|(value, name)| (scale.place(value), name)).collect();
    let across = |place: i64| {
        let tick = ticks.iter().find(|(at, _)| *at == place).map(|(_, name)| name.get(lang).to_owned());
        tick.unwrap_or_else(|| map_words::axis_value(lang, Axis::Reads, scale.value(place)))
    };
    let up = |sum: i64| texts::usd(Exact::whole(sum) / Exact::whole(PARTS));
    let crossing = |edge: &Edge| {
        let rates = rates(settings, edge.class?)?;
        let sum = drawn(summary, rates.total(summary.data.days, edge.value));
        Some(Crossing { at: (scale.place(edge.value), sum), label: map_words::tick(lang, Axis::Reads, edge.value) })
    };
    let crossings: Vec<_> = reads.edges.iter().flatten().filter_map(crossing).collect();
    let at: Vec<_> = ticks.iter().map(|(place, _)| *place).collect();
    charts::curves(&Curves {
        across: Ruler { scale: Division::Linear, ends: Some((0, scale.length())), ticks: &at, words: Words(&across) },
        up: Ruler { scale: Division::Linear, ends: Some((0, most)), ticks: &[], words: Words(&up) },
        places: &places,
        lines: &lines,
        here: Some(scale.place(reads.value)),
        crossings: &crossings,
        height: TALL,
    })
}

/// What each class that may be chosen is paid for, where the reader stands.
fn made_of(summary: &Summary, lang: Lang) -> Picture {
    let open = super::compare::in_order(summary).into_iter().filter(|rival| rival.barrier.is_none());
    let parts = |rival: &crate::rivals::Rival| -> Vec<u64> {
        let bill = rival.bill.unwrap_or_default();
        Part::ALL.iter().map(|part| drawn(summary, part.sum(&bill)).unsigned_abs()).collect()
    };
    let rows: Vec<_> = open.map(|rival| (texts::class_name(rival.class), parts(rival))).collect();
    let bars: Vec<_> = rows.iter().map(|(name, amounts)| Bar { name, amounts }).collect();
    let names: Vec<_> = (1..).zip(Part::ALL).map(|(look, part)| Series { look, name: part.name().get(lang) }).collect();
    let sum = |sum: i64| texts::usd(Exact::whole(sum) / Exact::whole(PARTS));
    charts::stacked(&Stacked { parts: &names, bars: &bars, most: None, words: Words(&sum) })
}

/// A sum as it is told and drawn: by the month, in millionths of a dollar.
fn drawn(summary: &Summary, sum: Money) -> i64 {
    (texts::charged(summary, sum) * Exact::whole(PARTS)).floor_to_i64()
}

fn rates(settings: &Settings, class: Class) -> Option<Rates> {
    let data = Data::of(settings);
    Rates::of(class, data.size, data.objects, &Restoring::of(settings), Prices::of(settings.region))
}

/// The curves of what may be chosen where the dot stands: at most as many as there are looks, what wins somewhere first.
fn curves(settings: &Settings, summary: &Summary, reads: &Slice) -> Vec<Curve> {
    let data = Data::of(settings);
    let samples: Vec<_> = reads.scale.values().into_iter().step_by(STRIDE).collect();
    let wins = |class: Class| reads.stretches.iter().any(|stretch| stretch.class == Some(class));
    let open = || {
        let order = super::compare::in_order(summary).into_iter().map(|rival| rival.class);
        order.filter(|class| barrier(*class, settings, &data).is_none())
    };
    let chosen: Vec<_> = open()
        .filter(|class| wins(*class))
        .chain(open().filter(|class| !wins(*class)))
        .take(usize::from(LOOKS))
        .collect();
    let looks = looks(&chosen);
    let curve = |(class, look): (Class, u8)| {
        let rates = rates(settings, class)?;
        let heights = samples.iter().map(|reads| drawn(summary, rates.total(data.days, *reads))).collect();
        Some(Curve { class, look, heights })
    };
    chosen.into_iter().zip(looks).filter_map(curve).collect()
}

/// The look of each class: that of its territory, or one that is free where two territories share theirs.
fn looks(classes: &[Class]) -> Vec<u8> {
    let mut looks: Vec<u8> = classes.iter().map(|class| own(*class)).collect();
    for at in 0..looks.len() {
        if looks[at] == 0 || looks[..at].contains(&looks[at]) {
            looks[at] = (1..=LOOKS).rev().find(|look| !looks.contains(look)).unwrap_or(LOOKS);
        }
    }
    looks
}

const fn own(class: Class) -> u8 {
    match class {
        Class::Standard => 1,
        Class::StandardIa | Class::OneZoneIa => 2,
        Class::GlacierInstant => 3,
        Class::IntelligentTiering => 4,
        Class::DeepArchive => 5,
        Class::GlacierFlexible => 6,
        Class::ExpressOneZone | Class::ReducedRedundancy => 0,
    }
}

/// The sum at the top: twice what the winner costs, or what the dearest costs unread if that is more.
fn top(summary: &Summary, curves: &[Curve]) -> i64 {
    let best = summary.winner().and_then(crate::rivals::Rival::total).unwrap_or_default();
    let unread = curves.iter().filter_map(|curve| curve.heights.first().copied()).max().unwrap_or_default();
    (drawn(summary, best) * 2).max(unread * 5 / 4).max(1)
}

/// A curve as far as it stays below the top, and there to the top.
fn below(heights: &[i64], most: i64) -> Vec<i64> {
    let inside = heights.iter().take_while(|height| **height <= most).count();
    heights.iter().take(inside + 1).map(|height| (*height).min(most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::{Region, Wait, ZoneLoss};

    #[test]
    fn curves_cross_where_the_answer_changes() {
        let settings = Settings::default();
        let look = look(&settings, &summary(&settings), Lang::En);
        let drawn = look.rows[0].picture.to_string();
        // 0.92 reads a month: ln(1 + 0.92 / 0.02) / ln(1,501) = 3.8501 / 7.3139 = 52.64 %, at the 506th of 960 places.
        assert!(drawn.lines().any(|line| line.starts_with("mark chart-dot-0 52.71%")), "{drawn}");
        for name in ["Standard", "Standard-IA", "Glacier Instant", "Intelligent-Tiering"] {
            assert!(drawn.lines().any(|line| line.starts_with("text chart-name") && line.ends_with(name)), "{drawn}");
        }
        assert!(!drawn.contains("Deep Archive"), "barred: it has to be waited for");
    }

    #[test]
    fn bars_are_as_long_as_the_sums_that_stand_there() {
        let settings = Settings::default();
        let summary = summary(&settings);
        let drawn = made_of(&summary, Lang::En).to_string();
        // 2.1872 a month, the cheapest first; the dearest is Glacier Instant at 3.024.
        for sum in ["$2.19", "$2.33", "$2.63", "$3.02"] {
            assert!(drawn.contains(sum), "{sum}: {drawn}");
        }
        let best = summary.winner().and_then(|best| best.bill).expect("one wins");
        let parts: i64 = Part::ALL.iter().map(|part| super::drawn(&summary, part.sum(&best))).sum();
        assert_eq!(parts, 2_187_200, "its parts add up");
    }

    #[test]
    fn no_two_curves_look_alike() {
        let settings = Settings {
            wait: Wait::TwoDays,
            zone_loss: ZoneLoss::Accept,
            region: Region::Virginia,
            ..Settings::default()
        };
        let summary = summary(&settings);
        let reads = slice(&settings, &Field::of(&settings), Axis::Reads, None);
        let curves = curves(&settings, &summary, &reads);
        assert_eq!(curves.len(), 6, "of eight that are open");
        for (at, curve) in curves.iter().enumerate() {
            assert!(curves[..at].iter().all(|other| other.look != curve.look), "{:?}", curve.class);
        }
        for stretch in &reads.stretches {
            assert!(curves.iter().any(|curve| Some(curve.class) == stretch.class), "{:?} wins", stretch.class);
        }
    }
}
