//! What holds for every state.

use proptest::prelude::*;
use skylet_s3_storage_class::model::{summary, summary_with};
use skylet_s3_storage_class::rivals::{rivals, winner};
use skylet_s3_storage_class::settings::{Settings, Step};
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
    fn the_winner_takes_least(settings in any_settings()) {
        let found = rivals(&settings);
        let best = winner(&found);
        for (rival, step) in found.iter().zip(Step::ALL) {
            prop_assert_eq!(rival.summary, summary_with(&settings, *step), "the model itself");
            prop_assert_eq!(rival.summary.billed, best.summary.billed + rival.more);
            prop_assert!(rival.more >= Exact::ZERO);
        }
        prop_assert_eq!(found.iter().filter(|rival| rival.is_winner).count(), 1);
    }
}
