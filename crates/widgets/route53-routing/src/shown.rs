//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::Picture;
use skylet_units::Lang;

use crate::exposure::seconds;
use crate::frame;
use crate::model::{self, Summary};
use crate::settings::Settings;
use crate::texts;
use crate::time;

/// What is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The settings shown.
    pub settings: Settings,
    /// The model value everything comes from.
    pub summary: Summary,
    /// The question in the title line.
    pub question: String,
    /// Everything the picture shows, in sentences.
    pub narration: String,
    /// Seconds across the stage.
    pub window: i64,
    /// Detection and TTL.
    pub picture: Picture,
    /// Where the TTL ends.
    pub end: String,
    /// What the handle says.
    pub ttl_value: String,
    /// The last second of the run.
    pub last: i64,
    /// The second looked at.
    pub second: i64,
    /// Exposed resolvers over the run.
    pub row: Picture,
    /// Where the instant looked at stands.
    pub now: String,
    /// The instant, short.
    pub clock: String,
    /// What stands then, in a sentence.
    pub moment_says: String,
    /// The equation.
    pub equation: String,
    /// The answer in a sentence.
    pub sentence: String,
    /// The big number: resolvers that send people to a dead endpoint.
    pub answer: String,
}

/// Lays out everything. `held` is the width of the stage in seconds while its handle is held.
#[must_use]
pub fn shown(settings: &Settings, lang: Lang, held: Option<i64>) -> Shown {
    let summary = model::summary(settings);
    let window = held.unwrap_or_else(|| frame::window(&summary));
    let (last, second) = (seconds(summary.end).ceil().floor_to_i64(), seconds(summary.now).floor_to_i64());
    let sentence = texts::sentence(lang, &summary, settings.asker());
    let moment_says = texts::moment_says(lang, &summary);
    let equation = texts::equation(lang, &summary, settings.ttl);
    let (detection, worst) = (summary.expected.detection, summary.expected.worst);
    Shown {
        question: texts::question(lang, settings.policy),
        narration: format!("{equation}. {moment_says} {sentence}"),
        window,
        picture: frame::picture(&summary, window, texts::seconds(lang, detection), texts::seconds(lang, worst)),
        end: frame::at(worst, window).percent(),
        ttl_value: texts::ttl_value(lang, settings.ttl),
        last,
        second,
        row: time::picture(&summary, &model::curve(settings), texts::resolvers(lang, summary.exposure.still)),
        now: frame::at(seconds(summary.now), last).percent(),
        clock: texts::clock(lang, summary.now),
        moment_says,
        equation,
        sentence,
        answer: summary.exposure.still.to_string(),
        settings: settings.clone(),
        summary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_first_nothing_is_dead() {
        let shown = shown(&Settings::default(), Lang::En, None);
        assert_eq!(shown.equation, "detection 90 s + mean TTL left 30 s = 120 s", "30 x 3, 60 / 2");
        assert_eq!(shown.sentence, "Asked from Sydney now, the answer is Seoul. No endpoint is dead.", "146 ms");
        assert_eq!(shown.answer, "0", "the big number");
    }

    #[test]
    fn a_held_handle_keeps_the_stage() {
        assert_eq!(shown(&Settings::default(), Lang::Ko, Some(30)).window, 30, "while it is held");
        assert_eq!(shown(&Settings::default(), Lang::Ko, None).window, 180, "once it is let go");
    }
}
