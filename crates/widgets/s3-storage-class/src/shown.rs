//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::{Picture, Share};
use skylet_units::Lang;

use crate::edges;
use crate::flips::Axis;
use crate::frame;
use crate::map::{self, Map};
use crate::map_texts as words;
use crate::model::{self, Summary};
use crate::settings::{Class, Settings};
use crate::territory::Field;
use crate::texts;

/// What is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The settings shown.
    pub settings: Settings,
    /// The model value everything comes from.
    pub summary: Summary,
    /// The question in the title line.
    pub question: String,
    /// Everything the picture shows, in sentences. What `beside` adds has its own.
    pub narration: String,
    /// Who wins where.
    pub map: Map,
    /// The names on it.
    pub names: Picture,
    /// Where the dot stands on it.
    pub dot: (Share, i16),
    /// Its arms.
    pub arms: Picture,
    /// The axes: days, and reads.
    pub axes: [Picture; 2],
    /// The class that wins, if one does.
    pub winner: Option<Class>,
    /// Its name.
    pub name: String,
    /// The big number.
    pub answer: String,
    /// Its unit.
    pub unit: String,
    /// The answer in a sentence, and the nearest border in another.
    pub sentence: String,
    /// What the number is made of.
    pub equation: String,
}

/// Lays out everything. What was shown before spares the map, where it is the same, and while a handle `is_held` its scale
/// is kept.
#[must_use]
pub fn shown(settings: &Settings, lang: Lang, (before, is_held): (Option<&Shown>, bool)) -> Shown {
    let summary = model::summary(settings);
    let field = Field::of(settings);
    let held = before.filter(|_| is_held).map(|before| before.map.scale);
    let slices =
        [(Axis::Reads, held), (Axis::Days, None)].map(|(axis, held)| edges::slice(settings, &field, axis, held));
    let [reads, days] = &slices;
    let nearest = edges::nearest(&slices);
    let best = summary.winner();
    let name = best.map_or_else(|| texts::NONE.get(lang).to_owned(), |best| texts::class_name(best.class).to_owned());
    let mut sentence = texts::sentence(lang, settings, &summary);
    if let Some((edge, class)) = nearest.and_then(|edge| Some((edge, edge.class?))) {
        sentence.push(' ');
        sentence.push_str(&words::wins(lang, &words::at_text(lang, edge.axis, edge.value), class));
    }
    let equation = words::equation(lang, &summary);
    let words_at = nearest.map(|edge| {
        let dot = frame::dot(reads, days.value);
        let at = if edge.axis == Axis::Reads {
            (reads.scale.share(edge.value), dot.1)
        } else {
            (dot.0, map::y_of(edge.value))
        };
        (at.0, at.1, edge)
    });
    let map = map::map(settings, reads.scale, before.map(|before| &before.map));
    let narration = format!("{sentence} {equation}. {}", texts::BASIS.get(lang));
    Shown {
        question: texts::question(lang, settings, &summary),
        narration,
        names: frame::names(&map, best.map(|best| best.class), words_at, lang),
        map,
        dot: frame::dot(reads, days.value),
        arms: frame::arms(reads, days, nearest, lang),
        axes: [frame::days_axis(days.value, lang), frame::reads_axis(reads, lang)],
        winner: best.map(|best| best.class),
        answer: best.map_or_else(String::new, |best| texts::month(lang, &summary, best)),
        unit: if best.is_some() { words::unit(lang, &summary) } else { String::new() },
        name,
        sentence,
        equation,
        settings: settings.clone(),
        summary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use skylet_units::Exact;

    #[test]
    fn the_first_picture_is_won_by_standard_ia() {
        let shown = shown(&Settings::default(), Lang::En, (None, false));
        // 8.7488 over four months.
        assert_eq!((shown.name.as_str(), shown.answer.as_str()), ("Standard-IA", "$2.19"), "the answer");
        assert_eq!(
            shown.sentence,
            "Read 0.5 times a month, kept for 120 days: Standard-IA is cheapest at $2.19 a month. \
            Read 0.92 times a month, Standard wins.",
            "with the nearest border"
        );
        // 5.52 / 4; (1.024 + 0.2048) / 4 = 0.3072; 2 / 4. Together 2.1872.
        assert_eq!(shown.equation, "storage $1.38 + requests $0.31 + retrieval $0.50 = $2.19", "its parts");
        let months: Vec<_> =
            shown.summary.rivals.iter().map(|rival| texts::month(Lang::En, &shown.summary, rival)).collect();
        // Standard: 10 + 0.4608 + 0.07168 = 10.53248, by 4. Tiering: 60 days of each tier 5 + 2.76, monitoring 1.024,
        // requests as Standard: 9.31648. One Zone-IA: 4.4 + 1.024 + 0.2048 + 2 = 7.6288.
        // Instant: 2 + 2.048 + 2.048 + 6 = 12.096. Flexible: 1.8 + 3.125 GB x 0.0045 x 4 = 0.05625 and 0.78125 GB x
        // 0.025 x 4 = 0.078125, 3.336192 to upload, 0.07168 to read, copies 2 x 100 x 0.025 / 30 = 0.16667: 5.50891.
        // Deep Archive: 1.2 + 0.0375 + 0.078125 + 6.144 + 0.07168 + Bulk 102,400 x 2 x 0.0000275 = 5.632 and
        // 200 x 0.005 = 1 + 0.16667: 14.32997.
        let expected = ["$2.63", "$2.33", "$2.19", "$1.91", "unknown", "$3.02", "$1.38", "$3.58", "$2.64"];
        assert_eq!(months, expected, "in the order of the options");
        let verdict = |class: Class| texts::verdict(Lang::En, &shown.summary, shown.summary.rival(class));
        assert_eq!(verdict(Class::ExpressOneZone), "No price is recorded in this Region, so it is not compared.");
        assert_eq!(verdict(Class::OneZoneIa), "If an AZ is lost, so is the data.", "One Zone-IA");
        assert_eq!(verdict(Class::Standard), "$0.446 more a month, most of it storage.", "(10.53248 - 8.7488) / 4");
    }

    #[test]
    fn what_is_not_kept_for_a_month_is_told_in_all() {
        let short = Settings { days: Exact::whole(10), reads: Exact::ZERO, ..Settings::default() };
        let shown = shown(&short, Lang::En, (None, false));
        // Standard: 2.5 / 3 + 0.4608 = 1.29413.
        assert_eq!((shown.answer.as_str(), shown.unit.as_str()), ("$1.29", "in all"), "ten days");
        assert!(shown.sentence.contains("at $1.29 in all."), "{}", shown.sentence);
    }
}
