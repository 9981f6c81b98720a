//! How old prices are, said beside what is reckoned with them.

use skylet_facts::{Age, Fact};
use skylet_units::Lang;

use crate::texts;

/// The days of some prices and, from a day on, their age; empty without prices. Of several days the first.
///
/// `today` is in days since 1970-01-01; none where nobody knows the day or the text outlives it.
#[must_use]
pub fn price_date(prices: &[&Fact], today: Option<i64>, lang: Lang) -> String {
    let published = prices.iter().filter_map(|fact| fact.published).min();
    let (Some(published), Some(checked)) = (published, prices.iter().map(|fact| fact.checked).min()) else {
        return String::new();
    };
    let days = texts::price_days(lang, published, checked);
    match today.and_then(|today| Age::oldest(prices, today)) {
        None | Some(Age::Fresh) => days,
        Some(Age::Amber) => format!("{days} · {}", texts::PRICES_AMBER.get(lang)),
        Some(Age::Historical) => format!("{days} · {}", texts::PRICES_HISTORICAL.get(lang)),
    }
}

#[cfg(test)]
mod tests {
    use skylet_facts::dynamodb::{SEOUL_READ_HOUR, SEOUL_STORAGE};

    use super::*;

    #[test]
    fn the_first_of_the_days_and_the_oldest_of_the_ages_are_said() {
        let prices = [&SEOUL_READ_HOUR, &SEOUL_STORAGE];
        let checked = SEOUL_STORAGE.checked;
        assert!(checked < SEOUL_READ_HOUR.checked, "checked on two days");
        let published = SEOUL_READ_HOUR.published.min(SEOUL_STORAGE.published).expect("a price list");
        let days = format!("Prices published {published}, last checked {checked}");
        let at = |days| Some(i64::from(checked.days()) + days);
        for (today, rest) in [
            (None, ""),
            (at(-3_652), ""),
            (at(90), ""),
            (at(91), " · checked over 90 days ago"),
            (at(180), " · checked over 90 days ago"),
            (at(181), " · historical: checked over 180 days ago"),
        ] {
            assert_eq!(price_date(&prices, today, Lang::En), format!("{days}{rest}"), "{today:?}");
        }
        assert_eq!(price_date(&[], at(181), Lang::Ko), "", "nothing is priced");
    }
}
