//! The questions, Korean and English side by side, each with the prices it needs.

use skylet_practice::Case;
use skylet_units::{Exact, Lang, Particle, Text, month_rate_text, object_bytes_text, with_particle};

use crate::cost::{Data, up};
use crate::money::PRICE_PARTS;
use crate::prices::Prices;
use crate::settings::{Class, Restore, Settings};
use crate::texts::{class_name, days, region_name, times};

/// The question of a case.
pub(super) fn question(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let data = Data::of(&settings);
    let asked = match case.asked.result {
        "class-storage" => STORAGE,
        "class-reading" => READING,
        "class-total" => TOTAL,
        "plan-total" => PLAN,
        "winner-total" => CHEAPEST,
        _ => return earliest(lang, &settings),
    };
    let is_open = case.asked.result == "winner-total";
    let place = stored(lang, &settings, &data, is_open);
    let prices = if is_open { tables(lang, &settings) } else { prices(lang, &settings, case.asked.result) };
    format!("{place} {} {prices}", asked.get(lang))
}

const STORAGE: Text = Text {
    ko: "보관 요금은 모두 몇 USD일까요? 요청 요금은 빼고, 한 달은 30일입니다.",
    en: "What does storage cost in all, in USD? Leave out requests; a month has 30 days.",
};
const READING: Text = Text {
    ko: "읽기 때문에 더 내는 요금은 모두 몇 USD일까요? 한 달은 30일입니다.",
    en: "How much more is charged, in USD, because the objects are read? A month has 30 days.",
};
const TOTAL: Text = Text {
    ko: "올리고 보관하고 읽는 전체 비용은 몇 USD일까요? 한 달은 30일이고, 고른 간격으로 읽습니다.",
    en: "What do upload, storage and reading cost in all, in USD? A month has 30 days; reads come at even intervals.",
};
const PLAN: Text = Text {
    ko: "이 객체들에 청구되는 전체 비용은 몇 USD일까요? 한 달은 30일입니다.",
    en: "What is charged for these objects in all, in USD? A month has 30 days.",
};
const CHEAPEST: Text = Text {
    ko: "유일한 사본이라 잃으면 안 되고 밀리초 안에 읽어야 합니다. 가장 싼 클래스의 전체 비용은 몇 USD일까요?",
    en: "It is the only copy, must not be lost, and is read in milliseconds. What does the cheapest class cost in all, in USD?",
};

/// What is stored where, for how long, and how it is read. Where the class is what is asked for, it is not named.
fn stored(lang: Lang, settings: &Settings, data: &Data, is_open: bool) -> String {
    let size = object_bytes_text(Exact::whole(data.size));
    let objects = Exact::whole(data.objects).grouped();
    let (kept, region) = (days(lang, data.days), region_name(settings.region).get(lang));
    let class = match settings.next_class.class() {
        Some(_) => class_name(settings.first_class),
        None if is_open => "S3",
        None => class_name(settings.class),
    };
    let reads = (settings.reads > Exact::ZERO).then(|| reads(lang, settings));
    match (lang, settings.next_class.class()) {
        (Lang::Ko, Some(next)) => format!(
            "{region} 리전의 {class}에 {size} 객체 {objects}개를 올려 {}째에 {} 옮기고, 올린 지 {kept}째에 지웁니다.",
            days(lang, up(settings.next_day)),
            with_particle(class_name(next), Particle::Direction)
        ),
        (Lang::En, Some(next)) => format!(
            "{objects} objects of {size} are uploaded to {class} in {region}, moved to {} on day {} and deleted on day {}.",
            class_name(next),
            up(settings.next_day),
            data.days
        ),
        (Lang::Ko, None) => {
            let reads = reads.map(|reads| format!(" {reads}")).unwrap_or_default();
            format!("{region} 리전의 {class}에 {size} 객체 {objects}개를 {kept} 둡니다.{reads}")
        }
        (Lang::En, None) => {
            let reads = reads.map(|reads| format!(" {reads}")).unwrap_or_default();
            format!("{objects} objects of {size} lie in {class} in {region} for {kept}.{reads}")
        }
    }
}

fn reads(lang: Lang, settings: &Settings) -> String {
    let text = month_rate_text(settings.reads);
    let mode = match settings.restore {
        Restore::Cheapest => None,
        Restore::Expedited => Some("Expedited"),
        Restore::Standard => Some("Standard"),
        Restore::Bulk => Some("Bulk"),
    };
    let copy = days(lang, up(settings.copy_days));
    match (lang, mode, text.strip_suffix("/y")) {
        (Lang::Ko, None, None) => format!("한 달에 {text}번 모두 읽습니다."),
        (Lang::Ko, None, Some(yearly)) => format!("한 해에 {yearly}번 모두 읽습니다."),
        (Lang::Ko, Some(mode), _) => {
            format!("한 달에 {text}번 모두 {mode} 방식으로 복원해 읽고, 사본을 {copy} 둡니다.")
        }
        (Lang::En, None, None) => format!("Each is read {} a month.", times(&text)),
        (Lang::En, None, Some(yearly)) => format!("Each is read {} a year.", times(yearly)),
        (Lang::En, Some(mode), _) => {
            format!(
                "Each is restored with the {mode} mode and read {} a month; the copy is kept for {copy}.",
                times(&text)
            )
        }
    }
}

fn earliest(lang: Lang, settings: &Settings) -> String {
    let (Some(next), Some(last)) = (settings.next_class.class(), settings.last_class.class()) else {
        return String::new();
    };
    let (next, last, day) = (class_name(next), class_name(last), up(settings.next_day));
    match lang {
        Lang::Ko => format!(
            "수명 주기 규칙 하나가 {day}일째에 {} 옮기고, 그다음 {} 옮깁니다. 두 번째 이동을 쓸 수 있는 가장 이른 날은 올린 지 며칠째일까요?",
            with_particle(next, Particle::Direction),
            with_particle(last, Particle::Direction)
        ),
        Lang::En => format!(
            "One lifecycle rule moves objects to {next} on day {day} and later to {last}. What is the earliest day for the second move, in days from the upload?"
        ),
    }
}

/// A price as it is read.
fn usd(parts: i64) -> String {
    Exact::from_parts(i128::from(parts), i128::from(PRICE_PARTS)).grouped()
}

fn thousand(parts: i64) -> String {
    usd(parts * 1_000)
}

/// The prices of the classes that are read at once and survive the loss of a zone.
fn tables(lang: Lang, settings: &Settings) -> String {
    let prices = Prices::of(settings.region);
    let classes = [Class::Standard, Class::IntelligentTiering, Class::StandardIa, Class::GlacierInstant];
    let of = |class: Class| {
        let own = prices.class(class)?;
        let storage = match class {
            Class::IntelligentTiering => {
                format!("{}/{}/{}", usd(own.storage[0]), usd(prices.tiers[0]), usd(prices.tiers[1]))
            }
            _ => usd(own.storage[0]),
        };
        let (put, get, retrieval) = (thousand(own.put), thousand(own.get), usd(own.retrieval));
        Some(format!("{} {storage}, {put}, {get}, {retrieval}", class_name(class)))
    };
    let table = classes.into_iter().filter_map(of).collect::<Vec<_>>().join("; ");
    let monitoring = thousand(prices.monitoring);
    match lang {
        Lang::Ko => format!(
            "가격(USD: 저장 1 GB·월, PUT 1,000건, GET 1,000건, 검색 1 GB): {table}. 모니터링 1,000개·월 {monitoring}."
        ),
        Lang::En => format!(
            "Prices in USD (storage a GB-month, 1,000 PUT, 1,000 GET, retrieval a GB): {table}. Monitoring 1,000 objects a month {monitoring}."
        ),
    }
}

/// The prices a question needs, in USD; none where that would give the answer away or is a table of its own.
fn prices(lang: Lang, settings: &Settings, asked: &str) -> String {
    let prices = Prices::of(settings.region);
    let (Some(own), Some(standard)) = (prices.class(settings.class), prices.class(Class::Standard)) else {
        return String::new();
    };
    let storage = Text { ko: "저장 1 GB·월", en: "storage, a GB-month" };
    let get = Text { ko: "GET 1,000건", en: "1,000 GET" };
    let put = Text { ko: "PUT 1,000건", en: "1,000 PUT" };
    let retrieval = Text { ko: "검색 1 GB", en: "retrieval, a GB" };
    let standard_storage = Text { ko: "Standard 저장 1 GB·월", en: "storage in Standard, a GB-month" };
    let mut list: Vec<(Text, String)> = Vec::new();
    match asked {
        "class-storage" => {
            list.push((storage, usd(own.storage[0])));
            if crate::cost::overhead(settings.class).0 > 0 {
                list.push((standard_storage, usd(standard.storage[0])));
            }
        }
        "class-reading" => {
            list.push((get, thousand(own.get)));
            let taken = crate::restore::taken(settings.class, settings.restore, settings.wait, up(settings.size));
            match taken.and_then(|taken| prices.restore(settings.class, taken.mode)) {
                Some(fees) => {
                    list.push((Text { ko: "복원 요청 1,000건", en: "1,000 restores" }, thousand(fees.request)));
                    list.push((retrieval, usd(fees.retrieval)));
                    list.push((standard_storage, usd(standard.storage[0])));
                }
                None => list.push((retrieval, usd(own.retrieval))),
            }
        }
        "class-total" => {
            list.push((Text { ko: "Frequent 1 GB·월", en: "Frequent, a GB-month" }, usd(own.storage[0])));
            list.push((Text { ko: "Infrequent", en: "Infrequent" }, usd(prices.tiers[0])));
            list.push((Text { ko: "Archive Instant", en: "Archive Instant" }, usd(prices.tiers[1])));
            list.push((
                Text { ko: "모니터링 객체 1,000개·월", en: "monitoring 1,000 objects a month" },
                thousand(prices.monitoring),
            ));
            list.push((put, thousand(own.put)));
            list.push((get, thousand(own.get)));
        }
        "plan-total" => {
            list.push((standard_storage, usd(standard.storage[0])));
            list.push((put, thousand(standard.put)));
            if let Some(next) = settings.next_class.class().and_then(|class| prices.class(class)) {
                list.push((
                    Text { ko: "옮긴 뒤 저장 1 GB·월", en: "storage after the move, a GB-month" },
                    usd(next.storage[0]),
                ));
                list.push((Text { ko: "전환 1,000건", en: "1,000 transitions" }, thousand(next.transition)));
            }
        }
        _ => return String::new(),
    }
    let parts: Vec<_> = list.into_iter().map(|(name, price)| format!("{} {price}", name.get(lang))).collect();
    match lang {
        Lang::Ko => format!("가격(USD): {}.", parts.join(", ")),
        Lang::En => format!("Prices in USD: {}.", parts.join("; ")),
    }
}
