//! The words of what comes after the first paint, Korean and English side by side.

use skylet_contract::texts;
use skylet_facts::route53;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Particle, Text, with_particle};

use crate::city_texts::city;
use crate::model::Moment;
use crate::plan::CHECKERS;
use crate::settings::{Checkers, Known, Target};
use crate::texts::{ENDPOINT_NAMES, clock, percent, resolvers, seconds, tenths};
use crate::walk::Hop;

/// Name of a panel.
pub const PANEL_SETTINGS: Text = Text { ko: "설정", en: "Settings" };
/// Name of a panel.
pub const PANEL_EXPOSURE: Text = Text { ko: "노출", en: "Exposure" };
/// Name of a panel.
pub const PANEL_WALK: Text = Text { ko: "묻는 길과 dig", en: "Walk and dig" };
/// Name of a panel.
pub const PANEL_TALLY: Text = Text { ko: "1,000번 물으면", en: "1,000 queries" };
/// Name of a panel.
pub const PANEL_BESIDE: Text = Text { ko: "다른 정책과 나란히", en: "Another policy" };
/// Name of a panel.
pub const PANEL_STEMS: Text = Text { ko: "지문", en: "Stems" };
/// Name of a panel.
pub const PANEL_EXAMPLES: Text = Text { ko: "예제", en: "Try" };

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    RESOLVERS_FIELD: "리졸버 수 입력", "Resolvers";
    THRESHOLD_FIELD: "실패 임계값 입력", "Failure threshold";
    DURATION_FIELD: "길이 입력, 단위가 없으면 초", "Duration, seconds without a unit";
    RUN_FIELD: "실행 번호 입력", "Run";
    ASKER_FIELD: "묻는 사람 입력, 1에서 12", "Who asks, 1 to 12";
    CHANGES_FIELD: "끄고 켜기 입력", "Changes";
    INTERVAL_30: "30초", "30 s";
    INTERVAL_10: "10초", "10 s";
    ALIGNED: "한꺼번에", "all at once";
    STAGGERED: "고르게 나눠", "staggered";
    AGES_EVEN: "고르게", "even";
    AGES_RANDOM: "무작위", "random";
    CITY: "묻는 사람의 도시", "City of who asks";
    HOME: "처음 자리", "where they began";
    RESOLVER_CITY: "리졸버 렌즈", "Resolver lens";
    OWN_RESOLVER: "저마다 가까운 리졸버, 또는 클라이언트 서브넷(ECS)을 보냄", "each one near by, or one that sends the client subnet (ECS)";
    RESOLVER_NOTE: "도시를 고르면 모두가 그곳의 공용 리졸버로 묻고 서브넷을 보내지 않습니다. Route 53은 리졸버의 위치만 봅니다.", "With a city all ask through a public resolver there that sends no subnet: Route 53 sees where the resolver is.";
    FLAP: "깜박이게 하기(30초마다)", "flap, every 30 s";
    NO_STOP: "아직 꺼진 주소로 간 사람이 없습니다. 지도에서 서버를 눌러 끄세요.", "Nobody was sent to a dead endpoint yet. Press one on the map.";
    EXPOSURE_KEY: "찬 막대: Route 53도 모르던 때. 빗금: 캐시가 붙든 때.", "Solid: Route 53 did not know. Hatched: the cache held on.";
    NO_CHECKERS: "상태 검사가 없어 아무도 들여다보지 않습니다.", "No health checker looks: there is no health check.";
    WALK_KNOWN: "리졸버가 아는 것", "The resolver knows";
    WALK_TARGET: "이름에 있는 것", "At the name";
    TALLY_NONE: "답이 없어(NODATA) 셀 것이 없습니다.", "There is no answer (NODATA), so nothing to count.";
    TALLY_HEADS_ENDPOINT: "서버", "endpoint";
    TALLY_HEADS_THEORY: "이론", "theory";
    TALLY_HEADS_DRAWN: "따로 물은 1,000번", "1,000 drawn";
    TALLY_HEADS_CACHED: "리졸버를 거친 1,000번", "1,000 through caches";
    TALLY_BAR_DRAWN: "따로 물어", "asked singly";
    TALLY_BAR_CACHED: "리졸버 거쳐", "via resolvers";
    TALLY_KEY: "1,000번 물었을 때 받는 횟수", "How many of 1,000 questions are told of it";
    TALLY_AGAIN: "다시 뽑기", "draw again";
    TALLY_UNLUCKY: "운 나쁜 뽑기", "an unlucky draw";
    TALLY_STALE: "리졸버를 거치면 캐시된 옛 답이 아직 나갑니다.", "Through resolvers, answers that they still cache go out too.";
    TALLY_CERTAIN: "여기서는 뽑을 것이 없습니다. 몇 번을 물어도 답이 같습니다.", "Nothing is left to chance here: however often one asks, the answer is the same.";
    BESIDE_LABEL: "나란히 볼 정책", "Policy beside";
    BESIDE_NONE: "없음", "none";
    WHO: "사람", "who";
    WHY_NOT: "얼마나 바뀌면 답이 될까요?", "How little would have to change?";
    KEY_ENDPOINT: "첫째, 둘째, 셋째 서버 끄기와 켜기", "kill or heal the first, second, third endpoint";
    KEY_FORK: "여기서 갈라 보기", "fork here";
    KEY_PERSON: "다음 사람", "the next person";
    KEY_TALLY: "1,000번 물어보기", "ask 1,000 times";
}

/// What the resolver knows, by the options of the setting.
#[must_use]
pub const fn known_name(known: Known) -> Text {
    match known {
        Known::Nothing => Text { ko: "없음", en: "nothing" },
        Known::Tld => Text { ko: "TLD", en: "the TLD" },
        Known::Delegation => Text { ko: "위임(NS)", en: "the delegation" },
        Known::Answer => Text { ko: "답", en: "the answer" },
    }
}

/// What stands at the name.
#[must_use]
pub const fn target_name(target: Target) -> Text {
    match target {
        Target::Address => Text { ko: "주소", en: "an address" },
        Target::Alias => Text { ko: "별칭(alias)", en: "an alias" },
        Target::Cname => Text { ko: "CNAME", en: "a CNAME" },
    }
}

texts! {
    /// A step of the walk.
    pub fn hop(hop: Hop) {
        ko: match hop {
            Hop::Root => "루트 서버: \".com은 저 서버들에 물으세요.\"".to_owned(),
            Hop::Tld => ".com 서버: \"example.com의 이름 서버 넷은 여기입니다.\" 위임은 보통 이틀 캐시됩니다.".to_owned(),
            Hop::Zone => "Route 53 이름 서버: 정책대로 골라 답합니다.".to_owned(),
            Hop::OtherRoot => "CNAME 때문에 다시, 루트 서버".to_owned(),
            Hop::OtherTld => "다른 최상위 도메인 서버".to_owned(),
            Hop::OtherZone => "그 영역의 이름 서버: 이제 주소가 옵니다.".to_owned(),
        },
        en: match hop {
            Hop::Root => "Root server: \"ask those about .com.\"".to_owned(),
            Hop::Tld => ".com server: \"these four serve example.com.\" The delegation is typically cached two days.".to_owned(),
            Hop::Zone => "Name server of Route 53: chooses by the policy and answers.".to_owned(),
            Hop::OtherRoot => "Again, for the CNAME: a root server".to_owned(),
            Hop::OtherTld => "A server of the other top-level domain".to_owned(),
            Hop::OtherZone => "The name server of that zone: here is the address.".to_owned(),
        },
    }

    /// How many questions that were.
    pub fn hops(count: usize) {
        ko: if count == 0 { "캐시에 답이 있어 밖으로 묻지 않습니다.".to_owned() } else { format!("밖으로 {count}번 물었습니다. 답은 TTL 동안 캐시됩니다.") },
        en: if count == 0 { "The answer is cached: nobody is asked.".to_owned() } else { format!("{count} questions upstream; the answer is cached for its TTL.") },
    }

    /// What the health checkers of an endpoint say, and what follows.
    pub fn verdict(now: Micros, endpoint: usize, healthy: usize, is_healthy: bool) {
        ko: format!(
            "{}: {} 검사기 {CHECKERS}개 중 {healthy}개({}){} {}으로 봅니다.",
            clock(Lang::Ko, now), ENDPOINT_NAMES[endpoint].ko, of_checkers(Lang::Ko, healthy),
            if is_healthy { "가 정상이라" } else { "만 정상이라" }, if is_healthy { "정상" } else { "비정상" }
        ),
        en: format!(
            "{}: {healthy} of {CHECKERS} checkers of {} ({}) say healthy, so it counts as {}.",
            clock(Lang::En, now), ENDPOINT_NAMES[endpoint].en, of_checkers(Lang::En, healthy),
            if is_healthy { "healthy" } else { "unhealthy" }
        ),
    }

    /// What the numbers below the clocks are.
    pub fn clocks_key(threshold: u8) {
        ko: format!("테두리가 차면 다시 검사합니다. 아래 숫자는 판정과 다른 결과가 이어진 횟수이고, {threshold}번이면 판정을 바꿉니다."),
        en: format!("A ring fills until the next check. Below: results in a row against what the checker says; at {threshold} it changes its mind."),
    }

    /// What the line among the clocks is.
    pub fn line() {
        ko: format!("{} 선: 넘어야 정상", percent(Lang::Ko, route53::HEALTHY_CHECKERS.value)),
        en: format!("{} line: healthy beyond it", percent(Lang::En, route53::HEALTHY_CHECKERS.value)),
    }

    /// When Route 53 knew.
    pub fn known_at(after: Micros) {
        ko: format!("감지 {}", clock(Lang::Ko, after)),
        en: format!("known {}", clock(Lang::En, after)),
    }

    /// What the closed form assumes.
    pub fn model_note(checkers: Checkers) {
        ko: format!(
            "모델: 검사기는 {} 검사하고, 리졸버는 답이 끝나는 즉시 다시 묻습니다. 검사 시간과 전파 시간은 뺐습니다.",
            match checkers { Checkers::Aligned => "한꺼번에", Checkers::Staggered => "고르게 나눠" }
        ),
        en: format!(
            "Model: checkers ask {}, resolvers ask again as soon as an answer ends; the time of a check and of propagation is left out.",
            match checkers { Checkers::Aligned => "all at once", Checkers::Staggered => "one after the other" }
        ),
    }

    /// How many of 100 draws come nearer to theory.
    pub fn nearer(count: usize) {
        ko: format!("같은 설정으로 100번 뽑으면 {count}번은 이보다 이론에 가깝습니다."),
        en: format!("Of 100 draws with these settings, {count} come nearer to theory than this one."),
    }

    /// How many times of a thousand.
    pub fn times(count: Exact) {
        ko: tenths(count),
        en: tenths(count).replace('≈', "~"),
    }

    /// A chance.
    pub fn chance(chance: Exact) {
        ko: percent(Lang::Ko, chance),
        en: percent(Lang::En, chance),
    }

    /// The chance that nobody holds a record.
    pub fn none_holds(chance: Exact) {
        ko: format!("0개: {}", percent(Lang::Ko, chance)),
        en: format!("none {}", percent(Lang::En, chance)),
    }

    /// How many resolvers theory has hold a record.
    pub fn expected_holders(share: Exact, count: usize) {
        ko: format!("이론 {} = {count}개 중 {}개", percent(Lang::Ko, share), tenths(share * of(count))),
        en: format!("theory {} = {} of {count}", percent(Lang::En, share), tenths(share * of(count)).replace('≈', "~")),
    }

    /// What the distribution asks.
    pub fn skew_title(endpoint: usize, count: usize) {
        ko: format!("캐시 쏠림: 리졸버 {count}개 중 몇 개가 {} 주소를 들고 있을까요?", ENDPOINT_NAMES[endpoint].ko),
        en: format!("Caching skew: how many of {} hold {}?", resolvers(Lang::En, count), ENDPOINT_NAMES[endpoint].en),
    }

    /// What its axes are.
    pub fn skew_axes(endpoint: usize, held: usize) {
        ko: format!("가로는 {} 주소를 든 리졸버 수, 높이는 그럴 확률입니다. 지금은 {held}개가 들고 있습니다.", ENDPOINT_NAMES[endpoint].ko),
        en: format!("Across: resolvers that hold {}, now {held}. Up: the chance of that many.", ENDPOINT_NAMES[endpoint].en),
    }

    /// What caches make of a small share.
    pub fn skew(least: Exact, count: usize, chance: Exact, variance: Exact) {
        ko: format!(
            "리졸버 {count}개가 TTL마다 한 번씩 뽑으면, 몫이 {}인 서버를 아무도 받지 못할 확률은 {}입니다. 몫의 분산은 {}입니다.",
            percent(Lang::Ko, least), percent(Lang::Ko, chance), near(variance)
        ),
        en: format!(
            "With {} drawing once a TTL, the chance that none is told of the endpoint with a share of {} is {}. The variance of that share is {}.",
            resolvers(Lang::En, count), percent(Lang::En, least), percent(Lang::En, chance), near(variance)
        ),
    }

    /// Where `dig` asks.
    pub fn at_the_resolver() {
        ko: "리졸버의 캐시".to_owned(),
        en: "the cache of the resolver".to_owned(),
    }

    /// Where `dig` asks.
    pub fn at_route_53() {
        ko: "Route 53에 직접".to_owned(),
        en: "Route 53 itself".to_owned(),
    }

    /// How often a line is given.
    pub fn with_share(share: Exact) {
        ko: format!("확률 {}", percent(Lang::Ko, share)),
        en: format!("with a chance of {}", percent(Lang::En, share)),
    }

    /// How many are told something else.
    pub fn differences(count: usize) {
        ko: format!("열두 명 가운데 {count}명의 답이 다릅니다."),
        en: format!("The answers of {count} of the twelve differ."),
    }

    /// What the same outage comes to.
    pub fn outage_under(name: &str, mean: Exact, worst: Exact, still: usize) {
        ko: {
            let begin = format!("{name}: 평균 노출 {}, 가장 늦게는 {}", seconds(Lang::Ko, mean), seconds(Lang::Ko, worst));
            if still > 0 { format!("{begin}. 끝까지 {still}개가 꺼진 주소로 갑니다.") } else { format!("{begin}.") }
        },
        en: {
            let begin = format!("{name}: mean exposure {}, worst {}", seconds(Lang::En, mean), seconds(Lang::En, worst));
            if still > 0 { format!("{begin}; {} on a dead endpoint to the end.", resolvers(Lang::En, still)) } else { format!("{begin}.") }
        },
    }

    /// A change.
    pub fn flip_weight(endpoint: usize) {
        ko: format!("{}: 가중치를 1로 올리면 답이 되기도 합니다.", ENDPOINT_NAMES[endpoint].ko),
        en: format!("{}: with a weight of 1 it is sometimes the answer.", ENDPOINT_NAMES[endpoint].en),
    }

    /// A change.
    pub fn flip_bias(endpoint: usize, bias: i64) {
        ko: format!("{}: 편향 {}이면 답이 됩니다.", ENDPOINT_NAMES[endpoint].ko, signed(bias)),
        en: format!("{}: a bias of {} makes it the answer.", ENDPOINT_NAMES[endpoint].en, signed(bias)),
    }

    /// A change.
    pub fn flip_city(endpoint: usize, at: usize, km: i64) {
        ko: format!(
            "{}: {} km 떨어진 {}에서 물으면 답이 됩니다.", ENDPOINT_NAMES[endpoint].ko, Exact::whole(km).grouped(),
            city(Lang::Ko, at)
        ),
        en: format!(
            "{}: the answer from {}, {} km away.", ENDPOINT_NAMES[endpoint].en, city(Lang::En, at), Exact::whole(km).grouped()
        ),
    }

    /// A change.
    pub fn flip_kill(endpoint: usize, before: usize) {
        ko: format!("{}: {} 꺼지고 감지되면 답이 됩니다.", ENDPOINT_NAMES[endpoint].ko, with_particle(ENDPOINT_NAMES[before].ko, Particle::Subject)),
        en: format!("{}: the answer once {} is dead and noticed.", ENDPOINT_NAMES[endpoint].en, ENDPOINT_NAMES[before].en),
    }

    /// Another person is given it.
    pub fn flip_person(endpoint: usize, name: &str) {
        ko: format!("{}: {name} 사람의 주소 블록에서 물으면 답이 됩니다.", ENDPOINT_NAMES[endpoint].ko),
        en: format!("{}: the answer in the block of addresses of the person in {name}.", ENDPOINT_NAMES[endpoint].en),
    }

    /// It is healed.
    pub fn flip_heal(endpoint: usize) {
        ko: format!("{}: 꺼지지 않았다면 답이 됩니다.", ENDPOINT_NAMES[endpoint].ko),
        en: format!("{}: the answer had it not been killed.", ENDPOINT_NAMES[endpoint].en),
    }

    /// A moment as a button says it.
    pub fn moment(at: Micros, moment: Moment) {
        ko: {
            let at = clock(Lang::Ko, at);
            match moment {
                Moment::Changed(endpoint, is_up) => format!("{at} {} {}", ENDPOINT_NAMES[endpoint].ko, if is_up { "켬" } else { "끔" }),
                Moment::Verdict(endpoint, is_healthy) => {
                    format!("{at} {} {} 판정", ENDPOINT_NAMES[endpoint].ko, if is_healthy { "정상" } else { "비정상" })
                }
                Moment::Over => format!("{at} 마지막 캐시"),
            }
        },
        en: {
            let at = clock(Lang::En, at);
            match moment {
                Moment::Changed(endpoint, is_up) => format!("{at} {} {}", ENDPOINT_NAMES[endpoint].en, if is_up { "healed" } else { "killed" }),
                Moment::Verdict(endpoint, is_healthy) => {
                    format!("{at} {} judged {}", ENDPOINT_NAMES[endpoint].en, if is_healthy { "healthy" } else { "unhealthy" })
                }
                Moment::Over => format!("{at} last cache"),
            }
        },
    }

    /// What the button of the fork says.
    pub fn fork_button(is_forked: bool) {
        ko: if is_forked { "갈라짐 없애기" } else { "여기서 갈라 보기" }.to_owned(),
        en: if is_forked { "undo the fork" } else { "fork here" }.to_owned(),
    }

    /// Where the runs part.
    pub fn forked(at: Micros) {
        ko: format!("{} 갈라짐", clock(Lang::Ko, at)),
        en: format!("{} fork", clock(Lang::En, at)),
    }
}

fn of(count: usize) -> Exact {
    Exact::whole(i64::try_from(count).unwrap_or_default())
}

/// A part of the checkers.
fn of_checkers(lang: Lang, healthy: usize) -> String {
    percent(lang, of(healthy) / of(CHECKERS))
}

fn signed(bias: i64) -> String {
    if bias > 0 { format!("+{bias}") } else { bias.to_string() }
}

/// To four places.
fn near(number: Exact) -> String {
    let steps = Exact::whole(10_000);
    ((number * steps + Exact::new(1, 2)).floor() / steps).grouped()
}
