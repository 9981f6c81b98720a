//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results.

use skylet_contract::texts;
use skylet_units::{Exact, Lang, Particle, Text, month_rate_text, object_bytes_text, with_particle};

use crate::cost::Line;
use crate::lifecycle::Problem;
use crate::model::Summary;
use crate::money::Money;
use crate::rivals::{Barrier, Rival};
use crate::settings::{Class, Region, Settings};

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "S3 저장 클래스: 누가 이기나", en: "S3 storage classes: who wins" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "S3에 두는 데이터에 어느 저장 클래스(storage class)가 가장 싼지, 다른 클래스는 왜 아닌지, 얼마나 바뀌면 답이 달라지는지 보여 줍니다.",
    en: "Shows which S3 storage class is cheapest for some data, why not the others, and what would have to change for another to win.",
};
/// Row label of the answer.
pub const CHEAPEST: Text = Text { ko: "가장 싼 클래스", en: "Cheapest" };
/// Head of the totals.
pub const PER_MONTH: Text = Text { ko: "한 달 비용", en: "Per month" };
/// Name of the handle.
pub const DAYS_SLIDER: Text = Text { ko: "보관하는 날수", en: "Days kept" };
/// Name of the field.
pub const DAYS_FIELD: Text = Text { ko: "보관하는 날수 입력", en: "Days kept, as a number" };
/// Name of the field.
pub const READS_FIELD: Text = Text { ko: "월 읽기 횟수 입력", en: "Reads a month, as a number" };
/// Name of a panel.
pub const PANEL_STEMS: Text = Text { ko: "지문", en: "Stems" };
/// Name of a panel.
pub const PANEL_EXAMPLES: Text = Text { ko: "예제", en: "Try" };
/// No class.
pub const NONE: Text = Text { ko: "없음", en: "none" };
/// How totals are made comparable, in a sentence.
pub const BASIS: Text = Text {
    ko: "올린 때부터 고른 간격으로 읽습니다. 보관하는 동안의 전체 비용을 보관한 달수(30일)로 나눕니다.",
    en: "Read at even intervals from the upload on; the total divided by the months of 30 days kept.",
};

/// Whether sums are told by the month: of what is not kept for a month, the whole sum is told.
#[must_use]
pub fn is_monthly(summary: &Summary) -> bool {
    summary.data.days >= crate::money::MONTH_DAYS
}

/// A sum over the days kept as it is told, in dollars.
#[must_use]
pub fn charged(summary: &Summary, sum: Money) -> Exact {
    if is_monthly(summary) { summary.month(sum) } else { sum.usd() }
}

/// The name of a class, as AWS writes it, short.
#[must_use]
pub const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Standard => "Standard",
        Class::IntelligentTiering => "Intelligent-Tiering",
        Class::StandardIa => "Standard-IA",
        Class::OneZoneIa => "One Zone-IA",
        Class::ExpressOneZone => "Express One Zone",
        Class::GlacierInstant => "Glacier Instant",
        Class::GlacierFlexible => "Glacier Flexible",
        Class::DeepArchive => "Deep Archive",
        Class::ReducedRedundancy => "Reduced Redundancy",
    }
}

/// The name of a Region.
#[must_use]
pub const fn region_name(region: Region) -> Text {
    match region {
        Region::Seoul => Text { ko: "서울", en: "Seoul" },
        Region::Virginia => Text { ko: "버지니아 북부", en: "N. Virginia" },
    }
}

/// The name of a line of the bill.
#[must_use]
pub const fn line_name(line: Line) -> Text {
    match line {
        Line::Storage => Text { ko: "보관", en: "storage" },
        Line::MinimumSize => Text { ko: "최소 크기", en: "minimum size" },
        Line::Overhead => Text { ko: "색인과 이름", en: "index and name" },
        Line::MinimumDuration => Text { ko: "최소 보관 기간의 남은 날", en: "rest of the minimum duration" },
        Line::Monitoring => Text { ko: "모니터링", en: "monitoring" },
        Line::Put => Text { ko: "PUT 요청", en: "PUT requests" },
        Line::Transition => Text { ko: "수명 주기 전환", en: "lifecycle transitions" },
        Line::Upload => Text { ko: "업로드", en: "upload" },
        Line::Get => Text { ko: "GET 요청", en: "GET requests" },
        Line::Retrieval => Text { ko: "검색", en: "retrieval" },
        Line::Restore => Text { ko: "복원 요청", en: "restore requests" },
        Line::Copy => Text { ko: "복원한 사본", en: "restored copies" },
    }
}

/// Dollars with as many digits as tell: two after the point, or three that count, at most eight; to the nearest.
#[must_use]
pub fn usd(dollars: Exact) -> String {
    usd_to(dollars, places(dollars))
}

/// The digits after the point that tell: two, or three that count, at most eight.
#[must_use]
pub fn places(dollars: Exact) -> usize {
    let size = if dollars < Exact::ZERO { Exact::ZERO - dollars } else { dollars };
    let (mut power, mut places) = (Exact::whole(100), 2);
    while size < Exact::ONE && size > Exact::ZERO && size * power < Exact::whole(100) && places < 8 {
        (power, places) = (power * Exact::whole(10), places + 1);
    }
    places
}

/// Dollars with so many digits after the point, to the nearest.
#[must_use]
pub fn usd_to(dollars: Exact, places: usize) -> String {
    let sign = if dollars < Exact::ZERO { "-" } else { "" };
    let size = if dollars < Exact::ZERO { Exact::ZERO - dollars } else { dollars };
    let text = near(size, places).grouped();
    let (dollars, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{sign}${dollars}.{decimals:0<places$}")
}

/// The nearest number with so many digits after the point, of one that is not below zero.
#[must_use]
pub fn near(size: Exact, places: usize) -> Exact {
    let power = (0..places).fold(Exact::ONE, |power, _| power * Exact::whole(10));
    // Whole dollars apart: times a power of ten, the exact fraction of a large sum would not fit.
    let whole = size.floor();
    whole + ((size - whole) * power + Exact::new(1, 2)).floor() / power
}

/// A number with at most four digits after the point; marked where it is not exact.
#[must_use]
pub fn short(number: Exact) -> String {
    let power = Exact::whole(10_000);
    let near = (number * power + Exact::new(1, 2)).floor() / power;
    if near == number { number.grouped() } else { format!("≈{}", near.grouped()) }
}

texts! {
    /// So many days.
    pub fn days(days: i64) {
        ko: format!("{}일", Exact::whole(days).grouped()),
        en: format!("{} {}", Exact::whole(days).grouped(), if days == 1 { "day" } else { "days" }),
    }

    /// A time of waiting.
    pub fn wait(seconds: i64) {
        ko: if seconds < 3_600 { format!("{}분", seconds / 60) } else { format!("{}시간", seconds / 3_600) },
        en: if seconds < 3_600 { format!("{} min", seconds / 60) } else { format!("{} h", seconds / 3_600) },
    }

    /// How often it is read.
    pub fn reads(reads: Exact) {
        ko: match month_rate_text(reads) {
            never if reads == Exact::ZERO => { drop(never); "읽지 않고".to_owned() },
            yearly if yearly.ends_with("/y") => format!("한 해에 {}번 읽고", yearly.trim_end_matches("/y")),
            monthly => format!("한 달에 {monthly}번 읽고"),
        },
        en: match month_rate_text(reads) {
            never if reads == Exact::ZERO => { drop(never); "never read".to_owned() },
            yearly if yearly.ends_with("/y") => format!("read {} a year", times(yearly.trim_end_matches("/y"))),
            monthly => format!("read {} a month", times(&monthly)),
        },
    }

    /// The question.
    pub fn question(settings: &Settings, summary: &Summary) {
        ko: format!(
            "{}에 둔 {} 객체 {}개, 어느 저장 클래스가 가장 쌀까요?",
            region_name(settings.region).ko,
            object_bytes_text(Exact::whole(summary.data.size)),
            Exact::whole(summary.data.objects).grouped()
        ),
        en: format!(
            "{} objects of {} in {}: which storage class is cheapest?",
            Exact::whole(summary.data.objects).grouped(),
            object_bytes_text(Exact::whole(summary.data.size)),
            region_name(settings.region).en
        ),
    }

    /// The answer in a sentence.
    pub fn sentence(settings: &Settings, summary: &Summary) {
        ko: match summary.winner() {
            Some(best) => format!(
                "{} {} 두면 {} {}로 가장 쌉니다.",
                reads(Lang::Ko, settings.reads),
                days(Lang::Ko, summary.data.days),
                with_particle(class_name(best.class), Particle::Subject),
                told(Lang::Ko, summary, best.total().unwrap_or_default())
            ),
            None => format!("조건을 모두 지키는 클래스가 없습니다.{}", unknown(Lang::Ko, summary)),
        },
        en: match summary.winner() {
            Some(best) => format!(
                "{}, kept for {}: {} is cheapest at {}.",
                capital(&reads(Lang::En, settings.reads)),
                days(Lang::En, summary.data.days),
                class_name(best.class),
                told(Lang::En, summary, best.total().unwrap_or_default())
            ),
            None => format!("No class meets every condition.{}", unknown(Lang::En, summary)),
        },
    }

    /// What is not known, in a sentence of its own.
    pub fn unknown(summary: &Summary) {
        ko: match summary.rivals.iter().find(|rival| rival.barrier == Some(Barrier::PriceUnknown)) {
            Some(rival) => {
                let name = with_particle(class_name(rival.class), Particle::Topic);
                format!(" {name} 이 리전에 기록된 가격이 없어 견주지 못합니다.")
            }
            None => String::new(),
        },
        en: match summary.rivals.iter().find(|rival| rival.barrier == Some(Barrier::PriceUnknown)) {
            Some(rival) => {
                format!(" No price of {} in this Region is recorded, so it is not compared.", class_name(rival.class))
            }
            None => String::new(),
        },
    }

    /// What bars a class.
    pub fn barrier(barrier: Barrier) {
        ko: match barrier {
            Barrier::Legacy => "예전 클래스라 이제 권하지 않고, 값도 Standard보다 비쌉니다.".to_owned(),
            Barrier::Residency => "이 리전은 데이터가 있어야 할 나라가 아닙니다.".to_owned(),
            Barrier::PriceUnknown => "이 리전에 기록된 가격이 없어 견주지 않습니다.".to_owned(),
            Barrier::ZoneLoss => "AZ 하나를 잃으면 데이터도 잃습니다.".to_owned(),
            Barrier::Wait(0) => "한 자리 밀리초를 약속하지 않습니다.".to_owned(),
            Barrier::Wait(seconds) => format!("꺼내는 데 {}까지 걸립니다.", wait(Lang::Ko, seconds)),
            Barrier::ModeNotOffered => "그 복원 방식을 쓸 수 없습니다.".to_owned(),
        },
        en: match barrier {
            Barrier::Legacy => "Of the past, no longer recommended, and dearer than Standard.".to_owned(),
            Barrier::Residency => "This Region is not where the data has to stay.".to_owned(),
            Barrier::PriceUnknown => "No price is recorded in this Region, so it is not compared.".to_owned(),
            Barrier::ZoneLoss => "If an AZ is lost, so is the data.".to_owned(),
            Barrier::Wait(0) => "It promises no single-digit milliseconds.".to_owned(),
            Barrier::Wait(seconds) => format!("Restoring takes up to {}.", wait(Lang::En, seconds)),
            Barrier::ModeNotOffered => "That mode of restoring is not offered.".to_owned(),
        },
    }

    /// Why a class is chosen or not.
    pub fn verdict(summary: &Summary, rival: &Rival) {
        ko: match (rival.barrier, summary.more(rival.class)) {
            _ if rival.is_winner => "조건을 지키면서 가장 쌉니다.".to_owned(),
            (Some(found), _) => barrier(Lang::Ko, found),
            (None, Some(more)) => match dearest(summary, rival) {
                Some(line) => format!(
                    "{} 더 듭니다. 가장 큰 까닭은 {}입니다.",
                    told(Lang::Ko, summary, more),
                    line_name(line).ko
                ),
                None => "값이 같고 차례가 뒤입니다.".to_owned(),
            },
            (None, None) => "견줄 클래스가 없습니다.".to_owned(),
        },
        en: match (rival.barrier, summary.more(rival.class)) {
            _ if rival.is_winner => "Cheapest that meets every condition.".to_owned(),
            (Some(found), _) => barrier(Lang::En, found),
            (None, Some(more)) => match dearest(summary, rival) {
                Some(line) => {
                    let more = match told(Lang::En, summary, more).split_once(' ') {
                        Some((sum, span)) => format!("{sum} more {span}"),
                        None => String::new(),
                    };
                    format!("{more}, most of it {}.", line_name(line).en)
                }
                None => "Costs the same and comes later in the list.".to_owned(),
            },
            (None, None) => "Nothing to compare with.".to_owned(),
        },
    }

    /// What a class costs a month, or in all if it is not kept for one; or that it is not known.
    pub fn month(summary: &Summary, rival: &Rival) {
        ko: rival.total().map_or_else(|| "모름".to_owned(), |sum| usd(charged(summary, sum))),
        en: rival.total().map_or_else(|| "unknown".to_owned(), |sum| usd(charged(summary, sum))),
    }

    /// A sum, by the month or in all.
    pub fn told(summary: &Summary, sum: Money) {
        ko: format!("{} {}", if is_monthly(summary) { "한 달에" } else { "모두" }, usd(charged(summary, sum))),
        en: format!("{} {}", usd(charged(summary, sum)), if is_monthly(summary) { "a month" } else { "in all" }),
    }

    /// Why a plan cannot be written down.
    pub fn problem(problem: Problem) {
        ko: match problem {
            Problem::NotDownward(from, to) => format!(
                "폭포는 아래로만 흐릅니다. {}에서 {} 옮길 수 없습니다.",
                class_name(from),
                with_particle(class_name(to), Particle::Direction)
            ),
            Problem::OutOfOrder => "나중에 옮기는 날이 먼저 옮기는 날보다 뒤여야 합니다.".to_owned(),
            Problem::TooYoung(day) => format!("Standard-IA와 One Zone-IA로는 {day}일 뒤부터 옮깁니다."),
            Problem::BeforeMinimum(class, day) => format!(
                "한 규칙에서는 {}의 최소 보관 기간이 지난 {day}일부터 다시 옮깁니다.",
                class_name(class)
            ),
        },
        en: match problem {
            Problem::NotDownward(from, to) => {
                format!("The waterfall only falls: not from {} to {}.", class_name(from), class_name(to))
            }
            Problem::OutOfOrder => "The later move has to come after the earlier one.".to_owned(),
            Problem::TooYoung(day) => format!("To Standard-IA and One Zone-IA from day {day} only."),
            Problem::BeforeMinimum(class, day) => {
                format!("One rule leaves {} from day {day} only, when its minimum duration is over.", class_name(class))
            }
        },
    }

    /// The link inside the element.
    pub fn link(summary: &Summary) {
        ko: format!("{} 열기: {}", TITLE.ko, summary.winner().map_or("없음", |best| class_name(best.class))),
        en: format!("Open {}: {}", TITLE.en, summary.winner().map_or("none", |best| class_name(best.class))),
    }
}

/// So many times, in English.
#[must_use]
pub fn times(number: &str) -> String {
    if number == "1" { "once".to_owned() } else { format!("{number} times") }
}

fn capital(text: &str) -> String {
    let (first, rest) = text.split_at_checked(1).unwrap_or((text, ""));
    format!("{}{rest}", first.to_ascii_uppercase())
}

/// The line by which a class is dearer than the winner most; none if it is not.
fn dearest(summary: &Summary, rival: &Rival) -> Option<Line> {
    let (own, best) = (rival.bill?, summary.winner()?.bill?);
    let more = |line: &Line| own.line(*line) - best.line(*line);
    Line::ALL.into_iter().filter(|line| own.line(*line) > best.line(*line)).max_by_key(more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_have_the_digits_that_tell() {
        let cases = [
            (Exact::ZERO, "$0.00"),
            (Exact::new(5_468, 625), "$8.75"),
            (Exact::new(1, 4), "$0.250"),
            (Exact::new(999, 1_000), "$0.999"),
            (Exact::new(9_999, 10_000), "$1.000"),
            (Exact::new(1, 3), "$0.333"),
            (Exact::new(1_999, 1_000), "$2.00"),
            (Exact::new(3, 10_000_000), "$0.00000030"),
            (Exact::new(1, 1_000_000_000), "$0.00000000"),
            (Exact::whole(1_234_567), "$1,234,567.00"),
            (Exact::new(-5, 2), "-$2.50"),
        ];
        for (sum, expected) in cases {
            assert_eq!(usd(sum), expected, "{sum:?}");
        }
    }
}
