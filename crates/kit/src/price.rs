//! The days of the prices that a result is reckoned with.

use skylet_contract::price_date;
use skylet_facts::{Age, Fact};

use crate::dom::{El, html};
use crate::host::Host;

/// Today in days since 1970-01-01, as the reader's clock has it.
pub(crate) fn today() -> i64 {
    // Whole days since 1970 are exact in a double, and few enough for any whole number.
    #[expect(clippy::cast_possible_truncation, reason = "some twenty thousand days")]
    let days = (js_sys::Date::now() / 86_400_000.0).floor() as i64;
    days
}

/// The prices behind what is shown; tracked.
pub(crate) fn prices(host: Host) -> Vec<&'static Fact> {
    host.comes_later().map(|later| (later.aside.prices)(&host.values())).unwrap_or_default()
}

/// The line that stands beside what is priced: from when the prices are, and that they are old when they are.
#[must_use]
pub fn price_line(host: Host) -> El {
    let age = move || match Age::oldest(&prices(host), today())? {
        Age::Fresh => None,
        Age::Amber => Some("amber".to_owned()),
        Age::Historical => Some("historical".to_owned()),
    };
    html("p")
        .class("price-date")
        .option("data-age", age)
        .say(move || price_date(&prices(host), Some(today()), host.lang()))
}
