//! The calendar of a lifecycle plan: what lies where from day to day, as high as a month of it costs, so that area is
//! money; what is paid after the end is hatched.

use skylet_chart::{Picture, Share};
use skylet_facts::s3;
use skylet_units::Lang;

use super::{Look, Row};
use crate::cost::{Line, days_min, up};
use crate::frame;
use crate::lifecycle::{Plan, Stay, plan};
use crate::map_texts as map_words;
use crate::model::Summary;
use crate::money::Money;
use crate::panel_texts as words;
use crate::settings::{DAYS_MAX, Settings};
use crate::texts;

/// Heights: of the picture, of its ground line, and of the dearest class.
pub const HEIGHT: i16 = 192;
const GROUND: i16 = 130;
const TALLEST: i16 = 96;
/// The narrowest stay that has room for its name, in hundredths of a percent.
const NAME_WIDTH: i64 = 1_600;

/// Days across: a year, unless something is later.
#[must_use]
pub fn window(settings: &Settings) -> i64 {
    let mut last = up(settings.days);
    for (class, day) in [(settings.next_class, settings.next_day), (settings.last_class, settings.last_day)] {
        if class.class().is_some() {
            last = last.max(up(day));
        }
    }
    [365, 1_095].into_iter().find(|days| last <= *days).unwrap_or(DAYS_MAX)
}

/// Where a day stands.
#[must_use]
pub fn at(day: i64, window: i64) -> Share {
    Share::of(day.max(0), window.max(1))
}

/// What a month in a stay's class is charged, if that is known.
fn rate(stay: &Stay) -> Option<Money> {
    let stored = [Line::Storage, Line::MinimumSize, Line::Overhead];
    let sum: Money = stored.iter().map(|line| stay.bill.map_or(Money::ZERO, |bill| bill.line(*line))).sum();
    let days = stay.to - stay.from;
    (days > 0 && stay.bill.is_some()).then(|| Money(sum.0 * i128::from(crate::money::MONTH_DAYS) / i128::from(days)))
}

/// The calendar. `held` is its width in days while a flag is held.
#[must_use]
pub fn look(settings: &Settings, summary: &Summary, lang: Lang, held: Option<i64>) -> Look {
    let window = held.unwrap_or_else(|| window(settings));
    let plan = plan(settings);
    let mut says = vec![words::plan_says(lang, settings, summary, &plan)];
    says.extend(plan.problem.map(|problem| texts::problem(lang, problem)));
    for stay in plan.stays.iter().filter(|stay| stay.left > 0) {
        let wasted = stay.bill.map_or(Money::ZERO, |bill| bill.line(Line::MinimumDuration));
        says.push(words::left_says(lang, stay, wasted));
    }
    if plan.is_small {
        says.push(words::SMALL_STAYS.get(lang).to_owned());
    }
    says.push(words::PLAN_TERMS.get(lang).to_owned());
    let mut facts = vec![&s3::INFREQUENT_AFTER];
    for stay in &plan.stays {
        facts.extend(words::days_fact(stay.class));
    }
    Look { rows: vec![Row { picture: picture(settings, &plan, window, lang), ..Row::default() }], says, facts }
}

fn picture(settings: &Settings, plan: &Plan, window: i64, lang: Lang) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let mut brackets = 0;
    for stay in plan.stays.iter().filter(|stay| stay.to > stay.from) {
        stayed(&mut picture, plan, stay, window, lang);
        if days_min(stay.class) > 0 {
            bracket(&mut picture, stay, GROUND + 30 + brackets * 16, window, lang);
            brackets += 1;
        }
    }
    picture.line("ground", (Share::ZERO, GROUND), (Share::FULL, GROUND));
    ticks(&mut picture, window, lang);
    for (class, day) in [(settings.next_class, settings.next_day), (settings.last_class, settings.last_day)] {
        if class.class().is_some() {
            let place = at(up(day), window);
            picture.line("pole", (place, 0), (place, GROUND));
        }
    }
    let end = at(up(settings.days), window);
    picture.line("pole", (end, GROUND - TALLEST - 4), (end, HEIGHT));
    picture
}

/// A stay as a box as high as its rate, and what is left of its minimum duration.
fn stayed(picture: &mut Picture, plan: &Plan, stay: &Stay, window: i64, lang: Lang) {
    let most = plan.stays.iter().filter_map(rate).max().unwrap_or_default();
    let (from, to) = (at(stay.from, window), at(stay.to, window));
    let share = super::compare::share(rate(stay).unwrap_or_default(), most).hundredths();
    let height = i16::try_from(share * i64::from(TALLEST) / 10_000).unwrap_or(TALLEST).max(3);
    let (top, box_of) = (GROUND - height, (GROUND - height, height));
    picture.rect(style(stay), from, to, box_of);
    picture.line("stay-top", (from, top), (to, top));
    if stay.left > 0 {
        let end = at(stay.to + stay.left, window);
        picture.rect("waste", to, end, box_of);
        picture.rect("waste-frame", to, end, box_of);
        picture.text("waste-days", (to, top - 8), words::left_days(lang, stay.left));
    } else if from.until(to).hundredths() >= NAME_WIDTH || stay.from == 0 {
        let rate = rate(stay).map(|sum| texts::usd(sum.usd()));
        picture.text("stay-name", (from, top - 8), words::stay(lang, stay.class, rate.as_deref().unwrap_or("?")));
    }
}

/// The minimum duration of a class, from the day of entry, with its name below.
fn bracket(picture: &mut Picture, stay: &Stay, y: i16, window: i64, lang: Lang) {
    let minimum = days_min(stay.class);
    let (from, end) = (at(stay.from, window), at(stay.from + minimum, window));
    picture.line("bracket", (from, y), (end, y));
    picture.line("bracket", (end, y - 6), (end, y));
    picture.line("bracket", (from, y - 6), (from, y));
    picture.text("scale", (from, y + 14), words::minimum(lang, stay.class, minimum));
}

fn ticks(picture: &mut Picture, window: i64, lang: Lang) {
    let ticks: &[i64] = if window == 365 { &[0, 30, 90, 180, 365] } else { &[0, 365, 1_095, 3_650] };
    for tick in ticks.iter().copied().filter(|tick| *tick <= window) {
        let place = at(tick, window);
        let class = if tick == 0 {
            "scale"
        } else if tick == window {
            "scale end"
        } else {
            "scale middle"
        };
        picture.line("tick", (place, GROUND), (place, GROUND + 5));
        picture.text(class, (place, GROUND + 19), map_words::day_tick(lang, tick));
    }
}

const fn style(stay: &Stay) -> &'static str {
    match frame::style(Some(stay.class)).as_bytes() {
        b"standard" => "stay standard",
        b"tiering" => "stay tiering",
        b"ia" => "stay ia",
        b"one-zone" => "stay one-zone",
        b"instant" => "stay instant",
        b"flexible" => "stay flexible",
        b"deep" => "stay deep",
        _ => "stay express",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::Move;
    use skylet_units::Exact;

    #[test]
    fn what_is_paid_after_the_end_is_hatched() {
        let settings = Settings {
            days: Exact::whole(35),
            next_class: Move::StandardIa,
            reads: Exact::ZERO,
            ..Settings::default()
        };
        let summary = summary(&settings);
        let look = look(&settings, &summary, Lang::En, None);
        let drawn = look.rows[0].picture.to_string();
        // Day 35 to 60 of 365: 9.58 % and 6.85 % wide. 96 px are 2.5 USD a month: 1.38 are 52.
        assert!(drawn.contains("rect waste x 9.58% w 6.85% y 78 h 52"), "{drawn}");
        // 25 days of 1.38 USD a month: 1.15.
        assert!(look.says.iter().any(|text| text.contains("$1.15") && text.contains("25 days")), "{:?}", look.says);
    }

    #[test]
    fn a_year_is_seen_unless_something_is_later() {
        assert_eq!(window(&Settings::default()), 365, "a year");
        assert_eq!(window(&Settings { days: Exact::whole(400), ..Settings::default() }), 1_095, "three");
        let late = Settings { next_class: Move::DeepArchive, next_day: Exact::whole(2_000), ..Settings::default() };
        assert_eq!(window(&late), 3_650, "ten");
    }
}
