//! Honest luck: how usual the run of each preset is among a thousand.

/// Runs a preset's is compared with: those of the numbers 1 to this.
pub const RUNS: i64 = 1_000;

/// How usual the run of a preset is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck {
    /// The run.
    pub run: i64,
    /// Of 100 runs with the same settings so many have a smaller p95 in the first lane at the instant shown. From 45 to
    /// 54 is usual, 95 and above unlucky.
    pub percentile: u8,
}

/// The luck of every preset, in the order of the presets. By test it is what the model says.
pub const LUCK: &[Luck] = &[
    Luck { run: 430, percentile: 51 },
    Luck { run: 761, percentile: 97 },
    Luck { run: 77, percentile: 50 },
    Luck { run: 841, percentile: 48 },
    Luck { run: 989, percentile: 50 },
    Luck { run: 606, percentile: 50 },
    Luck { run: 687, percentile: 49 },
    Luck { run: 964, percentile: 50 },
    Luck { run: 690, percentile: 51 },
    Luck { run: 762, percentile: 48 },
    Luck { run: 664, percentile: 50 },
    Luck { run: 831, percentile: 51 },
    Luck { run: 430, percentile: 51 },
    Luck { run: 430, percentile: 51 },
];

#[cfg(test)]
mod tests {
    use skylet_contract::lesson::values_of;
    use skylet_sim::Micros;
    use skylet_units::Exact;

    use super::*;
    use crate::lesson::LESSON;
    use crate::runs::Runs;
    use crate::settings::{Other, Settings};

    /// The p95 of the first lane at the instant shown, in a run of that number.
    fn p95(settings: &Settings, run: i64) -> Option<Micros> {
        let (second, third, fourth) = (Other::None, Other::None, Other::None);
        let mut runs = Runs::of(&Settings { run: Exact::whole(run), second, third, fourth, ..settings.clone() });
        runs.seek(Micros((settings.at * Exact::whole(1_000_000)).floor_to_i64())).expect("few events");
        runs.metrics()[0].p95
    }

    #[test]
    fn every_preset_is_as_usual_as_it_says() {
        assert_eq!(LUCK.len(), LESSON.presets.len(), "one for each preset");
        for (preset, luck) in LESSON.presets.iter().zip(LUCK) {
            let settings = Settings::from_values(&values_of(crate::settings::TABLE, preset.settings));
            let name = preset.name.en;
            assert_eq!(settings.run, Exact::whole(luck.run), "{name}: the run of the preset");
            let own = p95(&settings, luck.run);
            let less = (1..=RUNS).filter(|run| p95(&settings, *run) < own).count();
            assert_eq!(
                less * 100 / usize::try_from(RUNS).expect("few"),
                usize::from(luck.percentile),
                "{name}: {less}"
            );
        }
    }

    #[test]
    fn presets_are_usual_but_for_the_one_that_says_so() {
        let unlucky: Vec<_> = LUCK.iter().filter(|luck| !(45..55).contains(&luck.percentile)).collect();
        assert_eq!(unlucky, [&Luck { run: 761, percentile: 97 }], "one, and above 95");
    }
}
