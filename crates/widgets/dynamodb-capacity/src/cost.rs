//! What capacity costs in a month, provisioned and on demand, from dated prices.

use skylet_facts::{Fact, dynamodb};
use skylet_units::Exact;

use crate::model::{Rules, Summary, provision};
use crate::settings::{Class, Region, Settings};

/// Hours of a month, as AWS's own calculator counts them.
pub(crate) const HOURS: Exact = Exact::whole(730);
const SECONDS_IN_HOUR: Exact = Exact::whole(3_600);
const MILLION: Exact = Exact::whole(1_000_000);

/// The prices of one Region and table class, in US dollars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prices {
    /// A million write units on demand.
    pub write_request: Exact,
    /// A million read units on demand.
    pub read_request: Exact,
    /// A provisioned write unit for an hour.
    pub write_hour: Exact,
    /// A provisioned read unit for an hour.
    pub read_hour: Exact,
    /// A gigabyte for a month.
    pub storage: Exact,
}

/// The facts of the prices of a Region and table class, in the order of the fields of [`Prices`].
#[must_use]
pub const fn facts(region: Region, class: Class) -> [&'static Fact; 5] {
    use dynamodb::*;
    match (region, class) {
        (Region::Seoul, Class::Standard) => {
            [&SEOUL_WRITE_REQUEST, &SEOUL_READ_REQUEST, &SEOUL_WRITE_HOUR, &SEOUL_READ_HOUR, &SEOUL_STORAGE]
        }
        (Region::Seoul, Class::StandardIa) => [
            &SEOUL_IA_WRITE_REQUEST,
            &SEOUL_IA_READ_REQUEST,
            &SEOUL_IA_WRITE_HOUR,
            &SEOUL_IA_READ_HOUR,
            &SEOUL_IA_STORAGE,
        ],
        (Region::Virginia, Class::Standard) => [
            &VIRGINIA_WRITE_REQUEST,
            &VIRGINIA_READ_REQUEST,
            &VIRGINIA_WRITE_HOUR,
            &VIRGINIA_READ_HOUR,
            &VIRGINIA_STORAGE,
        ],
        (Region::Virginia, Class::StandardIa) => [
            &VIRGINIA_IA_WRITE_REQUEST,
            &VIRGINIA_IA_READ_REQUEST,
            &VIRGINIA_IA_WRITE_HOUR,
            &VIRGINIA_IA_READ_HOUR,
            &VIRGINIA_IA_STORAGE,
        ],
    }
}

impl Prices {
    /// As recorded.
    #[must_use]
    pub const fn of(region: Region, class: Class) -> Self {
        let [write_request, read_request, write_hour, read_hour, storage] = facts(region, class);
        Self {
            write_request: write_request.value,
            read_request: read_request.value,
            write_hour: write_hour.value,
            read_hour: read_hour.value,
            storage: storage.value,
        }
    }

    /// The same from numbers that are looked up by the name of their fact, such as those of a file not yet built.
    ///
    /// # Errors
    ///
    /// The name of a fact that `number` has not.
    pub fn find(region: Region, class: Class, number: &dyn Fn(&str) -> Option<Exact>) -> Result<Self, String> {
        let region = match region {
            Region::Seoul => "seoul",
            Region::Virginia => "virginia",
        };
        let class = match class {
            Class::Standard => "",
            Class::StandardIa => "ia-",
        };
        let price = |what: &str| {
            let id = format!("dynamodb.{region}-{class}{what}");
            number(&id).ok_or_else(|| format!("no fact {id}"))
        };
        Ok(Self {
            write_request: price("write-request")?,
            read_request: price("read-request")?,
            write_hour: price("write-hour")?,
            read_hour: price("read-hour")?,
            storage: price("storage")?,
        })
    }
}

/// The prices of an hour and of a million requests, as recorded.
#[must_use]
pub const fn sources(region: Region, class: Class, is_read: bool) -> (&'static Fact, &'static Fact) {
    let [write_request, read_request, write_hour, read_hour, _] = facts(region, class);
    if is_read { (read_hour, read_request) } else { (write_hour, write_request) }
}

/// The day the price list of a Region and table class was published; of several days the first.
#[must_use]
pub fn as_of(region: Region, class: Class) -> &'static str {
    facts(region, class).iter().map(|fact| fact.as_of).min().unwrap_or_default()
}

/// Percent of the provisioned capacity that is used.
#[must_use]
pub fn utilization(summary: &Summary) -> Exact {
    summary.consumed * Exact::whole(100) / summary.to_provision
}

/// A month's bill in US dollars, exact. Without the free tier, reserved capacity and taxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    /// Provisioned capacity of the table and its global indexes, all month.
    pub provisioned: Exact,
    /// The same requests on demand, at this rate all month.
    pub on_demand: Exact,
    /// What is stored.
    pub storage: Exact,
    /// Percent of the provisioned capacity that has to be used for it to be cheaper than on demand.
    pub break_even: Exact,
}

/// Adds up.
#[must_use]
pub fn bill(settings: &Settings, summary: &Summary, prices: &Prices, rules: &Rules) -> Bill {
    let is_read = summary.operation.is_read();
    let (hour, request) =
        if is_read { (prices.read_hour, prices.read_request) } else { (prices.write_hour, prices.write_request) };
    let indexes = settings.gsi.floor();
    let index_consumed = summary.global * summary.requests;
    let index_units = if index_consumed > Exact::ZERO {
        provision(index_consumed, summary.target, rules) * indexes
    } else {
        Exact::ZERO
    };
    let consumed = summary.consumed + index_consumed * indexes;
    Bill {
        provisioned: (summary.to_provision + index_units) * hour * HOURS,
        on_demand: consumed * SECONDS_IN_HOUR * HOURS * request / MILLION,
        storage: settings.storage * prices.storage,
        break_even: break_even(hour, request),
    }
}

/// Percent of an hour's capacity that costs on demand what the hour costs; a unit-hour against a million requests.
#[must_use]
pub fn break_even(hour: Exact, request: Exact) -> Exact {
    hour * MILLION * Exact::whole(100) / (SECONDS_IN_HOUR * request)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::Operation;

    fn at(settings: &Settings) -> Bill {
        let prices = Prices::of(settings.region, settings.class);
        bill(settings, &summary(settings, &Rules::DYNAMODB), &prices, &Rules::DYNAMODB)
    }

    #[test]
    fn prices_looked_up_are_those_recorded() {
        let number = |id: &str| dynamodb::PRICES.iter().find(|fact| fact.id == id).map(|fact| fact.value);
        for region in [Region::Seoul, Region::Virginia] {
            for class in [Class::Standard, Class::StandardIa] {
                assert_eq!(Prices::find(region, class, &number), Ok(Prices::of(region, class)), "{region:?} {class:?}");
            }
        }
        let rule = |id: &str| dynamodb::RULES.iter().find(|fact| fact.id == id).map(|fact| fact.value);
        assert_eq!(Rules::find(&rule), Ok(Rules::DYNAMODB), "rules");
        assert_eq!(Rules::find(&number), Err("no fact dynamodb.read-unit-size".to_owned()), "a name that is not there");
    }

    #[test]
    fn a_month_of_writes_in_virginia() {
        // 100 WCU: 100 x 0.00065 x 730 = 47.45. On demand: 100 x 3,600 x 730 = 262.8 million x 0.625 = 164.25.
        let settings = Settings {
            operation: Operation::PutItem,
            item: Exact::whole(1_024),
            region: Region::Virginia,
            storage: Exact::whole(10),
            ..Settings::default()
        };
        let bill = at(&settings);
        assert_eq!(bill.provisioned.text(), "47.45", "provisioned");
        assert_eq!(bill.on_demand.text(), "164.25", "on demand");
        assert_eq!(bill.storage.text(), "2.5", "10 x 0.25");
        // 0.00065 / (3,600 x 0.000000625) = 0.00065 / 0.00225 = 28.888…%: 260/9.
        assert_eq!(bill.break_even, Exact::new(260, 9), "break-even");
    }

    #[test]
    fn seoul_and_the_infrequent_class() {
        // 150 RCU: 150 x 0.00014098 x 730 = 15.43731.
        let bill = at(&Settings::default());
        assert_eq!(bill.provisioned.text(), "15.43731", "provisioned");
        // 150 x 2.628 million x 0.1355 = 53.4141.
        assert_eq!(bill.on_demand.text(), "53.4141", "on demand");
        // 150 x 0.0001762 x 730 = 19.2939; 100 GB x 0.1083 = 10.83.
        let settings = Settings { class: Class::StandardIa, storage: Exact::whole(100), ..Settings::default() };
        let bill = at(&settings);
        assert_eq!((bill.provisioned.text(), bill.storage.text()), ("19.2939".to_owned(), "10.83".to_owned()), "IA");
    }

    #[test]
    fn global_indexes_are_paid_for() {
        // 10 writes/s of 1 KB, two indexes, an entry added each: 10 WCU on the table and on each index: 30 WCU.
        let settings = Settings {
            operation: Operation::PutItem,
            item: Exact::whole(1_024),
            requests: Exact::whole(10),
            gsi: Exact::whole(2),
            region: Region::Virginia,
            ..Settings::default()
        };
        // 30 x 0.00065 x 730 = 14.235.
        assert_eq!(at(&settings).provisioned.text(), "14.235", "table and two indexes");
    }
}
