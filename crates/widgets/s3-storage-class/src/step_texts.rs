//! The worked steps: every line of every class, the winner, how far the others are, the plan.

use skylet_contract::Step as Worked;
use skylet_units::{Exact, Lang, Particle, object_bytes_text, with_particle};

use crate::cost::{Bill, Data, Line, days_min, size_min};
use crate::flips::{Axis, Change, Flips, reads_of};
use crate::lifecycle::{self, Plan};
use crate::map_texts::{at_text, wins};
use crate::model::{Summary, summary};
use crate::money::{GB, Money, PRICE_PARTS};
use crate::prices::Prices;
use crate::settings::{ArchiveTiers, Class, Residency, Restore, Settings, Wait, ZoneLoss};
use crate::texts::{barrier, class_name, days, line_name, problem, region_name, short, usd, wait};
use crate::tiering::{Stays, Tier};

macro_rules! ids {
    ($(($class:ident, $slug:literal)),+) => {
        const fn id(class: Class, line: Line) -> &'static str {
            match class { $(Class::$class => ids!(line, $slug)),+ }
        }
        const fn total_id(class: Class) -> &'static str {
            match class { $(Class::$class => concat!($slug, "-total")),+ }
        }
        const fn flip_id(class: Class) -> &'static str {
            match class { $(Class::$class => concat!($slug, "-flip")),+ }
        }
    };
    ($line:ident, $slug:literal) => {
        match $line {
            Line::Storage => concat!($slug, "-storage"),
            Line::MinimumSize => concat!($slug, "-minimum-size"),
            Line::Overhead => concat!($slug, "-overhead"),
            Line::MinimumDuration => concat!($slug, "-minimum-duration"),
            Line::Monitoring => concat!($slug, "-monitoring"),
            Line::Put => concat!($slug, "-put"),
            Line::Transition => concat!($slug, "-transition"),
            Line::Upload => concat!($slug, "-upload"),
            Line::Get => concat!($slug, "-get"),
            Line::Retrieval => concat!($slug, "-retrieval"),
            Line::Restore => concat!($slug, "-restore"),
            Line::Copy => concat!($slug, "-copy"),
        }
    };
}

ids! {
    (Standard, "standard"),
    (IntelligentTiering, "intelligent-tiering"),
    (StandardIa, "standard-ia"),
    (OneZoneIa, "one-zone-ia"),
    (ExpressOneZone, "express-one-zone"),
    (GlacierInstant, "glacier-instant"),
    (GlacierFlexible, "glacier-flexible"),
    (DeepArchive, "deep-archive"),
    (ReducedRedundancy, "reduced-redundancy")
}

/// Every step.
#[must_use]
pub fn steps(lang: Lang, settings: &Settings) -> Vec<Worked> {
    let summary = summary(settings);
    let mut steps = Vec::new();
    for rival in &summary.rivals {
        let class = rival.class;
        if let Some(bill) = &rival.bill {
            steps.extend(lines(lang, settings, &summary.data, class, bill));
        }
        let (text, value) = match (rival.total(), rival.barrier) {
            (Some(sum), None) => (sum_text(lang, &summary, class, sum), summary.month(sum)),
            (Some(sum), Some(found)) => {
                (format!("{} {}", sum_text(lang, &summary, class, sum), barrier(lang, found)), summary.month(sum))
            }
            (None, found) => {
                let reason = found.map(|found| barrier(lang, found)).unwrap_or_default();
                (format!("{}: {reason}", class_name(class)), Exact::ZERO)
            }
        };
        steps.push(Worked { id: total_id(class), text, value });
    }
    let flips = Flips::of(settings);
    for rival in summary.rivals.iter().filter(|rival| !rival.is_winner) {
        steps.push(flip_step(lang, &flips, rival.class));
    }
    steps.extend(plan_steps(lang, &lifecycle::plan(settings)));
    steps
}

fn sum_text(lang: Lang, summary: &Summary, class: Class, sum: Money) -> String {
    let (name, total, month) = (class_name(class), usd(sum.usd()), usd(summary.month(sum)));
    let months = format!("{}/30", summary.data.days);
    match lang {
        Lang::Ko => format!("{name} 합계: {total} ÷ ({months}) = 한 달에 {month}."),
        Lang::En => format!("{name} in all: {total} / ({months}) = {month} a month."),
    }
}

fn lines(lang: Lang, settings: &Settings, data: &Data, class: Class, bill: &Bill) -> Vec<Worked> {
    let worked = |line: Line| {
        let sum = bill.line(line);
        let working = working(lang, settings, data, class, line);
        let name = line_name(line).get(lang);
        let equals = if working.is_empty() { "" } else { " = " };
        let text = format!("{} {name}: {working}{equals}{}", class_name(class), usd(sum.usd()));
        Worked { id: id(class, line), text, value: sum.usd() }
    };
    Line::ALL.into_iter().filter(|line| bill.line(*line) != Money::ZERO).map(worked).collect()
}

fn dollars(parts: i64) -> String {
    Exact::from_parts(i128::from(parts), i128::from(PRICE_PARTS)).text()
}

fn gigabytes(bytes: i128) -> String {
    format!("{} GB", short(Exact::from_parts(bytes, GB)))
}

/// How a line comes about, in numbers, where that is short.
fn working(lang: Lang, settings: &Settings, data: &Data, class: Class, line: Line) -> String {
    let Some(prices) = Prices::of(settings.region).class(class) else { return String::new() };
    let months = format!("{}/30", data.days);
    let objects = Exact::whole(data.objects).grouped();
    let thousand = |parts: i64| format!("{}/1,000", dollars(parts * 1_000));
    let small = size_min(class) - data.size;
    match line {
        Line::Storage if class == Class::IntelligentTiering => tiers(lang, settings, data),
        Line::Storage if prices.storage[0] == prices.storage[1] || data.bytes() <= 51_200 * GB => {
            format!("{} × {} × {months}", gigabytes(data.bytes()), dollars(prices.storage[0]))
        }
        Line::MinimumSize => {
            let extra = object_bytes_text(Exact::whole(small));
            format!("{objects} × {extra} × {} × {months}", dollars(prices.storage[0]))
        }
        Line::MinimumDuration => {
            format!("{} − {} = {}", days_min(class), data.days, days(lang, days_min(class) - data.days))
        }
        Line::Put => format!("{objects} × {}", thousand(prices.put)),
        Line::Upload => format!("{} × {}", gigabytes(data.bytes()), dollars(prices.upload)),
        Line::Get => format!("{} × {}", short(data.reads_of_all()), thousand(prices.get)),
        Line::Retrieval if prices.retrieval > 0 => {
            let times = Exact::whole(data.reads * data.days) / Exact::whole(36_000);
            format!("{} × {} × {}", gigabytes(data.bytes()), short(times), dollars(prices.retrieval))
        }
        _ => String::new(),
    }
}

/// Days in each tier.
fn tiers(lang: Lang, settings: &Settings, data: &Data) -> String {
    if data.size < skylet_facts::s3::TIERING_SIZE_MIN.whole() {
        return format!("Frequent {}", days(lang, data.days));
    }
    let stays = Stays::of(data.days, data.reads, settings.archive_tiers);
    let name = |tier: Tier| match tier {
        Tier::Frequent => "Frequent",
        Tier::Infrequent => "Infrequent",
        Tier::ArchiveInstant => "Archive Instant",
        Tier::Archive => "Archive",
        Tier::DeepArchive => "Deep Archive",
    };
    let reached = Tier::ALL.into_iter().filter(|tier| stays.parts[*tier as usize] > 0);
    let parts: Vec<_> = reached.map(|tier| format!("{} {}", name(tier), some_days(lang, stays.days(tier)))).collect();
    parts.join(" + ")
}

fn some_days(lang: Lang, number: Exact) -> String {
    match lang {
        Lang::Ko => format!("{}일", short(number)),
        Lang::En => format!("{} {}", short(number), if number == Exact::ONE { "day" } else { "days" }),
    }
}

/// How far a class is from winning.
fn flip_step(lang: Lang, flips: &Flips, class: Class) -> Worked {
    let (text, value) = match flips.nearest(class) {
        Some(flip) => (flip_text(lang, flip.change, class), change_value(flip.change)),
        None => (never_text(lang, class), Exact::ZERO),
    };
    Worked { id: flip_id(class), text, value }
}

fn never_text(lang: Lang, class: Class) -> String {
    match lang {
        Lang::Ko => {
            format!("설정 하나만 바꿔서는 {} 이기지 못합니다.", with_particle(class_name(class), Particle::Subject))
        }
        Lang::En => format!("No single change makes {} win.", class_name(class)),
    }
}

/// A change that makes a class win, in a sentence.
#[must_use]
pub fn flip_text(lang: Lang, change: Change, class: Class) -> String {
    wins(lang, &change_text(lang, change), class)
}

fn change_value(change: Change) -> Exact {
    match change {
        Change::Reads(parts) => reads_of(parts),
        Change::Days(number) | Change::Size(number) => Exact::whole(number),
        Change::Wait(wait) => Exact::whole(wait.seconds()),
        Change::ZoneLoss(_)
        | Change::Region(_)
        | Change::Residency(_)
        | Change::Restore(_)
        | Change::ArchiveTiers(_) => Exact::ZERO,
    }
}

fn change_text(lang: Lang, change: Change) -> String {
    match (change, lang) {
        (Change::Reads(value), _) => at_text(lang, Axis::Reads, value),
        (Change::Days(value), _) => at_text(lang, Axis::Days, value),
        (Change::Size(value), _) => at_text(lang, Axis::Size, value),
        (Change::Wait(found), _) => wait_text(lang, found),
        (Change::ZoneLoss(ZoneLoss::Accept), Lang::Ko) => "AZ 하나를 잃어도 되면".to_owned(),
        (Change::ZoneLoss(ZoneLoss::Accept), Lang::En) => "If an AZ may be lost,".to_owned(),
        (Change::ZoneLoss(ZoneLoss::Survive), Lang::Ko) => "AZ 하나를 잃고도 남아야 하면".to_owned(),
        (Change::ZoneLoss(ZoneLoss::Survive), Lang::En) => "If it has to survive the loss of an AZ,".to_owned(),
        (Change::Region(region), Lang::Ko) => format!("{} 리전이면", region_name(region).ko),
        (Change::Region(region), Lang::En) => format!("In {},", region_name(region).en),
        (Change::Residency(residency), _) => residency_text(lang, residency),
        (Change::Restore(restore), _) => restore_text(lang, restore),
        (Change::ArchiveTiers(tiers), _) => tiers_text(lang, tiers),
    }
}

fn wait_text(lang: Lang, found: Wait) -> String {
    match (found, lang) {
        (Wait::SingleDigit, Lang::Ko) => "한 자리 밀리초 안에 읽어야 하면".to_owned(),
        (Wait::SingleDigit, Lang::En) => "Read in single-digit milliseconds,".to_owned(),
        (Wait::Milliseconds, Lang::Ko) => "밀리초 안에 읽어야 하면".to_owned(),
        (Wait::Milliseconds, Lang::En) => "Read in milliseconds,".to_owned(),
        (found, Lang::Ko) => format!("{}까지 기다려도 되면", wait(lang, found.seconds())),
        (found, Lang::En) => format!("If it may take {},", wait(lang, found.seconds())),
    }
}

fn residency_text(lang: Lang, residency: Residency) -> String {
    match (residency, lang) {
        (Residency::Anywhere, Lang::Ko) => "데이터가 어디에 있어도 되면",
        (Residency::Anywhere, Lang::En) => "If the data may be anywhere,",
        (Residency::Korea, Lang::Ko) => "데이터가 한국에 있어야 하면",
        (Residency::Korea, Lang::En) => "If the data has to stay in Korea,",
        (Residency::UnitedStates, Lang::Ko) => "데이터가 미국에 있어야 하면",
        (Residency::UnitedStates, Lang::En) => "If the data has to stay in the United States,",
    }
    .to_owned()
}

fn restore_text(lang: Lang, restore: Restore) -> String {
    let name = match restore {
        Restore::Cheapest => {
            return if lang == Lang::Ko {
                "가장 싼 방식으로 복원하면"
            } else {
                "Restored the cheapest way,"
            }
            .to_owned();
        }
        Restore::Expedited => "Expedited",
        Restore::Standard => "Standard",
        Restore::Bulk => "Bulk",
    };
    match lang {
        Lang::Ko => format!("{name} 방식으로 복원하면"),
        Lang::En => format!("Restored by {name},"),
    }
}

fn tiers_text(lang: Lang, tiers: ArchiveTiers) -> String {
    let name = match tiers {
        ArchiveTiers::None => {
            return if lang == Lang::Ko { "선택 계층을 끄면" } else { "With the optional tiers off," }.to_owned();
        }
        ArchiveTiers::Archive => "Archive Access",
        ArchiveTiers::Deep => "Deep Archive Access",
        ArchiveTiers::Both => "Archive Access, Deep Archive Access",
    };
    match lang {
        Lang::Ko => format!("{name} 계층을 켜면"),
        Lang::En => format!("With {name} on,"),
    }
}

fn plan_steps(lang: Lang, plan: &Plan) -> Vec<Worked> {
    let mut steps = Vec::new();
    for stay in &plan.stays {
        let sum = stay.bill.as_ref().map_or(Money::ZERO, Bill::total);
        let (name, from, to) = (class_name(stay.class), stay.from, stay.to);
        let text = match lang {
            Lang::Ko => format!("계획, {name} {from}-{to}일: {}", usd(sum.usd())),
            Lang::En => format!("Plan, {name} from day {from} to {to}: {}", usd(sum.usd())),
        };
        steps.push(Worked { id: "plan-stay", text, value: sum.usd() });
    }
    let total = plan.total().map_or(Exact::ZERO, Money::usd);
    let reason = plan.problem.map(|found| format!(" {}", problem(lang, found))).unwrap_or_default();
    let text = match lang {
        Lang::Ko => format!("계획 합계: {}.{reason}", usd(total)),
        Lang::En => format!("Plan in all: {}.{reason}", usd(total)),
    };
    steps.push(Worked { id: "plan-total", text, value: total });
    steps
}
