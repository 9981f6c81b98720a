//! Why a text is no zone, in words, Korean and English side by side.

use skylet_units::{Lang, Particle, with_particle};

use crate::zone::{Rule, ZoneError};

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

fn ko(rule: &Rule) -> String {
    match rule {
        Rule::Json(error) => format!("JSON이 아닙니다: {error}"),
        Rule::IsList => "ResourceRecordSets 목록이 있어야 합니다".to_owned(),
        Rule::HasRecords => "레코드가 하나도 없습니다".to_owned(),
        Rule::Field(field) => format!("{} 없습니다", with_particle(field, Particle::Subject)),
        Rule::Value(field, found) => format!("{field}에 쓸 수 없는 값입니다: {found}"),
        Rule::Count(found, most) => format!("이름과 유형이 같은 레코드는 {most}개까지인데 {found}개입니다"),
        Rule::Weight(found) => format!("가중치는 0에서 255까지인데 {found}입니다"),
        Rule::Bias(found) => format!("편향은 -99에서 99까지인데 {found}입니다"),
        Rule::OnePolicy(one, two) => format!("이름과 유형이 같은 레코드는 정책이 하나여야 하는데 {one}, {two}입니다"),
        Rule::PolicyOnce => "레코드 하나에 정책이 둘 이상입니다".to_owned(),
        Rule::SetId(found) if found.is_empty() => "정책이 있는 레코드에는 SetIdentifier가 있어야 합니다".to_owned(),
        Rule::SetId(found) => format!("SetIdentifier는 단순 레코드에 없어야 하고, 있으면 서로 달라야 합니다: {found}"),
        Rule::Alone => "단순 레코드는 이름과 유형마다 하나입니다".to_owned(),
        Rule::Location(place, other) => {
            format!("{} 두 번 나옵니다. 다른 하나는 {other}입니다", with_particle(place, Particle::Subject))
        }
        Rule::CnameAtApex => "영역의 꼭대기(zone apex)에는 CNAME을 둘 수 없습니다. 별칭(alias)을 쓰세요".to_owned(),
        Rule::CnameAlone(kind) => format!("CNAME과 같은 이름에는 다른 레코드를 둘 수 없는데 {kind} 레코드가 있습니다"),
        Rule::CnameValue => "CNAME의 값은 하나입니다".to_owned(),
        Rule::ValuesOrAlias => "TTL과 값이 있거나, 별칭(AliasTarget)만 있어야 합니다".to_owned(),
        Rule::AliasTarget(target) => format!("별칭이 가리키는 {target}에 같은 유형의 레코드가 없습니다"),
        Rule::Cycle(way) => format!("별칭이 제자리로 돌아옵니다: {}", way.join(" → ")),
        Rule::Depth(most) => format!("별칭을 {most}단계까지만 따라갑니다(이 도구의 한계)"),
        Rule::Ways(most) => format!("별칭으로 갈라지는 길을 {most}개까지만 셉니다(이 도구의 한계)"),
        Rule::Multivalue => "다중값 응답 레코드는 별칭이나 CNAME일 수 없습니다".to_owned(),
        Rule::Region(found) => format!("Route 53이 아는 리전이 아닙니다: {found}"),
        Rule::Announced(found) => format!("발표만 되고 아직 열리지 않은 리전입니다: {found}"),
        Rule::Area(found) => format!("지리적 위치로 쓸 수 있는 곳(대륙, 국가, 미국의 주, *)이 아닙니다: {found}"),
        Rule::OnePlace => "지리 근접 위치는 리전, 로컬 영역, 좌표 가운데 하나여야 합니다".to_owned(),
        Rule::Block(found) => format!("CIDR 블록은 IPv4 /1에서 /24, IPv6 /1에서 /48까지입니다: {found}"),
        Rule::CidrLocation(found) => format!("cidr에 없는 위치입니다: {found}"),
        Rule::PrivateIp => "프라이빗 호스팅 영역에는 IP 기반 라우팅이 없습니다".to_owned(),
        Rule::Child(found) => format!("계산된 상태 검사는 계산되지 않은 다른 검사만 셉니다: {found}"),
        Rule::Children(found, most) => format!("계산된 상태 검사는 {most}개까지 세는데 {found}개입니다"),
        Rule::CloudFront => "CloudFront를 가리키는 별칭은 대상 상태를 평가할 수 없습니다".to_owned(),
    }
}

fn en(rule: &Rule) -> String {
    match rule {
        Rule::Json(error) => format!("not JSON: {error}"),
        Rule::IsList => "expected an object with a list ResourceRecordSets".to_owned(),
        Rule::HasRecords => "there is no record".to_owned(),
        Rule::Field(field) => format!("{field} is missing"),
        Rule::Value(field, found) => format!("{field} cannot be {found}"),
        Rule::Count(found, most) => format!("at most {most} records of a name and type; found {found}"),
        Rule::Weight(found) => format!("a weight is 0 to 255; found {found}"),
        Rule::Bias(found) => format!("a bias is -99 to 99; found {found}"),
        Rule::OnePolicy(one, two) => format!("records of a name and type have one policy; found {one} and {two}"),
        Rule::PolicyOnce => "a record has one policy; found several".to_owned(),
        Rule::SetId(found) if found.is_empty() => "a record with a policy needs a SetIdentifier".to_owned(),
        Rule::SetId(found) => {
            format!("a simple record has no SetIdentifier, and those of others differ; found {found}")
        }
        Rule::Alone => "a simple record is the only one of its name and type".to_owned(),
        Rule::Location(place, other) => format!("a location stands once; {place} is also that of {other}"),
        Rule::CnameAtApex => "no CNAME at the zone apex; use an alias".to_owned(),
        Rule::CnameAlone(kind) => {
            format!("nothing else may stand at the name of a CNAME; found a record of type {kind}")
        }
        Rule::CnameValue => "a CNAME has one value".to_owned(),
        Rule::ValuesOrAlias => "expected values with a TTL, or an AliasTarget and neither".to_owned(),
        Rule::AliasTarget(target) => format!("the alias points to {target}, where there is no record of its type"),
        Rule::Cycle(way) => format!("the alias leads back to itself: {}", way.join(" > ")),
        Rule::Depth(most) => format!("aliases are followed down {most} names (a limit of this tool)"),
        Rule::Ways(most) => format!("at most {most} ways down are counted (a limit of this tool)"),
        Rule::Multivalue => "a multivalue answer record is neither an alias nor a CNAME".to_owned(),
        Rule::Region(found) => format!("not a Region that Route 53 knows: {found}"),
        Rule::Announced(found) => format!("a Region that is announced but not open yet: {found}"),
        Rule::Area(found) => format!("expected a continent, a country, a state of the US or *; found {found}"),
        Rule::OnePlace => "a geoproximity location is one of a Region, a Local Zone group and coordinates".to_owned(),
        Rule::Block(found) => format!("a CIDR block is /1 to /24 for IPv4 and /1 to /48 for IPv6; found {found}"),
        Rule::CidrLocation(found) => format!("no location of that name in cidr: {found}"),
        Rule::PrivateIp => "there is no IP-based routing in a private hosted zone".to_owned(),
        Rule::Child(found) => format!("a calculated check counts checks that are there and not calculated: {found}"),
        Rule::Children(found, most) => format!("a calculated check counts at most {most} others; found {found}"),
        Rule::CloudFront => "the health of a CloudFront target cannot be evaluated".to_owned(),
    }
}
