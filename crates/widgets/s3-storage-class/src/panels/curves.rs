//! Break-even curves: what each class that may be chosen costs as it is read more often, and where two of them cross.

use skylet_chart::{Picture, Share};
use skylet_units::Lang;

use super::{Look, Row};
use crate::cost::{Data, Rates, Restoring};
use crate::edges::{Slice, slice};
use crate::flips::Axis;
use crate::frame;
use crate::map::sign;
use crate::map_texts as map_words;
use crate::model::Summary;
use crate::money::Money;
use crate::panel_texts as words;
use crate::prices::Prices;
use crate::rivals::barrier;
use crate::scale::Scale;
use crate::settings::{Class, Settings};
use crate::territory::Field;
use crate::texts;

/// Height of the picture and of the curves in it.
const HEIGHT: i16 = 250;
const TALL: i16 = 220;
/// Steps of the scale from one point to the next.
const STRIDE: usize = 4;
/// From one name to the next.
const NAME_HEIGHT: i16 = 17;
/// Points of a curve from one of its signs to the next.
const SIGNS: usize = 12;
const RING: &str = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0";

/// What a class costs along the reads.
struct Curve {
    class: Class,
    points: Vec<Money>,
}

/// The curves.
#[must_use]
pub fn look(settings: &Settings, summary: &Summary, lang: Lang) -> Look {
    let reads = slice(settings, &Field::of(settings), Axis::Reads, None);
    let curves = curves(settings, reads.scale);
    let most = top(summary, &curves);
    let mut picture = Picture::new(HEIGHT);
    axes(&mut picture, &reads, lang);
    for (part, y) in [(most, 0), (Money(most.0 / 2), TALL / 2)] {
        picture.line("axis", (Share::ZERO, y), (Share::FULL, y));
        picture.text("scale", (Share::ZERO, y + 14), texts::usd(texts::charged(summary, part)));
    }
    let here = reads.scale.share(reads.value);
    picture.line("here-line", (here, 0), (here, TALL));
    let mut names = Names::default();
    for curve in &curves {
        let points = within(curve, reads.scale, most);
        for point in points.iter().skip(SIGNS / 2).step_by(SIGNS) {
            picture.text(frame::signs(Some(curve.class)), (point.0, point.1 + 4), sign(Some(curve.class)).to_owned());
        }
        if let Some(last) = points.last().copied() {
            names.add(&mut picture, curve.class, last);
        }
        picture.trace(line(curve.class), points);
    }
    names.at_the_right(&mut picture);
    for edge in reads.edges.into_iter().flatten() {
        let Some(class) = edge.class else { continue };
        let data = Data { reads: edge.value, ..summary.data };
        let at_border = rates(settings, class).map_or(Money::ZERO, |rates| rates.total(data.days, data.reads));
        let place = (reads.scale.share(edge.value), y(at_border, most));
        picture.mark("ring-end", place, RING);
        picture.text("crossing middle", (place.0, place.1 + 24), map_words::tick(lang, Axis::Reads, edge.value));
    }
    let mut says = vec![crate::beside_texts::slice_says(lang, &reads).trim_start().to_owned()];
    says.push(words::CURVES_TERMS.get(lang).to_owned());
    Look { rows: vec![Row { picture, ..Row::default() }], says, facts: words::price_facts(settings.region, summary) }
}

fn rates(settings: &Settings, class: Class) -> Option<Rates> {
    let data = Data::of(settings);
    Rates::of(class, data.size, data.objects, &Restoring::of(settings), Prices::of(settings.region))
}

/// The curves of what may be chosen where the dot stands.
fn curves(settings: &Settings, scale: Scale) -> Vec<Curve> {
    let data = Data::of(settings);
    let samples: Vec<_> = scale.values().into_iter().step_by(STRIDE).collect();
    let curve = |class: &Class| {
        let rates = rates(settings, *class)?;
        let points = samples.iter().map(|reads| rates.total(data.days, *reads)).collect();
        barrier(*class, settings, &data).is_none().then_some(Curve { class: *class, points })
    };
    Class::ALL.iter().filter_map(curve).collect()
}

/// The sum at the top: twice what the winner costs, or what the dearest costs unread if that is more.
fn top(summary: &Summary, curves: &[Curve]) -> Money {
    let best = summary.winner().and_then(crate::rivals::Rival::total).unwrap_or_default();
    let unread = curves.iter().filter_map(|curve| curve.points.first().copied()).max().unwrap_or_default();
    (best * 2).max(Money(unread.0 * 5 / 4)).max(Money(1))
}

fn y(sum: Money, most: Money) -> i16 {
    let up = super::compare::share(sum, most).hundredths() * i64::from(TALL) / 10_000;
    TALL - i16::try_from(up).unwrap_or(TALL)
}

/// A curve as far as it stays below the top.
fn within(curve: &Curve, scale: Scale, most: Money) -> Vec<(Share, i16)> {
    let steps = scale.length() / 4;
    let place = |at: usize| Share::of(i64::try_from(at * STRIDE).unwrap_or_default(), steps);
    let low = curve.points.iter().enumerate().take_while(|(_, sum)| **sum <= most);
    low.map(|(at, sum)| (place(at), y(*sum, most))).collect()
}

/// The names of the curves: those that end at the right stand below the lowest of them, highest first.
#[derive(Default)]
struct Names {
    right: Vec<(i16, Class)>,
    /// How many leave at the top.
    top: i16,
}

impl Names {
    fn add(&mut self, picture: &mut Picture, class: Class, end: (Share, i16)) {
        if end.0 > Share::of(9, 10) {
            let place = self.right.iter().take_while(|(y, _)| *y <= end.1).count();
            self.right.insert(place, (end.1, class));
            return;
        }
        // Those that leave at the top stand one below the other on the left of where they do.
        picture.text("curve-name end beside", (end.0, 14 + self.top * NAME_HEIGHT), name(class));
        self.top += 1;
    }

    fn at_the_right(&self, picture: &mut Picture) {
        let Some((lowest, _)) = self.right.last() else { return };
        let mut y = (lowest + 22).min(TALL - NAME_HEIGHT * i16::try_from(self.right.len()).unwrap_or(1));
        for (_, class) in &self.right {
            picture.text("curve-name end", (Share::FULL, y), name(*class));
            y += NAME_HEIGHT;
        }
    }
}

fn name(class: Class) -> String {
    format!("{} {}", sign(Some(class)), map_words::short_name(class))
}

fn axes(picture: &mut Picture, reads: &Slice, lang: Lang) {
    picture.line("ground", (Share::ZERO, TALL), (Share::FULL, TALL));
    for shape in frame::reads_axis(reads, lang).shapes {
        if let skylet_chart::Shape::Text { class, at, text } = shape {
            picture.text(class, (at.0, at.1 + TALL), text);
        }
    }
}

const fn line(class: Class) -> &'static str {
    match class {
        Class::Standard => "curve standard",
        Class::IntelligentTiering => "curve tiering",
        Class::StandardIa => "curve ia",
        Class::OneZoneIa => "curve one-zone",
        Class::ExpressOneZone => "curve express",
        Class::GlacierInstant => "curve instant",
        Class::GlacierFlexible => "curve flexible",
        Class::DeepArchive => "curve deep",
        Class::ReducedRedundancy => "curve barred",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;

    #[test]
    fn curves_cross_where_the_answer_changes() {
        let settings = Settings::default();
        let look = look(&settings, &summary(&settings), Lang::En);
        let drawn = look.rows[0].picture.to_string();
        // 0.92 reads a month: ln(1 + 0.92 / 0.02) / ln(1,501) = 3.8501 / 7.3139 = 52.6 %.
        assert!(drawn.contains("mark ring-end 52.6"), "{drawn}");
        for class in ["standard", "ia", "instant", "tiering"] {
            assert!(drawn.contains(&format!("trace curve {class} ")), "{class}: {drawn}");
        }
        assert!(!drawn.contains("curve deep"), "barred: it has to be waited for");
    }

    #[test]
    fn no_curve_leaves_the_picture() {
        for days in [1, 29, 120, 3_650] {
            let settings = Settings { days: skylet_units::Exact::whole(days), ..Settings::default() };
            let look = look(&settings, &summary(&settings), Lang::Ko);
            for shape in &look.rows[0].picture.shapes {
                if let skylet_chart::Shape::Trace { points, .. } = shape {
                    assert!(points.iter().all(|(_, y)| (0..=TALL).contains(y)), "{days} days: {points:?}");
                }
            }
        }
    }
}
