//! What an exam wants to hear, from the words AWS itself recommends a class with. It is not always what costs least.

use skylet_facts::s3;

use crate::rivals::{Rival, winner};
use crate::settings::{Class, Pattern, Settings, Wait, ZoneLoss};

/// The phrase that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Nobody knows how often it will be read.
    UnknownPattern,
    /// Single-digit milliseconds.
    SingleDigit,
    /// It may take hours, and lies for long.
    Hours,
    /// It may take minutes, and lies for long.
    Minutes,
    /// It is read more than once a month.
    OftenRead,
    /// It is deleted before any minimum duration is over.
    ShortLived,
    /// It is read at once, once a quarter or less.
    OnceAQuarter,
    /// It is read now and then and can be made again.
    CanBeMadeAgain,
    /// It is read now and then.
    NowAndThen,
}

impl Cue {
    /// The class it stands for; none where it asks for what this state rules out.
    #[must_use]
    pub const fn class(self, settings: &Settings) -> Option<Class> {
        match self {
            Self::UnknownPattern => Some(Class::IntelligentTiering),
            Self::SingleDigit => match settings.zone_loss {
                ZoneLoss::Accept => Some(Class::ExpressOneZone),
                ZoneLoss::Survive => None,
            },
            Self::Hours => Some(Class::DeepArchive),
            Self::Minutes => Some(Class::GlacierFlexible),
            Self::OftenRead | Self::ShortLived => Some(Class::Standard),
            Self::OnceAQuarter => Some(Class::GlacierInstant),
            Self::CanBeMadeAgain => Some(Class::OneZoneIa),
            Self::NowAndThen => Some(Class::StandardIa),
        }
    }
}

/// The phrase that decides in a state.
#[must_use]
pub fn cue(settings: &Settings) -> Cue {
    let kept = settings.days;
    let is_kept = |minimum: i64| kept >= skylet_units::Exact::whole(minimum);
    if settings.wait == Wait::SingleDigit {
        Cue::SingleDigit
    } else if settings.pattern == Pattern::Unknown {
        Cue::UnknownPattern
    } else if settings.reads > s3::STANDARD_READS.value {
        Cue::OftenRead
    } else if settings.wait.seconds() >= s3::DEEP_STANDARD_WAIT.whole() && is_kept(s3::DEEP_DAYS_MIN.whole()) {
        Cue::Hours
    } else if settings.wait.seconds() >= s3::FLEXIBLE_EXPEDITED_WAIT.whole() && is_kept(s3::FLEXIBLE_DAYS_MIN.whole()) {
        Cue::Minutes
    } else if settings.reads <= s3::INSTANT_READS.value && is_kept(s3::INSTANT_DAYS_MIN.whole()) {
        Cue::OnceAQuarter
    } else if !is_kept(s3::STANDARD_IA_DAYS_MIN.whole()) {
        Cue::ShortLived
    } else if settings.zone_loss == ZoneLoss::Accept {
        Cue::CanBeMadeAgain
    } else {
        Cue::NowAndThen
    }
}

/// The answer of an exam beside the one that costs least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exam {
    /// The phrase that decides.
    pub cue: Cue,
    /// The class it stands for.
    pub class: Option<Class>,
    /// Whether the same class costs least.
    pub is_cheapest: bool,
}

/// What an exam wants to hear of a state.
#[must_use]
pub fn exam(settings: &Settings, rivals: &[Rival]) -> Exam {
    let cue = cue(settings);
    let class = cue.class(settings);
    let is_cheapest = class.is_some() && winner(rivals).map(|best| best.class) == class;
    Exam { cue, class, is_cheapest }
}

#[cfg(test)]
mod tests {
    use skylet_units::Exact;

    use super::*;
    use crate::model::summary;

    #[track_caller]
    fn check(settings: &Settings, class: Option<Class>, is_cheapest: bool) {
        let found = exam(settings, &summary(settings).rivals);
        assert_eq!((found.class, found.is_cheapest), (class, is_cheapest), "{:?}", found.cue);
    }

    #[test]
    fn an_exam_and_the_price_may_differ() {
        let first = Settings::default();
        check(&first, Some(Class::StandardIa), true);
        // Unknown pattern: Intelligent-Tiering, although objects of 1 MB cost less in Standard-IA.
        check(&Settings { pattern: Pattern::Unknown, ..first.clone() }, Some(Class::IntelligentTiering), false);
        check(&Settings { zone_loss: ZoneLoss::Accept, ..first.clone() }, Some(Class::OneZoneIa), true);
        check(&Settings { reads: Exact::whole(4), ..first.clone() }, Some(Class::Standard), true);
        check(&Settings { reads: Exact::new(1, 10), ..first.clone() }, Some(Class::GlacierInstant), true);
        check(&Settings { days: Exact::whole(10), ..first.clone() }, Some(Class::Standard), true);
        // Within hours, kept for 120 days: below the 180 of Deep Archive.
        check(&Settings { wait: Wait::TwelveHours, ..first.clone() }, Some(Class::GlacierFlexible), true);
        let years = Settings { days: Exact::whole(2_555), wait: Wait::TwelveHours, ..first.clone() };
        check(&years, Some(Class::DeepArchive), false);
        check(&Settings { wait: Wait::SingleDigit, ..first.clone() }, None, false);
        let express = Settings { wait: Wait::SingleDigit, zone_loss: ZoneLoss::Accept, ..first };
        // In Seoul no price is recorded.
        check(&express, Some(Class::ExpressOneZone), false);
    }
}
