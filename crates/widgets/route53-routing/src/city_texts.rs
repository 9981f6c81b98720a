//! Names of the cities people can be moved to, in Korean; the English ones stand in the table of facts.

use skylet_facts::places;
use skylet_units::Lang;

/// In the order of [`places::CITIES`], a bar between two: a list of texts would be a third larger.
const KO: &str = "\
애틀랜타|보스턴|시카고|콜럼버스|댈러스|덴버|디트로이트|휴스턴|캔자스시티|로스앤젤레스|마이애미|미니애폴리스|몬트리올|내슈빌|뉴욕|\
뉴어크|필라델피아|피닉스|피츠버그|포틀랜드|케레타로|솔트레이크시티|샌프란시스코|시애틀|탬파|토론토|밴쿠버|워싱턴|보고타|\
부에노스아이레스|포르탈레자|리마|리우데자네이루|산티아고|상파울루|암스테르담|아테네|바르셀로나(베네수엘라)|베를린|브뤼셀|부쿠레슈티|\
부다페스트|코펜하겐|더블린|뒤셀도르프|프랑크푸르트|함부르크|헬싱키|리스본|런던|마드리드|맨체스터|마르세유|밀라노|뮌헨|오슬로|팔레르모|\
파리|프라하|로마|소피아|스톡홀름|빈|바르샤바|자그레브|취리히|두바이|푸자이라|이스탄불|제다|마나마|무스카트|도하|텔아비브|카이로|\
케이프타운|요하네스버그|라고스|나이로비|방콕|베이징|벵갈루루|첸나이|뉴델리|하노이|호찌민|홍콩|하이데라바드|자카르타|콜카타|\
쿠알라룸푸르|마닐라|뭄바이|오사카|푸네|서울|상하이|선전|싱가포르|타오위안|도쿄|중웨이|오클랜드|브리즈번|멜버른|퍼스|시드니";

/// The name of a city by its place in [`places::CITIES`]; nothing if there is none.
#[must_use]
pub fn city(lang: Lang, at: usize) -> &'static str {
    let names = match lang {
        Lang::Ko => KO,
        Lang::En => places::CITY_NAMES,
    };
    names.split('|').nth(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_city_has_a_name_in_both_languages() {
        assert_eq!(KO.split('|').count(), places::CITIES.len(), "as many");
        let at = places::CITIES.iter().position(|city| city.code == "ICN").expect("Seoul");
        assert_eq!((city(Lang::Ko, at), city(Lang::En, at)), ("서울", "Seoul"), "the same city");
        assert_eq!((city(Lang::Ko, 106), city(Lang::En, 106)), ("시드니", "Sydney"), "the last");
    }
}
