use proptest::prelude::*;

use super::*;

fn settings(zones: &[i64], unhealthy: &[i64], shift: Shift) -> Settings {
    let list = |numbers: &[i64]| numbers.iter().map(|number| Exact::whole(*number)).collect();
    Settings { zones: list(zones), unhealthy: list(unhealthy), shift, ..Settings::default() }
}

fn of(zones: &[i64], unhealthy: &[i64], shift: Shift, lang: Lang) -> Look {
    look(&settings(zones, unhealthy, shift), lang)
}

/// What stands above the bars of a room, left to right.
fn told(look: &Look, room: usize) -> Vec<String> {
    let texts = look.rows[room].picture.shapes.iter().filter_map(|shape| match shape {
        skylet_chart::Shape::Text { class: "middle", text, .. } => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn two_and_eight_are_a_quarter_and_a_sixteenth_or_a_tenth_each() {
    // Off, half of all comes to either zone: 1/2 over 2 is 25 %, 1/2 over 8 is 6.25 %. On, 1 over 10.
    let look = look(&Settings::default(), Lang::Ko);
    let expected: Vec<_> = std::iter::repeat_n("25", 2).chain(std::iter::repeat_n("6.25", 8)).collect();
    assert_eq!(told(&look, 0), expected, "off");
    assert_eq!(told(&look, 1), vec!["10"; 10], "on");
    assert_eq!((look.rows[0].value.as_str(), look.rows[0].unit), ("4", "배"), "25 over 6.25");
    assert_eq!((look.rows[1].value.as_str(), look.rows[1].unit), ("똑같이", ""), "alike");
    assert_eq!(look.says[0], "끄면 A의 한 대가 B의 한 대의 4배를 받습니다. 켜면 10대가 10 %씩 똑같이 받습니다.");
    assert!(look.says[1].ends_with("A 50 % ÷ 2대 = 25 %, B 50 % ÷ 8대 = 6.25 %."), "{}", look.says[1]);
}

#[test]
fn three_zones_are_a_third_each() {
    let look = of(&[1, 2, 3], &[], Shift::None, Lang::En);
    assert_eq!(told(&look, 0), ["33.3", "16.7", "16.7", "11.1", "11.1", "11.1"], "1/3, 1/6, 1/9");
    assert_eq!(told(&look, 1), vec!["16.7"; 6], "1/6");
    assert_eq!(look.rows[0].value, "3", "exactly, whatever the rounding");
    assert!(look.says[1].contains("C ≈ 33.33 % ÷ 3 ≈ 11.11 %"), "{}", look.says[1]);
}

#[test]
fn an_empty_zone_of_an_alb_answers_503_only_where_zones_are_not_crossed() {
    let look = of(&[0, 4], &[], Shift::None, Lang::Ko);
    assert_eq!(told(&look, 0), ["503", "12.5", "12.5", "12.5", "12.5"], "half of all over four");
    assert_eq!(told(&look, 1), vec!["25"; 4], "all over four");
    assert_eq!(look.says.iter().filter(|text| text.contains("503")).count(), 1, "{:?}", look.says);
    assert!(look.facts.contains(&&elb::EMPTY_ZONE_STATUS), "and says where that is from");
    assert_eq!(Zones::of(&settings(&[0, 4], &[], Shift::None)).wall(), None, "there is no wall to move");
}

#[test]
fn a_zone_without_a_healthy_server_leaves_dns_or_all_are_used() {
    let out = of(&[2, 8], &[2], Shift::None, Lang::En);
    assert_eq!(told(&out, 0), vec!["12.5"; 8], "all enters B");
    assert!(out.says.iter().any(|text| text.starts_with("Off, A has no healthy server")), "{:?}", out.says);
    assert!(!out.says.iter().any(|text| text.contains("fail open")), "{:?}", out.says);
    let all = of(&[2, 8], &[2, 8], Shift::None, Lang::En);
    assert_eq!(told(&all, 0)[..3], ["25", "25", "6.25"], "as if all were healthy");
    assert_eq!(all.says.iter().filter(|text| text.contains("fail open")).count(), 2, "{:?}", all.says);
    assert!(all.facts.contains(&&elb::ROUTING_FAILOVER_DEFAULT), "with its source");
}

#[test]
fn a_shift_takes_a_zone_away_with_and_without_crossing() {
    let look = of(&[2, 8], &[], Shift::A, Lang::Ko);
    assert_eq!((told(&look, 0).len(), told(&look, 1).len()), (10, 10), "all are drawn");
    assert_eq!(told(&look, 0)[..3], ["0", "0", "12.5"], "nothing for A");
    assert!(look.says.iter().any(|text| text.starts_with("영역 이동으로 A를 뺐습니다.")), "{:?}", look.says);
    assert!(!look.says.iter().any(|text| text.contains("정상 서버가 없어")), "it is away for another reason");
}

#[test]
fn the_wall_leaves_a_server_on_either_side() {
    let zones = |zones: &[i64]| Zones::of(&settings(zones, &[], Shift::None));
    let moved = |from: &[i64], to| zones(from).moved(to).map(|zones| zones.map(|number| number.text()));
    assert_eq!(zones(&[]).wall(), Some((2, 10)), "the default");
    assert_eq!(moved(&[2, 8], 3), Some(["3".to_owned(), "7".to_owned()]), "one further");
    assert_eq!(moved(&[2, 8], 0), Some(["1".to_owned(), "9".to_owned()]), "at the left end");
    assert_eq!(moved(&[2, 8], i64::MAX), Some(["9".to_owned(), "1".to_owned()]), "at the right end");
    assert_eq!(moved(&[10, 8], 3), Some(["8".to_owned(), "10".to_owned()]), "no more than ten in a zone");
    assert_eq!(moved(&[1, 1], 5), Some(["1".to_owned(), "1".to_owned()]), "nothing to move");
    assert_eq!(moved(&[1, 2, 3], 2), None, "three zones have two walls");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_are_as_high_as_shares_and_sentences_end(
        targets in prop::collection::vec(0_i64..=10, 1..=4),
        unhealthy in prop::collection::vec(0_i64..=10, 0..=4),
        shift in 0_usize..5,
    ) {
        let settings = settings(&targets, &unhealthy, Shift::ALL[shift]);
        let (zones, ko, en) = (Zones::of(&settings), look(&settings, Lang::Ko), look(&settings, Lang::En));
        prop_assert_eq!(ko.says.len(), en.says.len());
        for (ko, en) in ko.says.iter().zip(&en.says) {
            prop_assert!(ko.ends_with('.') && en.ends_with('.'), "{} {}", ko, en);
            prop_assert!(!ko.contains("-"), "{}", ko);
        }
        for crosses in [false, true] {
            let room = Room::of(&zones, crosses);
            // What comes by way of each node adds up to what a target gets.
            for zone in 0..targets.len() {
                let sum = room.by_node.iter().fold(Exact::ZERO, |sum, node| sum + node[zone].healthy);
                prop_assert_eq!(sum, room.each(zone).healthy);
            }
            let Row { picture, .. } = &ko.rows[usize::from(crosses)];
            for shape in &picture.shapes {
                if let skylet_chart::Shape::Rect { y, height, .. } = shape {
                    prop_assert!(*height >= 0 && *y >= 0 && y + height <= picture.height, "{}", shape_of(picture));
                }
            }
        }
    }
}

fn shape_of(picture: &Picture) -> String {
    picture.to_string()
}
