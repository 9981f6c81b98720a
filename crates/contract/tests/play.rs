//! What holds for every playhead, however time comes in.

use proptest::prelude::*;
use skylet_contract::play::{Playhead, Speed, TICK_MAX, on_grain};

/// What can happen to a playhead.
#[derive(Debug, Clone, Copy)]
enum Act {
    Tick(i64),
    Play,
    Rest,
    Seek(i64),
    On(Option<i64>),
    Back(Option<i64>),
    Length(i64),
    Speed(usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        any::<i64>().prop_map(Act::Tick),
        Just(Act::Play),
        Just(Act::Rest),
        any::<i64>().prop_map(Act::Seek),
        any::<Option<i64>>().prop_map(Act::On),
        any::<Option<i64>>().prop_map(Act::Back),
        any::<i64>().prop_map(Act::Length),
        (0..Speed::ALL.len()).prop_map(Act::Speed),
    ]
}

fn act(head: &mut Playhead, act: Act) {
    match act {
        Act::Tick(time) => head.tick(time),
        Act::Play => head.play(),
        Act::Rest => head.rest_at(head.at()),
        Act::Seek(to) => head.seek(to),
        Act::On(to) => head.step_on(to),
        Act::Back(to) => head.step_back(to),
        Act::Length(length) => head.set_length(length),
        Act::Speed(speed) => head.set_speed(Speed::ALL[speed]),
    }
}

fn play(length: i64, speed: usize, ticks: impl IntoIterator<Item = i64>) -> Playhead {
    let mut head = Playhead::new(length);
    head.set_speed(Speed::ALL[speed]);
    head.play();
    ticks.into_iter().for_each(|time| head.tick(time));
    head
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_stays_within_its_length_whatever_happens(
        length in any::<i64>(),
        acts in prop::collection::vec(any_act(), 0..40),
    ) {
        let mut head = Playhead::new(length);
        for one in acts {
            let before = head;
            act(&mut head, one);
            prop_assert!((0..=head.length()).contains(&head.at()), "{before:?} {one:?} {head:?}");
            if matches!(one, Act::Tick(_)) {
                prop_assert!(head.at() >= before.at(), "time goes one way: {before:?} {one:?} {head:?}");
                prop_assert!(before.is_playing() || head == before, "at rest nothing moves");
            }
            prop_assert!(!head.is_playing() || head.length() > 0, "{before:?} {one:?} {head:?}");
        }
    }

    #[test]
    fn how_time_is_cut_into_ticks_makes_no_difference(
        speed in 0..Speed::ALL.len(),
        ticks in prop::collection::vec(0..=TICK_MAX, 0..60),
    ) {
        let length = 1_000_000_000_000;
        let whole: i64 = ticks.iter().sum();
        let same = std::iter::repeat_n(TICK_MAX, usize::try_from(whole / TICK_MAX).unwrap_or_default());
        let even = play(length, speed, same.chain([whole % TICK_MAX]));
        let cut = play(length, speed, ticks.iter().copied());
        prop_assert_eq!(cut.at(), even.at());
        // By hand: hundredths of the speed are whole.
        let hundredths = [10, 25, 50, 100, 200, 500, 1_000, 10_000][speed];
        prop_assert_eq!(cut.at(), whole * hundredths / 100);
    }

    #[test]
    fn without_motion_only_what_stepping_shows_is_shown(
        stops in prop::collection::btree_set(0_i64..2_000_000, 0..20),
        ticks in prop::collection::vec(0..=TICK_MAX, 1..40),
    ) {
        let length = 2_000_000;
        let mut head = play(length, 3, []);
        for time in ticks {
            head.tick(time);
            let shown = head.shown(false, |at| stops.range(..=at).next_back().copied());
            let is_step = shown == 0 || shown == length || stops.contains(&shown);
            prop_assert!(is_step && shown <= head.at(), "{shown} of {stops:?}");
            let is_skipped = head.is_playing() && stops.range(shown..=head.at()).any(|stop| *stop > shown);
            prop_assert!(!is_skipped, "{shown} of {stops:?} at {}", head.at());
        }
    }

    #[test]
    fn a_grain_is_the_last_one(instant in -1_000_000_000_i64..1_000_000_000, grain in 1_i64..1_000_000) {
        let found = on_grain(instant, grain);
        prop_assert!(found % grain == 0 && found <= instant && instant - found < grain);
    }
}
