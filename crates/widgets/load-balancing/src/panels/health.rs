//! A target that breaks and is mended, one that is drained, and one that warms up: each as a strip of time.
//!
//! Instants are those of [`crate::aws::health`], [`crate::aws::draining`] and [`crate::aws::slow_start`].

use skylet_chart::{Picture, Share};
use skylet_facts::elb;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use super::health_texts as words;
use super::texts::percent;
use super::{Look, Row};
use crate::aws::draining::{Drained, drained};
use crate::aws::health::{Checker, Condition};
use crate::aws::slow_start::{Warmth, shares, taken};
use crate::settings::AwsSettings;

/// Seconds that the requests in flight of the second strip would still take. Ours.
pub const IN_FLIGHT: [i64; 3] = [20, 120, 400];
/// Healthy targets beside the one that warms up. Ours.
pub const OTHERS: usize = 3;

const PASSED: &str = "M-5 0L-1 4L5 -5";
const FAILED: &str = "M-4 -4L4 4M4 -4L-4 4";

fn whole(seconds: Exact) -> Micros {
    Micros::seconds(seconds.ceil().floor_to_i64())
}

/// The instants of a target that breaks a third of an interval after a check, and is mended half an interval after it
/// was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Story {
    /// How it is checked.
    pub checker: Checker,
    /// When it breaks.
    pub broken: Micros,
    /// When it gets no requests any more.
    pub out: Micros,
    /// When it is mended.
    pub mended: Micros,
    /// When it gets requests again.
    pub back: Micros,
}

impl Story {
    /// The story of some settings. Parts of a second are rounded up, of a count too.
    #[must_use]
    pub fn of(settings: &AwsSettings) -> Self {
        let checks = |number: Exact| u32::try_from(number.ceil().floor_to_i64()).unwrap_or(2);
        let interval = whole(settings.check_interval);
        let checker = Checker {
            interval,
            healthy: checks(settings.healthy_threshold),
            unhealthy: checks(settings.unhealthy_threshold),
            ..Checker::default()
        }
        .held();
        let part = |of: i64| Micros::seconds(checker.interval.0 / of / 1_000_000);
        let broken = checker.interval + part(3);
        let out = checker.out_at(broken, Condition::Refuses).unwrap_or(broken);
        let mended = out + part(2);
        let back = checker.back_at(mended, Condition::Answers(Micros::ZERO)).unwrap_or(mended);
        Self { checker, broken, out, mended, back }
    }

    /// Until when it is drawn.
    fn end(&self) -> Micros {
        self.back + self.checker.interval
    }
}

/// What is in flight when a target is deregistered at the start, and what becomes of it.
#[must_use]
pub fn draining(settings: &AwsSettings) -> (Micros, Drained) {
    let delay = whole(settings.deregistration_delay);
    (delay, drained(Micros::ZERO, delay, &IN_FLIGHT.map(Micros::seconds)))
}

/// Everything the panel shows.
#[must_use]
pub fn look(settings: &AwsSettings, lang: Lang) -> Look {
    let story = Story::of(settings);
    let (delay, drained) = draining(settings);
    let slow = whole(settings.slow_start);
    let row = |label: skylet_units::Text, note: String, picture: Picture, time: Micros| Row {
        label: label.get(lang).to_owned(),
        note,
        picture,
        value: words::number(time),
        unit: words::SECONDS.get(lang),
    };
    let rows = vec![
        row(words::CHECKS, words::CHECKS_NOTE.get(lang).to_owned(), checks(&story, lang), story.out - story.broken),
        row(words::DRAINING, words::delay(lang, delay), flights(delay, &drained, lang), drained.complete),
        row(words::WARMING, words::slow(lang, slow), warming(slow), slow),
    ];
    let within = story.checker.out_within(Condition::Refuses);
    let mut says = vec![
        words::exposed(lang, &story),
        words::reckoned(lang, &story, within),
        words::comes_back(lang, &story),
        words::drains(lang, delay, &drained),
    ];
    says.push(if slow > Micros::ZERO {
        words::warms(lang, slow, taken(slow, slow))
    } else {
        words::COLD.get(lang).to_owned()
    });
    let facts = vec![
        &elb::HEALTH_INTERVAL_DEFAULT,
        &elb::UNHEALTHY_THRESHOLD_DEFAULT,
        &elb::HEALTHY_THRESHOLD_DEFAULT,
        &elb::NEW_TARGET_CHECKS,
        &elb::DEREGISTRATION_DELAY_DEFAULT,
        &elb::DRAINING_CUT_STATUS,
        &elb::SLOW_START_MIN,
        &elb::SLOW_START_MAX,
        &elb::SLOW_START_ALGORITHMS,
    ];
    Look { rows, says, facts }
}

fn at(time: Micros, end: Micros) -> Share {
    Share::of(time.0.clamp(0, end.0), end.0.max(1))
}

/// Checks as marks over a band of what the target is and gets.
fn checks(story: &Story, lang: Lang) -> Picture {
    let (end, mut picture) = (story.end(), Picture::new(96));
    let at = |time| at(time, end);
    let mut sent = Micros::ZERO;
    while sent < end {
        let is_failed = (story.broken..story.mended).contains(&sent);
        let (class, path) = if is_failed { ("cross", FAILED) } else { ("tick-mark", PASSED) };
        picture.mark(class, (at(sent), 12), path);
        sent += story.checker.interval;
    }
    let band = (26, 18);
    picture.rect("serves", Share::ZERO, at(story.broken), band);
    picture.rect("fails", at(story.broken), at(story.out), band);
    picture.rect("away", at(story.out), at(story.back), band);
    picture.rect("serves", at(story.back), Share::FULL, band);
    picture.line("instant", (at(story.mended), 26), (at(story.mended), 44));
    // Of two neighbours one stands lower.
    for (time, y, text) in [
        (story.broken, 60, words::BROKEN),
        (story.out, 76, words::OUT),
        (story.mended, 92, words::MENDED),
        (story.back, 60, words::BACK),
    ] {
        let class = if time == story.back { "end" } else { "start" };
        picture.text(class, (at(time), y), format!("{} {}", text.get(lang), words::number(time)));
    }
    picture
}

/// Requests in flight, one below the other, and the end of the delay.
fn flights(delay: Micros, drained: &Drained, lang: Lang) -> Picture {
    let longest = IN_FLIGHT.map(Micros::seconds).into_iter().max().unwrap_or(delay);
    let end = Micros(longest.max(delay).0 * 11 / 10);
    let mut picture = Picture::new(100);
    for (row, seconds) in IN_FLIGHT.into_iter().enumerate() {
        let y = 8 + i16::try_from(row).unwrap_or_default() * 24;
        let (ends, over) = (Micros::seconds(seconds), at(delay, end));
        let is_cut = drained.cut.contains(&row);
        picture.rect("serves", Share::ZERO, at(ends, end).min(over), (y, 14));
        if is_cut {
            picture.rect("lost", over, at(ends, end), (y, 14));
            picture.mark("cross", (over, y + 7), FAILED);
        }
    }
    let over = at(delay, end);
    picture.line("limit", (over, 2), (over, 80));
    let class = if over > Share::of(1, 2) { "end" } else { "start" };
    picture.text(class, (over, 95), words::delay(lang, delay));
    picture
}

/// What a target gets that warms up, of its fair share.
fn warming(slow: Micros) -> Picture {
    let mut picture = Picture::new(84);
    let (foot, head) = (66_i16, 12_i16);
    let fair = Exact::ONE / Exact::whole(i64::try_from(OTHERS + 1).unwrap_or(4));
    let end = Micros((slow.0 * 3 / 2).max(1));
    let y = |share: Exact| {
        let part = share / fair * Exact::whole(i64::from(foot - head));
        foot - i16::try_from(part.floor().floor_to_i64()).unwrap_or_default()
    };
    let share_at = |now: Micros| {
        let mut targets = vec![Warmth::Full; OTHERS];
        targets.push(Warmth::Slow(Micros::ZERO));
        shares(&targets, now, slow).last().copied().unwrap_or_default()
    };
    picture.line("fair", (Share::ZERO, head), (Share::FULL, head));
    picture.line("floor", (Share::ZERO, foot), (Share::FULL, foot));
    if slow > Micros::ZERO {
        picture
            .trace("warms", vec![(Share::ZERO, y(share_at(Micros::ZERO))), (at(slow, end), head), (Share::FULL, head)]);
    } else {
        picture.trace("warms", vec![(Share::ZERO, head), (Share::FULL, head)]);
    }
    picture.text("start", (Share::ZERO, 81), "0".to_owned());
    if slow > Micros::ZERO {
        picture.text("middle", (at(slow, end), 81), words::number(slow));
    }
    picture.text("end", (Share::FULL, head + 16), percent(fair));
    picture
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    #[test]
    fn at_the_defaults_a_broken_server_is_out_after_fifty_seconds() {
        // Checks at 0, 30, 60, ... It breaks at 30 + 10 = 40; those at 60 and 90 fail, so out at 90. Mended at 105;
        // those at 120, 150, 180, 210, 240 pass, so back at 240.
        let story = Story::of(&AwsSettings::default());
        assert_eq!((story.broken, story.out, story.mended, story.back), (s(40), s(90), s(105), s(240)), "by hand");
        let look = look(&AwsSettings::default(), Lang::Ko);
        assert_eq!(look.rows[0].value, "50", "seconds of requests for a broken server");
        assert!(
            look.says[1].contains("30초 × 2 = 60초") && look.says[1].contains("30초에서 60초 사이"),
            "{}",
            look.says[1]
        );
        let marks =
            look.rows[0].picture.shapes.iter().filter(|shape| matches!(shape, skylet_chart::Shape::Mark { .. }));
        assert_eq!(marks.count(), 9, "checks at 0 to 240 s");
    }

    #[test]
    fn what_is_longer_than_the_delay_is_cut() {
        let look = look(&AwsSettings::default(), Lang::En);
        assert_eq!(look.rows[1].value, "300", "20 and 120 s end, 400 s is cut at 300");
        assert!(look.says[3].contains("2 end, and 1 are cut at 300 s"), "{}", look.says[3]);
        let long = AwsSettings { deregistration_delay: Exact::whole(600), ..AwsSettings::default() };
        assert_eq!(super::look(&long, Lang::En).rows[1].value, "400", "all end");
        let none = AwsSettings { deregistration_delay: Exact::ZERO, ..AwsSettings::default() };
        assert_eq!(draining(&none).1.cut, [0, 1, 2], "cut at once");
    }

    #[test]
    fn a_slow_start_takes_half_of_a_share_meanwhile() {
        let slow = AwsSettings { slow_start: Exact::whole(30), ..AwsSettings::default() };
        let look = look(&slow, Lang::Ko);
        assert_eq!(look.rows[2].value, "30", "seconds");
        assert!(look.says[4].contains("제 몫의 50 %"), "{}", look.says[4]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_story_goes_on_in_order_and_within_its_span(
            interval in 5_i64..=300,
            unhealthy in 2_i64..=10,
            healthy in 2_i64..=10,
            delay in 0_i64..=3_600,
            slow in 0_i64..=1_000,
        ) {
            let settings = AwsSettings {
                check_interval: Exact::whole(interval),
                unhealthy_threshold: Exact::whole(unhealthy),
                healthy_threshold: Exact::whole(healthy),
                deregistration_delay: Exact::whole(delay),
                slow_start: Exact::whole(slow),
                ..AwsSettings::default()
            };
            let story = Story::of(&settings);
            prop_assert!(story.broken < story.out && story.out <= story.mended && story.mended < story.back);
            let (least, most) = story.checker.out_within(Condition::Refuses);
            prop_assert!((least..most).contains(&(story.out - story.broken)));
            for lang in Lang::ALL {
                let look = look(&settings, lang);
                prop_assert!(look.says.iter().all(|text| text.ends_with('.')), "{:?}", look.says);
                for shape in look.rows.iter().flat_map(|row| &row.picture.shapes) {
                    if let skylet_chart::Shape::Rect { x, width, .. } = shape {
                        prop_assert!(x.hundredths() + width.hundredths() <= 10_000, "within the strip");
                    }
                }
            }
        }
    }
}
