//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::Picture;
use skylet_units::{Exact, Lang};

use crate::frame;
use crate::model::{self, Summary};
use crate::settings::Settings;
use crate::texts;
use crate::time::{self, Moment};

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
    /// One run on its steps.
    pub picture: Picture,
    /// Where the run ends.
    pub end: String,
    /// What the handle says.
    pub run_value: String,
    /// How many steps, with the word.
    pub steps: String,
    /// What stands at the end of the second looked at.
    pub moment: Moment,
    /// Seconds across the runs in a row.
    pub row_window: i64,
    /// The runs in a row.
    pub row: Picture,
    /// Where the second looked at stands.
    pub now: String,
    /// The second looked at, short.
    pub second: String,
    /// What stands then, in a sentence.
    pub moment_says: String,
    /// The equation.
    pub equation: String,
    /// The answer in a sentence.
    pub sentence: String,
    /// The big number.
    pub answer: String,
}

/// Lays out everything. `held` is the width of the stage in seconds while its handle is held.
#[must_use]
pub fn shown(settings: &Settings, lang: Lang, held: Option<i64>) -> Shown {
    let summary = model::summary(settings);
    let window = held.unwrap_or_else(|| frame::window(&summary));
    let unused = texts::unused(lang, summary.unused_run());
    let last = texts::seconds(lang, Exact::whole(window));
    let answer = texts::sentence(lang, &summary);
    let mut told = texts::narration(lang, &summary);
    let moment = time::moment(settings, &summary);
    let moment_says = texts::moment_says(lang, &moment);
    let row_window = time::window(&summary);
    told = format!("{told} {moment_says}");
    told = format!("{told} {answer}");
    Shown {
        question: texts::question(lang, settings.run, summary.runs, summary.step),
        narration: told,
        window,
        picture: frame::picture(&summary, window, unused, last),
        end: frame::at(summary.run, window).percent(),
        run_value: texts::run_value(lang, &summary),
        steps: texts::step_count(lang, summary.steps),
        row_window,
        row: time::picture(&summary, &moment, texts::so_far(lang, &moment)),
        now: frame::at(Exact::whole(moment.second), row_window).percent(),
        second: texts::seconds(lang, Exact::whole(moment.second)),
        moment,
        moment_says,
        equation: texts::equation(lang, &summary),
        sentence: answer,
        answer: summary.billed.grouped(),
        settings: settings.clone(),
        summary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_picture_comes_to_two_minutes() {
        let shown = shown(&Settings::default(), Lang::En, None);
        assert_eq!(shown.equation, "ceil(23 s ÷ 10 s) × 10 s × 4 = 120 s", "3 x 10 x 4");
        assert_eq!(shown.sentence, "Each run is billed as 30 s, so 4 runs come to 120 s.", "sentence");
        assert_eq!(
            shown.moment_says, "After 31 s run 2 has been at work for 8 s, and 40 s are billed so far.",
            "31 - 23; 30 + 10"
        );
        assert_eq!(shown.answer, "120", "the big number");
    }

    #[test]
    fn a_held_handle_keeps_the_stage() {
        let long = Settings { run: Exact::whole(100), ..Settings::default() };
        assert_eq!(shown(&long, Lang::Ko, Some(30)).window, 30, "while it is held");
        assert_eq!(shown(&long, Lang::Ko, None).window, 240, "once it is let go");
    }
}
