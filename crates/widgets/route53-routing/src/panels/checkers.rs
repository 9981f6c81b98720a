//! The health checkers of an endpoint as clocks: when each looks next, what it says, and on which side of 18 % that leaves them.

use skylet_chart::{Picture, Share};
use skylet_facts::route53;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use crate::later_texts as words;
use crate::outage::Outage;
use crate::plan::{CHECKERS, micros};
use crate::settings::{Settings, Verb};

/// Height of the picture; the row of clocks, the counts below them, the ruler below those.
const HEIGHT: i16 = 84;
const CLOCK: i16 = 20;
const COUNT: i16 = 50;
const RULER: (i16, i16) = (56, 6);

/// A health checker at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Which of them it is, from 0.
    pub number: usize,
    /// Whether it says the endpoint is healthy.
    pub is_healthy: bool,
    /// Checks in a row that came out the other way.
    pub contrary: u8,
    /// How much of the time to its next check has gone by, in hundredths.
    pub ring: u8,
}

/// What the checkers of an endpoint say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The clocks, their ruler and its line; nothing where no check looks.
    pub picture: Picture,
    /// The verdict in a sentence.
    pub verdict: String,
    /// What the numbers below the clocks are.
    pub key: String,
}

/// The endpoint to look at: the one killed last by an instant, else the one killed first, else the first.
#[must_use]
pub fn endpoint(settings: &Settings, now: Micros) -> usize {
    let kills = || settings.changes.iter().filter(|change| Verb::ALL.get(change.verb) == Some(&Verb::Kill));
    let last = kills().filter(|change| micros(change.at) <= now).max_by_key(|change| change.at);
    let killed = last.or_else(|| kills().min_by_key(|change| change.at));
    killed.and_then(|change| usize::try_from(change.target - 1).ok()).unwrap_or_default()
}

/// The checkers of an endpoint: first those that say it is not healthy, then the others, those first that are nearest to
/// changing their minds.
#[must_use]
pub fn clocks(outage: &Outage, endpoint: usize, now: Micros) -> Vec<Clock> {
    let plan = outage.plan();
    let mut clocks: Vec<Clock> = Vec::with_capacity(CHECKERS);
    let rank = |clock: &Clock| {
        let contrary = i16::from(clock.contrary);
        (clock.is_healthy, if clock.is_healthy { -contrary } else { contrary }, clock.number)
    };
    for (number, checker) in outage.checkers[endpoint].iter().enumerate() {
        let gone = plan.since_check(number, now);
        let ring = u8::try_from(gone.0 * 100 / plan.interval.0.max(1)).unwrap_or(100);
        let clock = Clock { number, is_healthy: checker.is_healthy, contrary: checker.contrary, ring };
        clocks.insert(clocks.partition_point(|other| rank(other) < rank(&clock)), clock);
    }
    clocks
}

/// The clocks of the endpoint looked at, at the instant an outage stands at.
#[must_use]
pub fn shown(settings: &Settings, outage: &Outage, now: Micros, lang: Lang) -> Shown {
    let plan = outage.plan();
    if !plan.is_checked {
        let verdict = words::NO_CHECKERS.get(lang).to_owned();
        return Shown { picture: Picture::default(), verdict, key: String::new() };
    }
    let endpoint = endpoint(settings, now);
    let clocks = clocks(outage, endpoint, now);
    let healthy = outage.healthy_checkers(endpoint);
    Shown {
        picture: picture(lang, &clocks, healthy),
        verdict: words::verdict(lang, now, endpoint, healthy, outage.is_healthy[endpoint]),
        key: words::clocks_key(lang, plan.threshold),
    }
}

fn picture(lang: Lang, clocks: &[Clock], healthy: usize) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let count = |count: usize| i64::try_from(count).unwrap_or_default();
    let all = count(CHECKERS);
    for (place, clock) in (0..).zip(clocks) {
        let middle = Share::of(2 * place + 1, 2 * all);
        let (class, says) = if clock.is_healthy { ("watch well", "✓") } else { ("watch ill", "✕") };
        picture.disc(class, (middle, CLOCK), clock.ring, says.to_owned());
        let contrary = if clock.contrary == 0 { String::new() } else { clock.contrary.to_string() };
        picture.text("middle", (middle, COUNT), contrary);
    }
    // As long as the share of those that say healthy: the endpoint is, while it reaches beyond the line.
    let turn = Share::of(all - count(healthy), all);
    picture.rect("ruler", Share::ZERO, Share::FULL, RULER);
    picture.rect("says-well", turn, Share::FULL, RULER);
    let line = Exact::ONE - route53::HEALTHY_CHECKERS.value;
    let line = Share::of((line * Exact::whole(10_000)).floor_to_i64(), 10_000);
    picture.line("limit", (line, 0), (line, RULER.0 + RULER.1 + 4));
    picture.text("last", (Share::FULL, HEIGHT - 4), words::line(lang));
    picture
}

#[cfg(test)]
mod tests {
    use skylet_contract::Happening;

    use super::*;
    use crate::model::Board;
    use crate::settings::{Checkers, Checks};

    fn killed(checkers: Checkers) -> Settings {
        let changes = vec![Happening { at: Exact::ZERO, verb: 0, target: 1 }];
        Settings { checkers, changes, ..Settings::default() }
    }

    fn at(settings: &Settings, seconds: Exact) -> (Vec<Clock>, Shown) {
        let mut board = Board::of(settings);
        let now = micros(seconds);
        let _ = board.summary(settings, now);
        let endpoint = endpoint(settings, now);
        (clocks(board.outage(), endpoint, now), shown(settings, board.outage(), now, Lang::En))
    }

    fn says(clocks: &[Clock]) -> String {
        clocks.iter().map(|clock| if clock.is_healthy { '+' } else { '-' }).collect()
    }

    #[test]
    fn aligned_clocks_turn_together() {
        // Killed at 0 s after the check of that instant: failures at 30, 60 and 90 s.
        let settings = killed(Checkers::Aligned);
        let (clocks, shown) = at(&settings, Exact::whole(70));
        assert!(clocks.iter().all(|clock| (clock.contrary, clock.ring) == (2, 33)), "10 of 30 s: {clocks:?}");
        assert_eq!(
            shown.verdict, "70 s: 16 of 16 checkers of Seoul (100 %) say healthy, so it counts as healthy.",
            "yet"
        );
        let (clocks, shown) = at(&settings, Exact::whole(90));
        assert_eq!(says(&clocks), "----------------", "all at once");
        assert_eq!(
            shown.verdict, "90 s: 0 of 16 checkers of Seoul (0 %) say healthy, so it counts as unhealthy.",
            "known"
        );
    }

    #[test]
    fn staggered_clocks_turn_one_by_one() {
        // Checker n looks at 30 n / 16 = 1.875 n s and every 30 s; killed at 0 s, those from the second on fail three times
        // by 60 + 1.875 n: the 13th of them (n = 13) at 84.375 s, which leaves 0, 14 and 15, 3 of 16 = 18.75 %; the next at
        // 86.25 s leaves 2 of 16 = 12.5 %. The first looked at 0 s before the kill and follows at 90 s.
        let settings = killed(Checkers::Staggered);
        let (before, shown) = at(&settings, Exact::new(169, 2));
        assert_eq!(says(&before), "-------------+++", "84.5 s");
        assert!(shown.verdict.contains("3 of 16") && shown.verdict.ends_with(" healthy."), "{}", shown.verdict);
        let healthy: Vec<_> = before[13..].iter().map(|clock| (clock.number, clock.contrary)).collect();
        assert_eq!(healthy, [(0, 2), (14, 2), (15, 2)], "two failures each");
        let (after, shown) = at(&settings, Exact::new(345, 4));
        assert_eq!(says(&after), "--------------++", "86.25 s");
        assert!(shown.verdict.contains("2 of 16 checkers of Seoul (12.5 %)"), "{}", shown.verdict);
        assert!(shown.verdict.ends_with("unhealthy."), "{}", shown.verdict);
        // At 100 s checker 4 (7.5 s) has last looked at 97.5 s: 2.5 of 30 s.
        let (clocks, _) = at(&settings, Exact::whole(100));
        let fourth = clocks.iter().find(|clock| clock.number == 4).expect("one of the sixteen");
        assert_eq!((fourth.ring, fourth.contrary), (8, 0));
        // At 1 s checker 8 (15 s) has not looked yet: 16 of 30 s are behind as if it had looked at -15 s.
        let (clocks, _) = at(&settings, Exact::ONE);
        assert_eq!(clocks.iter().find(|clock| clock.number == 8).map(|clock| clock.ring), Some(53));
    }

    #[test]
    fn healing_and_flapping() {
        let change = |at: i64, verb: usize| Happening { at: Exact::whole(at), verb, target: 1 };
        // Unhealthy at 90 s; up from 100 s, so well at 120, 150 and 180 s: two in a row at 170 s, healthy at 180 s.
        let settings = Settings { changes: vec![change(0, 0), change(100, 1)], ..Settings::default() };
        let (clocks, shown) = at(&settings, Exact::whole(170));
        assert!(clocks.iter().all(|clock| !clock.is_healthy && clock.contrary == 2), "{clocks:?}");
        assert!(shown.verdict.ends_with("unhealthy."), "{}", shown.verdict);
        assert_eq!(says(&at(&settings, Exact::whole(180)).0), "++++++++++++++++", "back");
        // Down from 0 to 40 s and from 70 s: failures at 30 s, well at 60 s, failures at 90 s: never three in a row by 120 s.
        let settings = Settings { changes: vec![change(0, 0), change(40, 1), change(70, 0)], ..Settings::default() };
        let counts = [30, 60, 90, 120].map(|second| at(&settings, Exact::whole(second)).0[0].contrary);
        assert_eq!(counts, [1, 0, 1, 2], "the count begins again");
    }

    #[test]
    fn who_is_looked_at_and_where_the_line_is() {
        let change = |at: i64, target: i64| Happening { at: Exact::whole(at), verb: 0, target };
        let settings = Settings { changes: vec![change(10, 3), change(50, 2)], ..Settings::default() };
        let of = |at: i64| endpoint(&settings, Micros::seconds(at));
        assert_eq!([of(0), of(10), of(60)], [2, 2, 1], "the first to be killed, then the last that was");
        assert_eq!(endpoint(&Settings::default(), Micros::ZERO), 0, "else the first");
        let (_, shown) = at(&Settings::default(), Exact::ZERO);
        // 18 % from the right.
        assert!(shown.picture.to_string().contains("line limit 82.00% 0 to 82.00% 66"), "{}", shown.picture);
        let off = Settings { checks: Checks::Off, ..Settings::default() };
        assert!(at(&off, Exact::ZERO).1.picture.shapes.is_empty(), "nobody looks");
    }
}
