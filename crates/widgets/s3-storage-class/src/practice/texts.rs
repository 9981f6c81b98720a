//! Bets, causes and steps of the practice, Korean and English side by side.

use skylet_practice::{Case, Drawing, Row, Trace};
use skylet_units::{Exact, Lang, Text, object_bytes_text};

use super::method::{Factor, Method, Worked};
use crate::cost::{Data, size_min};
use crate::settings::Settings;
use crate::texts::short;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(pub(super) const $name: Text = Text { ko: $ko, en: $en };)+
    };
}

words! {
    BET_READING: "100 GB를 1 MB 객체로 서울의 Standard-IA에 120일 두고 두 달에 한 번 전부 읽습니다. 읽는 데만 몇 USD가 들까요?", "100 GB in objects of 1 MB lie in Standard-IA in Seoul for 120 days and are read every other month. What does reading alone cost in USD?";
    BET_EARLY: "같은 100 GB를 Standard-IA에 올리고 10일 만에 지웁니다. 보관 요금은 몇 USD일까요?", "The same 100 GB are deleted from Standard-IA after 10 days. What does storage cost in USD?";
    BET_EXPEDITED: "버지니아 북부의 Glacier Flexible에 둔 1 MB 객체 1,024,000개를 모두 Expedited로 꺼냅니다. 몇 USD가 들까요?", "1,024,000 objects of 1 MB in Glacier Flexible in N. Virginia are all restored with Expedited. What does that cost in USD?";
    BET_BREAK_EVEN: "서울의 100 GB를 1 MB 객체로 120일 두고 한 달에 0.5번 읽으면 Standard-IA가 가장 쌉니다. 한 달에 몇 번부터 Standard가 이길까요? 손잡이를 경계라고 생각하는 곳에 두세요.", "100 GB in objects of 1 MB in Seoul, kept for 120 days and read 0.5 times a month: Standard-IA is cheapest. From how many reads a month on does Standard win? Put the handle where you think the border is.";
    BET_EARLIEST: "한 규칙이 4일째에 Glacier Instant로 옮깁니다. 다시 Deep Archive로 옮길 수 있는 가장 이른 날은 며칠째일까요?", "A rule moves objects to Glacier Instant on day 4. What is the earliest day on which it may move them on to Deep Archive?";
    WHY_EARLY: "둔 날과 최소 보관 기간 가운데 긴 쪽을 냅니다", "The longer of days kept and minimum duration is charged";
    WHY_SMALL: "128 KB보다 작으면 128 KB로 채워 계산합니다", "What is below 128 KB is filled up to 128 KB";
    WHY_OVERHEAD: "색인 32 KB는 클래스 요금, 이름 8 KB는 Standard 요금으로 더합니다", "32 KB of index at its own price, 8 KB of name at that of Standard";
    WHY_READING: "읽을 때마다 GET 요청과 GB 검색 요금을 냅니다", "Each read takes a GET and the fee of its GB";
    WHY_RESTORING: "복원은 요청, GB, 사본 보관 요금을 모두 냅니다", "Restoring takes requests, GB and the copy's storage";
    WHY_TIERING: "계층마다 날수를 곱하고 모니터링 요금을 더합니다", "Days in each tier, and monitoring for each object";
    WHY_PLAN: "옮긴 뒤의 남은 최소 기간과 전환 요청도 냅니다", "The rest of the minimum after the move, and the transitions";
    WHY_CHEAPEST: "조건을 지키는 클래스의 전체 비용을 견줍니다", "The whole bills of classes that meet the conditions are compared";
    WHY_EARLIEST: "옮긴 날부터 그 클래스의 최소 보관 기간을 셉니다", "The minimum duration runs from the day of the move";
}

/// The name of a row.
const fn label(id: &str, is_day: bool) -> Text {
    match id.as_bytes() {
        b"amount" => Text { ko: "청구하는 양", en: "Charged amount" },
        b"storage" => Text { ko: "보관 요금", en: "Storage" },
        b"names" => Text { ko: "이름 8 KB의 Standard 요금", en: "Names, at the price of Standard" },
        b"requests" => Text { ko: "요청 요금", en: "Requests" },
        b"bytes" => Text { ko: "검색 요금", en: "Retrieval" },
        b"copies" => Text { ko: "복원한 사본의 보관 요금", en: "Storage of restored copies" },
        b"monitoring" => Text { ko: "모니터링 요금", en: "Monitoring" },
        b"first" => Text { ko: "옮기기 전의 보관 요금", en: "Storage before the move" },
        b"second" => Text { ko: "옮긴 뒤의 보관 요금", en: "Storage after the move" },
        b"left" => Text { ko: "남은 최소 기간의 요금", en: "Rest of the minimum duration" },
        b"reading" => Text { ko: "읽는 요금", en: "Reading" },
        _ if is_day => Text { ko: "가장 이른 날", en: "Earliest day" },
        _ => Text { ko: "합계", en: "In all" },
    }
}

/// Dollars, exact.
fn dollars(sum: Exact) -> String {
    format!("{} USD", sum.grouped())
}

fn factor(lang: Lang, factor: Factor) -> String {
    match factor {
        Factor::Count(count) => count.grouped(),
        Factor::Requests(requests) => format!("{}/1,000", requests.grouped()),
        Factor::Gigabytes(gigabytes) => format!("{} GB", short(gigabytes)),
        Factor::Size(bytes) => object_bytes_text(Exact::whole(bytes)),
        Factor::Days(days) => format!("{days}/30"),
        Factor::Price(price) => price.grouped(),
        Factor::Sum(sum) => sum.grouped(),
        Factor::Day(day) => crate::texts::days(lang, day),
    }
}

fn working(lang: Lang, worked: &Worked) -> String {
    // A sum that stands alone is its own result.
    if let [one] = &worked.terms[..]
        && let [Factor::Sum(_)] = one[..]
    {
        return String::new();
    }
    let product = |factors: &Vec<Factor>| factors.iter().map(|one| factor(lang, *one)).collect::<Vec<_>>().join(" × ");
    worked.terms.iter().map(product).collect::<Vec<_>>().join(" + ")
}

/// The steps of a method.
pub(super) fn trace(lang: Lang, case: &Case, method: &Method) -> Trace {
    let is_day = matches!(method, Method::Earliest(_));
    let row = |worked: Worked| Row {
        id: worked.id,
        label: label(worked.id, is_day).get(lang).to_owned(),
        working: working(lang, &worked),
        result: match worked.id {
            "amount" => format!("{} GB", short(worked.value)),
            _ if is_day => crate::texts::days(lang, worked.value.floor_to_i64()),
            _ => dollars(worked.value),
        },
        value: worked.value,
    };
    Trace { rows: method.work().into_iter().map(row).collect(), drawing: drawing(case, method) }
}

/// Bytes on boxes of 128 KB where objects are small, else days on boxes of a month.
fn drawing(case: &Case, method: &Method) -> Drawing {
    let settings = Settings::from_values(&case.values);
    let data = Data::of(&settings);
    let least = size_min(settings.class);
    match (method, method.days()) {
        (Method::Storage(storage), _) if data.size < least => Drawing {
            bytes: data.size,
            block: least,
            boxes: Exact::whole(storage.size()) / Exact::whole(least),
            repeat: data.objects,
        },
        (_, Some((kept, charged))) => {
            Drawing { bytes: kept, block: 30, boxes: Exact::whole(charged) / Exact::whole(30), repeat: 1 }
        }
        _ => Drawing { bytes: 1, block: 1, boxes: Exact::ONE, repeat: 1 },
    }
}
