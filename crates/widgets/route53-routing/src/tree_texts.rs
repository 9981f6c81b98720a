//! The words about a hosted zone of the reader's own, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{Exact, Lang, Particle, Text, with_particle};

use crate::answer::Total;
use crate::health::{Check, Kind};
use crate::settings::Policy;
use crate::texts::{percent, policy_name};

/// Name of a panel.
pub const PANEL_ZONE: Text = Text { ko: "내 영역", en: "Your zone" };

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    ZONE_INTRO: "내 호스팅 영역이 누구에게 무엇을 답하는지 봅니다. aws route53 list-resource-record-sets가 출력한 것을 붙여 넣으세요. 아무것도 이 페이지 밖으로 나가지 않습니다.", "See what your own hosted zone answers to whom: paste what aws route53 list-resource-record-sets prints. Nothing leaves this page.";
    ZONE_EXAMPLES: "예제", "Examples";
    ZONE_JSON: "호스팅 영역(JSON)", "Hosted zone (JSON)";
    ZONE_QUESTION: "질의", "Question";
    ZONE_QUESTION_HINT: "이름, 유형, 묻는 곳(from=) 순서입니다. resolver=, subnet=, address=도 씁니다. 곳은 리전이나 도시 코드, 국가(KR), 주(US-CA), nowhere입니다. 비우면 물을 수 있는 이름을 말해 줍니다.", "Name, type, where it comes from (from=); also resolver=, subnet=, address=. A place is the code of a Region or city, a country (KR), a state (US-CA) or nowhere. Left empty it says which names there are.";
    ZONE_CHECKS: "상태 검사: 눌러서 뒤집어 보세요", "Health checks: press one to turn it";
    ZONE_CHECKS_GROUP: "상태 검사, 켜짐은 정상", "Health checks, on is healthy";
    ZONE_NO_CHECKS: "이 영역에는 상태 검사가 없습니다.", "This zone names no health check.";
    ZONE_RESET: "적힌 대로 되돌리기", "What the text says";
    ZONE_TREE: "Route 53이 고르는 차례", "How Route 53 chooses";
    HEALTHY: "정상", "healthy";
    UNHEALTHY: "비정상", "unhealthy";
    BY_HAND: "뒤집음", "turned";
    TARGET: "별칭의 대상", "target of an alias";
    NOT_EVALUATED: "대상의 상태를 평가하지 않으므로 늘 정상입니다", "does not evaluate the health of its target: always healthy";
    NO_CHECK: "검사가 없으므로 늘 정상입니다", "no check: always healthy";
    NOBODY: "여기로는 아무도 오지 않습니다", "nobody comes here";
    DESPITE: "물은 곳에 맞는 레코드가 모두 비정상이라 그래도 이것입니다", "all that apply are unhealthy, so it is this one all the same";
    CHECK_ENDPOINT: "엔드포인트", "endpoint";
    CHECK_ALARM: "CloudWatch 경보", "CloudWatch alarm";
    CHECK_NO_DATA: "CloudWatch 경보, 데이터 부족", "CloudWatch alarm, insufficient data";
    EXAMPLE_REGION: "다른 리전으로 물러나기", "Back out to the other Region";
    EXAMPLE_REGION_NOTE: "서울 그룹이 모두 비정상이고 별칭이 대상의 상태를 평가하므로, 답이 버지니아로 물러납니다.", "All of the Seoul group is unhealthy and the aliases evaluate their targets, so the answer backs out to Virginia.";
    EXAMPLE_STUCK: "대상 상태 평가 끔", "Evaluate Target Health off";
    EXAMPLE_STUCK_NOTE: "같은 영역에서 대상 상태 평가(EvaluateTargetHealth)만 껐습니다. 답이 죽은 서울 그룹에 갇힙니다.", "The same zone with EvaluateTargetHealth off: the answer is stuck in the dead Seoul group.";
    EXAMPLE_UNCHECKED: "검사 없는 레코드", "A record without a check";
    EXAMPLE_UNCHECKED_NOTE: "검사 없는 seoul-c가 늘 정상이라 서울 그룹이 살아 있고, 그 레코드가 서울의 답을 모두 맡습니다.", "seoul-c has no check and is always healthy: it keeps the Seoul group alive and takes all of its answers.";
    EXAMPLE_CALCULATED: "계산된 검사와 경보", "Calculated check, alarm";
    EXAMPLE_CALCULATED_NOTE: "셋 가운데 둘이 정상이어야 service가 정상입니다. web은 검사기 16개 가운데 3개(18.75 %)로 정상이고 나머지 둘은 비정상입니다.", "service needs two of three. web is healthy with 3 of 16 checkers (18.75 %), the other two are not.";
    EXAMPLE_PRIVATE: "프라이빗 호스팅 영역", "Private hosted zone";
    EXAMPLE_PRIVATE_NOTE: "프라이빗 영역의 지연 시간 정책은 VPC의 리전이나 가장 가까운 리전을 고릅니다. 엔드포인트 검사 대신 경보를 씁니다.", "Latency records of a private zone answer by the Region of the VPC, or the closest one. Alarms stand in for checks of endpoints.";
    EXAMPLE_FAILOVER: "서로 받쳐 주기", "Failover both ways";
    EXAMPLE_FAILOVER_NOTE: "서울은 버지니아를, 버지니아는 서울을 보조로 둡니다. 서울이 죽어도 asia는 보조로 살아 있습니다. 버지니아도 뒤집어 보세요.", "Seoul has Virginia as its secondary, Virginia has Seoul. With Seoul dead asia lives by its secondary. Turn Virginia too.";
}

texts! {
    /// The text of a zone is too long to be read at each key.
    pub fn zone_too_long(found: usize, most: usize) {
        ko: format!("{}바이트까지만 읽는데 {}바이트입니다. 물을 이름의 레코드와 그것이 가리키는 레코드만 남기세요.", count(most), count(found)),
        en: format!("At most {} bytes are read; found {}. Keep the records of the name asked for, and those they point to.", count(most), count(found)),
    }

    /// The question is too long.
    pub fn question_too_long(found: usize, most: usize) {
        ko: format!("질의는 {}바이트까지인데 {}바이트입니다.", count(most), count(found)),
        en: format!("A question has at most {} bytes; found {}.", count(most), count(found)),
    }

    /// The policy of a group.
    pub fn routing(policy: Policy) {
        ko: format!("{} 정책", policy_name(policy).ko),
        en: format!("{} routing", policy_name(policy).en),
    }

    /// What a check says.
    pub fn check_says(id: &str, is_healthy: bool) {
        ko: format!("검사 {id}: {}", state(is_healthy).ko),
        en: format!("check {id}: {}", state(is_healthy).en),
    }

    /// What the target of an alias outside the zone is.
    pub fn target_says(target: &str, is_healthy: bool) {
        ko: format!("대상 {target}: {}", state(is_healthy).ko),
        en: format!("target {target}: {}", state(is_healthy).en),
    }

    /// How many of a group that an alias points to are healthy.
    pub fn members(target: &str, healthy: usize, all: usize) {
        ko: format!("대상 {target}: 레코드 {all}개 중 {healthy}개 정상"),
        en: format!("target {target}: {healthy} of {all} records healthy"),
    }

    /// A share as a fraction and a percentage.
    pub fn share(share: Exact) {
        ko: fraction(share, &percent(Lang::Ko, share)),
        en: fraction(share, &percent(Lang::En, share)),
    }

    /// Shares taken together, as [`share`]; no fraction where they are not exact.
    pub fn total(total: Total) {
        ko: if total.is_exact { share(Lang::Ko, total.share) } else { about(&percent(Lang::Ko, total.share), "≈ ") },
        en: if total.is_exact { share(Lang::En, total.share) } else { about(&percent(Lang::En, total.share), "~ ") },
    }

    /// The sentence of the answer; `told` are the first that answer with their shares, of so many.
    pub fn answer(outcome: &str, told: &[String], all: usize) {
        ko: match all {
            0 => format!("{outcome}."),
            all if all > told.len() => format!("{outcome}. 레코드: {} 외 {}개.", told.join(", "), all - told.len()),
            _ => format!("{outcome}. 레코드: {}.", told.join(", ")),
        },
        en: match all {
            0 => format!("{outcome}."),
            all if all > told.len() => format!("{outcome}. By record: {} and {} more.", told.join(", "), all - told.len()),
            _ => format!("{outcome}. By record: {}.", told.join(", ")),
        },
    }

    /// A check by its id, and what is there to say of it.
    pub fn check_kind(check: Option<&Check>) {
        ko: {
            let kind = kind_ko(check);
            match check {
                Some(check) if check.is_disabled => format!("{kind}, 비활성화하면 정상"),
                Some(check) if check.is_inverted => format!("{kind}, 반전"),
                _ => kind,
            }
        },
        en: {
            let kind = kind_en(check);
            match check {
                Some(check) if check.is_disabled => format!("{kind}, disabled: healthy"),
                Some(check) if check.is_inverted => format!("{kind}, inverted"),
                _ => kind,
            }
        },
    }

    /// Only so many of the notes on a zone are shown.
    pub fn notes_cut(rest: usize) {
        ko: format!("이 영역에 대해 알아 둘 것이 {rest}개 더 있습니다. 명령줄이 모두 보여 줍니다."),
        en: match rest {
            1 => "1 more note on this zone is not shown; the command line prints it.".to_owned(),
            _ => format!("{rest} more notes on this zone are not shown; the command line prints them."),
        },
    }

    /// Only so much of the tree is drawn.
    pub fn tree_cut(lines: usize) {
        ko: format!("처음 {lines}줄만 그립니다."),
        en: format!("Only the first {lines} lines are drawn."),
    }

    /// Only so many of the checks have a button.
    pub fn checks_cut(rest: usize) {
        ko: format!("이 밖에 상태 검사 {rest}개는 버튼이 없습니다."),
        en: match rest {
            1 => "1 more health check has no button here.".to_owned(),
            _ => format!("{rest} more health checks have no button here."),
        },
    }

    /// Where an alias leads.
    pub fn leads(target: &str) {
        ko: format!("{} 가리키는 별칭", with_particle(target, Particle::Object)),
        en: format!("alias to {target}"),
    }
}

/// What counts as what.
#[must_use]
pub const fn state(is_healthy: bool) -> Text {
    if is_healthy { HEALTHY } else { UNHEALTHY }
}

fn count(bytes: usize) -> String {
    Exact::whole(i64::try_from(bytes).unwrap_or(i64::MAX)).grouped()
}

/// `7/10 = 70 %`; a whole number needs no second way to be written.
fn fraction(share: Exact, percent: &str) -> String {
    if share.is_whole() {
        return percent.to_owned();
    }
    let sign = if percent.starts_with(|first: char| first.is_ascii_digit()) { "= " } else { "" };
    format!("{} {sign}{percent}", share.fraction())
}

/// A percentage that is not exact, though it may look so.
fn about(percent: &str, sign: &str) -> String {
    let sign = if percent.starts_with(sign) { "" } else { sign };
    format!("{sign}{percent}")
}

fn kind_ko(check: Option<&Check>) -> String {
    match check.map(|check| &check.kind) {
        None | Some(Kind::Endpoint(_)) => CHECK_ENDPOINT.ko.to_owned(),
        Some(Kind::Checkers(healthy, checkers)) => format!("검사기 {checkers}개 중 {healthy}개 정상"),
        Some(Kind::Calculated(children, threshold)) => format!("{}개 중 {threshold}개 이상", children.len()),
        Some(Kind::Alarm(None, _)) => CHECK_NO_DATA.ko.to_owned(),
        Some(Kind::Alarm(Some(_), _)) => CHECK_ALARM.ko.to_owned(),
    }
}

fn kind_en(check: Option<&Check>) -> String {
    match check.map(|check| &check.kind) {
        None | Some(Kind::Endpoint(_)) => CHECK_ENDPOINT.en.to_owned(),
        Some(Kind::Checkers(healthy, checkers)) => format!("{healthy} of {checkers} checkers"),
        Some(Kind::Calculated(children, threshold)) => format!("{threshold} or more of {}", children.len()),
        Some(Kind::Alarm(None, _)) => CHECK_NO_DATA.en.to_owned(),
        Some(Kind::Alarm(Some(_), _)) => CHECK_ALARM.en.to_owned(),
    }
}
