//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::Picture;
use skylet_units::{Exact, Lang};

use crate::frame;
use crate::model::{self, Summary};
use crate::rivals::{self, Rival};
use crate::settings::Settings;
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
    /// Everything the picture shows, in sentences.
    pub narration: String,
    /// Seconds across the stage.
    pub window: i64,
    /// One run on its steps.
    pub picture: Picture,
    /// Where the run ends.
    pub end: String,
    /// The runs beside each other.
    pub runs: Picture,
    /// What the handle says.
    pub run_value: String,
    /// How many steps, with the word.
    pub steps: String,
    /// The ways side by side, in the order of the options.
    pub options: Vec<OptionShown>,
    /// The equation.
    pub equation: String,
    /// The answer in a sentence.
    pub sentence: String,
    /// The big number.
    pub answer: String,
}

/// One way beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionShown {
    /// Its numbers.
    pub rival: Rival,
    /// Its name.
    pub name: &'static str,
    /// One run on its steps, in the same scale as the others.
    pub picture: Picture,
    /// What all runs are billed.
    pub billed: String,
    /// Why it is chosen or not.
    pub verdict: String,
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
    let rivals = rivals::rivals(settings);
    let choice = texts::choice_says(lang, &rivals);
    let options = options(&rivals, lang);
    for option in &options {
        told = format!("{told} {}: {}. {}", option.name, option.billed, option.verdict);
    }
    let answer = format!("{answer} {choice}");
    told = format!("{told} {answer}");
    Shown {
        question: texts::question(lang, settings.run, summary.runs, summary.step),
        narration: told,
        window,
        picture: frame::picture(&summary, window, unused, last),
        end: frame::at(summary.run, window).percent(),
        runs: frame::runs(&summary),
        run_value: texts::run_value(lang, &summary),
        steps: texts::step_count(lang, summary.steps),
        options,
        equation: texts::equation(lang, &summary),
        sentence: answer,
        answer: summary.billed.grouped(),
        settings: settings.clone(),
        summary,
    }
}

fn options(rivals: &[Rival], lang: Lang) -> Vec<OptionShown> {
    let window = rivals.iter().map(|rival| frame::window(&rival.summary)).max().unwrap_or(1);
    let option = |rival: &Rival| OptionShown {
        rival: *rival,
        name: texts::step_name(rival.summary.step).get(lang),
        picture: frame::steps(&rival.summary, window, (4, 10), (16, 14), 34),
        billed: texts::seconds(lang, rival.summary.billed),
        verdict: texts::verdict(lang, rival),
    };
    rivals.iter().map(option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_picture_comes_to_two_minutes() {
        let shown = shown(&Settings::default(), Lang::En, None);
        assert_eq!(shown.equation, "ceil((23 s + 5 s) ÷ 10 s) × 10 s × 4 = 120 s", "3 x 10 x 4");
        // 31 x 4 = 124; 60 x 4 = 240.
        let billed: Vec<_> = shown.options.iter().map(|option| option.billed.as_str()).collect();
        assert_eq!(billed, ["124 s", "120 s", "240 s"], "in the order of the options");
        assert_eq!(shown.options[2].verdict, "Bills 120 s more. Each run leaves 37 s unused.", "60 - 23");
        assert_eq!(shown.answer, "120", "the big number");
    }

    #[test]
    fn a_held_handle_keeps_the_stage() {
        let long = Settings { run: Exact::whole(100), ..Settings::default() };
        assert_eq!(shown(&long, Lang::Ko, Some(30)).window, 30, "while it is held");
        assert_eq!(shown(&long, Lang::Ko, None).window, 240, "once it is let go");
    }
}
