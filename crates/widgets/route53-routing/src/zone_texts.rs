//! Why a text is no zone, in words, Korean and English side by side.

use skylet_units::{Lang, Particle, with_particle};

use crate::zone::{CidrRule, Expected, HealthRule, Rule, TYPES, ZoneError};

impl ZoneError {
    /// The record and the rule it breaks, in a line.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let rule = match lang {
            Lang::Ko => ko(&self.rule),
            Lang::En => en(&self.rule),
        };
        if self.record.is_empty() { rule } else { format!("{}: {rule}", self.record) }
    }
}

/// What prints a zone as JSON.
const LISTING: &str = "`aws route53 list-resource-record-sets --output json`";

/// A colon before what is said, if anything is.
const fn colon(said: &str) -> &'static str {
    if said.is_empty() { "" } else { ": " }
}

/// The longest value shown whole, in letters. Ours.
const FOUND_MAX: usize = 60;

/// The first letters of a text, with a sign if there are more.
pub(crate) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The addresses of a type.
fn family(kind: &str) -> &'static str {
    if kind == "A" { "IPv4" } else { "IPv6" }
}

/// What may stand there, with a Korean object particle.
fn expected_ko(expected: Expected, found: &str) -> String {
    let is_text = found.starts_with('"');
    match expected {
        Expected::Text => "텍스트를".to_owned(),
        Expected::Whole if is_text => "텍스트가 아니라 정수를".to_owned(),
        Expected::Whole => "정수를".to_owned(),
        Expected::Within(least, i64::MAX) => format!("{least} 이상의 정수를"),
        Expected::Within(least, most) => format!("{least}에서 {most}까지의 정수를"),
        Expected::Flag => "true나 false를".to_owned(),
        Expected::Object => "객체({})를".to_owned(),
        Expected::Objects => "객체의 목록([{}])을".to_owned(),
        Expected::Texts => "텍스트의 목록([\"...\"])을".to_owned(),
        Expected::Degrees(most) => format!("\"37.57\"처럼 텍스트로 적은 -{most}에서 {most}까지의 소수를"),
        Expected::Words(words) => format!("{words} 가운데 하나를"),
        Expected::Health => "healthy, unhealthy, true, false 가운데 하나를".to_owned(),
        Expected::Part => "정상인 수가 전체보다 많지 않은 값을".to_owned(),
    }
}

/// What may stand there.
fn expected_en(expected: Expected, found: &str) -> String {
    let is_text = found.starts_with('"');
    match expected {
        Expected::Text => "a text".to_owned(),
        Expected::Whole if is_text => "a whole number, not a text".to_owned(),
        Expected::Whole => "a whole number".to_owned(),
        Expected::Within(least, i64::MAX) => format!("a whole number from {least}"),
        Expected::Within(least, most) => format!("a whole number from {least} to {most}"),
        Expected::Flag => "true or false".to_owned(),
        Expected::Object => "an object".to_owned(),
        Expected::Objects => "a list of objects".to_owned(),
        Expected::Texts => "a list of texts".to_owned(),
        Expected::Degrees(most) => format!("a decimal in a text, such as \"37.57\", from -{most} to {most}"),
        Expected::Words(words) => format!("one of {words}"),
        Expected::Health => "healthy, unhealthy, true or false".to_owned(),
        Expected::Part => "no more healthy ones than there are".to_owned(),
    }
}

/// How blocks are given.
const CIDR_EXAMPLE: &str = r#""cidr": {"c-1": {"seoul": ["203.0.113.0/24"]}}"#;

fn ko(rule: &Rule) -> String {
    match rule {
        Rule::Health(rule) => ko_health(rule),
        Rule::Json(error) => format!("JSON이 아닙니다{}{error}. {LISTING}의 출력이 필요합니다", colon(error)),
        Rule::OneJson(line) => {
            format!(
                "JSON은 하나만 읽는데 그 뒤 {line}번째 줄에 더 있습니다. 레코드는 한 목록에 모으고 질의는 query에 적습니다"
            )
        }
        Rule::IsList => format!("ResourceRecordSets 목록이 있어야 합니다. {LISTING}의 출력이 필요합니다"),
        Rule::Nth(number, rule) => format!("목록의 {number}번째 레코드: {}", ko(rule)),
        Rule::HasRecords => "레코드가 하나도 없습니다".to_owned(),
        Rule::Field(field) => format!("{} 없습니다", with_particle(field, Particle::Subject)),
        Rule::Value(field, found, expected) => {
            format!(
                "{field}에 쓸 수 없는 값입니다: {}. {} 씁니다",
                clipped(found, FOUND_MAX),
                expected_ko(*expected, found)
            )
        }
        Rule::Kind(found) => {
            format!("Route 53에 없는 레코드 유형입니다: {found}. {} 가운데 하나입니다", TYPES.join(", "))
        }
        Rule::Address(kind, found) => format!("{kind} 레코드의 값은 {} 주소인데 {found}입니다", family(kind)),
        Rule::Outside(apex) => format!("호스팅 영역 {apex}에 들지 않는 이름입니다"),
        Rule::SecondSoa(other) => format!("호스팅 영역에는 SOA 레코드가 하나인데 {other}도 있습니다"),
        Rule::SoaName(apex) => format!("SOA 레코드는 영역의 이름에 있어야 하는데 name은 {apex}입니다"),
        Rule::Plain(kind) => format!("{kind} 레코드에는 라우팅 정책이 없고 별칭일 수도 없습니다"),
        Rule::Count(found, most) => format!("이름과 유형이 같은 레코드는 {most}개까지인데 {found}개입니다"),
        Rule::Weight(found) => format!("가중치는 0에서 255까지인데 {found}입니다"),
        Rule::Bias(found) => format!("편향은 -99에서 99까지인데 {found}입니다"),
        Rule::OnePolicy(one, two) => format!("이름과 유형이 같은 레코드는 정책이 하나여야 하는데 {one}, {two}입니다"),
        Rule::PolicyOnce => "레코드 하나에 정책이 둘 이상입니다".to_owned(),
        Rule::NeedsSetId => "정책이 있는 레코드에는 SetIdentifier가 있어야 합니다".to_owned(),
        Rule::NoSetId(found) => format!("정책이 없는 단순 레코드에는 SetIdentifier가 없어야 합니다: {found}"),
        Rule::SetIdTwice(found, one, two) => {
            format!(
                "이름과 유형이 같은 레코드의 SetIdentifier는 서로 달라야 하는데 목록의 {one}번째와 {two}번째가 모두 {found}입니다"
            )
        }
        Rule::Role(role, other) => format!("{role} 레코드가 둘입니다. 다른 하나는 {other}입니다"),
        Rule::OneCollection(one, two) => {
            format!("이름과 유형이 같은 레코드는 CIDR 모음을 하나만 쓰는데 {one}, {two}입니다")
        }
        Rule::Alone => "단순 레코드는 이름과 유형마다 하나입니다".to_owned(),
        Rule::Location(place, other) => {
            format!("{} 두 번 나옵니다. 다른 하나는 {other}입니다", with_particle(place, Particle::Subject))
        }
        Rule::CnameAtApex => {
            "영역의 최상위 이름(zone apex)에는 CNAME을 둘 수 없습니다. 별칭(alias)을 쓰세요".to_owned()
        }
        Rule::CnameAlone(kind) => format!("CNAME과 같은 이름에는 다른 레코드를 둘 수 없는데 {kind} 레코드가 있습니다"),
        Rule::CnameValue => "CNAME의 값은 하나입니다".to_owned(),
        Rule::AliasTtl => "별칭에는 TTL이 없습니다. 대상의 TTL을 씁니다".to_owned(),
        Rule::AliasValues => "별칭(AliasTarget)에는 값(ResourceRecords)이 없습니다".to_owned(),
        Rule::NeedsTtl => "별칭이 아닌 레코드에는 TTL이 있어야 합니다".to_owned(),
        Rule::NeedsValues => "값(ResourceRecords)이 없습니다. 값이나 별칭(AliasTarget)이 있어야 합니다".to_owned(),
        Rule::AliasTarget(target) => format!("별칭이 가리키는 {target}에 같은 유형의 레코드가 없습니다"),
        Rule::Cycle(way) => format!("별칭이 제자리로 돌아옵니다: {}", way.join(" → ")),
        Rule::Depth(most) => format!("별칭을 {most}단계까지만 따라갑니다(이 도구의 한계)"),
        Rule::Ways(most) => format!("별칭으로 갈라지는 길을 {most}개까지만 셉니다(이 도구의 한계)"),
        Rule::Multivalue => "다중값 응답 레코드는 별칭이나 CNAME일 수 없습니다".to_owned(),
        Rule::Region(found) => format!("Route 53이 아는 리전이 아닙니다: {found}"),
        Rule::Announced(found) => format!("발표만 되고 아직 열리지 않은 리전입니다: {found}"),
        Rule::Area(found) => format!("지리적 위치로 쓸 수 있는 곳(대륙, 국가, 미국의 주, *)이 아닙니다: {found}"),
        Rule::OnePlace => "지리 근접 위치는 리전, 로컬 영역, 좌표 가운데 하나여야 합니다".to_owned(),
        Rule::Cidr(rule) => ko_cidr(rule),
        Rule::PrivateIp => "프라이빗 호스팅 영역에는 IP 기반 라우팅이 없습니다".to_owned(),
        Rule::CloudFront => "CloudFront를 가리키는 별칭은 대상 상태를 평가할 수 없습니다".to_owned(),
    }
}

fn ko_cidr(rule: &CidrRule) -> String {
    match rule {
        CidrRule::Length(found) => format!("CIDR 블록은 IPv4 /1에서 /24, IPv6 /1에서 /48까지입니다: {found}"),
        CidrRule::Location(found) => {
            format!("cidr에 없는 위치입니다: {found}. AWS CLI는 블록을 출력하지 않으니 {CIDR_EXAMPLE}처럼 적어 주세요")
        }
        CidrRule::Same(found) => format!("한 컬렉션의 두 위치에 같은 CIDR 블록이 있습니다: {found}"),
    }
}

fn ko_health(rule: &HealthRule) -> String {
    match rule {
        HealthRule::Key(found, known) => format!("모르는 키입니다: {found}. {known} 가운데 하나입니다"),
        HealthRule::Goes(key, with) => {
            format!("{} {with} 없이 쓸 수 없습니다", with_particle(key, Particle::Topic))
        }
        HealthRule::OneCheck(one, two) => {
            format!("검사 하나에는 status, alarm, children, checkers 가운데 하나만 쓰는데 {one}, {two}입니다")
        }
        HealthRule::Groups => {
            "groups는 별칭이 가리키는 로드 밸런서의 상태입니다. 이 레코드는 별칭이 아닙니다".to_owned()
        }
        HealthRule::Twice(target) => format!("{target}의 대상 그룹이 두 번, 서로 다르게 적혀 있습니다"),
        HealthRule::Child(found) => format!("계산된 상태 검사는 계산되지 않은 다른 검사만 셉니다: {found}"),
        HealthRule::Children(found, most) => format!("계산된 상태 검사는 {most}개까지 세는데 {found}개입니다"),
    }
}

fn en(rule: &Rule) -> String {
    match rule {
        Rule::Health(rule) => en_health(rule),
        Rule::Json(error) => format!("not JSON{}{error}; expected what {LISTING} prints", colon(error)),
        Rule::OneJson(line) => {
            format!(
                "one JSON document is read, and more stands behind it on line {line}; put all records into one list, and the question into query"
            )
        }
        Rule::IsList => format!("expected an object with a list ResourceRecordSets, as {LISTING} prints it"),
        Rule::Nth(number, rule) => format!("record {number} of the list: {}", en(rule)),
        Rule::HasRecords => "there is no record".to_owned(),
        Rule::Field(field) => format!("{field} is missing"),
        Rule::Value(field, found, expected) => {
            format!("{field} cannot be {}; expected {}", clipped(found, FOUND_MAX), expected_en(*expected, found))
        }
        Rule::Kind(found) => format!("no type that Route 53 has: {found}; expected one of {}", TYPES.join(", ")),
        Rule::Address(kind, found) => {
            format!("the values of {kind} records are {} addresses; found {found}", family(kind))
        }
        Rule::Outside(apex) => format!("not a name of the hosted zone {apex}"),
        Rule::SecondSoa(other) => format!("a hosted zone has one SOA record; found that of {other} too"),
        Rule::SoaName(apex) => format!("the SOA record stands at the name of the zone; name is {apex}"),
        Rule::Plain(kind) => format!("{kind} records have no routing policy and are no aliases"),
        Rule::Count(found, most) => format!("at most {most} records of a name and type; found {found}"),
        Rule::Weight(found) => format!("a weight is 0 to 255; found {found}"),
        Rule::Bias(found) => format!("a bias is -99 to 99; found {found}"),
        Rule::OnePolicy(one, two) => format!("records of a name and type have one policy; found {one} and {two}"),
        Rule::PolicyOnce => "a record has one policy; found several".to_owned(),
        Rule::NeedsSetId => "a record with a policy needs a SetIdentifier".to_owned(),
        Rule::NoSetId(found) => format!("a simple record, without a policy, has no SetIdentifier; found {found}"),
        Rule::SetIdTwice(found, one, two) => {
            format!(
                "each record of a name and type has a SetIdentifier of its own; records {one} and {two} of the list both have {found}"
            )
        }
        Rule::Role(role, other) => format!("two {role} records; the other is {other}"),
        Rule::OneCollection(one, two) => {
            format!("records of a name and type use one CIDR collection; found {one} and {two}")
        }
        Rule::Alone => "a simple record is the only one of its name and type".to_owned(),
        Rule::Location(place, other) => format!("a location stands once; {place} is also that of {other}"),
        Rule::CnameAtApex => "no CNAME at the zone apex; use an alias".to_owned(),
        Rule::CnameAlone(kind) => {
            format!("nothing else may stand at the name of a CNAME; found a record of type {kind}")
        }
        Rule::CnameValue => "a CNAME has one value".to_owned(),
        Rule::AliasTtl => "an alias has no TTL; that of its target counts".to_owned(),
        Rule::AliasValues => "an alias (AliasTarget) has no values (ResourceRecords)".to_owned(),
        Rule::NeedsTtl => "a record that is no alias needs a TTL".to_owned(),
        Rule::NeedsValues => "there are no values (ResourceRecords); expected some, or an AliasTarget".to_owned(),
        Rule::AliasTarget(target) => format!("the alias points to {target}, where there is no record of its type"),
        Rule::Cycle(way) => format!("the alias leads back to itself: {}", way.join(" > ")),
        Rule::Depth(most) => format!("aliases are followed down {most} names (a limit of this tool)"),
        Rule::Ways(most) => format!("at most {most} ways down are counted (a limit of this tool)"),
        Rule::Multivalue => "a multivalue answer record is neither an alias nor a CNAME".to_owned(),
        Rule::Region(found) => format!("not a Region that Route 53 knows: {found}"),
        Rule::Announced(found) => format!("a Region that is announced but not open yet: {found}"),
        Rule::Area(found) => format!("expected a continent, a country, a state of the US or *; found {found}"),
        Rule::OnePlace => "a geoproximity location is one of a Region, a Local Zone group and coordinates".to_owned(),
        Rule::Cidr(rule) => en_cidr(rule),
        Rule::PrivateIp => "there is no IP-based routing in a private hosted zone".to_owned(),
        Rule::CloudFront => "the health of a CloudFront target cannot be evaluated".to_owned(),
    }
}

fn en_cidr(rule: &CidrRule) -> String {
    match rule {
        CidrRule::Length(found) => format!("a CIDR block is /1 to /24 for IPv4 and /1 to /48 for IPv6; found {found}"),
        CidrRule::Location(found) => {
            format!("no location of that name in cidr: {found}; the AWS CLI prints no blocks, so add {CIDR_EXAMPLE}")
        }
        CidrRule::Same(found) => format!("the same CIDR block is in two locations of a collection: {found}"),
    }
}

fn en_health(rule: &HealthRule) -> String {
    match rule {
        HealthRule::Key(found, known) => format!("no such key: {found}; expected one of {known}"),
        HealthRule::Goes(key, with) => format!("{key} is used with {with} only"),
        HealthRule::OneCheck(one, two) => {
            format!("a check has one of status, alarm, children and checkers; found {one} and {two}")
        }
        HealthRule::Groups => {
            "groups are the health of a load balancer that an alias points to; this is no alias".to_owned()
        }
        HealthRule::Twice(target) => format!("the target groups of {target} are given twice, and differ"),
        HealthRule::Child(found) => {
            format!("a calculated check counts checks that are not calculated themselves: {found}")
        }
        HealthRule::Children(found, most) => format!("a calculated check counts at most {most} others; found {found}"),
    }
}
