//! The classes side by side: what each costs and for what, why it is not the one, and what would make it win.

use skylet_chart::{Picture, Share};
use skylet_units::{Exact, Lang};

use crate::cost::{Bill, Line};
use crate::flips::{Change, Flips};
use crate::frame;
use crate::map_texts::Part;
use crate::model::Summary;
use crate::money::Money;
use crate::panel_texts as words;
use crate::rivals::Rival;
use crate::settings::{Class, Settings};
use crate::step_texts::flip_text;
use crate::texts;

/// Top and height of a bar, and the height of its picture.
const BAR: (i16, i16) = (4, 20);
const HEIGHT: i16 = 28;

/// One class in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The class.
    pub class: Class,
    /// Whether it is the one to choose.
    pub is_winner: bool,
    /// Whether a condition bars it.
    pub is_barred: bool,
    /// What it costs, in the same scale as the others.
    pub picture: Picture,
    /// The same as a number.
    pub price: String,
    /// Why it is chosen or not.
    pub verdict: String,
    /// The smallest single change that makes it win, in a sentence, with its factor if it is a number.
    pub flip: Option<(Change, String, String)>,
    /// What is said where there is none.
    pub never: String,
    /// What it charges, line by line: for the class looked at.
    pub lines: Vec<(String, String)>,
}

/// The list: what may be chosen by its price, then what is barred.
#[must_use]
pub fn list(settings: &Settings, summary: &Summary, lang: Lang) -> Vec<Choice> {
    let (flips, scale) = (Flips::of(settings), scale(summary));
    in_order(summary).into_iter().map(|rival| choice(settings, summary, &flips, (rival, scale), lang)).collect()
}

fn choice(settings: &Settings, summary: &Summary, flips: &Flips, of: (&Rival, Money), lang: Lang) -> Choice {
    let (rival, scale) = of;
    let told = |change: Change| {
        let factor = factor(settings, change).map_or_else(String::new, |(sign, times)| format!("{sign}{times}"));
        (change, flip_text(lang, change, rival.class), factor)
    };
    let flip = flips.nearest(rival.class).map(|flip| told(flip.change));
    let never = match &flip {
        None if !rival.is_winner => words::NEVER.get(lang).to_owned(),
        _ => String::new(),
    };
    let line = |line: Line| {
        let sum = rival.bill.map_or(Money::ZERO, |bill| bill.line(line));
        (sum != Money::ZERO)
            .then(|| (texts::line_name(line).get(lang).to_owned(), texts::usd(texts::charged(summary, sum))))
    };
    let is_seen = settings.class == rival.class;
    Choice {
        class: rival.class,
        is_winner: rival.is_winner,
        is_barred: rival.barrier.is_some(),
        picture: bar(rival, scale),
        price: texts::month(lang, summary, rival),
        verdict: texts::verdict(lang, summary, rival),
        flip,
        never,
        lines: if is_seen { Line::ALL.into_iter().filter_map(line).collect() } else { Vec::new() },
    }
}

/// By what factor a number is changed, to a tenth.
fn factor(settings: &Settings, change: Change) -> Option<(char, String)> {
    let (from, to) = match change {
        Change::Reads(parts) => (settings.reads, crate::flips::reads_of(parts)),
        Change::Days(days) => (settings.days, Exact::whole(days)),
        Change::Size(size) => (settings.size, Exact::whole(size)),
        _ => return None,
    };
    if from == Exact::ZERO || to == Exact::ZERO {
        return None;
    }
    let (sign, ratio) = if to > from { ('×', to / from) } else { ('÷', from / to) };
    // A tenth would say nothing of small steps.
    let places = if ratio < Exact::new(11, 10) { 2 } else { 1 };
    Some((sign, texts::near(ratio, places).grouped()))
}

/// Those that nothing bars by what they cost, then the others, those of unknown price last.
pub(super) fn in_order(summary: &Summary) -> Vec<&Rival> {
    let rank = |rival: &Rival| (rival.barrier.is_some(), rival.total().is_none(), rival.total());
    let mut order: Vec<&Rival> = Vec::new();
    for rival in &summary.rivals {
        let place = order.iter().take_while(|other| rank(other) <= rank(rival)).count();
        order.insert(place, rival);
    }
    order
}

/// The sum that bars fit under: twice the dearest of what may be chosen, if anything is as dear.
fn scale(summary: &Summary) -> Money {
    let dearest = |is_open: bool| {
        let rivals = summary.rivals.iter().filter(|rival| rival.barrier.is_none() || !is_open);
        rivals.filter_map(Rival::total).max()
    };
    let all = dearest(false).unwrap_or_default();
    dearest(true).map_or(all, |open| all.min(open * 2))
}

const fn drawn(part: Part) -> (&'static str, Option<&'static str>) {
    match part {
        Part::Storage => ("own", None),
        Part::Requests => ("own", Some("stripes")),
        Part::Retrieval => ("own", Some("dots")),
        Part::Monitoring => ("own frame", None),
        Part::Waste => ("waste", None),
    }
}

fn bar(rival: &Rival, scale: Money) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let Some(bill) = rival.bill.as_ref() else { return picture };
    let mut from = Money::ZERO;
    for part in Part::ALL {
        let to = from + part.sum(bill);
        let (left, right) = (share(from, scale), share(to, scale));
        if right > left {
            let (class, texture) = drawn(part);
            picture.rect(class, left, right, BAR);
            if let Some(texture) = texture {
                picture.rect(texture, left, right, BAR);
            }
        }
        from = to;
    }
    picture
}

/// A sum as a share of another, at most all of it.
pub(super) fn share(sum: Money, of: Money) -> Share {
    let ratio = sum.0.max(0).min(of.0) / (of.0 / 10_000).max(1);
    Share::of(i64::try_from(ratio).unwrap_or(10_000), 10_000)
}

/// A class's name in style sheets, with what else is said of it there.
#[must_use]
pub const fn style(choice: &Choice) -> &'static str {
    if choice.is_barred { "barred" } else { frame::style(Some(choice.class)) }
}

/// What a bill charges beyond what is used.
#[must_use]
pub fn waste(bill: &Bill) -> Money {
    Part::Waste.sum(bill)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;

    #[test]
    fn what_may_be_chosen_comes_first_and_by_price() {
        let settings = Settings { days: Exact::whole(70), ..Settings::default() };
        let list = list(&settings, &summary(&settings), Lang::En);
        let order: Vec<_> = list.iter().map(|choice| (choice.class, choice.is_barred)).collect();
        // 2.37; 2.49: 40 days in Frequent, 30 in Infrequent; 2.72; 3.53.
        let expected = [
            (Class::StandardIa, false),
            (Class::IntelligentTiering, false),
            (Class::Standard, false),
            (Class::GlacierInstant, false),
        ];
        assert_eq!(order[..4], expected, "by price");
        assert!(order[4..].iter().all(|(_, is_barred)| *is_barred), "{order:?}");
        assert_eq!(order[8].0, Class::ExpressOneZone, "no price is recorded");
    }

    #[test]
    fn every_flip_makes_its_class_win() {
        for days in [10, 70, 365] {
            let settings = Settings { days: Exact::whole(days), ..Settings::default() };
            for choice in list(&settings, &summary(&settings), Lang::Ko) {
                let Some((change, _, _)) = choice.flip else { continue };
                let after = summary(&change.applied(&settings));
                assert_eq!(after.winner().map(|best| best.class), Some(choice.class), "{days} days: {change:?}");
            }
        }
    }

    #[test]
    fn a_factor_is_told_of_numbers() {
        let settings = Settings::default();
        // 0.92 / 0.5 = 1.84; 120 / 29 = 4.14; 1 MB / 287 KB = 3.57; none of a switch.
        let cases = [
            (Change::Reads(92 * 12), Some(('×', "1.8".to_owned()))),
            (Change::Days(29), Some(('÷', "4.1".to_owned()))),
            (Change::Size(287 << 10), Some(('÷', "3.6".to_owned()))),
            (Change::Days(121), Some(('×', "1.01".to_owned()))),
            (Change::Reads(0), None),
        ];
        for (change, expected) in cases {
            assert_eq!(factor(&settings, change), expected, "{change:?}");
        }
    }
}
