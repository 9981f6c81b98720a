use proptest::prelude::*;

use super::*;

fn s(seconds: i64) -> Micros {
    Micros::seconds(seconds)
}

#[test]
fn at_the_defaults_a_broken_server_is_out_after_fifty_seconds() {
    // Checks at 0, 30, 60, ... It breaks at 30 + 10 = 40; those at 60 and 90 fail, so out at 90. Mended at 105; those at 120,
    // 150, 180, 210, 240 pass, so back at 240.
    let story = Story::of(&Settings::default());
    assert_eq!((story.broken, story.out, story.mended, story.back), (s(40), s(90), s(105), s(240)), "by hand");
    let look = look(&Settings::default(), Lang::Ko);
    assert_eq!(look.rows[0].value, "50", "seconds of requests for a broken server");
    assert!(
        look.says[1].contains("30초 × 2 = 60초") && look.says[1].contains("30초에서 60초 사이"),
        "{}",
        look.says[1]
    );
    let marks = look.rows[0].picture.shapes.iter().filter(|shape| matches!(shape, skylet_chart::Shape::Mark { .. }));
    assert_eq!(marks.count(), 9, "checks at 0 to 240 s");
}

#[test]
fn what_is_longer_than_the_delay_is_cut() {
    let look = look(&Settings::default(), Lang::En);
    assert_eq!(look.rows[1].value, "300", "20 and 120 s end, 400 s is cut at 300");
    assert!(look.says[3].contains("2 end, and 1 are cut at 300 s"), "{}", look.says[3]);
    let long = Settings { deregistration_delay: Exact::whole(600), ..Settings::default() };
    assert_eq!(super::look(&long, Lang::En).rows[1].value, "400", "all end");
    let none = Settings { deregistration_delay: Exact::ZERO, ..Settings::default() };
    assert_eq!(draining(&none).1.cut, [0, 1, 2], "cut at once");
}

#[test]
fn a_slow_start_takes_half_of_a_share_meanwhile() {
    let slow = Settings { slow_start: Exact::whole(30), ..Settings::default() };
    let look = look(&slow, Lang::Ko);
    assert_eq!(look.rows[2].value, "30", "seconds");
    assert!(look.says[4].contains("제 몫의 50 %"), "{}", look.says[4]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_story_goes_on_in_order_and_within_its_span(
        interval in 5_i64..=300,
        unhealthy in 2_i64..=10,
        healthy in 2_i64..=10,
        delay in 0_i64..=3_600,
        slow in 0_i64..=1_000,
    ) {
        let settings = Settings {
            check_interval: Exact::whole(interval),
            unhealthy_threshold: Exact::whole(unhealthy),
            healthy_threshold: Exact::whole(healthy),
            deregistration_delay: Exact::whole(delay),
            slow_start: Exact::whole(slow),
            ..Settings::default()
        };
        let story = Story::of(&settings);
        prop_assert!(story.broken < story.out && story.out <= story.mended && story.mended < story.back);
        let (least, most) = story.checker.out_within(Condition::Refuses);
        prop_assert!((least..most).contains(&(story.out - story.broken)));
        for lang in Lang::ALL {
            let look = look(&settings, lang);
            prop_assert!(look.says.iter().all(|text| text.ends_with('.') || text.ends_with(")")), "{:?}", look.says);
            for shape in look.rows.iter().flat_map(|row| &row.picture.shapes) {
                if let skylet_chart::Shape::Rect { x, width, .. } = shape {
                    prop_assert!(x.hundredths() + width.hundredths() <= 10_000, "within the strip");
                }
            }
        }
    }
}
