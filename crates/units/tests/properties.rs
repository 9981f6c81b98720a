//! Promises over random numbers and texts; a failing case shows again at the next run.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use skylet_units::{
    BYTES, Exact, OBJECT_BYTES, PER_MONTH, PER_SECOND, Particle, bytes_text, month_rate_text, object_bytes_text,
    rate_text, read_quantity, with_particle,
};

/// Whole numbers and decimals within what may be typed.
fn any_number() -> impl Strategy<Value = Exact> {
    (0_i64..=999_999_999, prop_oneof![Just(1_i64), Just(10), Just(1_000), Just(4_096), 1_i64..=9_999])
        .prop_map(|(above, below)| Exact::whole(above) / Exact::whole(below))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2_026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_size_reads_back_as_it_was_written(size in any_number()) {
        let text = bytes_text(size);
        prop_assert_eq!(read_quantity(&text, BYTES, &BYTES[1]), Ok(size), "{}", text);
    }

    #[test]
    fn an_object_and_a_monthly_rate_read_back(number in any_number()) {
        let (size, rate) = (object_bytes_text(number), month_rate_text(number));
        prop_assert_eq!(read_quantity(&size, OBJECT_BYTES, &OBJECT_BYTES[3]), Ok(number), "{}", size);
        prop_assert_eq!(read_quantity(&rate, PER_MONTH, &PER_MONTH[0]), Ok(number), "{}", rate);
    }

    #[test]
    fn a_rate_reads_back_as_it_was_written(rate in any_number()) {
        let text = rate_text(rate);
        prop_assert_eq!(read_quantity(&text, PER_SECOND, &PER_SECOND[0]), Ok(rate), "{}", text);
    }

    #[test]
    fn plain_and_grouped_forms_differ_in_commas_only(number in any_number()) {
        prop_assert_eq!(number.grouped().replace(',', ""), number.text());
    }

    #[test]
    fn ceiling_and_floor_are_the_nearest_whole_numbers(number in any_number()) {
        prop_assert!(number.floor() <= number && number <= number.ceil(), "around {}", number);
        let gap = number.ceil() - number.floor();
        prop_assert!(gap == Exact::ZERO || gap == Exact::ONE, "one apart: {}", number);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,90}|[-+0-9０-９.,eE/ KB번초당분]{0,70}") {
        for (units, bare) in [(BYTES, &BYTES[1]), (PER_SECOND, &PER_SECOND[0])] {
            if let Ok(number) = read_quantity(&text, units, bare) {
                // What is read can be worked with: no overflow at the ends of the models.
                let product = number.ceil() * Exact::whole(400) * Exact::whole(2);
                prop_assert!(product.ceil() == product, "{}", text);
            }
        }
    }

    #[test]
    fn a_particle_is_added_to_any_word(word in "\\PC{0,20}") {
        for particle in [Particle::Topic, Particle::Subject, Particle::Object, Particle::Direction, Particle::And] {
            let with = with_particle(&word, particle);
            prop_assert!(with.starts_with(&word) && with.len() > word.len(), "{}", with);
        }
    }
}
