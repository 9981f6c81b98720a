//! The run as a picture: how many resolvers send people to a dead endpoint, instant by instant. Its area is the exposure.
//! Where nobody does, a mark stands for each answer that ends and is asked anew.

use skylet_chart::{Picture, Share};
use skylet_sim::Micros;

use crate::frame::SHAPES;
use crate::model::{COLUMNS, Moment, Run};
use crate::settings::ENDPOINTS;

/// Height of the picture; its first 44 px belong to the handle.
const HEIGHT: i16 = 112;
/// Top and foot of the area.
const AREA: (i16, i16) = (46, 90);
/// Base lines of the words in it: above the marks, or below the line of the area.
const WORDS: [i16; 2] = [58, 68];
/// The marks of each endpoint, which have the shape they have on the map, smaller.
const MARKS: [(&str, i16); ENDPOINTS] = [("ask s1", 66), ("ask s2", 75), ("ask s3", 84)];

/// The exposed resolvers of a run, and of the one it forked from if there is one: both of so many resolvers. With what stands
/// at some seconds, and the words for the marks and for the area.
#[must_use]
pub fn picture(
    run: &Run,
    beside: Option<&Run>,
    resolvers: usize,
    ticks: &[(i64, String)],
    words: [&str; 2],
) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let end = run.end.0.max(1);
    let at = |instant: Micros| Share::of(instant.0.clamp(0, end), end);
    for (seconds, text) in ticks {
        let place = at(Micros::seconds(*seconds));
        picture.line("tick", (place, AREA.1), (place, AREA.1 + 4));
        picture.text(if *seconds == 0 { "start" } else { "end" }, (place, 108), text.clone());
    }
    if run.whole.exposed > 0 {
        picture.trace("area", curve(run, resolvers));
    }
    if let Some(beside) = beside {
        picture.trace("ghost", curve(beside, resolvers));
    }
    picture.line("axis", (Share::ZERO, AREA.1), (Share::FULL, AREA.1));
    for (instant, moment) in &run.moments {
        let class = match moment {
            Moment::Changed(_, false) => "killed",
            Moment::Changed(_, true) => "healed",
            Moment::Verdict(..) => "verdict",
            Moment::Over => "ended",
        };
        picture.line(class, (at(*instant), AREA.0), (at(*instant), AREA.1));
    }
    let mut is_marked = false;
    for (instant, endpoint) in &run.asks {
        if is_clear(run, *instant) {
            let (class, down) = MARKS[*endpoint];
            picture.mark(class, (at(*instant), down), SHAPES[*endpoint]);
            is_marked = true;
        }
    }
    // At the left end, or where the area begins unless that is so far right that they would leave a narrow screen.
    let begun = run.curve.iter().position(|exposed| *exposed > 0);
    let place = i64::try_from(begun.unwrap_or_default()).unwrap_or_default().min(COLUMNS * 6 / 10);
    let which = usize::from(begun.is_some());
    if begun.is_some() || is_marked {
        picture.text("inside", (Share::of(place, COLUMNS), WORDS[which]), words[which].to_owned());
    }
    picture
}

/// Whether nobody is sent to a dead endpoint about an instant.
fn is_clear(run: &Run, instant: Micros) -> bool {
    let column = usize::try_from(instant.0 * COLUMNS / run.end.0.max(1)).unwrap_or_default();
    [column, column + 1].iter().all(|at| run.curve.get(*at).is_none_or(|exposed| *exposed == 0))
}

/// The line of a run, closed along the foot. Steps: what is asked between two columns is shown from the second on.
fn curve(run: &Run, resolvers: usize) -> Vec<(Share, i16)> {
    let (top, foot) = AREA;
    let most = resolvers.max(1);
    let mut points = vec![(Share::ZERO, foot)];
    for (column, exposed) in (0..).zip(&run.curve) {
        let part = exposed * usize::try_from(foot - top).unwrap_or_default() / most;
        points.push((Share::of(column, COLUMNS), foot - i16::try_from(part).unwrap_or_default()));
    }
    points.push((Share::FULL, foot));
    points
}

#[cfg(test)]
mod tests {
    use skylet_contract::Happening;
    use skylet_units::Exact;

    use super::*;
    use crate::model::Board;
    use crate::settings::{Policy, Settings};

    fn drawn(settings: &Settings) -> Vec<String> {
        let board = Board::of(settings);
        let resolvers = Settings::count(settings.resolvers);
        picture(&board.run, board.beside.as_ref(), resolvers, &[], ["marks", "area"])
            .to_string()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    fn marks(lines: &[String]) -> Vec<&str> {
        lines.iter().filter_map(|line| line.strip_prefix("mark ")).collect()
    }

    fn killed(at: i64) -> Settings {
        let changes = vec![Happening { at: Exact::whole(at), verb: 0, target: 1 }];
        Settings { policy: Policy::Failover, changes, ..Settings::default() }
    }

    #[test]
    fn each_person_asks_once_a_ttl() {
        let lines = drawn(&Settings::default());
        let marks = marks(&lines);
        // Twelve people, 180 s, a TTL of 60 s.
        assert_eq!(marks.len(), 36, "{marks:?}");
        // The first answer ends in the middle of a twelfth of 60 s, at 2.5 s of 180 s, and is Seoul's own.
        assert_eq!(marks[0].split(' ').nth(2), Some("1.38%"), "{marks:?}");
        let of = |class: &str| marks.iter().filter(|mark| mark.starts_with(class)).count();
        assert_eq!([of("ask s1"), of("ask s2"), of("ask s3")], [15, 9, 12], "5, 3 and 4 people, three times");
        assert!(lines.contains(&"text inside 0.00% 58 marks".to_owned()), "{lines:?}");
    }

    #[test]
    fn no_mark_stands_in_the_area() {
        let lines = drawn(&killed(0));
        // The last is exposed until 147.5 s; after it, 152.5 to 177.5 s, a mark every 5 s, all of Virginia.
        let marks = marks(&lines);
        assert!(marks.iter().all(|mark| mark.starts_with("ask s2")), "{marks:?}");
        assert_eq!((marks.len(), marks[0]), (6, "ask s2 84.72% 75"), "152.5 of 180: {marks:?}");
        assert!(lines.contains(&"text inside 0.00% 68 area".to_owned()), "{lines:?}");
        let words = |at: i64| drawn(&killed(at)).pop().unwrap_or_default();
        // Killed at 60 of 180 s, column 30 of 90; at 150 s the words stay at 60 %.
        assert_eq!(
            [words(60), words(150)],
            ["text inside 33.33% 68 area", "text inside 60.00% 68 area"],
            "at the area"
        );
    }

    #[test]
    fn words_stand_for_something() {
        // No answer of an hour ends within 10 s but the youngest twelfth of them: none of twelve even ages.
        let settings = Settings { ttl: Exact::whole(3_600), duration: Exact::whole(10), ..Settings::default() };
        let lines = drawn(&settings);
        assert!(marks(&lines).is_empty() && !lines.iter().any(|line| line.starts_with("text inside")), "{lines:?}");
    }

    #[test]
    fn a_short_ttl_does_not_crowd_the_bar() {
        let settings = Settings { ttl: Exact::ONE, ..Settings::default() };
        let lines = drawn(&settings);
        let marks = marks(&lines);
        // At most 40 of each of three, where 12 x 180 answers are given.
        assert!((100..=123).contains(&marks.len()), "{}", marks.len());
    }
}
