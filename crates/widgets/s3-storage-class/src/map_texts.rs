//! The words on and around the map, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{Exact, Lang, Particle, Text, month_rate_text, object_bytes_text, with_particle};

use crate::cost::Line;
use crate::edges::Edge;
use crate::flips::{Axis, reads_of};
use crate::model::Summary;
use crate::money::Money;
use crate::scale::Scale;
use crate::settings::Class;
use crate::texts::{charged, class_name, days, is_monthly, near, places, short, times, usd_to};

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PROMPT: "점을 끌어 보세요. 경계를 넘으면 답이 바뀝니다.", "Drag the dot across a border.";
    PER_MONTH_UNIT: "/월", "/month";
    IN_ALL_UNIT: "모두", "in all";
    WHY: "왜?", "Why?";
    EXAM: "시험", "Exam";
    NEVER: "안 읽음", "never";
    YEARLY: "연 1회", "yearly";
    QUARTERLY: "분기 1회", "quarterly";
    MONTHLY: "월 1회", "monthly";
    WEEKLY: "주 1회", "weekly";
    DAILY: "매일", "daily";
    THOUSAND: "월 1,000회", "1,000 a month";
    READS_SLIDER: "월 읽기", "Reads a month";
    SIZE_SLIDER: "객체 크기", "Object size";
    SIZE_FIELD: "객체 크기 입력", "Object size, as a number";
    SINGLE_DIGIT: "10밀리초 미만", "<10 ms";
    MILLISECONDS: "밀리초", "milliseconds";
    FIVE_MINUTES: "5분", "5 min";
    FIVE_HOURS: "5시간", "5 h";
    TWELVE_HOURS: "12시간", "12 h";
    TWO_DAYS: "48시간", "48 h";
    SURVIVE: "남아야 함", "it survives";
    ACCEPT: "잃어도 됨", "it may be lost";
    KNOWN: "앎", "known";
    UNKNOWN_PATTERN: "모름", "unknown";
    BARRED: "맞는 클래스 없음", "No class fits";
    PART_STORAGE: "보관", "storage";
    PART_REQUESTS: "요청", "requests";
    PART_RETRIEVAL: "검색(retrieval)", "retrieval";
    PART_MONITORING: "모니터링", "monitoring";
    PART_WASTE: "최소 요금의 나머지", "rest of minimum charges";
}

/// A part of a bill, as it is drawn and told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What lies there.
    Storage,
    /// Requests.
    Requests,
    /// Bytes moved.
    Retrieval,
    /// Monitoring.
    Monitoring,
    /// What is charged beyond that by minimum sizes and durations.
    Waste,
}

impl Part {
    /// In the order in which they stand on a bar.
    pub const ALL: [Self; 5] = [Self::Storage, Self::Requests, Self::Retrieval, Self::Monitoring, Self::Waste];

    /// That of a line of a bill.
    #[must_use]
    pub const fn of(line: Line) -> Self {
        match line {
            Line::Storage | Line::Overhead | Line::Copy => Self::Storage,
            Line::MinimumSize | Line::MinimumDuration => Self::Waste,
            Line::Monitoring => Self::Monitoring,
            Line::Put | Line::Transition | Line::Get | Line::Restore => Self::Requests,
            Line::Upload | Line::Retrieval => Self::Retrieval,
        }
    }

    /// What it comes to in a bill.
    #[must_use]
    pub fn sum(self, bill: &crate::cost::Bill) -> Money {
        Line::ALL.into_iter().filter(|line| Self::of(*line) == self).map(|line| bill.line(line)).sum()
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Storage => PART_STORAGE,
            Self::Requests => PART_REQUESTS,
            Self::Retrieval => PART_RETRIEVAL,
            Self::Monitoring => PART_MONITORING,
            Self::Waste => PART_WASTE,
        }
    }
}

/// A name short enough for a narrow territory.
#[must_use]
pub const fn short_name(class: Class) -> &'static str {
    match class {
        Class::Standard => "Standard",
        Class::IntelligentTiering => "Tiering",
        Class::StandardIa => "IA",
        Class::OneZoneIa => "One Zone",
        Class::ExpressOneZone => "Express",
        Class::GlacierInstant => "Instant",
        Class::GlacierFlexible => "Flexible",
        Class::DeepArchive => "Deep",
        Class::ReducedRedundancy => "RRS",
    }
}

/// What the winner's bill is made of, each part to as many digits as the total; told equal only where the shown numbers are.
#[must_use]
pub fn equation(lang: Lang, summary: &Summary) -> String {
    let Some(bill) = summary.winner().and_then(|best| best.bill) else { return String::new() };
    let total = charged(summary, bill.total());
    let places = places(total);
    let (mut text, mut sum) = (String::new(), Exact::ZERO);
    for part in Part::ALL {
        let amount = charged(summary, part.sum(&bill));
        if amount == Exact::ZERO {
            continue;
        }
        sum = sum + near(amount, places);
        let plus = if text.is_empty() { "" } else { " + " };
        text.push_str(&format!("{plus}{} {}", part.name().get(lang), usd_to(amount, places)));
    }
    let equals = if sum == near(total, places) { '=' } else { '≈' };
    format!("{text} {equals} {}", usd_to(total, places))
}

/// A number of reads a month, short.
fn reads_short(parts: i64) -> String {
    month_rate_text(reads_of(parts))
}

texts! {
    /// The unit of the big number.
    pub fn unit(summary: &Summary) {
        ko: if is_monthly(summary) { PER_MONTH_UNIT.ko } else { IN_ALL_UNIT.ko }.to_owned(),
        en: if is_monthly(summary) { PER_MONTH_UNIT.en } else { IN_ALL_UNIT.en }.to_owned(),
    }

    /// A value of an axis.
    pub fn axis_value(axis: Axis, value: i64) {
        ko: match axis {
            Axis::Reads => match reads_short(value).strip_suffix("/y") {
                Some(yearly) => format!("한 해 {yearly}번"),
                None => format!("월 {}번", short(reads_of(value))),
            },
            Axis::Days => days(Lang::Ko, value),
            Axis::Size => object_bytes_text(Exact::whole(value)),
        },
        en: match axis {
            Axis::Reads => match reads_short(value).strip_suffix("/y") {
                Some(yearly) => format!("{yearly} a year"),
                None => format!("{} a month", short(reads_of(value))),
            },
            Axis::Days => days(Lang::En, value),
            Axis::Size => object_bytes_text(Exact::whole(value)),
        },
    }

    /// The same where it is clear which axis it is on.
    pub fn tick(axis: Axis, value: i64) {
        ko: match axis {
            Axis::Reads => match reads_short(value).strip_suffix("/y") {
                Some(yearly) => format!("한 해 {yearly}번"),
                None => format!("{}번", short(reads_of(value))),
            },
            Axis::Days => day_tick(Lang::Ko, value),
            Axis::Size => object_bytes_text(Exact::whole(value)),
        },
        en: match axis {
            Axis::Reads => match reads_short(value).strip_suffix("/y") {
                Some(yearly) => format!("{yearly} a year"),
                None => short(reads_of(value)),
            },
            Axis::Days => day_tick(Lang::En, value),
            Axis::Size => object_bytes_text(Exact::whole(value)),
        },
    }

    /// A border, as far as it has to be gone.
    pub fn border(edge: Edge) {
        ko: format!("{}{}", axis_value(Lang::Ko, edge.axis, edge.value), if edge.is_up { "부터" } else { "까지" }),
        en: format!("{} {}", if edge.is_up { "from" } else { "down to" }, axis_value(Lang::En, edge.axis, edge.value)),
    }

    /// The same where it is clear which axis it is on.
    pub fn border_tick(edge: Edge) {
        ko: format!("{}{}", tick(Lang::Ko, edge.axis, edge.value), if edge.is_up { "부터" } else { "까지" }),
        en: format!("{} {}", if edge.is_up { "from" } else { "down to" }, tick(Lang::En, edge.axis, edge.value)),
    }

    /// A value of an axis as a condition.
    pub fn at_text(axis: Axis, value: i64) {
        ko: match axis {
            Axis::Reads => format!("월 {}번 읽으면", short(reads_of(value))),
            Axis::Days => format!("{} 두면", days(Lang::Ko, value)),
            Axis::Size => format!("객체가 {}이면", object_bytes_text(Exact::whole(value))),
        },
        en: match axis {
            Axis::Reads => format!("Read {} a month,", times(&short(reads_of(value)))),
            Axis::Days => format!("Kept for {},", days(Lang::En, value)),
            Axis::Size => format!("In objects of {},", object_bytes_text(Exact::whole(value))),
        },
    }

    /// Who wins under a condition.
    pub fn wins(condition: &str, class: Class) {
        ko: format!("{condition} {} 이깁니다.", with_particle(class_name(class), Particle::Subject)),
        en: format!("{condition} {} wins.", class_name(class)),
    }

    /// Who wins beyond a border.
    pub fn beyond(edge: Edge) {
        ko: edge.class.map_or(BARRED.ko, class_name).to_owned(),
        en: edge.class.map_or(BARRED.en, class_name).to_owned(),
    }

    /// A tick of the days.
    pub fn day_tick(number: i64) {
        ko: if number > 0 && number % 365 == 0 { format!("{}년", number / 365) } else { format!("{number}일") },
        en: if number > 0 && number % 365 == 0 { format!("{} y", number / 365) } else { format!("{number} d") },
    }
}

/// The reads a month that have names, from never to as far as a scale goes.
pub fn reads_ticks(scale: Scale) -> impl Iterator<Item = (i64, Text)> {
    let ticks = [
        (0, NEVER),
        (100, YEARLY),
        (400, QUARTERLY),
        (1_200, MONTHLY),
        (5_200, WEEKLY),
        (36_000, DAILY),
        (1_200_000, THOUSAND),
    ];
    ticks.into_iter().take(if scale == Scale::READS_LONG { 7 } else { 6 })
}

/// What an axis is called.
#[must_use]
pub const fn axis_name(axis: Axis) -> Text {
    match axis {
        Axis::Reads => crate::guide_texts::READS,
        Axis::Days => crate::guide_texts::KEPT,
        Axis::Size => crate::guide_texts::SIZE,
    }
}
