//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::Picture;
use skylet_units::Lang;

use crate::cost::days_min;
use crate::frame;
use crate::model::{self, Summary};
use crate::rivals::Rival;
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
    /// Days across the stage.
    pub window: i64,
    /// The days kept.
    pub picture: Picture,
    /// Where they end.
    pub end: String,
    /// What the handle says.
    pub days_value: String,
    /// The class looked at and its minimum duration.
    pub minimum: String,
    /// The classes side by side, in the order of the options.
    pub options: Vec<OptionShown>,
    /// What an exam wants to hear.
    pub exam: String,
    /// The answer in a sentence.
    pub sentence: String,
    /// The class that wins.
    pub name: String,
    /// The big number.
    pub answer: String,
}

/// One class beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionShown {
    /// Its numbers.
    pub rival: Rival,
    /// Its name.
    pub name: &'static str,
    /// What it costs, in the same scale as the others.
    pub picture: Picture,
    /// What it costs a month.
    pub month: String,
    /// Why it is chosen or not.
    pub verdict: String,
}

/// Lays out everything. `held` is the width of the stage in days while its handle is held.
#[must_use]
pub fn shown(settings: &Settings, lang: Lang, held: Option<i64>) -> Shown {
    let summary = model::summary(settings);
    let window = held.unwrap_or_else(|| frame::window(&summary));
    let (minimum, last) = (texts::minimum(lang, settings.class, days_min(settings.class)), texts::days(lang, window));
    let sentence = texts::sentence(lang, settings, &summary);
    let exam = texts::exam(lang, &summary);
    let best = summary.winner();
    Shown {
        question: texts::question(lang, settings, &summary),
        narration: format!("{} {sentence} {exam}", texts::narration(lang, &summary)),
        window,
        picture: frame::picture(&summary, settings.class, window, minimum.clone(), last),
        end: frame::at(summary.data.days, window).percent(),
        days_value: texts::days_value(lang, &summary),
        minimum,
        options: options(&summary, lang),
        exam,
        name: best.map_or_else(|| texts::NONE.get(lang).to_owned(), |best| texts::class_name(best.class).to_owned()),
        answer: best.map_or_else(String::new, |best| texts::month(lang, &summary, best)),
        sentence,
        settings: settings.clone(),
        summary,
    }
}

fn options(summary: &Summary, lang: Lang) -> Vec<OptionShown> {
    let scale = frame::scale(summary);
    let option = |rival: &Rival| OptionShown {
        rival: rival.clone(),
        name: texts::class_name(rival.class),
        picture: frame::cost(rival.bill.as_ref(), scale),
        month: texts::month(lang, summary, rival),
        verdict: texts::verdict(lang, summary, rival),
    };
    summary.rivals.iter().map(option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use skylet_units::Exact;

    #[test]
    fn the_first_picture_is_won_by_standard_ia() {
        let shown = shown(&Settings::default(), Lang::En, None);
        // 8.7488 over four months.
        assert_eq!((shown.name.as_str(), shown.answer.as_str()), ("Standard-IA", "$2.19"), "the answer");
        let months: Vec<_> = shown.options.iter().map(|option| option.month.as_str()).collect();
        // Standard: 10 + 0.4608 + 0.07168 = 10.53248, by 4. Tiering: 60 days of each tier 5 + 2.76, monitoring 1.024,
        // requests as Standard: 9.31648. One Zone-IA: 4.4 + 1.024 + 0.2048 + 2 = 7.6288.
        // Instant: 2 + 2.048 + 2.048 + 6 = 12.096. Flexible: 1.8 + 3.125 GB x 0.0045 x 4 = 0.05625 and 0.78125 GB x
        // 0.025 x 4 = 0.078125, 3.336192 to upload, 0.07168 to read, copies 2 x 100 x 0.025 / 30 = 0.16667: 5.50891.
        // Deep Archive: 1.2 + 0.0375 + 0.078125 + 6.144 + 0.07168 + Bulk 102,400 x 2 x 0.0000275 = 5.632 and
        // 200 x 0.005 = 1 + 0.16667: 14.32997.
        let expected = ["$2.63", "$2.33", "$2.19", "$1.91", "unknown", "$3.02", "$1.38", "$3.58", "$2.64"];
        assert_eq!(months, expected, "in the order of the options");
        assert_eq!(shown.options[4].verdict, "No price is recorded in this Region, so it is not compared.", "Express");
        assert_eq!(shown.options[3].verdict, "If an AZ is lost, so is the data.", "One Zone-IA");
        assert_eq!(shown.options[0].verdict, "$0.446 more a month, most of it storage.", "(10.53248 - 8.7488) / 4");
    }

    #[test]
    fn a_held_handle_keeps_the_stage() {
        let long = Settings { days: Exact::whole(1_000), ..Settings::default() };
        assert_eq!(shown(&long, Lang::Ko, Some(240)).window, 240, "while it is held");
        assert_eq!(shown(&long, Lang::Ko, None).window, 3_650, "once it is let go");
    }
}
