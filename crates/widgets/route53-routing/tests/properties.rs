//! What holds for every state.

use proptest::prelude::*;
use skylet_route53_routing::model::summary;
use skylet_route53_routing::settings::{Settings, Step};
use skylet_route53_routing::time::moment;
use skylet_units::Exact;

fn any_settings() -> impl Strategy<Value = Settings> {
    (10_i64..=6_000, 1_i64..=1_000, 0..Step::ALL.len()).prop_map(|(tenths, runs, step)| Settings {
        run: Exact::whole(tenths) / Exact::whole(10),
        runs: Exact::whole(runs),
        step: Step::ALL[step],
        ..Settings::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn steps_cover_the_run_and_none_is_empty(settings in any_settings()) {
        let found = summary(&settings);
        let step = Exact::whole(settings.step.seconds());
        prop_assert!(found.billed_run >= found.run);
        prop_assert!(found.unused_run() < step);
        prop_assert_eq!(found.unused, found.unused_run() * found.runs, "each run leaves as much");
    }

    #[test]
    fn a_longer_run_is_never_billed_less(settings in any_settings(), more in 1_i64..100) {
        let longer = Settings { run: settings.run + Exact::whole(more), ..settings.clone() };
        prop_assert!(summary(&longer).billed >= summary(&settings).billed);
    }

    #[test]
    fn seconds_never_go_back_and_end_where_the_sum_is(settings in any_settings(), second in 0_i64..600_000) {
        let found = summary(&settings);
        let at = |second: i64| moment(&Settings { second: Exact::whole(second), ..settings.clone() }, &found);
        let (now, next) = (at(second), at(second + 1));
        prop_assert!(now.billed <= next.billed, "billed only grows");
        prop_assert!(Exact::whole(now.second).min(found.run * found.runs) <= now.billed, "never less than was used");
        prop_assert_eq!(at(now.last).billed, found.billed, "the end of the film is the model");
    }
}
