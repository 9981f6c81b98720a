//! One second as a bucket: its capacity, what is kept from before, and what is refused; and the seconds in a row.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::model::{Rules, Summary};
use crate::panel_texts as words;
use crate::settings::{Keys, Settings};
use crate::time::{self, Second};

/// Most requests drawn one by one.
const REQUESTS_MAX: i64 = 60;
/// Most seconds drawn one by one.
const COLUMNS_MAX: i64 = 60;
/// A cross as large as a request that is refused.
const CROSS: &str = "M-4 -4L4 4M4 -4L-4 4";
/// Top and height of the bucket.
const BUCKET: (i16, i16) = (46, 36);

/// A second of the model, in microseconds.
pub const SECOND: i64 = 1_000_000;

/// The instant of a second counted from 1: the microsecond it begins with.
#[must_use]
pub fn instant_of(second: i64) -> i64 {
    (second - 1) * SECOND
}

/// The second an instant belongs to, counted from 1.
#[must_use]
pub fn second_at(instant: i64) -> i64 {
    instant.div_euclid(SECOND) + 1
}

/// Where a second is on the picture of all: in the middle of its column.
#[must_use]
pub fn middle_of(second: i64, duration: i64) -> Share {
    Share::of(second * 2 - 1, duration.max(1) * 2)
}

/// Units across the bucket's stage: what is asked and what there is, with room beyond.
#[must_use]
pub fn window(settings: &Settings, summary: &Summary, rules: &Rules) -> i64 {
    let most = time::flow(settings, summary, rules).capacity.max(summary.consumed);
    let needed = (most * Exact::new(5, 4)).ceil().floor_to_i64();
    let mut decade = 1;
    loop {
        if let Some(units) = [1, 2, 4, 5, 8].into_iter().map(|step| decade * step).find(|units| *units >= needed) {
            return units;
        }
        decade *= 10;
    }
}

/// The capacity a dragged rim means: whole units, a two-hundredth of the stage at a time.
#[must_use]
pub fn snapped(units: i64, window: i64) -> i64 {
    let grain = (window / 200).max(1);
    (units / grain * grain).max(1)
}

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang, held: Option<i64>) -> Look {
    let flow = time::flow(settings, summary, rules);
    let second = time::second(settings, summary, rules);
    let window = held.unwrap_or_else(|| window(settings, summary, rules));
    let parts = [("unit", words::OWN, second.own), ("kept", words::KEPT, second.from_kept)];
    let mut legend: Vec<_> =
        parts.into_iter().map(|(class, name, units)| (class, words::part(lang, name, units, summary.unit()))).collect();
    legend.push(("refused", words::part(lang, words::REFUSED, second.throttled, summary.unit())));
    let mut rows = vec![Row { picture: bucket(settings, summary, &second, window, lang), ..Row::default() }];
    let duration = settings.duration.ceil().floor_to_i64();
    if duration > 1 {
        rows.push(Row { picture: strip(settings, summary, rules, duration, lang), ..Row::default() });
    }
    let mut says = vec![words::second_says(lang, summary, &second)];
    if second.kept_before > Exact::ZERO || settings.idle > Exact::ZERO {
        says.push(words::kept_says(lang, summary, &second));
    }
    if settings.keys == Keys::One {
        says.push(words::partition_says(lang, summary, rules));
    }
    if duration > 1 {
        says.push(words::flow_says(lang, summary, &flow));
    }
    let partition =
        if summary.operation.is_read() { &dynamodb::PARTITION_READ_MAX } else { &dynamodb::PARTITION_WRITE_MAX };
    Look { rows, legend, says, facts: vec![&dynamodb::BURST_SECONDS, partition] }
}

/// Requests side by side as wide as what each takes; the bucket is as wide as the second's capacity.
fn bucket(settings: &Settings, summary: &Summary, second: &Second, window: i64, lang: Lang) -> Picture {
    let at = |units: Exact| {
        let share = units * Exact::whole(10_000) / Exact::whole(window);
        Share::of(share.floor_to_i64().clamp(0, 10_000), 10_000)
    };
    let served = second.own + second.from_kept;
    let (y, height) = BUCKET;
    let mut picture = Picture::new(124);
    let (requests, each) = (settings.requests.ceil().floor_to_i64(), summary.per_request);
    if requests <= REQUESTS_MAX {
        for request in 0..requests {
            let start = each * Exact::whole(request);
            let end = (start + each).min(second.asked);
            let class = match () {
                () if end <= second.own => "unit piece",
                () if end <= served => "kept piece",
                () => "refused piece",
            };
            picture.rect(class, at(start), at(end), (y + 6, height - 12));
            if end > served {
                picture.mark("cross", (at(start).middle(at(end)), y + height / 2), CROSS);
            }
        }
    } else {
        let ends = [("unit", Exact::ZERO, second.own), ("kept", second.own, served), ("refused", served, second.asked)];
        for (class, start, end) in ends.into_iter().filter(|(_, start, end)| start < end) {
            picture.rect(class, at(start), at(end), (y + 6, height - 12));
        }
        if served < second.asked {
            picture.mark("cross", (at(served).middle(at(second.asked)), y + height / 2), CROSS);
        }
    }
    picture.rect("box", Share::ZERO, at(second.capacity), BUCKET);
    let is_far = at(second.capacity).hundredths() > 6_000;
    let capacity = words::units(second.capacity, summary.unit());
    picture.text(if is_far { "end beside strong" } else { "start beside strong" }, (at(second.capacity), 27), capacity);
    if let Some(ceiling) = second.ceiling.filter(|ceiling| *ceiling <= Exact::whole(window)) {
        picture.line("limit", (at(ceiling), y - 4), (at(ceiling), y + height + 4));
        picture.text("start", (at(ceiling), y + height + 16), words::PARTITION.get(lang).to_owned());
    }
    picture.text("start muted", (Share::ZERO, 118), "0".to_owned());
    picture.text("middle muted", (Share::of(1, 2), 118), words::units(Exact::whole(window / 2), summary.unit()));
    picture.text("end muted", (Share::FULL, 118), words::units(Exact::whole(window), summary.unit()));
    picture
}

/// The seconds in a row: what each serves of its own, from what is kept, and what it refuses.
fn strip(settings: &Settings, summary: &Summary, rules: &Rules, duration: i64, lang: Lang) -> Picture {
    const TOP: i16 = 46;
    const HEIGHT: i16 = 48;
    let columns = duration.min(COLUMNS_MAX);
    let mut picture = Picture::new(118);
    let high = |units: Exact, asked: Exact| {
        let part = units * Exact::whole(i64::from(HEIGHT)) / asked;
        i16::try_from(part.ceil().floor_to_i64()).unwrap_or(HEIGHT)
    };
    for column in 0..columns {
        // A column that stands for several seconds shows the last of them.
        let number = (column + 1) * duration / columns;
        let at = Settings { second: Exact::whole(number), ..settings.clone() };
        let second = time::second(&at, summary, rules);
        if second.asked == Exact::ZERO {
            continue;
        }
        let (from, to) = (Share::of(column, columns), Share::of(column * 10 + 9, columns * 10));
        let own = high(second.own, second.asked);
        let kept = high(second.own + second.from_kept, second.asked) - own;
        let refused = HEIGHT - own - kept;
        let parts = [
            ("refused", TOP, refused, second.throttled),
            ("kept", TOP + refused, kept, second.from_kept),
            ("unit", TOP + refused + kept, own, second.own),
        ];
        for (class, y, height, units) in parts {
            if units > Exact::ZERO && height > 0 {
                picture.rect(class, from, to, (y, height));
            }
        }
        if second.throttled > Exact::ZERO && columns <= 30 {
            picture.mark("cross", (from.middle(to), TOP + refused.max(8) / 2), CROSS);
        }
    }
    picture.text("start muted", (Share::ZERO, 112), words::second_number(lang, 1));
    picture.text("end muted", (Share::FULL, 112), words::second_number(lang, duration));
    picture
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_lasts_until_the_next_one() {
        for (instant, second) in [(0, 1), (999_999, 1), (1_000_000, 2), (11_000_000, 12)] {
            assert_eq!(second_at(instant), second, "{instant}");
        }
        assert!((1..100).all(|second| second_at(instant_of(second)) == second), "and begins with its instant");
    }
}
