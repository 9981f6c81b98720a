//! What a zone answers, and why a question cannot be answered, in words, Korean and English side by side.

use skylet_contract::Step;
use skylet_facts::places;
use skylet_units::{Exact, Lang, Particle, Text, with_particle};

use crate::answer::{Answer, Gate, Outcome, Total};
use crate::city_texts;
use crate::place;
use crate::policy::{Choice, Reason};
use crate::query::{Asked, QueryError};
use crate::tree_texts as words;
use crate::zone::{Note, TYPES};

impl QueryError {
    /// What cannot be answered, in a line.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Zone(error), _) => error.message(lang),
            (Self::Which(names), Lang::Ko) => format!("어느 이름을 묻는지 적어야 합니다: {}", first_names(names)),
            (Self::Which(names), Lang::En) => format!("say which name is asked for: {}", first_names(names)),
            (Self::Name(name), Lang::Ko) => {
                format!("도메인 이름이 아닙니다: {name}. app.example.com처럼 점 사이에 1~63자씩 씁니다")
            }
            (Self::Name(name), Lang::En) => {
                format!("not a domain name: {name}; expected labels of 1 to 63 letters, such as app.example.com")
            }
            (Self::Kind(kind), Lang::Ko) => {
                format!("Route 53에 없는 레코드 유형입니다: {kind}. {} 가운데 하나를 씁니다", TYPES.join(", "))
            }
            (Self::Kind(kind), Lang::En) => {
                format!("no type of records that Route 53 has: {kind}; expected one of {}", TYPES.join(", "))
            }
            (Self::Part(part), Lang::Ko) => {
                format!(
                    "질의에서 읽을 수 없는 부분입니다: {part}. 이름, 유형, from=, resolver=, subnet=, address=를 씁니다"
                )
            }
            (Self::Part(part), Lang::En) => {
                format!("cannot read {part} of the query; expected a name, a type, from=, resolver=, subnet=, address=")
            }
            (Self::Place(place), Lang::Ko) => {
                format!("모르는 곳입니다: {place}. 리전이나 도시 코드, 국가(KR), 주(US-CA), nowhere를 씁니다")
            }
            (Self::Place(place), Lang::En) => {
                format!(
                    "no such place: {place}; expected the code of a Region or city, a country (KR), a state (US-CA) or nowhere"
                )
            }
            (Self::Subnet(found), Lang::Ko) => format!("주소 블록이 아닙니다: {found}"),
            (Self::Subnet(found), Lang::En) => format!("not a block of addresses: {found}"),
        }
    }
}

/// Names with commas between them, not too many.
fn first_names(names: &[String]) -> String {
    let more = if names.len() > NAMES_MAX { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(NAMES_MAX)].join(", "))
}

/// How many names a message lists. Ours.
const NAMES_MAX: usize = 12;

/// The way to an answer: each record of each group that was chosen in, then the share of each that answers.
#[must_use]
pub fn steps(lang: Lang, asked: &Asked, answer: &Answer) -> Vec<Step> {
    let label = |record: &usize| asked.zone.records[*record].label();
    let mut text = outcome(lang, asked, answer.outcome);
    if let Some(stand) = stand(lang, asked, answer) {
        text.push_str(stop(lang));
        text.push_str(&stand);
    }
    let mut steps = vec![Step { id: "outcome", text, value: answered(answer) }];
    steps.extend(asked.zone.notes.iter().map(|it| Step { id: "note", text: note(lang, it), value: Exact::ZERO }));
    for gate in &answer.gates {
        steps.push(Step { id: "group", text: group(lang, gate, label), value: gate.share });
        for choice in &gate.choices {
            let text = format!("  {}: {}", label(&choice.record), reason(lang, choice));
            steps.push(Step { id: "choice", text, value: choice.share });
        }
    }
    steps.extend(figures(lang, answer.gates.iter().flat_map(|gate| &gate.choices)));
    for leaf in &answer.leaves {
        let way: Vec<_> = leaf.way.iter().map(label).collect();
        let text = format!("{}: {}", way.join(" → "), words::share(lang, leaf.share));
        steps.push(Step { id: "record", text, value: leaf.share });
    }
    steps.extend(unanswered(lang, answer));
    steps
}

/// What stands between two parts of a line.
const fn stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => ". ",
        Lang::En => "; ",
    }
}

/// Where the asker is put, if that is ours to choose and the answer hangs on it.
pub(crate) fn stand(lang: Lang, asked: &Asked, answer: &Answer) -> Option<String> {
    let is_measured = |choice: &Choice| {
        let reason = choice.reason;
        matches!(reason, Reason::Fastest(_) | Reason::Nearest(_) | Reason::Closest(_))
    };
    let city = place::stand(&asked.from)?;
    let from = &asked.from;
    let text = match (city.map(|city| city_texts::city(lang, city)), lang) {
        (Some(city), Lang::Ko) => {
            format!("{} {city}에 있는 것으로 봅니다(모델)", with_particle(from, Particle::Topic))
        }
        (Some(city), Lang::En) => format!("{from} stands at {city} (model)"),
        (None, Lang::Ko) => {
            format!("{} 표에 도시가 없어 위치를 모르는 것으로 봅니다(모델)", with_particle(from, Particle::Topic))
        }
        (None, Lang::En) => format!("{from} stands nowhere, since no city of it is in the table (model)"),
    };
    answer.gates.iter().flat_map(|gate| &gate.choices).any(is_measured).then_some(text)
}

/// What there is to know of a zone.
pub(crate) fn note(lang: Lang, note: &Note) -> String {
    match (note, lang) {
        (Note::Truncated, Lang::Ko) => {
            "목록이 끝까지 나오지 않았습니다(IsTruncated 또는 NextToken). 잘려서 빠진 레코드가 있을 수 있습니다"
                .to_owned()
        }
        (Note::Truncated, Lang::En) => {
            "the list is cut (IsTruncated or NextToken), so records may be missing".to_owned()
        }
        (Note::Key(key), Lang::Ko) => format!("\"{key}\"는 읽지 않는 키입니다"),
        (Note::Key(key), Lang::En) => format!("the key \"{key}\" is not read"),
        (Note::Primary(label), Lang::Ko) => {
            format!(
                "{label}: 별칭이 아닌 주(primary) 레코드에는 상태 검사가 있어야 합니다. 여기서는 늘 정상으로 봅니다"
            )
        }
        (Note::Primary(label), Lang::En) => {
            format!("{label}: a primary record that is no alias needs a health check; here it is always healthy")
        }
        (Note::Unused(id), Lang::Ko) => format!("health의 \"{id}\": 쓰는 곳이 없습니다"),
        (Note::Unused(id), Lang::En) => format!("health of \"{id}\": nothing uses it"),
    }
}

/// The share that gets no answer beside one that gets some, if there is one. One that is not exact is a note, since the
/// value of a step is.
pub(crate) fn unanswered(lang: Lang, answer: &Answer) -> Option<Step> {
    let total = answer.unanswered();
    let text = match lang {
        Lang::Ko => format!("답이 없습니다(NODATA): {}", words::total(lang, total)),
        Lang::En => format!("no answer (NODATA): {}", words::total(lang, total)),
    };
    let is_part = answer.given().next().is_some() && total != Total { share: Exact::ZERO, is_exact: true };
    let (id, value) = if total.is_exact { ("unanswered", total.share) } else { ("note", Exact::ZERO) };
    is_part.then_some(Step { id, text, value })
}

/// The answer in a sentence.
#[must_use]
pub fn sentence(lang: Lang, asked: &Asked, answer: &Answer) -> String {
    let count = answer.records().len();
    let (found, cname) = match (lang, count) {
        (Lang::Ko, _) => (
            format!("레코드 {count}개가 이 질의의 답이 됩니다."),
            format!("CNAME 레코드 {count}개가 이 질의의 답이 됩니다."),
        ),
        (Lang::En, 1) => ("1 record answers the query.".to_owned(), "1 CNAME record answers the query.".to_owned()),
        (Lang::En, _) => {
            (format!("{count} records answer the query."), format!("{count} CNAME records answer the query."))
        }
    };
    let name = answer.given().filter_map(|leaf| leaf.way.last()).map(|at| asked.zone.records[*at].name.as_str()).next();
    let name = name.unwrap_or_default();
    match (answer.outcome, lang) {
        (Outcome::Found, _) => found,
        (Outcome::Cname, _) => cname,
        (Outcome::Referral, Lang::Ko) => format!("이 호스팅 영역은 {name}의 이름 서버로 넘깁니다."),
        (Outcome::Referral, Lang::En) => format!("This hosted zone refers to the name servers of {name}."),
        (Outcome::NoData | Outcome::NxDomain | Outcome::NotHere, Lang::Ko) => {
            "이 호스팅 영역에는 이 질의의 답이 없습니다.".to_owned()
        }
        (Outcome::NoData | Outcome::NxDomain | Outcome::NotHere, Lang::En) => {
            "This hosted zone has no answer to the query.".to_owned()
        }
    }
}

/// How many records answer.
fn answered(answer: &Answer) -> Exact {
    Exact::whole(i64::try_from(answer.records().len()).unwrap_or(i64::MAX))
}

/// What sort of answer comes back to whom, in a sentence without its stop.
#[must_use]
pub fn outcome(lang: Lang, asked: &Asked, outcome: Outcome) -> String {
    let (question, from) = (&asked.question, &asked.from);
    let (ko, en) = match outcome {
        Outcome::Found => ("답이 있습니다", "there is an answer"),
        Outcome::Cname => {
            ("CNAME을 돌려주고, 리졸버가 그 이름을 다시 묻습니다", "a CNAME comes back, and the resolver asks again")
        }
        Outcome::Referral => (
            "NS로 위임된 이름입니다. 리졸버가 그 이름 서버에 묻습니다",
            "the name is delegated by NS records, and the resolver asks there",
        ),
        Outcome::NoData => ("답이 없습니다(NODATA)", "there is no answer (NODATA)"),
        Outcome::NxDomain => ("그런 이름이 없습니다(NXDOMAIN)", "there is no such name (NXDOMAIN)"),
        Outcome::NotHere => ("이 호스팅 영역의 이름이 아닙니다", "the name is not of this hosted zone"),
    };
    let is_guessed = asked.zone.apex.is_none() && matches!(outcome, Outcome::NotHere | Outcome::NxDomain);
    let (hint_ko, hint_en) = if is_guessed {
        (
            "(SOA 레코드가 없으니 name에 영역 이름을 적어 주세요)",
            " (there is no SOA record: give the zone's name as `name`)",
        )
    } else {
        ("", "")
    };
    match lang {
        Lang::Ko => format!("{} {}, {from}에서 물으면: {ko}{hint_ko}", question.name, question.kind),
        Lang::En => format!("{} {}, asked from {from}: {en}{hint_en}", question.name, question.kind),
    }
}

fn group(lang: Lang, gate: &Gate, label: impl Fn(&usize) -> String) -> String {
    let way: Vec<_> = gate.way.iter().map(label).collect();
    let mut out = match (way.is_empty(), lang) {
        (true, Lang::Ko) => "레코드를 고릅니다".to_owned(),
        (true, Lang::En) => "the choice".to_owned(),
        (false, Lang::Ko) => format!("{} 아래에서 고릅니다({})", way.join(" → "), words::share(lang, gate.share)),
        (false, Lang::En) => format!("the choice below {} ({})", way.join(" → "), words::share(lang, gate.share)),
    };
    if gate.is_last_resort {
        out.push_str(stop(lang));
        out.push_str(LAST_RESORT.get(lang));
    }
    out
}

/// What is done where nothing is healthy.
pub const LAST_RESORT: Text = Text {
    ko: "모두 비정상이므로 모두 정상으로 봅니다",
    en: "none is healthy, so all count as healthy",
};

/// Where the figures of a choice by latency come from, if there is one: not from Route 53.
#[must_use]
pub fn figures<'a>(lang: Lang, choices: impl IntoIterator<Item = &'a Choice>) -> Option<Step> {
    let is_latency = |choice: &Choice| matches!(choice.reason, Reason::Fastest(Some(_)) | Reason::Slower(..));
    let date = places::LATENCY_ORIGIN.as_of;
    let text = match lang {
        Lang::Ko => format!("지연 시간은 리전 사이에서 잰 제3자 값({date})입니다. Route 53의 표는 공개되지 않았습니다"),
        Lang::En => format!(
            "latencies are third-party figures between Regions ({date}); the table of Route 53 is not published"
        ),
    };
    choices.into_iter().any(is_latency).then_some(Step { id: "figures", text, value: Exact::ZERO })
}

/// Why a record answers, or does not.
#[must_use]
pub fn reason(lang: Lang, choice: &Choice) -> String {
    let text = match lang {
        Lang::Ko => reason_ko(choice),
        Lang::En => reason_en(choice),
    };
    match (choice.reason.is_model(), lang) {
        (false, _) => text,
        (true, Lang::Ko) => format!("{text} (모델)"),
        (true, Lang::En) => format!("{text} (model)"),
    }
}

fn number(number: Exact) -> String {
    let tenth = (number * Exact::whole(10) + Exact::new(1, 2)).floor() / Exact::whole(10);
    tenth.grouped()
}

fn reason_ko(choice: &Choice) -> String {
    match choice.reason {
        Reason::Only => "하나뿐인 단순 레코드입니다".to_owned(),
        Reason::Weight(weight, sum) => format!("가중치 {weight} ÷ 합계 {sum} = {}", choice.share),
        Reason::ZeroWeight => "가중치가 0이고, 고를 수 있는 0이 아닌 레코드가 있습니다".to_owned(),
        Reason::AllZero(all) => format!("가중치가 모두 0이므로 똑같이 1/{all}입니다"),
        Reason::Unhealthy => "비정상이라 빠집니다".to_owned(),
        Reason::Role(true) => "주(primary) 레코드입니다".to_owned(),
        Reason::Role(false) => "주 레코드가 비정상이라 보조(secondary) 레코드입니다".to_owned(),
        Reason::NoPrimary => "주 레코드가 없어 보조(secondary) 레코드입니다".to_owned(),
        Reason::Standby => "주 레코드가 정상이라 기다립니다".to_owned(),
        Reason::Fastest(None) => "위치를 몰라 지연 시간을 비교할 수 없습니다".to_owned(),
        Reason::Fastest(Some(ms)) => format!("{} ms, 가장 짧습니다", number(ms)),
        Reason::Slower(ms, more) => format!("{} ms, {} ms 더 걸립니다", number(ms), number(more)),
        Reason::Area => "물은 곳이 든 지역 가운데 답할 수 있는 가장 작은 지역입니다".to_owned(),
        Reason::LargerArea => "더 작은 지역의 레코드가 있습니다".to_owned(),
        Reason::OtherArea => "물은 곳이 이 지역에 없습니다".to_owned(),
        Reason::Closest(Some(km)) => format!("거리 {} km, 가장 가까운 리전입니다", number(km)),
        Reason::Beyond(km, more) => format!("거리 {} km, {} km 더 멉니다", number(km), number(more)),
        Reason::Nearest(None) | Reason::Closest(None) => "위치를 몰라 거리를 비교할 수 없습니다".to_owned(),
        Reason::Nearest(Some(km)) => format!("편향을 셈한 거리 {} km, 가장 가깝습니다", number(km)),
        Reason::Farther(km, more) => format!("편향을 셈한 거리 {} km, {} km 더 멉니다", number(km), number(more)),
        Reason::Together(given, could) if given == could => {
            format!("정상으로 보는 레코드 {could}개를 한꺼번에 돌려줍니다")
        }
        Reason::Together(given, could) => format!("정상으로 보는 레코드 {could}개 중 {given}개를 돌려줍니다"),
        Reason::Block(0) => "맞는 블록이 없어 기본 위치(*)입니다".to_owned(),
        Reason::Block(bits) => format!("물은 주소가 든 /{bits} 블록입니다"),
        Reason::ShorterBlock(bits) => format!("더 긴 블록이 있습니다(이 레코드는 /{bits})"),
        Reason::OtherBlock => "물은 주소가 든 블록이 없습니다".to_owned(),
    }
}

fn reason_en(choice: &Choice) -> String {
    match choice.reason {
        Reason::Only => "the only record, a simple one".to_owned(),
        Reason::Weight(weight, sum) => format!("weight {weight} of {sum} = {}", choice.share),
        Reason::ZeroWeight => "its weight is 0, and a record with a weight counts".to_owned(),
        Reason::AllZero(all) => format!("all weights are 0, so 1/{all} each"),
        Reason::Unhealthy => "left out as unhealthy".to_owned(),
        Reason::Role(true) => "the primary record".to_owned(),
        Reason::Role(false) => "the secondary record, since the primary is unhealthy".to_owned(),
        Reason::NoPrimary => "the secondary record; there is no primary".to_owned(),
        Reason::Standby => "waits while the primary is healthy".to_owned(),
        Reason::Fastest(None) => "latencies cannot be told from nowhere".to_owned(),
        Reason::Fastest(Some(ms)) => format!("{} ms, the lowest", number(ms)),
        Reason::Slower(ms, more) => format!("{} ms, {} ms more", number(ms), number(more)),
        Reason::Area => "the smallest area holding the asker that may answer".to_owned(),
        Reason::LargerArea => "a record for a smaller area is there".to_owned(),
        Reason::OtherArea => "the asker is not in this area".to_owned(),
        Reason::Closest(Some(km)) => format!("{} km, the closest Region", number(km)),
        Reason::Beyond(km, more) => format!("{} km, {} km more", number(km), number(more)),
        Reason::Nearest(None) | Reason::Closest(None) => "distances cannot be told from nowhere".to_owned(),
        Reason::Nearest(Some(km)) => format!("{} km with its bias, the nearest", number(km)),
        Reason::Farther(km, more) => format!("{} km with its bias, {} km more", number(km), number(more)),
        Reason::Together(given, could) if given == could => {
            format!("all {could} records that count as healthy, at once")
        }
        Reason::Together(given, could) => format!("{given} of the {could} records that count as healthy, at once"),
        Reason::Block(0) => "the default location (*), since no block matches".to_owned(),
        Reason::Block(bits) => format!("a /{bits} block holds the asker"),
        Reason::ShorterBlock(bits) => format!("a longer block is there (this one is /{bits})"),
        Reason::OtherBlock => "no block of it holds the asker".to_owned(),
    }
}
