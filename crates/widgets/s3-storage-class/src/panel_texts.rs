//! The words of what can be looked at more closely, Korean and English side by side.

use skylet_contract::texts;
use skylet_facts::{Fact, s3};
use skylet_units::{Lang, Particle, Text, with_particle};

use crate::lifecycle::{Plan, Stay};
use crate::model::Summary;
use crate::money::Money;
use crate::restore::Mode;
use crate::settings::{Class, Region, Settings, Wait};
use crate::texts::{class_name, days, usd, wait};

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PANEL_COMPARE: "왜 아닌지", "Why not";
    PANEL_CALENDAR: "수명 주기", "Lifecycle";
    PANEL_RESTORE: "복원 시계", "Restore clock";
    PANEL_CURVES: "손익분기", "Break-even";
    GROUNDS: "근거와 날짜", "Sources and dates";
    NEVER: "설정 하나만 바꿔서는 이기지 못합니다.", "No single change makes it win.";
    PER_MONTH: "한 달 비용", "Per month";
    IN_ALL: "모두", "In all";
    TO_WIN: "누르면 이깁니다", "Press to make it win";
    OPEN: "조건을 지키는 클래스", "Meets the conditions";
    SHUT: "조건에 걸려 빠진 클래스", "Barred by a condition";
    SMALL_STAYS: "128 KB보다 작은 객체는 옮기지 않습니다.", "Objects below 128 KB are not moved.";
    PLAN_TERMS: "높이는 한 달 저장 요금이라 넓이가 돈입니다. 전환 요청과 읽기 요금은 합계에만 들어갑니다.", "Heights are storage a month, so areas are money. Transitions and reads are in the total only.";
    TO_DELETE: "지우는 날", "Day of deletion";
    TO_NEXT: "처음 옮기는 날", "Day of the first move";
    TO_LAST: "다음에 옮기는 날", "Day of the second move";
    CLOCK: "기다리는 시간", "Time";
    AT_ONCE: "바로", "at once";
    OTHERS: "그 밖의 클래스", "Other classes";
    TAKEN: "여기서 쓰는 방식", "the one taken here";
    TOO_LARGE: "250 MB 이상인 객체는 Expedited로도 1~5분이 보장되지 않습니다.", "For objects of 250 MB and more the 1 to 5 minutes of Expedited are not promised.";
    COPY_SAYS: "복원한 사본은 두는 동안 Standard 저장 요금을 함께 냅니다.", "A restored copy is charged as Standard while it is kept.";
    CURVES_TERMS: "가로는 한 달에 읽는 횟수, 세로는 한 달 비용입니다. 조건에 걸린 클래스는 그리지 않습니다.", "Across: reads a month. Up: cost. Barred classes are not drawn.";
    CHEAPEST: "가장 싼 방식", "cheapest";
    EXPEDITED: "Expedited", "Expedited";
    STANDARD_MODE: "Standard", "Standard";
    BULK: "Bulk", "Bulk";
    TIERS_NONE: "끔", "off";
    TIERS_ARCHIVE: "Archive", "Archive";
    TIERS_DEEP: "Deep Archive", "Deep Archive";
    TIERS_BOTH: "둘 다", "both";
    MOVE_NONE: "안 옮김", "stays";
    RULES_ONE: "한 규칙", "one rule";
    RULES_SEPARATE: "따로", "a rule each";
    SMALL_STAY: "그대로", "stay";
    SMALL_MOVE: "옮김", "are moved";
    ANYWHERE: "어디든", "anywhere";
    KOREA: "한국", "Korea";
    UNITED_STATES: "미국", "United States";
    OBJECTS_FIELD: "객체 수 입력", "Objects, as a number";
    KEY_DOT: "점 옮기기(막대에서), Shift는 한 단계", "On a slider: moves the dot; with Shift by one step";
    KEY_FLIP: "가장 가까운 경계로", "To the nearest border";
    KEY_ZONE: "AZ 하나를 잃어도 되는지", "Whether an AZ may be lost";
    KEY_CLASS: "클래스 하나 보기", "Look at a class";
}

/// Keys and what they do.
pub const KEY_NAMES: &[(&str, Text)] = &[("← → ↑ ↓", KEY_DOT), ("F", KEY_FLIP), ("Z", KEY_ZONE), ("1–9", KEY_CLASS)];

/// The name of a mode, as AWS writes it.
#[must_use]
pub const fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Expedited => "Expedited",
        Mode::Standard => "Standard",
        Mode::Bulk => "Bulk",
    }
}

/// Where a class's minimum duration is written, if it has one.
#[must_use]
pub const fn days_fact(class: Class) -> Option<&'static Fact> {
    match class {
        Class::StandardIa => Some(&s3::STANDARD_IA_DAYS_MIN),
        Class::OneZoneIa => Some(&s3::ONE_ZONE_IA_DAYS_MIN),
        Class::GlacierInstant => Some(&s3::INSTANT_DAYS_MIN),
        Class::GlacierFlexible => Some(&s3::FLEXIBLE_DAYS_MIN),
        Class::DeepArchive => Some(&s3::DEEP_DAYS_MIN),
        Class::Standard | Class::IntelligentTiering | Class::ExpressOneZone | Class::ReducedRedundancy => None,
    }
}

/// The prices of storage in a Region, of those that may be chosen.
#[must_use]
pub fn price_facts(region: Region, summary: &Summary) -> Vec<&'static Fact> {
    let of = |class: Class| match (region, class) {
        (Region::Seoul, Class::Standard) => Some(&s3::SEOUL_STANDARD_STORAGE_1),
        (Region::Seoul, Class::StandardIa) => Some(&s3::SEOUL_STANDARD_IA_STORAGE),
        (Region::Seoul, Class::OneZoneIa) => Some(&s3::SEOUL_ONE_ZONE_IA_STORAGE),
        (Region::Seoul, Class::GlacierInstant) => Some(&s3::SEOUL_INSTANT_STORAGE),
        (Region::Virginia, Class::Standard) => Some(&s3::VIRGINIA_STANDARD_STORAGE_1),
        (Region::Virginia, Class::StandardIa) => Some(&s3::VIRGINIA_STANDARD_IA_STORAGE),
        (Region::Virginia, Class::OneZoneIa) => Some(&s3::VIRGINIA_ONE_ZONE_IA_STORAGE),
        (Region::Virginia, Class::GlacierInstant) => Some(&s3::VIRGINIA_INSTANT_STORAGE),
        _ => None,
    };
    summary.rivals.iter().filter(|rival| rival.barrier.is_none()).filter_map(|rival| of(rival.class)).collect()
}

texts! {
    /// The head of the sums.
    pub fn sums(summary: &Summary) {
        ko: if crate::texts::is_monthly(summary) { PER_MONTH.ko } else { IN_ALL.ko }.to_owned(),
        en: if crate::texts::is_monthly(summary) { PER_MONTH.en } else { IN_ALL.en }.to_owned(),
    }

    /// What a plan comes to, beside staying.
    pub fn plan_says(settings: &Settings, summary: &Summary, plan: &Plan) {
        ko: {
            let stays = summary.rival(settings.first_class).total();
            let name = class_name(settings.first_class);
            match (plan.total(), stays) {
                (Some(sum), Some(stays)) if plan.stays.len() > 1 => format!(
                    "{}일 동안 이 계획은 모두 {}, {}에 그대로 두면 {}입니다.",
                    summary.data.days, usd(sum.usd()), name, usd(stays.usd())
                ),
                (Some(sum), _) => format!("옮기지 않고 {}일 두면 {}에 모두 {}입니다.", summary.data.days, name, usd(sum.usd())),
                (None, _) => "기록된 가격이 없는 클래스가 있어 합계를 모릅니다.".to_owned(),
            }
        },
        en: {
            let stays = summary.rival(settings.first_class).total();
            let name = class_name(settings.first_class);
            match (plan.total(), stays) {
                (Some(sum), Some(stays)) if plan.stays.len() > 1 => format!(
                    "For {} this plan costs {} in all; left in {}, {}.",
                    days(Lang::En, summary.data.days), usd(sum.usd()), name, usd(stays.usd())
                ),
                (Some(sum), _) => {
                    format!("Not moved, {} in {} cost {} in all.", days(Lang::En, summary.data.days), name, usd(sum.usd()))
                }
                (None, _) => "A price is not recorded, so the total is unknown.".to_owned(),
            }
        },
    }

    /// What is paid after objects have left a class.
    pub fn left_says(stay: &Stay, wasted: Money) {
        ko: format!(
            "{} {}일에 떠났지만 {}일치 {}를 더 냅니다. 최소 보관 기간(minimum storage duration)은 들어온 날부터 셉니다.",
            with_particle(class_name(stay.class), Particle::Object), stay.to, stay.left, usd(wasted.usd())
        ),
        en: format!(
            "{} is left on day {}, yet {} more are charged: {}. The minimum storage duration counts from the day of entry.",
            class_name(stay.class), stay.to, days(Lang::En, stay.left), usd(wasted.usd())
        ),
    }

    /// A stay, with what a month of it costs.
    pub fn stay(class: Class, rate: &str) {
        ko: format!("{} 월 {rate}", crate::map_texts::short_name(class)),
        en: format!("{} {rate} a month", crate::map_texts::short_name(class)),
    }

    /// Days that are charged and not used.
    pub fn left_days(left: i64) {
        ko: format!("지운 뒤에도 {left}일치"),
        en: format!("{} more are charged", days(Lang::En, left)),
    }

    /// The minimum duration of a class.
    pub fn minimum(class: Class, least: i64) {
        ko: format!("{} 최소 {}", crate::map_texts::short_name(class), days(Lang::Ko, least)),
        en: format!("{}: at least {}", crate::map_texts::short_name(class), days(Lang::En, least)),
    }

    /// A flag of the plan.
    pub fn flag(day: i64, class: Class) {
        ko: format!("{day}일: {}", with_particle(class_name(class), Particle::Direction)),
        en: format!("Day {day}: to {}", class_name(class)),
    }

    /// The end of the plan.
    pub fn deletion(day: i64) {
        ko: format!("{day}일에 삭제"),
        en: format!("Deleted on day {day}"),
    }

    /// From when to when a restore takes.
    pub fn between(from: i64, to: i64) {
        ko: if from == 0 { format!("{} 안", wait(Lang::Ko, to)) } else { span(Lang::Ko, from, to) },
        en: if from == 0 { format!("within {}", wait(Lang::En, to)) } else { span(Lang::En, from, to) },
    }

    /// How long a reader may wait.
    pub fn may_wait(may: Wait) {
        ko: if may.seconds() == 0 { "못 기다림".to_owned() } else { format!("{}까지", wait(Lang::Ko, may.seconds())) },
        en: if may.seconds() == 0 { "no wait".to_owned() } else { format!("up to {}", wait(Lang::En, may.seconds())) },
    }

    /// What restoring everything once costs.
    pub fn fees_say(class: Class, all: &str) {
        ko: format!("{}에서 모두 한 번 복원하는 요금: {all}.", class_name(class)),
        en: format!("Restoring everything once from {}: {all}.", class_name(class)),
    }

    /// How long asking takes alone.
    pub fn asking_says(seconds: i64) {
        ko: if seconds < 60 {
            "복원 요청은 초당 1,000건까지라 요청하는 데만 1분이 안 걸립니다.".to_owned()
        } else {
            format!("복원 요청은 초당 1,000건까지라 요청하는 데만 {} 걸립니다.", wait(Lang::Ko, seconds))
        },
        en: if seconds < 60 {
            "At most 1,000 restore requests are taken a second, so asking for all takes less than a minute.".to_owned()
        } else {
            format!("At most 1,000 restore requests are taken a second, so asking for all takes {}.", wait(Lang::En, seconds))
        },
    }
}

fn span(lang: Lang, from: i64, to: i64) -> String {
    let (low, high) = (wait(lang, from), wait(lang, to));
    let number: String = low.chars().take_while(char::is_ascii_digit).collect();
    // The unit stands once where it is the same.
    if (from < 3_600) == (to < 3_600) { format!("{number}–{high}") } else { format!("{low}–{high}") }
}
