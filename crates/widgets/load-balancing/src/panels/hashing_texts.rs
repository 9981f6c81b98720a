//! Words of the panel about hashes, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use super::hashing::{CONNECTIONS, KEYS};
use crate::hashing::flow::Fields;
use crate::hashing::moved::{Moved, Way};

/// What the button says.
pub const PANEL_HASHING: Text = Text { ko: "해시", en: "Hashing" };
/// The field of how many servers there are.
pub const NODES_FIELD: Text = Text { ko: "서버 수: 앞, 뒤", en: "Servers: before, after" };
/// What may stand in it.
pub const NODES_NOTE: Text = Text { ko: "예: 10, 9", en: "such as 10, 9" };
/// What the first bars are.
pub const MOVED: Text =
    Text { ko: "자리를 옮긴 키 · 세로줄은 이론", en: "Keys that moved; the upright line is theory" };
/// What the others are.
pub const SPREAD: Text = Text {
    ko: "서버 네 대가 받은 요청 · 오른쪽은 가장 많이 받은 서버의 몫",
    en: "Requests of four servers; on the right the share of the busiest",
};

/// A way to find the server of a key.
#[must_use]
pub const fn way(way: Way) -> Text {
    let (ko, en) = match way {
        Way::Modulo => ("나머지(modulo)", "modulo"),
        Way::Ring { .. } => ("고리(consistent hashing)", "ring (consistent hashing)"),
        Way::Maglev => ("Maglev", "Maglev"),
        Way::Jump => ("점프(jump hash)", "jump hash"),
        Way::Rendezvous => ("랑데부(rendezvous)", "rendezvous"),
    };
    Text { ko, en }
}

/// How requests are spread.
#[must_use]
pub const fn spread(fields: Option<Fields>) -> Text {
    let (ko, en) = match fields {
        None => ("요청마다 차례로", "each request in turn"),
        Some(Fields::Two) => ("2-tuple", "2-tuple"),
        Some(Fields::Three) => ("3-tuple", "3-tuple"),
        Some(Fields::Five | Fields::Six) => ("5-tuple", "5-tuple"),
        Some(Fields::Source) => ("원본 IP", "source IP"),
    };
    Text { ko, en }
}

/// What is looked at for that.
#[must_use]
pub const fn spread_note(fields: Option<Fields>) -> Text {
    let (ko, en) = match fields {
        None => ("라운드 로빈", "round robin"),
        Some(Fields::Two) => ("두 IP", "both IPs"),
        Some(Fields::Three) => ("두 IP, 프로토콜", "both IPs, protocol"),
        Some(Fields::Five | Fields::Six) => ("두 IP, 두 포트, 프로토콜", "both IPs, both ports, protocol"),
        Some(Fields::Source) => ("클라이언트 IP", "client IP"),
    };
    Text { ko, en }
}

/// `9.1`, of a share, to the nearest tenth of a percent.
#[must_use]
pub fn tenths(share: Exact) -> String {
    let tenths = (share * Exact::whole(1_000) + Exact::new(1, 2)).floor().floor_to_i64();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What theory has.
pub(super) fn theory(lang: Lang, theory: Option<Exact>) -> String {
    match (lang, theory) {
        (Lang::Ko, Some(share)) => format!("이론 {} %", tenths(share)),
        (Lang::En, Some(share)) => format!("theory {} %", tenths(share)),
        (Lang::Ko, None) => "이론은 아래쪽 한계만".to_owned(),
        (Lang::En, None) => "theory has a least only".to_owned(),
    }
}

/// What moves, by the first two ways.
pub(super) fn moves(lang: Lang, (before, after): (u32, u32), found: &[(Way, Moved, Option<Exact>)]) -> String {
    let count = |at: usize| {
        let moved = found.get(at).map_or(0, |(_, moved, _)| moved.moved);
        Exact::whole(i64::from(moved)).grouped()
    };
    let (keys, modulo, ring) = (Exact::whole(i64::from(KEYS)).grouped(), count(0), count(1));
    match lang {
        Lang::Ko => format!(
            "서버가 {before}대에서 {after}대가 되면 키 {keys}개 가운데 나머지는 {modulo}개, 고리는 {ring}개를 옮깁니다."
        ),
        Lang::En => format!("With {before} servers made {after}, modulo moves {modulo} of {keys} keys, a ring {ring}."),
    }
}

/// Why that matters.
pub(super) const fn why(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => {
            "옮긴 키는 캐시와 세션을 잃습니다. 나머지만 빼고 모두, 새 서버가 맡거나 없어진 서버가 맡던 만큼 옮깁니다(Maglev는 조금 더)."
        }
        Lang::En => {
            "A key that moves loses its cache and its session. All but modulo move about what the new servers take \
             or the old ones had (Maglev a little more)."
        }
    }
}

/// What hashing of connections does.
pub(super) fn sticks(lang: Lang) -> String {
    let (all, most) = (CONNECTIONS.iter().sum::<u16>(), CONNECTIONS.iter().max().copied().unwrap_or_default());
    match lang {
        Lang::Ko => format!(
            "연결은 한번 고른 서버에 끝까지 머뭅니다. 포트를 보지 않으면 연결 {all}개 가운데 {most}개를 연 클라이언트가 통째로 한 \
             서버에 갑니다."
        ),
        Lang::En => format!(
            "A connection stays where it was sent. Without ports, a client with {most} of {all} connections goes to one \
             server as a whole."
        ),
    }
}

/// What ELB hashes.
pub(super) const fn elb(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => {
            "ALB는 해시를 쓰지 않습니다. NLB와 GWLB의 해시 함수는 공개되지 않았으므로 여기서는 FNV-1a를 섞어 씁니다(모형의 가정)."
        }
        Lang::En => {
            "An ALB does not hash. The functions of NLB and GWLB are not published: FNV-1a, mixed, stands in for \
             them (the model's assumption)."
        }
    }
}
