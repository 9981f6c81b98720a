//! The restore clock: how long each way of reading takes, from milliseconds to two days, and what reading all of it once
//! costs.

use skylet_chart::{Picture, Share};
use skylet_facts::s3;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::cost::Data;
use crate::model::Summary;
use crate::money::{GB, Money, PER_BYTE, PER_THING};
use crate::panel_texts as words;
use crate::prices::Prices;
use crate::restore::{self, Mode};
use crate::settings::{Class, Settings, Wait};
use crate::texts;

/// Height of a row's picture, and top and height of its bar.
const HEIGHT: i16 = 28;
const BAR: (i16, i16) = (6, 16);
/// The height of the clock's own row.
const CLOCK_HEIGHT: i16 = 24;

/// Where a time stands, from at once to two days: in the middle ten minutes, each doubling as wide as the other.
#[must_use]
pub fn at(seconds: i64) -> Share {
    // Minutes and one more, doubled eleven times and a half on the way to two days.
    let minutes = seconds.max(0) + 60;
    let mut doublings = 0;
    while 60 << (doublings + 1) <= minutes {
        doublings += 1;
    }
    let base = 60_i64 << doublings;
    let within = (minutes - base) * 1_000 / base;
    Share::of(doublings * 1_000 + within, 11_500)
}

/// What restoring everything once by a mode costs, if that was recorded.
#[must_use]
pub fn fee(settings: &Settings, data: &Data, class: Class, mode: Mode) -> Option<Money> {
    let fees = Prices::of(settings.region).restore(class, mode)?;
    let requests = i128::from(data.objects) * i128::from(fees.request) * PER_THING;
    Some(Money(requests + data.bytes() * i128::from(fees.retrieval) * PER_BYTE))
}

/// The clock.
#[must_use]
pub fn look(settings: &Settings, summary: &Summary, lang: Lang) -> Look {
    let mut rows = vec![clock(settings, lang), at_once(settings, lang)];
    let mut facts = vec![&s3::RESTORE_RATE_MAX];
    for class in [Class::GlacierFlexible, Class::DeepArchive] {
        let taken = restore::taken(class, settings.restore, settings.wait, summary.data.size);
        for mode in Mode::ALL {
            let Some(fact) = mode.fact(class) else { continue };
            facts.push(fact);
            let is_taken = taken.is_some_and(|taken| taken.mode == mode);
            let to = fact.whole();
            rows.push(Row {
                label: format!("{} {}", crate::map_texts::short_name(class), words::mode_name(mode)),
                note: if is_taken { words::TAKEN.get(lang).to_owned() } else { String::new() },
                picture: bar((mode.seconds_min(class), to), settings.wait),
                value: words::between(lang, mode.seconds_min(class), to),
            });
        }
    }
    Look { rows, says: says(settings, summary, lang), facts }
}

fn says(settings: &Settings, summary: &Summary, lang: Lang) -> Vec<String> {
    let mut says = Vec::new();
    for class in [Class::GlacierFlexible, Class::DeepArchive] {
        let all: Vec<_> = Mode::ALL
            .into_iter()
            .filter_map(|mode| Some((mode, fee(settings, &summary.data, class, mode)?.usd())))
            .map(|(mode, sum)| format!("{} {}", words::mode_name(mode), texts::usd(sum)))
            .collect();
        says.push(words::fees_say(lang, class, &all.join(", ")));
    }
    // As many requests as there are objects, at the most that are taken in a second.
    let seconds = (Exact::whole(summary.data.objects) / s3::RESTORE_RATE_MAX.value).ceil().floor_to_i64();
    says.push(words::asking_says(lang, seconds));
    if summary.data.size >= s3::EXPEDITED_SIZE_MAX.whole() {
        says.push(words::TOO_LARGE.get(lang).to_owned());
    }
    if i128::from(summary.data.objects) * GB < summary.data.bytes() {
        return says;
    }
    says.push(words::COPY_SAYS.get(lang).to_owned());
    says
}

/// The hours, with how long a reader may wait.
fn clock(settings: &Settings, lang: Lang) -> Row {
    let mut picture = Picture::new(CLOCK_HEIGHT);
    for (seconds, class) in [
        (0, "scale"),
        (300, "scale middle"),
        (3_600, "scale middle spare"),
        (18_000, "scale middle"),
        (43_200, "scale middle"),
        (172_800, "scale end"),
    ] {
        let text = if seconds == 0 { words::AT_ONCE.get(lang).to_owned() } else { texts::wait(lang, seconds) };
        picture.text(class, (at(seconds), 16), text);
    }
    let wait = words::may_wait(lang, settings.wait);
    Row { label: words::CLOCK.get(lang).to_owned(), picture, value: wait, ..Row::default() }
}

fn at_once(settings: &Settings, lang: Lang) -> Row {
    Row {
        label: words::OTHERS.get(lang).to_owned(),
        picture: bar((0, 1), settings.wait),
        value: crate::map_texts::MILLISECONDS.get(lang).to_owned(),
        ..Row::default()
    }
}

/// From when to when it takes, beside how long a reader may wait.
fn bar((from, to): (i64, i64), wait: Wait) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (start, end) = (at(from), at(to).max(at(from).plus(Share::of(1, 100))));
    picture.line("axis", (Share::ZERO, HEIGHT - 1), (Share::FULL, HEIGHT - 1));
    let is_late = to > wait.seconds().max(1);
    picture.rect(if is_late { "takes late" } else { "takes" }, start, end, BAR);
    picture.line("limit", (at(wait.seconds()), 0), (at(wait.seconds()), HEIGHT));
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::Region;

    #[test]
    fn hours_stand_apart_and_two_days_at_the_end() {
        let places = [0, 60, 300, 3_600, 18_000, 43_200, 172_800].map(|seconds| at(seconds).hundredths());
        assert!(places.windows(2).all(|two| two[0] + 400 < two[1]), "{places:?}");
        assert_eq!((places[0], places[6]), (0, 9_999.min(places[6])), "from the left");
        assert!(places[6] > 9_800, "to the right: {places:?}");
    }

    #[test]
    fn expedited_is_dear_by_its_requests() {
        // The question often asked: a million objects of 100 MB in N. Virginia are restored. Standard: 97,656.25 GB x
        // 0.01 + 1,000,000 x 0.05 / 1,000; Expedited: x 0.03 + 1,000,000 x 10 / 1,000.
        let settings = Settings {
            region: Region::Virginia,
            size: Exact::whole(100 << 20),
            objects: Exact::whole(1_000_000),
            ..Settings::default()
        };
        let data = summary(&settings).data;
        let usd = |mode| fee(&settings, &data, Class::GlacierFlexible, mode).map(|sum| sum.usd().text());
        assert_eq!(usd(Mode::Standard).as_deref(), Some("1026.5625"), "976.5625 + 50");
        assert_eq!(usd(Mode::Expedited).as_deref(), Some("12929.6875"), "2,929.6875 + 10,000");
        assert_eq!(usd(Mode::Bulk).as_deref(), Some("0"), "free");
    }
}
