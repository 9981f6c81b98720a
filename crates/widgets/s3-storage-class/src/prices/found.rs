//! The prices of a Region looked up by the names of their facts, for reckoning with other facts than those built in.

use skylet_units::Exact;

use super::{ClassPrices, Prices, RestorePrices};
use crate::money::PRICE_PARTS;
use crate::settings::Region;

/// What each class's facts are called, in the order of [`crate::settings::Class`].
const CLASSES: [&str; 9] =
    ["standard", "tiering", "standard-ia", "one-zone-ia", "express", "instant", "flexible", "deep", "reduced"];

/// Looks facts of one Region up.
struct Facts<'a> {
    region: &'static str,
    number: &'a dyn Fn(&str) -> Option<Exact>,
}

impl Facts<'_> {
    /// A price in parts of a dollar; `per` is what so many are sold for.
    fn price(&self, name: &str, per: i64) -> Option<i64> {
        let number = (self.number)(&format!("s3.{}-{name}", self.region))?;
        Some((number * Exact::whole(PRICE_PARTS / per)).floor_to_i64())
    }

    fn need(&self, name: &str, per: i64) -> Result<i64, String> {
        self.price(name, per).ok_or_else(|| format!("no fact s3.{}-{name}", self.region))
    }

    fn class(&self, name: &str) -> Result<ClassPrices, String> {
        let storage = match name {
            "standard" => ["standard-storage-1", "standard-storage-2", "standard-storage-3"].map(str::to_owned),
            "tiering" => ["tiering-frequent-1", "tiering-frequent-2", "tiering-frequent-3"].map(str::to_owned),
            _ => [const { String::new() }; 3].map(|_| format!("{name}-storage")),
        };
        // Requests of Reduced Redundancy have no rows of their own.
        let asked = if name == "reduced" { "standard" } else { name };
        let or_free = |what: &str, per| self.price(&format!("{name}-{what}"), per).unwrap_or_default();
        Ok(ClassPrices {
            storage: [self.need(&storage[0], 1)?, self.need(&storage[1], 1)?, self.need(&storage[2], 1)?],
            put: self.need(&format!("{asked}-put"), 1_000)?,
            get: self.need(&format!("{asked}-get"), 1_000)?,
            transition: or_free("transition", 1_000),
            retrieval: or_free("retrieval", 1),
            upload: or_free("upload", 1),
        })
    }

    fn mode(&self, name: &str) -> Result<RestorePrices, String> {
        Ok(RestorePrices {
            request: self.need(&format!("{name}-request"), 1_000)?,
            retrieval: self.need(&format!("{name}-retrieval"), 1)?,
        })
    }
}

impl Prices {
    /// The prices of a Region by the numbers of facts, named as in `s3.seoul-standard-put`.
    ///
    /// # Errors
    ///
    /// The name of a fact that is not there.
    pub fn find(region: Region, number: &dyn Fn(&str) -> Option<Exact>) -> Result<Self, String> {
        let name = match region {
            Region::Seoul => "seoul",
            Region::Virginia => "virginia",
        };
        let facts = Facts { region: name, number };
        let mut classes = [const { None }; 9];
        for (found, name) in classes.iter_mut().zip(CLASSES) {
            // A class without a storage price was not recorded in this Region.
            let is_recorded = name != "express" || facts.price("express-storage", 1).is_some();
            *found = if is_recorded { Some(facts.class(name)?) } else { None };
        }
        Ok(Self {
            classes,
            tiers: [
                facts.need("tiering-infrequent", 1)?,
                facts.need("tiering-instant", 1)?,
                facts.need("tiering-archive", 1)?,
                facts.need("tiering-deep", 1)?,
            ],
            monitoring: facts.need("tiering-monitoring", 1_000)?,
            flexible: [
                Some(facts.mode("flexible-expedited")?),
                Some(facts.mode("flexible-standard")?),
                Some(facts.mode("flexible-bulk")?),
            ],
            deep: [None, Some(facts.mode("deep-standard")?), Some(facts.mode("deep-bulk")?)],
            tiering_expedited: facts.mode("tiering-expedited")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use skylet_facts::s3;

    #[test]
    fn what_is_looked_up_is_what_is_built_in() {
        let number = |id: &str| {
            let own = id.strip_prefix("s3.")?;
            s3::PRICES.iter().find(|fact| fact.id == own || fact.id == id).map(|fact| fact.value)
        };
        for region in Region::ALL {
            let found = Prices::find(*region, &number).expect("every fact is there");
            assert_eq!(&found, Prices::of(*region), "{region:?}");
        }
        let error = Prices::find(Region::Seoul, &|_| None).expect_err("nothing is there");
        assert_eq!(error, "no fact s3.seoul-standard-storage-1", "the first that is missing");
    }
}
