//! A course over time that is drawn before it is shown, and how far the drawing is from it.

use skylet_contract::Value;
use skylet_contract::lesson::{Given, values_of};
use skylet_units::{Exact, Text};

use crate::practice::Practice;

/// Points a course is drawn by: the first at its start, the last at its end, the others evenly between.
pub const POINTS: usize = 11;
/// Steps between them.
const STEPS: i64 = 10;
/// Percent that a point is drawn to: no finger is steadier.
pub const GRAIN: i64 = 5;
/// What a part is counted in while it is worked out: hundredths of a percent.
const FULL: i64 = 10_000;

/// A course to draw before it is shown.
#[derive(Debug)]
pub struct Curve {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// The state of the widget, over its defaults.
    pub settings: Given,
    /// The question.
    pub question: Text,
    /// What is drawn, as the name of the axis up.
    pub what: Text,
    /// The course of a state, as the widget's own model has it.
    pub truth: fn(&[Value]) -> Course,
}

impl Curve {
    /// The state of the widget, in the order of its settings.
    #[must_use]
    pub fn values(&self, practice: &Practice) -> Vec<Value> {
        values_of(practice.widget.settings, self.settings)
    }

    /// The course that is asked for.
    #[must_use]
    pub fn asked(&self, practice: &Practice) -> Course {
        (self.truth)(&self.values(practice))
    }
}

/// How much of something there is over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// How long it is, in milliseconds; above 0.
    pub length: i64,
    /// How many there are at instants that are equally apart, from the start to the end; two at least.
    pub counts: Vec<i64>,
    /// How many all of them are; above 0.
    pub all: i64,
}

impl Course {
    /// Its instants, each with its part in hundredths of a percent.
    pub fn parts(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        let last = self.last();
        (0..).zip(&self.counts).map(move |(at, count)| (self.length * at / last, count * FULL / self.all.max(1)))
    }

    /// Its part at an instant in milliseconds, in hundredths of a percent: that of the last instant of its own before it.
    #[must_use]
    pub fn part(&self, at: i64) -> i64 {
        self.parts().take_while(|(its, _)| *its <= at).last().map_or(0, |(_, part)| part)
    }

    /// The area under it: seconds of all of them.
    #[must_use]
    pub fn area(&self) -> Exact {
        self.sum(self.parts().map(|(_, part)| part))
    }

    /// The area between it and what was drawn: seconds of all of them.
    #[must_use]
    pub fn apart(&self, drawn: &Sketch) -> Exact {
        self.sum(self.parts().map(|(at, part)| (drawn.part(at) - part).abs()))
    }

    /// Steps between its instants.
    fn last(&self) -> i64 {
        i64::try_from(self.counts.len()).unwrap_or(i64::MAX).saturating_sub(1).max(1)
    }

    /// The area under parts at its instants, straight lines between them.
    fn sum(&self, parts: impl Iterator<Item = i64>) -> Exact {
        let last = self.last();
        // The first and the last stand for half a step each.
        let weigh = |(at, part): (i64, i64)| if at == 0 || at == last { part } else { part * 2 };
        let twice: i64 = (0..).zip(parts).map(weigh).sum();
        Exact::whole(twice) * Exact::whole(self.length) / Exact::whole(2 * last * FULL * 1_000)
    }
}

/// What was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sketch {
    /// How long it is, in milliseconds; above 0.
    pub length: i64,
    /// Percent at each point.
    pub points: [i64; POINTS],
}

impl Sketch {
    /// Before anything is drawn: half everywhere, which is no hint.
    #[must_use]
    pub fn blank(length: i64) -> Self {
        Self { length, points: [50; POINTS] }
    }

    /// The instant of a point, in milliseconds.
    #[must_use]
    pub fn instant(&self, point: usize) -> i64 {
        i64::try_from(point).unwrap_or(STEPS) * self.length / STEPS
    }

    /// The point nearest to a share of its length, in ten-thousandths.
    #[must_use]
    pub fn nearest(share: i64) -> usize {
        usize::try_from((share * STEPS + 5_000) / 10_000).unwrap_or_default().min(POINTS - 1)
    }

    /// The part at an instant, in hundredths of a percent: straight lines between the points, the last one ever after.
    #[must_use]
    pub fn part(&self, at: i64) -> i64 {
        let along = at.clamp(0, self.length) * STEPS;
        let (step, rest) = (along / self.length.max(1), along % self.length.max(1));
        let point = |at: i64| usize::try_from(at).ok().and_then(|at| self.points.get(at)).or(self.points.last());
        let [from, to] = [step, step + 1].map(|at| point(at).copied().unwrap_or_default() * FULL / 100);
        from + (to - from) * rest / self.length.max(1)
    }

    /// Draws a straight line from one point to another, each with its percent: to the nearest [`GRAIN`], and within 0 and
    /// 100.
    pub fn draw(&mut self, (from, begin): (usize, i64), (to, end): (usize, i64)) {
        let ((from, begin), (to, end)) =
            if from <= to { ((from, begin), (to, end)) } else { ((to, end), (from, begin)) };
        let to = to.min(POINTS - 1);
        let steps = i64::try_from(to.saturating_sub(from)).unwrap_or_default();
        for (step, point) in (0..).zip(self.points.iter_mut().take(to + 1).skip(from)) {
            // One point alone is at its end.
            let high = if steps == 0 { end } else { begin + (end - begin) * step / steps };
            *point = (high.clamp(0, 100) + GRAIN / 2) / GRAIN * GRAIN;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All of ten for 90 s, then one less every 6 s: gone at 150 s, of 200 s.
    fn course() -> Course {
        let counts = (0..=200).map(|second| ((150 - second + 5) / 6).clamp(0, 10)).collect();
        Course { length: 200_000, counts, all: 10 }
    }

    #[test]
    fn areas_are_those_by_hand() {
        // The ten end at 96, 102, ... 150 s: 123 s on average. Each stair falls within a second, so half of one less.
        assert_eq!(course().area(), Exact::new(245, 2), "stairs");
        let flat = Course { length: 10_000, counts: vec![3, 3], all: 4 };
        // 10 s of three in four.
        assert_eq!(flat.area(), Exact::new(15, 2), "a rectangle");
        assert_eq!(
            [0, 119, 120].map(|second| course().part(second * 1_000)),
            [10_000, 6_000, 5_000],
            "one less at 96, 102 … 120 s"
        );
        let ramp = Course { length: 10_000, counts: vec![0, 1, 2, 3, 4], all: 4 };
        assert_eq!(ramp.area(), Exact::whole(5), "a triangle");
    }

    #[test]
    fn a_drawing_is_measured_by_the_area_between() {
        let drawn = |points| course().apart(&Sketch { length: 200_000, points });
        // Flat to 90 s, then straight to nothing at 150, a point every 20 s.
        let right = drawn([100, 100, 100, 100, 100, 83, 50, 17, 0, 0, 0]);
        assert!(right < Exact::whole(6), "{right:?}");
        assert_eq!(drawn([0; POINTS]), course().area(), "nothing: the area itself");
        assert_eq!(drawn([100; POINTS]), Exact::whole(200) - course().area(), "for ever: the rest");
        // A drawing of 100 s for a course of 200 s goes on as it ends: 200 less 50 s.
        let short = Sketch { length: 100_000, points: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] };
        let full = Course { length: 200_000, counts: vec![1; 201], all: 1 };
        assert_eq!(full.apart(&short), Exact::whole(50), "the triangle before its end");
    }

    #[test]
    fn lines_are_drawn_between_points_either_way() {
        let mut sketch = Sketch { length: 1_000, points: [50; POINTS] };
        sketch.draw((2, 100), (6, 60));
        assert_eq!(sketch.points, [50, 50, 100, 90, 80, 70, 60, 50, 50, 50, 50], "to the right");
        sketch.draw((2, 100), (5, 0));
        // 100, 66.7, 33.3, 0.
        assert_eq!(sketch.points[2..6], [100, 65, 35, 0], "to the nearest five");
        sketch.draw((2, 100), (6, 60));
        sketch.draw((10, 0), (8, 20));
        assert_eq!(sketch.points[7..], [50, 20, 10, 0], "to the left");
        sketch.draw((0, 7), (0, 130));
        assert_eq!(sketch.points[..2], [100, 50], "one point, brought into range");
        assert_eq!([0, 4, 10].map(|at| sketch.instant(at)), [0, 400, 1_000], "instants");
        assert_eq!([0, 499, 500, 4_499, 10_000].map(Sketch::nearest), [0, 0, 1, 4, 10], "points");
        // Half way between 100 and 50, and a tenth after the third point.
        assert_eq!([sketch.part(50), sketch.part(210), sketch.part(5_000)], [7_500, 9_900, 0], "between points");
    }
}
