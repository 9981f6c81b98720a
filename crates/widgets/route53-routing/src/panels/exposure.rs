//! The exposure of each person as a bar: until Route 53 knew, then until the cache let go.

use skylet_chart::{Picture, Share};
use skylet_sim::Micros;
use skylet_units::Lang;

use crate::city_texts::city;
use crate::later_texts as words;
use crate::model::{Board, Moment, Summary};
use crate::settings::{PEOPLE, Settings};
use crate::texts;

/// Height of a row, and of the bar in it.
const ROW: i16 = 20;
const BAR: i16 = 14;
/// Where bars begin: to their left stand names.
const LEFT: i64 = 30;
/// Where they end at the latest: to their right stand times.
const RIGHT: i64 = 84;

/// What an outage comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// A row for each person who was sent to a dead endpoint, longest last; the twelve at most.
    pub picture: Picture,
    /// The sums behind it, line by line.
    pub lines: Vec<String>,
}

/// The bars of a run up to its end, and the sums.
#[must_use]
pub fn shown(board: &mut Board, settings: &Settings, now: Micros, lang: Lang) -> Shown {
    let end = board.run.end;
    let whole = board.summary(settings, end);
    let outage = board.outage();
    let mut rows: Vec<(Micros, String)> = Vec::new();
    for person in 0..PEOPLE.len().min(outage.holders.len()) {
        let exposure = outage.exposure(person, end);
        if exposure > Micros::ZERO {
            // Sorted insertion: the shortest first.
            let place = rows.partition_point(|(other, _)| *other <= exposure);
            rows.insert(place, (exposure, texts::person(lang, settings, person, city)));
        }
    }
    let verdict = board.run.moments.iter().find(|(_, moment)| matches!(moment, Moment::Verdict(_, false)));
    let known = match (whole.stop, verdict) {
        (Some(stop), Some((at, _))) => *at - stop,
        _ => end,
    };
    Shown { picture: picture(lang, &rows, known, end), lines: lines(lang, settings, &board.summary(settings, now)) }
}

fn picture(lang: Lang, rows: &[(Micros, String)], known: Micros, end: Micros) -> Picture {
    let mut picture = Picture::new(ROW * i16::try_from(rows.len()).unwrap_or_default() + 24);
    let at = |time: Micros| {
        let span = (RIGHT - LEFT) * 1_000;
        Share::of(LEFT * 1_000 + time.0.clamp(0, end.0) / 1_000 * span / (end.0 / 1_000).max(1), 100_000)
    };
    for (row, (exposure, name)) in (0..).zip(rows) {
        let top = ROW * row + 3;
        let turn = at(known.min(*exposure));
        picture.text("start", (Share::ZERO, top + 12), name.clone());
        picture.rect("unknown", at(Micros::ZERO), turn, (top, BAR));
        picture.rect("waste", turn, at(*exposure), (top, BAR));
        picture.rect("cached", turn, at(*exposure), (top, BAR));
        picture.text("last", (Share::FULL, top + 12), texts::clock(lang, *exposure));
    }
    let foot = picture.height - 20;
    if known < end && !rows.is_empty() {
        picture.line("verdict", (at(known), 0), (at(known), foot));
        picture.text("middle", (at(known), foot + 16), words::known_at(lang, known));
    }
    picture
}

fn lines(lang: Lang, settings: &Settings, summary: &Summary) -> Vec<String> {
    let mut lines: Vec<_> = texts::steps(lang, settings, summary)
        .into_iter()
        .filter(|step| step.id.contains("exp"))
        .map(|step| step.text)
        .collect();
    lines.push(words::model_note(lang, settings.checkers));
    lines
}

#[cfg(test)]
mod tests {
    use skylet_contract::Happening;
    use skylet_units::Exact;

    use super::*;
    use crate::settings::Policy;

    #[test]
    fn a_bar_for_each_of_the_twelve() {
        let settings = Settings {
            policy: Policy::Failover,
            changes: vec![Happening { at: Exact::ZERO, verb: 0, target: 1 }],
            ..Settings::default()
        };
        let shown = shown(&mut Board::of(&settings), &settings, Micros::ZERO, Lang::En);
        let drawn = shown.picture.to_string();
        assert_eq!(drawn.lines().filter(|line| line.starts_with("rect unknown")).count(), 12, "{drawn}");
        // Ages are 2.5, 7.5 … 57.5 s: the last asks at 92.5 (its answer of 32.5 s renewed at 92.5) to 147.5 s.
        assert!(drawn.contains("92.5 s") && drawn.contains("147.5 s"), "{drawn}");
        assert!(shown.lines.iter().any(|line| line.contains("120 s")), "{:?}", shown.lines);
    }
}
